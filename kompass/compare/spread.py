"""How the figures of many lie, item by item: middle, spread and number, and where one of them lies."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from kompass.compare.frames import by_points, known, quantile, records
from kompass.grid import NO_ROWS, NONE, Array, Grid, stacked
from kompass.model import MEDIAN_NEEDS, QUARTILES_NEED, Instrument, Level

FEW = 5  # as many items as a list of the lowest names


@dataclass(frozen=True)
class Spread:
    """The figures of a group in one edition at one level, a municipality's latest for each item.

    `frame` has one row per item of the edition in the report's order: item, max_points, n, mean and median
    (from 3 figures), q1 and q3 (from 5), lowest, highest, highest_municipality (names), first_year and
    last_year; in points, None where unknown.
    """

    edition: str
    level: Level
    frame: pd.DataFrame
    _grid: Grid = field(repr=False)
    _latest: Mapping[str, Array] = field(repr=False)  # the rows of the members' figures for each item
    members: int  # how many municipalities the group has, with figures or without
    selection: str | None = None  # whom the group is, as a code
    window: tuple[int, int] | None = None  # the years that were asked about

    @cached_property
    def values(self) -> pd.DataFrame:
        """The figures themselves, one a municipality and item."""
        return self._grid.frame(*stacked(self._latest))

    @cached_property
    def _rows(self) -> Array:
        return np.unique(stacked(self._latest)[0])

    @cached_property
    def n(self) -> int:
        """How many municipalities have a figure for some item."""
        return int(self._grid.evaluations["municipality_id"].iloc[self._rows].nunique())

    @cached_property
    def years(self) -> tuple[int, int] | None:
        """First and last year of the figures, None where there are none."""
        years = self._grid.years[self._rows]
        return (int(years.min()), int(years.max())) if len(years) else None

    def row(self, item: str) -> dict[str, Any]:
        """The row of an item, unknown as None."""
        return next(row for row in records(self.frame) if row["item"] == item)

    def of(self, item: str) -> pd.DataFrame:
        """The figures of an item, highest first."""
        return by_points(self._grid.frame(self._latest.get(item, NO_ROWS), item))


def spread(
    edition: str,
    level: Level,
    members: Collection[str],
    figures: Mapping[str, Grid],
    instrument: Instrument,
    selection: str | None = None,
    years: tuple[int, int] | None = None,
) -> Spread:
    """How the latest figures of the members lie; `figures` are those of the edition at the level."""
    grid = figures.get(edition, NONE)
    among = grid.among(members)
    items = instrument.items_at(edition, level)
    latest = {item.code: known(grid.latest(item.code, years)[among]) for item in items}
    rows = [
        {"item": item.code, "max_points": item.max_points} | _row(grid, item.code, latest[item.code])
        for item in items
    ]
    columns = ["item", "max_points", *_row(NONE, "", NO_ROWS)]
    frame = pd.DataFrame(rows, columns=columns)
    return Spread(edition, level, frame, grid, latest, len(set(members)), selection, years)


def _row(grid: Grid, item: str, rows: Array) -> dict[str, object]:
    points, years, n = grid.column(item)[rows], grid.years[rows], len(rows)
    ordered = np.sort(points)
    highest = float(ordered[-1]) if n else None
    best = rows[points == highest]
    names = grid.evaluations["municipality"].iloc[best[grid.by_name(best)]]
    return {
        "n": n,
        "mean": float(points.mean()) if n >= MEDIAN_NEEDS else None,
        "median": quantile(ordered, 0.5) if n >= MEDIAN_NEEDS else None,
        "q1": quantile(ordered, 0.25) if n >= QUARTILES_NEED else None,
        "q3": quantile(ordered, 0.75) if n >= QUARTILES_NEED else None,
        "lowest": float(ordered[0]) if n else None,
        "highest": highest,
        "highest_municipality": list(names) or None,
        "first_year": int(years.min()) if n else None,
        "last_year": int(years.max()) if n else None,
    }


def lowest_shares(figures: pd.DataFrame, most: int = FEW) -> pd.DataFrame:
    """The items with the lowest share of their maximum: the default order of what to look at first.

    `figures` has item, points and max_points; unknown points are passed over. Those equally low stand in the
    report's order.
    """
    return _first(figures, ["share"], most)


def most_points_left(figures: pd.DataFrame, most: int = FEW) -> pd.DataFrame:
    """The items with the most points left to their maximum: the heavy ones as much as the low ones.

    Of those with as much left, the one with the lower share stands first. Unknown points are passed over.
    """
    return _first(figures, ["reached", "share"], most)


def _first(figures: pd.DataFrame, by: list[str], most: int) -> pd.DataFrame:
    """The first rows of known points, the least first by some measures; what reads as equal is equal."""
    columns = ("points", "max_points")
    points, most_points = (figures[name].to_numpy(float, na_value=np.nan) for name in columns)
    measures = {"share": np.round(points / most_points, 9), "reached": np.round(points - most_points, 9)}
    order = np.lexsort([measures[name] for name in reversed(by)])
    first: pd.DataFrame = figures.iloc[order[~np.isnan(points[order])][:most]]
    return first
