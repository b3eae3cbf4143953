"""Claims in words: whether it can be said, of how many we know, and what can be said instead."""

from collections.abc import Mapping, Sequence
from typing import Any

from kompass.compare import Claim, Support
from kompass.model import TOTAL, level_of, nearest_reference
from kompass.store import Store
from kompass.text import Words, places, sentences

_NAMED = 3  # more names than these are counted


def sentence(words: Words, found: Claim, store: Store) -> str:
    """The answer, with its denominator; the fact before the judgement."""
    ranked, own = found.ranking, found.own
    item = store.instrument.items[ranked.edition, ranked.item]
    told = {
        "municipality": _name(store, found),
        "where": places.selection_name(words, ranked, store),
        "edition": sentences.edition(words, store.instrument, ranked.edition),
        "years": sentences.span(ranked.years),
        "item": sentences.item_phrase(words, item),
        "level": "total" if ranked.item == TOTAL else "item",
        "n": ranked.n,
        "all": ranked.known.all,
    }
    if own is None:
        return words("claim-undecided-own", **told)
    told["points"] = sentences.points_of(words, own["points"], item.max_points)
    if found.support == Support.SUPPORTED:
        return f"{words('claim-supported', **told)} {_next(words, found, store)}"
    if found.support == Support.UNDECIDED:
        alone = ranked.known.all == 1
        key = "claim-undecided-alone" if alone else "claim-undecided"
        return words(key, **told, unknown=found.unknown)
    higher = [row for row in found.above if row["points"] > own["points"]]
    if not higher:
        return words(
            "claim-shared", **told, names=words.listing([row["municipality"] for row in found.above])
        )
    clearly = own["clearly_above"]
    answer = words("claim-not-supported", **told, higher=len(higher), names=_names(words, higher))
    return f"{answer} {words('claim-not-supported-clearly', n=clearly)}"


def _name(store: Store, found: Claim) -> str:
    names = store.municipalities.set_index("municipality_id")["name"]
    return str(names[found.municipality_id])


def _names(words: Words, rows: Sequence[Mapping[str, Any]]) -> str:
    named = [
        words(
            "claim-named",
            name=row["municipality"],
            points=words.number(row["points"]),
            year=str(row["year"]),
        )
        for row in rows[:_NAMED]
    ]
    if len(rows) > _NAMED:
        return words("claim-and-more", names=", ".join(named), n=len(rows) - _NAMED)
    return words.listing(named)


def _next(words: Words, found: Claim, store: Store) -> str:
    """How near the next one is: a first place within the margin is hardly one."""
    assert found.own is not None
    best = found.below[0]["points"]
    rows = [row for row in found.below if row["points"] == best]
    gap = found.own["points"] - best
    verdict = store.instrument.verdict(level_of(found.ranking.item), gap / found.own["max_points"])
    return words(
        "claim-next",
        names=_names(words, rows),
        gap=words.number(gap),
        verdict=sentences.verdict(words, verdict),
    )


def can_say(words: Words, found: Claim, store: Store) -> list[str]:
    """What what is known does carry, ready to be quoted: place, how many lie lower, the published mean."""
    own, ranked = found.own, found.ranking
    if own is None:
        return []
    item = store.instrument.items[ranked.edition, ranked.item]
    place = places.own_place(words, ranked, store, found.municipality_id)
    told = [place] if place else []
    scope = {
        "item": sentences.item_phrase(words, item),
        "edition": sentences.edition(words, store.instrument, ranked.edition),
    }
    if ranked.n > 1:
        told.append(
            words(
                "claim-above-others",
                of=ranked.n - 1,
                below=len(found.below),
                clearly=own["clearly_below"],
                where=places.selection_name(words, ranked, store),
                years=sentences.span(ranked.years),
                **scope,
            )
        )
    made = next(e for e in store.evaluations_of(found.municipality_id) if e.id == own["evaluation_id"])
    mean = nearest_reference(store.references, ranked.edition, ranked.item, made.moment)
    if mean is not None:
        told.append(
            words(
                "claim-against-reference",
                municipality=own["municipality"],
                year=str(own["year"]),
                points=sentences.points_of(words, own["points"], item.max_points),
                reference=sentences.against_reference(words, own["points"], mean),
                **scope,
            )
        )
    return told
