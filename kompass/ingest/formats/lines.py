"""What the lines of all formats have in common: plain characters, and what is shown as a cell's evidence."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from kompass.ingest.documents import Cell, Line, Table

WHOLE_ROW = 300
"""A row of at most so many characters is the evidence of each of its cells: a figure alone says little."""

BULLETS = "•·▪▫■□●○◦‣⁃∙*➢➤►▶▸✓✔❖◆◇➔\uf020-\uf0ff"
"""The signs that begin a list item, as a character class: Word's symbol fonts lie in the private range."""

BULLET = re.compile(rf"^\s*(?:[{BULLETS}]|[-–—>+](?=\s)|o(?=\t|\s{{2,}}|\s+[A-ZÅÄÖÆØ]))\s*")
"""A bullet sign at the beginning of a line, with the white space around it."""

_HYPHEN = re.compile(r"\u00ad(?=\s|$)", re.MULTILINE)
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),  # soft hyphens, and what has no width
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f", " "),
        **dict.fromkeys("\u2010\u2011", "-"),
        **{chr(0xFB00 + n): letters for n, letters in enumerate(("ff", "fi", "fl", "ffi", "ffl"))},
    }
)


def plain(text: str) -> str:
    """The text in plain characters: letters whole (å, not a with a ring beside it; fi, not a ligature), any
    space a space, any hyphen a hyphen. A soft hyphen is shown only where it ends a word, as a hyphen."""
    return unicodedata.normalize("NFC", _HYPHEN.sub("-", text).translate(_PLAIN))


def is_bullet(text: str) -> bool:
    """Whether a text is a bullet sign alone."""
    return len(text) == 1 and BULLET.fullmatch(text + " ") is not None and text != "o"


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
