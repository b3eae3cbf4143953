"""The form of a package: its files, headers, rows and manifest."""

import csv
import json
import os
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from kompass import settings
from kompass.errors import Fault, PackageFaults
from kompass.store import Store, check_packages, csv_file, fingerprint_of, imports, open_store
from kompass.store.own import own_package
from kompass.store.package import read_package
from tests.fixtures import Packages
from tests.store.brought import DATA, bring, numbered

SCORES, EVALUATIONS, FINDINGS = "published/scores.csv", "published/evaluations.csv", "published/findings.csv"
SOURCES, REFERENCES = "published/sources.csv", "published/reference_values.csv"

Place = tuple[str, int | None, str]
"""File, line and rule of a fault."""


def places(faults: list[Fault]) -> list[Place]:
    return [(f.path, f.line, f.rule) for f in faults]


def test_the_bundled_packages_are_clean() -> None:
    """What Kompass brings along has no fault."""
    assert check_packages(settings.ROOT / "data") == []


def test_text_stays_text(published: Store) -> None:
    """Column types are declared and never sniffed: a code with a leading zero keeps it."""
    codes = published.municipalities.set_index("municipality_id")["code"]
    assert codes["se-0114"] == "0114"


def test_a_ragged_row_is_found_on_its_line(packages: Packages) -> None:
    """A row with too few or too many cells is a fault on the line an editor shows."""
    ragged = [
        (SCORES, "se-1440-2020,total,400", "3", "7"),
        (SOURCES, "s900,Title,Publisher,https://example.org,more", "5", "4"),
        (REFERENCES, "r;se-2015;total;400;mean;x;x;;2014;stated;s002", "1", "11"),
        (EVALUATIONS, "   ", "1", "10"),
    ]
    wanted = {
        Fault(path, packages.put(path, 20, line), None, "cells", cells, columns)
        for path, line, cells, columns in ragged
    }
    assert set(packages.faults()) == wanted


def test_a_ragged_row_does_not_hide_where_rows_and_lines_are_as_many(packages: Packages) -> None:
    """A row without a line end, or one that ends otherwise, does not stand in for the ragged one."""
    for path, first, second in ((EVALUATIONS, b"\n", b""), (SCORES, b"\r", b"\n")):
        packages.put(path, 40, "ragged")
        head, row, last, _ = (packages.folder / path).read_bytes().rsplit(b"\n", 3)
        (packages.folder / path).write_bytes(head + b"\n" + row + first + last + second)
    assert {(SCORES, 40, "cells"), (EVALUATIONS, 40, "cells")} <= set(places(packages.faults()))


def test_a_wrong_header_is_found_on_line_1(packages: Packages) -> None:
    """Columns missing, added, moved or without a header are one fault on line 1, with both headers."""
    wanted = set()
    for path, wrong in (
        (SCORES, lambda header, row: row),
        (EVALUATIONS, lambda header, row: f"{header},more"),
        (FINDINGS, lambda header, row: header.replace("year,edition", "edition,year")),
        (SOURCES, lambda header, row: f"\ufeff{header}"),
        (REFERENCES, lambda header, row: header.removesuffix(",source_id")),
    ):
        header, row, *rows = packages.lines(path)
        found = wrong(header, row)
        assert found != header
        packages.write(path, [found, row, *rows])
        wanted.add(Fault(path, 1, None, "header", found, header))
    assert set(packages.faults()) == wanted


def a_fault_below_ragged_rows(packages: Packages) -> Iterator[Place]:
    """A fault below a ragged row keeps its own line, although the ragged row is left out."""
    at = packages.line(SCORES, "se-1292-2016,1.1,")
    packages.put(SCORES, at - 5, "ragged")
    packages.put(SCORES, at - 10, "ragged,too")
    assert packages.set(SCORES, "se-1292-2016,1.1,", basis="guessed") == at + 2
    yield from ((SCORES, at - 10, "cells"), (SCORES, at - 4, "cells"), (SCORES, at + 2, "not-allowed"))


def a_row_lost_to_its_form(packages: Packages) -> Iterator[Place]:
    """What points at a ragged row is not called unknown: the row is there, only ragged."""
    yield SOURCES, packages.put(SOURCES, 5, "ragged"), "cells"
    line = packages.line(SOURCES, "s001,")
    lines = packages.lines(SOURCES)
    lines[line - 1] += ",more"
    packages.write(SOURCES, lines)
    yield SOURCES, line, "cells"


def cells_with_line_breaks(packages: Packages) -> Iterator[Place]:
    """A quoted cell may hold line breaks; rows below it keep the line an editor shows, and a row of several
    lines is named by the one it begins on."""
    header, first, *rows = packages.lines(FINDINGS)
    broken = first.replace("webben både", "webben\n\nbåde", 1)
    assert broken != first
    last = 'f998,se-1292,,2016,,,,wish,"one\ntwo\nthree",other,false,,high,s001'
    packages.write(FINDINGS, [header, broken, *rows, last])
    assert packages.set(FINDINGS, "f002,", kind="wish") == 5
    yield FINDINGS, 5, "not-allowed"
    yield FINDINGS, packages.line(FINDINGS, "f998,"), "not-allowed"


def blank_lines(packages: Packages) -> Iterator[Place]:
    """A blank line is no row; lines below it keep their numbers."""
    packages.put(EVALUATIONS, 3, "")
    packages.put(EVALUATIONS, 3, "")
    yield EVALUATIONS, packages.set(EVALUATIONS, "se-1440-2020,", confidence="sure"), "not-allowed"


def line_ends_of_windows(packages: Packages) -> Iterator[Place]:
    """A file saved on Windows is as good, and its lines count alike."""
    yield REFERENCES, packages.set(REFERENCES, "se-2015-2018-08,", basis="guessed"), "not-allowed"
    content = (packages.folder / REFERENCES).read_bytes().replace(b"\n", b"\r\n")
    (packages.folder / REFERENCES).write_bytes(content)


def an_empty_file(packages: Packages) -> Iterator[Place]:
    """A file without a byte is a wrong header, not a crash."""
    (packages.folder / SCORES).write_bytes(b"")
    yield SCORES, 1, "header"


def a_missing_file(packages: Packages) -> Iterator[Place]:
    """A table whose file is missing is one fault; what points at it is not blamed."""
    (packages.folder / SOURCES).unlink()
    yield SOURCES, None, "no-file"


def mixed_line_ends(packages: Packages) -> Iterator[Place]:
    """A file with both kinds of line ends cannot be read, and is told of like any other fault."""
    content = (packages.folder / EVALUATIONS).read_bytes().replace(b"\n", b"\r\n", 3)
    (packages.folder / EVALUATIONS).write_bytes(content)
    yield EVALUATIONS, None, "csv"


def a_quotation_mark_never_closed(packages: Packages) -> Iterator[Place]:
    """A cell that is opened and never closed swallows the rest: the fault is on the line it begins."""
    lines = packages.lines(REFERENCES)
    packages.write(REFERENCES, [*lines, 'r,se-2015,"never closed,y,', "r,se-2015,x,y,"])
    yield REFERENCES, len(lines) + 1, "csv"


FORMS = {
    "lines": [
        a_fault_below_ragged_rows,
        a_row_lost_to_its_form,
        cells_with_line_breaks,
        blank_lines,
        line_ends_of_windows,
    ],
    "files": [an_empty_file, a_missing_file, mixed_line_ends, a_quotation_mark_never_closed],
}
"""How files of one copy of the data are written otherwise, each another, and the faults that makes."""


@pytest.mark.parametrize("about", FORMS)
def test_every_file_is_told_of_apart(packages: Packages, about: str) -> None:
    """What is wrong with the form of a file is told with its line, and hides nothing in another."""
    wanted = [place for write in FORMS[about] for place in write(packages)]
    assert sorted(places(packages.faults()), key=str) == sorted(wanted, key=str)


def test_bytes_that_are_not_utf8_are_found_on_their_line(packages: Packages) -> None:
    """A file that is not UTF-8 is a fault with the line and place of the first wrong byte."""
    path = "municipalities/municipalities.csv"
    content = (packages.folder / path).read_bytes()
    at = content.index("Ängelholm".encode())
    line = content[:at].count(b"\n") + 1
    (packages.folder / path).write_bytes(content.replace("Ängelholm".encode(), "Ängelholm".encode("latin-1")))
    (fault,) = packages.faults()
    assert (fault.path, fault.line, fault.rule) == (path, line, "encoding")
    assert fault.value == str(at)


def test_a_manifest_that_cannot_be_read_is_one_fault(packages: Packages) -> None:
    """A package without datapackage.json is named as such; a broken one is a fault on the line where JSON
    ends being JSON."""
    (packages.folder / "example/datapackage.json").unlink()
    path = "published/datapackage.json"
    packages.put(path, 5, "  oops")
    wanted = [("example/datapackage.json", None, "no-manifest"), (path, 5, "manifest-json")]
    assert sorted(places(packages.faults())) == wanted


def test_a_manifest_that_names_no_tables_is_a_fault(packages: Packages) -> None:
    """JSON that is no manifest of tables is a fault of its own."""
    for content in ("{}", "[]", '{"name": "x", "resources": [{"name": "y"}]}'):
        (packages.folder / "published/datapackage.json").write_text(content)
        assert [f.rule for f in packages.faults()] == ["manifest-shape"]


def test_a_table_outside_its_package_is_refused(packages: Packages) -> None:
    """A manifest cannot make Kompass read files outside its own folder."""
    path = packages.folder / "published/datapackage.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    manifest["resources"][0]["path"] = "../example/evaluations.parquet"
    path.write_text(json.dumps(manifest))
    with pytest.raises(PackageFaults) as caught:
        read_package(packages.folder / "published")
    assert [f.rule for f in caught.value.faults] == ["manifest-shape"]


def test_names_in_a_manifest_are_not_run(packages: Packages) -> None:
    """A column name that looks like SQL is a name: it is quoted, not run."""
    path = packages.folder / "published/datapackage.json"
    evil = 'x" VARCHAR); DROP SCHEMA raw_instrument CASCADE; --'
    manifest = json.loads(path.read_text(encoding="utf-8"))
    sources = next(r for r in manifest["resources"] if r["name"] == "sources")
    sources["schema"]["fields"].append({"name": evil, "type": "string"})
    path.write_text(json.dumps(manifest))
    with (packages.folder / "published/sources.csv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.reader(handle))
    with (packages.folder / "published/sources.csv").open("w", encoding="utf-8", newline="") as handle:
        csv.writer(handle, lineterminator="\n").writerows([[*rows[0], evil], *([*r, "v"] for r in rows[1:])])
    assert packages.faults() == []


def test_faults_of_form_and_of_content_are_all_told(packages: Packages) -> None:
    """All faults are collected, over files and packages; a missing file does not hide a wrong value."""
    (packages.folder / "example/findings.parquet").unlink()
    score = packages.set(SCORES, "se-1292-2016,1.1,", points="many")
    group = packages.append("municipalities/groups.csv", group="D1", name_sv="Ny")
    assert places(packages.faults()) == [
        ("example/findings.parquet", None, "no-file"),
        ("municipalities/groups.csv", group, "required"),
        (SCORES, score, "type"),
    ]


def test_a_store_is_not_opened_over_faults(packages: Packages) -> None:
    """open_store raises PackageFaults with every fault, the same that the check lists."""
    packages.put(SCORES, 4, "ragged")
    packages.set("published/evaluations.csv", "se-1292-2016,", confidence="sure")
    with pytest.raises(PackageFaults) as caught:
        packages.open()
    assert list(caught.value.faults) == packages.faults()
    assert len(caught.value.faults) == 2


def test_faults_of_the_other_choice_do_not_close_the_store(packages: Packages) -> None:
    """A fault in the made-up package does not stop the real one, and the other way round."""
    packages.as_csv("example")
    packages.put("example/scores.csv", 4, "ragged")
    assert not packages.open("published").made_up
    with pytest.raises(PackageFaults):
        packages.open("example")


@pytest.mark.parametrize(
    "path",
    [
        "published/scores.csv",
        "published/datapackage.json",
        "instrument/margins.csv",
        "municipalities/groups.csv",
    ],
)
def test_the_fingerprint_changes_when_a_file_does(packages: Packages, path: str) -> None:
    """Any file of the packages that answer changes the fingerprint, which is the key of every cache."""
    before = fingerprint_of(packages.folder, "published")
    assert before == fingerprint_of(packages.folder, "published")
    file = packages.folder / path
    file.write_bytes(file.read_bytes() + b"\n")
    assert fingerprint_of(packages.folder, "published") != before


def test_the_fingerprint_sees_an_edit_of_the_same_length(packages: Packages) -> None:
    """An edit that keeps a file's size is seen by the time of its change, a manifest's by its content."""
    before = fingerprint_of(packages.folder, "published")
    stat = (packages.folder / SCORES).stat()
    os.utime(packages.folder / SCORES, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1_000_000))
    changed = fingerprint_of(packages.folder, "published")
    assert changed != before
    manifest = packages.folder / "published/datapackage.json"
    stat = manifest.stat()
    manifest.write_bytes(manifest.read_bytes().replace(b"2026", b"2027", 1))
    os.utime(manifest, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert fingerprint_of(packages.folder, "published") != changed


def test_the_fingerprint_leaves_out_what_does_not_answer(packages: Packages) -> None:
    """The made-up package is not part of the real one's fingerprint."""
    packages.as_csv("example")
    before = fingerprint_of(packages.folder, "published")
    packages.put("example/scores.csv", 4, "ragged")
    assert fingerprint_of(packages.folder, "published") == before


def test_a_table_may_be_parquet(packages: Packages, published: Store) -> None:
    """A table as Parquet gives the same answers as the same table as CSV."""
    source, target = packages.folder / SCORES, packages.folder / "published/scores.parquet"
    with duckdb.connect() as connection:
        connection.execute(
            "CREATE TABLE t AS SELECT * REPLACE (points::DOUBLE AS points)"
            " FROM read_csv($path, all_varchar=true)",
            {"path": str(source)},
        )
        connection.table("t").write_parquet(str(target))
    source.unlink()
    manifest = packages.folder / "published/datapackage.json"
    manifest.write_text(
        manifest.read_text(encoding="utf-8").replace('"scores.csv"', '"scores.parquet"'), "utf-8"
    )
    assert packages.faults() == []
    assert (
        open_store(packages.folder, "published").scores_of("se-1292").equals(published.scores_of("se-1292"))
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a,b\n1,2\n", [(1, ["a", "b"]), (2, ["1", "2"])]),
        ('a,b\n"1\n\n",2\n3,4', [(1, ["a", "b"]), (2, ["1\n\n", "2"]), (5, ["3", "4"])]),
        ("\n\na,b\n\n1,2\n", [(3, ["a", "b"]), (5, ["1", "2"])]),
        ("", []),
    ],
)
def test_rows_are_numbered_by_the_line_they_begin_on(
    tmp_path: Path, text: str, wanted: list[tuple[int, list[str]]]
) -> None:
    """A row's number is that of the line it begins on, blank lines and line breaks in cells counted."""
    path = tmp_path / "t.csv"
    path.write_text(text, encoding="utf-8")
    assert csv_file.rows(path) == wanted


def edited(home: Path, one: str, table: str, old: str, new: str) -> str:
    """Put other bytes into a table of an import by hand, and return its path as faults name it."""
    path = home / "imports" / one / table
    content = path.read_bytes()
    assert old.encode() in content
    path.write_bytes(content.replace(old.encode(), new.encode("latin-1"), 1))
    return f"imports/{one}/{table}"


@pytest.fixture
def three(tmp_path: Path) -> list[str]:
    """Three imports in `tmp_path`, by the order they were saved in: three, two and one figures."""
    scores = {"total": 400, "1": 50, "2": 60}
    return [
        bring(tmp_path, numbered(n), scores=dict(list(scores.items())[: 3 - n]), saved_at=f"2026-01-0{n + 1}")
        for n in range(3)
    ]


def test_no_import_is_no_package(tmp_path: Path) -> None:
    """Where nothing was brought in there is no own package, and the fingerprint is the bundled data's."""
    assert own_package(tmp_path, DATA) is None
    (tmp_path / "imports").mkdir()
    (tmp_path / "imports" / ".DS_Store").write_text("x")
    assert own_package(tmp_path, DATA) is None
    assert fingerprint_of(DATA, "published", tmp_path) == fingerprint_of(DATA, "published")


def test_all_imports_are_one_package(tmp_path: Path, three: list[str]) -> None:
    """Each own table has a file from every import, in the order they were saved."""
    found = own_package(tmp_path, DATA)
    assert found is not None
    assert (found.key, found.made_up) == ("own", False)
    for table in found.tables:
        assert [path.parent.name for path in table.paths] == three
    assert check_packages(DATA, tmp_path) == []


BROKEN = [
    ("scores.csv", ",total,400,", ",total,many,", 2, "type"),
    ("scores.csv", ",total,400,", ",total,801,", 2, "maximum"),
    ("scores.csv", ",total,400,", ",1.9,4,", 2, "unknown-item"),
    ("scores.csv", ",total,400,", ",total,", 2, "cells"),
    ("scores.csv", "item", "sak", 1, "header"),
    ("scores.csv", "stated", "st\xe4llt", 2, "encoding"),
    ("scores.csv", "stated", '"stated', 2, "csv"),
    ("evaluations.csv", "high", "sure", 2, "not-allowed"),
    ("sections.csv", ",1,#", ",9,#", 2, "pattern"),
    ("readings.csv", ",read,", ",guessed,", 2, "not-allowed"),
]
BROKEN_MANIFESTS = [
    ("datapackage.json", '"kompass"', '"compass"', None, "manifest-shape"),
    ("datapackage.json", "{", "{{", 1, "manifest-json"),
]
"""Of imports: (file, what stands there, what is put instead, its line, the rule that breaks)."""


@pytest.mark.parametrize("broken", [BROKEN, BROKEN_MANIFESTS])
def test_a_broken_import_is_told_of_with_its_place(
    tmp_path: Path, broken: list[tuple[str, str, str, int | None, str]]
) -> None:
    """An import edited by hand, be it the first or the last, is a fault like any other, in its own file and
    on its own line."""
    wanted = [
        (edited(tmp_path, bring(tmp_path, numbered(n)), table, old, new), line, rule)
        for n, (table, old, new, line, rule) in enumerate(broken)
    ]
    bring(tmp_path, numbered(len(broken)))  # whole
    assert sorted(places(check_packages(DATA, tmp_path))) == sorted(wanted)
    with pytest.raises(PackageFaults) as caught:
        open_store(DATA, "published", tmp_path)
    assert sorted(places(list(caught.value.faults))) == sorted(wanted)
    assert not open_store(DATA, "published").evaluations["own"].any()


def test_faults_in_several_imports_are_all_told(tmp_path: Path, three: list[str]) -> None:
    """One file that cannot be read, one that DuckDB reads otherwise and one wrong value: each is named."""
    (tmp_path / "imports" / three[0] / "scores.csv").unlink()
    mixed = edited(tmp_path, three[1], "scores.csv", "\n", "\r\n")
    wrong = edited(tmp_path, three[2], "scores.csv", ",total,400,stated", ",total,400,guessed")
    found = {(f.path, f.line, f.rule) for f in check_packages(DATA, tmp_path)}
    assert found >= {(f"imports/{three[0]}/scores.csv", None, "no-file"), (wrong, 2, "not-allowed")}
    assert {rule for path, _, rule in found if path == mixed} <= {"csv"}


def test_two_manifests_that_cannot_be_read_are_both_told(tmp_path: Path, three: list[str]) -> None:
    """All imports without a manifest are named at once, and the bundled packages are checked all the same."""
    for one in three[:2]:
        (tmp_path / "imports" / one / "datapackage.json").unlink()
    wanted = {(f"imports/{one}/datapackage.json", None, "no-manifest") for one in three[:2]}
    assert set(places(check_packages(DATA, tmp_path))) == wanted


def test_rows_of_many_imports_keep_their_lines(tmp_path: Path) -> None:
    """With many imports, some rows of several lines, a fault in any is on the line an editor shows."""
    ids = [bring(tmp_path, numbered(n), findings=[("strength", "1")] * (1 + n % 3)) for n in range(40)]
    wanted = []
    for n in (0, 7, 13, 39):
        path = f"imports/{ids[n]}/findings.csv"
        lines = (tmp_path / path).read_text(encoding="utf-8").split("\n")
        line = next(i for i, text in enumerate(lines) if text.startswith(f"{numbered(n)}-{1 + n % 3},"))
        lines[line] = lines[line].replace("strength", "wish")
        (tmp_path / path).write_text("\n".join(lines), encoding="utf-8")
        wanted.append((path, line + 1, "not-allowed"))
    assert {line for _, line, _ in wanted} == {2, 4}
    assert sorted(places(check_packages(DATA, tmp_path))) == sorted(wanted)


def test_made_up_data_stand_alone(tmp_path: Path, three: list[str]) -> None:
    """Own evaluations stand beside the published ones and never among the made-up."""
    assert len(three) == open_store(DATA, "published", tmp_path).evaluations["own"].sum()
    assert not open_store(DATA, "example", tmp_path).evaluations["own"].any()
    assert fingerprint_of(DATA, "example", tmp_path) == fingerprint_of(DATA, "example")


def test_the_fingerprint_follows_the_imports(tmp_path: Path) -> None:
    """Saving, an edit by hand and undo each change the fingerprint; after undo it is the one of before."""
    keys = [fingerprint_of(DATA, "published", tmp_path)]
    first = bring(tmp_path)
    keys.append(fingerprint_of(DATA, "published", tmp_path))
    second = bring(tmp_path, numbered(1))
    keys.append(fingerprint_of(DATA, "published", tmp_path))
    imports.undo(tmp_path, second)
    assert fingerprint_of(DATA, "published", tmp_path) == keys[1]
    edited(tmp_path, first, "scores.csv", "400", "401")
    keys.append(fingerprint_of(DATA, "published", tmp_path))
    assert len(set(keys)) == 4
    assert open_store(DATA, "published", tmp_path).fingerprint == keys[-1]
    imports.undo(tmp_path, first)
    assert fingerprint_of(DATA, "published", tmp_path) == keys[0]
