"""What the columns of a table of scores mean, and its rows in the one shape that both forms share.

The long form has a score a row, the wide form an evaluation a row with a column for each item. A sheet's
form is told by its columns. Either way a row becomes a Record, and from there on the form is forgotten.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kompass.errors import UnreadableFile
from kompass.ingest.documents import Evidence
from kompass.ingest.sheets import Row, Sheet
from kompass.lookup import folded

MUNICIPALITY, YEAR, MONTH, NUMBER, EDITION = "municipality", "year", "month", "number", "edition"
ITEM, POINTS, MAX, TEXT, TOTAL = "item", "points", "max", "text", "total"

NAMES: Mapping[str, tuple[str, ...]] = {
    MUNICIPALITY: ("kommun", "municipality", "kommunkod", "municipality code"),
    YEAR: ("år", "year"),
    MONTH: ("månad", "month"),
    NUMBER: ("nummer", "number", "nr", "no"),
    EDITION: ("version", "edition"),
    ITEM: ("punkt", "item", "kod", "code", "delfråga", "question", "område", "area"),
    POINTS: ("poäng", "points", "score"),
    MAX: ("max", "maximum", "maxpoäng", "max points"),
    TEXT: ("text",),
    TOTAL: ("totalt", "total", "totalpoäng", "total points"),
}
"""What a column may be called, the Swedish and the English name that we recommend first."""

INSTRUCTIONS = ("läs mig", "read me")
"""Sheets with these names are the template's instructions, and hold no scores."""

ABOUT = (MUNICIPALITY, YEAR, MONTH, NUMBER, EDITION)
_LONG = {*ABOUT, ITEM, POINTS, MAX, TEXT}
_WIDE = {*ABOUT, TOTAL}
_ROLES = {folded(name): role for role, names in NAMES.items() for name in names}
_CODE = re.compile(r"[1-9][0-9]?(?:[.,][0-9]{1,2})?")
_KNOWN = ", ".join([*("/".join(dict.fromkeys(names[:2])) for names in NAMES.values()), "1 …", "1.1 …"])
_LONGEST_EVIDENCE = 200
_LONGEST_NAME = 40


@dataclass(frozen=True)
class Cell:
    """One cell under its heading. It is true where something stands in it."""

    heading: str
    text: str
    at: Evidence

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    @property
    def unread(self) -> tuple[str, Evidence]:
        """The cell as a draft tells of it when it is not understood. Its own heading and text come before the
        rest of the row, which may have sixty columns."""
        told = f"{_plain(self.heading)}: {_plain(self.text)} | {self.at.text}"
        return self.text.strip(), replace(self.at, text=_shortened(told))


@dataclass(frozen=True)
class Scored:
    """The cells of one score: the item's code as it is written, and what stands for it."""

    item: Cell
    points: Cell
    max: Cell
    text: Cell

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Those in which something stands."""
        return tuple(cell for cell in (self.points, self.max, self.text) if cell)


@dataclass(frozen=True)
class Record:
    """One row: the cells that say of which evaluation it tells (by role), and its scores."""

    about: Mapping[str, Cell]
    scores: tuple[Scored, ...]


def records(file: str, sheets: Iterable[Sheet]) -> list[Record]:
    """The rows of all sheets in order.

    Raises UnreadableFile("unknown-columns") with all that is wrong at once, sheet by sheet: the columns that
    are not understood in quotation marks, and the names of those that are missing. Content beside the
    columns counts as a column that is not understood, and is named by its place ("H3"). Raises "no-rows"
    where there is nothing under the headings.
    """
    headings = [_Headings(sheet) for sheet in sheets if sheet.rows and not _instructs(sheet)]
    if faults := [one.fault for one in headings if one.fault]:
        raise UnreadableFile("unknown-columns", file=file, columns="; ".join(faults), known=_KNOWN)
    found = [one.record(row) for one in headings for row in one.sheet.rows[1:]]
    if not found:
        raise UnreadableFile("no-rows", file=file)
    return found


def code_of(written: str) -> str | None:
    """The code of an item as the instrument writes it ("1", "1.1"), TOTAL for the total, None for neither.

    A cell that Excel made a number of is read as that number, so "1.10" typed in a cell that is not text is
    1.1 to us as well: the two cannot be told apart. In a text cell or a CSV file "1.10" stays "1.10".
    """
    plain = _plain(written)
    if _ROLES.get(folded(plain)) == TOTAL:
        return TOTAL
    return plain.replace(",", ".") if _CODE.fullmatch(plain) else None


class _Headings:
    """A sheet's first row, understood as far as it goes; `fault` names what is wrong, "" for nothing."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.titles = dict(enumerate(sheet.rows[0].cells))
        meanings = {
            at: code if (code := code_of(title)) else _ROLES.get(folded(_plain(title)))
            for at, title in self.titles.items()
        }
        seen = set(meanings.values())
        items = {meaning for meaning in seen if meaning and meaning not in NAMES}
        self.long = bool(seen & {ITEM, POINTS}) or not (items or TOTAL in seen)
        allowed = _LONG if self.long else _WIDE | items
        self.places: dict[str, int] = {}
        strange: list[str] = []
        for at, meaning in meanings.items():
            if meaning in allowed and meaning not in self.places:
                self.places[meaning] = at
            elif title := _plain(self.titles[at]):
                strange.append(title[:_LONGEST_NAME])
        needed = (MUNICIPALITY, YEAR, *((ITEM, POINTS) if self.long else ()))
        missing = ["/".join(NAMES[role][:2]) for role in needed if role not in self.places]
        wrong = ", ".join([*(f'"{name}"' for name in (*strange, *_untitled(sheet))), *missing])
        self.fault = f"{sheet.name}: {wrong}" if sheet.name and wrong else wrong

    def record(self, row: Row) -> Record:
        at = Evidence(self.sheet.number, row.line, _shortened(" | ".join(_plain(cell) for cell in row.cells)))
        cells = {meaning: self._cell(row, place, at) for meaning, place in self.places.items()}
        blank = Cell("", "", at)
        scores: tuple[Scored, ...]
        if self.long:
            scores = (Scored(*(cells.get(role, blank) for role in (ITEM, POINTS, MAX, TEXT))),)
        else:
            scores = tuple(
                Scored(Cell(cell.heading, meaning, at), cell, blank, blank)
                for meaning, cell in cells.items()
                if meaning not in ABOUT
            )
        return Record({role: cells.get(role, blank) for role in ABOUT}, scores)

    def _cell(self, row: Row, place: int, at: Evidence) -> Cell:
        return Cell(self.titles[place], row.cells[place] if place < len(row.cells) else "", at)


def _untitled(sheet: Sheet) -> list[str]:
    """The first cell of each column that has content and no heading, such as "H3".

    A decimal comma in a CSV parted by commas ends up so, and must not pass for other figures.
    """
    titled = {at for at, title in enumerate(sheet.rows[0].cells) if title.strip()}
    first: dict[int, int] = {}
    for row in sheet.rows[1:]:
        for at, cell in enumerate(row.cells):
            if at not in titled and cell.strip():
                first.setdefault(at, row.line)
    if not first:
        return []
    from openpyxl.utils import get_column_letter  # only where it is needed: it takes a fifth of a second

    return [f"{get_column_letter(at + 1)}{line}" for at, line in sorted(first.items())]


def _instructs(sheet: Sheet) -> bool:
    return folded(_plain(sheet.name)) in map(folded, INSTRUCTIONS)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_EVIDENCE else text[: _LONGEST_EVIDENCE - 1] + "…"
