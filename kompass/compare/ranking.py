"""Who stands where for one item, and of how many."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from kompass.compare.frames import by_points, in_years, one_per_municipality
from kompass.errors import UnknownItem
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
    scores: pd.DataFrame,
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
    mine = scores[
        (scores["edition"] == edition) & (scores["item"] == item) & scores["municipality_id"].isin(members)
    ]
    frame = by_points(one_per_municipality(in_years(mine, years))).reset_index(drop=True)
    points = frame["points"]
    share = points / frame["max_points"]
    place = points.rank(method="min", ascending=False).astype(int)
    frame = frame.assign(
        place=place,
        tied=points.duplicated(keep=False),
        share=share,
    )
    frame = pd.concat([frame, _bands(share, level_of(item), instrument)], axis=1)
    columns = ["place", "tied", "municipality_id", "municipality", "evaluation_id", "year", "points"]
    columns += ["max_points", "share", "basis", "confidence", "source_id", "own"]
    columns += ["band_first", "band_last"]
    columns += ["clearly_above", "about_same", "clearly_below"]
    return Ranking(edition, item, selection, frame[columns], known_among(members, evaluations), years)


def _bands(share: "pd.Series[float]", level: Level, instrument: Instrument) -> pd.DataFrame:
    """How many of the others lie clearly above, about the same and clearly below, and the band of places.

    By counting in the sorted shares, so that a hundred thousand rows take no longer than the sorting.
    """
    n = len(share)
    ordered = np.sort(share.to_numpy(dtype=float))
    reach = instrument.margins[level] - ROUNDING
    above = n - np.searchsorted(ordered, share.to_numpy(dtype=float) + reach, side="left")
    below = np.searchsorted(ordered, share.to_numpy(dtype=float) - reach, side="right")
    enough = n >= BAND_NEEDS
    return pd.DataFrame(
        {
            "band_first": pd.Series([1 + int(a) if enough else None for a in above], dtype=object),
            "band_last": pd.Series([n - int(b) if enough else None for b in below], dtype=object),
            "clearly_above": above,
            "about_same": n - 1 - above - below,
            "clearly_below": below,
        }
    )


def known_among(members: Sequence[str], evaluations: pd.DataFrame) -> Known:
    """How many of the members have known points, and are known to have been evaluated, in any edition."""
    mine = evaluations[evaluations["municipality_id"].isin(members)]
    figures = mine[mine[["known_total", "known_area", "known_question"]].sum(axis=1) > 0]
    return Known(
        with_points=figures["municipality_id"].nunique(),
        evaluated=mine["municipality_id"].nunique(),
        all=len(set(members)),
        editions=tuple(figures["edition"].dropna().drop_duplicates().sort_values()),
    )
