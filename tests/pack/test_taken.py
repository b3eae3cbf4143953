"""A single table as a file: CSV in either way of writing numbers, or a workbook, with what it rests on."""

import csv
import io
from codecs import BOM_UTF8

import openpyxl
import pytest

from kompass.export.tables import Decimal
from kompass.model import Source
from kompass.pack.content import Column, Figure, Kind, Row, Table, Text
from kompass.pack.taken import Taken, as_csv, as_xlsx, file_name
from kompass.text import words
from kompass.text.grounds import Grounds
from tests.pack.reading import workbook

SV = words("sv")
SOURCE = Source("s1", "Karlskrona om sitt resultat", "Karlskrona kommun", "https://example.se/a")
GROUNDS = Grounds(
    "Karlskrona", ["PÅHITTAT", "Bara hos er"], ["2010 års version"], [SOURCE], "Kompass · data 1"
)
COLUMNS = [
    Column("Område"),
    Column("2014", Kind.POINTS, "Bara hos er"),
    Column("Andel", Kind.SHARE),
    Column("Förändring", Kind.DIFFERENCE),
    Column("=1+1"),
]
KINDS = (Kind.POINTS, Kind.SHARE, Kind.DIFFERENCE)


def _row(first: str, figures: tuple[float | None, ...], last: str) -> Row:
    numbers = [Figure(kind, value) for kind, value in zip(KINDS, figures, strict=True)]
    return Row([Text(first), *numbers, Text(last)])


ROWS = [_row("1; Öppet", (46.5, 0.465, -4), ""), _row("=1+1", (50.0, 1 / 3, None), "-x")]
TABLE = Table("poäng per område", COLUMNS, ROWS, ["Tabellen visar 2 av 9."])
TAKEN = Taken(TABLE, "Så står vi oss", ["Karlskrona fick 509 poäng."], GROUNDS)


def _lines(decimal: Decimal) -> list[list[str]]:
    made = as_csv(SV, TAKEN, decimal)
    assert made.startswith(BOM_UTF8)
    return list(
        csv.reader(io.StringIO(made.decode("utf-8-sig")), delimiter=";" if decimal == "comma" else ",")
    )


@pytest.mark.parametrize(
    ("decimal", "first", "second"),
    [
        ("comma", ["46,5", "46,5", "-4"], ["50", "33,33", ""]),
        ("point", ["46.5", "46.5", "-4"], ["50", "33.33", ""]),
    ],
)
def test_csv_has_numbers_as_they_are_written(decimal: Decimal, first: list[str], second: list[str]) -> None:
    """Begun by the mark of UTF-8 either way; shares in percent, which the heading says; unknown is empty."""
    heading, one, other = _lines(decimal)[:3]
    assert heading[:4] == ["Område", "2014 (Bara hos er)", "Andel (%)", "Förändring"]
    assert one[:4] == ["1; Öppet", *first]
    assert other[1:4] == second


def test_csv_says_beneath_what_it_rests_on() -> None:
    """Marks first, then title and page, the answer, the edition, data and day, and each source; no row is
    longer than the table."""
    lines = _lines("point")
    assert lines[3] == [""] * 5
    assert [line[0] for line in lines[4:]] == [
        "PÅHITTAT",
        "Bara hos er",
        "Kompass, Så står vi oss: Karlskrona: poäng per område",
        "Tabellen visar 2 av 9.",
        "Karlskrona fick 509 poäng.",
        "Version: 2010 års version",
        "Kompass · data 1",
        "Karlskrona om sitt resultat, Karlskrona kommun https://example.se/a",
    ]
    assert {len(line) for line in lines} == {5}


def test_what_looks_like_a_formula_is_text_in_csv() -> None:
    """In cells and in headings; a number below nought is none."""
    heading, one, other = _lines("comma")[:3]
    assert (heading[4], other[0], other[4]) == ("'=1+1", "'=1+1", "'-x")
    assert one[3] == "-4"


def test_a_workbook_has_numbers_and_what_they_rest_on() -> None:
    """A table of Excel's own with the same numbers, the lines beneath, and the sources on a sheet."""
    made = as_xlsx(SV, TAKEN)
    found = workbook(made)
    sheet = found["poäng per område"]
    assert sheet[1][:4] == ["1; Öppet", 46.5, 0.465, -4]
    assert sheet[2][1:4] == [50, pytest.approx(1 / 3), None]
    assert [row[0] for row in sheet[4:6]] == ["PÅHITTAT", "Bara hos er"]
    assert found[SV("sources")][1] == [
        "Karlskrona om sitt resultat",
        "Karlskrona kommun",
        "https://example.se/a",
    ]
    book = openpyxl.load_workbook(io.BytesIO(made))
    assert all(len(one.tables) == 1 for one in book)
    assert all("PÅHITTAT" in one.oddFooter.left.text for one in book)
    assert all(cell.data_type != "f" for one in book for row in one.iter_rows() for cell in row)


def test_a_name_that_any_system_takes() -> None:
    """Letters, numbers and hyphens, and not too long."""
    assert file_name("Kompass", "2011 → 2014: områden") == "Kompass-2011-2014-områden"
    assert file_name("../a/b?", "") == "a-b"
    assert len(file_name("ord " * 100)) <= 100
