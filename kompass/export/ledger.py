"""What became of what was wanted, as plain dictionaries."""

from collections.abc import Sequence

from kompass.export.figures import Answer
from kompass.learn.ledger import Entry, LedgerStep
from kompass.store import Store
from kompass.text import Words
from kompass.text import ledger as text


def ledger(words: Words, store: Store, municipality_id: str, steps: Sequence[LedgerStep]) -> Answer:
    """Every step between evaluations, oldest first, with each opportunity and what answers it."""
    names = store.municipalities.set_index("municipality_id")["name"]
    return {
        "municipality": str(names[municipality_id]),
        "id": municipality_id,
        "steps": [
            {
                "from": {"year": step.before.year, "edition": step.before.edition},
                "to": {"year": step.after.year, "edition": step.after.edition},
                "sentence": text.summary(words, step),
                "rows": [_row(one, step) for one in step.entries],
            }
            for step in steps
        ],
        "made_up": store.made_up,
    }


def _row(entry: Entry, step: LedgerStep) -> Answer:
    return {
        "id": entry.id,
        "area": entry.finding["area"],
        "question": entry.finding["question"],
        "text": entry.finding["text"],
        "status": str(entry.status),
        "confidence": str(entry.confidence),
        "survived": entry.survived,
        "answers": [
            {
                "id": one.finding["finding_id"],
                "year": step.after.year,
                "kind": one.finding["kind"],
                "text": one.finding["text"],
                "likeness": round(one.likeness, 2),
            }
            for one in entry.answers
        ],
    }
