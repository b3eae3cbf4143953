"""The dot chart: one row an item from the top, every series a mark on 0 to 100 percent."""

from itertools import pairwise

import pytest
from chart_inputs import OWN

from kompass.charts import Role, Series, dots
from kompass.model import Item


def named(chart, name):
    return next(trace for trace in chart.figure.data if trace.name == name)


def test_rows_stand_in_the_order_given_from_the_top(sv, items, own):
    """The axis runs downwards and the labels never change places."""
    chart = dots(sv, items, [own])
    axis = chart.figure.layout.yaxis
    assert axis.range[0] > axis.range[1]
    assert list(axis.tickvals) == sorted(axis.tickvals)
    assert [label[0] for label in axis.ticktext] == list("12345678")
    assert list(named(chart, own.name).x) == pytest.approx([100 * share for share in OWN.values()])


def test_unknown_has_no_mark_and_no_joining_line(sv, items, mean):
    """A missing value is absent from its row, never at zero."""
    chart = dots(sv, items, [Series("A", Role.OWN, {**OWN, "3": None}), mean])
    assert len(named(chart, "A").x) == 7
    assert len(named(chart, mean.name).x) == 8
    joins = chart.figure.data[0]
    assert joins.x.count(None) == 7


def test_height_grows_with_rows_and_rows_do_not_overlap(sv, own):
    """One row, eight and 45 with long titles: each row has the height of its label."""
    long = "Genomsyras hela organisationen av ett helhetstänkande avseende styrning och uppföljning?"
    heights = []
    for n in (1, 8, 45):
        questions = [Item("new", f"{1 + k // 6}.{1 + k % 6}", long, long, 20) for k in range(n)]
        layout = dots(sv, questions, [own]).figure.layout
        heights.append(layout.height)
        lines = layout.yaxis.ticktext[0].count("<br>") + 1
        middles = layout.yaxis.tickvals
        assert all(b - a >= 15 * lines for a, b in pairwise(middles))
    assert heights[0] < heights[1] < heights[2]


def test_the_published_value_is_a_tick_and_the_own_dot_is_on_top(sv, items, own, mean):
    """Shapes as the legend teaches them; the own dot is drawn last."""
    peer = Series("P", Role.PEER, OWN)
    chart = dots(sv, items, [own, mean, peer])
    assert named(chart, mean.name).marker.symbol == "line-ns"
    assert named(chart, own.name).marker.symbol == "circle"
    assert named(chart, "P").marker.symbol == "square-open"
    assert chart.figure.data[-1].name == own.name


def test_many_peers_share_one_place_in_the_legend(sv, items, own):
    """Twelve peers are one group with one look, and each still has its name when touched."""
    peers = [Series(f"P{n}", Role.PEER, OWN) for n in range(12)]
    chart = dots(sv, items, [own, *peers])
    shown = [t.name for t in chart.figure.data if t.showlegend is not False]
    assert sorted(shown) == ["Jämförelsekommuner (12)", own.name]
    theirs = [t for t in chart.figure.data if t.legendgroup == "peers"]
    assert {t.marker.symbol for t in theirs} == {"square-open"}
    assert "P7" in theirs[7].hovertext[0]


def test_alt_of_the_total_gives_points_and_side(sv, total):
    """One row: the points of the maximum, and higher or lower than the line of comparison."""
    own = Series("Ängelholm 2016", Role.OWN, {"total": 0.62})
    mean = Series("Snitt (riket)", Role.REFERENCE, {"total": 0.595})
    alt = dots(sv, [total], [own, mean]).alt
    assert "496 av 800 poäng" in alt
    assert "Jämfört med Snitt (riket): högre." in alt


def test_alt_names_ties_and_separates_titles_that_have_commas(sv, items):
    """Two items that share the highest place are both named, and can be told apart."""
    shares = {**OWN, "4": 0.79}
    alt = dots(sv, items, [Series("A", Role.OWN, shares)]).alt
    assert "bemötande; 4 Ledarskap" in alt
