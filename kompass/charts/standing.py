"""How a municipality stands, as series to draw: itself, its previous evaluation, what it is held against."""

from collections.abc import Mapping, Sequence

from kompass.charts.chart import Role, Series
from kompass.compare import Comparison, Step, records
from kompass.model import Grade, Instrument
from kompass.text import Words, sentences

AREAS = 8
"""A ring needs all of them."""


def standing(words: Words, found: Comparison) -> list[Series]:
    """A comparison: own, published mean, median of peers (where there are enough)."""
    rows = records(found.frame)

    def shares(column: str) -> Mapping[str, float | None]:
        return {row["item"]: None if row[column] is None else row[column] / row["max_points"] for row in rows}

    own = Series(f"{found.subject.municipality} {found.subject.year}", Role.OWN, shares("points"))
    made = [own]
    if found.references:
        some = next(iter(found.references.values()))
        made.append(Series(sentences.reference_heading(words, some), Role.REFERENCE, shares("reference")))
    if any(row["peer_median"] is not None for row in rows):
        made.append(Series(words("series-median"), Role.MEDIAN, shares("peer_median")))
    return made


def earlier(found: Comparison, step: Step | None, instrument: Instrument) -> list[Series]:
    """The previous evaluation, only where it may stand beside this one without reservation."""
    if step is None or step.comparability.grade != Grade.COMPARABLE:
        return []
    shares = {
        d.item: d.before.points / instrument.items[d.before.edition, d.before.item].max_points
        for d in step.differences
        if d.before is not None
    }
    return [Series(f"{found.subject.municipality} {step.before.year}", Role.EARLIER, shares)]


def is_ring(series: Sequence[Series]) -> bool:
    """Whether a ring is fair: all eight areas of the own series, and something to hold it against."""
    own = series[0].shares.values()
    others = any(share is not None for one in series[1:] for share in one.shares.values())
    return len(own) == AREAS and all(share is not None for share in own) and others
