"""The spreads: a row an item with ends, middle half, median and the own figure, all in percent of maximum."""

import pytest
from chart_inputs import everyone, figures
from hypothesis import given
from hypothesis import strategies as st

from kompass.charts import spreads
from kompass.compare import records, spread
from kompass.model import Instrument, Item, Level
from kompass.text import words

FIVE = {"1": [10, 20, 30, 40, 50], "2": [60, 70, 80, 90, 95], "3": [40, 41, 42, 43, 44]}


@pytest.fixture
def drawn(sv, items, instrument):
    def make(values, **given):
        found = spread("new", Level.AREA, everyone(), figures(values), instrument)
        return spreads(sv, found, items, **given)

    return make


def trace(chart, name):
    return next((t for t in chart.figure.data if t.name == name), None)


def lines_of(chart, name):
    """From and to of each row's line, one after another."""
    found = trace(chart, name)
    return [value for value in (found.x if found else ()) if value is not None]


def test_numbers_are_those_of_the_frame(drawn):
    """Thin from lowest to highest, thick over the middle half, a tick at the median."""
    chart = drawn(FIVE)
    assert lines_of(chart, "Lägst till högst") == pytest.approx([10, 50, 60, 95, 40, 44])
    assert lines_of(chart, "Mitthalvan") == pytest.approx([20, 40, 70, 90, 41, 43])
    assert trace(chart, "Median av publicerade poäng").x == pytest.approx((30, 80, 42))
    assert trace(chart, "Mitthalvan").line.width > trace(chart, "Lägst till högst").line.width


@given(st.lists(st.lists(st.integers(0, 40), max_size=12), min_size=2, max_size=8))
def test_shares_are_points_of_the_own_maximum(values):
    """Whatever the maxima, a row's marks are its figures divided by its own maximum; empty rows have none."""
    items = [Item("new", f"1.{n}", f"Fråga {n}", "", 40 + 10 * n) for n in range(1, len(values) + 1)]
    instrument = Instrument({}, {("new", i.code): i for i in items}, {}, {}, {Level.QUESTION: 0.15})
    scores = figures({i.code: points for i, points in zip(items, values, strict=True)})
    found = spread("new", Level.QUESTION, everyone(), scores, instrument)
    chart = spreads(words("sv"), found, items)
    rows = [row for row in records(found.frame) if row["n"]]
    wanted = [100 * row[end] / row["max_points"] for row in rows for end in ("lowest", "highest")]
    assert lines_of(chart, "Lägst till högst") == pytest.approx(wanted)
    medians = [100 * r["median"] / r["max_points"] for r in rows if r["median"] is not None]
    tick = trace(chart, "Median av publicerade poäng")
    assert list(tick.x if tick else ()) == pytest.approx(medians)


def test_rows_stand_in_the_order_given_from_the_top(drawn):
    """Also those without figures: their place is empty and not closed up."""
    axis = drawn(FIVE).figure.layout.yaxis
    assert axis.range[0] > axis.range[1]
    assert [label[0] for label in axis.ticktext] == list("12345678")


@pytest.mark.parametrize("n", range(1, 7))
def test_median_from_three_and_middle_half_from_five(drawn, n):
    """One or two figures are their ends alone, which are seen although the line has no length."""
    chart = drawn({"1": [50 + k for k in range(n)]})
    assert (trace(chart, "Median av publicerade poäng") is not None) == (n >= 3)
    assert (trace(chart, "Mitthalvan") is not None) == (n >= 5)
    ends = [t for t in chart.figure.data if t.name is None]
    assert [list(t.x) for t in ends] == [pytest.approx([50]), pytest.approx([50 + n - 1])]


def test_own_figures_are_points_and_unknown_has_no_dot(drawn, sv, items, instrument):
    """The own dot stands at its points of the maximum; a missing one is nowhere."""
    chart = drawn(FIVE, own={"1": 35, "2": None, "3": float("nan"), "4": 50}, own_name="A 2018")
    own = trace(chart, "A 2018")
    assert own.x == pytest.approx((35, 50))
    assert own.y == (chart.figure.layout.yaxis.tickvals[0], chart.figure.layout.yaxis.tickvals[3])
    assert trace(drawn(FIVE, own={}, own_name="A 2018"), "A 2018") is None


def test_alt_says_n_years_and_where_it_is_high_low_and_wide(drawn):
    """Whose and from when, the extremes of the medians, the widest middle half."""
    alt = drawn(FIVE).alt
    assert alt.startswith("Spridning: 5 kommuner, 2016–2018. Median av publicerade poäng: högst i 2 ")
    assert "(80\u00a0%), lägst i 1 Offentlighet och demokrati (30\u00a0%)." in alt
    assert "störst i 1 Offentlighet och demokrati och 2 " in alt or "störst i 1 " in alt
    assert "(mitthalvan 20–40\u00a0%)" in alt


def test_alt_says_how_the_own_lies_to_the_medians(drawn):
    """Over in n of m, of the rows that have both; equal is neither."""
    alt = drawn(FIVE, own={"1": 35, "2": 80, "3": 10, "4": 99}, own_name="A 2018").alt
    assert "A 2018 ligger över medianen i 1 av 3, under i 1." in alt


def test_alt_says_when_rows_have_different_n(drawn):
    """n is per item: the least and the most are said."""
    alt = drawn({"1": [1, 2, 3, 4], "2": [5, None, 7]}).alt
    assert "4 kommuner" in alt
    assert "Varje rad har mellan 2 och 4." in alt
    assert "Varje rad" not in drawn(FIVE).alt


def test_without_middle_halves_the_ends_tell_where_it_is_wide(drawn):
    """Three figures have no quartiles, but a lowest and a highest."""
    alt = drawn({"1": [10, 20, 60], "2": [30, 31, 32]}).alt
    assert "Spridningen är störst i 1 Offentlighet och demokrati (10–60\u00a0%)." in alt


def test_nobody_known_is_said(drawn, sv, marked):
    """An empty group is a sentence, in the picture as beside it."""
    chart = drawn({})
    assert chart.alt == f"Spridning: {sv('chart-no-points')}"
    assert marked(chart.figure) == [sv("chart-no-points")]


def test_made_up_is_marked_and_not_called_published(drawn, marked):
    """Its median is a median and no more."""
    chart = drawn(FIVE, made_up=True)
    assert "PÅHITTAT" in marked(chart.figure)
    assert trace(chart, "Median") is not None
    assert "publicerade" not in chart.alt
