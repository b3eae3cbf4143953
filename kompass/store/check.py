"""Checks a loaded package: what its manifest declares, then what the instrument demands.

Every check is one set-based query that returns the places that break a rule; all faults are
collected, none stops the others. The rules of the instrument are the files `sql/check_*.sql`: each
returns (table_name, row_id, column_name, value, expected) and gives its name to the rule.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from kompass.errors import Fault
from kompass.store import parallel
from kompass.store.load import SCORES, Place, leave_out, look_in, places, quoted, raw, type_tables
from kompass.store.own import OWN
from kompass.store.package import Column, ForeignKey, Package, Table

SQL = Path(__file__).parent / "sql"

MADE = ("figures", "provenance")
"""The tables that are made of a package's scores: `sql/figures.sql`."""

Places = dict[tuple[str, str], dict[int, Place]]
"""Where the rows of a table, by package and name, stand in its files."""


def check(
    connection: duckdb.DuckDBPyConnection,
    packages: Sequence[Package],
    typed: Collection[tuple[str, str]] = (),
    incomplete: Collection[str] = (),
) -> list[Fault]:
    """All faults of the loaded packages, in the order of files and lines; types the tables on the way.

    `typed` names the tables, by package and name, that are of their types already; `incomplete` the files
    that lost rows in loading: nothing is said of what points at them. The rules of the instrument are asked
    as soon as the instrument itself is whole, of every row that keeps to its declaration: what follows
    from a fault already told is not told again.
    """
    found_at: Places = {}
    faults: list[Fault] = []
    broken_rows: dict[tuple[str, str], list[int]] = {}
    if any(p.key == "instrument" for p in packages):
        _propose(connection, own=any(p.key == OWN for p in packages))

    def declared(cursor: duckdb.DuckDBPyConnection, package: Package, table: Table) -> list[Found]:
        return _declared(cursor, packages, package, table, (package.key, table.name) not in typed, incomplete)

    for package, table, found in parallel.each_table(connection, packages, declared):
        for column, row, rule, value, expected in found:
            faults.append(_fault(connection, package, table, found_at, row, column, rule, value, expected))
            broken_rows.setdefault((package.key, table.name), []).append(row)
    broken = {*incomplete, *(fault.path for fault in faults)}
    whole = {package.key for package in packages} - {path.partition("/")[0] for path in broken}
    if "instrument" in whole:
        type_tables(connection, packages)
        for (key, name), rows in broken_rows.items():
            leave_out(connection, key, name, rows)
        connection.execute((SQL / "items.sql").read_text(encoding="utf-8"))
        faults += _instrument_faults(connection, packages, found_at)
    return sorted(set(faults), key=lambda f: (f.path, f.line or 0, f.column or "", f.rule))


def derive(connection: duckdb.DuckDBPyConnection, package: Package) -> None:
    """Add to checked figures the areas and totals that no source gives and that follow from their parts."""
    look_in(connection, package)
    connection.execute((SQL / "derive.sql").read_text(encoding="utf-8"))


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
    found_at: Places,
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


@dataclass(frozen=True)
class Rule:
    """What is declared of a table: a query for the rows that break it, and a look whether there are any.

    `tell` gives (row, value as text); `look` is an aggregate over the table, None where whether `tell` gives
    anything is as quick to learn. The names of parameters are the rule's own, so that many looks stand in one
    query.
    """

    column: str
    name: str
    expected: str
    look: str | None
    tell: str
    parameters: Mapping[str, Any]


def _declared(
    connection: duckdb.DuckDBPyConnection,
    packages: Sequence[Package],
    package: Package,
    table: Table,
    as_text: bool,
    incomplete: Collection[str],
) -> list[Found]:
    """What breaks the declaration of a table. One look tells which rules some row breaks: mostly none."""
    rules = [
        *(rule for column in table.columns for rule in _column_rules(package, table, column, as_text)),
        *_key_rules(package, table),
        *_reference_rules(packages, package, table, incomplete),
    ]
    return [
        (rule.column, row, rule.name, value or "", rule.expected)
        for rule in _broken(connection, raw(package, table.name), rules)
        for row, value in _asked(connection, rule.tell, [rule])
    ]


def _broken(connection: duckdb.DuckDBPyConnection, table: str, rules: Sequence[Rule]) -> Iterator[Rule]:
    """The rules that some row of a table breaks, by one pass over it and one query of all others."""
    looked = [rule for rule in rules if rule.look]
    others = [rule for rule in rules if not rule.look]
    if looked:
        looks = ", ".join(str(rule.look) for rule in looked)
        (told,) = _asked(connection, f"SELECT [{looks}] FROM {table}", looked)[0]
        yield from (rule for rule, broken in zip(looked, told, strict=True) if broken)
    if others:
        first = (f"(SELECT {n} FROM ({rule.tell}) LIMIT 1)" for n, rule in enumerate(others))
        yield from (others[n] for (n,) in sorted(_asked(connection, " UNION ALL ".join(first), others)))


def _asked(connection: duckdb.DuckDBPyConnection, query: str, rules: Iterable[Rule]) -> list[Any]:
    given = {name: value for rule in rules for name, value in rule.parameters.items()}
    return connection.execute(query, given or None).fetchall()


def _reference_rules(
    packages: Sequence[Package], package: Package, table: Table, incomplete: Collection[str]
) -> Iterator[Rule]:
    """What a foreign key points at must be there, and no own source has the id of a bundled one."""
    here = raw(package, table.name)
    loaded = {p.key: p for p in packages}
    for number, key in enumerate(table.foreign_keys):
        if key.package not in loaded or _lost(loaded[key.package], key.table, incomplete):
            continue
        there = _referenced(loaded[key.package], key)
        mine = [quoted(c) for c in key.columns]
        name = f"separator_{number}"
        values = [f"unnest(string_split({mine[0]}, ${name}))"] if key.separator else mine
        named = ", ".join(f"{v} AS k{i}" for i, v in enumerate(values))
        filled = " AND ".join(f"{m} IS NOT NULL" for m in mine)
        pointing = f"SELECT rowid AS row_id, {named} FROM {here} WHERE {filled}"
        same = " AND ".join(f"t.{quoted(to)} = s.k{i}" for i, to in enumerate(key.to))
        shown = " || ' ' || ".join(f"s.k{i}::VARCHAR" for i in range(len(values)))
        yield Rule(
            column=key.columns[-1],
            name="unknown-key",
            expected=f"{key.package}/{key.table}",
            look=None,
            tell=f"SELECT s.row_id, {shown} FROM ({pointing}) s ANTI JOIN {there} t ON {same}",
            parameters={name: key.separator} if key.separator else {},
        )
    if package.key != OWN or table.name != "sources":
        return
    for other in packages:
        if other.key != OWN and not other.made_up and any(t.name == "sources" for t in other.tables):
            taken = f"source_id IN (SELECT source_id FROM {raw(other, 'sources')})"
            yield Rule(
                column="source_id",
                name="duplicate-key",
                expected=f"{other.key}/sources",
                look=f"bool_or({taken})",
                tell=f"SELECT rowid, source_id FROM {here} WHERE {taken}",
                parameters={},
            )


def _referenced(package: Package, key: ForeignKey) -> str:
    """What a foreign key may point at; a question also at one that is proposed."""
    table = raw(package, key.table)
    if (package.key, key.table) != ("instrument", "questions"):
        return table
    columns = ", ".join(quoted(c) for c in key.to)
    return f"(SELECT {columns} FROM {table} UNION ALL SELECT {columns} FROM raw_instrument.proposed)"


def _lost(package: Package, name: str, incomplete: Collection[str]) -> bool:
    return any(package.where(p) in incomplete for t in package.tables if t.name == name for p in t.paths)


def _column_rules(package: Package, table: Table, column: Column, as_text: bool) -> Iterator[Rule]:
    """What each value of a column must keep to; values that lie there in their type are not cast again."""
    here, value = raw(package, table.name), quoted(column.name)
    for rule, condition, expected, limit in _conditions(column, as_text):
        name = f"{rule}_{column.name}".replace("-", "_") if limit is not None else ""
        broken = condition.replace("$limit", f"${name}")
        yield Rule(
            column=column.name,
            name=rule,
            expected=expected,
            look=f"count(*) > count({value})" if rule == "required" else f"bool_or({broken})",
            tell=f"SELECT rowid, {value}::VARCHAR FROM {here} WHERE {broken}",
            parameters={name: limit} if limit is not None else {},
        )


def _conditions(column: Column, as_text: bool) -> Iterator[tuple[str, str, str, Any]]:
    """(rule, condition that finds what breaks it, what was expected, its limit) of one column."""
    name = quoted(column.name)
    value = f"TRY_CAST({name} AS {column.sql_type})" if as_text else name
    if column.type == "number":  # nan is above every maximum
        value = f"CASE WHEN isfinite({value}) THEN {value} END"
    if column.type == "integer" and as_text:  # DuckDB casts 2016.5 to 2017
        value = f"CASE WHEN regexp_full_match({name}, '[+-]?[0-9]+([.]0+)?') THEN {value} END"
    limits = column.constraints
    if limits.get("required"):
        yield "required", f"{name} IS NULL", "", None
    if column.type == "number" or (column.type != "string" and as_text):
        yield "type", f"{name} IS NOT NULL AND {value} IS NULL", column.type, None
    if "enum" in limits:
        allowed = [str(v) for v in limits["enum"]]
        yield "not-allowed", f"NOT list_contains($limit, {name}::VARCHAR)", ", ".join(allowed), allowed
    if "pattern" in limits:
        yield "pattern", f"NOT regexp_full_match({name}, $limit)", limits["pattern"], limits["pattern"]
    if "minimum" in limits:
        yield "minimum", f"{value} < $limit", str(limits["minimum"]), limits["minimum"]
    if "maximum" in limits:
        yield "maximum", f"{value} > $limit", str(limits["maximum"]), limits["maximum"]


def _key_rules(package: Package, table: Table) -> Iterator[Rule]:
    """A primary key stands once. That of scores is told by the figures made of them (`_figures`).

    The look counts hashes, which is quicker than counting keys: two keys of one hash would only make us look
    closer.
    """
    if not table.primary_key or (package.has_scores and table.name == SCORES):
        return
    key = ", ".join([quoted(c) for c in table.primary_key] + ["_file"] * table.key_per_file)
    here = raw(package, table.name)
    shown = " || ' ' || ".join(f"{quoted(c)}::VARCHAR" for c in table.primary_key)
    yield Rule(
        column=table.primary_key[0],
        name="duplicate-key",
        expected=", ".join(table.primary_key),
        look=f"count(*) > count(DISTINCT hash({key}))",
        tell=f"SELECT row_id, shown FROM (SELECT rowid AS row_id, {shown} AS shown,"
        f" row_number() OVER (PARTITION BY {key} ORDER BY rowid) AS copy FROM {here})"
        " WHERE copy > 1 AND shown IS NOT NULL",
        parameters={},
    )


@dataclass(frozen=True)
class Check:
    """A rule of the instrument, one of `check_*.sql`, to be asked of a package."""

    package: Package
    rule: str
    query: str

    @property
    def can_be_asked(self) -> bool:
        """Whether the package has the tables that the query says it needs."""
        needs = self.query.partition("\n")[0].removeprefix("-- needs:").split()
        return set(needs) <= {table.name for table in self.package.tables}

    def broken(self, connection: duckdb.DuckDBPyConnection) -> list[Any]:
        """The places that break it."""
        look_in(connection, self.package)
        known = {"made_up": self.package.made_up, "version": self.package.version}
        asked = {name: value for name, value in known.items() if f"${name}" in self.query}
        return connection.execute(self.query, asked or None).fetchall()


def _instrument_faults(
    connection: duckdb.DuckDBPyConnection,
    packages: Sequence[Package],
    found_at: Places,
) -> list[Fault]:
    """Make figures of the scores, and run every `check_*.sql` over each package that it can be asked of."""
    faults = []
    for package in (p for p in packages if p.has_scores):
        scores = next(t for t in package.tables if t.name == SCORES)
        column, key = scores.primary_key[0], ", ".join(scores.primary_key)
        look_in(connection, package)
        for row, value in _figures(connection):
            faults.append(
                _fault(connection, package, scores, found_at, row, column, "duplicate-key", value, key)
            )
    rules = [
        (path.stem.removeprefix("check_").replace("_", "-"), path.read_text(encoding="utf-8"))
        for path in sorted(SQL.glob("check_*.sql"))
    ]
    every = [Check(package, rule, query) for package in packages for rule, query in rules]
    checks = [check for check in every if check.can_be_asked]
    found = parallel.each(connection, lambda cursor, check: check.broken(cursor), checks)
    for check, rows in zip(checks, found, strict=True):
        package, tables = check.package, {table.name: table for table in check.package.tables}
        for name, row, column, value, expected in rows:
            broken = check.rule, str(value), str(expected)
            faults.append(_fault(connection, package, tables[name], found_at, row, column, *broken))
    return faults


def _figures(connection: duckdb.DuckDBPyConnection) -> list[tuple[int, str]]:
    """Make figures of a package's scores; the rows whose key another has already, which are left out."""
    connection.execute((SQL / "figures.sql").read_text(encoding="utf-8"))
    twice = connection.execute((SQL / "figures_twice.sql").read_text(encoding="utf-8")).fetchall()
    if twice:
        rows = [row for row, _ in twice]
        connection.execute("DELETE FROM figures WHERE list_contains($rows, row)", {"rows": rows})
    return twice
