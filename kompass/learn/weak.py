"""What a municipality would learn first: the items with its lowest shares, or what it is to improve."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from kompass.compare import lowest_shares
from kompass.compare.frames import records, score
from kompass.compare.spread import FEW
from kompass.model import Evaluation, Instrument, Item, Level, Score


@dataclass(frozen=True)
class Weak:
    """An item to learn at. Where there is no score, `improvements` says how many the evaluators want there;
    none: the reader has picked it."""

    item: Item
    score: Score | None = None
    improvements: int = 0


def picked(item: Item, subject: Evaluation | None, scores: pd.DataFrame) -> Weak:
    """An item that the reader asks about, with the evaluation's figure where it is known."""
    if subject is None or not subject.is_placed or subject.edition != item.edition:
        return Weak(item)
    mine = scores[(scores["evaluation_id"] == subject.id) & (scores["item"] == item.code)]
    return Weak(item, None if mine.empty else score(mine.iloc[0].to_dict()))


def weak_items(
    subject: Evaluation,
    scores: pd.DataFrame,
    findings: pd.DataFrame,
    instrument: Instrument,
    most: int = FEW,
) -> tuple[Weak, ...]:
    """The items with the lowest shares: questions where the evaluation has any, else areas.

    With neither, the areas in which the evaluators name the most improvement opportunities, since a total
    alone says nothing of where. `scores` and `findings` are those of the municipality.
    """
    if subject.edition is None:
        return ()
    mine = scores[scores["evaluation_id"] == subject.id]
    for level in (Level.QUESTION, Level.AREA):
        items = {item.code: item for item in instrument.items_at(subject.edition, level)}
        known = mine[mine["item"].isin(items)]
        if subject.is_placed and not known.empty:
            order = list(items)
            known = known.iloc[np.argsort([order.index(code) for code in known["item"]], kind="stable")]
            rows = records(lowest_shares(known, most))
            return tuple(Weak(items[row["item"]], score(row)) for row in rows)
    return _to_improve(subject, findings, instrument.items_at(subject.edition, Level.AREA), most)


def _to_improve(
    subject: Evaluation, findings: pd.DataFrame, areas: Sequence[Item], most: int
) -> tuple[Weak, ...]:
    wanted = findings[(findings["evaluation_id"] == subject.id) & (findings["kind"] == "improvement")]
    counts = wanted["area"].value_counts()
    found = [Weak(area, improvements=int(counts[area.code])) for area in areas if area.code in counts]
    return tuple(sorted(found, key=lambda weak: -weak.improvements)[:most])
