"""Directions of change and how two values are joined: shared by every chart of before and after."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kompass.charts.chart import QUIET
from kompass.charts.figure import Trace, trace
from kompass.text import Words

EN_SPACE = "\u2002"  # keeps the number off the circle


@dataclass(frozen=True)
class Way:
    """A direction of change: its own colour and dash. No direction is the good one, so no red or green."""

    key: str
    colour: str
    dash: str


RISES = Way("chart-rises", "#1f77b4", "solid")
FALLS = Way("chart-falls", "#d95f02", "dash")
UNCHANGED = Way("chart-unchanged", QUIET, "dot")
WAYS = (RISES, FALLS, UNCHANGED)


@dataclass(frozen=True)
class Mark:
    """A row of a dumbbell: where its two circles stand on the axis, what changed and what it says."""

    middle: float
    before: float
    after: float
    points: float
    hover: str

    @property
    def way(self) -> Way:
        return way_of(self.points)


def way_of(points: float) -> Way:
    """Which way a difference goes."""
    return RISES if points > 0 else FALLS if points < 0 else UNCHANGED


def joined(
    words: Words, marks: Sequence[Mark], before: str, after: str, counts: Mapping[Way, int] | None = None
) -> list[Trace]:
    """Dumbbells: two keys of the shapes, then three traces a direction that some row has.

    The traces are the line, the circles before, and the circles after with the signed difference printed.
    `counts` are how many go each way, where not all of them are in the picture.
    """
    counts = counts or Counter(mark.way for mark in marks)
    traces = [shape_key(before, "circle-open"), shape_key(after, "circle")]
    for way in WAYS:
        mine = [mark for mark in marks if mark.way is way]
        if not mine:
            continue
        x: list[float | None] = []
        y: list[float | None] = []
        for mark in mine:
            x += [mark.before, mark.after, None]
            y += [mark.middle, mark.middle, None]
        traces.append(
            trace(
                "scatter",
                name=words(way.key, n=counts[way]),
                x=x,
                y=y,
                mode="lines",
                line={"color": way.colour, "dash": way.dash, "width": 3},
                hoverinfo="skip",
            )
        )
        # the open circle is the larger, so that it is seen around the filled one where nothing changed
        traces.append(circles(mine, [m.before for m in mine], way, "circle-open", 15))
        filled = circles(mine, [m.after for m in mine], way, "circle", 10)
        filled |= {
            "mode": "markers+text",
            "text": [f"{EN_SPACE}{printed(words, mark.points)}{EN_SPACE}" for mark in mine],
            # at the far end of the line, away from the circle before
            "textposition": "middle left" if way is FALLS else "middle right",
            "textfont": {"size": 13},
        }
        traces.append(filled)
    return traces


def circles(marks: Sequence[Mark], x: Sequence[float], way: Way, symbol: str, size: int) -> Trace:
    """One circle a row, without a place in the legend: the shapes and the ways have theirs."""
    return trace(
        "scatter",
        x=list(x),
        y=[mark.middle for mark in marks],
        mode="markers",
        marker={
            "symbol": symbol,
            "size": size,
            "color": way.colour,
            "line": {"width": 2, "color": way.colour},
        },
        hovertext=[mark.hover for mark in marks],
        hoverinfo="text",
        showlegend=False,
        cliponaxis=False,
    )


def shape_key(name: str, symbol: str) -> Trace:
    """A legend entry for a shape that all directions share."""
    return trace(
        "scatter",
        name=name,
        x=[None],
        y=[None],
        mode="markers",
        marker={"symbol": symbol, "size": 11, "color": QUIET, "line": {"width": 2, "color": QUIET}},
        hoverinfo="skip",
    )


def printed(words: Words, points: float | None) -> str:
    """A signed difference as it stands in a picture."""
    return f"<b>{words.difference(points)}</b>"
