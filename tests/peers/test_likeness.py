"""How like two municipalities are: what counts, how much, and what is unknown."""

import math
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kompass.peers import FACTORS, HEAVIEST, Weights, likeness
from tests import makers
from tests.packages import Facts, Package, packages

EDITION = makers.edition("se-2015")
WEIGHTS = st.builds(Weights, *[st.integers(0, HEAVIEST)] * len(FACTORS))
NOTHING = Weights(0, 0, 0, 0)
NEEDS = {
    "population": ("population_2016",),
    "density": ("population_2016", "land_area_km2"),
    "group": ("group_2017",),
    "distance": ("lat", "lon"),
}
"""The facts that each factor is worked out from, in an edition of the time of 2016."""
HOME: Facts = {
    "population_2016": 10_000,
    "land_area_km2": 100.0,
    "group_2017": "B3",
    "lat": 57.0,
    "lon": 14.0,
}


def apart(places: pd.DataFrame, home: str, weights: Weights) -> "pd.Series[float]":
    """How unlike `home` each municipality is, by id."""
    found = likeness.unlikeness(
        likeness.steps_apart(row(places, home), places, EDITION),
        weights,
    )
    return found.set_axis(places["municipality_id"])


def row(places: pd.DataFrame, one: str) -> dict[str, Any]:
    return places[places["municipality_id"] == one].iloc[0].to_dict()


def steps(**other: Any) -> dict[str, float]:
    """How many steps from HOME a municipality lies that differs from it in this."""
    places = makers.municipalities({"se-a": HOME, "se-b": HOME | other})
    return dict(likeness.steps_apart(row(places, "se-a"), places, EDITION).iloc[1])


NO_STEPS = dict.fromkeys(FACTORS, 0.0)


def test_what_one_step_is() -> None:
    """A step is twice the population, four times the density, another main group, or 100 kilometres."""
    assert steps() == NO_STEPS
    twice = {"population_2016": 20_000, "land_area_km2": 200.0}
    assert steps(**twice) == pytest.approx(NO_STEPS | {"population": 1})
    assert steps(land_area_km2=25.0) == pytest.approx(NO_STEPS | {"density": 1})
    assert steps(land_area_km2=1600.0) == pytest.approx(NO_STEPS | {"density": 2})
    assert steps(group_2017="C6") == NO_STEPS | {"group": 1}
    assert steps(group_2017="B4") == NO_STEPS | {"group": 0.5}
    north = math.degrees(100 / 6371)
    assert steps(lat=57.0 + north) == pytest.approx(NO_STEPS | {"distance": 1})


def test_the_facts_are_those_of_the_editions_time() -> None:
    """Population and group are those of the edition: today's do not count in an edition of then."""
    assert steps(population_latest=1, group_2023="A1") == NO_STEPS
    places = makers.municipalities(
        {one: {"population_latest": 1000 * n, "group_2023": "A1"} for n, one in enumerate("ab", 1)}
    )
    today = replace(EDITION, population="latest", group_year=2023)
    found = likeness.steps_apart(row(places, "a"), places, today).iloc[1]
    assert (found["population"], found["group"]) == (pytest.approx(1), 0)


@given(WEIGHTS)
@example(NOTHING)
def test_unlikeness_is_the_weighted_mean_of_the_steps(weights: Weights) -> None:
    """Each factor counts as much as it weighs; where none does, nobody is like anybody."""
    far = {"population": 1.0, "density": 3.0, "group": 0.5, "distance": 7.0}
    found = likeness.unlikeness(pd.DataFrame([far]), weights).iloc[0]
    heavy = [(far[factor], weights.of(factor)) for factor in FACTORS]
    total = sum(weight for _, weight in heavy)
    if total:
        assert found == pytest.approx(sum(step * weight for step, weight in heavy) / total)
    else:
        assert math.isnan(found)


@given(packages(fewest=2, most=8), WEIGHTS)
def test_unlikeness_is_mutual(package: Package, weights: Weights) -> None:
    """One is as unlike the other as the other is unlike the one; unknown on one side is unknown on both."""
    places = package.municipalities
    table = pd.DataFrame({one: apart(places, one, weights) for one in package.facts})
    pd.testing.assert_frame_equal(table, table.T, check_names=False)
    assert not (table < 0).any(axis=None)


@given(packages(fewest=1, most=5, known=True), WEIGHTS)
def test_who_is_alike_in_everything_is_at_no_distance(package: Package, weights: Weights) -> None:
    """A municipality with the same facts is at distance 0, and nobody is nearer."""
    first, *_ = package.facts
    places = makers.municipalities({**package.facts, "se-twin": package.facts[first]})
    found = apart(places, first, weights)
    if weights == NOTHING:
        assert found.isna().all()
    else:
        assert found["se-twin"] == 0
        assert (found >= 0).all()


@given(packages(fewest=2, most=8), WEIGHTS)
def test_unknown_is_neither_nothing_nor_alike(package: Package, weights: Weights) -> None:
    """Where a fact that counts is unknown, of either, so is the unlikeness; else it is known."""
    needed = {fact for factor in FACTORS if weights.of(factor) for fact in NEEDS[factor]}
    for home, own in package.facts.items():
        found = apart(package.municipalities, home, weights)
        for other, theirs in package.facts.items():
            unknown = any(facts[fact] is None for facts in (own, theirs) for fact in needed)
            assert math.isnan(found[other]) == (unknown or weights == NOTHING)


@pytest.mark.parametrize("factor", FACTORS)
@given(package=packages(fewest=2, most=12), weights=WEIGHTS, data=st.data())
def test_what_weighs_nothing_is_not_looked_at(
    factor: str, package: Package, weights: Weights, data: st.DataObject
) -> None:
    """With a weight of 0, that fact of everybody may be anything: the unlikeness of all is what it was."""
    light = replace(weights, **{factor: 0})
    first, *_ = package.facts
    before = apart(package.municipalities, first, light)
    other = {
        one: facts | data.draw(changed(factor, facts, light), label=one)
        for one, facts in package.facts.items()
    }
    after = apart(makers.municipalities(other), first, light)
    pd.testing.assert_series_equal(before, after, rtol=1e-12, atol=1e-12)


def changed(factor: str, facts: Facts, weights: Weights) -> st.SearchStrategy[Facts]:
    """Other facts behind a factor, with which the factors that count are what they were."""
    if factor == "group":
        return st.sampled_from(("A1", "B4", "C6", None)).map(lambda group: {"group_2017": group})
    if factor == "distance":
        return st.sampled_from((55.5, 60.0, None)).map(lambda lat: {"lat": lat})
    people, area = facts["population_2016"], facts["land_area_km2"]
    if factor == "density":
        return st.sampled_from((1.0, 2_000.0, None)).map(lambda other: {"land_area_km2": other})
    if not weights.density:
        return st.sampled_from((1, 10**6, None)).map(lambda other: {"population_2016": other})
    return st.sampled_from((1, 2, 64)).map(  # as many times the people on as many times the land
        lambda times: {
            "population_2016": people and people * times,
            "land_area_km2": area and area * times,
        }
    )


@given(packages(fewest=2, most=4), WEIGHTS)
def test_a_likeness_tells_of_what_counts_alone(package: Package, weights: Weights) -> None:
    """Why two are alike: both sides' facts, own first, of the factors with a weight and no other."""
    one, other, *_ = (row(package.municipalities, place) for place in package.facts)
    found = likeness.likeness(one, other, EDITION, weights).facts
    assert list(found) == [factor for factor in FACTORS if weights.of(factor)]
    first, second = list(package.facts.values())[:2]
    for factor, (own, theirs) in found.items():
        for facts, told in ((first, own), (second, theirs)):
            unknown = any(facts[fact] is None for fact in NEEDS[factor])
            if factor != "distance":
                assert pd.isna(told) == unknown
                if not unknown:
                    assert told == value(factor, facts)
    if "distance" in found:
        own, theirs = found["distance"]
        known = all(facts["lat"] and facts["lon"] for facts in (first, second))
        assert own == 0
        assert math.isnan(theirs) != known


def value(factor: str, facts: Facts) -> Any:
    people = facts["population_2016"]
    return {
        "population": people,
        "group": facts["group_2017"],
        "density": people and facts["land_area_km2"] and people / facts["land_area_km2"],
    }[factor]


@pytest.mark.parametrize("fact", ["population_2016", "land_area_km2"])
def test_nobody_and_no_land_are_no_size(fact: str) -> None:
    """A population or a land area of nought says nothing of size or density: it is as unknown."""
    places = makers.municipalities({"se-a": HOME, "se-b": HOME | {fact: 0}})
    for home, other in (("se-a", "se-b"), ("se-b", "se-a"), ("se-b", "se-b")):
        found = apart(places, home, Weights(0, 1, 0, 0))
        assert math.isnan(found[other])
