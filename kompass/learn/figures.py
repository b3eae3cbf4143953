"""The others' figures at one level of one edition: who is clearly higher, who climbed, who may learn."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from kompass import ids
from kompass.compare import records
from kompass.compare.frames import known, score
from kompass.grid import Array, Grid
from kompass.learn.strengths import Finding, Strengths
from kompass.model import ROUNDING, Difference, Instrument, Item, Level, Score, Verdict


@dataclass(frozen=True)
class Asker:
    """Who asks, and by what: an edition, and the evaluation in it, None where none is known."""

    municipality_id: str
    edition: str
    evaluation_id: str | None


@dataclass(frozen=True)
class Higher:
    """A municipality that is clearly higher at an item, by its latest figure there.

    `climb` is the way to it from the latest earlier figure that it is clearly higher than; None where we know
    of no such step. `sought` is the share of all others with a figure that it is clearly higher than. `own`
    says that the figure is the reader's own.
    """

    municipality_id: str
    municipality: str
    evaluation_id: str
    score: Score
    climb: Difference | None
    sought: float
    source_id: str
    own: bool


@dataclass(frozen=True)
class Gift:
    """An item at which the asker is clearly higher than a teacher, with the asker's strengths there."""

    item: Item
    score: Score
    theirs: Score
    findings: tuple[Finding, ...]


class Figures:
    """The figures of all others in the asker's edition at one level, beside the asker's."""

    def __init__(
        self,
        figures: Grid,
        asker: Asker,
        own_scores: pd.DataFrame,
        level: Level,
        instrument: Instrument,
        years: tuple[int, int] | None = None,
    ) -> None:
        """`figures` are those of the edition at the level, `own_scores` the municipality's."""
        self._asker = asker.municipality_id
        self._grid = figures
        self._others = ~figures.among([asker.municipality_id])
        mine = records(own_scores[own_scores["evaluation_id"] == asker.evaluation_id])
        self._own = {str(row["item"]): score(row) for row in mine}
        self._items = instrument.items_at(asker.edition, level)
        self._instrument = instrument
        self._years = years

    def own(self, item: Item) -> Score | None:
        """The asker's figure; None where it is unknown."""
        return self._own.get(item.code)

    def known(self, item: Item) -> int:
        """How many others have a figure."""
        return len(self._latest(item))

    def higher(self, item: Item) -> list[Higher]:
        """Those that are clearly higher than the asker; none where its own figure is unknown."""
        rows = self._judged(item, Verdict.HIGHER)
        told = self._grid.evaluations.take(rows)
        column = self._grid.column(item.code)
        points = np.sort(column[self._latest(item)])
        margin = (self._instrument.margins[item.level] - ROUNDING) * item.max_points
        below = np.searchsorted(points, column[rows] - margin, side="right")
        named = ("municipality_id", "municipality", "evaluation_id", "own")
        about = zip(rows, below / len(points), *(told[name].tolist() for name in named), strict=True)
        return [
            Higher(
                municipality_id=municipality_id,
                municipality=municipality,
                evaluation_id=evaluation_id,
                score=(now := self._grid.score(row, item.code)),
                climb=self._climb(item, now, self._grid.before(row, item.code, self._years)),
                sought=float(sought),
                source_id=self._grid.mark("source_id", row, item.code),
                own=bool(own),
            )
            for row, sought, municipality_id, municipality, evaluation_id, own in about
        ]

    def lower(self, item: Item) -> set[str]:
        """The ids of those that are clearly lower than the asker."""
        return set(self._grid.evaluations["municipality_id"].array[self._judged(item, Verdict.LOWER)])

    def gift(self, municipality_id: str, strengths: Strengths) -> Gift | None:
        """Where the asker is clearly higher than a teacher: at its own strengths first, then by how much.

        `strengths` hold the asker's own.
        """
        place = ids.place(municipality_id, self._grid.municipalities)
        rows = {item: self._grid.latest(item.code, self._years)[place] for item in self._items}
        theirs = {i: self._grid.column(i.code)[row] for i, row in rows.items() if row >= 0}
        gaps = [
            (item, (self._own[item.code].points - points) / item.max_points)
            for item, points in theirs.items()
            if item.code in self._own
        ]
        clear = [(i, gap) for i, gap in gaps if self._instrument.verdict(i.level, gap) == Verdict.HIGHER]
        if not clear:
            return None
        said = {item.code: strengths.of(self._asker, item) for item, _ in clear}
        item, _ = min(clear, key=lambda pair: (not said[pair[0].code], -round(pair[1], 9)))
        return Gift(item, self._own[item.code], self._grid.score(rows[item], item.code), said[item.code])

    def _latest(self, item: Item) -> Array:
        """The rows of the others' latest figures."""
        return known(self._grid.latest(item.code, self._years)[self._others])

    def _judged(self, item: Item, verdict: Verdict) -> Array:
        """Those of the latest that are judged so beside the asker's figure; none where it has none."""
        own, rows = self.own(item), self._latest(item)
        if own is None:
            return rows[:0]
        gaps = (self._grid.column(item.code)[rows] - own.points) / item.max_points
        return rows[[self._instrument.verdict(item.level, gap) == verdict for gap in gaps.tolist()]]

    def _climb(self, item: Item, now: Score, earlier: Sequence[int]) -> Difference | None:
        """The way to a figure from the latest of the earlier ones that it is clearly higher than."""
        before = (self._grid.score(row, item.code) for row in earlier)
        steps = (self._instrument.difference(item.code, one, now) for one in before)
        return next((step for step in steps if step.verdict == Verdict.HIGHER), None)
