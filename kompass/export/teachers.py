"""Whom to call, as a plain dictionary. Unknown is None, never 0."""

from kompass.export.figures import Answer, judged, plain, share, source
from kompass.learn.figures import Gift
from kompass.learn.strengths import Finding
from kompass.learn.teachers import Lesson, Lessons, Teacher
from kompass.model import Level
from kompass.peers import FACTORS
from kompass.store import Store
from kompass.text import Words, sentences
from kompass.text import teachers as told


def teachers(words: Words, found: Lessons, store: Store, this_year: int) -> Answer:
    """Whom a municipality can call about each weak item, why, and what it can give back."""
    levels = {row.weak.item.level for row in found.rows}
    return {
        "municipality": found.municipality,
        "id": found.municipality_id,
        "year": found.subject.year if found.subject else None,
        "edition": found.edition,
        "own": bool(found.subject and found.subject.own),
        "asked": found.asked,
        "weights": {factor: found.choice.weights.of(factor) for factor in FACTORS},
        "years_asked": list(found.choice.years) if found.choice.years else None,
        "sentence": " ".join(told.headline(words, found, store)),
        "rows": [_row(words, found, row, store, this_year) for row in found.rows],
        "margin": judged(store),
        "questions_proposed": Level.QUESTION in levels and found.edition in store.instrument.proposed,
        "made_up": store.made_up,
    }


def _row(words: Words, found: Lessons, row: Lesson, store: Store, this_year: int) -> Answer:
    def one(teacher: Teacher) -> Answer:
        return _teacher(words, found, row, teacher, store, this_year)

    weak, score = row.weak.item, row.weak.score
    return {
        "item": weak.code,
        "title": sentences.item_title(words, weak),
        "points": plain(score.points) if score else None,
        "max": plain(weak.max_points),
        "share": share(score.points, weak.max_points) if score else None,
        "improvements": row.weak.improvements or None,
        "own": told.starts(words, found, row),
        "basis": str(row.basis),
        "note": told.basis(words, row),
        "asked": {
            "item": row.item.code,
            "points": plain(row.score.points) if row.score else None,
            "max": plain(row.item.max_points),
            "share": share(row.score.points, row.item.max_points) if row.score else None,
            "known": row.known,
            "higher": row.higher,
        },
        "teachers": [one(teacher) for teacher in row.teachers],
        "also": [one(teacher) for teacher in row.also],
    }


def _teacher(words: Words, found: Lessons, row: Lesson, one: Teacher, store: Store, this_year: int) -> Answer:
    reasons = told.reasons(words, found, row, one, this_year)
    before = one.climb.before if one.climb else None
    return {
        "municipality": one.municipality,
        "id": one.municipality_id,
        "year": one.year,
        "points": plain(one.score.points) if one.score else None,
        "share": share(one.score.points, row.item.max_points) if one.score else None,
        "score_basis": str(one.score.basis) if one.score else None,
        "own": one.own,
        "climbed_from": {"year": before.year, "points": plain(before.points)} if before else None,
        "reasons": reasons,
        "sentence": told.sentence(reasons),
        "in_return": _gift(words, one.gift) if one.gift else None,
        "findings": [_finding(words, finding, store) for finding in one.findings],
        "source": source(store.sources[one.source_id]) if one.source_id else None,
    }


def _gift(words: Words, found: Gift) -> Answer:
    return {
        "item": found.item.code,
        "title": sentences.item_title(words, found.item),
        "points": plain(found.score.points),
        "theirs": plain(found.theirs.points),
        "max": plain(found.item.max_points),
        "findings": [one.text for one in found.findings],
        "sentence": told.gift(words, found),
    }


def _finding(words: Words, one: Finding, store: Store) -> Answer:
    return {
        "kind": one.kind,
        "text": one.text,
        "year": one.year,
        "edition": one.edition,
        "area": one.area,
        "question": one.question,
        "says_who": one.says_who,
        "who": told.says(words, one) or None,
        "from_evaluation": one.from_evaluation,
        "source": [source(store.sources[i]) for i in one.source_ids],
    }
