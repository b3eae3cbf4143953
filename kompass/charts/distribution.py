"""The distribution: how the figures of one item lie, municipality by municipality."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from kompass.charts.chart import AXIS, LOOKS, QUIET, Chart, Role, finish
from kompass.charts.distribution_alt import distribution_sentence, median_key
from kompass.charts.figure import Figure, Trace, trace
from kompass.charts.labels import LEGEND, legend_height, plain, points_and_percent, wrapped
from kompass.charts.margin import shaded
from kompass.charts.published import published_line
from kompass.charts.stacks import bins, levels
from kompass.compare import Spread, by_points, records
from kompass.model import Instrument, Item, ReferenceValue
from kompass.text import Words, own

MOST_DOTS = 150  # more figures are counted in bars
_MOST_BARS = 50
_DOT = 11  # pixels a level of dots takes
_NEAR = 0.029  # of the scale: a dot and its edge on a phone
_BARS_HEIGHT = 220
_STRIP = 26  # pixels below the dots, for the median
_HEAD = 44  # pixels above them, for the name
_NAME_WIDTH = 22
_NAMED = 6  # municipalities that a bar names


@dataclass(frozen=True)
class _Column:
    """A mark in the picture: a dot, or a bar of all figures that it stands for."""

    x: float
    bottom: float
    rows: tuple[dict[str, Any], ...]


def distribution(
    words: Words,
    spread: Spread,
    item: Item,
    instrument: Instrument,
    subject: str | None = None,
    reference: ReferenceValue | None = None,
    made_up: bool = False,
) -> Chart:
    """A dot a municipality on the points of an item, 0 to its maximum; those too near are stacked.

    More than 150 figures are bars, of one value each or, where values are too many, of equal parts of the
    scale. `subject` is the municipality id that is marked and named. Our median is a tick (from 3 figures),
    the middle half a band (from 5), `reference` a line. The alt sentence says how many of the others lie
    higher and lower, and then how many clearly.
    """
    rows = records(by_points(spread.of(item.code), ascending=True))
    facts = spread.row(item.code)
    subject_row = next((row for row in rows if row["municipality_id"] == subject), None)
    bars = len(rows) > MOST_DOTS
    width, columns = _bars(rows, item) if bars else (0.0, _dots(rows, item))
    top = max((c.bottom + (len(c.rows) if bars else 1) for c in columns), default=1)
    pixels = _BARS_HEIGHT / top if bars else _DOT
    foot, head = _STRIP / pixels, (_HEAD if subject_row else 6) / pixels
    figure = Figure()
    if facts["q1"] is not None:
        figure.add_trace(_middle_half(words, facts, -foot, top))
    figure.add_traces(_marks(words, columns, item, width, subject))
    if facts["median"] is not None:
        figure.add_trace(_median(words, facts, item, -foot / 2, made_up))
    if reference is not None and rows:
        figure.add_trace(published_line(words, reference, 0, top))
    plot = (foot + top + head) * pixels
    finish(figure, words, made_up, height=round(max(plot, 90) + 76 + legend_height(figure)))
    figure.update_layout(
        xaxis={
            **AXIS,
            "range": [-0.03 * item.max_points, 1.03 * item.max_points],
            "tickvals": [item.max_points * n / 4 for n in range(5)],
            "title": {"text": words("chart-points-of-max", max=words.number(item.max_points))},
        },
        yaxis={**AXIS, "range": [-foot, top + head], "visible": bars, "tickformat": "d", "automargin": True},
        barmode="overlay",
        # plotly hides a legend of one entry by itself
        showlegend=figure.has_legend,
    )
    if bars:
        counts = {"tickmode": "array", "tickvals": _counts(int(top))}
        figure.update_layout(yaxis={**counts, "title": {"text": words("chart-municipalities")}})
    if subject_row is not None:
        marked = next(c for c in columns if subject_row in c.rows)
        figure.add_annotation(**_name(words, subject_row, item, marked, 1 if bars else 0.5, top))
    if not rows:
        figure.update_layout(xaxis={"visible": False})
        figure.add_annotation(
            text=words("chart-no-points"), showarrow=False, xref="paper", yref="paper", x=0.5, y=0.5
        )
    alt = distribution_sentence(words, rows, facts, item, instrument, subject, reference, made_up)
    return Chart(figure, alt)


def _dots(rows: list[dict[str, Any]], item: Item) -> list[_Column]:
    places = levels([row["points"] for row in rows], _NEAR * item.max_points)
    return [_Column(row["points"], level, (row,)) for row, level in zip(rows, places, strict=True)]


def _bars(rows: list[dict[str, Any]], item: Item) -> tuple[float, list[_Column]]:
    width, middles = bins([row["points"] for row in rows], item.max_points, _MOST_BARS)
    inside: dict[float, list[dict[str, Any]]] = {}
    for row, middle in zip(rows, middles, strict=True):
        inside.setdefault(middle, []).append(row)
    return width, [_Column(x, 0, tuple(found)) for x, found in inside.items()]


def _counts(top: int) -> list[int]:
    step = max(1, round(top / 4))
    return list(range(0, top + 1, step))


def _marks(
    words: Words, columns: list[_Column], item: Item, width: float, subject: str | None
) -> list[Trace]:
    """The others in one look and the subject in the own one; in bars it is the lowest place of its bar."""
    if width:
        look = {"color": QUIET, "line": {"width": 0}}
        return [
            trace(
                "bar",
                x=[c.x for c in columns],
                y=[len(c.rows) for c in columns],
                width=0.86 * width,
                marker=look,
                hovertext=[_bar_text(words, c, item) for c in columns],
                hoverinfo="text",
                showlegend=False,
            ),
            *(
                trace(
                    "bar",
                    x=[c.x],
                    y=[1],
                    width=0.86 * width,
                    marker={**look, "color": LOOKS[Role.OWN].colour},
                    customdata=[subject],
                    hovertext=[_dot_text(words, row, item)],
                    hoverinfo="text",
                    showlegend=False,
                )
                for c in columns
                for row in c.rows
                if row["municipality_id"] == subject
            ),
        ]
    traces = []
    for chosen in (False, True):
        mine = [c for c in columns if (c.rows[0]["municipality_id"] == subject) == chosen]
        if mine:
            traces.append(
                trace(
                    "scatter",
                    x=[c.x for c in mine],
                    y=[c.bottom + 0.5 for c in mine],
                    mode="markers",
                    marker={
                        "symbol": LOOKS[Role.OWN].symbol,
                        "size": 13 if chosen else 9,
                        "color": LOOKS[Role.OWN].colour if chosen else QUIET,
                    },
                    customdata=[c.rows[0]["municipality_id"] for c in mine],
                    hovertext=[_dot_text(words, c.rows[0], item) for c in mine],
                    hoverinfo="text",
                    showlegend=False,
                    cliponaxis=False,
                )
            )
    return traces


def _dot_text(words: Words, row: dict[str, Any], item: Item) -> str:
    name = wrapped(own.named(words, row), LEGEND)
    return f"<b>{name}</b><br>{points_and_percent(words, row['points'] / item.max_points, item.max_points)}"


def _bar_text(words: Words, column: _Column, item: Item) -> str:
    """The figures of a bar with how many have each, and whose they are; the rest of many are counted."""
    counts = Counter(float(row["points"]) for row in column.rows)
    low, high = min(counts), max(counts)
    figures = words.number(low) if low == high else f"{words.number(low)}–{words.number(high)}"
    names = [own.named(words, row) for row in column.rows]
    text = "; ".join(names[:_NAMED])
    if len(names) > _NAMED:
        text = words("chart-and-more", names=text, n=len(names) - _NAMED)
    bar = words("chart-bar", n=len(names), points=figures, max=words.number(item.max_points))
    return f"<b>{plain(bar)}</b><br>{wrapped(text, LEGEND)}"


def _median(words: Words, facts: dict[str, Any], item: Item, y: float, made_up: bool) -> Trace:
    look = LOOKS[Role.MEDIAN]
    name = words(median_key(made_up), points=words.number(facts["median"]))
    return trace(
        "scatter",
        name=wrapped(name, LEGEND),
        x=[facts["median"]],
        y=[y],
        mode="markers",
        marker={"symbol": "line-ns", "size": 18, "line": {"width": 4, "color": look.colour}},
        hovertext=wrapped(name, LEGEND),
        hoverinfo="text",
        showlegend=True,
        cliponaxis=False,
    )


def _middle_half(words: Words, facts: dict[str, Any], low: float, high: float) -> Trace:
    name = words("chart-middle-half", first=words.number(facts["q1"]), last=words.number(facts["q3"]))
    return shaded(wrapped(name, LEGEND), [(facts["q1"], facts["q3"], high, low)])


def _name(
    words: Words, row: dict[str, Any], item: Item, column: _Column, rise: float, top: float
) -> dict[str, Any]:
    """Name, year and points above the picture, with a line down to the subject's mark."""
    share = column.x / item.max_points
    side = "left" if share < 0.25 else "right" if share > 0.75 else "center"
    text = words("chart-name-points", name=own.named(words, row), points=words.number(row["points"]))
    return {
        "text": f"<b>{wrapped(text, _NAME_WIDTH)}</b>",
        "x": column.x,
        "y": column.bottom + rise,
        "ax": column.x,
        "ay": top,
        "axref": "x",
        "ayref": "y",
        "xanchor": side,
        "align": side,
        "yanchor": "bottom",
        "arrowhead": 0,
        "arrowwidth": 2,
        "arrowcolor": LOOKS[Role.OWN].colour,
        "standoff": 6,
    }
