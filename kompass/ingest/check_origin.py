"""Rules on whose evaluation it is, of when, by which edition, and whether it is known already."""

from collections.abc import Iterator

from kompass.ingest.documents import Evidence
from kompass.ingest.draft import Draft, Issue
from kompass.ingest.knowledge import Knowledge, blocking, evaluation_id, warning
from kompass.model import TOTAL


def municipality_unknown(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """Nobody has the name, or none was found where a report says whose it is."""
    if draft.municipality.id is None:
        at = [m.evidence for m in draft.municipality.mentions[:1]]
        yield blocking("municipality-unknown", "municipality", *at, name=draft.municipality.name or "")


def municipality_name_conflict(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """Another municipality is named where the report names its own: a template not cleared."""
    own = draft.municipality
    others: dict[str, list[Evidence]] = {}
    for mention in own.mentions:
        if own.id is not None and mention.id != own.id and mention.place != "file":
            others.setdefault(mention.name, []).append(mention.evidence)
    for name, at in others.items():
        chosen = knowledge.words.name_of(own.id or "") or own.name or ""
        yield warning("municipality-name-conflict", "municipality", *at, name=chosen, other=name, n=len(at))


def date_missing(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """Without a year an evaluation can be listed, but never compared."""
    if draft.year is None:
        yield blocking("date-missing", "year")


def edition_guessed(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """Only the date tells which edition it is, or nothing does."""
    at = draft.evidence.get("edition")
    if draft.edition.id is None:
        yield blocking("edition-guessed", "edition", at, edition="", year=str(draft.year or ""))
    elif draft.edition.basis == "date":
        edition = draft.edition.id
        yield warning("edition-guessed", "edition", at, edition=edition, year=str(draft.year or ""))


def draft_status(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """The cover says that the report is not final."""
    if draft.status == "draft":
        yield warning("draft-status", "status", draft.evidence.get("status"))


def duplicate_evaluation(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """The same municipality and year is there already: in own data, or published."""
    known = evaluation_id(draft) or ""
    if known in knowledge.own:
        yield blocking("duplicate-evaluation", "year", where="own", id=knowledge.own[known], differs="")
    elif known in knowledge.published:
        figures = knowledge.published[known]
        read = _figures(draft)
        differs = [
            f"{c}: {figures[c]:g} / {read[c]:g}" for c in figures if c in read and figures[c] != read[c]
        ]
        yield warning("duplicate-evaluation", "year", where="published", id=known, differs=", ".join(differs))


def _figures(draft: Draft) -> dict[str, float]:
    made = {q.code: q.points for q in draft.questions} | {a.code: a.points for a in draft.areas}
    made[TOTAL] = draft.total.points
    return {code: points for code, points in made.items() if points is not None}
