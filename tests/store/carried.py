"""A home with something of everything, and work for a process that saves or restores one and is killed."""

from collections.abc import Callable
from pathlib import Path

from kompass.learn.ledger import Status
from kompass.notes import calls, groups, plans, rulings
from kompass.notes.calls import Call
from kompass.store import backup, imports, notes, waiting
from tests.plans import improvement, measure
from tests.store.brought import bring, die_at

MANIFEST = "kompass-backup.json"


def fill(home: Path) -> None:
    """Two imports, one undone, a file under work, and a note of every kind."""
    bring(home, "se-1292-2016", scores={"total": 500.0, "1": 60.0})
    bring(home, "se-0114-2018")
    imports.undo(home, bring(home, "se-0115-2017"))
    one = waiting.put(home, b"under work")
    notes.write(home, waiting.KIND, one, {"file": "rapport.txt", "drafts": [], "decisions": []})
    groups.save(home, "Våra grannar", ["se-1292", "se-1080"])
    calls.save(home, "published", [Call("f001", "Hur gjorde ni?")])
    rulings.rule(home, "se-1292", "f001", Status.MET)
    plans.save(home, plans.Plan("se-1292", (measure(improvement(1)),)))


def everything(home: Path) -> dict[str, bytes]:
    """Every file of a home but its lock, by its path."""
    found = {p.relative_to(home).as_posix(): p.read_bytes() for p in home.rglob("*") if p.is_file()}
    return {name: content for name, content in found.items() if name != imports.LOCK}


def carry(tell: Callable[[str], None], what: str, home: Path, file: Path, dies_at: int) -> None:
    """Make a `backup` or `restore` one, unless killed before, and tell when it is done; see `die_at`."""
    die_at(dies_at)
    if what == "backup":
        backup.backup(home, file, force=True)
    else:
        backup.restore(home, file)
    tell("done")
