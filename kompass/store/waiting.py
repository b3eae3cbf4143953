"""Files under work: brought in, read, not yet accepted. Each lies whole under `KOMPASS_HOME/drafts/`.

What a person has decided of it is a note; the file itself is kept so that a page can be shown, and leaves
with the note when it is accepted or discarded.
"""

import secrets
from pathlib import Path

from kompass.errors import UnknownImport
from kompass.settings import require_local
from kompass.store import disk, notes
from kompass.store.imports import import_id

KIND = "drafts"


def put(home: Path, content: bytes) -> str:
    """Keep a file's bytes and return the id of its draft: the id its import would have."""
    require_local()
    one = import_id(content)
    path = _path(home, one)
    if not path.exists():
        disk.make(path.parent)
        beside = path.with_name(f".{one}-{secrets.token_hex(4)}")
        disk.write(beside, content)
        beside.replace(path)
        disk.sync(path.parent)
    return one


def content(home: Path, one: str) -> bytes:
    """The bytes of a file under work. Raises UnknownImport where there is none."""
    try:
        return _path(home, one).read_bytes()
    except FileNotFoundError:
        raise UnknownImport(id=one) from None


def discard(home: Path, one: str) -> None:
    """Let go of a file under work and of what was decided; one that is not there is no error."""
    notes.delete(home, KIND, one)
    _path(home, one).unlink(missing_ok=True)


def _path(home: Path, one: str) -> Path:
    if not notes.NAME.fullmatch(one):
        raise UnknownImport(id=one)
    return home / KIND / one
