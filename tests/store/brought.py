"""What a person might bring in: the tables of one evaluation, and work for a process that saves such."""

import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from kompass import settings
from kompass.errors import AlreadyImported
from kompass.store import imports

Tables = dict[str, list[dict[str, Any]]]
DATA = settings.ROOT / "data"


def tables(
    evaluation: str = "se-0114-2018",
    edition: str = "se-2015",
    scores: Mapping[str, float] | None = None,
    notes: Mapping[str, str] | None = None,
    findings: Sequence[tuple[str, str]] = (("strength", "1"),),
    questions: Sequence[tuple[str, str, float]] = (),
) -> Tables:
    """The tables of one evaluation. Findings are (kind, area), proposed questions (code, text, maximum)."""
    municipality, _, year = evaluation.rpartition("-")
    source = f"own-{evaluation}"
    sure = {"basis": "stated", "confidence": "high", "source_id": source}
    figures = {"total": 400.0} if scores is None else scores
    return {
        "evaluations": [
            {"evaluation_id": evaluation, "municipality_id": municipality, "year": int(year)}
            | {"edition": edition, "confidence": "high", "source_ids": source}
        ],
        "scores": [
            {"evaluation_id": evaluation, "item": item, "points": points, "note": (notes or {}).get(item)}
            | sure
            for item, points in figures.items()
        ],
        "findings": [
            {"finding_id": f"{evaluation}-{n}", "municipality_id": municipality, "evaluation_id": evaluation}
            | {"year": int(year), "edition": edition, "area": area, "kind": kind, "text": 'Så, "här"\när det'}
            | {"says_who": "evaluator", "from_evaluation": True, "area_basis": "stated"}
            | {"confidence": "high", "source_ids": source}
            for n, (kind, area) in enumerate(findings, 1)
        ],
        "sources": [{"source_id": source, "title": "En rapport", "publisher": "Kommunen"}],
        "readings": [
            {
                "evaluation_id": evaluation,
                "about": item,
                "page": 3,
                "as_read": str(points),
                "decision": "read",
            }
            for item, points in figures.items()
        ],
        "sections": [
            {
                "evaluation_id": evaluation,
                "area": "1",
                "heading": "# Rubrik",
                "position": 1,
                "text": "# Ett\r\ntvå",
            }
        ],
        "proposed-questions": [
            {"edition": edition, "question": code, "area": code[0], "text": text, "max_points": most}
            for code, text, most in questions
        ],
    }


def bring(home: Path, evaluation: str = "se-0114-2018", saved_at: str | None = None, **more: Any) -> str:
    """Save one evaluation from a file named after it."""
    found = tables(evaluation, **more)
    return imports.save(home, f"{evaluation}.pdf", evaluation.encode(), found, DATA, saved_at=saved_at)


def numbered(n: int) -> str:
    """A valid evaluation id for each number, so that processes can share out the work; up to 500."""
    return f"{('se-0114', 'se-0115', 'se-0117', 'se-0120', 'se-0123')[n % 5]}-{1996 + n // 5}"


def die_at(step: int) -> None:
    """Kill this process as its file system operation of that number is about to begin."""
    left = iter(range(step, -1, -1))

    def count(event: str, _: object) -> None:
        if event in ("open", "os.mkdir", "os.rename", "os.link", "os.remove", "os.rmdir") and next(left) == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


def bring_many(tell: Callable[[str], None], home: Path, first: int, last: int, dies_at: int | None) -> None:
    """Save the evaluations with some numbers and tell each import's id once it is saved; see `die_at`."""
    if dies_at is not None:
        die_at(dies_at)
    for number in range(first, last + 1):
        try:
            tell(bring(home, numbered(number)))
        except AlreadyImported:
            tell("already")
