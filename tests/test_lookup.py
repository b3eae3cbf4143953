"""Municipalities are found by what people write."""

import unicodedata
from contextlib import suppress

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass import lookup
from kompass.errors import UnknownMunicipality
from kompass.store import Store

PLACES = pd.DataFrame(
    [
        ("se-0305", "0305", "Håbo"),
        ("se-0643", "0643", "Habo"),
        ("se-1292", "1292", "Ängelholm"),
        ("se-1489", "1489", "Alingsås"),
        ("se-1480", "1480", "Göteborg"),
        ("no-roros", None, "Røros"),
    ],
    columns=["municipality_id", "code", "name"],
)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Habo", "se-0643"),
        ("Håbo", "se-0305"),
        ("håbo", "se-0305"),
        ("HABO", "se-0643"),
        ("Habo kommun", "se-0643"),
        ("Håbos kommun", "se-0305"),
        (unicodedata.normalize("NFD", "Håbo"), "se-0305"),
    ],
)
def test_exact_letters_go_before_folded_ones(written: str, found: str) -> None:
    """Habo is not Håbo, however the letter å is encoded."""
    assert lookup.find(written, PLACES) == found


@pytest.mark.parametrize(
    "written",
    [
        "Ängelholm",
        "ängelholm",
        "angelholm",
        " Ängelholm ",
        "Ängelholms kommun",
        "angelholms kommun",
        "1292",
        "se-1292",
    ],
)
def test_a_name_a_code_or_an_id_finds_the_same(written: str) -> None:
    """Name, code and id, with or without "kommun" and accents, stand for the same municipality."""
    assert lookup.find(written, PLACES) == "se-1292"


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Alingsås kommun", "se-1489"),
        ("Göteborgs stad", "se-1480"),
        ("Røros kommune", "no-roros"),
        ("roros", "no-roros"),
    ],
)
def test_kommun_stad_and_kommune_are_understood(written: str, found: str) -> None:
    """What the municipality is called besides its name is passed over, its own s is not."""
    assert lookup.find(written, PLACES) == found


def test_an_unknown_name_gives_the_nearest() -> None:
    """A name that nobody has is an error that carries the names it looks like, the likeliest first."""
    with pytest.raises(UnknownMunicipality) as caught:
        lookup.find("Ängelhom", PLACES)
    assert caught.value.nearest[0] == "Ängelholm"


@pytest.mark.parametrize("written", ["", "  ", "kommun", "9999", "xyzzy", "' OR 1=1"])
def test_what_stands_for_nobody_is_an_error(written: str) -> None:
    """Empty and meaningless input is refused and never stands for somebody."""
    with pytest.raises(UnknownMunicipality):
        lookup.find(written, PLACES)


def test_a_name_two_could_have_is_refused() -> None:
    """A spelling that folds to two municipalities, and is neither, is asked back with both."""
    with pytest.raises(UnknownMunicipality) as caught:
        lookup.find("Hâbo", PLACES)
    assert set(caught.value.nearest) >= {"Habo", "Håbo"}


def test_every_municipality_is_found_by_name_code_and_id(published: Store) -> None:
    """Each municipality we hold is found by its own name, code and id."""
    for row in published.municipalities.to_dict("records"):
        for written in (row["name"], f"{row['name']} kommun", row["code"], row["municipality_id"]):
            if pd.notna(written):
                assert lookup.find(written, published.municipalities) == row["municipality_id"]


@given(st.text(max_size=30))
def test_any_text_is_found_or_refused(written: str) -> None:
    """Whatever is written is either an id we hold or an UnknownMunicipality, never another error."""
    with suppress(UnknownMunicipality):
        assert lookup.find(written, PLACES) in set(PLACES["municipality_id"])


def test_what_stands_in_brackets_may_be_left_out(published, example) -> None:
    """A name is found without its brackets where only one has it: a county, or the mark of a made-up one."""
    assert lookup.find("Herøy", published.municipalities) == "no-heroy-more-og-romsdal"
    assert lookup.find("akerbrinksvik", example.municipalities) == "se-ex00053"
