"""Random data in the shape of the store, with gaps of every kind, for rules that hold for all data.

A package is made by a seed: that is quick, and hypothesis finds the smallest number of municipalities for
which a rule does not hold.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from random import Random
from typing import Any

import pandas as pd
from hypothesis import strategies as st

from kompass import settings
from kompass.grid import Grid
from kompass.model import TOTAL, Evaluation, Instrument, Level, ReferenceValue, level_of
from kompass.store import open_store
from tests import makers

EDITIONS = {"SE": ("se-2015", "se-2015", "se-2015", "se-2010", "se-2020"), "NO": ("no-2010", "no-2020")}
YEARS = (2012, 2019)
AREAS = ("1", "2", "3")

Facts = dict[str, Any]

Made = tuple[str, int | None, str | None]
"""An evaluation, with figures or without: (municipality, year, edition). No two share a place and a year."""

Figure = tuple[str, int | None, str | None, str, float]
"""(municipality, year, edition, item, points)."""


@cache
def bundled() -> Instrument:
    """The editions, grades and margins, as bundled."""
    return open_store(settings.ROOT / "data", "published").instrument


@dataclass(frozen=True)
class Package:
    """Municipalities with facts, evaluations, figures; and enough of a store for `kompass.ask`."""

    facts: Mapping[str, Facts] = field(repr=False)
    made: Sequence[Made] = field(repr=False)
    figures: Sequence[Figure] = field(repr=False)
    instrument: Instrument = field(default_factory=bundled, repr=False)
    references: tuple[ReferenceValue, ...] = ()
    municipalities: pd.DataFrame = field(init=False, repr=False, compare=False)
    evaluations: pd.DataFrame = field(init=False, repr=False, compare=False)
    all_scores: pd.DataFrame = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        known = {(place, year, level_of(item)) for place, year, _, item, _ in self.figures}
        places = makers.municipalities(self.facts)
        frame = makers.evaluations(places, [(*one, None) for one in self.made])
        for level in Level:
            frame[f"known_{level}"] = [int((place, year, level) in known) for place, year, _ in self.made]
        object.__setattr__(self, "municipalities", places)
        object.__setattr__(self, "evaluations", frame)
        object.__setattr__(self, "all_scores", makers.scores(self.figures))

    def scores(self, editions: Iterable[str], level: Level) -> pd.DataFrame:
        """As the store gives them: of these editions, at one level, of known years."""
        frame = self.all_scores
        wanted = frame["edition"].isin(list(editions)) & frame["level"].eq(str(level))
        return frame[wanted & frame["year"].notna()]

    def grids(self, editions: Iterable[str], level: Level) -> dict[str, Grid]:
        """The same as the store gives them in grids."""
        return makers.grids_of(self.scores(editions, level))

    def scores_of(self, municipality_id: str) -> pd.DataFrame:
        return self.all_scores[self.all_scores["municipality_id"] == municipality_id]

    def evaluations_of(self, municipality_id: str) -> list[Evaluation]:
        return [self.evaluation(*one) for one in self.made if one[0] == municipality_id]

    def evaluation(self, place: str, year: int | None, edition: str | None) -> Evaluation:
        """One evaluation as the model has it, with figures at the levels it has them at."""
        levels = {level_of(f[3]) for f in self.figures if f[:2] == (place, year)}
        return makers.evaluation(place, year, edition, levels)

    def subjects(self, level: Level) -> list[Evaluation]:
        """Every evaluation that can be compared at a level."""
        every = [self.evaluation(*one) for one in self.made]
        return [one for one in every if one.is_placed and one.points[level]]

    def with_facts(self, facts: Mapping[str, Facts]) -> "Package":
        """The same evaluations, of municipalities with other facts."""
        return replace(self, facts=facts)

    def without(self, place: str) -> "Package":
        """The same, but for all the figures of one municipality."""
        return replace(self, figures=[one for one in self.figures if one[0] != place])


def some_facts(random: Random, country: str = "SE", known: bool = False) -> Facts:
    """What a municipality is matched by. Facts are shared by many, some unknown, or all `known`."""

    def one_of(*values: Any) -> Any:
        return random.choice(values) if known or random.random() < 0.9 else None

    county = one_of(("01", "Ett län"), ("02", "Två län"))
    place = one_of((56.0, 13.0), (56.1, 13.0), (59.5, 18.0), (63.0, 15.0), (67.0, 22.0))
    return {
        "country": country,
        "county_code": county and county[0],
        "county": county and county[1],
        "group_2017": one_of("A1", "A2", "B3", "B4", "C6"),
        "group_2023": one_of("A1", "A2", "B3", "B4", "C6"),
        "population_2016": one_of(900, 5_000, 9_999, 10_000, 20_000, 21_000, 40_000, 900_000),
        "population_latest": one_of(900, 5_000, 9_999, 10_000, 20_000, 21_000, 40_000, 900_000),
        "land_area_km2": one_of(50.0, 100.0, 400.0, 8_000.0),
        "lat": place and place[0],
        "lon": place and place[1],
    }


def _some_figures(random: Random, made: Made) -> list[Figure]:
    """A total or none, and none or some of the first areas, halves included."""
    items = [TOTAL] if random.random() < 0.8 else []
    items += AREAS[: random.randint(0, len(AREAS))] if random.random() < 0.6 else []
    return [(*made, item, random.randint(40, 160) / 2 * (8 if item == TOTAL else 1)) for item in items]


@lru_cache(maxsize=200)
def package(seed: int, size: int, countries: tuple[str, ...] = ("SE",), known: bool = False) -> Package:
    """The package of a seed. The countries take turns; `known`: every fact is known."""
    random = Random(seed)
    places: dict[str, Facts] = {}
    made: list[Made] = []
    for number in range(size):
        country = countries[number % len(countries)]
        place = f"{country.lower()}-{number:02}"
        places[place] = some_facts(random, country, known)
        for year in random.sample([*range(YEARS[0], YEARS[1] + 1), None], random.choice((0, 1, 1, 1, 2, 3))):
            edition = random.choice(EDITIONS[country]) if random.random() < 0.95 else None
            made.append((place, year, edition))
    figures = [figure for one in made for figure in _some_figures(random, one)]
    return Package(places, made, figures)


def packages(
    fewest: int = 1, most: int = 30, countries: tuple[str, ...] = ("SE",), known: bool = False
) -> st.SearchStrategy[Package]:
    """Some municipalities, with none to three evaluations each, of known and unknown years and editions. Of
    the first area, everyone with areas has the points."""
    seeds, sizes = st.integers(0, 10**6), st.integers(fewest, most)
    return st.builds(lambda seed, size: package(seed, size, countries, known), seeds, sizes)


def windows() -> st.SearchStrategy[tuple[int, int]]:
    """A first and a last year, within the years of a package and a little outside of them."""
    return st.tuples(st.integers(YEARS[0] - 1, YEARS[1] + 1), st.integers(0, 4)).map(lambda w: (w[0], sum(w)))
