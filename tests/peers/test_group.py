"""Whom a municipality is compared with, and who is left out and why."""

import pandas as pd
import pytest

from kompass import compare, peers
from kompass.errors import UnknownPeerChoice
from kompass.model import Instrument, Level, PeerGroup
from tests import makers

TOTAL = Level.TOTAL

PLACES = makers.municipalities(
    {
        "se-a": {"county_code": "01", "county": "Ett län", "group_2017": "A2", "group_2023": "B3"},
        "se-b": {"county_code": "01", "county": "Ett län", "group_2017": "A2", "group_2023": "C6"},
        "se-c": {"county_code": "02", "county": "Två län", "group_2017": "A2", "group_2023": "B3"},
        "se-d": {"county_code": "02", "county": "Två län", "group_2017": "B3", "group_2023": "B3"},
        "se-never": {"county_code": "01", "county": "Ett län", "group_2017": "A2", "group_2023": "B3"},
        "no-a": {"country": "NO"},
        "no-b": {"country": "NO"},
        "se-part": {"kind": "district"},
    }
)


def choose(
    choice: str,
    made: list[tuple[str, int | None, str | None, Level | None]],
    instrument: Instrument,
    edition: str = "se-2015",
    places: pd.DataFrame = PLACES,
    level: Level = TOTAL,
) -> PeerGroup:
    """The peers of se-a 2018 among the evaluations made."""
    frame = makers.evaluations(places, [("se-a", 2018, edition, level), *made])
    return peers.choose(
        peers.Choice(choice), makers.evaluation("se-a", 2018, edition), level, frame, places, instrument
    )


def everyone(edition: str) -> list[tuple[str, int | None, str | None, Level | None]]:
    return [(place, 2017, edition, TOTAL) for place in ("se-b", "se-c", "se-d", "no-a")]


def test_country_is_the_default_kin(instrument: Instrument) -> None:
    """`country` takes those of the same edition and country, without the subject."""
    found = choose("country", [*everyone("se-2015"), ("se-never", 2014, "se-2010", TOTAL)], instrument)
    assert set(found.candidates) == {"se-b", "se-c", "se-d"}
    assert (found.choice, found.editions, found.label) == ("country", ("se-2015",), "SE")


def test_county_takes_the_same_county(instrument: Instrument) -> None:
    """`county` takes those of the subject's county."""
    found = choose("county", everyone("se-2015"), instrument)
    assert found.candidates == ("se-b",)
    assert found.label == "Ett län"


def test_an_unknown_county_or_group_is_shared_by_nobody(instrument: Instrument) -> None:
    """Municipalities whose county or group we do not know are not of the same county or group."""
    places = makers.municipalities({"se-a": {}, "se-b": {}})
    frame = makers.evaluations(places, [("se-b", 2017, "se-2015", TOTAL)])
    subject = makers.evaluation("se-a", 2018, "se-2015")
    for choice in ("county", "group", "size", "similar"):
        found = peers.choose(peers.Choice(choice), subject, TOTAL, frame, places, instrument)
        assert (found.candidates, found.left_out) == ((), ())


@pytest.mark.parametrize(
    ("edition", "wanted"),
    [("se-2010", {"se-b", "se-c"}), ("se-2015", {"se-b", "se-c"}), ("se-2020", {"se-c", "se-d"})],
)
def test_group_is_the_one_in_force(instrument: Instrument, edition: str, wanted: set[str]) -> None:
    """`group` is SKR's grouping of 2017 up to the edition of 2015, and that of 2023 after it."""
    assert set(choose("group", everyone(edition), instrument, edition).candidates) == wanted


@pytest.mark.parametrize(("edition", "first"), [("se-2015", 1), ("se-2020", 6)])
def test_size_is_the_ten_nearest_of_the_time(instrument: Instrument, edition: str, first: int) -> None:
    """`size` takes the ten nearest by population 2016 up to the edition of 2015, by the latest after it."""
    facts = {"se-a": {"population_2016": 1000, "population_latest": 5000}}
    for n in range(1, 16):  # in 2016 the lower numbers are nearest, today the higher ones
        facts[f"se-{n:02}"] = {"population_2016": 1000 + 10 * n, "population_latest": 5000 + 10 * (16 - n)}
    places = makers.municipalities(facts)
    made = [(place, 2017, edition, TOTAL) for place in facts if place != "se-a"]
    found = choose("size", made, instrument, edition, places)
    assert set(found.candidates) == {f"se-{n:02}" for n in range(first, first + 10)}
    assert found.left_out == ()  # those with figures beyond the ten were not asked for


def test_size_counts_only_those_with_figures(instrument: Instrument) -> None:
    """The ten nearest are the ten nearest with figures; nearer ones without are left out with a reason."""
    facts = {f"se-{n:02}": {"population_2016": 1000 + 10 * n} for n in range(1, 15)}
    places = makers.municipalities({"se-a": {"population_2016": 1000}, **facts})
    made = [(place, 2017, "se-2015", None if place == "se-02" else TOTAL) for place in facts]
    found = choose("size", made, instrument, places=places)
    assert set(found.candidates) == {f"se-{n:02}" for n in (1, *range(3, 12))}
    assert [(one.municipality_id, one.reason) for one in found.left_out] == [("se-02", "no_points")]


def test_size_without_a_population_has_no_peers(instrument: Instrument) -> None:
    """A subject whose population we do not know has nobody of its size."""
    places = makers.municipalities({"se-a": {}, "se-b": {"population_2016": 7}})
    found = choose("size", [("se-b", 2017, "se-2015", TOTAL)], instrument, places=places)
    assert (found.candidates, found.left_out) == ((), ())


def test_all_adds_the_norwegian_twin_of_2010(instrument: Instrument) -> None:
    """`all` adds editions that are comparable without reservation: no-2010 to se-2010."""
    made = [
        ("se-b", 2012, "se-2010", TOTAL),
        ("no-a", 2012, "no-2010", TOTAL),
        ("se-c", 2017, "se-2015", TOTAL),
    ]
    found = choose("all", made, instrument, "se-2010")
    assert found.editions == ("se-2010", "no-2010")
    assert set(found.candidates) == {"se-b", "no-a"}


def test_all_never_adds_2010_to_2015(instrument: Instrument) -> None:
    """What is only of limited comparability never stands among the peers, `all` or not."""
    made = [
        ("se-b", 2012, "se-2010", TOTAL),
        ("no-a", 2012, "no-2010", TOTAL),
        ("se-c", 2017, "se-2015", TOTAL),
    ]
    for level in Level:
        found = choose("all", made, instrument, "se-2015", level=level)
        assert found.editions == ("se-2015",)
        assert not {"se-b", "no-a"} & set(found.candidates)


def test_no_questions_are_added_across_countries(instrument: Instrument) -> None:
    """The twin editions are comparable on total and area, not on question."""
    assert choose("all", [], instrument, "se-2010", level=Level.QUESTION).editions == ("se-2010",)


@pytest.mark.parametrize(
    ("made", "reason", "year"),
    [
        ([("se-b", None, "se-2015", TOTAL)], "year_unknown", None),
        ([("se-b", 2017, "se-2015", None)], "no_points", 2017),
        ([("se-b", 2017, "se-2015", Level.AREA)], "no_points_at_level", 2017),
        ([("se-b", 2012, "se-2010", TOTAL)], "other_edition", 2012),
        ([("se-b", 2012, None, TOTAL)], "edition_unknown", 2012),
        ([("se-b", 2012, "se-2010", TOTAL), ("se-b", 2017, "se-2015", None)], "no_points", 2017),
        ([("se-b", 2012, None, None), ("se-b", 2013, "se-2010", TOTAL)], "other_edition", 2013),
    ],
)
def test_who_is_left_out_and_why(
    instrument: Instrument,
    made: list[tuple[str, int | None, str | None, Level | None]],
    reason: str,
    year: int | None,
) -> None:
    """Who matches but cannot be compared is named once, with the reason nearest to being usable."""
    found = choose("country", made, instrument)
    assert found.candidates == ()
    assert [(one.municipality_id, one.reason, one.year) for one in found.left_out] == [("se-b", reason, year)]


def test_one_usable_evaluation_is_enough(instrument: Instrument) -> None:
    """A municipality with one usable evaluation is a candidate, however many unusable ones it has."""
    made = [
        ("se-b", None, "se-2015", TOTAL),
        ("se-b", 2016, "se-2015", TOTAL),
        ("se-b", 2020, "se-2020", TOTAL),
    ]
    found = choose("country", made, instrument)
    assert (found.candidates, found.left_out) == (("se-b",), ())


def test_hand_picked_peers_are_all_accounted_for(instrument: Instrument) -> None:
    """Every picked municipality is a candidate or left out with a reason, the never evaluated too."""
    made = [("se-b", 2017, "se-2015", TOTAL), ("no-a", 2017, "no-2010", TOTAL)]
    found = choose("se-b, no-a,se-never,se-b", made, instrument)
    assert (found.choice, found.candidates) == ("picked", ("se-b",))
    assert {one.municipality_id: one.reason for one in found.left_out} == {
        "no-a": "other_edition",
        "se-never": "not_evaluated",
    }


@pytest.mark.parametrize("choice", ["neighbours", "", ",", "se-b,nobody", "COUNTY"])
def test_an_unknown_choice_is_refused(instrument: Instrument, choice: str) -> None:
    """A code that is neither a choice nor ids we hold raises, naming the choices there are."""
    with pytest.raises(UnknownPeerChoice) as caught:
        choose(choice, everyone("se-2015"), instrument)
    assert "county" in str(caught.value.fields["choices"])


def test_members_are_counted_per_item(instrument: Instrument) -> None:
    """A peer stands beside the subject only in the items it has figures for, with its latest there."""
    own = makers.scores([("se-a", 2018, "se-2015", c, 50) for c in ("1", "2")])
    theirs = makers.grids(
        [
            ("se-b", 2016, "se-2015", "1", 40),
            ("se-b", 2017, "se-2015", "2", 60),
            ("se-c", 2016, "se-2015", "1", 70),
        ]
    )
    subject = makers.evaluation("se-a", 2018, "se-2015", [Level.AREA])
    found = compare.with_peers(
        subject, Level.AREA, own, makers.group(["se-b", "se-c"]), theirs, (), instrument
    )
    rows = found.frame.set_index("item")
    assert rows.at["1", "n"] == 2
    assert rows.at["2", "n"] == 1
    assert rows.at["3", "n"] == 0
    assert [(m["municipality_id"], m["year"]) for m in found.members.to_dict("records")] == [
        ("se-b", 2016),
        ("se-b", 2017),
        ("se-c", 2016),
    ]


def known(frame: pd.DataFrame, edition: str, level: Level = TOTAL) -> set[str]:
    return set(frame["municipality_id"][peers.has_figures(frame, [edition], level, None)])


def within(selection: str | None, instrument: Instrument, edition: str = "se-2015") -> set[str]:
    frame = makers.evaluations(PLACES, [("se-part", 2017, edition, TOTAL), *everyone(edition)])
    choice = peers.Choice(selection) if selection is not None else peers.DEFAULT
    return set(peers.within(choice, instrument.editions[edition], known(frame, edition), PLACES)[1])


def test_a_ranking_is_about_all_municipalities_of_the_place(instrument: Instrument) -> None:
    """The members of a ranking are all municipalities there, the never evaluated too."""
    whole = {"se-a", "se-b", "se-c", "se-d", "se-never"}
    assert within(None, instrument) == within("country:SE", instrument) == whole
    assert within("county:01", instrument) == {"se-a", "se-b", "se-never"}
    assert within("group:B3", instrument) == {"se-d"}
    assert within("group:B3", instrument, "se-2020") == {"se-a", "se-c", "se-d", "se-never"}
    assert within(None, instrument, "no-2010") == {"no-a", "no-b"}


def test_a_district_is_never_ranked(instrument: Instrument) -> None:
    """A part of a municipality is in no ranking, and no ranking is made around one."""
    for selection in (None, "country:SE"):
        assert "se-part" not in within(selection, instrument)
    with pytest.raises(UnknownPeerChoice):
        within("size:se-part", instrument)


@pytest.mark.parametrize("selection", ["county:99", "group:", "size:nobody", "planet:1", "01", "country:"])
def test_an_unknown_selection_is_refused(instrument: Instrument, selection: str) -> None:
    """A selection that is of no known form or matches nobody raises."""
    with pytest.raises(UnknownPeerChoice):
        within(selection, instrument)


def test_a_ranking_by_size_holds_the_ten_nearest_and_oneself(instrument: Instrument) -> None:
    """`size:<id>` reaches to the tenth nearest in population with a figure in the edition. Those without one
    that lie no further away are among them, for a place is said with its denominator."""
    facts = {f"se-{n:02}": {"population_2016": 1000 + 10 * n} for n in range(15)}
    facts["no-x"] = {"country": "NO"}
    places = makers.municipalities(facts)
    frame = makers.evaluations(
        places, [(place, 2017, "se-2015", TOTAL) for place in facts if place != "se-03"]
    )
    edition = instrument.editions["se-2015"]
    for level, near in ((TOTAL, range(12)), (Level.AREA, [0])):
        _, found = peers.within(peers.Choice("size:se-00"), edition, known(frame, "se-2015", level), places)
        assert set(found) == {f"se-{n:02}" for n in near}
    all_known = known(frame, "se-2015")
    assert peers.within(peers.Choice("size"), edition, all_known, places, "se-00")[0] == "size:se-00"
    assert peers.within(peers.Choice("size:no-x"), edition, all_known, places)[1] == ("no-x",)
