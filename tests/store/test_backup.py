"""Own data as one file and back: all of it, the same answers, whole or not at all; no trust in the file."""

import json
import os
import shutil
import stat
import struct
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock, Timeout

from kompass import settings
from kompass.errors import (
    FileTaken,
    FolderUnwritable,
    HomeTaken,
    LinkInData,
    NothingOwn,
    OwnDataBusy,
    ReadOnly,
    UnreadableBackup,
)
from kompass.export import answers
from kompass.notes import calls, groups, plans, rulings
from kompass.store import backup, backup_file, disk, fingerprint_of, imports, notes, waiting
from kompass.text import words
from tests.once import anew
from tests.store.brought import DATA, bring
from tests.store.carried import MANIFEST, everything, fill

Members = dict[str, bytes]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a home that holds something of everything, and a backup of it: tests work on copies."""
    folder = tmp_path_factory.mktemp("full")
    fill(folder / "home")
    backup.backup(folder / "home", folder / "copy.zip")
    return folder


@pytest.fixture
def home(full: Path, tmp_path: Path) -> Path:
    return shutil.copytree(full / "home", tmp_path / "home")


@pytest.fixture
def saved(full: Path, tmp_path: Path) -> Path:
    """A backup of the home."""
    return shutil.copy2(full / "copy.zip", tmp_path / "copy.zip")


def members(path: Path) -> Members:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tampered(path: Path, change: Callable[[Members, dict[str, Any]], None]) -> Path:
    """The backup with its members and its manifest changed; digests are as the change leaves them."""
    found = members(path)
    manifest = json.loads(found.pop(MANIFEST))
    change(found, manifest)
    other = path.with_name("tampered.zip")
    with zipfile.ZipFile(other, "w") as archive:
        for name, content in found.items():
            archive.writestr(name, content)
        archive.writestr(MANIFEST, json.dumps(manifest))
    return other


def put(name: str, content: bytes = b"x") -> Callable[[Members, dict[str, Any]], None]:
    """A change that adds a file, listed with its right digest."""

    def change(found: Members, manifest: dict[str, Any]) -> None:
        found[name] = content
        manifest["files"][name] = backup_file.file_of(content, 1).model_dump()

    return change


def refused(path: Path, home: Path) -> UnreadableBackup:
    """Why a file is not restored; nothing of it has come by then, neither in the home nor beside it."""
    before = sorted(home.parent.rglob("*"))
    with pytest.raises(UnreadableBackup) as caught:
        backup.restore(home, path)
    assert sorted(home.parent.rglob("*")) == before
    return caught.value


def test_all_own_data_come_back(home: Path, saved: Path, tmp_path: Path) -> None:
    """Every file of every folder comes back as it was: imports, originals, undone ones, notes, drafts."""
    other = tmp_path / "other" / "home"
    carried = backup.restore(other, saved)
    assert everything(other) == everything(home)
    assert {name.split("/")[0] for name in everything(other)} == set(backup_file.HELD)
    counts = (carried.imports, carried.removed, carried.notes, carried.drafts)
    assert counts == (2, 1, 4, 1)
    assert [p.name for p in other.parent.iterdir()] == ["home"]


def test_a_restored_home_gives_the_same_answers(home: Path, saved: Path, tmp_path: Path) -> None:
    """Data, fingerprint, answers, notes and what is under work are the same on another machine."""
    other = tmp_path / "other"
    backup.restore(other, saved)
    assert fingerprint_of(DATA, "published", other) == fingerprint_of(DATA, "published", home)
    here, there = (anew(DATA, "published", one) for one in (home, other))
    for place in ("se-1292", "se-0114", "se-1080"):
        assert there.scores_of(place).equals(here.scores_of(place))
        assert there.findings_of(place).equals(here.findings_of(place))
        told = [
            json.dumps(answers.municipality(one, words("sv"), place), default=str) for one in (here, there)
        ]
        assert told[0] == told[1]
    assert there.sections_of("se-1292-2016").equals(here.sections_of("se-1292-2016"))
    assert groups.saved(other) == groups.saved(home) != []
    assert calls.saved(other, "published") == calls.saved(home, "published") != ()
    assert rulings.saved(other, "se-1292") == rulings.saved(home, "se-1292") != {}
    assert plans.read(other, "se-1292") == plans.read(home, "se-1292")
    (one,) = notes.keys(other, waiting.KIND)
    assert waiting.content(other, one) == b"under work"
    newest = imports.listing(other)[0].id
    assert imports.original(other, newest).read_bytes() == imports.original(home, newest).read_bytes()


def test_what_is_restored_can_be_worked_with(saved: Path, tmp_path: Path) -> None:
    """In a restored home more is saved, and an import undone."""
    other = tmp_path / "other"
    backup.restore(other, saved)
    bring(other, "se-0117-2018")
    imports.undo(other, imports.listing(other)[-1].id)
    assert len(imports.listing(other)) == 2


def test_what_dead_runs_left_is_not_taken_along(home: Path, tmp_path: Path) -> None:
    """Hidden leftovers and files that are none of ours stay where they are."""
    before = everything(home)
    (home / "imports" / ".new-0-1-2").mkdir()
    (home / "imports" / ".new-0-1-2" / "evaluations.csv").write_text("half")
    (home / "notes" / "groups" / ".x-1").write_text("half")
    (home / "notes" / "Thumbs.db").write_text("x")
    (home / "letter.txt").write_text("x")
    backup.backup(home, tmp_path / "copy.zip")
    assert set(members(tmp_path / "copy.zip")) == {*before, MANIFEST}


def test_a_link_is_no_silent_loss(home: Path, tmp_path: Path) -> None:
    """What lies elsewhere would not be in the backup: it is told of, and no file is made."""
    kept = home / "imports" / imports.listing(home)[0].id
    kept.rename(tmp_path / "elsewhere")
    kept.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(LinkInData) as caught:
        backup.backup(home, tmp_path / "copy.zip")
    assert caught.value.fields == {"path": str(kept)}
    assert [p.name for p in tmp_path.iterdir() if "copy" in p.name] == []


@pytest.mark.parametrize("kind", ["none", "locked", "folders"])
def test_nothing_own_is_told(tmp_path: Path, kind: str) -> None:
    """A home without own data gives no backup, and asking for one makes no home."""
    home = tmp_path / "home"
    if kind != "none":
        (home / "imports").mkdir(parents=True)
    if kind == "locked":
        (home / imports.LOCK).touch()
    there = sorted(tmp_path.rglob("*"))
    with pytest.raises(NothingOwn):
        backup.backup(home, tmp_path / "copy.zip")
    assert sorted(tmp_path.rglob("*")) == there


def test_a_file_that_is_there_is_not_written_over(home: Path, tmp_path: Path) -> None:
    """Only `force` puts a backup in the place of a file; a folder stays in any case."""
    path = tmp_path / "copy.zip"
    path.write_bytes(b"my thesis")
    with pytest.raises(FileTaken):
        backup.backup(home, path)
    assert path.read_bytes() == b"my thesis"
    backup.backup(home, path, force=True)
    assert MANIFEST in members(path)
    with pytest.raises(FileTaken):
        backup.backup(home, tmp_path, force=True)


def test_a_file_that_comes_meanwhile_is_not_written_over(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another one of the name, made after we looked, stays as it is, with hard links and without them."""
    path = tmp_path / "copy.zip"
    place = disk.place

    def meanwhile(beside: Path, path: Path, replace: bool = False) -> None:
        path.write_bytes(b"another's")
        place(beside, path, replace)

    def no_links(*_: object) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr(disk, "place", meanwhile)
    for _ in range(2):
        with pytest.raises(FileTaken):
            backup.backup(home, path)
        assert path.read_bytes() == b"another's"
        assert [p.name for p in tmp_path.iterdir() if "copy" in p.name] == ["copy.zip"]
        path.unlink()
        monkeypatch.setattr(os, "link", no_links)
    monkeypatch.setattr(disk, "place", place)
    backup.backup(home, path)
    assert MANIFEST in members(path)


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_a_backup_is_for_its_owner_alone(saved: Path) -> None:
    """The originals are in it: nobody else on the machine may read it."""
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600


def test_no_import_is_saved_or_undone_meanwhile(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the first look to the last a backup holds the lock that importers wait for."""
    held: list[str] = []

    def watch(module: Any, name: str) -> None:
        work = getattr(module, name)

        def watched(*arguments: Any, **more: Any) -> Any:
            with pytest.raises(Timeout), FileLock(home / imports.LOCK, timeout=0):
                pass
            held.append(name)
            return work(*arguments, **more)

        monkeypatch.setattr(module, name, watched)

    watch(backup, "_state")
    watch(backup, "_write")
    watch(disk, "place")
    backup.backup(home, tmp_path / "copy.zip")
    assert held == ["_state", "_write", "_state", "place"]
    bring(home, "se-0117-2018")  # and lets go of it


def test_what_changes_meanwhile_is_read_anew(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A note written or taken away in the midst: the backup holds one moment, or tells that it cannot."""
    write, changes = backup._write, iter([True, True, False])

    def meanwhile(*arguments: Any) -> None:
        if next(changes, True):
            groups.save(home, "En grupp till", ["se-1080"])
            if (home / "drafts").exists():
                waiting.discard(home, notes.keys(home, waiting.KIND)[0])
                (home / "drafts").rmdir()
        write(*arguments)

    monkeypatch.setattr(backup, "_write", meanwhile)
    carried = backup.backup(home, tmp_path / "copy.zip")
    assert (carried.notes, carried.drafts) == (5, 0)
    with pytest.raises(OwnDataBusy):
        backup.backup(home, tmp_path / "other.zip")  # changes without an end
    assert [p.name for p in tmp_path.iterdir() if "other" in p.name] == []


@pytest.mark.parametrize("where", ["nowhere/copy.zip", "file/copy.zip"])
def test_a_place_that_cannot_be_written(home: Path, tmp_path: Path, where: str) -> None:
    """A folder that is not there, or is a file, is told of."""
    (tmp_path / "file").touch()
    with pytest.raises(FolderUnwritable):
        backup.backup(home, tmp_path / where)


@pytest.mark.parametrize("name", ["fsync", "link"])
def test_a_backup_that_fails_midway_leaves_nothing(
    home: Path, saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Where the disk fails there is no file, and an older one is as it was."""

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = sorted(tmp_path.iterdir()), saved.read_bytes()
    monkeypatch.setattr(os, "fsync", fail)
    for path, force in ((tmp_path / "other.zip", False), (saved, True)):
        with pytest.raises(FolderUnwritable) as caught:
            backup.backup(home, path, force)
        assert caught.value.fields["reason"] == "No space left on device"
    assert (sorted(tmp_path.iterdir()), saved.read_bytes()) == before


# --- what a backup is restored into --------------------------------------------------------------


@pytest.mark.parametrize(
    ("made", "found"),
    [
        ("imports/0123456789ab/evaluations.csv", "imports"),
        ("notes/groups/x.json", "notes"),
        ("letter.txt", "letter.txt"),
        (".hidden/x", ".hidden"),
        ("imports/.new-1/x.csv", "imports"),
    ],
)
def test_nothing_is_mixed_with_what_is_there(saved: Path, tmp_path: Path, made: str, found: str) -> None:
    """A home that holds any file is left as it is, and what it holds is named."""
    other = tmp_path / "other"
    (other / made).parent.mkdir(parents=True)
    (other / made).write_text("mine")
    with pytest.raises(HomeTaken) as caught:
        backup.restore(other, saved)
    assert caught.value.fields == {"folder": str(other), "found": found}
    assert {p.relative_to(other).as_posix() for p in other.rglob("*") if p.is_file()} == {made}


def test_an_empty_home_may_be_there(home: Path, saved: Path, tmp_path: Path) -> None:
    """Empty folders and the lock that a look left behind are nothing; a link to an empty home is followed."""
    other = tmp_path / "other"
    (other / "imports").mkdir(parents=True)
    (other / "notes" / "groups").mkdir(parents=True)
    (other / imports.LOCK).touch()
    (tmp_path / "link").symlink_to(other)
    backup.restore(tmp_path / "link", saved)
    assert everything(other) == everything(home)
    assert (tmp_path / "link").is_symlink()


def test_what_comes_in_meanwhile_is_not_lost(
    home: Path, saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An import saved in the empty home while a restore works is there afterwards, and alone."""
    other = tmp_path / "other"
    clear = backup._clear

    def meanwhile(target: Path) -> None:
        bring(other, "se-0117-2018")
        clear(target)

    monkeypatch.setattr(backup, "_clear", meanwhile)
    with pytest.raises(FolderUnwritable):
        backup.restore(other, saved)
    assert [one.evaluation_ids for one in imports.listing(other)] == [("se-0117-2018",)]
    assert not (tmp_path / ".other-restore").exists()


def test_two_restores_do_not_meet(saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second restore into the same home is told to wait, and does not disturb the first."""
    other = tmp_path / "other"
    clear = backup._clear

    def second(target: Path) -> None:
        with pytest.raises(OwnDataBusy):
            backup.restore(other, saved)
        clear(target)

    monkeypatch.setattr(backup, "_clear", second)
    assert backup.restore(other, saved).imports == 2


def test_a_full_disk_is_told_before(saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no room for all of it, nothing is begun."""
    monkeypatch.setattr(backup.shutil, "disk_usage", lambda _: type("Usage", (), {"free": 10}))
    with pytest.raises(FolderUnwritable):
        backup.restore(tmp_path / "other", saved)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["copy.zip"]


# --- files that are not to be trusted ------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "../escaped.txt",
        "imports/../../escaped.txt",
        "/tmp/escaped.txt",
        "imports/../notes/x.json",
        "imports\\..\\escaped.txt",
        "C:/escaped.txt",
        "imports/c:x",
        "notes/./x.json",
        "notes//x.json",
        "notes/groups/",
        "notes",
        "imports.lock",
        "app.py",
        "imports/.new-1/x.csv",
        "imports/a/b/c/d",
        "notes/groups/Ä.json",
        "notes/groups/x\n.json",
        "imports/0123456789ab/" + "x" * 300 + "/..",
    ],
)
def test_no_name_leads_out(saved: Path, tmp_path: Path, name: str) -> None:
    """A name that is none of own data's is refused, wherever it leads and however right its digest is."""
    found = refused(tampered(saved, put(name)), tmp_path / "other")
    assert found.key == "backup-unsafe"
    assert not list(tmp_path.rglob("escaped*"))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFDIR])
def test_no_link_comes_in(saved: Path, tmp_path: Path, kind: int) -> None:
    """A member that says it is a link, a pipe or a folder is refused."""
    other = tmp_path / "tampered.zip"
    found = members(saved)
    with zipfile.ZipFile(other, "w") as archive:
        for number, (name, content) in enumerate(found.items()):
            info = zipfile.ZipInfo(name)
            info.external_attr = (kind | 0o777) << 16 if number == 0 else 0
            archive.writestr(info, content)
    assert refused(other, tmp_path / "other").key == "backup-unsafe"


def test_every_file_is_as_it_was(saved: Path, tmp_path: Path) -> None:
    """A content, a size or a file that the manifest does not tell is found; so is one that is missing."""
    name = next(n for n in members(saved) if n.endswith("scores.csv"))

    def content(found: Members, manifest: dict[str, Any]) -> None:
        found[name] = found[name].replace(b"500", b"700")

    def more(found: Members, manifest: dict[str, Any]) -> None:
        found["notes/groups/x.json"] = b"{}"

    def less(found: Members, manifest: dict[str, Any]) -> None:
        del found[name]

    def longer(found: Members, manifest: dict[str, Any]) -> None:
        found[name] += b"\n"

    for change in (content, more, less, longer):
        assert refused(tampered(saved, change), tmp_path / "other").key == "backup-changed"


def test_a_flipped_bit_anywhere_is_found(home: Path, saved: Path, tmp_path: Path) -> None:
    """Damage is told, or it is no damage: never does something else come back than what was saved."""
    whole, other = saved.read_bytes(), tmp_path / "flipped.zip"
    for at in range(0, len(whole), max(1, len(whole) // 150)):
        other.write_bytes(whole[:at] + bytes([whole[at] ^ 0x10]) + whole[at + 1 :])
        target = tmp_path / f"home-{at}"
        try:
            backup.restore(target, other)
        except UnreadableBackup:
            assert not target.exists()
        else:
            assert everything(target) == everything(home)
    assert not list(tmp_path.glob(".home-*"))


@pytest.mark.parametrize("by", [1, 30, 1_000_000])
def test_files_said_to_begin_before_the_backup_are_damage(saved: Path, tmp_path: Path, by: int) -> None:
    """Where their list is said to begin later than it does, all files would begin that much earlier."""
    whole, other = bytearray(saved.read_bytes()), tmp_path / "astray.zip"
    at = whole.rindex(b"PK\x05\x06") + 16
    (begins,) = struct.unpack_from("<L", whole, at)
    struct.pack_into("<L", whole, at, begins + by)
    other.write_bytes(whole)
    assert refused(other, tmp_path / "other").key == "backup-damaged"


@pytest.mark.parametrize("share", [0.001, 0.2, 0.5, 0.9, 0.999])
def test_a_cut_off_file_is_damaged(saved: Path, tmp_path: Path, share: float) -> None:
    """Of a download that broke off nothing is restored."""
    whole = saved.read_bytes()
    (tmp_path / "cut.zip").write_bytes(whole[: int(len(whole) * share)])
    assert refused(tmp_path / "cut.zip", tmp_path / "other").key == "backup-damaged"


def test_another_zip_is_no_backup(tmp_path: Path, saved: Path) -> None:
    """A zip without our manifest, or with another's, is told to be none; so is what is no zip at all."""
    other = tmp_path / "other.zip"
    for content in (b"", b"# Kompass"):
        other.write_bytes(content)
        assert refused(other, tmp_path / "other").key == "backup-other"
    for found in ({"notes/x": b"x"}, {MANIFEST: b"[]"}, {MANIFEST: b'{"format": "x"}'}):
        with zipfile.ZipFile(other, "w") as archive:
            for name, content in found.items():
                archive.writestr(name, content)
        assert refused(other, tmp_path / "other").key == "backup-other"


@pytest.mark.parametrize("version", [0, 2, "1", None, [], 10**40])
def test_an_unknown_version_is_refused(saved: Path, tmp_path: Path, version: object) -> None:
    """What another Kompass writes otherwise is not guessed at."""
    other = tampered(saved, lambda found, manifest: manifest.update(version=version))
    assert refused(other, tmp_path / "other").key == "backup-version"


@pytest.mark.parametrize(
    "change",
    [
        {"files": []},
        {"files": {"notes/x.json": {"sha256": "0" * 64, "size": 1, "modified": 10**30}}},
        {"made": "yesterday"},
        {"more": 1},
    ],
)
def test_a_manifest_of_another_shape(saved: Path, tmp_path: Path, change: dict[str, Any]) -> None:
    """A manifest that is not as declared is damage, not a traceback."""
    other = tampered(saved, lambda found, manifest: manifest.update(change))
    assert refused(other, tmp_path / "other").key == "backup-damaged"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr(MANIFEST, "[" * 100_000)
    assert refused(other, tmp_path / "other").key == "backup-damaged"


def test_a_bomb_is_told_before_it_is_unpacked(saved: Path, tmp_path: Path) -> None:
    """What would unpack to a hundred times the file, or to too much or too many, is refused by its list."""
    other = tmp_path / "bomb.zip"
    with zipfile.ZipFile(other, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST, "{}")
        archive.writestr("notes/groups/x.json", b"\0" * 20_000_000)
    assert refused(other, tmp_path / "other").key == "backup-too-large"


def test_bounds_hold_of_every_number(
    home: Path, saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Too many files, one too large, all together too large: each is refused, and backup says so too."""
    for name, most in (("MAX_FILES", 5), ("MAX_FILES", 0), ("MAX_FILE", 100), ("MAX_TOTAL", 1000)):
        with monkeypatch.context() as patch:
            patch.setattr(backup_file, name, most)
            assert refused(saved, tmp_path / "other").key == "backup-too-large"
            with pytest.raises(UnreadableBackup):
                backup.backup(home, tmp_path / "new.zip")
            assert [p.name for p in tmp_path.iterdir() if "new" in p.name] == []


def test_the_same_name_twice_is_damage(saved: Path, tmp_path: Path) -> None:
    """Two members of one name, or a file that is also a folder, are refused."""
    other = tampered(saved, put("notes/groups"))
    assert refused(other, tmp_path / "other").key == "backup-damaged"
    with zipfile.ZipFile(other, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Python too finds it odd
        for name, content in [*members(saved).items(), next(iter(members(saved).items()))]:
            archive.writestr(name, content)
    assert refused(other, tmp_path / "other").key == "backup-damaged"


@pytest.mark.parametrize("mode", ["public", "anything"])
def test_a_public_server_neither_saves_nor_restores(
    home: Path, saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    """Where the mode is not local not a byte is written."""
    there = sorted(tmp_path.rglob("*"))
    monkeypatch.setenv("KOMPASS_MODE", mode)
    with pytest.raises(ReadOnly):
        backup.backup(home, tmp_path / "new.zip")
    with pytest.raises(ReadOnly):
        backup.restore(tmp_path / "other", saved)
    assert sorted(tmp_path.rglob("*")) == there
    assert settings.own_folder() is None
