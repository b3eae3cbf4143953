"""A store is built alike whatever was built before, and what was found whole is not looked at again."""

from pathlib import Path
from typing import Any

import duckdb
import pytest

from kompass import settings
from kompass.store import build, declared, parallel
from tests.fixtures import Packages
from tests.once import anew
from tests.store.brought import bring

DATA = settings.ROOT / "data"


@pytest.fixture(autouse=True)
def nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "FOUND_WHOLE", set())


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The packages whose tables were looked at."""
    found: set[str] = set()

    def breaks(connection: Any, packages: Any, package: Any, *more: Any) -> Any:
        found.add(package.key)
        return asked(connection, packages, package, *more)

    asked = declared.breaks
    monkeypatch.setattr(declared, "breaks", breaks)
    return found


def content(store: Any) -> dict[str, list[Any]]:
    """Every row of every table, as text."""
    connection: duckdb.DuckDBPyConnection = store.connection
    tables = "SELECT schema_name, table_name FROM duckdb_tables()"
    return {
        f"{schema}.{table}": sorted(map(str, connection.execute(f'FROM "{schema}"."{table}"').fetchall()))
        for schema, table in sorted(connection.execute(tables).fetchall())
    }


@pytest.mark.parametrize("facts", build.FACTS)
def test_a_store_is_the_same_whatever_was_built_before(
    tmp_path: Path, facts: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first time, again when all is known to be whole, several tables at a time: the same rows."""
    bring(tmp_path, "se-0114-2018")
    first = content(anew(DATA, facts, tmp_path))
    assert build.FOUND_WHOLE
    again = content(anew(DATA, facts, tmp_path))
    monkeypatch.setattr(parallel, "AT_ONCE", 4)
    assert sum(map(len, first.values())) > 3_000
    assert again == content(anew(DATA, facts, tmp_path)) == first


def test_what_was_found_whole_is_not_looked_at_again(tmp_path: Path, looked_at: set[str]) -> None:
    """Own data is looked at whenever it is there, the rest once."""
    build.check_packages(DATA, tmp_path)
    assert looked_at == {"instrument", "municipalities", "published", "example"}
    looked_at.clear()
    bring(tmp_path, "se-0114-2018")
    anew(DATA, "published", tmp_path)
    assert looked_at == {"own"}


def test_what_has_changed_is_looked_at(packages: Packages, looked_at: set[str]) -> None:
    """A package is looked at anew when it has changed, and all are when one has that all point at."""
    build.check_packages(packages.folder)
    looked_at.clear()
    line = packages.set("published/scores.csv", "se-1292-2016,1.1,", basis="guessed")
    (fault,) = build.check_packages(packages.folder)
    assert (looked_at, fault.line) == ({"published"}, line)
    packages.set("published/scores.csv", "se-1292-2016,1.1,", basis="stated")
    assert build.check_packages(packages.folder) == []
    looked_at.clear()
    packages.set("instrument/margins.csv", "normal,area,", share="0.08")
    assert build.check_packages(packages.folder) == []
    assert looked_at == {"instrument", "municipalities", "published", "example"}


def test_what_has_a_fault_is_looked_at_until_it_is_mended(packages: Packages, looked_at: set[str]) -> None:
    """A fault is told every time, not only the first."""
    packages.set("published/scores.csv", "se-1292-2016,1.1,", basis="guessed")
    told = [build.check_packages(packages.folder) for _ in range(2)]
    assert len(told[0]) == 1
    assert told[0] == told[1]


def test_a_file_that_is_gone_since_it_was_found_whole_is_a_fault(packages: Packages) -> None:
    """What is remembered is of the files as they were."""
    build.check_packages(packages.folder)
    (packages.folder / "municipalities" / "groups.csv").unlink()
    assert [(f.path, f.rule) for f in build.check_packages(packages.folder)] == [
        ("municipalities/groups.csv", "no-file")
    ]


def test_a_file_that_goes_while_it_is_taken_for_whole_is_a_fault(
    packages: Packages, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be read as what it was is looked at as what it is."""
    monkeypatch.setattr(build, "fingerprint", lambda folders: "as they were")
    build.check_packages(packages.folder)
    (packages.folder / "municipalities" / "groups.csv").unlink()
    assert [f.rule for f in build.check_packages(packages.folder)] == ["no-file"]
