"""What a municipality decides to do about its improvement opportunities: the nouns and their rules.

Standard library only, as `model`. A measure remembers the words of its improvement opportunity, so that it
still says what it was about when the evaluation is gone or has been read anew under other ids.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class Status(StrEnum):
    """How far a measure has come. `no_action` is a decision too, and needs a reason."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DONE = "done"
    NO_ACTION = "no_action"


class State(StrEnum):
    """How an improvement opportunity stands on a given day: a status, overdue, or nothing decided."""

    UNDECIDED = "undecided"
    PLANNED = "planned"
    UNDER_WAY = "under_way"
    OVERDUE = "overdue"
    DONE = "done"
    NO_ACTION = "no_action"


LONGEST = {"action": 1000, "responsible": 100, "evidence": 1000, "reason": 1000}
"""The texts of a measure, and how many characters each may have."""

LONGEST_TEXT = 2000
"""Of an improvement opportunity, as a measure remembers it."""

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)
"""Between these lies every day by which something can be done."""

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters, halves of characters and what is no character: no Excel file can hold them."""


@dataclass(frozen=True)
class Improvement:
    """An improvement opportunity as it stands in an evaluation.

    `own` where its report was brought in: then the id is a number in that reading, not a name for good.
    """

    finding_id: str
    evaluation_id: str
    area: str
    question: str
    text: str
    own: bool = False

    @property
    def year(self) -> str:
        """The year of its evaluation, as the id says it; empty for an unknown one."""
        last = self.evaluation_id.rpartition("-")[2]
        return last if last.isdecimal() else ""


@dataclass(frozen=True)
class Measure:
    """What is to be done about one improvement opportunity, or that nothing is.

    `responsible` is a function, never a person's name.
    """

    about: Improvement
    action: str = ""
    responsible: str = ""
    due: date | None = None
    status: Status = Status.PLANNED
    evidence: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Summary:
    """How many improvement opportunities there are, and how many of them have what.

    `measures` are those with something to be done or done; of these `done` and `overdue`. `no_action` are
    those decided to be left as they are.
    """

    n: int
    measures: int
    done: int
    overdue: int
    no_action: int

    @property
    def undecided(self) -> int:
        return self.n - self.measures - self.no_action


@dataclass(frozen=True)
class Held:
    """A plan held against what is known now.

    `measures` are by the id their improvement opportunity has now; `renamed` are the ids among these that
    were recognised by the text alone, `reworded` the texts as they were when the measure was written, where
    they read otherwise now. `gone` are the measures whose improvement opportunity is not known any more.
    """

    measures: Mapping[str, Measure]
    renamed: frozenset[str]
    reworded: Mapping[str, str]
    gone: tuple[Measure, ...]

    @property
    def all(self) -> tuple[Measure, ...]:
        return (*self.measures.values(), *self.gone)


def clean(text: str) -> str:
    """A text as it is kept: lines end with one character, and nothing stands in it that cannot be seen."""
    return _UNSEEN.sub("", re.sub(r"\r\n?", "\n", text)).strip()


def lacking(measure: Measure) -> str | None:
    """What a measure cannot be without and is: "action", or "reason" where nothing is to be done."""
    if measure.status == Status.NO_ACTION:
        return None if measure.reason else "reason"
    return None if measure.action else "action"


def state(measure: Measure | None, today: date) -> State:
    """How an improvement opportunity with this measure, or with none, stands on a day."""
    if measure is None:
        return State.UNDECIDED
    open_still = measure.status in (Status.PLANNED, Status.UNDER_WAY)
    if open_still and measure.due is not None and measure.due < today:
        return State.OVERDUE
    return State(measure.status)


def summary(improvements: Iterable[Improvement], measures: Mapping[str, Measure], today: date) -> Summary:
    """How far a plan has come with some improvement opportunities; `measures` are by finding id."""
    states = [state(measures.get(one.finding_id), today) for one in improvements]
    undecided, none = states.count(State.UNDECIDED), states.count(State.NO_ACTION)
    return Summary(
        n=len(states),
        measures=len(states) - undecided - none,
        done=states.count(State.DONE),
        overdue=states.count(State.OVERDUE),
        no_action=none,
    )


def held(measures: Sequence[Measure], known: Sequence[Improvement]) -> Held:
    """Find the improvement opportunity of each measure among those that are known now.

    First by id and text alike. Then by the exact text, in the same evaluation or, where that has none any
    more, in any: a report that is read anew gets other ids. Last by the id alone, which holds only where ids
    are permanent: in a report of one's own the same number may be another finding after a second reading.
    Each improvement opportunity is taken once. A measure that is `gone` and whose id is another's now has its
    own marked, so that ids stay unique.
    """
    evaluations = {one.evaluation_id for one in known}
    same: tuple[Callable[[Improvement, Improvement], bool], ...] = (
        lambda then, now: now.finding_id == then.finding_id and now.text == then.text,
        lambda then, now: now.evaluation_id == then.evaluation_id and now.text == then.text,
        lambda then, now: then.evaluation_id not in evaluations and now.text == then.text,
        lambda then, now: now.finding_id == then.finding_id and not (now.own or then.own),
    )
    found: dict[str, Measure] = {}
    left = list(measures)
    for fits in same:
        for measure in list(left):
            now = next((k for k in known if k.finding_id not in found and fits(measure.about, k)), None)
            if now is not None:
                found[now.finding_id] = measure
                left.remove(measure)
    then = {one: measure.about for one, measure in found.items()}
    matched = [one for one in known if one.finding_id in found]
    return Held(
        {one.finding_id: replace(found[one.finding_id], about=one) for one in matched},
        frozenset(one for one, about in then.items() if about.finding_id != one),
        {one.finding_id: about.text for one in matched if (about := then[one.finding_id]).text != one.text},
        _marked(left, {one.finding_id for one in known}),
    )


def _marked(gone: Sequence[Measure], taken: set[str]) -> tuple[Measure, ...]:
    found = []
    for measure in gone:
        plain, n = measure.about.finding_id.partition("~")[0], 1
        one = measure.about.finding_id
        while one in taken:
            one, n = f"{plain}~{n}", n + 1
        taken = taken | {one}
        found.append(replace(measure, about=replace(measure.about, finding_id=one)))
    return tuple(found)
