"""What a perfect reading of a made-up report gives, taken from its description and from no parser."""

from typing import Any

from tests.ingest.made_reports.report import Area, Report


def expected(report: Report) -> dict[str, Any]:
    """The values a `Draft` of the report should hold, as plain data.

    An area's points are those of its table, right or wrong; examples and changes since last time are the
    sentences that hold the cue, in the report's order.
    """
    derived = report.total is None
    return {
        "language": report.language,
        "municipality": report.municipality_id,
        "year": report.year,
        "month": report.month,
        "evaluation_number": report.number,
        "edition": report.edition,
        "status": "draft" if report.status_line else "final",
        "total": {
            "points": sum(area.points for area in report.areas) if derived else report.total,
            "basis": "derived" if derived else "stated",
        },
        "areas": {area.code: _area(area) for area in report.areas},
        "since_last": [
            {"kind": sentence.tells, "area": area.code, "text": sentence.text}
            for area in report.areas
            for sentence in area.sentences
            if sentence.tells in ("improved", "remains")
        ],
    }


def _area(area: Area) -> dict[str, Any]:
    return {
        "points": area.points,
        "box": area.box,
        "titles": [area.title, area.table_title or area.title],
        "questions": [
            {"code": q.code, "text": q.text, "points": q.points, "max": q.max, "percent": q.percent}
            for q in area.questions
        ],
        "strengths": list(area.strengths),
        "improvements": list(area.improvements),
        "examples": [s.text for s in area.sentences if s.tells == "example"],
    }
