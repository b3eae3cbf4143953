"""The margin: the zone "about the same" in a picture, and the verdicts counted in its sentence."""

from collections.abc import Iterable, Sequence

from kompass.charts.chart import QUIET, SHADE
from kompass.charts.figure import Trace, trace
from kompass.model import ROUNDING, Verdict
from kompass.text import Words
from kompass.text.sentences import verdict

_LAST = 2000  # in the legend, after what the zone lies around


def judged(gap: float, margin: float) -> Verdict:
    """The verdict on a difference, both as share of the maximum: as `Instrument.verdict` gives it."""
    if abs(gap) < margin - ROUNDING:
        return Verdict.SAME
    return Verdict.HIGHER if gap > 0 else Verdict.LOWER


def clearly_in(words: Words, verdicts: Sequence[Verdict]) -> str:
    """In how many items something is clearly higher, about the same and clearly lower; one is not counted."""
    if len(verdicts) == 1:
        return words("chart-clearly-one", verdict=verdict(words, verdicts[0]))
    return words(
        "chart-clearly-in",
        higher=verdict(words, Verdict.HIGHER),
        above=verdicts.count(Verdict.HIGHER),
        same=verdict(words, Verdict.SAME),
        level=verdicts.count(Verdict.SAME),
        lower=verdict(words, Verdict.LOWER),
        below=verdicts.count(Verdict.LOWER),
    )


def clearly_others(words: Words, above: int, level: int, below: int) -> str:
    """How many of the others are clearly higher, about the same and clearly lower."""
    return words(
        "chart-clearly-others",
        higher=verdict(words, Verdict.HIGHER),
        above=above,
        same=verdict(words, Verdict.SAME),
        level=level,
        lower=verdict(words, Verdict.LOWER),
        below=below,
    )


def zone(words: Words, boxes: Iterable[tuple[float, float, float, float]]) -> Trace:
    """The quiet zone of the margin: boxes of (left, right, top, bottom), and one entry in the legend."""
    name = words("chart-margin", verdict=verdict(words, Verdict.SAME).capitalize())
    return {**shaded(name, boxes), "legendrank": _LAST}


def shaded(name: str, boxes: Iterable[tuple[float, float, float, float]]) -> Trace:
    """Shaded boxes with an edge that is seen on light and dark."""
    x: list[float | None] = []
    y: list[float | None] = []
    for left, right, top, bottom in boxes:
        x += [left, right, right, left, left, None]
        y += [top, top, bottom, bottom, top, None]
    return trace(
        "scatter",
        name=name,
        x=x[:-1],
        y=y[:-1],
        mode="lines",
        line={"color": QUIET, "width": 1},
        fill="toself",
        fillcolor=SHADE,
        hoverinfo="skip",
        showlegend=True,
    )
