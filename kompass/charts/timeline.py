"""The timeline: a municipality's totals over the years, version by version."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pandas as pd

from kompass.charts.chart import AXIS, LOOKS, QUIET, Chart, Role, finish
from kompass.charts.figure import Figure, Trace, trace
from kompass.charts.labels import LEGEND, plain, wrapped
from kompass.model import TOTAL, Evaluation, Instrument, Level, ReferenceValue
from kompass.text import Words
from kompass.text.sentences import edition as edition_name
from kompass.text.sentences import grade, points_of
from kompass.text.sentences import reference as reference_text

_HEIGHT = 420
_TOTAL_MAX = 800.0
_NAME_WIDTH = 17
_TOP = 1.28  # of the maximum
_STRETCH = 0.42  # of the rest of the axis


@dataclass(frozen=True)
class _Mark:
    """An evaluation in time; its points are None where we have not found them."""

    evaluation: Evaluation
    points: float | None

    @property
    def moment(self) -> float:
        return self.evaluation.moment


@dataclass(frozen=True)
class _Break:
    """Where one version ends and the next begins."""

    at: float
    before: str
    after: str


def timeline(
    words: Words,
    evaluations: Sequence[Evaluation],
    scores: pd.DataFrame,
    references: Sequence[ReferenceValue],
    instrument: Instrument,
    made_up: bool = False,
) -> Chart:
    """Totals of one municipality over the years, 0 to the maximum, with the published means of its versions.

    `scores` has the columns evaluation_id, item and points; only totals are drawn. One trace an edition, so
    that a line never crosses a version break; the break is a dotted line between the names of the versions.
    Evaluations without a known total are hollow marks on the baseline. Those without a known version stand
    alone, those without a known year are left out and counted in the alt sentence.
    """
    totals = scores[scores["item"] == TOTAL]
    points = {str(i): float(p) for i, p in zip(totals["evaluation_id"], totals["points"], strict=True)}
    dated = sorted((e for e in evaluations if e.year is not None), key=lambda e: (e.moment, e.id))
    marks = [_Mark(e, points.get(e.id)) for e in dated]
    editions = list(dict.fromkeys(m.evaluation.edition for m in marks if m.evaluation.edition))
    shown = [r for r in references if r.item == TOTAL and r.edition in editions]
    breaks = _breaks(marks)
    maximum = max(
        (instrument.items[e, TOTAL].max_points for e in editions if (e, TOTAL) in instrument.items),
        default=_TOTAL_MAX,
    )
    figure = Figure()
    for one in breaks:
        figure.add_trace(_break_line(words, one, instrument, maximum))
    for statistic in dict.fromkeys(r.statistic for r in shown):
        figure.add_trace(
            _published(words, [r for r in shown if r.statistic == statistic], statistic, instrument)
        )
    for edition in [*editions, None]:
        known = [m for m in marks if m.evaluation.edition == edition and m.points is not None]
        if known:
            figure.add_trace(_points(words, known, edition, instrument, maximum))
    unknown = [m for m in marks if m.points is None]
    if unknown:
        figure.add_trace(_unknown(words, unknown))
    _show_own_once(figure)
    finish(figure, words, made_up, height=_HEIGHT)
    first, last = _span([m.moment for m in marks] + [r.moment for r in shown])
    if breaks:  # room for the names of the first and the last version, which may have a short stretch
        last = max(last, breaks[-1].at + _STRETCH * (breaks[-1].at - first))
        first = min(first, breaks[0].at - _STRETCH * (last - breaks[0].at))
    figure.update_layout(
        xaxis={
            **AXIS,
            "range": [first, last],
            "showgrid": False,
            "tickmode": "array",
            # a tick stands in the middle of its year, where an evaluation without a month does
            "tickvals": [year + 0.5 for year in _years(first, last)],
            "ticktext": [str(year) for year in _years(first, last)],
            "tickangle": 0,
        },
        yaxis={
            **AXIS,
            # the names of the versions stand above the maximum, marks without figures on the baseline
            "range": [-0.04 * maximum, _TOP * maximum],
            "tickvals": [maximum * n / 4 for n in range(5)],
            "title": {"text": words("chart-points")},
            "automargin": True,
        },
    )
    for name in _names(words, editions, breaks, instrument, maximum, first, last):
        figure.add_annotation(**name)
    undated = len(evaluations) - len(dated)
    return Chart(figure, _alt(words, marks, editions, breaks, shown, instrument, undated))


def _breaks(marks: Sequence[_Mark]) -> list[_Break]:
    placed = [m for m in marks if m.evaluation.edition]
    return [
        _Break((one.moment + other.moment) / 2, str(one.evaluation.edition), str(other.evaluation.edition))
        for one, other in pairwise(placed)
        if one.evaluation.edition != other.evaluation.edition
    ]


def _span(moments: Sequence[float]) -> tuple[float, float]:
    """Whole years around what is shown, four at least: one evaluation should not fill the picture."""
    if not moments:
        return 2015.0, 2020.0
    first, last = math.floor(min(moments)), math.floor(max(moments)) + 1
    missing = max(0, 4 - (last - first))
    return first - (missing + 1) // 2 - 0.2, last + missing // 2 + 0.2


def _years(first: float, last: float) -> range:
    """Few enough years to be read on a phone."""
    start, end = math.ceil(first), math.floor(last)
    return range(start, end, max(1, math.ceil((end - start) / 7)))


def _points(
    words: Words, known: Sequence[_Mark], edition: str | None, instrument: Instrument, maximum: float
) -> Trace:
    look = LOOKS[Role.OWN]
    return trace(
        "scatter",
        name=words("chart-own-total"),
        meta=edition,
        x=[m.moment for m in known],
        y=[m.points for m in known],
        # what no version is known for is compared with nothing, so not with its like either
        mode="lines+markers+text" if edition else "markers+text",
        line={"color": look.colour, "width": 3},
        marker={"color": look.colour, "symbol": look.symbol, "size": 11},
        text=[f"<b>{words.number(m.points)}</b>" for m in known],
        textposition="top center",
        textfont={"size": 13},
        hovertext=[
            f"<b>{plain(m.evaluation.municipality)}</b><br>{_when(words, m.evaluation)}<br>"
            f"{points_of(words, m.points or 0, maximum)}<br>{plain(edition_name(words, instrument, edition))}"
            for m in known
        ],
        hoverinfo="text",
        cliponaxis=False,
    )


def _when(words: Words, one: Evaluation) -> str:
    assert one.year is not None
    return words.month(one.year, one.month)


def _unknown(words: Words, unknown: Sequence[_Mark]) -> Trace:
    return trace(
        "scatter",
        name=words("chart-total-not-found"),
        x=[m.moment for m in unknown],
        y=[0] * len(unknown),
        mode="markers",
        marker={"symbol": "circle-open", "size": 11, "color": QUIET, "line": {"width": 2, "color": QUIET}},
        hovertext=[
            f"<b>{plain(m.evaluation.municipality)}</b><br>{_when(words, m.evaluation)}: "
            + words(_missing_key(m.evaluation))
            for m in unknown
        ],
        hoverinfo="text",
        cliponaxis=False,
    )


def _missing_key(one: Evaluation) -> str:
    """Some points may be known although the total is not."""
    return (
        "chart-only-total-missing"
        if any(one.points.get(level) for level in (Level.AREA, Level.QUESTION))
        else "chart-points-not-found"
    )


def _published(
    words: Words, shown: Sequence[ReferenceValue], statistic: str, instrument: Instrument
) -> Trace:
    look = LOOKS[Role.REFERENCE if statistic == "mean" else Role.MEDIAN]
    return trace(
        "scatter",
        name=words(f"chart-published-{statistic}"),
        x=[r.moment for r in shown],
        y=[r.points for r in shown],
        mode="markers+text",
        marker={"symbol": "line-ew", "size": 22, "line": {"width": 3, "color": look.colour}},
        text=[f"{words.number(r.points)}<br>{r.as_of[:4]}" for r in shown],
        textposition="bottom center",
        textfont={"size": 11},
        hovertext=[
            wrapped(words(f"chart-{statistic}-value", value=reference_text(words, r)), LEGEND)
            + "<br>"
            + plain(edition_name(words, instrument, r.edition))
            for r in shown
        ],
        hoverinfo="text",
        cliponaxis=False,
    )


def _show_own_once(figure: Figure) -> None:
    """The traces of the editions look alike and stand once in the legend."""
    own = [t for t in figure.data if "text" in t["mode"] and "circle" in t["marker"]["symbol"]]
    for later in own[1:]:
        later["showlegend"] = False


def _break_line(words: Words, one: _Break, instrument: Instrument, maximum: float) -> Trace:
    text = words(
        "chart-break",
        before=edition_name(words, instrument, one.before),
        after=edition_name(words, instrument, one.after),
        grade=_grade(words, one, instrument),
    )
    steps = 12  # a line answers to the pointer only at its points
    return trace(
        "scatter",
        x=[one.at] * (steps + 1),
        y=[_TOP * maximum * n / steps for n in range(steps + 1)],
        mode="lines",
        line={"color": QUIET, "dash": "dot", "width": 1.5},
        hovertext=wrapped(text, LEGEND),
        hoverinfo="text",
        showlegend=False,
    )


def _grade(words: Words, one: _Break, instrument: Instrument) -> str:
    return grade(words, instrument.comparability(one.before, one.after, Level.TOTAL).grade)


def _names(
    words: Words,
    editions: Sequence[str],
    breaks: Sequence[_Break],
    instrument: Instrument,
    maximum: float,
    first: float,
    last: float,
) -> list[dict[str, Any]]:
    """The name of each version above its stretch; neighbours at two heights, so that they never meet."""
    if not editions:
        return []
    stretches = [editions[0], *(one.after for one in breaks)]
    edges = [first, *(one.at for one in breaks), last]
    return [
        {
            "text": wrapped(edition_name(words, instrument, edition), _NAME_WIDTH),
            "x": (left + right) / 2,
            "y": maximum * (_TOP - 0.01 if n % 2 == 0 else _TOP - 0.14),
            "yanchor": "top",
            "showarrow": False,
            "font": {"size": 11},
        }
        for n, (edition, (left, right)) in enumerate(zip(stretches, pairwise(edges), strict=True))
    ]


def _alt(
    words: Words,
    marks: Sequence[_Mark],
    editions: Sequence[str],
    breaks: Sequence[_Break],
    shown: Sequence[ReferenceValue],
    instrument: Instrument,
    undated: int,
) -> str:
    parts = []
    for edition in [*editions, None]:
        known = [m for m in marks if m.evaluation.edition == edition and m.points is not None]
        if known:
            values = [
                words("chart-points-in", points=words.number(m.points), year=str(m.evaluation.year))
                for m in known
            ]
            parts.append(
                words(
                    "chart-timeline-edition",
                    edition=edition_name(words, instrument, edition),
                    values=words.listing(values),
                )
            )
    if not parts:
        parts.append(words("chart-no-points"))
    for reference in shown:
        parts.append(
            words(f"chart-{reference.statistic}-value", value=reference_text(words, reference)) + "."
        )
    unknown = [str(m.evaluation.year) for m in marks if m.points is None]
    if unknown:
        parts.append(words("chart-timeline-unknown", years=words.listing(unknown)))
    for one in breaks:
        parts.append(
            words(
                "chart-break",
                before=edition_name(words, instrument, one.before),
                after=edition_name(words, instrument, one.after),
                grade=_grade(words, one, instrument),
            )
        )
    if undated:
        parts.append(words("chart-timeline-undated", n=undated))
    name = marks[0].evaluation.municipality if marks else ""
    key = "chart-timeline" if name else "chart-timeline-empty"
    return words(key, name=name, facts=" ".join(parts))
