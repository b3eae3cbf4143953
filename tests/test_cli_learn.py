"""The command `learn`: the promised keys, text that says what the JSON says, errors in words."""

from typing import Any

import pytest

from kompass.model import MARGINS
from kompass.store import Store
from kompass.text import LANGUAGES, terminal, words
from tests import test_cli
from tests.test_cli import Kompass

raw, kompass = test_cli.raw, test_cli.kompass

EXAMPLE = ("--data", "example")
KEYS = "municipality id year edition own asked weights years_asked sentence rows margin"
KEYS += " questions_proposed made_up"
ROW = "item title points max share improvements own basis note asked teachers also"
TEACHER = "municipality id year points share score_basis own climbed_from reasons sentence"
TEACHER += " in_return findings source"


@pytest.fixture(scope="module")
def subject(example: Store) -> str:
    """A made-up municipality with questions."""
    frame = example.evaluations
    return str(frame[frame["known_question"] > 0].iloc[0]["municipality_id"])


def every(found: Any) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    return [(row, one) for row in found["rows"] for one in (*row["teachers"], *row["also"])]


@pytest.mark.parametrize("asked", [("Karlskrona",), ("Ängelholm",), ("Habo",), ("Ystad", "--item", "3")])
def test_it_has_the_promised_keys(kompass: Kompass, asked: tuple[str, ...]) -> None:
    """`learn --json` has these keys and no other, whatever is known."""
    found = kompass("learn", *asked, "--json").json
    assert list(found) == KEYS.split()
    for row in found["rows"]:
        assert list(row) == ROW.split()
    for _, one in every(found):
        assert list(one) == TEACHER.split()


def test_it_asks_about_as_many_as_wanted(kompass: Kompass, subject: str) -> None:
    """`--top` says for how many of the weakest items; the weakest stands first."""
    shares = [
        [row["share"] for row in kompass("learn", subject, "--top", str(n), *EXAMPLE, "--json").json["rows"]]
        for n in (1, 5, 7)
    ]
    assert [len(one) for one in shares] == [1, 5, 7]
    assert shares[2] == sorted(shares[2])
    assert shares[1] == shares[2][:5]


def test_a_teacher_has_more_and_texts_have_no_figure(kompass: Kompass, subject: str) -> None:
    """By question or area each teacher is higher by the margin; on texts alone there is no figure at all."""
    for found in (
        kompass("learn", subject, *EXAMPLE, "--json").json,
        kompass("learn", "Ängelholm", "--json").json,
        kompass("learn", "Karlskrona", "--json").json,
    ):
        for row in found["rows"]:
            for one in row["also"] if row["basis"] != "texts" else row["teachers"]:
                assert (one["points"], one["share"], one["source"], one["in_return"]) == (None,) * 4
                assert one["findings"]
            if row["basis"] != "texts":
                level = "question" if "." in row["asked"]["item"] else "area"
                least = row["asked"]["share"] + found["margin"][level] - 1e-3
                assert all(one["share"] >= least for one in row["teachers"])


def test_the_way_down_is_told(kompass: Kompass) -> None:
    """Ängelholm 2016 is the one whose questions are known: the answer goes on to areas and texts, and says
    so."""
    found = kompass("learn", "Ängelholm", "--json").json
    assert [row["item"] for row in found["rows"]] == ["5.3", "1.3", "5.5", "6.4", "8.7"]
    assert {row["basis"] for row in found["rows"]} == {"area", "texts"}
    assert all("Vi känner inte delfrågan för någon annan kommun" in row["note"] for row in found["rows"])
    area = next(row for row in found["rows"] if row["basis"] == "area")
    assert (area["item"], area["asked"]["item"], area["asked"]["points"]) == ("1.3", "1", 59)
    (enkoping,) = area["teachers"]
    assert (enkoping["municipality"], enkoping["points"], enkoping["year"]) == ("Enköping", 71, 2018)
    assert enkoping["climbed_from"] == {"year": 2016, "points": 54}
    assert enkoping["in_return"]["item"] == "2"


def test_findings_say_whose_words_they_are(kompass: Kompass) -> None:
    """Each finding has kind, text, year, who says so and a source; what is not the evaluators' is told."""
    for _, one in every(kompass("learn", "Ängelholm", "--json").json):
        for finding in one["findings"]:
            assert finding["kind"] in ("strength", "example")
            assert finding["text"]
            assert finding["source"]
            own = finding["says_who"] == "evaluator" and finding["from_evaluation"]
            assert bool(finding["who"]) is not own


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["Ängelholm", "Karlskrona", "Habo"])
def test_the_text_says_what_the_json_says(kompass: Kompass, name: str, language: str) -> None:
    """The text has the JSON's sentence, every note, and of each teacher name, reason and findings."""
    found = kompass("learn", name, "--json", "--lang", language).json
    out = kompass("learn", name, "--lang", language).out
    assert out.splitlines()[0] == found["sentence"]
    for row in found["rows"]:
        assert f"{row['item']} {row['title']}" in out
        assert row["note"] in out
        assert row["own"] in out
    for _, one in every(found):
        assert f"{one['municipality']} {one['year']}: {one['sentence']}" in out
        assert not one["in_return"] or one["in_return"]["sentence"] in out
        assert all(finding["text"] in out for finding in one["findings"])
    assert bool(found["rows"]) is (words(language)("teachers-none-item") not in out)


def test_where_nothing_weak_is_known_that_is_said(kompass: Kompass) -> None:
    """Stockholm is known to be evaluated, no more: no rows, a sentence, and exit code 0."""
    found = kompass("learn", "Stockholm", "--json")
    assert (found.code, found.json["rows"]) == (0, [])
    assert "Vi vet inte vad som är svagast i Stockholm" in found.json["sentence"]


def test_one_item_can_be_asked_about(kompass: Kompass) -> None:
    """`--item` asks about one area, also for a municipality of which nothing is known: on texts alone."""
    found = kompass("learn", "Ystad", "--item", "3", "--json").json
    (row,) = found["rows"]
    assert (found["asked"], row["item"], row["points"], row["basis"]) == ("3", "3", None, "texts")
    assert row["teachers"]


def test_weights_and_years_choose(kompass: Kompass) -> None:
    """A weight of nought is not among the reasons; outside of the years asked for nobody is named."""
    asked = ("learn", "Karlskrona", "--weights", "distance=0", "--years", "2014-2019", "--json")
    found = kompass(*asked).json
    assert (found["weights"]["distance"], found["years_asked"]) == (0, [2014, 2019])
    named = every(found)
    assert named
    for _, one in named:
        assert 2014 <= one["year"] <= 2019
        assert not any("km bort" in reason for reason in one["reasons"])


@pytest.mark.parametrize("margin", MARGINS)
def test_the_margin_decides_who_is_clearly_higher(kompass: Kompass, subject: str, margin: str) -> None:
    """JSON names the margin, the text does where it is not the usual one."""
    found = kompass("learn", subject, *EXAMPLE, "--margin", margin, "--json").json
    assert found["margin"]["name"] == margin
    last = kompass("learn", subject, *EXAMPLE, "--margin", margin).out.splitlines()[-1]
    told = terminal._judged(words("sv"), {"margin": found["margin"]})
    assert ([last] == told) == (margin != "normal")


def test_a_bolder_margin_finds_no_fewer(kompass: Kompass, subject: str) -> None:
    """As many or more are clearly higher by a bolder margin, at each item."""
    counts = [
        [row["asked"]["higher"] for row in kompass(*asked, "--margin", margin, "--json").json["rows"]]
        for margin in MARGINS
        for asked in [("learn", subject, *EXAMPLE)]
    ]
    assert all(one <= two <= three for one, two, three in zip(*counts, strict=True))


@pytest.mark.parametrize(
    "arguments",
    [
        ("Nowhere",),
        ("Ängelholm", "--year", "1999"),
        ("Ängelholm", "--item", "9.9"),
        ("Ängelholm", "--item", "total"),
    ],
)
def test_an_error_is_a_sentence(kompass: Kompass, arguments: tuple[str, ...]) -> None:
    """What does not exist is told in one sentence on stderr with exit code 2."""
    found = kompass("learn", *arguments)
    assert (found.code, found.out) == (2, "")
    assert len(found.err.strip().splitlines()) == 1
