"""An action plan as an Excel workbook, to be filled in and brought back.

Written with openpyxl, which puts every text into its cell as it is. XlsxWriter would write a text that begins
with <r> as markup, and openpyxl does not read back all that it escapes in its table of shared texts.
"""

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from kompass.export.plan import COLUMNS, Line, cells, headings
from kompass.ingest.plan_table import DUE, EDITED, STATUS
from kompass.measures import Status
from kompass.text import Words

_WIDTHS = {
    "finding_id": 20,
    "municipality": 16,
    "evaluation": 12,
    "area": 24,
    "question": 32,
    "text": 46,
    "action": 46,
    "responsible": 24,
    "due": 13,
    "status": 18,
    "evidence": 36,
    "reason": 32,
}
_TEXT, _DATE = "@", "yyyy-mm-dd"


def as_xlsx(words: Words, lines: Sequence[Line]) -> bytes:
    """The plan as a workbook of one sheet.

    Dates are dates, texts are texts whatever they begin with, and a status is picked from a list. The columns
    that are read back are white, those that only say what a row is about are grey.
    """
    book = Workbook()
    sheet: Any = book.active
    sheet.title = words("plan-sheet")
    for name, number_format in (("plan-text", _TEXT), ("plan-date", _DATE)):
        book.add_named_style(_style(name, number_format, given=False))
        book.add_named_style(_style(f"{name}-given", number_format, given=True))
    for at, (name, heading) in enumerate(zip(COLUMNS, headings(words), strict=True), 1):
        _put(sheet.cell(1, at), heading, "plan-text").font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(at)].width = _WIDTHS[name]
    for row, line in enumerate(lines, 2):
        for at, (name, value) in enumerate(cells(words, line).items(), 1):
            kind = "plan-date" if name == DUE else "plan-text"
            _put(sheet.cell(row, at), value, kind if name in EDITED else f"{kind}-given")
    _offer_statuses(words, sheet, len(lines) + 1)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{len(lines) + 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _style(name: str, number_format: str, given: bool) -> NamedStyle:
    style = NamedStyle(name, number_format=number_format)
    style.alignment = Alignment(wrap_text=True, vertical="top")
    if given:
        style.fill = PatternFill("solid", fgColor="F2F2F2")
        style.font = Font(color="595959")
    return style


def _put(cell: Any, value: str | date | None, style: str) -> Any:
    cell.style = style
    if value not in (None, ""):
        cell.value = value
        cell.data_type = "s" if isinstance(value, str) else "d"  # "=1+1" is a text, not a formula
    return cell


def _offer_statuses(words: Words, sheet: Any, last: int) -> None:
    names = ",".join(words(f"plan-status-{status}") for status in Status)
    choice = DataValidation("list", formula1=f'"{names}"', allow_blank=True, showErrorMessage=True)
    choice.error = words("plan-status-choose")
    letter = get_column_letter(COLUMNS.index(STATUS) + 1)
    choice.add(f"{letter}2:{letter}{max(last, 2)}")
    sheet.add_data_validation(choice)
