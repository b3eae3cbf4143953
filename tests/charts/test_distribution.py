"""The distribution: every figure of one item at its own place, and the subject among them."""

from itertools import pairwise

import pytest
from chart_inputs import everyone, figures
from hypothesis import given
from hypothesis import strategies as st

from kompass.charts import distribution
from kompass.charts.distribution import MOST_DOTS
from kompass.charts.stacks import bins, levels
from kompass.compare import spread
from kompass.model import Basis, Instrument, Item, Level, ReferenceValue, Verdict
from kompass.text import words

MEAN = ReferenceValue("r", "new", "1", 57, "mean", {"sv": "riket"}, None, "2017-04", Basis.STATED, "s")
SEVEN = [40, 52, 52, 60, 61, 70, 88.5]


@pytest.fixture
def drawn(sv, items, instrument):
    def make(values, **given):
        found = spread("new", Level.AREA, everyone(), figures({"1": values}), instrument)
        return distribution(sv, found, items[0], instrument, **given)

    return make


def dots_of(chart):
    """(municipality id, points) of every dot."""
    marks = [t for t in chart.figure.data if t.customdata is not None and t.type == "scatter"]
    return [pair for t in marks for pair in zip(t.customdata, t.x, strict=True)]


def trace(chart, name):
    return next((t for t in chart.figure.data if t.name and t.name.startswith(name)), None)


def test_every_figure_has_a_dot_at_its_points(drawn):
    """As many dots as figures, each where it belongs, on the item's whole scale."""
    chart = drawn(SEVEN)
    assert sorted(dots_of(chart)) == [(f"se-{n}", value) for n, value in enumerate(SEVEN)]
    low, high = chart.figure.layout.xaxis.range
    assert low < 0 < 100 < high


def test_equal_figures_are_stacked(drawn):
    """Two at 52: the same place on the scale, one above the other."""
    (marks,) = [t for t in drawn(SEVEN).figure.data if t.customdata is not None]
    heights = sorted(y for x, y in zip(marks.x, marks.y, strict=True) if x == 52)
    assert heights == [0.5, 1.5]


@given(st.lists(st.integers(0, 200), max_size=60), st.integers(1, 20))
def test_dots_on_a_level_never_touch(values, width):
    """On each level neighbours are a width apart, and no level is empty below a dot."""
    values = sorted(values)
    places = levels(values, width)
    for level in set(places):
        mine = [v for v, place in zip(values, places, strict=True) if place == level]
        assert all(b - a >= width for a, b in pairwise(mine))
    assert set(places) == set(range(len(set(places))))


@pytest.mark.parametrize("maximum", [30, 100])
@given(data=st.data())
def test_bars_hold_every_figure_and_never_overlap(maximum, data):
    """Each value lies within its bar, the highest too; bars stand on the scale, at least a width apart."""
    halves = data.draw(st.lists(st.integers(0, 2 * maximum), min_size=1, max_size=300))
    values = [half / 2 for half in [*halves, 2 * maximum, 2 * maximum - 1]]
    width, middles = bins(values, maximum, 50)
    assert all(abs(m - v) <= width / 2 + 1e-9 for m, v in zip(middles, values, strict=True))
    assert all(b - a >= width - 1e-9 for a, b in pairwise(sorted(set(middles))))
    assert max(middles) <= maximum


def test_many_figures_are_bars_that_count_them(drawn):
    """Over 150 figures: heights add up to n, and the hover names whose they are."""
    values = [20 + n % 60 for n in range(MOST_DOTS + 50)]
    chart = drawn(values, subject="se-3")
    others, own = [t for t in chart.figure.data if t.type == "bar"]
    assert sum(others.y) == len(values)
    assert (own.x, own.y, own.customdata) == ((23,), (1,), ("se-3",))
    assert "<b>4 kommuner: 23 av 100</b>" in others.hovertext[3]
    assert "Kommun 3 (2016)" in others.hovertext[3]
    assert not [t for t in drawn(values[:MOST_DOTS]).figure.data if t.type == "bar"]


def test_median_from_three_and_middle_half_from_five(drawn):
    """Fewer give no line that would look like a norm; the figures are those of the frame."""
    for n in range(1, 7):
        chart = drawn(SEVEN[:n])
        assert (trace(chart, "Median") is not None) == (n >= 3)
        assert (trace(chart, "Mitthalvan") is not None) == (n >= 5)
        assert ("median" in chart.alt, "mitthalvan" in chart.alt) == (n >= 3, n >= 5)
    chart = drawn(SEVEN)
    assert trace(chart, "Median").x == (60,)
    assert set(trace(chart, "Mitthalvan").x) == {52, 65.5}
    assert "lägst 40, median av publicerade poäng 60, mitthalvan 52–65,5, högst 88,5 (Kommun 6" in chart.alt


def test_made_up_figures_are_not_called_published(drawn, marked):
    """The median of the made-up is a median and no more; the picture is marked."""
    chart = drawn(SEVEN, made_up=True)
    assert trace(chart, "Median").name == "Median 60"
    assert "publicerade" not in chart.alt
    assert "PÅHITTAT" in marked(chart.figure)


def test_subject_is_named_in_its_own_look_with_year_and_points(drawn, marked):
    """One larger dot of another colour, and a label with a line to it."""
    chart = drawn(SEVEN, subject="se-4")
    others, own = [t for t in chart.figure.data if t.customdata is not None]
    assert (own.customdata, own.x) == (("se-4",), (61,))
    assert own.marker.color != others.marker.color
    assert own.marker.size > others.marker.size
    (label,) = marked(chart.figure)
    assert label.replace("<br>", " ") == "<b>Kommun 4 (2017): 61\u00a0poäng</b>"
    assert chart.figure.layout.annotations[0].x == 61


@given(st.lists(st.integers(0, 100), min_size=2, max_size=30), st.data())
def test_alt_counts_the_others_by_fact_and_then_by_verdict(values, data):
    """Higher, the same and lower add up to all others, and so do the verdicts of the instrument."""
    item = Item("new", "1", "Område", "Area", 100)
    instrument = Instrument({}, {("new", "1"): item}, {}, {}, {Level.AREA: 0.09})
    at = data.draw(st.integers(0, len(values) - 1))
    found = spread("new", Level.AREA, everyone(), figures({"1": values}), instrument)
    alt = distribution(words("sv"), found, item, instrument, f"se-{at}").alt
    others = [value for n, value in enumerate(values) if n != at]
    mine = values[at]
    fact = (
        f"Av de andra ligger {sum(o > mine for o in others)} högre, "
        f"{sum(o == mine for o in others)} lika och {sum(o < mine for o in others)} lägre."
    )
    verdicts = [instrument.verdict(Level.AREA, (o - mine) / 100) for o in others]
    judged = (
        f"{verdicts.count(Verdict.HIGHER)} tydligt högre, {verdicts.count(Verdict.SAME)} ungefär lika, "
        f"{verdicts.count(Verdict.LOWER)} tydligt lägre."
    )
    assert f"{fact} Med marginalen: {judged}" in alt


def test_alt_says_how_many_and_from_which_years(drawn):
    """n and years first; the highest are named when three or fewer, else counted."""
    assert drawn(SEVEN).alt.startswith(
        "Fördelning: 1 Offentlighet och demokrati, 7 kommuner, 2016–2018. Poäng av 100:"
    )
    assert "högst 70 (4 kommuner)" in drawn([50, 70, 70, 70, 70]).alt
    assert "högst 70 (Kommun 1 (2017); Kommun 2 (2018))" in drawn([50, 70, 70]).alt


def test_reference_is_a_line_with_whose_and_when(drawn):
    """In the legend and in the alt sentence; it leaves the strip below the dots to our median."""
    chart = drawn(SEVEN, reference=MEAN)
    assert trace(chart, "Snitt").x == (57, 57)
    assert min(trace(chart, "Snitt").y) == 0 > max(trace(chart, "Median").y)
    assert chart.alt.endswith("Snitt 57 (riket, april 2017).")


def test_none_one_and_two(drawn, sv, marked):
    """Nobody is said as our not having found it; one has no one to be held against."""
    empty = drawn([], subject="se-0", reference=MEAN)
    assert empty.alt == f"Fördelning: {sv('chart-no-points')}"
    assert marked(empty.figure) == [sv("chart-no-points")]
    assert len(empty.figure.data) == 0
    one = drawn([61.5], subject="se-0")
    assert one.alt.endswith("Kommun 0 (2016) har 61,5 av 100 poäng.")
    assert "1 kommun, 2016." in one.alt
    assert "lägst 50, högst 60 (Kommun 1 (2017))" in drawn([50, 60]).alt


def test_a_subject_without_a_figure_is_said(drawn, sv):
    """It is not in the picture, and the sentence says why."""
    chart = drawn(SEVEN, subject="se-99")
    assert sv("chart-distribution-absent") in chart.alt
    assert len(chart.figure.layout.annotations) == 0


def test_years_stay_whole_where_another_item_has_none(sv, items, instrument):
    """An item without figures beside it does not make 2016 into 2016.0."""
    scores = figures({"1": [50, 60], "2": []})
    found = spread("new", Level.AREA, everyone(), scores, instrument)
    assert "2 kommuner, 2016–2017." in distribution(sv, found, items[0], instrument).alt
