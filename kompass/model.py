"""The nouns of KommunKompassen and the rules they carry. Standard library only.

The rules that make a comparison honest live here, so that no caller can get around them:
the key of an item is (edition, code); scores have no arithmetic of their own, a difference is
made by `Instrument.difference` and always carries its grade; verdicts follow declared margins.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

TOTAL = "total"
MEDIAN_NEEDS = 3
QUARTILES_NEED = 5
BAND_NEEDS = 15
OLD = 5  # after so many years one asks whether what was seen is still there
NEAREST = 10  # as many as are taken of those nearest in size or likest
MARGINS = ("cautious", "normal", "bold")
NORMAL: Final = "normal"
ROUNDING = 1e-9  # a difference exactly as large as the margin is not smaller than it


class Level(StrEnum):
    """How detailed an item is. Detail varies by evaluation."""

    TOTAL = "total"
    AREA = "area"
    QUESTION = "question"


class Grade(StrEnum):
    """How far two editions may be compared at a level."""

    COMPARABLE = "comparable"
    LIMITED = "limited"
    NOT_COMPARABLE = "not comparable"


class Verdict(StrEnum):
    """The judgement on a difference, by the declared margin of its level."""

    HIGHER = "clearly higher"
    SAME = "about the same"
    LOWER = "clearly lower"


class Basis(StrEnum):
    """stated: a source prints the figure. derived: worked out from figures a source prints."""

    STATED = "stated"
    DERIVED = "derived"


CONFIDENCE = ("high", "medium", "low")
"""How sure we are of what was read, the surest first."""


def level_of(code: str) -> Level:
    """The level an item code stands for: `total`, `1` (area) or `1.1` (question)."""
    if code == TOTAL:
        return Level.TOTAL
    return Level.QUESTION if "." in code else Level.AREA


def report_order(code: str) -> tuple[int, ...]:
    """Sort key that puts items in the report's order, the total first."""
    return tuple(int(part) for part in re.findall(r"\d+", code))


_LAST = str.maketrans("åäæöø", "{||}}")  # the signs after z: Swedish ends with å, ä, ö


def name_order(name: str) -> str:
    """Sort key that puts names in Swedish order: å, ä and ö come last, and capitals make no difference."""
    return name.casefold().translate(_LAST)


@dataclass(frozen=True)
class Source:
    """Where something was read. `url` is None where the source is a document without an address."""

    id: str
    title: str
    publisher: str
    url: str | None


@dataclass(frozen=True)
class Edition:
    """One edition of the instrument. `group_year` and `population` say by what its peers are chosen."""

    code: str
    country: str
    language: str
    first_year: int | None
    last_year: int | None
    names: Mapping[str, str]  # by language
    notes: Mapping[str, str]  # by language
    detail: str
    question_count: int | None
    group_year: int
    population: str
    source_id: str


@dataclass(frozen=True)
class Item:
    """What points are given for: the total, an area or a question of one edition."""

    edition: str
    code: str
    title: str  # in the edition's own language; empty for the total
    title_en: str
    max_points: float
    language: str = "sv"  # the edition's own

    @property
    def level(self) -> Level:
        return level_of(self.code)


@dataclass(frozen=True)
class Comparability:
    """What the instrument says of comparing two editions at a level, and why."""

    grade: Grade
    reasons: Mapping[str, str]  # by language
    source_id: str | None


@dataclass(frozen=True)
class Evaluation:
    """One evaluation of one municipality. Year and edition may be unknown (None)."""

    id: str
    municipality_id: str
    municipality: str
    country: str
    year: int | None
    month: int | None
    number: int | None
    edition: str | None
    confidence: str
    notes: Mapping[str, str]  # by language
    source_ids: tuple[str, ...]
    points: Mapping[Level, int]  # how many figures are known per level
    own: bool = False  # brought in by the reader, and known to no one else

    @property
    def has_figures(self) -> bool:
        return any(self.points.values())

    @property
    def is_placed(self) -> bool:
        """Whether year and edition are known: only then may it be compared, ranked or part of a change."""
        return self.year is not None and self.edition is not None

    @property
    def moment(self) -> float:
        """When it was made, as a year with decimals; mid-year where the month is unknown."""
        return moment_of(self.year or 0, self.month)


@dataclass(frozen=True)
class Score:
    """Points for one item in one evaluation. It has no arithmetic: see `Instrument.difference`."""

    edition: str
    year: int
    item: str
    points: float
    basis: Basis
    confidence: str = "high"


@dataclass(frozen=True)
class Difference:
    """After minus before, with the grade that says what it is worth.

    `points`, `share` and `verdict` are None where the grade is `not comparable`: the two scores may
    be shown side by side, but nothing may be computed between them.
    """

    item: str
    before: Score | None
    after: Score | None
    comparability: Comparability
    points: float | None
    share: float | None
    verdict: Verdict | None


@dataclass(frozen=True)
class ReferenceValue:
    """A mean or median that others have published, for one item of one edition."""

    id: str
    edition: str
    item: str
    points: float
    statistic: str
    who: Mapping[str, str]  # by language
    n: int | None
    as_of: str  # YYYY or YYYY-MM
    basis: Basis
    source_id: str

    @property
    def moment(self) -> float:
        year, _, month = self.as_of.partition("-")
        return moment_of(int(year), int(month) if month else None)


def moment_of(year: int, month: int | None) -> float:
    """A year with decimals: the middle of the month, or of the year where no month is known."""
    return year + (0.5 if month is None else (month - 0.5) / 12)


def nearest_reference(
    references: Iterable[ReferenceValue], edition: str, item: str, moment: float
) -> ReferenceValue | None:
    """The published value of the same edition nearest in time that has a figure for the item.

    Between two equally near the earlier stands, so that the answer does not hang on row order.
    """
    fitting = (r for r in references if r.edition == edition and r.item == item)
    return min(fitting, key=lambda r: (abs(r.moment - moment), r.moment, r.id), default=None)


@dataclass(frozen=True)
class Theme:
    """What findings are sought by, whatever the edition: words, and questions where an edition has them."""

    code: str
    titles: Mapping[str, str]  # by language
    words: tuple[str, ...]
    items: frozenset[tuple[str, str]]  # (edition, question)


@dataclass(frozen=True)
class Instrument:
    """The editions, their items, what may be compared and the margins: data, with lookups."""

    editions: Mapping[str, Edition]
    items: Mapping[tuple[str, str], Item]
    grades: Mapping[tuple[str, str, Level], Comparability]
    pairs: Mapping[tuple[str, str], Mapping[str, str]]
    margins: Mapping[Level, float]  # as share of the most points possible
    margin_reasons: Mapping[Level, Mapping[str, str]] = field(default_factory=dict)
    margin: str = NORMAL  # which of the declared margins these are: one of MARGINS
    proposed: frozenset[str] = frozenset()  # editions whose questions are only proposed, by own reports
    _by_level: dict[tuple[str, Level], tuple[Item, ...]] = field(default_factory=dict, compare=False)

    def items_at(self, edition: str, level: Level) -> tuple[Item, ...]:
        """The items of an edition at a level, in the report's order; empty where none are known."""
        key = (edition, level)
        if key not in self._by_level:
            found = [i for i in self.items.values() if i.edition == edition and i.level == level]
            self._by_level[key] = tuple(sorted(found, key=lambda i: report_order(i.code)))
        return self._by_level[key]

    def comparability(self, one: str, other: str, level: Level) -> Comparability:
        """The declared grade of a pair of editions. What nobody has declared is not comparable."""
        found = self.grades.get((one, other, level)) or self.grades.get((other, one, level))
        return found or Comparability(Grade.NOT_COMPARABLE, {}, None)

    def comparable_editions(self, edition: str, level: Level) -> tuple[str, ...]:
        """Editions whose figures may stand beside this one's without reservation, itself included."""
        return tuple(
            e for e in self.editions if self.comparability(edition, e, level).grade == Grade.COMPARABLE
        )

    def counterpart(self, code: str, edition: str, other: str) -> str | None:
        """The code an item has in another edition, or None where it has none there."""
        if edition == other or level_of(code) == Level.TOTAL:
            return code
        if pair := self.pairs.get((edition, other)):
            return pair.get(code)
        if pair := self.pairs.get((other, edition)):
            return next((mine for mine, theirs in pair.items() if theirs == code), None)
        return None

    def counterparts(self, code: str, edition: str) -> list[tuple[str, str]]:
        """What an item is in every edition that has it, its own included: (edition, code)."""
        codes = {other: self.counterpart(code, edition, other) for other in self.editions}
        return [(other, found) for other, found in codes.items() if found is not None]

    def under(self, finding: Mapping[str, Any]) -> Item | None:
        """The question, else the area, that a finding stands under; None where it stands under neither."""
        return self.items.get((finding["edition"], finding["question"] or finding["area"] or ""))

    def verdict(self, level: Level, share: float | None) -> Verdict | None:
        """The judgement on a difference given as share of maximum; None for an unknown one."""
        if share is None or share != share:
            return None
        if abs(share) < self.margins[level] - ROUNDING:
            return Verdict.SAME
        return Verdict.HIGHER if share > 0 else Verdict.LOWER

    def difference(self, item: str, before: Score | None, after: Score | None) -> Difference:
        """What lies between two scores of one item; `item` is the code it has in the later edition.

        Raises ValueError when the scores are not of the same item: pairing is the caller's task,
        by `counterpart`.
        """
        known = [s for s in (before, after) if s is not None]
        if not known:
            raise ValueError("a difference needs at least one score")
        first, last = known[0], known[-1]
        level = level_of(item)
        comparability = self.comparability(first.edition, last.edition, level)
        if before is None or after is None:
            return Difference(item, before, after, comparability, None, None, None)
        if self.counterpart(before.item, before.edition, after.edition) != after.item or after.item != item:
            raise ValueError(f"{before.item} of {before.edition} is not {item} of {after.edition}")
        if comparability.grade == Grade.NOT_COMPARABLE:
            return Difference(item, before, after, comparability, None, None, None)
        share = (
            after.points / self.items[after.edition, after.item].max_points
            - before.points / self.items[before.edition, before.item].max_points
        )
        points = after.points - before.points
        return Difference(item, before, after, comparability, points, share, self.verdict(level, share))


@dataclass(frozen=True)
class LeftOut:
    """A municipality that matches a peer choice but cannot be compared, and why.

    `reason` is one of: outside_years, year_unknown, edition_unknown, no_points, no_points_at_level,
    other_edition, not_evaluated. The sentences are in `kompass.text`.
    """

    municipality_id: str
    municipality: str
    year: int | None
    reason: str
    editions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Likeness:
    """In what one municipality is like another: (own, theirs) by factor, of the factors that count.

    population in inhabitants, density in inhabitants per square kilometre, group as SKR's code, distance as
    (0, kilometres). What is unknown is nan.
    """

    facts: Mapping[str, tuple[Any, Any]]


@dataclass(frozen=True)
class PeerGroup:
    """Whom a municipality is compared with. `choice` is the kind of choice; `years` bound the evaluations.

    `likeness` says of each candidate why it is one, where the nearest were chosen.
    """

    choice: str
    editions: tuple[str, ...]  # editions whose figures are used
    candidates: tuple[str, ...]  # municipality ids with some figure at the level
    left_out: tuple[LeftOut, ...]
    label: str = ""  # what the choice is called by, e.g. the county's or the subject's name
    years: tuple[int, int] | None = None
    likeness: Mapping[str, Likeness] = field(default_factory=dict)


@dataclass(frozen=True)
class Known:
    """The denominator of every place: how many have points, are known to be evaluated, exist."""

    with_points: int
    evaluated: int
    all: int
    editions: tuple[str, ...]  # the editions in which points are known
