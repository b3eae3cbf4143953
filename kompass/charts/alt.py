"""The sentence of a chart of shares: what the picture shows, the fact first."""

from collections.abc import Sequence

from kompass.charts.chart import Role, Series
from kompass.charts.margin import clearly_in, judged
from kompass.model import Item
from kompass.text import Words
from kompass.text.sentences import item_name

_NAMED = 3  # more items or municipalities than these are counted and not named


def shares_sentence(
    words: Words, items: Sequence[Item], series: Sequence[Series], margin: float | None = None
) -> str:
    """Highest and lowest item of the subject, what is missing, and how it lies to each line of comparison.

    The subject is the own series, or the first where none is own. With a `margin`, as share of the maximum,
    how many items are clearly higher, about the same and clearly lower comes after how many are higher.
    """
    if not series:
        return words("chart-no-points")
    subject = next((s for s in series if s.role == Role.OWN), series[0])
    parts = [_extremes(words, items, subject)]
    missing = sum(subject.share(i.code) is None for i in items)
    if 0 < missing < len(items):
        parts.append(words("chart-missing", n=missing, of=len(items)))
    others = [s for s in series if s is not subject]
    if len(others) <= _NAMED + 1:
        parts += [_against(words, items, subject, other, margin) for other in others]
    else:
        lines = [s for s in others if s.role != Role.PEER]
        parts += [_against(words, items, subject, other, margin) for other in lines]
        parts.append(words("chart-with-peers", n=len(others) - len(lines)))
    return " ".join(parts)


def _extremes(words: Words, items: Sequence[Item], subject: Series) -> str:
    known = [(item, share) for item in items if (share := subject.share(item.code)) is not None]
    if not known:
        return words("chart-subject-without-points", name=subject.name)
    shares = [share for _, share in known]
    high, low = max(shares), min(shares)
    if len(known) == 1:
        item = known[0][0]
        return words(
            "chart-single",
            name=subject.name,
            item=item_name(words, item),
            points=words.number(high * item.max_points),
            max=words.number(item.max_points),
            percent=words.percent(high),
        )
    if high == low:
        return words("chart-level", name=subject.name, share=words.percent(high), n=len(known))
    return words(
        "chart-extremes",
        name=subject.name,
        best=named(words, [item_name(words, i) for i, share in known if share == high]),
        high=words.percent(high),
        worst=named(words, [item_name(words, i) for i, share in known if share == low]),
        low=words.percent(low),
    )


def _against(
    words: Words, items: Sequence[Item], subject: Series, other: Series, margin: float | None
) -> str:
    pairs = [(subject.share(i.code), other.share(i.code)) for i in items]
    gaps = [mine - theirs for mine, theirs in pairs if mine is not None and theirs is not None]
    if not gaps:
        return words("chart-against-nothing", other=other.name)
    fact = words(
        "chart-against",
        other=other.name,
        higher=sum(gap > 0 for gap in gaps),
        lower=sum(gap < 0 for gap in gaps),
        of=len(gaps),
    )
    if margin is None:
        return fact
    return f"{fact} {clearly_in(words, [judged(gap, margin) for gap in gaps])}"


def named(words: Words, names: Sequence[str]) -> str:
    """Names as a phrase; the rest are counted where there are many."""
    if len(names) > _NAMED:
        return words("chart-and-more", names="; ".join(names[:_NAMED]), n=len(names) - _NAMED)
    if any(", " in name for name in names):
        return "; ".join(names)  # a title with commas in it would run together with the next
    return words.listing(list(names))
