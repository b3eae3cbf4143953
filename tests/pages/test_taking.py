"""What of a page can be taken along: every chart, every table, the same figures, and what they rest on."""

import csv
import io
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from kompass.pack.content import Kind
from kompass.text import LANGUAGES, Words, words
from kompass.ui import taking
from kompass.ui.table import Cell, Column, Row
from kompass.ui.views import shared
from tests.pack.reading import workbook
from tests.ui.driver import PAGES, bodies, charts, tables, visit, whole

SV = words("sv")
EXAMPLE = {"data": "example", "municipality": "se-ex00044"}
VIEWS = [
    *((page, EXAMPLE) for page in PAGES),
    *((page, {"municipality": "se-1292"}) for page in PAGES),
    ("compare", EXAMPLE | {"level": "question", "view": "dots"}),
    ("municipality", {"municipality": "se-1080", "more": "1"}),
    ("questions", EXAMPLE | {"item": "5.2"}),
    ("evaluations", {"edition": "se-2010"}),
]
NOT_ALONG = {"plan-table", "draft-sums-table", "plan-in-table"}
"""Tables that are worked with and have files of their own, or are not saved yet."""


@dataclass
class Taken:
    """What a page offered: its tables as they were handed over, and the files by label, in order."""

    tables: list[tuple[str, Sequence[Column], Sequence[Row]]] = field(default_factory=list)
    files: list[tuple[str, str, Callable[[], bytes]]] = field(default_factory=list)

    def of(self, label: str) -> list[bytes]:
        return [made() for said, _, made in self.files if said == label]


def _listening(patch: pytest.MonkeyPatch) -> Taken:
    """The tables and files of the page that is visited next."""
    found = Taken()
    table, button = taking.table, st.download_button

    def handed(
        caption: str, columns: Sequence[Column], rows: Callable[[], Sequence[Row]], label: str = ""
    ) -> None:
        found.tables.append((caption, columns, rows()))
        table(caption, columns, rows, label)

    def pressed(label: str, data: Any, file_name: str, *more: Any, **named: Any) -> bool:
        if callable(data):
            found.files.append((label, file_name, data))
        return button(label, data, file_name, *more, **named)

    patch.setattr(taking, "table", handed)
    patch.setattr(st, "download_button", pressed)
    return found


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> Taken:
    return _listening(monkeypatch)


@cache
def _taken(page: str, **address: str) -> tuple[AppTest, Taken]:
    """The page and what it offered, for those who only read it: run once by each worker."""
    with pytest.MonkeyPatch.context() as patch:
        offered = _listening(patch)
        return whole(visit(page, **address)), offered


def pictures(app: AppTest) -> list[dict[str, Any]]:
    """What each button for a picture tells the script."""
    found = (re.search(r'data-kompass-picture="([^"]*)"', body) for body in bodies(app))
    return [json.loads(unescape(one[1])) for one in found if one]


@pytest.mark.parametrize(("page", "address"), VIEWS)
def test_every_table_and_chart_can_be_taken_along(page: str, address: dict[str, str]) -> None:
    """Each table is among those with files, by itself or in one with others, and each chart has a button with
    a title, whose key is that of a chart on the page."""
    app, offered = _taken(page, **address, lang="sv")
    cells = {cell.text for _, _, rows in offered.tables for row in rows for cell in row.cells}
    left = [SV(key) for key in NOT_ALONG]
    for body in tables(app):
        if "kompass-squares" not in body and not any(f'aria-label="{one}"' in body for one in left):
            first = re.search(r"<th scope=row[^>]*>(?:<a[^>]*>|<span[^>]*>)?([^<]+)", body)
            assert first is None or unescape(first[1]).strip() in cells
    shown = pictures(app)
    assert all(one["title"] and one["foot"] for one in shown)
    drawn = [one for one in charts(app) if not one.id.endswith("-narrow")]
    assert len(shown) == len(drawn)
    assert len({one["chart"] for one in shown}) == len(shown)
    assert len(offered.files) >= 3 * len(offered.tables)


@pytest.mark.parametrize(("page", "address"), VIEWS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_number_is_the_one_that_shows(page: str, address: dict[str, str], language: str) -> None:
    """What is taken along as a number is what the cell says; a column of numbers has no number without."""
    say = words(language)
    _, offered = _taken(page, **address, lang=language)
    for caption, columns, rows in offered.tables:
        for row in rows:
            for column, cell in zip(columns, row.cells, strict=True):
                where = f"{caption}: {column.title}: {cell.text}"
                assert all(_says(say, cell, n) for n in range(len(cell.figures))), where
                if column.number and re.fullmatch(r"[\d,.+−±]+%?\*?", cell.text.replace("\u00a0", "")):
                    assert cell.figures, where


def _says(say: Words, cell: Cell, n: int) -> bool:
    figure = cell.figures[n]
    if figure.value is None:
        return not re.search(r"\d", cell.text)
    if len(cell.figures) == 2:
        scaled = 100 * figure.value if figure.kind == Kind.SHARE else figure.value
        return say.number(scaled, 0 if figure.kind == Kind.SHARE else 1) in cell.text
    return figure.shown(say) in cell.text


@pytest.mark.parametrize(
    ("page", "address"), [("change", EXAMPLE), ("evaluations", {"edition": "se-2010"}), VIEWS[-3]]
)
def test_the_files_can_be_read(page: str, address: dict[str, str], offered: Taken) -> None:
    """Every table as CSV and as a workbook: the rows that are shown, data and day, the mark in the name."""
    whole(visit(page, **address))
    kinds = [offered.of(SV(key)) for key in ("take-csv-point", "take-xlsx")]
    for (_, columns, rows), as_csv, as_xlsx in zip(offered.tables, *kinds, strict=True):
        lines = list(csv.reader(io.StringIO(as_csv.decode("utf-8-sig"))))
        assert len(lines[0]) >= len(columns)
        assert lines[len(rows) + 1] == [""] * len(lines[0])
        assert any(line[0].startswith("Kompass · data") for line in lines)
        sheet = next(iter(workbook(as_xlsx).values()))
        heads = [[str(row[0] or "") for row in some[1 : len(rows) + 1]] for some in (sheet, lines)]
        assert heads[0] == [head.lstrip("'") for head in heads[1]]
    made_up = "data" in address
    assert all((SV("made-up-mark") in name) == made_up for _, name, _ in offered.files if "Kompass" in name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_says_what_it_rests_on(language: str) -> None:
    """Title, edition, source, data and day stand in it, and the mark where all is made up."""
    say = words(language)
    (real,) = pictures(visit("municipality", municipality="se-1080", lang=language))
    assert real["title"] == say("table-areas", municipality="Karlskrona")
    assert "2010" in real["editions"]
    assert real["foot"][0].startswith(f"{say('sources')}: Karlskrona")
    assert "2026." in real["foot"][1]
    assert real["marks"] == ""
    made_up = pictures(visit("ranking", **EXAMPLE, lang=language))
    assert [one["marks"] for one in made_up] == [say("made-up-mark")]
    assert say("made-up-mark").replace(" ", "-") in made_up[0]["file"]


@pytest.mark.usefixtures("own_home")
def test_own_figures_are_marked_in_pictures(tmp_path: Path) -> None:
    """A picture bears the mark that stands in the table beside it; what rests on nothing own does not."""
    for page in ("municipality", "compare", "ranking"):
        shown = pictures(visit(page, municipality="se-1292", edition="se-2015"))
        assert [one["marks"] for one in shown] == [SV("own-mark")]
    first = pictures(visit("change", municipality="se-1292"))[0]
    assert first["marks"] == SV("own-mark")
    other = pictures(visit("ranking", municipality="se-1080", edition="se-2010"))
    assert [one["marks"] for one in other] == [""]


def test_the_sources_beneath_are_those_of_what_stands_above() -> None:
    """On Förändring the municipality's own charts have its sources, and that of all others has theirs."""
    shown = pictures(visit("change", municipality="se-1080"))
    assert "Karlskrona" in shown[0]["title"]
    assert "Karlskrona" in shown[0]["foot"][0]
    assert shown[-1]["title"].startswith(SV("again-title"))
    assert shown[-1]["foot"][0] != shown[0]["foot"][0]


def test_a_picture_names_no_version_that_is_not_in_it() -> None:
    """Who was evaluated again is drawn within a version; the others, in a table beneath, are not in it."""
    shown = pictures(visit("change", municipality="se-1292", edition="se-2015"))
    assert shown[-1]["editions"].startswith("2015")
    assert "2010" not in shown[-1]["editions"]
    assert "2010" in shown[0]["editions"]


def test_a_grade_and_whose_a_mean_is_go_along(offered: Taken) -> None:
    """A difference across versions never leaves the page without its grade, nor a mean without its owner."""
    whole(visit("municipality", municipality="se-1292"))
    made = offered.of(SV("take-csv-point"))[0].decode("utf-8-sig")
    assert SV("grade-limited-short") in made
    assert "2013 → 2016: " + SV("grade-limited") in made
    assert f"{SV('statistic-mean')}: " in made


def test_what_a_long_table_leaves_out_is_told(offered: Taken, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the file of the very table that was cut, and in no other."""
    monkeypatch.setattr(shared, "MOST_ROWS", 3)
    whole(visit("evaluations"))
    cut = [b"de 3 f" in made for made in offered.of(SV("take-csv-point"))]
    captions = [caption for caption, _, _ in offered.tables]
    assert [caption for caption, is_cut in zip(captions, cut, strict=True) if is_cut] == ["155 utvärderingar"]


def test_nothing_is_made_before_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page makes no file, and a table is not even put together."""

    def made(*arguments: object) -> None:
        raise AssertionError("a page makes no file")

    for name in ("taken", "as_csv", "as_xlsx"):
        monkeypatch.setattr(taking, name, made)
    app = whole(visit("change", **EXAMPLE))
    assert all(one.proto.deferred_file_id for one in app.get("download_button"))
