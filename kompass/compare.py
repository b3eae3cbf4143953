"""Comparisons, rankings and changes: frames in, judged results out. Nothing is fetched here.

What the instrument calls not comparable is refused: peers of such editions never enter a frame, and
a change across such editions carries its grade and no numbers.
"""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from kompass.errors import NoFigures, UnknownItem
from kompass.model import (
    BAND_NEEDS,
    MEDIAN_NEEDS,
    QUARTILES_NEED,
    TOTAL,
    Basis,
    Comparability,
    Difference,
    Evaluation,
    Grade,
    Instrument,
    Known,
    LeftOut,
    Level,
    PeerGroup,
    ReferenceValue,
    Score,
    Verdict,
    level_of,
    nearest_reference,
)


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame as dictionaries, with None wherever a frame says nan."""
    return [
        {str(k): None if v is None or v is pd.NA or v != v else v for k, v in row.items()}
        for row in frame.to_dict("records")
    ]


@dataclass(frozen=True)
class Comparison:
    """One evaluation beside its peers, item by item.

    `frame` has one row per item of the edition in the report's order: item, points, max_points, share,
    basis, confidence, n, peer_median (from 3 peers), peer_q1 and peer_q3 (from 5), peer_best,
    peer_best_municipality, gap_to_reference, gap_to_median, gap_to_best, verdict, verdict_line
    (`reference` or `median`: what the verdict is measured against). Unknown is None or nan, never 0.
    `references` gives the published value of each item that has one. `members` are the evaluations that
    some item was compared with: municipality_id, municipality, year, edition; `peer_scores` their figures.
    """

    subject: Evaluation
    level: Level
    peers: PeerGroup
    frame: pd.DataFrame
    references: dict[str, ReferenceValue]
    members: pd.DataFrame
    peer_scores: pd.DataFrame

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        return self.peers.left_out

    @property
    def edition(self) -> str:
        assert self.subject.edition is not None
        return self.subject.edition

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


def one_per_municipality(scores: pd.DataFrame) -> pd.DataFrame:
    """The latest figure of each municipality for each item: one evaluation a municipality and item.

    Figures of an unknown year are of no time that could be the latest: they are left out.
    """
    dated = scores[scores["year"].notna()]
    ordered = dated.sort_values(["year", "month", "evaluation_id"], na_position="first", kind="stable")
    return ordered.drop_duplicates(["municipality_id", "item"], keep="last")


def with_peers(
    subject: Evaluation,
    level: Level,
    subject_scores: pd.DataFrame,
    peers: PeerGroup,
    scores: pd.DataFrame,
    references: Sequence[ReferenceValue],
    instrument: Instrument,
) -> Comparison:
    """Hold an evaluation beside its peers.

    `subject_scores` are the municipality's own figures, `scores` those of the peers' editions at the
    level. Raises NoFigures where the subject has no figure at the level.
    """
    if not subject.is_placed or not subject.points[level] or subject.edition is None:
        raise NoFigures(municipality=subject.municipality, level=str(level))
    allowed = [
        e
        for e in peers.editions
        if instrument.comparability(subject.edition, e, level).grade == Grade.COMPARABLE
    ]
    theirs = one_per_municipality(
        scores[scores["municipality_id"].isin(peers.candidates) & scores["edition"].isin(allowed)]
    )
    theirs = theirs.assign(
        item=pd.Series(_own_codes(theirs, subject.edition, instrument), index=theirs.index, dtype=object)
    )
    theirs = theirs[theirs["item"].notna()]
    mine = subject_scores[subject_scores["evaluation_id"] == subject.id]
    own = {row["item"]: row for row in records(mine)}
    nearest = {
        item.code: found
        for item in instrument.items_at(subject.edition, level)
        if (found := nearest_reference(references, subject.edition, item.code, subject.moment))
    }
    rows = [
        _row(item.code, item.max_points, own, theirs[theirs["item"] == item.code], nearest, instrument)
        for item in instrument.items_at(subject.edition, level)
    ]
    members = theirs.drop_duplicates("evaluation_id")[
        ["municipality_id", "municipality", "evaluation_id", "year", "edition"]
    ].sort_values(["municipality_id", "year"])
    return Comparison(subject, level, peers, pd.DataFrame(rows), nearest, members, theirs)


def _own_codes(theirs: pd.DataFrame, edition: str, instrument: Instrument) -> list[str | None]:
    return [
        instrument.counterpart(code, other, edition)
        for code, other in zip(theirs["item"], theirs["edition"], strict=True)
    ]


def _row(
    code: str,
    max_points: float,
    own: Mapping[str, dict[str, Any]],
    theirs: pd.DataFrame,
    references: dict[str, ReferenceValue],
    instrument: Instrument,
) -> dict[str, object]:
    figure = own.get(code, {})
    points = figure.get("points")
    values = theirs["points"]
    n = len(values)
    median = float(values.median()) if n >= MEDIAN_NEEDS else None
    best = float(values.max()) if n else None
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
        "peer_q1": float(values.quantile(0.25)) if n >= QUARTILES_NEED else None,
        "peer_q3": float(values.quantile(0.75)) if n >= QUARTILES_NEED else None,
        "peer_best": best,
        "peer_best_municipality": _names_of_best(theirs, best),
        "gap_to_median": _minus(points, median),
        "gap_to_best": _minus(points, best),
        "verdict": instrument.verdict(level_of(code), None if gap is None else gap / max_points),
        "verdict_line": line,
    }


def _minus(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one - other


def _names_of_best(theirs: pd.DataFrame, best: float | None) -> str | None:
    if best is None:
        return None
    return ", ".join(sorted(theirs.loc[theirs["points"] == best, "municipality"]))


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


@dataclass(frozen=True)
class Ranking:
    """Who stands where for one item of one edition.

    `frame`, best first: place, tied, municipality_id, municipality, evaluation_id, year, points,
    max_points, share, basis, confidence, band_first, band_last (from n = 15, else None), clearly_above,
    about_same, clearly_below (others, by the margin). `known` is the denominator.
    """

    edition: str
    item: str
    selection: str | None
    frame: pd.DataFrame
    known: Known

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
) -> Ranking:
    """Order the members by their latest figure for an item of an edition; equal points share a place.

    Raises UnknownItem when the edition does not have the item.
    """
    if (edition, item) not in instrument.items:
        raise UnknownItem(item=item, edition=edition)
    mine = scores[
        (scores["edition"] == edition) & (scores["item"] == item) & scores["municipality_id"].isin(members)
    ]
    frame = one_per_municipality(mine).sort_values(["points", "municipality"], ascending=[False, True])
    frame = frame.reset_index(drop=True)
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
    columns += ["max_points", "share", "basis", "confidence", "source_id", "band_first", "band_last"]
    columns += ["clearly_above", "about_same", "clearly_below"]
    return Ranking(edition, item, selection, frame[columns], known_among(members, evaluations))


def _bands(share: pd.Series, level: Level, instrument: Instrument) -> pd.DataFrame:
    n = len(share)
    verdicts = [[instrument.verdict(level, other - own) for other in share] for own in share]
    above = [row.count(Verdict.HIGHER) for row in verdicts]
    below = [row.count(Verdict.LOWER) for row in verdicts]
    enough = n >= BAND_NEEDS
    return pd.DataFrame(
        {
            "band_first": pd.Series([1 + a if enough else None for a in above], dtype=object),
            "band_last": pd.Series([n - b if enough else None for b in below], dtype=object),
            "clearly_above": above,
            "about_same": [n - 1 - a - b for a, b in zip(above, below, strict=True)],
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


@dataclass(frozen=True)
class Step:
    """What changed from one evaluation to the next at one level.

    Where the grade is `not comparable` every difference is empty and `higher`, `clearly_higher` and
    `of` are None: both sides may be shown, nothing may be computed between them.
    """

    before: Evaluation
    after: Evaluation
    level: Level
    comparability: Comparability
    differences: tuple[Difference, ...]
    between: tuple[Evaluation, ...]  # evaluations in between without figures at this level

    @property
    def known(self) -> list[Difference]:
        return [d for d in self.differences if d.points is not None]

    def _count(self, which: Iterable[bool]) -> int | None:
        return None if self.comparability.grade == Grade.NOT_COMPARABLE else sum(which)

    @property
    def of(self) -> int | None:
        return self._count(True for _ in self.known)

    @property
    def higher(self) -> int | None:
        return self._count((d.points or 0) > 0 for d in self.known)

    @property
    def lower(self) -> int | None:
        return self._count((d.points or 0) < 0 for d in self.known)

    @property
    def clearly_higher(self) -> int | None:
        return self._count(d.verdict == Verdict.HIGHER for d in self.known)

    @property
    def clearly_lower(self) -> int | None:
        return self._count(d.verdict == Verdict.LOWER for d in self.known)


@dataclass(frozen=True)
class Change:
    """The steps of one municipality, oldest first, and the evaluations that can be no part of one."""

    municipality_id: str
    municipality: str
    steps: tuple[Step, ...]
    unplaced: tuple[Evaluation, ...]


def change(evaluations: Sequence[Evaluation], scores: pd.DataFrame, instrument: Instrument) -> Change:
    """What changed between a municipality's evaluations, a step per consecutive pair and level.

    `evaluations` are all of one municipality, `scores` its figures. At each level the pairs are formed
    among the evaluations that have figures there. Raises NoFigures when there are no evaluations.
    """
    if not evaluations:
        raise NoFigures(municipality="?", level=TOTAL)
    placed = sorted((e for e in evaluations if e.is_placed), key=lambda e: (e.moment, e.id))
    known = _scores(scores)
    steps = [
        _step(before, after, level, placed, known, instrument)
        for level in Level
        for before, after in _pairs([e for e in placed if e.points[level]])
    ]
    steps.sort(key=lambda s: (s.after.moment, s.before.moment, list(Level).index(s.level)))
    first = evaluations[0]
    unplaced = tuple(e for e in evaluations if not e.is_placed)
    return Change(first.municipality_id, first.municipality, tuple(steps), unplaced)


def _pairs(evaluations: Sequence[Evaluation]) -> Iterable[tuple[Evaluation, Evaluation]]:
    return itertools.pairwise(evaluations)


def _scores(scores: pd.DataFrame) -> dict[tuple[str, str], Score]:
    placed = scores[scores["year"].notna() & scores["edition"].notna()]
    return {
        (row["evaluation_id"], row["item"]): Score(
            edition=row["edition"],
            year=int(row["year"]),
            item=row["item"],
            points=float(row["points"]),
            basis=Basis(row["basis"]),
            confidence=row["confidence"],
        )
        for row in placed.to_dict("records")
    }


def _step(
    before: Evaluation,
    after: Evaluation,
    level: Level,
    placed: Sequence[Evaluation],
    known: dict[tuple[str, str], Score],
    instrument: Instrument,
) -> Step:
    assert before.edition is not None
    assert after.edition is not None
    differences = []
    for item in instrument.items_at(after.edition, level):
        earlier = instrument.counterpart(item.code, after.edition, before.edition)
        pair = known.get((before.id, earlier or "")), known.get((after.id, item.code))
        if any(pair):
            differences.append(instrument.difference(item.code, *pair))
    skipped = tuple(e for e in placed if before.moment < e.moment < after.moment)
    comparability = instrument.comparability(before.edition, after.edition, level)
    return Step(before, after, level, comparability, tuple(differences), skipped)
