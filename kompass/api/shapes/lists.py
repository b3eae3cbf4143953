"""The lists: what there is, row by row."""

from typing import Literal

from kompass.api.shapes.common import Confidence, Country, Figures, Shape, Source
from kompass.model import Basis, Level
from kompass.versions import Reporter


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


class ChangeRow(Shape):
    """What became otherwise with a version: before and after, or told in words alone."""

    version: str
    date: str
    municipality: str | None
    municipality_id: str | None
    evaluation_id: str | None
    item: str | None
    what: str
    before: str | None
    after: str | None
    reported_by: Reporter
    source: Source | None


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


class Changes(Page):
    rows: list[ChangeRow]
