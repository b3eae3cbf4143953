"""Loads packages into DuckDB: as text first, so that every fault can be told, then with declared types."""

from collections.abc import Collection, Sequence
from pathlib import Path

import duckdb

from kompass.errors import Fault
from kompass.store import csv_file, parallel, parquet
from kompass.store.package import INSTRUMENT, MUNICIPALITIES, Package, Table

SCORES = "scores"
ALL_LOOK_IN = (INSTRUMENT, MUNICIPALITIES)
"""The schemas that queries about any package look in: they are there, empty where the package is not."""

UNREADABLE = {"no-file", "header", "encoding", "csv", "parquet", "columns", "column-type"}
"""Faults of form that leave a file out."""


def quoted(name: str) -> str:
    """An identifier as SQL takes it. Names come from manifests; values never go this way."""
    return '"' + name.replace('"', '""') + '"'


def raw(package: Package | str, table: str) -> str:
    """The qualified name of a raw table."""
    schema = package if isinstance(package, str) else package.schema
    return f"{quoted(schema)}.{quoted(table)}"


def load(
    connection: duckdb.DuckDBPyConnection, packages: Sequence[Package], whole: Collection[str] = ()
) -> tuple[list[Fault], set[tuple[str, str]]]:
    """Load every table into the raw schema of its package; the faults of form, and the tables typed already.

    Tables are loaded as text, so that every value that is not of its type can be told. A Parquet file that
    holds the declared types already is typed at once, and its raw table is a view of the file: what lies as
    numbers of words is quick to look at there. Of scores the typed table is a view too: only figures are made
    of them. The tables of packages known to be `whole`, by their keys, are typed at once too.
    A file that cannot be read is left out, so that the other files' faults are still found. Beside its
    declared columns a raw table has `_file`: which of the table's files the row is from. Tables are named by
    the key of their package and their name.
    """
    schemas = {*ALL_LOOK_IN, *(name for package in packages for name in (package.key, package.schema))}
    connection.execute("; ".join(f"CREATE SCHEMA {quoted(name)}" for name in schemas))

    def load_one(
        cursor: duckdb.DuckDBPyConnection, package: Package, table: Table
    ) -> tuple[list[Fault], bool]:
        return _load(cursor, package, table, package.key in whole)

    loaded = parallel.each_table(connection, packages, load_one)
    typed = {(package.key, table.name) for package, table, (_, at_once) in loaded if at_once}
    return [fault for *_, (faults, _) in loaded for fault in faults], typed


def _load(
    connection: duckdb.DuckDBPyConnection, package: Package, table: Table, whole: bool
) -> tuple[list[Fault], bool]:
    """Load one table: its faults of form, and whether it is typed already."""
    if _typed_at_once(connection, package, table, whole):
        return [], True
    if _line_by_line(connection, package, table):
        return [], False
    faults: list[Fault] = []
    rows: dict[int, int | None] = {}
    for number, path in enumerate(table.paths):
        found, count = _form(connection, package.where(path), path, table)
        faults += found
        if not any(f.rule in UNREADABLE for f in found):
            rows[number] = count
    return faults + _insert(connection, package, table, rows), False


def _typed_at_once(
    connection: duckdb.DuckDBPyConnection, package: Package, table: Table, whole: bool
) -> bool:
    """Load a table of one file that holds what is declared; False where it needs a closer look.

    Of Parquet its columns tell that; of CSV only that it is known to be `whole`.
    """
    path, *more = table.paths
    as_parquet = parquet.is_parquet(path)
    if more or not (as_parquet or whole) or not path.exists():
        return False
    here, typed = raw(package, table.name), raw(package.key, table.name)
    columns = ", ".join(f"{quoted(c.name)}::{c.sql_type} AS {quoted(c.name)}" for c in table.columns)
    rows = f"SELECT rowid AS rowid, 0 AS _file, * FROM {typed}"
    if as_parquet:
        file = f"read_parquet({_literal(str(path))}, file_row_number=true)"
        rows = f"SELECT file_row_number AS rowid, 0 AS _file, {columns} FROM {file}"
    try:
        if as_parquet and not parquet.is_typed(connection, path, table.columns):
            return False
        if as_parquet and table.name == SCORES:
            parquet.read_through(connection, path)
            connection.execute(f"CREATE VIEW {typed} AS {rows}")
        else:
            source = "read_parquet($paths)" if as_parquet else _csv(table)
            made = f"CREATE TABLE {typed} AS SELECT {columns} FROM {source}"
            connection.execute(made, {"paths": [str(path)]})
    except duckdb.Error:
        return False  # read again as text, and told of with what is wrong
    connection.execute(f"CREATE VIEW {here} AS {rows}")
    return True


def _line_by_line(connection: duckdb.DuckDBPyConnection, package: Package, table: Table) -> bool:
    """Load a table of one CSV file whose every line is a whole row; False where it needs a closer look.

    What DuckDB cannot read it leaves out, so that as many rows as lines are all of them.
    """
    path, *more = table.paths
    if more or parquet.is_parquet(path) or not path.exists():
        return False
    header, _, lines = path.read_bytes().partition(b"\n")
    if b"\r" in lines or header != ",".join(column.name for column in table.columns).encode():
        return False
    expected = lines.count(b"\n") + (lines[-1:] not in (b"", b"\n"))
    try:
        return _read(connection, f"CREATE TABLE {raw(package, table.name)} AS", table, [0]) == expected
    except duckdb.Error:
        return False


def _insert(
    connection: duckdb.DuckDBPyConnection, package: Package, table: Table, rows: dict[int, int | None]
) -> list[Fault]:
    """Load the readable files of a table, given how many rows Python's csv finds in each.

    A file that DuckDB reads otherwise (mixed line ends) is a fault. All files are read at once, which is
    fast; only where that does not give the rows expected they are read one by one, to tell which it is.
    """
    target = raw(package, table.name)
    if rows:
        try:
            counted = _read(connection, f"CREATE OR REPLACE TABLE {target} AS", table, list(rows))
        except duckdb.Error:
            pass  # told below, with its file
        else:
            alone = next(iter(rows.values())) in (None, counted) if len(rows) == 1 else None
            if _in_order(connection, target, rows) if alone is None else alone:
                return []
    columns = ", ".join(f"{quoted(c.name)} VARCHAR" for c in table.columns)
    connection.execute(f"CREATE OR REPLACE TABLE {target} (_file INTEGER, {columns})")
    faults = []
    for number, expected in rows.items():
        where = package.where(table.paths[number])
        try:
            counted = _read(connection, f"INSERT INTO {target}", table, [number])
        except duckdb.Error as error:
            faults.append(_unread(where, table.paths[number], error))
            continue
        if expected is not None and counted != expected:
            faults.append(Fault(where, None, None, "csv", value=f"{counted}/{expected}"))
    return faults


def _unread(where: str, path: Path, error: duckdb.Error) -> Fault:
    """The fault of a file that DuckDB cannot read, with what it says of it."""
    if parquet.is_parquet(path):
        return parquet.damage(where, error)
    reason = str(error).partition("\n")[2].partition("\n")[0]
    return Fault(where, None, None, "csv", value=reason)


def _read(connection: duckdb.DuckDBPyConnection, into: str, table: Table, numbers: Sequence[int]) -> int:
    """Put the rows of some files of a table, in this order, `into` a table, and return how many came."""
    paths = [str(table.paths[number]) for number in numbers]
    if parquet.is_parquet(table.paths[numbers[0]]):
        select = ", ".join(f"{quoted(c.name)}::VARCHAR AS {quoted(c.name)}" for c in table.columns)
        source = "read_parquet($paths, filename='_path')"
    else:
        select, source = ", ".join(quoted(c.name) for c in table.columns), _csv(table)
    number = "map_extract_value(map($paths, $numbers), _path)" if len(numbers) > 1 else "$numbers[1]"
    found = connection.execute(
        f"{into} SELECT {number}::INTEGER AS _file, {select} FROM {source}",
        {"paths": paths, "numbers": list(numbers)},
    ).fetchall()
    return int(found[0][0])


def _csv(table: Table) -> str:
    """The rows of CSV `$paths` of a table as text, each with the file it is from as `_path`."""
    declared = ", ".join(f"{_literal(c.name)}: 'VARCHAR'" for c in table.columns)
    return (
        f"read_csv($paths, filename='_path', auto_detect=false, columns={{{declared}}}, header=true,"
        " delim=',', quote='\"', escape='\"', ignore_errors=true, null_padding=false, strict_mode=true)"
    )


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _in_order(connection: duckdb.DuckDBPyConnection, target: str, rows: dict[int, int | None]) -> bool:
    """Whether each file gave the rows expected, and stands as one block in its place."""
    found = connection.execute(
        f"SELECT _file, count(*), max(rowid) - min(rowid) + 1 FROM {target}"
        " GROUP BY _file ORDER BY min(rowid)"
    ).fetchall()
    return all(n == block for _, n, block in found) and (
        [(number, n) for number, n, _ in found] == [(number, n) for number, n in rows.items() if n]
    )


def type_tables(
    connection: duckdb.DuckDBPyConnection,
    packages: Sequence[Package],
    typed: Collection[tuple[str, str]],
) -> None:
    """Give the tables that were loaded as text their declared types, in schemas named by the packages' keys.

    A value that is not of its type, a fault by then, becomes unknown. `typed` names, by package and table,
    what has its types already.
    """

    def type_one(cursor: duckdb.DuckDBPyConnection, package: Package, table: Table) -> None:
        if (package.key, table.name) not in typed:
            name = raw(package.key, table.name)
            cursor.execute(f"CREATE TABLE {name} AS SELECT {_cast(table)} FROM {raw(package, table.name)}")

    parallel.each_table(connection, packages, type_one)


def _cast(table: Table) -> str:
    """The columns of a table, from text to their types."""
    return ", ".join(f"TRY_CAST({quoted(c.name)} AS {c.sql_type}) AS {quoted(c.name)}" for c in table.columns)


def leave_out(connection: duckdb.DuckDBPyConnection, package: str, table: str, rows: Sequence[int]) -> None:
    """Take rows, by their numbers in the raw table, out of a typed table; a view of a file becomes one."""
    name, copied = raw(package, table), raw(package, f"{table} copied")
    views = "SELECT schema_name, view_name FROM duckdb_views()"
    if (package, table) in connection.execute(views).fetchall():
        connection.execute(f"CREATE TABLE {copied} AS SELECT * EXCLUDE (rowid) FROM {name}")
        connection.execute(f"DROP VIEW {name}")
        connection.execute(f"ALTER TABLE {copied} RENAME TO {quoted(table)}")
    connection.execute(f"DELETE FROM {name} WHERE list_contains($rows, rowid)", {"rows": list(rows)})


def look_in(connection: duckdb.DuckDBPyConnection, package: Package) -> None:
    """Let bare table names mean the package's own tables, then the instrument's, then the municipalities'."""
    path = dict.fromkeys((package.key, *ALL_LOOK_IN))
    connection.execute("SET search_path = $path", {"path": ",".join(path)})


Place = tuple[str, int | None]  # file and line


def places(connection: duckdb.DuckDBPyConnection, package: Package, table: Table) -> dict[int, Place]:
    """The file and line of each loaded row of a table, by its number in the raw table."""
    loaded = connection.execute(
        f"SELECT rowid, _file FROM {raw(package, table.name)} ORDER BY rowid"
    ).fetchall()
    where = [package.where(path) for path in table.paths]
    lines = {n: iter(_lines(table.paths[n], len(table.columns))) for n in {n for _, n in loaded}}
    return {row: (where[n], next(lines[n], None)) for row, n in loaded}


def _lines(path: Path, cells: int) -> list[int]:
    """The line of each loaded row of a file; none for Parquet."""
    return [] if parquet.is_parquet(path) else csv_file.lines(path, cells)


def _form(
    connection: duckdb.DuckDBPyConnection, where: str, path: Path, table: Table
) -> tuple[list[Fault], int | None]:
    """The faults of form of a file, and how many of its rows are whole (None for Parquet).

    A missing file; what is wrong with one that is there, `csv_file.form` and `parquet.form` tell.
    """
    if not path.exists():
        return [Fault(where, None, None, "no-file")], 0
    if parquet.is_parquet(path):
        return parquet.form(connection, where, path, table.columns), None
    return csv_file.form(where, path, [column.name for column in table.columns])
