"""A package in Parquet is checked as well as one in CSV: every fault is told, and nothing crashes."""

from pathlib import Path

import duckdb
import pytest

from kompass.errors import Fault
from kompass.text import faults, words
from tests.conftest import Packages

SCORES = "example/scores.parquet"
MUNICIPALITIES = "example/municipalities.parquet"


def rewritten(packages: Packages, table: str, select: str) -> None:
    """Put a table's file as another with the rows of `select ... FROM t`."""
    path = packages.folder / table
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE t AS FROM read_parquet($path)", {"path": str(path)})
        connection.sql(f"{select} FROM t").write_parquet(str(path))


def told(found: list[Fault]) -> list[str]:
    """Every fault in both languages; a missing sentence raises."""
    return [faults.fault(words(language), fault) for language in ("sv", "en") for fault in found]


@pytest.mark.parametrize(
    ("select", "value"),
    [
        ("SELECT * EXCLUDE (points)", "evaluation_id,item,basis,confidence,source_id,note"),
        (
            "SELECT *, 1 AS more",
            "evaluation_id,item,points,basis,confidence,source_id,note,more",
        ),
        (
            "SELECT * RENAME (points AS score)",
            "evaluation_id,item,score,basis,confidence,source_id,note",
        ),
    ],
)
def test_other_columns_than_declared(packages: Packages, select: str, value: str) -> None:
    """A column missing, added or called something else is one fault, with both lists of columns."""
    rewritten(packages, SCORES, select)
    (fault,) = packages.faults()
    assert (fault.path, fault.line, fault.rule, fault.value) == (SCORES, None, "columns", value)
    assert fault.expected == "evaluation_id,item,points,basis,confidence,source_id,note"
    assert all(value in line for line in told([fault]))


def test_the_order_of_columns_says_nothing(packages: Packages) -> None:
    """Parquet names its columns, so that their order is free."""
    wanted = packages.open("example").scores_of("se-ex00053")
    rewritten(packages, SCORES, "SELECT note, points, * EXCLUDE (note, points)")
    assert packages.faults() == []
    assert packages.open("example").scores_of("se-ex00053").equals(wanted)


@pytest.mark.parametrize(
    ("table", "column", "stored", "declared"),
    [
        (MUNICIPALITIES, "county_code", "INTEGER", "string"),
        (MUNICIPALITIES, "population_2016", "VARCHAR", "integer"),
        (SCORES, "points", "VARCHAR", "number"),
        ("example/findings.parquet", "from_evaluation", "INTEGER", "boolean"),
        (SCORES, "item", "VARCHAR[]", "string"),
    ],
)
def test_a_column_of_another_type(
    packages: Packages, table: str, column: str, stored: str, declared: str
) -> None:
    """A column stored as another type is one fault: a code kept as a number has lost its zeros."""
    value = f"[{column}]" if stored.endswith("[]") else f"{column}::{stored}"
    rewritten(packages, table, f"SELECT * REPLACE ({value} AS {column})")
    (fault,) = packages.faults()
    assert (fault.path, fault.column, fault.rule) == (table, column, "column-type")
    assert (fault.value, fault.expected) == (stored, declared)
    assert told([fault])


def test_a_column_without_values_has_no_type(packages: Packages) -> None:
    """Tools store an empty column as any type at all."""
    rewritten(packages, SCORES, "SELECT * REPLACE (NULL::INTEGER AS note)")
    assert packages.faults() == []


def test_whole_numbers_may_be_stored_as_decimal_ones(packages: Packages) -> None:
    """A whole number stored as 2018.0 is one; 2018.5 is a fault of that value."""
    rewritten(packages, "example/evaluations.parquet", "SELECT * REPLACE (month::DOUBLE AS month)")
    assert packages.faults() == []
    rewritten(packages, "example/evaluations.parquet", "SELECT * REPLACE (month + 0.5 AS month)")
    found = packages.faults()
    assert {(fault.column, fault.rule) for fault in found} == {("month", "type")}


def test_values_are_checked_alike(packages: Packages) -> None:
    """What breaks a declaration or a rule of the instrument is found in Parquet too."""
    wrong = "CASE WHEN evaluation_id = 'se-ex00053-2016' AND item = '1.1'"
    rewritten(packages, SCORES, f"SELECT * REPLACE ({wrong} THEN 15.5 ELSE points END AS points)")
    (fault,) = packages.faults()
    assert (fault.path, fault.column, fault.rule, fault.value) == (
        SCORES,
        "points",
        "points-above-maximum",
        "15.5",
    )
    rewritten(packages, SCORES, f"SELECT * REPLACE ({wrong} THEN 'guessed' ELSE basis END AS basis)")
    assert ("basis", "not-allowed") in {(fault.column, fault.rule) for fault in packages.faults()}


@pytest.mark.parametrize("kept", [0, 3, 200, -200, -9, -1])
def test_a_file_cut_short(packages: Packages, kept: int) -> None:
    """A file that ends anywhere before its end is one fault; nothing is said of what points at it."""
    path = packages.folder / SCORES
    path.write_bytes(path.read_bytes()[:kept])
    (fault,) = packages.faults()
    assert (fault.path, fault.line, fault.rule) == (SCORES, None, "parquet")
    assert fault.value
    assert "\n" not in "".join(told([fault]))


def test_a_file_damaged_inside(packages: Packages) -> None:
    """A page that cannot be unpacked is a fault of the file, although its end is whole."""
    path = packages.folder / SCORES
    content = bytearray(path.read_bytes())
    content[8:1000] = bytes(992)
    path.write_bytes(content)
    assert [(fault.path, fault.rule) for fault in packages.faults()] == [(SCORES, "parquet")]


def test_something_else_under_the_name(packages: Packages) -> None:
    """CSV that is called Parquet is no Parquet, and a folder is none either."""
    path: Path = packages.folder / SCORES
    path.write_text("evaluation_id,item\n", encoding="utf-8")
    assert [fault.rule for fault in packages.faults()] == ["parquet"]
    path.unlink()
    path.mkdir()
    assert [fault.rule for fault in packages.faults()] == ["parquet"]
