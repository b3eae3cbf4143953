"""What a table brought back would change in an action plan: told before it is done, and never a removal."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from kompass import settings
from kompass.errors import Fault, PlanFaults, UnreadableFile
from kompass.ingest import isolation, plan_table
from kompass.ingest.plan_table import EDITED, FINDING, PlanRow, PlanTable
from kompass.measures import Held, Improvement, Measure, lacking
from kompass.notes import plans


@dataclass(frozen=True)
class Changed:
    """A measure as it is and as the table has it."""

    before: Measure
    after: Measure

    @property
    def fields(self) -> tuple[str, ...]:
        """What differs, in the order of the columns."""
        pairs = ((name, getattr(self.before, name), getattr(self.after, name)) for name in EDITED)
        return tuple(name for name, before, after in pairs if before != after)


@dataclass(frozen=True)
class Changes:
    """What accepting a table would do.

    `absent` are the measures that no row of the table names, and `blank` those whose row says nothing: they
    are left as they are. `recognised` counts the rows that were found by their text, not their id; `unknown`
    are the headings that were not read.
    """

    added: tuple[Measure, ...]
    changed: tuple[Changed, ...]
    same: int
    blank: tuple[Measure, ...]
    absent: tuple[Measure, ...]
    recognised: int
    unknown: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed)


def read(file: str, content: bytes) -> PlanTable:
    """A table as it is written, read in a process of its own. Raises UnreadableFile; ReadOnly in public."""
    settings.require_local()
    answer = isolation.call("plan", file, content)
    try:
        return plan_table.from_json(answer)
    except ValidationError as error:
        raise UnreadableFile("damaged", file=file) from error


def changes(held: Held, known: Sequence[Improvement], table: PlanTable) -> Changes:
    """Hold a table against a plan and the improvement opportunities that are known.

    A row is of the finding with its id. Where there is none, or where ids are not permanent and the id's text
    is another, it is of the one finding with the row's exact text. A column that the table does not have
    leaves its part of every measure as it is, and so does a blank status; a new measure without one is
    planned.

    Raises PlanFaults with all that is wrong in the whole file, in the order of its rows.
    """
    old = {one.about.finding_id: one for one in held.all}
    about = {one.finding_id: one for one in known} | {key: one.about for key, one in old.items()}
    faults, rows = list(table.faults), dict[str, PlanRow]()
    added, changed, blank = list[Measure](), list[Changed](), list[Measure]()
    same = recognised = 0
    for row in table.rows:
        one = _of(row, about)
        if one is None or one.finding_id in rows:
            faults += _misplaced(table, row, rows.get(one.finding_id) if one else None)
            continue
        rows[one.finding_id] = row
        recognised += one.finding_id != row.finding_id
        before = old.get(one.finding_id)
        after = before if row.is_blank else _merged(before or Measure(one), row, table)
        if after is None:
            continue
        if what := lacking(after):
            faults.append(_fault(table, row, what, f"plan-no-{what}"))
        elif before is None:
            added.append(after)
        elif before != after:
            changed.append(Changed(before, after))
        elif row.is_blank:
            blank.append(before)
        else:
            same += 1
    if faults:
        raise PlanFaults(sorted(faults, key=lambda fault: fault.line or 0))
    absent = tuple(one for key, one in old.items() if key not in rows)
    return Changes(tuple(added), tuple(changed), same, tuple(blank), absent, recognised, table.unknown)


def _of(row: PlanRow, about: Mapping[str, Improvement]) -> Improvement | None:
    """The improvement opportunity that a row is about."""
    by_id = about.get(row.finding_id)
    if by_id is not None and (by_id.text == row.about or not row.about or not by_id.own):
        return by_id
    same = [one for one in about.values() if row.finding_id and row.about and one.text == row.about]
    return same[0] if len(same) == 1 else None


def _misplaced(table: PlanTable, row: PlanRow, other: PlanRow | None) -> list[Fault]:
    """A row of nothing that is known, or of what an `other` row is of. What `table` tells is told once."""
    if not row.finding_id or (other and other.finding_id == row.finding_id):
        return []
    rule = "plan-duplicate" if other else "plan-unknown-finding"
    return [_fault(table, row, FINDING, rule, row.finding_id, str(other.line) if other else "")]


def accept(home: Path, municipality_id: str, known: Iterable[Improvement], found: Changes) -> None:
    """Write what was shown into the plan. Raises as `plans.keep`."""
    plans.keep(home, municipality_id, known, *found.added, *(one.after for one in found.changed))


def _merged(before: Measure, row: PlanRow, table: PlanTable) -> Measure:
    said: dict[str, Any] = {**row.texts, "due": row.due, "status": row.status or before.status}
    return replace(before, **{name: said[name] for name in EDITED if name in table.headings})


def _fault(
    table: PlanTable, row: PlanRow, role: str, rule: str, value: str = "", expected: str = ""
) -> Fault:
    column = table.headings.get(role, plan_table.NAMES[role][0])
    return Fault(table.file, row.line, column, rule, value, expected)
