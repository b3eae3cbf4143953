"""Tables whose columns are parted by white space alone, as in a PDF without rules or text taken from one.

Known are they by their heading (*Styrkor* beside *Förbättringsmöjligheter*, the box's *Rubriker* beside a
year); which column the text below belongs to, the place where it begins says. Tables of questions need none
of this: their rows are known by code and figures.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kompass.ingest.documents import Cell, Document, Line, Table
from kompass.ingest.formats.lines import BULLET, is_bullet
from kompass.ingest.vocabulary import Vocabulary

_GAP = re.compile(r"\s{2,}")
_YEAR = re.compile(r"(?:199|20[0-4])\d")
_LONGEST = 150  # lines of one table
_REACH = 0.4  # a column may begin so far from its title, as a part of the title's place


@dataclass(frozen=True)
class _Segment:
    """A piece of a line between wide gaps, and the column of signs it begins in."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def parted(document: Document, words: Vocabulary) -> Document:
    """The document with these tables as tables."""
    blocks: list[Line | Table] = []
    at = 0
    while at < len(document.blocks):
        end, table = _table(document.blocks, at, words)
        blocks += [document.blocks[at]] if table is None else [table]
        at = end
    return replace(document, blocks=tuple(blocks))


def _segments(text: str) -> list[_Segment]:
    found: list[_Segment] = []
    at = 0
    for gap in [*_GAP.finditer(text), None]:
        end = gap.start() if gap else len(text)
        piece = text[at:end].strip()
        if piece and found and is_bullet(found[-1].text):
            found[-1] = _Segment(found[-1].start, f"{found[-1].text} {piece}")  # a sign and what it is for
        elif piece:
            found.append(_Segment(at + len(text[at:end]) - len(text[at:end].lstrip()), piece))
        at = gap.end() if gap else end
    return found


def _heading(block: Line | Table, words: Vocabulary) -> list[_Segment]:
    """The titles of such a table's columns; none where the line is no heading."""
    found = _segments(block.text) if isinstance(block, Line) else []
    if len(found) < 2:
        return []
    titles = [one.text.rstrip(": ") for one in found]
    kinds = words.pattern("strengths", "improvements")
    is_box = words.pattern("box").fullmatch(titles[0]) and all(map(_YEAR.fullmatch, titles[1:]))
    return found if is_box or all(map(kinds.fullmatch, titles)) else []


def _table(blocks: Sequence[Line | Table], at: int, words: Vocabulary) -> tuple[int, Table | None]:
    """The table that begins at a block, and where it ends; None where none begins there."""
    head = _heading(blocks[at], words)
    first = blocks[at]
    if not head or not isinstance(first, Line):
        return at + 1, None
    below = _below(blocks, at + 1)
    starts = {line.at.page: _starts(head, below, line.at.page) for line in [first, *below]}
    columns: list[list[Line]] = [[] for _ in head]
    signs: list[int] = []  # where bullet signs stand in the first column
    end = at + 1
    for line in below:
        segments = _segments(line.text)
        places = [_column(one, starts[line.at.page]) for one in segments]
        if None in places:
            break
        if places[0] == 0 and BULLET.match(segments[0].text):
            signs.append(segments[0].start)
        elif (
            places == [0]
            and line.starts
            and (_YEAR.fullmatch(head[1].text) or (signs and segments[0].start <= min(signs)))
        ):
            break
        end += 1
        if [one.text.casefold() for one in segments] == [one.text.casefold() for one in head]:
            continue  # the heading again, on the next page
        for one, place in zip(segments, places, strict=True):
            columns[place or 0].append(Line(one.text, line.at, line.starts))
    if not any(columns):
        return at + 1, None
    titles = tuple(Cell((Line(one.text, first.at, True),)) for one in head)
    return end, Table((titles, tuple(Cell(tuple(column)) for column in columns)))


def _below(blocks: Sequence[Line | Table], at: int) -> list[Line]:
    found: list[Line] = []
    for block in blocks[at : at + _LONGEST]:
        if not isinstance(block, Line) or block.heading:
            break
        found.append(block)
    return found


def _starts(head: Sequence[_Segment], below: Sequence[Line], page: int) -> list[int]:
    """Where each column but the first begins on a page: at its title, or a little before it where the lines
    that hold several columns say so."""
    places = []
    rows = [found for line in below if line.at.page == page and len(found := _segments(line.text)) > 1]
    for before, title in pairwise(head):
        least = max(title.start - _REACH * title.start, before.end)
        near = [one.start for row in rows for one in row[1:] if least <= one.start <= title.start]
        places.append(min([title.start, *near]))
    return places


def _column(one: _Segment, starts: Sequence[int]) -> int | None:
    """Which column a segment is in; None where it runs through one's beginning: no part of the table."""
    column = sum(one.start >= start - 1 for start in starts)
    later = starts[column:]
    return None if later and one.end > later[0] + 1 else column
