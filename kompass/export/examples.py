"""Findings of others as plain dictionaries. Unknown is None, never 0."""

from typing import Any

from kompass.compare import records
from kompass.export.figures import Answer, plain, source
from kompass.learn.search import Found
from kompass.model import Theme
from kompass.store import Store
from kompass.text import Words
from kompass.text import examples as text


def examples(
    words: Words, found: Found, store: Store, query: str, theme: Theme | None, known: int, most: int
) -> Answer:
    """What answers a search: how many, and the first of them. `known` is the number of all findings."""
    return {
        "query": query,
        "theme": theme.code if theme is not None else None,
        "n": found.n,
        "of": known,
        "answering_all": found.whole,
        "sentence": text.summary(words, found, query, theme, known),
        "rows": [finding(row, store) for row in records(found.first(most))],
        "made_up": store.made_up,
    }


def finding(row: dict[str, Any], store: Store) -> Answer:
    """A finding with the figure of what it stands under, where one is known, and where it was read."""
    points = plain(row["points"])
    return {
        "id": row["finding_id"],
        "municipality": row["municipality"],
        "municipality_id": row["municipality_id"],
        "year": None if row["year"] is None else int(row["year"]),
        "edition": row["edition"],
        "area": row["area"],
        "question": row["question"],
        "kind": row["kind"],
        "says_who": row["says_who"],
        "from_evaluation": bool(row["from_evaluation"]),
        "text": row["text"],
        "score": None
        if points is None
        else {"item": row["score_item"], "points": points, "max": plain(row["max_points"])},
        "own": bool(row["own"]),
        "source": [source(store.sources[one]) for one in row["source_ids"].split()],
    }
