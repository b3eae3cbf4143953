"""What became of what was wanted: each improvement opportunity held against the next evaluation.

It is a proposal. What the evaluators themselves say of the previous evaluation goes first, then likeness of
texts within the same area; a person confirms it or says otherwise.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import numpy as np

from kompass.learn.likeness import Likeness
from kompass.learn.words import Thesaurus
from kompass.model import Evaluation

Finding = Mapping[str, Any]
"""A finding's cells: finding_id, edition, area, question, kind, text."""


class Status(StrEnum):
    """What became of an improvement opportunity, by the next evaluation."""

    MET = "met"
    REMAINING = "remaining"
    NOT_MENTIONED = "no longer mentioned"
    NEW = "new"


MEANS = {
    "strength": Status.MET,
    "example": Status.MET,
    "improved": Status.MET,
    "improvement": Status.REMAINING,
    "remains": Status.REMAINING,
}
"""What a finding of the later evaluation says of an earlier one that it answers."""

OWN_WORDS = ("improved", "remains")
"""What the evaluators themselves say of the evaluation before: no findings of the later one."""

ENOUGH = 0.16
"""Texts less alike than this are of different matters."""

SURE = 0.6
"""Texts as alike as this are of the same matter, also where another is more alike."""

LIKELY = 0.35
"""From here on texts are called alike; below, somewhat alike."""

OWN_WORDS_BONUS = 0.05
SAME_QUESTION, OTHER_QUESTION, OTHER_AREA = 0.05, -0.10, -0.15
"""What where they stand adds to the likeness of the texts, or takes from it."""


class Confidence(StrEnum):
    """How surely it is told what became of an opportunity."""

    CONFIRMED = "confirmed"  # a person has said so
    OWN_WORDS = "evaluators say so"
    LIKELY = "texts alike"
    UNSURE = "texts somewhat alike"
    NONE = "nothing alike"


@dataclass(frozen=True)
class Answer:
    """A finding of the later evaluation that answers an earlier one, and how surely (0 to 1)."""

    finding: Finding
    likeness: float

    @property
    def status(self) -> Status:
        return MEANS[self.finding["kind"]]

    @property
    def own_words(self) -> bool:
        """Whether the evaluators themselves speak of the evaluation before."""
        return self.finding["kind"] in OWN_WORDS


@dataclass(frozen=True)
class Entry:
    """An improvement opportunity and what became of it. `answers` are the likeliest first.

    `survived` is in how many evaluations it has stood so far, the later one included where it remains.
    """

    finding: Finding
    status: Status
    answers: tuple[Answer, ...] = ()
    confirmed: bool = False
    survived: int = 1

    @property
    def id(self) -> str:
        return str(self.finding["finding_id"])

    @property
    def confidence(self) -> Confidence:
        """How surely the status is told."""
        if self.confirmed:
            return Confidence.CONFIRMED
        if not self.answers:
            return Confidence.NONE
        first = self.answers[0]
        if first.own_words:
            return Confidence.OWN_WORDS
        return Confidence.LIKELY if first.likeness >= LIKELY else Confidence.UNSURE


@dataclass(frozen=True)
class LedgerStep:
    """Two evaluations in a row: what became of what the first one wanted, and what the second newly wants."""

    before: Evaluation
    after: Evaluation
    entries: tuple[Entry, ...]

    def of(self, status: Status) -> list[Entry]:
        """The entries with such a status."""
        return [one for one in self.entries if one.status == status]


Same = Callable[[Finding, Finding], bool | None]
"""Whether two findings stand in the same area; None where the editions' areas have no counterparts."""


def held(
    earlier: Sequence[Finding],
    later: Sequence[Finding],
    same_area: Same,
    thesaurus: Thesaurus,
    common: Mapping[str, int],
) -> list[Entry]:
    """What became of each earlier improvement opportunity, and which later ones are new.

    `earlier` and `later` are the findings of two evaluations of one municipality, in the report's order.
    """
    wanted = [one for one in earlier if one["kind"] == "improvement"]
    said = [one for one in later if one["kind"] in MEANS]
    alike = Likeness(thesaurus, common, [one["text"] for one in (*earlier, *later)])
    likeness = np.array([[_likeness(alike, one, other, same_area) for other in said] for one in wanted])
    entries = []
    answering: set[int] = set()
    for n, one in enumerate(wanted):
        found = [m for m in range(len(said)) if _answers(likeness, n, m)]
        answering.update(found)
        answers = [Answer(said[m], min(float(likeness[n, m]), 1.0)) for m in found]
        answers.sort(key=lambda answer: (not answer.own_words, -answer.likeness))
        entries.append(Entry(one, answers[0].status if answers else Status.NOT_MENTIONED, tuple(answers)))
    new = [one for m, one in enumerate(said) if one["kind"] == "improvement" and m not in answering]
    return entries + [Entry(one, Status.NEW) for one in new]


def _answers(likeness: "np.ndarray[tuple[int, int], np.dtype[np.float64]]", n: int, m: int) -> bool:
    """Whether a later finding answers an earlier one: each is the likeliest the other has."""
    here = likeness[n, m]
    rivals = [*np.delete(likeness[n], m), *np.delete(likeness[:, m], n)]
    return bool(here >= ENOUGH and (here >= SURE or here >= max(rivals, default=0.0)))


def _likeness(alike: Likeness, one: Finding, other: Finding, same_area: Same) -> float:
    """Likeness of texts, more where they stand under the same question, less where elsewhere."""
    found = alike.between(one["text"], other["text"])
    if found < ENOUGH:
        return 0.0
    if other["kind"] in OWN_WORDS:
        found += OWN_WORDS_BONUS
    if same_area(one, other) is False:
        return found + OTHER_AREA
    if one["edition"] == other["edition"] and one["question"] and other["question"]:
        found += SAME_QUESTION if one["question"] == other["question"] else OTHER_QUESTION
    return found


def ruled(entries: Sequence[Entry], rulings: Mapping[str, Status]) -> list[Entry]:
    """The entries as a person has ruled, by the id of the finding; those not ruled on stand as proposed."""
    return [
        replace(one, status=rulings[one.id], confirmed=True) if one.id in rulings else one for one in entries
    ]


def followed(steps: Sequence[Sequence[Entry]]) -> list[list[Entry]]:
    """The entries of each step in time, with in how many evaluations each opportunity has stood."""
    stood: dict[str, int] = {}
    found = []
    for entries in steps:
        counted = []
        for one in entries:
            here = stood.get(one.id, 1)
            if one.status == Status.REMAINING:
                here += 1
                for answer in one.answers:
                    if answer.finding["kind"] == "improvement":
                        later = str(answer.finding["finding_id"])
                        stood[later] = max(stood.get(later, 1), here)
            counted.append(replace(one, survived=here))
        found.append(counted)
    return found
