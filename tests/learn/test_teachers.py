"""Whom to call: never oneself, always clearly higher or on texts alone, what is said of each is its own."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompass import peers
from kompass.learn.order import OFTEN
from kompass.learn.strengths import KINDS, Where, area_of
from kompass.learn.teachers import MOST, Basis, Lesson, Teacher
from kompass.model import Level, Verdict
from tests.learn.lessons import AREAS, ME, QUESTIONS, World, worlds


def everyone(rows: tuple[Lesson, ...]) -> list[tuple[Lesson, Teacher]]:
    return [(row, one) for row in rows for one in (*row.teachers, *row.also)]


@given(worlds())
def test_the_weak_items_are_the_lowest_shares(world: World) -> None:
    """Of the questions where there are any, else of the areas: no other item has a lower share."""
    rows = world.lessons(most=2)
    level = Level.QUESTION if Level.QUESTION in world.own_levels else Level.AREA
    items = {i.code: i.max_points for i in world.instrument.items_at("new", level)}
    shares = {f[3]: f[4] / items[f[3]] for f in world.figures if f[:3] == world.asks and f[3] in items}
    shown = [row.weak.item.code for row in rows]
    assert len(shown) == min(2, len(shares))
    assert [shares[code] for code in shown] == sorted(shares.values())[:2]


@given(worlds())
def test_a_teacher_is_another_and_clearly_higher(world: World) -> None:
    """Never the asker; by figures always clearly higher than the asker by the margin, in the same edition, by
    its latest figure there; on texts alone without any figure."""
    for row, one in everyone(world.rows):
        assert one.municipality_id != ME
        if one in row.also or row.basis == Basis.TEXTS:
            assert (one.score, one.climb, one.gift, one.source_id) == (None, None, None, None)
            assert one.findings
            continue
        assert row.score is not None
        assert one.score is not None
        assert one.score.edition == "new"
        code, maximum = row.item.code, row.item.max_points
        gap = (one.score.points - world.points(ME, 2014, code)) / maximum
        assert gap >= world.instrument.margins[row.item.level] - 1e-9
        assert one.score.points == world.points(one.municipality_id, one.score.year, code)
        theirs = [
            f[1] for f in world.figures if (f[0], f[2], f[3]) == (one.municipality_id, "new", code) and f[1]
        ]
        assert one.score.year == max(theirs)


@given(worlds())
def test_nobody_clearly_higher_is_counted_out(world: World) -> None:
    """`higher` counts all that are clearly higher at the item asked about, `known` all others with a figure
    there; the basis is the first of question, area and texts where there is somebody."""
    for row in world.rows:
        counted = {}
        for item in dict.fromkeys([row.weak.item, world.instrument.items["new", area_of(row.weak.item)]]):
            own = world.points(ME, 2014, item.code)
            latest = {}
            for place, year, edition, code, points in sorted(world.figures, key=lambda f: f[1] or 0):
                if place != ME and year and (edition, code) == ("new", item.code):
                    latest[place] = points
            gaps = [(points - own) / item.max_points for points in latest.values()]
            verdicts = [world.instrument.verdict(item.level, gap) for gap in gaps]
            counted[item.code] = len(latest), verdicts.count(Verdict.HIGHER)
        for item, known in row.tried:
            assert counted[item.code] == (known, 0)
        if row.basis != Basis.TEXTS:
            assert counted[row.item.code] == (row.known, row.higher)
            assert row.teachers
            assert len(row.teachers) == min(MOST, row.higher or 0)


@given(worlds())
def test_findings_belong_to_the_teacher(world: World) -> None:
    """What is shown of a teacher is its own strengths and examples, at the question where it has any, else in
    the area; of another edition only where the instrument pairs the area."""
    for row, one in everyone(world.rows):
        weak = row.weak.item
        for finding in one.findings:
            assert finding.municipality_id == one.municipality_id
            assert finding.kind in KINDS
            paired = world.instrument.counterpart(finding.area, finding.edition, "new")
            assert paired == area_of(weak)
            if one.where == Where.QUESTION:
                assert (finding.edition, finding.question) == ("new", weak.code)
        assert bool(one.findings) is (one.where != Where.NOWHERE)
        if one.gift:
            assert all(finding.municipality_id == ME for finding in one.gift.findings)


@given(worlds())
def test_findings_of_the_evaluation_come_first(world: World) -> None:
    """First those of the evaluation that gives the figure, then of other ones, then what others say."""
    for _, one in everyone(world.rows):
        year = one.score.year if one.score else None
        ranks = [
            0 if f.from_evaluation and year and f.year == year else 1 if f.from_evaluation else 2
            for f in one.findings
        ]
        assert ranks == sorted(ranks)


@given(worlds())
def test_a_climb_is_between_evaluations_of_one_edition(world: World) -> None:
    """Who climbed has an earlier figure for the item in the edition that is clearly lower; who did not has
    none."""
    for row, one in everyone(world.rows):
        if one.score is None:
            continue
        key = (one.municipality_id, "new", row.item.code)
        earlier = [
            f[4] for f in world.figures if (f[0], f[2], f[3]) == key and f[1] and f[1] < one.score.year
        ]
        steps = [(one.score.points - points) / row.item.max_points for points in earlier]
        clear = [world.instrument.verdict(row.item.level, step) == Verdict.HIGHER for step in steps]
        assert bool(one.climb) is any(clear)
        if one.climb and one.climb.before:
            assert one.climb.before.points in earlier
            assert one.climb.verdict == Verdict.HIGHER


@given(worlds())
def test_what_is_given_back_is_clearly_higher(world: World) -> None:
    """At what the asker can give back it is clearly higher than the teacher, at the level asked about."""
    for row, one in everyone(world.rows):
        if one.gift is None:
            continue
        gift = one.gift
        assert gift.item.level == row.item.level
        gap = world.points(ME, 2014, gift.item.code) - world.points(
            one.municipality_id, gift.theirs.year, gift.item.code
        )
        assert world.instrument.verdict(gift.item.level, gap / gift.item.max_points) == Verdict.HIGHER


@settings(max_examples=12)
@given(worlds(), st.floats(0.01, 0.5))
def test_a_wider_margin_never_adds_a_teacher(world: World, more: float) -> None:
    """Who is clearly higher by a wide margin is so by a narrow one: the counts never rise."""
    margins = {level: size + more for level, size in world.instrument.margins.items()}
    wide = replace(world, instrument=replace(world.instrument, margins=margins))
    for narrow, other in zip(world.rows, wide.lessons(), strict=True):
        assert narrow.weak == other.weak
        if other.basis == narrow.basis != Basis.TEXTS:
            assert (other.higher or 0) <= (narrow.higher or 0)
        order = list(Basis)
        assert order.index(other.basis) >= order.index(narrow.basis)


@settings(max_examples=12)
@given(worlds(), st.sampled_from(peers.FACTORS), st.integers(0, 99))
def test_a_weight_of_nought_drops_its_factor(world: World, factor: str, seed: int) -> None:
    """With a weight of nought the factor's facts change nothing of who is named, in what order, or why."""
    columns = {
        "population": ("population_2016",),
        "density": ("land_area_km2",),
        "group": ("group_2017",),
        "distance": ("lat", "lon"),
    }
    random = Random(seed)
    other = {}
    for place, facts in world.facts.items():
        drawn = {"population_2016": 777, "land_area_km2": 5.0, "group_2017": "A1", "lat": 60.0, "lon": 15.0}
        changed = {c: drawn[c] if random.random() < 0.5 else None for c in columns[factor]}
        other[place] = {**facts, **changed}
    weights = {factor: 0} | ({"density": 0} if factor == "population" else {})  # a density is of a population
    choice = peers.Choice("similar", peers.Weights(**weights))
    one, two = replace(world, choice=choice), replace(world, choice=choice, facts=other)
    assert _named(one.lessons()) == _named(two.lessons())


def _named(rows: tuple[Lesson, ...]) -> list[tuple[str, str, list[str]]]:
    return [
        (row.weak.item.code, one.municipality_id, sorted(one.likeness.facts)) for row, one in everyone(rows)
    ]


@given(worlds())
def test_missing_is_never_zero(world: World) -> None:
    """Who has no figure at an item is not higher and not counted there: nothing is made of a gap."""
    gaps = replace(world, figures=[f for f in world.figures if f[0] == ME], texts=())
    for row in gaps.lessons():
        assert (row.basis, row.known, row.teachers, row.also) == (Basis.TEXTS, 0, (), ())
        assert all(known == 0 for _, known in row.tried)


@settings(max_examples=12)
@given(worlds(), st.integers(2009, 2016), st.integers(0, 3))
def test_only_the_years_chosen_count(world: World, first: int, more: int) -> None:
    """Figures, climbs and texts of other years are as if they did not exist."""
    years = (first, first + more)
    inside = [f for f in world.figures if f[0] == ME or (f[1] and years[0] <= f[1] <= years[1])]
    texts = [t for t in world.texts if t[0] == ME or (t[1] and years[0] <= t[1] <= years[1])]
    chosen = replace(world, choice=replace(world.choice, years=years))
    assert _named(chosen.lessons()) == _named(replace(world, figures=inside, texts=texts).lessons())


@given(worlds())
def test_the_same_world_gives_the_same_teachers(world: World) -> None:
    """The answer hangs on no order of rows."""
    turned = replace(world, figures=world.figures[::-1])
    assert _named(world.rows) == _named(turned.lessons())


def test_nobody_is_named_too_often_while_others_can_show_something() -> None:
    """Who is highest everywhere, with a strength at each question, is named first for two of them; after that
    only behind all who can show something in the area, and before those who can show nothing."""
    figures = [(ME, 2014, "new", item, 4.0) for item in QUESTIONS]
    figures += [(f"se-0{n}", 2014, "new", item, 20.0) for n in range(1, 8) for item in QUESTIONS]
    texts = [("se-01", 2014, "new", item[0], item, "strength") for item in QUESTIONS]
    texts += [("se-07", 2014, "new", "2", None, "strength")]
    rows = World({f"se-0{n}": {} for n in range(8)}, figures, texts).lessons()
    assert [row.weak.item.code for row in rows] == list(QUESTIONS)
    assert [row.teachers[0].municipality_id for row in rows] == ["se-01", "se-01", "se-07"]
    assert rows[2].teachers[1].municipality_id == "se-01"
    assert OFTEN == 2


def two_weak(texts: tuple[tuple[str, int, str, str, str | None, str], ...] = ()) -> World:
    """A small world by hand: the asker low at 1.1; a twin and a far one, both at 20 of 20."""
    near = {"population_2016": 10_000, "land_area_km2": 100.0, "group_2017": "C6", "lat": 56.0, "lon": 13.0}
    far = near | {"population_2016": 900_000, "lat": 67.0}
    figures = [(ME, 2014, "new", item, 4.0 if item == "1.1" else 18.0) for item in QUESTIONS]
    figures += [(place, 2014, "new", "1.1", 20.0) for place in ("se-01", "se-02", "se-03")]
    return World({ME: near, "se-01": far, "se-02": near, "se-03": far}, figures, texts)


def test_who_has_something_to_show_comes_first_then_who_is_like() -> None:
    """A strength at the question stands before one in the area, that before none; else the likest first."""
    (row,) = two_weak().lessons(most=1)
    assert row.teachers[0].municipality_id == "se-02"
    shown = (
        ("se-01", 2014, "new", "1", "1.1", "strength"),
        ("se-03", 2014, "new", "1", None, "example"),
    )
    (row,) = two_weak(shown).lessons(most=1)
    assert [one.municipality_id for one in row.teachers] == ["se-01", "se-03", "se-02"]
    assert [one.where for one in row.teachers] == [Where.QUESTION, Where.AREA, Where.NOWHERE]


def test_who_climbed_comes_before_who_was_always_there() -> None:
    """Of two that are equally like, the one that came from below stands first, and the way is told."""
    world = two_weak()
    figures = [*world.figures, ("se-03", 2010, "new", "1.1", 8.0), ("se-01", 2010, "new", "1.1", 19.0)]
    (row,) = replace(world, figures=figures).lessons(most=1)
    assert [one.municipality_id for one in row.teachers] == ["se-02", "se-03", "se-01"]
    climb = row.teachers[1].climb
    assert climb is not None
    assert climb.before is not None
    assert (climb.before.year, climb.before.points, climb.points) == (2010, 8, 12)


def test_from_question_to_area_to_texts() -> None:
    """Where nobody is clearly higher at the question its area is asked, then the texts; each step is told."""
    figures = [
        (ME, 2014, "new", "1.1", 4.0),
        (ME, 2014, "new", "1", 40.0),
        ("se-01", 2014, "new", "1.1", 5.0),
    ]
    texts = [("se-02", 2012, "old", "1", "1.1", "strength"), ("se-01", 2013, "late", "1", None, "strength")]
    facts: dict[str, dict[str, object]] = {place: {} for place in (ME, "se-01", "se-02")}
    (row,) = World(facts, [*figures, ("se-01", 2014, "new", "1", 49.0)], texts).lessons()
    assert (row.basis, row.item.code, row.known, row.higher) == (Basis.AREA, "1", 1, 1)
    assert [(item.code, known) for item, known in row.tried] == [("1.1", 1)]
    assert [one.municipality_id for one in row.also] == ["se-02"]
    (row,) = World(facts, [*figures, ("se-01", 2014, "new", "1", 48.0)], texts).lessons()
    assert (row.basis, row.known, row.higher) == (Basis.TEXTS, 1, None)
    assert [(item.code, known) for item, known in row.tried] == [("1.1", 1), ("1", 1)]
    (one,) = row.teachers
    assert (one.municipality_id, one.where, one.year) == ("se-02", Where.AREA, 2012)


def test_a_total_alone_leads_to_what_is_to_be_improved() -> None:
    """Without areas the weak items are the areas with the most improvement opportunities, on texts alone."""
    texts = [(ME, 2014, "new", area, None, "improvement") for area in ("2", "3", "3")]
    texts += [("se-01", 2013, "new", "3", None, "example"), ("se-01", 2014, "late", "2", None, "example")]
    rows = World({ME: {}, "se-01": {}}, [(ME, 2014, "new", "total", 400.0)], texts).lessons()
    assert [(row.weak.item.code, row.weak.improvements, row.basis) for row in rows] == [
        ("3", 2, Basis.TEXTS),
        ("2", 1, Basis.TEXTS),
    ]
    assert [[one.municipality_id for one in row.teachers] for row in rows] == [["se-01"], []]


def test_who_is_known_to_be_lower_teaches_by_no_text() -> None:
    """A strength of somebody whose figure there is clearly lower is no reason to call."""
    figures = [(ME, 2014, "new", "3", 50.0), ("se-01", 2014, "new", "3", 30.0)]
    texts = [(place, 2014, "new", "3", None, "strength") for place in ("se-01", "se-02")]
    (row,) = World({ME: {}, "se-01": {}, "se-02": {}}, figures, texts).lessons()
    assert row.basis == Basis.TEXTS
    assert [one.municipality_id for one in row.teachers] == ["se-02"]


@pytest.mark.parametrize("area", AREAS)
def test_the_asker_gives_back_where_it_has_something_to_show(area: str) -> None:
    """Of all it is clearly higher at, what the asker has a strength at is named first."""
    figures = [(ME, 2014, "new", a, 60.0) for a in AREAS] + [("se-01", 2014, "new", a, 40.0) for a in AREAS]
    figures += [(ME, 2014, "new", "4", 10.0), ("se-01", 2014, "new", "4", 90.0)]
    texts = [(ME, 2014, "new", area, None, "strength")]
    row = World({ME: {}, "se-01": {}}, figures, texts).lessons()[0]
    gift = row.teachers[0].gift
    assert gift is not None
    assert (gift.item.code, len(gift.findings)) == (area, 1)
