"""The ranking as bars: who stands where among those whose points we know."""

from collections.abc import Collection
from typing import Any

import pandas as pd

from kompass.charts.alt import named
from kompass.charts.chart import AXIS, LOOKS, Chart, Role, finish
from kompass.charts.figure import Figure, Trace, trace
from kompass.charts.labels import LEGEND, Rows, legend_height, rows, wrapped
from kompass.charts.margin import clearly_others, zone
from kompass.charts.published import published_line, published_name
from kompass.compare import Ranking, records
from kompass.model import ReferenceValue
from kompass.text import Words
from kompass.text.places import band
from kompass.text.sentences import points_of

MOST_ROWS = 60  # longer is a table's work
_WIDTH = 24
_BAR = 16  # pixels
_OTHERS = "#646f7e"  # white figures in it have 4.5:1, and it has 3:1 on both themes


def ranking(
    words: Words,
    found: Ranking,
    highlight: Collection[str] = (),
    reference: ReferenceValue | None = None,
    made_up: bool = False,
    margin: float | None = None,
) -> Chart:
    """A bar a municipality, best on top, with place, name and year as label and its points printed.

    `highlight` are municipality ids drawn in the own colour with bold labels. `reference` is drawn as a
    vertical line. At most 60 rows: the first ones, and the highlighted wherever they stand; the alt
    sentence says when rows are left out.

    `margin`, as share of the maximum, is the one the ranking was made with. Around the points of a single
    highlighted municipality it is drawn as a quiet zone, and the alt sentence says how many are clearly
    higher, about the same and clearly lower: as a band of places where they are enough for one.
    """
    every = found.frame
    chosen = every[every["municipality_id"].isin(list(highlight))]
    shown = _shown(every, list(chosen.index))
    placed = rows([_label(row, row["municipality_id"] in highlight) for row in shown])
    maximum = float(shown[0]["max_points"]) if shown else 100.0
    figure = Figure(_bars(words, shown, placed, highlight, maximum))
    if reference is not None and shown:
        figure.add_trace(published_line(words, reference, 0, placed.height))
    judged = margin is not None and len(chosen) == 1
    if margin is not None and judged:
        points, reach = float(chosen["points"].iloc[0]), margin * maximum
        left, right = max(0.0, points - reach), min(maximum, points + reach)
        # behind the bars, whose figures it would run through
        figure.add_trace({**zone(words, [(left, right, 0, placed.height)]), "zorder": -1})
    finish(figure, words, made_up, height=max(placed.height + 64 + legend_height(figure), 130))
    figure.update_layout(
        xaxis={
            **AXIS,
            "range": [0, 1.14 * maximum],  # room for the printed value of a bar that reaches the end
            "tickvals": [maximum * n / 4 for n in range(5)],
            "title": {"text": words("chart-points-of-max", max=words.number(maximum))},
        },
        yaxis=placed.axis(),
        barmode="overlay",
    )
    if not shown:
        figure.update_layout(xaxis={"visible": False}, yaxis={"visible": False})
        figure.add_annotation(
            text=words("chart-no-points"), showarrow=False, xref="paper", yref="paper", x=0.5, y=0.5
        )
    return Chart(figure, _alt(words, found, chosen, shown, reference, maximum, judged))


def _shown(every: pd.DataFrame, chosen: list[int]) -> list[dict[str, Any]]:
    """The rows that are drawn: the chosen, by their numbers, and the first of the others."""
    kept = chosen[:MOST_ROWS]
    others = [n for n in range(min(len(every), 2 * MOST_ROWS)) if n not in kept][: MOST_ROWS - len(kept)]
    return records(every.iloc[sorted(kept + others)])


def _label(row: dict[str, Any], bold: bool) -> str:
    text = wrapped(f"{row['place']}\u2002{row['municipality']} {row['year']}", _WIDTH)
    return f"<b>{text}</b>" if bold else text


def _bars(
    words: Words, shown: list[dict[str, Any]], placed: Rows, highlight: Collection[str], maximum: float
) -> list[Trace]:
    bars = []
    for chosen, colour in ((True, LOOKS[Role.OWN].colour), (False, _OTHERS)):
        mine = [
            (row, middle)
            for row, middle in zip(shown, placed.middles, strict=True)
            if (row["municipality_id"] in highlight) == chosen
        ]
        if not mine:
            continue
        values = [words.number(row["points"]) for row, _ in mine]
        bars.append(
            trace(
                "bar",
                orientation="h",
                x=[row["points"] for row, _ in mine],
                y=[middle for _, middle in mine],
                width=_BAR,
                marker={"color": colour, "line": {"width": 0}},
                text=[f"<b>{value}</b>" if chosen else value for value in values],
                # inside, where the line of the mean cannot run through it
                textposition="auto",
                insidetextanchor="end",
                insidetextfont={"color": "#ffffff"},
                textangle=0,
                constraintext="none",
                cliponaxis=False,
                customdata=[row["municipality_id"] for row, _ in mine],
                hovertext=[
                    wrapped(f"{row['municipality']} {row['year']}", LEGEND)
                    + "<br>"
                    + points_of(words, float(row["points"]), maximum)
                    for row, _ in mine
                ],
                hoverinfo="text",
                showlegend=False,
            )
        )
    return bars


def _alt(
    words: Words,
    found: Ranking,
    chosen: pd.DataFrame,
    shown: list[dict[str, Any]],
    reference: ReferenceValue | None,
    maximum: float,
    judged: bool,
) -> str:
    if not shown:
        return words("chart-ranking", facts=words("chart-no-points"))
    points = found.frame["points"]
    high, low = points.iloc[0], points.iloc[-1]
    top, last = (_named(found.frame[points == end]) for end in (high, low))
    parts = [
        words(
            "chart-ranking-highest",
            names=named(words, top),
            points=points_of(words, float(high), maximum),
        )
    ]
    if high != low:
        parts.append(
            words(
                "chart-ranking-lowest", names=named(words, last), points=points_of(words, float(low), maximum)
            )
        )
    for row in records(chosen):
        parts.append(
            words(
                "chart-ranking-tied" if row["tied"] else "chart-ranking-place",
                name=f"{row['municipality']} {row['year']}",
                place=int(row["place"]),
                n=found.n,
                points=words.number(row["points"]),
            )
        )
        if judged and found.n > 1:
            parts.append(_judged(words, found, row))
    if reference is not None:
        parts.append(published_name(words, reference) + ".")
    if len(shown) < found.n:
        parts.append(words("chart-ranking-cut", shown=len(shown), n=found.n))
    return words("chart-ranking", facts=" ".join(parts))


def _named(rows: pd.DataFrame) -> list[str]:
    pairs = zip(rows["municipality"], rows["year"], strict=True)
    return [f"{name} {year}" for name, year in pairs]


def _judged(words: Words, found: Ranking, row: dict[str, Any]) -> str:
    if row["band_first"] is not None:
        return band(words, found, row)
    return clearly_others(words, row["clearly_above"], row["about_same"], row["clearly_below"])
