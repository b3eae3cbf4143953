"""Who stands where for one item, and of how many."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from kompass import ids
from kompass.compare.frames import known
from kompass.errors import UnknownItem
from kompass.grid import NONE, Array, Grid
from kompass.model import (
    BAND_NEEDS,
    ROUNDING,
    Instrument,
    Known,
    Level,
    level_of,
)


@dataclass(frozen=True)
class Ranking:
    """Who stands where for one item of one edition.

    `frame`, best first: place, tied, municipality_id, municipality, evaluation_id, year, points,
    max_points, share, basis, confidence, own, band_first, band_last (from n = 15, else None),
    clearly_above, about_same, clearly_below (others, by the margin). `known` is the denominator.
    """

    edition: str
    item: str
    selection: str | None
    frame: pd.DataFrame
    known: Known
    window: tuple[int, int] | None = None  # the years that were asked about

    @property
    def n(self) -> int:
        return len(self.frame)

    @property
    def years(self) -> tuple[int, int] | None:
        if self.frame.empty:
            return None
        return int(self.frame["year"].min()), int(self.frame["year"].max())


def ranking(
    edition: str,
    item: str,
    members: Sequence[str],
    figures: Mapping[str, Grid],
    evaluations: pd.DataFrame,
    instrument: Instrument,
    selection: str | None = None,
    years: tuple[int, int] | None = None,
) -> Ranking:
    """Order the members by their latest figure for an item of an edition; equal points share a place.

    `years` are the first and the last year of the evaluations that count. Raises UnknownItem when the
    edition does not have the item.
    """
    if (edition, item) not in instrument.items:
        raise UnknownItem(item=item, edition=edition)
    grid = figures.get(edition, NONE)
    latest = grid.latest(item, years)
    rows = known(latest[grid.among(members)])
    rows = rows[grid.by_name(rows)]
    rows = rows[np.argsort(-grid.column(item)[rows], kind="stable")]
    points = grid.column(item)[rows]
    frame = grid.frame(rows, item)
    share = frame["points"] / frame["max_points"]
    frame = frame.assign(
        place=1 + np.searchsorted(-points, -points, side="left"),
        tied=frame["points"].duplicated(keep=False),
        share=share,
        **_bands(share.to_numpy(dtype=float), level_of(item), instrument),
    )
    columns = ["place", "tied", "municipality_id", "municipality", "evaluation_id", "year", "points"]
    columns += ["max_points", "share", "basis", "confidence", "source_id", "own"]
    columns += ["band_first", "band_last"]
    columns += ["clearly_above", "about_same", "clearly_below"]
    return Ranking(edition, item, selection, frame[columns], known_among(members, evaluations), years)


def _bands(share: Array, level: Level, instrument: Instrument) -> Mapping[str, Array | None]:
    """How many of the others lie clearly above, about the same and clearly below, and the band of places.

    By counting in the sorted shares, so that a hundred thousand rows take no longer than the sorting.
    """
    n = len(share)
    ordered = np.sort(share)
    reach = instrument.margins[level] - ROUNDING
    above = n - np.searchsorted(ordered, share + reach, side="left")
    below = np.searchsorted(ordered, share - reach, side="right")
    enough = n >= BAND_NEEDS
    return {
        "band_first": 1 + above if enough else None,
        "band_last": n - below if enough else None,
        "clearly_above": above,
        "about_same": n - 1 - above - below,
        "clearly_below": below,
    }


def known_among(members: Sequence[str], evaluations: pd.DataFrame) -> Known:
    """How many of the members have known points, and are known to have been evaluated, in any edition."""
    number, every = pd.factorize(evaluations["municipality_id"])
    is_member = ids.among(every, members)
    figures = np.logical_or.reduce([evaluations[f"known_{level}"].to_numpy() > 0 for level in Level])
    with_points = np.zeros(len(every), dtype=bool)
    with_points[number[figures]] = True
    edition, codes = pd.factorize(evaluations["edition"])
    seen = edition[figures & is_member[number]]
    used = np.flatnonzero(np.bincount(seen[seen >= 0], minlength=len(codes)))
    return Known(
        with_points=int((is_member & with_points).sum()),
        evaluated=int(is_member.sum()),
        all=len(set(members)),
        editions=tuple(sorted(codes[used].tolist())),
    )
