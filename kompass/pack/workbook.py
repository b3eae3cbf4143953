"""A pack as an Excel workbook: the same tables with their numbers as numbers, and a radar of Excel's own.

Texts are texts whatever they begin with: nothing that somebody wrote becomes a formula, a link or markup.
"""

import io
from collections.abc import Sequence
from itertools import count
from typing import Any

import xlsxwriter

from kompass.charts.chart import Role, looks
from kompass.pack.content import Cell, Chart, Column, Figure, Kind, Pack, Row, Table, Text
from kompass.pack.drawn import visible
from kompass.pack.sheets import sheets
from kompass.text import Words, words

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_LONGEST = 32_767  # characters that a cell can hold
_LONGEST_NAME = 31  # of a sheet
_LONGEST_FOOT = 120  # of a line, so that two of them and a page number are less than Excel's 255
_STYLE = "Table Style Light 1"
_FONT = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
_WIDTHS = {Kind.POINTS: 12, Kind.DIFFERENCE: 15, Kind.SHARE: 12, Kind.WHOLE: 10}
_LINES = {
    Role.OWN: ("solid", 2.5),
    Role.EARLIER: ("dash", 1.75),
    Role.REFERENCE: ("round_dot", 1.75),
    Role.MEDIAN: ("dash_dot", 1.75),
    Role.PEER: ("long_dash", 1.75),
}


def as_xlsx(pack: Pack) -> bytes:
    """The pack as a workbook: first what is most important with the picture, then a sheet a table."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, _OPTIONS) as book:
        book.set_properties({"title": pack.title, "author": "Kompass", "comments": " · ".join(pack.foot)})
        _Book(book, pack).write()
    return buffer.getvalue()


class _Book:
    """A workbook under way."""

    def __init__(self, book: Any, pack: Pack) -> None:
        self._book = book
        self._pack = pack
        self._say: Words = words(pack.language)
        self._formats: dict[tuple[object, ...], Any] = {}
        self._tables = count(1)

    def write(self) -> None:
        self._overview()
        for title, table in sheets(self._say, self._pack):
            sheet = self._sheet(title)
            sheet.freeze_panes(1, 1)
            sheet.repeat_rows(0)
            self._table(sheet, 0, table)
            for n, column in enumerate(table.columns):
                sheet.set_column(n, n, _WIDTHS.get(column.kind, 22 * max(1, column.weight) ** 0.8))
            for n, remark in enumerate(table.remarks, len(table.rows) + 2):
                sheet.write_string(n, 0, visible(remark), self._format("plain"))
        sheet = self._sheet(self._say("pack-made"))
        sheet.set_column(0, 0, 110)
        for n, line in enumerate([*self._pack.made, *self._pack.foot]):
            sheet.write_string(n, 0, visible(line), self._format("wrapped"))

    def _overview(self) -> None:
        """Whose it is, the answer in words, and the picture with its figures."""
        pack = self._pack
        sheet = self._sheet(self._say("page-municipality"))
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, 44)
        sheet.set_column(1, 6, 15)
        sheet.write_string(0, 0, visible(f"{pack.name} {pack.year}"), self._format("title"))
        sheet.write_string(1, 0, f"{self._say('pack-kicker')}, {pack.edition}", self._format("plain"))
        sheet.write_string(2, 0, " · ".join(pack.marks), self._format("mark"))
        for n, line in enumerate(pack.headline, 3):
            look = "first" if n == 3 else "plain"
            sheet.write_string(n, 0, visible(line), self._format(look))
        chart = pack.radar or pack.dots
        if chart is not None:
            self._chart(sheet, len(pack.headline) + 4, chart, is_ring=pack.radar is not None)

    def _sheet(self, title: str) -> Any:
        sheet = self._book.add_worksheet(title.replace("?", "")[:_LONGEST_NAME])
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        marks = " · ".join([self._pack.foot[1], *self._pack.marks])
        left = "\n".join(line[:_LONGEST_FOOT].replace("&", "&&") for line in (self._pack.foot[0], marks))
        sheet.set_footer(f"&L&8{left}"[:240] + "&R&8&P / &N")
        return sheet

    def _table(self, sheet: Any, top: int, table: Table) -> None:
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
            sheet.write_string(y, x, text[:_LONGEST], self._format("wrapped", is_total))
        elif cell.value is None:
            sheet.write_blank(y, x, None, self._format("plain", is_total))
        else:
            sheet.write_number(y, x, cell.value, self._figure(cell, is_total))

    def _chart(self, sheet: Any, top: int, chart: Chart, is_ring: bool) -> None:
        """The figures of the picture as a table, and beneath it the picture, which points at them."""
        columns = [Column(self._say("column-area"))]
        columns += [Column(one.name, Kind.SHARE) for one in chart.series]
        shares = [[Figure(Kind.SHARE, one.share(code)) for one in chart.series] for code in chart.codes]
        rows = [Row([label, *some]) for label, some in zip(chart.labels, shares, strict=True)]
        self._table(sheet, top, Table("", columns, rows))
        name, first, last = sheet.get_name(), top + 1, top + len(rows)
        drawn = self._book.add_chart(
            {"type": "radar", "subtype": "with_markers"} if is_ring else {"type": "bar"}
        )
        for n, (one, look) in enumerate(zip(chart.series, looks(chart.series), strict=True), 1):
            dash, width = _LINES[one.role]
            series: dict[str, Any] = {
                "name": [name, top, n],
                "categories": [name, first, 0, last, 0],
                "values": [name, first, n, last, n],
            }
            if is_ring:
                series["line"] = {"color": look.colour, "width": width, "dash_type": dash}
                series["marker"] = {"type": "circle" if one.role == Role.OWN else "diamond", "size": 6}
                series["marker"] |= {"fill": {"color": look.colour}, "border": {"color": look.colour}}
            else:
                series["fill"] = {"color": look.colour}
            drawn.add_series(series)
        scale = {"min": 0, "max": 1, "major_unit": 0.25, "num_format": "0%"}
        drawn.set_y_axis(scale if is_ring else {"reverse": True})
        drawn.set_x_axis({} if is_ring else scale)
        drawn.set_legend({"position": "bottom"})
        drawn.set_title({"name": visible(f"{self._pack.name} {self._pack.year}")})
        drawn.set_size({"width": 800, "height": 520 if is_ring else 260})
        sheet.insert_chart(last + 2, 0, drawn, {"description": chart.alt})

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
        return self._format(code, is_total)

    def _format(self, name: str, is_total: bool = False) -> Any:
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
            self._formats[key] = self._book.add_format(_FONT | look)
        return self._formats[key]


def _headings(columns: Sequence[Column]) -> list[str]:
    """The headings of the columns with their marks; Excel wants no two alike."""
    made: list[str] = []
    for column in columns:
        title = visible(f"{column.title} ({column.mark})" if column.mark else column.title) or " "
        same = sum(one.partition("\u00a0#")[0].casefold() == title.casefold() for one in made)
        made.append(f"{title}\u00a0#{same + 1}" if same else title)
    return made
