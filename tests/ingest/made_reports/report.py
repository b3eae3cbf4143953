"""What a made-up report says, and how it is laid out. Nothing here knows a file format."""

from dataclasses import dataclass, field
from typing import Literal

Column = Literal["points", "max", "percent"]


@dataclass(frozen=True)
class Sentence:
    """One sentence, and what it tells of the kind a reader should find (None: nothing)."""

    text: str
    tells: Literal["example", "improved", "remains"] | None = None


Paragraph = tuple[Sentence, ...]


@dataclass(frozen=True)
class Section:
    """A heading with its paragraphs."""

    heading: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class Question:
    """One row of a table of questions, as the report gives it: the percent may be wrong."""

    code: str
    text: str
    points: int
    max: int
    percent: int


@dataclass(frozen=True)
class Area:
    """One area. `points` stands in the table's last row, `box` in the box; either may be wrong.

    `table_title` is the title's spelling above the questions, where it differs from the chapter's.
    """

    code: str
    title: str
    points: int
    questions: tuple[Question, ...]
    sections: tuple[Section, ...]
    strengths: tuple[str, ...]
    improvements: tuple[str, ...]
    box: int | None = None
    box_headings: tuple[str, ...] = ()
    table_title: str | None = None

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences of the area's prose in order."""
        return tuple(s for section in self.sections for paragraph in section.paragraphs for s in paragraph)


@dataclass(frozen=True)
class Layout:
    """How a report is laid out. What only plain text can show is marked so; the other formats ignore it."""

    bullet: str = "•"
    chapter: str = "Område {code} {title}"
    columns: tuple[tuple[str, Column], ...] = (("Uppnått", "points"), ("Max", "max"), ("Procent", "percent"))
    sum_label: str = ""
    strengths: str = "STYRKOR"
    improvements: str = "FÖRBÄTTRINGSMÖJLIGHETER"
    findings_as_table: bool = True  # else two headings, each with its list
    box_words: tuple[str, str] = ("Rubriker", "")  # the second is the year where it is empty
    contents: bool = True
    split_tables: tuple[str, ...] = ("6",)  # areas whose questions go on to the next page
    repeat_header: bool = False
    split_prose: str | None = "3"  # the area whose longest paragraph goes on to the next page
    hyphenate: bool = False
    width: int | None = None  # text: lines are wrapped here
    html: bool = False  # text: lists in cells stand as HTML
    loose: bool = False  # text: white space and blank lines where nobody needs them
    form_feeds: bool = False  # text: pages end with a form feed


@dataclass(frozen=True)
class Report:
    """One report. `municipality` is as written in running text ("Kinda kommun"); `municipality_id` and
    `edition` are the truth about it, which the report itself need not say."""

    name: str
    municipality_id: str
    edition: str
    municipality: str
    place: str
    cover: tuple[str, ...]
    year: int
    month: int | None
    number: int
    number_sentence: str
    areas: tuple[Area, ...]
    total_sentence: str | None = None
    total: int | None = None  # as the sentence says
    status_line: str | None = None
    language: Literal["sv", "nb"] = "sv"
    layout: Layout = field(default_factory=Layout)
    contents_municipality: str | None = None  # another's name, left over from an older report
    tables_municipality: str | None = None
