"""The rules of measures: what is overdue, what counts, whose is whose after a report is read anew."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.measures import Measure, State, Status, clean, held, lacking, state, summary
from tests.plans import TODAY, decided_against, improvement, measure

ONE, TWO, THREE = improvement(1), improvement(2), improvement(3)


@pytest.mark.parametrize(
    ("status", "due", "expected"),
    [
        (Status.PLANNED, None, State.PLANNED),
        (Status.PLANNED, TODAY, State.PLANNED),
        (Status.PLANNED, TODAY - timedelta(1), State.OVERDUE),
        (Status.UNDER_WAY, TODAY, State.UNDER_WAY),
        (Status.UNDER_WAY, TODAY - timedelta(1), State.OVERDUE),
        (Status.DONE, TODAY - timedelta(1), State.DONE),
        (Status.NO_ACTION, TODAY - timedelta(1), State.NO_ACTION),
    ],
)
def test_overdue_is_what_should_be_done_before_today(
    status: Status, due: date | None, expected: State
) -> None:
    """Only what is neither done nor decided against can be overdue, from the day after the one it was due."""
    assert state(replace(measure(ONE), status=status, due=due), TODAY) == expected


def test_nothing_decided_is_a_state_of_its_own() -> None:
    """Without a measure an improvement opportunity is undecided, which is not the same as no action."""
    assert state(None, TODAY) == State.UNDECIDED
    assert state(decided_against(ONE), TODAY) == State.NO_ACTION


def test_the_summary_counts_each_once() -> None:
    """Measures, decisions against and the undecided sum to all; measures of others are not counted."""
    late = measure(THREE, due=TODAY - timedelta(1))
    done = measure(TWO, status=Status.DONE)
    known = [improvement(n) for n in range(1, 7)]
    found = summary(
        known,
        {"f001": decided_against(ONE), "f002": done, "f003": late, "other": measure(improvement(9))},
        TODAY,
    )
    assert (found.n, found.measures, found.done, found.overdue, found.no_action) == (6, 2, 1, 1, 1)
    assert found.undecided == 3


def test_no_action_needs_a_reason_and_all_else_an_action() -> None:
    """What a measure lacks follows from its status."""
    assert lacking(measure(ONE)) is None
    assert lacking(decided_against(ONE)) is None
    assert lacking(Measure(ONE, reason="Skäl")) == "action"
    assert lacking(Measure(ONE, action="Gör", status=Status.NO_ACTION)) == "reason"


def test_a_measure_stays_with_its_id_and_text() -> None:
    """Where id and text are as they were nothing is renamed, reworded or gone."""
    found = held([measure(TWO)], [ONE, TWO])
    assert dict(found.measures) == {"f002": measure(TWO)}
    assert (found.renamed, found.reworded, found.gone) == (frozenset(), {}, ())


def test_a_report_read_anew_keeps_its_measures_by_the_text() -> None:
    """Other ids, the same texts: each measure follows its text, and it is told that the id is another."""
    old = [improvement(n, own=True) for n in (1, 2)]
    new = [replace(one, finding_id=f"g{n}") for n, one in enumerate(old)]
    found = held([measure(one) for one in old], new)
    assert {key: one.about for key, one in found.measures.items()} == {"g0": new[0], "g1": new[1]}
    assert found.renamed == {"g0", "g1"}


def test_numbers_that_shift_do_not_move_a_measure_to_another_finding() -> None:
    """In a report of one's own the first finding was left out, so 1 is now what 2 was: the measure of 2 goes
    along, that of 1 is gone, and its id is told apart from the new 1."""
    old = [improvement(n, own=True) for n in (1, 2)]
    now = [replace(old[1], finding_id="f001")]
    found = held([measure(old[0], "etta"), measure(old[1], "tvåa")], now)
    assert [(key, one.action) for key, one in found.measures.items()] == [("f001", "tvåa")]
    assert [(one.about.finding_id, one.about.text) for one in found.gone] == [("f001~1", "Text 1")]


def test_a_gone_measure_comes_back_with_its_text() -> None:
    """When the finding is known again the measure is its own again, whatever its id became meanwhile."""
    old = [improvement(n, own=True) for n in (1, 2)]
    gone = held([measure(old[0])], [replace(old[1], finding_id="f001")]).gone
    assert list(held(gone, old).measures) == ["f001"]


def test_a_published_finding_may_be_reworded() -> None:
    """Where ids are permanent the id holds, and the text as it was is told."""
    now = replace(ONE, text="Texten rättad")
    found = held([measure(ONE)], [now])
    assert found.measures["f001"].about == now
    assert found.reworded == {"f001": "Text 1"}


def test_the_same_words_in_another_evaluation_are_another_finding() -> None:
    """A text that returns in the next evaluation takes no measure from an evaluation that is still there."""
    later = replace(ONE, finding_id="g1", evaluation_id="se-1292-2020")
    found = held([measure(ONE)], [replace(TWO, own=True), later])
    assert found.measures == {}
    assert [one.about for one in found.gone] == [ONE]
    assert list(held([measure(ONE)], [later]).measures) == ["g1"]  # the year was put right, say


def test_two_findings_of_one_text_have_a_measure_each() -> None:
    """Each improvement opportunity is taken once, by the measure with its id where there is one."""
    twins = [improvement(n, text="Samma") for n in (1, 2)]
    found = held([measure(twins[1], "b"), measure(twins[0], "a")], twins)
    assert [(key, one.action) for key, one in found.measures.items()] == [("f001", "a"), ("f002", "b")]


@given(st.lists(st.integers(1, 6), unique=True), st.lists(st.integers(1, 6), unique=True), st.booleans())
def test_no_measure_is_ever_lost(written: list[int], known: list[int], own: bool) -> None:
    """Whatever is known now, each measure is there once, under an id of its own."""
    measures = [measure(improvement(n, own=own)) for n in written]
    now = [improvement(n, text=f"Text {n % 3}", own=own) for n in known]
    found = held(measures, now)
    assert len(found.all) == len(measures)
    assert len({one.about.finding_id for one in found.all}) == len(measures)


@given(st.text())
def test_a_clean_text_stays_as_it_is(text: str) -> None:
    """Cleaning twice is cleaning once, and only line ends and unseen characters go."""
    once = clean(text)
    assert clean(once) == once
    assert "\r" not in once
    assert "\0" not in once


def test_clean_keeps_lines() -> None:
    """Lines of any system end with one character; spaces around the whole go."""
    assert clean("  a\r\nb\rc\nd \x00\x07 ") == "a\nb\nc\nd"
