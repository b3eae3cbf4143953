"""Those nearest in size and those likest: ten with figures, nobody passed over, and why each is one."""

import math
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompass import peers
from kompass.model import NEAREST, Evaluation, Instrument, Level, PeerGroup
from kompass.peers import FACTORS, Choice, Weights, likeness
from tests import makers
from tests.packages import AREAS, Facts, Package, packages, some_facts, windows

KINDS = st.sampled_from(("size", "similar"))
WEIGHTS = st.builds(Weights, *[st.integers(0, 3)] * 4)
LEVELS = st.sampled_from((Level.TOTAL, Level.AREA))
MANY = packages(fewest=8, most=35)


def near(package: Package, choice: Choice, subject: Evaluation, level: Level = Level.TOTAL) -> PeerGroup:
    return peers.choose(
        choice, subject, level, package.evaluations, package.municipalities, package.instrument
    )


def unlike(package: Package, choice: Choice, subject: Evaluation) -> dict[str, float]:
    """How far from the subject each municipality lies, by the rule of the choice."""
    places = package.municipalities
    edition = package.instrument.editions[str(subject.edition)]
    home = peers.home_of(subject.municipality_id, places)
    if choice.kind == "size":
        column = peers.population_column(edition)
        own = math.nan if pd.isna(home[column]) else float(home[column])
        apart = (places[column].astype(float) - own).abs()
    else:
        apart = likeness.unlikeness(likeness.steps_apart(home, places, edition), choice.weights)
    return dict(zip(places["municipality_id"], apart, strict=True))


def some(package: Package, level: Level) -> list[Evaluation]:
    return package.subjects(level)[-2:]


def with_figures(
    package: Package, subject: Evaluation, level: Level, years: tuple[int, int] | None
) -> set[str]:
    """The others with a figure at the level in the subject's edition, in these years."""
    found = {
        one.municipality_id
        for one in package.subjects(level)
        if one.edition == subject.edition and (years is None or years[0] <= (one.year or 0) <= years[1])
    }
    return found - {subject.municipality_id}


@given(MANY, KINDS, WEIGHTS, st.none() | windows(), LEVELS)
def test_the_ten_nearest_with_figures_are_taken(
    package: Package, kind: str, weights: Weights, years: tuple[int, int] | None, level: Level
) -> None:
    """Of those with figures and known facts the nearest are taken, ten where there are ten. Who is left out
    has no figures and lies no further away than the last of them; who is passed over lies no nearer."""
    choice = Choice(kind, weights, years)
    for subject in some(package, level):
        group, apart = near(package, choice, subject, level), unlike(package, choice, subject)
        possible = {one for one in with_figures(package, subject, level, years) if not math.isnan(apart[one])}
        assert set(group.candidates) <= possible
        assert len(group.candidates) == min(NEAREST, len(possible))
        furthest = max((apart[one] for one in group.candidates), default=-1.0)
        assert all(apart[one] >= furthest for one in possible - set(group.candidates))
        left_out = {one.municipality_id for one in group.left_out}
        assert not left_out & possible
        assert all(apart[one] <= furthest for one in left_out)
        nearer = {one for one, *_ in package.made if one not in possible and apart[one] <= furthest}
        assert left_out == nearer - {subject.municipality_id}


@given(MANY, KINDS, WEIGHTS)
def test_each_of_the_nearest_says_why(package: Package, kind: str, weights: Weights) -> None:
    """Every candidate has a likeness, of the factors that count and no other; of none is anything unknown."""
    for subject in some(package, Level.TOTAL):
        group = near(package, Choice(kind, weights), subject)
        assert set(group.likeness) == set(group.candidates)
        counted = ["population"] if kind == "size" else [f for f in FACTORS if weights.of(f)]
        for found in group.likeness.values():
            assert list(found.facts) == counted
            assert not any(pd.isna(side) for pair in found.facts.values() for side in pair)


@given(packages(), st.sampled_from(("country", "county", "group", "all", "se-00")))
def test_where_nobody_is_near_nothing_is_said_of_likeness(package: Package, code: str) -> None:
    """Peers that are not chosen by likeness have none."""
    for subject in some(package, Level.TOTAL)[:1]:
        assert near(package, Choice(code), subject).likeness == {}


@given(MANY)
def test_where_nothing_counts_nobody_is_like(package: Package) -> None:
    """With every weight at nothing there are no peers, and nobody is left out."""
    for subject in some(package, Level.TOTAL):
        group = near(package, Choice("similar", Weights(0, 0, 0, 0)), subject)
        assert (group.candidates, group.left_out) == ((), ())


@pytest.mark.parametrize(
    ("factor", "facts"),
    [
        ("group", ("group_2017", "group_2023")),
        ("distance", ("lat", "lon")),
        ("density", ("land_area_km2",)),
        ("population", ("population_2016", "population_latest", "land_area_km2")),
    ],
)
@settings(max_examples=10)
@given(package=packages(fewest=8, most=25), weights=WEIGHTS, other=st.randoms(use_true_random=False))
def test_what_does_not_count_changes_nobody(
    factor: str, facts: tuple[str, ...], package: Package, weights: Weights, other: st.randoms
) -> None:
    """What has no weight may be anything, of anybody: the same are chosen and left out, in their order."""
    light = {factor: 0} | ({"density": 0} if factor == "population" else {})
    choice = Choice("similar", replace(weights, **light))
    elsewhere: dict[str, Facts] = {
        one: known | {fact: some_facts(other)[fact] for fact in facts} for one, known in package.facts.items()
    }
    changed = package.with_facts(elsewhere)
    for subject in some(package, Level.TOTAL):
        before, after = near(package, choice, subject), near(changed, choice, subject)
        assert (before.candidates, before.left_out) == (after.candidates, after.left_out)
        assert before.candidates == tuple(before.likeness)
        one, two = (unlike(each, choice, subject) for each in (package, changed))
        assert one == pytest.approx(two, nan_ok=True)


def test_of_the_equally_near_ten_are_taken(instrument: Instrument) -> None:
    """Where many are equally near, ten are ten: those with the lowest ids, whatever the order of the rows."""
    known = {"population_2016": 1000, "group_2017": "B3", "land_area_km2": 10.0, "lat": 57.0, "lon": 14.0}
    ids = [f"se-{n:02}" for n in range(15)]
    for order in (ids, ids[::-1]):
        package = Package(
            dict.fromkeys(order, known),
            [(one, 2017, "se-2015") for one in order],
            [(one, 2017, "se-2015", "total", 400) for one in order],
            instrument,
        )
        for kind in ("size", "similar"):
            group = near(package, Choice(kind), package.evaluation("se-03", 2017, "se-2015"))
            assert set(group.candidates) == set(ids[:11]) - {"se-03"}


def test_another_municipality_may_be_the_middle(instrument: Instrument) -> None:
    """`size:<id>` takes the nearest of that municipality, itself among them. Who asks is ranked with them."""
    facts = {f"se-{n:02}": {"population_2016": 1000 + 10 * n} for n in range(15)}
    package = Package(
        facts,
        [(one, 2017, "se-2015") for one in facts],
        [(one, 2017, "se-2015", item, 40) for one in facts for item in AREAS],
        instrument,
    )
    group = near(package, Choice("size:se-00"), makers.evaluation("se-14", 2017, "se-2015"), Level.AREA)
    assert (set(group.candidates), group.label) == ({f"se-{n:02}" for n in range(10)}, "SE-00")
    assert group.likeness["se-04"].facts == {"population": (1000, 1040)}
    edition = instrument.editions["se-2015"]
    choice, places = Choice("size:se-00"), package.municipalities
    asked, members = peers.within(choice, edition, set(facts), places, "se-14")
    assert (asked, set(members)) == ("size:se-00", {*group.candidates, "se-14"})
