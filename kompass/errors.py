"""What can go wrong so that Kompass cannot go on.

    KompassError
    ├── PackageFaults        a data package is broken: all its faults, collected
    ├── UnknownMunicipality  a name, code or id that nobody has; carries the nearest names
    ├── UnknownEdition       an edition that the instrument does not know
    ├── UnknownItem          an item that the edition does not have
    ├── UnknownYear          a year in which no evaluation of the municipality is known
    ├── UnknownPeerChoice    a peer choice or a selection that does not exist
    └── NoFigures            the municipality is known, but there is nothing to compute from

Exceptions carry fields, not sentences: the words are in `kompass.text`, which finds them by
the exception's `key` and fills in its fields.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a data package: where it is and which rule it breaks."""

    path: str  # the file, relative to the data folder
    line: int | None  # line in the file, the header being line 1; None where it concerns the file
    column: str | None
    rule: str  # which rule: the key of its sentence is "fault-<rule>"
    value: str = ""
    expected: str = ""


class KompassError(Exception):
    """Root of the tree. `key` names the sentence in `kompass.text`, `fields` fills it in."""

    key = "error-unexpected"

    def __init__(self, **fields: str | int) -> None:
        super().__init__(", ".join(f"{name}={value}" for name, value in fields.items()))
        self.fields = fields


class PackageFaults(KompassError):
    key = "error-package-faults"

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(n=len(faults))
        self.faults = tuple(faults)


class UnknownMunicipality(KompassError):
    key = "error-unknown-municipality"

    def __init__(self, name: str, nearest: Sequence[str] = ()) -> None:
        super().__init__(name=name, n=len(nearest), nearest=", ".join(nearest))
        self.nearest = tuple(nearest)


class UnknownEdition(KompassError):
    key = "error-unknown-edition"


class UnknownItem(KompassError):
    key = "error-unknown-item"


class UnknownYear(KompassError):
    key = "error-unknown-year"


class UnknownPeerChoice(KompassError):
    key = "error-unknown-peer-choice"


class NoFigures(KompassError):
    key = "error-no-figures"
