"""The others' figures at one level of one edition: who is clearly higher, who climbed, who may learn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
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
        self._all = in_years(scores[others & (scores["edition"] == asker.edition)], years)
        self._latest = one_per_municipality(self._all)
        self._by_item = {str(code): rows for code, rows in self._latest.groupby("item", sort=False)}
        mine = records(own_scores[own_scores["evaluation_id"] == asker.evaluation_id])
        self._own = {str(row["item"]): score(row) for row in mine}
        self._items = instrument.items_at(asker.edition, level)
        self._instrument = instrument

    def own(self, item: Item) -> Score | None:
        """The asker's figure; None where it is unknown."""
        return self._own.get(item.code)

    def known(self, item: Item) -> int:
        """How many others have a figure."""
        return len(self._at(item))

    def higher(self, item: Item) -> list[Higher]:
        """Those that are clearly higher than the asker; none where its own figure is unknown."""
        at = self._at(item)
        rows = records(at[self._judged(item) == Verdict.HIGHER])
        points = np.sort(at["points"].to_numpy(dtype=float))
        margin = (self._instrument.margins[item.level] - ROUNDING) * item.max_points
        earlier = self._earlier(item, [str(row["municipality_id"]) for row in rows])
        return [
            Higher(
                municipality_id=row["municipality_id"],
                municipality=row["municipality"],
                evaluation_id=row["evaluation_id"],
                score=score(row),
                climb=self._climb(item, score(row), earlier.get(row["municipality_id"], ())),
                sought=float(np.searchsorted(points, row["points"] - margin, side="right")) / len(points),
                source_id=row["source_id"],
                own=bool(row["own"]),
            )
            for row in rows
        ]

    def lower(self, item: Item) -> set[str]:
        """The ids of those that are clearly lower than the asker."""
        return set(self._at(item)[self._judged(item) == Verdict.LOWER]["municipality_id"])

    def gift(self, municipality_id: str, strengths: Strengths) -> Gift | None:
        """Where the asker is clearly higher than a teacher: at its own strengths first, then by how much.

        `strengths` hold the asker's own.
        """
        rows = self._latest[self._latest["municipality_id"] == municipality_id]
        theirs = dict(zip(rows["item"], rows["points"].astype(float), strict=True))
        gaps = [
            (item, (self._own[item.code].points - theirs[item.code]) / item.max_points)
            for item in self._items
            if item.code in self._own and item.code in theirs
        ]
        clear = [(i, gap) for i, gap in gaps if self._instrument.verdict(i.level, gap) == Verdict.HIGHER]
        if not clear:
            return None
        said = {item.code: strengths.of(self._asker, item) for item, _ in clear}
        item, _ = min(clear, key=lambda pair: (not said[pair[0].code], -round(pair[1], 9)))
        (row,) = records(rows[rows["item"] == item.code])
        return Gift(item, self._own[item.code], score(row), said[item.code])

    def _at(self, item: Item) -> pd.DataFrame:
        return self._by_item.get(item.code, self._latest.iloc[:0])

    def _judged(self, item: Item) -> "pd.Series[str]":
        rows, own = self._at(item), self.own(item)
        verdicts = [
            None if own is None else self._instrument.verdict(item.level, gap)
            for gap in (rows["points"] - (own.points if own else 0)) / item.max_points
        ]
        return pd.Series(verdicts, index=rows.index, dtype=object)

    def _earlier(self, item: Item, ids: Sequence[str]) -> Mapping[str, Sequence[Score]]:
        """The figures at an item before the latest, newest first, of some municipalities."""
        rows = self._all[(self._all["item"] == item.code) & self._all["municipality_id"].isin(ids)]
        rows = rows[~rows["evaluation_id"].isin(self._at(item)["evaluation_id"])]
        found: dict[str, list[Score]] = {}
        for row in records(rows.sort_values(["year", "month"], ascending=False, na_position="last")):
            found.setdefault(row["municipality_id"], []).append(score(row))
        return found

    def _climb(self, item: Item, now: Score, earlier: Sequence[Score]) -> Difference | None:
        steps = (self._instrument.difference(item.code, before, now) for before in earlier)
        return next((step for step in steps if step.verdict == Verdict.HIGHER), None)
