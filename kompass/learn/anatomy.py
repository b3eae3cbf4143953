"""What lies behind a figure: what the evaluators saw there, what they missed, and what they wrote."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from kompass.compare import records
from kompass.learn.ledger import MEANS, Status
from kompass.learn.likeness import Likeness
from kompass.learn.strengths import area_of
from kompass.learn.words import Thesaurus
from kompass.model import Item, Level

SEEN, MISSED = (
    [kind for kind, means in MEANS.items() if means == status] for status in (Status.MET, Status.REMAINING)
)
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
    area, level = area_of(item), item.level
    here = findings[findings["question" if level == Level.QUESTION else "area"] == item.code]
    if here.empty and level == Level.QUESTION:
        level, here = Level.AREA, findings[findings["area"] == area]
    return Anatomy(
        item=item,
        points=points,
        seen=here[here["kind"].isin(SEEN)],
        missed=here[here["kind"].isin(MISSED)],
        sections=_about(item, records(sections[sections["area"] == area]), thesaurus),
        level=level,
    )


def _about(item: Item, rows: Sequence[Mapping[str, Any]], thesaurus: Thesaurus) -> tuple[Section, ...]:
    """The sections whose headings are like the question, or all of the area where none is."""
    sections = [Section(row["heading"] or "", row["text"]) for row in rows]
    if item.level == Level.QUESTION:
        headings = [one.heading for one in sections]
        alike = Likeness(thesaurus, {}, [item.title, *headings])
        close = [alike.between(item.title, heading) for heading in headings]
        best = max(close, default=0.0)
        if best >= HEADED:
            return tuple(one for one, like in zip(sections, close, strict=True) if like == best)
    return tuple(sections)
