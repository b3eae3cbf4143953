"""A workbook of Excel becomes sheets of text cells."""

import io
import zlib
from collections.abc import Iterator
from contextlib import closing
from datetime import date, time, timedelta
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

from kompass.errors import UnreadableFile
from kompass.ingest.sheets import Row, Sheet, rows

_MOST_ROWS = 1_048_576  # as many as Excel has
_ERRORS = (
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


def read(name: str, content: bytes) -> list[Sheet]:
    """The sheets of an Excel workbook. No formula is computed: it stands as its text, "=1+1".

    Raises UnreadableFile("damaged") for everything that openpyxl cannot read.
    """
    try:
        with closing(load_workbook(io.BytesIO(content), read_only=True, data_only=False)) as book:
            return [
                Sheet(sheet.title, number, tuple(_sheet_rows(sheet)))
                for number, sheet in enumerate(book.worksheets, 1)
            ]
    except _ERRORS as error:
        raise UnreadableFile("damaged", file=name) from error


def _sheet_rows(sheet: Any) -> Iterator[Row]:
    sheet.reset_dimensions()  # what a file declares as its extent may be wrong, and would hide cells
    for line, row in enumerate(sheet.iter_rows(), 1):
        if line > _MOST_ROWS:
            raise ValueError(f"row {line}")
        yield from rows(line, [_text(cell) for cell in row])


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
