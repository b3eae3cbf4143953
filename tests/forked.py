"""Processes of a test's own, which may be killed: forked off one that has imported what they need.

One forked off the tests would inherit locks of their threads; one started from nothing takes a second to
import what it needs. The server that forks these has no threads.
"""

import os
import sys
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from types import ModuleType
from typing import Any

import pytest

_forks = get_context("forkserver")
_forks.set_forkserver_preload(["tests.store.brought", "tests.store.carried"])


class Forked:
    """A process that calls `work` with a function that tells something, and the arguments."""

    def __init__(self, work: Callable[..., None], *arguments: Any) -> None:
        self._told, there = _forks.Pipe(duplex=False)
        self._process = _forks.Process(target=_run, args=(there, work, arguments))
        # A page was perhaps run as main, and would be run there too.
        with pytest.MonkeyPatch.context() as patch:
            patch.setitem(sys.modules, "__main__", ModuleType("__main__"))
            self._process.start()
        there.close()

    def told(self) -> Iterator[str]:
        """What it tells, as it tells it, until it ends."""
        try:
            while True:
                yield self._told.recv()
        except EOFError:
            self._process.join()

    def kill(self) -> None:
        """Kill it from outside."""
        self._process.kill()

    @property
    def ended_with(self) -> int | None:
        """How it ended; None while it runs."""
        return self._process.exitcode


def _run(there: Any, work: Callable[..., None], arguments: tuple[Any, ...]) -> None:
    work(there.send, *arguments)
    there.close()
    os._exit(0)
