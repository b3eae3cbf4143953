"""The figures of an edition as a grid of numbers: quick to order, to count and to pick from.

A long table of figures has a row for each; asked about a hundred thousand evaluations, it is mostly copied
and sorted anew. The grid is made once, and whom a question is about is then a choice of its rows.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from kompass import ids
from kompass.model import Basis, Instrument, Score, name_order, report_order

Array = npt.NDArray[Any]

MARKS = ("basis", "confidence", "source_id")
"""What is told of each figure, beside its points."""

ABOUT = ("evaluation_id", "municipality_id", "municipality", "edition", "year", "month", "own")
"""What is told of each evaluation."""

ORDER = ["municipality_id", "year", "month", "evaluation_id"]
"""The order of the rows: those of one municipality together, the oldest first."""


@dataclass(frozen=True, eq=False)
class Grid:
    """Figures at one level: a row per evaluation of a known year, a column per item.

    `evaluations` has the columns `ABOUT`, its rows in `ORDER`. `points` are nan where unknown, `max_points`
    are those of each figure's edition. `marks` holds for each of `MARKS` a grid of places in its values.
    """

    items: tuple[str, ...]
    evaluations: pd.DataFrame
    points: Array
    max_points: Array
    marks: Mapping[str, tuple[Array, Sequence[str]]]

    @cached_property
    def starts(self) -> Array:
        """The first row of each municipality."""
        ids = self.evaluations["municipality_id"].to_numpy(dtype=object)
        return np.flatnonzero(np.r_[True, ids[1:] != ids[:-1]]) if len(ids) else np.empty(0, dtype=np.int64)

    @cached_property
    def municipalities(self) -> Any:
        """The ids of the municipalities, in the order of their rows."""
        return self.evaluations["municipality_id"].array[self.starts]

    @cached_property
    def name_places(self) -> Array:
        """The place of each municipality's name in Swedish order; names that are alike share it."""
        names, unique = pd.factorize(self.evaluations["municipality"].to_numpy(dtype=object)[self.starts])
        keys = sorted({name_order(name) for name in unique})
        place = {key: n for n, key in enumerate(keys)}
        return np.array([place[name_order(name)] for name in unique], dtype=np.int64)[names]

    @cached_property
    def _number(self) -> Array:
        """The number of the municipality of each row."""
        return np.repeat(np.arange(len(self.starts)), np.diff(np.r_[self.starts, len(self.evaluations)]))

    def by_name(self, rows: Array) -> Array:
        """The places of some rows in the Swedish order of their municipalities' names."""
        return np.argsort(self.name_places[self._number[rows]], kind="stable")

    @cached_property
    def years(self) -> Array:
        """The year of each row."""
        return self.evaluations["year"].to_numpy(dtype=np.int64)

    @cached_property
    def _editions(self) -> Any:
        """The edition of each row."""
        return self.evaluations["edition"].array

    def column(self, item: str) -> Array:
        """The points of an item in each row, nan where unknown."""
        if item not in self.items:
            return np.full(len(self.evaluations), np.nan)
        return self.points[:, self.items.index(item)]

    def latest(self, item: str, years: tuple[int, int] | None = None) -> Array:
        """The row of each municipality's latest figure for an item, within some years; -1 if unknown."""
        if years is None and item in self.items:
            return self._latest[:, self.items.index(item)]
        return self._last(~np.isnan(self.column(item)) & within(self.years, years))

    @cached_property
    def _latest(self) -> Array:
        return self._last(~np.isnan(self.points))

    def _last(self, known: Array) -> Array:
        """The last row of each municipality where a column, or each column of a grid, says yes; else -1."""
        numbers = np.arange(len(known), dtype=np.int32).reshape(-1, *[1] * (known.ndim - 1))
        rows = np.where(known, numbers, np.int32(-1))
        return np.maximum.reduceat(rows, self.starts, axis=0) if len(rows) else rows

    def before(self, row: int, item: str, years: tuple[int, int] | None = None) -> list[int]:
        """The rows of the same municipality, within some years, with an earlier figure for an item.

        The newest come first.
        """
        earlier = slice(self.starts[self._number[row]], row)
        found = ~np.isnan(self.column(item)[earlier]) & within(self.years[earlier], years)
        return [int(one) for one in earlier.start + np.flatnonzero(found)[::-1]]

    def score(self, row: int, item: str) -> Score:
        """The figure of an item in a row, where it must be known."""
        return Score(
            edition=self._editions[row],
            year=int(self.years[row]),
            item=item,
            points=float(self.column(item)[row]),
            basis=Basis(self.mark("basis", row, item)),
            confidence=self.mark("confidence", row, item),
        )

    def mark(self, name: str, row: int, item: str) -> str:
        """One of `MARKS` of the figure of an item in a row, where it must be known."""
        places, values = self.marks[name]
        return str(values[places[row, self.items.index(item)]])

    def among(self, municipality_ids: Collection[str]) -> Array:
        """Which of the municipalities of the grid are among those named."""
        return ids.among(self.municipalities, municipality_ids)

    def frame(self, rows: Array, items: Sequence[str] | Array | str) -> pd.DataFrame:
        """Some figures as a long table: `ABOUT`, item, points, max_points and `MARKS`, a row each.

        `items` are those of each row, or the one of all.
        """
        wanted = [items] if isinstance(items, str) else items
        columns = pd.Index(self.items, dtype=object).get_indexer(pd.Index(wanted, dtype=object))
        columns = np.broadcast_to(columns, len(rows))
        told: dict[str, Any] = {
            str(name): self.evaluations[name].array.take(rows) for name in self.evaluations
        }
        told |= {
            "item": _texts(self.items).take(columns),
            "points": self.points[rows, columns],
            "max_points": self.max_points[rows, columns],
        }
        for name, (places, values) in self.marks.items():
            told[name] = _texts(values).take(places[rows, columns], allow_fill=True)
        return pd.DataFrame(told)


NO_ROWS: Array = np.empty(0, dtype=np.int32)


def _texts(values: Sequence[str]) -> Any:
    """Texts as a column of a frame holds them."""
    return pd.array(list(values), dtype="str")


def stacked(rows: Mapping[str, Array]) -> tuple[Array, Array]:
    """The rows of several items after each other, and the item of each."""
    items = np.repeat(np.array(list(rows), dtype=object), [len(some) for some in rows.values()])
    return np.concatenate([NO_ROWS, *rows.values()]), items


def within(of: Array, years: tuple[int, int] | None) -> Array:
    """Which of some years lie within the first and last one given; all where none are."""
    return np.ones(len(of), dtype=bool) if years is None else (of >= years[0]) & (of <= years[1])


NONE = Grid(
    items=(),
    evaluations=pd.DataFrame(columns=ABOUT),
    points=np.empty((0, 0)),
    max_points=np.empty((0, 0)),
    marks={name: (np.empty((0, 0), dtype=np.int64), []) for name in MARKS},
)
"""Of no evaluation."""


def joined(found: Mapping[str, Grid], edition: str, instrument: Instrument) -> Grid:
    """The grids of some editions as one with the items of `edition`: what has no counterpart is left out."""
    if list(found) == [edition]:
        return found[edition]
    if not found:
        return NONE
    places = {
        other: {instrument.counterpart(code, other, edition): place for place, code in enumerate(grid.items)}
        for other, grid in found.items()
    }
    items = sorted({code for own in places.values() for code in own if code}, key=report_order)
    columns = [np.array([own.get(code, -1) for code in items], dtype=np.intp) for own in places.values()]

    def beneath(parts: Iterable[Array], missing: float) -> Array:
        """The columns of `items` of each grid, its rows beneath those of the one before."""
        wider = (np.column_stack([part, np.full(len(part), missing, dtype=part.dtype)]) for part in parts)
        return np.vstack([part[:, chosen] for part, chosen in zip(wider, columns, strict=True)])

    grids = found.values()
    points = beneath((grid.points for grid in grids), np.nan)
    evaluations = pd.concat([grid.evaluations for grid in grids], ignore_index=True)
    with_any = evaluations.take(np.flatnonzero(~np.isnan(points).all(axis=1)))
    rows = with_any.sort_values(ORDER, na_position="first", kind="stable").index.to_numpy()
    marks = {}
    for name in MARKS:
        values = list(dict.fromkeys(value for grid in grids for value in grid.marks[name][1]))
        own = (np.array([*map(values.index, grid.marks[name][1]), -1])[grid.marks[name][0]] for grid in grids)
        marks[name] = beneath(own, -1)[rows], values
    return Grid(
        items=tuple(items),
        evaluations=evaluations.take(rows).reset_index(drop=True),
        points=points[rows],
        max_points=beneath((grid.max_points for grid in grids), np.nan)[rows],
        marks=marks,
    )
