"""What a backup is: a zip of own data whose manifest tells each file's digest; and what is refused of one.

A backup may come from anybody. Nothing of it is written before its list of files holds, and every file is
held against its digest. That finds damage, not ill will: who can change a file can change its digest too.
"""

import hashlib
import json
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kompass.errors import UnreadableBackup
from kompass.store.imports import REMOVED
from kompass.store.notes import NAME, NOTES
from kompass.store.own import IMPORTS
from kompass.store.waiting import KIND

HELD = (IMPORTS, REMOVED, NOTES, KIND)
"""The folders of own data. A new one belongs here as well, or it is in no backup."""

MANIFEST = "kompass-backup.json"
FORMAT, VERSION = "kompass-backup", 1
DEEPEST = 4  # imports/<id>/original/report.pdf

MAX_FILES = 200_000
MAX_FILE = 100_000_000
MAX_TOTAL = 20_000_000_000
MAX_RATIO = 100
"""How many times its own size a backup may hold, where that is more than RATIO_FROM bytes."""
RATIO_FROM = 10_000_000

_DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError,
    ValueError, KeyError, IndexError, OverflowError, RuntimeError, NotImplementedError,
    OSError,  # a place that no file has
)  # fmt: skip
_ENCRYPTED = 0x1  # flag bit of a member with a password
_ENTRY = b"PK\x01\x02"  # begins each member's entry in the list of members
_CHUNK = 1 << 20


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class File(_Strict):
    """A file of a backup. `modified` is when it was written, in nanoseconds: data are known by it."""

    sha256: str = Field(pattern=r"[0-9a-f]{64}")
    size: int = Field(ge=0)
    modified: int = Field(ge=0, lt=2**62)


class Manifest(_Strict):
    """What a backup says of itself; `made` is when, in UTC."""

    format: str
    version: int
    made: datetime
    files: dict[str, File]


def is_held(name: str) -> bool:
    """Whether a path, with forward strokes, may be one of own data: nothing else is saved or brought back."""
    folder, *rest = name.split("/")
    return folder in HELD and 0 < len(rest) < DEEPEST and all(NAME.fullmatch(part) for part in rest)


def file_of(content: bytes, modified: int) -> File:
    """What a manifest tells of a file."""
    return File(sha256=hashlib.sha256(content).hexdigest(), size=len(content), modified=modified)


@contextmanager
def opened(path: Path) -> Iterator[tuple[zipfile.ZipFile, Manifest]]:
    """A backup whose list of files holds: plain names, no links, within bounds, as its manifest says.

    Raises UnreadableBackup; OSError for a path that cannot be opened.
    """
    file = path.name
    with path.open("rb") as handle:
        entries = sum(chunk.count(_ENTRY) for chunk in iter(lambda: handle.read(_CHUNK), b""))
        if entries > 10 * MAX_FILES:  # before a list of them fills the memory
            raise UnreadableBackup("too-large", file=file)
        handle.seek(0)
        try:
            archive = zipfile.ZipFile(handle)
        except _DAMAGE as error:
            handle.seek(0)
            reason = "damaged" if handle.read(2) == _ENTRY[:2] else "other"  # what begins a zip
            raise UnreadableBackup(reason, file=file) from error
        with archive:
            yield archive, _read_manifest(file, archive, handle.seek(0, os.SEEK_END))


def contents(file: str, archive: zipfile.ZipFile, manifest: Manifest) -> Iterator[tuple[str, bytes, File]]:
    """Every file of an open backup, one at a time. Raises UnreadableBackup at one that is not as it was."""
    for name, told in manifest.files.items():
        try:
            with archive.open(name) as part:
                content = part.read(told.size + 1)
        except _DAMAGE as error:
            raise UnreadableBackup("damaged", file=file) from error
        if file_of(content, told.modified) != told:
            raise UnreadableBackup("changed", file=file, name=name)
        yield name, content, told


def _read_manifest(file: str, archive: zipfile.ZipFile, size: int) -> Manifest:
    members = archive.infolist()
    _weigh(file, members, size)
    for member in members:
        if member.filename != MANIFEST and not is_held(member.filename):
            raise UnreadableBackup("unsafe", file=file, name=member.filename[:60])
        if not _is_plain(member):
            raise UnreadableBackup("unsafe", file=file, name=member.filename)
    names = [member.filename for member in members]
    folders = {name.rpartition("/")[0] for name in names}
    if len(set(names)) < len(names) or folders.intersection(names):
        raise UnreadableBackup("damaged", file=file)
    manifest = _manifest(file, archive)
    sizes = {member.filename: member.file_size for member in members if member.filename != MANIFEST}
    if sizes != {name: told.size for name, told in manifest.files.items()}:
        raise UnreadableBackup("changed", file=file, name=MANIFEST)
    return manifest


def _weigh(file: str, members: list[zipfile.ZipInfo], size: int) -> None:
    """Judge by what the members declare; no more than that is ever read of one."""
    total = sum(member.file_size for member in members)
    if len(members) > MAX_FILES or total > MAX_TOTAL or any(m.file_size > MAX_FILE for m in members):
        raise UnreadableBackup("too-large", file=file)
    if total > RATIO_FROM and total > MAX_RATIO * size:
        raise UnreadableBackup("too-large", file=file)


def _is_plain(member: zipfile.ZipInfo) -> bool:
    """Whether a member is a file as we write them: no link or device, no password, a known compression."""
    kind = stat.S_IFMT(member.external_attr >> 16)
    methods = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the others decompress without any bound
    return kind in (0, stat.S_IFREG) and not member.flag_bits & _ENCRYPTED and member.compress_type in methods


def _manifest(file: str, archive: zipfile.ZipFile) -> Manifest:
    try:
        found: Any = json.loads(archive.read(MANIFEST))
    except KeyError:
        raise UnreadableBackup("other", file=file) from None
    except (*_DAMAGE, RecursionError) as error:
        raise UnreadableBackup("damaged", file=file) from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise UnreadableBackup("other", file=file)
    if found.get("version") != VERSION:
        raise UnreadableBackup("version", file=file, version=str(found.get("version"))[:20], known=VERSION)
    try:
        return Manifest.model_validate(found)
    except ValidationError as error:
        raise UnreadableBackup("damaged", file=file) from error
