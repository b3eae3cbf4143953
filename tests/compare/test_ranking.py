"""Rankings: rules that hold for whatever figures come in."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kompass import compare
from kompass.errors import UnknownItem
from kompass.model import Instrument, Level, Verdict
from tests import makers
from tests.compare.figures import INSTRUMENT, POINTS, Figures, figures, ranked


@given(figures(editions=("new", "late")))
def test_a_ranking_names_each_municipality_once(rows: Figures) -> None:
    """Each municipality stands once, with its latest figure for the item in that edition."""
    frame = ranked(rows).frame
    wanted: dict[str, tuple[int, float]] = {}
    for place, year, edition, area, points in rows:
        assert year is not None
        if (edition, area) == ("new", "1"):
            wanted[place] = max(wanted.get(place, (0, 0.0)), (year, points))
    found = {r["municipality_id"]: (r["year"], r["points"]) for r in frame.to_dict("records")}
    assert found == wanted
    assert len(frame) == len(found)


@given(figures())
def test_equal_points_share_a_place(rows: Figures) -> None:
    """A place is one more than the number of those with more points; who shares it is marked."""
    frame = ranked(rows).frame
    for row in frame.to_dict("records"):
        assert row["place"] == 1 + (frame["points"] > row["points"]).sum()
        assert row["tied"] == ((frame["points"] == row["points"]).sum() > 1)
    assert list(frame["place"]) == sorted(frame["place"])


@given(st.lists(POINTS, max_size=25))
@example([50.0] * 14)
@example([50.0] * 15)
def test_bands_stand_from_fifteen_on_and_hold_the_place(points: list[float]) -> None:
    """A band is 1 + those clearly above to n - those clearly below, from n = 15, around the place."""
    n = len(points)
    frame = ranked([(f"se-{i:02}", 2014, "new", "1", p) for i, p in enumerate(points)]).frame
    for row in compare.records(frame):
        above = sum(p - row["points"] >= 9 for p in points)
        below = sum(row["points"] - p >= 9 for p in points)
        assert (row["clearly_above"], row["clearly_below"]) == (above, below)
        assert above + row["about_same"] + below == n - 1
        if n < 15:
            assert (row["band_first"], row["band_last"]) == (None, None)
        else:
            assert (row["band_first"], row["band_last"]) == (1 + above, n - below)
            assert 1 <= row["band_first"] <= row["place"] <= row["band_last"] <= n


@given(figures(), st.randoms(use_true_random=False))
def test_a_ranking_does_not_hang_on_order(rows: Figures, random: Any) -> None:
    """The same figures in another order give the same ranking, ties in order of name."""
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert compare.records(ranked(rows).frame) == compare.records(ranked(shuffled).frame)


def test_the_denominator_counts_all_there_are() -> None:
    """A ranking says how many have points, are known to be evaluated, and exist."""
    places = makers.municipalities({"se-a": {}, "se-b": {}, "se-c": {}, "se-d": {}})
    made = [
        ("se-a", 2012, "new", Level.AREA),
        ("se-b", 2012, "late", Level.TOTAL),
        ("se-c", 2012, "new", None),
    ]
    known = compare.known_among(["se-a", "se-b", "se-c", "se-d"], makers.evaluations(places, made))
    assert (known.with_points, known.evaluated, known.all) == (2, 3, 4)
    assert known.editions == ("late", "new")


def test_an_item_the_edition_does_not_have_is_refused() -> None:
    """A ranking by an item of another edition raises."""
    with pytest.raises(UnknownItem):
        ranked([], item="1.1")


def judged_by(share: float) -> Instrument:
    """The instrument with another margin for areas."""
    return replace(INSTRUMENT, margins={**INSTRUMENT.margins, Level.AREA: share})


def ordered(points: list[float], margin: float, years: tuple[int, int] | None = None) -> compare.Ranking:
    """A ranking of municipalities with these points in an area, the first from 2001, the next from 2002."""
    rows: Figures = [(f"se-{i:02}", 2001 + i, "new", "1", p) for i, p in enumerate(points)]
    places = makers.municipalities({row[0]: {} for row in rows} | {"se-other": {}})
    evaluations = makers.evaluations(places, [(*row[:3], Level.AREA) for row in rows])
    members = list(places["municipality_id"])
    return compare.ranking(
        "new", "1", members, makers.grids(rows), evaluations, judged_by(margin), years=years
    )


MANY = st.lists(POINTS, min_size=15, max_size=30)
SHARES = st.sampled_from([0.06, 0.09, 0.13]) | st.integers(1, 1000).map(lambda n: n / 1000)
"""Margins of an area: the bold, the normal and the cautious one, and any other."""


@given(MANY, SHARES)
def test_a_band_holds_the_place_at_every_margin(points: list[float], margin: float) -> None:
    """Whatever the margin, a band contains the place and everyone else is above, the same or below."""
    rows = compare.records(ordered(points, margin).frame)
    assert len(rows) == len(points)
    for row in rows:
        assert 1 <= row["band_first"] <= row["place"] <= row["band_last"] <= len(points)
        assert row["clearly_above"] + row["about_same"] + row["clearly_below"] == len(points) - 1
        assert min(row["clearly_above"], row["about_same"], row["clearly_below"]) >= 0


@given(MANY, SHARES, SHARES)
def test_a_wider_margin_never_narrows_a_band(points: list[float], one: float, other: float) -> None:
    """The band by a wider margin contains the band by a narrower one, and no place changes."""
    narrow, wide = (compare.records(ordered(points, m).frame) for m in sorted((one, other)))
    for inner, outer in zip(narrow, wide, strict=True):
        assert outer["municipality_id"] == inner["municipality_id"]
        assert outer["place"] == inner["place"]
        assert outer["band_first"] <= inner["band_first"] <= inner["band_last"] <= outer["band_last"]


@given(st.lists(POINTS, max_size=30), SHARES)
@example([0.0, 9.0, 18.0, 27.0, 36.0, 45.0, 54.0, 63.0, 72.0, 81.0, 90.0, 99.0], 0.09)
@example([71.0, 62.0, 53.0, 44.0, 35.0, 26.0, 17.0, 8.0, 80.0, 89.0, 98.0], 0.09)
def test_the_counts_are_those_of_holding_each_beside_each(points: list[float], margin: float) -> None:
    """Clearly above, the same and below are the verdicts on the difference to each of the others."""
    rows = compare.records(ordered(points, margin).frame)
    for row in rows:
        verdicts = [
            judged_by(margin).verdict(Level.AREA, other["share"] - row["share"])
            for other in rows
            if other is not row
        ]
        wanted = [verdicts.count(v) for v in (Verdict.HIGHER, Verdict.SAME, Verdict.LOWER)]
        assert [row["clearly_above"], row["about_same"], row["clearly_below"]] == wanted


@given(MANY, st.integers(2000, 2032), st.integers(2000, 2032))
def test_only_the_years_asked_about_are_ranked(points: list[float], first: int, last: int) -> None:
    """With a first and a last year, a ranking is what it would be if no other figures existed."""
    found = ordered(points, 0.09, (first, last))
    wanted = {f"se-{i:02}" for i in range(len(points)) if first <= 2001 + i <= last}
    assert set(found.frame["municipality_id"]) == wanted
    assert (found.n, found.window) == (len(wanted), (first, last))
    assert found.years == ((max(first, 2001), min(last, 2000 + len(points))) if wanted else None)
    rows: Figures = [(f"se-{i:02}", 2001 + i, "new", "1", p) for i, p in enumerate(points)]
    alone = ranked([row for row in rows if row[0] in wanted])
    assert compare.records(found.frame) == compare.records(alone.frame)


def test_of_several_figures_the_latest_within_the_years_counts() -> None:
    """A later figure outside the years neither counts nor hides the earlier one within them."""
    rows: Figures = [("se-a", 2010, "new", "1", 40), ("se-a", 2014, "new", "1", 70)]
    places = makers.municipalities({"se-a": {}})
    evaluations = makers.evaluations(places, [(*row[:3], Level.AREA) for row in rows])
    found = compare.ranking(
        "new", "1", ["se-a"], makers.grids(rows), evaluations, INSTRUMENT, years=(2009, 2012)
    )
    assert [(r["year"], r["points"]) for r in compare.records(found.frame)] == [(2010, 40)]
