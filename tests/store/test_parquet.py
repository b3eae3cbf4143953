"""A package in Parquet is checked as well as one in CSV: every fault is told, and nothing crashes."""

import duckdb

from kompass.errors import Fault
from kompass.store import Store
from kompass.text import faults, words
from tests.fixtures import Packages

SCORES, EVALUATIONS, FINDINGS, SOURCES, REFERENCES, MUNICIPALITIES = (
    f"example/{name}.parquet"
    for name in ("scores", "evaluations", "findings", "sources", "reference_values", "municipalities")
)


def rewritten(packages: Packages, table: str, select: str) -> None:
    """Put a table's file as another with the rows of `select ... FROM t`."""
    path = packages.folder / table
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE t AS FROM read_parquet($path)", {"path": str(path)})
        connection.sql(f"{select} FROM t").write_parquet(str(path))


def told(found: list[Fault]) -> list[str]:
    """Every fault in both languages; a missing sentence raises."""
    return [faults.fault(words(language), fault) for language in ("sv", "en") for fault in found]


def test_other_columns_than_declared(packages: Packages) -> None:
    """A column missing, added or called something else is one fault, with both lists of columns."""
    scores = "evaluation_id,item,points,basis,confidence,source_id,note"
    sources = "source_id,title,publisher,url"
    references = "reference_id,edition,item,points,statistic,who_sv,who_en,n,as_of,basis,source_id"
    wanted = []
    for table, select, columns, declared in (
        (SCORES, "SELECT * EXCLUDE (points)", scores.replace(",points", ""), scores),
        (SOURCES, "SELECT *, 1 AS more", f"{sources},more", sources),
        (REFERENCES, "SELECT * RENAME (points AS score)", references.replace("points", "score"), references),
    ):
        rewritten(packages, table, select)
        wanted.append(Fault(table, None, None, "columns", columns, declared))
    found = packages.faults()
    assert set(found) == set(wanted)
    assert all(fault.value in line for fault in found for line in told([fault]))


def test_the_order_of_columns_says_nothing(packages: Packages, example: Store) -> None:
    """Parquet names its columns, so that their order is free."""
    wanted = example.scores_of("se-ex00053")
    rewritten(packages, SCORES, "SELECT note, points, * EXCLUDE (note, points)")
    assert packages.faults() == []
    assert packages.open("example").scores_of("se-ex00053").equals(wanted)


def test_a_column_of_another_type(packages: Packages) -> None:
    """A column stored as another type is one fault: a code kept as a number has lost its zeros."""
    other = [
        (MUNICIPALITIES, "county_code", "INTEGER", "string"),
        (MUNICIPALITIES, "population_2016", "VARCHAR", "integer"),
        (SCORES, "points", "VARCHAR", "number"),
        (FINDINGS, "from_evaluation", "INTEGER", "boolean"),
        (SCORES, "item", "VARCHAR[]", "string"),
    ]
    for table, column, stored, _ in other:
        value = f"[{column}]" if stored.endswith("[]") else f"{column}::{stored}"
        rewritten(packages, table, f"SELECT * REPLACE ({value} AS {column})")
    found = packages.faults()
    assert set(found) == {
        Fault(table, None, column, "column-type", stored, declared)
        for table, column, stored, declared in other
    }
    assert len(told(found)) == 2 * len(other)


def test_a_column_without_values_has_no_type(packages: Packages) -> None:
    """Tools store an empty column as any type at all."""
    rewritten(packages, SCORES, "SELECT * REPLACE (NULL::INTEGER AS note)")
    assert packages.faults() == []


def test_whole_numbers_may_be_stored_as_decimal_ones(packages: Packages) -> None:
    """A whole number stored as 2018.0 is one; 2018.5 is a fault of that value."""
    half = "CASE WHEN evaluation_id = 'se-ex00001-2011' THEN 8.5 ELSE month END"
    select = f"SELECT * REPLACE (number::DOUBLE AS number, ({half})::DOUBLE AS month)"
    rewritten(packages, EVALUATIONS, select)
    assert packages.faults() == [Fault(EVALUATIONS, None, "month", "type", "8.5", "integer")]


def test_values_are_checked_alike(packages: Packages) -> None:
    """What breaks a declaration or a rule of the instrument is found in Parquet too."""
    here = "WHEN evaluation_id = 'se-ex00053-2016' AND item"
    points = f"CASE {here} = '1.1' THEN 15.5 ELSE points END AS points"
    basis = f"CASE {here} = '1.2' THEN 'guessed' ELSE basis END AS basis"
    rewritten(packages, SCORES, f"SELECT * REPLACE ({points}, {basis})")
    assert [(fault.path, fault.column, fault.rule, fault.value) for fault in packages.faults()] == [
        (SCORES, "basis", "not-allowed", "guessed"),
        (SCORES, "points", "points-above-maximum", "15.5"),
    ]


def test_a_file_cut_short(packages: Packages) -> None:
    """A file that ends anywhere before its end is one fault; nothing is said of what points at it."""
    tables = (EVALUATIONS, SOURCES, REFERENCES, MUNICIPALITIES, FINDINGS, SCORES)
    for table, kept in zip(tables, (0, 3, 200, -200, -9, -1), strict=True):
        path = packages.folder / table
        path.write_bytes(path.read_bytes()[:kept])
    found = packages.faults()
    assert sorted((fault.path, fault.line, fault.rule) for fault in found) == [
        (table, None, "parquet") for table in sorted(tables)
    ]
    assert all(fault.value for fault in found)
    assert "\n" not in "".join(told(found))


def test_a_file_damaged_inside(packages: Packages) -> None:
    """A page that cannot be unpacked is a fault of the file, although its end is whole."""
    path = packages.folder / SCORES
    content = bytearray(path.read_bytes())
    content[8:1000] = bytes(992)
    path.write_bytes(content)
    assert [(fault.path, fault.rule) for fault in packages.faults()] == [(SCORES, "parquet")]


def test_something_else_under_the_name(packages: Packages) -> None:
    """CSV that is called Parquet is no Parquet, and a folder is none either."""
    (packages.folder / EVALUATIONS).write_text("evaluation_id,item\n", encoding="utf-8")
    (packages.folder / SCORES).unlink()
    (packages.folder / SCORES).mkdir()
    assert [(fault.path, fault.rule) for fault in packages.faults()] == [
        (EVALUATIONS, "parquet"),
        (SCORES, "parquet"),
    ]
