"""A draft as JSON: what was read, each value with its page and line, and the issues in words."""

from collections.abc import Sequence
from typing import Any

from kompass.ingest.documents import Evidence
from kompass.ingest.draft import Area, Draft, Issue, Text
from kompass.model import Instrument
from kompass.text import Words, reading


def draft(words: Words, found: Draft, issues: Sequence[Issue], instrument: Instrument) -> dict[str, Any]:
    """One draft. Unknown is null; `issues` are given in the order of the checks."""
    place = found.municipality
    return {
        "source": found.source,
        "municipality": {"name": place.name, "id": place.id, "candidates": list(place.candidates)},
        "year": found.year,
        "month": found.month,
        "evaluation_number": found.evaluation_number,
        "edition": {"id": found.edition.id, "basis": found.edition.basis},
        "status": found.status,
        "total": {"points": found.total.points, "basis": found.total.basis},
        "areas": [_area(area) for area in found.areas],
        "since_last": [
            {
                "kind": one.kind,
                "area": one.area,
                "question": one.question,
                "text": one.text,
                "evidence": _evidence(one.evidence),
            }
            for one in found.since_last
        ],
        "issues": [
            {
                "code": one.code,
                "severity": str(one.severity),
                "message": reading.issue(words, one, instrument),
                "evidence": [_evidence(at) for at in one.evidence],
            }
            for one in issues
        ],
    }


def _evidence(at: Evidence) -> dict[str, int]:
    return {"page": at.page, "line": at.line}


def _texts(found: Sequence[Text]) -> list[dict[str, Any]]:
    return [{"text": one.text, "evidence": _evidence(one.evidence)} for one in found]


def _area(area: Area) -> dict[str, Any]:
    return {
        "code": area.code,
        "title": area.title,
        "points": area.points,
        "max": area.max,
        "questions": [
            {
                "code": q.code,
                "text": q.text,
                "points": q.points,
                "max": q.max,
                "percent": q.percent,
                "evidence": _evidence(q.evidence),
            }
            for q in area.questions
        ],
        "strengths": _texts(area.strengths),
        "improvements": _texts(area.improvements),
        "examples": _texts(area.examples),
    }
