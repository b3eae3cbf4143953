"""Saving what was read: one immutable folder per import, there whole or not at all.

A folder is written beside its place, synced and renamed. One importer works at a time, behind a file
lock that the system lets go of when a process dies: a `.new-*` folder seen under the lock is dead.
"""

import csv
import hashlib
import io
import json
import os
import re
import secrets
import shutil
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock

from kompass.errors import AlreadyImported, PackageFaults, UnknownImport
from kompass.settings import require_local
from kompass.store import disk
from kompass.store.own import IMPORTS, Import, declared_tables, folders, read_import
from kompass.store.package import MANIFEST

__all__ = ["Import", "as_csv", "import_id", "listing", "original", "save", "undo"]

REMOVED = "removed"
LOCK = "imports.lock"
"""Held while something is saved or undone, and while all own data are copied."""
Rows = Sequence[Mapping[str, Any]]


def import_id(content: bytes) -> str:
    """The id of the import of a file: what its bytes say, whatever it is called."""
    return hashlib.sha256(content).hexdigest()[:12]


def save(
    home: Path,
    file: str,
    content: bytes,
    tables: Mapping[str, Rows],
    declared: Path,
    kept: bytes | None = None,
    saved_at: str | None = None,
) -> str:
    """Save what was read in a file as an import of its own, and return the import's id.

    `tables` are rows by the name of their table, `declared` is the data folder whose published package
    declares them; a table not given is saved without rows. `kept` is what is kept as the original where
    that is not `content` itself. When this returns, the import outlives a power cut.

    Raises AlreadyImported when the very same file, or an evaluation of the tables, is saved already;
    ReadOnly on a public server; ValueError for tables or columns that are not declared.
    """
    require_local()
    resources = declared_tables(declared)
    files = as_csv(resources, tables)
    one = import_id(content)
    imports = home / IMPORTS
    disk.make(imports)
    with FileLock(home / LOCK):
        _clear_leftovers(imports)
        _refuse(home, file, one, [row["evaluation_id"] for row in tables.get("evaluations", ())])
        moment = saved_at or datetime.now(UTC).isoformat(timespec="microseconds")
        files[MANIFEST] = _manifest(resources, file, hashlib.sha256(content).hexdigest(), moment)
        staged = imports / f".new-{one}-{os.getpid()}-{secrets.token_hex(4)}"
        kept_as = staged / "original"
        kept_as.mkdir(parents=True)
        for name, text in files.items():
            disk.write(staged / name, text.encode())
        disk.write(kept_as / f"report{_suffix(file)}", content if kept is None else kept)
        disk.sync(kept_as)
        disk.sync(staged)
        staged.rename(imports / one)
        disk.sync(imports)
    return one


def listing(home: Path) -> list[Import]:
    """Every import, the newest first. A folder that cannot be read is passed over: the check tells of it."""
    found = []
    for folder in folders(home):
        try:
            found.append(read_import(folder))
        except PackageFaults:
            continue
    return sorted(found, key=lambda i: (i.saved_at, i.id), reverse=True)


def undo(home: Path, id: str) -> Import:
    """Take an import out of the data and keep it under `removed/`; the file may be imported again.

    A folder that cannot be read is taken out as well, and answered with its id alone.
    Raises UnknownImport where there is none, ReadOnly on a public server.
    """
    require_local()
    _folder(home, id)  # before the lock: a home where nothing was saved need not exist
    removed = home / REMOVED
    with FileLock(home / LOCK):
        folder = _folder(home, id)
        try:
            found = read_import(folder)
        except PackageFaults:
            found = Import(id, "", "", "", (), ())
        disk.make(removed)
        target, n = removed / id, 1
        while target.exists():
            n += 1
            target = removed / f"{id}-{n}"
        folder.rename(target)
        disk.sync(removed)
        disk.sync(home / IMPORTS)
    return found


def original(home: Path, id: str) -> Path:
    """The file that was brought in, as it was kept. Raises UnknownImport where there is none."""
    kept = sorted((_folder(home, id) / "original").glob("report*"))
    if not kept:
        raise UnknownImport(id=id)
    return kept[0]


def _folder(home: Path, id: str) -> Path:
    for folder in folders(home):
        if folder.name == id:
            return folder
    raise UnknownImport(id=id)


def _refuse(home: Path, file: str, one: str, evaluation_ids: Sequence[str]) -> None:
    if (home / IMPORTS / one).exists():
        raise AlreadyImported(file=file, id=one)
    for saved in listing(home):
        for evaluation in evaluation_ids:
            if evaluation in saved.evaluation_ids:
                raise AlreadyImported(file=file, evaluation=evaluation, id=saved.id)


def _clear_leftovers(imports: Path) -> None:
    for leftover in imports.glob(".new-*"):
        shutil.rmtree(leftover)


def _suffix(file: str) -> str:
    """The ending of a file's name, where it is a plain one; the rest may name a person."""
    suffix = Path(file).suffix.lower()
    return suffix if re.fullmatch(r"\.[a-z0-9]{1,8}", suffix) else ""


def _manifest(resources: Sequence[Mapping[str, Any]], file: str, sha256: str, saved_at: str) -> str:
    manifest = {
        "name": f"kompass-import-{sha256[:12]}",
        "title": "An evaluation brought into Kompass",
        "version": "1.0.0",
        "created": saved_at,
        "kompass": {"file": file, "sha256": sha256, "saved_at": saved_at},
        "resources": [_self_contained(resource) for resource in resources],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"


def _self_contained(resource: Mapping[str, Any]) -> dict[str, Any]:
    """A resource without the keys that point out of the folder."""
    schema = dict(resource["schema"])
    keys = [k for k in schema.pop("foreignKeys", []) if "package" not in k["reference"]]
    return {**resource, "schema": schema | ({"foreignKeys": keys} if keys else {})}


def as_csv(resources: Sequence[Mapping[str, Any]], tables: Mapping[str, Rows]) -> dict[str, str]:
    """The text of every table's file, by its name. Raises ValueError for what is not declared."""
    if unknown := set(tables) - {resource["name"] for resource in resources}:
        raise ValueError(f"no such tables: {sorted(unknown)}")
    files = {}
    for resource in resources:
        columns = [column["name"] for column in resource["schema"]["fields"]]
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerow(columns)
        for row in tables.get(resource["name"], ()):
            if extra := set(row) - set(columns):
                raise ValueError(f"no such columns in {resource['name']}: {sorted(extra)}")
            writer.writerow([_cell(row.get(column)) for column in columns])
        files[resource["path"]] = buffer.getvalue()
    return files


def _cell(value: Any) -> str:
    """A value as the tables write it: unknown is empty, 9.0 is 9, and a line ends with one character."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).replace("\r\n", "\n").replace("\r", "\n")
