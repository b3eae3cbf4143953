"""Checks a loaded package: what its manifest declares, then what the instrument demands.

Every check is one set-based query that returns the places that break a rule; all faults are
collected, none stops the others. The rules of the instrument are the files `sql/check_*.sql`: each
returns (table_name, row_id, column_name, value, expected) and gives its name to the rule.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb

from kompass.errors import Fault
from kompass.store.load import Place, look_in, places, quoted, raw, type_tables
from kompass.store.own import OWN
from kompass.store.package import Column, ForeignKey, Package, Table

SQL = Path(__file__).parent / "sql"


def check(
    connection: duckdb.DuckDBPyConnection, packages: Sequence[Package], incomplete: Collection[str] = ()
) -> list[Fault]:
    """All faults of the loaded packages, in the order of files and lines; types the tables on the way.

    `incomplete` names the files that lost rows in loading: nothing is said of what points at them. The
    rules of the instrument are asked as soon as the instrument itself is whole, of every row that keeps
    to its declaration: what follows from a fault already told is not told again.
    """
    found_at: dict[tuple[str, str], list[Place]] = {}
    faults: list[Fault] = []
    broken_rows: list[tuple[Package, Table, int]] = []
    if any(p.key == "instrument" for p in packages):
        _propose(connection, own=any(p.key == OWN for p in packages))
    for package in packages:
        for table in package.tables:
            found = _declared(connection, packages, package, table, incomplete)
            for column, row, rule, value, expected in found:
                faults.append(
                    _fault(connection, package, table, found_at, row, column, rule, value, expected)
                )
                broken_rows.append((package, table, row))
    broken = {*incomplete, *(fault.path for fault in faults)}
    whole = {package.key for package in packages} - {path.partition("/")[0] for path in broken}
    if "instrument" in whole:
        for package in packages:
            type_tables(connection, package)
        for package, table, row in broken_rows:
            name = raw(package.key, table.name)
            connection.execute(f"DELETE FROM {name} WHERE rowid = $row", {"row": row})
        connection.execute((SQL / "items.sql").read_text(encoding="utf-8"))
        faults += _instrument_faults(connection, packages, found_at)
    return sorted(set(faults), key=lambda f: (f.path, f.line or 0, f.column or "", f.rule))


def _propose(connection: duckdb.DuckDBPyConnection, own: bool) -> None:
    """Make the table of questions that own reports propose for editions without any."""
    columns = "edition VARCHAR, question VARCHAR, area VARCHAR, text VARCHAR, max_points DOUBLE"
    connection.execute(f"CREATE TABLE raw_instrument.proposed ({columns})")
    if own:
        connection.execute((SQL / "proposed.sql").read_text(encoding="utf-8"))


def _fault(
    connection: duckdb.DuckDBPyConnection,
    package: Package,
    table: Table,
    found_at: dict[tuple[str, str], list[Place]],
    row: int,
    column: str | None,
    rule: str,
    value: str,
    expected: str,
) -> Fault:
    key = (package.key, table.name)
    if key not in found_at:
        found_at[key] = places(connection, package, table)
    path, line = found_at[key][row]
    return Fault(path, line, column, rule, value, expected)


Found = tuple[str | None, int, str, str, str]  # column, row, rule, value, expected


def _declared(
    connection: duckdb.DuckDBPyConnection,
    packages: Sequence[Package],
    package: Package,
    table: Table,
    incomplete: Collection[str],
) -> Iterator[Found]:
    here = raw(package, table.name)
    for column, rule, condition, expected, parameters in _broken_rules(connection, package, table):
        rows = connection.execute(
            f"SELECT rowid, {quoted(column)} FROM {here} WHERE {condition}", parameters
        ).fetchall()
        for row, value in rows:
            yield column, row, rule, value or "", expected
    yield from _key_faults(connection, package, table)
    if package.key == OWN and table.name == "sources":
        yield from _taken_sources(connection, packages)
    loaded = {p.key: p for p in packages}
    for key in table.foreign_keys:
        if key.package not in loaded or _lost(loaded[key.package], key.table, incomplete):
            continue
        there = _referenced(loaded[key.package], key)
        mine = [quoted(c) for c in key.columns]
        values = [f"unnest(string_split({mine[0]}, $separator))"] if key.separator else mine
        source = ", ".join(f"{v} AS k{i}" for i, v in enumerate(values))
        filled = " AND ".join(f"{m} IS NOT NULL" for m in mine)
        same = " AND ".join(f"t.{quoted(to)} = s.k{i}" for i, to in enumerate(key.to))
        shown = " || ' ' || ".join(f"s.k{i}" for i in range(len(values)))
        rows = connection.execute(
            f"SELECT s.row_id, {shown} FROM (SELECT rowid AS row_id, {source} FROM {here} WHERE {filled}) s"
            f" ANTI JOIN {there} t ON {same}",
            {"separator": key.separator} if key.separator else None,
        ).fetchall()
        for row, value in rows:
            yield key.columns[-1], row, "unknown-key", value, f"{key.package}/{key.table}"


def _broken_rules(
    connection: duckdb.DuckDBPyConnection, package: Package, table: Table
) -> list[tuple[str, str, str, str, Mapping[str, Any]]]:
    """The rules of a table's columns that some row breaks, told by one look at the table: mostly none are."""
    rules: list[tuple[str, str, str, str, Mapping[str, Any]]] = []
    given: dict[str, Any] = {}
    for column in table.columns:
        for rule, condition, expected, parameters in _column_rules(column):
            own = f"r{len(rules)}_"  # parameters under names of their own, so that all stand in one query
            named = {own + name: value for name, value in parameters.items()}
            rules.append((column.name, rule, condition.replace("$", f"${own}"), expected, named))
            given |= named
    if not rules:
        return []
    looks = ", ".join(f"bool_or({condition})" for _, _, condition, _, _ in rules)
    found = connection.execute(f"SELECT {looks} FROM {raw(package, table.name)}", given or None).fetchone()
    return [rule for rule, broken in zip(rules, found or (), strict=True) if broken]


def _referenced(package: Package, key: ForeignKey) -> str:
    """What a foreign key may point at; a question also at one that is proposed."""
    table = raw(package, key.table)
    if (package.key, key.table) != ("instrument", "questions"):
        return table
    columns = ", ".join(quoted(c) for c in key.to)
    return f"(SELECT {columns} FROM {table} UNION ALL SELECT {columns} FROM raw_instrument.proposed)"


def _lost(package: Package, name: str, incomplete: Collection[str]) -> bool:
    return any(package.where(p) in incomplete for t in package.tables if t.name == name for p in t.paths)


def _column_rules(column: Column) -> Iterator[tuple[str, str, str, Mapping[str, Any]]]:
    """(rule, condition that finds what breaks it, what was expected, parameters) of one column."""
    name = quoted(column.name)
    value = f"TRY_CAST({name} AS {column.sql_type})"
    if column.type == "number":  # nan is above every maximum
        value = f"CASE WHEN isfinite({value}) THEN {value} END"
    if column.type == "integer":  # DuckDB casts 2016.5 to 2017
        value = f"CASE WHEN regexp_full_match({name}, '[+-]?[0-9]+([.]0+)?') THEN {value} END"
    limits = column.constraints
    if limits.get("required"):
        yield "required", f"{name} IS NULL", "", {}
    if column.type != "string":
        yield "type", f"{name} IS NOT NULL AND {value} IS NULL", column.type, {}
    if "enum" in limits:
        allowed = [str(v) for v in limits["enum"]]
        condition = f"NOT list_contains($allowed, {name})"
        yield "not-allowed", condition, ", ".join(allowed), {"allowed": allowed}
    if "pattern" in limits:
        condition = f"NOT regexp_full_match({name}, $pattern)"
        yield "pattern", condition, limits["pattern"], {"pattern": limits["pattern"]}
    if "minimum" in limits:
        yield "minimum", f"{value} < $limit", str(limits["minimum"]), {"limit": limits["minimum"]}
    if "maximum" in limits:
        yield "maximum", f"{value} > $limit", str(limits["maximum"]), {"limit": limits["maximum"]}


def _key_faults(connection: duckdb.DuckDBPyConnection, package: Package, table: Table) -> Iterator[Found]:
    if not table.primary_key:
        return
    key = ", ".join([quoted(c) for c in table.primary_key] + ["_file"] * table.key_per_file)
    there = raw(package, table.name)
    # Counting is quicker than numbering, and mostly there is nothing to tell.
    if connection.execute(f"SELECT count(*) = count(DISTINCT ({key})) FROM {there}").fetchone() == (True,):
        return
    shown = " || ' ' || ".join(quoted(c) for c in table.primary_key)
    rows = connection.execute(
        f"SELECT row_id, shown FROM (SELECT rowid AS row_id, {shown} AS shown,"
        f" row_number() OVER (PARTITION BY {key} ORDER BY rowid) AS copy FROM {there})"
        " WHERE copy > 1 AND shown IS NOT NULL"
    ).fetchall()
    for row, shown_value in rows:
        yield table.primary_key[0], row, "duplicate-key", shown_value, ", ".join(table.primary_key)


def _taken_sources(connection: duckdb.DuckDBPyConnection, packages: Sequence[Package]) -> Iterator[Found]:
    """Own sources under an id that a bundled source has: all sources stand in one list."""
    for package in packages:
        if package.key == OWN or package.made_up or all(t.name != "sources" for t in package.tables):
            continue
        rows = connection.execute(
            f"SELECT rowid, source_id FROM {raw('raw_' + OWN, 'sources')}"
            f" WHERE source_id IN (SELECT source_id FROM {raw(package, 'sources')})"
        ).fetchall()
        for row, value in rows:
            yield "source_id", row, "duplicate-key", value, f"{package.key}/sources"


def _instrument_faults(
    connection: duckdb.DuckDBPyConnection,
    packages: Sequence[Package],
    found_at: dict[tuple[str, str], list[Place]],
) -> list[Fault]:
    """Run every `check_*.sql` over each package that has the tables it asks about."""
    faults = []
    for package in packages:
        tables = {t.name: t for t in package.tables}
        look_in(connection, package)
        for path in sorted(SQL.glob("check_*.sql")):
            query = path.read_text(encoding="utf-8")
            needs = query.partition("\n")[0].removeprefix("-- needs:").split()
            if not set(needs) <= set(tables):
                continue
            rule = path.stem.removeprefix("check_").replace("_", "-")
            rows = connection.execute(query, {"made_up": package.made_up} if "$made_up" in query else None)
            for table, row, column, value, expected in rows.fetchall():
                at = tables[table]
                faults.append(
                    _fault(connection, package, at, found_at, row, column, rule, str(value), str(expected))
                )
    return faults
