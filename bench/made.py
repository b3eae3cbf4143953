"""Made-up data of a size, in folders that vanish with the run."""

import shutil
from pathlib import Path

from kompass import settings
from kompass.example import package
from kompass.store import open_store, write
from kompass.store.package import read_package

SIZES = {290: 150, 10_000: 5_260, 100_000: 50_000}
"""How many municipalities give about so many evaluations; the largest the generator makes has some 95,000."""


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


def files(folder: Path) -> dict[str, Path]:
    """Every file that the store is built from, by the name of its table; the example's municipalities win."""
    return {
        table.name: path
        for name in ("instrument", "municipalities", "example")
        for table in read_package(folder / name).tables
        for path in table.paths
    }
