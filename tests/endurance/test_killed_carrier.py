"""Backups and restores killed at any moment: the old or the new, never a half."""

import random
from pathlib import Path

import pytest

from kompass.store import backup
from tests.forked import Forked
from tests.store.brought import bring
from tests.store.carried import carry, everything, fill

STEPS = {"backup": 55, "restore": 125}
"""File system operations of each, counted with a few to spare: of one above them nobody dies."""


@pytest.mark.parametrize("what", STEPS)
def test_killed_carriers_leave_the_old_or_the_new(
    tmp_path: Path, pytestconfig: pytest.Config, what: str
) -> None:
    """Killed before a file system operation drawn by lot, a backup leaves the older file or a whole new one,
    a restore an empty home or a whole one; what was told as done is done. And the next one goes well, and
    clears away what the dead one left."""
    home, old, file, other = (tmp_path / name for name in ("home", "old.zip", "copy.zip", "to"))
    fill(home)
    backup.backup(home, old)
    before = everything(home)
    bring(home, "se-0117-2018")
    chance = random.Random(20161116)
    for _ in range(pytestconfig.getoption("--kills")):
        step = chance.randint(1, STEPS[what])
        if what == "backup":
            file.write_bytes(old.read_bytes())
            process = Forked(carry, what, home, file, step)
            done = list(process.told()) == ["done"]
            held = _restored(tmp_path, file)
            assert held in (before, everything(home))
            assert held == everything(home) or not done
            backup.backup(home, file, force=True)
        else:
            process = Forked(carry, what, other / "home", old, step)
            done = list(process.told()) == ["done"]
            held = everything(other / "home")
            assert held in ({}, before)
            assert held == before or not done
            if not held:
                backup.restore(other / "home", old)
            assert everything(other / "home") == before
            left = {p.name for p in other.glob(".*")}
            assert not left or (left == {".home-restore"} and held and not done)
            _take_away(other)
        assert process.ended_with == (0 if done else -9)
    assert not list(tmp_path.glob(".*"))


def _restored(folder: Path, file: Path) -> dict[str, bytes]:
    """What a backup holds, as a restore gives it."""
    backup.restore(folder / "look" / "home", file)
    found = everything(folder / "look" / "home")
    _take_away(folder / "look")
    return found


def _take_away(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
