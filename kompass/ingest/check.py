"""What a person should look at in a draft: one function per rule, every issue collected.

Reports contradict themselves, and readers misread. Nothing is mended here: an issue names the value, what it
was held against, and where both stand.
"""

from collections.abc import Callable, Iterator

from kompass.ingest import check_origin, check_points, check_texts
from kompass.ingest.draft import Draft, Issue, Severity
from kompass.ingest.knowledge import Knowledge

RULES: tuple[Callable[[Draft, Knowledge], Iterator[Issue]], ...] = (
    check_origin.municipality_unknown,
    check_origin.municipality_name_conflict,
    check_origin.date_missing,
    check_origin.edition_guessed,
    check_origin.draft_status,
    check_origin.duplicate_evaluation,
    check_points.unknown_question,
    check_points.maximum_differs_from_edition,
    check_points.points_above_maximum,
    check_points.negative_points,
    check_points.area_sum_mismatch,
    check_points.total_mismatch,
    check_points.total_derived,
    check_points.percent_mismatch,
    check_points.unread_value,
    check_points.missing_area,
    check_points.missing_question,
    check_texts.area_title_variant,
    check_texts.markup_in_text,
    check_texts.person_name,
    check_texts.no_findings,
    check_texts.strength_doubtful,
)


def check(draft: Draft, knowledge: Knowledge) -> tuple[Issue, ...]:
    """Every issue of a draft, blocking ones first, else in the order of the rules."""
    found = [issue for rule in RULES for issue in rule(draft, knowledge)]
    return tuple(sorted(found, key=lambda issue: issue.severity != Severity.BLOCKING))
