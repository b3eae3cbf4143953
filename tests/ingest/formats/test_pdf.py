"""PDF: lines as they are printed, ruled tables, headings; and each way in which a PDF can be broken."""

import io

import pytest
from PIL import Image

from kompass.errors import UnreadableFile
from kompass.ingest.documents import Document, Line, Table
from kompass.ingest.formats import pdf, pdf_layout, pdf_reading
from kompass.ingest.formats.pdf_layout import Page, Word
from tests.ingest.formats import files


@pytest.fixture(scope="module")
def content() -> bytes:
    """A report of three pages."""
    return files.pdf()


@pytest.fixture(scope="module")
def document(content: bytes) -> Document:
    """The same, read."""
    return pdf.read("a.pdf", content)


def lines(document: Document) -> list[Line]:
    return [block for block in document.blocks if isinstance(block, Line)]


def line(document: Document, start: str) -> Line:
    (found,) = (one for one in lines(document) if one.text.startswith(start))
    return found


def reason(content: bytes) -> str:
    with pytest.raises(UnreadableFile) as raised:
        pdf.read("a.pdf", content)
    return raised.value.reason


def test_lines_as_printed(document: Document) -> None:
    """A wrapped paragraph is several lines, of which the first begins it."""
    told = [(one.text.split()[0], one.starts) for one in lines(document)[:5]]
    assert told == [("Område", True), ("Kommunen", True), ("besluten", False), ("Ett", True), ("•", True)]
    assert document.pages == 3


def test_headings_are_larger_or_bold(document: Document) -> None:
    """A heading is a line in larger or bolder type than the body text, and nothing else is."""
    assert [one.text for one in lines(document) if one.heading] == ["Område 1 Offentlighet", "Dialog"]


def test_tables_stand_where_they_are_printed(document: Document) -> None:
    """A ruled table comes between the lines above and below it, with the lines of each cell in order."""
    at = next(n for n, block in enumerate(document.blocks) if isinstance(block, Table))
    table, after = document.blocks[at], document.blocks[at + 1]
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["1.", "Offentlighet", "Uppnått", "Max"],
        [
            "1.1",
            "Finns en plan eller strategi för demokratiutveckling, som alla i kommunen känner till?",
            "9",
            "15",
        ],
        ["", "", "59", "100"],
    ]
    question = table.rows[1][1]
    assert [one.starts for one in question.lines] == [True, False]
    assert isinstance(after, Line)
    assert after.text == "Dialog"


def test_numbers_count_what_stands_on_the_page(document: Document) -> None:
    """A line's number counts headers and tables as well; lines at one height in a row share it."""
    table = next(block for block in document.blocks if isinstance(block, Table))
    assert line(document, "Område 1").at.line == 2  # the running header is line 1
    code, question, points, _ = table.rows[1]
    assert code.lines[0].at.line == question.lines[0].at.line == points.lines[0].at.line
    assert question.lines[1].at.line == question.lines[0].at.line + 1
    assert line(document, "Dialog").at.line == table.rows[2][2].lines[0].at.line + 1
    assert line(document, "Den tredje").at.page == 3


def test_evidence_of_a_figure_is_its_row(document: Document) -> None:
    """A figure's evidence shows the row it stands in."""
    table = next(block for block in document.blocks if isinstance(block, Table))
    assert table.rows[1][2].lines[0].at.text.startswith("1.1\tFinns en plan")


def test_bullets_in_cells_begin(document: Document) -> None:
    """In a cell, a bullet begins; a line broken by hand goes on."""
    table = [block for block in document.blocks if isinstance(block, Table)][1]
    strengths = table.rows[1][0].lines
    assert [(one.text, one.starts) for one in strengths] == [
        ("• öppet", True),
        ("för alla", False),
        ("• nära", True),
    ]


def test_what_runs_along_is_left_out(document: Document) -> None:
    """Running headers and page numbers are no lines of the report."""
    texts = [one.text for one in lines(document)]
    assert not any("KommunKompassen" in text or text.isdigit() for text in texts)


def test_numbers_that_are_not_the_pages_own_stay() -> None:
    """Titles that differ by another number than the page's stay, though they stand at one place."""
    source = "#set page(numbering: none)\n" + "#pagebreak()\n".join(
        f"Område {n}\n\nText om område {n}, som är lång nog.\n" for n in (1, 5, 7)
    )
    texts = [one.text for one in lines(pdf.read("a.pdf", files.pdf(source)))]
    assert [text for text in texts if text.startswith("Område")] == ["Område 1", "Område 5", "Område 7"]


@pytest.mark.parametrize(
    ("last", "starts"), [("full rad utan slut", False), ("full rad med slut.", True), ("kort", True)]
)
def test_a_paragraph_may_go_on_over_the_page(last: str, starts: bool) -> None:
    """The first line of a page begins a paragraph unless the last line before was full and not ended."""
    first = [word(f"text{n}", 10, 100 + 12 * n, width=400) for n in range(9)]
    first.append(word(last, 10, 208, width=100 if last == "kort" else 400))
    document = pdf_reading.document([Page(1, 800, tuple(first)), Page(2, 800, (word("vidare", 10, 100),))])
    assert line(document, "vidare").starts is starts


def test_a_short_line_of_a_heading_ends_it() -> None:
    """On a cover, lines in large type are set closely: one that had room for more was ended on purpose."""
    body = [word(f"text{n}", 10, 300 + 12 * n, width=400) for n in range(9)]
    cover = [
        word("ANALYS", 10, 100, size=20),
        word("TESTBY", 10, 126, size=20),
        word("EN", 10, 152, size=20),
        word("LÅNG RUBRIK", 60, 152, size=20, width=330),
        word("FORTSATT", 10, 178, size=20),
    ]
    told = [(one.heading, one.starts) for one in lines(pdf_reading.document([Page(1, 800, (*cover, *body))]))]
    assert told[:5] == [(True, True), (True, True), (True, True), (True, False), (False, True)]


def test_entries_of_the_contents_begin() -> None:
    """After dots and a page's number another entry begins, though the lines are set like a paragraph."""
    words = [
        word(text, 10, 300 + 12 * n, width=400) for n, text in enumerate(("Ett ...... 3", "Två ...... 4"))
    ]
    assert [one.starts for one in lines(pdf_reading.document([Page(1, 800, tuple(words))]))] == [True, True]


def test_a_box_is_no_table() -> None:
    """A frame around a paragraph does not make a table of it."""
    document = pdf.read("a.pdf", files.pdf("#rect[Ett citat i en ram, lång nog för att läsas.]"))
    assert [one.text for one in lines(document)] == ["Ett citat i en ram, lång nog för att läsas."]


def test_small_jitter_does_not_break_a_line() -> None:
    """Words a little higher or lower stand on one line; half a line's height is another line."""
    words = [word("ett", 10, 100), word("två", 60, 102), word("under", 10, 112), word("nolla", 110, 98.5)]
    printed = pdf_layout.numbered(Page(1, 800, tuple(words)))
    assert [one.text for one in printed if isinstance(one, pdf_layout.Printed)] == ["ett två nolla", "under"]


def test_words_between_the_cells_are_not_lost() -> None:
    """A word within a table's outline but in none of its cells is a line of its own."""
    boxes = (((0.0, 90.0, 50.0, 120.0), None, (100.0, 90.0, 150.0, 120.0)),)
    page = Page(1, 800, (word("a", 10, 100), word("b", 60, 100), word("c", 110, 100)), (boxes,))
    (free, table) = sorted(pdf_layout.numbered(page), key=lambda item: isinstance(item, pdf_layout.Grid))
    assert isinstance(free, pdf_layout.Printed)
    assert isinstance(table, pdf_layout.Grid)
    assert free.text == "b"
    assert [[one.text for one in cell] for cell in table.rows[0]] == [["a"], [], ["c"]]


def test_an_emphasised_paragraph_is_no_heading() -> None:
    """More than three bold lines on end are a paragraph that was made bold."""
    plain = [word(f"vanlig{n}text", 10, 100 + 15 * n) for n in range(20)]
    bold = [word(f"fet{n}", 10, 500 + 15 * n, bold=True) for n in range(5)]
    document = pdf_reading.document([Page(1, 800, (*plain, *bold))])
    assert not any(one.heading for one in lines(document))


def word(text: str, x: float, top: float, *, width: float = 40, size: float = 10, bold: bool = False) -> Word:
    """A word, by its upper left corner."""
    return Word(text, (x, top, x + width, top + size), size, bold)


def test_progress_is_told_page_by_page(content: bytes) -> None:
    """Whoever waits is told of each page."""
    told: list[tuple[int, int]] = []
    pdf.read("a.pdf", content, lambda *step: told.append(step))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_truncated_is_damaged(content: bytes) -> None:
    """A PDF of which the end is missing is damaged."""
    assert reason(content[: len(content) // 2]) == "damaged"


def test_garbage_after_the_first_line_is_damaged() -> None:
    """A PDF by its first line alone is damaged."""
    assert reason(b"%PDF-1.7\n" + bytes(range(256)) * 20) == "damaged"


def test_no_pages_is_damaged() -> None:
    """A PDF without pages is damaged."""
    assert reason(files.hand_made_pdf(pages=0)) == "damaged"


def test_a_broken_page_is_damaged() -> None:
    """Nonsense on a page, in an otherwise whole file, is damaged."""
    assert reason(files.hand_made_pdf(content=b"<< /a >> gs")) == "damaged"


def test_a_page_of_impossible_size_is_damaged() -> None:
    """A page of kilometres, or of no size, is damaged."""
    assert reason(files.hand_made_pdf().replace(b"[0 0 595 842]", b"[0 0 9e9 842]")) == "damaged"


def test_a_password_is_told() -> None:
    """A PDF that asks for a password is encrypted."""
    assert reason(files.encrypted_pdf()) == "encrypted"


def test_a_picture_of_text_is_scanned() -> None:
    """Pages with a picture and no text are scanned."""
    assert reason(files.scanned_pdf()) == "scanned"


def test_an_empty_page_is_scanned() -> None:
    """Pages with nothing to read at all are told the same."""
    assert reason(files.pdf("#rect(width: 50%)")) == "scanned"


def test_a_page_too_many() -> None:
    """401 pages are one too many; it is told before any is read."""
    assert reason(files.hand_made_pdf(pages=401)) == "too-many-pages"


def test_a_picture_of_a_place(content: bytes, document: Document) -> None:
    """The picture is a PNG as wide as promised, some lines high, with a frame in it."""
    png = pdf.picture(content, 1, line(document, "Dialog").at.line)
    image = Image.open(io.BytesIO(png))
    assert image.format == "PNG"
    assert abs(image.width - pdf.PICTURE_WIDTH) <= 2
    assert 100 < image.height < 900
    blue = sum(count for count, (r, g, b) in image.convert("RGB").getcolors(1 << 24) or [] if b > r + 80)
    assert 100 < blue < image.width * image.height / 50


def test_a_picture_of_the_last_line_stays_on_the_page(content: bytes) -> None:
    """Near the edge the picture is cut at the page's end, and a number too high is the last line."""
    assert pdf.picture(content, 3, 999, "a.pdf").startswith(b"\x89PNG")
    assert pdf.answer_picture("a.pdf", content, "3:1", lambda done, pages: None).startswith(b"\x89PNG")


def test_a_picture_of_no_page(content: bytes) -> None:
    """A page there is not is the caller's mistake."""
    with pytest.raises(ValueError, match="4"):
        pdf.picture(content, 4, 1)


def test_want_of_memory_is_not_damage(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    """The library wraps all it meets; that memory ran out still shows, so that it can be told rightly."""

    def fail(*_: object) -> None:
        raise pdf.PdfminerException(MemoryError())

    monkeypatch.setattr(pdf, "_page", fail)
    with pytest.raises(MemoryError):
        pdf.read("a.pdf", content)
