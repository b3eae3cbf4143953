"""What a distribution says: how many, from which years, the figures, and where one of them lies."""

from collections.abc import Mapping, Sequence
from typing import Any

from kompass.charts.margin import clearly_others
from kompass.charts.published import published_name
from kompass.model import Instrument, Item, ReferenceValue, Verdict
from kompass.text import Words, own
from kompass.text.sentences import item_phrase, span

_NAMED = 3  # more that share the highest figure are counted and not named


def median_key(made_up: bool) -> str:
    """Every median of published figures says that it is one."""
    return "chart-median" if made_up else "chart-median-of-published"


def distribution_sentence(
    words: Words,
    rows: Sequence[Mapping[str, Any]],
    facts: Mapping[str, Any],
    item: Item,
    instrument: Instrument,
    subject: str | None,
    reference: ReferenceValue | None,
    made_up: bool,
) -> str:
    """The whole alt sentence: the facts of all, then those of the subject, then the verdicts.

    `rows` are the figures, `facts` the row of the spread; nothing is worked out anew but the counts.
    """
    if not rows:
        return words("chart-distribution", facts=words("chart-no-points"))
    parts = [
        words(
            "chart-distribution-counts",
            item=item_phrase(words, item),
            n=len(rows),
            years=span((facts["first_year"], facts["last_year"])),
        ),
        _range(words, rows, facts, item, made_up),
    ]
    if subject is not None:
        parts += _subject(words, rows, item, instrument, subject)
    if reference is not None:
        parts.append(published_name(words, reference) + ".")
    return words("chart-distribution", facts=" ".join(parts))


def _range(
    words: Words, rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any], item: Item, made_up: bool
) -> str:
    maximum = words.number(item.max_points)
    highest = words.number(facts["highest"])
    who = [own.named(words, row) for row in rows if row["points"] == facts["highest"]]
    if len(rows) == 1:
        return words("chart-distribution-one", name=who[0], points=highest, max=maximum)
    said = [words("chart-lowest", points=words.number(facts["lowest"]))]
    if facts["median"] is not None:
        median = words(median_key(made_up), points=words.number(facts["median"]))
        said.append(median[:1].lower() + median[1:])
    if facts["q1"] is not None:
        half = words("chart-middle-half", first=words.number(facts["q1"]), last=words.number(facts["q3"]))
        said.append(half[:1].lower() + half[1:])
    if len(who) <= _NAMED:
        said.append(words("chart-highest-who", points=highest, names="; ".join(who)))
    else:
        said.append(words("chart-highest-many", points=highest, n=len(who)))
    return words("chart-distribution-range", facts=", ".join(said), max=maximum)


def _subject(
    words: Words, rows: Sequence[Mapping[str, Any]], item: Item, instrument: Instrument, subject: str
) -> list[str]:
    mine = next((row for row in rows if row["municipality_id"] == subject), None)
    if mine is None:
        return [words("chart-distribution-absent")]
    gaps = [row["points"] - mine["points"] for row in rows if row is not mine]
    if not gaps:
        return []
    verdicts = [instrument.verdict(item.level, gap / item.max_points) for gap in gaps]
    return [
        words(
            "chart-distribution-subject",
            name=own.named(words, mine),
            points=words.number(mine["points"]),
            higher=sum(gap > 0 for gap in gaps),
            same=sum(gap == 0 for gap in gaps),
            lower=sum(gap < 0 for gap in gaps),
        ),
        clearly_others(words, *(verdicts.count(v) for v in (Verdict.HIGHER, Verdict.SAME, Verdict.LOWER))),
    ]
