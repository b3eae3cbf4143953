"""Rules that hold for whatever is chosen: who is never a peer, and what a window of years does."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass import peers
from kompass.errors import UnknownPeerChoice
from kompass.model import Evaluation, Instrument, Level, PeerGroup
from kompass.peers import Choice
from tests import makers
from tests.packages import YEARS, Package, packages, windows

ALONE = ("county:01", "group:B3", "country:SE", "country:NO", "size:se-00", "similar:se-00")
WEIGHTS = st.builds(peers.Weights, *[st.integers(0, 3)] * 4)
CODES = st.sampled_from((*peers.KINDS, *ALONE, peers.PICKED))
LEVELS = st.sampled_from((Level.TOTAL, Level.AREA))
BOTH = packages(countries=("SE", "SE", "NO"))


def chosen(package: Package, choice: Choice, subject: Evaluation, level: Level) -> PeerGroup | None:
    """The peers, None where nobody has the value of the choice."""
    if choice.code == peers.PICKED:  # everybody, the subject too
        choice = replace(choice, code=",".join(package.facts))
    try:
        return peers.choose(
            choice, subject, level, package.evaluations, package.municipalities, package.instrument
        )
    except UnknownPeerChoice:
        assert choice.stands_alone
        return None


def groups(package: Package, choice: Choice, level: Level) -> list[tuple[Evaluation, PeerGroup]]:
    """The peers of two of the subjects."""
    subjects = package.subjects(level)
    found = [
        (one, chosen(package, choice, one, level))
        for one in {s.id: s for s in subjects[:1] + subjects[-1:]}.values()
    ]
    return [(one, group) for one, group in found if group is not None]


def usable(package: Package, group: PeerGroup, level: Level) -> "pd.Series[bool]":
    """Which evaluations can stand beside the subject's, whatever their year."""
    frame = package.evaluations
    return frame["edition"].isin(group.editions) & (frame[f"known_{level}"] > 0) & frame["year"].notna()


@given(BOTH, CODES, WEIGHTS, st.none() | windows(), LEVELS)
def test_nobody_is_ones_own_peer(
    package: Package, code: str, weights: peers.Weights, years: tuple[int, int] | None, level: Level
) -> None:
    """The municipality itself is neither among its peers nor left out; each other is one of them, once."""
    for subject, group in groups(package, Choice(code, weights, years), level):
        named = [*group.candidates, *(one.municipality_id for one in group.left_out)]
        assert subject.municipality_id not in named
        assert len(named) == len(set(named))


@given(BOTH, CODES, windows(), LEVELS)
def test_only_evaluations_within_the_years_count(
    package: Package, code: str, years: tuple[int, int], level: Level
) -> None:
    """A peer has a figure within the years. Who has figures only outside of them is left out for that."""
    for _, group in groups(package, Choice(code, years=years), level):
        rows = package.evaluations[usable(package, group, level)]
        inside = set(rows[rows["year"].between(*years)]["municipality_id"])
        outside = set(rows["municipality_id"]) - inside
        assert set(group.candidates) <= inside
        for one in group.left_out:
            assert (one.reason == "outside_years") == (one.municipality_id in outside)
        assert group.years == years


@given(BOTH, CODES, LEVELS)
def test_who_is_outside_the_years_is_named(package: Package, code: str, level: Level) -> None:
    """A peer whose figures a window shuts out does not vanish: it is left out, with that reason."""
    for subject, wide in groups(package, Choice(code), level):
        before = Choice(code, years=(1990, 1999))
        narrow = chosen(package, before, subject, level)
        assert narrow is not None
        assert narrow.candidates == ()
        if Choice(code).kind not in ("size", "similar"):  # of these the nearest are sought again
            reasons = {one.municipality_id: one.reason for one in narrow.left_out}
            assert [reasons[one] for one in wide.candidates] == ["outside_years"] * len(wide.candidates)
            years = {one.municipality_id: one.year for one in narrow.left_out}
            rows = package.evaluations[usable(package, wide, level)]
            latest = rows.groupby("municipality_id")["year"].max()
            assert all(years[one] == latest[one] for one in wide.candidates)


@given(BOTH, CODES, LEVELS)
def test_a_window_of_every_year_changes_nothing(package: Package, code: str, level: Level) -> None:
    """The same are chosen and left out without a window and with one that holds all years."""
    for subject, group in groups(package, Choice(code), level):
        assert chosen(package, Choice(code, years=YEARS), subject, level) == replace(group, years=YEARS)


@given(packages(), LEVELS)
def test_the_kinds_mean_what_they_say(package: Package, level: Level) -> None:
    """County, group and country take all others who share it and have a figure; unknown is not shared."""
    columns = {"country": "country", "county": "county_code", "group": "group_2017"}
    for kind in columns:
        for subject, group in groups(package, Choice(kind), level):
            late = kind == "group" and subject.edition == "se-2020"
            column = "group_2023" if late else columns[kind]
            own = package.facts[subject.municipality_id][column]
            rows = package.evaluations[usable(package, group, level)]
            wanted = {
                one
                for one in rows["municipality_id"]
                if own is not None and package.facts[one][column] == own and one != subject.municipality_id
            }
            assert set(group.candidates) == wanted


def test_a_picked_municipality_is_not_its_own_peer(instrument: Instrument) -> None:
    """A group that holds the municipality asked about compares it with the others of the group."""
    places = makers.municipalities({"se-a": {}, "se-b": {}})
    frame = makers.evaluations(
        places, [("se-a", 2018, "se-2015", Level.TOTAL), ("se-b", 2017, "se-2015", Level.TOTAL)]
    )
    subject = makers.evaluation("se-a", 2018, "se-2015")
    for code, wanted in (("se-a,se-b", ("se-b",)), ("se-a", ())):
        found = peers.choose(Choice(code), subject, Level.TOTAL, frame, places, instrument)
        assert (found.choice, found.candidates, found.left_out) == ("picked", wanted, ())


@pytest.mark.parametrize("code", ["all:SE", "county:", "group:Z9", "size:", "similar:nobody", "country:XX"])
def test_a_value_that_does_not_exist_is_refused(instrument: Instrument, code: str) -> None:
    """A kind with a value that nobody has raises, naming what can be chosen."""
    places = makers.municipalities({"se-a": {"county_code": "01", "group_2017": "B3"}})
    frame = makers.evaluations(places, [("se-a", 2018, "se-2015", Level.TOTAL)])
    subject = makers.evaluation("se-a", 2018, "se-2015")
    with pytest.raises(UnknownPeerChoice) as caught:
        peers.choose(Choice(code), subject, Level.TOTAL, frame, places, instrument)
    assert caught.value.fields["choice"] == code
