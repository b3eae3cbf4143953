"""What a person decides about a draft, and the draft as it then is.

Two acts are kept apart: "we misread it" corrects a value, with the value as read kept beside it; "it says so
in the report" keeps a value that contradicts another, with a note.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kompass.ingest.draft import Area, Draft, EditionRead, Issue, Place, Severity, Total

KEEPABLE = frozenset({"area-sum-mismatch", "total-mismatch", "maximum-differs-from-edition"})
"""The blocking issues that may be kept, since a report can contradict itself and its edition."""


@dataclass(frozen=True)
class Decisions:
    """`corrections` by item code (or "total"): the right points, or None where the item is left out.

    `kept` by an issue's key: the person's note. `dropped` holds keys of findings that are not to be saved
    (see `finding_keys`). `left_out` says that the whole evaluation is not to be saved.
    """

    municipality: str | None = None
    year: int | None = None
    month: int | None = None
    edition: str | None = None
    corrections: Mapping[str, float | None] = field(default_factory=dict)
    kept: Mapping[str, str] = field(default_factory=dict)
    dropped: frozenset[str] = frozenset()
    left_out: bool = False


def key(issue: Issue) -> str:
    """What ties a decision to an issue."""
    return f"{issue.code}:{issue.about}"


def finding_keys(draft: Draft) -> dict[str, tuple[str, str]]:
    """Every finding of a draft by its key ("1-strength-3", "since-2"), as (kind, text)."""
    found = {}
    for area in draft.areas:
        for kind, texts in (
            ("strength", area.strengths),
            ("improvement", area.improvements),
            ("example", area.examples),
        ):
            for number, one in enumerate(texts, 1):
                found[f"{area.code}-{kind}-{number}"] = (kind, one.text)
    for number, passage in enumerate(draft.since_last, 1):
        found[f"since-{number}"] = (passage.kind, passage.text)
    return found


def applied(draft: Draft, decisions: Decisions) -> Draft:
    """The draft with what a person has confirmed and corrected; everything else as it was read."""
    place = draft.municipality
    if decisions.municipality:
        place = Place(place.name, decisions.municipality, place.candidates, place.mentions)
    edition = draft.edition
    if decisions.edition:
        known = edition.id == decisions.edition and edition.basis != "date"
        edition = edition if known else EditionRead(decisions.edition, "stated")
    left_out = {code for code, right in decisions.corrections.items() if right is None}
    areas = tuple(
        _area(area, decisions.corrections)
        for area in draft.areas
        if area.code not in left_out or area.questions
    )
    return replace(
        draft,
        municipality=place,
        edition=edition,
        year=decisions.year or draft.year,
        month=decisions.month or draft.month,
        areas=areas,
        total=_total(draft, areas, decisions.corrections),
    )


def _area(area: Area, corrections: Mapping[str, float | None]) -> Area:
    questions = tuple(
        replace(q, points=corrections[q.code], percent=None) if q.code in corrections else q
        for q in area.questions
        if corrections.get(q.code, 0) is not None
    )
    if area.code not in corrections:
        return replace(area, questions=questions)
    right = corrections[area.code]
    at = next((at for _, at in area.stated.values()), None)
    stated = {"table": (right, at)} if right is not None and at is not None else {}
    return replace(area, questions=questions, points=right, stated=stated)


def _total(draft: Draft, areas: tuple[Area, ...], corrections: Mapping[str, float | None]) -> Total:
    if "total" in corrections:
        right = corrections["total"]
        return Total(right, "stated", draft.total.evidence) if right is not None else Total(None, None)
    if draft.total.basis != "derived":
        return draft.total
    points = [area.points for area in areas if area.points is not None]
    return replace(draft.total, points=sum(points)) if len(points) == len(draft.areas) else Total(None, None)


def open_issues(issues: tuple[Issue, ...], decisions: Decisions, accept_warnings: bool) -> list[Issue]:
    """The issues that still stand in the way of saving: blocking ones, and warnings not accepted."""
    return [
        issue
        for issue in issues
        if not (issue.code in KEEPABLE and decisions.kept.get(key(issue)))
        and (issue.severity == Severity.BLOCKING or not (accept_warnings or key(issue) in decisions.kept))
    ]
