"""Goda exempel: what is sought is found, narrowed and marked; the list of whom to call is kept or carried."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kompass.notes import calls
from kompass.notes.calls import Call
from kompass.store import Store
from kompass.text import LANGUAGES, words
from tests.ui.driver import address, bodies, headline, seen, visit, whole

SV = words("sv")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, where the list is kept."""
    monkeypatch.setenv("KOMPASS_HOME", str(tmp_path))
    return tmp_path


def cards(app: AppTest) -> list[str]:
    return [body for body in bodies(app) if "kompass-card" in body]


def test_what_was_sought_is_marked() -> None:
    """The headline tells how many answer and of how many; every card marks what answers and has a source."""
    app = whole(visit("examples", q="medborgardialog"))
    told = r"\d+ av 361 iakttagelser svarar på ”medborgardialog”, från \d+ kommuner\."
    assert re.match(told, headline(app))
    assert len(cards(app)) > 3
    assert all("<mark>" in card for card in cards(app))


def test_answers_stand_in_groups_by_who_says_so() -> None:
    """The evaluators' words first, then the municipality's own, then juries': each under its heading."""
    app = whole(visit("examples", q="bemötande"))
    headings = [one.value for one in app.header]
    assert headings[:3] == [SV(f"speakers-{group}") for group in ("evaluators", "municipality", "others")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_answer_says_what_to_try(language: str) -> None:
    """Where nothing is found the page says so and offers words that do find, and none that find nothing."""
    say = words(language)
    for sought, meant, told in (
        ("bygglvo", "bygglov", "examples-try-words"),
        ("medborgardialgo", "medborgardialog", "examples-try-meant"),
    ):
        app = whole(visit("examples", q=sought, lang=language))
        assert say(told) in seen(app)
        (offered,) = re.findall(rf'href="\?([^"]*q=[^"]*)"[^>]*>{meant}<', "".join(bodies(app)))
        assert f"q={meant}" in offered
    assert say("examples-try") in seen(whole(visit("examples", q="qqqq", lang=language)))


def test_limits_of_the_address_are_held() -> None:
    """Kind, speaker, area, place and years of the address narrow what is shown, and are counted."""
    app = whole(visit("examples", kind="example", says="evaluators", area="se-2015.4", of="se-1292"))
    assert len(cards(app)) == 3
    assert SV("examples-narrow", n=4) in {one.proto.popover.label for one in app.get("popover")}
    app = whole(visit("examples", theme="dialogue", peers="county:12"))
    assert {name for card in cards(app) for name in re.findall(r"self\">(\D+?) ?\d*</a>", card)} <= {
        "Ängelholm",
        "Helsingborg",
        "Höganäs",
        "Lund",
        "Kristianstad",
        "Eslöv",
        "Trelleborg",
    }


def test_municipalities_are_listed_as_swedes_sort(published: Store) -> None:
    """Those that something is said of stand in the order of every other list: Å, Ä and Ö last."""
    app = whole(visit("examples"))
    (only,) = (one for one in app.selectbox if one.label == SV("examples-of"))
    names = list(published.municipalities["name"])
    places = [names.index(name) for name in only.options[1:]]
    assert len(places) > 50
    assert places == sorted(places)


def test_nonsense_in_the_address_is_told() -> None:
    """A theme, kind or area that does not exist falls back with a sentence, and the page stands."""
    for name in ("theme", "kind", "says", "area", "of"):
        app = whole(visit("examples", **{name: "nonsense"}))
        assert SV("choice-unknown", name=name, value="nonsense") in seen(app)


def test_the_list_is_kept_with_its_questions(home: Path) -> None:
    """Adding, asking and removing are saved at once, in the home of the reader."""
    app = whole(visit("examples", q="kontaktcenter"))
    add = next(one for one in app.button if one.label == SV("calls-add"))
    app = whole(add.click().run())
    (kept,) = calls.saved(home, "published")
    field = next(one for one in app.text_input if one.label == SV("calls-question"))
    app = whole(field.set_value("Vad kostade det?").run())
    assert calls.saved(home, "published") == (Call(kept.finding_id, "Vad kostade det?"),)
    assert "calls" not in address(app)
    remove = next(one for one in app.button if one.label == SV("calls-remove"))
    whole(remove.click().run())
    assert calls.saved(home, "published") == ()


def test_what_is_gone_is_said_to_be(home: Path) -> None:
    """A listed finding that is no longer known is not lost in silence."""
    calls.save(home, "published", [Call("f9999", "Finns det kvar?")])
    app = whole(visit("examples"))
    assert SV("calls-gone", id="f9999") in seen(app)


def test_a_public_server_carries_the_list_in_the_address(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There nothing is written: the list is read from the address, and goes into it."""
    monkeypatch.setenv("KOMPASS_MODE", "public")
    app = whole(visit("examples", q="kontaktcenter", calls=calls.written([Call("f001", "Hur?")])))
    fields = [one.value for one in app.text_input if one.label == SV("calls-question")]
    assert fields == ["Hur?"]
    add = next(one for one in app.button if one.label == SV("calls-add"))
    app = whole(add.click().run())
    assert len(calls.read(address(app)["calls"])) == 2
    assert list(home.iterdir()) == []
