"""The others' figures at one level of one edition: who is clearly higher, who climbed, who may learn."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from kompass.compare import one_per_municipality, records
from kompass.compare.frames import in_years, score
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


Row = Mapping[str, Any]
"""A row of scores, with None for what is unknown."""


class Figures:
    """The figures of all others in the asker's edition at one level, beside the asker's."""

    def __init__(
        self,
        scores: pd.DataFrame,
        asker: Asker,
        own_scores: pd.DataFrame,
        level: Level,
        instrument: Instrument,
        years: tuple[int, int] | None = None,
    ) -> None:
        """`scores` are those of the edition at the level, `own_scores` the municipality's."""
        self._asker = asker.municipality_id
        others = scores["municipality_id"] != asker.municipality_id
        every = in_years(scores[others & (scores["edition"] == asker.edition)], years)[list(_COLUMNS)]
        self._all = every
        self._latest = _by_item(one_per_municipality(every))
        mine = records(own_scores[own_scores["evaluation_id"] == asker.evaluation_id])
        self._own = {str(row["item"]): score(row) for row in mine}
        self._items = instrument.items_at(asker.edition, level)
        self._instrument = instrument

    @cached_property
    def _of(self) -> dict[str, dict[str, Row]]:
        """The latest, by municipality and item."""
        found: dict[str, dict[str, Row]] = {}
        for code, rows in self._latest.items():
            for row in rows:
                found.setdefault(row["municipality_id"], {})[code] = row
        return found

    def own(self, item: Item) -> Score | None:
        """The asker's figure; None where it is unknown."""
        return self._own.get(item.code)

    def known(self, item: Item) -> int:
        """How many others have a figure."""
        return len(self._latest.get(item.code, ()))

    def higher(self, item: Item) -> list[Higher]:
        """Those that are clearly higher than the asker; none where its own figure is unknown."""
        rows = self._judged(item, Verdict.HIGHER)
        points = sorted(float(row["points"]) for row in self._latest.get(item.code, ()))
        margin = (self._instrument.margins[item.level] - ROUNDING) * item.max_points
        earlier = self._earlier(item, [str(row["municipality_id"]) for row in rows])
        return [
            Higher(
                municipality_id=row["municipality_id"],
                municipality=row["municipality"],
                evaluation_id=row["evaluation_id"],
                score=score(row),
                climb=self._climb(item, score(row), earlier.get(row["municipality_id"], ())),
                sought=bisect_right(points, row["points"] - margin) / len(points),
                source_id=row["source_id"],
                own=bool(row["own"]),
            )
            for row in rows
        ]

    def lower(self, item: Item) -> set[str]:
        """The ids of those that are clearly lower than the asker."""
        return {row["municipality_id"] for row in self._judged(item, Verdict.LOWER)}

    def gift(self, municipality_id: str, strengths: Strengths) -> Gift | None:
        """Where the asker is clearly higher than a teacher: at its own strengths first, then by how much.

        `strengths` hold the asker's own.
        """
        theirs = self._of.get(municipality_id, {})
        gaps = [
            (item, (self._own[item.code].points - float(theirs[item.code]["points"])) / item.max_points)
            for item in self._items
            if item.code in self._own and item.code in theirs
        ]
        clear = [(i, gap) for i, gap in gaps if self._instrument.verdict(i.level, gap) == Verdict.HIGHER]
        if not clear:
            return None
        said = {item.code: strengths.of(self._asker, item) for item, _ in clear}
        item, _ = min(clear, key=lambda pair: (not said[pair[0].code], -round(pair[1], 9)))
        return Gift(item, self._own[item.code], score(theirs[item.code]), said[item.code])

    def _judged(self, item: Item, verdict: Verdict) -> list[Row]:
        """The others' latest rows that are judged so beside the asker's figure; none where it has none."""
        own = self.own(item)
        if own is None:
            return []
        return [
            row
            for row in self._latest.get(item.code, ())
            if self._instrument.verdict(item.level, (row["points"] - own.points) / item.max_points) == verdict
        ]

    def _earlier(self, item: Item, ids: Sequence[str]) -> Mapping[str, Sequence[Score]]:
        """The figures at an item before the latest, newest first, of some municipalities."""
        latest = {row["evaluation_id"] for row in self._latest.get(item.code, ())}
        of = set(ids)
        every = records(self._all[self._all["item"] == item.code]) if of else []
        rows = [r for r in every if r["municipality_id"] in of and r["evaluation_id"] not in latest]
        found: dict[str, list[Score]] = {}
        for row in sorted(rows, key=lambda row: (row["year"], row["month"] or 0), reverse=True):
            found.setdefault(row["municipality_id"], []).append(score(row))
        return found

    def _climb(self, item: Item, now: Score, earlier: Sequence[Score]) -> Difference | None:
        steps = (self._instrument.difference(item.code, before, now) for before in earlier)
        return next((step for step in steps if step.verdict == Verdict.HIGHER), None)


_COLUMNS = (
    *("municipality_id", "municipality", "evaluation_id", "edition", "year", "month", "item", "points"),
    *("basis", "confidence", "source_id", "own"),
)


def _by_item(scores: pd.DataFrame) -> dict[str, list[Row]]:
    """The rows of each item, in their order: asked about one by one, plain rows are far quicker."""
    found: dict[str, list[Row]] = {}
    for row in records(scores):
        found.setdefault(row["item"], []).append(row)
    return found
