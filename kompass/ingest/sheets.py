"""A table's file as sheets of text cells: what CSV and Excel share, and nothing of what it means.

Every cell is text from here on, so that the same value means the same whichever file it came in.
"""

import csv
import io
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

from kompass.errors import UnreadableFile

_MOST_ROWS = 1_048_576  # as many as Excel has
_DELIMITERS = ";\t,"
_BROKEN_WORKBOOK = (
    BadZipFile,
    InvalidFileException,
    zlib.error,
    SyntaxError,  # XML that is not well-formed
    EOFError,
    OSError,
    RuntimeError,  # a part in the zip with a password, or packed in an unknown way
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
)
"""What openpyxl raises on damaged files. It has no error of its own for it."""


@dataclass(frozen=True)
class Row:
    """One row with something in it; `line` is its number in the file, counted from 1."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """The rows of one sheet without the blank ones. `number` counts from 1; a CSV has one sheet, unnamed."""

    name: str
    number: int
    rows: tuple[Row, ...]


def of_csv(name: str, content: bytes) -> list[Sheet]:
    """The one sheet of a CSV file: UTF-8 or else cp1252, parted by comma, semicolon or tab.

    Raises UnreadableFile("damaged") when it is no text in either or a quotation never ends.
    """
    try:
        text = _decoded(content)
        return [Sheet("", 1, tuple(_csv_rows(text)))]
    except (UnicodeDecodeError, csv.Error) as error:
        raise UnreadableFile("damaged", file=name) from error


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")  # what Excel writes as "CSV" in Swedish Windows


def _csv_rows(text: str) -> Iterator[Row]:
    """The rows, by the line each begins on: a quoted cell may go over several."""
    heading = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(
        _DELIMITERS, key=heading.count
    )  # of the heading alone: a decimal comma never stands there
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    for cells in reader:
        yield from _rows(begins, cells)
        begins = reader.line_num + 1


def of_workbook(name: str, content: bytes) -> list[Sheet]:
    """The sheets of an Excel workbook. No formula is computed: it stands as its text, "=1+1".

    Raises UnreadableFile("damaged") for everything that openpyxl cannot read.
    """
    try:
        with closing(load_workbook(io.BytesIO(content), read_only=True, data_only=False)) as book:
            return [
                Sheet(sheet.title, number, tuple(_sheet_rows(sheet)))
                for number, sheet in enumerate(book.worksheets, 1)
            ]
    except _BROKEN_WORKBOOK as error:
        raise UnreadableFile("damaged", file=name) from error


def _sheet_rows(sheet: Any) -> Iterator[Row]:
    sheet.reset_dimensions()  # what a file declares as its extent may be wrong, and would hide cells
    for line, row in enumerate(sheet.iter_rows(), 1):
        if line > _MOST_ROWS:
            raise ValueError(f"row {line}")
        yield from _rows(line, [_text(cell) for cell in row])


def _rows(line: int, cells: list[str]) -> Iterator[Row]:
    """The row up to its last cell with something in it; none where all are blank."""
    filled = [at for at, cell in enumerate(cells, 1) if cell.strip()]
    if filled:
        yield Row(line, tuple(cells[: filled[-1]]))


def _text(cell: Any) -> str:
    """What a person sees in the cell, near enough: 0.59 shown as per cent is "59 %", never 0.59 points."""
    match cell.value:
        case None:
            return ""
        case str() as text:
            return text
        case bool() as truth:
            return str(truth).upper()
        case int() | float() as value if "%" in cell.number_format:
            return f"{100 * value:.12g} %"
        case int() as whole:
            return str(whole)
        case float() as value:
            return f"{value:.12g}"  # 1.1 is stored as 1.1000000000000001 by some programs
        case date() | time() | timedelta() as moment:
            return str(moment)
        case ArrayFormula() as formula:
            return str(formula.text)
        case DataTableFormula():
            return "="
        case other:
            raise TypeError(type(other).__name__)
