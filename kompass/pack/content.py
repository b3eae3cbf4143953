"""What a pack says, as plain data: described once, then written as a document and as a workbook.

Figures are kept as numbers with their kind, so that a document can show and a workbook can compute with
the same ones. Texts are words of `kompass.text`, or stand as they were written by others.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kompass.charts import Series
from kompass.model import Source
from kompass.text import Words


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    POINTS = "points"
    DIFFERENCE = "difference"
    SHARE = "share"  # of the maximum, 0 to 1
    WHOLE = "whole"  # a year, a number of municipalities


@dataclass(frozen=True)
class Text:
    """A text with the language it is in, where that is not the pack's, and a small note beneath it."""

    text: str
    lang: str = ""
    note: str = ""


@dataclass(frozen=True)
class Figure:
    """A number, None where it is unknown. A derived one has a star."""

    kind: Kind
    value: float | None
    is_derived: bool = False
    note: str = ""

    def shown(self, words: Words) -> str:
        """The number as a page shows it."""
        if self.value is None:
            return words("unknown-figure")
        match self.kind:
            case Kind.DIFFERENCE:
                text = words.difference(self.value)
            case Kind.SHARE:
                text = words.percent(self.value)
            case Kind.WHOLE:
                text = str(int(self.value))
            case _:
                text = words.number(self.value)
        return text + ("*" if self.is_derived else "")


Cell = Text | Figure


@dataclass(frozen=True)
class Column:
    """A column's heading with a mark, what it holds, and how wide a text is beside other texts."""

    title: str
    kind: Kind = Kind.TEXT
    mark: str = ""
    weight: float = 1


@dataclass(frozen=True)
class Row:
    """A row of cells, one a column; a total or a sum stands out."""

    cells: Sequence[Cell]
    is_total: bool = False


@dataclass(frozen=True)
class Table:
    """A table with what should be known of it, sentence by sentence."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    remarks: Sequence[str] = ()


@dataclass(frozen=True)
class Chart:
    """What is drawn: the items around or down the picture, the series, and the sentence that says the same.

    `margin` is what counts as about the same, as share of the maximum; None where none is drawn.
    """

    codes: Sequence[str]
    labels: Sequence[Text]
    series: Sequence[Series]
    alt: str
    margin: float | None = None


@dataclass(frozen=True)
class Step:
    """From one evaluation to another: what it may be used for, and the figures; questions by themselves."""

    first: int
    last: int
    told: Sequence[str]
    table: Table | None
    questions: Table | None

    @property
    def title(self) -> str:
        return f"{self.first} → {self.last}"


@dataclass(frozen=True)
class Group:
    """Texts of one kind, "styrka", under a heading: "2 styrkor"."""

    kind: str
    title: str
    texts: Sequence[Text]


@dataclass(frozen=True)
class Seen:
    """What was seen in one area, a group a kind; kinds with nothing are left out."""

    area: Text
    points: str
    groups: Sequence[Group]


@dataclass(frozen=True)
class Lesson:
    """A weak item, where the municipality stands, and whom to call: name with year, and why."""

    item: Text
    told: Sequence[str]
    teachers: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Origin:
    """A source: what it is, who published it, its address."""

    title: str
    publisher: str
    address: str

    @classmethod
    def of(cls, found: Source) -> "Origin":
        """A source of the store."""
        return cls(found.title, found.publisher, found.url or "")


@dataclass(frozen=True)
class Pack:
    """All that is handed out about one evaluation.

    `marks` are what must be seen on every page: that all is made up, that something is only the reader's own.
    `foot` says on every page what it is and what it rests on; `day` is the one it was made. What is not known
    is empty or None.
    """

    language: str
    name: str
    year: str
    title: str
    edition: str
    day: date
    marks: Sequence[str]
    foot: Sequence[str]
    headline: Sequence[str]
    radar: Chart | None
    dots: Chart | None
    areas: Table | None
    beside: Table | None
    steps: Sequence[Step]
    questions: Sequence[Table]
    seen: Sequence[Seen]
    lessons: Sequence[Lesson]
    lessons_told: Sequence[str]
    plan: Table | None
    made: Sequence[str]
    peers: Table | None
    origins: Sequence[Origin]
