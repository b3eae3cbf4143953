"""How the figures of many lie, item by item: middle, spread and number, and where one of them lies."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import pandas as pd

from kompass.compare.frames import by_points, in_years, one_per_municipality, records
from kompass.model import MEDIAN_NEEDS, QUARTILES_NEED, Instrument, Level, name_order

FEW = 5  # as many items as a list of the lowest names


@dataclass(frozen=True)
class Spread:
    """The figures of a group in one edition at one level, a municipality's latest for each item.

    `frame` has one row per item of the edition in the report's order: item, max_points, n, mean and median
    (from 3 figures), q1 and q3 (from 5), lowest, highest, highest_municipality (names), first_year and
    last_year; in points, None where unknown. `values` are the figures themselves, one a municipality and
    item.
    """

    edition: str
    level: Level
    frame: pd.DataFrame
    values: pd.DataFrame
    members: int  # how many municipalities the group has, with figures or without
    selection: str | None = None  # whom the group is, as a code
    window: tuple[int, int] | None = None  # the years that were asked about

    @property
    def n(self) -> int:
        """How many municipalities have a figure for some item."""
        return int(self.values["municipality_id"].nunique())

    @property
    def years(self) -> tuple[int, int] | None:
        """First and last year of the figures, None where there are none."""
        if self.values.empty:
            return None
        return int(self.values["year"].min()), int(self.values["year"].max())

    def row(self, item: str) -> dict[str, Any]:
        """The row of an item, unknown as None."""
        return next(row for row in records(self.frame) if row["item"] == item)

    def of(self, item: str) -> pd.DataFrame:
        """The figures of an item, highest first."""
        mine = self.values[self.values["item"] == item]
        return by_points(mine)


def spread(
    edition: str,
    level: Level,
    members: Collection[str],
    scores: pd.DataFrame,
    instrument: Instrument,
    selection: str | None = None,
    years: tuple[int, int] | None = None,
) -> Spread:
    """How the latest figures of the members lie; `scores` are those of the edition at the level."""
    mine = scores[(scores["edition"] == edition) & scores["municipality_id"].isin(members)]
    values = one_per_municipality(in_years(mine, years))
    rows = []
    by_item = {str(item): found for item, found in values.groupby("item", sort=False)}
    for item in instrument.items_at(edition, level):
        found = by_item.get(item.code, values.iloc[:0])
        rows.append({"item": item.code, "max_points": item.max_points} | _row(found))
    columns = ["item", "max_points", *_row(values.iloc[:0])]
    return Spread(
        edition, level, pd.DataFrame(rows, columns=columns), values, len(set(members)), selection, years
    )


def _row(found: pd.DataFrame) -> dict[str, object]:
    points, n = found["points"], len(found)
    highest = float(points.max()) if n else None
    names = sorted(found.loc[points == highest, "municipality"], key=name_order) if n else []
    return {
        "n": n,
        "mean": float(points.mean()) if n >= MEDIAN_NEEDS else None,
        "median": float(points.median()) if n >= MEDIAN_NEEDS else None,
        "q1": float(points.quantile(0.25)) if n >= QUARTILES_NEED else None,
        "q3": float(points.quantile(0.75)) if n >= QUARTILES_NEED else None,
        "lowest": float(points.min()) if n else None,
        "highest": highest,
        "highest_municipality": names or None,
        "first_year": int(found["year"].min()) if n else None,
        "last_year": int(found["year"].max()) if n else None,
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
    known = figures[figures["points"].notna()]
    points, most_points = known["points"].astype(float), known["max_points"]
    measures = pd.DataFrame({"share": points / most_points, "reached": points - most_points}).round(9)
    return known.loc[measures.sort_values(by, kind="stable").index].head(most)
