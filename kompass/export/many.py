"""Answers about many: claims, spreads and re-evaluations as plain dictionaries. Unknown is None, never 0."""

from typing import Any

from kompass.compare import Again, Claim, Pair, Spread, records
from kompass.export.figures import Answer, judged, plain
from kompass.model import Verdict
from kompass.store import Store
from kompass.text import Words, claims, sentences, spreads
from kompass.text import again as again_words


def claim(words: Words, found: Claim, store: Store) -> Answer:
    """Whether a municipality may be said to have the highest figure, and what can be said instead."""
    ranked = found.ranking
    names = store.municipalities.set_index("municipality_id")["name"]
    return {
        "municipality": str(names[found.municipality_id]),
        "id": found.municipality_id,
        "item": ranked.item,
        "edition": ranked.edition,
        "within": ranked.selection,
        "verdict": str(found.support),
        "sentence": claims.sentence(words, found, store),
        "known": {
            "with_figure": ranked.n,
            "all": ranked.known.all,
            "unknown": found.unknown,
            "years": list(ranked.years) if ranked.years else [],
            "with_points_in_any_edition": ranked.known.with_points,
            "evaluated": ranked.known.evaluated,
        },
        "points": plain(found.own["points"]) if found.own else None,
        "above": [_other(row) for row in found.above],
        "can_say": claims.can_say(words, found, store),
        "margin": judged(store),
        "made_up": store.made_up,
    }


def _other(row: dict[str, Any]) -> Answer:
    return {
        "municipality": row["municipality"],
        "year": int(row["year"]),
        "points": plain(row["points"]),
        "own": bool(row["own"]),
    }


def spread(words: Words, found: Spread, store: Store, subject: str | None = None) -> Answer:
    """How the figures of a group lie, item by item, and the subject's own beside them."""
    own = spreads.own(found, subject)
    rows = []
    for row in records(found.frame):
        item = store.instrument.items[found.edition, row["item"]]
        figures = {name: plain(row[name]) for name in ("mean", "median", "q1", "q3", "lowest", "highest")}
        rows.append(
            {
                "item": row["item"],
                "title": sentences.item_title(words, item),
                "max": plain(row["max_points"]),
                "n": int(row["n"]),
                **figures,
                "highest_municipality": row["highest_municipality"],
                "years": None
                if row["first_year"] is None
                else [int(row["first_year"]), int(row["last_year"])],
                "own": plain(own.get(row["item"])),
            }
        )
    return {
        "edition": found.edition,
        "level": str(found.level),
        "n": found.n,
        "of": found.members,
        "years": list(found.years) if found.years else [],
        "sentence": spreads.known(words, found, store),
        "rows": rows,
        "questions_proposed": found.edition in store.instrument.proposed,
        "made_up": store.made_up,
    }


def again(words: Words, found: Again, store: Store) -> Answer:
    """Everyone who was evaluated again: within the edition, and from another one with the grade."""
    return {
        "edition": found.edition,
        "item": found.item,
        "n": len(found.pairs),
        "higher": found.rises,
        "lower": found.falls,
        "verdicts": {str(verdict): len(found.judged(verdict)) for verdict in Verdict},
        "sentence": " ".join(again_words.headline(words, found, store)),
        "rows": [_pair(words, pair) for pair in found.pairs],
        "across": [_pair(words, pair) for pair in found.across],
        "margin": judged(store),
        "made_up": store.made_up,
    }


def _pair(words: Words, pair: Pair) -> Answer:
    difference = pair.difference
    before, after = difference.before, difference.after
    assert before is not None
    assert after is not None
    return {
        "municipality": pair.municipality,
        "from": {"year": before.year, "edition": before.edition, "points": plain(before.points)},
        "to": {"year": after.year, "edition": after.edition, "points": plain(after.points)},
        "change": plain(difference.points),
        "grade": str(difference.comparability.grade),
        "reason": difference.comparability.reasons.get(words.language),
        "verdict": difference.verdict,
        "own": pair.own,
    }
