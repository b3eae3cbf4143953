"""What stands in the files of a pack, as plain text and numbers."""

import io
import re
from collections.abc import Iterator
from typing import Any

import openpyxl
import pikepdf
import pypdfium2

UNSEEN = re.compile(r"[\s\u00ad\u200b\ufffe\u0002-]+")
"""Where lines end and words are broken: a document's own. Hyphens are read as such where a line ends."""


def pages(content: bytes) -> list[str]:
    """The text of each page of a PDF."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]


def squeezed(text: str) -> str:
    """A text without spaces and breaks: what is left does not hang on where lines end."""
    return UNSEEN.sub("", text)


def elements(content: bytes) -> Iterator[pikepdf.Dictionary]:
    """Every element of a PDF's structure, in reading order."""
    with pikepdf.open(io.BytesIO(content)) as file:
        yield from _beneath(file.Root.StructTreeRoot.K)


def _beneath(node: Any) -> Iterator[pikepdf.Dictionary]:
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _beneath(one)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from _beneath(node.K)


def workbook(content: bytes) -> dict[str, list[list[Any]]]:
    """The cells of each sheet by its name."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}
