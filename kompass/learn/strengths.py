"""Strengths and examples by the items of one edition: who has some at a question, or in an area."""

from dataclasses import dataclass
from enum import IntEnum

import pandas as pd

from kompass.compare.frames import columns
from kompass.model import Instrument, Item, Level

KINDS = ("strength", "example")


class Where(IntEnum):
    """Where a municipality has strengths or examples, the nearest to what is asked about first."""

    QUESTION = 0
    AREA = 1
    NOWHERE = 2


@dataclass(frozen=True)
class Finding:
    """Something that was seen, with who says so; `evaluation_id` only where it tells of an evaluation."""

    id: str
    municipality_id: str
    kind: str
    text: str
    language: str
    year: int | None
    edition: str
    area: str
    question: str | None
    says_who: str
    from_evaluation: bool
    evaluation_id: str | None
    source_ids: tuple[str, ...]


def area_of(item: Item) -> str:
    """The code of the area an item lies in, or is."""
    return item.code.partition(".")[0]


class Strengths:
    """Strengths and examples of many, seen from one edition.

    Those of other editions count in the area that the instrument pairs with one here, and nowhere else.
    """

    def __init__(self, findings: pd.DataFrame, edition: str, instrument: Instrument) -> None:
        found = findings[findings["kind"].isin(KINDS) & findings["area"].notna()]
        self._columns = columns(found[[*_COLUMNS]])
        pairs = set(zip(self._columns["edition"], self._columns["area"], strict=True))
        here = {(e, a): instrument.counterpart(a, e, edition) for e, a in pairs}
        self._edition = edition
        self._rows: dict[str, dict[str, list[int]]] = {}  # by area here, then by municipality
        keys = zip(*(self._columns[name] for name in ("edition", "area", "municipality_id")), strict=True)
        for row, (of, area, municipality_id) in enumerate(keys):
            if code := here[of, area]:
                self._rows.setdefault(code, {}).setdefault(municipality_id, []).append(row)

    def where(self, item: Item) -> dict[str, Where]:
        """How near an item each municipality has any, by its id; who has none is not there."""
        return {
            one: Where.QUESTION if any(self._is_at(row, item) for row in rows) else Where.AREA
            for one, rows in self._rows.get(area_of(item), {}).items()
        }

    def of(self, municipality_id: str, item: Item, evaluation_id: str | None = None) -> tuple[Finding, ...]:
        """A municipality's at the question, where it has any, else in the area.

        Those of the evaluation named come first, then those of other evaluations, then what others say; the
        newer before the older. What is said again in the same words is told once.
        """
        rows = self._rows.get(area_of(item), {}).get(municipality_id, [])
        rows = [row for row in rows if self._is_at(row, item)] or rows
        found = sorted(
            map(self._finding, rows),
            key=lambda one: (
                one.evaluation_id is None or one.evaluation_id != evaluation_id,
                not one.from_evaluation,
                -(one.year or 0),
                one.id,
            ),
        )
        first = {(one.kind, one.text): one for one in reversed(found)}
        return tuple(one for one in found if first[one.kind, one.text] is one)

    def _is_at(self, row: int, item: Item) -> bool:
        return bool(
            item.level == Level.QUESTION
            and self._columns["question"][row] == item.code
            and self._columns["edition"][row] == self._edition
        )

    def _finding(self, row: int) -> Finding:
        known = {name: column[row] for name, column in self._columns.items()}
        return Finding(
            id=known["finding_id"],
            municipality_id=known["municipality_id"],
            kind=known["kind"],
            text=known["text"],
            language=known["language"],
            year=None if known["year"] is None else int(known["year"]),
            edition=known["edition"],
            area=known["area"],
            question=known["question"],
            says_who=known["says_who"],
            from_evaluation=bool(known["from_evaluation"]),
            evaluation_id=known["evaluation_id"],
            source_ids=tuple(known["source_ids"].split()),
        )


_COLUMNS = (
    *("finding_id", "municipality_id", "kind", "text", "language", "year", "edition", "area", "question"),
    *("says_who", "from_evaluation", "evaluation_id", "source_ids"),
)
