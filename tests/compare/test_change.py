"""Changes: rules that hold for whatever figures come in."""

from itertools import groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass import compare
from kompass.errors import NoFigures
from kompass.model import TOTAL, Evaluation, Grade, Level
from tests import makers
from tests.compare.figures import AREAS, INSTRUMENT, POINTS, Figures


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


def course_of(editions: list[str], points: list[float | None]) -> compare.Change:
    """A municipality evaluated each year from 2001 in these editions, with these points in area 1."""
    made = [makers.evaluation("se-me", 2001 + n, one, [Level.AREA]) for n, one in enumerate(editions)]
    rows: Figures = [
        ("se-me", 2001 + n, one, "1", p)
        for n, (one, p) in enumerate(zip(editions, points, strict=True))
        if p is not None
    ]
    return changed(made, rows)


@given(st.lists(st.sampled_from(["old", "new", "late"]), min_size=1, max_size=9))
def test_a_course_is_three_or_more_of_one_edition_in_a_row(editions: list[str]) -> None:
    """Three evaluations of one edition that follow each other are one course, two are none, none crosses."""
    courses = course_of(editions, [50] * len(editions)).courses(Level.AREA)
    runs = [list(run) for _, run in groupby(enumerate(editions), key=lambda made: made[1])]
    wanted = [[2001 + n for n, _ in run] for run in runs if len(run) >= 3]
    assert [[e.year for e in course.evaluations] for course in courses] == wanted
    for course in courses:
        assert len({e.edition for e in course.evaluations}) == 1
        assert all(one.after == other.before for one, other in pairwise(course.steps))


def test_a_course_does_not_leap_over_another_edition() -> None:
    """Two evaluations, one of another edition and two more are no course: no step joins the pairs."""
    assert course_of(["old", "old", "new", "old", "old"], [50] * 5).courses(Level.AREA) == []


@given(st.lists(st.none() | POINTS, min_size=3, max_size=6))
def test_the_whole_of_a_course_is_from_the_first_to_the_last(points: list[float | None]) -> None:
    """The whole is the last minus the first, unknown where either is, and not told where both are."""
    (course,) = course_of(["new"] * len(points), points).courses(Level.AREA)
    assert [s and s.points for s in course.scores("1")] == points
    whole, first, last = course.whole("1", INSTRUMENT), points[0], points[-1]
    assert (whole is None) == (first is None and last is None)
    if whole is not None:
        assert whole.points == (None if first is None or last is None else last - first)
        assert whole.comparability.grade == Grade.COMPARABLE


@given(st.sets(st.sampled_from([2011, 2014, 2017])), st.sets(st.sampled_from([2011, 2014, 2017])))
def test_what_stands_in_one_column_is_of_one_year(with_total: set[int], with_areas: set[int]) -> None:
    """The steps to an evaluation lead from one evaluation, at every level that has its figures there."""
    rows: Figures = [("se-me", year, "new", TOTAL, 400.0) for year in with_total]
    rows += [("se-me", year, "new", "1", 50.0) for year in with_areas]
    levels = {year: [Level.TOTAL] * (year in with_total) for year in (2011, 2014, 2017)}
    for year in with_areas:
        levels[year] = [*levels[year], Level.AREA]
    made = [makers.evaluation("se-me", year, "new", known) for year, known in levels.items()]
    found = changed(made, rows)
    for one in made:
        steps = found.before(one, [Level.TOTAL, Level.AREA])
        assert all(step.after.id == one.id and step.level == level for level, step in steps.items())
        assert len({step.before.id for step in steps.values()}) <= 1
        (first, *_) = [s for s in found.steps if s.after.id == one.id] or [None]
        assert first is None or first.level in steps
