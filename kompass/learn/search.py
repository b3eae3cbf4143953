"""Search among strengths, improvement opportunities and examples: by words, and by theme."""

import difflib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
import pandas as pd

from kompass.learn.words import Closeness, Term, Texts, Thesaurus
from kompass.model import Theme

KINDS = ("strength", "improvement", "example")
SPEAKERS = ("evaluator", "municipality", "prize_jury", "association", "other")
"""Who says a thing, whose word is nearest to an evaluation first."""


@dataclass(frozen=True)
class Found:
    """What answers a search, the closest first and the newest first among those as close.

    `frame` has the findings' own columns and `closeness` (see `Closeness`, of the term answered least
    closely). `terms` are what was sought; `partly` says that nothing answers all of them, and that what is
    shown answers some.
    """

    frame: pd.DataFrame
    terms: tuple[Term, ...]
    partly: bool = False


class Findings:
    """All findings, ready to be searched.

    `frame` has a row per finding: finding_id, municipality_id, year, edition, area, question, kind, text,
    says_who and more, as the store gives them. `titles` are the words of each (edition, item).
    """

    def __init__(
        self, frame: pd.DataFrame, titles: Mapping[tuple[str, str], str], thesaurus: Thesaurus
    ) -> None:
        self.frame = frame.reset_index(drop=True)
        self.thesaurus = thesaurus
        self._text, texts = pd.factorize(self.frame["text"])
        self.texts = Texts(list(texts))
        items = list(zip(self.frame["edition"], self.frame["question"], strict=True))
        self._heading, headings = pd.factorize(pd.Series(items, dtype=object))
        self._headings = Texts([titles.get(item, "") for item in headings])

    def search(self, query: str, among: "pd.Series[bool] | None" = None) -> Found:
        """What answers a query, among the rows that a mask lets through; all of them answer an empty one."""
        terms = self.thesaurus.terms(query)
        if not terms:
            return Found(self._ordered(np.ones(len(self.frame)), np.zeros(len(self.frame)), among), terms)
        close = np.stack([self._closeness(term) for term in terms])
        scores = sum(_rarity(one) * one for one in close)
        whole = (close > Closeness.NONE).all(axis=0)
        if among is not None:
            whole &= among.to_numpy()
        partly = not whole.any()
        shown = (close > Closeness.HEADING).any(axis=0) if partly else whole
        frame = self._ordered(np.where(shown, scores, 0), close.min(axis=0), among)
        return Found(frame, terms, partly and len(terms) > 1)

    def by_theme(self, theme: Theme, among: "pd.Series[bool] | None" = None) -> Found:
        """What a theme is about: texts with its words, and what stands under its questions."""
        terms = tuple(term for word in theme.words for term in self.thesaurus.terms(word))
        close = np.zeros(len(self.frame))
        for word in theme.words:
            each = np.stack([self._closeness(term) for term in self.thesaurus.terms(word)])
            close = np.maximum(close, each.min(axis=0))
        items = pd.MultiIndex.from_arrays([self.frame["edition"], self.frame["question"]])
        stands = items.isin(list(theme.items)) if theme.items else np.zeros(len(self.frame), dtype=bool)
        scores = np.where(close > Closeness.HEADING, close, 0) + 2 * stands
        return Found(self._ordered(scores, close, among), terms)

    def _closeness(self, term: Term) -> "np.ndarray[tuple[int], np.dtype[np.int8]]":
        """How closely each finding answers a term: by its text, else by the question it stands under."""
        heading = np.minimum(self._headings.closeness(term), Closeness.HEADING)
        return np.maximum(self.texts.closeness(term)[self._text], heading[self._heading])

    def _ordered(
        self,
        scores: "np.ndarray[tuple[int], np.dtype[np.float64]]",
        close: "np.ndarray[tuple[int], np.dtype[np.float64]]",
        among: "pd.Series[bool] | None",
    ) -> pd.DataFrame:
        """The rows with a score, best first; among equals by who speaks, then the newest."""
        shown = scores > 0
        if among is not None:
            shown &= among.to_numpy()
        found = self.frame[shown].assign(closeness=close[shown].astype(int), _score=scores[shown].round(6))
        speakers = {who: n for n, who in enumerate(SPEAKERS)}
        found["_speaker"] = found["says_who"].map(speakers)
        ordered = found.sort_values(
            ["_score", "_speaker", "year", "municipality", "finding_id"],
            ascending=[False, True, False, True, True],
            na_position="last",
            kind="stable",
        )
        return ordered.drop(columns=["_score", "_speaker"])


def _rarity(close: "np.ndarray[tuple[int], np.dtype[np.int8]]") -> float:
    """How much a term says: less the more findings answer it ("utveckling" stands nearly everywhere)."""
    answers = int((close > Closeness.HEADING).sum())
    return log(1 + len(close) / (1 + answers))


def select(
    frame: pd.DataFrame,
    kinds: Collection[str] = (),
    says_who: Collection[str] = (),
    areas: Collection[tuple[str, str]] = (),
    municipality_ids: Collection[str] | None = None,
    years: tuple[int, int] | None = None,
) -> "pd.Series[bool]":
    """Which findings are of these kinds, speakers, areas (edition, area), municipalities and years.

    What is empty (None for municipalities) lets everything through.
    """
    mask = pd.Series(True, index=frame.index)
    if kinds:
        mask &= frame["kind"].isin(kinds)
    if says_who:
        mask &= frame["says_who"].isin(says_who)
    if areas:
        mask &= pd.MultiIndex.from_arrays([frame["edition"], frame["area"]]).isin(list(areas))
    if municipality_ids is not None:
        mask &= frame["municipality_id"].isin(municipality_ids)
    if years is not None:
        mask &= frame["year"].between(*years)
    return mask


def suggestions(findings: Findings, terms: Sequence[Term], most: int = 3) -> list[str]:
    """Words that occur and look like those that were sought, for one who found nothing."""
    close = [
        word
        for term in terms
        for word in difflib.get_close_matches(term.written, findings.texts.words, n=most, cutoff=0.7)
    ]
    return list(dict.fromkeys(close))[:most]
