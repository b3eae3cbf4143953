"""Writing a package of tables as Parquet: the folder is there whole or not at all."""

import json
import os
import secrets
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from kompass.errors import FolderTaken, FolderUnwritable
from kompass.store import disk
from kompass.store.load import quoted
from kompass.store.package import MANIFEST, Table, read_table


def package(
    folder: Path, manifest: Mapping[str, Any], tables: Iterable[tuple[str, pd.DataFrame]]
) -> dict[str, int]:
    """Write a package and return how many rows each table has.

    The tables are asked for one at a time, so that only one need be in memory. A frame may have more columns
    than the manifest declares for its table; those are left out.

    Raises FolderTaken where the folder holds anything, before the first table is asked for; FolderUnwritable
    where the system refuses; ValueError for tables or columns that are missing.
    """
    target = folder.resolve()
    rows: dict[str, int] = {}
    staged = target.parent / f".new-{target.name}-{os.getpid()}-{secrets.token_hex(4)}"
    try:
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise FolderTaken(folder=str(folder))
        disk.make(staged)
        declared = {
            r["name"]: read_table(target.name, r, (staged / r["path"],)) for r in manifest["resources"]
        }
        with duckdb.connect() as connection:
            for name, frame in tables:
                _parquet(connection, declared[name], frame)
                rows[name] = len(frame)
        if missing := declared.keys() - rows.keys():
            raise ValueError(f"no such tables: {sorted(missing)}")
        content = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
        disk.write(staged / MANIFEST, content.encode())
        disk.sync(staged)
        if target.exists():  # empty, and not every system renames over it
            target.rmdir()
        staged.rename(target)
        disk.sync(target.parent)
    except (OSError, duckdb.IOException) as error:
        raise FolderUnwritable(
            folder=str(folder), reason=getattr(error, "strerror", None) or str(error)
        ) from error
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    return rows


def _parquet(connection: duckdb.DuckDBPyConnection, table: Table, frame: pd.DataFrame) -> None:
    """Write a table's file with the types its columns are declared with, and wait until it is on the disk."""
    if missing := [c.name for c in table.columns if c.name not in frame]:
        raise ValueError(f"no such columns in {table.name}: {missing}")
    (path,) = table.paths
    columns = ", ".join(f"CAST({quoted(c.name)} AS {c.sql_type}) AS {quoted(c.name)}" for c in table.columns)
    connection.from_df(frame).project(columns).write_parquet(str(path), compression="zstd")
    disk.sync(path)
