"""What a choice is, and how its weights and years are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.errors import UnknownPeerChoice
from kompass.peers import (
    DEFAULT,
    FACTORS,
    HEAVIEST,
    KINDS,
    PICKED,
    Choice,
    Weights,
    parse_weights,
    parse_years,
)

YEARS = st.integers(1000, 9999)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_read_with_or_without_a_value(kind: str) -> None:
    """A kind is itself; with a value after a colon it stands alone, whatever municipality is asked about."""
    alone = Choice(f"{kind}:12")
    assert (Choice(kind).kind, Choice(kind).stands_alone, Choice(kind).value) == (kind, False, "")
    assert (alone.kind, alone.stands_alone, alone.value) == (kind, True, "12")


@pytest.mark.parametrize("code", ["se-1292", "se-1292,se-1080", "", "COUNTY", "planet:1"])
def test_what_is_no_kind_is_picked(code: str) -> None:
    """Everything else is read as ids of municipalities picked by hand."""
    assert Choice(code).kind == PICKED


def test_the_default_is_the_whole_country_and_every_year() -> None:
    """Who chooses nothing compares with the country, by the usual weights, without a window."""
    assert Choice("country", Weights(2, 1, 1, 1), None) == DEFAULT


@given(YEARS, YEARS)
def test_years_are_read_as_they_are_written(one: int, other: int) -> None:
    """A window is its first and last year, in that order; a year alone is both."""
    first, last = sorted((one, other))
    assert parse_years(f"{first}-{last}") == (first, last)
    assert parse_years(str(first)) == (first, first)
    if first < last:
        with pytest.raises(UnknownPeerChoice):
            parse_years(f"{last}-{first}")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "-",
            "2016-",
            "-2016",
            "2016--2018",
            "2016-2017-2018",
            "16-18",
            "201-2018",
            "02016",
            "2016 - 2018",
        ),
        *(" 2016", "2016–2018", "2016,2018", "abcd", "2016-abcd", "²⁰¹⁶", "٢٠١٦", "+016", "2e10", "20.6"),
    ],
)
def test_what_is_no_window_of_years_is_refused(text: str) -> None:
    """Anything but four plain digits, or two times four with a hyphen, raises and says what is taken."""
    with pytest.raises(UnknownPeerChoice) as caught:
        parse_years(text)
    assert caught.value.fields == {"choice": text, "choices": "2016-2018, 2017"}


@given(st.text(max_size=12))
def test_any_text_is_a_window_or_refused(text: str) -> None:
    """Whatever is written, the answer is a first and a last year in order, or the one refusal."""
    try:
        first, last = parse_years(text)
    except UnknownPeerChoice:
        return
    assert 0 <= first <= last <= 9999


@given(
    st.dictionaries(st.sampled_from(FACTORS), st.integers(0, HEAVIEST)), st.sampled_from((",", ", ", ",,"))
)
def test_weights_are_read_as_they_are_written(given: dict[str, int], between: str) -> None:
    """Each factor named has the weight it is given, in any order; the others keep their default."""
    found = parse_weights(between.join(f"{factor}={weight}" for factor, weight in given.items()))
    for factor in FACTORS:
        assert found.of(factor) == given.get(factor, Weights().of(factor))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "population",
            "population=",
            "=2",
            "population=9",
            "population=-1",
            "population=2.0",
            "population=²",
        ),
        *(
            "height=1",
            "Population=1",
            "population=1=2",
            "population=1;group=2",
            "population=03",
            "population = 1",
        ),
    ],
)
def test_weights_that_do_not_exist_are_refused(text: str) -> None:
    """A factor that does not exist or a weight that is not 0 to 3 raises, and says what is taken."""
    with pytest.raises(UnknownPeerChoice) as caught:
        parse_weights(f"group=1,{text}")
    assert caught.value.fields["choice"] == text
    for factor in FACTORS:
        assert f"{factor}=0–3" in str(caught.value.fields["choices"])
