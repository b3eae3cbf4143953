"""Work on many tables, several at a time: of a small one most time is planning, which is done on one core."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from duckdb import DuckDBPyConnection

T = TypeVar("T")
R = TypeVar("R")
AT_ONCE = min(4, os.cpu_count() or 1)


def each(
    connection: DuckDBPyConnection, work: Callable[[DuckDBPyConnection, T], R], items: Sequence[T]
) -> list[R]:
    """What `work` gives for each item, in their order. It has a cursor of its own, without a search path."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(lambda item: work(connection.cursor(), item), items))
