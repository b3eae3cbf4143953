"""The radar: the instrument's emblem, all areas at one glance."""

import math
from collections.abc import Sequence
from typing import Literal

from kompass.charts.alt import shares_sentence
from kompass.charts.chart import AXIS, CLEAR, GRID, Chart, Look, Role, Series, finish, looks
from kompass.charts.figure import Figure, Trace, trace
from kompass.charts.labels import LEGEND, hover, plain, wrapped
from kompass.model import Item
from kompass.text import Words
from kompass.text.sentences import item_name

MOST_SERIES = 4  # more lines than these cannot be told apart; published lines come on top
_LINES = (Role.REFERENCE, Role.MEDIAN)
_WIDTH = 15  # characters of a label's line
_LETTER = 5.9  # pixels of a letter of size 11, on average
_OWN_FILL = "rgba(31,119,180,0.08)"


def radar(
    words: Words,
    items: Sequence[Item],
    series: Sequence[Series],
    made_up: bool = False,
    labels: Literal["titles", "codes"] = "titles",
    margin: float | None = None,
) -> Chart:
    """One closed ring a series over the items, in their order clockwise from the top, 0 to 100 percent.

    A ring has a gap where a value is unknown. `labels="codes"` writes only "1" to "8" around the ring,
    for places narrower than about 380 pixels; the page then lists the titles beside it. With `margin`, as
    share of the maximum, the alt sentence counts verdicts too; a ring has no room to draw it.

    Raises ValueError for more than four series beside the published lines, and for fewer than three items.
    """
    if sum(s.role not in _LINES for s in series) > MOST_SERIES:
        raise ValueError(f"a radar shows at most {MOST_SERIES} series")
    if len(items) < 3:
        raise ValueError("a radar needs three items or more")
    angles = [360 * n / len(items) for n in range(len(items))]
    texts = [plain(i.code) if labels == "codes" else wrapped(item_name(words, i), _WIDTH) for i in items]
    drawn = list(zip(series, looks(series), strict=True))
    # The own ring is drawn last, on top of the others, but stands where the caller put it in the legend.
    drawn.sort(key=lambda pair: pair[0].role == Role.OWN)
    ranks = {id(s): n for n, s in enumerate(series)}
    figure = Figure(
        {**_ring(words, items, angles, one, look), "legendrank": ranks[id(one)]} for one, look in drawn
    )
    finish(figure, words, made_up, height=520 if labels == "titles" else 420, legend="bottom")
    side = _side(texts) + 12 if labels == "titles" else 28
    figure.update_layout(
        margin={"l": side, "r": side, "t": 48 if labels == "titles" else 28},
        polar={
            "bgcolor": CLEAR,
            # below the ring there is room for the lowest label, above the legend
            "domain": {"y": [0.1, 1]},
            "angularaxis": {
                "rotation": 90,
                "direction": "clockwise",
                "tickmode": "array",
                "tickvals": angles,
                "ticktext": texts,
                "tickfont": {"size": 11 if labels == "titles" else 13},
                "gridcolor": GRID,
                "linecolor": GRID,
                # invisible ticks that keep the labels off the marks at 100 percent
                "ticks": "outside",
                "ticklen": 5,
                "tickcolor": CLEAR,
            },
            "radialaxis": {
                **{key: value for key, value in AXIS.items() if key not in ("fixedrange", "zeroline")},
                "range": [0, 100],
                "tickvals": [0, 25, 50, 75, 100],
                # the outermost ring is 100; written there it would run into a label on a phone
                "ticktext": ["", "25", "50", words.percent(0.75), ""],
                # between two spokes, where no ring has its points
                "angle": 90 - 180 / len(items),
                "tickangle": 90 - 180 / len(items),  # upright: it is counted from the axis
                "tickfont": {"size": 10},
                "showline": False,
                "ticks": "",
            },
        },
    )
    return Chart(figure, words("chart-radar", facts=shares_sentence(words, items, series, margin)))


def _side(texts: Sequence[str]) -> float:
    """Pixels beside the ring: what the widest line needs where labels stand straight out from it.

    Labels on the slant begin nearer the middle, so they need about two thirds.
    """
    needs = []
    for n, text in enumerate(texts):
        outward = abs(math.sin(2 * math.pi * n / len(texts)))
        widest = max(len(line) for line in text.split("<br>"))
        needs.append(_LETTER * widest * (1 if outward > 0.9 else 0.68 if outward > 0.3 else 0.5))
    return round(max(needs))


def _ring(words: Words, items: Sequence[Item], angles: list[float], one: Series, look: Look) -> Trace:
    shares = [one.share(i.code) for i in items]
    values = [None if s is None else 100 * s for s in shares]
    texts = ["" if s is None else hover(words, one.name, i, s) for i, s in zip(items, shares, strict=True)]
    own = one.role == Role.OWN
    return trace(
        "scatterpolar",
        name=wrapped(one.name, LEGEND),
        r=[*values, values[0]],
        theta=[*angles, angles[0]],
        mode="lines+markers",
        connectgaps=False,
        line={"color": look.colour, "dash": look.dash, "width": 3 if own else 2},
        marker={"color": look.colour, "symbol": look.symbol, "size": 9 if own else 8},
        # a filled ring with a gap would be closed by a line through what is unknown
        fill="toself" if own and None not in values else "none",
        fillcolor=_OWN_FILL,
        hovertext=[*texts, texts[0]],
        hoverinfo="text",
        hoveron="points",
        cliponaxis=False,
    )
