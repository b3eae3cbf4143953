"""Texts inside a picture: escaped, wrapped, and rows that are as high as their labels need."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from textwrap import wrap
from typing import Any

from kompass.charts.chart import AXIS
from kompass.charts.figure import Figure
from kompass.model import Item, Level
from kompass.text import Words
from kompass.text.sentences import item_name

LINE = 15  # pixels of a line of text of size 12
AIR = 15  # pixels between rows
LEGEND = 40  # characters that fit beside a mark on a phone
_SINGLE = 70
_QUESTION_WIDTH = 27
_AREA_WIDTH = 20


def plain(text: str) -> str:
    """Text that the picture shows as it is: plotly would read `<b>` in a title as bold."""
    return escape(text, quote=False)


@lru_cache(maxsize=10_000)  # the same titles stand in many pictures
def wrapped(text: str, width: int) -> str:
    """Text broken between words into lines of about `width` characters; a long word stays whole."""
    lines = wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return "<br>".join(plain(line) for line in lines)


def item_label(words: Words, item: Item) -> str:
    """Code and title of an item as a wrapped row label."""
    width = _QUESTION_WIDTH if item.level == Level.QUESTION else _AREA_WIDTH
    return wrapped(item_name(words, item), width)


def hover(words: Words, name: str, item: Item, share: float) -> str:
    """What a point says when touched: whose, which item, how many of how many points."""
    return "<br>".join(
        (
            f"<b>{plain(name)}</b>",
            wrapped(item_name(words, item), LEGEND),
            points_and_percent(words, share, item.max_points),
        )
    )


def points_and_percent(words: Words, share: float, max_points: float) -> str:
    """ "79 av 100 (79 %)"."""
    return words(
        "chart-hover-points",
        points=words.number(share * max_points),
        max=words.number(max_points),
        percent=words.percent(share),
    )


def legend_height(figure: Figure) -> int:
    """Pixels of the legend on a phone, where every entry has a line of its own or more."""
    names = [str(one.get("name")) for one in figure.data if one.get("showlegend") is not False]
    return sum((LINE + 1) * (name.count("<br>") + 1) + 5 for name in names)


@dataclass(frozen=True)
class Rows:
    """Rows from top to bottom: where each has its middle, in pixels, and how high they are together."""

    labels: tuple[str, ...]
    middles: tuple[float, ...]
    height: int

    def axis(self) -> dict[str, Any]:
        """The vertical axis: downwards, one label a row."""
        return {
            **AXIS,
            "range": [self.height, 0],
            "tickmode": "array",
            "tickvals": self.middles,
            "ticktext": self.labels,
            "tickfont": {"size": 12},
            "showgrid": False,
            "automargin": True,
        }


def rows(labels: Sequence[str]) -> Rows:
    """Rows as high as their wrapped labels, so that neither one row nor 45 long ones overlap."""
    middles = []
    top = 0
    for label in labels:
        height = LINE * (label.count("<br>") + 1) + AIR
        middles.append(top + height / 2)
        top += height
    if len(middles) == 1:  # one row alone still needs a plot to lie in
        return Rows(tuple(labels), (_SINGLE / 2,), _SINGLE)
    return Rows(tuple(labels), tuple(middles), max(top, 1))
