"""Word: paragraphs and tables in order, headings and lists by styles; and each way a file can be broken."""

import docx
import pytest
from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from kompass.errors import UnreadableFile
from kompass.ingest import formats
from kompass.ingest.documents import Document, Line, Table
from kompass.ingest.formats import docx as reader
from tests.ingest.formats import files


def read(content: bytes) -> Document:
    return reader.read("a.docx", content)


def lines(document: Document) -> list[Line]:
    return [block for block in document.blocks if isinstance(block, Line)]


def reason(content: bytes) -> str:
    with pytest.raises(UnreadableFile) as raised:
        formats.read("a.docx", content)
    return raised.value.reason


def write(word: Word) -> None:
    """A page with a heading, text, a list, a table; then another page."""
    word.sections[0].header.paragraphs[0].text = "Löpande rubrik"
    word.add_heading("Område 1", 1)
    word.add_paragraph("Ett stycke\u00ad.")
    word.add_paragraph().add_run("Fet rubrik").bold = True
    word.add_paragraph("en punkt", style="List Bullet")
    broken = word.add_paragraph("rad ett")
    broken.add_run().add_break()
    broken.add_run("rad två")
    table = word.add_table(3, 3)
    for r, row in enumerate(table.rows):
        for c, cell in enumerate(row.cells):
            cell.text = f"{r}.{c}"
    table.cell(0, 0).merge(table.cell(0, 1)).text = "över två"
    table.cell(1, 2).merge(table.cell(2, 2)).text = "ned två"
    table.cell(2, 0).add_table(1, 2).cell(0, 1).text = "inuti"
    word.add_page_break()
    word.add_paragraph("Sida två")


@pytest.fixture(scope="module")
def document() -> Document:
    """The file that `write` writes, read."""
    return read(files.docx_file(write))


def test_lines_in_order(document: Document) -> None:
    """Each paragraph begins; a line break inside one makes another line; headers are not read."""
    told = [(one.text, one.starts, one.at.page) for one in lines(document)]
    assert told == [
        ("Område 1", True, 1),
        ("Ett stycke.", True, 1),
        ("Fet rubrik", True, 1),
        ("en punkt", True, 1),
        ("rad ett", True, 1),
        ("rad två", False, 1),
        ("Sida två", True, 2),
    ]
    assert document.pages == 2


def test_headings_and_lists(document: Document) -> None:
    """A heading is known by its style or as a short bold paragraph, a list item by its style."""
    assert [one.text for one in lines(document) if one.heading] == ["Område 1", "Fet rubrik"]
    assert [one.text for one in lines(document) if one.bullet] == ["en punkt"]


def test_tables(document: Document) -> None:
    """Merged cells come once, with empty ones for the places they cover; a table inside is flattened."""
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["över två", "", "0.2"],
        ["1.0", "1.1", "ned två"],
        ["2.0 inuti", "2.1", ""],
    ]
    assert table.rows[1][0].lines[0].at.text == "1.0\t1.1\tned två"


def test_lines_are_counted_on(document: Document) -> None:
    """Lines are counted through the whole document, those in tables too."""
    assert lines(document)[5].at.line == 6
    assert lines(document)[6].at.line == 6 + 8 + 1


def test_headings_by_other_means() -> None:
    """A style made from a heading, or with a level in the outline, is a heading; a bold list item is none."""

    def styled(word: Word) -> None:
        derived = word.styles.add_style("Eget", 1)
        derived.base_style = word.styles["Heading 2"]
        levelled = word.styles.add_style("Kapitel", 1)
        levelled.element.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="0"/>'))
        bold = word.styles.add_style("Stark", 1)
        bold.font.bold = True
        for text, style in (("ett", "Eget"), ("två", "Kapitel"), ("tre", "Stark"), ("fyra", "Normal")):
            word.add_paragraph(text, style=style)
        word.add_paragraph("lång och fet " * 20, style="Stark")
        plain = word.add_paragraph(style="Stark")
        plain.add_run("mager").bold = False
        item = word.add_paragraph()
        item.add_run("fet punkt").bold = True
        item._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        )

    document = read(files.docx_file(styled))
    assert [one.text for one in lines(document) if one.heading] == ["ett", "två", "tre"]
    assert [one.text for one in lines(document) if one.bullet] == ["fet punkt"]


def test_pages_as_word_noted_them() -> None:
    """Where Word noted its pages, these count, not the breaks by hand, which it noted as well."""

    def paged(word: Word) -> None:
        word.add_paragraph("ett")
        word.add_page_break()
        word.add_paragraph().add_run()._r.append(parse_xml(f"<w:lastRenderedPageBreak {nsdecls('w')}/>"))
        word.paragraphs[-1].add_run("två")
        long = word.add_paragraph("tre ")
        long.add_run()._r.append(parse_xml(f"<w:lastRenderedPageBreak {nsdecls('w')}/>"))
        long.add_run("går över")
        word.add_paragraph("fyra")

    document = read(files.docx_file(paged))
    assert [(one.text, one.at.page) for one in lines(document)] == [
        ("ett", 1),
        ("två", 2),
        ("tre går över", 2),
        ("fyra", 3),
    ]


def test_a_page_break_before_a_paragraph() -> None:
    """A paragraph that is set to begin a page does."""

    def broken(word: Word) -> None:
        word.add_paragraph("ett")
        word.add_paragraph("två").paragraph_format.page_break_before = True

    assert [one.at.page for one in lines(read(files.docx_file(broken)))] == [1, 2]


BOX = f"""<w:p {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r>
<mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>i ruta</w:t></w:r></w:p>
</w:txbxContent></mc:Choice><mc:Fallback>
<w:txbxContent><w:p><w:r><w:t>i ruta</w:t></w:r></w:p></w:txbxContent>
</mc:Fallback></mc:AlternateContent></w:r></w:p>"""


def test_what_stands_in_controls_boxes_and_insertions() -> None:
    """Text in content controls, text boxes and tracked insertions is read, once; deleted text is not."""

    def wrapped(word: Word) -> None:
        word.add_paragraph("före")
        body = word.element.body
        control = (
            "<w:sdt {0}><w:sdtContent><w:p><w:r><w:t>i kontroll</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        )
        tracked = "<w:p {0}><w:ins><w:r><w:t>tillagt</w:t></w:r></w:ins><w:del><w:r><w:delText>struket"
        tracked += "</w:delText></w:r></w:del></w:p>"
        for xml in (control.format(nsdecls("w")), tracked.format(nsdecls("w")), BOX):
            body.insert(len(body) - 1, parse_xml(xml))

    texts = [one.text for one in lines(read(files.docx_file(wrapped)))]
    assert texts == ["före", "i kontroll", "tillagt", "i ruta"]


def test_an_absurd_span_is_bounded() -> None:
    """A damaged span does not make millions of cells."""

    def spanned(word: Word) -> None:
        cell = word.add_table(1, 1).cell(0, 0)
        cell.text = "a"
        cell._tc.get_or_add_tcPr().get_or_add_gridSpan().set(qn("w:val"), "9999")

    (table,) = (b for b in read(files.docx_file(spanned)).blocks if isinstance(b, Table))
    assert len(table.rows[0]) <= 63


def test_no_zip_is_damaged() -> None:
    """A Word file cut short is damaged."""
    content = files.docx_file()
    assert reason(content[:-200]) == "damaged"


def test_a_missing_part_is_damaged() -> None:
    """A zip with a document but without what Word puts around it is damaged."""
    assert reason(files.zipped(**{"word/document.xml": b"<w:document/>"})) == "damaged"


def test_broken_xml_is_damaged() -> None:
    """A document whose XML is cut short is damaged."""
    broken = files.with_part(files.docx_file(), "word/document.xml", lambda xml: xml[: len(xml) // 2])
    assert reason(broken) == "damaged"


def test_entities_are_refused() -> None:
    """A part that declares entities is refused before it is parsed."""
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    assert reason(files.with_part(files.docx_file(), "word/settings.xml", lambda xml: bomb)) == "entities"


def test_a_bomb_is_too_much() -> None:
    """A part that decompresses to very much is refused before it is."""
    assert (
        reason(files.with_part(files.docx_file(), "word/x.xml", lambda _: bytes(20_000_000)))
        == "too-much-inside"
    )


def test_a_password_is_told() -> None:
    """A Word file with a password is encrypted."""
    assert reason(files.encrypted_office()) == "encrypted"


def test_no_text_is_scanned() -> None:
    """A Word file without text has, at most, pictures of it."""
    assert reason(files.docx_file(lambda word: word.add_paragraph(" "))) == "scanned"


def test_progress_is_told() -> None:
    """Whoever waits is told when all pages are read."""
    told: list[tuple[int, int]] = []
    reader.read("a.docx", files.docx_file(write), lambda *step: told.append(step))
    assert told == [(2, 2)]


def test_the_library_is_the_one_that_is_tested() -> None:
    """Our module has the library's name; it must not stand in its place."""
    assert docx.__name__ == "docx"
    assert reader.__name__ == "kompass.ingest.formats.docx"
