"""All who were evaluated again, side by side: who rose, who fell, who is where they were."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, overload

import numpy as np
import pandas as pd

from kompass.compare.frames import records, score
from kompass.grid import NO_ROWS, NONE, ORDER, Grid, within
from kompass.model import Difference, Grade, Instrument, Verdict, level_of


@dataclass(frozen=True)
class Pair:
    """A municipality's two latest figures for an item, the later one in the edition asked about."""

    municipality_id: str
    municipality: str
    own: bool  # whether either figure is only the reader's own
    difference: Difference
    source_ids: tuple[str, ...] = ()

    @property
    def points(self) -> float:
        """What lies between them."""
        assert self.difference.points is not None
        return self.difference.points


class Pairs(Sequence[Pair]):
    """Pairs that are put together when they are looked at: of very many, mostly only the number is.

    `rows` have the edition of the figure before and the rows of both figures in their grids.
    """

    def __init__(
        self, edition: str, item: str, rows: pd.DataFrame, figures: Mapping[str, Grid], instrument: Instrument
    ) -> None:
        self._edition, self._item, self._rows = edition, item, rows
        self._figures, self._instrument = figures, instrument

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Pair: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Pair, ...]: ...

    def __getitem__(self, at: int | slice) -> Pair | tuple[Pair, ...]:
        return self._all[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._all == tuple(other)

    @cached_property
    def _all(self) -> tuple[Pair, ...]:
        if self._rows.empty:
            return ()
        befores: dict[int, dict[str, Any]] = {}
        for edition, some in self._rows.groupby("edition_before"):
            code = self._instrument.counterpart(self._item, self._edition, str(edition))
            figures = self._figures[str(edition)].frame(some["row_before"].to_numpy(), str(code))
            befores |= dict(zip(some.index, records(figures), strict=True))
        afters = records(self._figures[self._edition].frame(self._rows["row_after"].to_numpy(), self._item))
        return tuple(
            Pair(
                municipality_id=str(after["municipality_id"]),
                municipality=str(after["municipality"]),
                own=bool(before["own"]) or bool(after["own"]),
                difference=self._instrument.difference(self._item, score(before), score(after)),
                source_ids=tuple(str(row["source_id"]) for row in (before, after) if row["source_id"]),
            )
            for before, after in zip((befores[n] for n in self._rows.index), afters, strict=True)
        )


@dataclass(frozen=True)
class Again:
    """Everyone with two figures for an item that may be held together, the largest rise first.

    `pairs` lie within the edition; `across` came from another one, and carry their grade. No mean of them is
    made: those who fall seldom tell, so it would be too high.
    """

    edition: str
    item: str
    pairs: Sequence[Pair]
    across: Sequence[Pair]

    def judged(self, verdict: Verdict) -> list[Pair]:
        """The pairs within the edition with such a verdict."""
        return [pair for pair in self.pairs if pair.difference.verdict == verdict]

    @property
    def rises(self) -> int:
        return sum(pair.points > 0 for pair in self.pairs)

    @property
    def falls(self) -> int:
        return sum(pair.points < 0 for pair in self.pairs)


def again(
    edition: str,
    item: str,
    figures: Mapping[str, Grid],
    instrument: Instrument,
    years: tuple[int, int] | None = None,
) -> Again:
    """Hold each municipality's latest figure in an edition against the one before it.

    `figures` are those of every edition at the item's level. Where the evaluation before is of an edition
    that may not be compared or does not have the item, the municipality is in neither list: nothing is
    reached past it. Figures of an unknown year are left out.
    """
    held = _held(edition, item, figures, instrument, years)
    first = np.flatnonzero(np.r_[True, np.diff(held["municipality"]) != 0]) if len(held) else NO_ROWS
    of_edition = np.where(held["edition"] == edition, np.arange(len(held)), -1)
    last = np.maximum.reduceat(of_edition, first) if len(held) else NO_ROWS
    last = last[last > first]
    after = held.iloc[last].reset_index(drop=True)
    before = held.iloc[last - 1].reset_index(drop=True)
    graded = {e: instrument.comparability(e, edition, level_of(item)).grade for e in figures}
    fits = before["points"].notna() & (before["edition"].map(graded) != Grade.NOT_COMPARABLE)
    after, before = after[fits], before[fits]
    grid = figures.get(edition, NONE)
    order = grid.by_name(after["row"].to_numpy())
    after, before = after.iloc[order], before.iloc[order]
    rows = pd.DataFrame(
        {
            "edition_before": before["edition"],
            "row_before": before["row"],
            "row_after": after["row"],
            "change": after["points"] - before["points"],
        }
    ).sort_values("change", ascending=False, kind="stable")
    same = rows["edition_before"] == edition
    parts = (Pairs(edition, item, rows[which], figures, instrument) for which in (same, ~same))
    return Again(edition, item, *parts)


def _held(
    edition: str,
    item: str,
    figures: Mapping[str, Grid],
    instrument: Instrument,
    years: tuple[int, int] | None,
) -> pd.DataFrame:
    """Every evaluation with the item, or of an edition without it, by municipality (as a number) and time."""
    parts = []
    for other, grid in figures.items():
        code = instrument.counterpart(item, edition, other)
        points = np.full(len(grid.years), np.nan) if code is None else grid.column(code)
        there = ~np.isnan(grid.points).all(axis=1) if code is None else ~np.isnan(points)
        rows = np.flatnonzero(there & within(grid.years, years))
        some = grid.evaluations.iloc[rows][[*ORDER]]
        parts.append(some.assign(edition=other, row=rows, points=points[rows]))
    if not parts:
        parts = [NONE.evaluations[[*ORDER]].assign(edition="", row=NO_ROWS, points=np.nan)]
    found = pd.concat(parts, ignore_index=True)
    numbers, _ = pd.factorize(found["municipality_id"])
    order = np.lexsort((found["month"].fillna(0), found["year"], numbers))
    return found.assign(municipality=numbers).iloc[order]
