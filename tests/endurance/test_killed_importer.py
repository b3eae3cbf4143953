"""Importers killed at any moment: what was told as saved is there, and nothing is broken."""

import random
from itertools import islice
from pathlib import Path

import pytest

from kompass.store import check_packages, imports
from tests.forked import Forked
from tests.store.brought import DATA, bring, bring_many, numbered

SAVES = 30  # how many each importer would save if it lived
STEPS = 150  # file system operations among which one is the last: about the first ten saves


def importer(home: Path, first: int, dies_at: int | None = None) -> Forked:
    """A process that saves import after import and tells the id of each when it is saved."""
    return Forked(bring_many, home, first, first + SAVES, dies_at)


def holds(home: Path, told: set[str]) -> None:
    """Everything told as saved is there, whole; at most one leftover lies hidden beside it."""
    there = {found.id for found in imports.listing(home)}
    assert told <= there
    assert {p.name for p in (home / "imports").iterdir() if not p.name.startswith(".")} == there
    assert len(list((home / "imports").glob(".new-*"))) <= 1
    assert check_packages(DATA, home) == []


@pytest.mark.parametrize("moment", ["before an operation", "while it works"])
def test_killed_importers_lose_nothing_they_told_of(
    tmp_path: Path, pytestconfig: pytest.Config, moment: str
) -> None:
    """An importer killed with SIGKILL leaves every import it told of, and data without a fault.

    It dies before a file system operation drawn by lot, so that every step is met and a failure comes
    again with the same draw; or from outside, after an import drawn by lot, wherever it is by then.
    """
    chance = random.Random(20161116)
    told: set[str] = set()
    for kill in range(pytestconfig.getoption("--kills")):
        home = tmp_path / str(kill // 20)  # a new one now and then, so that a long run stays fast
        if kill % 20 == 0:
            told.clear()
            bring(home, numbered(0))
        first = len(imports.listing(home))  # goes on where the dead one stopped
        if moment == "while it works":
            process = importer(home, first)
            told |= set(islice(process.told(), chance.randint(1, 10)))
            process.kill()
        else:
            process = importer(home, first, chance.randint(1, STEPS))
        told |= set(process.told())
        assert process.ended_with == -9
        holds(home, told)
        bring(home, numbered(len(imports.listing(home))))
        assert not list((home / "imports").glob(".new-*"))
