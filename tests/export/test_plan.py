"""An action plan to take along: what its lines say, and what Excel makes of its files."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from kompass.export.plan import Line, answer, as_csv, cells, lines
from kompass.export.plan_workbook import as_xlsx
from kompass.ingest.plan_table import NAMES, STATUSES
from kompass.measures import Measure, Status, held
from kompass.notes import plans
from kompass.store import Store
from kompass.text import LANGUAGES, words
from tests.plans import PLACE, TODAY, improvement, measure

SV = words("sv")
ONE, TWO, THREE = improvement(1), improvement(2), improvement(3)
FULL = Measure(ONE, "Gör så", "kommunikationschef", date(2026, 12, 31), Status.UNDER_WAY, "Protokoll")
LINES = [
    Line(one, "Ängelholm", "2016", "1 Området", "", what)
    for one, what in ((ONE, FULL), (TWO, measure(TWO, "=1+1")), (THREE, None))
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_has_its_area_and_question_by_name(language: str, published: Store) -> None:
    """Areas and questions are named in the language; what is gone keeps the codes, and comes last."""
    known = [one for one in plans.improvements(published, PLACE) if one.evaluation_id == f"{PLACE}-2016"]
    lost = measure(improvement(1, evaluation_id=f"{PLACE}-year-unknown", own=True))
    say = words(language)
    found = lines(say, published, PLACE, known, held([measure(known[0]), lost], known))
    assert len(found) == len(known) + 1
    assert found[0].municipality == "Ängelholm"
    assert (found[0].evaluation, found[0].measure) == ("2016", measure(known[0]))
    title = {"sv": "1 Offentlighet och demokrati", "en": "1 Transparency and democracy"}
    assert found[0].area == title[language]
    assert found[0].question.startswith("1.3 ")
    assert [one.is_gone for one in found[-2:]] == [False, True]
    assert (found[-1].area, found[-1].evaluation) == ("1", say("year-unknown"))


def test_the_json_has_the_numbers_and_every_row() -> None:
    """Codes for statuses, days as ISO dates, unknown as null, and how each stands today."""
    known = [ONE, TWO, THREE]
    now = held([FULL, measure(TWO, due=date(2026, 1, 1))], known)
    found = answer(SV, "Ängelholm", 2016, LINES, now, TODAY)
    assert found["sentence"].startswith("2 av 3 förbättringsmöjligheter har åtgärd, 1 försenad.")
    assert found["summary"] == {
        "improvements": 3,
        "with_measure": 2,
        "done": 0,
        "overdue": 1,
        "no_action": 0,
        "undecided": 1,
    }
    first, _, last = found["rows"]
    assert (first["due"], first["status"], first["state"]) == ("2026-12-31", "under_way", "under_way")
    assert (last["due"], last["status"], last["state"], last["known"]) == (None, None, "undecided", True)


def test_the_cells_are_those_of_the_columns() -> None:
    """Each line has a cell for each column, with a measure or without."""
    assert all(list(cells(SV, one)) == list(NAMES) for one in LINES)


def test_the_workbook_is_made_to_be_filled_in() -> None:
    """Ids first, heads and ids stay in sight, days are dates, a status is picked, texts are texts."""
    book = load_workbook(BytesIO(as_xlsx(SV, LINES)))
    sheet = book.active
    assert [cell.value for cell in sheet[1]] == [names[0] for names in NAMES.values()]
    assert sheet.freeze_panes == "B2"
    row = dict(zip(NAMES, sheet[2], strict=True))
    assert row["due"].is_date
    assert row["due"].value.date() == date(2026, 12, 31)
    assert row["action"].alignment.wrap_text
    assert sheet["G3"].value == "=1+1"
    assert sheet["G3"].data_type == "s"
    (choice,) = sheet.data_validations.dataValidation
    assert str(choice.sqref) == "J2:J4"
    assert choice.formula1.strip('"').split(",") == [names[0] for names in STATUSES.values()]
    assert len(choice.formula1) < 255  # more than that Excel does not open


def test_the_csv_is_one_that_a_swedish_excel_opens() -> None:
    """UTF-8 with its mark, semicolons, and an apostrophe before what looks like a formula."""
    content = as_csv(SV, LINES[1:2])
    assert content.startswith("\ufeffId;Kommun;".encode())
    assert ";'=1+1;" in content.decode()
