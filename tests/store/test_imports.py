"""Bringing evaluations in and taking them out again."""

import csv
import json
import os
from pathlib import Path

import pytest

from kompass import settings
from kompass.errors import AlreadyImported, ReadOnly, UnknownImport
from kompass.store import check_packages, fingerprint_of, imports, open_store
from tests.forked import Forked
from tests.once import anew
from tests.store.brought import DATA, bring, bring_many, numbered, tables
from tests.store.test_build import content


def everything(home: Path) -> dict[str, bytes]:
    """Every file under a folder, by its path."""
    return {str(p.relative_to(home)): p.read_bytes() for p in home.rglob("*") if p.is_file()}


def test_what_is_saved_is_listed(tmp_path: Path) -> None:
    """A saved import is listed with its file, hash, moment and what it evaluates; the newest first."""
    old = bring(tmp_path, "se-0114-2018", saved_at="2026-01-01T10:00:00.000000+00:00")
    new = bring(tmp_path, "se-0115-2017", saved_at="2026-01-02T10:00:00.000000+00:00")
    first, second = imports.listing(tmp_path)
    assert (first.id, second.id) == (new, old)
    assert (second.file, second.saved_at) == ("se-0114-2018.pdf", "2026-01-01T10:00:00.000000+00:00")
    assert second.sha256.startswith(old)
    assert len(old) == 12
    assert (second.evaluation_ids, second.municipality_ids) == (("se-0114-2018",), ("se-0114",))


def test_an_import_is_a_package_of_its_own(tmp_path: Path) -> None:
    """The folder holds every table with its header, a manifest that needs nothing else, and the original."""
    one = bring(tmp_path)
    folder = tmp_path / "imports" / one
    manifest = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert set(manifest["kompass"]) == {"file", "sha256", "saved_at"}
    assert {"name", "title", "version", "created"} <= set(manifest)
    names = {resource["name"] for resource in manifest["resources"]}
    assert names == {
        "evaluations",
        "scores",
        "findings",
        "sources",
        "readings",
        "sections",
        "proposed-questions",
    }
    for resource in manifest["resources"]:
        content = (folder / resource["path"]).read_bytes()
        assert content.count(b"\r") == 0
        header = next(csv.reader([content.decode().split("\n")[0]]))
        assert header == [field["name"] for field in resource["schema"]["fields"]]
        for key in resource["schema"].get("foreignKeys", []):
            assert "package" not in key["reference"]
    assert (folder / "proposed_questions.csv").read_bytes().count(b"\n") == 1
    assert {p.name for p in folder.iterdir()} == {
        "datapackage.json",
        "original",
        *(resource["path"] for resource in manifest["resources"]),
    }


def test_the_original_is_kept_under_a_plain_name(tmp_path: Path) -> None:
    """Of the file's name only a plain ending is kept: the rest may hold a person's name or a path."""
    for name, wanted in (
        ("../../Anna Andersson.PDF", "report.pdf"),
        ("x.d/../y", "report"),
        ("a.p d f", "report"),
        ("b.docx", "report.docx"),
    ):
        one = imports.save(tmp_path, name, name.encode(), {}, DATA)
        kept = imports.original(tmp_path, one)
        assert kept == tmp_path / "imports" / one / "original" / wanted
        assert kept.read_bytes() == name.encode()


def test_what_is_kept_may_be_another_than_what_came(tmp_path: Path) -> None:
    """The id is that of the file that came in, also where something else is kept as the original."""
    one = imports.save(tmp_path, "a.txt", b"came", {}, DATA, kept=b"kept")
    assert one == imports.import_id(b"came")
    assert imports.original(tmp_path, one).read_bytes() == b"kept"


def test_the_same_file_is_refused(tmp_path: Path) -> None:
    """The very same bytes are not saved twice, whatever the file is called and whatever was read in it."""
    one = bring(tmp_path)
    before = everything(tmp_path)
    with pytest.raises(AlreadyImported) as caught:
        imports.save(tmp_path, "other.pdf", b"se-0114-2018", tables("se-0115-2017"), DATA)
    assert caught.value.fields == {"file": "other.pdf", "id": one}
    assert everything(tmp_path) == before


def test_the_same_evaluation_is_refused(tmp_path: Path) -> None:
    """An evaluation that another import holds is not saved again from another file."""
    one = bring(tmp_path)
    before = everything(tmp_path)
    with pytest.raises(AlreadyImported) as caught:
        imports.save(tmp_path, "other.pdf", b"other", tables("se-0114-2018"), DATA)
    assert caught.value.fields == {"file": "other.pdf", "evaluation": "se-0114-2018", "id": one}
    assert everything(tmp_path) == before


@pytest.mark.parametrize("wrong", [{"evaluation": []}, {"sources": [{"source_id": "x", "name": "Anna"}]}])
def test_only_declared_tables_and_columns_are_written(
    tmp_path: Path, wrong: dict[str, list[dict[str, str]]]
) -> None:
    """Nothing but what is declared reaches the disk: an unknown table or column is a programming error."""
    with pytest.raises(ValueError, match="no such"):
        imports.save(tmp_path, "a.pdf", b"a", wrong, DATA)
    assert everything(tmp_path) == {}


def test_undo_takes_the_whole_import_out(tmp_path: Path) -> None:
    """Undo moves the folder as it is to `removed/`, answers with what it was, and the file may come again."""
    one = bring(tmp_path)
    (listed,) = imports.listing(tmp_path)
    before = everything(tmp_path / "imports" / one)
    for name in (one, f"{one}-2", f"{one}-3"):
        assert imports.undo(tmp_path, one).evaluation_ids == listed.evaluation_ids
        assert imports.listing(tmp_path) == []
        assert set(everything(tmp_path / "removed" / name)) == set(before)
        assert bring(tmp_path) == one


def test_data_are_as_if_it_had_never_been(tmp_path: Path) -> None:
    """After undo every row is that of a store in which the import never was."""
    home = tmp_path / "home"
    bring(home, "se-0115-2017")
    never = open_store(DATA, "published", home)
    key = never.fingerprint
    one = bring(home, "se-1292-2016", scores={"total": 500})
    between = open_store(DATA, "published", home)
    assert between.fingerprint != key
    assert not between.scores_of("se-1292").equals(never.scores_of("se-1292"))
    imports.undo(home, one)
    after = anew(DATA, "published", home)
    assert after.fingerprint == key
    assert after.evaluations.equals(never.evaluations)
    assert after.sources == never.sources
    assert after.instrument == never.instrument
    assert content(after) == content(never)


@pytest.mark.parametrize("id", ["", ".", "..", "000000000000", "../imports", "imports.lock", ".new-1-2-3"])
def test_an_import_that_is_not_there(tmp_path: Path, id: str) -> None:
    """What is no import cannot be undone or opened, and no id leads out of the folder."""
    with pytest.raises(UnknownImport):
        imports.undo(tmp_path / "nowhere", id)
    bring(tmp_path)
    (tmp_path / "imports" / ".new-1-2-3").mkdir()
    for ask in (imports.undo, imports.original):
        with pytest.raises(UnknownImport) as caught:
            ask(tmp_path, id)
        assert caught.value.fields == {"id": id}
    assert len(imports.listing(tmp_path)) == 1


def test_a_broken_import_can_be_undone(tmp_path: Path) -> None:
    """A folder that cannot be read is not listed, and can be taken out all the same."""
    one, other = bring(tmp_path), bring(tmp_path, "se-0115-2017")
    (tmp_path / "imports" / one / "datapackage.json").write_text("oops")
    (tmp_path / "imports" / other / "evaluations.csv").write_bytes(b"\xff")
    assert imports.listing(tmp_path) == []
    assert imports.undo(tmp_path, one).id == one
    assert imports.undo(tmp_path, other).id == other
    assert check_packages(DATA, tmp_path) == []


def test_leftovers_of_dead_runs_are_ignored_and_cleared(tmp_path: Path) -> None:
    """A folder that a dead run left half written is seen by no reader, and the next save clears it away."""
    bring(tmp_path)
    key = fingerprint_of(DATA, "published", tmp_path)
    leftover = tmp_path / "imports" / ".new-1a2b3c4d5e6f-1-00"
    leftover.mkdir()
    (leftover / "evaluations.csv").write_text("half")
    assert len(imports.listing(tmp_path)) == 1
    assert check_packages(DATA, tmp_path) == []
    assert fingerprint_of(DATA, "published", tmp_path) == key
    bring(tmp_path, "se-0115-2017")
    assert not leftover.exists()


@pytest.mark.parametrize("mode", ["public", "anything"])
def test_a_public_server_takes_nothing_in_and_nothing_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    """Where the mode is not local nothing is saved or undone, not a byte."""
    one = bring(tmp_path)
    before = everything(tmp_path)
    monkeypatch.setenv("KOMPASS_MODE", mode)
    with pytest.raises(ReadOnly):
        bring(tmp_path, "se-0115-2017")
    with pytest.raises(ReadOnly):
        imports.undo(tmp_path, one)
    assert everything(tmp_path) == before
    assert settings.own_folder() is None


def test_importers_at_once_lose_nothing(tmp_path: Path) -> None:
    """Processes that save different files and the same at once: each file is saved once, none is lost."""
    shares = [(0, 5), (3, 8), (0, 8), (6, 11)]
    running = [Forked(bring_many, tmp_path, first, last, None) for first, last in shares]
    said = [list(process.told()) for process in running]
    assert [process.ended_with for process in running] == [0] * len(running)
    assert [len(lines) for lines in said] == [last - first + 1 for first, last in shares]
    saved = [line for lines in said for line in lines if line != "already"]
    wanted = {imports.import_id(numbered(n).encode()) for n in range(12)}
    assert sorted(saved) == sorted(wanted)
    assert {found.id for found in imports.listing(tmp_path)} == wanted
    assert check_packages(DATA, tmp_path) == []
    assert not list((tmp_path / "imports").glob(".new-*"))


@pytest.mark.parametrize("name", ["fsync", "rename"])
def test_a_save_that_fails_midway_leaves_nothing_to_be_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Where the disk fails before the folder is in its place, no import is there, and it may come again."""
    one = bring(tmp_path)

    def fail(*_: object) -> None:
        raise OSError("no space")

    with monkeypatch.context() as patch:
        patch.setattr(*((os, "fsync") if name == "fsync" else (Path, "rename")), fail)
        with pytest.raises(OSError, match="no space"):
            bring(tmp_path, "se-0115-2017")
    assert [found.id for found in imports.listing(tmp_path)] == [one]
    assert open_store(DATA, "published", tmp_path).evaluations["own"].sum() == 1
    bring(tmp_path, "se-0115-2017")
    assert len(imports.listing(tmp_path)) == 2
