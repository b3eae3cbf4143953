"""All who were evaluated again, side by side: who rose, who fell, who is where they were."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from kompass.compare.frames import in_years, records, score
from kompass.model import Difference, Instrument, Verdict, name_order


@dataclass(frozen=True)
class Pair:
    """A municipality's two latest figures for an item, the later one in the edition asked about."""

    municipality_id: str
    municipality: str
    own: bool  # whether either figure is only the reader's own
    difference: Difference
    source_ids: tuple[str, ...] = ()

    @property
    def points(self) -> float:
        """What lies between them."""
        assert self.difference.points is not None
        return self.difference.points


@dataclass(frozen=True)
class Again:
    """Everyone with two figures for an item that may be held together, the largest rise first.

    `pairs` lie within the edition; `across` came from another one, and carry their grade. No mean of them is
    made: those who fall seldom tell, so it would be too high.
    """

    edition: str
    item: str
    pairs: tuple[Pair, ...]
    across: tuple[Pair, ...]

    def judged(self, verdict: Verdict) -> list[Pair]:
        """The pairs within the edition with such a verdict."""
        return [pair for pair in self.pairs if pair.difference.verdict == verdict]

    @property
    def rises(self) -> int:
        return sum(pair.points > 0 for pair in self.pairs)

    @property
    def falls(self) -> int:
        return sum(pair.points < 0 for pair in self.pairs)


def again(
    edition: str,
    item: str,
    scores: pd.DataFrame,
    instrument: Instrument,
    years: tuple[int, int] | None = None,
) -> Again:
    """Hold each municipality's latest figure in an edition against the one before it.

    `scores` are those of every edition at the item's level. Where the evaluation before is of an edition that
    may not be compared or does not have the item, the municipality is in neither list: nothing is reached
    past it. Figures of an unknown year are left out.
    """
    codes = {e: instrument.counterpart(item, edition, e) for e in instrument.editions}
    code = scores["edition"].map(codes)
    wanted = scores[(code.isna() | (scores["item"] == code)) & scores["year"].notna()]
    ordered = in_years(wanted, years).sort_values(
        ["municipality_id", "year", "month", "evaluation_id"], na_position="first", kind="stable"
    )
    pairs: list[Pair] = []
    for _, rows in itertools.groupby(records(ordered), key=lambda row: row["municipality_id"]):
        if pair := _pair(edition, item, list(rows), instrument):
            pairs.append(pair)
    pairs.sort(key=lambda pair: (-pair.points, name_order(pair.municipality)))
    within = tuple(pair for pair in pairs if _same(pair))
    return Again(edition, item, within, tuple(pair for pair in pairs if not _same(pair)))


def _same(pair: Pair) -> bool:
    before, after = pair.difference.before, pair.difference.after
    return before is not None and after is not None and before.edition == after.edition


def _pair(edition: str, item: str, rows: Sequence[Mapping[str, Any]], instrument: Instrument) -> Pair | None:
    """The last two figures up to the latest one in the edition; None where there are not two to compare."""
    last = max((n for n, row in enumerate(rows) if row["edition"] == edition), default=0)
    if not last or rows[last]["edition"] != edition:
        return None
    before, after = rows[last - 1], rows[last]
    if before["item"] != instrument.counterpart(item, edition, before["edition"]):
        return None
    found = instrument.difference(item, score(before), score(after))
    if found.points is None:
        return None
    own = bool(before["own"]) or bool(after["own"])
    sources = tuple(str(row["source_id"]) for row in (before, after) if row["source_id"])
    return Pair(str(after["municipality_id"]), str(after["municipality"]), own, found, sources)
