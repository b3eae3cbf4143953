"""Running heads and page numbers that stand in the text itself are taken out, between its lines and its rows.

A PDF shows by their place what runs along; in text it is known by repeating, with a number one higher each
time, or by standing beside such a line or at the edge of most pages.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kompass.ingest.documents import Document, Line, Table
from kompass.ingest.prose import squeezed
from kompass.ingest.vocabulary import Vocabulary

_LONGEST = 100
_FEWEST = 3  # so often something repeats before it runs along
_FEWEST_BARE = 4  # a number by itself may be something else
_MOST = 0.6  # of what looks alike, so much belongs to the run
_NUMBER = re.compile(r"(?<![\d.,])(\d{1,3})(?![\d.,%])")
_COVER = 40  # lines: what runs along may first stand on the cover, where it is told from
_KNOWN = ("strengths", "improvements", "box", "achieved", "maximum", "percent", "sum", "contents")

Place = tuple[int, int]
"""A block, and a row of it where it is a table (else 0)."""


@dataclass(frozen=True)
class _Unit:
    """A line or a row of a table."""

    place: Place
    text: str
    page: int
    row: bool


def removed(document: Document, words: Vocabulary) -> Document:
    """The document without running heads and page numbers."""
    units = list(_units(document))
    gone = {unit.place for unit in _numbered(units, words)}
    gone |= {unit.place for unit in _repeated(units, gone, words)}
    if not gone:
        return document
    blocks: list[Line | Table] = []
    for at, block in enumerate(document.blocks):
        if isinstance(block, Line):
            if (at, 0) not in gone:
                blocks.append(block)
        elif rows := tuple(row for n, row in enumerate(block.rows) if (at, n) not in gone):
            blocks.append(replace(block, rows=rows))
    return replace(document, blocks=tuple(blocks))


def _units(document: Document) -> Iterator[_Unit]:
    for at, block in enumerate(document.blocks):
        if isinstance(block, Line):
            yield _Unit((at, 0), squeezed(block.text), block.at.page, False)
            continue
        for n, row in enumerate(block.rows):
            lines = [line for cell in row for line in cell.lines]
            if lines:
                text = squeezed(" ".join(line.text for line in lines))
                yield _Unit((at, n), text, lines[0].at.page, True)


def _numbered(units: Sequence[_Unit], words: Vocabulary) -> Iterator[_Unit]:
    """Lines that are alike but for a number, which is one higher each time: page numbers."""
    alike: defaultdict[str, list[tuple[int, _Unit]]] = defaultdict(list)
    for unit in units:
        numbers = list(_NUMBER.finditer(unit.text)) if len(unit.text) <= _LONGEST else []
        for found in numbers[:1] + numbers[1:][-1:]:  # "Sida 12 (34)" and "2016 – 12"
            alike[unit.text[: found.start()] + "#" + unit.text[found.end() :]].append((int(found[1]), unit))
    chapter = words.pattern("area-chapter")
    for sign, members in alike.items():
        if chapter.match(sign):
            continue
        fewest = _FEWEST if any(map(str.isalnum, sign)) else _FEWEST_BARE
        run = _longest_run(members)
        if len(run) >= fewest and len(run) >= _MOST * len(members):
            yield from run


def _longest_run(members: Sequence[tuple[int, _Unit]]) -> list[_Unit]:
    """The longest row of members of which each has the number after that of the one before."""
    last: dict[int, int] = {}  # by number, the member that ends a run with it
    length, before = [1] * len(members), [-1] * len(members)
    for at, (number, _) in enumerate(members):
        if number - 1 in last:
            before[at] = last[number - 1]
            length[at] = length[before[at]] + 1
        if number not in last or length[at] >= length[last[number]]:
            last[number] = at
    at = max(range(len(members)), key=length.__getitem__)
    run = []
    while at >= 0:
        run.append(members[at][1])
        at = before[at]
    return run[::-1]


def _repeated(units: Sequence[_Unit], gone: set[Place], words: Vocabulary) -> Iterator[_Unit]:
    """Lines that repeat word for word: with the instrument's name, by page numbers, or at pages' edges."""
    named, known = words.pattern("instrument"), words.pattern(*_KNOWN)
    pages = max((unit.page for unit in units), default=1)
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for at, unit in enumerate(units):
        if not unit.row and len(unit.text) <= _LONGEST and unit.place not in gone:
            alike[unit.text].append(at)
    for text, places in alike.items():
        if len(places) < _FEWEST or known.fullmatch(text) or not any(map(str.isalpha, text)):
            continue
        beside = [at for at in places if any(unit.place in gone for unit in units[max(at - 1, 0) : at + 2])]
        edges = [at for at in places if _at_edge(units, at)]
        if (
            (named.search(text) and not text.endswith("."))
            or len(beside) >= _MOST * len(places)
            or (pages > _FEWEST and len(edges) == len(places) >= 0.4 * pages)
        ):
            yield from (units[at] for at in places if at >= _COVER)


def _at_edge(units: Sequence[_Unit], at: int) -> bool:
    """Whether a line is the first or the last of its page."""
    page = units[at].page
    is_first = at == 0 or units[at - 1].page != page
    return is_first or at == len(units) - 1 or units[at + 1].page != page
