"""Checks a loaded package: what its manifest declares, then what the instrument demands.

Every check is one set-based query that returns the places that break a rule; all faults are
collected, none stops the others. The rules of the instrument are the files `sql/check_*.sql`: each
returns (table_name, row_id, column_name, value, expected) and gives its name to the rule.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from kompass.errors import Fault
from kompass.store import declared, parallel
from kompass.store.load import SCORES, Place, leave_out, look_in, places, type_tables
from kompass.store.own import OWN
from kompass.store.package import INSTRUMENT, Package, Table
from kompass.store.statements import named, statement

MADE = ("figures", "provenance")
"""The tables that are made of a package's scores: `sql/figures.sql`."""

Places = dict[tuple[str, str], dict[int, Place]]
"""Where the rows of a table, by package and name, stand in its files."""


def check(
    connection: duckdb.DuckDBPyConnection,
    packages: Sequence[Package],
    typed: Collection[tuple[str, str]] = (),
    incomplete: Collection[str] = (),
    known_whole: Collection[str] = (),
) -> list[Fault]:
    """All faults of the loaded packages, in the order of files and lines; types the tables on the way.

    `typed` names the tables, by package and name, that are of their types already; `incomplete` the files
    that lost rows in loading: nothing is said of what points at them; `known_whole` the packages, by their
    keys, that are not asked. The rules of the instrument are asked
    as soon as the instrument itself is whole, of every row that keeps to its declaration: what follows
    from a fault already told is not told again.
    """
    found_at: Places = {}
    faults: list[Fault] = []
    broken_rows: dict[tuple[str, str], list[int]] = {}
    if any(p.key == INSTRUMENT for p in packages):
        _propose(connection, own=any(p.key == OWN for p in packages))

    def broken_in(cursor: duckdb.DuckDBPyConnection, package: Package, table: Table) -> list[declared.Found]:
        as_text = (package.key, table.name) not in typed
        return declared.breaks(cursor, packages, package, table, as_text, incomplete)

    asked = [package for package in packages if package.key not in known_whole]
    for package, table, found in parallel.each_table(connection, asked, broken_in):
        for column, row, rule, value, expected in found:
            faults.append(_fault(connection, package, table, found_at, row, column, rule, value, expected))
            broken_rows.setdefault((package.key, table.name), []).append(row)
    broken = {*incomplete, *(fault.path for fault in faults)}
    whole = {package.key for package in packages} - {path.partition("/")[0] for path in broken}
    if INSTRUMENT in whole:
        type_tables(connection, packages, typed)
        for (key, name), rows in broken_rows.items():
            leave_out(connection, key, name, rows)
        connection.execute(statement("items"))
        faults += _instrument_faults(connection, packages, asked, found_at)
    return sorted(set(faults), key=lambda f: (f.path, f.line or 0, f.column or "", f.rule))


def derive(connection: duckdb.DuckDBPyConnection, package: Package) -> None:
    """Add to checked figures the areas and totals that no source gives and that follow from their parts."""
    look_in(connection, package)
    connection.execute(statement("derive"))


def _propose(connection: duckdb.DuckDBPyConnection, own: bool) -> None:
    """Make the table of questions that own reports propose for editions without any."""
    columns = "edition VARCHAR, question VARCHAR, area VARCHAR, text VARCHAR, max_points DOUBLE"
    connection.execute(f"CREATE TABLE raw_instrument.proposed ({columns})")
    if own:
        connection.execute(statement("proposed"))


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
    asked: Sequence[Package],
    found_at: Places,
) -> list[Fault]:
    """Make figures of the scores of all, and run every `check_*.sql` over each of those `asked` it suits."""
    faults = []
    for package in (p for p in packages if p.has_scores):
        scores = next(t for t in package.tables if t.name == SCORES)
        column, key = scores.primary_key[0], ", ".join(scores.primary_key)
        look_in(connection, package)
        for row, value in _figures(connection):
            faults.append(
                _fault(connection, package, scores, found_at, row, column, "duplicate-key", value, key)
            )
    rules = {name.removeprefix("check_").replace("_", "-"): statement(name) for name in named("check_")}
    every = [Check(package, rule, query) for package in asked for rule, query in rules.items()]
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
    connection.execute(statement("figures"))
    twice = connection.execute(statement("figures_twice")).fetchall()
    if twice:
        rows = [row for row, _ in twice]
        connection.execute("DELETE FROM figures WHERE list_contains($rows, row)", {"rows": rows})
    return twice
