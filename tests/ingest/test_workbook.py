"""Tables of scores become drafts: the same whichever form and file they come in, and nothing lost."""

import contextlib
import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.errors import UnreadableFile
from kompass.ingest.columns import NAMES
from kompass.ingest.documents import Evidence
from kompass.ingest.draft import Draft, Question
from kompass.ingest.workbook import read
from tests.ingest.tables import (
    AREAS,
    LONG,
    QUESTIONS,
    Formula,
    Rows,
    as_csv,
    as_xlsx,
    bare,
    evaluations,
    long_rows,
    refusal,
    vocabulary,
    wide_rows,
)

FULL = ("kommun", "år", "månad", "nummer", "version", "punkt", "poäng", "max", "text")


def drafts_of(rows: Rows) -> list[Draft]:
    """The drafts of a table as CSV, which are the same as those of the same table in Excel."""
    found = read("t.csv", as_csv(rows), "csv", vocabulary())
    assert read("t.csv", as_xlsx(rows), "xlsx", vocabulary()) == found
    return found


def draft_of(*rows: Sequence[Any], heading: Sequence[str] = LONG) -> Draft:
    (found,) = drafts_of([heading, *rows])
    return found


def question_of(found: Draft, code: str) -> Question:
    (question,) = (q for q in found.questions if q.code == code)
    return question


def points_of(found: Draft) -> dict[str, float | None]:
    areas = {area.code: area.points for area in found.areas if area.points is not None}
    return areas | {q.code: q.points for q in found.questions}


@given(evaluations)
def test_all_forms_and_files_give_the_same_drafts(made: Mapping[Any, Any]) -> None:
    """Long or wide, CSV or Excel, comma or point: the drafts differ only in where things were read."""
    plain = read("a", as_csv(long_rows(made)), "csv", vocabulary())
    for rows in (long_rows(made), wide_rows(made)):
        swedish = as_csv(rows, ";", "cp1252", ",")
        assert bare(read("b", swedish, "csv", vocabulary())) == bare(plain)
        assert bare(read("c", as_xlsx(rows), "xlsx", vocabulary())) == bare(plain)
    given_points = [
        {code: points for code, points in held.items() if points is not None and code != "total"}
        for _, _, held in made.values()
    ]
    assert [points_of(one) for one in plain] == given_points
    assert [one.unread for one in plain] == [()] * len(made)


@pytest.mark.parametrize("role", ["municipality", "year", "month", "number", "edition", "item", "points"])
def test_columns_have_several_names(role: str) -> None:
    """A column is known by each of its names, whatever its case and white space."""
    values = {"municipality": "Ale", "year": 2016, "month": 9, "number": 1, "edition": "se-2015"}
    values |= {"item": "1.1", "points": 9.5}
    found = [
        draft_of(values.values(), heading=[f" {name.upper()} " if r == role else r for r in values])
        for name in NAMES[role]
    ]
    assert len(found) > 1
    assert {(d.municipality.id, d.year, d.month, d.evaluation_number, d.edition.id) for d in found} == {
        ("se-1440", 2016, 9, 1, "se-2015")
    }
    assert [points_of(d) for d in found] == [{"1.1": 9.5}] * len(found)


def test_a_bom_and_tabs() -> None:
    """The mark that Excel puts first in UTF-8 is no part of the first heading, and tabs part cells."""
    content = as_csv([LONG, ["Habo", 2016, None, "1", 59]], "\t", "utf-8-sig")
    (found,) = read("t", content, "csv", vocabulary())
    assert (found.municipality.id, points_of(found)) == ("se-0643", {"1": 59})


@pytest.mark.parametrize("delimiter", ",;\t")
def test_the_heading_alone_says_what_parts_cells(delimiter: str) -> None:
    """Delimiters in texts below do not mislead."""
    rows = [("kommun", "år", "punkt", "poäng", "text"), ["Ale", 2016, "1.1", 9.5, ",,,,;;;;\t\t\t\n;;;;,,,,"]]
    (found,) = read("t", as_csv(rows, delimiter), "csv", vocabulary())
    assert question_of(found, "1.1").text == ",,,,;;;;\t\t\t\n;;;;,,,,"


def test_a_number_loses_nothing_it_can_keep() -> None:
    """Codes and years that Excel made numbers of are read as such; 0114 without its zero is found."""
    rows = [LONG, [114, 2016.0, 2015, 1.1, 9.5], [114, 2016, 2015, 2, 61], [114, 2016, 2015, 1.1 + 1.1, 7]]
    (found,) = read("t", as_xlsx(rows), "xlsx", vocabulary())
    assert (found.municipality.id, found.edition.id) == ("se-0114", "se-2015")
    assert points_of(found) == {"1.1": 9.5, "2": 61, "2.2": 7}


def test_ten_is_ten_where_the_cell_is_text() -> None:
    """1.10 as text is another code than 1.1; as a number in Excel it cannot be told from it."""
    assert points_of(draft_of(["Ale", 2016, "", "1.10", 5], ["Ale", 2016, "", "1,1", 6])) == {
        "1.10": 5,
        "1.1": 6,
    }


def test_max_and_text_come_from_the_table_or_the_edition() -> None:
    """What the table does not say of a question, its edition says; of a code unknown to it, nothing."""
    about = ["Ale", 2016, 9, 2, "se-2015"]
    found = draft_of(
        [*about, "1.1", 9, 20, "Egen text"],
        [*about, "1.2", 8],
        [*about, "9.9", 7],
        [*about, "1", 50],
        heading=FULL,
    )
    asked = {q.code: (q.text, q.max) for q in found.questions}
    assert asked == {"1.1": ("Egen text", 20), "1.2": (QUESTIONS["1.2"].text, 20), "9.9": ("", None)}
    assert [(a.code, a.title) for a in found.areas] == [("1", "Offentlighet och demokrati"), ("9", "")]
    assert found.areas[0].stated["table"][0] == found.areas[0].points == 50


def test_blank_is_missing_and_zero_is_zero() -> None:
    """An empty cell says nothing; a nought says no points."""
    found = draft_of(["Ale", 2016, "", "1.1", None], ["Ale", 2016, "", "1.2", 0], ["Ale", 2016, "", "1", " "])
    assert points_of(found) == {"1.2": 0}
    assert (found.areas[0].points, found.total.points, found.unread) == (None, None, ())


@pytest.mark.parametrize("cell", ["=1+1", "+46", "@x", "59 %", "ca 9", "1 000", "nan", "inf", "9e1", "TRUE"])
def test_what_should_be_a_number_and_is_not_is_unread(cell: str) -> None:
    """A figure is never guessed: the cell is told of, with its row, and the value is missing."""
    found = draft_of(["Ale", 2016, "", "1.1", cell])
    assert question_of(found, "1.1").points is None
    assert found.unread == ((cell, Evidence(1, 2, f"poäng: {cell} | Ale | 2016 |  | 1.1 | {cell}")),)


def test_a_formula_is_not_computed() -> None:
    """Neither the formula nor the figure kept with it is taken for points, nor are dates and shares."""
    rows = [LONG, ["Ale", 2016, None, "1", Formula("=SUM(B1:B2)")], ["Ale", 2016, None, "2", True]]
    rows.append(["Ale", 2016, None, "3", Formula("{=SUM(B1:B2)}")])
    (found,) = read("t", as_xlsx(rows), "xlsx", vocabulary())
    assert [text for text, _ in found.unread] == ["=SUM(B1:B2)", "TRUE", "=SUM(B1:B2)"]
    (dated,) = read(
        "t", as_xlsx([LONG, ["Ale", "2016", "", "1.1", 1.0]], number_format="0 %"), "xlsx", vocabulary()
    )
    assert [text for text, _ in dated.unread] == ["100 %"]
    rows = [LONG, ["Ale", "2016", "", date(2016, 1, 1), "5"]]
    (dated,) = read("t", as_xlsx(rows, number_format="yyyy-mm-dd"), "xlsx", vocabulary())
    assert [(text[:10], dated.areas) for text, _ in dated.unread] == [("2016-01-01", ())]


@pytest.mark.parametrize("cell", ["=1+1", "+46", "@x", '=HYPERLINK("http://x")', "  två  ord"])
def test_text_stays_as_it_is(cell: str) -> None:
    """A text that looks like a formula is a text, kept as it stands."""
    found = draft_of(["Ale", 2016, "", "", "", "1.1", 9, "", cell], heading=FULL)
    assert question_of(found, "1.1").text == cell
    assert found.unread == ()


@pytest.mark.parametrize("role", ["år", "månad", "nummer", "max"])
def test_other_numbers_are_held_to_the_same(role: str) -> None:
    """Year, month, number and maximum are numbers that make sense, or unread."""
    good = dict(zip(FULL, ["Ale", 2016, 9, 1, "se-2015", "1.1", 9, 15, "x"], strict=True))
    for bad in ("många", "=1", "-7,5"):
        found = draft_of((good | {role: bad}).values(), heading=FULL)
        shown = {"år": found.year, "månad": found.month, "nummer": found.evaluation_number}
        if role in shown:
            assert shown[role] is None
            assert [text for text, _ in found.unread] == [bad]
        elif bad != "-7,5":
            assert question_of(found, "1.1").max is None
            assert [text for text, _ in found.unread] == [bad]


def test_the_second_of_two_is_told_of() -> None:
    """Where an item comes twice the first holds, and the second is seen, also when it says the same."""
    found = draft_of(*[["Ale", 2016, "", "1.1", n] for n in (9, 8, 9)], ["Ale", 2016, "", "totalt", 400])
    assert points_of(found) == {"1.1": 9}
    assert [(text, at.line) for text, at in found.unread] == [("8", 3), ("9", 4)]
    wide = draft_of(["Ale", 2016, 59, 400], ["Ale", 2016, 60, None], heading=("kommun", "år", "1", "totalt"))
    ((text, at),) = wide.unread
    assert (text, at.line, at.text) == ("60", 3, "1: 60 | Ale | 2016 | 60")


def test_what_is_no_item_is_told_of() -> None:
    """A score whose code cannot be read is not lost."""
    found = draft_of(
        ["Ale", 2016, "", "Ledarskap", 9], ["Ale", 2016, "", "", 8], ["Ale", 2016, "", "1.1.1", ""]
    )
    assert [text for text, _ in found.unread] == ["Ledarskap", "8", "1.1.1"]
    assert found.areas == ()


def test_an_evaluation_is_a_municipality_a_year_and_an_edition() -> None:
    """However a municipality is written its rows belong together; another edition is another evaluation."""
    rows: list[list[Any]] = [["Ale", 2016, "se-2015", "1", 50], ["Habo", 2016, "", "1", 51]]
    rows += [
        ["Ale kommun", 2016, "", "2", 52],
        ["se-1440", 2016, "se-2010", "1", 53],
        ["1440", 2018, "", "1", 54],
    ]
    found = drafts_of([LONG, *rows])
    told = [(d.municipality.name, d.year, d.edition.id, points_of(d)) for d in found]
    assert told == [
        ("Ale", 2016, "se-2015", {"1": 50, "2": 52}),
        ("Habo", 2016, "se-2015", {"1": 51}),
        ("Ale", 2016, "se-2010", {"1": 53}),
        ("Ale", 2018, "se-2015", {"1": 54}),
    ]


def test_a_month_said_two_ways_is_told_of() -> None:
    """The first month holds; another one for the same evaluation is seen."""
    heading = ("kommun", "år", "månad", "punkt", "poäng")
    found = draft_of(
        ["Ale", 2016, 9, "1", 5], ["Ale", 2016, 10, "2", 5], ["Ale", 2016, "", "3", 5], heading=heading
    )
    assert (found.month, [text for text, _ in found.unread]) == (9, ["10"])


def test_an_unknown_municipality_is_kept_as_written() -> None:
    """Nobody is guessed: the name stands, without an id, and where it was read."""
    found = draft_of([" Lilla  Ale ", 2016, "", "1", 5])
    assert (found.municipality.name, found.municipality.id) == ("Lilla Ale", None)
    (mention,) = found.municipality.mentions
    assert (mention.place, mention.evidence.line) == ("cell", 2)
    assert found.edition.basis == "unknown"
    assert draft_of(["", 2016, "", "1", 5]).municipality.name is None


@pytest.mark.parametrize(
    ("municipality", "year", "written", "edition", "basis"),
    [
        ("Ale", 2016, "SE-2015 ", "se-2015", "stated"),
        ("Ale", 2016, "2015", "se-2015", "stated"),
        ("Ale", 2016, "2015 års version (2016–2019)", "se-2015", "stated"),
        ("Ale", 2012, "2010", "se-2010", "stated"),
        ("Testvik", 2012, "2010", "no-2010", "stated"),
        ("Okänd", 2012, "2010", None, "unknown"),
        ("Okänd", 2016, "2015", "se-2015", "stated"),
        ("Ale", 2016, "den nya", None, "unknown"),
        ("Ale", 2016, "2010 eller 2015", None, "unknown"),
        ("Ale", 2018, "", "se-2015", "date"),
        ("Ale", 2010, "", None, "unknown"),
        ("Ale", "", "", None, "unknown"),
        ("Okänd", 2018, "", None, "unknown"),
    ],
)
def test_which_edition(municipality: str, year: Any, written: str, edition: str | None, basis: str) -> None:
    """Said by the table, else by the year where only one edition was in use; else unknown, never a guess."""
    found = draft_of([municipality, year, written, "1", 50])
    assert (found.edition.id, found.edition.basis) == (edition, basis)
    assert [text for text, _ in found.unread] == [written] * bool(written and not edition)
    assert ("edition" in found.evidence) == bool(written)


def test_the_questions_say_which_edition() -> None:
    """Exactly an edition's questions are that edition's, unless it was not in use that year."""
    rows = [["Ale", 2017, "", code, 5] for code in QUESTIONS]
    assert draft_of(*rows).edition.basis == "questions"
    assert draft_of(*rows[1:]).edition.basis == "date"
    assert draft_of(*(["Ale", 2012, *row[2:]] for row in rows)).edition.id == "se-2010"


def test_a_total_is_stated_or_the_sum_of_all_areas() -> None:
    """The table's total goes first; a sum is made of complete areas alone, and is marked as derived."""
    areas = [["Ale", 2016, "se-2015", code, 50.5] for code in AREAS]
    assert (draft_of(*areas).total.points, draft_of(*areas).total.basis) == (404, "derived")
    assert draft_of(*areas[1:]).total.points is None
    stated = draft_of(*areas, ["Ale", 2016, "", "Total", 405]).total
    assert (stated.points, stated.basis, stated.evidence and stated.evidence.line) == (405, "stated", 10)
    assert draft_of(*areas, ["Ale", 2016, "", "total", "ca 400"]).total.points is None


def test_a_row_is_known_by_its_place() -> None:
    """Evidence is the sheet, the row in the file with blank rows counted, and the row's cells."""
    rows = [[], LONG, [], ["Ale", 2016, None, "1.1", 9], ["Ale", 2016, None, "1.2", "x" * 300]]
    (found,) = read("t", as_xlsx([["punkt"]], rows, names=["Läs mig", "Data"]), "xlsx", vocabulary())
    assert question_of(found, "1.1").evidence == Evidence(2, 4, "Ale | 2016 |  | 1.1 | 9")
    assert len(question_of(found, "1.2").evidence.text) == 200
    quoted = 'kommun,år,punkt,poäng,text\nAle,2016,1.1,9,"a\nb"\nAle,2016,1.2,8,\n'.encode()
    (found,) = read("t", quoted, "csv", vocabulary())
    assert question_of(found, "1.2").evidence.line == 4


def test_all_columns_that_are_wrong_are_named_at_once() -> None:
    """Every column that is not understood, missing, or without a heading is named, of every sheet."""
    first = [("kommun", "betyg", "punkt", "kod", "totalt"), ["Ale", 1, "1", "1", 1, "", "vid sidan om"]]
    second = [("year", "1", "max"), ["2016", 5, 6]]
    error = refusal(as_xlsx(first, second, [LONG]), "xlsx")
    assert error.reason == "unknown-columns"
    assert error.fields["columns"] == (
        'Blad1: "betyg", "kod", "totalt", "G2", år/year, poäng/points; Blad2: "max", kommun/municipality'
    )
    assert "kommun/municipality, år/year" in str(error.fields["known"])


def test_a_decimal_comma_that_parts_cells_is_not_another_figure() -> None:
    """9,5 unquoted in a file parted by commas is two cells: refused, not read as 9."""
    error = refusal("kommun,år,punkt,poäng\nAle,2016,1.1,9,5\n".encode())
    assert (error.reason, error.fields["columns"]) == ("unknown-columns", '"E2"')


def test_the_same_column_twice_is_not_understood() -> None:
    """Two columns of one meaning leave open which holds, 1.10 and 1.1 as numbers in Excel included."""
    rows = [("kommun", "år", 1.1, 1.10), ["Ale", 2016, 5, 6]]
    assert refusal(as_xlsx(rows), "xlsx").fields["columns"] == 'Blad1: "1.1"'


@pytest.mark.parametrize("content", [b"", b"\n\n", as_csv([LONG]), as_csv([LONG, ["", " ", "", "", ""]])])
def test_a_table_without_rows(content: bytes) -> None:
    """A heading with nothing under it is no table, nor is no heading."""
    assert refusal(content).reason == "no-rows"


@pytest.mark.parametrize("content", [b"kommun;\x81\n", b'kommun,punkt\n"Ale,1\n'])
def test_a_damaged_csv(content: bytes) -> None:
    """Bytes that are no text, and a quotation that never ends, are damage."""
    assert refusal(content).reason == "damaged"


WHOLE = as_xlsx([LONG, ["Ale", 2016, "se-2015", "1.1", 9.5], ["Ale", 2016, "se-2015", "1.2", Formula("=1")]])
with zipfile.ZipFile(io.BytesIO(WHOLE)) as _archive:
    PARTS = {name: _archive.read(name) for name in _archive.namelist()}


@given(st.binary(max_size=60) | st.integers(0, len(WHOLE) - 1).map(lambda end: WHOLE[:end]))
def test_what_is_no_whole_workbook_is_damaged(content: bytes) -> None:
    """A file cut short, or of something else, is refused as damaged."""
    assert refusal(content, "xlsx").reason == "damaged"


@given(
    st.sampled_from(sorted(PARTS)),
    st.lists(st.tuples(st.integers(0), st.sampled_from(b'0129-.<>/"xn A')), max_size=4),
    st.none() | st.integers(0),
)
def test_broken_parts_give_no_other_error(part: str, changes: list[tuple[int, int]], end: int | None) -> None:
    """Whatever openpyxl makes of a broken part inside, the file is read or refused."""
    broken = bytearray(PARTS[part])
    for at, byte in changes:
        broken[at % len(broken)] = byte
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in PARTS.items():
            archive.writestr(name, broken[:end] if name == part else content)
    with contextlib.suppress(UnreadableFile):
        read("fil", buffer.getvalue(), "xlsx", vocabulary())
