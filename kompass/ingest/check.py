"""What a person should look at in a draft: one function per rule, every issue collected.

Reports contradict themselves, and readers misread. Nothing is mended here: an issue names the value, what it
was held against, and where both stand.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from kompass.ingest.areas import alike
from kompass.ingest.documents import Evidence
from kompass.ingest.draft import Area, Draft, Issue, Question, Severity, Text
from kompass.ingest.passages import matching
from kompass.ingest.prose import sentences
from kompass.ingest.vocabulary import KnownEdition, Vocabulary
from kompass.model import TOTAL

ROUNDING = 1.0  # published figures may be a point off their sum
MOST = {"area": 100.0, "total": 800.0}
_LOW_SHARE = 0.5
_SURNAME = (
    r"(?:[A-ZÅÄÖÆØÉ]\.\s?)?(?:(?:von|af|de)\s)?[A-ZÅÄÖÆØÉ][a-zåäöæøéü]{2,}(?:-[A-ZÅÄÖÆØÉ][a-zåäöæøéü]+)?"
)


@dataclass(frozen=True)
class Knowledge:
    """What a draft is held against: the vocabulary, and the evaluations that are known already.

    `own` maps the ids of evaluations in own data to their import, `published` those of the published
    package to their figures.
    """

    words: Vocabulary
    own: Mapping[str, str] = field(default_factory=dict)
    published: Mapping[str, Mapping[str, float]] = field(default_factory=dict)


def check(draft: Draft, knowledge: Knowledge) -> tuple[Issue, ...]:
    """Every issue of a draft, blocking ones first, else in the order of the rules."""
    found = [issue for rule in RULES for issue in rule(draft, knowledge)]
    return tuple(sorted(found, key=lambda issue: issue.severity != Severity.BLOCKING))


def evaluation_id(draft: Draft) -> str | None:
    """The id the evaluation will have; None before municipality and year are known."""
    if draft.municipality.id is None or draft.year is None:
        return None
    return f"{draft.municipality.id}-{draft.year}"


def _warning(code: str, about: str, *at: Evidence | None, **fields: str | float) -> Issue:
    return Issue(code, Severity.WARNING, about, tuple(e for e in at if e is not None), fields)


def _blocking(code: str, about: str, *at: Evidence | None, **fields: str | float) -> Issue:
    return Issue(code, Severity.BLOCKING, about, tuple(e for e in at if e is not None), fields)


def municipality_name_conflict(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """Another municipality is named where the report names its own: a template not cleared."""
    own = draft.municipality
    others: dict[str, list[Evidence]] = {}
    for mention in own.mentions:
        if own.id is not None and mention.id != own.id and mention.place != "file":
            others.setdefault(mention.name, []).append(mention.evidence)
    for name, at in others.items():
        chosen = knowledge.words.name_of(own.id or "") or own.name or ""
        yield _warning("municipality-name-conflict", "municipality", *at, name=chosen, other=name, n=len(at))


def municipality_unknown(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """Nobody has the name, or none was found where a report says whose it is."""
    if draft.municipality.id is None:
        at = [m.evidence for m in draft.municipality.mentions[:1]]
        yield _blocking("municipality-unknown", "municipality", *at, name=draft.municipality.name or "")


def date_missing(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """Without a year an evaluation can be listed, but never compared."""
    if draft.year is None:
        yield _blocking("date-missing", "year")


def edition_guessed(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """Only the date tells which edition it is, or nothing does."""
    at = draft.evidence.get("edition")
    if draft.edition.id is None:
        yield _blocking("edition-guessed", "edition", at, edition="", year=str(draft.year or ""))
    elif draft.edition.basis == "date":
        edition = draft.edition.id
        yield _warning("edition-guessed", "edition", at, edition=edition, year=str(draft.year or ""))


def draft_status(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """The cover says that the report is not final."""
    if draft.status == "draft":
        yield _warning("draft-status", "status", draft.evidence.get("status"))


def duplicate_evaluation(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """The same municipality and year is there already: in own data, or published."""
    known = evaluation_id(draft) or ""
    if known in knowledge.own:
        yield _blocking("duplicate-evaluation", "year", where="own", id=knowledge.own[known], differs="")
    elif known in knowledge.published:
        figures = knowledge.published[known]
        read = _figures(draft)
        differs = [
            f"{c}: {figures[c]:g} / {read[c]:g}" for c in figures if c in read and figures[c] != read[c]
        ]
        yield _warning(
            "duplicate-evaluation", "year", where="published", id=known, differs=", ".join(differs)
        )


def _figures(draft: Draft) -> dict[str, float]:
    made = {q.code: q.points for q in draft.questions} | {a.code: a.points for a in draft.areas}
    made[TOTAL] = draft.total.points
    return {code: points for code, points in made.items() if points is not None}


def area_title_variant(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """An area is titled in two ways, or otherwise than its edition titles it."""
    edition = _edition(draft, knowledge)
    for area in draft.areas:
        known = edition.areas.get(area.code) if edition else None
        spelled: dict[str, Evidence] = {}
        for title in area.titles:
            if not any(alike(title.text, other) > 0.97 for other in spelled):
                spelled[title.text] = title.evidence
        strange = [t for t in spelled if known and alike(t, known) < 0.9]
        if len(spelled) > 1 or strange:
            titles = " / ".join(spelled)
            at = spelled.values()
            yield _warning(
                "area-title-variant", area.code, *at, item=area.code, titles=titles, known=known or ""
            )


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
                made = _blocking if abs(stated - against) > ROUNDING else _warning
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
    edition = _edition(draft, knowledge)
    points = [area.points for area in draft.areas if area.points is not None]
    whole = len(edition.areas) if edition else 8
    if draft.total.basis != "stated" or draft.total.points is None or len(points) != whole:
        return
    off = abs(sum(points) - draft.total.points)
    if off > 0:
        made = _blocking if off > ROUNDING else _warning
        yield made(
            "total-mismatch", TOTAL, draft.total.evidence, stated=draft.total.points, sum=float(sum(points))
        )


def total_derived(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """The report gives no total in words: it is the sum of the areas."""
    if draft.total.basis == "derived" and draft.total.points is not None:
        yield _warning("total-derived", TOTAL, points=draft.total.points)


def percent_mismatch(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """The percent of a question is not what its points and maximum make: one of the three is misread."""
    for q in draft.questions:
        if q.points is None or not q.max or q.percent is None:
            continue
        made = 100 * q.points / q.max
        if abs(made - q.percent) > ROUNDING:
            fields = {"points": q.points, "max": q.max, "percent": q.percent, "made": round(made)}
            yield _warning("percent-mismatch", q.code, q.evidence, item=q.code, **fields)


def points_above_maximum(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """Nobody can get more than there is."""
    edition = _edition(draft, knowledge)
    known = {q.code: q.max for q in edition.questions} if edition else {}
    for code, points, read, at in _all_points(draft):
        most = min((m for m in (read, known.get(code)) if m is not None), default=None)
        if most is not None and points > most:
            yield _blocking("points-above-maximum", code, at, item=code, points=points, max=most)


def negative_points(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """Points are never below zero."""
    for code, points, _, at in _all_points(draft):
        if points < 0:
            yield _blocking("negative-points", code, at, item=code, points=points)


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


def missing_area(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """Some areas are read and others not. Missing is not zero."""
    edition = _edition(draft, knowledge)
    if edition is None or not draft.areas:
        return
    read = {
        a.code for a in draft.areas if a.points is not None or any(q.points is not None for q in a.questions)
    }
    missing = [code for code in edition.areas if code not in read]
    if missing:
        yield _warning("missing-area", "areas", items=", ".join(missing), n=len(missing))


def missing_question(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """An area has points for some of its questions, not for all."""
    for area in draft.areas:
        blank = [q for q in area.questions if q.points is None]
        missing = [*(q.code for q in blank), *_missing_codes(area, draft, knowledge)]
        if missing:
            at = [q.evidence for q in blank]
            yield _warning("missing-question", area.code, *at, items=", ".join(missing), n=len(missing))
    if draft.kind == "report" and draft.areas and not draft.questions:
        yield _warning("missing-question", "questions", items="", n=0)


def _missing_codes(area: Area, draft: Draft, knowledge: Knowledge) -> list[str]:
    edition = _edition(draft, knowledge)
    if edition is None or not area.questions:
        return []
    read = {q.code for q in area.questions}
    return [q.code for q in edition.questions if q.code.partition(".")[0] == area.code and q.code not in read]


def unknown_question(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """A code that the edition does not have means nothing."""
    edition = _edition(draft, knowledge)
    if edition is None:
        return
    known = {q.code for q in edition.questions}
    for area in draft.areas:
        if area.code not in edition.areas:
            at = area.titles[0].evidence if area.titles else None
            yield _blocking("unknown-question", area.code, at, item=area.code, edition=edition.code)
        for q in area.questions:
            if known and q.code not in known:
                yield _blocking("unknown-question", q.code, q.evidence, item=q.code, edition=edition.code)


def maximum_differs_from_edition(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """A question's maximum is not the edition's: another edition, or misread. Where the questions are taken
    from the report itself, those of an area must sum to its hundred points."""
    edition = _edition(draft, knowledge)
    if edition is None:
        return
    known = {q.code: q.max for q in edition.questions}
    for area in draft.areas:
        for q in area.questions:
            if q.max is not None and q.code in known and known[q.code] != q.max:
                fields = {"max": q.max, "known": known[q.code]}
                yield _blocking(
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
            yield _blocking(
                "maximum-differs-from-edition", area.code, at, item=area.code, edition=edition.code, **fields
            )


def markup_in_text(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """Tags of HTML were left in the report; they are cleaned away."""
    if draft.markup:
        yield _warning("markup-in-text", "texts", *draft.markup, n=len(draft.markup))


def unread_value(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """A cell that should hold a number does not."""
    for text, at in draft.unread:
        yield _warning("unread-value", f"{at.page}:{at.line}", at, value=text)


def person_name(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """A person is named in a text that would be kept; the name is taken out when it is saved."""
    named = name_pattern(knowledge.words)
    for key, text, at in _texts(draft):
        for found in named.finditer(text):
            yield _warning("person-name", key, at, name=found[0])


def name_pattern(words: Vocabulary) -> re.Pattern[str]:
    """Finds a common first name with a surname after it."""
    first = "|".join(re.escape(name) for name in words.first_names) or r"(?!)"
    return re.compile(rf"\b(?:{first})(?:[- ](?:{first}))?\s{_SURNAME}")


def _texts(draft: Draft) -> Iterator[tuple[str, str, Evidence]]:
    for area in draft.areas:
        for kind, texts in (("strength", area.strengths), ("improvement", area.improvements)):
            for number, one in enumerate(texts, 1):
                yield f"{area.code}-{kind}-{number}", one.text, one.evidence
        for q in area.questions:
            yield q.code, q.text, q.evidence
        for section in area.sections:
            yield f"{area.code}-{section.heading}", section.heading, section.evidence
            for number, one in enumerate(section.paragraphs, 1):
                yield f"{area.code}-{section.heading}-{number}", one.text, one.evidence


def no_findings(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """A report without strengths or improvement opportunities is rare: they were hardly found."""
    for area in draft.areas if draft.kind == "report" else ():
        if not area.strengths and not area.improvements:
            yield _warning("no-findings", area.code, item=area.code, title=area.title)


def strength_doubtful(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """A strength that the prose says is missing, or whose question has few points. A hint, no more."""
    lacking = knowledge.words.in_language(draft.language).pattern("lacking")
    for area in draft.areas:
        said = [
            (sentence, paragraph.evidence)
            for section in area.sections
            for paragraph in section.paragraphs
            for sentence in sentences(paragraph.text)
            if lacking.search(sentence)
        ]
        for number, strength in enumerate(area.strengths, 1):
            against = next(((s, at) for s, at in said if _speaks_of(strength.text, s)), None)
            low = _low_question(strength, area.questions)
            if against:
                why, at = against
            elif low is not None:
                why, at = f"{low.code} {low.text} ({low.points:g}/{low.max:g})", low.evidence
            else:
                continue
            about = f"{area.code}-strength-{number}"
            fields = {"text": strength.text.rstrip("."), "why": why}
            yield _warning("strength-doubtful", about, strength.evidence, at, **fields)


def _low_question(strength: Text, questions: tuple[Question, ...]) -> Question | None:
    code = matching(strength.text, questions)
    found = next((q for q in questions if q.code == code), None)
    low = (
        found is not None and found.points is not None and found.max and found.points / found.max < _LOW_SHARE
    )
    return found if low else None


def _speaks_of(strength: str, sentence: str) -> bool:
    """Whether a sentence is about the same thing: two longer words in common, and half of the strength's."""
    theirs = re.findall(r"\w{7,}", sentence.casefold())
    mine = list(dict.fromkeys(re.findall(r"\w{7,}", strength.casefold())))
    shared = [word for word in mine if any(_is_akin(word, other) for other in theirs)]
    return len(shared) >= 2 and 2 * len(shared) >= len(mine)


def _is_akin(one: str, other: str) -> bool:
    """Whether two words begin alike (inflection) or end alike (compounds of the same head)."""
    return one[:8] == other[:8] or one[-7:] == other[-7:]


def _edition(draft: Draft, knowledge: Knowledge) -> KnownEdition | None:
    return knowledge.words.edition(draft.edition.id)


RULES: tuple[Callable[[Draft, Knowledge], Iterator[Issue]], ...] = (
    municipality_unknown,
    municipality_name_conflict,
    date_missing,
    edition_guessed,
    draft_status,
    duplicate_evaluation,
    unknown_question,
    maximum_differs_from_edition,
    points_above_maximum,
    negative_points,
    area_sum_mismatch,
    total_mismatch,
    total_derived,
    percent_mismatch,
    unread_value,
    missing_area,
    missing_question,
    area_title_variant,
    markup_in_text,
    person_name,
    no_findings,
    strength_doubtful,
)
