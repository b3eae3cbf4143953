"""Re-evaluations in words: how many rose, fell and stayed, and why that picture is too bright."""

from kompass.compare import Again
from kompass.model import Verdict
from kompass.store import Store
from kompass.text import Words, sentences


def headline(words: Words, found: Again, store: Store) -> list[str]:
    """The counts by fact, then by judgement, then that those who fall seldom tell."""
    item = store.instrument.items[found.edition, found.item]
    n = len(found.pairs)
    lines = [
        words(
            "again-headline",
            n=n,
            edition=sentences.edition(words, store.instrument, found.edition),
            item=sentences.item_phrase(words, item),
            rises=found.rises,
            falls=found.falls,
            same=n - found.rises - found.falls,
        )
    ]
    if n:
        judged = {verdict: len(found.judged(verdict)) for verdict in Verdict}
        lines.append(
            words(
                "again-judged",
                higher=judged[Verdict.HIGHER],
                same=judged[Verdict.SAME],
                lower=judged[Verdict.LOWER],
            )
        )
    # Made-up municipalities have no reason to keep quiet.
    return lines if store.made_up or not (n or found.across) else [*lines, words("again-seldom")]
