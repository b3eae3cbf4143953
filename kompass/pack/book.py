"""A workbook under way: sheets with tables of Excel's own, numbers as numbers, texts as texts.

Texts are texts whatever they begin with: nothing that somebody wrote becomes a formula, a link or markup.
"""

import io
from collections.abc import Callable, Sequence
from itertools import count
from typing import Any

import xlsxwriter

from kompass.pack.content import Cell, Column, Figure, Kind, Table, Text
from kompass.pack.drawn import visible
from kompass.text import Words

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_LONGEST = 32_767  # characters that a cell can hold
_LONGEST_NAME = 31  # of a sheet
_NOT_IN_A_NAME = str.maketrans(dict.fromkeys("?*:/\\[]'"))
_LONGEST_FOOT = 120  # of a line, so that two of them and a page number are less than Excel's 255
_STYLE = "Table Style Light 1"
_FONT = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
_WIDTHS = {Kind.POINTS: 12, Kind.DIFFERENCE: 15, Kind.SHARE: 12, Kind.WHOLE: 10}


def written(title: str, foot: Sequence[str], write: Callable[["Book"], None], say: Words) -> bytes:
    """A workbook that `write` fills. The two lines of `foot` stand beneath each sheet when it is printed."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, _OPTIONS) as book:
        book.set_properties({"title": title, "author": "Kompass", "comments": " · ".join(foot)})
        write(Book(book, say, foot))
    return buffer.getvalue()


class Book:
    """A workbook with its formats and the names of its tables."""

    def __init__(self, book: Any, say: Words, foot: Sequence[str]) -> None:
        self.file = book
        self._say = say
        left = "\n".join(line[:_LONGEST_FOOT].replace("&", "&&") for line in foot)
        self._foot = f"&L&8{left}"[:240] + "&R&8&P / &N"
        self._formats: dict[tuple[object, ...], Any] = {}
        self._tables = count(1)

    def sheet(self, title: str) -> Any:
        """A new sheet, laid out for A4."""
        sheet = self.file.add_worksheet(title.translate(_NOT_IN_A_NAME)[:_LONGEST_NAME])
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.set_footer(self._foot)
        return sheet

    def tabled(self, title: str, table: Table) -> Any:
        """A sheet with a table that begins at its first cell, and its remarks beneath."""
        sheet = self.sheet(title)
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        self.table(sheet, 0, table)
        for n, column in enumerate(table.columns):
            sheet.set_column(n, n, _WIDTHS.get(column.kind, 22 * max(1, column.weight) ** 0.8))
        for n, remark in enumerate(table.remarks, len(table.rows) + 2):
            sheet.write_string(n, 0, visible(remark), self.format("plain"))
        return sheet

    def table(self, sheet: Any, top: int, table: Table) -> None:
        """A table of Excel's own: it can be sorted, filtered and pointed at by the names of its columns."""
        columns = [{"header": one} for one in _headings(table.columns)]
        shape = {"columns": columns, "style": _STYLE, "name": f"Kompass{next(self._tables)}"}
        sheet.add_table(top, 0, top + len(table.rows), len(columns) - 1, shape)
        for y, row in enumerate(table.rows, top + 1):
            for x, cell in enumerate(row.cells):
                self._cell(sheet, y, x, cell, row.is_total)

    def _cell(self, sheet: Any, y: int, x: int, cell: Cell, is_total: bool) -> None:
        if isinstance(cell, Text):
            text = visible(f"{cell.text} ({cell.note})" if cell.note else cell.text)
            # A text that begins with <r> would be taken for markup as it is.
            text = f" {text}" if text.startswith("<r>") else text
            sheet.write_string(y, x, text[:_LONGEST], self.format("wrapped", is_total))
        elif cell.value is None:
            sheet.write_blank(y, x, None, self.format("plain", is_total))
        else:
            sheet.write_number(y, x, cell.value, self._figure(cell, is_total))

    def _figure(self, cell: Figure, is_total: bool) -> Any:
        """How a number is shown: as on a page, its star and its note included, while it stays a number."""
        percent = "0 %" if self._say.language == "sv" else "0%"
        positive = {Kind.SHARE: percent, Kind.WHOLE: "0", Kind.DIFFERENCE: "+General"}.get(
            cell.kind, "General"
        )
        after = ("*" if cell.is_derived else "") + (f" ({cell.note})" if cell.note else "")
        tail = '"' + after.replace('"', "") + '"' if after else ""
        code = f"{positive}{tail}"
        if cell.kind == Kind.DIFFERENCE:
            code = f"{positive}{tail};\u2212General{tail};±0{tail}"
        return self.format(code, is_total)

    def format(self, name: str, is_total: bool = False) -> Any:
        """A format by its name, or by its number format."""
        key = (name, is_total)
        if key not in self._formats:
            looks: dict[str, dict[str, Any]] = {
                "plain": {},
                "wrapped": {"text_wrap": True},
                "title": {"bold": True, "font_size": 20, "font_color": "#00558C"},
                "first": {"bold": True, "font_size": 13},
                "mark": {"bold": True, "font_color": "#A3430A"},
            }
            look = looks.get(name, {"num_format": name}) | ({"bold": True} if is_total else {})
            self._formats[key] = self.file.add_format(_FONT | look)
        return self._formats[key]


def _headings(columns: Sequence[Column]) -> list[str]:
    """The headings of the columns with their marks; Excel wants no two alike."""
    made: list[str] = []
    for column in columns:
        title = visible(f"{column.title} ({column.mark})" if column.mark else column.title) or " "
        same = sum(one.partition("\u00a0#")[0].casefold() == title.casefold() for one in made)
        made.append(f"{title}\u00a0#{same + 1}" if same else title)
    return made
