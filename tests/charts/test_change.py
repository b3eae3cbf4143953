"""The dumbbell: before and after, told alike whichever way it went, and never across a break as a line."""

from dataclasses import replace

import pytest
from chart_inputs import evaluation

from kompass.charts import dumbbell
from kompass.compare import Step
from kompass.model import Basis, Grade, Level, Score

BEFORE = {"1": 50, "2": 79, "3": 70, "4": 60}
AFTER = {"1": 66, "2": 60, "3": 70, "5": 40}


@pytest.fixture
def step(instrument):
    def make(first="new", second="new", before=BEFORE, after=AFTER):
        one, other = evaluation(2014, first), evaluation(2018, second)

        def score(edition, year, code, known):
            # as `compare` does: what has no counterpart in the later edition has no value before
            paired = instrument.counterpart(code, second, edition) is not None
            return Score(edition, year, code, known[code], Basis.STATED) if paired and code in known else None

        codes = sorted(set(before) | set(after))
        differences = tuple(
            instrument.difference(c, score(first, 2014, c, before), score(second, 2018, c, after))
            for c in codes
            if c in after or first == second
        )
        grade = instrument.comparability(first, second, Level.AREA)
        return Step(one, other, Level.AREA, grade, differences, ())

    return make


def lines(chart):
    return [t for t in chart.figure.data if t.mode == "lines"]


def texts(chart):
    return {t.strip("\u2002") for trace in chart.figure.data if trace.text for t in trace.text}


def test_not_comparable_gives_no_chart(sv, step, items):
    """Between editions that cannot be compared nothing is drawn at all."""
    broken = step("new", "later")
    assert broken.comparability.grade == Grade.NOT_COMPARABLE
    assert dumbbell(sv, broken, {i.code: i for i in items}) is None
    # not even if someone hands it differences
    forced = replace(step(), comparability=broken.comparability)
    assert dumbbell(sv, forced, {i.code: i for i in items}) is None


def test_nothing_known_on_both_sides_gives_no_chart(sv, step, items):
    """An item with only one value has no row, so without a pair there is no picture."""
    assert dumbbell(sv, step(before={"1": 50}, after={"2": 50}), {i.code: i for i in items}) is None


def test_rises_falls_and_unchanged_are_told_apart_by_colour_dash_and_number(sv, step, items):
    """Three ways, each with its own colour, dash, count in the legend and printed signed number."""
    chart = dumbbell(sv, step(), {i.code: i for i in items})
    found = lines(chart)
    assert [t.name for t in found] == ["Högre (1)", "Lägre (1)", "Oförändrat (1)"]
    assert len({t.line.color for t in found}) == len({t.line.dash for t in found}) == 3
    assert {t.line.width for t in found} == {3}
    assert texts(chart) == {"<b>+16</b>", "<b>−19</b>", "<b>±0</b>"}


def test_only_items_with_both_values_have_a_row_in_the_order_of_the_report(sv, step, items):
    """4 and 5 have one value each: no row, and the alt sentence counts them."""
    chart = dumbbell(sv, step(), {i.code: i for i in items})
    assert [t[0] for t in chart.figure.layout.yaxis.ticktext] == ["1", "2", "3"]
    assert "2 visas inte" in chart.alt


def test_line_runs_from_before_to_after(sv, step, items):
    """The open circle stands at the earlier value and the filled at the later."""
    chart = dumbbell(sv, step(), {i.code: i for i in items})
    rise = lines(chart)[0]
    assert rise.x[:2] == pytest.approx((50, 66))
    circles = {t.marker.symbol: t.x[0] for t in chart.figure.data if t.hovertext and t.x[0] in (50, 66)}
    assert circles == {"circle-open": 50, "circle": 66}


def test_across_editions_there_is_no_line_and_the_grade_is_printed(sv, step, items):
    """Two panels with a gap; the grade stands in the picture and in the alt sentence."""
    chart = dumbbell(sv, step("old", "new"), {i.code: i for i in items})
    assert lines(chart) == []
    assert {t.xaxis or "x" for t in chart.figure.data} == {"x", "x2"}
    assert chart.figure.layout.xaxis.domain[1] < chart.figure.layout.xaxis2.domain[0]
    printed = " ".join(a.text for a in chart.figure.layout.annotations).replace("<br>", " ")
    for text in (printed, chart.alt):
        assert sv("grade-limited") in text
        assert "Versionen är strängare." in text
    assert "+16" in printed


def test_alt_counts_all_three_ways_and_names_both_extremes(sv, step, items):
    """A fall is told as plainly as a rise."""
    alt = dumbbell(sv, step(), {i.code: i for i in items}).alt
    assert "högre i 1 av 3, lägre i 1, oförändrat i 1" in alt
    assert "Störst ökning: 1 Offentlighet och demokrati (+16 poäng)" in alt
    assert "(−19 poäng)" in alt
    assert alt.index("ökning") < alt.index("minskning")


@pytest.mark.parametrize("first", ["old", "new"])
def test_made_up_is_marked(sv, step, items, first):
    """In one panel and in two."""
    for made_up in (True, False):
        figure = dumbbell(sv, step(first), {i.code: i for i in items}, made_up=made_up).figure
        assert sum(a.text == sv("made-up-mark") for a in figure.layout.annotations) == made_up


MEANS = ({"1": 0.5, "2": 0.7, "3": 0.75}, {"1": 0.6, "2": 0.7})


def ticks(chart):
    return [t for t in chart.figure.data if t.marker.symbol == "line-ns"]


def test_each_year_has_its_own_mean_in_its_own_panel(sv, step, items):
    """A tick a row and panel where a mean is known, one entry in the legend, and no line between panels."""
    chart = dumbbell(sv, step("old", "new"), {i.code: i for i in items}, references=MEANS)
    before, after = ticks(chart)
    assert (before.xaxis, after.xaxis) == ("x", "x2")
    assert before.x == pytest.approx((50, 70, 75))
    assert after.x == pytest.approx((60, 70))
    rows = chart.figure.layout.yaxis.tickvals
    assert (before.y, after.y) == (rows, rows[:2])
    assert [t.name for t in chart.figure.data if t.showlegend is not False] == [sv("chart-mean-nearest")]
    assert chart.figure.layout.showlegend is True
    assert lines(chart) == []


def test_alt_holds_each_year_against_its_own_mean(sv, step, items):
    """50, 79, 70 against 50, 70, 75: above in one of three, equal is not above; 66, 60 against 60, 70."""
    alt = dumbbell(sv, step("old", "new"), {i.code: i for i in items}, references=MEANS).alt
    assert "2014: över sitt snitt i 1 av 3; 2018: över sitt snitt i 1 av 2." in alt
    only = dumbbell(sv, step("old", "new"), {i.code: i for i in items}, references=({}, MEANS[1]))
    assert "2014: över" not in only.alt
    assert "2018: över sitt snitt i 1 av 2." in only.alt


@pytest.mark.parametrize(("first", "references"), [("new", MEANS), ("old", None), ("old", ({}, {}))])
def test_no_means_within_an_edition_or_where_none_is_known(sv, step, items, first, references):
    """Within an edition the two years share one scale, and a tick would belong to neither."""
    chart = dumbbell(sv, step(first), {i.code: i for i in items}, references=references)
    assert ticks(chart) == []
    assert "sitt snitt" not in chart.alt


def test_the_whole_reason_fits_below_the_panels(sv, step, items):
    """The longer the reason, the higher the picture."""
    short = step("old", "new")
    reasons = {"sv": "Versionen är strängare. " * 12}
    long = replace(short, comparability=replace(short.comparability, reasons=reasons))
    by_code = {i.code: i for i in items}
    heights = [dumbbell(sv, one, by_code).figure.layout.height for one in (short, long)]
    assert heights[1] - heights[0] >= 5 * 15
