"""The form of a package: its files, headers, rows and manifest."""

import csv
import json
import os
from pathlib import Path

import duckdb
import pytest

from kompass import settings
from kompass.errors import Fault, PackageFaults
from kompass.store import check_packages, csv_file, fingerprint_of, imports, open_store
from kompass.store.own import own_package
from kompass.store.package import read_package
from tests.conftest import Packages
from tests.store.brought import DATA, bring, numbered

SCORES = "published/scores.csv"


def places(faults: list[Fault]) -> list[tuple[str, int | None, str]]:
    return [(f.path, f.line, f.rule) for f in faults]


def test_the_bundled_packages_are_clean() -> None:
    """What Kompass brings along has no fault."""
    assert check_packages(settings.ROOT / "data") == []


def test_text_stays_text(packages: Packages) -> None:
    """Column types are declared and never sniffed: a code with a leading zero keeps it."""
    codes = packages.open().municipalities.set_index("municipality_id")["code"]
    assert codes["se-0114"] == "0114"


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("se-1440-2020,total,400", 3),
        ("se-1440-2020,total,400,stated,high,s002,,more", 8),
        ("se-1440-2020;total;400;stated;high;s002;", 1),
        ("   ", 1),
    ],
)
def test_a_ragged_row_is_found_on_its_line(packages: Packages, line: str, cells: int) -> None:
    """A row with too few or too many cells is a fault on the line an editor shows."""
    packages.put(SCORES, 40, line)
    (fault,) = packages.faults()
    assert (fault.path, fault.line, fault.rule) == (SCORES, 40, "cells")
    assert (fault.value, fault.expected) == (str(cells), "7")


def test_lines_stay_right_after_a_ragged_row(packages: Packages) -> None:
    """A fault below a ragged row keeps its own line, although the ragged row is left out."""
    at = packages.line(SCORES, "se-1292-2016,1.1,")
    packages.put(SCORES, at - 5, "ragged")
    packages.put(SCORES, at - 10, "ragged,too")
    line = packages.set(SCORES, "se-1292-2016,1.1,", basis="guessed")
    assert line == at + 2
    found = places(packages.faults())
    assert found == [(SCORES, at - 10, "cells"), (SCORES, at - 4, "cells"), (SCORES, line, "not-allowed")]


@pytest.mark.parametrize("end", ["", "\r"])
def test_a_ragged_row_does_not_hide_where_rows_and_lines_are_as_many(packages: Packages, end: str) -> None:
    """A row without a line end, or one that ends otherwise, does not stand in for the ragged one."""
    packages.put(SCORES, 40, "ragged")
    content = (packages.folder / SCORES).read_bytes().removesuffix(b"\n")
    if end:
        head, row, rest = content.rsplit(b"\n", 2)
        content = head + b"\n" + row + end.encode() + rest + b"\n"
    (packages.folder / SCORES).write_bytes(content)
    assert (SCORES, 40, "cells") in places(packages.faults())


def test_lines_stay_right_after_a_cell_with_line_breaks(packages: Packages) -> None:
    """A quoted cell may hold line breaks; rows below it keep the line an editor shows."""
    path = "published/findings.csv"
    text = (packages.folder / path).read_text(encoding="utf-8")
    first = "".join(text.split("\n")[1])
    broken = first.replace("webben både", "webben\n\nbåde", 1)
    assert broken != first
    (packages.folder / path).write_text(text.replace(first, broken, 1), encoding="utf-8")
    line = packages.set(path, "f002,", kind="wish")
    assert line == 5
    assert places(packages.faults()) == [(path, 5, "not-allowed")]


def test_a_row_that_holds_line_breaks_is_named_by_its_first_line(packages: Packages) -> None:
    """A fault in a row of several lines is on the line the row begins on."""
    path = "published/findings.csv"
    line = packages.append(path)
    lines = packages.lines(path)
    lines[-1] = 'f998,se-1292,,2016,,,,wish,"one\ntwo\nthree",other,false,,high,s001'
    packages.write(path, lines)
    assert places(packages.faults()) == [(path, line, "not-allowed")]


def test_blank_lines_are_passed_over(packages: Packages) -> None:
    """A blank line is no row; lines below it keep their numbers."""
    packages.put(SCORES, 10, "")
    packages.put(SCORES, 10, "")
    line = packages.set(SCORES, "se-1292-2016,1.1,", basis="guessed")
    assert places(packages.faults()) == [(SCORES, line, "not-allowed")]


@pytest.mark.parametrize(
    "header",
    [
        "evaluation_id,item,points,basis,confidence,source_id",
        "evaluation_id,item,points,basis,confidence,source_id,note,more",
        "item,evaluation_id,points,basis,confidence,source_id,note",
        "\ufeffevaluation_id,item,points,basis,confidence,source_id,note",
        "se-0381-2016,total,434,derived,medium,s009,",
    ],
)
def test_a_wrong_header_is_found_on_line_1(packages: Packages, header: str) -> None:
    """Columns missing, added, moved or without a header are one fault on line 1, with both headers."""
    packages.write(SCORES, [header, *packages.lines(SCORES)[1:]])
    (fault,) = packages.faults()
    assert (fault.path, fault.line, fault.rule) == (SCORES, 1, "header")
    assert fault.value == header
    assert fault.expected == "evaluation_id,item,points,basis,confidence,source_id,note"


def test_an_empty_file_has_no_header(packages: Packages) -> None:
    """A file without a byte is a wrong header, not a crash."""
    (packages.folder / SCORES).write_bytes(b"")
    assert places(packages.faults()) == [(SCORES, 1, "header")]


def test_a_missing_file_is_one_fault(packages: Packages) -> None:
    """A table whose file is missing is one fault; what points at it is not blamed."""
    (packages.folder / "published/sources.csv").unlink()
    assert places(packages.faults()) == [("published/sources.csv", None, "no-file")]


def test_a_row_lost_to_its_form_is_not_missed_elsewhere(packages: Packages) -> None:
    """What points at a ragged row is not called unknown: the row is there, only ragged."""
    packages.put("published/sources.csv", 5, "ragged")
    line = packages.line("published/sources.csv", "s001,")
    lines = packages.lines("published/sources.csv")
    lines[line - 1] += ",more"
    packages.write("published/sources.csv", lines)
    assert {fault.rule for fault in packages.faults()} == {"cells"}


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


def test_a_quotation_mark_never_closed_is_found_where_its_row_begins(packages: Packages) -> None:
    """A cell that is opened and never closed swallows the rest: the fault is on the line it begins."""
    path = "published/sources.csv"
    line = packages.append(path, source_id="s999", title="x", publisher="y")
    lines = packages.lines(path)
    lines[-1] = 's999,"never closed,y,'
    packages.write(path, [*lines, "s998,x,y,"])
    assert places(packages.faults()) == [(path, line, "csv")]


def test_mixed_line_ends_are_a_fault_and_not_a_crash(packages: Packages) -> None:
    """A file with both kinds of line ends cannot be read, and is told of like any other fault."""
    path = "published/evaluations.csv"
    content = (packages.folder / path).read_bytes().replace(b"\n", b"\r\n", 3)
    (packages.folder / path).write_bytes(content)
    assert [(f.path, f.rule) for f in packages.faults()] == [(path, "csv")]


def test_line_ends_of_windows_are_read(packages: Packages) -> None:
    """A file saved on Windows is as good, and its lines count alike."""
    line = packages.set(SCORES, "se-1292-2016,1.1,", basis="guessed")
    content = (packages.folder / SCORES).read_bytes().replace(b"\n", b"\r\n")
    (packages.folder / SCORES).write_bytes(content)
    assert places(packages.faults()) == [(SCORES, line, "not-allowed")]


def test_a_missing_manifest_is_one_fault(packages: Packages) -> None:
    """A package without datapackage.json is named as such."""
    (packages.folder / "example/datapackage.json").unlink()
    assert places(packages.faults()) == [("example/datapackage.json", None, "no-manifest")]


def test_a_manifest_that_is_not_json_is_found_on_its_line(packages: Packages) -> None:
    """A broken manifest is a fault on the line where JSON ends being JSON."""
    path = "published/datapackage.json"
    packages.put(path, 5, "  oops")
    assert places(packages.faults()) == [(path, 5, "manifest-json")]


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


def test_two_faults_in_two_files_are_both_told(packages: Packages) -> None:
    """All faults are collected, over files and packages; none hides another."""
    score = packages.set(SCORES, "se-1292-2016,1.1,", points="many")
    group = packages.append("municipalities/groups.csv", group="D1", name_sv="Ny")
    found = places(packages.faults())
    assert found == [("municipalities/groups.csv", group, "required"), (SCORES, score, "type")]


def test_a_fault_of_form_and_one_of_content_are_both_told(packages: Packages) -> None:
    """A ragged row in one file does not hide a wrong value in another."""
    (packages.folder / "example/findings.parquet").unlink()
    score = packages.set(SCORES, "se-1292-2016,1.1,", points="many")
    assert set(places(packages.faults())) == {
        ("example/findings.parquet", None, "no-file"),
        (SCORES, score, "type"),
    }


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


def test_a_table_may_be_parquet(packages: Packages) -> None:
    """A table as Parquet gives the same answers as the same table as CSV."""
    wanted = packages.open().scores_of("se-1292")
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
    assert open_store(packages.folder, "published").scores_of("se-1292").equals(wanted)


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


@pytest.mark.parametrize(
    ("which", "table", "old", "new", "line", "rule"),
    [
        (0, "scores.csv", ",total,400,", ",total,many,", 2, "type"),
        (1, "scores.csv", ",total,400,", ",total,801,", 2, "maximum"),
        (2, "scores.csv", ",total,400,", ",1.9,4,", 2, "unknown-item"),
        (0, "scores.csv", ",total,400,", ",total,", 2, "cells"),
        (1, "scores.csv", "item", "sak", 1, "header"),
        (2, "scores.csv", "stated", "st\xe4llt", 2, "encoding"),
        (0, "scores.csv", "stated", '"stated', 2, "csv"),
        (1, "evaluations.csv", "high", "sure", 2, "not-allowed"),
        (2, "sections.csv", ",1,#", ",9,#", 2, "pattern"),
        (0, "readings.csv", ",read,", ",guessed,", 2, "not-allowed"),
        (1, "datapackage.json", '"kompass"', '"compass"', None, "manifest-shape"),
        (2, "datapackage.json", "{", "{{", 1, "manifest-json"),
    ],
)
def test_a_broken_import_is_told_of_with_its_place(
    tmp_path: Path, three: list[str], which: int, table: str, old: str, new: str, line: int | None, rule: str
) -> None:
    """An import edited by hand, be it the first or the last, is a fault like any other, in its own file and
    on its own line."""
    path = edited(tmp_path, three[which], table, old, new)
    assert places(check_packages(DATA, tmp_path, ("published",))) == [(path, line, rule)]
    with pytest.raises(PackageFaults) as caught:
        open_store(DATA, "published", tmp_path)
    assert places(list(caught.value.faults)) == [(path, line, rule)]
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
