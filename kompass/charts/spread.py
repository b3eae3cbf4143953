"""The spreads: how the figures of many lie, a row an item, in percent of the maximum."""

from collections.abc import Mapping, Sequence
from typing import Any

from kompass.charts.chart import AXIS, LOOKS, QUIET, Chart, Role, finish
from kompass.charts.figure import Figure, Trace, trace
from kompass.charts.labels import LEGEND, Rows, hover, item_label, legend_height, rows, wrapped
from kompass.charts.spread_alt import spread_sentence
from kompass.compare import Spread, records
from kompass.model import Item
from kompass.text import Words
from kompass.text.sentences import item_name, span

_Row = dict[str, Any]  # a row of the spread with its item and the middle of its place, figures as shares


def spreads(
    words: Words,
    spread: Spread,
    items: Sequence[Item],
    own: Mapping[str, float | None] | None = None,
    own_name: str = "",
    made_up: bool = False,
) -> Chart:
    """A thin line from the lowest to the highest, a thick one for the middle half, a tick for the median.

    One row an item, in their order from the top; the middle half needs 5 figures and the median 3. `own` are
    the points of one evaluation by item code, as the spread's figures are in points.
    """
    shares = {
        item.code: points / item.max_points
        for item in items
        if (points := (own or {}).get(item.code)) is not None and points == points
    }
    placed = rows([item_label(words, item) for item in items])
    facts = {row["item"]: row for row in records(spread.frame)}
    found = [
        _as_shares(facts[item.code], item, middle)
        for item, middle in zip(items, placed.middles, strict=True)
        if item.code in facts and facts[item.code]["n"]
    ]
    figure = Figure(_group(words, found, made_up))
    if shares:
        figure.add_trace(_own(words, items, placed, shares, own_name))
    finish(figure, words, made_up, height=max(placed.height + 68 + legend_height(figure), 130))
    figure.update_layout(
        xaxis={
            **AXIS,
            "range": [-2, 102],
            "tickvals": [0, 25, 50, 75, 100],
            "title": {"text": words("chart-percent-of-max")},
        },
        yaxis=placed.axis(),
        showlegend=True,
    )
    if not found and not shares:
        figure.update_layout(showlegend=False)
        figure.add_annotation(
            text=words("chart-no-points"), showarrow=False, xref="paper", yref="paper", x=0.5, y=0.5
        )
    return Chart(figure, spread_sentence(words, spread, found, shares, own_name, made_up))


def _as_shares(row: _Row, item: Item, middle: float) -> _Row:
    figures = ("lowest", "q1", "median", "q3", "highest")
    shares = {key: None if row[key] is None else row[key] / item.max_points for key in figures}
    return {**row, **shares, "item": item, "middle": middle}


def _group(words: Words, found: Sequence[_Row], made_up: bool) -> list[Trace]:
    """The group's traces from the back to the front; none that would be empty."""
    thick = [row for row in found if row["q1"] is not None]
    medians = [row for row in found if row["median"] is not None]
    traces = []
    if found:
        traces.append(_lines(words("chart-lowest-highest"), found, "lowest", "highest", QUIET, 1.5))
        # ends that are seen where the line has no length: one figure, or all of them equal
        traces += [_ticks(words, found, key, QUIET, 9, 2) for key in ("lowest", "highest")]
    if thick:
        traces.append(_lines(words("chart-middle-half-key"), thick, "q1", "q3", LOOKS[Role.PEER].colour, 9))
    if medians:
        median = _ticks(words, medians, "median", LOOKS[Role.MEDIAN].colour, 22, 3)
        name = "chart-median-key" if made_up else "chart-median-of-published-key"
        traces.append({**median, "name": wrapped(words(name), LEGEND), "showlegend": True})
    return traces


def _lines(name: str, found: Sequence[_Row], first: str, last: str, colour: str, width: float) -> Trace:
    x: list[float | None] = []
    y: list[float | None] = []
    for row in found:
        x += [100 * row[first], 100 * row[last], None]
        y += [row["middle"], row["middle"], None]
    return trace(
        "scatter",
        name=wrapped(name, LEGEND),
        x=x,
        y=y,
        mode="lines",
        line={"color": colour, "width": width},
        hoverinfo="skip",
        showlegend=True,
    )


def _ticks(words: Words, found: Sequence[_Row], key: str, colour: str, size: int, width: float) -> Trace:
    return trace(
        "scatter",
        x=[100 * row[key] for row in found],
        y=[row["middle"] for row in found],
        mode="markers",
        marker={"symbol": "line-ns", "size": size, "line": {"width": width, "color": colour}},
        hovertext=[_hover(words, row) for row in found],
        hoverinfo="text",
        showlegend=False,
        cliponaxis=False,
    )


def _hover(words: Words, row: _Row) -> str:
    """The row of the table, in percent; what too few figures do not give is not mentioned."""
    years = span((int(row["first_year"]), int(row["last_year"])))
    lines = [
        f"<b>{wrapped(item_name(words, row['item']), LEGEND)}</b>",
        words("chart-spread-counts", n=int(row["n"]), years=years),
        words(
            "chart-spread-range", lowest=words.percent(row["lowest"]), highest=words.percent(row["highest"])
        ),
    ]
    if row["median"] is not None:
        lines.append(words("chart-median", points=words.percent(row["median"])))
    if row["q1"] is not None:
        first, last = words.number(100 * row["q1"], 0), words.percent(row["q3"])
        lines.append(words("chart-middle-half", first=first, last=last))
    return "<br>".join(lines)


def _own(words: Words, items: Sequence[Item], placed: Rows, shares: Mapping[str, float], name: str) -> Trace:
    look = LOOKS[Role.OWN]
    known = [(i, y) for i, y in zip(items, placed.middles, strict=True) if i.code in shares]
    return trace(
        "scatter",
        name=wrapped(name, LEGEND),
        x=[100 * shares[item.code] for item, _ in known],
        y=[middle for _, middle in known],
        mode="markers",
        marker={"color": look.colour, "symbol": look.symbol, "size": 13},
        hovertext=[hover(words, name, item, shares[item.code]) for item, _ in known],
        hoverinfo="text",
        showlegend=True,
        legendrank=1,
        cliponaxis=False,
    )
