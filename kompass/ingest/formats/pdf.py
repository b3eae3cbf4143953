"""A PDF becomes a Document, and the place of a line becomes a picture.

pdfplumber finds the words and the ruled tables; what they mean is for `pdf_layout` and `pdf_reading`. What
the library raises on bad bytes becomes "damaged" at one boundary, inside which hardly anything of ours runs.
"""

import io
import logging
import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from math import isfinite
from typing import Any

import pdfplumber
from pdfminer.layout import LTChar
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from kompass.errors import UnreadableFile
from kompass.ingest.documents import Document, Progress
from kompass.ingest.formats import pdf_layout, pdf_reading
from kompass.ingest.formats.pdf_layout import Box, Grid, Page, Word

MAX_PAGES = 400
PICTURE_WIDTH = 1000
"""Pixels across the picture of a place."""

_LINES_AROUND = 8.5
_FEWEST_SIGNS = 25  # fewer on a page of images, on average, are a stamp or a page number, not a text
_LARGEST = 100_000  # points a page may be wide or high; A4 has 842, the format's own bound is 14,400
_FRAME = (0, 85, 140, 200)
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_UNMAPPED = re.compile(r"(?:\(cid:\d+\))+")

# What pdfplumber, pdfminer and pypdfium2 (its PdfiumError is a RuntimeError) raise on bad bytes.
_ERRORS = (
    PSException, PdfminerException, MalformedPDFException, ValueError, TypeError, LookupError, AttributeError,
    AssertionError, ArithmeticError, RuntimeError, EOFError, OSError, zlib.error, struct.error,
)  # fmt: skip


def read(name: str, content: bytes, progress: Progress | None = None) -> Document:
    """The lines and ruled tables of a PDF, without running headers, footers and page numbers.

    Raises UnreadableFile: "damaged", "encrypted", "scanned" (no text in it) or "too-many-pages".
    """
    pages: list[Page] = []
    images = False
    with _library(name):
        sources = _pages(name, content)
    for done, source in enumerate(sources, 1):
        with _library(name):
            pages.append(_page(source))
            images = images or bool(source.images)
            source.close()  # else every page's signs stay in memory
        if progress:
            progress(done, len(sources))
    signs = sum(len(word.text) for page in pages for word in page.words)
    if signs == 0 or (images and signs < _FEWEST_SIGNS * len(pages)):
        raise UnreadableFile("scanned", file=name)
    return pdf_reading.document(pages)


def picture(content: bytes, page: int, line: int, name: str = "") -> bytes:
    """A PNG of the page's part around a line, which is framed; numbers are those of the line's Evidence.

    A number beyond the page's last line is taken as the last. Raises ValueError for a page there is not.
    """
    with _library(name):
        sources = _pages(name, content)
    if not 1 <= page <= len(sources):
        raise ValueError(page)
    source = sources[page - 1]
    with _library(name):
        layout = _page(source)
    around, framed = _place(layout, line)
    with _library(name):
        left, upper, right, lower = source.bbox
        resolution = 72 * min(PICTURE_WIDTH / (right - left), 4 * PICTURE_WIDTH / (lower - upper))
        part = source.crop((left, max(upper, upper + around[0]), right, min(lower, upper + around[1])))
        image = part.to_image(resolution=resolution, antialias=True)
        if framed:
            x0, top, x1, bottom = framed
            box = (x0 + left, top + upper, x1 + left, bottom + upper)
            image.draw_rect(box, fill=(0, 0, 0, 0), stroke=_FRAME, stroke_width=2)
        png = io.BytesIO()
        image.annotated.save(png, "PNG")
    return png.getvalue()


def answer_picture(name: str, content: bytes, argument: str, progress: Progress) -> bytes:
    """The task "picture" of `isolation`: the argument is "<page>:<line>"."""
    page, _, line = argument.partition(":")
    return picture(content, int(page), int(line), name)


def _place(page: Page, line: int) -> tuple[tuple[float, float], Box | None]:
    """The heights between which the neighbourhood of a line lies, and the box to draw around it."""
    found: dict[int, list[Word]] = {}
    for item in pdf_layout.numbered(page):
        for one in item.lines if isinstance(item, Grid) else [item]:
            found.setdefault(one.number, []).extend(one.words)
    if not found:
        return (0, page.height), None
    words = found[max(1, min(line, max(found)))]
    x0, top, x1, bottom = pdf_layout.around(words)
    reach = _LINES_AROUND * 1.5 * max(8.0, bottom - top)
    return (top - reach, bottom + reach), (x0 - 3, top - 2, x1 + 3, bottom + 2)


@contextmanager
def _library(name: str) -> Iterator[None]:
    """The boundary: what the library raises on bad bytes is a damaged file."""
    try:
        yield
    except _ERRORS as error:
        if _among_causes(error, MemoryError):
            raise MemoryError from error  # the library wraps everything it meets
        reason = "encrypted" if _among_causes(error, PDFPasswordIncorrect, PDFEncryptionError) else "damaged"
        raise UnreadableFile(reason, file=name) from error


def _among_causes(error: BaseException, *kinds: type[BaseException]) -> bool:
    wrapped = [one for one in (*error.args, error.__cause__, error.__context__) if one is not error]
    return isinstance(error, kinds) or any(
        _among_causes(one, *kinds) for one in wrapped if isinstance(one, BaseException)
    )


class _LeanPage(pdfplumber.page.Page):
    """A page that keeps of each sign only what words are made of: it takes half the time."""

    def process_object(self, obj: Any) -> dict[str, Any]:
        if not isinstance(obj, LTChar):
            return dict(super().process_object(obj))
        left, upper = self.mediabox[:2]
        top = self.height - obj.y1 + upper
        return {
            "object_type": "char",
            "text": obj.get_text(),
            "fontname": str(obj.fontname),
            "size": obj.size,
            "upright": obj.upright,
            "x0": obj.x0 + left,
            "x1": obj.x1 + left,
            "top": top,
            "bottom": self.height - obj.y0 + upper,
            "doctop": self.initial_doctop + top,
        }


def _pages(name: str, content: bytes) -> list[_LeanPage]:
    """The pages, counted no further than one too many, and not yet read."""
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it warns of every crooked font
    pdf = pdfplumber.open(io.BytesIO(content))
    pages: list[_LeanPage] = []
    for number, page in enumerate(PDFPage.create_pages(pdf.doc), 1):
        if number > MAX_PAGES:
            raise UnreadableFile("too-many-pages", file=name, most=MAX_PAGES)
        pages.append(_LeanPage(pdf, page, page_number=number))
    if not pages:
        raise UnreadableFile("damaged", file=name)
    return pages


def _page(page: Any) -> Page:
    """The words and ruled tables that the library finds on a page, measured from the page's corner."""
    left, upper, right, lower = map(float, page.bbox)
    if not (0 < right - left < _LARGEST and 0 < lower - upper < _LARGEST):
        raise ValueError(page.bbox)
    words = []
    for found in page.extract_words(x_tolerance_ratio=0.15, return_chars=True):
        box = (found["x0"] - left, found["top"] - upper, found["x1"] - left, found["bottom"] - upper)
        first = found["chars"][0]
        text = _UNMAPPED.sub("", found["text"]).strip()
        word = Word(text, box, float(first["size"]), bool(_BOLD.search(str(first["fontname"]))))
        if (
            text
            and isfinite(word.size)
            and 0 <= word.middle[0] <= right - left
            and 0 <= word.middle[1] <= lower - upper
        ):
            words.append(word)
    tables = tuple(
        tuple(
            tuple(c and (c[0] - left, c[1] - upper, c[2] - left, c[3] - upper) for c in row.cells)
            for row in table.rows
        )
        for table in page.find_tables()
        if any(sum(cell is not None for cell in row.cells) > 1 for row in table.rows)  # else it is a box
    )
    return Page(page.page_number, lower - upper, tuple(words), tables)
