"""A data package: a folder with CSV (or Parquet) tables and a `datapackage.json` that types them.

Column types are declared in the manifest and never sniffed: the code `0114` is a text.
"""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kompass.errors import Fault, PackageFaults

SQL_TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}
MANIFEST = "datapackage.json"
INSTRUMENT, MUNICIPALITIES = "instrument", "municipalities"
"""The packages that all others point at."""


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
    package: str  # the key of the package that holds the referenced table
    table: str
    to: tuple[str, ...]
    separator: str | None  # where one cell holds several references


@dataclass(frozen=True)
class Table:
    """One table of a package."""

    name: str
    paths: tuple[Path, ...]  # its rows are those of all its files, one file after the other
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]
    key_per_file: bool = False  # the primary key may stand again in another file

    @property
    def size(self) -> int:
        """How many bytes its files have together."""
        return sum(path.stat().st_size for path in self.paths if path.exists())


@dataclass(frozen=True)
class Package:
    """A data folder: its manifest read, its tables not yet. `key` is what SQL and other packages call it."""

    key: str
    folder: Path
    name: str
    title: str
    version: str
    made_up: bool
    tables: tuple[Table, ...]

    @property
    def schema(self) -> str:
        """The DuckDB schema its raw tables are loaded into."""
        return f"raw_{self.key}"

    @property
    def has_scores(self) -> bool:
        """Whether it holds evaluations with their scores."""
        return {"evaluations", "scores"} <= {table.name for table in self.tables}

    def where(self, path: Path) -> str:
        """A file of the package as a fault names it."""
        return f"{self.folder.name}/{path.relative_to(self.folder).as_posix()}"


def read_package(folder: Path) -> Package:
    """Read the manifest of a data folder.

    Raises PackageFaults when it is missing, not JSON, or names no tables.
    """
    where = f"{folder.name}/{MANIFEST}"
    content = read_manifest(folder, where)
    root = folder.resolve()
    try:
        return Package(
            key=folder.name,
            folder=folder,
            name=content["name"],
            title=content.get("title", content["name"]),
            version=content.get("version", ""),
            made_up=bool(content.get("madeUp", False)),
            tables=tuple(
                read_table(folder.name, resource, (_inside(folder, root, resource),))
                for resource in content["resources"]
            ),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise PackageFaults([Fault(where, None, None, "manifest-shape", value=str(error))]) from error


def read_manifest(folder: Path, where: str) -> Any:
    """The JSON of a folder's manifest, which faults call `where`.

    Raises PackageFaults when it is missing or not JSON.
    """
    try:
        return json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PackageFaults([Fault(where, None, None, "no-manifest")]) from None
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        line = getattr(error, "lineno", None)
        raise PackageFaults([Fault(where, line, None, "manifest-json")]) from error


def _inside(folder: Path, root: Path, resource: Mapping[str, Any]) -> Path:
    path = folder / str(resource["path"])
    if Path(resource["path"]).is_absolute() or not path.resolve().is_relative_to(root):
        raise KeyError(f"path {resource['path']} leaves the package")
    return path


def read_table(package: str, resource: Mapping[str, Any], paths: tuple[Path, ...]) -> Table:
    """A table of the package so called, as a manifest declares it."""
    schema = resource["schema"]
    for declared in schema["fields"]:
        if declared["type"] not in SQL_TYPES:
            raise KeyError(f"type {declared['type']} of {declared['name']}")
    key = schema.get("primaryKey", [])
    return Table(
        name=resource["name"],
        paths=paths,
        columns=tuple(Column(f["name"], f["type"], f.get("constraints", {})) for f in schema["fields"]),
        primary_key=(key,) if isinstance(key, str) else tuple(key),
        foreign_keys=tuple(_foreign_key(package, k) for k in schema.get("foreignKeys", [])),
        key_per_file=bool(resource.get("keyPerFile", False)),
    )


def _foreign_key(package: str, key: Mapping[str, Any]) -> ForeignKey:
    reference = key["reference"]
    elsewhere = reference.get("package")
    return ForeignKey(
        columns=tuple(key["fields"]),
        package=Path(elsewhere).name if elsewhere else package,
        table=reference["resource"],
        to=tuple(reference["fields"]),
        separator=key.get("separator"),
    )


def fingerprint(packages: Sequence[Path]) -> str:
    """A short key that changes when any file of the packages does; reads manifests, stats tables."""
    digest = hashlib.sha256()
    for folder in filter(Path.is_dir, packages):
        with os.scandir(folder) as entries:
            stats = sorted((entry.name, entry.stat()) for entry in entries)
        for name, stat in stats:
            digest.update(f"{folder.name}/{name}:{stat.st_size}:{stat.st_mtime_ns}".encode())
            if name == MANIFEST:
                digest.update((folder / name).read_bytes())
    return digest.hexdigest()[:16]
