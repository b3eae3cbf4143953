"""Groups of municipalities that a reader has named, for choosing peers by one word.

They hold ids alone, so a group stays itself when a name changes.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, Field, ValidationError

from kompass.model import name_order
from kompass.store import notes

KIND = "groups"
LONGEST_NAME = 60
MOST_MEMBERS = 20


@dataclass(frozen=True)
class NamedGroup:
    """A name and the ids of its municipalities, in the order they were picked."""

    key: str
    name: str
    members: tuple[str, ...]


class _Note(BaseModel):
    name: str = Field(min_length=1, max_length=LONGEST_NAME)
    members: list[str] = Field(min_length=1, max_length=MOST_MEMBERS)


def saved(home: Path | None) -> list[NamedGroup]:
    """Every group, by name as Swedes sort; none without a home (a public server).

    What is no group is passed over.
    """
    if home is None:
        return []
    found = []
    for key in notes.keys(home, KIND):
        try:
            note = _Note.model_validate(notes.read(home, KIND, key))
        except ValidationError:
            continue
        found.append(NamedGroup(key, note.name, tuple(note.members)))
    return sorted(found, key=lambda one: name_order(one.name))


def save(home: Path, name: str, members: Sequence[str]) -> NamedGroup:
    """Keep a group; one of the same name is replaced.

    Raises ReadOnly on a public server and ValueError for a name or a number of members out of bounds.
    """
    note = _Note(name=" ".join(name.split()), members=list(dict.fromkeys(members)))
    key = hashlib.sha256(note.name.casefold().encode()).hexdigest()[:16]
    notes.write(home, KIND, key, note.model_dump())
    return NamedGroup(key, note.name, tuple(note.members))


def remove(home: Path, key: str) -> None:
    """Let a group go; one that is not there is no error. Raises ReadOnly on a public server."""
    notes.delete(home, KIND, key)
