"""What is said of one municipality alone: an evaluation of it, and what changed."""

from pydantic import Field

from kompass.api.shapes.common import Confidence, Country, Figures, Margin, Reference, Shape, Source
from kompass.model import Basis, Grade, Level, Verdict


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
