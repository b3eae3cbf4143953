"""The store: checked packages as typed tables in DuckDB, and the questions asked of them.

Built in memory from the packages, never changed. One connection per store, a cursor per call:
a connection shared by threads would answer one thread with another's rows.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

import duckdb
import pandas as pd

from kompass.grid import Grid
from kompass.model import (
    MARGINS,
    NORMAL,
    Basis,
    Comparability,
    Edition,
    Evaluation,
    Grade,
    Instrument,
    Item,
    Level,
    ReferenceValue,
    Source,
    Theme,
    report_order,
)
from kompass.store.grids import read_grid
from kompass.store.package import Package
from kompass.store.statements import statement
from kompass.versions import LoggedChange, Reporter

KEPT = 1_000
"""Of as many municipalities the store keeps what it was asked for, those asked for last."""

_OF_EVALUATIONS = [
    *("evaluation_id", "municipality_id", "municipality", "country", "year", "month", "number", "edition"),
    *("confidence", "note_sv", "note_en", "source_ids", *(f"known_{level}" for level in Level), "own"),
]
"""The columns of `Store.evaluations` that an `Evaluation` is made of."""


@dataclass(frozen=True)
class Replaced:
    """The published evaluation that an own one stands before: its sources, and (points, basis) by item."""

    source_ids: tuple[str, ...]
    points: Mapping[str, tuple[float, str]]

    def differing(self, own: Mapping[str, float]) -> list[tuple[str, float, float | None]]:
        """The published figures that the own ones do not repeat: (item, published, own), the total first."""
        items = sorted(self.points, key=report_order)
        pairs = [(item, self.points[item][0], own.get(item)) for item in items]
        return [(item, theirs, mine) for item, theirs, mine in pairs if theirs != mine]


@dataclass(frozen=True)
class Store:
    """What is known, ready to be asked. Frames have one row per fact and plain column names."""

    connection: duckdb.DuckDBPyConnection
    facts: Package
    fingerprint: str
    margin: str = NORMAL
    _grids: dict[tuple[str, Level], Grid | None] = field(default_factory=dict, repr=False, compare=False)

    @property
    def key(self) -> str:
        """What every answer depends on: the data and by which margin they are judged."""
        return f"{self.fingerprint}/{self.margin}"

    def judged_by(self, margin: str) -> "Store":
        """The same data under another declared margin: one of `MARGINS`."""
        return self if margin == self.margin else replace(self, margin=margin)

    def _asked(self, query: str, **parameters: Any) -> duckdb.DuckDBPyConnection:
        return self.connection.cursor().execute(statement(query), parameters or None)

    def _frame(self, query: str, **parameters: Any) -> pd.DataFrame:
        return self._asked(query, **parameters).df()

    def _rows(self, query: str) -> list[dict[str, Any]]:
        """As `_frame`, for what is read row by row: unknown is None."""
        answer = self._asked(query)
        columns = [name for name, *_ in answer.description or ()]
        return [dict(zip(columns, row, strict=True)) for row in answer.fetchall()]

    @property
    def made_up(self) -> bool:
        """Whether everything in here is invented, to try Kompass with."""
        return self.facts.made_up

    @cached_property
    def municipalities(self) -> pd.DataFrame:
        """One row per municipality or part of one, sorted by Swedish rules, Sweden first."""
        return self._frame("municipalities")

    @cached_property
    def evaluations(self) -> pd.DataFrame:
        """One row per evaluation with its municipality's facts; `known_*` count figures per level."""
        return self._frame("evaluations")

    @cached_property
    def latest_totals(self) -> pd.DataFrame:
        """The latest evaluation with a known total of each municipality whose `population` is known."""
        columns = ["evaluation_id", "municipality_id", "municipality", "year", "month", "edition", "own"]
        frame = self.evaluations
        known = (frame["known_total"] > 0) & frame["year"].notna() & frame["population_latest"].notna()
        found = frame.loc[known, columns].assign(population=frame["population_latest"][known].astype(float))
        return found.sort_values(["year", "month"]).drop_duplicates("municipality_id", keep="last")

    @cached_property
    def _kept(self) -> Callable[..., pd.DataFrame]:
        """As `_frame`, and the same for the next who asks: one page asks of one municipality many times."""
        return lru_cache(maxsize=KEPT)(self._frame)

    def evaluations_of(self, municipality_id: str) -> list[Evaluation]:
        """The evaluations of a municipality, oldest first, those without a year before all others."""
        return [*self._evaluations_of(municipality_id)]

    @cached_property
    def _evaluations_of(self) -> Callable[[str], tuple[Evaluation, ...]]:
        columns = {name: self.evaluations[name].tolist() for name in _OF_EVALUATIONS}
        rows: dict[str, list[int]] = {}
        for row, municipality_id in enumerate(columns["municipality_id"]):
            rows.setdefault(municipality_id, []).append(row)

        def read(municipality_id: str) -> tuple[Evaluation, ...]:
            found = rows.get(municipality_id, ())
            return tuple(_evaluation({name: cells[row] for name, cells in columns.items()}) for row in found)

        return lru_cache(maxsize=KEPT)(read)

    def scores(self, editions: Iterable[str], level: Level) -> pd.DataFrame:
        """Figures of all evaluations of these editions whose year is known, at one level."""
        return self._frame("scores", editions=list(editions), level=str(level))

    def grids(self, editions: Iterable[str], level: Level) -> dict[str, Grid]:
        """The same figures as `scores`, as a grid for each edition that has any. Read once, and kept."""
        editions = list(editions)
        for key in ((edition, level) for edition in editions):
            if key not in self._grids:
                self._grids[key] = read_grid(self.connection, *key)
        return {edition: grid for edition in editions if (grid := self._grids[edition, level]) is not None}

    def scores_of(self, municipality_id: str) -> pd.DataFrame:
        """Every figure of one municipality, at all levels and in all editions."""
        return self._kept("scores_of", municipality=municipality_id)

    def points_of(self, evaluation_ids: Iterable[str]) -> dict[tuple[str, str], tuple[float, str]]:
        """Totals and areas of some evaluations: (evaluation, item) to (points, basis)."""
        rows = self._asked("points_of", evaluations=list(evaluation_ids)).fetchall()
        return {(evaluation, item): (points, basis) for evaluation, item, points, basis in rows}

    def findings_of(self, municipality_id: str) -> pd.DataFrame:
        """Findings about one municipality, newest first."""
        return self._kept("findings_of", municipality=municipality_id)

    def findings(self) -> pd.DataFrame:
        """Every strength, improvement opportunity and example with its municipality, newest first.

        `points` and `max_points` are those of `score_item`, the question it stands under, else the area.
        """
        return self._frame("findings")

    def all_scores(
        self,
        limit: int,
        offset: int = 0,
        *,
        municipality: str | None = None,
        edition: str | None = None,
        level: str | None = None,
        item: str | None = None,
        years: tuple[int, int] | None = None,
    ) -> tuple[int, pd.DataFrame]:
        """A page of every figure in a steady order, and how many there are in all; None narrows nothing."""
        narrowed = {"municipality": municipality, "edition": edition, "level": level, "item": item}
        return self._page("all_scores", limit, offset, narrowed, years)

    def all_findings(
        self,
        limit: int,
        offset: int = 0,
        *,
        municipality: str | None = None,
        edition: str | None = None,
        area: str | None = None,
        kind: str | None = None,
        says: str | None = None,
        years: tuple[int, int] | None = None,
    ) -> tuple[int, pd.DataFrame]:
        """A page of every finding of any kind, newest first, and how many there are in all."""
        narrowed = {
            "municipality": municipality,
            "edition": edition,
            "area": area,
            "kind": kind,
            "says": says,
        }
        return self._page("all_findings", limit, offset, narrowed, years)

    def _page(
        self,
        query: str,
        limit: int,
        offset: int,
        narrowed: Mapping[str, str | None],
        years: tuple[int, int] | None,
    ) -> tuple[int, pd.DataFrame]:
        text = statement(query)
        first, last = years or (None, None)
        asked = {**narrowed, "first": first, "last": last}
        cursor = self.connection.cursor()
        counted = cursor.execute(f"SELECT count(*) FROM ({text})", asked).fetchall()
        bounds = {"limit": limit, "offset": offset}
        return counted[0][0], cursor.execute(f"{text} LIMIT $limit OFFSET $offset", asked | bounds).df()

    def sections_of(self, evaluation_id: str) -> pd.DataFrame:
        """The prose of an own report in its order: area, heading, text. Published data hold none."""
        return self._frame("sections_of", evaluation=evaluation_id)

    def findings_in(self, edition: str) -> pd.DataFrame:
        """What the evaluators found in evaluations of one edition, with the municipality's name."""
        return self._frame("findings_in", edition=edition)

    def strengths(self, areas: Iterable[tuple[str, str]]) -> pd.DataFrame:
        """Strengths and examples of everybody in some areas, each an (edition, code), whoever says so."""
        return self._frame("strengths", areas=[f"{edition}/{code}" for edition, code in areas])

    def replaced(self, evaluation_id: str) -> Replaced | None:
        """The published evaluation of the same id, where an own one stands before it."""
        rows = self._asked("replaced", evaluation=evaluation_id).fetchall()
        if not rows:
            return None
        points = {item: (points, basis) for _, item, points, basis in rows if item}
        return Replaced(tuple(rows[0][0].split()), points)

    @cached_property
    def search_words(self) -> dict[str, list[tuple[str, str]]]:
        """(concept, word) by what the word is to the concept: same, narrower, related or unlike."""
        found: dict[str, list[tuple[str, str]]] = {"same": [], "narrower": [], "related": [], "unlike": []}
        for relation, concept, word in self._asked("search_words").fetchall():
            found[relation].append((concept, word))
        return found

    @cached_property
    def themes(self) -> tuple[Theme, ...]:
        """What findings are often sought by."""
        return tuple(
            Theme(
                code=row["theme"],
                titles={language: row[f"title_{language}"] for language in ("sv", "en")},
                words=tuple(row["words"]),
                items=frozenset((one["edition"], one["question"]) for one in row["items"]),
            )
            for row in self._rows("themes")
        )

    @cached_property
    def report_words(self) -> tuple[tuple[str, str, str], ...]:
        """The words by which reports are understood: (role, language, pattern)."""
        return tuple(self._asked("report_words").fetchall())

    @cached_property
    def first_names(self) -> tuple[str, ...]:
        """Common first names, by which a person's name is noticed."""
        return tuple(name for (name,) in self._asked("first_names").fetchall())

    @cached_property
    def references(self) -> tuple[ReferenceValue, ...]:
        """All published means and medians."""
        return tuple(
            ReferenceValue(
                id=row["reference_id"],
                edition=row["edition"],
                item=row["item"],
                points=row["points"],
                statistic=row["statistic"],
                who=_languages(row, "who"),
                n=_integer(row["n"]),
                as_of=row["as_of"],
                basis=Basis(row["basis"]),
                source_id=row["source_id"],
            )
            for row in self._rows("reference_values")
        )

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Every source by its id."""
        return {
            row["source_id"]: Source(row["source_id"], row["title"], row["publisher"], row["url"])
            for row in self._rows("sources")
        }

    @cached_property
    def changes(self) -> tuple[LoggedChange, ...]:
        """The log of what changed with each version of the data, the newest first."""
        return tuple(
            LoggedChange(
                version=row["version"],
                on=date.fromisoformat(row["date"]),
                municipality_id=row["municipality_id"],
                evaluation_id=row["evaluation_id"],
                item=row["item"],
                what=_languages(row, "what"),
                before=row["before"],
                after=row["after"],
                source_id=row["source_id"],
                reported_by=Reporter(row["reported_by"]),
            )
            for row in self._rows("changes")
        )

    @cached_property
    def margins(self) -> Mapping[str, Mapping[Level, float]]:
        """Every declared margin, as shares of the most points possible by level."""
        rows = self._rows("margins")
        return {
            name: {Level(row["level"]): row["share"] for row in rows if row["margin"] == name}
            for name in MARGINS
        }

    @cached_property
    def instrument(self) -> Instrument:
        """The editions, items, grades, and the margins that are chosen."""
        return Instrument(
            editions={row["edition"]: _edition(row) for row in self._rows("editions")},
            items={
                (row["edition"], row["code"]): Item(
                    row["edition"],
                    row["code"],
                    row["title"] or "",
                    row["title_en"] or "",
                    row["max_points"],
                    row["language"],
                )
                for row in self._rows("items_of_editions")
            },
            grades={
                (row["edition_a"], row["edition_b"], Level(row["level"])): Comparability(
                    Grade(row["grade"]), _languages(row, "reason"), row["source_id"]
                )
                for row in self._rows("comparability")
            },
            pairs=_pairs(self._rows("area_pairs")),
            margins=self.margins[self.margin],
            margin_reasons={
                Level(row["level"]): _languages(row, "reason")
                for row in self._rows("margins")
                if row["margin"] == self.margin
            },
            margin=self.margin,
            proposed=frozenset(row["edition"] for row in self._rows("proposed_editions")),
        )


def _none(value: Any) -> Any:
    return None if value is pd.NA or value is None or value != value else value


def _integer(value: Any) -> int | None:
    return None if _none(value) is None else int(value)


def _languages(row: Mapping[str, Any], name: str) -> dict[str, str]:
    return {lang: _none(row[f"{name}_{lang}"]) or "" for lang in ("sv", "en")}


def _edition(row: Mapping[str, Any]) -> Edition:
    return Edition(
        code=row["edition"],
        country=row["country"],
        language=row["language"],
        first_year=_integer(row["first_year"]),
        last_year=_integer(row["last_year"]),
        names=_languages(row, "name"),
        notes=_languages(row, "note"),
        detail=row["detail"],
        question_count=_integer(row["question_count"]),
        group_year=int(row["group_year"]),
        population=row["population"],
        source_id=row["source_id"],
    )


def _evaluation(row: Mapping[Any, Any]) -> Evaluation:
    return Evaluation(
        id=row["evaluation_id"],
        municipality_id=row["municipality_id"],
        municipality=row["municipality"],
        country=row["country"],
        year=_integer(row["year"]),
        month=_integer(row["month"]),
        number=_integer(row["number"]),
        edition=_none(row["edition"]),
        confidence=row["confidence"],
        notes=_languages(row, "note"),
        source_ids=tuple(row["source_ids"].split()),
        points={level: int(row[f"known_{level}"]) for level in Level},
        own=bool(row["own"]),
    )


def _pairs(rows: Iterable[Mapping[str, Any]]) -> dict[tuple[str, str], dict[str, str]]:
    pairs: dict[tuple[str, str], dict[str, str]] = {}
    for row in rows:
        pairs.setdefault((row["edition_a"], row["edition_b"]), {})[row["area_a"]] = row["area_b"]
    return pairs
