"""Files become Documents, one module per format; which one it is, the content and the name must agree on."""

import codecs
from pathlib import PurePath
from typing import Literal

from kompass.errors import UnreadableFile
from kompass.ingest.documents import Document, Progress
from kompass.ingest.formats import zips
from kompass.ingest.sheets import Sheet, of_csv

Kind = Literal["text", "pdf", "docx", "csv", "xlsx", "zip"]

_ENDINGS: dict[str, Kind] = {
    ".txt": "text", ".text": "text", ".md": "text",
    ".pdf": "pdf", ".docx": "docx", ".csv": "csv", ".xlsx": "xlsx", ".zip": "zip",
}  # fmt: skip
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_OTHER_BINARY = (b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read(name: str, content: bytes, progress: Progress | None = None) -> Document:
    """The document that a report's file holds: text, PDF or Word.

    Raises UnreadableFile; "unknown-type" also for the kinds that hold tables of scores, not reports.
    """
    match kind(name, content):
        case "text":
            from kompass.ingest.formats.text import read as read_file
        case "pdf":
            from kompass.ingest.formats.pdf import read as read_file  # each only where it is needed:
        case "docx":
            from kompass.ingest.formats.docx import read as read_file  # a library takes half a second
        case _:
            raise UnreadableFile("unknown-type", file=name)
    return read_file(name, content, progress)


def sheets(name: str, content: bytes, kind: Literal["csv", "xlsx"]) -> list[Sheet]:
    """The sheets that a table's file holds, of CSV or Excel. Raises UnreadableFile."""
    if kind == "csv":
        return of_csv(name, content)
    zips.guard(name, content)
    from kompass.ingest.formats.xlsx import read as read_file

    return read_file(name, content)


def kind(name: str, content: bytes) -> Kind:
    """Which kind of file it is, by its name's ending and by its content alike.

    Raises UnreadableFile: "empty", "unknown-type" (an ending that is not read, such as .doc), "wrong-type"
    (the content is something else than the ending says), "encrypted", "damaged".
    """
    if not content:
        raise UnreadableFile("empty", file=name)
    said = _ENDINGS.get(PurePath(name).suffix.lower())
    if said is None:
        raise UnreadableFile("unknown-type", file=name)
    if said in ("docx", "xlsx") and _is_encrypted_office(content):
        raise UnreadableFile("encrypted", file=name)
    if not _holds(said, name, content):
        raise UnreadableFile("wrong-type", file=name)
    return said


def _holds(said: Kind, name: str, content: bytes) -> bool:
    if said in ("text", "csv"):
        return _is_text(content)
    if said == "pdf":
        return b"%PDF-" in content[:1024]  # as every reader of PDF allows
    return content.startswith(b"PK") and _zip_kind(name, content) == said


def _zip_kind(name: str, content: bytes) -> Kind:
    members = zips.names(name, content)
    if "word/document.xml" in members:
        return "docx"
    return "xlsx" if "xl/workbook.xml" in members else "zip"


def _is_text(content: bytes) -> bool:
    if content.startswith((b"%PDF-", b"PK\x03\x04", _OLE, *_OTHER_BINARY)):
        return False
    return content.startswith(_UTF16) or b"\0" not in content


def _is_encrypted_office(content: bytes) -> bool:
    """Word and Excel put a file with a password into the old container, as one stream of this name."""
    return content.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in content
