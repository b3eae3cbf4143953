"""What the lines of all formats have in common: plain characters, and what is shown as a cell's evidence."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kompass.ingest.documents import Cell, Line, Table

WHOLE_ROW = 300
"""A row of at most so many characters is the evidence of each of its cells: a figure alone says little."""

_HYPHEN = re.compile(r"\u00ad(?=\s|$)", re.MULTILINE)
_PLAIN = str.maketrans({"\u00ad": None, "\u00a0": " ", "\u202f": " ", "\u2007": " "})


def plain(text: str) -> str:
    """The text with non-breaking spaces as spaces and without soft hyphens, but where one ends a word: there
    it is shown, as a hyphen."""
    return _HYPHEN.sub("-", text).translate(_PLAIN)


def table(rows: Sequence[Sequence[Sequence[Line]]]) -> Table:
    """A table of the lines in its cells; where a row is short, each line's evidence shows the whole row."""
    return Table(tuple(_row(row) for row in rows))


def _row(cells: Sequence[Sequence[Line]]) -> tuple[Cell, ...]:
    whole = "\t".join(" ".join(line.text for line in cell) for cell in cells)
    if len(whole) > WHOLE_ROW:
        return tuple(Cell(tuple(cell)) for cell in cells)
    return tuple(
        Cell(tuple(replace(line, at=replace(line.at, text=whole)) for line in cell)) for cell in cells
    )
