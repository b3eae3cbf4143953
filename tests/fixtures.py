"""What the tests of the core share: the bundled stores, and a copy of the data to break."""

import csv
import io
import os
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pytest
import typer.main
from hypothesis import settings as hypothesis

from kompass import intake, settings, store
from kompass.errors import Fault
from kompass.ingest import isolation
from kompass.model import Instrument
from kompass.store import Store, added, check_packages, parallel
from kompass.store.build import FACTS
from kompass.store.package import fingerprint
from tests import once

open_store = store.open_store = store.build.open_store = once.open_store
intake.check_packages = added.check_packages = once.check_packages  # before something is saved or given
DATA = settings.ROOT / "data"
PACKAGES = ("instrument", "municipalities", *FACTS)
_connect = duckdb.connect


def _one_thread(
    database: str = ":memory:", read_only: bool = False, config: dict[str, Any] | None = None
) -> duckdb.DuckDBPyConnection:
    """The tests run on every core already: threads of DuckDB's own would only wait for each other."""
    return _connect(database, read_only, {"threads": 1, **(config or {})})


duckdb.connect = _one_thread
parallel.AT_ONCE = 1  # for the same reason; tests/store/test_parallel.py holds what more at a time are for
os.fsync = lambda _: None  # a power cut takes the tests too; those of faults put a failing one in its place
typer.main.get_command = cache(typer.main.get_command)  # a process makes its parser once: this is one process
hypothesis.register_profile("kompass", max_examples=15, deadline=None, derandomize=True)
hypothesis.load_profile("kompass")  # the same examples every time: a test run says the same twice


@pytest.fixture(scope="session", autouse=True)
def no_home_of_a_developer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Own data is sought in an empty folder, by this process and all it starts, unless a test says where."""
    before = os.environ.get("KOMPASS_HOME")
    os.environ["KOMPASS_HOME"] = str(tmp_path_factory.mktemp("home"))
    yield
    os.environ.pop("KOMPASS_HOME")
    if before is not None:
        os.environ["KOMPASS_HOME"] = before


@pytest.fixture
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are read in this process: `tests/ingest/test_isolation.py` holds what the other one is for."""
    monkeypatch.setattr(isolation, "call", once.here)


@pytest.fixture(scope="session")
def published() -> Store:
    """The real data, as bundled."""
    return open_store(settings.ROOT / "data", "published")


@pytest.fixture(scope="session")
def example(published: Store) -> Store:
    """The made-up municipalities with complete question scores."""
    return open_store(settings.ROOT / "data", "example")


@pytest.fixture(scope="session")
def instrument(published: Store) -> Instrument:
    """The editions, grades and margins, as bundled."""
    return published.instrument


class Packages:
    """A copy of `data/` that a test may break, one line at a time.

    Lines are counted in the text as an editor counts them, without any CSV reader, and each edit
    returns the number of the line it touched.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def lines(self, path: str) -> list[str]:
        return (self.folder / path).read_text(encoding="utf-8").removesuffix("\n").split("\n")

    def write(self, path: str, lines: list[str]) -> None:
        (self.folder / path).write_text("\n".join(lines) + "\n", encoding="utf-8")

    def line(self, path: str, start: str) -> int:
        """The number of the one line that starts so."""
        (found,) = (n for n, line in enumerate(self.lines(path), 1) if line.startswith(start))
        return found

    def set(self, path: str, start: str, **cells: str) -> int:
        """Put other values into cells of the one line that starts so."""
        lines = self.lines(path)
        number = self.line(path, start)
        (row,) = csv.reader([lines[number - 1]])
        header = lines[0].split(",")
        for column, value in cells.items():
            row[header.index(column)] = value
        lines[number - 1] = _as_line(row)
        self.write(path, lines)
        return number

    def append(self, path: str, **cells: str) -> int:
        """Add a row at the end of a table; cells not named are empty."""
        lines = self.lines(path)
        lines.append(_as_line([cells.get(column, "") for column in lines[0].split(",")]))
        self.write(path, lines)
        return len(lines)

    def put(self, path: str, at: int, line: str) -> int:
        """Put a line as it is before line `at`."""
        lines = self.lines(path)
        lines.insert(at - 1, line)
        self.write(path, lines)
        return at

    def delete(self, path: str, start: str) -> None:
        """Take out every line that starts so."""
        self.write(path, [line for line in self.lines(path) if not line.startswith(start)])

    def as_csv(self, package: str) -> None:
        """Write a package's Parquet tables as CSV, whose lines a test may break."""
        manifest = self.folder / package / "datapackage.json"
        for table in sorted((self.folder / package).glob("*.parquet")):
            duckdb.read_parquet(str(table)).write_csv(str(table.with_suffix(".csv")))
            table.unlink()
        text = manifest.read_text(encoding="utf-8").replace('.parquet"', '.csv"')
        manifest.write_text(text, encoding="utf-8")

    def faults(self, home: Path | None = None) -> list[Fault]:
        """Every fault. Of published and made-up only what is touched is asked, where that is all there is."""
        pairs = {name: (self.folder / name, DATA / name) for name in PACKAGES}
        touched = {
            name for name, (here, there) in pairs.items() if fingerprint([here]) != fingerprint([there])
        }
        asked = touched | ({"published"} if home else set())
        alone = touched and touched <= set(FACTS)
        return check_packages(self.folder, home, [name for name in FACTS if name in asked or not alone])

    def open(self, facts: str = "published", home: Path | None = None) -> Store:
        return open_store(self.folder, facts, home)


def _as_line(row: list[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="").writerow(row)
    return buffer.getvalue()


@pytest.fixture
def packages(tmp_path: Path) -> Packages:
    """A copy of the bundled data, to be broken."""
    shutil.copytree(settings.ROOT / "data", tmp_path / "data")
    return Packages(tmp_path / "data")
