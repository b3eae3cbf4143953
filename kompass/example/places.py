"""Made-up municipalities: names and counties of ours, sizes and groups as real ones have them."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from kompass.example.names import names
from kompass.example.shares import dealt

BOUNDS = {"lat": (55.4, 68.5), "lon": (11.2, 24.0)}
"""Within what Sweden's municipalities have their centres."""


@dataclass(frozen=True)
class _County:
    """A made-up county: where its middle lies, how far it reaches and what it has of the three main groups.

    The weights are of large cities and those near them (A), towns and those near them (B), and the rest (C).
    """

    code: str
    name: str
    lat: float
    lon: float
    reach: float  # degrees of latitude
    weights: Mapping[str, float]


COUNTIES = (
    _County("91", "Norrskens län (påhittat)", 66.0, 20.0, 0.9, {"A": 0, "B": 1, "C": 3}),
    _County("92", "Mellanskogs län (påhittat)", 61.3, 15.3, 0.6, {"A": 0, "B": 3, "C": 4}),
    _County("93", "Söderstrands län (påhittat)", 56.1, 14.0, 0.3, {"A": 3, "B": 4, "C": 2}),
    _County("94", "Västerängs län (påhittat)", 58.1, 12.9, 0.4, {"A": 3, "B": 4, "C": 3}),
    _County("95", "Österholms län (påhittat)", 59.4, 17.5, 0.3, {"A": 6, "B": 2, "C": 1}),
    _County("96", "Fjällhags län (påhittat)", 63.4, 15.5, 0.7, {"A": 0, "B": 1, "C": 3}),
    _County("97", "Silverlids län (påhittat)", 57.6, 15.6, 0.4, {"A": 0, "B": 3, "C": 4}),
)

_OTHER_SIZE = 0.12  # how far a size lies from that of the real one it is drawn from, in natural logarithms
_OTHER_GROWTH = 0.01


def municipalities(rng: np.random.Generator, number: int, known: pd.DataFrame) -> pd.DataFrame:
    """The table of municipalities. `known` is the store's: the real ones are what these are drawn from.

    Each takes after a real municipality of its group in population, growth, area and group of 2023, so that
    they belong together; the shares of the groups are Sweden's.
    """
    real = known[(known["country"] == "SE") & (known["kind"] == "municipality")].reset_index(drop=True)
    groups = pd.Series(dealt(rng, number, real["group_2017"].value_counts().sort_index().to_dict()))
    like = real.loc[_like(rng, groups, real)].reset_index(drop=True)
    population = _near(rng, like, real, "population_2016").round().astype(int)
    growth = like["population_latest"] / like["population_2016"] + rng.normal(0, _OTHER_GROWTH, number)
    county = _counties(rng, groups.str[0])
    return pd.DataFrame(
        {
            "municipality_id": [f"se-ex{n:05}" for n in range(1, number + 1)],
            "country": "SE",
            "kind": "municipality",
            "name": names(rng, number, known["name"]),
            "code": None,
            "part_of": None,
            "county_code": [c.code for c in county],
            "county": [c.name for c in county],
            "group_2017": groups,
            "group_2023": like["group_2023"],
            "population_2016": population,
            "population_latest": (population * growth).round().astype(int),
            "population_latest_year": like["population_latest_year"],
            "land_area_km2": _near(rng, like, real, "land_area_km2").round(2),
            "lat": _centre(rng, "lat", np.array([(c.lat, c.reach) for c in county])),
            "lon": _centre(rng, "lon", np.array([(c.lon, 1.5 * c.reach) for c in county])),
        }
    )


def _like(rng: np.random.Generator, groups: "pd.Series[str]", real: pd.DataFrame) -> np.ndarray:
    """For each a real municipality of its group, by its row."""
    drawn = np.zeros(len(groups), dtype=int)
    for group, where in groups.groupby(groups).indices.items():
        drawn[where] = rng.choice(np.flatnonzero(real["group_2017"] == group), len(where))
    return drawn


def _near(
    rng: np.random.Generator, like: pd.DataFrame, real: pd.DataFrame, column: str
) -> "pd.Series[float]":
    """Sizes near those of the real ones: larger, or smaller where that would be more than the group has."""
    of_group = real.groupby("group_2017")[column]
    least, most = (like["group_2017"].map(limit) for limit in (of_group.min(), of_group.max()))
    other = np.exp(rng.normal(0, _OTHER_SIZE, len(like)))
    size = like[column] * other
    return size.where(size.between(least, most), like[column] / other)


def _counties(rng: np.random.Generator, main_groups: "pd.Series[str]") -> list[_County]:
    drawn = np.zeros(len(main_groups), dtype=int)
    for main_group, where in main_groups.groupby(main_groups).indices.items():
        weights = np.array([county.weights[str(main_group)] for county in COUNTIES])
        drawn[where] = rng.choice(len(COUNTIES), len(where), p=weights / weights.sum())
    return [COUNTIES[i] for i in drawn]


def _centre(rng: np.random.Generator, axis: str, county: np.ndarray) -> np.ndarray:
    """Degrees around the middles of counties, given as (middle, reach)."""
    away = np.clip(rng.normal(0, 0.5, len(county)), -1, 1)
    return np.asarray((county[:, 0] + away * county[:, 1]).clip(*BOUNDS[axis]).round(5))
