"""Precautions before anything in a zip file (DOCX, XLSX, a zip of files) is opened by a library.

Nothing is ever extracted to disk, so that the members' names can do no harm.
"""

import io
import struct
import zipfile
import zlib
from typing import IO

from kompass.errors import UnreadableFile

MAX_TOTAL = 100_000_000
"""Bytes all members may have together when decompressed."""
MAX_MEMBERS = 5_000
MAX_RATIO = 100
"""How many times its own size a file may decompress to, where that is more than RATIO_FROM bytes."""
RATIO_FROM = 10_000_000

_ERRORS = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError,
    ValueError, KeyError, IndexError, OverflowError, RuntimeError,
)  # fmt: skip
_ENCRYPTED = 0x1  # flag bit of a member with a password
_ENTRY = b"PK\x01\x02"  # begins each member's entry in the list of members
_CHUNK = 1 << 20
_FORBIDDEN = (b"<!DOCTYPE", b"<!ENTITY")
_LONGEST = max(map(len, _FORBIDDEN))


def names(name: str, content: bytes) -> frozenset[str]:
    """The names of the members. Raises UnreadableFile("damaged") where `content` is no zip."""
    if content.count(_ENTRY) > 10 * MAX_MEMBERS:  # a zip in the zip has entries as well
        raise UnreadableFile("too-much-inside", file=name)  # before a list of them fills the memory
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return frozenset(archive.namelist())
    except _ERRORS as error:
        raise UnreadableFile("damaged", file=name) from error


def guard(name: str, content: bytes) -> None:
    """Refuse a zip that is damaged, encrypted, too large inside, or holds XML that declares entities.

    Raises UnreadableFile: "damaged", "encrypted", "too-much-inside", "entities".
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _weigh(name, content, archive.infolist())
            for member in archive.infolist():
                with archive.open(member) as part:
                    if _declares_entities(part):
                        raise UnreadableFile("entities", file=name)
    except _ERRORS as error:
        raise UnreadableFile("damaged", file=name) from error


def _weigh(name: str, content: bytes, members: list[zipfile.ZipInfo]) -> None:
    """Judge by what the members declare: a member that holds more than it declares fails its checksum."""
    total = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS or total > MAX_TOTAL:
        raise UnreadableFile("too-much-inside", file=name)
    if total > RATIO_FROM and total > MAX_RATIO * len(content):
        raise UnreadableFile("too-much-inside", file=name)
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise UnreadableFile("encrypted", file=name)
    if any(member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for member in members):
        raise UnreadableFile("damaged", file=name)  # the other methods decompress without any bound


def _declares_entities(part: IO[bytes]) -> bool:
    """Whether an XML part has a document type or entities. Any part that begins like XML is held to be."""
    tail = b""
    while chunk := part.read(_CHUNK):
        text = tail + chunk.replace(b"\0", b"")  # UTF-16 counts as well
        if not tail and not text.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<"):
            return False
        if any(word in text for word in _FORBIDDEN):
            return True
        tail = text[-_LONGEST:]
    return False
