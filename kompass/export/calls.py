"""The list of whom to call, as a table."""

from collections.abc import Mapping, Sequence
from typing import Any

from kompass.export.tables import as_csv
from kompass.notes.calls import Call
from kompass.store import Store
from kompass.text import Words, sentences
from kompass.text import examples as text

COLUMNS = (
    "municipality",
    "year",
    "edition",
    "item",
    "points",
    "finding",
    "text",
    "says",
    "question",
    "source",
)


def as_table(
    words: Words, store: Store, calls: Sequence[Call], rows: Mapping[str, Mapping[str, Any]]
) -> bytes:
    """The list as CSV. `rows` are the findings by id; what is no longer there is a row with its id."""
    return as_csv(
        [words(f"calls-column-{name}") for name in COLUMNS], (_row(words, store, c, rows) for c in calls)
    )


def _row(words: Words, store: Store, call: Call, rows: Mapping[str, Mapping[str, Any]]) -> list[str]:
    row = rows.get(call.finding_id)
    if row is None:
        return ["", "", "", "", "", "", words("calls-gone", id=call.finding_id), "", call.question, ""]
    item = store.instrument.under(row)
    points = "" if row["points"] is None else sentences.points_of(words, row["points"], row["max_points"])
    return [
        row["municipality"],
        "" if row["year"] is None else str(int(row["year"])),
        sentences.edition_short(words, store.instrument, row["edition"]) if row["edition"] else "",
        "" if item is None else sentences.item_name(words, item),
        points,
        text.kind(words, row["kind"]),
        row["text"],
        text.says(words, row),
        call.question,
        " ".join(store.sources[one].url or store.sources[one].title for one in row["source_ids"].split()),
    ]
