"""Work on many tables, several at a time: of a small one most time is planning, which is done on one core."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from duckdb import DuckDBPyConnection

from kompass.store.package import Package, Table

T = TypeVar("T")
R = TypeVar("R")
AT_ONCE = min(4, os.cpu_count() or 1)


def each(
    connection: DuckDBPyConnection, work: Callable[[DuckDBPyConnection, T], R], items: Sequence[T]
) -> list[R]:
    """What `work` gives for each item, in their order. It has a cursor of its own, without a search path."""
    if AT_ONCE == 1:  # handing each to a thread would only take time
        return [work(connection.cursor(), item) for item in items]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(lambda item: work(connection.cursor(), item), items))


def each_table(
    connection: DuckDBPyConnection,
    packages: Sequence[Package],
    work: Callable[[DuckDBPyConnection, Package, Table], R],
) -> list[tuple[Package, Table, R]]:
    """As `each` for the tables of packages, in the order of their manifests; the largest is begun first."""
    tables = [(package, table) for package in packages for table in package.tables]
    order = sorted(range(len(tables)), key=lambda n: tables[n][1].size, reverse=True)
    done = each(connection, lambda cursor, n: work(cursor, *tables[n]), order)
    found = dict(zip(order, done, strict=True))
    return [(package, table, found[n]) for n, (package, table) in enumerate(tables)]
