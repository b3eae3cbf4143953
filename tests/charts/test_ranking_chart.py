"""The ranking chart: best on top, the chosen ones marked, rows left out only when said."""

import pandas as pd
import pytest
from chart_inputs import everyone, figures

from kompass.charts import ranking
from kompass.charts.ranking import MOST_ROWS
from kompass.compare import Ranking, records
from kompass.compare import ranking as ranked
from kompass.model import TOTAL, Basis, Known, ReferenceValue
from kompass.text.places import band

MEAN = ReferenceValue("r", "new", TOTAL, 476, "mean", {"sv": "riket"}, None, "2017-04", Basis.STATED, "s")


def found(n):
    frame = pd.DataFrame(
        {
            "place": range(1, n + 1),
            "tied": [False] * n,
            "municipality_id": [f"se-{k}" for k in range(1, n + 1)],
            "municipality": [f"Kommun {k}" for k in range(1, n + 1)],
            "year": [2016] * n,
            "points": [700.5 - 5 * k for k in range(n)],
            "max_points": [800.0] * n,
        }
    )
    return Ranking("new", TOTAL, None, frame, Known(n, n, 290, ("new",)))


def labels(chart):
    return list(chart.figure.layout.yaxis.ticktext)


def test_best_stands_on_top_with_place_name_year_and_value(sv):
    """Labels from the top in the order of the ranking; the value is printed in the page's language."""
    chart = ranking(sv, found(3))
    axis = chart.figure.layout.yaxis
    assert axis.range[0] > axis.range[1]
    assert labels(chart)[0] == "1\u2002Kommun 1 2016"
    assert list(chart.figure.data[0].text) == ["700,5", "695,5", "690,5"]
    assert chart.figure.layout.xaxis.range[0] == 0


def test_highlighted_differ_in_colour_and_weight(sv):
    """One own colour and bold; all others share one neutral colour."""
    chart = ranking(sv, found(5), highlight=["se-2"])
    assert [label.startswith("<b>") for label in labels(chart)] == [False, True, False, False, False]
    chosen, others = chart.figure.data
    assert list(chosen.customdata) == ["se-2"]
    assert chosen.text[0].startswith("<b>")
    assert chosen.marker.color != others.marker.color


def test_long_rankings_are_cut_and_keep_the_highlighted(sv):
    """At most sixty rows, the chosen wherever they stand, and the sentence says so."""
    chart = ranking(sv, found(75), highlight=["se-74"])
    assert len(labels(chart)) == MOST_ROWS
    assert "74" in labels(chart)[-1]
    assert labels(chart)[-2].startswith("59")
    assert "Bilden visar 60 av 75" in chart.alt
    assert "Kommun 74 2016 har plats 74 av 75" in chart.alt
    assert "Bilden visar" not in ranking(sv, found(60)).alt


def test_reference_is_a_vertical_line_with_whose_and_when(sv):
    """A line without who and when would be an anonymous norm."""
    chart = ranking(sv, found(3), reference=MEAN)
    line = chart.figure.data[-1]
    assert tuple(line.x) == (476, 476)
    assert line.name == "Snitt 476 (riket, april 2017)"
    assert "Snitt 476 (riket, april 2017)." in chart.alt


def test_height_grows_with_rows(sv):
    """Rows keep their height."""
    assert ranking(sv, found(40)).figure.layout.height > 2 * ranking(sv, found(10)).figure.layout.height


def test_alt_says_highest_and_lowest(sv):
    """With the denominator in every place."""
    alt = ranking(sv, found(3), highlight=["se-2"]).alt
    assert "Högst: Kommun 1 2016 med 700,5 av 800." in alt
    assert "Lägst: Kommun 3 2016 med 690,5 av 800." in alt
    assert "plats 2 av 3" in alt


@pytest.mark.parametrize("reference", [None, MEAN])
def test_nobody_known_is_said(sv, reference):
    """An empty ranking is a sentence, in the picture as beside it."""
    chart = ranking(sv, found(0), reference=reference)
    assert sv("chart-no-points") in chart.alt
    assert [a.text for a in chart.figure.layout.annotations] == [sv("chart-no-points")]


@pytest.fixture
def judged(instrument):
    """A ranking of totals as `compare` makes it, bands and counts included."""

    def make(points):
        scores = figures({TOTAL: points}, max_points=800)
        evaluations = pd.DataFrame(columns=["municipality_id", "edition", "known_total", "known_area"])
        return ranked("new", TOTAL, everyone(), scores, evaluations.assign(known_question=0), instrument)

    return make


def zone(chart):
    return next((t for t in chart.figure.data if t.name == "Ungefär lika (marginalen)"), None)


def test_zone_lies_around_the_single_highlighted_within_the_scale(sv, judged):
    """As far as the margin reaches on either side, over all rows, behind the bars."""
    chart = ranking(sv, judged([500, 480, 300, 20]), ["se-1"], margin=0.06)
    assert (min(x for x in zone(chart).x), max(x for x in zone(chart).x)) == (432, 528)
    assert set(zone(chart).y) == {0, chart.figure.layout.yaxis.range[0]}
    assert zone(chart).zorder < 0
    lowest = ranking(sv, judged([500, 480, 300, 20]), ["se-3"], margin=0.06)
    assert min(zone(lowest).x) == 0


@pytest.mark.parametrize(
    ("highlight", "margin"), [([], 0.06), (["se-0", "se-1"], 0.06), (["se-1"], None), (["se-99"], 0.06)]
)
def test_no_zone_without_one_to_lie_around(sv, judged, highlight, margin):
    """Two highlighted have two zones that no one could tell apart, and none has no zone."""
    chart = ranking(sv, judged([500, 480, 300]), highlight, margin=margin)
    assert zone(chart) is None
    assert "ungefär lika" not in chart.alt


def test_below_fifteen_the_alt_counts_verdicts(sv, judged):
    """A band of places would say more than so few can carry."""
    chart = ranking(sv, judged([600, 500, 480, 300]), ["se-2"], margin=0.06)
    assert "plats 3 av 4 (480 poäng). Med marginalen: 1 tydligt högre, 1 ungefär lika, 1 tydligt lägre." in (
        chart.alt
    )


def test_from_fifteen_the_alt_says_the_band_in_the_words_of_the_page(sv, judged):
    """The place first, then the band, as `places.band` has it."""
    found = judged([700 - 20 * n for n in range(15)])
    chart = ranking(sv, found, ["se-7"], margin=0.06)
    (row,) = (row for row in records(found.frame) if row["municipality_id"] == "se-7")
    assert f"plats 8 av 15 (560 poäng). {band(sv, found, row)}" in chart.alt
    assert "Plats 6–10 av 15" in chart.alt


def test_alone_is_judged_against_nobody(sv, judged):
    """One known: nothing is clearly higher or lower."""
    chart = ranking(sv, judged([500]), ["se-0"], margin=0.06)
    assert "marginalen" not in chart.alt
