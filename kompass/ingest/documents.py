"""A document as the readers of PDF, Word and text all give it: lines and tables in reading order.

What a line means (a heading, a bullet, the rest of a sentence) is for the report's reader to say; a reader
of a file format tells only what the format knows and the text does not show.
"""

from collections.abc import Callable
from dataclasses import dataclass

Progress = Callable[[int, int], None]
"""Told as (pages done, pages in all) while a file is read."""


@dataclass(frozen=True)
class Evidence:
    """Where something was read. Pages and lines are counted from 1; `text` is the line as it stands there.

    A document without pages (text, Word) counts its lines on from page to page where it knows its page
    breaks, else all on page 1.
    """

    page: int
    line: int
    text: str = ""


@dataclass(frozen=True)
class Line:
    """One line of text, or one paragraph where the format wraps its own lines.

    `starts` says that a paragraph begins here (a blank line or a gap before it), `heading` that the format
    marks it as a heading (a style, a larger or bolder type), `bullet` that the format makes it a list item
    without the sign standing in the text.
    """

    text: str
    at: Evidence
    starts: bool = False
    heading: bool = False
    bullet: bool = False


@dataclass(frozen=True)
class Cell:
    """One cell of a table: its lines, none where it is empty."""

    lines: tuple[Line, ...] = ()

    @property
    def text(self) -> str:
        """The cell's text on one line."""
        return " ".join(line.text for line in self.lines).strip()


@dataclass(frozen=True)
class Table:
    """Rows of cells, as far as the format tells that they belong together; a page break may part one."""

    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Document:
    """A file's lines and tables in reading order, and how many pages it has."""

    blocks: tuple[Line | Table, ...]
    pages: int
