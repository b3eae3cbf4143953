"""A draft with nothing wrong in it, made without any reader, and ways to break it in one place."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from kompass.ingest.documents import Evidence
from kompass.ingest.draft import (
    Area,
    Draft,
    EditionRead,
    Mention,
    Place,
    Question,
    Section,
    SinceLast,
    Text,
    Title,
    Total,
)
from kompass.ingest.vocabulary import Vocabulary

Change = Callable[[Draft], Draft]


def at(line: int, page: int = 1) -> Evidence:
    return Evidence(page, line, f"rad {line}")


def complete(vocabulary: Vocabulary, edition: str = "se-2015") -> Draft:
    """Ale in May 2017 with every point there is: all areas, questions and findings, nothing to look at.

    Line 1 names the municipality, 2 the year; area n begins at line 100 n, its questions at 100 n + 1.
    """
    known = vocabulary.edition(edition)
    assert known is not None
    areas = []
    for code, title in known.areas.items():
        first = 100 * int(code)
        questions = [q for q in known.questions if q.code.partition(".")[0] == code]
        areas.append(
            Area(
                code=code,
                title=title,
                points=100.0,
                max=100.0,
                questions=tuple(
                    Question(q.code, q.text, q.max, q.max, 100.0, at(first + n))
                    for n, q in enumerate(questions, 1)
                ),
                strengths=(Text("Öppenhet mot invånarna", at(first + 50)),),
                improvements=(Text("Fler jämförelser", at(first + 60)),),
                sections=(Section("Allmänt", (Text("Det är bra.", at(first + 71)),), at(first + 70)),),
                titles=(Title(title, at(first)),),
                stated={"table": (100.0, at(first + 40)), "box": (100.0, at(first + 41))},
            )
        )
    return Draft(
        source="ale.pdf",
        kind="report",
        language="sv",
        municipality=Place("Ale", "se-1440", ("se-1440",), (Mention("Ale", "se-1440", "cover", at(1)),)),
        year=2017,
        month=5,
        evaluation_number=2,
        edition=EditionRead(edition, "questions"),
        status="final",
        total=Total(800.0, "stated", at(20)),
        areas=tuple(areas),
        since_last=(SinceLast("improved", "1", None, "Dialogen är bättre än sist.", at(172)),),
        evidence={"year": at(2), "edition": at(90)},
    )


def with_area(draft: Draft, code: str, **changes: Any) -> Draft:
    """The draft with something else in one area."""
    changed = (replace(a, **changes) if a.code == code else a for a in draft.areas)
    return replace(draft, areas=tuple(changed))


def with_question(draft: Draft, code: str, **changes: Any) -> Draft:
    """The draft with something else in one question; the area keeps its points."""
    area = next(a for a in draft.areas if a.code == code.partition(".")[0])
    changed = tuple(replace(q, **changes) if q.code == code else q for q in area.questions)
    return with_area(draft, area.code, questions=changed)
