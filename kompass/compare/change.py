"""What changed between the evaluations of one municipality."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from kompass.compare.frames import records, score
from kompass.errors import NoFigures
from kompass.model import (
    TOTAL,
    Comparability,
    Difference,
    Evaluation,
    Grade,
    Instrument,
    Level,
    Score,
    Verdict,
)


@dataclass(frozen=True)
class Step:
    """What changed from one evaluation to the next at one level.

    Where the grade is `not comparable` every difference is empty and `higher`, `clearly_higher` and
    `of` are None: both sides may be shown, nothing may be computed between them.
    """

    before: Evaluation
    after: Evaluation
    level: Level
    comparability: Comparability
    differences: tuple[Difference, ...]
    between: tuple[Evaluation, ...]  # evaluations in between without figures at this level

    @property
    def known(self) -> list[Difference]:
        return [d for d in self.differences if d.points is not None]

    def _count(self, which: Iterable[bool]) -> int | None:
        return None if self.comparability.grade == Grade.NOT_COMPARABLE else sum(which)

    @property
    def of(self) -> int | None:
        return self._count(True for _ in self.known)

    @property
    def higher(self) -> int | None:
        return self._count((d.points or 0) > 0 for d in self.known)

    @property
    def lower(self) -> int | None:
        return self._count((d.points or 0) < 0 for d in self.known)

    @property
    def clearly_higher(self) -> int | None:
        return self._count(d.verdict == Verdict.HIGHER for d in self.known)

    @property
    def clearly_lower(self) -> int | None:
        return self._count(d.verdict == Verdict.LOWER for d in self.known)


@dataclass(frozen=True)
class Course:
    """Three or more evaluations of one edition in order, as the steps between them."""

    steps: tuple[Step, ...]

    @property
    def evaluations(self) -> list[Evaluation]:
        return [self.steps[0].before, *(step.after for step in self.steps)]

    @property
    def level(self) -> Level:
        return self.steps[0].level

    def scores(self, item: str) -> list[Score | None]:
        """The scores of an item, one an evaluation; None where it is unknown."""
        found: dict[str, Score | None] = {}
        for step in self.steps:
            for one in (d for d in step.differences if d.item == item):
                found[step.before.id] = one.before
                found[step.after.id] = one.after
        return [found.get(one.id) for one in self.evaluations]

    def whole(self, item: str, instrument: Instrument) -> Difference | None:
        """From the first evaluation to the last; None where neither knows the item."""
        first, *_, last = self.scores(item)
        return None if first is None and last is None else instrument.difference(item, first, last)


@dataclass(frozen=True)
class Change:
    """The steps of one municipality, oldest first, and the evaluations that can be no part of one."""

    municipality_id: str
    municipality: str
    steps: tuple[Step, ...]
    unplaced: tuple[Evaluation, ...]

    def before(self, evaluation: Evaluation, levels: Iterable[Level]) -> dict[Level, Step]:
        """The steps that lead to an evaluation, by level and in their order, all from one evaluation.

        A level whose figures before are from another evaluation than the first one's has none: they stand in
        one column, and that has one year.
        """
        found: dict[Level, Step] = {}
        for level in levels:
            step = next((s for s in self.steps if s.after.id == evaluation.id and s.level == level), None)
            first = next(iter(found.values()), step)
            if step is not None and first is not None and step.before.id == first.before.id:
                found[level] = step
        return found

    def courses(self, level: Level) -> list[Course]:
        """Evaluations of one edition that follow each other at a level, where they are three or more."""
        at_level = [step for step in self.steps if step.level == level]
        runs = itertools.groupby(at_level, key=lambda s: (s.before.edition, s.after.edition))
        found = [tuple(steps) for (before, after), steps in runs if before == after]
        return [Course(steps) for steps in found if len(steps) > 1]


def change(evaluations: Sequence[Evaluation], scores: pd.DataFrame, instrument: Instrument) -> Change:
    """What changed between a municipality's evaluations, a step per consecutive pair and level.

    `evaluations` are all of one municipality, `scores` its figures. At each level the pairs are formed
    among the evaluations that have figures there. Raises NoFigures when there are no evaluations.
    """
    if not evaluations:
        raise NoFigures(municipality="?", level=TOTAL)
    placed = sorted((e for e in evaluations if e.is_placed), key=lambda e: (e.moment, e.id))
    known = _scores(scores)
    steps = [
        _step(before, after, level, placed, known, instrument)
        for level in Level
        for before, after in _pairs([e for e in placed if e.points[level]])
    ]
    steps.sort(key=lambda s: (s.after.moment, s.before.moment, list(Level).index(s.level)))
    first = evaluations[0]
    unplaced = tuple(e for e in evaluations if not e.is_placed)
    return Change(first.municipality_id, first.municipality, tuple(steps), unplaced)


def _pairs(evaluations: Sequence[Evaluation]) -> Iterable[tuple[Evaluation, Evaluation]]:
    return itertools.pairwise(evaluations)


def _scores(scores: pd.DataFrame) -> dict[tuple[str, str], Score]:
    placed = scores[scores["year"].notna() & scores["edition"].notna()]
    return {(row["evaluation_id"], row["item"]): score(row) for row in records(placed)}


def _step(
    before: Evaluation,
    after: Evaluation,
    level: Level,
    placed: Sequence[Evaluation],
    known: dict[tuple[str, str], Score],
    instrument: Instrument,
) -> Step:
    assert before.edition is not None
    assert after.edition is not None
    differences = []
    for item in instrument.items_at(after.edition, level):
        earlier = instrument.counterpart(item.code, after.edition, before.edition)
        pair = known.get((before.id, earlier or "")), known.get((after.id, item.code))
        if any(pair):
            differences.append(instrument.difference(item.code, *pair))
    skipped = tuple(e for e in placed if before.moment < e.moment < after.moment)
    comparability = instrument.comparability(before.edition, after.edition, level)
    return Step(before, after, level, comparability, tuple(differences), skipped)
