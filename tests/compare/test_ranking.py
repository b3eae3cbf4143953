"""Rankings: rules that hold for whatever figures come in."""

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kompass import compare
from kompass.errors import UnknownItem
from kompass.model import Level
from tests import makers
from tests.compare.figures import POINTS, Figures, figures, ranked


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
