"""The rules of the nouns: margins, order, references, and differences that carry their grade."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.model import (
    TOTAL,
    Basis,
    Comparability,
    Grade,
    Instrument,
    Item,
    Level,
    ReferenceValue,
    Score,
    Verdict,
    level_of,
    moment_of,
    nearest_reference,
    report_order,
)
from tests import makers


def made_up() -> Instrument:
    """Editions a, b and c; a and b are limited and cross areas 1 and 2; nothing is said of c."""
    items = [
        Item(e, code, "", "", maximum)
        for e in "abc"
        for code, maximum in ((TOTAL, 200.0), ("1", 100.0), ("2", 100.0), ("1.1", 40.0), ("2.1", 20.0))
    ]
    same = {(e, e, level): Comparability(Grade.COMPARABLE, {}, None) for e in "abc" for level in Level}
    across = {("a", "b", level): Comparability(Grade.LIMITED, {"sv": "stramare"}, "s") for level in Level}
    return Instrument(
        editions={e: makers.edition(e) for e in "abc"},
        items={(i.edition, i.code): i for i in items},
        grades=same | across,
        pairs={("a", "b"): {"1": "2", "2": "1"}},
        margins={Level.TOTAL: 0.06, Level.AREA: 0.09, Level.QUESTION: 0.15},
    )


INSTRUMENT = made_up()


def score(edition: str, item: str, points: float, year: int = 2015) -> Score:
    return Score(edition, year, item, points, Basis.STATED)


def value(as_of: str, item: str = TOTAL, edition: str = "a", id: str = "r") -> ReferenceValue:
    return ReferenceValue(id, edition, item, 455, "mean", {"sv": "någon"}, None, as_of, Basis.STATED, "s")


def test_level_of_a_code_is_told_by_its_form() -> None:
    """`total` is the total, a bare number an area, a number with a dot a question."""
    assert [level_of(c) for c in ("total", "8", "8.3")] == [Level.TOTAL, Level.AREA, Level.QUESTION]


def test_report_order_counts_and_puts_the_total_first() -> None:
    """Items stand in the report's order, by number and not by letter, the total first."""
    wanted = ["total", "1", "1.1", "1.2", "1.10", "2", "10"]
    assert sorted(sorted(wanted), key=report_order) == wanted


@pytest.mark.parametrize(
    ("level", "points", "maximum"), [("total", 48, 800), ("area", 9, 100), ("question", 3, 20)]
)
def test_a_difference_as_large_as_the_margin_is_clear(
    instrument: Instrument, level: str, points: float, maximum: float
) -> None:
    """48 of 800, 9 of 100 and 15 % of a question are clear; anything smaller is about the same."""
    verdict = instrument.verdict
    assert verdict(Level(level), points / maximum) == Verdict.HIGHER
    assert verdict(Level(level), -points / maximum) == Verdict.LOWER
    assert verdict(Level(level), (points - 0.5) / maximum) == Verdict.SAME
    assert verdict(Level(level), -(points - 0.5) / maximum) == Verdict.SAME


@given(before=st.integers(0, 1510), up=st.sampled_from([90, 89.5]))
def test_the_margin_holds_wherever_on_the_scale_it_lies(before: int, up: float) -> None:
    """Whether a difference is clear depends on its size, not on rounding at the points it lies between."""
    # Tenths of a point on an area: 9.0 is clear, 8.95 is not, from whatever points one starts.
    start = before * 0.1 % 90
    found = INSTRUMENT.difference("1", score("a", "1", start), score("a", "1", start + up / 10))
    assert found.verdict == (Verdict.HIGHER if up == 90 else Verdict.SAME)


def test_nothing_is_judged_of_an_unknown_difference() -> None:
    """An unknown difference has no verdict, whether it is None or nan."""
    assert INSTRUMENT.verdict(Level.AREA, None) is None
    assert INSTRUMENT.verdict(Level.AREA, float("nan")) is None


@given(share=st.floats(-1, 1), level=st.sampled_from(Level))
def test_verdicts_mirror_each_other(share: float, level: Level) -> None:
    """If one is clearly higher than another, the other is clearly lower than the one."""
    there, back = INSTRUMENT.verdict(level, share), INSTRUMENT.verdict(level, -share)
    assert there is not None
    assert MIRRORED[there] == back


MIRRORED = {Verdict.HIGHER: Verdict.LOWER, Verdict.LOWER: Verdict.HIGHER, Verdict.SAME: Verdict.SAME}


@given(
    one=st.integers(0, 1000),
    other=st.integers(0, 1000),
    level=st.sampled_from(Level),
    margin=st.integers(1, 1000).map(lambda n: n / 1000),
)
def test_a_difference_turned_round_has_the_opposite_verdict(
    one: int, other: int, level: Level, margin: float
) -> None:
    """At every level, margin and pair of scores: higher one way is lower the other, the same is the same."""
    judge = replace(INSTRUMENT, margins=dict.fromkeys(Level, margin))
    item = {Level.TOTAL: TOTAL, Level.AREA: "1", Level.QUESTION: "1.1"}[level]
    most = judge.items["a", item].max_points
    two = score("a", item, one / 1000 * most), score("a", item, other / 1000 * most)
    there, back = judge.difference(item, *two), judge.difference(item, *reversed(two))
    assert there.verdict is not None
    assert MIRRORED[there.verdict] == back.verdict
    assert (there.verdict == Verdict.SAME) == (abs(one - other) / 1000 < margin - 1e-6)


@given(
    share=st.floats(-1, 1), margin=st.floats(0.001, 1), wider=st.floats(0, 1), level=st.sampled_from(Level)
)
def test_a_wider_margin_makes_nothing_clear(share: float, margin: float, wider: float, level: Level) -> None:
    """What is about the same by one margin is about the same by every wider one."""
    by = [replace(INSTRUMENT, margins={level: m}).verdict(level, share) for m in (margin, margin + wider)]
    assert by[0] != Verdict.SAME or by[1] == Verdict.SAME
    assert by[1] in (by[0], Verdict.SAME)


def test_the_nearest_reference_is_of_the_same_edition_and_item() -> None:
    """The line of comparison is the published value nearest in time of the same edition and item."""
    near, far = value("2014-03"), value("2011")
    others = [value("2016-09", edition="b"), value("2016-09", item="1")]
    assert nearest_reference([*others, far, near], "a", TOTAL, moment_of(2016, 9)) is near
    assert nearest_reference(others, "a", TOTAL, moment_of(2016, 9)) is None


def test_a_tie_in_time_goes_to_the_earlier_whatever_the_order() -> None:
    """Between two equally near values the earlier stands, so row order does not matter."""
    early, late = value("2014"), value("2016")
    for order in ([early, late], [late, early]):
        assert nearest_reference(order, "a", TOTAL, moment_of(2015, None)) is early


@given(st.permutations([value(a, id=i) for i, a in (("x", "2014"), ("y", "2014"), ("z", "2016-02"))]))
def test_the_nearest_reference_does_not_hang_on_order(order: list[ReferenceValue]) -> None:
    """The same values in another order give the same reference."""
    assert nearest_reference(order, "a", TOTAL, 2014.6).id == "x"  # type: ignore[union-attr]


def test_a_month_is_a_moment_within_its_year() -> None:
    """Months order within a year, and a year without a month lies in its middle."""
    assert 2016 < moment_of(2016, 1) < moment_of(2016, 6) < moment_of(2016, None) < moment_of(2016, 7)
    assert moment_of(2016, 12) < moment_of(2017, 1)


PAIRS = [(a, b, level) for a, b in product("abc", repeat=2) for level in Level]
CODES = {Level.TOTAL: [TOTAL], Level.AREA: ["1", "2"], Level.QUESTION: ["1.1", "2.1"]}


@pytest.mark.parametrize(("one", "other", "level"), PAIRS)
def test_no_difference_without_a_grade(one: str, other: str, level: Level) -> None:
    """A difference always carries the grade of its editions, and points only where they may be compared."""
    for code in CODES[level]:
        earlier = INSTRUMENT.counterpart(code, other, one)
        if earlier is None:
            with pytest.raises(ValueError, match="is not"):
                INSTRUMENT.difference(code, score(one, code, 10), score(other, code, 12))
            continue
        found = INSTRUMENT.difference(code, score(one, earlier, 10), score(other, code, 12))
        assert found.comparability == INSTRUMENT.comparability(one, other, level)
        refused = found.comparability.grade == Grade.NOT_COMPARABLE
        assert [x is None for x in (found.points, found.share, found.verdict)] == [refused] * 3


def test_no_bundled_pair_of_editions_gives_points_where_it_is_not_comparable(instrument: Instrument) -> None:
    """Over all bundled editions and items: a grade always, points exactly where the grade allows them."""
    tried = 0
    for (one, a), (other, b) in product(instrument.items, repeat=2):
        if instrument.counterpart(a, one, other) != b:
            continue
        found = instrument.difference(b, score(one, a, 5), score(other, b, 7))
        refused = found.comparability.grade == Grade.NOT_COMPARABLE
        assert found.comparability == instrument.comparability(one, other, level_of(b))
        assert [x is None for x in (found.points, found.share, found.verdict)] == [refused] * 3
        assert found.comparability.reasons["sv"]
        assert found.comparability.reasons["en"]
        tried += 1
    assert tried > 100


def test_what_nobody_declared_is_not_comparable() -> None:
    """A pair of editions without a row in the table is not comparable, in either order."""
    for level in Level:
        assert INSTRUMENT.comparability("a", "c", level).grade == Grade.NOT_COMPARABLE
        assert INSTRUMENT.comparability("c", "a", level).grade == Grade.NOT_COMPARABLE
        assert INSTRUMENT.comparability("a", "nonsense", level).grade == Grade.NOT_COMPARABLE


def test_comparability_does_not_hang_on_who_is_named_first(instrument: Instrument) -> None:
    """The grade of two editions is the same whichever is named first."""
    for one, other in product(instrument.editions, repeat=2):
        for level in Level:
            assert instrument.comparability(one, other, level) == instrument.comparability(other, one, level)


def test_comparable_editions_are_those_without_reservation(instrument: Instrument) -> None:
    """`limited` is not enough to stand among the figures of another edition."""
    assert INSTRUMENT.comparable_editions("a", Level.TOTAL) == ("a",)
    assert instrument.comparable_editions("se-2010", Level.TOTAL) == ("se-2010", "no-2010")
    assert instrument.comparable_editions("se-2015", Level.AREA) == ("se-2015",)


def test_a_counterpart_of_a_counterpart_is_the_item_itself(instrument: Instrument) -> None:
    """Pairing works both ways: there and back again ends at the same item."""
    for found in (INSTRUMENT, instrument):
        for (one, code), other in product(found.items, found.editions):
            there = found.counterpart(code, one, other)
            if there is not None:
                assert found.counterpart(there, other, one) == code
    assert INSTRUMENT.counterpart("1", "a", "b") == "2"
    assert INSTRUMENT.counterpart("1", "a", "c") is None


def test_scores_of_different_items_have_no_difference() -> None:
    """The key of an item is (edition, code): the same code in another edition is not the same item."""
    with pytest.raises(ValueError, match="1 of a is not 1 of b"):
        INSTRUMENT.difference("1", score("a", "1", 50), score("b", "1", 60))
    assert INSTRUMENT.difference("2", score("a", "1", 50), score("b", "2", 60)).points == 10


def test_a_difference_with_one_side_unknown_is_unknown() -> None:
    """Missing is not zero: with one score missing there is a grade and the other score, but no points."""
    for pair in ((None, score("a", "1", 50)), (score("a", "1", 50), None)):
        found = INSTRUMENT.difference("1", *pair)
        assert (found.before, found.after) == pair
        assert (found.points, found.share, found.verdict) == (None, None, None)
    with pytest.raises(ValueError, match="at least one"):
        INSTRUMENT.difference("1", None, None)


def test_shares_are_of_the_items_own_maximum() -> None:
    """A difference as share is measured against what the item gives at most."""
    found = INSTRUMENT.difference("1.1", score("a", "1.1", 10), score("a", "1.1", 16))
    assert (found.points, found.share) == (6, pytest.approx(0.15))
    assert found.verdict == Verdict.HIGHER


@pytest.mark.parametrize("operation", ["__add__", "__sub__", "__lt__", "__gt__", "__neg__", "__float__"])
def test_a_score_has_no_arithmetic(operation: str) -> None:
    """Scores cannot be added, subtracted or ordered: only `Instrument.difference` compares them."""
    if operation in ("__lt__", "__gt__"):  # every object has these; they must refuse
        with pytest.raises(TypeError):
            _ = score("a", "1", 5) < score("a", "1", 6)  # type: ignore[operator]
    else:
        assert not hasattr(Score, operation)


def test_items_stand_in_the_reports_order(instrument: Instrument) -> None:
    """The items of an edition at a level are listed as the report lists them."""
    areas = [i.code for i in instrument.items_at("se-2015", Level.AREA)]
    assert areas == list("12345678")
    questions = [i.code for i in instrument.items_at("se-2015", Level.QUESTION)]
    assert questions == sorted(questions, key=report_order)
    assert instrument.items_at("dk-2002", Level.AREA) == ()
