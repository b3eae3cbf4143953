"""The form of a table in Parquet: whether it can be read, and has the columns and types that are declared."""

from collections.abc import Sequence
from pathlib import Path

import duckdb

from kompass.errors import Fault
from kompass.store.package import Column

_WHOLE = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT")
_NUMBERS = (*_WHOLE, "FLOAT", "DOUBLE", "DECIMAL")

HELD_AS = {"string": ("VARCHAR",), "integer": _NUMBERS, "number": _NUMBERS, "boolean": ("BOOLEAN",)}
"""How a column of each declared type may lie in the file: a text stored as a number has lost its zeros.

Whether numbers are whole is asked of each value: many a tool writes whole numbers with gaps as decimal ones.
"""

_ALREADY = {**HELD_AS, "integer": _WHOLE}
"""How a column lies in the file where every value it can hold is of the declared type."""


def is_parquet(path: Path) -> bool:
    """Whether a table's file is read as Parquet; any other is read as CSV."""
    return path.suffix == ".parquet"


def form(
    connection: duckdb.DuckDBPyConnection, where: str, path: Path, columns: Sequence[Column]
) -> list[Fault]:
    """The faults of form of a file: damage, missing or unknown columns, columns of another type."""
    try:
        return _form(connection, where, path, columns)
    except duckdb.Error as error:
        return [damage(where, error)]


def is_typed(connection: duckdb.DuckDBPyConnection, path: Path, columns: Sequence[Column]) -> bool:
    """Whether a file has the declared columns, each held so that no value can be of another type.

    Raises duckdb.Error for a file that cannot be read.
    """
    held = _held(connection, path)
    return held.keys() == {column.name for column in columns} and all(
        held[column.name] in _ALREADY[column.type] for column in columns
    )


def read_through(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Look at every value of a file: it may be damaged inside although its end is whole.

    Raises duckdb.Error where it is.
    """
    connection.execute("SELECT bit_xor(hash(COLUMNS(*))) FROM read_parquet($path)", {"path": str(path)})


def _held(connection: duckdb.DuckDBPyConnection, path: Path) -> dict[str, str]:
    """The type of each column of a file, without its measures."""
    described = connection.execute("DESCRIBE FROM read_parquet($path)", {"path": str(path)}).fetchall()
    return {name: type_.partition("(")[0] for name, type_, *_ in described}


def damage(where: str, error: duckdb.Error) -> Fault:
    """The fault of a file that cannot be read, with the first line of what the reader says."""
    return Fault(where, None, None, "parquet", value=str(error).partition("\n")[0])


def _form(
    connection: duckdb.DuckDBPyConnection, where: str, path: Path, columns: Sequence[Column]
) -> list[Fault]:
    parameters = {"path": str(path)}
    held = _held(connection, path)
    if held.keys() != {column.name for column in columns}:
        expected = ",".join(column.name for column in columns)
        return [Fault(where, None, None, "columns", value=",".join(held), expected=expected)]
    faults = []
    for column in columns:
        if held[column.name] in HELD_AS[column.type]:
            continue
        query = "SELECT count(COLUMNS(c -> c = $column)) FROM read_parquet($path)"
        (filled,) = connection.execute(query, parameters | {"column": column.name}).fetchall()[0]
        if filled:  # a column without a value has no type that means anything
            value = held[column.name]
            faults.append(Fault(where, None, column.name, "column-type", value=value, expected=column.type))
    return faults
