"""Rules on the texts: titles, markup, names of people, findings that are missing or doubtful."""

import re
from collections.abc import Iterator

from kompass.ingest.areas import alike
from kompass.ingest.documents import Evidence
from kompass.ingest.draft import Draft, Issue, Question, Text
from kompass.ingest.knowledge import Knowledge, warning
from kompass.ingest.passages import matching
from kompass.ingest.prose import sentences
from kompass.ingest.vocabulary import Vocabulary

_LOW_SHARE = 0.5
_SURNAME = (
    r"(?:[A-ZÅÄÖÆØÉ]\.\s?)?(?:(?:von|af|de)\s)?[A-ZÅÄÖÆØÉ][a-zåäöæøéü]{2,}(?:-[A-ZÅÄÖÆØÉ][a-zåäöæøéü]+)?"
)


def area_title_variant(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """An area is titled in two ways, or otherwise than its edition titles it."""
    edition = knowledge.edition(draft)
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
            yield warning(
                "area-title-variant", area.code, *at, item=area.code, titles=titles, known=known or ""
            )


def markup_in_text(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """Tags of HTML were left in the report; they are cleaned away."""
    if draft.markup:
        yield warning("markup-in-text", "texts", *draft.markup, n=len(draft.markup))


def person_name(draft: Draft, knowledge: Knowledge) -> Iterator[Issue]:
    """A person is named in a text that would be kept; the name is taken out when it is saved."""
    named = name_pattern(knowledge.words)
    for key, text, at in _texts(draft):
        for found in named.finditer(text):
            yield warning("person-name", key, at, name=found[0])


def name_pattern(words: Vocabulary) -> re.Pattern[str]:
    """Finds a common first name with a surname after it."""
    first = "|".join(re.escape(name) for name in words.first_names) or r"(?!)"
    initial = "".join(sorted({re.escape(name[0]) for name in words.first_names})) or " "
    # Most words begin with no capital: they are not held against each name.
    return re.compile(rf"\b(?=[{initial}])(?:{first})(?:[- ](?:{first}))?\s{_SURNAME}")


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
            yield warning("no-findings", area.code, item=area.code, title=area.title)


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
            yield warning("strength-doubtful", about, strength.evidence, at, **fields)


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
