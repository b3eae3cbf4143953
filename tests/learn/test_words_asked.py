"""Words as one searches with them: what answers what, and how closely."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.learn.words import EMPTY, Closeness, Term, Thesaurus, closeness, marks, normal, spans

WORDS = st.text("abdeiklmnorstuåäö", min_size=2, max_size=14)
THESAURUS = Thesaurus(
    [
        *[("invånare", word) for word in ("medborgare", "invånare")],
        *[("dialog", word) for word in ("dialog", "samtal")],
        *[("kundtjänst", word) for word in ("kontaktcenter", "kundtjänst", "en väg in")],
        *[("IOP", word) for word in ("IOP", "idéburet offentligt partnerskap")],
        *[("enkät", word) for word in ("enkät", "undersökning")],
        *[("personal", word) for word in ("personal", "medarbetare")],
    ]
)


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


@given(WORDS, WORDS)
def test_without_rings_and_dots_comes_after(sought: str, word: str) -> None:
    """What answers only without rings and dots is told apart, and is worth less than any exact letters."""
    found = Term(sought).closeness(word)
    assert (found == Closeness.FOLDED) <= (closeness(sought, word) == Closeness.NONE)
    assert min(Closeness.SYNONYM, Closeness.PART, Closeness.STEM, Closeness.EXACT) > Closeness.FOLDED


def test_plain_letters_find_swedish_ones() -> None:
    """One who writes "aldreomsorg" means äldreomsorg; one who writes å means å."""
    (plain,) = THESAURUS.terms("aldreomsorg")
    assert plain.closeness("äldreomsorgen") == Closeness.FOLDED
    assert Term("håbo").closeness("habo") == Closeness.NONE


def test_synonyms_answer_in_any_form() -> None:
    """A word finds what means the same, single words and phrases, from any of its own forms."""
    (centre,) = THESAURUS.terms("kontaktcentret")
    assert centre.closeness("kundtjänsten") == Closeness.SYNONYM
    assert "en väg in" in centre.phrases
    (iop,) = THESAURUS.terms("idéburet offentligt partnerskap")
    assert iop.closeness("iop") == Closeness.SYNONYM


def test_a_compound_is_sought_by_its_parts() -> None:
    """A compound of known words is answered by both parts apart, or by synonyms of both in one word."""
    (survey,) = THESAURUS.terms("personalenkät")
    assert [part.written for part in survey.parts] == ["personal", "enkät"]
    assert survey.closeness("medarbetarundersökningen") == Closeness.PARTS
    assert survey.closeness("medarbetarna") == Closeness.NONE


def test_empty_words_are_left_out() -> None:
    """ "och" is not sought beside a word that says something, but alone it is."""
    assert [term.written for term in THESAURUS.terms("hur för dialog och samtal")] == ["dialog", "samtal"]
    assert [term.written for term in THESAURUS.terms("och")] == ["och"]
    assert THESAURUS.terms("  …  ") == ()


@given(st.text(max_size=60))
def test_any_query_is_understood(query: str) -> None:
    """No text breaks a query; each term is there once, and is of the words that were written."""
    terms = [term.written for term in THESAURUS.terms(query)]
    assert len(set(terms)) == len(terms)
    assert all(word in normal(query).split() for term in terms for word in term.split())


@given(st.text(max_size=80), st.text(max_size=20))
def test_marks_are_words_of_the_text(text: str, query: str) -> None:
    """Marks lie within the text in order, never overlap, and each is a whole word."""
    found = marks(text, THESAURUS.terms(query))
    assert found == sorted(found)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(found))
    assert set(found) <= {(start, end) for start, end, _ in spans(text)}


def test_what_answers_is_marked() -> None:
    """The word that answers is marked whole, each word of a phrase too."""
    text = "Medborgardialogen har en väg in."
    terms = THESAURUS.terms("dialog kundtjänst")
    assert [text[start:end] for start, end in marks(text, terms)] == ["Medborgardialogen", "en", "väg", "in"]


def test_hyphens_do_not_part_a_word() -> None:
    """ "e-tjänst" is one word, also when it is written "etjänst"."""
    assert normal("E-tjänster, KKiK!") == "etjänster kkik"


def test_no_empty_word_is_a_synonym(published: object) -> None:
    """A synonym that says nothing would find everything."""
    words = {normal(word) for _, word in published.synonyms}  # type: ignore[attr-defined]
    assert words & EMPTY == set()
