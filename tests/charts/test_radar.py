"""The radar: a closed ring in fixed order on a fixed scale, with gaps where nothing is known."""

import pytest
from chart_inputs import OWN

from kompass.charts import Role, Series, radar
from kompass.model import Item
from kompass.text import words


def rings(chart):
    return {trace.name: trace for trace in chart.figure.data}


def test_every_ring_is_closed_and_in_the_order_of_the_report(sv, items, own, mean):
    """The last point is the first; the angles run clockwise from the top in equal steps."""
    chart = radar(sv, items, [own, mean])
    for ring in chart.figure.data:
        assert ring.r[0] == ring.r[-1]
        assert ring.theta[0] == ring.theta[-1] == 0
        assert list(ring.theta[:-1]) == [45 * n for n in range(8)]
    assert rings(chart)[own.name].r[:3] == pytest.approx((59, 79, 58))
    axis = chart.figure.layout.polar.angularaxis
    assert (axis.direction, axis.rotation) == ("clockwise", 90)
    assert [text.split()[0] for text in axis.ticktext] == list("12345678")


def test_scale_is_always_0_to_100(sv, items, own):
    """A low result looks low: the scale never follows the values."""
    low = Series("Låg 2016", Role.OWN, dict.fromkeys(OWN, 0.1))
    for one in (own, low):
        assert tuple(radar(sv, items, [one]).figure.layout.polar.radialaxis.range) == (0, 100)


@pytest.mark.parametrize("unknown", [None, float("nan")])
@pytest.mark.parametrize("code", ["1", "3"])
def test_unknown_is_a_gap_and_not_zero_or_a_line(sv, items, unknown, code):
    """No line runs through an unknown value, at the seam of the ring neither, and nothing fills over it."""
    ring = radar(sv, items, [Series("A", Role.OWN, {**OWN, code: unknown})]).figure.data[0]
    at = int(code) - 1
    assert ring.r[at] is None
    assert ring.r[0] == ring.r[-1]
    assert ring.connectgaps is False
    assert ring.fill == "none"
    assert ring.hovertext[at] == ""


def test_only_the_own_ring_is_filled_and_it_lies_on_top(sv, items, own, mean):
    """Others are lines; the own is drawn last and still stands first in the legend."""
    data = radar(sv, items, [own, mean]).figure.data
    assert [trace.fill for trace in data] == ["none", "toself"]
    assert data[-1].name == own.name
    assert data[-1].legendrank < data[0].legendrank


def test_series_differ_in_more_than_colour(sv, items, own, mean):
    """Dash and marker tell four series and the mean apart in black and white."""
    peers = [Series(f"P{n}", Role.PEER, OWN) for n in range(3)]
    data = radar(sv, items, [own, mean, *peers]).figure.data
    for what in ("line.dash", "marker.symbol", "line.color"):
        assert len({trace[what] for trace in data}) == 5, what


def test_more_than_four_series_are_refused(sv, items, own, mean):
    """Five rings cannot be told apart; published lines do not count."""
    peers = [Series(f"P{n}", Role.PEER, OWN) for n in range(4)]
    radar(sv, items, [own, mean, *peers[:3]])
    with pytest.raises(ValueError, match="at most 4"):
        radar(sv, items, [own, mean, *peers])


def test_codes_alone_are_written_where_it_is_narrow(sv, items, own):
    """`labels="codes"` keeps the ring large on a phone."""
    narrow = radar(sv, items, [own], labels="codes").figure.layout
    assert list(narrow.polar.angularaxis.ticktext) == list("12345678")
    assert narrow.margin.l < radar(sv, items, [own]).figure.layout.margin.l


def test_alt_says_highest_lowest_and_how_it_lies_to_the_mean(sv, items, own, mean):
    """The fact first: the extremes with their shares, then the count against the line of comparison."""
    alt = radar(sv, items, [own, mean]).alt
    assert "Ängelholm 2016 har högst i 2 Brukarfokus" in alt
    assert "(79\u00a0%)" in alt
    assert "lägst i 6 Kommunen som arbetsgivare" in alt
    assert "(50\u00a0%)" in alt
    assert "högre i 5 av 8, lägre i 3" in alt


def test_alt_says_what_is_missing(sv, items):
    """What is not in the picture is said, as our not having found it."""
    some = Series("A", Role.OWN, {**OWN, "3": None})
    assert "För 1 av 8 har vi inte hittat" in radar(sv, items, [some]).alt
    assert "inte hittat några poäng för A" in radar(sv, items, [Series("A", Role.OWN, {})]).alt


def test_hover_says_whose_which_and_how_many_points(items, own):
    """In English with the English title and numbers."""
    text = radar(words("en"), items, [own]).figure.data[0].hovertext[1]
    assert text == "<b>Ängelholm 2016</b><br>2 Area 2<br>79 of 100 (79%)"


def test_titles_are_shown_as_text(sv, items, own):
    """A title with markup in it, as real reports have, is not read as markup."""
    odd = [Item("new", "1", "Mål <b>och</b> medel", "", 100), *items[1:]]
    figure = radar(sv, odd, [own]).figure
    assert "&lt;b&gt;" in figure.layout.polar.angularaxis.ticktext[0]
