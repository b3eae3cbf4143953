"""What can go wrong so that Kompass cannot go on.

    KompassError
    ├── Faults               many things wrong at once, all collected
    │   ├── PackageFaults    a data package is broken
    │   ├── PlanFaults       a table brought in as an action plan is wrong
    │   └── AddedFaults      rows that break the published package when they are added to it
    ├── UnknownMunicipality  a name, code or id that nobody has; carries the nearest names
    ├── UnknownEdition       an edition that the instrument does not know
    ├── UnknownItem          an item that the edition does not have
    ├── UnknownYear          a year in which no evaluation of the municipality is known
    ├── UnknownPeerChoice    a peer choice or a selection that does not exist
    ├── UnknownTheme         a theme that findings are not sorted by
    ├── NoFigures            the municipality is known, but there is nothing to compute from
    ├── UnreadableFile       a file that cannot be read as a report or a table; `reason` says why
    ├── NotAccepted          a draft with issues that stand in the way of saving it
    ├── AlreadyImported      the very same file, or an evaluation of that municipality and year, is saved
    ├── OutOfRange           a number that an option does not take
    ├── FolderTaken          a folder to write to that holds something already
    ├── FolderUnwritable     a folder that the system does not let us write
    ├── NoHost               a setting that should name hosts and names something else
    ├── FileTaken            a file to write that is there already
    ├── UnknownImport        an import or a draft that does not exist (any more)
    ├── NothingOwn           a backup asked for where there are no own data
    ├── LinkInData           a link among own data, which a backup would lose
    ├── OwnDataBusy          own data that change, or are restored, all the while
    ├── HomeTaken            a folder of own data to restore into that holds something already
    ├── SeveralImports       a name that several imports go by
    ├── NotContributable     an import that cannot be given to the published data; `reason` says why
    ├── UnreadableBackup     a file that is no backup, or not as it was made; `reason` says why
    ├── UnreadablePlan       a note of an action plan that cannot be read as one
    └── ReadOnly             a public server: nothing can be brought in or taken away

Exceptions carry fields, not sentences: the words are in `kompass.text`, which finds them by
the exception's `key` and fills in its fields.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a table: where it is and which rule it breaks."""

    path: str  # the file; in a data package relative to the data folder
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


class Faults(KompassError):
    """Many things wrong at once, each with its place."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(n=len(faults))
        self.faults = tuple(faults)


class PackageFaults(Faults):
    key = "error-package-faults"


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


class UnknownTheme(KompassError):
    key = "error-unknown-theme"


class NoFigures(KompassError):
    key = "error-no-figures"


class UnreadableFile(KompassError):
    """`reason` is one of REASONS; the sentence's key is "unreadable-<reason>"."""

    REASONS = (
        "empty",  # no bytes
        "damaged",  # truncated, or not what its type says inside
        "encrypted",  # needs a password
        "scanned",  # pages without text
        "wrong-type",  # the content is of another type than the name's ending says
        "unknown-type",  # a type that is not read
        "too-large",  # over the bound on bytes
        "too-many-pages",
        "too-much-inside",  # over the bounds on decompressed size, memory or output
        "too-slow",
        "entities",  # XML that declares entities
        "other-report",  # text, but no report of this instrument
        "unknown-columns",  # a table with other columns than the template's
        "no-rows",  # a table with a heading and nothing under it
        "no-table",  # a readable file, where a table (Excel, CSV) was asked for
        "no-plan",  # a table without the columns of an action plan
    )

    def __init__(self, reason: str, file: str, **fields: str | int) -> None:
        if reason not in self.REASONS:
            raise ValueError(reason)
        super().__init__(file=file, **fields)
        self.reason = reason
        self.key = f"unreadable-{reason}"


class NotAccepted(KompassError):
    key = "error-not-accepted"


class AlreadyImported(KompassError):
    key = "error-already-imported"


class OutOfRange(KompassError):
    key = "error-out-of-range"


class FolderTaken(KompassError):
    key = "error-folder-taken"


class FolderUnwritable(KompassError):
    key = "error-folder-unwritable"


class UnknownImport(KompassError):
    key = "error-unknown-import"


class AddedFaults(Faults):
    key = "error-added-faults"


class SeveralImports(KompassError):
    key = "error-several-imports"


class NotContributable(KompassError):
    """`reason` is one of REASONS; the sentence's key is "contribute-<reason>"."""

    REASONS = (
        "source",  # no title, no publisher, neither an address nor a document
        "address",  # an address that not everybody can go to
        "person",  # a person's name in what would be sent
        "made-up",  # not of a real municipality
        "no-figures",  # nothing but that it took place
        "nothing-new",  # the published data have all of it
        "differs",  # the published data say otherwise
    )

    def __init__(self, reason: str, **fields: str | int) -> None:
        if reason not in self.REASONS:
            raise ValueError(reason)
        super().__init__(**fields)
        self.reason = reason
        self.key = f"contribute-{reason}"


class NoHost(KompassError):
    key = "error-no-host"


class FileTaken(KompassError):
    key = "error-file-taken"


class NothingOwn(KompassError):
    key = "error-nothing-own"


class LinkInData(KompassError):
    key = "error-link-in-data"


class OwnDataBusy(KompassError):
    key = "error-own-data-busy"


class HomeTaken(KompassError):
    key = "error-home-taken"


class UnreadableBackup(KompassError):
    """`reason` is one of REASONS; the sentence's key is "backup-<reason>"."""

    REASONS = (
        "damaged",  # no zip, truncated, or a manifest that is none
        "other",  # a zip that is no backup
        "version",  # made by a Kompass that writes backups otherwise
        "unsafe",  # a name that leads elsewhere, a link, a password
        "too-large",  # over the bounds on files and bytes
        "changed",  # a file is not as the manifest says
    )

    def __init__(self, reason: str, file: str, **fields: str | int) -> None:
        if reason not in self.REASONS:
            raise ValueError(reason)
        super().__init__(file=file, **fields)
        self.reason = reason
        self.key = f"backup-{reason}"


class UnreadablePlan(KompassError):
    key = "error-plan-unreadable"


class PlanFaults(Faults):
    key = "error-plan-faults"


class ReadOnly(KompassError):
    key = "error-read-only"
