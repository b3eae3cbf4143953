"""Whom to call, asked of the store: the right evaluation, the right edition, the texts of paired areas."""

import pytest

from kompass import ask
from kompass.errors import UnknownItem, UnknownYear
from kompass.learn.teachers import Basis
from kompass.model import Level
from kompass.peers import Choice, Weights
from kompass.store import Store


def test_the_evaluation_is_the_latest_with_figures_or_of_a_year(published: Store) -> None:
    """As on every page: Karlskrona by 2014, by 2011 when asked; a year without evaluation is an error."""
    latest, earlier = ask.teachers(published, "se-1080"), ask.teachers(published, "se-1080", 2011)
    assert latest.subject is not None
    assert earlier.subject is not None
    assert (latest.subject.year, earlier.subject.year) == (2014, 2011)
    assert latest.edition == "se-2010"
    with pytest.raises(UnknownYear):
        ask.teachers(published, "se-1080", 1999)


def test_whom_nothing_is_known_of_can_ask_about_an_item(published: Store) -> None:
    """Without an evaluation there is nothing weak; an item can be asked about in the newest edition."""
    found = ask.teachers(published, "se-1286")
    assert (found.subject, found.rows, found.edition) == (None, (), ask.newest_edition(published))
    (row,) = ask.teachers(published, "se-1286", item="3").rows
    assert row.basis == Basis.TEXTS
    assert row.teachers


def test_what_does_not_exist_cannot_be_asked_about(published: Store) -> None:
    """An item that the edition does not have, or the total, about which nobody can be called."""
    for item in ("9", "9.9", "total"):
        with pytest.raises(UnknownItem):
            ask.teachers(published, "se-1080", item=item)


def test_one_item_has_the_same_teachers_as_the_weakest(example: Store) -> None:
    """Asked about by itself, the weakest item has the same answer as at the head of the list."""
    frame = example.evaluations
    subject = str(frame[frame["known_question"] > 0].iloc[0]["municipality_id"])
    first = ask.teachers(example, subject).rows[0]
    (alone,) = ask.teachers(example, subject, item=first.weak.item.code).rows
    assert alone == first


def test_texts_are_of_paired_areas_only(published: Store) -> None:
    """Findings of other editions count in the area that the instrument pairs, never by the same number."""
    for municipality_id in ("se-1292", "se-1080", "se-0115", "no-roros"):
        found = ask.teachers(published, municipality_id)
        for row in found.rows:
            for one in (*row.teachers, *row.also):
                for finding in one.findings:
                    area = published.instrument.counterpart(finding.area, finding.edition, found.edition)
                    assert area == row.weak.item.code.partition(".")[0]
                    assert finding.municipality_id == one.municipality_id


def test_a_narrower_margin_finds_as_many_or_more(example: Store) -> None:
    """The margin is that of the store: the bold one calls more differences clear."""
    frame = example.evaluations
    subject = str(frame[frame["known_question"] > 0].iloc[1]["municipality_id"])
    cautious, bold = (ask.teachers(example.judged_by(name), subject).rows for name in ("cautious", "bold"))
    assert [row.weak for row in cautious] == [row.weak for row in bold]
    assert sum(row.higher or 0 for row in cautious) < sum(row.higher or 0 for row in bold)


def test_without_weights_nobody_is_like_anybody(example: Store) -> None:
    """With every weight nought the figures still decide who may be named, and nothing is said of likeness."""
    frame = example.evaluations
    subject = str(frame[frame["known_question"] > 0].iloc[0]["municipality_id"])
    none = Choice("similar", Weights(0, 0, 0, 0))
    found = ask.teachers(example, subject, choice=none)
    named = [one for row in found.rows for one in row.teachers]
    assert named
    assert all(not one.likeness.facts for one in named)
    assert [row.higher for row in found.rows] == [row.higher for row in ask.teachers(example, subject).rows]
    assert {row.weak.item.level for row in found.rows} == {Level.QUESTION}
