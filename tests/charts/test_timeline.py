"""The timeline: totals year by year, and no line across a version break."""

import pandas as pd
import pytest
from chart_inputs import evaluation

from kompass.charts import timeline
from kompass.model import TOTAL, Basis, ReferenceValue

YEARS = {2010: ("old", 430), 2014: ("old", 482.5), 2016: ("new", 496), 2018: ("new", 540)}


def published(edition, as_of, points, item=TOTAL):
    who = {"sv": "riket", "en": "Sweden"}
    return ReferenceValue(
        f"{edition}-{as_of}", edition, item, points, "mean", who, None, as_of, Basis.STATED, "s"
    )


@pytest.fixture
def evaluations():
    return [evaluation(year, edition) for year, (edition, _) in YEARS.items()]


@pytest.fixture
def scores():
    return pd.DataFrame(
        [{"evaluation_id": f"se-1292-{year}", "item": TOTAL, "points": p} for year, (_, p) in YEARS.items()]
        + [{"evaluation_id": "se-1292-2016", "item": "1", "points": 59}]
    )


def totals(chart):
    return [t for t in chart.figure.data if t.meta]


def test_no_trace_crosses_editions(sv, evaluations, scores, instrument):
    """Each edition is a line of its own; between them stands a vertical dotted line, at one moment."""
    chart = timeline(sv, evaluations, scores, [], instrument)
    assert {t.meta: tuple(t.y) for t in totals(chart)} == {"old": (430, 482.5), "new": (496, 540)}
    drawn = [t for t in chart.figure.data if "lines" in t.mode and not t.meta]
    assert len(drawn) == 1
    assert set(drawn[0].x) == {2015.5}
    assert drawn[0].line.dash == "dot"
    names = {a.text for a in chart.figure.layout.annotations}
    assert names == {"2010 års version<br>(2010–2015)", "2016 års version<br>(2016–2019)"}


def test_points_are_printed_in_the_language_of_the_page(sv, evaluations, scores, instrument):
    """482,5 in Swedish; only totals are drawn."""
    printed = [text for t in totals(timeline(sv, evaluations, scores, [], instrument)) for text in t.text]
    assert printed == ["<b>430</b>", "<b>482,5</b>", "<b>496</b>", "<b>540</b>"]


def test_scale_starts_at_zero_and_covers_the_maximum(sv, evaluations, scores, instrument):
    """A small change does not look large."""
    axis = timeline(sv, evaluations, scores, [], instrument).figure.layout.yaxis
    assert axis.range[0] <= 0
    assert axis.range[1] >= 800
    assert list(axis.tickvals) == [0, 200, 400, 600, 800]


def test_evaluation_without_figures_is_a_hollow_mark_that_says_so(sv, evaluations, scores, instrument):
    """Not zero points: a mark on the baseline, and words."""
    chart = timeline(sv, [*evaluations, evaluation(2022, "later", 0, 0)], scores, [], instrument)
    hollow = next(t for t in chart.figure.data if t.name == "Poäng ej hittade")
    assert (hollow.marker.symbol, tuple(hollow.y)) == ("circle-open", (0,))
    assert "2022: poäng ej hittade" in hollow.hovertext[0]
    assert "2022" in chart.alt


def test_areas_without_a_total_are_not_said_to_be_without_points(sv, scores, instrument):
    """Areas are known, only the total is not."""
    chart = timeline(sv, [evaluation(2019, "new", 0, 8)], scores, [], instrument)
    assert "totalen ej hittad" in chart.figure.data[0].hovertext[0]


def test_only_published_totals_of_the_shown_editions(sv, evaluations, scores, instrument):
    """A mean of another version, or of an area, is no line of comparison here."""
    wanted = published("new", "2017-04", 476)
    others = [published("later", "2021", 517), published("new", "2017-04", 55, item="1")]
    chart = timeline(sv, evaluations, scores, [wanted, *others], instrument)
    marks = [t for t in chart.figure.data if t.name == "Publicerat snitt, med år"]
    assert [(tuple(t.y), t.text[0]) for t in marks] == [((476,), "476<br>2017")]
    assert "476 (riket, april 2017)" in chart.alt
    assert "517" not in chart.alt


def test_unknown_version_stands_alone_and_unknown_year_is_counted(sv, scores, instrument):
    """Listed and shown, never joined with anything."""
    loose = [evaluation(2010, None), evaluation(2014, None), evaluation(None, "new")]
    chart = timeline(sv, loose, scores, [], instrument)
    assert all("lines" not in t.mode for t in chart.figure.data)
    assert "1 utvärdering visas inte" in chart.alt


def test_alt_gives_figures_by_version_and_the_grade_between(sv, evaluations, scores, instrument):
    """Where versions meet, the grade is said."""
    alt = timeline(sv, evaluations, scores, [], instrument).alt
    assert "430 poäng 2010 och 482,5 poäng 2014" in alt
    assert "går ingen linje. " + sv("grade-limited") in alt


def test_nothing_known_is_said(sv, scores, instrument):
    """An empty picture has a sentence too."""
    assert sv("chart-no-points") in timeline(sv, [], scores.head(0), [], instrument).alt
