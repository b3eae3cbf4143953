"""CSV files of a package: their rows with the lines they begin on, and what is wrong with their form.

A file's rows are read as Python's csv module reads them, strictly.
"""

import csv
from collections.abc import Sequence
from pathlib import Path

from kompass.errors import Fault


def form(where: str, path: Path, expected: Sequence[str]) -> tuple[list[Fault], int]:
    """The faults of form of a file that should have such a header, and how many of its rows are whole.

    Wrong header, rows with too few or too many cells, bytes that are not UTF-8.
    """
    try:
        found = rows(path)
    except UnicodeDecodeError:
        return [_encoding_fault(where, path)], 0
    except csv.Error as error:
        message, line = error.args
        return [Fault(where, line, None, "csv", value=message)], 0
    line, header = found[0] if found else (1, [])
    if header != [*expected]:
        return [Fault(where, line, None, "header", value=",".join(header), expected=",".join(expected))], 0
    ragged = [
        Fault(where, line, None, "cells", value=str(len(row)), expected=str(len(expected)))
        for line, row in found[1:]
        if len(row) != len(expected)
    ]
    return ragged, len(found) - 1 - len(ragged)


def _encoding_fault(where: str, path: Path) -> Fault:
    """The first byte that is not UTF-8. The reader's own count begins anew with every block it reads."""
    content = path.read_bytes()
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Fault(where, line, None, "encoding", value=str(error.start))
    raise AssertionError("asked of a file that is UTF-8")


def rows(path: Path) -> list[tuple[int, list[str]]]:
    """Every row of a CSV file with the line it begins on; blank lines are passed over.

    Raises csv.Error with the message and the line the unreadable row begins on.
    """
    found: list[tuple[int, list[str]]] = []
    with path.open(encoding="utf-8", newline="") as handle:
        reader = csv.reader(handle, strict=True)
        begins = 1
        try:
            for row in reader:
                if row:
                    found.append((begins, row))
                begins = reader.line_num + 1
        except csv.Error as error:
            raise csv.Error(str(error), begins) from error
    return found


def records(path: Path) -> list[dict[str, str]]:
    """The rows of a file below its header, by the names of their columns; unknown is empty.

    Raises csv.Error, ValueError where a row has too few or too many cells, IndexError where there is none.
    """
    found = [row for _, row in rows(path)]
    return [dict(zip(found[0], row, strict=True)) for row in found[1:]]


def lines(path: Path, cells: int) -> list[int]:
    """The line that each row of so many cells begins on."""
    return [line for line, row in rows(path)[1:] if len(row) == cells]
