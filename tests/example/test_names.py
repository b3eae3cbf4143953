"""Names and places: made up, marked, and like Sweden."""

import numpy as np
import pytest

from kompass.example import names
from kompass.example.package import MOST_MUNICIPALITIES
from kompass.example.shares import dealt
from kompass.lookup import folded
from kompass.store import Store
from tests.example.made import tables


@pytest.fixture(scope="module")
def most(published: Store) -> list[str]:
    """As many names as there can be."""
    return names.names(np.random.default_rng(0), MOST_MUNICIPALITIES, published.municipalities["name"])


def test_there_are_names_for_the_largest_example(most: list[str]) -> None:
    """Every name is another, whatever its letters are folded to, and carries the mark."""
    assert len({folded(name) for name in most}) == MOST_MUNICIPALITIES
    assert all(name.endswith(" (påhittad)") for name in most)


def test_no_name_is_a_real_one(most: list[str], published: Store) -> None:
    """No name is that of a real municipality, or begins with one as a whole word."""
    real = {folded(name) for name in published.municipalities["name"]}
    for name in most:
        words = folded(name).split()
        assert not any(" ".join(words[:n]) in real for n in range(1, len(words) + 1))


def test_a_real_name_is_passed_over() -> None:
    """A name that turns out to be real is not used, however it is written."""
    first = names.names(np.random.default_rng(0), 5, [])
    real = first[2].removesuffix(f" {names.MARK}").upper().replace("Ö", "O")
    assert names.names(np.random.default_rng(0), 4, [real]) == [*first[:2], *first[3:]]


def test_things_are_dealt_by_their_shares() -> None:
    """Each kind comes as often as its share says, the rest to the largest remainders, in some order."""
    found = dealt(np.random.default_rng(0), 7, {"a": 50, "b": 30, "c": 20})
    assert sorted(found) == ["a", "a", "a", "a", "b", "b", "c"]
    assert found != sorted(found)
    assert dealt(np.random.default_rng(0), 0, {"a": 1}) == []


def test_sizes_and_groups_are_sweden_s(published: Store) -> None:
    """Groups have Sweden's shares; populations, areas and their ratio lie within what real groups have."""
    frame, known = tables(3000)["municipalities"], published.municipalities
    real = known[(known["country"] == "SE") & (known["kind"] == "municipality")]
    wanted = real["group_2017"].value_counts(normalize=True)
    assert (frame["group_2017"].value_counts(normalize=True) - wanted).abs().max() < 0.001
    for group, mine in frame.groupby("group_2017"):
        like = real[real["group_2017"] == group]
        for column in ("population_2016", "land_area_km2"):
            assert mine[column].between(like[column].min(), like[column].max()).all()
            assert mine[column].median() == pytest.approx(like[column].median(), rel=0.25)
        dense, real_dense = (f["population_2016"] / f["land_area_km2"] for f in (mine, like))
        assert dense.median() == pytest.approx(real_dense.median(), rel=0.3)
    growth = frame["population_latest"] / frame["population_2016"]
    assert growth.between(0.7, 1.4).all()
    assert (growth < 1).mean() == pytest.approx(0.4, abs=0.1)


def test_counties_are_made_up_places_in_sweden(published: Store) -> None:
    """Every county has a mark and a code that no real one has; its municipalities lie together, in Sweden."""
    frame = tables(3000)["municipalities"]
    assert frame["county"].str.endswith(" län (påhittat)").all()
    assert not set(frame["county_code"]) & set(published.municipalities["county_code"].dropna())
    assert frame["county_code"].nunique() == frame["county"].nunique() == 7
    for axis in ("lat", "lon"):
        real = published.municipalities[published.municipalities["country"] == "SE"][axis]
        assert frame[axis].between(real.min(), real.max()).all()
        within = frame.groupby("county")[axis].std()
        assert within.max() < frame[axis].std() / 2


def test_large_cities_lie_in_the_south() -> None:
    """The groups of a county fit where it lies: no large city in the north, and most of the land is there."""
    frame = tables(3000)["municipalities"]
    north = frame[frame["lat"] > 61]
    assert not north["group_2017"].str.startswith("A").any()
    assert (frame["group_2017"] == "A1").any()
