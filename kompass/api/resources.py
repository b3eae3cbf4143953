"""What there is to ask for: for each address its parameters, its answer, its shape and its table.

The answers are those of pages and terminal: `kompass.ask` finds them, `kompass.export` puts them into keys.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import create_model

from kompass import ask, lookup, peers
from kompass.api import asked, shapes
from kompass.api.tables import Table
from kompass.export import answers, lists, many
from kompass.export.figures import Answer
from kompass.model import NORMAL, Level
from kompass.store import Store
from kompass.text import Words


@dataclass(frozen=True)
class Resource:
    """An address under /api/v1. `table` is its answer as CSV, None where it is no table."""

    path: str
    takes: type[asked.Asked]
    answer: Callable[[Store, Words, Any], Answer]
    shape: type[shapes.Shape]
    about: str
    table: Table | None = None

    @property
    def name(self) -> str:
        """What it is called: the first part of its path."""
        return self.path.split("/")[1]

    @property
    def is_of_one(self) -> bool:
        """Whether its path names a municipality."""
        return "{municipality}" in self.path

    @property
    def takes_as_table(self) -> type[asked.Asked]:
        """The parameters of its table."""
        return create_model(f"{self.takes.__name__}AsTable", __base__=(self.takes, asked.AsTable))


def margin_of(wanted: asked.Asked) -> str:
    """The margin asked for; the normal one where nothing is judged."""
    return wanted.margin if isinstance(wanted, asked.Judged) else NORMAL


def municipalities(store: Store, say: Words, wanted: asked.Municipalities) -> Answer:
    return lists.municipalities(
        say,
        store,
        wanted.limit,
        wanted.offset,
        country=wanted.country,
        county_code=wanted.county,
        group_2023=wanted.group,
    )


def evaluations(store: Store, say: Words, wanted: asked.Evaluations) -> Answer:
    found = _dated(store, wanted)
    found["municipality_id"] = found.pop("municipality")
    return lists.evaluations(say, store, wanted.limit, wanted.offset, **found)


def scores(store: Store, say: Words, wanted: asked.Scores) -> Answer:
    found = _dated(store, wanted) | {"level": wanted.level, "item": wanted.item}
    return lists.scores(say, store, wanted.limit, wanted.offset, **found)


def findings(store: Store, say: Words, wanted: asked.Findings) -> Answer:
    found = _dated(store, wanted) | {"area": wanted.area, "kind": wanted.kind, "says": wanted.says}
    return lists.findings(store, wanted.limit, wanted.offset, **found)


def changes(store: Store, say: Words, wanted: asked.Changes) -> Answer:
    named = wanted.municipality
    about = None if named is None else lookup.find(named, store.municipalities)
    return lists.changes(say, store, wanted.limit, wanted.offset, about, wanted.since)


def _dated(store: Store, wanted: asked.Dated) -> dict[str, Any]:
    """What is asked of rows of some years, where it exists.

    Raises UnknownMunicipality, UnknownEdition, and UnknownPeerChoice for years that are none.
    """
    named, edition = wanted.municipality, wanted.edition
    return {
        "municipality": None if named is None else lookup.find(named, store.municipalities),
        "edition": None if edition is None else ask.known_edition(store, edition).code,
        "years": peers.parse_years(wanted.years) if wanted.years else None,
    }


def municipality(store: Store, say: Words, wanted: asked.Municipality) -> Answer:
    return answers.municipality(store, say, wanted.municipality, wanted.year)


def compare(store: Store, say: Words, wanted: asked.Compare) -> Answer:
    choice = ask.whom(store, wanted.peers, wanted.weights, wanted.years)
    level = Level(wanted.level) if wanted.level else None
    return answers.comparison(
        say, ask.comparison(store, wanted.municipality, wanted.year, choice, level), store
    )


def rank(store: Store, say: Words, wanted: asked.Rank) -> Answer:
    among = ask.whom(store, wanted.within, wanted.weights, wanted.years)
    return answers.ranking(say, ask.ranking(store, wanted.item, wanted.edition, among), store)


def change(store: Store, say: Words, wanted: asked.Change) -> Answer:
    return answers.change(say, ask.change(store, wanted.municipality), store)


def claim(store: Store, say: Words, wanted: asked.Claim) -> Answer:
    among = ask.whom(store, wanted.best_in, wanted.weights, wanted.years)
    return many.claim(say, ask.claim(store, wanted.municipality, among, wanted.item, wanted.edition), store)


ROWS = ("rows",)
MADE_UP = ("made_up",)
RESOURCES = (
    Resource(
        "/municipalities",
        asked.Municipalities,
        municipalities,
        shapes.Municipalities,
        "Every municipality and part of one, with its groups, populations, land area and centre.",
        Table(shapes.Municipalities, ROWS, MADE_UP),
    ),
    Resource(
        "/evaluations",
        asked.Evaluations,
        evaluations,
        shapes.Evaluations,
        "Every evaluation known, those without a year or figures too, with its sources.",
        Table(shapes.Evaluations, ROWS, MADE_UP),
    ),
    Resource(
        "/scores",
        asked.Scores,
        scores,
        shapes.Scores,
        "Every figure known, with its basis and source. Figures of different editions are not one series: "
        "/change gives the grade of their comparability.",
        Table(shapes.Scores, ROWS, MADE_UP),
    ),
    Resource(
        "/findings",
        asked.Findings,
        findings,
        shapes.Findings,
        "Strengths, improvement opportunities and examples in our own words, with who says so.",
        Table(shapes.Findings, ROWS, MADE_UP),
    ),
    Resource(
        "/changes",
        asked.Changes,
        changes,
        shapes.Changes,
        "The log of what changed with each version of the published data, the newest first.",
        Table(shapes.Changes, ROWS, MADE_UP),
    ),
    Resource(
        "/municipality/{municipality}",
        asked.Municipality,
        municipality,
        shapes.Municipality,
        "What is known of a municipality's evaluation. Its figures as a table: /scores.csv?municipality=…",
    ),
    Resource(
        "/compare/{municipality}",
        asked.Compare,
        compare,
        shapes.Comparison,
        "A municipality's evaluation beside its peers'.",
        Table(
            shapes.Comparison,
            ROWS,
            ("subject", "id", "year", "edition", "own", "level", "peers_choice", "margin_name", "made_up"),
        ),
    ),
    Resource(
        "/rank",
        asked.Rank,
        rank,
        shapes.Ranking,
        "Who stands where, always with how many are known.",
        Table(
            shapes.Ranking,
            ROWS,
            ("edition", "item", "within", "known_with_points", "known_all", "margin_name", "made_up"),
        ),
    ),
    Resource(
        "/change/{municipality}",
        asked.Change,
        change,
        shapes.Change,
        "What changed between a municipality's evaluations; across editions with the grade.",
        Table(
            shapes.Change,
            ("steps", "rows"),
            (
                *("municipality", "id", "margin_name", "made_up"),
                *("from_year", "from_edition", "from_own", "to_year", "to_edition", "to_own"),
                *("level", "grade", "reason", "between"),
            ),
        ),
    ),
    Resource(
        "/claim/{municipality}",
        asked.Claim,
        claim,
        shapes.Claim,
        "Can it be said that a municipality has the highest figure? And if not, what can be said.",
        Table(shapes.Claim),
    ),
)
