"""What many tests need alike is made once by each worker: it is kept under all that it depends on."""

import hashlib
import importlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

from kompass.errors import Fault, UnreadableFile
from kompass.ingest import isolation
from kompass.ingest.documents import Progress
from kompass.store import Store, build, imports, own

apart = isolation.call
"""Reading in a process of its own, as the product reads."""

KEPT = 12  # stores

anew = build.open_store
"""A store built, whatever has been built before."""


def _told(home: Path) -> tuple[bytes, ...] | None:
    """The tables of own data in the order they were saved: alike in every home in which the same was read.

    None where some import is not whole: its faults are in more than its tables.
    """
    saved = sorted(imports.listing(home), key=lambda one: (one.saved_at, one.id))
    if len(saved) < len(own.folders(home)):
        return None
    files = (file for one in saved for file in sorted((home / own.IMPORTS / one.id).glob("*.csv")))
    return tuple(f"{file.parent.name}/{file.name}".encode() + file.read_bytes() for file in files)


_opened: dict[tuple[object, ...], Store] = {}


def open_store(folder: Path, facts: str, home: Path | None = None) -> Store:
    """The store of some data, opened anew when what they hold is another: as the app keeps its stores."""
    bundled, fingerprint = (build.fingerprint_of(folder, facts, one) for one in (None, home))
    if home is None or fingerprint == bundled:  # all empty homes are alike
        key: tuple[object, ...] = (folder, facts, bundled)
    elif told := _told(home):
        key = (folder, facts, bundled, told)
    else:
        return anew(folder, facts, home)
    found = _opened.pop(key, None) or anew(folder, facts, home)
    while len(_opened) >= KEPT:
        del _opened[next(iter(_opened))]
    _opened[key] = found
    return found if found.fingerprint == fingerprint else replace(found, fingerprint=fingerprint)


checked_anew = build.check_packages
"""Packages checked, whatever has been checked before."""

_faults: dict[tuple[object, ...], list[Fault]] = {}


def _content(folder: Path) -> bytes:
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(folder)}:{path.stat().st_size}:".encode() + path.read_bytes())
    return digest.digest()


def check_packages(folder: Path, home: Path | None = None, facts: Sequence[str] = build.FACTS) -> list[Fault]:
    """What is to be saved or given is checked once while it is the same, wherever it lies."""
    told = _told(home) if home else ()
    if told is None:
        return checked_anew(folder, home, facts)
    key = (tuple(facts), _content(folder), told)
    if key not in _faults:
        _faults[key] = checked_anew(folder, home, facts)
    return list(_faults[key])


@cache
def _task(target: str) -> Callable[[str, bytes, str, Progress], bytes]:
    module, _, function = target.partition(":")
    found: Callable[[str, bytes, str, Progress], bytes] = getattr(importlib.import_module(module), function)
    return found


@lru_cache(maxsize=100)
def _answer(target: str, name: str, content: bytes, argument: str) -> bytes | UnreadableFile:
    try:
        return _task(target)(name, content, argument, lambda done, pages: None)
    except UnreadableFile as error:
        return error


def here(task: str, name: str, content: bytes, argument: str = "", progress: Progress | None = None) -> bytes:
    """A file read in this process, the same file once: for tests of what is then done with the answer.

    What would burst a bound is read apart all the same.
    """
    if len(content) > isolation.LIMITS.file:
        return apart(task, name, content, argument, progress)
    answer = _answer(isolation.TASKS[task], name, content, argument)
    if isinstance(answer, UnreadableFile):
        raise UnreadableFile(answer.reason, **answer.fields)
    if progress:
        progress(1, 1)
    return answer
