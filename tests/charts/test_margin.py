"""The margin in pictures: the model's verdicts, and a zone where there is a line to lie around."""

import pytest
from chart_inputs import MEAN, OWN
from hypothesis import given
from hypothesis import strategies as st

from kompass.charts import Role, Series, dots, radar
from kompass.charts.margin import clearly_in, clearly_others, judged
from kompass.model import Instrument, Level, Verdict
from kompass.text import words
from kompass.text.sentences import verdict

ZONE = "Ungefär lika (marginalen)"


def zones(chart):
    """The boxes of the zone as (left, right), row by row."""
    found = [t for t in chart.figure.data if t.name == ZONE]
    assert len(found) <= 1
    xs = [x for t in found for x in (*t.x, None)]
    return [(xs[n], xs[n + 1]) for n in range(0, len(xs), 6)]


@given(
    st.floats(-1, 1) | st.sampled_from([-0.09, 0.09, 0.59 - 0.5, 0.5 - 0.59, 0.0]),
    st.sampled_from([0.06, 0.09, 0.15]),
)
def test_verdicts_are_those_of_the_instrument(gap, margin):
    """One rule: a difference as large as the margin is clear, a smaller one is not, rounding or no."""
    instrument = Instrument({}, {}, {}, {}, {Level.AREA: margin})
    assert judged(gap, margin) == instrument.verdict(Level.AREA, gap)


def test_a_difference_as_large_as_the_margin_is_clear():
    """59 against 50 is nine points of a hundred, although the shares differ by a little less than 0.09."""
    assert 0.59 - 0.5 < 0.09
    assert judged(0.59 - 0.5, 0.09) == Verdict.HIGHER
    assert judged(0.5 - 0.59, 0.09) == Verdict.LOWER


@given(st.lists(st.sampled_from(list(Verdict)), min_size=2, max_size=45))
def test_counted_verdicts_add_up(verdicts):
    """Each verdict is counted once, in the words of the screen."""
    say = words("sv")
    said = clearly_in(say, verdicts)
    for one in Verdict:
        assert f"{verdict(say, one)} i {verdicts.count(one)}" in said
    counts = [verdicts.count(v) for v in (Verdict.HIGHER, Verdict.SAME, Verdict.LOWER)]
    others = clearly_others(say, *counts)
    assert f"{counts[0]} tydligt högre, {counts[1]} ungefär lika, {counts[2]} tydligt lägre" in others


def test_zone_lies_around_the_published_value_of_each_row(sv, items, own, mean):
    """One zone a row, as far from the line on either side as the margin says."""
    boxes = zones(dots(sv, items, [own, mean], margin=0.09))
    assert [left for left, _ in boxes] == pytest.approx([100 * m - 9 for m in MEAN.values()])
    assert [right for _, right in boxes] == pytest.approx([100 * m + 9 for m in MEAN.values()])


def test_zone_lies_around_the_median_where_nothing_is_published(sv, items, own):
    """The published value stands before the median; a row with neither has no zone."""
    mean = Series("Snitt", Role.REFERENCE, {"1": 0.5})
    median = Series("Median", Role.MEDIAN, {"1": 0.7, "2": 0.6})
    found = zones(dots(sv, items, [own, median, mean], margin=0.1))
    assert found == [pytest.approx((40, 60)), pytest.approx((50, 70))]


def test_zone_keeps_within_the_scale(sv, items, own):
    """Nothing is more than all points or fewer than none."""
    mean = Series("Snitt", Role.REFERENCE, {"1": 0.97, "2": 0.02})
    assert zones(dots(sv, items, [own, mean], margin=0.1)) == [
        pytest.approx((87, 100)),
        pytest.approx((0, 12)),
    ]


@pytest.mark.parametrize("margin", [None, 0.09])
def test_no_zone_without_a_margin_or_a_line(sv, items, own, mean, margin):
    """A zone around nothing would be an invented norm."""
    assert zones(dots(sv, items, [own], margin=margin)) == []
    assert len(zones(dots(sv, items, [own, mean], margin=margin))) == (8 if margin else 0)


def test_zone_is_quiet_and_last_in_the_legend(sv, items, own, mean):
    """It lies behind every mark and its entry comes after what it lies around."""
    data = dots(sv, items, [own, mean], margin=0.09).figure.data
    assert data[0].name == ZONE
    assert data[0].legendrank > max(t.legendrank or 0 for t in data[1:])


@pytest.mark.parametrize("draw", [dots, radar])
def test_alt_says_the_fact_before_the_verdicts(sv, items, own, mean, draw):
    """Higher in n of m, then how many clearly: counted as the figures are."""
    alt = draw(sv, items, [own, mean], margin=0.09).alt
    gaps = [OWN[code] - MEAN[code] for code in OWN]
    found = [judged(gap, 0.09) for gap in gaps]
    fact, said = "högre i 5 av 8, lägre i 3.", clearly_in(sv, found)
    assert f"{fact} {said}" in alt
    assert said == "Med marginalen: tydligt högre i 2, ungefär lika i 5, tydligt lägre i 1."
    assert "marginalen" not in draw(sv, items, [own, mean]).alt


def test_a_single_row_is_judged_without_counting(sv, total):
    """The total: higher, and by the margin about the same."""
    own = Series("A", Role.OWN, {"total": 0.62})
    alt = dots(sv, [total], [own, Series("Snitt", Role.REFERENCE, {"total": 0.595})], margin=0.06).alt
    assert alt.endswith("Jämfört med Snitt: högre. Med marginalen: ungefär lika.")
