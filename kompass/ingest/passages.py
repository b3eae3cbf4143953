"""What the prose says beside the points: what changed since last time, and what others may learn from.

These are candidates. A turn of phrase finds them, and a person decides.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

from kompass.ingest.areas import alike
from kompass.ingest.draft import Question, Section, SinceLast, Text
from kompass.ingest.prose import sentences
from kompass.ingest.vocabulary import Vocabulary

_CLAUSE = re.compile(r",?\s+(?:men|dock|samtidigt|medan|mens)\s+")
_SINCE = re.compile(r"\b(?:sedan|siden|jämfört med|sammenlignet med)\b", re.IGNORECASE)
_LACKED = re.compile(r"\b(?:som en brist|som en mangel|brist vid|mangel ved)\b", re.IGNORECASE)
_WORDS = re.compile(r"\w{4,}")
_STEM = 7
_COMMON = frozenset(
    "kommun kommunens kommunen arbetar finns bedriver används sker främjas plan från samt genom".split()  # noqa: SIM905
)


def since_last(
    area: str, sections: Sequence[Section], questions: Sequence[Question], words: Vocabulary
) -> list[SinceLast]:
    """The passages of an area that speak of the previous evaluation, each as improved or as remaining."""
    previous = words.pattern("previous")
    found: list[SinceLast] = []
    for section in sections:
        code = question_of(section, sections, questions)
        for paragraph in section.paragraphs:
            said = sentences(paragraph.text)
            for first, last in _runs(said, previous, words):
                text = " ".join(said[first : last + 1])
                kind = _kind(said, first, last, words)
                found.append(SinceLast(kind, area, code, text, paragraph.evidence))
    return found


def _runs(said: Sequence[str], previous: re.Pattern[str], words: Vocabulary) -> Iterable[tuple[int, int]]:
    """The sentences that belong to each mention: the one it points back at, and the one that answers it."""
    refers, follows = words.pattern("refers"), words.pattern("follows")
    ended = -1
    for number, sentence in enumerate(said):
        if not previous.search(sentence):
            continue
        first = last = number
        if number - 1 > ended and refers.match(sentence):
            first = number - 1
        after = said[number + 1] if number + 1 < len(said) else ""
        if after and follows.match(after) and not previous.search(after):
            last = number + 1
        ended = last
        yield first, last


def _kind(said: Sequence[str], first: int, last: int, words: Vocabulary) -> Literal["improved", "remains"]:
    """How it stands now, by the words that tell of now.

    "Sedan förra …" tells of the time since: its own clause decides. "Vid förra …" tells how it stood then: an
    answer in the next sentence or clause decides, and what it points back at.
    """
    previous, remains, improved = (words.pattern(role) for role in ("previous", "remains", "improved"))
    told = next(s for s in said[first : last + 1] if previous.search(s))
    clauses = _CLAUSE.split(told)
    own = next((c for c in clauses if previous.search(c)), told)
    others = [c for c in clauses if c is not own]
    answer = [said[last]] if said[last] is not told else []
    before = [said[first]] if said[first] is not told else []
    for text in (*answer, *others) if not _SINCE.search(own) else answer:
        if remains.search(text) and not improved.search(text):
            return "remains"
        if improved.search(text) or text in answer:
            return "improved"
    if _LACKED.search(own) and any(improved.search(text) for text in before):
        return "improved"
    for text in (own, *others, *before):
        if remains.search(text):
            return "remains"
        if improved.search(text):
            return "improved"
    return "improved" if _SINCE.search(own) else "remains"


def examples(sections: Sequence[Section], questions: Sequence[Question], words: Vocabulary) -> list[Text]:
    """The sentences that hold something up as worth learning from, the one they point back at included."""
    endorsed, refers = words.pattern("endorsed"), words.pattern("refers")
    found = []
    for section in sections:
        code = question_of(section, sections, questions)
        for paragraph in section.paragraphs:
            said = sentences(paragraph.text)
            for number, sentence in enumerate(said):
                if endorsed.search(sentence):
                    back = number > 0 and refers.match(sentence) is not None
                    text = " ".join(said[number - back : number + 1])
                    found.append(Text(text, paragraph.evidence, code))
    return found


def question_of(section: Section, sections: Sequence[Section], questions: Sequence[Question]) -> str | None:
    """The question a section is about: the one in its place where the headings are as many as the questions,
    else the one whose words are clearly nearest; None where neither tells."""
    headed = [s for s in sections if s.heading and not _is_general(s, questions)]
    if len(headed) == len(questions) and section in headed:
        return questions[headed.index(section)].code
    return matching(section.heading, questions)


def _is_general(section: Section, questions: Sequence[Question]) -> bool:
    """The first, general section ("Allmänt"), which no question answers to."""
    return (
        len(section.heading.split()) == 1
        and matching(section.heading, questions) is None
        and bool(re.match(r"(allmän|generel|inledning|innledning|bakgrund)", section.heading, re.IGNORECASE))
    )


def matching(text: str, questions: Sequence[Question]) -> str | None:
    """The question that shares clearly most words with a text; None where two are about as near."""
    wanted = stems(text)
    shared = [(len(wanted & stems(q.text)), q) for q in questions]
    most = max((n for n, _ in shared), default=0)
    if most < 1:
        return None
    # Likeness counts for half a word at most: who shares two words less is neither nearest nor about as near.
    near = [(n + alike(text, q.text) / 2, q.code) for n, q in shared if n >= most - 1]
    scored = sorted(near, reverse=True)
    if len(scored) > 1 and scored[0][0] - scored[1][0] < 0.8:
        return None
    return scored[0][1]


@lru_cache(maxsize=10_000)
def stems(text: str) -> frozenset[str]:
    """The beginnings of a text's longer words: enough to know an inflected word again."""
    return frozenset(w[:_STEM] for w in _WORDS.findall(text.casefold()) if w not in _COMMON)
