"""Notes: small files that are whole or not there."""

import json
import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.errors import ReadOnly
from kompass.store import fingerprint_of, notes
from tests.store.brought import DATA

NAMES = st.from_regex(r"[a-z0-9][a-z0-9._-]{0,30}", fullmatch=True)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=10,
)
CONTENTS = st.dictionaries(st.text(), VALUES, max_size=5)


@given(kind=NAMES, key=NAMES, content=CONTENTS, version=st.integers(1, 9))
def test_what_is_written_is_read(kind: str, key: str, content: dict[str, object], version: int) -> None:
    """Every content comes back as it was written, under its kind, key and version, until it is deleted."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        notes.write(home, kind, key, {"earlier": True}, version)
        notes.write(home, kind, key, content, version)
        assert notes.read(home, kind, key, version) == content
        assert notes.read(home, kind, key, version + 1) is None
        assert notes.keys(home, kind) == [key]
        notes.delete(home, kind, key)
        assert notes.read(home, kind, key, version) is None
        assert notes.keys(home, kind) == []


def test_what_is_not_there_is_none(tmp_path: Path) -> None:
    """A note nobody wrote is None, has no key and can be deleted without an error."""
    assert notes.read(tmp_path, "plan", "se-1292") is None
    assert notes.keys(tmp_path, "plan") == []
    notes.delete(tmp_path, "plan", "se-1292")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '"x"', "{}", '{"version": 1}', '{"version": 1, "content": []}']
)
def test_what_cannot_be_read_is_none(tmp_path: Path, text: str) -> None:
    """A file that is no note is as good as none, and can be written over."""
    notes.write(tmp_path, "plan", "a", {"x": 1})
    path = tmp_path / "notes" / "plan" / "a.json"
    path.write_text(text, encoding="utf-8")
    assert notes.read(tmp_path, "plan", "a") is None
    path.write_bytes(b"\xff\xfe")
    assert notes.read(tmp_path, "plan", "a") is None
    notes.write(tmp_path, "plan", "a", {"x": 2})
    assert notes.read(tmp_path, "plan", "a") == {"x": 2}


@pytest.mark.parametrize(
    "name", ["", ".", "..", "../x", "a/b", "a\\b", "A", "å", ".a", "-a", "a b", "a\n", "a\0"]
)
def test_no_name_leaves_the_folder(tmp_path: Path, name: str) -> None:
    """Kinds and keys are plain names: everything else is refused before a file is touched."""
    with pytest.raises(ValueError, match="not a plain name"):
        notes.write(tmp_path, name, "a", {})
    with pytest.raises(ValueError, match="not a plain name"):
        notes.write(tmp_path, "plan", name, {})
    for ask in (notes.read, notes.delete):
        with pytest.raises(ValueError, match="not a plain name"):
            ask(tmp_path, "plan", name)
    with pytest.raises(ValueError, match="not a plain name"):
        notes.keys(tmp_path, name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["fsync", "replace"])
def test_a_write_that_fails_leaves_the_old_note(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Where the disk fails, the note is the one it was, whole, and nothing lies beside it."""
    notes.write(tmp_path, "plan", "a", {"x": 1})

    def fail(*_: object) -> None:
        raise OSError("no space")

    with monkeypatch.context() as patch:
        patch.setattr(*((os, "fsync") if name == "fsync" else (Path, "replace")), fail)
        with pytest.raises(OSError, match="no space"):
            notes.write(tmp_path, "plan", "a", {"x": 2})
    assert notes.read(tmp_path, "plan", "a") == {"x": 1}
    assert [p.name for p in (tmp_path / "notes" / "plan").iterdir()] == ["a.json"]


def test_a_content_that_json_does_not_have_is_refused(tmp_path: Path) -> None:
    """NaN is no JSON: the note is refused and the old one stands."""
    notes.write(tmp_path, "plan", "a", {"x": 1})
    with pytest.raises(ValueError, match="JSON"):
        notes.write(tmp_path, "plan", "a", {"x": float("nan")})
    assert notes.read(tmp_path, "plan", "a") == {"x": 1}


def test_keys_are_those_of_notes(tmp_path: Path) -> None:
    """Keys are sorted, of one kind, and leave out what lies in the folder and is no note."""
    for key in ("se-1292-2016", "b.c", "a"):
        notes.write(tmp_path, "plan", key, {})
    notes.write(tmp_path, "other", "z", {})
    for stray in (".a-1-2", "readme.txt", "A B.json", ".hidden.json"):
        (tmp_path / "notes" / "plan" / stray).write_text("x")
    assert notes.keys(tmp_path, "plan") == ["a", "b.c", "se-1292-2016"]


def test_a_note_is_readable_text(tmp_path: Path) -> None:
    """A note is JSON that a person can read, with its version."""
    notes.write(tmp_path, "plan", "a", {"text": "Åtgärd"}, version=3)
    text = (tmp_path / "notes" / "plan" / "a.json").read_text(encoding="utf-8")
    assert "Åtgärd" in text
    assert json.loads(text) == {"version": 3, "content": {"text": "Åtgärd"}}


def test_notes_are_no_part_of_the_data(tmp_path: Path) -> None:
    """Writing a note changes no fingerprint: what people write rebuilds nothing."""
    before = fingerprint_of(DATA, "published", tmp_path)
    notes.write(tmp_path, "plan", "a", {"x": 1})
    assert fingerprint_of(DATA, "published", tmp_path) == before


def test_a_public_server_writes_no_notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the mode is not local a note is neither written nor deleted."""
    notes.write(tmp_path, "plan", "a", {"x": 1})
    monkeypatch.setenv("KOMPASS_MODE", "public")
    with pytest.raises(ReadOnly):
        notes.write(tmp_path, "plan", "a", {"x": 2})
    with pytest.raises(ReadOnly):
        notes.delete(tmp_path, "plan", "a")
    assert notes.read(tmp_path, "plan", "a") == {"x": 1}
