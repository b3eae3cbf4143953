"""Plain text becomes a Document: pages at form feeds, rows at tabs.

Reports are passed on as text in which each row of a table is a line with tabs, its lists sometimes in HTML.
Markup is left where it is: what it means is for the report's reader to say.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kompass.errors import UnreadableFile
from kompass.ingest.documents import Document, Evidence, Line, Progress, Table
from kompass.ingest.formats import lines

_SEPARATOR = re.compile(r"\s*:?-{2,}:?\s*")
_FIGURE = re.compile(r"\s*(?:[-−–]?\d+(?:[.,]\d+)?\s*%?)?\s*")
_PIPES = re.compile(r"\s*\|(.*)\|\s*")
_MARKED = re.compile(r"\s*#{1,6}\s+(\S.*?)[\s#]*|\s*\*\*([^*]+)\*\*\s*")
_OLD_MAC = frozenset(b"\x80\x81\x85\x8a\x8c\x9a")  # Ä Å Ö ä å ö
_OLD_WINDOWS = frozenset(b"\xc4\xc5\xd6\xe4\xe5\xf6")
_LONGEST_TITLE = 40
_SHORT_LINE = 40
_WIDEST = 140  # longer lines are paragraphs: nothing wrapped them
_FULL = 0.8
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

    @cached_property
    def squeezed(self) -> str:
        """The text with one space between words."""
        return " ".join(self.text.split())

    @property
    def is_item(self) -> bool:
        """Whether a bullet sign begins the line."""
        return lines.BULLET.match(self.text) is not None

    @property
    def open_lists(self) -> int:
        """How many lists this line opens and does not close."""
        folded = self.text.casefold()
        return folded.count("<ul") - folded.count("</ul")

    def line(self, text: str, starts: bool) -> Line:
        marked = _MARKED.fullmatch(text)  # a heading in Markdown
        if marked is None:
            return Line(text.replace("**", ""), Evidence(self.page, self.number, text), starts=starts)
        title = marked[1] or marked[2]
        return Line(title, Evidence(self.page, self.number, text), starts=True, heading=True)


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
    """The characters of a text file: by its mark (UTF-8, UTF-16), else UTF-8, else as old Windows or, where
    the letters å, ä and ö are more there, as an old Mac."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        mac, windows = (sum(byte in letters for byte in content) for letters in (_OLD_MAC, _OLD_WINDOWS))
        return content.decode("mac_roman" if mac > windows else "cp1252", errors="replace")


def _raw_lines(text: str) -> Iterator[_Raw]:
    page = 1
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        for part, piece in enumerate(line.split("\f")):
            page += part > 0
            if piece or not line:  # a new page by itself does not make a blank line
                piped = _PIPES.fullmatch(piece)
                yield _Raw(page, number, "\t".join(piped[1].split("|")) if piped else piece)


def _usual_width(raw: list[_Raw]) -> int:
    """How many signs a full line has: most lines of running text are nearly so long, or not wrapped."""
    lengths = sorted(
        len(line.squeezed) for line in raw if not line.tabbed and len(line.squeezed) > _SHORT_LINE
    )
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _is_ended(before: _Raw, after: _Raw, width: int) -> bool:
    """Whether a paragraph ends between two lines with no blank one between them: the next word would have
    fitted on the line, or none was ever broken."""
    if not after.squeezed or after.squeezed[0].islower():
        return False
    word = after.squeezed.split(" ", 1)[0]
    return width > _WIDEST or len(before.squeezed) + 1 + len(word) < _FULL * width


def _blocks(raw: list[_Raw]) -> Iterator[Line | Table]:
    rows: list[list[list[Line]]] = []
    width = _usual_width(raw)
    starts = True
    at = 0
    while at < len(raw):
        here = raw[at]
        goes_on = bool(rows) and not raw[at - 1].blank and here.is_item
        lists = _end_of_lists(raw, at) if len(rows) == 1 else at
        if here.tabbed or goes_on or lists > at or _opens_row(raw, at):
            end = lists
            if end == at:
                heads_lists = not rows and _end_of_lists(raw, at + 1) > at + 1
                widest = max((len(row) for row in rows), default=0)
                end = at + 1 if heads_lists else _end_of_row(raw, at, widest)
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
        yield here.line(here.text, starts or _is_ended(raw[at - 2], here, width))
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


def _end_of_lists(raw: list[_Raw], at: int) -> int:
    """Where a row ends that begins at `at` and holds a list per cell, an item per line, with one tab for
    each next cell, as Word copies its tables; `at` where there is none.

    The line above is the heading: titles parted by tabs, no figure first.
    """
    heading = raw[at - 1].text.split("\t") if 0 < at < len(raw) and raw[at - 1].tabbed else []
    if len(heading) < 2 or raw[at - 1].is_item or heading[0].lstrip()[:1].isdigit():
        return at
    if not all(0 < len(title.strip()) <= _LONGEST_TITLE for title in heading):
        return at
    if heading[-1].rstrip().endswith("-"):  # a title goes on
        return at
    end = at
    while end < min(at + _LONGEST_ROW, len(raw)) and not raw[end].blank:
        end += 1
    tabs = [line.text.count("\t") for line in raw[at:end]]
    return end if tabs and tabs[0] == 0 and sum(tabs) == len(heading) - 1 else at


def _is_wrapped(row: list[_Raw], line: _Raw, widest: int) -> bool:
    """Whether a line goes on with the row right above it: it begins no item, no question and no cell.

    After a number a cell is full. A line with tabs goes on only where it begins in the middle of a sentence,
    or where the row still lacks cells that the table has.
    """
    if line.blank or line.is_item or line.text[:1] in "\t<" or line.text.lstrip()[:1].isdigit():
        return False
    cells = "".join(one.text for one in row).split("\t")
    if _FIGURE.fullmatch(cells[-1]) or _SEPARATOR.fullmatch(cells[-1]):
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
