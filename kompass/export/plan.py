"""An action plan to take along: as rows of a table, as CSV, as JSON.

Ids come first and never change, so that the table can be filled in elsewhere and brought back
(`kompass.ingest.plan_table`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kompass.export import tables
from kompass.export.figures import Answer
from kompass.ingest.plan_table import NAMES
from kompass.measures import Held, Improvement, Measure, state, summary
from kompass.store import Store
from kompass.text import Words, plans, sentences

COLUMNS = tuple(NAMES)
"""The columns of the table, by their names in both ways: out and back in."""


@dataclass(frozen=True)
class Line:
    """One improvement opportunity with its measure, in words. `is_gone` where it is not known any more."""

    about: Improvement
    municipality: str
    evaluation: str
    area: str
    question: str
    measure: Measure | None
    is_gone: bool = False


def lines(
    words: Words, store: Store, municipality_id: str, improvements: Sequence[Improvement], held: Held
) -> list[Line]:
    """Improvement opportunities, each with its measure, and last the measures that have lost theirs."""
    names = store.municipalities.set_index("municipality_id")["name"]
    editions = {one.id: one.edition or "" for one in store.evaluations_of(municipality_id)}

    def named(about: Improvement, code: str) -> str:
        item = store.instrument.items.get((editions.get(about.evaluation_id, ""), code))
        return code if item is None else sentences.item_name(words, item)

    def line(about: Improvement, measure: Measure | None, is_gone: bool) -> Line:
        year = about.year or words("year-unknown")
        area, question = named(about, about.area), named(about, about.question)
        return Line(about, str(names[municipality_id]), year, area, question, measure, is_gone)

    known = [line(one, held.measures.get(one.finding_id), False) for one in improvements]
    return known + [line(one.about, one, True) for one in held.gone]


def headings(words: Words) -> list[str]:
    """The headings of the columns."""
    return [words(f"plan-column-{name}") for name in COLUMNS]


def cells(words: Words, line: Line) -> dict[str, str | date | None]:
    """The cells of a line by the name of their column; what is not said is empty or None."""
    measure = line.measure
    said: dict[str, str | date | None] = {
        "finding_id": line.about.finding_id,
        "municipality": line.municipality,
        "evaluation": line.evaluation,
        "area": line.area,
        "question": line.question,
        "text": line.about.text,
    }
    if measure is None:
        return said | dict.fromkeys(COLUMNS[len(said) :])
    return said | {
        "action": measure.action,
        "responsible": measure.responsible,
        "due": measure.due,
        "status": words(f"plan-status-{measure.status}"),
        "evidence": measure.evidence,
        "reason": measure.reason,
    }


def as_csv(words: Words, lines: Iterable[Line]) -> bytes:
    """The plan as CSV."""
    return tables.as_csv(
        headings(words), ([_written(v) for v in cells(words, one).values()] for one in lines)
    )


def _written(value: str | date | None) -> str:
    return value.isoformat() if isinstance(value, date) else value or ""


def answer(
    words: Words, municipality: str, year: int | None, lines: Sequence[Line], held: Held, today: date
) -> Answer:
    """The plan as JSON: a sentence, the numbers, and a row for each line. `year` is the evaluation's."""
    found = summary((one.about for one in lines if not one.is_gone), held.measures, today)
    none = words("plan-none-at-all", municipality=municipality)
    return {
        "municipality": municipality,
        "year": year,
        "sentence": " ".join(plans.headline(words, found)) if found.n else none,
        "summary": {
            "improvements": found.n,
            "with_measure": found.measures,
            "done": found.done,
            "overdue": found.overdue,
            "no_action": found.no_action,
            "undecided": found.undecided,
        },
        "rows": [_row(words, one, today) for one in lines],
    }


def _row(words: Words, line: Line, today: date) -> Mapping[str, Any]:
    due = line.measure.due if line.measure else None
    return {
        **cells(words, line),
        "due": due.isoformat() if due else None,
        "status": str(line.measure.status) if line.measure else None,
        "state": str(state(line.measure, today)),
        "state_in_words": plans.status(words, line.measure, today),
        "known": not line.is_gone,
    }
