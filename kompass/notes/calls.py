"""The list of whom to call: findings of others, each with what one wants to ask about it.

It is a note of one's own. A public server keeps none: there the address carries the list, as one text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote, unquote

from pydantic import BaseModel, Field, ValidationError

from kompass.store import notes

KIND = "calls"
LONGEST_QUESTION = 300
MOST = 30
_BETWEEN, _BEFORE_QUESTION = "~", ":"


@dataclass(frozen=True)
class Call:
    """A finding to ask its municipality about, by id, and the question."""

    finding_id: str
    question: str = ""


class _Call(BaseModel):
    finding_id: str = Field(min_length=1, max_length=100)
    question: str = Field(max_length=LONGEST_QUESTION)


class _Note(BaseModel):
    calls: list[_Call] = Field(max_length=MOST)


def saved(home: Path, facts: str) -> tuple[Call, ...]:
    """The list about a choice of data (`published` or `example`), empty where there is none."""
    try:
        note = _Note.model_validate(notes.read(home, KIND, facts))
    except ValidationError:
        return ()
    return tuple(Call(one.finding_id, one.question) for one in note.calls)


def save(home: Path, facts: str, calls: Sequence[Call]) -> None:
    """Keep a list in place of the one before. Raises ReadOnly on a public server."""
    note = _Note(calls=[_Call(finding_id=one.finding_id, question=one.question) for one in calls])
    notes.write(home, KIND, facts, note.model_dump())


def with_call(calls: Sequence[Call], finding_id: str) -> tuple[Call, ...]:
    """The list with one more at its end; the same list where it is there or the list is full."""
    there = any(one.finding_id == finding_id for one in calls)
    return tuple(calls) if there or len(calls) >= MOST else (*calls, Call(finding_id))


def without(calls: Sequence[Call], finding_id: str) -> tuple[Call, ...]:
    """The list without one."""
    return tuple(one for one in calls if one.finding_id != finding_id)


def asking(calls: Sequence[Call], finding_id: str, question: str) -> tuple[Call, ...]:
    """The list with another question to one, cut to what a list holds."""
    text = " ".join(question.split())[:LONGEST_QUESTION]
    return tuple(replace(one, question=text) if one.finding_id == finding_id else one for one in calls)


def written(calls: Sequence[Call]) -> str:
    """A list as the address carries it."""
    return _BETWEEN.join(
        _quoted(one.finding_id) + (_BEFORE_QUESTION + _quoted(one.question) if one.question else "")
        for one in calls
    )


def read(text: str) -> tuple[Call, ...]:
    """A list as `written` gives it; what is too long is cut, and what is nothing is passed over."""
    calls: tuple[Call, ...] = ()
    for part in text.split(_BETWEEN):
        finding_id, _, question = part.partition(_BEFORE_QUESTION)
        if finding_id:
            calls = with_call(calls, unquote(finding_id)[:100])
            calls = asking(calls, unquote(finding_id)[:100], unquote(question)) if question else calls
    return calls


def _quoted(text: str) -> str:
    return quote(text, safe="").replace(_BETWEEN, "%7E")
