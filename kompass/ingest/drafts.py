"""The work of the reading process: a file's bytes become drafts, as JSON, and come back as drafts."""

from typing import Any

from pydantic import TypeAdapter

from kompass.ingest import formats, report, workbook
from kompass.ingest.documents import Progress
from kompass.ingest.draft import Draft
from kompass.ingest.vocabulary import Vocabulary

_DRAFTS = TypeAdapter(list[Draft])
_VOCABULARY = TypeAdapter(Vocabulary)


def read(name: str, content: bytes, words: Vocabulary, progress: Progress | None = None) -> list[Draft]:
    """The drafts in a file: one of a report, one per evaluation of a table. Raises UnreadableFile."""
    kind = formats.kind(name, content)
    if kind in ("csv", "xlsx"):
        return workbook.read(name, content, kind, words)
    return [report.read(name, formats.read(name, content, progress), words)]


def answer(name: str, content: bytes, argument: str, progress: Progress) -> bytes:
    """`read`, for a process of its own: the vocabulary comes as JSON, and so do the drafts leave."""
    return as_json(read(name, content, _VOCABULARY.validate_json(argument), progress))


def as_json(drafts: list[Draft]) -> bytes:
    """Drafts as JSON that `from_json` gives back."""
    return _DRAFTS.dump_json(drafts)


def from_json(text: bytes) -> list[Draft]:
    """The drafts of `as_json`. Raises pydantic's ValidationError (a ValueError) for anything else."""
    return _DRAFTS.validate_json(text)


def argument(words: Vocabulary) -> str:
    """A vocabulary as `answer` takes it."""
    return _VOCABULARY.dump_json(words).decode()


def plain(drafts: list[Draft]) -> list[dict[str, Any]]:
    """Drafts as plain values, for a note on disk."""
    made: list[dict[str, Any]] = _DRAFTS.dump_python(drafts, mode="json")
    return made


def from_plain(values: object) -> list[Draft]:
    """The drafts of `plain`."""
    return _DRAFTS.validate_python(values)
