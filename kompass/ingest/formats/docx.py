"""A Word file becomes a Document: paragraphs and tables in order, headings and lists by their styles.

python-docx opens the file. Its own walk through a document passes by what stands in content controls, tracked
insertions and text boxes, where templates keep the municipality's name: so the elements are walked here.
"""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn

from kompass.errors import UnreadableFile
from kompass.ingest.documents import Document, Evidence, Line, Progress, Table
from kompass.ingest.formats import lines, zips

_HEADING = re.compile(r"heading|rubrik|overskrift|otsikko|title|titel|tittel", re.IGNORECASE)
_LIST = re.compile(r"list(?! paragraph)|bullet|punkt", re.IGNORECASE)  # "List Paragraph" is mere indentation
_LONGEST_HEADING = 120
_MOST_COLUMNS = 63  # as many as Word allows: a damaged span must not make millions of cells
_DEEPEST_STYLE = 20
_OFF = ("0", "false", "off", "none")

_P, _TBL, _TR, _TC, _R = (qn(f"w:{tag}") for tag in ("p", "tbl", "tr", "tc", "r"))
_WRAPPERS = frozenset(
    qn(f"w:{tag}") for tag in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "hyperlink")
)
_TEXT_BOX = qn("w:txbxContent")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = frozenset((qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr"), _FALLBACK, _TEXT_BOX))
_SIGNS = {qn("w:tab"): "\t", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_BREAK, _TEXT, _RENDERED = qn("w:br"), qn("w:t"), qn("w:lastRenderedPageBreak")

# What python-docx and lxml (its XMLSyntaxError is a SyntaxError) raise on a package that is not what it says.
_ERRORS = (
    OpcError,
    SyntaxError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    AssertionError,
    RuntimeError,
)


@dataclass(frozen=True)
class _Style:
    """What a style, with those it is based on, says about a paragraph or a run."""

    heading: bool = False
    bullet: bool = False
    bold: bool = False


_PLAIN = _Style()


def read(name: str, content: bytes, progress: Progress | None = None) -> Document:
    """The paragraphs and tables of a Word file, without headers, footers and footnotes.

    Raises UnreadableFile: "damaged", "encrypted", "entities", "too-much-inside", or "scanned" where it has
    no text.
    """
    zips.guard(name, content)
    try:
        opened = docx.Document(io.BytesIO(content))
        body, styles = opened.element.body, _styles(opened.styles.element)
    except _ERRORS as error:
        raise UnreadableFile("damaged", file=name) from error
    if body is None:
        raise UnreadableFile("damaged", file=name)
    walk = _Walk(styles, rendered=next(body.iter(_RENDERED), None) is not None)
    blocks = tuple(walk.blocks(body))
    if not blocks:
        raise UnreadableFile("scanned", file=name)
    if progress:
        progress(walk.page, walk.page)
    return Document(blocks, walk.page)


@dataclass
class _Walk:
    """The way through a document: where it has come to."""

    styles: Mapping[str, _Style]
    rendered: bool  # Word noted where its pages ended; else only breaks set by hand are known
    page: int = 1
    line: int = field(default=0, init=False)

    def blocks(self, body: Any) -> Iterator[Line | Table]:
        """The lines and tables of the document's body."""
        for element in _within(body, _P, _TBL):
            if element.tag == _P:
                yield from self._paragraph(element)
            else:
                table = lines.table([self._row(row) for row in _within(element, _TR)])
                if any(cell.lines for row in table.rows for cell in row):
                    yield table

    def _row(self, row: Any) -> list[list[Line]]:
        """The lines of a row's cells; a cell that spans several columns or rows is followed by empty ones."""
        cells: list[list[Line]] = [[] for _ in range(_number(row, "w:trPr/w:gridBefore"))]
        for cell in _within(row, _TC):
            merged = _found(cell, "w:tcPr/w:vMerge")
            goes_on = merged is not None and merged.get(qn("w:val"), "continue") == "continue"
            cells.append([] if goes_on else self._cell(cell))
            cells += [[] for _ in range(_number(cell, "w:tcPr/w:gridSpan") - 1)]
        return cells[:_MOST_COLUMNS]

    def _cell(self, cell: Any) -> list[Line]:
        """The lines of a cell; those of a table inside it as well."""
        found: list[Line] = []
        for element in _within(cell, _P, _TBL):
            if element.tag == _P:
                found += self._paragraph(element, in_table=True)
            else:
                nested = (inner for row in _within(element, _TR) for inner in _within(row, _TC))
                found += [line for inner in nested for line in self._cell(inner)]
        return found

    def _paragraph(self, paragraph: Any, in_table: bool = False) -> Iterator[Line]:
        style = self._style(paragraph, "w:pPr/w:pStyle")
        text = lines.plain(self._text(paragraph))
        heading = not in_table and (style.heading or self._is_bold_title(paragraph, style, text))
        bullet = not heading and (style.bullet if (own := _own_list(paragraph)) is None else own)
        starts = True
        for piece in text.split("\n"):
            self.page += len(piece) - len(piece.lstrip("\f"))
            shown = piece.replace("\f", "")
            if shown.strip():
                self.line += 1
                yield Line(shown, Evidence(self.page, self.line, shown), starts, heading, starts and bullet)
                starts = False
            self.page += piece.lstrip("\f").count("\f")
        for box in _text_boxes(paragraph):
            for inner in _within(box, _P):
                yield from self._paragraph(inner, in_table)

    def _style(self, element: Any, path: str) -> _Style:
        return self.styles.get(_value(element, path) or "", _PLAIN)

    def _is_bold_title(self, paragraph: Any, style: _Style, text: str) -> bool:
        """Whether all of a short paragraph is bold: a heading made without the style for it."""
        if not any(map(str.isalpha, text)) or len(text) > _LONGEST_HEADING or _own_list(paragraph):
            return False
        runs = [run for run in _within(paragraph, _R) if self._text(run).strip()]
        return bool(runs) and all(self._is_bold(run, style) for run in runs)

    def _is_bold(self, run: Any, style: _Style) -> bool:
        if _found(run, "w:rPr/w:b") is not None:
            return _is_on(run, "w:rPr/w:b")
        return style.bold or self._style(run, "w:rPr/w:rStyle").bold

    def _text(self, element: Any) -> str:
        """The text in a paragraph; a new page is a form feed, which XML cannot hold otherwise."""
        hard = not self.rendered and _is_on(element, "w:pPr/w:pageBreakBefore")
        return ("\f" if hard else "") + "".join(self._pieces(element))

    def _pieces(self, element: Any) -> Iterator[str]:
        for child in element:
            if child.tag in _GONE:
                continue
            if child.tag == _TEXT:
                yield child.text or ""
            elif child.tag == _RENDERED:
                yield "\f"
            elif child.tag == _BREAK:
                is_page = child.get(qn("w:type")) == "page"
                yield "\n\f" if is_page and not self.rendered else "\n"
            elif child.tag in _SIGNS:
                yield _SIGNS[child.tag]
            else:
                yield from self._pieces(child)


def _styles(styles: Any) -> dict[str, _Style]:
    """Every style by its id, with what it takes over from those it is based on."""
    elements = {style.get(qn("w:styleId")): style for style in styles.iter(qn("w:style"))}
    found: dict[str, _Style] = {}
    for key, style in elements.items():
        line: list[Any] = []
        while style is not None and len(line) < _DEEPEST_STYLE:
            line.append(style)
            style = elements.get(_value(style, "w:basedOn"))
        names = [_value(one, "w:name") or "" for one in line]
        levels = [level for one in line if (level := _value(one, "w:pPr/w:outlineLvl")) is not None]
        bold = [one for one in line if _found(one, "w:rPr/w:b") is not None]
        found[key] = _Style(
            heading=any(map(_HEADING.search, names)) or bool(levels and levels[0] != "9"),
            bullet=any(map(_LIST.search, names)) or any(_own_list(one) for one in line),
            bold=bool(bold) and _is_on(bold[0], "w:rPr/w:b"),
        )
    return found


def _own_list(element: Any) -> bool | None:
    """Whether a paragraph, or a style, is a list item; None where it does not say."""
    number = _value(element, "w:pPr/w:numPr/w:numId")
    return None if number is None else number != "0"


def _within(element: Any, *tags: str) -> Iterator[Any]:
    """The children with these tags, also where a content control or a tracked insertion is around them."""
    for child in element:
        if child.tag in tags:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _within(child, *tags)


def _text_boxes(element: Any) -> Iterator[Any]:
    """The text boxes anchored in a paragraph, without their doubles for old versions of Word."""
    for child in element:
        if child.tag == _TEXT_BOX:
            yield child
        elif child.tag != _FALLBACK:
            yield from _text_boxes(child)


def _found(element: Any, path: str) -> Any:
    return element.find("/".join(qn(step) for step in path.split("/")))


def _value(element: Any, path: str) -> str | None:
    found = _found(element, path)
    return None if found is None else found.get(qn("w:val"))


def _is_on(element: Any, path: str) -> bool:
    found = _found(element, path)
    return found is not None and found.get(qn("w:val"), "1") not in _OFF


def _number(element: Any, path: str) -> int:
    """A small number that a property gives; 0 where it gives none, or nonsense."""
    value = _value(element, path) or ""
    return min(int(value), _MOST_COLUMNS) if re.fullmatch(r"[0-9]{1,4}", value) else 0
