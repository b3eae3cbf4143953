"""Behind a figure: what was seen, what was missed, and the prose about it."""

import pandas as pd
import pytest

from kompass.learn.anatomy import Anatomy, anatomy
from kompass.learn.words import Thesaurus
from kompass.model import Item, Level

QUESTION = Item("se-2015", "2.4", "Hur arbetar kommunen med brukarundersökningar?", "", 20)
AREA = Item("se-2015", "2", "Brukarfokus", "", 100)
FINDINGS = pd.DataFrame(
    [
        ("a", "strength", "2", "2.4"),
        ("b", "improvement", "2", "2.4"),
        ("c", "remains", "2", "2.5"),
        ("d", "example", "2", None),
        ("e", "strength", "3", "3.1"),
    ],
    columns=["finding_id", "kind", "area", "question"],
)
SECTIONS = pd.DataFrame(
    [("2", "Allmänt", "Ett"), ("2", "Brukarundersökningar", "Två"), ("3", "Styrning", "Tre")],
    columns=["area", "heading", "text"],
)


def behind(item: Item, findings: pd.DataFrame = FINDINGS, points: float = 6) -> Anatomy:
    return anatomy(item, points, findings, SECTIONS, Thesaurus([]))


def ids(rows: pd.DataFrame) -> list[str]:
    return list(rows["finding_id"])


def test_what_was_seen_and_missed_at_a_question() -> None:
    """A question has what stands under it, and the part of the prose whose heading is about it."""
    found = behind(QUESTION)
    assert (ids(found.seen), ids(found.missed), found.left) == (["a"], ["b"], 14)
    assert [one.text for one in found.sections] == ["Två"]
    assert found.level == Level.QUESTION


def test_an_area_has_all_that_stands_in_it() -> None:
    """An area has everything in it, of all its questions and of none."""
    found = behind(AREA)
    assert (ids(found.seen), ids(found.missed)) == (["a", "d"], ["b", "c"])
    assert [one.text for one in found.sections] == ["Ett", "Två"]


def test_a_question_of_which_nothing_is_said_has_its_area() -> None:
    """Where nothing stands under a question its area's findings are shown, and it is said that they are."""
    found = behind(QUESTION, FINDINGS[FINDINGS["question"] != "2.4"])
    assert found.level == Level.AREA
    assert (ids(found.seen), ids(found.missed)) == (["d"], ["c"])


def test_prose_without_a_heading_is_prose() -> None:
    """A part of the report that nobody headed is shown with its area, and stands in no question's way."""
    bare = pd.DataFrame([("2", None, "Ett"), ("2", "Brukarundersökningar", "Två")], columns=SECTIONS.columns)
    whole, headed = (anatomy(item, 6, FINDINGS, bare, Thesaurus([])).sections for item in (AREA, QUESTION))
    assert [(one.heading, one.text) for one in whole] == [("", "Ett"), ("Brukarundersökningar", "Två")]
    assert [one.text for one in headed] == ["Två"]


@pytest.mark.parametrize("item", [QUESTION, AREA])
def test_nothing_known_is_empty(item: Item) -> None:
    """Without findings there are none, whichever item it is."""
    found = behind(item, FINDINGS.iloc[:0])
    assert found.seen.empty
    assert found.missed.empty
