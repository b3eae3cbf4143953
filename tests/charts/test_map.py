"""The map: all 290 municipalities once, in three plain categories, small enough to send."""

import pytest

from kompass.charts import municipality_map

STATUS = {"se-1292": "points", "se-0114": "evaluated"}
NAMES = {"se-1292": "Ängelholm", "se-0114": "Upplands Väsby"}


def ids(chart):
    return [i for trace in chart.figure.data for i in trace.locations]


def test_every_municipality_is_drawn_once_with_its_outline(sv):
    """Each trace carries just its own outlines, and each outline is there."""
    chart = municipality_map(sv, STATUS, NAMES)
    assert len(ids(chart)) == len(set(ids(chart))) == 290
    for trace in chart.figure.data:
        assert [f["id"] for f in trace.geojson["features"]] == list(trace.locations)
        assert list(trace.customdata) == list(trace.locations)


def test_legend_counts_the_categories_and_what_is_unlisted_is_not_found(sv):
    """The legend is the key and the count in one."""
    chart = municipality_map(sv, STATUS, NAMES)
    assert [t.name for t in chart.figure.data] == [
        "Kända poäng (1)",
        "Utvärderad, poäng ej hittade (1)",
        "Ingen utvärdering hittad (288)",
    ]
    assert all(t.showlegend for t in chart.figure.data)


def test_highlight_is_outlined_and_keeps_its_category(sv):
    """The chosen municipality is moved to a trace of its own, not drawn twice."""
    chart = municipality_map(sv, STATUS, NAMES, highlight="se-0114")
    assert len(ids(chart)) == len(set(ids(chart))) == 290
    last = chart.figure.data[-1]
    assert list(last.locations) == ["se-0114"]
    assert last.marker.line.width > chart.figure.data[0].marker.line.width
    assert "Upplands Väsby: utvärderad" in chart.alt


def test_needs_no_network_and_is_small(sv):
    """No style or tiles from elsewhere; a page can carry it."""
    figure = municipality_map(sv, STATUS, NAMES).figure
    text = figure.to_json()
    assert len(text) < 700_000
    assert "http" not in str(figure.layout.map.style)
    assert figure.layout.map.style == "white-bg"


def test_source_is_named_and_outlines_lie_in_sweden(sv):
    """SCB in the picture; degrees, longitude first."""
    chart = municipality_map(sv, STATUS, NAMES)
    assert "SCB" in chart.figure.layout.annotations[0].text
    feature = chart.figure.data[0].geojson["features"][0]
    ring = feature["geometry"]["coordinates"][0]
    lon, lat = ring[0] if feature["geometry"]["type"] == "Polygon" else ring[0][0]
    assert 12 < lon < 14
    assert 56 < lat < 57


def test_another_category_is_refused(sv):
    """A misspelt category would silently vanish from the map."""
    with pytest.raises(ValueError, match="known"):
        municipality_map(sv, {"se-1292": "known"}, NAMES)


def test_alt_says_what_we_know_of_all(sv):
    """As our knowledge, with the denominator."""
    alt = municipality_map(sv, STATUS, NAMES).alt
    assert "Vi känner poängen för 1 av 290." in alt
    assert "Ängelholm" in alt
