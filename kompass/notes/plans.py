"""Action plans: what a municipality does about its improvement opportunities, one note per municipality.

The rules are in `kompass.measures`; here a plan is kept, and the improvement opportunities are fetched.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from kompass.errors import UnreadablePlan
from kompass.measures import (
    FIRST_DAY,
    LAST_DAY,
    LONGEST,
    LONGEST_TEXT,
    Held,
    Improvement,
    Measure,
    Status,
    clean,
    held,
    lacking,
)
from kompass.model import Evaluation, report_order
from kompass.store import Store, notes

KIND = "plans"
MOST_MEASURES = 1000
_LONGEST_ID = 120


@dataclass(frozen=True)
class Plan:
    """The measures of one municipality, of all its evaluations."""

    municipality_id: str
    measures: tuple[Measure, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.measures)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", from_attributes=True)


class _About(_Strict):
    finding_id: str = Field(min_length=1, max_length=_LONGEST_ID)
    evaluation_id: str = Field(max_length=_LONGEST_ID)
    area: str = Field(max_length=10)
    question: str = Field(max_length=10)
    text: str = Field(max_length=LONGEST_TEXT)
    own: bool = False


class _Measure(_Strict):
    about: _About
    action: str = Field(max_length=LONGEST["action"])
    responsible: str = Field(max_length=LONGEST["responsible"])
    due: date | None = Field(ge=FIRST_DAY, le=LAST_DAY)
    status: Status
    evidence: str = Field(max_length=LONGEST["evidence"])
    reason: str = Field(max_length=LONGEST["reason"])

    @model_validator(mode="after")
    def _whole(self) -> "_Measure":
        if what := lacking(self.measure()):
            raise ValueError(f"a measure of status {self.status} without {what}")
        return self

    def measure(self) -> Measure:
        about = Improvement(**self.about.model_dump())
        texts = {name: getattr(self, name) for name in LONGEST}
        return Measure(about=about, due=self.due, status=self.status, **texts)


class _Note(_Strict):
    measures: list[_Measure] = Field(max_length=MOST_MEASURES)

    @model_validator(mode="after")
    def _unique(self) -> "_Note":
        ids = [one.about.finding_id for one in self.measures]
        if len(set(ids)) < len(ids):
            raise ValueError("two measures of one finding")
        return self


def read(home: Path | None, municipality_id: str) -> Plan:
    """A municipality's plan; one without measures where nothing is written, or without a home.

    Raises UnreadablePlan for a note that is no plan: passed over as empty it would be written over.
    """
    if home is None or municipality_id not in notes.keys(home, KIND):
        return Plan(municipality_id)
    try:
        note = _Note.model_validate(notes.read(home, KIND, municipality_id))
    except ValidationError as error:
        raise UnreadablePlan(file=str(Path("notes") / KIND / f"{municipality_id}.json")) from error
    return Plan(municipality_id, tuple(one.measure() for one in note.measures))


def save(home: Path, plan: Plan) -> None:
    """Keep a plan, in place of the one there was; texts are cleaned.

    Raises ReadOnly on a public server and ValueError for a plan out of bounds: a text too long, a measure
    without its action or its reason, two of one finding.
    """
    measures = sorted((_cleaned(one) for one in plan.measures), key=_order)
    note = _Note.model_validate({"measures": [asdict(one) for one in measures]})
    notes.write(home, KIND, plan.municipality_id, note.model_dump(mode="json"))


def remove(home: Path, municipality_id: str) -> None:
    """Let a plan go; one that is not there is no error. Raises ReadOnly on a public server."""
    notes.delete(home, KIND, municipality_id)


def keep(home: Path, municipality_id: str, known: Iterable[Improvement], *changed: Measure) -> None:
    """Write some measures into a plan, each in place of the one with its finding; the others stay.

    All are kept under the ids that their findings have now. Raises as `read` and `save`.
    """
    old = held(read(home, municipality_id).measures, tuple(known))
    new = {one.about.finding_id: one for one in (*old.all, *changed)}
    save(home, Plan(municipality_id, tuple(new.values())))


def drop(home: Path, municipality_id: str, known: Iterable[Improvement], finding_id: str) -> None:
    """Take one measure out of a plan; the last takes the note with it. Raises as `read` and `save`."""
    old = held(read(home, municipality_id).measures, tuple(known))
    left = tuple(one for one in old.all if one.about.finding_id != finding_id)
    if left:
        save(home, Plan(municipality_id, left))
    else:
        remove(home, municipality_id)


def held_now(home: Path | None, municipality_id: str, known: Iterable[Improvement]) -> Held:
    """A municipality's plan held against what is known now. Raises UnreadablePlan."""
    return held(read(home, municipality_id).measures, tuple(known))


def improvements(store: Store, municipality_id: str) -> tuple[Improvement, ...]:
    """The improvement opportunities of a municipality's evaluations, in the report's order.

    What is said of a municipality outside any evaluation is no part of a plan.
    """
    frame = store.findings_of(municipality_id)
    frame = frame[(frame["kind"] == "improvement") & frame["evaluation_id"].notna()]
    texts = frame[["finding_id", "evaluation_id", "area", "question", "text"]].fillna("").astype(str)
    found = [
        Improvement(**{str(k): v for k, v in row.items()}, own=bool(own))
        for row, own in zip(texts.to_dict("records"), frame["own"], strict=True)
    ]
    return tuple(sorted((replace(one, text=clean(one.text)[:LONGEST_TEXT]) for one in found), key=_place))


def latest(evaluations: Iterable[Evaluation], known: Iterable[Improvement]) -> Evaluation | None:
    """The evaluation to plan for unless another is chosen: the latest with improvement opportunities."""
    ids = {one.evaluation_id for one in known}
    return max((e for e in evaluations if e.id in ids), key=lambda e: (e.moment, e.id), default=None)


def _cleaned(measure: Measure) -> Measure:
    texts: dict[str, Any] = {name: clean(getattr(measure, name)) for name in LONGEST}
    return replace(measure, **texts)


def _place(one: Improvement) -> tuple[object, ...]:
    """Areas in the report's order, in each the findings of a question before those of none."""
    area, question = report_order(one.area), report_order(one.question)
    return one.evaluation_id, not area, area, not question, question, one.finding_id


def _order(measure: Measure) -> tuple[object, ...]:
    return _place(measure.about)
