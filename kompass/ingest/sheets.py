"""A table's file as sheets of text cells: what CSV and Excel share, and nothing of what it means.

Every cell is text from here on, so that the same value means the same whichever file it came in.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from kompass.errors import UnreadableFile

_DELIMITERS = ";\t,"


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
        yield from rows(begins, cells)
        begins = reader.line_num + 1


def rows(line: int, cells: list[str]) -> Iterator[Row]:
    """The row up to its last cell with something in it; none where all are blank."""
    filled = [at for at, cell in enumerate(cells, 1) if cell.strip()]
    if filled:
        yield Row(line, tuple(cells[: filled[-1]]))
