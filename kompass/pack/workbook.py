"""A pack as an Excel workbook: the same tables with their numbers as numbers, and a radar of Excel's own."""

from functools import partial
from typing import Any

from kompass.charts.chart import Role, looks
from kompass.pack.book import Book, written
from kompass.pack.content import Chart, Column, Figure, Kind, Pack, Row, Table
from kompass.pack.drawn import visible
from kompass.pack.sheets import sheets
from kompass.text import words

_LINES = {
    Role.OWN: ("solid", 2.5),
    Role.EARLIER: ("dash", 1.75),
    Role.REFERENCE: ("round_dot", 1.75),
    Role.MEDIAN: ("dash_dot", 1.75),
    Role.PEER: ("long_dash", 1.75),
}


def as_xlsx(pack: Pack) -> bytes:
    """The pack as a workbook: first what is most important with the picture, then a sheet a table."""
    foot = [pack.foot[0], " · ".join([pack.foot[1], *pack.marks])]
    return written(pack.title, foot, partial(_write, pack), words(pack.language))


def _write(pack: Pack, book: Book) -> None:
    say = words(pack.language)
    _overview(pack, book)
    for title, table in sheets(say, pack):
        book.tabled(title, table)
    sheet = book.sheet(say("pack-made"))
    sheet.set_column(0, 0, 110)
    for n, line in enumerate([*pack.made, *pack.foot]):
        sheet.write_string(n, 0, visible(line), book.format("wrapped"))


def _overview(pack: Pack, book: Book) -> None:
    """Whose it is, the answer in words, and the picture with its figures."""
    say = words(pack.language)
    sheet = book.sheet(say("page-municipality"))
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, 6, 15)
    sheet.write_string(0, 0, visible(f"{pack.name} {pack.year}"), book.format("title"))
    sheet.write_string(1, 0, f"{say('pack-kicker')}, {pack.edition}", book.format("plain"))
    sheet.write_string(2, 0, " · ".join(pack.marks), book.format("mark"))
    for n, line in enumerate(pack.headline, 3):
        sheet.write_string(n, 0, visible(line), book.format("first" if n == 3 else "plain"))
    chart = pack.radar or pack.dots
    if chart is not None:
        _chart(pack, book, sheet, len(pack.headline) + 4, chart)


def _chart(pack: Pack, book: Book, sheet: Any, top: int, chart: Chart) -> None:
    """The figures of the picture as a table, and beneath it the picture, which points at them."""
    is_ring = pack.radar is not None
    columns = [Column(words(pack.language)("column-area"))]
    columns += [Column(one.name, Kind.SHARE) for one in chart.series]
    shares = [[Figure(Kind.SHARE, one.share(code)) for one in chart.series] for code in chart.codes]
    rows = [Row([label, *some]) for label, some in zip(chart.labels, shares, strict=True)]
    book.table(sheet, top, Table("", columns, rows))
    name, first, last = sheet.get_name(), top + 1, top + len(rows)
    drawn = book.file.add_chart({"type": "radar", "subtype": "with_markers"} if is_ring else {"type": "bar"})
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
    drawn.set_title({"name": visible(f"{pack.name} {pack.year}")})
    drawn.set_size({"width": 800, "height": 520 if is_ring else 260})
    sheet.insert_chart(last + 2, 0, drawn, {"description": chart.alt})
