"""A single table to take along, as CSV or as a workbook, with what it rests on beneath it."""

import re
from codecs import BOM_UTF8
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from kompass.export import tables
from kompass.export.tables import Decimal
from kompass.pack.book import Book, written
from kompass.pack.content import Cell, Column, Kind, Origin, Table, Text
from kompass.pack.sheets import origins
from kompass.text import Words
from kompass.text import grounds as told
from kompass.text.grounds import Grounds

_LONGEST_NAME = 100


@dataclass(frozen=True)
class Taken:
    """A table that somebody takes along: on which page it stood, the page's answer, and its grounds."""

    table: Table
    page: str
    answer: Sequence[str]
    grounds: Grounds

    @property
    def title(self) -> str:
        return self.grounds.titled(self.table.title)


def file_name(*parts: str) -> str:
    """A name for a file, without its ending, that any system takes."""
    return re.sub(r"\W+", "-", " ".join(parts)).strip("-")[:_LONGEST_NAME].strip("-")


def as_csv(say: Words, taken: Taken, decimal: Decimal) -> bytes:
    """The table as CSV (see `tables.as_csv`); an empty row, and then a line a row of what it rests on.

    A share is in percent, and its heading says so. Either way it begins with the mark of UTF-8: without it
    Excel takes a letter for another.
    """
    table = taken.table
    width = len(table.columns)
    headings = [_heading(column) for column in table.columns]
    rows = [[_value(cell) for cell in row.cells] for row in table.rows]
    beneath = [[line, *[None] * (width - 1)] for line in ["", *_lines(say, taken), *_sources(taken)]]
    made = tables.as_csv(headings, [*rows, *beneath], decimal)
    return made if made.startswith(BOM_UTF8) else BOM_UTF8 + made


def as_xlsx(say: Words, taken: Taken) -> bytes:
    """The table as a workbook: itself with what it rests on beneath, and its sources on a sheet of theirs."""
    grounds = taken.grounds
    foot = [taken.title, " · ".join([grounds.data, *grounds.marks])]
    return written(taken.title, foot, partial(_write, say, taken), say)


def _write(say: Words, taken: Taken, book: Book) -> None:
    table = taken.table
    book.tabled(table.title or taken.page, replace(table, remarks=_lines(say, taken)))
    if taken.grounds.sources:
        found = [Origin.of(one) for one in taken.grounds.sources]
        book.tabled(say("sources"), origins(say, found))


def _lines(say: Words, taken: Taken) -> list[str]:
    """What is to be known of the table: its marks first, then what it is, editions, data and day."""
    grounds = taken.grounds
    title = f"{say('kompass')}, {taken.page}: {taken.title}"
    named = say("taken-editions", n=len(grounds.editions), editions=say.listing([*grounds.editions]))
    editions = [named] if grounds.editions else []
    return [*grounds.marks, title, *taken.table.remarks, *taken.answer, *editions, grounds.data]


def _sources(taken: Taken) -> list[str]:
    return [" ".join(filter(None, [told.source(one), one.url])) for one in taken.grounds.sources]


def _heading(column: Column) -> str:
    title = f"{column.title} ({column.mark})" if column.mark else column.title
    return f"{title} (%)" if column.kind == Kind.SHARE and "%" not in title else title


def _value(cell: Cell) -> str | float | None:
    if isinstance(cell, Text):
        return f"{cell.text} ({cell.note})" if cell.note else cell.text
    if cell.value is None:
        return None
    value = round(100 * cell.value, 2) if cell.kind == Kind.SHARE else cell.value
    return int(value) if value == int(value) else round(value, 4)
