"""Small hand-made inputs for the charts: an edition or two, a municipality, nothing from `data/`."""

import json
from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go
import pytest
from chart_inputs import AREAS, MEAN, OWN, edition

from kompass.charts import Chart, Role, Series
from kompass.model import (
    TOTAL,
    Comparability,
    Grade,
    Instrument,
    Item,
    Level,
)
from kompass.text import Words, words


@pytest.fixture(autouse=True)
def as_plotly_writes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever figure a test looks into is what plotly makes of it: all values known, none written anew."""

    made: dict[int, tuple[Chart, go.Figure]] = {}

    def checked(chart: Chart) -> go.Figure:
        if id(chart) not in made:
            made[id(chart)] = chart, anew(chart)
        return made[id(chart)][1]

    def anew(chart: Chart) -> go.Figure:
        figure = go.Figure(chart.drawn.spec)
        written = figure.to_plotly_json()
        written["layout"].pop("template")
        assert json.loads(json.dumps(written)) == json.loads(json.dumps(chart.drawn.spec))
        return figure

    monkeypatch.setattr(Chart, "figure", property(checked))


@pytest.fixture
def sv() -> Words:
    return words("sv")


@pytest.fixture
def items() -> list[Item]:
    return [Item("new", str(n), title, f"Area {n}", 100) for n, title in enumerate(AREAS, 1)]


@pytest.fixture
def total() -> Item:
    return Item("new", TOTAL, "", "", 800)


@pytest.fixture
def own() -> Series:
    return Series("Ängelholm 2016", Role.OWN, OWN)


@pytest.fixture
def mean() -> Series:
    return Series("Snitt (riket, april 2017)", Role.REFERENCE, MEAN)


@pytest.fixture
def instrument(items: list[Item], total: Item) -> Instrument:
    """Editions old, new and later: old with new limited, anything with later not comparable."""
    codes = ("old", "new", "later")
    every = [Item(code, i.code, i.title, i.title_en, i.max_points) for code in codes for i in (total, *items)]
    grades = {
        (a, b, level): Comparability(
            Grade.COMPARABLE
            if a == b
            else Grade.LIMITED
            if {a, b} == {"old", "new"}
            else Grade.NOT_COMPARABLE,
            {"sv": "Versionen är strängare.", "en": "The version is stricter."},
            None,
        )
        for a in codes
        for b in codes
        for level in Level
    }
    return Instrument(
        editions={
            "old": edition("old", 2010, 2015),
            "new": edition("new", 2016, 2019),
            "later": edition("later", 2020, 2026),
        },
        items={(i.edition, i.code): i for i in every},
        grades=grades,
        pairs={("old", "new"): {i.code: i.code for i in items}},
        margins={Level.TOTAL: 0.06, Level.AREA: 0.09, Level.QUESTION: 0.15},
    )


@pytest.fixture
def marked() -> Callable[[Any], list[str]]:
    """The texts of a figure's annotations."""
    return lambda figure: [a.text for a in figure.layout.annotations]
