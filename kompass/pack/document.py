"""A pack as a PDF: laid out by Typst, tagged for those who listen (PDF/UA-1).

All text goes as data beside the layout, `pack.typ`, and none of it is ever read as Typst. The typeface comes
with Kompass, so that a pack looks the same wherever it is made.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import typst

from kompass.charts.chart import looks
from kompass.pack.content import Cell, Chart, Column, Kind, Lesson, Pack, Seen, Step, Table, Text
from kompass.pack.drawn import drawn
from kompass.text import Words, words

HERE = Path(__file__).parent
MOST_NAMED = 60
"""More peers than these are counted in a document; the workbook lists them all."""

Data = dict[str, Any]


def as_pdf(pack: Pack) -> bytes:
    """The pack as a PDF. The same pack is the same file, bit by bit."""
    return typst.compile(
        HERE / "pack.typ",
        root=HERE,
        font_paths=[HERE / "fonts"],
        ignore_system_fonts=True,
        sys_inputs={"pack": json.dumps(_data(pack), ensure_ascii=False)},
        pdf_standards="ua-1",
        timestamp=int(datetime.combine(pack.day, time(), UTC).timestamp()),
    )


def _data(pack: Pack) -> Data:
    say = words(pack.language)
    sections = {
        "steps": "page-change",
        "questions": "questions-title",
        "seen": "findings-title",
        "lessons": "page-teachers",
        "plan": "page-plan",
        "made": "pack-made",
        "sources": "sources",
        "axis": "chart-percent-of-max",
    }
    return {
        "language": pack.language,
        "title": drawn(pack.title),
        "kicker": say("pack-kicker"),
        "question": say("page-municipality"),
        "name": drawn(pack.name),
        "year": pack.year,
        "edition": pack.edition,
        "marks": list(pack.marks),
        "watermark": say("made-up-mark") if say("made-up-mark") in pack.marks else "",
        "foot": [drawn(line) for line in pack.foot],
        "page": say("pack-page", page="{}", pages="{}").split("{}"),
        "headline": [drawn(line) for line in pack.headline],
        "words": {name: say(key) for name, key in sections.items()},
        "radar": _chart(pack.radar),
        "dots": _chart(pack.dots),
        "areas": _table(say, pack.areas),
        "beside": _table(say, pack.beside),
        "steps": [_step(say, one) for one in pack.steps],
        "questions": [_table(say, one) for one in pack.questions],
        "seen": [_seen(one) for one in pack.seen],
        "lessons_told": [drawn(line) for line in pack.lessons_told],
        "lessons": [_lesson(one) for one in pack.lessons],
        "plan": _table(say, pack.plan),
        "made": [drawn(line) for line in pack.made],
        "peers": _peers(pack.peers),
        "sources": [
            {"title": drawn(one.title), "publisher": drawn(one.publisher), "address": drawn(one.address)}
            | {"link": one.address if one.address.startswith(("https://", "http://")) else ""}
            for one in pack.origins
        ],
    }


def _text(found: Text) -> Data:
    return {"text": drawn(found.text), "lang": found.lang, "note": drawn(found.note), "number": False}


def _cell(say: Words, found: Cell) -> Data:
    if isinstance(found, Text):
        return _text(found)
    shown = found.shown(say)
    text = shown.removesuffix("*")
    whole = text.replace(",", ".").partition(".")
    return {
        "text": text,
        "star": "*" if text != shown else "",
        "note": drawn(found.note),
        "number": True,
        "decimals": found.kind in (Kind.POINTS, Kind.DIFFERENCE) and bool(whole[2]),
    }


def _table(say: Words, found: Table | None) -> Data | None:
    if found is None:
        return None
    rows = [[_cell(say, cell) for cell in row.cells] for row in found.rows]
    return {
        "title": drawn(found.title),
        "columns": [
            _column(column) | {"decimals": any(row[n].get("decimals") for row in rows)}
            for n, column in enumerate(found.columns)
        ],
        "rows": [
            {"cells": cells, "total": row.is_total} for cells, row in zip(rows, found.rows, strict=True)
        ],
        "remarks": [drawn(line) for line in found.remarks],
    }


def _column(found: Column) -> Data:
    return {"title": drawn(found.title), "mark": found.mark, "kind": found.kind, "weight": found.weight}


def _chart(found: Chart | None) -> Data | None:
    if found is None:
        return None
    return {
        "alt": drawn(found.alt),
        "codes": list(found.codes),
        "labels": [_text(label) for label in found.labels],
        "margin": found.margin,
        "series": [
            {
                "name": drawn(one.name),
                "role": one.role,
                "colour": look.colour,
                "shares": [one.share(code) for code in found.codes],
            }
            for one, look in zip(found.series, looks(found.series), strict=True)
        ],
    }


def _step(say: Words, found: Step) -> Data:
    return {
        "title": found.title,
        "told": [drawn(line) for line in found.told],
        "table": _table(say, found.table),
    }


def _seen(found: Seen) -> Data:
    return {
        "area": _text(found.area),
        "points": found.points,
        "groups": [
            {"title": group.title, "texts": [_text(one) for one in group.texts]} for group in found.groups
        ],
    }


def _lesson(found: Lesson) -> Data:
    return {
        "item": _text(found.item),
        "told": [drawn(line) for line in found.told],
        "teachers": [{"who": drawn(who), "why": drawn(why)} for who, why in found.teachers],
    }


def _peers(found: Table | None) -> Data | None:
    """Who was compared with, as names with their years; none where they are too many to be read."""
    if found is None or len(found.rows) > MOST_NAMED:
        return None
    return {"title": drawn(found.title), "names": [_named(row.cells) for row in found.rows]}


def _named(cells: Sequence[Cell]) -> str:
    name, year = cells[0], cells[1]
    assert isinstance(name, Text)
    assert not isinstance(year, Text)
    mark = f", {name.note}" if name.note else ""
    return drawn(f"{name.text} ({int(year.value or 0)}{mark})")
