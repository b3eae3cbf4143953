"""Peers in words: why a municipality is one, what was weighed, which years count, by which margin."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.model import MARGINS, Level, Likeness
from kompass.peers import FACTORS, HEAVIEST, Choice, Weights
from kompass.store import Store
from kompass.text import LANGUAGES, Words, peers, words

SV, EN = words("sv"), words("en")
FACTS = {
    "population": (30417.0, 31962.0),
    "density": (48.26, 5.04),
    "group": ("C6", "C7"),
    "distance": (0, 62.4),
}


def test_likeness_is_told_by_factor() -> None:
    """Each factor that counts is told once, rounded to be read, with one's own figure beside the other's."""
    assert peers.likeness(SV, Likeness(FACTS), "Habo").replace("\u00a0", " ") == (
        "32 000 invånare (Habo: 30 400), 5 invånare per km² (48), annan SKR-grupp, 62 km bort"
    )
    assert peers.likeness(EN, Likeness(FACTS), "Habo") == (
        "32,000 inhabitants (Habo: 30,400), 5 inhabitants per km² (48), another SKR group, 62 km away"
    )


@pytest.mark.parametrize(("say", "told"), [(SV, "samma SKR-grupp"), (EN, "same SKR group")])
def test_the_same_group_is_told_as_such(say: Words, told: str) -> None:
    """Two of one group are told to be of the same, and nothing else of what does not count."""
    assert peers.likeness(say, Likeness({"group": ("C6", "C6")}), "Habo") == told


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_figure_is_told_as_unknown(language: str) -> None:
    """What is not known is said to be unknown, and is never a number."""
    say = words(language)
    told = peers.likeness(say, Likeness({"population": (math.nan, math.nan)}), "X")
    assert told.count(say("likeness-unknown")) == 2
    assert not any(sign.isdigit() for sign in told)


@given(theirs=st.floats(1000, 2_000_000))
def test_a_population_is_told_in_hundreds(theirs: float) -> None:
    """A population is told to the nearest hundred, in whole numbers."""
    told = peers.likeness(EN, Likeness({"population": (2000.0, theirs)}), "X")
    number = int(told.partition(" ")[0].replace(",", ""))
    assert number % 100 == 0
    assert abs(number - theirs) <= 50


MARGIN_WORDS = {
    "sv": {
        "cautious": ("försiktiga", "68 av 800 poäng", "13 av 100 poäng", "21"),
        "normal": ("vanliga", "48 av 800 poäng", "9 av 100 poäng", "15"),
        "bold": ("djärva", "34 av 800 poäng", "6 av 100 poäng", "11"),
    },
    "en": {
        "cautious": ("cautious", "68 of 800 points", "13 of 100 points", "21"),
        "normal": ("usual", "48 of 800 points", "9 of 100 points", "15"),
        "bold": ("bold", "34 of 800 points", "6 of 100 points", "11"),
    },
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", MARGINS)
def test_a_margin_is_told_by_name_and_in_the_measure_of_its_level(
    published: Store, language: str, name: str
) -> None:
    """A margin is told by its name, in points for total and area and in percent for questions."""
    say, instrument = words(language), published.judged_by(name).instrument
    called, *sizes = MARGIN_WORDS[language][name]
    for level, size in zip(Level, sizes, strict=True):
        told = peers.margin(say, instrument, level)
        assert called in told
        assert size in told
        assert ("%" in told) == (level == Level.QUESTION)
        assert size.split()[0] in peers.margin_short(say, instrument.margins[level], level)
    together = peers.margin(say, instrument, *Level)
    assert all(size in together for size in sizes)


WEIGHTS = st.builds(Weights, *[st.integers(0, HEAVIEST)] * len(FACTORS))


@pytest.mark.parametrize("language", LANGUAGES)
@given(found=WEIGHTS)
def test_every_weight_is_told(language: str, found: Weights) -> None:
    """Each factor is told with its weight; where nothing counts, that is what is told."""
    say = words(language)
    told = peers.weights(say, found)
    if not any(found.of(factor) for factor in FACTORS):
        assert told == say("weights-none")
        return
    parts = told.casefold().rstrip(".").partition(": ")[2].split(", ")
    pairs = [f"{say(f'factor-{f}')} {say(f'weight-{found.of(f)}')}".casefold() for f in FACTORS]
    assert parts == pairs


def test_the_name_of_an_organisation_keeps_its_capitals() -> None:
    """SKR is written so in the middle of a sentence, too; the other factors are not capitalised."""
    assert peers.weights(SV, Weights()) == (
        "Vikter: folkmängd mer, täthet lite, SKR-grupp lite, avstånd lite."
    )
    assert peers.weights(EN, Weights()) == (
        "Weights: population more, density a little, SKR group a little, distance a little."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_a_choice_only_what_counts_is_told(language: str) -> None:
    """Weights are told of the similar alone, and years only where they bound the evaluations."""
    say = words(language)
    weighed = peers.weights(say, Weights())
    assert peers.choice(say, Choice("county")) == []
    assert peers.choice(say, Choice("similar")) == peers.choice(say, Choice("similar:se-1292")) == [weighed]
    bound = replace(Choice("similar"), years=(2016, 2018))
    assert peers.choice(say, bound) == [weighed, say("peers-years", years="2016–2018")]


@pytest.mark.parametrize(
    ("years", "told"),
    [
        ((2016, 2018), "Bara utvärderingar från 2016–2018 räknas."),
        ((2017, 2017), "Bara utvärderingar från 2017 räknas."),
    ],
)
def test_years_are_told_as_a_span(years: tuple[int, int], told: str) -> None:
    """A window is told by its first and last year, and a single year alone."""
    assert peers.choice(SV, Choice("country", years=years)) == [told]
