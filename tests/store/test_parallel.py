"""What is worked on several at a time comes back as if it had been done one by one."""

from pathlib import Path

import duckdb
import pytest

from kompass.store import parallel
from kompass.store.package import Package, Table


def package(key: str, folder: Path, **sizes: int) -> Package:
    """A package with a table of so many bytes under each name."""
    tables = []
    for name, size in sizes.items():
        (folder / f"{key}-{name}.csv").write_bytes(b"x" * size)
        tables.append(Table(name, (folder / f"{key}-{name}.csv",), (), (), ()))
    return Package(key, folder, key, key, "", False, tuple(tables))


@pytest.fixture(params=[1, 4], autouse=True)
def at_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each rule holds for one at a time, which is done without threads, and for several."""
    monkeypatch.setattr(parallel, "AT_ONCE", request.param)


def test_answers_stand_in_the_order_of_the_questions() -> None:
    """Whichever is ready first; and each is asked by a cursor of its own, of the same data."""
    connection = duckdb.connect()
    connection.execute("CREATE TABLE numbers AS SELECT 7 AS n")
    cursors = []

    def ask(cursor: duckdb.DuckDBPyConnection, more: int) -> int:
        cursors.append(cursor)
        return int(cursor.execute("SELECT n + $more FROM numbers", {"more": more}).fetchall()[0][0])

    assert parallel.each(connection, ask, range(30)) == list(range(7, 37))
    assert len({id(cursor) for cursor in cursors}) == 30


def test_tables_come_as_their_packages_name_them_and_the_largest_is_begun_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that takes long must not be begun when all others are done."""
    monkeypatch.setattr(parallel, "AT_ONCE", 1)
    packages = [package("one", tmp_path, a=10, b=3000), package("two", tmp_path, a=200, c=5)]
    begun = []

    def work(cursor: duckdb.DuckDBPyConnection, package: Package, table: Table) -> str:
        begun.append(f"{package.key}.{table.name}")
        return begun[-1]

    found = parallel.each_table(duckdb.connect(), packages, work)
    assert [(p.key, t.name, name) for p, t, name in found] == [
        ("one", "a", "one.a"), ("one", "b", "one.b"), ("two", "a", "two.a"), ("two", "c", "two.c"),
    ]  # fmt: skip
    assert begun == ["one.b", "two.a", "one.a", "two.c"]


def test_what_goes_wrong_in_one_is_told() -> None:
    """An error is not lost in the thread it happened in."""
    with pytest.raises(duckdb.CatalogException):
        parallel.each(duckdb.connect(), lambda cursor, name: cursor.execute(f"FROM {name}"), ["nowhere"])
