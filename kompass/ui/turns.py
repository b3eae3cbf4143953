"""Pages are made one at a time, in the order in which they were asked for.

Python does one thing at a time, however many threads there are. Where many pages are made at once they take
it from each other every few milliseconds: all of them come late, and fewer are made.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Semaphore, local

PATIENCE = 5.0
"""Seconds after which a page is made without the turn: none, however slow, holds up the others for long."""

_turn = Semaphore()  # a lock would not keep the order
_mine = local()


@contextmanager
def turn() -> Iterator[bool]:
    """Make a page when it is its turn. Tells whether it is, or patience came to an end."""
    _take()
    try:
        yield _mine.turn
    finally:
        _leave()


@contextmanager
def aside() -> Iterator[None]:
    """Wait for something else than Python, and let the others have their turns meanwhile."""
    _leave()
    try:
        yield
    finally:
        _take()


def _take() -> None:
    _mine.turn = _turn.acquire(timeout=PATIENCE)


def _leave() -> None:
    if _mine.turn:
        _turn.release()
    _mine.turn = False
