"""The course: a mark a year on every row, in order of time, with what happened from first to last."""

from dataclasses import replace
from itertools import pairwise

import pandas as pd
import pytest
from chart_inputs import evaluation
from hypothesis import given
from hypothesis import strategies as st

from kompass.charts import course
from kompass.charts.course_alt import ways_taken
from kompass.compare import change
from kompass.model import Item, Level

YEARS = (2012, 2015, 2018)


@pytest.fixture
def found(instrument):
    """The course of items with such points in each of the years, None where unknown."""

    def make(points, years=YEARS):
        evaluations = [evaluation(year, "new") for year in years]
        rows = [
            {"evaluation_id": one.id, "item": code, "points": value, "year": one.year, "edition": "new"}
            for code, values in points.items()
            for one, value in zip(evaluations, values, strict=True)
            if value is not None
        ]
        scores = pd.DataFrame(rows).assign(basis="stated", confidence="high")
        (only,) = change(evaluations, scores, instrument).courses(Level.AREA)
        return only

    return make


@pytest.fixture
def drawn(sv, items, instrument, found):
    def make(points, years=YEARS, **given):
        return course(sv, found(points, years), {i.code: i for i in items}, instrument, **given)

    return make


def marks(chart, symbol):
    """Where the marks of a shape stand in the picture, by what they say of."""
    return [t for t in chart.figure.data if t.hovertext and t.marker.symbol == symbol]


def printed(chart):
    return [a.text for a in chart.figure.layout.annotations if a.yref == "y"]


def test_a_mark_a_year_first_open_between_grey_last_filled(drawn):
    """Values are percent of maximum, and time runs downwards within the row."""
    chart = drawn({"1": [40, 70, 55]})
    (first,) = marks(chart, "circle-open")
    between, last = marks(chart, "circle")
    assert (first.x, between.x, last.x) == ((40,), (70,), (55,))
    assert first.y < between.y < last.y
    assert between.marker.color != last.marker.color
    (line,) = [t for t in chart.figure.data if t.mode == "lines"]
    assert line.x[:3] == (40, 70, 55)
    assert line.line.dash == "dot"


def test_an_unknown_value_is_a_gap(drawn):
    """No line runs past what we do not know, and no mark stands for it."""
    chart = drawn({"1": [40, None, 55]})
    (line,) = [t for t in chart.figure.data if t.mode == "lines"]
    assert line.x[:3] == (40, None, 55)
    assert line.connectgaps is False
    between = marks(chart, "circle")
    assert sum(len(t.x) for t in between) == 1


def test_the_whole_change_is_printed_beside_each_row(drawn):
    """From the first to the last in points; a dash where one of them is unknown."""
    chart = drawn({"1": [40, 70, 55], "2": [40, 50, 38], "3": [40, 50, 40], "4": [40, 50, None]})
    assert printed(chart) == ["<b>+15</b>", "<b>−2</b>", "<b>±0</b>", "<b>–</b>"]
    names = [t.name for t in chart.figure.data if t.mode == "lines"]
    assert names == ["Högre (1)", "Lägre (1)", "Oförändrat (1)", "Bara kända en del av åren (1)"]


def test_rows_stand_in_the_order_of_the_report_and_only_where_something_is_known(drawn):
    """Eight areas, two known: two rows."""
    chart = drawn({"7": [1, 2, 3], "2": [1, 2, 3]})
    assert [label[0] for label in chart.figure.layout.yaxis.ticktext] == ["2", "7"]


def test_marks_of_neighbouring_rows_never_meet(sv, instrument):
    """45 questions of one line each: the last year of one row stands above the first of the next."""
    items = [Item("new", f"{1 + n // 6}.{1 + n % 6}", "Kort?", "", 20) for n in range(45)]
    wider = replace(
        instrument, items={**instrument.items, **{("new", i.code): i for i in items}}, _by_level={}
    )
    evaluations = [replace(evaluation(y, "new"), points={**dict.fromkeys(Level, 45)}) for y in YEARS]
    rows = [
        {"evaluation_id": e.id, "item": i.code, "points": 10, "year": e.year, "edition": "new"}
        for e in evaluations
        for i in items
    ]
    scores = pd.DataFrame(rows).assign(basis="stated", confidence="high")
    (only,) = change(evaluations, scores, wider).courses(Level.QUESTION)
    chart = course(sv, only, {i.code: i for i in items}, wider)
    (first,), (_, last) = marks(chart, "circle-open"), marks(chart, "circle")
    assert len(first.y) == len(last.y) == 45
    assert all(after - before > 11 for before, after in zip(last.y[:-1], first.y[1:], strict=True))


def test_years_stand_in_the_legend(drawn):
    """Also where there are five: the shapes are first, between and last."""
    chart = drawn({"1": [1, 2, 3, 4, 5]}, years=(2010, 2011, 2012, 2013, 2014))
    names = [t.name for t in chart.figure.data][:3]
    assert names == ["Före: 2010", "Däremellan: 2011, 2012 och 2013", "Efter: 2014"]


def test_alt_says_the_fact_then_how_much_is_clear_then_who_turned(drawn):
    """From first to last, higher and lower alike; the turns after that."""
    points = {"1": [40, 70, 55], "2": [40, 30, 45], "3": [60, 50, 40], "4": [40, 50, 40], "5": [1, 2, None]}
    alt = drawn(points).alt
    assert "Ängelholm 2012, 2015 och 2018." in alt
    ends = "högre i 2 av 4, tydligt i 1; lägre i 1, tydligt i 1; oförändrat i 1."
    assert f"Från 2012 till 2018: {ends}" in alt
    assert "För 1 saknar vi det första eller det sista värdet." in alt
    assert "Först högre och sedan lägre i 2, först lägre och sedan högre i 1, flera vändningar i 0." in alt


def test_alt_without_both_ends(drawn):
    """Known in the first two years only: nothing is said from first to last."""
    points = {"1": [40, 70, None], "2": [None, 10, 20]}
    assert "Vi känner inget värde från både 2012 och 2018." in drawn(points).alt


@given(st.lists(st.none() | st.integers(0, 20), max_size=8))
def test_ways_alternate_and_come_from_known_values(values):
    """Directions take turns; unknown and level stretches are no direction."""
    ways = ways_taken(values)
    assert all(a == -b for a, b in pairwise(ways))
    known = [v for v in values if v is not None]
    assert bool(ways) == (len(set(known)) > 1)
    assert ways == ways_taken([v for v in known for _ in range(2)])


def test_made_up_is_marked(drawn, marked):
    """A picture travels without its page."""
    assert "PÅHITTAT" in marked(drawn({"1": [1, 2, 3]}, made_up=True).figure)
    assert "PÅHITTAT" not in marked(drawn({"1": [1, 2, 3]}).figure)
