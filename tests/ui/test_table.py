"""A table as it is shown and as it is taken along: the same rows, numbers as numbers, nothing left behind."""

from kompass.model import Basis
from kompass.pack.content import Figure, Kind, Table, Text
from kompass.text import words
from kompass.ui.table import Cell, Column, FindingGroup, FindingLine, Row, number, span, taken

SV = words("sv")


def _taken(columns: list[Column], *rows: list[Cell], kind: str = "") -> Table:
    return taken(SV, "Tabellen", columns, [Row(cells, kind) for cells in rows])


def test_a_number_shows_as_text_and_stays_a_number() -> None:
    """The cell says the number as the language writes it, with its star; what is unknown is a dash."""
    assert number(SV, Kind.POINTS, 46.5, Basis.DERIVED).text == "46,5*"
    assert number(SV, Kind.SHARE, 0.55, Basis.STATED).text == "55\u00a0%"
    unknown = number(SV, Kind.POINTS, None, Basis.DERIVED)
    assert unknown.text == SV("unknown-figure")
    made = _taken([Column("Poäng", True)], [number(SV, Kind.POINTS, 46.25)], [unknown])
    assert [row.cells for row in made.rows] == [(Figure(Kind.POINTS, 46.25),), (Figure(Kind.POINTS, None),)]


def test_what_stands_beside_has_a_column_of_its_own() -> None:
    """Notes, marks and that a figure is derived follow their column; a column without any has none."""
    cells = [Cell("A"), number(SV, Kind.WHOLE, 2016, mark="Bara hos er")]
    others = [Cell("B"), number(SV, Kind.WHOLE, 2014, Basis.DERIVED, note="delad")]
    made = _taken([Column("Kommun"), Column("År", True)], cells, others)
    assert [column.title for column in made.columns] == ["Kommun", "År", "År: att veta"]
    assert [row.cells[2] for row in made.rows] == [
        Text("Bara hos er"),
        Text(f"delad; {SV('derived')}"),
    ]


def test_a_heading_keeps_its_note_and_its_mark() -> None:
    """Whose a mean is, and that a column is the reader's own, are told in the heading."""
    made = _taken([Column("Median", True, note="2014–2016", mark="Bara hos er")], [Cell("x")])
    assert (made.columns[0].title, made.columns[0].mark) == ("Median (2014–2016)", "Bara hos er")


def test_a_range_is_two_numbers() -> None:
    """From and to are columns to compute with."""
    made = _taken([Column("Mitten")], [span("45–55", Kind.POINTS, 45, 55)])
    assert [column.title for column in made.columns] == ["Mitten: från", "Mitten: till"]
    assert list(made.rows[0].cells) == [Figure(Kind.POINTS, 45), Figure(Kind.POINTS, 55)]


def test_findings_and_words_before_a_text_come_along() -> None:
    """What opens beneath a text has a column; what stands before it stays before it."""
    said = FindingGroup("1 styrka", [FindingLine("God dialog.", "sv", "2016")])
    made = _taken([Column("Delfråga")], [Cell("1.1 Namn", lead="kvarstår:", findings=[said])])
    assert [column.title for column in made.columns] == ["Delfråga", SV("findings-title")]
    assert list(made.rows[0].cells) == [Text("kvarstår: 1.1 Namn"), Text("1 styrka: God dialog. (2016)")]


def test_a_total_is_a_total_and_an_unknown_text_is_empty() -> None:
    """Rows keep what they are; a dash for the unknown is no text."""
    made = _taken([Column("Omdöme")], [Cell(SV("unknown-figure"))], kind="total")
    assert made.rows[0].is_total
    assert list(made.rows[0].cells) == [Text("")]
