"""The made-up reports are what they claim to be, before any reader is tried on them."""

import io
import re
from collections.abc import Iterable
from functools import cache

import docx
import pdfplumber
import pypdfium2
import pytest

from tests.ingest.made_reports import SAMPLES, WRITERS, Report, as_pdf, expected
from tests.ingest.made_reports.making import instrument, passages

each_sample = pytest.mark.parametrize("report", SAMPLES.values(), ids=SAMPLES)


def _squeezed(text: str) -> str:
    """The text without what wrapping changes: white space, and hyphens, which may stand at a line's end (some
    PDF libraries give a mark of their own for such a one)."""
    return re.sub(r"[\s\u00ad\ufffe\x02‐-]", "", text)


def _text(report: Report, suffix: str) -> str:
    """All a report's text in one format, cells one by one."""
    data = WRITERS[suffix](report)
    if suffix == "txt":
        return data.decode()
    if suffix == "docx":
        word = docx.Document(io.BytesIO(data))
        cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
        return "\n".join([*(p.text for p in word.paragraphs), *cells])
    return "".join(_pages(report))


@cache
def _pages(report: Report, left: float = 0.0, right: float = 1.0) -> list[str]:
    """The text of each page of the report as PDF, or of a part of its width, without the footer."""
    with pypdfium2.PdfDocument(as_pdf(report)) as pdf:
        return [
            page.get_textpage().get_text_bounded(page.get_width() * left, 70, page.get_width() * right)
            for page in pdf
        ]


def _columns(report: Report) -> str:
    """The text of the report as PDF in two columns, each from the first page to the last.

    Strengths and improvements have half the width each, and go on over page breaks.
    """
    return "\n".join([*_pages(report, right=0.5), *_pages(report, left=0.5)])


def _rows(report: Report, pages: Iterable[int]) -> list[list[list[str | None]]]:
    """The rows of the ruled tables on some pages of the report as PDF; finding them takes its time."""
    with pdfplumber.open(io.BytesIO(as_pdf(report)), pages=[n + 1 for n in pages]) as pdf:
        return [[row for table in page.extract_tables() for row in table] for page in pdf.pages]


@each_sample
@pytest.mark.parametrize("suffix", WRITERS)
def test_every_format_holds_the_content(report: Report, suffix: str) -> None:
    text = _squeezed(_text(report, suffix))
    wanted = [q.text for area in report.areas for q in area.questions]
    wanted += [each for area in report.areas for each in (*area.strengths, *area.improvements)]
    missing = [each for each in wanted if _squeezed(each) not in text]
    if missing and suffix == "pdf":
        text = _squeezed(_columns(report))
        missing = [each for each in missing if _squeezed(each) not in text]
    assert missing == []


@each_sample
@pytest.mark.parametrize("suffix", ["txt", "docx"])
def test_every_sentence_is_in_the_prose(report: Report, suffix: str) -> None:
    text = _squeezed(_text(report, suffix))
    assert [s.text for area in report.areas for s in area.sentences if _squeezed(s.text) not in text] == []


@each_sample
def test_a_pdf_has_a_table_of_questions_on_two_pages(report: Report) -> None:
    split = report.layout.split_tables[0]
    codes = [q.code for area in report.areas if area.code == split for q in area.questions]
    pages = [n for n, text in enumerate(_pages(report)) if any(code in text for code in codes)]
    found = [{row[0] for row in rows} & set(codes) for rows in _rows(report, pages)]
    assert set().union(*found) == set(codes)
    assert len([codes for codes in found if codes]) == 2


@each_sample
def test_points_agree_where_nothing_else_is_meant(report: Report) -> None:
    wrong = [a.code for a in report.areas if sum(q.points for q in a.questions) != a.points]
    unequal = [
        q.code for a in report.areas for q in a.questions if abs(q.percent - 100 * q.points / q.max) > 0.5
    ]
    contradictory = report.name == "contradictory"
    assert (wrong, unequal) == ((["5"], ["3.2"]) if contradictory else ([], []))
    assert all(sum(q.max for q in area.questions) == 100 for area in report.areas)
    assert all(q.points <= q.max for area in report.areas for q in area.questions)
    if report.total and not contradictory:
        assert report.total == sum(area.points for area in report.areas)


@each_sample
def test_every_passage_meant_is_told(report: Report) -> None:
    told = expected(report)
    meant = passages("plain_2016" if report.name == "wrapped" else report.name)
    written = {area.code: area.sentences for area in report.areas}
    assert all(s in written[area] for area, said in meant.items() for each in said for s in each)
    assert 3 <= len(told["since_last"]) <= 6 or report.number == 1
    assert 2 <= sum(len(area["examples"]) for area in told["areas"].values()) <= 3
    assert all(2 <= len(area["strengths"]) <= 5 for area in told["areas"].values())


def test_questions_are_the_instruments_own_where_it_has_them() -> None:
    held = [(row["question"], row["text"]) for row in instrument("questions", "se-2015")]
    assert [(q.code, q.text) for area in SAMPLES["plain_2016"].areas for q in area.questions] == held
    assert sum(len(area.questions) for area in SAMPLES["new_2021"].areas) == 43


def test_wrapped_differs_from_plain_only_in_its_layout() -> None:
    assert expected(SAMPLES["wrapped"]) == expected(SAMPLES["plain_2016"])
    lines = WRITERS["txt"](SAMPLES["wrapped"]).decode().splitlines()
    assert max(map(len, lines)) <= 75
