"""What lies behind a figure: what the evaluators saw there, what they missed, and what they wrote."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from kompass.learn.likeness import Likeness, frequencies
from kompass.learn.words import Thesaurus
from kompass.model import Item, Level

SEEN = ("strength", "example", "improved")
MISSED = ("improvement", "remains")
HEADED = 0.35
"""A heading as like a question as this is about it."""


@dataclass(frozen=True)
class Section:
    """A part of a report's prose, in its own words."""

    heading: str
    text: str


@dataclass(frozen=True)
class Anatomy:
    """What stands behind the points of an item in one evaluation.

    `level` says whether the findings stand under the very item (question or area), or, where none stands
    under the question, under its area. There are no points per finding: the evaluators judge the whole.
    """

    item: Item
    points: float
    seen: pd.DataFrame
    missed: pd.DataFrame
    sections: tuple[Section, ...]
    level: Level

    @property
    def left(self) -> float:
        """How many points there are to the maximum."""
        return self.item.max_points - self.points


def anatomy(
    item: Item, points: float, findings: pd.DataFrame, sections: pd.DataFrame, thesaurus: Thesaurus
) -> Anatomy:
    """What stands behind the points of an area or a question, given an evaluation's findings and prose."""
    area = item.code.partition(".")[0]
    here = findings[findings["question"] == item.code] if item.level == Level.QUESTION else findings.iloc[:0]
    level = item.level if len(here) else Level.AREA
    here = here if len(here) else findings[findings["area"] == area]
    return Anatomy(
        item=item,
        points=points,
        seen=here[here["kind"].isin(SEEN)],
        missed=here[here["kind"].isin(MISSED)],
        sections=_about(item, [*sections[sections["area"] == area].to_dict("records")], thesaurus),
        level=level,
    )


def _about(item: Item, rows: Sequence[dict[Any, Any]], thesaurus: Thesaurus) -> tuple[Section, ...]:
    """The sections whose headings are like the question, or all of the area where none is."""
    sections = [Section(row["heading"] or "", row["text"]) for row in rows]
    if item.level == Level.QUESTION:
        headings = [one.heading for one in sections]
        alike = Likeness(thesaurus, frequencies(()), [item.title, *headings])
        close = [alike.between(item.title, heading) for heading in headings]
        best = max(close, default=0.0)
        if best >= HEADED:
            return tuple(one for one, like in zip(sections, close, strict=True) if like == best)
    return tuple(sections)
