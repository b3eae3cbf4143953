"""What is said of all who were evaluated again: the counts, the verdicts, the largest rise and fall."""

from collections.abc import Sequence

from kompass.charts.alt import named
from kompass.charts.margin import clearly_others
from kompass.compare import Again, Pair
from kompass.model import Item, Verdict
from kompass.text import Words
from kompass.text.sentences import item_phrase, span, verdict


def pair_name(pair: Pair) -> str:
    """Whose, and from when to when: "Motala 2011→2014"."""
    before, after = pair.difference.before, pair.difference.after
    assert before is not None
    assert after is not None
    return f"{pair.municipality} {before.year}→{after.year}"


def again_sentence(
    words: Words, found: Again, item: Item, left_out: int, highlight: str | None, made_up: bool
) -> str:
    """Counts by fact and then by verdict, the largest rise and fall, the highlighted, who is not shown.

    It ends by saying that those who fall seldom tell, which is so of what is published and not of what is
    made up.
    """
    pairs = found.pairs
    counts = [len(found.judged(one)) for one in (Verdict.HIGHER, Verdict.SAME, Verdict.LOWER)]
    parts = [
        words(
            "chart-again-counts",
            item=item_phrase(words, item),
            n=len(pairs),
            years=span(_years(pairs)),
            rises=found.rises,
            falls=found.falls,
            same=len(pairs) - found.rises - found.falls,
        ),
        clearly_others(words, *counts),
    ]
    if found.rises:
        parts.append(_most(words, "chart-change-most-up", pairs, max(p.points for p in pairs)))
    if found.falls:
        parts.append(_most(words, "chart-change-most-down", pairs, min(p.points for p in pairs)))
    parts += [
        words(
            "chart-again-one",
            name=pair_name(pair),
            change=words.difference(pair.points),
            verdict=verdict(words, pair.difference.verdict),
        )
        for pair in pairs
        if pair.municipality_id == highlight
    ]
    if left_out:
        parts.append(words("chart-again-cut", shown=len(pairs) - left_out, n=len(pairs)))
    if found.across:
        parts.append(words("chart-again-across", n=len(found.across)))
    if not made_up:
        parts.append(words("again-seldom"))
    return words("chart-again", facts=" ".join(parts))


def _years(pairs: Sequence[Pair]) -> tuple[int, int]:
    years = [s.year for p in pairs for s in (p.difference.before, p.difference.after) if s is not None]
    return min(years), max(years)


def _most(words: Words, key: str, pairs: Sequence[Pair], points: float) -> str:
    names = [pair_name(pair) for pair in pairs if pair.points == points]
    return words(key, names=named(words, names), change=words.difference(points))
