"""The empty table that people fill in: a workbook that `workbook.read` understands as it is."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

import xlsxwriter

from kompass.ingest.columns import EDITION, ITEM, MAX, MUNICIPALITY, POINTS, TEXT, TOTAL, YEAR
from kompass.ingest.vocabulary import Vocabulary

_SHEETS = ("template-sheet-readme", "template-sheet-long", "template-sheet-wide")
_COLUMNS = (
    "template-column-municipality",
    "template-column-year",
    "template-column-month",
    "template-column-number",
    "template-column-edition",
    "template-column-item",
    "template-column-points",
    "template-column-max",
    "template-column-text",
    "template-column-total",
)
_INSTRUCTIONS = (
    "template-readme-forms",
    "template-readme-long",
    "template-readme-wide",
    "template-readme-municipality",
    "template-readme-optional",
    "template-readme-item",
    "template-readme-points",
    "template-readme-blank",
    "template-readme-known",
    "template-readme-columns",
    "template-readme-persons",
)
TEMPLATE_WORDS: tuple[str, ...] = (
    *_SHEETS,
    *_COLUMNS,
    "template-readme-title",
    *_INSTRUCTIONS,
    "template-readme-example",
    "template-example-municipality",
    "template-readme-editions",
    "template-edition-first",
    "template-edition-last",
)
"""The keys of the words that `template` is given. None of them has a gap to fill."""

_ABOUT = _COLUMNS[:5]
_LONG = _COLUMNS[:9]
_WIDE = (*_ABOUT, _COLUMNS[9])
_COLUMN = "template-column-"
_WIDTHS = {MUNICIPALITY: 24, EDITION: 12, TEXT: 60, TOTAL: 12}
_WIDTH, _ITEM_WIDTH, _PROSE_WIDTH = 9, 6, 24
_AS_TEXT = {MUNICIPALITY, EDITION, ITEM, TEXT}
"""Columns in which Excel must change nothing: 0114 keeps its zero, 1.10 its own, "=…" stays words."""
_LAST_ROW = 1_048_575
_EXAMPLE: dict[str, str | float] = {
    YEAR: 2016, "month": 9, "number": 1, EDITION: "se-2015", ITEM: "1.1", POINTS: 9.5, MAX: 15, TOTAL: 412.5,
}  # fmt: skip


def template(vocabulary: Vocabulary, words: Mapping[str, str]) -> bytes:
    """An Excel workbook to fill in, with the words of one language under TEMPLATE_WORDS.

    It has a sheet of instructions with an example, a sheet of the long form and one of the wide form, both
    empty under their headings. The wide form has a column for each item of any edition in the vocabulary,
    with its text as a note. Filled in and read, it gives the values filled in.
    """
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        read_me, long, wide = (book.add_worksheet(words[key]) for key in _SHEETS)
        editions = _write_instructions(book, read_me, vocabulary, words)
        _write_headings(book, long, words, _LONG, editions)
        _write_headings(book, wide, words, _WIDE, editions)
        _write_items(book, wide, vocabulary, len(_WIDE))
        long.activate()
    return buffer.getvalue()


def _write_instructions(book: Any, sheet: Any, vocabulary: Vocabulary, words: Mapping[str, str]) -> str:
    """Write the sheet; the range in which the editions' codes stand, for the lists to choose from."""
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    sheet.hide_gridlines(2)
    sheet.set_column(0, len(_LONG), _PROSE_WIDTH / 2)
    sheet.set_column(0, 0, _PROSE_WIDTH)
    sheet.write_string(0, 0, words["template-readme-title"], bold)
    row = 2
    for key in _INSTRUCTIONS:
        sheet.merge_range(row, 0, row, len(_LONG) - 1, "", wrapped)
        sheet.write_string(row, 0, words[key], wrapped)
        sheet.set_row(row, 32)
        row += 1
    row += 1
    sheet.write_string(row, 0, words["template-readme-example"], bold)
    example: dict[str, str | float] = {**_EXAMPLE, MUNICIPALITY: words["template-example-municipality"]}
    for name, keys in zip(_SHEETS[1:], (_LONG, _WIDE), strict=True):
        sheet.write_string(row + 1, 0, words[name])
        _write_row(sheet, row + 2, [words[key] for key in keys], bold)
        _write_row(sheet, row + 3, [example.get(key.removeprefix(_COLUMN), "") for key in keys])
        row += 5
    heads = ("template-readme-editions", "template-edition-first", "template-edition-last")
    _write_row(sheet, row, [words[key] for key in heads], bold)
    for at, edition in enumerate(vocabulary.editions, row + 1):
        _write_row(sheet, at, [edition.code, edition.first_year or "", edition.last_year or ""])
    quoted = words[_SHEETS[0]].replace("'", "''")
    return f"='{quoted}'!$A${row + 2}:$A${row + 1 + len(vocabulary.editions)}"


def _write_row(sheet: Any, row: int, values: Sequence[str | float], style: Any = None) -> None:
    for column, value in enumerate(values):
        if isinstance(value, str):
            sheet.write_string(row, column, value, style)
        else:
            sheet.write_number(row, column, value, style)


def _write_headings(
    book: Any, sheet: Any, words: Mapping[str, str], keys: Sequence[str], editions: str
) -> None:
    bold, as_text = book.add_format({"bold": True, "num_format": "@"}), book.add_format({"num_format": "@"})
    for column, key in enumerate(keys):
        role = key.removeprefix(_COLUMN)
        style = as_text if role in _AS_TEXT else None
        sheet.set_column(column, column, _WIDTHS.get(role, _WIDTH), style)
        sheet.write_string(0, column, words[key], bold)
        if role == EDITION:
            choice = {"validate": "list", "source": editions, "error_type": "warning"}
            sheet.data_validation(1, column, _LAST_ROW, column, choice)
    sheet.freeze_panes(1, 1)


def _write_items(book: Any, sheet: Any, vocabulary: Vocabulary, first: int) -> None:
    """The columns of the wide form: all areas, then all questions, with what each edition calls them."""
    texts: dict[str, list[str]] = {}
    for edition in vocabulary.editions:
        for code, title in edition.areas.items():
            texts.setdefault(code, []).append(f"{edition.code}: {title}")
        for question in edition.questions:
            texts.setdefault(question.code, []).append(
                f"{edition.code}: {question.text} (max {question.max:g})"
            )
    bold = book.add_format({"bold": True, "num_format": "@"})
    ordered = sorted(texts, key=lambda code: ("." in code, [int(part) for part in code.split(".")]))
    for column, code in enumerate(ordered, first):
        sheet.set_column(column, column, _ITEM_WIDTH)
        sheet.write_string(0, column, code, bold)
        size = {"width": 320, "height": 24 + 34 * len(texts[code])}
        sheet.write_comment(0, column, "\n".join(texts[code]), size)
