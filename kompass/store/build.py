"""From data packages to a store: load, check, derive, and make the tables that are asked."""

from collections.abc import Sequence
from pathlib import Path

import duckdb

from kompass.errors import Fault, PackageFaults
from kompass.store.check import MADE, check, derive
from kompass.store.database import Store
from kompass.store.load import load, look_in, quoted, raw
from kompass.store.own import OWN, SHARED_TABLES, fingerprint_of_imports, own_package
from kompass.store.package import INSTRUMENT, MUNICIPALITIES, Package, fingerprint, read_package
from kompass.store.statements import statement

PUBLISHED = "published"
FACTS = (PUBLISHED, "example")
"""The packages with evaluations. They are never loaded together: made-up beside real misleads."""

FOUND_WHOLE: set[str] = set()
"""Fingerprints of packages, with those they point at, in which this process has found no fault: while they
are as they were they are not checked again. What changes while Kompass runs is mostly own data."""


def fingerprint_of(folder: Path, facts: str, home: Path | None = None) -> str:
    """The key of every cache over this choice of data, own data of `home` included where it answers."""
    bundled = fingerprint([folder / name for name in (INSTRUMENT, MUNICIPALITIES, facts)])
    own = fingerprint_of_imports(home) if home and facts == PUBLISHED else ""
    return f"{bundled}-{own[:16]}" if own else bundled


def is_known_whole(folder: Path, facts: str) -> bool:
    """Whether this process has found the bundled packages that answer for `facts` whole, as they are."""
    return all(fingerprint_of(folder, name) in FOUND_WHOLE for name in (INSTRUMENT, MUNICIPALITIES, facts))


def check_packages(folder: Path, home: Path | None = None, facts: Sequence[str] = FACTS) -> list[Fault]:
    """Every fault in the packages of a data folder and in all imports of `home`, all collected.

    Every package is checked, or of those with evaluations the ones named.
    """
    connection = duckdb.connect()
    try:
        return _load_and_check(connection, folder, facts, home)[1]
    finally:
        connection.close()


def open_store(folder: Path, facts: str, home: Path | None = None) -> Store:
    """Build the store for one choice of data, with the own data of `home` beside the published.

    Raises PackageFaults with all faults, if there are any.
    """
    key = fingerprint_of(folder, facts, home)  # first: what changes meanwhile must not pass for read
    connection = duckdb.connect()
    packages, faults = _load_and_check(connection, folder, (facts,), home)
    if faults:
        connection.close()
        raise PackageFaults(faults)
    answers = next(p for p in packages if p.key == facts)
    if all(p.key != OWN for p in packages):
        connection.execute(f"CREATE SCHEMA {OWN}")
        for name in (*SHARED_TABLES, *MADE):
            connection.execute(f"CREATE TABLE {raw(OWN, name)} AS FROM {raw(facts, name)} LIMIT 0")
        connection.execute(statement("no_sections"))
    for package in (p for p in packages if p.has_scores):
        derive(connection, package)
    connection.execute("CREATE SCHEMA facts")
    named = {"evaluations": ", rowid::INTEGER AS key", "scores": "", "findings": ""}
    for name, more in {**named, **dict.fromkeys(MADE, "")}.items():
        connection.execute(f"CREATE VIEW facts.{name} AS SELECT *{more} FROM {raw(facts, name)}")
    look_in(connection, answers)
    if all(table.name != "changes" for table in answers.tables):
        connection.execute(statement("no_changes"))
    connection.execute(statement("build"))
    union = " UNION ALL ".join(f"SELECT * FROM {raw(p.key, 'sources')}" for p in packages)
    connection.execute(f"CREATE TABLE main.sources AS {union}")
    for package in packages:
        connection.execute(f"DROP SCHEMA {quoted(package.schema)} CASCADE")
    connection.execute("SET search_path = 'main'")
    return Store(connection, answers, key)


def _load_and_check(
    connection: duckdb.DuckDBPyConnection, folder: Path, facts: Sequence[str], home: Path | None
) -> tuple[list[Package], list[Fault]]:
    """Load the packages, those pointed at first; own data only where the published declare its tables."""
    faults: list[Fault] = []
    packages: list[Package] = []
    for name in (INSTRUMENT, MUNICIPALITIES, *facts):
        try:
            packages.append(read_package(folder / name))
            if home and name == PUBLISHED and (own := own_package(home, folder)):
                packages.append(own)
        except PackageFaults as error:
            faults += error.faults
    # Before they are loaded: what changes meanwhile must not pass for looked at.
    as_they_are = {p.key: fingerprint_of(folder, p.key) for p in packages if p.key != OWN}
    known_whole = {key for key, found in as_they_are.items() if found in FOUND_WHOLE}
    found, typed = load(connection, packages, known_whole)
    faults += found
    # Faults of form leave rows out; faults of content are sought all the same.
    faults += check(connection, packages, typed, {fault.path for fault in faults}, known_whole)
    if not faults:
        FOUND_WHOLE.update(as_they_are.values())
    return packages, faults
