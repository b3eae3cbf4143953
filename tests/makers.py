"""Small made-up frames in the shape the store gives them, for tests that fetch nothing."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from kompass.grid import ABOUT, MARKS, ORDER, Grid
from kompass.model import Edition, Evaluation, Level, PeerGroup, level_of, report_order

FACTS = {
    "country": "SE",
    "kind": "municipality",
    "county_code": None,
    "county": None,
    "group_2017": None,
    "group_2023": None,
    "population_2016": None,
    "population_latest": None,
    "land_area_km2": None,
    "lat": None,
    "lon": None,
}
WHOLE = ("year", "month", "number", "population_2016", "population_latest")
REAL = ("land_area_km2", "lat", "lon")
TEXTS = ("county_code", "group_2017", "group_2023", "edition", "code")


def municipalities(facts: Mapping[str, Mapping[str, Any]]) -> pd.DataFrame:
    """Municipalities by id; the name is the id in capitals where none is given."""
    rows = [
        FACTS | {"municipality_id": one, "name": one.upper(), "code": None} | dict(more)
        for one, more in facts.items()
    ]
    return _typed(rows)


def evaluations(
    places: pd.DataFrame, made: Iterable[tuple[str, int | None, str | None, Level | None]]
) -> pd.DataFrame:
    """Evaluations as (municipality, year, edition, the one level figures are known at)."""
    columns_of = {str(name): places[name].tolist() for name in places}
    facts = [dict(zip(columns_of, row, strict=True)) for row in zip(*columns_of.values(), strict=True)]
    by_id = {one["municipality_id"]: one for one in facts}
    rows = []
    for place, year, edition, level in made:
        own = by_id[place]
        rows.append(
            {name: own[name] for name in FACTS}
            | {
                "evaluation_id": f"{place}-{year or 'year-unknown'}",
                "municipality_id": place,
                "municipality": own["name"],
                "year": year,
                "month": None,
                "edition": edition,
                **{f"known_{each}": int(each == level) for each in Level},
            }
        )
    columns = [*FACTS, "evaluation_id", "municipality_id", "municipality", "year", "month", "edition"]
    return _typed(rows, [*columns, *(f"known_{each}" for each in Level)])


def edition(code: str) -> Edition:
    """An edition whose peers are chosen by the groups of 2017 and the population of 2016."""
    return Edition(code, "SE", "sv", 2000, None, {}, {}, "questions", None, 2017, "2016", "s")


def evaluation(
    place: str,
    year: int | None,
    edition: str | None,
    levels: Iterable[Level] = (Level.TOTAL,),
    month: int | None = None,
) -> Evaluation:
    """One evaluation with figures at the levels named."""
    known = set(levels)
    return Evaluation(
        id=f"{place}-{year or 'year-unknown'}",
        municipality_id=place,
        municipality=place.upper(),
        country="SE",
        year=year,
        month=month,
        number=None,
        edition=edition,
        confidence="high",
        notes={"sv": "", "en": ""},
        source_ids=("s",),
        points={level: int(level in known) for level in Level},
    )


def scores(
    rows: Sequence[tuple[str, int | None, str | None, str, float]], maximum: float | None = None
) -> pd.DataFrame:
    """Figures as (municipality, year, edition, item, points)."""
    most = {Level.TOTAL: 800.0, Level.AREA: 100.0, Level.QUESTION: 20.0}
    columns = [
        "evaluation_id",
        "municipality_id",
        "municipality",
        "edition",
        "year",
        "month",
        "level",
        "item",
    ]
    columns += ["points", "max_points", "basis", "confidence", "source_id", "own"]
    made = [
        {
            "evaluation_id": f"{place}-{year or 'year-unknown'}",
            "municipality_id": place,
            "municipality": place.upper(),
            "edition": edition,
            "year": year,
            "month": None,
            "level": str(level_of(item)),
            "item": item,
            "points": float(points),
            "max_points": maximum or most[level_of(item)],
            "basis": "stated",
            "confidence": "high",
            "source_id": "s",
            "own": False,
        }
        for place, year, edition, item, points in rows
    ]
    return _typed(made, columns)


def grids(rows: Sequence[tuple[str, int | None, str | None, str, float]]) -> dict[str, Grid]:
    """The same as a grid for each edition."""
    return grids_of(scores(rows))


def grids_of(table: pd.DataFrame) -> dict[str, Grid]:
    """A long table of figures at one level as a grid for each edition, made figure by figure.

    Figures of an unknown year or edition have no place in one.
    """
    placed: dict[str, list[tuple[Any, ...]]] = {}
    names = (*ORDER, "edition", "item", "points", "max_points", *MARKS)
    figures = zip(*(table[name].tolist() for name in names), strict=True)
    for place, (municipality, year, month, evaluation, edition, *told) in enumerate(figures):
        if not pd.isna(year) and not pd.isna(edition):
            order = (municipality, year, 0 if pd.isna(month) else month, evaluation)
            placed.setdefault(edition, []).append((order, place, *told))
    return {edition: _grid(table, sorted(placed[edition])) for edition in sorted(placed)}


def _grid(table: pd.DataFrame, figures: Sequence[tuple[Any, ...]]) -> Grid:
    place_of = {order: place for order, place, *_ in figures}
    row_of = {order: row for row, order in enumerate(place_of)}
    items = sorted({one[2] for one in figures}, key=report_order)
    shape = (len(place_of), len(items))
    points, most = np.full(shape, np.nan), np.full(shape, np.nan)
    values: dict[str, list[str]] = {name: [] for name in MARKS}
    marks = {name: np.full(shape, -1) for name in MARKS}
    for order, _, item, *numbers_and_marks in figures:
        cell = row_of[order], items.index(item)
        points[cell], most[cell], *told = numbers_and_marks
        for name, value in zip(MARKS, told, strict=True):
            if value not in values[name]:
                values[name].append(value)
            marks[name][cell] = values[name].index(value)
    rows = np.array([*place_of.values()])
    evaluations = pd.DataFrame({name: table[name].array.take(rows) for name in ABOUT})
    return Grid(
        tuple(items), evaluations, points, most, {name: (marks[name], values[name]) for name in MARKS}
    )


def group(candidates: Iterable[str], editions: Iterable[str] = ("se-2015",)) -> PeerGroup:
    """A peer group with nobody left out."""
    return PeerGroup("country", tuple(editions), tuple(candidates), ())


def _typed(rows: Sequence[Mapping[str, Any]], columns: Sequence[str] | None = None) -> pd.DataFrame:
    kinds = dict.fromkeys(WHOLE, "Int64") | dict.fromkeys(TEXTS, "str") | dict.fromkeys(REAL, "float")
    found: dict[str, Any] = {}
    for name in columns or rows[0]:
        values = [row.get(name) for row in rows]
        found[name] = pd.array(values, dtype=kinds[name]) if name in kinds else values
    return pd.DataFrame(found)
