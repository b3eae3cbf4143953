"""From files to a store that can be asked, against readers of the same files that check nothing."""

import sqlite3
from pathlib import Path

import duckdb
import pandas as pd

from bench import made
from bench.timing import Ratio, ratio, rounds
from kompass.store import Store, build, open_store


def kompass(folder: Path) -> Store:
    """Read, check and build, as if for the first time."""
    build.FOUND_WHOLE.clear()
    return open_store(folder, "example")


def duckdb_alone(folder: Path) -> duckdb.DuckDBPyConnection:
    """The same files as tables, as DuckDB reads them by itself."""
    connection = duckdb.connect()
    for name, path in made.files(folder).items():
        reader = "read_parquet" if path.suffix == ".parquet" else "read_csv"
        connection.execute(f'CREATE TABLE "{name}" AS FROM {reader}(?)', [str(path)])
    return connection


def pandas_alone(folder: Path) -> dict[str, pd.DataFrame]:
    """The same files as frames, with texts as pandas keeps them by itself: Kompass asks for another way."""
    with pd.option_context("mode.string_storage", "auto"):
        return {
            name: pd.read_parquet(path) if path.suffix == ".parquet" else pd.read_csv(path)
            for name, path in made.files(folder).items()
        }


def sqlite(folder: Path) -> sqlite3.Connection:
    """The same rows in SQLite, with the indexes that the asks need."""
    connection = sqlite3.connect(":memory:")
    for name, frame in pandas_alone(folder).items():
        frame.to_sql(name, connection, index=False, chunksize=50_000)
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
