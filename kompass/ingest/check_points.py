"""Rules on the figures: they sum, lie within their maxima and belong to the edition, and none is missing."""

from collections.abc import Iterator

from kompass.ingest.documents import Evidence
from kompass.ingest.draft import Area, Draft, Issue
from kompass.ingest.knowledge import ROUNDING, Knowledge, blocking, warning
from kompass.model import TOTAL

MOST = {"area": 100.0, "total": 800.0}


def unknown_question(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """A code that the edition does not have means nothing."""
    edition = knowledge.edition(draft)
    if edition is None:
        return
    known = {q.code for q in edition.questions}
    for area in draft.areas:
        if area.code not in edition.areas:
            at = area.titles[0].evidence if area.titles else None
            yield blocking("unknown-question", area.code, at, item=area.code, edition=edition.code)
        for q in area.questions:
            if known and q.code not in known:
                yield blocking("unknown-question", q.code, q.evidence, item=q.code, edition=edition.code)


def maximum_differs_from_edition(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """A question's maximum is not the edition's: another edition, or misread. Where the questions are taken
    from the report itself, those of an area must sum to its hundred points."""
    edition = knowledge.edition(draft)
    if edition is None:
        return
    known = {q.code: q.max for q in edition.questions}
    for area in draft.areas:
        for q in area.questions:
            if q.max is not None and q.code in known and known[q.code] != q.max:
                fields = {"max": q.max, "known": known[q.code]}
                yield blocking(
                    "maximum-differs-from-edition",
                    q.code,
                    q.evidence,
                    item=q.code,
                    edition=edition.code,
                    **fields,
                )
        most = sum(q.max or 0 for q in area.questions)
        if not known and area.questions and most != MOST["area"]:
            at, fields = area.questions[0].evidence, {"max": most, "known": MOST["area"]}
            yield blocking(
                "maximum-differs-from-edition", area.code, at, item=area.code, edition=edition.code, **fields
            )


def points_above_maximum(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """Nobody can get more than there is."""
    edition = knowledge.edition(draft)
    known = {q.code: q.max for q in edition.questions} if edition else {}
    for code, points, read, at in _all_points(draft):
        most = min((m for m in (read, known.get(code)) if m is not None), default=None)
        if most is not None and points > most:
            yield blocking("points-above-maximum", code, at, item=code, points=points, max=most)


def negative_points(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """Points are never below zero."""
    for code, points, _, at in _all_points(draft):
        if points < 0:
            yield blocking("negative-points", code, at, item=code, points=points)


def _all_points(draft: Draft) -> Iterator[tuple[str, float, float | None, Evidence | None]]:
    for area in draft.areas:
        for q in area.questions:
            if q.points is not None:
                yield q.code, q.points, q.max, q.evidence
        if area.points is not None:
            at = next((at for _, at in area.stated.values()), None)
            yield area.code, area.points, area.max or MOST["area"], at
    if draft.total.points is not None:
        yield TOTAL, draft.total.points, MOST["total"], draft.total.evidence


def area_sum_mismatch(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """The questions do not sum to the area's points, or its box and its table differ."""
    for area in draft.areas:
        points = [q.points for q in area.questions]
        known = [p for p in points if p is not None]
        if points and len(known) == len(points):
            against, named = sum(known), "questions"
        elif area.points is not None:
            against, named = area.points, "table"
        else:
            continue
        if named == "questions" and _missing_codes(area, draft, knowledge):
            continue
        for where, (stated, at) in area.stated.items():
            if stated != against:
                made = blocking if abs(stated - against) > ROUNDING else warning
                yield made(
                    "area-sum-mismatch",
                    area.code,
                    at,
                    item=area.code,
                    stated=stated,
                    sum=against,
                    where=where,
                )
                break


def total_mismatch(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """The areas do not sum to the total that the report gives."""
    edition = knowledge.edition(draft)
    points = [area.points for area in draft.areas if area.points is not None]
    whole = len(edition.areas) if edition else 8
    if draft.total.basis != "stated" or draft.total.points is None or len(points) != whole:
        return
    off = abs(sum(points) - draft.total.points)
    if off > 0:
        made = blocking if off > ROUNDING else warning
        yield made(
            "total-mismatch", TOTAL, draft.total.evidence, stated=draft.total.points, sum=float(sum(points))
        )


def total_derived(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """The report gives no total in words: it is the sum of the areas."""
    if draft.total.basis == "derived" and draft.total.points is not None:
        yield warning("total-derived", TOTAL, points=draft.total.points)


def percent_mismatch(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """The percent of a question is not what its points and maximum make: one of the three is misread."""
    for q in draft.questions:
        if q.points is None or not q.max or q.percent is None:
            continue
        made = 100 * q.points / q.max
        if abs(made - q.percent) > ROUNDING:
            fields = {"points": q.points, "max": q.max, "percent": q.percent, "made": round(made)}
            yield warning("percent-mismatch", q.code, q.evidence, item=q.code, **fields)


def unread_value(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """A cell that should hold a number does not."""
    for text, at in draft.unread:
        yield warning("unread-value", f"{at.page}:{at.line}", at, value=text)


def missing_area(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """Some areas are read and others not. Missing is not zero."""
    edition = knowledge.edition(draft)
    if edition is None or not draft.areas:
        return
    read = {
        a.code for a in draft.areas if a.points is not None or any(q.points is not None for q in a.questions)
    }
    missing = [code for code in edition.areas if code not in read]
    if missing:
        yield warning("missing-area", "areas", items=", ".join(missing), n=len(missing))


def missing_question(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """An area has points for some of its questions, not for all."""
    for area in draft.areas:
        blank = [q for q in area.questions if q.points is None]
        missing = [*(q.code for q in blank), *_missing_codes(area, draft, knowledge)]
        if missing:
            at = [q.evidence for q in blank]
            yield warning("missing-question", area.code, *at, items=", ".join(missing), n=len(missing))
    if draft.kind == "report" and draft.areas and not draft.questions:
        yield warning("missing-question", "questions", items="", n=0)


def _missing_codes(area: Area, draft: Draft, knowledge: Knowledge) -> list[str]:
    edition = knowledge.edition(draft)
    if edition is None or not area.questions:
        return []
    read = {q.code for q in area.questions}
    return [q.code for q in edition.questions if q.code.partition(".")[0] == area.code and q.code not in read]
