"""What a person has said became of opportunities: kept, taken back, and nowhere on a public server."""

from pathlib import Path

import pytest

from kompass.errors import ReadOnly
from kompass.learn.ledger import Status
from kompass.notes import rulings
from kompass.store import notes


def test_a_ruling_is_kept_and_taken_back(tmp_path: Path) -> None:
    """Rulings are kept by municipality and finding; None leaves it to the proposal again."""
    rulings.rule(tmp_path, "se-1", "f1", Status.MET)
    rulings.rule(tmp_path, "se-1", "f2", Status.REMAINING)
    rulings.rule(tmp_path, "se-1", "f1", Status.NOT_MENTIONED)
    assert rulings.saved(tmp_path, "se-1") == {"f1": Status.NOT_MENTIONED, "f2": Status.REMAINING}
    assert rulings.saved(tmp_path, "se-2") == {}
    rulings.rule(tmp_path, "se-1", "f1", None)
    assert rulings.saved(tmp_path, "se-1") == {"f2": Status.REMAINING}


def test_nonsense_is_no_ruling(tmp_path: Path) -> None:
    """A broken note rules nothing, and nobody can rule that an old opportunity is new."""
    notes.write(tmp_path, rulings.KIND, "se-1", {"rulings": {"f1": "nonsense"}})
    assert rulings.saved(tmp_path, "se-1") == {}
    notes.write(tmp_path, rulings.KIND, "se-1", {"rulings": {"f1": "new", "f2": "met"}})
    assert rulings.saved(tmp_path, "se-1") == {"f2": Status.MET}


def test_a_public_server_rules_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no home there, and writing is refused."""
    assert rulings.saved(None, "se-1") == {}
    monkeypatch.setenv("KOMPASS_MODE", "public")
    with pytest.raises(ReadOnly):
        rulings.rule(tmp_path, "se-1", "f1", Status.MET)
