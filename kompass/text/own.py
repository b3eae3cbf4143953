"""What is the reader's own, in words: the mark, the published evaluation beside it, what a memo cites."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from kompass.model import Evaluation, level_of
from kompass.store import Replaced
from kompass.text import Words

_MOST = 9  # differing figures to name: a total and eight areas


def mark(words: Words, own: object) -> str:
    """ "Bara hos er" where a figure is own; else nothing."""
    return words("own-mark") if own else ""


def named(words: Words, row: Mapping[Any, Any]) -> str:
    """A municipality with its year, inside a sentence: "Ängelholm (2016, bara hos er)"."""
    year = str(int(row["year"]))
    if row["own"]:
        return words("own-named", name=row["municipality"], year=year)
    return f"{row['municipality']} ({year})"


def among(words: Words, rows: pd.DataFrame, others: bool = False) -> list[str]:
    """How many of the figures (or of the `others`, to be quoted) are own, as a sentence; none for none."""
    n = int(rows["own"].astype(bool).sum())
    return [words("own-among-others" if others else "own-among", n=n)] if n else []


def stands(words: Words, one: Evaluation, published: Replaced | None, own: Mapping[str, float]) -> list[str]:
    """Where an own evaluation's figures come from, and what the published one of the same year says."""
    lines = [words("own-read", municipality=one.municipality, year=str(one.year))]
    if published is None:
        return lines
    return [*lines, *instead(words, len(published.points), published.differing(own))]


def instead(words: Words, figures: int, differing: Iterable[tuple[str, float, float | None]]) -> list[str]:
    """That a published evaluation, of so many figures, is stood before, and where the two differ."""
    named = [
        words(
            "own-differs-item",
            level=str(level_of(item)),
            code=item,
            published=words.number(theirs),
            own=words.number(mine),
        )
        for item, theirs, mine in differing
    ]
    lines = [words("own-instead")]
    if named:
        lines.append(words("own-differs", items="; ".join(named[:_MOST]), more=max(0, len(named) - _MOST)))
    elif figures:
        lines.append(words("own-same"))
    return lines


def cited(words: Words, evaluations: Iterable[Evaluation]) -> str:
    """The own ones of some evaluations as a memo names its source; empty where none is own."""
    years = sorted({str(e.year) for e in evaluations if e.own})
    return words("own-report", years=words.listing(years), n=len(years)) if years else ""
