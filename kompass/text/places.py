"""Places in words: who stands where, always with how many are known."""

from collections.abc import Mapping
from typing import Any

from kompass.compare import Ranking, records
from kompass.store import Store
from kompass.text import Words, own, sentences


def selection_name(words: Words, found: Ranking, store: Store) -> str:
    """Where a ranking is made, in words that fit after "i": Skåne län, Sverige, gruppen …"""
    return where(words, found.selection, found.edition, store)


def where(words: Words, selection: str | None, edition: str, store: Store) -> str:
    """Among whom something is asked, in words that fit after "i"; None is the edition's country."""
    country = store.instrument.editions[edition].country
    kind, _, value = (selection or f"country:{country}").partition(":")
    frame = store.municipalities
    if kind == "country":
        return country_name(words, value, store)
    if kind == "county":
        return str(frame[frame["county_code"] == value].iloc[0]["county"])
    if kind == "group":
        column = f"group_{store.instrument.editions[edition].group_year}"
        name = frame[frame[column] == value].iloc[0][f"{column}_{words.language}"]
        return words("within-group", name=name)
    if kind in ("size", "similar"):
        return words(f"within-{kind}", name=frame[frame["municipality_id"] == value].iloc[0]["name"])
    return words("within-picked")


def country_name(words: Words, code: str, store: Store) -> str:
    """What a country is called; made-up municipalities lie in none."""
    return words("country-made-up") if store.made_up else words(f"country-{code}")


def denominator(words: Words, found: Ranking, store: Store) -> str:
    """The first line of every ranking: of how many we know the points."""
    known = found.known
    return words(
        "ranking-denominator",
        with_points=known.with_points,
        all=known.all,
        where=selection_name(words, found, store),
        editions=len(known.editions),
    )


def ranking(words: Words, found: Ranking, store: Store) -> str:
    """The denominator, how many have a figure in this edition, and who stands first."""
    return " ".join([denominator(words, found, store), *ranking_details(words, found, store)])


def ranking_details(words: Words, found: Ranking, store: Store) -> list[str]:
    """How many have a figure in this edition, and who stands first among them."""
    item = store.instrument.items[found.edition, found.item]
    parts = [
        words(
            "ranking-known",
            n=found.n,
            item=sentences.item_phrase(words, item),
            edition=sentences.edition(words, store.instrument, found.edition),
            years=sentences.span(found.years),
        )
    ]
    if found.n:
        top = found.frame[found.frame["place"] == 1]
        names = [own.named(words, row) for row in top.to_dict("records")]
        first = sentences.points_of(words, float(top.iloc[0]["points"]), item.max_points)
        parts.append(words("ranking-first", names=words.listing(names), points=first, n=found.n))
    return [*parts, *own.among(words, found.frame)]


def own_place(words: Words, found: Ranking, store: Store, municipality_id: str) -> str | None:
    """A municipality's place with its denominator, ready to be quoted; None where it has no place.

    Figures that are only the reader's are said to be: the own one, and those of others it is held against.
    """
    mine = records(found.frame[found.frame["municipality_id"] == municipality_id])
    if not mine:
        return None
    row = mine[0]
    text = words(
        "ranking-say-tied" if row["tied"] else "ranking-say",
        municipality=row["municipality"],
        place=row["place"],
        n=found.n,
        where=selection_name(words, found, store),
        item=sentences.item_phrase(words, store.instrument.items[found.edition, found.item]),
        edition=sentences.edition(words, store.instrument, found.edition),
        years=sentences.span(found.years),
    )
    parts = [text] if row["band_first"] is None else [text, band(words, found, row)]
    if row["own"]:
        report = words("own-report", years=str(row["year"]), n=1)
        parts.append(words("own-say", report=report))
    others = found.frame[found.frame["municipality_id"] != municipality_id]
    return " ".join([*parts, *own.among(words, others, others=True)])


def band(words: Words, found: Ranking, row: Mapping[str, Any]) -> str:
    """A band of places in words: "Plats 17–48 av 60: 16 tydligt högre …"."""
    return words(
        "ranking-band",
        first=row["band_first"],
        last=row["band_last"],
        n=found.n,
        above=row["clearly_above"],
        same=row["about_same"],
        below=row["clearly_below"],
    )
