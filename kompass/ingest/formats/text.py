"""Plain text becomes a Document: pages at form feeds, rows at tabs.

Reports are passed on as text in which each row of a table is a line with tabs, its lists sometimes in HTML.
Markup is left where it is: what it means is for the report's reader to say.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kompass.errors import UnreadableFile
from kompass.ingest.documents import Document, Evidence, Line, Progress, Table
from kompass.ingest.formats import lines

_SEPARATOR = re.compile(r"\s*:?-{2,}:?\s*")
_ITEM = re.compile(r"\s*(?:[•·▪■●*\uf0b7]|[-–—]\s)")
_FIGURE = re.compile(r"\s*(?:[-−–]?\d+(?:[.,]\d+)?\s*%?)?\s*")
_LONGEST_ROW = 200
"""Lines a row may have. A list still open after so many is never closed: reports do leave `<ul>` open."""


@dataclass(frozen=True)
class _Raw:
    """A line as it stands in the file, and where."""

    page: int
    number: int
    text: str

    @property
    def blank(self) -> bool:
        return not self.text.strip()

    @property
    def tabbed(self) -> bool:
        return not self.blank and "\t" in self.text

    @property
    def is_item(self) -> bool:
        """Whether a bullet sign begins the line."""
        return _ITEM.match(self.text) is not None

    @property
    def open_lists(self) -> int:
        """How many lists this line opens and does not close."""
        folded = self.text.casefold()
        return folded.count("<ul") - folded.count("</ul")

    def line(self, text: str, starts: bool) -> Line:
        return Line(text, Evidence(self.page, self.number, text), starts=starts)


def read(name: str, content: bytes, progress: Progress | None = None) -> Document:
    """The lines and tables of a text file. Lines are counted through the whole file, pages at form feeds.

    Raises UnreadableFile("empty") where there is nothing but blanks.
    """
    text = lines.plain(decode(content))
    if not text.strip():
        raise UnreadableFile("empty", file=name)
    pages = text.rstrip().count("\f") + 1
    document = Document(tuple(_blocks(list(_raw_lines(text)))), pages)
    if progress:
        progress(pages, pages)
    return document


def decode(content: bytes) -> str:
    """The characters of a text file: by its mark (UTF-8, UTF-16), else UTF-8, else as old Windows."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _raw_lines(text: str) -> Iterator[_Raw]:
    page = 1
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        for part, piece in enumerate(line.split("\f")):
            page += part > 0
            if piece or not line:  # a new page by itself does not make a blank line
                yield _Raw(page, number, piece)


def _blocks(raw: list[_Raw]) -> Iterator[Line | Table]:
    rows: list[list[list[Line]]] = []
    starts = True
    at = 0
    while at < len(raw):
        here = raw[at]
        goes_on = bool(rows) and not raw[at - 1].blank and here.is_item
        if here.tabbed or goes_on or _opens_row(raw, at):
            end = _end_of_row(raw, at, widest=max((len(row) for row in rows), default=0))
            row = _row(raw[at:end])
            if not all(_SEPARATOR.fullmatch(" ".join(line.text for line in cell)) for cell in row):
                rows.append(row)
            at, starts = end, True
            continue
        at += 1
        if here.blank:
            starts = True
            continue
        if rows:
            yield lines.table(rows)
            rows = []
        yield here.line(here.text, starts)
        starts = False
    if rows:
        yield lines.table(rows)


def _opens_row(raw: list[_Raw], at: int) -> bool:
    """Whether a line without tabs begins a row: its list goes on over lines of which one has a tab."""
    return raw[at].open_lists > 0 and any(
        line.tabbed for line in raw[at + 1 : _end_of_row(raw, at, widest=0)]
    )


def _end_of_row(raw: list[_Raw], at: int, widest: int) -> int:
    """Where the row that begins at `at` ends: after its line and those it is wrapped over, or where the
    lists it opens are closed."""
    opened = raw[at].open_lists
    if opened <= 0:
        end = at + 1
        while end < min(at + _LONGEST_ROW, len(raw)) and _is_wrapped(raw[at:end], raw[end], widest):
            end += 1
        return end
    after_blank = False
    for end in range(at + 1, min(at + _LONGEST_ROW, len(raw))):
        if opened <= 0:
            return end
        if after_blank and not raw[end].blank and "<" not in raw[end].text:
            break  # plain text after a blank line: the list was never closed
        after_blank = raw[end].blank
        opened += raw[end].open_lists
        if opened <= 0:
            return end + 1
    return at + 1


def _is_wrapped(row: list[_Raw], line: _Raw, widest: int) -> bool:
    """Whether a line goes on with the row right above it: it begins no item, no question and no cell.

    After a number a cell is full. A line with tabs goes on only where it begins in the middle of a sentence,
    or where the row still lacks cells that the table has.
    """
    if line.blank or line.is_item or line.text[:1] == "\t" or line.text.lstrip()[:1].isdigit():
        return False
    cells = "".join(one.text for one in row).split("\t")
    if _FIGURE.fullmatch(cells[-1]):
        return False
    return not line.tabbed or line.text.lstrip()[:1].islower() or len(cells) < widest


def _row(raw: list[_Raw]) -> list[list[Line]]:
    """The lines of each cell; a tab goes on to the next cell, a line's end does not."""
    row: list[list[Line]] = [[]]
    for line in raw:
        for part, text in enumerate(line.text.split("\t")):
            if part:
                row.append([])
            if text.strip():
                row[-1].append(line.line(text, starts=not row[-1]))
    return row
