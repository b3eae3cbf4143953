"""Spreads: how many figures there must be for what is said of them, and what stands first in a list."""

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kompass import compare
from kompass.model import Level
from kompass.store import Store
from tests import makers
from tests.compare.figures import AREAS, INSTRUMENT, POINTS, Figures, figures


def spread(rows: Figures, years: tuple[int, int] | None = None) -> compare.Spread:
    members = [*dict.fromkeys(row[0] for row in rows), "se-other"]
    return compare.spread("new", Level.AREA, members, makers.grids(rows), INSTRUMENT, years=years)


def of_one(points: list[float]) -> Figures:
    return [(f"se-{i:02}", 2014, "new", "1", p) for i, p in enumerate(points)]


@given(st.lists(POINTS, max_size=12))
@example([0.0, 0.0])
@example([0.0, 0.0, 0.0])
@example([0.0] * 4)
@example([0.0] * 5)
def test_a_middle_needs_three_and_quartiles_need_five(points: list[float]) -> None:
    """Mean and median stand from 3 figures, quartiles from 5; below that they are unknown, never 0."""
    row = spread(of_one(points)).row("1")
    n, values = len(points), pd.Series(points, dtype=float)
    assert row["n"] == n
    assert row["mean"] == (pytest.approx(values.mean()) if n >= 3 else None)
    assert row["median"] == (values.median() if n >= 3 else None)
    assert row["q1"] == (values.quantile(0.25) if n >= 5 else None)
    assert row["q3"] == (values.quantile(0.75) if n >= 5 else None)
    assert (row["lowest"], row["highest"]) == ((min(points), max(points)) if points else (None, None))
    if n >= 5:
        assert row["lowest"] <= row["q1"] <= row["median"] <= row["q3"] <= row["highest"]


@given(st.lists(POINTS, min_size=4, max_size=12), st.data())
def test_a_figure_that_is_gone_is_not_a_zero(points: list[float], data: st.DataObject) -> None:
    """Without one of the figures there is one fewer, and the rest is as if it had never been."""
    gone = data.draw(st.integers(0, len(points) - 1))
    rest = points[:gone] + points[gone + 1 :]
    rows = of_one(points)
    before, after = spread(rows).row("1"), spread(rows[:gone] + rows[gone + 1 :]).row("1")
    assert (before["n"], after["n"]) == (len(points), len(points) - 1)
    assert after["mean"] == pytest.approx(sum(rest) / len(rest))
    assert (after["lowest"], after["highest"]) == (min(rest), max(rest))


@given(
    figures(editions=("old", "new", "late")), st.none() | st.tuples(st.integers(2009, 2015), st.just(2013))
)
def test_a_municipality_counts_once_an_item_with_its_latest(
    rows: Figures, years: tuple[int, int] | None
) -> None:
    """Each item has a municipality's latest figure of the edition within the years, and no other."""
    found = spread(rows, years)
    first, last = years or (0, 9999)
    wanted: dict[tuple[str, str], tuple[int, float]] = {}
    for place, year, edition, area, points in rows:
        assert year is not None
        if edition == "new" and first <= year <= last:
            wanted[place, area] = max(wanted.get((place, area), (0, 0.0)), (year, points))
    values = {
        (r["municipality_id"], r["item"]): (r["year"], r["points"]) for r in compare.records(found.values)
    }
    assert values == wanted
    assert len(found.values) == len(values)
    assert found.n == len({place for place, _ in wanted})
    assert found.members == len({row[0] for row in rows}) + 1
    assert list(found.frame["item"]) == AREAS
    for area in AREAS:
        of_area = {place: figure for (place, item), figure in wanted.items() if item == area}
        row = found.row(area)
        assert row["n"] == len(of_area)
        assert row["first_year"] == min((year for year, _ in of_area.values()), default=None)
        assert row["last_year"] == max((year for year, _ in of_area.values()), default=None)
        highest = max((points for _, points in of_area.values()), default=None)
        names = sorted(place.upper() for place, (_, points) in of_area.items() if points == highest)
        assert row["highest_municipality"] == (names or None)


def items(*made: tuple[str, float, float]) -> pd.DataFrame:
    return pd.DataFrame(list(made), columns=["item", "points", "max_points"])


def codes(frame: pd.DataFrame) -> list[str]:
    return list(frame["item"])


QUESTIONS = st.lists(
    st.tuples(st.integers(1, 5).map(lambda n: n * 10), st.integers(0, 10)).map(lambda a: (a[0], a[1] / 10)),
    max_size=12,
)


@given(QUESTIONS, st.integers(1, 6))
def test_the_lowest_shares_stand_first(made: list[tuple[int, float]], most: int) -> None:
    """The lowest part of the maximum stands first, equals in the report's order, no more than asked for."""
    frame = items(*((f"1.{n}", top * share, top) for n, (top, share) in enumerate(made)))
    wanted = sorted(range(len(made)), key=lambda n: (made[n][1], n))[:most]
    assert codes(compare.lowest_shares(frame, most)) == [f"1.{n}" for n in wanted]


@given(QUESTIONS, st.integers(1, 6))
def test_the_most_points_left_stand_first(made: list[tuple[int, float]], most: int) -> None:
    """The most points left to the maximum stand first; of equals the lower share, then the report's order."""
    points = [round(top * share) for top, share in made]
    frame = items(*((f"1.{n}", points[n], top) for n, (top, _) in enumerate(made)))
    wanted = sorted(range(len(made)), key=lambda n: (points[n] - made[n][0], points[n] / made[n][0], n))[
        :most
    ]
    found = compare.most_points_left(frame, most)
    assert codes(found) == [f"1.{n}" for n in wanted]
    assert list(found.columns) == ["item", "points", "max_points"]


def test_a_heavy_item_has_more_left_than_a_low_one() -> None:
    """The two lists differ: a light item may be lowest while a heavy one has the most left."""
    frame = items(("1.1", 2, 10), ("1.2", 20, 40))
    assert codes(compare.lowest_shares(frame)) == ["1.1", "1.2"]
    assert codes(compare.most_points_left(frame)) == ["1.2", "1.1"]


def test_what_reads_as_equal_is_equal() -> None:
    """Tenths that a computer adds up unevenly are equal: 0.1 left of 10 is as much as 0.1 left of 20."""
    frame = items(("1.1", 19.9, 20), ("1.2", 9.9, 10), ("1.3", 2.7, 9), ("1.4", 0.3, 1))
    assert codes(compare.most_points_left(frame)) == ["1.3", "1.4", "1.2", "1.1"]
    assert codes(compare.lowest_shares(frame)) == ["1.3", "1.4", "1.2", "1.1"]


def test_an_unknown_figure_is_not_among_the_lowest() -> None:
    """Missing is not zero: an item without points is in neither list, also where the list is short."""
    frame = items(("1.1", float("nan"), 10), ("1.2", 0, 10), ("1.3", 9, 10))
    assert codes(compare.lowest_shares(frame)) == ["1.2", "1.3"]
    assert codes(compare.most_points_left(frame)) == ["1.2", "1.3"]


def test_the_questions_of_angelholm_to_look_at_first(published: Store) -> None:
    """Ängelholm 2016: 5.3, 1.3, 5.5, 6.4, 8.7 are lowest; 1.3, 5.3, 3.3, 6.3, 1.4 have the most left."""
    every = published.scores_of("se-1292")
    questions = every[(every["year"] == 2016) & (every["level"] == Level.QUESTION)]
    assert len(questions) == 45
    assert codes(compare.lowest_shares(questions)) == ["5.3", "1.3", "5.5", "6.4", "8.7"]
    assert codes(compare.most_points_left(questions)) == ["1.3", "5.3", "3.3", "6.3", "1.4"]
