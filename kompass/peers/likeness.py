"""How like two municipalities are: population, density, SKR group and distance, weighed by the reader.

Each factor is counted in steps, so that they can be weighed against each other; `STEPS` says what one step
is. The numbers are our assumption, told under "Så räknar vi". A factor whose weight is zero is not looked at.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from kompass.errors import UnknownPeerChoice
from kompass.model import Edition, Likeness

Facts = Mapping[str, Any]
"""A municipality's row: what it is matched by."""

Numbers = npt.NDArray[np.float64]

STEPS: Mapping[str, float] = {
    "population": 2.0,  # one is twice as large as the other
    "density": 4.0,  # one is four times as densely populated as the other
    "group": 1.0,  # another main group; another group within the same main group is half a step
    "distance": 100.0,  # kilometres between the centres
}
FACTORS = tuple(STEPS)
MEASURED = ("land_area_km2", "lat", "lon")
"""The facts that factors are worked out from and that are the same in every edition."""
HEAVIEST = 3
_EARTH_KM = 6371.0


@dataclass(frozen=True)
class Weights:
    """How much each factor counts, 0 (not at all) to 3."""

    population: int = 2
    density: int = 1
    group: int = 1
    distance: int = 1

    def of(self, factor: str) -> int:
        """The weight of a factor by its name."""
        return int(getattr(self, factor))


DEFAULT_WEIGHTS = Weights()


def parse_weights(text: str) -> Weights:
    """Weights as a terminal takes them: `population=3,distance=0`; those not named keep their default.

    Raises UnknownPeerChoice for a factor that does not exist or a weight that is not 0 to 3.
    """
    given: dict[str, int] = {}
    for part in filter(None, (one.strip() for one in text.split(","))):
        factor, _, weight = part.partition("=")
        if factor not in FACTORS or weight not in {str(n) for n in range(HEAVIEST + 1)}:
            choices = ", ".join(f"{one}=0–{HEAVIEST}" for one in FACTORS)
            raise UnknownPeerChoice(choice=part, choices=choices)
        given[factor] = int(weight)
    return Weights(**given)


def group_column(edition: Edition) -> str:
    """The SKR grouping that was in force for an edition."""
    return f"group_{edition.group_year}"


def population_column(edition: Edition) -> str:
    """The population that peers in an edition are chosen by."""
    return f"population_{edition.population}"


def steps_apart(home: Facts, municipalities: pd.DataFrame, edition: Edition) -> pd.DataFrame:
    """How many steps each municipality lies from `home`, a column per factor; nan where it is unknown.

    The rows are those of `municipalities`; population and group are those of the edition's time.
    """
    people, area = (_numbers(municipalities, c) for c in (population_column(edition), "land_area_km2"))
    density = people / np.where(area > 0, area, np.nan)  # of no land there is none
    lat, lon = (_numbers(municipalities, column) for column in ("lat", "lon"))
    groups = municipalities[group_column(edition)].tolist()
    own = home[group_column(edition)]
    return pd.DataFrame(
        {
            "population": _ratio(people, _number(home[population_column(edition)]))
            / log(STEPS["population"]),
            "density": _ratio(density, _density(home, edition)) / log(STEPS["density"]),
            "group": np.array([_groups_apart(own, other) for other in groups]) / STEPS["group"],
            "distance": _way(home, lat, lon) / STEPS["distance"],
        },
        index=municipalities.index,
    )


def unlikeness(steps: pd.DataFrame, weights: Weights) -> "pd.Series[float]":
    """The weighted mean of the steps apart, 0 for the very like; nan where a factor that counts is unknown.

    Where every weight is zero nobody is like anybody: all nan.
    """
    counted = [f for f in FACTORS if weights.of(f)]
    if not counted:
        return pd.Series(np.nan, index=steps.index)
    heavy = sum(steps[factor].to_numpy() * weights.of(factor) for factor in counted)
    return pd.Series(heavy / sum(weights.of(factor) for factor in counted), index=steps.index)


def likeness(home: Facts, other: Facts, edition: Edition, weights: Weights) -> Likeness:
    """In what another municipality is like `home`: both sides' facts, of the factors that count."""
    facts: dict[str, tuple[Any, Any]] = {}
    people = population_column(edition)
    if weights.population:
        facts["population"] = (_number(home[people]), _number(other[people]))
    if weights.density:
        facts["density"] = (_density(home, edition), _density(other, edition))
    if weights.group:
        facts["group"] = (home[group_column(edition)], other[group_column(edition)])
    if weights.distance:
        facts["distance"] = (0.0, float(_way(home, _number(other["lat"]), _number(other["lon"]))))
    return Likeness(facts)


def _way(home: Facts, lat: Any, lon: Any) -> Any:
    """Kilometres from `home` to a place, or to each of many, in degrees."""
    lat, lon = np.radians(lat), np.radians(lon)
    own_lat, own_lon = np.radians(_number(home["lat"])), np.radians(_number(home["lon"]))
    half = np.sin((lat - own_lat) / 2) ** 2
    half += np.cos(lat) * np.cos(own_lat) * np.sin((lon - own_lon) / 2) ** 2
    return 2 * _EARTH_KM * np.arcsin(np.sqrt(half))


def _ratio(values: Numbers, own: float) -> Numbers:
    """How many times larger the larger is, as a logarithm; nan where either is unknown or nought."""
    return np.abs(np.log(np.where(values > 0, values, np.nan) / (own if own > 0 else np.nan)))


def _groups_apart(one: Any, other: Any) -> float:
    """How far one SKR group is from another, whose first letters name their main groups."""
    if pd.isna(one) or pd.isna(other):
        return float("nan")
    return 0.0 if one == other else 0.5 if one[0] == other[0] else 1.0


def _density(one: Facts, edition: Edition) -> float:
    area = _number(one["land_area_km2"])
    return _number(one[population_column(edition)]) / area if area > 0 else float("nan")


def _numbers(municipalities: pd.DataFrame, column: str) -> Numbers:
    return municipalities[column].to_numpy(dtype=float, na_value=np.nan)


def _number(value: Any) -> float:
    return float("nan") if pd.isna(value) else float(value)
