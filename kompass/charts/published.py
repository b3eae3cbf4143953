"""A published value as a line across a picture of points."""

from kompass.charts.chart import LOOKS, Role
from kompass.charts.figure import Trace, trace
from kompass.charts.labels import LEGEND, wrapped
from kompass.model import ReferenceValue
from kompass.text import Words
from kompass.text.sentences import reference as reference_text


def published_name(words: Words, reference: ReferenceValue) -> str:
    """What it is, whose and from when: "Snitt 476 (riket, april 2017)"."""
    return words(f"chart-{reference.statistic}-value", value=reference_text(words, reference))


def published_line(words: Words, reference: ReferenceValue, low: float, high: float) -> Trace:
    """A vertical line at the value's points, from `low` to `high`.

    Who and when stand in the legend, where they fit on a phone, and not beside the line.
    """
    look = LOOKS[Role.REFERENCE]
    name = wrapped(published_name(words, reference), LEGEND)
    return trace(
        "scatter",
        name=name,
        x=[reference.points] * 2,
        y=[low, high],
        mode="lines",
        line={"color": look.colour, "width": 3, "dash": look.dash},
        hovertext=name,
        hoverinfo="text",
        showlegend=True,
    )
