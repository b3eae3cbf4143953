"""A pack as a workbook: numbers as numbers in tables of Excel's own, texts as texts."""

import io
import zipfile
from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from kompass import pack
from kompass.pack.content import Figure, Group, Pack, Seen, Text
from kompass.pack.sheets import sheets
from kompass.store import Store
from kompass.text import words
from tests.pack.reading import workbook
from tests.pack.test_document import HOSTILE

SV = words("sv")
DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def whole(published: Store) -> Pack:
    return pack.about(SV, published, "se-1292", 2016, today=DAY)


@pytest.fixture(scope="module")
def made(whole: Pack) -> bytes:
    return pack.as_xlsx(whole)


@pytest.mark.parametrize(("data", "place"), [("published", "se-1292"), ("example", "se-ex00044")])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_figure_is_a_number(
    data: str, place: str, language: str, request: pytest.FixtureRequest
) -> None:
    """Each table of the pack is a sheet with the same rows: figures as numbers, the unknown as nothing."""
    say = words(language)
    told = pack.about(say, request.getfixturevalue(data), place, today=DAY)
    found = workbook(pack.as_xlsx(told))
    for title, table in sheets(say, told):
        rows = found[title.replace("?", "")][1:]
        for row, cells in zip(table.rows, rows, strict=False):
            for cell, value in zip(row.cells, cells, strict=True):
                if isinstance(cell, Figure):
                    assert value == pytest.approx(cell.value)
                else:
                    assert cell.text in value if cell.text else not value
    assert {say("pack-areas"), say("questions-title"), say("page-change"), say("pack-peers")} <= set(found)


def test_tables_are_tables_with_formats(made: bytes) -> None:
    """They can be sorted and pointed at; numbers have their signs, stars and notes by their format."""
    book = openpyxl.load_workbook(io.BytesIO(made))
    names = [name for sheet in book for name in sheet.tables]
    assert len(names) == len(set(names)) >= 8
    areas = book["Område för område"]
    assert areas.freeze_panes == "B2"
    total = list(areas["A10":"F10"][0])
    assert [cell.value for cell in total] == ["Totalt", 426, 496, 70, 476, 20]
    assert total[3].number_format.split(";")[0] == '+General" (med försiktighet)"'
    assert book["Delfrågor"]["E2"].number_format == "0 %"


def test_a_derived_figure_has_its_star(example: Store) -> None:
    """It is a number all the same."""
    book = openpyxl.load_workbook(io.BytesIO(pack.as_xlsx(pack.about(SV, example, "se-ex00044"))))
    cell = book["Område för område"]["C2"]
    assert isinstance(cell.value, int | float)
    assert cell.number_format == 'General"*"'


def test_the_radar_is_excels_own_and_told_in_words(made: bytes, whole: Pack) -> None:
    """A native chart that points at the cells beside it, with the sentence that says the same."""
    assert whole.radar is not None
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        chart = file.read("xl/charts/chart1.xml").decode()
        drawing = file.read("xl/drawings/drawing1.xml").decode()
    assert "<c:radarChart>" in chart
    assert "'Så står vi oss'!$B$" in chart
    assert whole.radar.alt.replace("&", "&amp;") in drawing


def test_a_total_alone_has_bars(published: Store) -> None:
    """Without a ring the picture is one of bars, and there are no empty sheets."""
    made = pack.as_xlsx(pack.about(SV, published, "se-0583", 2006, today=DAY))
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        assert "<c:barChart>" in file.read("xl/charts/chart1.xml").decode()
    assert "Delfrågor" not in workbook(made)


def test_what_others_wrote_is_text(whole: Pack) -> None:
    """No text becomes a formula, a link or markup; what is too long for a cell is cut."""
    texts = [*HOSTILE, "<r><t>x</t></r>", "http://example.com", "@SUM(A1)", "-1", "x" * 40_000, "_x0041_"]
    evil = replace(
        whole,
        name="=1+1",
        headline=HOSTILE[:6],
        seen=[Seen(Text("=2+2"), "", [Group("+3", "", [Text(one) for one in texts])])],
    )
    content = pack.as_xlsx(evil)
    book = openpyxl.load_workbook(io.BytesIO(content))
    for sheet in book:
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    shown = [row[2].value.strip() for row in book["Vad utvärderarna såg"].iter_rows(min_row=2)][: len(texts)]
    assert shown[:-2] == [one.strip() for one in texts[:-2]]
    assert len(shown[-2]) == 32_767


def test_made_up_and_own_are_marked_on_every_sheet(example: Store) -> None:
    """On the first sheet, and in the foot of each when it is printed."""
    content = pack.as_xlsx(pack.about(SV, example, "se-ex00044", today=DAY))
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.worksheets[0]["A3"].value == "PÅHITTAT"
    for sheet in book:
        assert "PÅHITTAT" in sheet.oddFooter.left.text
        assert "2015 års version" in sheet.oddFooter.left.text


def test_headings_are_never_alike(whole: Pack) -> None:
    """Excel opens no table with two columns of one name."""
    assert whole.areas is not None
    columns = [*whole.areas.columns, *whole.areas.columns]
    rows = [replace(row, cells=[*row.cells, *row.cells]) for row in whole.areas.rows]
    content = pack.as_xlsx(replace(whole, areas=replace(whole.areas, columns=columns, rows=rows)))
    heads = workbook(content)["Område för område"][0]
    assert len({one.casefold() for one in heads}) == len(heads) == 12
