"""How alike two findings are in what they are about, whether they praise or find wanting."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log

from kompass.learn.forms import EMPTY, Closeness, normal, stem
from kompass.learn.words import Term, Thesaurus

WORTH = {
    Closeness.EXACT: 1.0,
    Closeness.STEM: 1.0,
    Closeness.PART: 0.8,
    Closeness.PARTS: 0.7,
    Closeness.SYNONYM: 0.6,
    Closeness.KIND: 0.6,
}
"""What it is worth that a word of one text is answered in the other."""

STANCE = frozenset(
    stem(word)
    for word in """
    alla alltför annan arbetar arbete arbetet avsaknad behov behöva behöver blivit bra brist brister bör
    delvis dålig finns fler flera fortfarande fått förbättra förbättras förekommer förra förtydliga
    förtydligas gjort god goda gäller gör görs ha helt här idag infört införts inga ingen inget inom
    inrättat inte jämfört kan kommun kommunen kommunens kring kvarstår liksom lite låg låga mer mera
    mindre mycket många nu ny nya någon några ofta otydlig otydliga otydligt redan saknades saknar
    saknas sedan ska skapa sker skulle stärka stärks svag svagt svårt systematisk systematiskt
    säkerställa tidigare tillräcklig tillräckligt tydlig tydliga tydligare tydligt utveckla utvecklas
    utvecklat utvärdering utvärderingen varje vissa väl välutvecklad ännu återstår öka ökad
    """.split()  # noqa: SIM905
)
"""Words that say how it stands and not what it is about."""


class Likeness:
    """Compares findings of one municipality.

    `common` says in how many texts anywhere each stem stands, `near` are the texts that are compared: a word
    that stands in many of either tells little.
    """

    def __init__(self, thesaurus: Thesaurus, common: Mapping[str, int], near: Sequence[str]) -> None:
        self.thesaurus = thesaurus
        self._common = common
        self._near = frequencies(near)
        self._n = len(near)
        self._terms: dict[str, list[tuple[Term, float]]] = {}
        self._said: dict[str, tuple[str, frozenset[str]]] = {}
        self._worth: dict[str, dict[str, float]] = {}

    def between(self, one: str, other: str) -> float:
        """0 for nothing in common, 1 where all that one of them is about is answered in the other.

        A short phrase may be answered whole in a long one that says more.
        """
        return max(self._answered(one, other), self._answered(other, one))

    def _answered(self, one: str, other: str) -> float:
        """How much of what a text is about is answered in another, by the weight of its words."""
        if one not in self._terms:
            self._terms[one] = self._weighed(one)
        if other not in self._said:
            self._said[other] = (text := normal(other)), frozenset(text.split())
        terms, said = self._terms[one], self._said[other]
        total = sum(weight for _, weight in terms)
        return sum(weight * self._best(term, *said) for term, weight in terms) / total if total else 0.0

    def _weighed(self, text: str) -> list[tuple[Term, float]]:
        """What a text is about, each with how much it tells: less the commoner it is, anywhere and here."""
        found = []
        for term in self.thesaurus.terms(text):
            if {stem(word) for word in term.written.split()} <= STANCE or term.written in EMPTY:
                continue
            root = stem(term.written)
            anywhere = log(1 + 1000 / (1 + self._common.get(root, 0)))
            found.append((term, anywhere * log(1 + self._n / (1 + self._near[root]))))
        return found

    def _best(self, term: Term, text: str, words: frozenset[str]) -> float:
        """How well a text with these words answers a term, by the one or the phrase that comes closest."""
        best = WORTH.get(term.in_a_row(text), 0.0)
        if not term.may_be_in(text):
            return best
        worth = self._worth.setdefault(term.written, {})
        for word in words - worth.keys():
            worth[word] = WORTH.get(term.closeness(word), 0.0)
        return max(best, *map(worth.__getitem__, words))


def frequencies(texts: Iterable[str]) -> Counter[str]:
    """In how many of some texts each stem stands."""
    return Counter(root for text in texts for root in {stem(word) for word in normal(text).split()})
