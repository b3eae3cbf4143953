"""Writing a package: whole or not at all, and as it is declared."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

from kompass.errors import FolderTaken, FolderUnwritable, KompassError
from kompass.store import write
from kompass.text import faults, words

FIELDS = [("code", "string"), ("n", "integer"), ("share", "number"), ("good", "boolean")]
MANIFEST: dict[str, Any] = {
    "name": "kompass-test",
    "resources": [
        {
            "name": "things",
            "path": "things.parquet",
            "schema": {"fields": [{"name": name, "type": type_} for name, type_ in FIELDS]},
        }
    ],
}
FRAME = pd.DataFrame(
    {"more": ["left", "out"], "good": [True, None], "share": [0.5, 1], "n": [1.0, None], "code": ["01", None]}
)


def tables() -> Iterator[tuple[str, pd.DataFrame]]:
    yield "things", FRAME


def broken() -> Iterator[tuple[str, pd.DataFrame]]:
    yield from tables()
    raise OSError(28, "No space left on device")


def test_a_table_has_the_columns_and_types_declared(tmp_path: Path) -> None:
    """Columns come in the declared order with the declared types; unknown stays unknown, rows are counted."""
    assert write.package(tmp_path / "a" / "made", MANIFEST, tables()) == {"things": 2}
    found = duckdb.read_parquet(str(tmp_path / "a" / "made" / "things.parquet"))
    assert found.columns == ["code", "n", "share", "good"]
    assert [str(t) for t in found.types] == ["VARCHAR", "BIGINT", "DOUBLE", "BOOLEAN"]
    assert found.fetchall() == [("01", 1, 0.5, True), (None, None, 1.0, None)]
    assert json.loads((tmp_path / "a" / "made" / "datapackage.json").read_text("utf-8")) == MANIFEST


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    """A folder that is there and empty is as good as none."""
    (tmp_path / "made").mkdir()
    write.package(tmp_path / "made", MANIFEST, tables())
    assert sorted(p.name for p in tmp_path.rglob("*.*")) == ["datapackage.json", "things.parquet"]


@pytest.mark.parametrize("taken", ["made/file", "made"])
def test_what_is_there_is_left_alone(tmp_path: Path, taken: str) -> None:
    """Where the folder holds something, or is a file, nothing is made and nothing written."""
    (tmp_path / taken).parent.mkdir(exist_ok=True)
    (tmp_path / taken).write_text("mine")
    asked: list[str] = []

    def counted() -> Iterator[tuple[str, pd.DataFrame]]:
        asked.append("things")
        yield from tables()

    with pytest.raises(FolderTaken):
        write.package(tmp_path / "made", MANIFEST, counted())
    assert asked == []
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == [tmp_path / taken]


@pytest.mark.parametrize("existed", [True, False])
def test_nothing_half_written_is_left(tmp_path: Path, existed: bool) -> None:
    """When the disk is full half-way, the folder is as it was, and nothing lies beside it."""
    if existed:
        (tmp_path / "made").mkdir()
    with pytest.raises(FolderUnwritable) as caught:
        write.package(tmp_path / "made", MANIFEST, broken())
    assert "No space left on device" in faults.error(words("sv"), caught.value)
    assert list(tmp_path.rglob("*")) == ([tmp_path / "made"] if existed else [])


def test_a_place_where_nothing_can_be_made(tmp_path: Path) -> None:
    """A folder under a file is a sentence in both languages, not a traceback."""
    (tmp_path / "file").write_text("mine")
    with pytest.raises(KompassError) as caught:
        write.package(tmp_path / "file" / "made", MANIFEST, tables())
    assert len({faults.error(words(language), caught.value) for language in ("sv", "en")}) == 2


@pytest.mark.parametrize("lacking", [FRAME.drop(columns="n"), None])
def test_what_is_declared_must_be_there(tmp_path: Path, lacking: pd.DataFrame | None) -> None:
    """A column or a table that is declared and not given is a mistake of the caller's, and leaves nothing."""
    given = [] if lacking is None else [("things", lacking)]
    with pytest.raises(ValueError, match="no such"):
        write.package(tmp_path / "made", MANIFEST, given)
    assert list(tmp_path.iterdir()) == []
