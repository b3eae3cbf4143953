"""Search among strengths, improvement opportunities and examples: by words, and by theme."""

import difflib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import log

import numpy as np
import pandas as pd

from kompass.learn.forms import Closeness
from kompass.learn.texts import Array, Texts
from kompass.learn.words import Term, Thesaurus
from kompass.model import Theme

KINDS = ("strength", "improvement", "example")
SPEAKERS = {
    "evaluators": ("evaluator",),
    "municipality": ("municipality",),
    "others": ("prize_jury", "association", "other"),
}
"""Who says a thing, in groups; whose word is nearest to an evaluation first."""

SPEAKS = [who for group in SPEAKERS.values() for who in group]

WORTH = np.array([0, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.95, 0.98, 1.0])
"""What each `Closeness` is worth. Letters without rings and dots come after all exact ones."""

FEW = 10
"""Where fewer findings than these answer all that is sought, those that answer some are shown after them."""

MORE, MOST = 0.1, 3
"""What each further word that answers is worth, and how many count: who says more of it comes first."""

FELLOWS = 0.25
"""What it is worth that all else that answers stands under the same question, and as much for the same area:
"dialog" is mostly said of residents, so a dialogue about sick leave comes after."""

Floats = np.ndarray[tuple[int], np.dtype[np.float64]]
Mask = np.ndarray[tuple[int], np.dtype[np.bool_]]
Places = np.ndarray[tuple[int], np.dtype[np.intp]]


@dataclass(frozen=True)
class Found:
    """What answers a search, the closest first and the newest first among those as close.

    `rows` are places in the frame of all `findings`: a table is made of those that are looked at. `terms` are
    what was sought. The first `whole` rows answer all of them; where those are few the rest answer some.
    """

    findings: "Findings" = field(repr=False)
    rows: Places
    terms: tuple[Term, ...]
    whole: int

    @property
    def n(self) -> int:
        return len(self.rows)

    @property
    def municipalities(self) -> int:
        """How many municipalities the answers are about."""
        return len(np.unique(self.findings.municipality[self.rows]))

    @property
    def frame(self) -> pd.DataFrame:
        """All rows as a table, with the findings' own columns."""
        return self.first(self.n)

    def first(self, most: int) -> pd.DataFrame:
        """The first rows as a table, with the findings' own columns."""
        return self.findings.frame.take(self.rows[:most])

    def said_by(self, speakers: Collection[str]) -> "Found":
        """Those of the answers that some speakers give."""
        says = [SPEAKS.index(one) for one in speakers]
        rows = self.rows[np.isin(self.findings.speaker[self.rows], says)]
        return replace(self, rows=rows, whole=min(self.whole, len(rows)))


class Findings:
    """All findings, ready to be searched.

    `frame` has a row per finding: finding_id, municipality_id, municipality, year, edition, area, question,
    kind, text, says_who and more, as the store gives them. `titles` are the words of each (edition, item);
    `areas` say which (edition, area) are the same by another number.
    """

    def __init__(
        self,
        frame: pd.DataFrame,
        titles: Mapping[tuple[str, str], str],
        thesaurus: Thesaurus,
        areas: Mapping[tuple[str, str], object] | None = None,
    ) -> None:
        self.frame = frame.reset_index(drop=True)
        self.thesaurus = thesaurus
        text, texts = pd.factorize(self.frame["text"])
        self.texts = Texts(list(texts))
        keys = zip(self.frame["edition"], self.frame["question"], strict=True)
        question, self._questions = pd.factorize(pd.Series(list(keys), dtype=object))
        self._headings = Texts([titles.get(key, "") for key in self._questions])
        keys = zip(self.frame["edition"], self.frame["area"], strict=True)
        area = pd.factorize(pd.Series([(areas or {}).get(key, key) for key in keys], dtype=object))[0]
        # What is said, under which question and area, is scored once, whoever it is said of.
        codes = (text * (question.max(initial=0) + 1) + question) * (area.max(initial=0) + 1) + area
        _, first, saying = np.unique(codes, return_index=True, return_inverse=True)
        self._text, self._question, self._area = text[first], question[first], area[first]
        self._placed = [self.frame[name].notna().to_numpy()[first] for name in ("question", "area")]
        self._times = np.bincount(saying)
        self.municipality = pd.factorize(self.frame["municipality_id"])[0]
        self.speaker = pd.Index(SPEAKS).get_indexer(pd.Index(self.frame["says_who"]))
        self._order = np.lexsort((-self.frame["year"].to_numpy(dtype=float, na_value=-np.inf), self.speaker))
        self._in_order = saying[self._order]

    def search(self, query: str, among: "pd.Series[bool] | None" = None) -> Found:
        """What answers a query, among the rows that a mask lets through; all of them answer an empty one."""
        terms = self.thesaurus.terms(query)
        if not terms or self.frame.empty:
            every = np.ones(len(self._times))
            rows = self._ordered(every > 0, every, among)
            return Found(self, rows, terms, len(rows))
        close, words = (np.stack(each) for each in zip(*map(self._answers, terms), strict=True))
        whole = np.asarray((close > Closeness.PARTLY).all(axis=0))
        told = np.asarray((close > Closeness.HEADING).any(axis=0))
        some = told | np.asarray((close == Closeness.PARTLY).any(axis=0))
        scores = np.average(WORTH[close], axis=0, weights=[self._rarity(one) for one in close])
        scores = scores + MORE * np.clip(words - 1, 0, MOST).mean(axis=0)
        scores = scores + self._fellows(whole & told) + 2 * whole
        rows = self._ordered(whole, scores, among)
        answers = len(rows)
        if answers < FEW:
            rows = self._ordered(whole | some, scores, among)
        return Found(self, rows, terms, answers)

    def by_theme(self, theme: Theme, among: "pd.Series[bool] | None" = None) -> Found:
        """What a theme is about: texts with its words, and what stands under its questions."""
        sought = [self.thesaurus.terms(word) for word in theme.words]
        close = np.zeros(len(self._times), dtype=np.int8)
        for terms in sought:
            close = np.maximum(close, np.stack([self._answers(term)[0] for term in terms]).min(axis=0))
        stands = np.array([key in theme.items for key in self._questions], dtype=bool)[self._question]
        told = close > Closeness.HEADING
        scores = np.where(told, WORTH[close] + self._fellows(told), 0) + WORTH[Closeness.HEADING] * stands
        rows = self._ordered(told | stands, scores, among)
        terms = tuple({term.written: term for terms in sought for term in terms}.values())
        return Found(self, rows, terms, len(rows))

    def suggestions(self, terms: Sequence[Term], most: int = 3) -> list[str]:
        """Words that occur and look like those that were sought, for one whose pen slipped.

        A word that the thesaurus knows is spelled as it should be.
        """
        close = [
            word
            for term in terms
            if not term.is_known
            for word in difflib.get_close_matches(term.written, self.texts.words, n=most, cutoff=0.7)
        ]
        return list(dict.fromkeys(close))[:most]

    def _answers(self, term: Term) -> tuple[Array, Places]:
        """How closely each saying answers a term (by its text, else by the question it stands under), and by
        how many words of the text.
        """
        close, words = self.texts.answers(term)
        heading = self._headings.closeness(term)
        heading = np.where(heading > Closeness.PARTLY, Closeness.HEADING, Closeness.NONE)
        return np.maximum(close[self._text], heading[self._question]), words[self._text]

    def _rarity(self, close: Array) -> float:
        """How much a term says: less the more findings answer it ("utveckling" stands nearly everywhere)."""
        answers = int(self._times[close > Closeness.HEADING].sum())
        return log(1 + len(self.frame) / (1 + answers))

    def _fellows(self, answers: Mask) -> Floats:
        """How much of what answers stands under the same question and area as each saying."""
        times = np.where(answers, self._times, 0)
        worth = np.zeros(len(times))
        for place, known in zip((self._question, self._area), self._placed, strict=True):
            fellows = np.bincount(place, weights=times)[place] / max(times.sum(), 1)
            worth += np.where(known, FELLOWS * fellows, 0)
        return worth

    def _ordered(self, shown: Mask, scores: Floats, among: "pd.Series[bool] | None") -> Places:
        """The rows of some sayings that a mask lets through, by their scores, best first.

        Of equals by who speaks, the newest first, then as they came.
        """
        at = np.flatnonzero(shown[self._in_order])
        if among is not None:
            at = at[among.to_numpy(dtype=bool)[self._order[at]]]
        ranks = np.unique(-scores.round(2), return_inverse=True)[1]
        ranks = ranks.astype(np.min_scalar_type(len(ranks)))  # few bits are sorted sooner
        return self._order[at][np.argsort(ranks[self._in_order[at]], kind="stable")]


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
        mask &= frame["year"].between(*years).fillna(False).astype(bool)  # of no year: in none
    return mask
