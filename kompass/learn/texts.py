"""Distinct texts by their words, so that a search looks at each word once, however often it stands."""

from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np

from kompass.learn.forms import Closeness, elided, normal
from kompass.learn.likeness import frequencies
from kompass.learn.words import Term

Array = np.ndarray[tuple[int], np.dtype[np.int8]]


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

    def answers(self, term: Term) -> tuple[Array, Array]:
        """How closely each text answers a term, and how many different words and phrases of it do."""
        found = np.zeros(len(self.texts), dtype=np.int8)
        words = np.zeros(len(self.texts), dtype=np.int8)
        for number, word in enumerate(self.words):
            if close := term.closeness(word):
                at = self._texts[self._starts[number] : self._starts[number + 1]]
                found[at] = np.maximum(found[at], close)
                words[at] += 1
        rows, phrases = zip(*(term.in_a_row(text) for text in self.texts), strict=True)
        found = np.maximum(found, np.array(rows, dtype=np.int8))
        words += np.array(phrases, dtype=np.int8)
        if term.pieces:
            pieces = np.stack([self.closeness(piece) for piece in term.pieces])
            partly = pieces.max(axis=0) >= Closeness.KIND
            found = np.maximum(found, np.where(partly, Closeness.PARTLY, Closeness.NONE))
            if term.parts:
                apart = pieces[: len(term.parts)].min(axis=0) >= Closeness.PART
                found = np.maximum(found, np.where(apart, Closeness.PARTS, Closeness.NONE))
        return found, words
