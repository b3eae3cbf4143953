"""Tables of scores for the tests: made up, as CSV or Excel, long or wide, and what compares their drafts."""

import csv
import dataclasses
import io
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import pytest
import xlsxwriter
from hypothesis import strategies as st

from kompass import settings
from kompass.errors import UnreadableFile
from kompass.ingest.documents import Evidence
from kompass.ingest.vocabulary import KnownEdition, KnownPlace, KnownQuestion, Vocabulary
from kompass.ingest.workbook import read

Rows = Sequence[Sequence[Any]]
LONG = ("kommun", "år", "version", "punkt", "poäng")


def _data(path: str) -> list[dict[str, str]]:
    with (settings.ROOT / "data" / path).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def _whole(text: str) -> int | None:
    return int(text) if text else None


@cache
def vocabulary() -> Vocabulary:
    """The instrument and the municipalities as bundled, and one in Norway."""
    places = [
        KnownPlace(row["municipality_id"], row["name"], row["code"] or None, row["country"])
        for row in _data("municipalities/municipalities.csv")
    ]
    areas, questions = _data("instrument/areas.csv"), _data("instrument/questions.csv")
    editions = [
        KnownEdition(
            row["edition"],
            row["country"],
            row["language"],
            _whole(row["first_year"]),
            _whole(row["last_year"]),
            {a["area"]: a["title"] for a in areas if a["edition"] == row["edition"]},
            tuple(
                KnownQuestion(q["question"], q["text"], float(q["max_points"]))
                for q in questions
                if q["edition"] == row["edition"]
            ),
        )
        for row in _data("instrument/editions.csv")
    ]
    return Vocabulary((*places, KnownPlace("no-test", "Testvik", None, "NO")), tuple(editions), ())


QUESTIONS = {q.code: q for e in vocabulary().editions if e.code == "se-2015" for q in e.questions}
AREAS = [str(n) for n in range(1, 9)]


@dataclasses.dataclass(frozen=True)
class Formula:
    """A cell with a formula."""

    text: str


def as_csv(rows: Rows, delimiter: str = ",", encoding: str = "utf-8", comma: str = ".") -> bytes:
    buffer = io.StringIO()
    shown = [
        [str(c).replace(".", comma) if isinstance(c, float) else "" if c is None else c for c in row]
        for row in rows
    ]
    csv.writer(buffer, delimiter=delimiter).writerows(shown)
    return buffer.getvalue().encode(encoding)


def as_xlsx(
    *sheets: Rows, names: Sequence[str] = ("Blad1", "Blad2", "Blad3"), number_format: str = ""
) -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        style = book.add_format({"num_format": number_format}) if number_format else None
        for name, rows in zip(names, sheets, strict=False):
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, Formula):
                        sheet.write_formula(at, column, cell.text, None, 7)
                    elif isinstance(cell, str):
                        sheet.write_string(at, column, cell)
                    elif cell is not None:
                        sheet.write(at, column, cell, style)
    return buffer.getvalue()


def bare(value: Any) -> Any:
    """A draft as plain values, without where it was read."""
    if isinstance(value, Evidence):
        return None
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: bare(getattr(value, f.name)) for f in dataclasses.fields(value) if f.name != "source"}
    if isinstance(value, Mapping):
        return {key: bare(held) for key, held in value.items()}
    if isinstance(value, tuple | list):
        return [bare(held) for held in value]
    return value


def refusal(content: bytes, kind: Any = "csv") -> UnreadableFile:
    with pytest.raises(UnreadableFile) as raised:
        read("fil", content, kind, vocabulary())
    assert raised.value.fields["file"] == "fil"
    return raised.value


half_points = st.integers(0, 60).map(lambda n: n / 2)
scores = st.dictionaries(
    st.sampled_from(["total", *AREAS, *QUESTIONS, "1.9", "9"]), st.none() | half_points, min_size=1
)
evaluations = st.dictionaries(
    st.tuples(st.sampled_from(["Ale", "Habo", "Håbo", "0114"]), st.integers(2009, 2022)),
    st.tuples(st.sampled_from(["", "se-2015", "2010"]), st.none() | st.integers(1, 12), scores),
    min_size=1,
    max_size=3,
)


def long_rows(made: Mapping[Any, Any]) -> list[list[Any]]:
    heading = ["Kommun", "År", "Månad", "Version", "Punkt", "Poäng"]
    return [heading] + [
        [who, year, month, edition, item, points]
        for (who, year), (edition, month, held) in made.items()
        for item, points in held.items()
    ]


def wide_rows(made: Mapping[Any, Any]) -> list[list[Any]]:
    items = sorted({item for _, _, held in made.values() for item in held})
    return [["municipality", "year", "month", "edition", *items]] + [
        [who, year, month, edition, *(held.get(item) for item in items)]
        for (who, year), (edition, month, held) in made.items()
    ]
