"""What one who searches seeks: words for the same, kinds of it, what is near, and the parts of compounds."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from kompass.learn.forms import (
    EMPTY,
    ENDS,
    SHORTEST_PART,
    Closeness,
    bare,
    base,
    closeness,
    normal,
    spans,
    stem,
)
from kompass.lookup import folded

KEPT = 10_000
"""Of as many words a thesaurus keeps what it has said, those asked for last."""

_Words = dict[str, dict[str, None]]
_LINKS = ("", "s", "e", "a", "o", "u")  # what may stand between the parts of a compound

ASKING = EMPTY | frozenset(
    """
    andra arbeta arbetar arbete arbetet bland exempel finns frågor goda gott hos jobba jobbar kommun kommunen
    kommunens kommuner kring mellan mot någon några sätt vilka vilken
    """.split()  # noqa: SIM905
)
"""Words of a question that say nothing of what is sought: "vilka kommuner jobbar med", "goda exempel på"."""

LIGHT = ("arbete", "fråga", "handläggning", "hantering", "insats", "område", "verksamhet", "ärende")
"""What ends a compound and says no more than its beginning: "arbetsmiljöarbete", "bygglovshandläggning"."""


@dataclass(frozen=True)
class Term:
    """One thing that is sought: as it was written, other words for the same, kinds of it, and its parts.

    `known` is the part of a compound that is a known word where the other one is none. `near` is what it is a
    kind of, and what else is related to it. `unlike` looks like it and means something else.
    """

    written: str
    synonyms: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    parts: tuple["Term", ...] = ()
    known: "Term | None" = None
    near: "Term | None" = None
    unlike: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether the thesaurus has something to say of the word as it is written."""
        return bool(self.synonyms or self.kinds or self.near)

    @property
    def pieces(self) -> tuple["Term", ...]:
        """What a text may answer without answering all of it."""
        return (*self.parts, *(one for one in (self.known, self.near) if one))

    def closeness(self, word: str) -> Closeness:
        """How closely a single word answers the term."""
        if not self.may_be_in(word):
            return Closeness.NONE  # most words: told without looking at each form
        if self._is_unlike(word):
            return Closeness.NONE
        if found := closeness(self.written, word):
            return found
        if any(_means(other, word) for other in self.synonyms):
            return Closeness.SYNONYM
        if self.parts and all(part.closeness(word) for part in self.parts):
            return Closeness.PARTS
        if any(_means(kind, word) for kind in self.kinds):
            return Closeness.KIND
        plain = folded(word)
        if plain != word and closeness(self.written, plain):
            return Closeness.FOLDED
        return Closeness.NONE

    def may_be_in(self, text: str) -> bool:
        """Whether any word of a text, or a word itself, may answer: where not, none needs a closer look."""
        return bool(self.roots.search(text) or self.roots.search(folded(text)))

    def _is_unlike(self, word: str) -> bool:
        """Whether a word only looks like the term; a form of one of its own must be named by its letters."""
        if word in self.unlike:
            return True
        looks = any(closeness(one, word) >= Closeness.PART for one in self.unlike)
        return looks and not any(
            closeness(own, word) >= Closeness.STEM for own in (self.written, *self.synonyms)
        )

    @cached_property
    def roots(self) -> re.Pattern[str]:
        """What any word that answers holds: the root of one of the forms."""
        forms = [form for term in (self, *self.parts) for form in (term.written, *term.synonyms, *term.kinds)]
        roots = {min(bare(form) | {base(form)}, key=len) for form in forms if " " not in form}
        return re.compile("|".join(map(re.escape, sorted(roots))) or r"(?!)")

    def in_a_row(self, text: str) -> Closeness:
        """How closely a text answers by a phrase: the term's own, another for the same, or for a kind."""
        closest = (close for close, phrases in self.phrases.items() if phrases.search(text))
        return next(closest, Closeness.NONE)

    def rows(self, text: str) -> Iterator[tuple[int, int]]:
        """Where in a text its phrases stand, from letter to letter."""
        return (found.span() for phrases in self.phrases.values() for found in phrases.finditer(text))

    @cached_property
    def phrases(self) -> dict[Closeness, re.Pattern[str]]:
        """What finds those forms that are more words than one, in any inflection; the closest first."""
        forms = {
            Closeness.EXACT: (self.written,),
            Closeness.SYNONYM: self.synonyms,
            Closeness.KIND: self.kinds,
        }
        rows = {close: [form for form in known if " " in form] for close, known in forms.items()}
        return {close: _in_a_row(known) for close, known in rows.items() if known}

    @cached_property
    def unlike_phrases(self) -> re.Pattern[str] | None:
        """What finds a phrase in which its word means something else: "äldre än" is not of the old."""
        phrases = [other for other in self.unlike if " " in other]
        return _in_a_row(phrases) if phrases else None


def _in_a_row(phrases: Iterable[str]) -> re.Pattern[str]:
    """What finds any of some phrases, their words in any inflection."""
    each = [" ".join(map(_inflected, phrase.split())) for phrase in phrases]
    return re.compile(rf"\b(?:{'|'.join(each)})")


def _inflected(word: str) -> str:
    """A pattern of a word of a phrase: what is empty as it is, and few letters with no more than an end."""
    root = stem(word)
    if word in EMPTY:
        return rf"{re.escape(word)}\b"
    return re.escape(root) + (r"\w*" if len(root) >= SHORTEST_PART else rf"(?:{'|'.join(ENDS)})\b")


def _means(synonym: str, word: str) -> bool:
    """Whether a word is a synonym or one of its compounds; short ones have too many false ones ("bygg")."""
    return " " not in synonym and closeness(synonym, word) >= (
        Closeness.PART if len(stem(synonym)) > SHORTEST_PART else Closeness.STEM
    )


class Thesaurus:
    """Which words and phrases mean the same to one who searches, and of which parts a word is made.

    All are rows of (concept, word). Words of one concept mean the same; `narrower` ones are a kind of it, and
    `related` ones near it. Who seeks one of the same finds kinds after it, and what is near where little else
    answers; who seeks a kind finds the same as what is near it. `unlike` ones only look like it.
    """

    def __init__(
        self,
        same: Iterable[tuple[str, str]],
        narrower: Iterable[tuple[str, str]] = (),
        related: Iterable[tuple[str, str]] = (),
        unlike: Iterable[tuple[str, str]] = (),
    ) -> None:
        concepts = _by_concept(same)
        kinds, near, others = _by_concept(narrower), _by_concept(related), _by_concept(unlike)
        self._same: _Words = defaultdict(dict)
        self._kinds: _Words = defaultdict(dict)
        self._near: _Words = defaultdict(dict)
        self._unlike: _Words = defaultdict(dict)
        self._forms: _Words = defaultdict(dict)  # what may be left of a word, to its keys
        for concept, words in concepts.items():
            for kind in kinds.get(concept, ()):
                self._near[_key(kind)] |= dict.fromkeys(words)
            for word in words:
                key = _key(word)
                self._same[key] |= dict.fromkeys(words)
                self._kinds[key] |= dict.fromkeys(kinds.get(concept, ()))
                self._near[key] |= dict.fromkeys(near.get(concept, ()))
                self._unlike[key] |= dict.fromkeys(others.get(concept, ()))
                for left in bare(folded(word)) if " " not in word else ():
                    self._forms[left][key] = None
        self._longest = max((key.count(" ") + 1 for key in self._same), default=1)
        self._term = lru_cache(maxsize=KEPT)(self._made)  # sought once, however many texts have it

    def terms(self, query: str) -> tuple[Term, ...]:
        """What a query seeks. Known phrases stay together; words of asking count only where all are such."""
        words = normal(query).split()
        told = [word for word in words if word not in ASKING] or words
        terms: dict[str, Term] = {}
        at = 0
        while at < len(words):
            size = next((n for n in range(self._longest, 1, -1) if self._known(words[at : at + n], n)), 1)
            written = " ".join(words[at : at + size])
            if any(word in told for word in words[at : at + size]):
                terms.setdefault(written, self._term(written))
            at += size
        return tuple(terms.values())

    def _known(self, words: Sequence[str], size: int) -> bool:
        return len(words) == size and _key(" ".join(words)) in self._same

    def _made(self, written: str) -> Term:
        term = self._alone(written)
        parts = self._apart(written) if " " in written else self._parts(written)
        known = None if term.synonyms or parts else self._known_part(written)
        return replace(term, parts=parts, known=known, near=self._near_to(written))

    def _near_to(self, written: str) -> Term | None:
        """What a word is a kind of, and what is related to it: all words for that in one."""
        keys = dict.fromkeys([_key(written), *self._keys(written)])
        words = [word for key in keys for word in self._near.get(key, ()) if word != written]
        return Term(words[0], tuple(words[1:])) if words else None

    def _apart(self, phrase: str) -> tuple[Term, ...]:
        """The words of a phrase: that it is known shall not hide a text where they stand apart."""
        told = [word for word in phrase.split() if word not in ASKING]
        return tuple(self._term(word) for word in told) if len(told) > 1 else ()

    def _alone(self, written: str) -> Term:
        """A word or a phrase with what means the same and what is a kind of it, its parts left out."""
        keys = self._keys(written)
        same = {word: None for key in keys for word in self._same[key]} | {written: None}
        kinds = {word: None for key in keys for word in self._kinds[key] if word not in same}
        unlike = {word: None for key in keys for word in self._unlike[key] if word not in same}
        others = tuple(word for word in same if word != written)
        return Term(written, others, tuple(kinds), unlike=tuple(unlike))

    def _keys(self, written: str) -> list[str]:
        """The keys of a word in any of its forms, or of a phrase."""
        own = _key(written)
        left = bare(folded(written)) if " " not in written else ()
        found = {own: None} if own in self._same else {}
        for one in left:
            found |= self._forms.get(one, {})
        return list(found)

    def _parts(self, word: str) -> tuple[Term, ...]:
        """The two known words that a compound is made of, or the one where the other says nothing more.

        None where it is not made of such.
        """
        for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            first, last = word[:at], word[at:]
            is_light = stem(last) in _LIGHT
            if not is_light and not self._keys(last):
                continue
            for link in _LINKS:
                alone = first.removesuffix(link)
                if len(alone) >= SHORTEST_PART and self._keys(alone):
                    told = (alone,) if is_light else (alone, last)
                    return tuple(self._alone(part) for part in told)
        return ()

    def _known_part(self, word: str) -> Term | None:
        """The longest known word that a compound ends with, else begins with."""
        size = SHORTEST_PART + 1
        ends = (word[at:] for at in range(3, len(word) - size + 1))
        begins = (word[:at].removesuffix("s") for at in range(len(word) - 3, size - 1, -1))
        known = next((part for part in (*ends, *begins) if self._keys(part)), None)
        return self._alone(known) if known else None


_LIGHT = frozenset(stem(word) for word in LIGHT)


def _by_concept(rows: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for concept, word in rows:
        found.setdefault(concept, []).append(normal(word))
    return found


def _key(phrase: str) -> str:
    return " ".join(folded(base(word)) for word in phrase.split())


def marks(text: str, terms: Sequence[Term]) -> list[tuple[int, int]]:
    """Where in a text the words stand that answer any of the terms, first to last, none overlapping."""
    words = spans(text)
    every = [one for term in terms for one in _with_parts(term)]
    hit = [any(term.closeness(word) for term in every) for _, _, word in words]
    plain = " ".join(word for _, _, word in words)
    for first, last in (row for term in every for row in term.rows(plain)):
        at = plain[:first].count(" ")
        size = plain[first:last].count(" ") + 1
        hit[at : at + size] = [True] * size
    return [(start, end) for (start, end, _), is_hit in zip(words, hit, strict=True) if is_hit]


def _with_parts(term: Term) -> list[Term]:
    return [term, *(one for part in term.pieces for one in _with_parts(part))]
