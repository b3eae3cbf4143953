"""How well what became of an opportunity is told: `uv run python -m tests.learn.following` prints it.

Over the labelled cases: a pair is an earlier improvement opportunity and a row of the later evaluation that
answers it; precision and recall are of pairs, and `status` is the share of opportunities told rightly.
"""

import csv
import sys
from collections.abc import Mapping
from functools import cache
from itertools import groupby
from pathlib import Path

from kompass.learn import ledger
from kompass.learn.ledger import Entry, Status
from kompass.learn.words import Thesaurus
from tests.learn.retrieval import corpus, store

HERE = Path(__file__).parent
Row = dict[str, str]


@cache
def cases() -> dict[str, list[Row]]:
    """The rows of each case."""
    with (HERE / "ledger_cases.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = {case: list(mine) for case, mine in groupby(rows, key=lambda row: row["case"])}
    for row in rows:
        row["finding_id"] = row["finding"]
    return found


def same_area(one: Row, other: Row) -> bool | None:
    counterpart = store().instrument.counterpart(one["area"], one["edition"], other["edition"])
    return None if counterpart is None else counterpart == other["area"]


@cache
def _background() -> tuple[Thesaurus, Mapping[str, int]]:
    return corpus("published").thesaurus, corpus("published").texts.common


def entries(case: str) -> list[Entry]:
    rows = cases()[case]
    earlier, later = ([row for row in rows if row["evaluation"] == which] for which in ("earlier", "later"))
    return ledger.held(earlier, later, same_area, *_background())


def truth(case: str) -> tuple[set[tuple[str, str]], dict[str, Status]]:
    """The labelled pairs of a case, and the status of each earlier opportunity."""
    rows = cases()[case]
    pairs = {(one, row["finding"]) for row in rows for one in row["answers"].split()}
    kinds = {row["finding"]: row["kind"] for row in rows}
    status = {}
    for row in rows:
        if row["evaluation"] == "earlier" and row["kind"] == "improvement":
            answers = [ledger.MEANS[kinds[b]] for a, b in sorted(pairs) if a == row["finding"]]
            status[row["finding"]] = answers[0] if answers else Status.NOT_MENTIONED
    return pairs, status


def measured(origin: str, split: str, verbose: bool = False) -> tuple[float, float, float, int]:
    """(precision, recall, share of right statuses, number of labelled pairs) over some cases."""
    proposed = right = labelled = statuses = all_ = 0
    for case, rows in cases().items():
        if (rows[0]["origin"], rows[0]["split"]) != (origin, split):
            continue
        pairs, status = truth(case)
        found = [entry for entry in entries(case) if entry.status != Status.NEW]
        mine = {(e.finding["finding"], a.finding["finding"]) for e in found for a in e.answers}
        proposed, right, labelled = proposed + len(mine), right + len(mine & pairs), labelled + len(pairs)
        statuses += sum(entry.status == status[entry.finding["finding"]] for entry in found)
        all_ += len(found)
        if verbose:
            text = {
                row["finding"]: f"{row['kind'][:9]:9} {row['question'] or row['area']:4} {row['text']}"
                for row in rows
            }
            for name, some in (("missed", pairs - mine), ("wrong", mine - pairs)):
                for one, other in sorted(some):
                    print(f"{case} {name}:\n    {text[one]}\n    {text[other]}")
    return right / max(proposed, 1), right / max(labelled, 1), statuses / max(all_, 1), labelled


def main() -> None:
    """Print the table; with -v also what is missed and wrong in the cases that may be tuned on."""
    for origin, split in (("hand", "tune"), ("example", "tune"), ("hand", "test")):
        verbose = "-v" in sys.argv and (origin, split) == ("hand", "tune")
        precision, recall, status, n = measured(origin, split, verbose)
        told = f"precision {precision:.3f} recall {recall:.3f} status {status:.3f}"
        print(f"{origin:8} {split:5} pairs={n:3} {told}")


if __name__ == "__main__":
    main()
