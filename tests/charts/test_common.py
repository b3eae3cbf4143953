"""What holds for every chart: watermark, separators, no fixed text colour, contrast, both languages."""

import re
from itertools import product
from pathlib import Path

import pandas as pd
import pytest
from chart_inputs import OWN, evaluation, everyone, figures
from fluent.syntax import FluentParser, ast

import kompass.text
from kompass.charts import (
    Role,
    Series,
    again,
    course,
    distribution,
    dots,
    municipality_map,
    radar,
    ranking,
    spreads,
    timeline,
)
from kompass.charts.chart import LOOKS, MORE_PEERS, QUIET
from kompass.charts.labels import plain, wrapped
from kompass.compare import Again, Pair, Ranking, change, spread
from kompass.model import TOTAL, Basis, Known, Level, Score
from kompass.text import words

TEXTS = Path(kompass.text.__file__).parent


@pytest.fixture
def charts(items, own, mean, instrument):
    """Every chart in a language, real or made up."""
    by_code = {i.code: i for i in items}
    lying = spread("new", Level.AREA, everyone(), figures({"1": [40.5, 52, 60, 61, 70]}), instrument)
    two = (Score("new", year, "1", 40 + year % 9, Basis.STATED) for year in (2016, 2019))
    pair = Pair("se-1", "A", False, instrument.difference("1", *two))
    three = [evaluation(year, "new") for year in (2016, 2017, 2018)]
    known = pd.DataFrame({"evaluation_id": [e.id for e in three], "year": [e.year for e in three]})
    known = known.assign(item="1", points=50.5, edition="new", basis="stated", confidence="high")
    (long,) = change(three, known, instrument).courses(Level.AREA)
    frame = pd.DataFrame(
        {
            "place": [1],
            "tied": [False],
            "municipality_id": ["se-1"],
            "municipality": ["A"],
            "year": [2016],
            "points": [1.5],
            "max_points": [800],
        }
    )
    scores = pd.DataFrame({"evaluation_id": ["se-1292-2016"], "item": [TOTAL], "points": [496.5]})

    def make(words, made_up=False):
        found = Known(1, 1, 290, ("new",))
        return [
            radar(words, items, [own, mean], made_up),
            dots(words, items, [own, mean], made_up, margin=0.09),
            timeline(words, [evaluation(2016, "new")], scores, [], instrument, made_up),
            ranking(words, Ranking("new", TOTAL, None, frame, found), ["se-1"], None, made_up, 0.06),
            distribution(words, lying, items[0], instrument, "se-1", None, made_up),
            spreads(words, lying, items, {"1": 55}, "A", made_up),
            again(words, Again("new", "1", (pair,), ()), items[0], "se-1", made_up),
            course(words, long, by_code, instrument, made_up),
        ]

    return make


def test_made_up_is_marked_in_the_picture_and_real_is_not(sv, charts):
    """A picture travels without its page: the mark must be in it."""
    for made_up in (True, False):
        for chart in charts(sv, made_up):
            marks = [a for a in chart.figure.layout.annotations if a.text == sv("made-up-mark")]
            assert len(marks) == made_up


def fonts_in(part):
    """Every font set anywhere in a figure."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "insidetextfont":
                continue  # on a bar of our own colour, the same in both themes
            if key.endswith("font"):
                yield value
            elif key != "geojson":
                yield from fonts_in(value)
    elif isinstance(part, (list, tuple)):
        for one in part:
            yield from fonts_in(one)


def test_the_theme_of_the_page_sets_text_and_background(sv, charts):
    """No text colour is fixed, and backgrounds are clear, so that light and dark both work."""
    for chart in [*charts(sv), municipality_map(sv, {}, {})]:
        layout = chart.figure.layout
        assert layout.paper_bgcolor == layout.plot_bgcolor == "rgba(0,0,0,0)"
        plain_figure = chart.figure.to_plotly_json()
        plain_figure["layout"].pop("template", None)
        assert all("color" not in font for font in fonts_in(plain_figure))


def test_numbers_follow_the_language(charts):
    """Swedish with comma, English with point, whatever the browser says."""
    for language, separators, printed in (("sv", ",\u00a0", "496,5"), ("en", ".,", "496.5")):
        made = charts(words(language))
        assert {c.figure.layout.separators for c in made} == {separators}
        assert printed in made[2].alt


def luminance(colour):
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


COLOURS = [look.colour for look in (*LOOKS.values(), *MORE_PEERS)] + [QUIET]


@pytest.mark.parametrize(("colour", "background"), list(product(COLOURS, ["#ffffff", "#0e1117"])))
def test_marks_are_seen_on_light_and_dark(colour, background):
    """3:1 against both backgrounds (WCAG 1.4.11)."""
    light, dark = sorted((luminance(colour), luminance(background)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 3


def entries(language):
    text = (TEXTS / f"{language}_charts.ftl").read_text(encoding="utf-8")
    found = FluentParser().parse(text).body
    assert not [e for e in found if isinstance(e, ast.Junk)]
    return {
        e.id.name: set(re.findall(r"\$(\w+)", text[e.span.start : e.span.end]))
        for e in found
        if isinstance(e, ast.Message)
    }


def test_both_languages_have_the_same_keys_and_variables():
    """No chart speaks one language only; every key is marked as a chart's."""
    assert entries("sv") == entries("en")
    assert {key for key in entries("sv") if not key.startswith("chart-")} == {"again-seldom"}


def test_every_text_is_used():
    """A text that no chart shows is dead weight for translators."""
    code = " ".join(p.read_text() for p in (TEXTS.parent / "charts").glob("*.py"))
    made = {f"chart-{s}" for s in ("mean-value", "median-value", "published-mean", "published-median")}
    made |= {f"chart-map-{h}{c}" for h in ("", "hover-") for c in ("points", "evaluated", "none")}
    assert [key for key in entries("sv") if key not in code and key not in made] == []


def test_text_is_wrapped_between_words_and_escaped():
    """No word is cut, and markup in a title stays text."""
    assert wrapped("Kommunen som samhällsbyggare", 16) == "Kommunen som<br>samhällsbyggare"
    assert wrapped("Verksamhetsutveckling", 10) == "Verksamhetsutveckling"
    assert plain("<b>&") == "&lt;b&gt;&amp;"


def test_alt_stays_short_with_many_peers(sv, items, own, mean):
    """Thirty peers are counted, not listed."""
    peers = [Series(f"Kommun {n}", Role.PEER, OWN) for n in range(30)]
    alt = dots(sv, items, [own, mean, *peers]).alt
    assert "30 jämförelsekommuner" in alt
    assert "Kommun 7" not in alt
