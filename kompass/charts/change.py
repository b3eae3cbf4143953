"""The dumbbell: what changed from one evaluation to the next, item by item."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from kompass.charts.alt import named
from kompass.charts.chart import AXIS, QUIET, Chart, finish
from kompass.charts.labels import LINE, Rows, item_label, legend_height, points_and_percent, rows, wrapped
from kompass.compare import Step
from kompass.model import Difference, Grade, Item, report_order
from kompass.text import Words
from kompass.text.sentences import grade_with_reason, item_name

_TICKS = [0, 25, 50, 75, 100]
_EN_SPACE = "\u2002"  # keeps the number off the circle


@dataclass(frozen=True)
class _Way:
    """A direction of change: its own colour and dash. No direction is the good one, so no red or green."""

    key: str
    colour: str
    dash: str


_WAYS = (
    _Way("chart-rises", "#1f77b4", "solid"),
    _Way("chart-falls", "#d95f02", "dash"),
    _Way("chart-unchanged", QUIET, "dot"),
)


@dataclass(frozen=True)
class _Row:
    item: Item
    middle: float
    points: float
    before: float  # share of the maximum
    after: float
    before_points: float
    before_max: float

    @property
    def way(self) -> _Way:
        return _WAYS[0] if self.points > 0 else _WAYS[1] if self.points < 0 else _WAYS[2]


def dumbbell(words: Words, step: Step, items: Mapping[str, Item], made_up: bool = False) -> Chart | None:
    """An open circle before, a filled one after and the signed difference in points, a row an item.

    `items` are those of the later edition by code; only those with both values have a row. Within an
    edition a line joins the two circles; across editions they stand in two panels with a gap and no line,
    and the grade is printed. None where the grade is `not comparable` or no item has both values.
    """
    if step.comparability.grade == Grade.NOT_COMPARABLE or not step.known:
        return None
    known = sorted(step.known, key=lambda d: report_order(d.item))
    placed = rows([item_label(words, items[d.item]) for d in known])
    found = [_row(d, items[d.item], middle) for d, middle in zip(known, placed.middles, strict=True)]
    apart = step.before.edition != step.after.edition
    figure = go.Figure(_panels(words, step, found) if apart else _joined(words, step, found))
    foot = 92 if apart else 58
    head = 2 * LINE + 12 if apart else legend_height(figure)
    finish(figure, words, made_up, height=placed.height + head + foot)
    figure.update_layout(yaxis=placed.axis())
    if apart:
        _lay_out_panels(figure, words, step, placed)
    else:
        figure.update_layout(
            xaxis={**AXIS, "range": [-12, 112], "tickvals": _TICKS, "title": words("chart-change-axis")}
        )
    return Chart(figure, _alt(words, step, found))


def _row(difference: Difference, item: Item, middle: float) -> _Row:
    assert difference.before is not None
    assert difference.after is not None
    assert difference.points is not None
    assert difference.share is not None
    after = difference.after.points / item.max_points
    # the earlier edition's maximum may be another one; the difference has taken that into account
    before = after - difference.share
    points = difference.before.points
    before_max = points / before if before > 0 else item.max_points
    return _Row(item, middle, difference.points, before, after, points, round(before_max, 6))


def _years(step: Step) -> tuple[str, str]:
    # as text, since a number would be given a thousands separator
    return str(step.before.year), str(step.after.year)


def _hover(words: Words, step: Step, row: _Row) -> str:
    first, second = _years(step)
    return "<br>".join(
        (
            f"<b>{wrapped(item_name(words, row.item), 40)}</b>",
            f"{first}: {points_and_percent(words, row.before, row.before_max)}",
            f"{second}: {points_and_percent(words, row.after, row.item.max_points)}",
            words("chart-change-hover", change=words.difference(row.points)),
        )
    )


def _joined(words: Words, step: Step, found: Sequence[_Row]) -> list[go.Scatter]:
    """Three traces a direction: line, circles before, circles after with the printed difference."""
    first, second = _years(step)
    keys = [
        _key(words("chart-before-year", year=first), "circle-open"),
        _key(words("chart-after-year", year=second), "circle"),
    ]
    traces = []
    for way in _WAYS:
        mine = [row for row in found if row.way is way]
        if not mine:
            continue
        x: list[float | None] = []
        y: list[float | None] = []
        for row in mine:
            x += [100 * row.before, 100 * row.after, None]
            y += [row.middle, row.middle, None]
        traces.append(
            go.Scatter(
                name=words(way.key, n=len(mine)),
                x=x,
                y=y,
                mode="lines",
                line={"color": way.colour, "dash": way.dash, "width": 3},
                hoverinfo="skip",
            )
        )
        # the open circle is the larger, so that it is seen around the filled one where nothing changed
        traces.append(_circles(words, step, mine, [r.before for r in mine], way, "circle-open", 15))
        after = _circles(words, step, mine, [r.after for r in mine], way, "circle", 10)
        after.update(
            mode="markers+text",
            text=[f"{_EN_SPACE}<b>{words.difference(row.points)}</b>{_EN_SPACE}" for row in mine],
            # at the far end of the line, away from the circle before
            textposition="middle left" if way is _WAYS[1] else "middle right",
            textfont={"size": 13},
        )
        traces.append(after)
    return [*keys, *traces]


def _key(name: str, symbol: str) -> go.Scatter:
    """A legend entry for a shape that all directions share."""
    return go.Scatter(
        name=name,
        x=[None],
        y=[None],
        mode="markers",
        marker={"symbol": symbol, "size": 11, "color": QUIET, "line": {"width": 2, "color": QUIET}},
        hoverinfo="skip",
    )


def _circles(
    words: Words, step: Step, mine: Sequence[_Row], shares: Sequence[float], way: _Way, symbol: str, size: int
) -> go.Scatter:
    return go.Scatter(
        x=[100 * share for share in shares],
        y=[row.middle for row in mine],
        mode="markers",
        marker={
            "symbol": symbol,
            "size": size,
            "color": way.colour,
            "line": {"width": 2, "color": way.colour},
        },
        hovertext=[_hover(words, step, row) for row in mine],
        hoverinfo="text",
        showlegend=False,
        cliponaxis=False,
    )


def _panels(words: Words, step: Step, found: Sequence[_Row]) -> list[go.Scatter]:
    """Before in the left panel and after in the right one; nothing is drawn between them."""
    traces = []
    for way in _WAYS:
        mine = [row for row in found if row.way is way]
        if mine:
            traces.append(_circles(words, step, mine, [r.before for r in mine], way, "circle-open", 12))
            after = _circles(words, step, mine, [r.after for r in mine], way, "circle", 10)
            traces.append(after.update(xaxis="x2"))
    return traces


def _lay_out_panels(figure: go.Figure, words: Words, step: Step, placed: Rows) -> None:
    first, second = _years(step)
    shared = {**AXIS, "range": [-4, 104], "tickvals": [0, 50, 100]}
    figure.update_layout(
        xaxis={**shared, "domain": [0, 0.38]},
        xaxis2={**shared, "domain": [0.48, 0.86], "anchor": "y"},
        margin={"t": 2 * LINE + 12, "b": 80},
    )
    for x, text in (
        (0.19, f"<b>{first}</b>"),
        (0.67, f"<b>{second}</b><br>{words('chart-other-edition')}"),
        (1, f"<b>{words('chart-points')}</b>"),
    ):
        figure.add_annotation(
            text=text,
            font={"size": 11},
            xref="paper",
            yref="paper",
            x=x,
            y=1,
            xanchor="right" if x == 1 else "center",
            yanchor="bottom",
            showarrow=False,
        )
    for difference, middle in zip(
        sorted(step.known, key=lambda d: report_order(d.item)), placed.middles, strict=True
    ):
        figure.add_annotation(
            text=f"<b>{words.difference(difference.points)}</b>",
            xref="paper",
            yref="y",
            x=1,
            y=middle,
            xanchor="right",
            showarrow=False,
        )
    figure.add_annotation(
        text=words("chart-percent-of-max") + "<br>" + wrapped(grade_with_reason(words, step), 44),
        xref="paper",
        yref="paper",
        x=0.43,
        y=0,
        yshift=-24,
        yanchor="top",
        showarrow=False,
        font={"size": 11},
    )


def _alt(words: Words, step: Step, found: Sequence[_Row]) -> str:
    first, second = _years(step)
    rises = [row for row in found if row.points > 0]
    falls = [row for row in found if row.points < 0]
    same = len(found) - len(rises) - len(falls)
    parts = [
        words(
            "chart-change-counts",
            name=step.after.municipality,
            first=first,
            second=second,
            rises=len(rises),
            falls=len(falls),
            same=same,
            of=len(found),
        )
    ]
    # by what is printed: points
    for rows_, key, pick in ((rises, "chart-change-most-up", max), (falls, "chart-change-most-down", min)):
        if rows_:
            most = pick(row.points for row in rows_)
            names = [item_name(words, row.item) for row in rows_ if row.points == most]
            parts.append(words(key, names=named(words, names), change=words.difference(most)))
    if len(found) < len(step.differences):
        parts.append(words("chart-missing-one-side", n=len(step.differences) - len(found)))
    if step.before.edition != step.after.edition:
        parts.append(grade_with_reason(words, step))
    return words("chart-change", facts=" ".join(parts))
