"""What became of what was wanted, from each of a municipality's evaluations to the next."""

from collections.abc import Mapping
from itertools import pairwise

from kompass.ask.profile import profile
from kompass.compare import records
from kompass.learn import ledger as learn
from kompass.learn.ledger import Finding, LedgerStep, Status
from kompass.learn.search import Findings
from kompass.store import Store


def ledger(
    store: Store, known: Findings, municipality_id: str, rulings: Mapping[str, Status] | None = None
) -> list[LedgerStep]:
    """Each step between evaluations of which findings are known, oldest first; across editions too.

    What a person has ruled stands before what is proposed. Evaluations of unknown year or edition have no
    place in time and are left out.
    """
    rows = records(store.findings_of(municipality_id))
    said: dict[str, list[Finding]] = {}
    for row in sorted(rows, key=lambda row: (row["area"] or "", row["question"] or "", row["finding_id"])):
        if row["evaluation_id"] is not None and row["from_evaluation"]:
            said.setdefault(row["evaluation_id"], []).append(row)
    placed = [e for e in profile(store, municipality_id).evaluations if e.is_placed and e.id in said]
    ordered = sorted(placed, key=lambda e: (e.moment, e.id))
    pairs = list(pairwise(ordered))

    def same_area(one: Finding, other: Finding) -> bool | None:
        if one["area"] is None or other["area"] is None:
            return None
        found = store.instrument.counterpart(one["area"], one["edition"], other["edition"])
        return None if found is None else found == other["area"]

    steps = [
        learn.ruled(
            learn.held(said[before.id], said[after.id], same_area, known.thesaurus, known.texts.common),
            rulings or {},
        )
        for before, after in pairs
    ]
    return [
        LedgerStep(before, after, tuple(entries))
        for (before, after), entries in zip(pairs, learn.followed(steps), strict=True)
        if entries
    ]
