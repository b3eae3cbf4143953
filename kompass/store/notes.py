"""Notes: what people write, as small versioned JSON files in `KOMPASS_HOME/notes/<kind>/<key>.json`.

A note is keyed by stable ids and read apart from the data: it is no part of the fingerprint.
"""

import json
import os
import re
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kompass.settings import require_local
from kompass.store import disk

NOTES = "notes"
NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")


def write(home: Path, kind: str, key: str, content: Mapping[str, Any], version: int = 1) -> None:
    """Write a note, in place of the one with the same key: a reader sees the old or the new, whole.

    Raises ReadOnly on a public server, ValueError for a kind or key that is no plain name and for
    numbers that JSON does not have.
    """
    require_local()
    path = _path(home, kind, key)
    note = {"version": version, "content": content}
    text = json.dumps(note, ensure_ascii=False, allow_nan=False, indent=2) + "\n"
    disk.make(path.parent)
    beside = path.with_name(f".{key}-{os.getpid()}-{secrets.token_hex(4)}")
    try:
        disk.write(beside, text.encode())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    disk.sync(path.parent)


def read(home: Path, kind: str, key: str, version: int = 1) -> dict[str, Any] | None:
    """The content of a note; None where it is missing, cannot be read or is of another version."""
    try:
        note = json.loads(_path(home, kind, key).read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError, UnicodeDecodeError):
        return None
    if not isinstance(note, dict) or note.get("version") != version:
        return None
    content = note.get("content")
    return content if isinstance(content, dict) else None


def delete(home: Path, kind: str, key: str) -> None:
    """Take a note away; one that is not there is no error. Raises ReadOnly on a public server."""
    require_local()
    path = _path(home, kind, key)
    if path.exists():
        path.unlink(missing_ok=True)
        disk.sync(path.parent)


def keys(home: Path, kind: str) -> list[str]:
    """The keys of all notes of a kind, sorted."""
    folder = home / NOTES / _plain(kind)
    return sorted(p.stem for p in folder.glob("*.json") if NAME.fullmatch(p.stem))


def _path(home: Path, kind: str, key: str) -> Path:
    return home / NOTES / _plain(kind) / f"{_plain(key)}.json"


def _plain(name: str) -> str:
    """A name as it is, if no path can leave the folder by it."""
    if not NAME.fullmatch(name):
        raise ValueError(f"not a plain name: {name!r}")
    return name
