"""Comparisons: rules that hold for whatever figures come in."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kompass import ask, compare
from kompass import peers as kinds
from kompass.errors import NoFigures
from kompass.model import Basis, Evaluation, Level, ReferenceValue, Verdict
from tests import makers
from tests.compare.figures import AREAS, INSTRUMENT, POINTS, Figures, beside, figures, plain, ranked


@given(POINTS)
def test_beside_itself_a_municipality_differs_by_nothing(own: float) -> None:
    """Compared with its own evaluation, every difference is 0 and nothing is the best but itself."""
    rows: Figures = [("se-me", 2014, "new", area, own) for area in AREAS]
    for row in plain(beside(rows, own)):
        assert (row["gap_to_best"], row["n"], row["peer_best_municipality"]) == (0, 1, "SE-ME")
        assert row["gap_to_median"] is None  # one value has no median
        assert row["verdict"] is None


@given(figures(), st.randoms(use_true_random=False))
def test_the_order_of_peers_does_not_matter(rows: Figures, random: Any) -> None:
    """The same figures in another order give the same comparison."""
    shuffled = list(rows)
    random.shuffle(shuffled)
    one, other = beside(rows), beside(shuffled)
    assert plain(one) == plain(other)
    assert one.members.to_dict("records") == other.members.to_dict("records")


@given(figures(), POINTS)
def test_shares_lie_between_nothing_and_everything(rows: Figures, own: float) -> None:
    """A share is a part of the item's maximum, with the points beside it."""
    for row in plain(beside(rows, own)):
        assert 0 <= row["share"] <= 1
        assert row["share"] == row["points"] / row["max_points"]


@given(figures())
@example([(f"se-{n}", 2013, "new", str(n % 4 + 1), 50.0) for n in range(9)])
@example([(f"se-{n}", 2013, "new", "1", 50.0) for n in range(4)])
@example([(f"se-{n}", 2013, "new", "1", 50.0) for n in range(5)])
def test_no_median_under_three_and_no_quartile_under_five(rows: Figures) -> None:
    """A median is shown from 3 peers on, quartiles from 5 on, the best from the first."""
    for row in plain(beside(rows)):
        n = row["n"]
        assert (row["peer_median"] is not None) == (n >= 3)
        assert (row["peer_q1"] is not None) == (row["peer_q3"] is not None) == (n >= 5)
        assert (row["peer_best"] is not None) == (n >= 1)
        if n >= 5:
            assert row["peer_q1"] <= row["peer_median"] <= row["peer_q3"] <= row["peer_best"]


@given(figures())
def test_one_evaluation_per_municipality_its_latest_with_a_figure(rows: Figures) -> None:
    """A peer counts once per item, with its latest evaluation that has a figure for that item."""
    found = beside(rows)
    for row in plain(found):
        latest: dict[str, tuple[int, float]] = {}
        for place, year, _, area, points in rows:
            assert year is not None
            if area == row["item"]:
                latest[place] = max(latest.get(place, (0, 0.0)), (year, points))
        values = [points for _, points in latest.values()]
        assert row["n"] == len(values)
        assert row["peer_best"] == (max(values) if values else None)
        if len(values) >= 3:
            assert row["peer_median"] == pd.Series(values).median()
    assert not found.peer_scores.duplicated(["municipality_id", "item"]).any()


@given(figures(editions=("old", "new", "late")))
def test_only_comparable_editions_enter_a_comparison(rows: Figures) -> None:
    """Figures of another edition never stand among the peers, even where the caller asks for them."""
    found = beside(rows)
    assert set(found.peer_scores["edition"]) <= {"new"}
    subject = makers.evaluation("se-me", 2014, "new", [Level.AREA])
    mine = makers.scores([("se-me", 2014, "new", area, 50) for area in AREAS])
    wide = makers.group(dict.fromkeys(row[0] for row in rows), ("old", "new", "late"))
    forced = compare.with_peers(subject, Level.AREA, mine, wide, makers.grids(rows), (), INSTRUMENT)
    assert set(forced.peer_scores["edition"]) <= {"new"}


@given(figures(fewest=3))
def test_the_verdict_is_on_the_line_of_comparison(rows: Figures) -> None:
    """The published value is the line where there is one, else the median, and the row says which."""
    value = ReferenceValue("r", "new", "1", 41.5, "mean", {"sv": ""}, None, "2013", Basis.STATED, "s")
    for row in plain(beside(rows, references=(value,))):
        if row["item"] == "1":
            assert (row["verdict_line"], row["gap_to_reference"]) == ("reference", 8.5)
            assert row["verdict"] == Verdict.SAME
        elif row["n"] >= 3:
            assert row["verdict_line"] == "median"
            assert row["gap_to_median"] == 50 - row["peer_median"]
            gap = row["gap_to_median"]
            wanted = Verdict.SAME if abs(gap) < 9 else Verdict.HIGHER if gap > 0 else Verdict.LOWER
            assert row["verdict"] == wanted
        else:
            assert (row["verdict_line"], row["verdict"]) == (None, None)


def test_a_missing_figure_is_not_zero() -> None:
    """An item the subject has no figure for has no points, share, gap or verdict."""
    subject = makers.evaluation("se-me", 2014, "new", [Level.AREA])
    mine = makers.scores([("se-me", 2014, "new", "1", 0)])
    rows: Figures = [(f"se-{n}", 2013, "new", area, 60) for n in range(3) for area in ("1", "2")]
    peers = makers.group([row[0] for row in rows], ("new",))
    found = compare.with_peers(subject, Level.AREA, mine, peers, makers.grids(rows), (), INSTRUMENT)
    first, second = plain(found)[:2]
    assert (first["points"], first["share"], first["gap_to_median"]) == (0, 0, -60)
    for name in ("points", "share", "gap_to_median", "gap_to_best", "gap_to_reference", "verdict"):
        assert second[name] is None
    assert second["peer_median"] == 60


@pytest.mark.parametrize(
    "subject",
    [
        makers.evaluation("se-me", None, "new", [Level.AREA]),
        makers.evaluation("se-me", 2014, None, [Level.AREA]),
        makers.evaluation("se-me", 2014, "new", [Level.TOTAL]),
    ],
)
def test_what_is_not_placed_or_has_no_figure_is_not_compared(subject: Evaluation) -> None:
    """An evaluation of unknown year or edition, or without a figure at the level, is refused."""
    empty = makers.scores([])
    with pytest.raises(NoFigures):
        compare.with_peers(subject, Level.AREA, empty, makers.group([]), {}, (), INSTRUMENT)


def test_all_who_share_the_best_are_named() -> None:
    """Where several are best, all are named, in order of name."""
    rows: Figures = [
        ("se-b", 2013, "new", "1", 80),
        ("se-a", 2012, "new", "1", 80),
        ("se-c", 2013, "new", "1", 70),
    ]
    assert plain(beside(rows))[0]["peer_best_municipality"] == "SE-A, SE-B"


@given(figures(fewest=1, most=6))
def test_an_unknown_year_is_neither_compared_nor_ranked(rows: Figures) -> None:
    """Figures of an evaluation whose year is unknown change no comparison and no ranking."""
    timeless: Figures = [(place, None, edition, area, 100.0) for place, _, edition, area, _ in rows[:3]]
    timeless += [("se-timeless", None, "new", area, 100.0) for area in AREAS]
    assert compare.records(ranked(rows + timeless).frame) == compare.records(ranked(rows).frame)
    assert plain(beside(rows + timeless)) == plain(beside(rows))


def test_the_latest_with_figures_is_what_is_compared() -> None:
    """The latest placed evaluation with figures stands for a municipality, or the one of a year asked for."""
    known = [makers.evaluation("se-me", year, "new") for year in (2012, 2010)]
    silent = makers.evaluation("se-me", 2014, "new", [])
    unplaced = makers.evaluation("se-me", 2016, None)
    every = [*known, silent, unplaced]
    assert compare.latest_with_figures(every) is known[0]
    assert compare.latest_with_figures(every, 2010) is known[1]
    assert compare.latest_with_figures(every, 2014) is None
    assert compare.latest_with_figures(every, 2016) is None


def test_areas_are_the_level_where_any_are_known() -> None:
    """A comparison is by area where areas are known, else by the total."""
    assert compare.default_level(makers.evaluation("m", 2010, "new", list(Level))) == Level.AREA
    assert compare.default_level(makers.evaluation("m", 2010, "new")) == Level.TOTAL


def test_beside_one_other_the_counts_and_margins_hold(published):
    """Beside one other municipality: higher, lower and clearly so are counted over what both have."""
    found = ask.comparison(published, "se-1080", choice=kinds.Choice("se-1880"), level=Level.AREA)
    pair = compare.against(found, "se-1880", published.instrument)
    assert (pair.municipality, pair.of, pair.higher, pair.lower) == ("Örebro", 8, 2, 6)
    assert (pair.clearly_higher, pair.clearly_lower, pair.gap) == (0, 6, None)
    total = ask.comparison(published, "se-1080", choice=kinds.Choice("se-1880"), level=Level.TOTAL)
    assert compare.against(total, "se-1880", published.instrument).gap == 509 - 650


ANY = st.dictionaries(st.sampled_from(AREAS), POINTS, min_size=1)


def held(one: dict[str, float], other: dict[str, float], names: tuple[str, str]) -> compare.Against:
    """The first of two municipalities, with these points by area, beside the second."""
    me, them = names
    rows = [(me, 2014, "new", area, points) for area, points in one.items()]
    theirs = makers.grids([(them, 2013, "new", area, points) for area, points in other.items()])
    subject = makers.evaluation(me, 2014, "new", [Level.AREA])
    peers = makers.group([them], ("new",))
    found = compare.with_peers(subject, Level.AREA, makers.scores(rows), peers, theirs, (), INSTRUMENT)
    return compare.against(found, them, INSTRUMENT)


@given(ANY, ANY)
def test_two_beside_each_other_mirror_each_other(one: dict[str, float], other: dict[str, float]) -> None:
    """Where the one is higher the other is lower, as clearly, over the same items and by the same points."""
    there, back = held(one, other, ("se-a", "se-b")), held(other, one, ("se-b", "se-a"))
    assert (there.municipality, back.municipality) == ("SE-B", "SE-A")
    assert (there.higher, there.clearly_higher) == (back.lower, back.clearly_lower)
    assert (there.lower, there.clearly_lower) == (back.higher, back.clearly_higher)
    assert there.of == back.of == len(one.keys() & other.keys())
    assert (there.gap is None) == (back.gap is None) == (there.of != 1)
    assert there.gap is None or back.gap is None or there.gap == -back.gap
    assert there.clearly_higher == sum(one[i] - other[i] >= 9 for i in one.keys() & other.keys())
