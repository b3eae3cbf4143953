"""From files to a store that can be asked, against readers that check nothing."""

import sqlite3
from pathlib import Path

import duckdb
import pandas as pd

from bench import made
from bench.timing import Ratio, ratio, rounds
from kompass.store import Store, open_store


def kompass(folder: Path) -> Store:
    """Read, check and build."""
    return open_store(folder, "example")


def duckdb_alone(folder: Path) -> duckdb.DuckDBPyConnection:
    """The same files as tables."""
    connection = duckdb.connect()
    for table in made.TABLES:
        connection.execute(f"CREATE TABLE {table} AS FROM read_parquet(?)", [made.file(folder, table)])
    return connection


def pandas_alone(folder: Path) -> list[pd.DataFrame]:
    """The same files as frames."""
    return [pd.read_parquet(made.file(folder, table)) for table in made.TABLES]


def sqlite(folder: Path) -> sqlite3.Connection:
    """The same rows in SQLite, with the indexes that the asks need."""
    connection = sqlite3.connect(":memory:")
    for table in made.TABLES:
        frame = pd.read_parquet(made.file(folder, table))
        frame.to_sql(table, connection, index=False, chunksize=50_000)
    connection.execute("CREATE INDEX score ON scores (item, evaluation_id, points)")
    connection.execute("CREATE INDEX own ON scores (evaluation_id, item)")
    connection.execute("CREATE INDEX evaluation ON evaluations (evaluation_id)")
    connection.execute("CREATE INDEX municipality ON evaluations (municipality_id, year)")
    return connection


def measured(folder: Path, size: int, times: int) -> list[Ratio]:
    """Building, against each of the others."""
    others = {"DuckDB": duckdb_alone, "pandas": pandas_alone}
    if size < 100_000:
        others["SQLite"] = sqlite  # at the largest it takes minutes, and tells nothing new
    works = {"Kompass": kompass, **others}
    seconds = rounds({name: lambda work=work: work(folder) for name, work in works.items()}, times)
    bars = {"DuckDB": 2.0}
    return [
        ratio(f"build against {name}", f"{size:,}", seconds["Kompass"], seconds[name], bars.get(name))
        for name in others
    ]
