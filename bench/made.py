"""Made-up data of a size, in folders that vanish with the run."""

import shutil
from pathlib import Path

from kompass import settings
from kompass.example import package
from kompass.store import open_store, write

SIZES = {290: 150, 10_000: 5_260, 100_000: 50_000}
"""How many municipalities give about so many evaluations; the largest the generator makes has some 95,000."""

TABLES = ("evaluations", "scores", "findings", "municipalities")


def data(under: Path, evaluations: int) -> Path:
    """A data folder whose example has about so many evaluations, made where it is not there yet."""
    folder = under / str(evaluations)
    if not folder.exists():
        bundled = settings.ROOT / "data"
        for name in ("instrument", "municipalities", "published"):
            shutil.copytree(bundled / name, folder / name)
        known, municipalities = open_store(bundled, "published"), SIZES[evaluations]
        manifest = package.manifest(bundled, municipalities, 1)
        write.package(folder / "example", manifest, package.tables(known, municipalities, 1))
    return folder


def file(folder: Path, table: str) -> str:
    """The Parquet file of a table."""
    return str(folder / "example" / f"{table}.parquet")
