"""A report becomes a Draft: what it says, each value beside where it stands, and nothing judged.

The report of September 2016 on Ängelholm is the layout all others are variations of: a cover, a summary, a
chapter per area (box, headings with prose, strengths and improvements), and the tables of points.
"""

from collections.abc import Mapping, Sequence

from kompass.errors import UnreadableFile
from kompass.ingest import areas, front, history, passages, prose, running, score_tables, spaced, totals
from kompass.ingest.areas import Chapter
from kompass.ingest.documents import Document, Evidence, Line
from kompass.ingest.draft import Area, Draft, EditionRead, Question, Total
from kompass.ingest.prose import Paragraph
from kompass.ingest.score_tables import Scores
from kompass.ingest.vocabulary import KnownEdition, Vocabulary

_LIKE_TITLES = 0.9  # mean likeness of all titles: wording varies between reports of one edition


def read(name: str, document: Document, words: Vocabulary) -> Draft:
    """The draft of one report. Raises UnreadableFile("other-report") where it is none of the instrument's."""
    language = _language(document)
    words = words.in_language(language)
    document = spaced.parted(running.removed(document, words), words)
    parts = prose.assembled(document)
    scores = score_tables.read(document, words)
    known = [(code, t.text) for code, titles in scores.titles.items() for t in titles]
    known += [item for edition in words.editions for item in edition.areas.items()]
    before, chapters, after = areas.split(parts, known, words)
    if not _is_report(parts, chapters, scores, words):
        raise UnreadableFile("other-report", file=name)
    year, month, dated = history.date(front.cover(before, words), before, words)
    for chapter in chapters.values():
        areas.read(chapter, year, words)
    listed = {at for _, at in front.contents(before)}
    headings = [
        p
        for p in before
        if isinstance(p, Paragraph) and p.heading and p.text[:1].isdigit() and p.at not in listed
    ]
    tail = [p for p in after if isinstance(p, Paragraph)]
    place = front.place(name, before, headings, tail, words)
    made = _areas(chapters, scores, words)
    country = next((p.country for p in words.places if p.id == place.id), "NO" if language == "nb" else "SE")
    edition, basis = edition_of(made, year, country, words)
    number, numbered = history.evaluation_number(before, place.name, words)
    drafted = front.status(before, words)
    evidence: dict[str, Evidence | None] = {"year": dated, "evaluation_number": numbered, "status": drafted}
    evidence["edition"] = scores.first
    return Draft(
        source=name,
        kind="report",
        language=language,
        municipality=place,
        year=year,
        month=month,
        evaluation_number=number,
        edition=EditionRead(edition, basis),  # type: ignore[arg-type]
        status="draft" if drafted else "final",
        total=_total(totals.stated([*before, *after], year, place.id, words), scores, made, edition, words),
        areas=made,
        since_last=tuple(
            passage
            for area in made
            for passage in passages.since_last(area.code, area.sections, area.questions, words)
        ),
        evidence={key: at for key, at in evidence.items() if at is not None},
        markup=prose.markup(document),
        unread=tuple(scores.unread),
    )


def _is_report(
    parts: Sequence[areas.Part], chapters: Mapping[str, Chapter], scores: Scores, words: Vocabulary
) -> bool:
    named = any(
        words.pattern("instrument").search(part.text) for part in parts if isinstance(part, Paragraph)
    )
    return (named and bool(chapters or scores.questions)) or len(chapters) >= 6


def _language(document: Document) -> str:
    """Norwegian where "ikke" and "og" outnumber "inte" and "och"."""
    lines = [block.text for block in document.blocks if isinstance(block, Line)]
    text = " ".join(lines).casefold().split()
    return "nb" if text.count("ikke") + text.count("og") > text.count("inte") + text.count("och") else "sv"


def _areas(chapters: Mapping[str, Chapter], scores: Scores, words: Vocabulary) -> tuple[Area, ...]:
    codes = {*chapters, *scores.questions, *scores.sums}
    made = []
    for code in sorted(codes, key=lambda c: (len(c), c)):
        chapter = chapters.get(code)
        titles = ([chapter.title] if chapter else []) + scores.titles.get(code, [])
        achieved, most, at = scores.sums.get(code, (None, None, None))
        stated = {}
        if achieved is not None and at is not None:
            stated["table"] = (achieved, at)
        if chapter and chapter.box:
            stated["box"] = chapter.box
        questions = tuple(scores.questions.get(code, ()))
        sections = tuple(chapter.sections) if chapter else ()
        made.append(
            Area(
                code=code,
                title=titles[0].text if titles else "",
                points=_points(stated, questions),
                max=most,
                questions=questions,
                strengths=tuple(chapter.strengths) if chapter else (),
                improvements=tuple(chapter.improvements) if chapter else (),
                examples=tuple(passages.examples(sections, questions, words)),
                sections=sections,
                titles=tuple(titles),
                stated=stated,
            )
        )
    return tuple(made)


def _points(stated: Mapping[str, tuple[float, Evidence]], questions: Sequence[Question]) -> float | None:
    """The figure the report gives for an area; that of its table goes before that of its box."""
    return next((stated[where][0] for where in ("table", "box") if where in stated), None)


def _total(
    told: tuple[float, Evidence] | None,
    scores: Scores,
    made: Sequence[Area],
    edition: str | None,
    words: Vocabulary,
) -> Total:
    if stated := scores.total or told:
        return Total(stated[0], "stated", stated[1])
    points = [area.points for area in made]
    known = words.edition(edition)
    whole = len(known.areas) if known else 8
    figures = [p for p in points if p is not None]
    return Total(sum(figures), "derived") if len(figures) == whole else Total(None, None)


def edition_of(
    made: Sequence[Area], year: int | None, country: str, words: Vocabulary
) -> tuple[str | None, str]:
    """The edition and by what it is known: its set of questions, its areas' titles, or the year alone."""
    at_home = [e for e in words.editions if e.country == country]
    asked = {q.code: q.max for area in made for q in area.questions}
    for one in at_home:
        if one.questions and not one.proposed and _same_questions(one, asked):
            return one.code, "questions"
    fitting = [e for e in at_home if e.areas and (year is None or e.spans(year))] or at_home
    likely = sorted(((_likeness(e, made), e.code) for e in fitting), reverse=True)
    if likely and likely[0][0] >= _LIKE_TITLES and (len(likely) == 1 or likely[0][0] - likely[1][0] > 0.02):
        return likely[0][1], "areas"
    spanning = [e.code for e in at_home if year is not None and e.spans(year)]
    return (spanning[-1], "date") if spanning else (None, "unknown")


def _same_questions(edition: KnownEdition, asked: Mapping[str, float | None]) -> bool:
    """Whether nearly all questions are the edition's, by code and maximum: a slip is no edition."""
    same = sum(asked.get(q.code) == q.max for q in edition.questions)
    return same >= 0.9 * len(edition.questions) and len(asked) <= 1.05 * len(edition.questions)


def _likeness(edition: KnownEdition, made: Sequence[Area]) -> float:
    """How alike the areas' titles are to an edition's, in the mean; each area by its best spelling."""
    scored = [
        max(areas.alike(t.text, edition.areas[area.code]) for t in area.titles)
        for area in made
        if area.titles and area.code in edition.areas
    ]
    return sum(scored) / len(scored) if scored else 0.0
