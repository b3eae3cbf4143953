"""The three formats a made-up report is written in. Each gives the same content."""

import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict
from functools import cache
from itertools import count, zip_longest

import docx
import typst
from docx.document import Document
from docx.table import Table
from docx.table import _Cell as WordCell

from tests.ingest.formats.files import in_hexadecimal
from tests.ingest.made_reports.blocks import Block, Cell, Contents, Cover, Grid, Heading, Items, Prose, blocks
from tests.ingest.made_reports.report import Layout, Report
from tests.ingest.made_reports.words import HERE

LIST = '<ul style="list-style-type: none">{}</ul>'  # as a tool that reads pictures left it in real reports


@cache
def as_pdf(report: Report) -> bytes:
    """The report as PDF: ruled tables, page numbers, a table and a paragraph that go on over a page break."""
    layout = report.layout
    told = {
        "title": f"KommunKompassen {report.municipality}",
        "footer": f"KommunKompassen {report.municipality} {report.year}",
        "language": report.language,
        "hyphenate": layout.hyphenate,
        "bullet": layout.bullet,
        "blocks": [{"block": type(block).__name__} | asdict(block) for block in blocks(report)],
    }
    inputs = {"report": json.dumps(told)}
    # No reader looks at tags, and a PDF without them is quicker to read.
    made = typst.compile(
        HERE / "report.typ", root=HERE, sys_inputs=inputs, pdf_tags=False, ignore_system_fonts=True
    )
    return in_hexadecimal(made)


@cache
def as_docx(report: Report) -> bytes:
    """The report as a Word file: headings and lists by their styles, tables ruled by "Table Grid"."""
    written = docx.Document()
    # A paragraph's style is sought among all there are, for each paragraph anew.
    written.part.get_style_id = cache(written.part.get_style_id)
    for block in blocks(report):
        _into_word(written, block)
    file = io.BytesIO()
    written.save(file)
    return file.getvalue()


def _into_word(word: Document, block: Block) -> None:
    match block:
        case Cover(lines):
            word.add_paragraph(lines[0], style="Title")
            for line in lines[1:]:
                word.add_paragraph(line)
            word.add_page_break()
        case Contents(title, entries):
            word.add_paragraph(title)
            for page, (_, text) in enumerate(entries, 3):
                word.add_paragraph(f"{text}\t{page}")
            word.add_page_break()
        case Heading(level, text):
            word.add_heading(text, level)
        case Prose(text):
            word.add_paragraph(text)
        case Items(items):
            for item in items:
                word.add_paragraph(item, style="List Bullet")
        case Grid():
            first, *rest = _parts(block)
            _table(word, first)
            for rows in rest:  # a converter from PDF makes one table per page
                word.add_page_break()
                _table(word, rows)
            word.add_paragraph()


def _table(word: Document, rows: tuple[tuple[Cell, ...], ...]) -> Table:
    table = word.add_table(len(rows), len(rows[0]), style="Table Grid")
    for drawn, row in zip(table.rows, rows, strict=True):
        for place, cell in zip(drawn.cells, row, strict=True):
            _fill(place, cell)
    return table


def _fill(place: WordCell, cell: Cell) -> None:
    for n, line in enumerate(cell.lines):
        paragraph = place.paragraphs[0] if n == 0 else place.add_paragraph()
        paragraph.add_run(line)
        if cell.listed:
            paragraph.style = "List Bullet"


def as_text(report: Report) -> bytes:
    """The report as text in UTF-8: cells parted by tabs, blank lines between paragraphs."""
    layout = report.layout
    gap = "\n\n\n\n" if layout.loose else "\n\n"
    pages: list[list[str]] = [[]]
    for block in blocks(report):
        if isinstance(block, Contents) or (isinstance(block, Heading) and block.level == 1):
            pages.append([])
        first, *rest = (_finished(lines, layout) for lines in _lines(block, layout))
        pages[-1].append(first)
        pages.extend([part] for part in rest)
    ended = "\n\f" if layout.form_feeds else gap
    return (ended.join(gap.join(page) for page in pages) + "\n").encode()


def _lines(block: Block, layout: Layout) -> Iterator[list[str]]:
    """The block's lines, once per page it stands on."""
    match block:
        case Cover(lines):
            yield "\n\n".join(lines).split("\n")
        case Contents(title, entries):
            tab = {1: "", 2: "\t"}
            yield [
                title,
                "",
                *(f"{tab[level]}{text}.....\t{n}" for n, (level, text) in enumerate(entries, 3)),
            ]
        case Heading(_, text):
            yield [text]
        case Prose(text, split):
            middle = re.compile(r"(?<=[^.]) ").search(text, len(text) // 2).start()  # within a sentence
            yield from ([text[:middle]], [text[middle + 1 :]]) if split else ([text],)
        case Items(items):
            yield [f"{layout.bullet} {item}" for item in items]
        case Grid(kind):
            for rows in _parts(block):
                lines = [line for row in rows for line in _row(row, layout)]
                yield "\n\n".join(lines).split("\n") if layout.loose and kind == "questions" else lines


def _row(row: tuple[Cell, ...], layout: Layout) -> Iterator[str]:
    """A row of a table: one line, or as many as its longest list has items."""

    def lines(cell: Cell) -> list[str]:
        items = [f"{layout.bullet} {line}" if cell.listed else line for line in cell.lines]
        return [LIST.format("".join(items))] if layout.html and cell.listed else items

    for texts in zip_longest(*map(lines, row), fillvalue=""):
        yield "\t".join(texts).rstrip("\t")


def _parts(grid: Grid) -> list[tuple[tuple[Cell, ...], ...]]:
    """The rows of a table page by page: one that is split has its last two on the next page, as in the
    report that is our pattern."""
    if not grid.split:
        return [grid.rows]
    return [grid.rows[:-2], grid.rows[:1] * grid.repeat + grid.rows[-2:]]


def _finished(lines: list[str], layout: Layout) -> str:
    if layout.loose:
        lines = [re.sub(r"^((?:\S+ )?\d[\d.]*)(?= \D)", r"\1   ", line) for line in lines]
    if layout.width:
        lines = [part for line in lines for part in _wrapped(line, layout.width, layout.hyphenate)]
    return (" \n" if layout.loose else "\n").join(lines)


def _wrapped(line: str, width: int, hyphenate: bool) -> Iterator[str]:
    """The line in pieces, broken at spaces alone: a tab ends no line, so a cell keeps its column."""
    held = ""
    for n, token in zip(count(), line.split(" ")):
        if n == 0 or len(held) + 1 + len(token) <= width:
            held += " " * (n > 0) + token
            continue
        head = next(_heads(token, width - len(held) - 2), "") if hyphenate else ""
        yield f"{held} {head}-" if head else held
        held = token[len(head) :]
    yield held


def _heads(word: str, room: int) -> Iterator[str]:
    """Beginnings of a word that a hyphen may follow, the longest first: the next letters are a consonant
    and a vowel, as Swedish breaks its words."""
    if re.fullmatch(r"[^\W\d_]{9,}[.,]?", word):
        for at in range(min(room, len(word) - 4), 2, -1):
            if re.match(r"[bdfghjklmnprstv][aeiouyåäö]", word[at:]):
                yield word[:at]


WRITERS: dict[str, Callable[[Report], bytes]] = {"txt": as_text, "docx": as_docx, "pdf": as_pdf}
"""Every format by its file's suffix."""
