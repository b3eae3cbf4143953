"""The published package with rows added, in a copy: rows for everybody are checked before they are sent."""

import csv
import io
import shutil
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kompass.errors import Fault
from kompass.store import bundle, csv_file
from kompass.store.build import PUBLISHED, check_packages, fingerprint_of
from kompass.store.package import INSTRUMENT, MANIFEST, MUNICIPALITIES, read_manifest

PROPOSED = "proposed-questions"

Row = Mapping[str, Any]
Rows = Sequence[Row]


def published_rows(data: Path, *tables: str) -> list[list[dict[str, str]]]:
    """The rows of some published tables as they lie there, nothing derived. Raises PackageFaults."""
    with TemporaryDirectory() as folder:
        _as_csv(data, [PUBLISHED], Path(folder))
        return [csv_file.records(_path(Path(folder), PUBLISHED, table)) for table in tables]


def faults_when_added(data: Path, tables: Mapping[str, Rows]) -> list[Fault]:
    """What is wrong with the published package once it has these rows as well.

    Proposed questions count as questions of their edition. Raises PackageFaults where it is broken already.
    """
    changed = [PUBLISHED, INSTRUMENT] if PROPOSED in tables else [PUBLISHED]
    with TemporaryDirectory() as name:
        folder = Path(name)
        _as_csv(data, changed, folder)
        for package in {INSTRUMENT, MUNICIPALITIES} - {*changed}:
            shutil.copytree(data / package, folder / package)  # with its times: found whole, it stays so
        for table, rows in tables.items():
            if table == PROPOSED:
                # In English they are put by whoever takes them in.
                _append(_path(folder, INSTRUMENT, "questions"), [{**r, "text_en": r["text"]} for r in rows])
            else:
                _append(_path(folder, PUBLISHED, table), rows)
        return check_packages(folder, facts=(PUBLISHED,))


def _as_csv(data: Path, packages: Sequence[str], folder: Path) -> None:
    """Put bundled packages into a folder, their tables as CSV, to which rows can be added."""
    content = bundle.zipped(data, PUBLISHED, "csv", fingerprint_of(data, PUBLISHED))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        wanted = [name for name in archive.namelist() if name.partition("/")[0] in packages]
        archive.extractall(folder, wanted)


def _path(folder: Path, package: str, table: str) -> Path:
    resources = read_manifest(folder / package, f"{package}/{MANIFEST}")["resources"]
    return folder / package / str(next(one["path"] for one in resources if one["name"] == table))


def _append(path: Path, rows: Rows) -> None:
    (_, columns), *_ = csv_file.rows(path)
    with path.open("a", encoding="utf-8", newline="") as handle:
        csv.DictWriter(handle, columns, lineterminator="\n").writerows(rows)
