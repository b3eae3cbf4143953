"""Whom to call in words: the answer, what it was found by, why each one, what to give back, an e-mail."""

from collections import Counter
from collections.abc import Iterable

from kompass.learn.figures import Gift
from kompass.learn.strengths import KINDS, Finding, Where
from kompass.learn.teachers import Basis, Lesson, Lessons, Teacher
from kompass.model import OLD, Verdict
from kompass.peers import FACTORS
from kompass.store import Store
from kompass.text import Words, examples, peers, sentences


def headline(words: Words, found: Lessons, store: Store) -> list[str]:
    """How many there are to call about what is weakest, and what they were found by."""
    year = str(found.subject.year or words("year-unknown")) if found.subject else ""
    n = len(found.teachers)
    if found.asked is not None:
        phrase = sentences.item_name(words, store.instrument.items[found.edition, found.asked])
        first = words("teachers-headline-picked", municipality=found.municipality, teachers=n, item=phrase)
        return [first, words("teachers-how")] if n else [first]
    if not found.rows:
        year = str(found.subject.year or "none") if found.subject else "none"
        none = words("teachers-headline-none", municipality=found.municipality, year=year)
        years = words.listing([str(one) for one in found.detailed])
        return [none, words("teachers-none-years", years=years)] if years else [none]
    weak = found.rows[0].weak
    if weak.score is None:
        told = words("teachers-headline-improve", municipality=found.municipality, year=year, teachers=n)
        return [told, words("teachers-improve-why"), *_found_by(words, found)]
    told = words(
        "teachers-headline",
        municipality=found.municipality,
        year=year,
        teachers=n,
        level=str(weak.item.level),
        n=len(found.rows),
    )
    return [told, *_found_by(words, found)]


def _found_by(words: Words, found: Lessons) -> list[str]:
    counts = Counter(row.basis for row in found.rows if row.teachers)
    parts = [words(f"teachers-found-by-{basis}", n=counts[basis]) for basis in Basis if counts[basis]]
    if not parts:
        return []
    return [f"{words('teachers-found-by', parts=words.listing(parts))} {words('teachers-how')}"]


def own(words: Words, row: Lesson) -> str:
    """Where the municipality itself stands at a weak item."""
    score = row.weak.score
    if score is not None:
        maximum = row.weak.item.max_points
        return words(
            "teachers-own-points",
            points=sentences.points_of(words, score.points, maximum),
            percent=words.percent(score.points / maximum),
            year=str(score.year),
        )
    return words("teachers-own-unknown")


def starts(words: Words, found: Lessons, row: Lesson) -> str:
    """What makes an item one to call about: the own figure, or what the evaluators want improved."""
    if row.weak.improvements and found.subject is not None:
        year = str(found.subject.year or words("year-unknown"))
        return words("teachers-own-improve", n=row.weak.improvements, year=year)
    return own(words, row)


def basis(words: Words, row: Lesson) -> str:
    """What the teachers of an item were found by, and what was tried before."""
    told = [words(f"teachers-tried-{item.level}", n=known) for item, known in row.tried]
    name = sentences.item_name(words, row.item)
    if row.basis == Basis.QUESTION:
        told.append(words("teachers-by-question", known=row.known, higher=row.higher or 0))
    elif row.item == row.weak.item and row.basis == Basis.AREA:
        told.append(words("teachers-by-own-area", known=row.known, higher=row.higher or 0))
    elif row.basis == Basis.AREA and row.score is not None:
        told.append(words("teachers-instead-area"))
        points = sentences.points_of(words, row.score.points, row.item.max_points)
        told.append(
            words("teachers-by-area", known=row.known, higher=row.higher or 0, item=name, points=points)
        )
    else:
        told.append(words("teachers-by-texts", known=row.known, item=name))
        told.append(words("teachers-other-areas"))
    return " ".join(told)


def reasons(words: Words, found: Lessons, row: Lesson, one: Teacher, this_year: int) -> list[str]:
    """Why a municipality is one to call, the fact first, then the judgement, then the rest."""
    told = []
    if one.score is not None and row.score is not None:
        told.append(
            words(
                "reason-figure",
                theirs=words.number(one.score.points),
                max=words.number(row.item.max_points),
                own=words.number(row.score.points),
                verdict=sentences.verdict(words, Verdict.HIGHER),
            )
        )
    if one.climb is not None and one.climb.before is not None and one.climb.after is not None:
        told.append(
            words(
                "reason-climbed",
                before=words.number(one.climb.before.points),
                after=words.number(one.climb.after.points),
                first=str(one.climb.before.year),
                second=str(one.climb.after.year),
            )
        )
    if one.findings:
        told.append(_shown(words, one))
    if one.likeness.facts:
        told.append(peers.likeness(words, one.likeness, found.municipality))
    elif any(found.choice.weights.of(factor) for factor in FACTORS):
        told.append(words("reason-likeness-unknown"))
    if one.year is None:
        told.append(words("reason-undated"))
    elif this_year - one.year > OLD:
        told.append(words("reason-old", year=str(one.year)))
    return told


def sentence(parts: Iterable[str]) -> str:
    """The reasons as one sentence."""
    text = "; ".join(parts)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def counted(words: Words, findings: Iterable[Finding]) -> str:
    """How many there are of each kind: "2 styrkor och 1 gott exempel"."""
    counts = Counter(one.kind for one in findings)
    return words.listing([words(f"findings-{kind}", n=counts[kind]) for kind in KINDS if counts[kind]])


def says(words: Words, one: Finding) -> str:
    """Who says so, where it is not the evaluators; else nothing."""
    return examples.other_speaker(words, one.says_who, one.from_evaluation)


def _shown(words: Words, one: Teacher) -> str:
    """What a teacher can show, and where; who says so, where none of it is the evaluators'."""
    where = "question" if one.where == Where.QUESTION else "area"
    findings = counted(words, one.findings)
    who = list(dict.fromkeys(says(words, finding) for finding in one.findings))
    if "" in who:
        return words("reason-findings", where=where, findings=findings)
    return words("reason-findings-says", where=where, findings=findings, who=words.listing(who))


def gift(words: Words, found: Gift) -> str:
    """What the municipality can give a teacher back."""
    told = words(
        "teachers-gift",
        item=sentences.item_name(words, found.item),
        own=words.number(found.score.points),
        theirs=words.number(found.theirs.points),
        max=words.number(found.item.max_points),
    )
    if not found.findings:
        return told
    return f"{told} {words('teachers-gift-shown', findings=counted(words, found.findings))}"


def mail(words: Words, found: Lessons, row: Lesson, one: Teacher) -> str:
    """A short e-mail to a teacher, ready to be sent: what was seen, what is asked, what is given back."""
    weak = row.weak.item
    told = [
        words(
            "teachers-mail-own",
            level=str(weak.level),
            municipality=found.municipality,
            item=sentences.item_name(words, weak),
        )
    ]
    if one.score is not None and row.score is not None:
        figures = {
            "year": str(one.score.year),
            "theirs": words.number(one.score.points),
            "max": words.number(row.item.max_points),
            "own": words.number(row.score.points),
        }
        if row.item == weak:
            told.append(words("teachers-mail-figure", **figures))
        else:
            name = sentences.item_name(words, row.item)
            told.append(words("teachers-mail-figure-area", item=name, **figures))
    if one.climb is not None and one.climb.before is not None:
        before = one.climb.before
        told.append(
            words("teachers-mail-climbed", before=words.number(before.points), first=str(before.year))
        )
    if one.findings:
        told.append(words("teachers-mail-text", text=one.findings[0].text))
    ask = [words("teachers-mail-ask")]
    if one.gift is not None:
        given = one.gift
        ask.append(
            words(
                "teachers-mail-gift",
                item=sentences.item_name(words, given.item),
                own=words.number(given.score.points),
                max=words.number(given.item.max_points),
            )
        )
    bye = f"{words('teachers-mail-bye')}\n{found.municipality}"
    return "\n\n".join([words("teachers-mail-hello"), " ".join(told), " ".join(ask), bye])
