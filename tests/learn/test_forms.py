"""How a word answers another by its letters."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.learn.forms import Closeness, closeness, normal

WORDS = st.text("abdeiklmnorstuåäö", min_size=2, max_size=14)


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("utvärdering", "utvärderas"),
        ("rekrytering", "rekryterar"),
        ("kartläggning", "kartlägga"),
        ("granskning", "granskar"),
        ("uppföljningen", "uppfölja"),
    ],
)
def test_a_noun_of_doing_and_its_verb_are_forms_of_one_word(noun: str, verb: str) -> None:
    """Whoever seeks the noun finds the verb as another form of it, passive or not, and the other way."""
    assert closeness(noun, verb) == closeness(verb, noun) == Closeness.STEM


def test_a_short_noun_is_no_form_of_a_verb_that_looks_like_it() -> None:
    """Too few letters tell too little: "handlingar" do not find what something "handlar" about."""
    assert closeness("handlingar", "handlar") == Closeness.NONE
    assert closeness("föreningar", "förenar") == Closeness.NONE


def test_a_noun_of_doing_is_found_within_compounds() -> None:
    """That a noun shares its base with a verb hides it not in longer words."""
    assert closeness("styrning", "målstyrning") == Closeness.PART
    assert closeness("uppföljning", "budgetuppföljningen") == Closeness.PART


@pytest.mark.parametrize("forms", ["kostnad kostnaderna", "skillnad skillnader", "innerstad innerstaden"])
def test_a_noun_on_ad_is_no_participle(forms: str) -> None:
    """The forms of "kostnad" have one stem: the stemmer takes the singular for a participle."""
    for one, other in pairwise(forms.split()):
        assert closeness(one, other) == closeness(other, one) == Closeness.STEM


def test_a_short_word_and_a_longer_one_with_one_letter_more_are_two() -> None:
    """Three letters tell a word by a whole end alone."""
    assert closeness("kan", "kant") == Closeness.NONE
    assert closeness("demens", "dem") == Closeness.NONE


def test_a_part_begins_where_another_part_ends() -> None:
    """ "roll" is a part of "ledarroll", none of "kontroll"."""
    assert closeness("roller", "ledarrollen") == Closeness.PART
    assert closeness("roller", "kontrollen") == Closeness.NONE


@pytest.mark.parametrize(
    ("sought", "word", "expected"),
    [
        ("dialog", "dialog", Closeness.EXACT),
        ("dialog", "dialogen", Closeness.STEM),
        ("skolan", "skolor", Closeness.STEM),
        ("kontaktcenter", "kontaktcentret", Closeness.STEM),
        ("dialog", "medborgardialogen", Closeness.PART),
        ("dialog", "dialogguide", Closeness.PART),
        ("måltid", "skolmåltider", Closeness.PART),
        ("chef", "enhetschefer", Closeness.PART),
        ("mål", "målstyrning", Closeness.PART),
        ("mål", "måltid", Closeness.NONE),
        ("äldre", "föräldrar", Closeness.NONE),
        ("demens", "demokrati", Closeness.NONE),
        ("vision", "television", Closeness.PART),  # letters alone cannot tell: a known false friend
    ],
)
def test_a_word_answers_by_letters_stem_and_part(sought: str, word: str, expected: Closeness) -> None:
    """Forms of a word and compounds with it answer; what merely shares a few letters does not."""
    assert closeness(sought, word) == expected


@given(WORDS)
def test_a_word_answers_itself_best(word: str) -> None:
    """Nothing is closer to a word than the word."""
    assert closeness(word, word) == Closeness.EXACT == max(Closeness)


def test_hyphens_do_not_part_a_word() -> None:
    """ "e-tjänst" is one word, also when it is written "etjänst"."""
    assert normal("E-tjänster, KKiK!") == "etjänster kkik"
