"""Those evaluated again: whom the list names, and what it may hold together."""

import dataclasses

from hypothesis import example, given
from hypothesis import strategies as st

from kompass import ask, compare
from kompass.model import Grade, Verdict
from kompass.store import Store
from tests import makers
from tests.compare.figures import INSTRUMENT, Figures, figures


def again(rows: Figures, years: tuple[int, int] | None = None) -> compare.Again:
    return compare.again("new", "1", makers.grids(rows), INSTRUMENT, years)


WINDOWS = st.none() | st.tuples(st.integers(2009, 2012), st.integers(2012, 2015))


@given(figures(editions=("old", "new", "late")), WINDOWS)
@example([("se-a", 2010, "late", "1", 40.0), ("se-a", 2012, "new", "1", 60.0)], None)
@example(
    [("se-a", 2010, "new", "1", 40.0), ("se-a", 2011, "late", "2", 9.0), ("se-a", 2012, "new", "1", 60.0)],
    None,
)
@example([("se-a", 2010, "old", "1", 40.0), ("se-a", 2012, "new", "1", 60.0)], None)
def test_each_is_held_against_its_figure_before(rows: Figures, years: tuple[int, int] | None) -> None:
    """A municipality's latest figure in the edition stands against the one before it, if comparable.

    Pairs lie within the edition; those across editions stand apart with their grade and its reason; what is
    not comparable, or of an edition without the item, is in neither list, and nothing is reached past it.
    """
    first, last = years or (0, 9999)
    edition_in: dict[tuple[str, int | None], str | None] = {}
    for place, year, edition, _, _ in rows:
        edition_in.setdefault((place, year), edition)
    rows = [row for row in rows if edition_in[row[0], row[1]] == row[2]]  # one evaluation a year
    known: dict[str, list[tuple[int, str, float]]] = {}
    for place, year, edition, area, points in rows:
        assert year is not None
        if (area == "1" or edition == "late") and first <= year <= last:
            known.setdefault(place, []).append((year, str(edition), points))
    wanted: dict[str, dict[str, float]] = {"new": {}, "old": {}, "late": {}}
    for place, made in known.items():
        made.sort()
        while made and made[-1][1] != "new":
            made.pop()
        if len(made) > 1:
            wanted[made[-2][1]][place] = made[-1][2] - made[-2][2]
    found = again(rows, years)
    assert {pair.municipality_id: pair.points for pair in found.pairs} == wanted["new"]
    assert {pair.municipality_id: pair.points for pair in found.across} == wanted["old"]
    for pair in found.pairs:
        assert pair.difference.comparability.grade == Grade.COMPARABLE
    for pair in found.across:
        assert pair.difference.comparability.grade == Grade.LIMITED
        assert pair.difference.comparability.reasons == {"sv": "!"}


@given(figures(editions=("old", "new")))
def test_rises_falls_and_unchanged_are_all(rows: Figures) -> None:
    """Everyone within the edition rose, fell or stayed, and has one verdict; the largest rise is first."""
    found = again(rows)
    points = [pair.points for pair in found.pairs]
    assert found.rises + found.falls + points.count(0) == len(points)
    assert sum(len(found.judged(verdict)) for verdict in Verdict) == len(points)
    assert len(found.judged(Verdict.HIGHER)) == sum(p >= 9 for p in points)
    assert len(found.judged(Verdict.LOWER)) == sum(p <= -9 for p in points)
    assert points == sorted(points, reverse=True)


@given(figures(editions=("old", "new"), fewest=1, most=8))
def test_a_figure_of_an_unknown_year_is_no_part_of_a_pair(rows: Figures) -> None:
    """Nothing is held against a figure of an unknown year: it is of no time that could be before."""
    timeless: Figures = [(place, None, "new", "1", 100.0) for place in dict.fromkeys(row[0] for row in rows)]
    assert again(rows + timeless) == again(rows)


def test_no_mean_of_rises_is_offered() -> None:
    """Who falls seldom tells: the list has no mean or median of its pairs to be shown."""
    offered = [name for name in dir(compare.Again) if not name.startswith("_")]
    fields = [one.name for one in dataclasses.fields(compare.Again)]
    assert sorted({*offered, *fields}) == ["across", "edition", "falls", "item", "judged", "pairs", "rises"]


def test_those_evaluated_again_by_the_edition_of_2010(published: Store) -> None:
    """By the total of se-2010: Karlskrona +94, Tyresö +84, Karlskoga and Lidköping +66, Örebro +35."""
    found = ask.again(published, "se-2010")
    assert [(pair.municipality, pair.points) for pair in found.pairs] == [
        ("Karlskrona", 94),
        ("Tyresö", 84),
        ("Karlskoga", 66),
        ("Lidköping", 66),
        ("Örebro", 35),
    ]
    assert (found.rises, found.falls) == (5, 0)
