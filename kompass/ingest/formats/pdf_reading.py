"""Printed lines become a Document: where paragraphs begin, what is a heading, what is on every page."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Self

from kompass.ingest.documents import Document, Line, Table
from kompass.ingest.formats import lines
from kompass.ingest.formats.pdf_layout import Grid, Page, Printed, commonest, numbered

_MARGIN = 0.12  # running headers and footers stand in this part of the page's height, at either end
_MOST = 0.4  # on so large a part of the pages at least: left and right pages may differ
_LARGER = 1.1  # so much larger than the body text is a heading
_GAP = 0.3  # so much of the type's size beyond the usual gap begins a paragraph
_USUAL_GAP = 0.6  # where the text has no two lines to tell it by
_FULL = 0.8  # a line that reaches so far across the text was broken because it was full
_HEADING_LINES = 3  # more bold lines than these on end are an emphasised paragraph
_LEADER = re.compile(r"\.{4}[ .]*\d*$")  # dots and a page: an entry of the contents

Place = tuple[int, int]
"""The page and the number of a printed line."""


def document(pages: Sequence[Page]) -> Document:
    """All pages as lines and tables, without what runs along on most of them."""
    contents = [numbered(page) for page in pages]
    running = _running(pages, contents)
    kept = [[item for item in items if _place(item) not in running] for items in contents]
    style = _Style.of(item for items in kept for item in items)
    blocks: list[Line | Table] = []
    before: Printed | None = None
    for items in kept:
        headings = style.headings(items)
        for item in items:
            if isinstance(item, Grid):
                rows = [[style.paragraphs(cell) for cell in row] for row in item.rows]
                blocks.append(lines.table(rows))
                before = None
            else:
                blocks.append(item.line(style.begins(item, before), _place(item) in headings, style.left))
                before = item
    return Document(tuple(blocks), len(pages))


@dataclass(frozen=True)
class _Style:
    """How a document looks: its body text's size and weight, the gap between lines, where full lines end."""

    size: float
    bold: bool
    gap: float  # as a part of the type's size
    left: float
    right: float

    @classmethod
    def of(cls, items: Iterable[Printed | Grid]) -> Self:
        """The style most of the text has; that of the tables where there is no other text."""
        every = list(items)
        printed = [item for item in every if isinstance(item, Printed)]
        printed = printed or [one for item in every if isinstance(item, Grid) for one in item.lines]
        size, bold = commonest(((_half(w.size), w.bold), len(w.text)) for one in printed for w in one.words)
        body = [one for one in printed if _half(one.size) == size] or printed
        right = sorted(one.box[2] for one in body)[int(len(body) * 0.9)]
        left = sorted(one.box[0] for one in body)[int(len(body) * 0.1)]
        gaps = [_gap(a, b) for a, b in pairwise(body) if a.page == b.page and a.box[2] > _FULL * right]
        gaps = [gap for gap in gaps if -0.5 < gap < 1.5]
        return cls(size, bold, median(gaps) if gaps else _USUAL_GAP, left, right)

    def paragraphs(self, cell: Sequence[Printed]) -> list[Line]:
        """The lines of a cell."""
        before = [None, *cell]
        return [one.line(self.starts(one, last)) for one, last in zip(cell, before, strict=False)]

    def begins(self, one: Printed, before: Printed | None) -> bool:
        """Whether a paragraph begins with this line, on the page itself.

        Headings are set closely, so there the room counts too: a line that the next word would have fitted
        on was ended on purpose.
        """
        if self.starts(one, before) or before is None:
            return True
        x0, _, x1, _ = one.words[0].box
        is_body = _half(one.size) == self.size and one.bold == self.bold
        return not is_body and before.box[2] + (x1 - x0) + 0.5 * one.size < self.right

    def starts(self, one: Printed, before: Printed | None) -> bool:
        """Whether a paragraph begins with this line, by what is seen in a cell as well."""
        if before is None or lines.BULLET.match(one.text) or _LEADER.search(before.text):
            return True
        if abs(one.size - before.size) > 0.05 * before.size or one.bold != before.bold:
            return True
        if one.page != before.page:  # no gap to see: a full line without a full stop goes on
            return before.box[2] < _FULL * self.right or before.text.endswith((".", "!", "?", ":"))
        return _gap(before, one) > self.gap + _GAP

    def headings(self, items: Iterable[Printed | Grid]) -> set[Place]:
        """The lines clearly larger or bolder than the body text."""
        found: set[Place] = set()
        bold: list[Printed] = []  # lines of one bold paragraph
        for item in items:
            if isinstance(item, Printed) and self._is_bold(item):
                if bold and self.begins(item, bold[-1]):
                    found |= _short(bold)
                    bold = []
                bold.append(item)
            else:
                found |= _short(bold)
                bold = []
                if isinstance(item, Printed) and self._is_larger(item):
                    found.add(_place(item))
        return found | _short(bold)

    def _is_larger(self, one: Printed) -> bool:
        return one.size >= _LARGER * self.size and any(map(str.isalpha, one.text))

    def _is_bold(self, one: Printed) -> bool:
        emphasised = one.bold and not self.bold and 0.95 * self.size <= one.size
        return emphasised and not self._is_larger(one)


def _short(bold: Sequence[Printed]) -> set[Place]:
    return {_place(one) for one in bold} if len(bold) <= _HEADING_LINES else set()


def _place(item: Printed | Grid) -> Place:
    return (item.page, item.number) if isinstance(item, Printed) else (0, 0)


def _gap(above: Printed, below: Printed) -> float:
    """The space between two lines, as a part of the type's size."""
    return (below.box[1] - above.box[3]) / max(below.size, 1)


def _half(size: float) -> float:
    """A size to the nearest half point: sizes are not exact after scaling."""
    return round(size * 2) / 2


def _running(pages: Sequence[Page], contents: Sequence[Sequence[Printed | Grid]]) -> set[Place]:
    """The lines that stand at one place near the edge of most pages, alike but for the page's number."""
    signs: dict[Place, set[tuple[int, str]]] = {}
    for page, items in zip(pages, contents, strict=True):
        for item in items:
            if not isinstance(item, Printed):
                continue
            _, top, _, bottom = item.box
            if bottom < _MARGIN * page.height or top > (1 - _MARGIN) * page.height:
                signs[_place(item)] = {(round(top / 4), text) for text in _as_on_any_page(item)}
    counts = Counter(sign for found in signs.values() for sign in found)
    needed = max(2, _MOST * len(pages))
    return {place for place, found in signs.items() if any(counts[sign] >= needed for sign in found)}


def _as_on_any_page(one: Printed) -> Iterator[str]:
    """The text as it is, and with each of its numbers as a distance from the page's own number."""
    yield one.text
    for number in re.finditer(r"(?<!\d)\d{1,4}(?!\d)", one.text, re.ASCII):
        yield f"{one.text[: number.start()]}#{int(number[0]) - one.page}#{one.text[number.end() :]}"
