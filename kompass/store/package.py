"""A data package: a folder with CSV (or Parquet) tables and a `datapackage.json` that types them.

Column types are declared in the manifest and never sniffed: the code `0114` is a text.
"""

import csv
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb

from kompass.errors import Fault, PackageFaults

SQL_TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}
UNREADABLE = {"no-file", "header", "encoding", "csv"}  # faults of form that leave a table empty


@dataclass(frozen=True)
class Column:
    """One declared column and its constraints, as Frictionless Table Schema names them."""

    name: str
    type: str
    constraints: Mapping[str, Any] = field(default_factory=dict)

    @property
    def sql_type(self) -> str:
        return SQL_TYPES[self.type]


@dataclass(frozen=True)
class ForeignKey:
    """Columns that must point at rows of another table, perhaps in another package."""

    columns: tuple[str, ...]
    folder: str  # the package folder that holds the referenced table
    table: str
    to: tuple[str, ...]
    separator: str | None  # where one cell holds several references


@dataclass(frozen=True)
class Table:
    """One table of a package."""

    name: str
    path: Path
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]


@dataclass(frozen=True)
class Package:
    """A data folder: its manifest read, its tables not yet."""

    folder: Path
    name: str
    title: str
    version: str
    made_up: bool
    tables: tuple[Table, ...]

    @property
    def schema(self) -> str:
        """The DuckDB schema its raw tables are loaded into."""
        return f"raw_{self.folder.name}"

    def where(self, table: Table) -> str:
        """The file of a table as a fault names it."""
        return f"{self.folder.name}/{table.path.name}"


def quoted(name: str) -> str:
    """An identifier as SQL takes it. Names come from manifests; values never go this way."""
    return '"' + name.replace('"', '""') + '"'


def raw(package: Package | str, table: str) -> str:
    """The qualified name of a raw table."""
    schema = package if isinstance(package, str) else package.schema
    return f"{quoted(schema)}.{quoted(table)}"


def read_package(folder: Path) -> Package:
    """Read the manifest of a data folder.

    Raises PackageFaults when it is missing, not JSON, or names no tables.
    """
    manifest = folder / "datapackage.json"
    where = f"{folder.name}/datapackage.json"
    try:
        content = json.loads(manifest.read_text(encoding="utf-8"))
        return Package(
            folder=folder,
            name=content["name"],
            title=content.get("title", content["name"]),
            version=content.get("version", ""),
            made_up=bool(content.get("madeUp", False)),
            tables=tuple(_table(folder, resource) for resource in content["resources"]),
        )
    except FileNotFoundError:
        raise PackageFaults([Fault(where, None, None, "no-manifest")]) from None
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        line = getattr(error, "lineno", None)
        raise PackageFaults([Fault(where, line, None, "manifest-json")]) from error
    except (KeyError, TypeError, AttributeError) as error:
        raise PackageFaults([Fault(where, None, None, "manifest-shape", value=str(error))]) from error


def _table(folder: Path, resource: Mapping[str, Any]) -> Table:
    schema = resource["schema"]
    path = (folder / resource["path"]).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise KeyError(f"path {resource['path']} leaves the package")
    for declared in schema["fields"]:
        if declared["type"] not in SQL_TYPES:
            raise KeyError(f"type {declared['type']} of {declared['name']}")
    key = schema.get("primaryKey", [])
    return Table(
        name=resource["name"],
        path=path,
        columns=tuple(Column(f["name"], f["type"], f.get("constraints", {})) for f in schema["fields"]),
        primary_key=(key,) if isinstance(key, str) else tuple(key),
        foreign_keys=tuple(_foreign_key(folder, k) for k in schema.get("foreignKeys", [])),
    )


def _foreign_key(folder: Path, key: Mapping[str, Any]) -> ForeignKey:
    reference = key["reference"]
    elsewhere = reference.get("package")
    return ForeignKey(
        columns=tuple(key["fields"]),
        folder=Path(elsewhere).name if elsewhere else folder.name,
        table=reference["resource"],
        to=tuple(reference["fields"]),
        separator=key.get("separator"),
    )


def fingerprint(packages: Sequence[Path]) -> str:
    """A short key that changes when any file of the packages does; reads manifests, stats tables."""
    digest = hashlib.sha256()
    for folder in packages:
        for path in sorted(folder.glob("*")):
            stat = path.stat()
            digest.update(f"{folder.name}/{path.name}:{stat.st_size}:{stat.st_mtime_ns}".encode())
            if path.name == "datapackage.json":
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def load(connection: duckdb.DuckDBPyConnection, package: Package) -> list[Fault]:
    """Load every table of a package as text into its raw schema; the faults of form are returned.

    A table that cannot be read is created empty, so that the other tables' faults are still found.
    """
    connection.execute(f"CREATE SCHEMA {quoted(package.schema)}")
    faults: list[Fault] = []
    for table in package.tables:
        columns = ", ".join(f"{quoted(c.name)} VARCHAR" for c in table.columns)
        connection.execute(f"CREATE TABLE {raw(package, table.name)} ({columns})")
        found = _faults_of_form(package, table)
        faults += found
        if not any(f.rule in UNREADABLE for f in found):
            faults += _insert(connection, package, table)
    return faults


def _insert(connection: duckdb.DuckDBPyConnection, package: Package, table: Table) -> list[Fault]:
    """Load a table; a file that DuckDB cannot read as Python's csv does (mixed line ends) is a fault."""
    target = raw(package, table.name)
    names = ", ".join(quoted(c.name) for c in table.columns)
    if table.path.suffix == ".parquet":
        select = ", ".join(f"CAST({quoted(c.name)} AS VARCHAR)" for c in table.columns)
        connection.execute(
            f"INSERT INTO {target} SELECT {select} FROM read_parquet($path)", {"path": str(table.path)}
        )
        return []
    try:
        connection.execute(
            f"INSERT INTO {target} SELECT {names} FROM read_csv($path, header=true, all_varchar=true,"
            " delim=',', quote='\"', escape='\"', ignore_errors=true, null_padding=false, strict_mode=true)",
            {"path": str(table.path)},
        )
    except duckdb.InvalidInputException as error:
        reason = str(error).partition("\n")[2].partition("\n")[0]
        return [Fault(package.where(table), None, None, "csv", value=reason)]
    counted = connection.execute(f"SELECT count(*) FROM {target}").fetchall()[0][0]
    if counted != (expected := len(line_numbers(table))):
        value = f"{counted}/{expected}"
        return [Fault(package.where(table), None, None, "csv", value=value)]
    return []


def type_tables(connection: duckdb.DuckDBPyConnection, package: Package) -> None:
    """Give the tables their declared types, in a schema named after the package's folder.

    A value that is not of its type, a fault by then, becomes unknown.
    """
    connection.execute(f"CREATE SCHEMA {quoted(package.folder.name)}")
    for table in package.tables:
        columns = ", ".join(
            f"TRY_CAST({quoted(c.name)} AS {c.sql_type}) AS {quoted(c.name)}" for c in table.columns
        )
        name = f"{quoted(package.folder.name)}.{quoted(table.name)}"
        connection.execute(f"CREATE TABLE {name} AS SELECT {columns} FROM {raw(package, table.name)}")


def look_in(connection: duckdb.DuckDBPyConnection, package: Package) -> None:
    """Let bare table names mean the package's own tables, then the instrument's, then the municipalities'."""
    existing = {n for (n,) in connection.execute("SELECT schema_name FROM duckdb_schemas()").fetchall()}
    path = [n for n in (package.folder.name, "instrument", "municipalities") if n in existing]
    connection.execute("SET search_path = $path", {"path": ",".join(dict.fromkeys(path))})


def _faults_of_form(package: Package, table: Table) -> list[Fault]:
    """Missing file, wrong header, rows with too few or too many cells, bytes that are not UTF-8."""
    where = package.where(table)
    if not table.path.exists():
        return [Fault(where, None, None, "no-file")]
    if table.path.suffix != ".csv":
        return []
    expected = [c.name for c in table.columns]
    try:
        rows = csv_rows(table.path)
    except UnicodeDecodeError:
        return [_encoding_fault(where, table.path)]
    except csv.Error as error:
        message, line = error.args
        return [Fault(where, line, None, "csv", value=message)]
    line, header = rows[0] if rows else (1, [])
    if header != expected:
        return [Fault(where, line, None, "header", value=",".join(header), expected=",".join(expected))]
    return [
        Fault(where, line, None, "cells", value=str(len(row)), expected=str(len(expected)))
        for line, row in rows[1:]
        if len(row) != len(expected)
    ]


def _encoding_fault(where: str, path: Path) -> Fault:
    """The first byte that is not UTF-8. The reader's own count begins anew with every block it reads."""
    content = path.read_bytes()
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Fault(where, line, None, "encoding", value=str(error.start))
    raise AssertionError("asked of a file that is UTF-8")


def csv_rows(path: Path) -> list[tuple[int, list[str]]]:
    """Every row of a CSV file with the line it begins on; blank lines are passed over.

    Raises csv.Error with the message and the line the unreadable row begins on.
    """
    rows: list[tuple[int, list[str]]] = []
    with path.open(encoding="utf-8", newline="") as handle:
        reader = csv.reader(handle, strict=True)
        begins = 1
        try:
            for row in reader:
                if row:
                    rows.append((begins, row))
                begins = reader.line_num + 1
        except csv.Error as error:
            raise csv.Error(str(error), begins) from error
    return rows


def line_numbers(table: Table) -> list[int]:
    """The line of each loaded row of a CSV table, by its place in the raw table."""
    if table.path.suffix != ".csv":
        return []
    return [line for line, row in csv_rows(table.path)[1:] if len(row) == len(table.columns)]
