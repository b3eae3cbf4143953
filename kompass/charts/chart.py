"""What every chart shares: its shape, its series, its colours and its marking of made-up data."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import plotly.graph_objects as go

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


@dataclass(frozen=True)
class Chart:
    """A figure and the sentence that says the same to someone who cannot see it."""

    figure: go.Figure
    alt: str


# Colours that keep 3:1 or more against white and against Streamlit's dark background, and apart for the
# colour-blind; dash and marker always differ too.
COLOURS: Mapping[Role, str] = {
    Role.OWN: "#1f77b4",
    Role.EARLIER: "#8c6bb1",
    Role.REFERENCE: "#d95f02",
    Role.MEDIAN: "#6b7785",
    Role.PEER: "#2a9d8f",
}
DASHES: Mapping[Role, str] = {
    Role.OWN: "solid",
    Role.EARLIER: "dash",
    Role.REFERENCE: "dot",
    Role.MEDIAN: "dashdot",
    Role.PEER: "longdash",
}
SYMBOLS: Mapping[Role, str] = {
    Role.OWN: "circle",
    Role.EARLIER: "circle-open",
    Role.REFERENCE: "line-ns-open",
    Role.MEDIAN: "diamond-open",
    Role.PEER: "square-open",
}


def finish(figure: go.Figure, words: Words, made_up: bool, height: int) -> go.Figure:
    """The layout every chart has: quiet margins, the language's separators, the watermark if made up."""
    figure.update_layout(
        height=height,
        separators=",\u00a0" if words.language == "sv" else ".,",
        legend={"orientation": "h", "yanchor": "bottom", "y": 1.02, "xanchor": "left", "x": 0},
        margin={"l": 8, "r": 8, "t": 40, "b": 8},
        hoverlabel={"namelength": -1},
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
