"""Spreads in words: of how many we know the figures, where the middle lies, and where one's own does."""

from kompass.compare import Spread
from kompass.model import MEDIAN_NEEDS, QUARTILES_NEED, Instrument, Verdict
from kompass.store import Store
from kompass.text import Words, places, sentences
from kompass.text import own as own_words


def own(found: Spread, subject: str | None) -> dict[str, float]:
    """The subject's figures among those of a spread, by item; empty where it has none."""
    mine = found.values[found.values["municipality_id"] == subject]
    return dict(zip(mine["item"], mine["points"].astype(float), strict=True))


def known(words: Words, found: Spread, store: Store) -> str:
    """Of how many of the group the figures are known, in which edition and from when."""
    return words(
        "spread-known",
        level=str(found.level),
        n=found.n,
        all=found.members,
        where=places.where(words, found.selection, found.edition, store),
        edition=sentences.edition(words, store.instrument, found.edition),
        years=sentences.span(found.years) or "none",
    )


def remarks(words: Words, found: Spread, store: Store) -> list[str]:
    """What the numbers are worth: too few for a median, published ones alone, some only the reader's own."""
    told = []
    if 0 < found.n < MEDIAN_NEEDS:
        told.append(words("spread-too-few", needed=MEDIAN_NEEDS))
    elif found.n and not store.made_up:
        told.append(words("median-of-published"))
    one_each = found.values.drop_duplicates("municipality_id")
    return [*told, *own_words.among(words, one_each)]


def middle(words: Words, found: Spread, code: str, store: Store) -> list[str]:
    """One item: its median, its middle half, its lowest and highest, as far as there are enough."""
    row = found.row(code)
    item = store.instrument.items[found.edition, code]
    if not row["n"]:
        return [words("spread-item-none", item=sentences.item_phrase(words, item))]
    figure = words.number
    share = words.percent
    told = []
    if row["n"] >= MEDIAN_NEEDS:
        told.append(
            words(
                "spread-item-median",
                item=sentences.item_phrase(words, item),
                median=sentences.points_of(words, row["median"], item.max_points),
                percent=share(row["median"] / item.max_points),
                n=row["n"],
                years=sentences.span((row["first_year"], row["last_year"])),
            )
        )
    if row["n"] >= QUARTILES_NEED:
        told.append(words("spread-item-half", low=figure(row["q1"]), high=figure(row["q3"])))
    ends = {"low": figure(row["lowest"]), "high": figure(row["highest"])}
    key = "spread-item-ends" if row["n"] > 1 else "spread-item-one"
    names = row["highest_municipality"]
    told.append(
        words(
            key,
            **ends,
            names=words.listing(names[:3]),
            more=max(0, len(names) - 3),
            item=sentences.item_phrase(words, item),
        )
    )
    return told


def place(words: Words, found: Spread, code: str, subject: str, instrument: Instrument) -> str | None:
    """Where the subject's figure for an item lies: of how many others, how many are higher, how many clearly.

    None where it has no figure.
    """
    values = found.of(code)
    mine = values[values["municipality_id"] == subject]
    if mine.empty:
        return None
    points, maximum = float(mine.iloc[0]["points"]), float(mine.iloc[0]["max_points"])
    others = values[values["municipality_id"] != subject]["points"].astype(float)
    verdicts = [instrument.verdict(found.level, (other - points) / maximum) for other in others]
    return words(
        "spread-place",
        municipality=str(mine.iloc[0]["municipality"]),
        year=str(int(mine.iloc[0]["year"])),
        points=sentences.points_of(words, points, maximum),
        percent=words.percent(points / maximum),
        of=len(others),
        higher=int((others > points).sum()),
        same=int((others == points).sum()),
        lower=int((others < points).sum()),
        clearly_higher=verdicts.count(Verdict.HIGHER),
        clearly_lower=verdicts.count(Verdict.LOWER),
        about_same=verdicts.count(Verdict.SAME),
    )
