"""What others do, asked of the bundled data: areas in every edition, themes, places as they are now."""

import pytest

from kompass import ask, peers
from kompass.errors import UnknownEdition, UnknownItem, UnknownPeerChoice, UnknownTheme
from kompass.learn.search import Findings
from kompass.store import Store

DOMAIN = {
    "2": ["kontaktcenter"],
    "3": ["jämför fyra kommuner"],
    "4": ["processer", "uppmärksamma ledarskap", "ledarforum"],
    "7": ["erfarenhetsbank"],
}
"""The six endorsements of the report of Ängelholm 2016, by area, and words that one would seek them by."""


@pytest.fixture(scope="module")
def known(published: Store) -> Findings:
    return ask.findings(published)


@pytest.mark.parametrize(
    ("area", "query"), [(area, query) for area, some in DOMAIN.items() for query in some]
)
def test_the_endorsed_examples_are_found(published: Store, known: Findings, area: str, query: str) -> None:
    """Each of the six endorsements of the seed report is found, as an example under its area."""
    sought = ask.Sought(query, kinds=["example"], area=("se-2015", area), municipality="se-1292")
    found = ask.examples(published, known, sought)
    assert found.whole >= 1
    assert set(found.frame["says_who"]) == {"evaluator"}


def test_no_other_example_of_the_seed_is_claimed(published: Store, known: Findings) -> None:
    """Of the evaluation of Ängelholm 2016 there are just those six: the words "goda exempel" make none."""
    mine = known.frame[(known.frame["evaluation_id"] == "se-1292-2016") & (known.frame["kind"] == "example")]
    assert mine.groupby("area").size().to_dict() == {"2": 1, "3": 1, "4": 3, "7": 1}


def test_an_area_is_sought_in_every_edition(published: Store, known: Findings) -> None:
    """What an area is called by another number, or in another country, is sought with it; what is no
    counterpart is not."""
    found = ask.examples(published, known, ask.Sought(area=("se-2015", "7"))).frame
    assert set(found["edition"]) == {"se-2010", "se-2015", "no-2010"}
    assert set(found["area"]) == {"7"}
    newer = ask.examples(published, known, ask.Sought(area=("se-2020", "6"))).frame
    assert set(newer["edition"]) <= {"se-2020", "no-2020"}


def test_an_area_by_its_number_is_of_the_newest_known_questions(published: Store) -> None:
    """A bare number means the newest edition whose questions are known."""
    assert ask.area(published, "3") == ("se-2015", "3")
    assert ask.area(published, "3", "se-2020") == ("se-2020", "3")
    for wrong, error in ((("9", None), UnknownItem), (("1", "se-1999"), UnknownEdition)):
        with pytest.raises(error):
            ask.area(published, *wrong)


def test_a_theme_is_known_by_code_and_title(published: Store) -> None:
    """A theme is found by its code and by its title in either language, whatever the case."""
    for name in ("dialogue", "medborgardialog", "Dialogue with residents"):
        assert ask.theme(published, name).code == "dialogue"
    with pytest.raises(UnknownTheme):
        ask.theme(published, "nonsense")


@pytest.mark.parametrize("package", ["published", "example"])
def test_every_theme_finds_something(package: str, request: pytest.FixtureRequest) -> None:
    """No theme on the list leads to an empty page, with real data or made-up."""
    store = request.getfixturevalue(package)
    known = ask.findings(store)
    empty = [
        one.code for one in store.themes if ask.examples(store, known, ask.Sought(theme=one.code)).frame.empty
    ]
    assert empty == []


def test_places_are_narrowed_as_on_every_page(published: Store, known: Findings) -> None:
    """By county, by who is like the one that asks, in some years; by default everybody in every country."""
    everyone = ask.examples(published, known, ask.Sought()).frame
    assert len(everyone) == len(known.frame)
    scania = ask.examples(published, known, ask.Sought(among=peers.Choice("county:12"))).frame
    assert set(scania["municipality_id"].str[:5]) == {"se-12"}
    like = ask.examples(published, known, ask.Sought(among=peers.Choice("similar")), "se-1292").frame
    assert "se-1292" in set(like["municipality_id"])
    assert 2 <= like["municipality_id"].nunique() <= 11
    recent = ask.examples(published, known, ask.Sought(among=peers.Choice(years=(2020, 2022)))).frame
    assert recent["year"].between(2020, 2022).all()
    with pytest.raises(UnknownPeerChoice):
        ask.examples(published, known, ask.Sought(among=peers.Choice("county:99")))
