"""The bundled packages as one file to take along: each with its manifest, all tables as CSV or as Parquet."""

import io
import json
import zipfile
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

import duckdb

from kompass.errors import PackageFaults
from kompass.store import parquet
from kompass.store.build import check_packages, is_known_whole
from kompass.store.load import load, quoted, raw, type_tables
from kompass.store.package import (
    INSTRUMENT,
    MANIFEST,
    MUNICIPALITIES,
    Package,
    Table,
    read_manifest,
    read_package,
)

Form = Literal["csv", "parquet"]
DECLARED: dict[Form, dict[str, str]] = {
    "csv": {"format": "csv", "mediatype": "text/csv", "encoding": "utf-8"},
    "parquet": {"format": "parquet", "mediatype": "application/vnd.apache.parquet"},
}
_MOMENT = (1980, 1, 1, 0, 0, 0)  # the same data are the same file


@lru_cache(maxsize=4)
def zipped(folder: Path, facts: str, form: Form, fingerprint: str) -> bytes:
    """The packages that answer for `facts`, as a zip of folders. `fingerprint` is theirs: made once for each.

    Tables that have the form already are taken as they lie. Raises PackageFaults.
    """
    if not is_known_whole(folder, facts) and (faults := check_packages(folder, facts=(facts,))):
        raise PackageFaults(faults)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in (INSTRUMENT, MUNICIPALITIES, facts):
            package = read_package(folder / name)
            manifest = read_manifest(folder / name, f"{name}/{MANIFEST}")
            manifest["resources"] = [_declared(one, form) for one in manifest["resources"]]
            content = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
            _put(archive, f"{name}/{MANIFEST}", content.encode())
            tables = _tables(package, form)
            for resource in manifest["resources"]:
                _put(archive, f"{name}/{resource['path']}", tables[resource["name"]])
    return buffer.getvalue()


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, _MOMENT), content, zipfile.ZIP_DEFLATED)


def _declared(resource: dict[str, Any], form: Form) -> dict[str, Any]:
    kept = {key: value for key, value in resource.items() if key not in DECLARED["csv"]}
    return {**kept, "path": str(Path(resource["path"]).with_suffix(f".{form}")), **DECLARED[form]}


def _tables(package: Package, form: Form) -> dict[str, bytes]:
    """The files of a package by the names of their tables."""
    tables = {table.name: table for table in package.tables}
    others = {n: t for n, t in tables.items() if parquet.is_parquet(t.paths[0]) != (form == "parquet")}
    found = {name: table.paths[0].read_bytes() for name, table in tables.items() if name not in others}
    if others:
        found |= _written(package, others, form)
    return found


def _written(package: Package, tables: dict[str, Table], form: Form) -> dict[str, bytes]:
    """Tables in another form than they lie in, with their declared types."""
    with duckdb.connect() as connection, TemporaryDirectory() as folder:
        _, typed = load(connection, [package])  # checked already
        type_tables(connection, [package], typed)
        found = {}
        for name, table in tables.items():
            path = Path(folder) / f"table.{form}"
            columns = ", ".join(quoted(column.name) for column in table.columns)
            rows = connection.sql(f"SELECT {columns} FROM {raw(package.key, name)}")
            if form == "parquet":
                rows.write_parquet(str(path), compression="zstd")
            else:
                rows.write_csv(str(path), header=True)
            found[name] = path.read_bytes()
        return found
