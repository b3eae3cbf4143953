"""What a person has said became of improvement opportunities, where Kompass only proposes."""

from pathlib import Path

from pydantic import BaseModel, Field, ValidationError

from kompass.learn.ledger import Status
from kompass.store import notes

KIND = "rulings"
STATUSES = (Status.MET, Status.REMAINING, Status.NOT_MENTIONED)
"""What can be said of an opportunity; that one is new follows from the others."""


class _Note(BaseModel):
    rulings: dict[str, Status] = Field(max_length=2000)


def saved(home: Path | None, municipality_id: str) -> dict[str, Status]:
    """The rulings on a municipality's findings, by their ids; none without a home (a public server)."""
    if home is None:
        return {}
    try:
        note = _Note.model_validate(notes.read(home, KIND, municipality_id))
    except ValidationError:
        return {}
    return {one: status for one, status in note.rulings.items() if status in STATUSES}


def rule(home: Path, municipality_id: str, finding_id: str, status: Status | None) -> None:
    """Say what became of an opportunity, or (None) leave it to the proposal again.

    Raises ReadOnly on a public server.
    """
    kept = {one: found for one, found in saved(home, municipality_id).items() if one != finding_id}
    if status is not None:
        kept[finding_id] = status
    notes.write(home, KIND, municipality_id, {"rulings": {one: str(found) for one, found in kept.items()}})
