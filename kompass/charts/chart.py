"""What every chart shares: its shape, its series, its looks, its layout and its marking of made-up data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import plotly.graph_objects as go

from kompass.charts.figure import Figure, Ready
from kompass.text import Words


class Role(StrEnum):
    """What a series stands for; it decides colour, dash and marker, so that a reader learns them once."""

    OWN = "own"
    EARLIER = "earlier"
    REFERENCE = "reference"
    MEDIAN = "median"
    PEER = "peer"


@dataclass(frozen=True)
class Series:
    """One named line of a chart: shares of the maximum (0-1) by item code, None where unknown."""

    name: str
    role: Role
    shares: Mapping[str, float | None]

    def share(self, code: str) -> float | None:
        """The share of an item, None where it is unknown or nan."""
        found = self.shares.get(code)
        return None if found is None or found != found else float(found)


@dataclass(frozen=True)
class Chart:
    """A picture and the sentence that says the same to someone who cannot see it."""

    drawn: Figure
    alt: str

    @property
    def figure(self) -> go.Figure:
        """The picture as plotly's own object, every value checked: to be looked into, not to be shown."""
        return go.Figure(self.drawn.spec)

    @property
    def ready(self) -> Ready:
        """The picture as Streamlit shows it without checking it anew."""
        return Ready(self.drawn)


@dataclass(frozen=True)
class Look:
    """How one series is drawn: colour, dash and marker together, never colour alone."""

    colour: str
    dash: str
    symbol: str


# Colours that keep 3:1 or more against white and against Streamlit's dark background, and apart for the
# colour-blind; dash and marker always differ too.
LOOKS: Mapping[Role, Look] = {
    Role.OWN: Look("#1f77b4", "solid", "circle"),
    Role.EARLIER: Look("#8c6bb1", "dash", "circle-open"),
    Role.REFERENCE: Look("#d95f02", "dot", "diamond"),
    Role.MEDIAN: Look("#6b7785", "dashdot", "diamond-open"),
    Role.PEER: Look("#2a9d8f", "longdash", "square-open"),
}
# Peers after the first, so that three of them can be told apart; from the fourth they start over.
MORE_PEERS = (
    Look("#b5579b", "longdashdot", "triangle-up-open"),
    Look("#9a7700", "8px,3px,2px,3px", "x-open"),
)
QUIET = "#7d8793"  # what is there to be compared with, or only for orientation
SHADE = "rgba(125,135,147,0.18)"  # behind marks; its edge is drawn in QUIET
GRID = "rgba(128,128,128,0.28)"  # seen on light and on dark
CLEAR = "rgba(0,0,0,0)"
AXIS: Mapping[str, Any] = {
    "gridcolor": GRID,
    "linecolor": GRID,
    "zeroline": False,
    "fixedrange": True,  # nothing to zoom in 0-100, and dragging on a phone should scroll the page
}


def looks(series: Sequence[Series]) -> list[Look]:
    """The look of each series: by its role, peers one after another in their own looks."""
    peers = (LOOKS[Role.PEER], *MORE_PEERS)
    found = []
    seen = 0
    for one in series:
        if one.role == Role.PEER:
            found.append(peers[seen % len(peers)])
            seen += 1
        else:
            found.append(LOOKS[one.role])
    return found


def finish(figure: Figure, words: Words, made_up: bool, height: int, legend: str = "top") -> Figure:
    """The layout every chart has, in place: quiet margins, the language's separators, no background of its
    own and no colour of text (the page's theme sets it), the watermark if made up.

    `legend` is `top` or `bottom`. It hangs on the picture and not on the plot, so that long row labels
    do not push it out of a phone.
    """
    at_top = legend == "top"
    figure.update_layout(
        height=height,
        separators=",\u00a0" if words.language == "sv" else ".,",
        paper_bgcolor=CLEAR,
        plot_bgcolor=CLEAR,
        legend={
            "orientation": "h",
            "xref": "container",
            "yref": "container",
            "xanchor": "left",
            "x": 0,
            "yanchor": "top" if at_top else "bottom",
            "y": 1 if at_top else 0,
            "bgcolor": CLEAR,
            "itemclick": False,  # a hidden series would make the alt sentence untrue
            "itemdoubleclick": False,
        },
        margin={"l": 8, "r": 8, "t": 12, "b": 12},
        hoverlabel={"namelength": -1, "align": "left"},
        hovermode="closest",
        dragmode=False,
    )
    if made_up:
        figure.add_annotation(
            text=words("made-up-mark"),
            xref="paper",
            yref="paper",
            x=0.5,
            y=0.5,
            showarrow=False,
            textangle=-20,
            opacity=0.18,
            font={"size": 44},
        )
    return figure
