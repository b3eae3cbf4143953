"""All own data as one file, and back again: the file and the folder are there whole or not at all."""

import os
import shutil
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from kompass.errors import (
    FileTaken,
    FolderUnwritable,
    HomeTaken,
    LinkInData,
    NothingOwn,
    OwnDataBusy,
)
from kompass.settings import require_local
from kompass.store import disk
from kompass.store.backup_file import (
    FORMAT,
    HELD,
    MANIFEST,
    VERSION,
    File,
    Manifest,
    contents,
    file_of,
    is_held,
    opened,
)
from kompass.store.imports import LOCK, REMOVED
from kompass.store.notes import NOTES
from kompass.store.own import IMPORTS
from kompass.store.waiting import KIND

_TRIES = 5
_State = dict[str, tuple[int, int, int]]


@dataclass(frozen=True)
class Carried:
    """What a backup holds: how many imports, removed ones, notes and files under work; when it was made."""

    made: datetime
    imports: int
    removed: int
    notes: int
    drafts: int


def backup(home: Path, path: Path, force: bool = False) -> Carried:
    """Write all own data of `home` to a new file, and tell what it holds; `force` puts it in place of one.

    No import is saved or undone meanwhile, and what is written meanwhile is seen: then all is read anew. The
    file is read back before it gets its name.

    Raises NothingOwn, FileTaken, FolderUnwritable, LinkInData, OwnDataBusy; ReadOnly on a public server.
    """
    require_local()
    if not any(_files(home)):
        raise NothingOwn(folder=str(home))
    if os.path.lexists(path) and (not force or path.is_dir()):
        raise FileTaken(file=str(path))
    beside = path.with_name(f".{path.name}.new")  # of one that was killed, too: under the lock there is one
    try:
        with FileLock(home / LOCK):
            _write_steady(home, beside)
            with opened(beside) as (archive, manifest):
                for _ in contents(path.name, archive, manifest):
                    pass
            disk.place(beside, path, replace=force)
    except FileExistsError:
        raise FileTaken(file=str(path)) from None
    except OSError as error:
        raise FolderUnwritable(folder=str(path.parent), reason=error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            beside.unlink()
    return _carried(manifest)


def restore(home: Path, path: Path) -> Carried:
    """Bring all own data back from a backup into a home where there is none, and tell what came.

    They are written beside the home and renamed into its place at once: killed at any moment, the home holds
    nothing or everything.

    Raises UnreadableBackup, HomeTaken, FolderUnwritable, OwnDataBusy; OSError for a path that cannot be
    opened; ReadOnly on a public server.
    """
    require_local()
    target = home.resolve()
    _require_empty(target)
    beside = target.with_name(f".{target.name}-restore")
    with opened(path) as (archive, manifest):
        try:
            disk.make(beside)
            with FileLock(beside / "restore.lock", timeout=0):
                whole = beside / "home"
                shutil.rmtree(whole, ignore_errors=True)  # of one that was killed
                _require_room(beside, manifest)
                disk.make(whole)
                for name, content, told in contents(path.name, archive, manifest):
                    _put(whole / name, content, told)
                for folder, _, _ in os.walk(whole):
                    disk.sync(Path(folder))
                _clear(target)
                whole.rename(target)
                disk.sync(target.parent)
        except Timeout:
            raise OwnDataBusy(folder=str(home)) from None
        except OSError as error:
            raise FolderUnwritable(folder=str(home), reason=error.strerror or str(error)) from error
        finally:
            _leave(beside)
    return _carried(manifest)


def _files(home: Path) -> Iterator[tuple[str, Path]]:
    """Every file of own data with the name it has in a backup. What dead runs left, and what is none of ours,
    is passed over; a link is not, since what it leads to would be lost."""
    for top in (home / held for held in HELD if (home / held).exists()):
        for folder, folders, files in os.walk(top, onerror=_fail):
            for name in (*folders, *files):
                path = Path(folder, name)
                if path.is_symlink() and not name.startswith("."):
                    raise LinkInData(path=str(path))
            for path in (Path(folder, name) for name in sorted(files)):
                if is_held(name := path.relative_to(home).as_posix()):
                    yield name, path


def _fail(error: OSError) -> None:
    raise error


def _state(home: Path) -> _State:
    """What is there, so that a change can be seen."""
    found = {}
    for name, path in _files(home):
        stat = path.stat()
        found[name] = (stat.st_size, stat.st_mtime_ns, stat.st_ino)
    return found


def _write_steady(home: Path, beside: Path) -> None:
    """Write the zip of what lies in the home at one moment: once more where something changed meanwhile.

    Notes and files under work know no lock; each is whole, but two of them belong together.
    """
    for _ in range(_TRIES):
        try:
            before = _state(home)
            _write(home, beside, before)
            if _state(home) == before:
                return
        except FileNotFoundError:
            if not beside.parent.is_dir():
                raise
    raise OwnDataBusy(folder=str(home))


def _write(home: Path, beside: Path, state: _State) -> None:
    beside.unlink(missing_ok=True)
    files: dict[str, File] = {}
    # For the owner alone: the originals are in it.
    descriptor = os.open(beside, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "w+b") as handle:
        with zipfile.ZipFile(handle, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, (_, modified, _) in state.items():
                content = (home / name).read_bytes()
                files[name] = file_of(content, max(modified, 0))
                archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
            made = datetime.now(UTC).replace(microsecond=0)
            manifest = Manifest(format=FORMAT, version=VERSION, made=made, files=files)
            text = manifest.model_dump_json(indent=1) + "\n"
            archive.writestr(zipfile.ZipInfo(MANIFEST), text, zipfile.ZIP_DEFLATED)
        handle.flush()
        os.fsync(handle.fileno())


def _require_empty(home: Path) -> None:
    """Nothing is ever mixed with what is there: empty folders and our lock are nothing."""
    if not os.path.lexists(home):
        return
    if not home.is_dir():
        raise HomeTaken(folder=str(home), found=home.name)
    found = [
        Path(folder, name).relative_to(home).parts[0]
        for folder, _, files in os.walk(home)
        for name in files
        if Path(folder, name) != home / LOCK
    ]
    found += [p.name for p in home.iterdir() if p.is_symlink()]
    if found:
        raise HomeTaken(folder=str(home), found=", ".join(sorted(set(found))[:10]))


def _require_room(folder: Path, manifest: Manifest) -> None:
    if sum(told.size for told in manifest.files.values()) > shutil.disk_usage(folder).free:
        raise OSError(28, os.strerror(28))  # no space left: told before the disk is full


def _put(path: Path, content: bytes, told: File) -> None:
    disk.make(path.parent)
    disk.write(path, content)
    os.utime(path, ns=(told.modified, told.modified))


def _clear(home: Path) -> None:
    """Take away an empty home. A folder that is empty no more is not taken away: then this fails."""
    if home.exists():
        (home / LOCK).unlink(missing_ok=True)
        for folder, _, _ in os.walk(home, topdown=False):
            Path(folder).rmdir()


def _leave(beside: Path) -> None:
    """Take away what was written beside, unless another one works there."""
    with suppress(Timeout, OSError):
        with FileLock(beside / "restore.lock", timeout=0):
            shutil.rmtree(beside / "home", ignore_errors=True)
            (beside / "restore.lock").unlink()
        beside.rmdir()


def _carried(manifest: Manifest) -> Carried:
    parts = [name.split("/") for name in manifest.files]
    folders = Counter(kind for kind, _ in {(one[0], one[1]) for one in parts})
    return Carried(
        made=manifest.made,
        imports=folders[IMPORTS],
        removed=folders[REMOVED],
        notes=sum(one[0] == NOTES and one[1] != KIND for one in parts),
        drafts=folders[KIND],
    )
