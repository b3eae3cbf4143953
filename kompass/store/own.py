"""What has been brought in: the import folders under `KOMPASS_HOME`, read as one package.

Reading takes no lock: a folder is there whole or not at all, since it is renamed into its place.
"""

import csv
import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kompass.errors import Fault, PackageFaults
from kompass.store import csv_file
from kompass.store.package import MANIFEST, Package, read_manifest, read_package, read_table

OWN = "own"
"""The key of the package that all imports form together."""

IMPORTS = "imports"
SHARED_TABLES = ("evaluations", "scores", "findings", "sources")
"""Tables declared as in the published package, so that a declaration has one home."""


@dataclass(frozen=True)
class Import:
    """One file brought in. `id` is the name of its folder, `saved_at` a moment in ISO 8601, UTC."""

    id: str
    file: str
    sha256: str
    saved_at: str
    evaluation_ids: tuple[str, ...]
    municipality_ids: tuple[str, ...]


def folders(home: Path) -> list[Path]:
    """The import folders, by name. What begins with a dot is the leftover of a save that never ended."""
    found = home / IMPORTS
    if not found.is_dir():
        return []
    return sorted(p for p in found.iterdir() if not p.name.startswith(".") and p.is_dir())


def read_import(folder: Path) -> Import:
    """What an import folder says of itself. Raises PackageFaults where it cannot be read."""
    facts = _facts(folder)
    path = folder / "evaluations.csv"
    try:
        evaluations = csv_file.records(path)
        return Import(
            id=folder.name,
            file=facts["file"],
            sha256=facts["sha256"],
            saved_at=facts["saved_at"],
            evaluation_ids=tuple(row["evaluation_id"] for row in evaluations),
            municipality_ids=tuple(dict.fromkeys(row["municipality_id"] for row in evaluations)),
        )
    except (OSError, ValueError, LookupError, csv.Error) as error:
        where = f"{IMPORTS}/{folder.name}/{path.name}"
        raise PackageFaults([Fault(where, None, None, "csv", value=str(error))]) from error


def _facts(folder: Path) -> Mapping[str, str]:
    """What the manifest says of the file: its name, its hash and when it was saved."""
    where = f"{IMPORTS}/{folder.name}/{MANIFEST}"
    content = read_manifest(folder, where)
    try:
        return {key: str(content["kompass"][key]) for key in ("file", "sha256", "saved_at")}
    except (KeyError, TypeError) as error:
        raise PackageFaults([Fault(where, None, None, "manifest-shape", value=str(error))]) from error


def declared_tables(declared: Path) -> list[dict[str, Any]]:
    """The resources of an import: four tables as the published package declares them, and its own three.

    Raises PackageFaults where the published package of the data folder cannot be read.
    """
    published = read_package(declared / "published").folder
    resources: list[dict[str, Any]] = read_manifest(published, f"published/{MANIFEST}")["resources"]
    by_name = {resource["name"]: resource for resource in resources}
    if missing := [name for name in SHARED_TABLES if name not in by_name]:
        raise PackageFaults(
            [Fault(f"published/{MANIFEST}", None, None, "manifest-shape", ", ".join(missing))]
        )
    own = json.loads((Path(__file__).parent / "own_tables.json").read_text(encoding="utf-8"))
    as_csv = {"format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
    return [
        {**resource, "path": resource["name"].replace("-", "_") + ".csv", **as_csv}
        for resource in [*(by_name[name] for name in SHARED_TABLES), *own]
    ]


def own_package(home: Path, declared: Path) -> Package | None:
    """All imports as one package, the first saved first; None where there is none.

    Raises PackageFaults with every manifest that cannot be read.
    """
    found: list[tuple[str, str, Path]] = []
    faults: list[Fault] = []
    for folder in folders(home):
        try:
            found.append((_facts(folder)["saved_at"], folder.name, folder))
        except PackageFaults as error:
            faults += error.faults
    if faults:
        raise PackageFaults(faults)
    if not found:
        return None
    ordered = [folder for _, _, folder in sorted(found)]
    return Package(
        key=OWN,
        folder=home / IMPORTS,
        name="kompass-own",
        title="Own data",
        version="",
        made_up=False,
        tables=tuple(
            read_table(OWN, resource, tuple(folder / resource["path"] for folder in ordered))
            for resource in declared_tables(declared)
        ),
    )


def fingerprint_of_imports(home: Path) -> str:
    """A key that changes when any file of an import does; empty where there is none. Stats only."""
    found = folders(home)
    if not found:
        return ""
    digest = hashlib.sha256()
    for folder in found:
        with os.scandir(folder) as entries:
            stats = [(entry.name, entry.stat()) for entry in entries]
        files = sorted((name, stat.st_size, stat.st_mtime_ns) for name, stat in stats if name != "original")
        digest.update(f"{folder.name}:{files}".encode())
    return digest.hexdigest()
