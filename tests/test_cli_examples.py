"""The commands about examples and the ledger: promised keys, text that says what the JSON says, errors."""

import pytest

from kompass.text import LANGUAGES
from tests import test_cli
from tests.test_cli import Kompass

raw, kompass = test_cli.raw, test_cli.kompass

KEYS = "query theme n of answering_all sentence rows made_up"
ROW = "id municipality municipality_id year edition area question kind says_who from_evaluation text score"
WRONG = {"--theme": "nonsense", "--area": "9", "--within": "county:99", "--municipality": "Narnia"}


def test_examples_have_the_promised_keys(kompass: Kompass) -> None:
    """`examples --json` has these keys and no other; a score has points and its maximum, or is null."""
    found = kompass("examples", "dialog", "--json").json
    assert list(found) == KEYS.split()
    assert found["query"] == "dialog"
    assert found["n"] >= len(found["rows"]) > 0
    for row in found["rows"]:
        assert list(row) == [*ROW.split(), "own", "source"]
        assert row["score"] is None or {"points", "max"} <= set(row["score"])
        assert row["source"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_says_what_json_says(kompass: Kompass, language: str) -> None:
    """The sentence and every finding shown stand in both."""
    asked = ("examples", "medborgardialog", "--top", "5", "--lang", language)
    found, text = kompass(*asked, "--json").json, kompass(*asked).out
    assert found["sentence"] in text
    assert all(row["text"] in text and row["municipality"] in text for row in found["rows"])


def test_limits_are_held(kompass: Kompass) -> None:
    """Area, kind, speaker, place and theme narrow the answers as they say."""
    found = kompass("examples", "--area", "4", "--kind", "example", "--says", "evaluator", "--json").json
    assert {(row["area"], row["kind"], row["says_who"]) for row in found["rows"]} == {
        ("4", "example", "evaluator")
    }
    scania = kompass("examples", "--within", "county:12", "--top", "300", "--json").json
    assert {row["municipality_id"][:5] for row in scania["rows"]} == {"se-12"}
    theme = kompass("examples", "--theme", "Medborgardialog", "--json").json
    assert theme["theme"] == "dialogue"
    assert theme["n"] > 5


def test_made_up_findings_are_marked(kompass: Kompass) -> None:
    """An example's findings carry the mark in JSON, in the text and in every name."""
    found = kompass("examples", "dialog", "--data", "example", "--json").json
    assert found["made_up"]
    assert all("(påhittad)" in row["municipality"] for row in found["rows"])


@pytest.mark.parametrize("option", WRONG)
def test_what_does_not_exist_is_told(raw: Kompass, option: str) -> None:
    """A limit that does not exist is a sentence and exit code 2."""
    found = raw("examples", "dialog", option, WRONG[option])
    assert found.code == 2
    assert WRONG[option] in found.err
    assert "Traceback" not in found.err


def test_nothing_found_is_no_error(kompass: Kompass) -> None:
    """An answer of nothing is said as our not knowing."""
    found = kompass("examples", "xyzzy", "--json").json
    assert (found["n"], found["rows"]) == (0, [])
    assert str(found["of"]) in found["sentence"]
