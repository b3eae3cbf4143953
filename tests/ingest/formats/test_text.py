"""Plain text: rows at tabs, pages at form feeds, paragraphs at blank lines."""

from pathlib import Path

import pytest

from kompass.errors import UnreadableFile
from kompass.ingest.documents import Document, Line, Table
from kompass.ingest.formats import text


def read(content: str) -> Document:
    return text.read("a.txt", content.encode())


def lines(document: Document) -> list[Line]:
    return [block for block in document.blocks if isinstance(block, Line)]


def rows(document: Document) -> list[list[list[str]]]:
    """For each table its rows of cells."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    return [[[cell.text for cell in row] for row in table.rows] for table in tables]


def test_lines_and_where_they_stand() -> None:
    """Lines are counted through the whole file, pages at form feeds; a blank line begins a paragraph."""
    document = read("ett\ntvå\n\ntre\n\ffyra\nfem\f\nsex\n\f")
    told = [(line.text, line.at.page, line.at.line, line.starts) for line in lines(document)]
    assert told == [
        ("ett", 1, 1, True),
        ("två", 1, 2, False),
        ("tre", 1, 4, True),
        ("fyra", 2, 5, False),
        ("fem", 2, 6, False),
        ("sex", 3, 7, False),
    ]
    assert document.pages == 3


@pytest.mark.parametrize(
    "content",
    [
        "åäö – \u201dord\u201d".encode(),
        "åäö – \u201dord\u201d".encode("utf-8-sig"),
        "åäö – \u201dord\u201d".encode("utf-16"),
        "\ufeffåäö – \u201dord\u201d".encode("utf-16-be"),
        "åäö – \u201dord\u201d".encode("cp1252"),
    ],
)
def test_encodings(content: bytes) -> None:
    """UTF-8 and UTF-16 are known by their marks, UTF-8 also without one; all else is old Windows."""
    assert lines(text.read("a.txt", content))[0].text == "åäö – \u201dord\u201d"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_all_systems(end: str) -> None:
    """A line ends as Unix, Windows or an old Mac ends it, and nowhere else."""
    document = read(f"ett\u2028{end}två")
    assert [(line.text, line.at.line) for line in lines(document)] == [("ett\u2028", 1), ("två", 2)]


def test_soft_hyphens_and_hard_spaces() -> None:
    """Soft hyphens go, non-breaking spaces become spaces, all else stays."""
    assert lines(read("kom\u00admun\u00a0 <b>fem</b>"))[0].text == "kommun  <b>fem</b>"


def test_rows_make_a_table() -> None:
    """Lines with tabs are rows of one table, also over blank lines, until a line without."""
    document = read("före\na\tb\n\nc\t\n\tfyra\n\nefter\n\ne\tf\n\nslut")
    assert rows(document) == [[["a", "b"], ["c", ""], ["", "fyra"]], [["e", "f"]]]
    assert [line.text for line in lines(document)] == ["före", "efter", "slut"]
    assert [line.starts for line in lines(document)] == [True, True, True]


def test_a_row_may_be_wrapped() -> None:
    """A line right below a row goes on with its last cell, unless that holds a figure, which is full."""
    document = read("Styrkor\tSvagheter\nÖppet\tinte så\närligt\n\n1.1\tFinns en\nplan?\t9\nefter")
    assert rows(document) == [
        [["Styrkor", "Svagheter"], ["Öppet", "inte så ärligt"], ["1.1", "Finns en plan?", "9"]]
    ]
    assert [line.text for line in lines(document)] == ["efter"]


def test_a_separator_is_no_row() -> None:
    """A row of dashes under a heading is dropped."""
    assert rows(read("a\tb\n---\t:--:\n1\t2")) == [[["a", "b"], ["1", "2"]]]


def test_evidence_of_a_cell() -> None:
    """A cell's evidence is its row where that is short, since a figure alone says little; else itself."""
    document = read("1.1\tFinns en plan?\t9\n2.1\t" + "lång " * 100 + "\t8")
    (table,) = document.blocks
    assert isinstance(table, Table)
    figure, other = (row[2].lines[0] for row in table.rows)
    assert (figure.text, figure.at.text, figure.at.line) == ("9", "1.1\tFinns en plan?\t9", 1)
    assert (other.text, other.at.text, other.at.line) == ("8", "8", 2)


def test_a_list_that_is_open_goes_on() -> None:
    """A row whose list is not closed on its line ends where it is closed; a tab still parts cells."""
    document = read("<ul><li>ett</li>\n\n<li>två</li></ul>\t<ul>\n<li>tre</li>\n</ul>\nefter")
    (table, after) = document.blocks
    assert isinstance(table, Table)
    ((left, right),) = table.rows
    assert [line.text for line in left.lines] == ["<ul><li>ett</li>", "<li>två</li></ul>"]
    assert [line.text for line in right.lines] == ["<ul>", "<li>tre</li>", "</ul>"]
    assert [line.at.line for line in right.lines] == [3, 4, 5]
    assert isinstance(after, Line)


def test_a_list_that_is_never_closed_ends_with_its_line() -> None:
    """Reports do leave `<ul>` open: such a row takes nothing of what follows."""
    document = read("<ul> • a • b\t59\n\nAllmänt\n\n<ul> • c\t60\nText <ul>x</ul>")
    assert rows(document) == [[["<ul> • a • b", "59"]], [["<ul> • c", "60"]]]
    assert [line.text for line in lines(document)] == ["Allmänt", "Text <ul>x</ul>"]


@pytest.mark.parametrize("content", ["", " \n\t\n", "\u00a0\n\f"])
def test_blanks_are_empty(content: str) -> None:
    """A file of nothing but blanks is empty."""
    with pytest.raises(UnreadableFile) as raised:
        read(content)
    assert raised.value.reason == "empty"


def test_progress_is_told() -> None:
    """Whoever waits is told of the pages."""
    told: list[tuple[int, int]] = []
    text.read("a.txt", b"a\fb", lambda *step: told.append(step))
    assert told == [(2, 2)]


SEED = Path("/work/shared/seeds/angelholm-2016.txt")


@pytest.mark.skipif(not SEED.exists(), reason="the real report is not part of the repository")
def test_a_real_report() -> None:
    """A real report gives its 45 questions, and eight tables of strengths with two cells in each row."""
    tables = rows(text.read(SEED.name, SEED.read_bytes()))
    questions = [
        row for table in tables for row in table if len(row) == 5 and row[0][:1].isdigit() and row[0][2:]
    ]
    assert len(questions) == 45
    strengths = [table for table in tables if table[0] == ["STYRKOR", "FÖRBÄTTRINGSMÖJLIGHETER"]]
    assert len(strengths) == 8
    assert all(len(row) == 2 for table in strengths for row in table)
