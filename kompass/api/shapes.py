"""What the answers look like, key by key: for the description, and for the columns of CSV.

Nothing is made of these shapes: an answer is what `kompass.export` gives, and the tests hold it against them.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from kompass.model import Basis, Grade, Level, Verdict

Country = Literal["SE", "NO", "DK"]
Confidence = Literal["high", "medium", "low"]
Years = Annotated[list[int], Field(max_length=2)]


class Shape(BaseModel):
    """An object of an answer: these keys and no other. Unknown is null, never 0."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)


class Source(Shape):
    """Where it was read."""

    title: str
    publisher: str | None
    url: str | None


class Reference(Shape):
    """A published mean or median: of whom, from when."""

    statistic: Literal["mean", "median"]
    points: float
    who: str
    as_of: str
    n: int | None
    basis: Basis
    source: Source


class Margin(Shape):
    """By which margin a difference is called clear: name, and size as share of the most points possible."""

    name: str
    total: float
    area: float
    question: float


class Figures(Shape):
    """How many figures are known at each level."""

    total: int
    area: int
    question: int


class MunicipalityRow(Shape):
    """A municipality or a part of one. Groups are SKR's; populations are of 2016 and of the year named."""

    id: str
    municipality: str
    country: Country
    kind: Literal["municipality", "district"]
    code: str | None
    part_of: str | None
    county_code: str | None
    county: str | None
    group_2017: str | None
    group_2017_name: str | None
    group_2023: str | None
    group_2023_name: str | None
    population_2016: int | None
    population_latest: int | None
    population_latest_year: int | None
    land_area_km2: float | None
    lat: float | None
    lon: float | None
    evaluations: int
    """How many evaluations are known to us."""


class EvaluationRow(Shape):
    """An evaluation; where its year or edition is unknown it is compared with nothing."""

    id: str
    municipality: str
    municipality_id: str
    country: Country
    year: int | None
    month: int | None
    edition: str | None
    evaluation_number: int | None
    own: bool
    confidence: Confidence
    figures: Figures
    note: str | None
    sources: list[Source]


class ScoreRow(Shape):
    """A figure: the key of its item is edition and item together."""

    evaluation_id: str
    municipality: str
    municipality_id: str
    year: int | None
    month: int | None
    edition: str | None
    level: Level
    item: str
    title: str | None
    points: float
    max: float
    share: float
    basis: Basis
    confidence: Confidence
    note: str | None
    own: bool
    source: Source


class FindingScore(Shape):
    """The figure of the question, else of the area, that a finding stands under."""

    item: str
    points: float
    max: float


class FindingRow(Shape):
    """A strength, an improvement opportunity, an example, or what has improved or remains since last."""

    id: str
    municipality: str
    municipality_id: str
    year: int | None
    edition: str | None
    area: str | None
    question: str | None
    kind: Literal["strength", "improvement", "example", "improved", "remains"]
    says_who: Literal["evaluator", "municipality", "prize_jury", "association", "other"]
    from_evaluation: bool
    text: str
    score: FindingScore | None
    own: bool
    source: list[Source]


class Page(Shape):
    """A part of a list."""

    total: int
    """How many rows there are in all."""
    limit: int
    offset: int
    next: str | None
    """The next part, relative to this address; null where this is the last."""
    made_up: bool


class Municipalities(Page):
    rows: list[MunicipalityRow]


class Evaluations(Page):
    rows: list[EvaluationRow]


class Scores(Page):
    rows: list[ScoreRow]


class Findings(Page):
    rows: list[FindingRow]


class Points(Shape):
    """Points, the most possible, and the share of it."""

    points: float | None
    max: float | None
    share: float | None
    basis: Basis | None


class Area(Points):
    code: str
    title: str
    reference: Reference | None


class Question(Points):
    code: str
    text: str


class Differing(Shape):
    """A published figure that an own evaluation does not repeat."""

    item: str
    published: float
    own: float | None


class Replaced(Shape):
    """The published evaluation of the same year that an own one stands before."""

    sources: list[Source]
    figures: int
    differing: list[Differing]


class KnownEvaluation(Shape):
    """One of the evaluations of a municipality."""

    id: str
    year: int | None
    edition: str | None
    evaluation_number: int | None
    own: bool
    confidence: Confidence
    figures: Figures


class Municipality(Shape):
    """What is known of one evaluation of a municipality."""

    municipality: str
    id: str
    country: Country
    year: int | None
    month: int | None
    edition: str | None
    own: bool
    replaced: Replaced | None
    evaluation_number: int | None
    total: Points
    reference: Reference | None
    areas: list[Area]
    questions: list[Question]
    questions_proposed: bool
    source: Source | None
    sources: list[Source]
    confidence: Confidence | None
    note: str | None
    evaluations: list[KnownEvaluation]
    made_up: bool


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


class Side(Shape):
    year: int
    edition: str
    own: bool


class ChangeRow(Shape):
    item: str
    title: str
    before: float | None
    after: float | None
    change: float | None
    """Null where the grade of the step is "not comparable"."""
    max: float
    basis: Basis
    before_basis: Basis | None
    after_basis: Basis | None
    verdict: Verdict | None


class Step(Shape):
    """From one evaluation to the next at a level, never without the grade."""

    from_: Side = Field(alias="from")
    to: Side
    level: Level
    grade: Grade
    reason: str | None
    between: list[int]
    rows: list[ChangeRow]
    questions_proposed: bool
    higher: int | None
    clearly_higher: int | None
    of: int | None


class Change(Shape):
    """What changed between a municipality's evaluations."""

    municipality: str
    id: str
    margin: Margin
    steps: list[Step]
    unplaced: list[KnownEvaluation]
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


class ParameterProblem(Shape):
    name: str
    detail: str


class Problem(Shape):
    """Why there is no answer (RFC 9457). `detail` is a sentence in the language asked for."""

    type: Literal["about:blank"]
    title: str
    status: int
    detail: str
    code: str
    """The kind of problem, for programs."""
    nearest: list[str] = []
    """Names that look like the one that nobody has."""
    parameters: list[ParameterProblem] = []
    """What is wrong with each parameter."""
