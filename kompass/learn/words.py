"""Words as one searches with them: stems, parts of compounds, letters without rings and dots, synonyms.

A Swedish text says "medborgardialogen" where a reader types "dialog": so a word is found by its exact
letters, by its stem, and as a part of a longer word; what comes closer ranks higher (`Closeness`).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

import numpy as np
import snowballstemmer

from kompass.lookup import folded

_WORD = re.compile(r"\w+(?:[-\u2010-\u2013]\w+)*")
_STEMMER = snowballstemmer.stemmer("swedish")
SHORTEST_PART = 4
"""Fewer letters than these are sought as whole words only: "mål" is no part of "måltid"."""

EMPTY = frozenset(
    """
    alla att av blir de den det dem ett en er era för från får genom göra gör ha har hur i in inte kan med men
    mer och om oss på samt sig sin sina ska som så till under upp ut vad var vi vid vår våra vårt är åt över
    and for of og the to with
    """.split()  # noqa: SIM905
)
"""Words that say nothing of what is sought."""


class Closeness(IntEnum):
    """How closely a word answers one that is sought; whatever is higher goes first."""

    NONE = 0
    HEADING = 1  # only the question or area that a finding stands under has the word
    FOLDED = 2  # as below, but for rings and dots
    SYNONYM = 3  # another word for the same
    INSIDE = 4  # in the middle of a longer word
    PART = 5  # the beginning or the end of a longer word
    STEM = 6  # another form of the word
    EXACT = 7


def normal(text: str) -> str:
    """A text as it is compared: lower case, hyphens left out of words ("e-tjänst" is "etjänst")."""
    return " ".join(word for _, _, word in spans(text))


def spans(text: str) -> list[tuple[int, int, str]]:
    """The words of a text, each with where it begins and ends."""
    return [
        (found.start(), found.end(), re.sub(r"\W", "", found.group()).casefold())
        for found in _WORD.finditer(text)
    ]


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """What is common to the forms of a word."""
    return str(_STEMMER.stemWord(word))


def closeness(sought: str, word: str) -> Closeness:
    """How closely a single word answers another; both as `normal` gives them."""
    if word == sought:
        return Closeness.EXACT
    root = stem(sought)
    if stem(word) == root:
        return Closeness.STEM
    if len(root) >= SHORTEST_PART and root in word:
        at_an_end = word.startswith(root) or word.endswith((sought, root))
        return Closeness.PART if at_an_end else Closeness.INSIDE
    return Closeness.NONE


@dataclass(frozen=True)
class Term:
    """One thing that is sought: as it was written, and other words that mean the same."""

    written: str
    synonyms: tuple[str, ...] = ()

    def closeness(self, word: str) -> Closeness:
        """How closely a word answers the term: by its letters, a synonym, or without rings and dots."""
        found = closeness(self.written, word)
        if found:
            return found
        if any(" " not in other and closeness(other, word) for other in self.synonyms):
            return Closeness.SYNONYM
        plain = folded(word)
        if plain != word and closeness(self.written, plain):
            return Closeness.FOLDED
        return Closeness.NONE

    @property
    def phrases(self) -> tuple[str, ...]:
        """Those of its forms that are more words than one."""
        return tuple(form for form in (self.written, *self.synonyms) if " " in form)


class Thesaurus:
    """Which words and phrases mean the same to one who searches."""

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        concepts: dict[str, list[str]] = {}
        for concept, word in rows:
            concepts.setdefault(concept, []).append(normal(word))
        self._others: dict[str, dict[str, None]] = {}
        for words in concepts.values():
            for word in words:
                self._others.setdefault(_key(word), {}).update(dict.fromkeys(words))
        self._longest = max((key.count(" ") + 1 for key in self._others), default=1)

    def terms(self, query: str) -> tuple[Term, ...]:
        """What a query seeks. Known phrases stay together; empty words count only where all are empty."""
        words = normal(query).split()
        told = [word for word in words if word not in EMPTY] or words
        terms: dict[str, Term] = {}
        at = 0
        while at < len(words):
            size = next((n for n in range(self._longest, 1, -1) if self._known(words[at : at + n], n)), 1)
            written = " ".join(words[at : at + size])
            if size > 1 or written in told:
                terms.setdefault(written, Term(written, self._synonyms(written)))
            at += size
        return tuple(terms.values())

    def _known(self, words: Sequence[str], size: int) -> bool:
        return len(words) == size and _key(" ".join(words)) in self._others

    def _synonyms(self, written: str) -> tuple[str, ...]:
        return tuple(word for word in self._others.get(_key(written), {}) if word != written)


def _key(phrase: str) -> str:
    return " ".join(stem(folded(word)) for word in phrase.split())


class Texts:
    """Distinct texts by their words, so that a search looks at each word once, however often it stands."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = [normal(text) for text in texts]
        numbers: dict[str, int] = {}
        pairs = {
            (numbers.setdefault(word, len(numbers)), at)
            for at, text in enumerate(self.texts)
            for word in text.split()
        }
        ordered = sorted(pairs)
        self.words: tuple[str, ...] = tuple(numbers)
        self._texts = np.array([at for _, at in ordered], dtype=np.int64)
        self._starts = np.searchsorted(
            np.array([number for number, _ in ordered], dtype=np.int64), np.arange(len(numbers) + 1)
        )

    def closeness(self, term: Term) -> "np.ndarray[tuple[int], np.dtype[np.int8]]":
        """How closely each text answers a term, by the word in it that comes closest."""
        found = np.zeros(len(self.texts), dtype=np.int8)
        if " " not in term.written or term.synonyms:
            for number, word in enumerate(self.words):
                close = term.closeness(word)
                if close:
                    at = self._texts[self._starts[number] : self._starts[number + 1]]
                    found[at] = np.maximum(found[at], close)
        for phrase in term.phrases:
            close = Closeness.EXACT if phrase == term.written else Closeness.SYNONYM
            at = np.array(
                [n for n, text in enumerate(self.texts) if has_phrase(phrase, text)], dtype=np.int64
            )
            found[at] = np.maximum(found[at], close)
        return found


def has_phrase(phrase: str, text: str) -> bool:
    """Whether the words of a phrase stand in a row in a text, in any of their forms."""
    return bool(_phrase(phrase).search(text))


@lru_cache(maxsize=1000)
def _phrase(phrase: str) -> re.Pattern[str]:
    return re.compile(r"\b" + r" ".join(re.escape(stem(word)) + r"\w*" for word in phrase.split()))


def marks(text: str, terms: Sequence[Term]) -> list[tuple[int, int]]:
    """Where in a text the words stand that answer any of the terms, first to last, none overlapping."""
    words = spans(text)
    hit = [any(term.closeness(word) for term in terms) for _, _, word in words]
    for phrase in (phrase for term in terms for phrase in term.phrases):
        size = phrase.count(" ") + 1
        for at in range(len(words) - size + 1):
            if has_phrase(phrase, " ".join(word for _, _, word in words[at : at + size])):
                hit[at : at + size] = [True] * size
    return [(start, end) for (start, end, _), is_hit in zip(words, hit, strict=True) if is_hit]
