"""The commands about many at once: the promised keys, text that says what the JSON says, wrong forms."""

import json
import re
from typing import Any

import pytest

from kompass import settings
from kompass.model import MARGINS
from kompass.notes import groups
from kompass.store import Store
from kompass.text import LANGUAGES, terminal, words
from tests import test_cli
from tests.test_cli import Kompass

raw, kompass = test_cli.raw, test_cli.kompass

CLAIM = ("claim", "Ängelholm", "--best-in", "county")
AGAIN = ("again", "--edition", "se-2010")
EXAMPLE = ("--data", "example")
CLAIM_KEYS = "municipality id item edition within verdict sentence known points above can_say margin made_up"


def of_example(example: Store) -> str:
    """A made-up municipality with figures."""
    return str(example.evaluations.iloc[0]["municipality_id"])


def test_one_higher_figure_speaks_against_a_claim(kompass: Kompass) -> None:
    """A claim is not supported where a known figure is higher, and whose it is is told."""
    found = kompass(*CLAIM, "--json").json
    assert (found["municipality"], found["id"], found["within"]) == ("Ängelholm", "se-1292", "county:12")
    assert (found["verdict"], found["points"]) == ("not supported", 496)
    (above,) = found["above"]
    assert above == {"municipality": "Helsingborg", "year": 2017, "points": 668, "own": False}
    assert "Helsingborg" in found["sentence"]


def test_a_claim_about_many_unknown_cannot_be_decided(kompass: Kompass) -> None:
    """The highest of the known is not the best of all: the denominator decides."""
    found = kompass("claim", "Örebro", "--edition", "se-2010", "--best-in", "country", "--json").json
    known = found["known"]
    assert (found["verdict"], found["above"]) == ("cannot be decided", [])
    assert (known["with_figure"], known["all"], known["unknown"]) == (10, 290, 280)
    assert found["can_say"]


@pytest.mark.parametrize("best_in", ["county", "group", "country"])
def test_without_a_figure_nothing_can_be_said(kompass: Kompass, best_in: str) -> None:
    """A municipality whose figure nobody knows can claim nothing, and its points are unknown, not 0."""
    found = kompass("claim", "Habo", "--best-in", best_in, "--json").json
    assert (found["verdict"], found["points"]) == ("cannot be decided", None)
    assert (found["can_say"], found["above"]) == ([], [])


@pytest.mark.parametrize("name", ["Ängelholm", "Habo"])
def test_a_claim_has_the_promised_keys(kompass: Kompass, name: str) -> None:
    """`claim --json` has these keys and no other, whatever is known."""
    assert list(kompass("claim", name, "--best-in", "county", "--json").json) == CLAIM_KEYS.split()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_of_a_claim_says_what_the_json_says(kompass: Kompass, language: str) -> None:
    """The text has the JSON's sentence and each thing that can be said, a line each."""
    found = kompass(*CLAIM, "--json", "--lang", language).json
    lines = kompass(*CLAIM, "--lang", language).out.splitlines()
    assert lines[0] == found["sentence"]
    assert [line for line in lines if line.startswith("* ")] == [f"* {one}" for one in found["can_say"]]


def cells(line: str) -> list[str]:
    return re.split(r"\s{2,}", line.strip())


@pytest.mark.parametrize("level", ["area", "question"])
def test_the_text_of_questions_has_the_numbers_of_the_json(
    kompass: Kompass, example: Store, level: str
) -> None:
    """Each row of text has the numbers of the JSON's row, in order."""
    say = words("sv")
    asked = ("questions", of_example(example), "--level", level, *EXAMPLE)
    found = kompass(*asked, "--json").json
    _, sentence, _, *lines = kompass(*asked).out.splitlines()
    assert sentence == found["sentence"]
    assert len(lines) == len(found["rows"]) > 0
    for line, row in zip(lines, found["rows"], strict=True):
        code, title, most, median, half, ends, n, own = cells(line)
        assert (code, title) == (row["item"], row["title"])
        assert (most, median, n) == (say.number(row["max"]), say.number(row["median"]), str(row["n"]))
        assert half == f"{say.number(row['q1'])}–{say.number(row['q3'])}"
        assert ends == f"{say.number(row['lowest'])}–{say.number(row['highest'])}"
        assert own == say.number(row["own"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_of_again_has_the_numbers_of_the_json(kompass: Kompass, language: str) -> None:
    """Each row of text has the JSON's years, points and change, in its order."""
    say = words(language)
    found = kompass(*AGAIN, "--json", "--lang", language).json
    sentence, *lines = kompass(*AGAIN, "--lang", language).out.splitlines()
    assert sentence == found["sentence"]
    for line, row in zip(lines, found["rows"], strict=True):
        first, last = row["from"], row["to"]
        assert cells(line)[:5] == [
            row["municipality"],
            f"{first['year']} → {last['year']}",
            say.number(first["points"]),
            say.number(last["points"]),
            say.difference(row["change"]),
        ]


def test_those_evaluated_again_are_ordered_by_their_change(kompass: Kompass) -> None:
    """The largest rise stands first; each change is after minus before, and the counts are those of rows."""
    found = kompass(*AGAIN, "--json").json
    changes = [(row["municipality"], row["change"]) for row in found["rows"]]
    assert changes[:2] == [("Karlskrona", 94), ("Tyresö", 84)]
    assert [change for _, change in changes] == sorted((c for _, c in changes), reverse=True)
    assert all(row["to"]["points"] - row["from"]["points"] == row["change"] for row in found["rows"])
    assert (found["n"], found["higher"], sum(found["verdicts"].values())) == (len(changes),) * 3


def without_verdicts(found: Any) -> Any:
    return [{k: v for k, v in row.items() if k != "verdict"} for row in found["rows"]]


def test_a_margin_changes_verdicts_and_never_points(kompass: Kompass) -> None:
    """Another margin judges the same figures anew, and nothing but the judgement is another."""
    normal, bold = (kompass(*AGAIN, "--margin", name, "--json").json for name in ("normal", "bold"))
    assert (normal["verdicts"]["clearly higher"], bold["verdicts"]["clearly higher"]) == (4, 5)
    assert without_verdicts(normal) == without_verdicts(bold)


@pytest.mark.parametrize(
    "asked", [CLAIM, AGAIN, ("compare", "Karlskrona"), ("rank",), ("change", "Karlskrona")]
)
@pytest.mark.parametrize("margin", MARGINS)
def test_the_margin_is_told(kompass: Kompass, asked: tuple[str, ...], margin: str) -> None:
    """JSON always names the margin; text does where it is another than the usual one."""
    margins = kompass(*asked, "--margin", margin, "--json").json["margin"]
    assert margins["name"] == margin
    last = kompass(*asked, "--margin", margin).out.splitlines()[-1]
    told = terminal._judged(words("sv"), {"margin": margins})
    assert ([last] == told) == (margin != "normal")


def test_similar_peers_say_why(kompass: Kompass) -> None:
    """Each of the similar says why it is one, by the factors that count, within the years asked for."""
    asked = ("--peers", "similar", "--weights", "population=3,distance=0", "--years", "2016-2018")
    found = kompass("compare", "Ängelholm", *asked, "--json").json
    assert found["peers"]["years"] == [2016, 2018]
    assert found["peers"]["members"]
    for member in found["peers"]["members"]:
        assert 2016 <= member["year"] <= 2018
        assert "invånare (Ängelholm: " in member["why"]
        assert "km bort" not in member["why"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", "Karlskrona", "--years", "2018-2016"),
        ("compare", "Karlskrona", "--years", "-"),
        ("compare", "Karlskrona", "--peers", "similar", "--weights", "population=9"),
        ("compare", "Karlskrona", "--peers", "similar", "--weights", "taxes=1"),
        ("compare", "Karlskrona", "--peers", "planet:1"),
        ("compare", "Karlskrona", "--peers", "size:Nowhere"),
        ("compare", "Karlskrona", "--peers", "similar:"),
        ("compare", "Karlskrona", "--peers", ""),
        ("rank", "--within", "size"),
        ("claim", "Ängelholm"),
        ("claim", "Ängelholm", "--best-in", "planet"),
        ("claim", "Nowhere", "--best-in", "county"),
        (*CLAIM, "--edition", "se-1999"),
        (*CLAIM, "--item", "9"),
        (*CLAIM, "--years", "2018-2016"),
        (*CLAIM, "--margin", "wild"),
        ("questions", "--within", "county"),
        ("questions", "--within", "planet:1"),
        ("questions", "--edition", "se-1999"),
        ("questions", "Nowhere"),
        ("again", "--years", "x"),
        ("again", "--edition", "se-1999"),
        ("again", "--item", "9"),
    ],
)
def test_a_wrong_form_is_a_sentence_and_exit_code_2(kompass: Kompass, arguments: tuple[str, ...]) -> None:
    """What cannot be asked is told on stderr with exit code 2, and nothing is answered."""
    found = kompass(*arguments)
    assert (found.code, found.out) == (2, "")
    assert found.err.strip()
    assert "Traceback" not in found.err


def test_a_group_of_ones_own_is_named_as_peers(kompass: Kompass) -> None:
    """A group is chosen by its name, whatever its case and spaces."""
    groups.save(settings.home_folder(), "Våra grannar", ("se-0182", "se-1880"))
    found = kompass("compare", "Karlskrona", "--peers", " våra  Grannar", "--level", "total", "--json").json
    assert {one["municipality"] for one in found["peers"]["members"]} == {"Nacka", "Örebro"}


@pytest.mark.parametrize("name", ["country", "county", "County:12"])
def test_no_group_stands_before_a_kind(kompass: Kompass, name: str) -> None:
    """A group that is called as a kind of peers does not change what the kind means."""
    asked = ("compare", "Karlskrona", "--peers", name.lower(), "--json")
    before = kompass(*asked).json
    groups.save(settings.home_folder(), name, ("se-0182",))
    assert kompass(*asked).json == before


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A folder of own data for each test: the groups of one are not those of another."""
    monkeypatch.setenv("KOMPASS_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.mark.parametrize("command", ["claim", "questions", "again"])
def test_made_up_answers_say_so(kompass: Kompass, example: Store, command: str) -> None:
    """An answer from the example begins with the banner, says so in JSON, and marks every name."""
    one = of_example(example)
    asked = {
        "claim": ("claim", one, "--best-in", "country"),
        "questions": ("questions", one),
        "again": ("again",),
    }
    for language in LANGUAGES:
        out = kompass(*asked[command], *EXAMPLE, "--lang", language).out
        assert out.splitlines()[0] == words(language)("made-up-banner")
    found = kompass(*asked[command], *EXAMPLE, "--json").json
    assert found["made_up"] is True
    named = list(names_in(found))
    assert named
    assert all("(påhittad)" in name for name in named)
    bare = {str(name).removesuffix(" (påhittad)") for name in example.municipalities["name"]}
    text = json.dumps(found, ensure_ascii=False)
    for name in bare:
        assert not re.search(rf"\b{re.escape(name)}\b(?! \(påhittad\))", text)


def names_in(found: Any) -> Any:
    """Every name of a municipality in an answer."""
    if isinstance(found, list):
        for one in found:
            yield from names_in(one)
    elif isinstance(found, dict):
        for key, value in found.items():
            if key in ("municipality", "highest_municipality"):
                yield from [value] if isinstance(value, str) else value
            else:
                yield from names_in(value)
