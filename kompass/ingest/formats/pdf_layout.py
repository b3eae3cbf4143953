"""Where words stand on a PDF's page becomes its printed lines and tables, numbered from top to bottom.

Nothing here knows the library that reads PDF: a page comes in as words and the cells of its ruled tables. A
line's number counts all that stands on its page, running headers and tables included, so that the page alone
is enough to find it again.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TypeVar

from kompass.ingest.documents import Evidence, Line
from kompass.ingest.formats import lines

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom: in points, from the page's upper left corner."""
_WIDE = 1.2  # a gap of so much of the type's size parts columns
_INDENT = 6.0  # a line that begins so far to the right may stand in a column of its own
_UNIT = 2.5  # points per space: fewer than any letter's mean width, so that places are kept
Answer = TypeVar("Answer", bound=Hashable)


@dataclass(frozen=True)
class Word:
    """A word and where it stands."""

    text: str
    box: Box
    size: float
    bold: bool

    @property
    def middle(self) -> tuple[float, float]:
        """The word's centre."""
        return (self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2


@dataclass(frozen=True)
class Page:
    """What stands on a page: its words, and for each ruled table its rows of cells (None: none there)."""

    number: int
    height: float
    words: tuple[Word, ...]
    tables: tuple[tuple[tuple[Box | None, ...], ...], ...] = ()


@dataclass(frozen=True)
class Printed:
    """A line as it is printed, and its number on the page."""

    page: int
    number: int
    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        """The words with a space between them."""
        return lines.plain(" ".join(word.text for word in self.words))

    @cached_property
    def box(self) -> Box:
        """The box around the words."""
        return around(self.words)

    @cached_property
    def size(self) -> float:
        """The size most of its text has."""
        return commonest((word.size, len(word.text)) for word in self.words)

    @cached_property
    def bold(self) -> bool:
        """Whether all that has letters or digits is bold."""
        lettered = [word for word in self.words if any(map(str.isalnum, word.text))]
        return bool(lettered) and all(word.bold for word in lettered)

    def line(self, starts: bool = False, heading: bool = False, left: float | None = None) -> Line:
        """The line as a Document has it; with the text's `left` edge, gaps as wide as between columns are
        kept as so many spaces."""
        text = self.text if left is None else self._spaced(left)
        return Line(text, Evidence(self.page, self.number, self.text), starts, heading)

    def _spaced(self, left: float) -> str:
        begins = [True, *(self._is_apart(a, b) for a, b in pairwise(self.words))]
        if not any(begins[1:]) and self.box[0] < left + _INDENT * self.size:
            return self.text
        text = ""
        for word, apart in zip(self.words, begins, strict=True):
            column = max(0, round((word.box[0] - left) / _UNIT))
            least = 0 if not text else 2 if apart else 1
            text += " " * max(least, (column - len(text)) * apart) + word.text
        return lines.plain(text)

    def _is_apart(self, one: Word, after: Word) -> bool:
        """Whether another column begins: after a wide gap, or with a bullet sign."""
        gap = (after.box[0] - one.box[2]) / max(self.size, 1)
        return gap > _WIDE or (gap > _WIDE / 3 and lines.is_bullet(after.text))


@dataclass(frozen=True)
class Grid:
    """A ruled table: the printed lines in each cell of each row."""

    rows: list[list[list[Printed]]]

    @property
    def lines(self) -> list[Printed]:
        """The lines of all cells."""
        return [one for row in self.rows for cell in row for one in cell]


def numbered(page: Page) -> list[Printed | Grid]:
    """A page's lines and tables from top to bottom.

    Lines of one row at the same height, in different cells, share their number.
    """
    free, tables = _sorted_into_cells(page)
    rows = _heights(free)
    contents = [[word for row in table for cell in row for word in cell] for table in tables]
    bands = [(around(words)[1], "line", at) for at, words in enumerate(rows)]
    bands += [(around(words)[1], "table", at) for at, words in enumerate(contents) if words]
    found: list[Printed | Grid] = []
    number = 0
    for _, kind, at in sorted(bands):
        if kind == "line":
            number += 1
            found.append(Printed(page.number, number, tuple(rows[at])))
            continue
        grid = []
        for row in tables[at]:
            heights = _heights([word for cell in row for word in cell])
            numbers = {id(word): number + n for n, words in enumerate(heights, 1) for word in words}
            grid.append([_printed(page.number, cell, numbers) for cell in row])
            number += len(heights)
        found.append(Grid(grid))
    return found


def _printed(page: int, cell: Sequence[Word], numbers: dict[int, int]) -> list[Printed]:
    return [Printed(page, numbers[id(words[0])], tuple(words)) for words in _heights(cell)]


def _sorted_into_cells(page: Page) -> tuple[list[Word], list[list[list[list[Word]]]]]:
    """The words outside all cells, and those in each cell of each row of each table."""
    free: list[Word] = []
    tables: list[list[list[list[Word]]]] = [[[[] for _ in row] for row in table] for table in page.tables]
    places = [
        (box, words)
        for boxes, table in zip(page.tables, tables, strict=True)
        for box_row, row in zip(boxes, table, strict=True)
        for box, words in zip(box_row, row, strict=True)
        if box
    ]
    for word in page.words:
        x, y = word.middle
        inside = (words for box, words in places if box[0] <= x < box[2] and box[1] <= y < box[3])
        next(inside, free).append(word)
    return free, tables


def _heights(words: Sequence[Word]) -> list[list[Word]]:
    """Words at one height make a line, even where they stand a little higher or lower."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.middle[1]):
        if rows and _same_height(rows[-1][0], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda w: w.box[0]) for row in rows]


def _same_height(one: Word, other: Word) -> bool:
    smaller = min(one.box[3] - one.box[1], other.box[3] - other.box[1])
    return min(one.box[3], other.box[3]) - max(one.box[1], other.box[1]) > 0.5 * smaller


def around(words: Sequence[Word]) -> Box:
    """The box around some words."""
    boxes = [word.box for word in words]
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def commonest(weighed: Iterable[tuple[Answer, int]]) -> Answer:
    """The answer with the most weight."""
    counts: Counter[Answer] = Counter()
    for answer, weight in weighed:
        counts[answer] += weight
    return counts.most_common(1)[0][0]
