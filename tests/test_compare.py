"""Comparisons, rankings and changes: rules that hold for whatever figures come in."""

from itertools import pairwise
from typing import Any

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kompass import ask, compare
from kompass import peers as kinds
from kompass.errors import NoFigures, UnknownItem
from kompass.model import (
    TOTAL,
    Basis,
    Comparability,
    Evaluation,
    Grade,
    Instrument,
    Item,
    Level,
    ReferenceValue,
    Verdict,
)
from tests import makers

AREAS = [str(n) for n in range(1, 9)]


def made_up() -> Instrument:
    """Three editions with a total and eight areas: old and new limited, new and late not comparable."""
    editions = ("old", "new", "late")
    items = [
        Item(e, code, code, code, 800.0 if code == TOTAL else 100.0)
        for e in editions
        for code in (TOTAL, *AREAS)
    ]
    grades = {(e, e, level): Comparability(Grade.COMPARABLE, {}, None) for e in editions for level in Level}
    grades |= {("old", "new", level): Comparability(Grade.LIMITED, {"sv": "!"}, "s") for level in Level}
    return Instrument(
        editions={e: makers.edition(e) for e in editions},
        items={(i.edition, i.code): i for i in items},
        grades=grades,
        pairs={("old", "new"): {code: code for code in AREAS}},
        margins={Level.TOTAL: 0.06, Level.AREA: 0.09, Level.QUESTION: 0.15},
    )


INSTRUMENT = made_up()
POINTS = st.integers(0, 200).map(lambda n: n / 2)
"""Points on an area: halves occur."""
Figures = list[tuple[str, int | None, str | None, str, float]]


@st.composite
def figures(
    draw: st.DrawFn, fewest: int = 0, most: int = 20, editions: tuple[str, ...] = ("new",)
) -> Figures:
    """Figures of some municipalities: several years each, not every area in every year."""
    rows: Figures = []
    for number in range(draw(st.integers(fewest, most))):
        for year in draw(st.lists(st.integers(2010, 2014), min_size=1, max_size=3, unique=True)):
            edition = draw(st.sampled_from(editions))
            for area in draw(st.lists(st.sampled_from(AREAS[:3]), min_size=1, max_size=3, unique=True)):
                rows.append((f"se-{number:02}", year, edition, area, draw(POINTS)))
    return rows


def beside(rows: Figures, own: float = 50, references: tuple[ReferenceValue, ...] = ()) -> compare.Comparison:
    """A municipality with the same points in every area, held beside these figures."""
    subject = makers.evaluation("se-me", 2014, "new", [Level.AREA])
    mine = makers.scores([("se-me", 2014, "new", area, own) for area in AREAS])
    peers = makers.group(dict.fromkeys(row[0] for row in rows), ("new",))
    return compare.with_peers(subject, Level.AREA, mine, peers, makers.scores(rows), references, INSTRUMENT)


def plain(found: compare.Comparison) -> list[dict[str, Any]]:
    return compare.records(found.frame)


# --- beside peers


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
    forced = compare.with_peers(subject, Level.AREA, mine, wide, makers.scores(rows), (), INSTRUMENT)
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
    found = compare.with_peers(subject, Level.AREA, mine, peers, makers.scores(rows), (), INSTRUMENT)
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
        compare.with_peers(subject, Level.AREA, empty, makers.group([]), empty, (), INSTRUMENT)


def test_all_who_share_the_best_are_named() -> None:
    """Where several are best, all are named, in order of name."""
    rows: Figures = [
        ("se-b", 2013, "new", "1", 80),
        ("se-a", 2012, "new", "1", 80),
        ("se-c", 2013, "new", "1", 70),
    ]
    assert plain(beside(rows))[0]["peer_best_municipality"] == "SE-A, SE-B"


# --- rankings


def ranked(rows: Figures, item: str = "1", edition: str = "new") -> compare.Ranking:
    places = makers.municipalities({row[0]: {} for row in rows} | {"se-other": {}})
    made = {(place, year, of): Level.AREA for place, year, of, _, _ in rows}
    evaluations = makers.evaluations(places, [(*key, level) for key, level in made.items()])
    members = list(places["municipality_id"])
    return compare.ranking(edition, item, members, makers.scores(rows), evaluations, INSTRUMENT)


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


# --- unknown years


@given(figures(fewest=1, most=6))
def test_an_unknown_year_is_neither_compared_nor_ranked(rows: Figures) -> None:
    """Figures of an evaluation whose year is unknown change no comparison and no ranking."""
    timeless: Figures = [(place, None, edition, area, 100.0) for place, _, edition, area, _ in rows[:3]]
    timeless += [("se-timeless", None, "new", area, 100.0) for area in AREAS]
    assert compare.records(ranked(rows + timeless).frame) == compare.records(ranked(rows).frame)
    assert plain(beside(rows + timeless)) == plain(beside(rows))


# --- changes


def changed(made: list[Evaluation], rows: Figures) -> compare.Change:
    return compare.change(made, makers.scores(rows), INSTRUMENT)


def two(first: str, second: str, before: list[float | None], after: list[float | None]) -> compare.Step:
    """The one step between two evaluations with these points in the areas."""
    rows: Figures = [
        ("se-me", 2011, first, a, p) for a, p in zip(AREAS, before, strict=False) if p is not None
    ]
    rows += [("se-me", 2014, second, a, p) for a, p in zip(AREAS, after, strict=False) if p is not None]
    made = [makers.evaluation("se-me", 2011, first, [Level.AREA])]
    made += [makers.evaluation("se-me", 2014, second, [Level.AREA])]
    (step,) = changed(made, rows).steps
    return step


EIGHT = st.lists(st.none() | POINTS, min_size=8, max_size=8)


@given(EIGHT, EIGHT)
def test_a_change_counts_what_both_sides_know(before: list[float | None], after: list[float | None]) -> None:
    """ "n of m higher" counts the items known on both sides, by their points and by the margin."""
    step = two("new", "new", before, after)
    both = [b - a for a, b in zip(before, after, strict=True) if a is not None and b is not None]
    assert step.of == len(both)
    assert step.higher == sum(d > 0 for d in both)
    assert step.lower == sum(d < 0 for d in both)
    assert step.clearly_higher == sum(d >= 9 for d in both)
    assert step.clearly_lower == sum(d <= -9 for d in both)
    assert len(step.differences) == sum(
        a is not None or b is not None for a, b in zip(before, after, strict=True)
    )


@given(EIGHT, EIGHT)
def test_a_step_that_is_not_comparable_computes_nothing(
    before: list[float | None], after: list[float | None]
) -> None:
    """Between editions that are not comparable both sides stand, with no difference and no count."""
    step = two("new", "late", before, after)
    assert step.comparability.grade == Grade.NOT_COMPARABLE
    assert (step.higher, step.clearly_higher, step.lower, step.clearly_lower, step.of) == (None,) * 5
    for difference in step.differences:
        assert (difference.points, difference.share, difference.verdict) == (None, None, None)


@given(EIGHT, EIGHT)
def test_a_limited_step_carries_its_grade(before: list[float | None], after: list[float | None]) -> None:
    """Between editions of limited comparability differences are given, each with the grade and its reason."""
    step = two("old", "new", before, after)
    assert step.comparability.grade == Grade.LIMITED
    for difference in step.known:
        assert difference.comparability.grade == Grade.LIMITED
        assert difference.comparability.reasons == {"sv": "!"}


@given(
    st.lists(
        st.tuples(st.none() | st.integers(2000, 2020), st.none() | st.sampled_from(["old", "new", "late"])),
        max_size=6,
        unique_by=lambda made: made[0],
    ).filter(bool)
)
def test_steps_lie_between_placed_evaluations_in_order(made: list[tuple[int | None, str | None]]) -> None:
    """Steps join consecutive evaluations of known year and edition, oldest first; others are listed apart."""
    evaluations = [makers.evaluation("se-me", year, edition) for year, edition in made]
    rows: Figures = [("se-me", year, edition, TOTAL, 400) for year, edition in made]
    found = changed(evaluations, rows)
    placed = sorted(year for year, edition in made if year is not None and edition is not None)
    assert [(s.before.year, s.after.year) for s in found.steps] == list(pairwise(placed))
    assert [e.id for e in found.unplaced] == [e.id for e in evaluations if not e.is_placed]


def test_evaluations_without_figures_are_named_between() -> None:
    """A step passes over evaluations without figures at its level, and names them."""
    made = [makers.evaluation("se-me", y, "new", levels) for y, levels in ((2010, [Level.TOTAL]), (2012, []))]
    made.append(makers.evaluation("se-me", 2014, "new", [Level.TOTAL]))
    rows: Figures = [("se-me", 2010, "new", TOTAL, 400), ("se-me", 2014, "new", TOTAL, 448)]
    (step,) = changed(made, rows).steps
    assert [e.year for e in step.between] == [2012]
    assert step.differences[0].points == 48
    assert (step.higher, step.clearly_higher, step.of) == (1, 1, 1)


def test_each_level_steps_between_its_own_figures() -> None:
    """Areas are compared between the evaluations that have areas, totals between those that have totals."""
    levels = {2010: [Level.AREA, Level.TOTAL], 2012: [Level.TOTAL], 2014: [Level.AREA]}
    made = [makers.evaluation("se-me", year, "new", known) for year, known in levels.items()]
    rows: Figures = [("se-me", y, "new", TOTAL, 400) for y in (2010, 2012)]
    rows += [("se-me", y, "new", "1", 50) for y in (2010, 2014)]
    steps = [(s.level, s.before.year, s.after.year) for s in changed(made, rows).steps]
    assert steps == [(Level.TOTAL, 2010, 2012), (Level.AREA, 2010, 2014)]


def test_months_order_the_evaluations_of_a_year() -> None:
    """Within a year the month decides what came first."""
    made = [makers.evaluation("se-me", 2014, "new", [Level.TOTAL], month=month) for month in (11, 2)]
    made = [Evaluation(**{**vars(e), "id": f"e{e.month}"}) for e in made]
    (step,) = changed(made, []).steps
    assert (step.before.month, step.after.month) == (2, 11)


def test_a_change_of_nobody_is_refused() -> None:
    """Without any evaluation there is nothing to change from."""
    with pytest.raises(NoFigures):
        changed([], [])


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
