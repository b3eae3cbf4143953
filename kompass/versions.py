"""The versions of the data, and the public log of what changed with each. Standard library only."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_VERSION = re.compile("[0-9]{1,4}([.][0-9]{1,6}){1,3}")


class Reporter(StrEnum):
    """What kind of reader saw what was wrong. Never who."""

    MUNICIPALITY = "municipality"
    READER = "reader"
    KOMPASS = "kompass"


@dataclass(frozen=True)
class LoggedChange:
    """A row of the log: what of the bundled data became otherwise with a version.

    Without a municipality it is about all of them. `before` and `after` are as a reader is shown them; what
    was added has no `before`, what was removed no `after`, and what is told in words alone has neither.
    """

    version: str
    on: date
    municipality_id: str | None
    evaluation_id: str | None
    item: str | None
    what: Mapping[str, str]  # by language
    before: str | None
    after: str | None
    source_id: str | None
    reported_by: Reporter


def order(version: str) -> tuple[int, ...] | None:
    """What versions are ordered by; None for a text that is no version."""
    if not version.isascii() or not _VERSION.fullmatch(version):
        return None
    return tuple(map(int, version.split(".")))


def since(log: Iterable[LoggedChange], version: str) -> list[LoggedChange]:
    """What has changed after a version, in the order of the log. Nothing, where it is no version."""
    known = order(version)
    return [] if known is None else [one for one in log if (order(one.version) or ()) > known]
