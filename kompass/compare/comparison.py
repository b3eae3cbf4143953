"""One evaluation beside its peers, item by item."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from kompass.compare.frames import known, quantile, records
from kompass.errors import NoFigures
from kompass.grid import Array, Grid, joined, stacked
from kompass.model import (
    MEDIAN_NEEDS,
    QUARTILES_NEED,
    Evaluation,
    Grade,
    Instrument,
    LeftOut,
    Level,
    PeerGroup,
    ReferenceValue,
    Verdict,
    level_of,
    nearest_reference,
)

MEMBER = ("municipality_id", "municipality", "evaluation_id", "year", "edition", "own")


@dataclass(frozen=True)
class Comparison:
    """One evaluation beside its peers, item by item.

    `frame` has one row per item of the edition in the report's order: item, points, max_points, share,
    basis, confidence, n, peer_median (from 3 peers), peer_q1 and peer_q3 (from 5), peer_best,
    peer_best_municipality, gap_to_reference, gap_to_median, gap_to_best, verdict, verdict_line
    (`reference` or `median`: what the verdict is measured against). Unknown is None or nan, never 0.
    `references` gives the published value of each item that has one.
    """

    subject: Evaluation
    level: Level
    peers: PeerGroup
    frame: pd.DataFrame
    references: dict[str, ReferenceValue]
    _theirs: Grid = field(repr=False)
    _latest: Mapping[str, Array] = field(repr=False)  # the rows of the peers' figures for each item

    @cached_property
    def members(self) -> pd.DataFrame:
        """The evaluations that some item was compared with, a row each: the columns `MEMBER`."""
        some = np.zeros(len(self._theirs.evaluations), dtype=bool)
        for rows in self._latest.values():
            some[rows] = True
        return self._theirs.evaluations.loc[some, list(MEMBER)]

    @cached_property
    def peer_scores(self) -> pd.DataFrame:
        """The figures of the peers, a row each, under the codes of the subject's edition; by name."""
        rows, items = stacked(self._latest)
        order = self._theirs.by_name(rows)
        return self._theirs.frame(rows[order], items[order])

    @cached_property
    def source_ids(self) -> tuple[str, ...]:
        """The sources of all that is compared: the evaluation's, the published values', then the peers'."""
        places, ids = self._theirs.marks["source_id"]
        column = self._theirs.items.index
        seen = [np.unique(places[rows, column(item)]) for item, rows in self._latest.items() if len(rows)]
        peers = [ids[n] for n in np.unique(np.concatenate(seen)) if n >= 0] if seen else []
        published = (one.source_id for one in self.references.values())
        return tuple(dict.fromkeys([*self.subject.source_ids, *published, *peers]))

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        return self.peers.left_out

    @property
    def edition(self) -> str:
        assert self.subject.edition is not None
        return self.subject.edition

    @property
    def other_editions(self) -> tuple[str, ...]:
        """Editions of members other than the subject's own: to be named with their grade."""
        return tuple(sorted(set(self.members["edition"]) - {self.edition}))

    @property
    def years(self) -> tuple[int, int] | None:
        """First and last year of the members, None where there are none."""
        if self.members.empty:
            return None
        return int(self.members["year"].min()), int(self.members["year"].max())


def latest_with_figures(evaluations: Iterable[Evaluation], year: int | None = None) -> Evaluation | None:
    """The latest placed evaluation that has figures, or the one of a given year."""
    fitting = [e for e in evaluations if e.is_placed and e.has_figures and year in (None, e.year)]
    return max(fitting, key=lambda e: (e.moment, e.id), default=None)


def default_level(evaluation: Evaluation) -> Level:
    """Areas where any are known, else the total."""
    return Level.AREA if evaluation.points[Level.AREA] else Level.TOTAL


def with_peers(
    subject: Evaluation,
    level: Level,
    subject_scores: pd.DataFrame,
    peers: PeerGroup,
    figures: Mapping[str, Grid],
    references: Sequence[ReferenceValue],
    instrument: Instrument,
) -> Comparison:
    """Hold an evaluation beside its peers.

    `subject_scores` are the municipality's own figures, `figures` those of the peers' editions at the
    level. Raises NoFigures where the subject has no figure at the level.
    """
    if not subject.is_placed or not subject.points[level] or subject.edition is None:
        raise NoFigures(municipality=subject.municipality, level=str(level))
    allowed = {
        edition: grid
        for edition, grid in figures.items()
        if edition in peers.editions
        and instrument.comparability(subject.edition, edition, level).grade == Grade.COMPARABLE
    }
    theirs = joined(allowed, subject.edition, instrument)
    among = theirs.among(peers.candidates)
    items = instrument.items_at(subject.edition, level)
    latest = {item.code: known(theirs.latest(item.code, peers.years)[among]) for item in items}
    mine = subject_scores[subject_scores["evaluation_id"] == subject.id]
    own = {row["item"]: row for row in records(mine)}
    nearest = {
        item.code: found
        for item in items
        if (found := nearest_reference(references, subject.edition, item.code, subject.moment))
    }
    names = theirs.evaluations["municipality"].to_numpy(dtype=object)
    rows = []
    for item in items:
        points = theirs.column(item.code)[latest[item.code]]
        best = latest[item.code][points == points.max()] if len(points) else latest[item.code]
        of_best = ", ".join(names[best[theirs.by_name(best)]]) or None
        rows.append(_row(item.code, item.max_points, own, np.sort(points), of_best, nearest, instrument))
    return Comparison(subject, level, peers, pd.DataFrame(rows), nearest, theirs, latest)


def _row(
    code: str,
    max_points: float,
    own: Mapping[str, dict[str, Any]],
    theirs: Array,
    of_best: str | None,
    references: dict[str, ReferenceValue],
    instrument: Instrument,
) -> dict[str, object]:
    figure = own.get(code, {})
    points = figure.get("points")
    n = len(theirs)
    median = quantile(theirs, 0.5) if n >= MEDIAN_NEEDS else None
    best = float(theirs[-1]) if n else None
    quarter, three = (quantile(theirs, q) if n >= QUARTILES_NEED else None for q in (0.25, 0.75))
    reference = references[code].points if code in references else None
    line = "reference" if reference is not None else "median" if median is not None else None
    gap = _minus(points, reference if line == "reference" else median)
    return {
        "item": code,
        "points": points,
        "max_points": max_points,
        "share": None if points is None else points / max_points,
        "basis": figure.get("basis"),
        "confidence": figure.get("confidence"),
        "reference": reference,
        "gap_to_reference": _minus(points, reference),
        "n": n,
        "peer_median": median,
        "peer_q1": quarter,
        "peer_q3": three,
        "peer_best": best,
        "peer_best_municipality": of_best,
        "gap_to_median": _minus(points, median),
        "gap_to_best": _minus(points, best),
        "verdict": instrument.verdict(level_of(code), None if gap is None else gap / max_points),
        "verdict_line": line,
    }


def _minus(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one - other


def first_reference(found: Iterable[Comparison]) -> ReferenceValue | None:
    """The published value that a table of comparisons names in its heading; None where none has any."""
    return next((value for one in found for value in one.references.values()), None)


@dataclass(frozen=True)
class Against:
    """An evaluation beside one other municipality, over the items that both have a figure for.

    `gap` is the difference in points, only where a single item is compared.
    """

    municipality: str
    higher: int
    clearly_higher: int
    lower: int
    clearly_lower: int
    of: int
    gap: float | None


def against(found: Comparison, municipality_id: str, instrument: Instrument) -> Against:
    """Hold the subject of a comparison beside one of its members."""
    theirs = found.peer_scores[found.peer_scores["municipality_id"] == municipality_id]
    figures = {row["item"]: row["points"] for row in records(theirs)}
    pairs = [
        (row["points"] - figures[row["item"]], row["max_points"])
        for row in records(found.frame)
        if row["points"] is not None and row["item"] in figures
    ]
    verdicts = [instrument.verdict(found.level, gap / maximum) for gap, maximum in pairs]
    return Against(
        municipality=str(theirs.iloc[0]["municipality"]),
        higher=sum(gap > 0 for gap, _ in pairs),
        clearly_higher=verdicts.count(Verdict.HIGHER),
        lower=sum(gap < 0 for gap, _ in pairs),
        clearly_lower=verdicts.count(Verdict.LOWER),
        of=len(pairs),
        gap=pairs[0][0] if len(pairs) == 1 else None,
    )
