"""What is known of a municipality: its facts, its evaluations, every figure of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from kompass import compare, ids
from kompass.errors import UnknownYear
from kompass.model import Evaluation
from kompass.store import Store


@dataclass(frozen=True)
class Profile:
    """What is known of a municipality: its row of facts, its evaluations (oldest first), every figure."""

    municipality: pd.Series
    evaluations: list[Evaluation]
    scores: pd.DataFrame

    @property
    def id(self) -> str:
        return str(self.municipality["municipality_id"])

    @property
    def name(self) -> str:
        return str(self.municipality["name"])

    @property
    def latest(self) -> Evaluation | None:
        """The latest evaluation with a known year, with or without figures."""
        dated = [e for e in self.evaluations if e.year is not None]
        return max(dated, key=lambda e: (e.moment, e.id), default=None)

    def chosen(self, year: int | None = None) -> Evaluation | None:
        """The evaluation a page is about: of the year asked for, else the latest with figures.

        Where nothing has figures, the latest known of; None where none of that year is known.
        """
        found = compare.latest_with_figures(self.evaluations, year)
        if found is None and year is None:
            found = compare.latest_with_figures(self.evaluations) or self.latest
            return found or (self.evaluations[-1] if self.evaluations else None)
        return found or next((e for e in self.evaluations if e.year == year), None)

    def points(self, evaluation: Evaluation, item: str) -> float | None:
        """The points of an item in an evaluation, None where unknown."""
        row = self.score(evaluation, item)
        return None if row is None else float(row["points"])

    def figures(self, evaluation: Evaluation) -> dict[str, float]:
        """Every figure of an evaluation, by item."""
        return {item: float(row["points"]) for (one, item), row in self._rows.items() if one == evaluation.id}

    def score(self, evaluation: Evaluation, item: str) -> Mapping[str, Any] | None:
        """The row of a figure, None where unknown."""
        return self._rows.get((evaluation.id, item))

    @cached_property
    def _rows(self) -> dict[tuple[str, str], dict[str, Any]]:
        return {(row["evaluation_id"], row["item"]): row for row in compare.records(self.scores)}


def require_year(about: Profile, year: int | None) -> None:
    """Raise UnknownYear, with the years that are known, where no evaluation of `year` is."""
    years = [str(e.year) for e in about.evaluations if e.year is not None]
    if year is not None and str(year) not in years:
        raise UnknownYear(municipality=about.name, year=str(year), n=len(years), years=", ".join(years))


def profile(store: Store, municipality_id: str) -> Profile:
    """What is known of a municipality. `municipality_id` must exist."""
    frame = store.municipalities
    row = frame.iloc[ids.place(municipality_id, frame["municipality_id"])]
    return Profile(row, store.evaluations_of(municipality_id), store.scores_of(municipality_id))
