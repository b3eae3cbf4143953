"""Importers killed at any moment: what was told as saved is there, and nothing is broken."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from kompass import settings
from kompass.store import check_packages, imports
from tests.store.brought import DATA, bring, numbered

SAVES = 30  # how many each importer would save if it lived
STEPS = 150  # file system operations among which one is the last: about the first ten saves


def importer(home: Path, first: int, *dies_at: str) -> subprocess.Popen[str]:
    """A process that saves import after import and prints the id of each when it is saved."""
    command = [
        sys.executable,
        "-m",
        "tests.store.brought",
        str(home),
        str(first),
        str(first + SAVES),
        *dies_at,
    ]
    return subprocess.Popen(command, cwd=settings.ROOT, stdout=subprocess.PIPE, text=True)


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
            with importer(home, first) as process:
                assert process.stdout is not None
                for _ in range(chance.randint(1, 10)):
                    told.add(process.stdout.readline().strip())
                process.kill()
                told |= set(process.stdout.read().split())
        else:
            with importer(home, first, str(chance.randint(1, STEPS))) as process:
                assert process.stdout is not None
                told |= set(process.stdout.read().split())
        assert process.returncode == -9
        holds(home, told)
        bring(home, numbered(len(imports.listing(home))))
        assert not list((home / "imports").glob(".new-*"))
