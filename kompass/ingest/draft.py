"""A draft: what was read in a report or a table, before any person has accepted it.

Every value lies beside the place it was read at. A draft holds no judgement: `check.py` makes the issues.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from kompass.ingest.documents import Evidence


class Severity(StrEnum):
    """blocking: must be put right before anything is saved. warning: a person should look."""

    BLOCKING = "blocking"
    WARNING = "warning"


@dataclass(frozen=True)
class Issue:
    """Something a person should look at. The sentence is in `kompass.text`, under "issue-<code>".

    `about` names the value it concerns, so that a correction or a confirmation can be tied to it:
    `municipality`, `year`, `edition`, `total`, an item's code, or a finding's key such as `1-strength-3`.
    """

    code: str
    severity: Severity
    about: str
    evidence: tuple[Evidence, ...] = ()
    fields: Mapping[str, str | float] = field(default_factory=dict)


@dataclass(frozen=True)
class Text:
    """A strength, an improvement opportunity or an example, in the report's own words."""

    text: str
    evidence: Evidence
    question: str | None = None


@dataclass(frozen=True)
class Section:
    """A heading of an area with its prose, one text per paragraph."""

    heading: str
    paragraphs: tuple[Text, ...]
    evidence: Evidence


@dataclass(frozen=True)
class SinceLast:
    """What the evaluators say changed since the previous evaluation, or remains as it was."""

    kind: Literal["improved", "remains"]
    area: str
    question: str | None
    text: str
    evidence: Evidence


@dataclass(frozen=True)
class Question:
    """One question as the report gives it; what it does not give is None."""

    code: str
    text: str
    points: float | None
    max: float | None
    percent: float | None
    evidence: Evidence


@dataclass(frozen=True)
class Title:
    """One spelling of an area's title and where it stands."""

    text: str
    evidence: Evidence


@dataclass(frozen=True)
class Area:
    """One area as the report gives it.

    `points` is the figure to use: the one of the table of questions, else that of the box; `stated` holds
    every figure the report gives for the area, by where it stands ("box", "table").
    """

    code: str
    title: str
    points: float | None
    max: float | None = None
    questions: tuple[Question, ...] = ()
    strengths: tuple[Text, ...] = ()
    improvements: tuple[Text, ...] = ()
    examples: tuple[Text, ...] = ()
    sections: tuple[Section, ...] = ()
    titles: tuple[Title, ...] = ()
    stated: Mapping[str, tuple[float, Evidence]] = field(default_factory=dict)


@dataclass(frozen=True)
class Mention:
    """A municipality named where a report names its own: on the cover, in a chapter's title and the like."""

    name: str
    id: str | None
    place: Literal["cover", "heading", "contents", "text", "cell", "file"]
    evidence: Evidence


@dataclass(frozen=True)
class Place:
    """Whose report it is. `id` is a proposal, made from prominent mentions alone, never from running text."""

    name: str | None
    id: str | None
    candidates: tuple[str, ...] = ()  # ids, the likeliest first
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True)
class EditionRead:
    """Which edition, and by what it is known: its questions, its areas' titles, or only the date."""

    id: str | None
    basis: Literal["stated", "questions", "areas", "date", "unknown"]


@dataclass(frozen=True)
class Total:
    """The total. derived: the sum of the areas, where the report gives no figure itself."""

    points: float | None
    basis: Literal["stated", "derived"] | None
    evidence: Evidence | None = None


@dataclass(frozen=True)
class Draft:
    """One evaluation as it was read. `source` is the file's name; `language` the report's ("sv" or "nb")."""

    source: str
    kind: Literal["report", "table"]
    language: str
    municipality: Place
    year: int | None
    month: int | None
    evaluation_number: int | None
    edition: EditionRead
    status: Literal["draft", "final"]
    total: Total
    areas: tuple[Area, ...]
    since_last: tuple[SinceLast, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)  # of year, number, status, edition
    markup: tuple[Evidence, ...] = ()  # lines in which markup was found and cleaned away
    unread: tuple[tuple[str, Evidence], ...] = ()  # cells that should hold a number and do not

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions in the report's order."""
        return tuple(q for area in self.areas for q in area.questions)
