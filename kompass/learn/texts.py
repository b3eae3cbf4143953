"""Distinct texts by their words, so that a search looks at each word once, however often it stands."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np

from kompass.learn.forms import Closeness, elided, normal
from kompass.learn.likeness import frequencies
from kompass.learn.words import Term
from kompass.lookup import folded

Array = np.ndarray[tuple[int], np.dtype[np.int8]]
Places = np.ndarray[tuple[int], np.dtype[np.intp]]


class Lines:
    """Some lines as one, so that a pattern is sought in all of them at once."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._all = "\n".join(lines)
        self._begins = np.cumsum([0, *(len(line) + 1 for line in lines)])[:-1]

    def of(self, pattern: re.Pattern[str]) -> Places:
        """The number of the line of each place where a pattern is found."""
        at = np.array([found.start() for found in pattern.finditer(self._all)], dtype=np.int64)
        return np.searchsorted(self._begins, at, side="right") - 1


class Texts:
    """Some texts, ready to be asked how closely each answers a term."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = [normal(text) for text in texts]
        numbers: dict[str, int] = {}
        pairs = {
            (numbers.setdefault(word, len(numbers)), at)
            for at, text in enumerate(texts)
            for word in (*self.texts[at].split(), *elided(text))
        }
        ordered = sorted(pairs)
        self.words: tuple[str, ...] = tuple(numbers)
        plain = [folded(word) for word in self.words]
        only = ["" if one == word else one for one, word in zip(plain, self.words, strict=True)]
        self._spelled = (Lines(self.words), Lines(only))
        self._lines = Lines(self.texts)
        self._texts = np.array([at for _, at in ordered], dtype=np.int64)
        self._starts = np.searchsorted(
            np.array([number for number, _ in ordered], dtype=np.int64), np.arange(len(numbers) + 1)
        )

    @cached_property
    def common(self) -> Mapping[str, int]:
        """In how many texts each stem stands."""
        return frequencies(self.texts)

    def closeness(self, term: Term) -> Array:
        """How closely each text answers a term, by the word in it that comes closest."""
        return self.answers(term)[0]

    def answers(self, term: Term) -> tuple[Array, Places]:
        """How closely each text answers a term, and how many different words and phrases of it do."""
        found = np.zeros(len(self.texts), dtype=np.int8)
        words = np.zeros(len(self.texts), dtype=np.intp)
        for number in np.unique(np.concatenate([lines.of(term.roots) for lines in self._spelled])):
            if close := term.closeness(self.words[number]):
                at = self._texts[self._starts[number] : self._starts[number + 1]]
                found[at] = np.maximum(found[at], close)
                words[at] += 1
        for close, phrases in term.phrases.items():
            at = self._lines.of(phrases)
            found[at] = np.maximum(found[at], close)
            np.add.at(words, at, 1)
        if term.unlike_phrases:
            at = self._lines.of(term.unlike_phrases)
            found[at] = np.where(words[at] > 1, found[at], Closeness.NONE)
        if term.pieces:
            pieces = np.stack([self.closeness(piece) for piece in term.pieces])
            partly = pieces.max(axis=0) >= Closeness.KIND
            found = np.maximum(found, np.where(partly, Closeness.PARTLY, Closeness.NONE))
            if term.parts:
                apart = pieces[: len(term.parts)].min(axis=0) >= Closeness.PART
                found = np.maximum(found, np.where(apart, Closeness.PARTS, Closeness.NONE))
        return found, words
