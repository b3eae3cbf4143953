"""The template that people fill in is read back as what was filled in."""

import io
from collections.abc import Mapping
from functools import cache
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.ingest.columns import INSTRUCTIONS, NAMES
from kompass.ingest.template import TEMPLATE_WORDS, template
from kompass.ingest.workbook import read
from kompass.text import LANGUAGES, words
from tests.ingest.tables import AREAS, QUESTIONS, as_csv, bare, evaluations, long_rows, refusal, vocabulary


@given(evaluations, st.sampled_from(LANGUAGES), st.booleans())
def test_a_template_filled_in_gives_what_was_filled_in(made: Any, language: str, wide: bool) -> None:
    """The template is read as it is, in either language and either form."""
    drafts = read("t", filled(language, made, wide), "xlsx", vocabulary())
    assert bare(drafts) == bare(read("t", as_csv(long_rows(made)), "csv", vocabulary()))


def filled(language: str, made: Mapping[Any, Any], wide: bool) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(empty_template(language)))
    sheet = book.worksheets[2 if wide else 1]
    heading = [cell.value for cell in sheet[1]]
    places = dict(zip(heading, range(1, len(heading) + 1), strict=True))
    rows: list[dict[str, Any]] = []
    for (who, year), (edition, month, held) in made.items():
        about = {"municipality": who, "year": year, "edition": edition or None, "month": month}
        if wide:
            rows.append(about | held)
        else:
            rows += [about | {"item": item, "points": points} for item, points in held.items()]
    for line, row in enumerate(rows, 2):
        for role, value in row.items():
            name = words(language)(f"template-column-{role}") if role in NAMES else role
            if name not in places:  # an item no edition has: a column the template lacks
                places[name] = len(places) + 1
                sheet.cell(1, places[name], name)
            sheet.cell(line, places[name], value)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@cache
def empty_template(language: str) -> bytes:
    say = words(language)
    return template(vocabulary(), {key: say(key) for key in TEMPLATE_WORDS})


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_template_has_no_rows(language: str) -> None:
    """The example stands among the instructions alone, so an empty template holds no evaluation."""
    assert refusal(empty_template(language), "xlsx").reason == "no-rows"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_template_keeps_codes_and_offers_editions(language: str) -> None:
    """Codes are text cells, headings stay in sight, editions are chosen from a list, questions are notes."""
    book = openpyxl.load_workbook(io.BytesIO(empty_template(language)))
    read_me, long, wide = book.worksheets
    assert read_me.title.casefold() in INSTRUCTIONS
    assert [long.column_dimensions[c].number_format for c in "AEFI"] == ["@"] * 4
    for sheet in (long, wide):
        assert sheet.freeze_panes == "B2"
        (choice,) = sheet.data_validations.dataValidation
        _, _, area = choice.formula1.rpartition("!")
        codes = [cell.value for (cell,) in read_me[area.replace("$", "")]]
        assert codes == [e.code for e in vocabulary().editions]
    notes = {cell.value: cell.comment.text for cell in wide[1] if cell.comment}
    assert set(notes) == {*AREAS, *QUESTIONS}
    assert all(q.text in notes[code] for code, q in QUESTIONS.items())
