"""Whom to call: others that are clearly higher where a municipality is weak, can show something, are like it.

Figures decide who may be named, texts and likeness in which order. Where nobody is clearly higher at a
question its area is asked, and where nobody is there either, the texts alone: then no difference is claimed.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from kompass import peers
from kompass.compare.frames import in_years, records
from kompass.grid import Grid
from kompass.learn.figures import Asker, Figures, Gift, Higher
from kompass.learn.order import Candidate, order
from kompass.learn.strengths import Finding, Strengths, Where, area_of
from kompass.learn.weak import Weak
from kompass.model import Difference, Evaluation, Instrument, Item, Level, Likeness, Score
from kompass.peers.likeness import likeness, steps_apart, unlikeness

MOST = 3  # as many are named for an item: enough to call, few enough to choose from


class Basis(StrEnum):
    """What the teachers of an item were found by."""

    QUESTION = "question"
    AREA = "area"
    TEXTS = "texts"


@dataclass(frozen=True)
class Around:
    """What is known of everybody: figures of the edition by level, strengths and examples, facts."""

    figures: Mapping[Level, Grid]
    strengths: pd.DataFrame
    municipalities: pd.DataFrame


@dataclass(frozen=True)
class Teacher:
    """A municipality to call about an item. On texts alone it has no score, and nothing is said of one."""

    municipality_id: str
    municipality: str
    score: Score | None
    climb: Difference | None
    where: Where
    findings: tuple[Finding, ...]
    likeness: Likeness
    gift: Gift | None
    source_id: str | None
    own: bool

    @property
    def year(self) -> int | None:
        """Of the figure; on texts alone, of the newest text."""
        if self.score is not None:
            return self.score.year
        return max((one.year for one in self.findings if one.year is not None), default=None)


@dataclass(frozen=True)
class Lesson:
    """A weak item and whom to call about it.

    `item` is what was asked about: the weak question itself, or its area. `known` others have a figure there
    and `higher` are clearly higher; on texts alone `known` have texts and `higher` is None. `tried` are the
    items asked about before, with how many others have a figure there: nobody is clearly higher there. Where
    fewer than `MOST` are clearly higher, `also` are some that have something to show, on texts alone.
    """

    weak: Weak
    basis: Basis
    item: Item
    score: Score | None
    known: int
    higher: int | None
    teachers: tuple[Teacher, ...]
    tried: tuple[tuple[Item, int], ...] = ()
    also: tuple[Teacher, ...] = ()


@dataclass(frozen=True)
class Lessons:
    """A municipality's weak items and whom to call; no rows where we know of nothing weak.

    `asked` is the item that was asked about, where one was; `detailed` are the years of the municipality's
    evaluations with areas or questions, for where this one has none.
    """

    municipality_id: str
    municipality: str
    subject: Evaluation | None
    edition: str
    choice: peers.Choice
    asked: str | None = None
    rows: tuple[Lesson, ...] = ()
    detailed: tuple[int, ...] = ()

    @property
    def teachers(self) -> set[str]:
        """Everybody who is named, each once."""
        return {one.municipality_id for row in self.rows for one in (*row.teachers, *row.also)}


def lessons(
    asker: Asker,
    weak: Sequence[Weak],
    scores: pd.DataFrame,
    strengths: pd.DataFrame,
    around: Around,
    instrument: Instrument,
    choice: peers.Choice,
) -> tuple[Lesson, ...]:
    """Whom to call about each weak item, the weakest first. `scores` and `strengths` are the asker's own.

    Of the choice, weights and years count. Nobody is named for more items than `OFTEN` as long as others have
    something to show.
    """
    if not weak:
        return ()
    search = _Search(asker, scores, strengths, around, instrument, choice)
    return tuple(search.lesson(one) for one in weak)


class _Search:
    """One municipality's search: what it may look in, and who is named so far."""

    def __init__(
        self,
        asker: Asker,
        scores: pd.DataFrame,
        strengths: pd.DataFrame,
        around: Around,
        instrument: Instrument,
        choice: peers.Choice,
    ) -> None:
        self._edition = instrument.editions[asker.edition]
        self._instrument = instrument
        self._weights = choice.weights
        self._figures = {
            level: Figures(grid, asker, scores, level, instrument, choice.years)
            for level, grid in around.figures.items()
        }
        others = around.strengths["municipality_id"] != asker.municipality_id
        self._strengths = Strengths(
            in_years(around.strengths[others], choice.years), asker.edition, instrument
        )
        self._own_strengths = Strengths(strengths, asker.edition, instrument)
        self._facts = {row["municipality_id"]: row for row in records(around.municipalities)}
        self._home = self._facts[asker.municipality_id]
        steps = steps_apart(self._home, around.municipalities, self._edition)
        self._far = dict(zip(self._facts, unlikeness(steps, choice.weights).tolist(), strict=True))
        self._named: Counter[str] = Counter()

    def lesson(self, weak: Weak) -> Lesson:
        """The first basis on which somebody is found: the question, its area, the texts."""
        area = self._instrument.items[weak.item.edition, area_of(weak.item)]
        tried: list[tuple[Item, int]] = []
        for item in dict.fromkeys([weak.item, area]):
            figures = self._figures.get(item.level)
            if figures is None or figures.own(item) is None:
                continue
            if found := figures.higher(item):
                teachers = self._teachers(weak.item, item, found)
                also = self._by_texts(weak.item, MOST - len(teachers), {one.municipality_id for one in found})
                return Lesson(
                    weak=weak,
                    basis=Basis(item.level),
                    item=item,
                    score=figures.own(item),
                    known=figures.known(item),
                    higher=len(found),
                    teachers=teachers,
                    tried=tuple(tried),
                    also=also,
                )
            tried.append((item, figures.known(item)))
        known = len(self._to_show(weak.item, set()))
        teachers = self._by_texts(weak.item, MOST, set())
        return Lesson(weak, Basis.TEXTS, area, None, known, None, teachers, tuple(tried))

    def _teachers(self, weak: Item, item: Item, found: Sequence[Higher]) -> tuple[Teacher, ...]:
        where = self._strengths.where(weak)
        by_id = {one.municipality_id: one for one in found}
        chosen = self._first(
            Candidate(
                municipality_id=i,
                where=where.get(i, Where.NOWHERE),
                far=self._far.get(i, math.nan),
                year=one.score.year,
                climbed=one.climb is not None,
                sought=one.sought,
            )
            for i, one in by_id.items()
        )
        return tuple(self._teacher(weak, item, one.where, by_id[one.municipality_id]) for one in chosen)

    def _teacher(self, weak: Item, item: Item, where: Where, one: Higher) -> Teacher:
        return Teacher(
            municipality_id=one.municipality_id,
            municipality=one.municipality,
            score=one.score,
            climb=one.climb,
            where=where,
            findings=self._strengths.of(one.municipality_id, weak, one.evaluation_id),
            likeness=self._likeness(one.municipality_id),
            gift=self._figures[item.level].gift(one.municipality_id, self._own_strengths),
            source_id=one.source_id,
            own=one.own,
        )

    def _to_show(self, weak: Item, without: set[str]) -> dict[str, Where]:
        """Who has a strength or example there and is not known to be clearly lower."""
        area = self._instrument.items[weak.edition, area_of(weak)]
        for item in (weak, area):
            if item.level in self._figures:
                without = without | self._figures[item.level].lower(item)
        return {i: near for i, near in self._strengths.where(weak).items() if i not in without}

    def _by_texts(self, weak: Item, most: int, without: set[str]) -> tuple[Teacher, ...]:
        """Those that have something to show, on texts alone."""
        where = self._to_show(weak, without) if most else {}
        said = {i: self._strengths.of(i, weak) for i in where}
        chosen = self._first(
            (
                Candidate(i, near, self._far.get(i, math.nan), max(one.year or 0 for one in said[i]))
                for i, near in where.items()
            ),
            most,
        )
        return tuple(
            Teacher(
                municipality_id=i,
                municipality=self._facts[i]["name"],
                score=None,
                climb=None,
                where=where[i],
                findings=said[i],
                likeness=self._likeness(i),
                gift=None,
                source_id=None,
                own=False,
            )
            for i in (one.municipality_id for one in chosen)
        )

    def _first(self, candidates: Iterable[Candidate], most: int = MOST) -> list[Candidate]:
        chosen = sorted(candidates, key=lambda one: order(one, self._named))[:most]
        self._named.update(one.municipality_id for one in chosen)
        return chosen

    def _likeness(self, municipality_id: str) -> Likeness:
        """In what it is like the subject, of what is known of both."""
        found = likeness(self._home, self._facts[municipality_id], self._edition, self._weights).facts
        return Likeness({f: pair for f, pair in found.items() if not any(map(pd.isna, pair))})
