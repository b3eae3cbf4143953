"""Tables to take along, as spreadsheets and programs open them."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Literal

from kompass.ingest.plan_table import safe

Decimal = Literal["comma", "point"]
Plain = str | float | bool | None
Cell = Plain | Sequence[Plain]
PARTED = " | "
"""What stands between the values of a cell with several."""


def as_csv(headings: Sequence[str], rows: Iterable[Sequence[Cell]], decimal: Decimal = "comma") -> bytes:
    """A table as CSV in UTF-8. With decimal commas it is as a Swedish Excel opens it: its mark, semicolons.

    With decimal points it is as programs read it: commas and no mark. Unknown is empty. A text that a program
    might take for a formula has an apostrophe before it; numbers are left as they are.
    """
    spreadsheet = decimal == "comma"
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";" if spreadsheet else ",", lineterminator="\r\n")
    writer.writerow(safe(one) for one in headings)
    writer.writerows([_cell(cell, spreadsheet) for cell in row] for row in rows)
    return buffer.getvalue().encode("utf-8-sig" if spreadsheet else "utf-8")


def _cell(cell: Cell, spreadsheet: bool) -> str:
    if isinstance(cell, Sequence) and not isinstance(cell, str):
        return safe(PARTED.join(_plain(one, spreadsheet) for one in cell))
    text = _plain(cell, spreadsheet)
    return safe(text) if isinstance(cell, str) else text


def _plain(value: Plain, spreadsheet: bool) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value).replace(".", ",") if spreadsheet else str(value)
