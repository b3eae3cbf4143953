"""Small moves on frames that every kind of comparison makes."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from kompass.grid import Array
from kompass.model import Basis, Score, name_order


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame as dictionaries, with None wherever a frame says nan."""
    names = [str(name) for name in frame]
    return [dict(zip(names, _known(row), strict=True)) for row in frame.to_numpy(dtype=object).tolist()]


def columns(frame: pd.DataFrame) -> dict[str, list[Any]]:
    """The columns of a frame as lists, with None wherever a frame says nan."""
    return {str(name): _known(frame[name].tolist()) for name in frame}


def _known(cells: list[Any]) -> list[Any]:
    return [None if cell is None or cell is pd.NA or cell != cell else cell for cell in cells]


def by_points(frame: pd.DataFrame, ascending: bool = False) -> pd.DataFrame:
    """Highest first (or, `ascending`, lowest); those with the same points by name, in Swedish order."""
    named = frame.assign(_name=frame["municipality"].map(name_order))
    ordered = named.sort_values(["points", "_name"], ascending=[ascending, True], kind="stable")
    return ordered.drop(columns="_name")


def score(row: Mapping[Any, Any]) -> Score:
    """A row of scores as a Score; its year and edition must be known."""
    return Score(
        edition=row["edition"],
        year=int(row["year"]),
        item=row["item"],
        points=float(row["points"]),
        basis=Basis(row["basis"]),
        confidence=row["confidence"],
    )


def known(rows: Array) -> Array:
    """The rows of a grid that are known: those that are not -1."""
    return rows[rows >= 0]


def quantile(ordered: Array, share: float) -> float:
    """The value below which a share of ordered values lies, between two of them in proportion."""
    at = share * (len(ordered) - 1)
    low, high = ordered[int(at)], ordered[min(int(at) + 1, len(ordered) - 1)]
    return float(low + (high - low) * (at - int(at)))


def in_years(scores: pd.DataFrame, years: tuple[int, int] | None) -> pd.DataFrame:
    """The rows whose year lies within the first and last one given; all rows where none are."""
    return scores if years is None else scores[scores["year"].between(*years)]
