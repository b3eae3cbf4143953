"""What many tests need alike is made once by each worker: it is kept under all that it depends on."""

import importlib
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path

from kompass.errors import UnreadableFile
from kompass.ingest import isolation
from kompass.ingest.documents import Progress
from kompass.store import Store, build

apart = isolation.call
"""Reading in a process of its own, as the product reads."""

anew = build.open_store
"""A store built, whatever has been built before."""


@lru_cache(maxsize=12)
def _opened(folder: Path, facts: str, home: Path | None, fingerprint: str) -> Store:
    return anew(folder, facts, home)


def open_store(folder: Path, facts: str, home: Path | None = None) -> Store:
    """The store of some data, opened anew when their fingerprint is another: as the app keeps its stores."""
    fingerprint = build.fingerprint_of(folder, facts, home)
    own = home if fingerprint != build.fingerprint_of(folder, facts) else None  # all empty homes are alike
    return _opened(folder, facts, own, fingerprint)


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
