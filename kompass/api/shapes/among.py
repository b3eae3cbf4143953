"""What is said of a municipality among others: comparison, ranking, claim."""

from typing import Literal

from kompass.api.shapes.common import Margin, Reference, Shape, Years
from kompass.model import Basis, Grade, Level, Verdict


class OtherEdition(Shape):
    """Another edition whose figures are among those compared, with the grade of its comparability."""

    edition: str
    grade: Grade
    reason: str | None


class Member(Shape):
    municipality: str
    year: int
    edition: str
    own: bool
    why: str = ""
    """Why it is one, where the nearest in size or the likest were chosen."""


class LeftOut(Shape):
    """Whoever matches the choice but cannot be compared, and why."""

    municipality: str
    year: int | None
    reason: str
    code: str


class Peers(Shape):
    choice: str
    years: Years | None
    other_editions: list[OtherEdition]
    members: list[Member]
    left_out: list[LeftOut]


class ComparisonRow(Shape):
    """An item: own points, the published mean or median, the peers' median and best."""

    item: str
    title: str
    points: float | None
    max: float
    share: float | None
    basis: Basis | None
    reference: Reference | None
    gap_to_reference: float | None
    peer_median: float | None
    peer_best: float | None
    peer_best_municipality: str | None
    n: int
    gap_to_median: float | None
    gap_to_best: float | None
    verdict: Verdict | None
    verdict_line: str | None
    """What the verdict is measured against: the published value, else the peers' median."""


class Comparison(Shape):
    """An evaluation beside its peers."""

    subject: str
    id: str
    year: int
    edition: str
    own: bool
    level: Level
    peers: Peers
    sentence: str
    margin: Margin
    rows: list[ComparisonRow]
    questions_proposed: bool
    made_up: bool


class RankingKnown(Shape):
    """The denominator of every place."""

    with_points: int
    evaluated: int
    all: int
    editions: list[str]


class Others(Shape):
    """How many of the others are clearly higher, about the same and clearly lower."""

    clearly_above: int
    about_same: int
    clearly_below: int


class RankingRow(Shape):
    place: int
    tied: bool
    municipality: str
    id: str
    year: int
    points: float
    share: float
    basis: Basis
    own: bool
    band: Years | None
    """First and last place it may have; null where fewer than 15 are known."""
    of: int
    others: Others


class Ranking(Shape):
    """Who stands where, with the denominator."""

    edition: str
    item: str
    within: str
    n: int
    known: RankingKnown
    years: Years
    years_asked: Years | None
    sentence: str
    margin: Margin
    rows: list[RankingRow]
    questions_proposed: bool
    made_up: bool


class ClaimKnown(Shape):
    with_figure: int
    all: int
    unknown: int
    years: Years
    with_points_in_any_edition: int
    evaluated: int


class Above(Shape):
    municipality: str
    year: int
    points: float
    own: bool


class Claim(Shape):
    """Whether it may be said that a municipality has the highest figure, and what can be said instead."""

    municipality: str
    id: str
    item: str
    edition: str
    within: str
    verdict: Literal["supported", "not supported", "cannot be decided"]
    sentence: str
    known: ClaimKnown
    points: float | None
    above: list[Above]
    can_say: list[str]
    margin: Margin
    made_up: bool
