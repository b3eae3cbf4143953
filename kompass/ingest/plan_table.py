"""An action plan brought back as a table: its cells understood, and all that is not told of with its place.

Which measures a row changes is not known here: see `kompass.notes.plan_changes`.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import TypeAdapter

from kompass.errors import Fault, UnreadableFile
from kompass.ingest import formats
from kompass.ingest.documents import Progress
from kompass.ingest.sheets import Sheet
from kompass.lookup import folded
from kompass.measures import FIRST_DAY, LAST_DAY, LONGEST, Status, clean

FINDING, ABOUT, DUE, STATUS = "finding_id", "text", "due", "status"
NAMES: Mapping[str, tuple[str, ...]] = {
    FINDING: ("Id", "finding_id"),
    "municipality": ("Kommun", "Municipality"),
    "evaluation": ("Utvärdering", "Evaluation"),
    "area": ("Område", "Area"),
    "question": ("Delfråga", "Question"),
    ABOUT: ("Förbättringsmöjlighet", "Improvement opportunity"),
    "action": ("Åtgärd", "Action"),
    "responsible": ("Ansvarig (funktion)", "Responsible (function)", "Ansvarig", "Responsible"),
    DUE: ("Klart senast", "Done by", "Due"),
    STATUS: ("Status",),
    "evidence": ("Hur vet vi att det är gjort?", "How do we know it is done?", "Evidence"),
    "reason": ("Skäl till ingen åtgärd", "Reason for no action", "Skäl", "Reason"),
}
"""What a column may be called: first the names that an export gives. The order is that of its columns."""

EDITED = ("action", "responsible", DUE, STATUS, "evidence", "reason")
"""The columns that are read back. What the others say is known already."""

STATUSES: Mapping[Status, tuple[str, ...]] = {
    Status.PLANNED: ("Planerad", "Planned", "planned"),
    Status.UNDER_WAY: ("Pågår", "Under way", "under_way", "pågående"),
    Status.DONE: ("Klar", "Done", "done", "klart"),
    Status.NO_ACTION: (
        "Ingen åtgärd – beslutat",
        "No action – decided",
        "no_action",
        "ingen åtgärd",
        "no action",
    ),
}
"""What a status may be called, the names that an export gives first."""

MOST_ROWS = 2000
_FORMULA = "=+\\-@＝＋－＠"
_PREFIXED = re.compile(f"'+[{_FORMULA}]")
_LIKE_FORMULA = re.compile(f"'*[{_FORMULA}]")
_DATES = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[ T]00:00(?::00)?)?"),
    re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})"),
    re.compile(r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})"),
)
_LONGEST_SHOWN = 60


def plain(text: str) -> str:
    """A name without what writers change: capitals, accents, kinds of dashes, spaces."""
    return re.sub(r"[\s_]+", " ", re.sub("[‐-―−-]", "-", folded(text))).strip()


_ROLES = {plain(name): role for role, names in NAMES.items() for name in (*names, role)}
_STATUSES = {plain(name): status for status, names in STATUSES.items() for name in names}


@dataclass(frozen=True)
class PlanRow:
    """One row. A text is "" and a date or status None where its cell is blank or there is no such column.

    `about` is the improvement opportunity in the row's own words, `texts` are by the name of their column.
    """

    line: int
    finding_id: str
    about: str
    texts: Mapping[str, str]
    due: date | None
    status: Status | None
    is_blank: bool  # nothing at all is written of a measure


@dataclass(frozen=True)
class PlanTable:
    """What a file says: rows, the headings as they are written by what they mean, headings that mean nothing
    here, and every fault of a cell or a row."""

    file: str
    rows: tuple[PlanRow, ...]
    headings: Mapping[str, str]
    unknown: tuple[str, ...]
    faults: tuple[Fault, ...]


_TABLE = TypeAdapter(PlanTable)


def safe(text: str) -> str:
    """A text for CSV that no program takes for a formula; `read` takes the mark away again."""
    return f"'{text}" if _LIKE_FORMULA.match(text) else text


def answer(name: str, content: bytes, argument: str, progress: Progress) -> bytes:
    """`read`, for a process of its own; `from_json` makes it a table again."""
    return _TABLE.dump_json(read(name, content))


def from_json(text: bytes) -> PlanTable:
    """The table of `answer`. Raises pydantic's ValidationError (a ValueError) for anything else."""
    return _TABLE.validate_json(text)


def read(name: str, content: bytes) -> PlanTable:
    """The rows of an action plan in Excel or CSV, with headings in either language.

    The first sheet with a column of ids is read. Dates may be Excel's own, 2026-12-31, 31.12.2026, or 2026-12
    for the last day of the month. Raises UnreadableFile: what is wrong with a file as such, "no-table" for
    other kinds of files, "no-plan" where no sheet has ids and something to bring back.
    """
    kind = formats.kind(name, content)
    if kind not in ("csv", "xlsx"):
        raise UnreadableFile("no-table", file=name)
    for sheet in formats.sheets(name, content, kind):
        reading = _Reading(name, sheet, marked=kind == "csv")
        if reading.is_plan:
            return reading.table()
    known = ", ".join(dict.fromkeys(name for role in (FINDING, *EDITED) for name in NAMES[role][:2]))
    raise UnreadableFile("no-plan", file=name, known=known)


class _Reading:
    """One sheet while it is read: the faults are gathered as they are met."""

    def __init__(self, file: str, sheet: Sheet, marked: bool) -> None:
        self.file, self.sheet, self.marked = file, sheet, marked
        self.faults: list[Fault] = []
        self.columns: dict[str, int] = {}
        self.headings: dict[str, str] = {}
        self.unknown: list[str] = []
        head = sheet.rows[0] if sheet.rows else None
        for at, heading in enumerate(head.cells if head else ()):
            role = _ROLES.get(plain(heading))
            if role is None and heading.strip():
                self.unknown.append(_shown(heading))
            elif role is not None and role not in self.columns:
                self.columns[role], self.headings[role] = at, _shown(heading)
            elif role is not None and head is not None:
                self._fault(head.line, role, "plan-column-twice")

    @property
    def is_plan(self) -> bool:
        return FINDING in self.columns and any(role in self.columns for role in EDITED)

    def table(self) -> PlanTable:
        rows = tuple(self._rows())
        return PlanTable(self.file, rows, self.headings, tuple(self.unknown), tuple(self.faults))

    def _rows(self) -> Iterator[PlanRow]:
        lines: dict[str, int] = {}
        body = self.sheet.rows[1:]
        if len(body) > MOST_ROWS:
            self._fault(body[MOST_ROWS].line, None, "plan-too-many-rows", str(len(body)), str(MOST_ROWS))
        for one in body[:MOST_ROWS]:
            finding = self._cell(one.cells, FINDING)
            if not finding:
                self._fault(one.line, FINDING, "plan-no-id")
            elif finding in lines:
                self._fault(one.line, FINDING, "plan-duplicate", finding, str(lines[finding]))
            lines.setdefault(finding, one.line)
            yield PlanRow(
                one.line,
                finding,
                self._cell(one.cells, ABOUT),
                {role: self._text(one.line, one.cells, role) for role in LONGEST},
                self._date(one.line, self._cell(one.cells, DUE)),
                self._status(one.line, self._cell(one.cells, STATUS)),
                not any(self._cell(one.cells, role) for role in EDITED),
            )

    def _cell(self, cells: Sequence[str], role: str) -> str:
        at = self.columns.get(role, len(cells))
        text = clean(cells[at]) if at < len(cells) else ""
        return text[1:] if self.marked and _PREFIXED.match(text) else text

    def _text(self, line: int, cells: Sequence[str], role: str) -> str:
        text = self._cell(cells, role)
        if len(text) > LONGEST[role]:
            self._fault(line, role, "plan-too-long", str(len(text)), str(LONGEST[role]))
        return text[: LONGEST[role]]

    def _date(self, line: int, text: str) -> date | None:
        if not text:
            return None
        found = _date_of(text)
        if found is None or not FIRST_DAY <= found <= LAST_DAY:
            self._fault(line, DUE, "plan-date", text)
            return None
        return found

    def _status(self, line: int, text: str) -> Status | None:
        found = _STATUSES.get(plain(text))
        if text and found is None:
            self._fault(line, STATUS, "plan-status", text)
        return found

    def _fault(self, line: int, role: str | None, rule: str, value: str = "", expected: str = "") -> None:
        column = self.headings[role] if role else None
        self.faults.append(Fault(self.file, line, column, rule, _shown(value), expected))


def _date_of(text: str) -> date | None:
    for pattern in _DATES:
        if found := pattern.fullmatch(text):
            parts = {name: int(value) for name, value in found.groupdict().items()}
            try:
                day = parts.get("day") or monthrange(parts["year"], parts["month"])[1]
                return date(parts["year"], parts["month"], day)
            except ValueError:
                return None
    return None


def _shown(text: str) -> str:
    """A cell's text inside a sentence."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST_SHOWN else f"{flat[: _LONGEST_SHOWN - 1]}…"
