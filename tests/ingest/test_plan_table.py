"""An action plan out and back in: nothing is lost, nothing guessed, every fault told with its place."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from kompass.errors import Fault, PlanFaults, ReadOnly, UnreadableFile
from kompass.export.plan import Line, as_csv
from kompass.export.plan_workbook import as_xlsx
from kompass.ingest import plan_table
from kompass.ingest.plan_table import NAMES, STATUSES, safe
from kompass.measures import Improvement, Measure, Status, clean, held
from kompass.notes import plan_changes
from kompass.text import LANGUAGES, words
from tests.plans import decided_against, improvement, measure

ONE, TWO, THREE = KNOWN = (improvement(1), improvement(2), improvement(3))
SV = words("sv")
FULL = Measure(ONE, "Gör så", "kommunikationschef", date(2026, 12, 31), Status.UNDER_WAY, "Protokoll")
WRITERS = {"csv": as_csv, "xlsx": as_xlsx}


def lines(*measures: Measure, known: tuple[Improvement, ...] = KNOWN) -> list[Line]:
    by_id = {one.about.finding_id: one for one in measures}
    return [Line(one, "Ängelholm", "2016", "1 Området", "", by_id.get(one.finding_id)) for one in known]


def back(content: bytes, kind: str, *measures: Measure, known: Any = KNOWN) -> plan_changes.Changes:
    """What a file would change in a plan of these measures."""
    table = plan_table.read(f"plan.{kind}", content)
    return plan_changes.changes(held(measures, known), known, table)


def csv(*rows: str, head: str = "Id;Åtgärd;Ansvarig;Klart senast;Status;Skäl") -> bytes:
    return "\n".join([head, *rows]).encode("utf-8-sig")


def faults(content: bytes, *measures: Measure, kind: str = "csv") -> list[tuple[int | None, str | None, str]]:
    with pytest.raises(PlanFaults) as raised:
        back(content, kind, *measures)
    assert all(one.path == f"plan.{kind}" for one in raised.value.faults)
    return [(one.line, one.column, one.rule.removeprefix("plan-")) for one in raised.value.faults]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", WRITERS)
def test_what_goes_out_comes_back_the_same(kind: str, language: str) -> None:
    """A file that nobody has touched changes nothing, in either format and language."""
    measures = (FULL, decided_against(THREE))
    found = back(WRITERS[kind](words(language), lines(*measures)), kind, *measures)
    assert not found
    assert (found.same, found.blank, found.absent, found.recognised, found.unknown) == (2, (), (), 0, ())


HOSTILE = st.sampled_from(
    [
        *["=1+1", "'=1+1", "''", "+46", "-5", "@x", '=cmd|" /C calc"!A0', "007", "1e5", "TRUE", "="],
        *["<r>x</r>", "_x0041_", "x005F_", "&amp;", ";", '"', '""', "a;b", "a\nb", "a,b\tc", "\ufeffx"],
        *["＝1", "- a", "2026-12-31", "1,5"],
    ]
)
TEXTS = st.lists(HOSTILE | st.text(st.characters(exclude_categories=["Cs"]), max_size=12), max_size=4)
TEXT = TEXTS.map("".join)


@st.composite
def measures_of(draw: st.DrawFn) -> list[Measure]:
    """A plan with any text in every field, of improvement opportunities with any text."""
    found = []
    for n in range(draw(st.integers(1, 3))):
        about = improvement(n, text=clean(draw(TEXT)), own=draw(st.booleans()))
        texts = {name: clean(draw(TEXT))[:100].strip() for name in ("responsible", "evidence")}
        status = draw(st.sampled_from(Status))
        must = {"action": clean(draw(TEXT)), "reason": clean(draw(TEXT))}
        needed = "reason" if status == Status.NO_ACTION else "action"
        must[needed] = must[needed] or "x"
        due = draw(st.none() | st.dates(date(2000, 1, 1), date(2100, 12, 31)))
        found.append(Measure(about, status=status, due=due, **texts, **must))
    return found


@given(measures=measures_of(), language=st.sampled_from(LANGUAGES))
def test_any_text_comes_back_the_same(measures: list[Measure], language: str) -> None:
    """Whatever is written, formulas, quotes, semicolons, line ends and leading zeros, nothing is changed by
    taking it out and bringing it back, in either format."""
    known = tuple(one.about for one in measures)
    for kind, write in WRITERS.items():
        content = write(words(language), lines(*measures, known=known))
        found = back(content, kind, *measures, known=known)
        assert not found, (kind, found)
        assert found.same == len(measures)


@given(TEXT)
def test_no_text_in_csv_is_a_formula(text: str) -> None:
    """What a cell begins with makes no program compute it, and every text stays apart from every other."""
    written = safe(text)
    assert not written.startswith(("=", "+", "-", "@"))
    assert written in (text, f"'{text}")
    assert safe(written) != written or written == text


def test_columns_have_the_names_that_are_read() -> None:
    """The headings and statuses that an export writes are the first that reading knows, in both languages."""
    for at, language in enumerate(LANGUAGES):
        say = words(language)
        for role, names in NAMES.items():
            expected = names[0] if role in ("finding_id", "status") else names[at]
            assert say(f"plan-column-{role}") == expected
        for status, names in STATUSES.items():
            assert say(f"plan-status-{status}") == names[at]


@pytest.mark.parametrize("status", Status)
def test_a_status_is_understood_however_it_is_written(status: Status) -> None:
    """In either language, as a code, in capitals and with another dash it is the same status."""
    for name in STATUSES[status]:
        for written in (name, name.upper(), f" {name.replace('–', '-')} "):
            (added,) = back(csv(f"f001;Gör;;;{written};Skäl"), "csv").added
            assert added.status == status


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-12-31", date(2026, 12, 31)),
        ("2026-12-31 00:00:00", date(2026, 12, 31)),
        ("31.12.2026", date(2026, 12, 31)),
        ("1/2/2026", date(2026, 2, 1)),
        ("20261231", date(2026, 12, 31)),
        ("2026-12", date(2026, 12, 31)),
        ("2028-02", date(2028, 2, 29)),
        ("", None),
    ],
)
def test_a_day_is_understood_however_it_is_written(written: str, expected: date | None) -> None:
    """Days in the usual ways; a month stands for its last day."""
    (added,) = back(csv(f"f001;Gör;;{written};;"), "csv").added
    assert added.due == expected


def test_days_of_excel_are_days() -> None:
    """A cell that Excel holds as a date is that date."""
    book = Workbook()
    book.active.append(["Id", "Åtgärd", "Klart senast"])  # type: ignore[union-attr]
    book.active.append(["f001", "Gör", date(2027, 6, 1)])  # type: ignore[union-attr]
    buffer = BytesIO()
    book.save(buffer)
    (added,) = back(buffer.getvalue(), "xlsx").added
    assert added == measure(ONE, "Gör", due=date(2027, 6, 1))


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_headings_in_either_language_and_any_order(separator: str) -> None:
    """Columns are known by their names, not their places; what is not known is named and not read."""
    head = separator.join(["Notes", "DUE", "finding_id", "åtgärd", "Status"])
    row = separator.join(["x", "2026-12", "f002", "Gör", "Done"])
    found = back(csv(row, head=head), "csv")
    assert found.added == (measure(TWO, "Gör", due=date(2026, 12, 31), status=Status.DONE),)
    assert found.unknown == ("Notes",)


def test_what_the_file_does_not_say_stays() -> None:
    """Rows that are missing, rows that say nothing and columns that are missing leave a plan as it is."""
    others = (measure(TWO), measure(THREE))
    found = back(csv("f001;Nytt", "f002;", head="Id;Åtgärd"), "csv", FULL, *others)
    assert [one.after for one in found.changed] == [replace(FULL, action="Nytt")]
    assert found.changed[0].fields == ("action",)
    assert (found.blank, found.absent, found.added) == (others[:1], others[1:], ())


def test_a_blank_cell_in_a_row_that_says_something_is_a_change() -> None:
    """A text taken out of a row is taken out; a blank status stays what it was."""
    (one,) = back(csv("f001;Gör så;;2026-12-31;;"), "csv", FULL).changed
    assert one.after == replace(FULL, responsible="")
    assert one.fields == ("responsible",)


def test_all_faults_are_told_at_once_with_their_places() -> None:
    """Ids, days and statuses that are wrong, what is missing, what is too long: each with row and column, in
    the order of the rows."""
    content = csv(
        "f001;Gör;;31 dec;;",
        "f999;Gör;;;;",
        "f002;;;;;",
        "f001;Igen;;;;",
        ";Gör;;;;",
        "",
        "f003;;;;ingen åtgärd;",
        f"f002;{'x' * 1001};;2026-02-30;försenad;",
    )
    assert faults(content) == [
        (2, "Klart senast", "date"),
        (3, "Id", "unknown-finding"),
        (5, "Id", "duplicate"),
        (6, "Id", "no-id"),
        (8, "Skäl", "no-reason"),
        (9, "Id", "duplicate"),
        (9, "Åtgärd", "too-long"),
        (9, "Klart senast", "date"),
        (9, "Status", "status"),
    ]


def test_a_fault_names_what_is_wrong() -> None:
    """The sentence has the value as it stands and what is allowed instead."""
    table = plan_table.read("plan.csv", csv("f001;Gör;;31 dec;;"))
    assert table.faults == (Fault("plan.csv", 2, "Klart senast", "plan-date", "31 dec"),)
    assert faults(csv("f001;;kommunchef;;;")) == [(2, "Åtgärd", "no-action")]
    assert faults(csv("f001;a", head="Id;Åtgärd;Action")) == [(1, "Åtgärd", "column-twice")]


def test_rows_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """More rows than are read is a fault, never a plan cut short."""
    monkeypatch.setattr(plan_table, "MOST_ROWS", 2)
    assert faults(csv("f001;a", "f002;b", "f003;c")) == [(4, None, "too-many-rows")]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("plan.csv", b"", "empty"),
        ("plan.csv", b"a;b\n1;2\n", "no-plan"),
        ("plan.csv", b"Id;Kommun\nf001;x\n", "no-plan"),
        ("plan.csv", b"\n", "no-plan"),
        ("plan.xlsx", b"PK\x03\x04nonsense", "damaged"),
        ("plan.pdf", b"%PDF-1.4", "no-table"),
        ("plan.doc", b"x", "unknown-type"),
    ],
)
def test_what_is_no_plan_is_refused(name: str, content: bytes, reason: str) -> None:
    """A file of another kind, or without ids and something to read, is refused with its reason."""
    with pytest.raises(UnreadableFile) as raised:
        plan_table.read(name, content)
    assert raised.value.reason == reason


def test_a_report_read_anew_does_not_mix_up_the_rows() -> None:
    """In a report of one's own ids are numbers of a reading: where a row's id has another text now, the row
    goes where its text is, and without such a text it is told."""
    old = [improvement(n, own=True) for n in (1, 2)]
    now = (replace(old[1], finding_id="f001"), replace(old[0], text="Annat", finding_id="f002"))
    row = Line(old[1], "Ängelholm", "2016", "", "", measure(old[1]))
    found = back(as_csv(SV, [row]), "csv", known=now)
    assert found.added == (measure(now[0]),)
    assert found.recognised == 1
    row = Line(old[0], "Ängelholm", "2016", "", "", measure(old[0]))
    with pytest.raises(PlanFaults) as raised:
        back(as_csv(SV, [row]), "csv", known=now)
    assert [one.rule for one in raised.value.faults] == ["plan-unknown-finding"]


def test_two_rows_of_one_finding_by_its_text_are_told() -> None:
    """Where one row is found by id and another by text to be of the same finding, it is a fault."""
    rows = [replace(one, own=True, text="Samma") for one in (ONE, replace(ONE, finding_id="old"))]
    content = as_csv(SV, [Line(one, "", "", "", "", measure(one)) for one in rows])
    with pytest.raises(PlanFaults) as raised:
        back(content, "csv", known=tuple(rows[:1]))
    assert [(one.line, one.rule, one.expected) for one in raised.value.faults] == [(3, "plan-duplicate", "2")]


def test_reading_in_a_process_of_its_own_gives_the_same() -> None:
    """The table that comes back from the other process is the table, faults and dates included."""
    content = csv("f001;Gör;chef;2026-12;Klar;", "f002;;;x;;")
    assert plan_changes.read("plan.csv", content) == plan_table.read("plan.csv", content)
    with pytest.raises(UnreadableFile, match="file"):
        plan_changes.read("plan.pdf", b"%PDF-1.4")


def test_a_public_server_reads_no_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    """In public mode no file is read."""
    monkeypatch.setenv("KOMPASS_MODE", "public")
    with pytest.raises(ReadOnly):
        plan_changes.read("plan.csv", csv("f001;a"))
