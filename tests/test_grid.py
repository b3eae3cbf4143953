"""A grid holds what the long table holds, and finds the latest figures that the table would give."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.compare.frames import in_years, records, score
from kompass.grid import MARKS, Grid, joined
from kompass.model import Level
from kompass.store import Store
from tests import makers
from tests.compare.figures import INSTRUMENT, Figures, figures

WINDOWS = st.none() | st.tuples(st.integers(2009, 2012), st.integers(2012, 2015))


@given(figures(editions=("old", "new")), WINDOWS)
def test_the_latest_are_those_of_the_table(rows: Figures, years: tuple[int, int] | None) -> None:
    """For each municipality and item, the latest figure within the window, as sorting the table gives it."""
    table = makers.scores(rows)
    for edition, grid in makers.grids(rows).items():
        placed = in_years(table[table["edition"] == edition], years)
        placed = placed[placed["year"].notna()].sort_values(["year", "month"], kind="stable")
        wanted = placed.drop_duplicates(["municipality_id", "item"], keep="last")
        found = {}
        for item in grid.items:
            rows_of = grid.latest(item, years)
            places = np.flatnonzero(rows_of >= 0)
            told = grid.frame(rows_of[places], item)
            assert list(told["municipality_id"]) == list(grid.municipalities[places])
            for figure in records(told):
                found[figure["municipality_id"], item] = (figure["evaluation_id"], figure["points"])
        keys = zip(wanted["municipality_id"], wanted["item"], strict=True)
        assert found == dict(
            zip(keys, zip(wanted["evaluation_id"], wanted["points"], strict=True), strict=True)
        )


@given(figures(), WINDOWS)
def test_one_figure_is_told_as_in_the_table(rows: Figures, years: tuple[int, int] | None) -> None:
    """A figure has the same year, points and marks on its own, and those before it are the older ones of its
    municipality within the window, the newest first."""
    for grid in makers.grids(rows).values():
        for item in grid.items:
            column, known = grid.column(item), np.flatnonzero(~np.isnan(grid.column(item)))
            table = records(grid.frame(known, item))
            for row, told in zip(known, table, strict=True):
                assert grid.score(row, item) == score(told)
                assert {name: grid.mark(name, row, item) for name in MARKS} == {n: told[n] for n in MARKS}
                of_it = [one for one in table if one["municipality_id"] == told["municipality_id"]]
                older = [one for one in of_it if one["year"] < told["year"]]
                if years:
                    older = [one for one in older if years[0] <= one["year"] <= years[1]]
                older.sort(key=lambda one: -one["year"])
                before = grid.before(row, item, years)
                assert list(grid.years[before]) == [one["year"] for one in older]
                assert list(column[before]) == [one["points"] for one in older]


def test_what_is_unknown_is_in_no_grid() -> None:
    """No zero stands for a missing figure, and a figure of an unknown year has no place."""
    found = makers.grids([("se-a", 2016, "new", "1", 0.0), ("se-b", None, "new", "2", 5.0)])["new"]
    assert found.items == ("1",)
    assert list(found.column("1")) == [0.0]
    assert list(found.latest("2")) == [-1]
    assert np.isnan(found.column("2")).all()


@given(figures(editions=("old", "new", "late")))
def test_joined_editions_hold_every_figure_that_has_a_counterpart(rows: Figures) -> None:
    """Each with its evaluation, maximum and source as in its own grid, under the code it has in the other."""
    parts = {
        edition: replace(grid, marks={**grid.marks, "source_id": (grid.marks["source_id"][0], [edition])})
        for edition, grid in makers.grids(rows).items()
    }
    wanted = []
    for edition, grid in parts.items():
        codes = {item: INSTRUMENT.counterpart(item, edition, "new") for item in grid.items}
        wanted += [{**one, "item": codes[one["item"]]} for one in every_figure(grid) if codes[one["item"]]]
    assert sorted(every_figure(joined(parts, "new", INSTRUMENT)), key=str) == sorted(wanted, key=str)


def every_figure(grid: Grid) -> list[dict[str, Any]]:
    """Every figure that is known, with all that is told of it."""
    rows, columns = np.nonzero(~np.isnan(grid.points))
    return records(grid.frame(rows, np.array(grid.items, dtype=object)[columns]))


def test_editions_are_joined_under_one_s_items() -> None:
    """The items of another edition get the codes they have in this one; those without one are left out."""
    found = joined(
        makers.grids(
            [
                ("se-a", 2014, "new", "1", 40.0),
                ("se-b", 2012, "old", "2", 50.0),
                ("se-c", 2015, "late", "3", 1.0),
            ]
        ),
        "new",
        INSTRUMENT,
    )
    assert found.items == ("1", "2")
    assert list(found.municipalities) == ["se-a", "se-b"]
    assert list(found.evaluations["edition"]) == ["new", "old"]
    assert joined({}, "new", INSTRUMENT).items == ()


@pytest.mark.parametrize("level", list(Level))
def test_the_store_gives_the_same_in_both_forms(example: Store, published: Store, level: Level) -> None:
    """Grids read from the store hold every figure of its long table, with all that is told of it."""
    for store in (example, published):
        editions = list(store.instrument.editions)
        found, wanted = store.grids(editions, level), makers.grids_of(store.scores(editions, level))
        assert found.keys() == wanted.keys()
        for edition, grid in found.items():
            mine, theirs = every_figure(grid), every_figure(wanted[edition])
            assert sorted(mine, key=str) == sorted(theirs, key=str)
