"""What the manifest declares of a table, as rules that one query can ask of all its rows."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from kompass.store.load import SCORES, quoted, raw
from kompass.store.own import OWN
from kompass.store.package import INSTRUMENT, Column, ForeignKey, Package, Table

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


def breaks(
    connection: duckdb.DuckDBPyConnection,
    packages: Sequence[Package],
    package: Package,
    table: Table,
    as_text: bool,
    incomplete: Collection[str],
) -> list[Found]:
    """What breaks the declaration of a loaded table, of which one look tells: mostly nothing.

    `as_text`: whether its values lie there as text. Nothing is said of what points at `incomplete` files.
    """
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
    if (package.key, key.table) != (INSTRUMENT, "questions"):
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
    """A primary key stands once. That of scores is told by the figures made of them (`check.py`).

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
