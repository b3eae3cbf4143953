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

WORTH = np.array([0, 0.2, 0.3, 0.6, 0.65, 0.7, 0.75, 0.95, 0.98, 1.0])
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
        self._text, texts = pd.factorize(self.frame["text"])
        self.texts = Texts(list(texts))
        questions = list(zip(self.frame["edition"], self.frame["question"], strict=True))
        self._question, self._questions = pd.factorize(pd.Series(questions, dtype=object))
        self._headings = Texts([titles.get(key, "") for key in self._questions])
        keys = list(zip(self.frame["edition"], self.frame["area"], strict=True))
        self._area = pd.factorize(pd.Series([(areas or {}).get(key, key) for key in keys], dtype=object))[0]
        self._known = {name: self.frame[name].notna().to_numpy() for name in ("question", "area")}
        self.municipality = pd.factorize(self.frame["municipality_id"])[0]
        self.speaker = pd.Index(SPEAKS).get_indexer(pd.Index(self.frame["says_who"]))
        self._age = -self.frame["year"].to_numpy(dtype=float, na_value=-np.inf)

    def search(self, query: str, among: "pd.Series[bool] | None" = None) -> Found:
        """What answers a query, among the rows that a mask lets through; all of them answer an empty one."""
        terms = self.thesaurus.terms(query)
        mask = self._mask(among)
        if not terms:
            rows = np.flatnonzero(mask)
            return Found(self, self._ordered(rows, np.ones(len(rows))), terms, len(rows))
        close, words = (np.stack(each) for each in zip(*map(self._answers, terms), strict=True))
        whole = np.asarray((close > Closeness.PARTLY).all(axis=0))
        told = np.asarray((close > Closeness.HEADING).any(axis=0))
        some = told | np.asarray((close == Closeness.PARTLY).any(axis=0))
        answers = int((whole & mask).sum())
        shown = np.flatnonzero((whole | some if answers < FEW else whole) & mask)
        scores = np.average(WORTH[close[:, shown]], axis=0, weights=[_rarity(one) for one in close])
        scores = scores + MORE * np.clip(words[:, shown] - 1, 0, MOST).mean(axis=0)
        scores = scores + self._fellows(whole & told, shown) + 2 * whole[shown]
        return Found(self, self._ordered(shown, scores), terms, answers)

    def by_theme(self, theme: Theme, among: "pd.Series[bool] | None" = None) -> Found:
        """What a theme is about: texts with its words, and what stands under its questions."""
        mask = self._mask(among)
        sought = [self.thesaurus.terms(word) for word in theme.words]
        close = np.zeros(len(mask), dtype=np.int8)
        for terms in sought:
            close = np.maximum(close, np.stack([self._answers(term)[0] for term in terms]).min(axis=0))
        stands = np.array([key in theme.items for key in self._questions], dtype=bool)[self._question]
        told = close > Closeness.HEADING
        shown = np.flatnonzero((told | stands) & mask)
        worth = WORTH[close[shown]] + self._fellows(told, shown)
        scores = np.where(told[shown], worth, 0) + WORTH[Closeness.HEADING] * stands[shown]
        terms = tuple({term.written: term for terms in sought for term in terms}.values())
        return Found(self, self._ordered(shown, scores), terms, len(shown))

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

    def _mask(self, among: "pd.Series[bool] | None") -> Mask:
        """Which rows are let through: all where no mask is given."""
        return np.ones(len(self.frame), dtype=bool) if among is None else among.to_numpy(dtype=bool)

    def _answers(self, term: Term) -> tuple[Array, Places]:
        """How closely each finding answers a term (by its text, else by the question it stands under), and by
        how many words of the text.
        """
        close, words = self.texts.answers(term)
        heading = self._headings.closeness(term)
        heading = np.where(heading > Closeness.PARTLY, Closeness.HEADING, Closeness.NONE)
        return np.maximum(close[self._text], heading[self._question]), words[self._text]

    def _fellows(self, answers: Mask, of: Places) -> Floats:
        """How much of what answers stands under the same question and area as some findings."""
        total = max(int(answers.sum()), 1)
        worth = np.zeros(len(of))
        for place, known in ((self._question, "question"), (self._area, "area")):
            fellows = np.bincount(place[answers], minlength=place.max(initial=0) + 1)[place[of]]
            worth += np.where(self._known[known][of], FELLOWS * fellows / total, 0)
        return worth

    def _ordered(self, rows: Places, scores: Floats) -> Places:
        """Some rows by their scores, best first; of equals by who speaks, the newest, then as they came."""
        return rows[np.lexsort((self._age[rows], self.speaker[rows], -scores.round(2)))]


def _rarity(close: Array) -> float:
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
        mask &= frame["year"].between(*years).fillna(False).astype(bool)  # of no year: in none
    return mask
