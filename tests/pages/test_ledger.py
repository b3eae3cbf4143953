"""What became of the improvement opportunities, on its page: told, narrowed, and ruled upon."""

from pathlib import Path

import pytest

from kompass import ask
from kompass.learn.ledger import Status
from kompass.notes import rulings
from kompass.store import Store
from kompass.text import LANGUAGES, ledger, words
from tests.ui.driver import rows, seen, visit, whole

THREE = "se-ex00044"
SV = words("sv")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_is_told_as_in_the_terminal(example: Store, language: str) -> None:
    """The page says of every step what the sentence says, and shows every opportunity of it."""
    say = words(language)
    app = whole(visit("change", data="example", municipality=THREE, lang=language))
    for step in ask.ledger(example, ask.findings(example), THREE):
        assert ledger.summary(say, step) in seen(app)
        column = say("ledger-column-opportunity", year=str(step.before.year))
        shown = rows(app, f"{step.before.year} → {step.after.year} | {column}")
        assert len(shown) == 1 + len(step.entries)


def test_one_status_is_shown_alone(example: Store) -> None:
    """A status chosen in the address leaves only its rows."""
    app = whole(visit("change", data="example", municipality=THREE, ledger="met"))
    (step, *_) = ask.ledger(example, ask.findings(example), THREE)
    shown = rows(app, f"2016 → 2017 | {SV('ledger-column-opportunity', year='2016')}")
    assert len(shown) == 1 + len(step.of(Status.MET))
    assert all(row[1].startswith(SV("ledger-met")) for row in shown[1:])


def test_a_person_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is chosen and saved is kept on this computer, and the page says that it is confirmed."""
    monkeypatch.setenv("KOMPASS_HOME", str(tmp_path))
    app = whole(visit("change", data="example", municipality=THREE))
    save = [one for one in app.button if one.label == SV("ledger-rule-save")]
    app = whole(save[0].click().run())
    (ruled,) = rulings.saved(tmp_path, THREE).values()
    assert ruled == Status.MET
    assert SV("ledger-by-confirmed") in seen(app)


def test_nobody_rules_on_a_public_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """There the ledger is read, and nothing is offered that writes."""
    monkeypatch.setenv("KOMPASS_MODE", "public")
    app = whole(visit("change", data="example", municipality=THREE))
    assert SV("ledger-title") in seen(app)
    assert SV("ledger-rule-save") not in {one.label for one in app.button}
