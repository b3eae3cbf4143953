"""How words answer one that is sought."""

import csv
from collections import defaultdict
from itertools import pairwise

import pytest

from kompass import settings
from kompass.learn.texts import Texts
from kompass.learn.words import Closeness, Term, Thesaurus, closeness, marks, normal

ROWS = [
    ("bygglov", "bygglov"),
    ("styrning", "styrning"),
    ("projekt", "projekt"),
    ("uppföljning", "uppföljning"),
    ("uppföljning", "utvärdering"),
    ("äldreomsorg", "pensionär"),
    ("äldreomsorg", "hemtjänst"),
    ("dialog", "dialog med medborgare"),
    ("dialog", "medborgardialog"),
    ("andra", "andra kommuner"),
    ("andra", "grannkommuner"),
]
THESAURUS = Thesaurus(ROWS)


def _close(query: str, text: str) -> list[Closeness]:
    return [Closeness(int(Texts([text]).closeness(term)[0])) for term in THESAURUS.terms(query)]


def _written(query: str) -> list[str]:
    return [term.written for term in THESAURUS.terms(query)]


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


def test_a_part_begins_where_another_part_ends() -> None:
    """ "roll" is a part of "ledarroll", none of "kontroll"."""
    assert closeness("roller", "ledarrollen") == Closeness.PART
    assert closeness("roller", "kontrollen") == Closeness.NONE


def test_letters_without_rings_find_words_and_not_snippets() -> None:
    """Written without rings and dots, a word finds what it would with them, and nothing more."""
    assert Term("malstyrning").closeness("målstyrningen") == Closeness.FOLDED
    assert Term("it").closeness("kvalitetsmåtten") == Closeness.NONE


def test_every_form_of_a_word_has_its_synonyms() -> None:
    """Singular and plural, with rings or without, verb or noun: all have the words that mean the same."""
    for query in ("pensionär", "pensionärer", "pensionarer", "pensionärerna"):
        assert _close(query, "Hemtjänsten planerar dagen") == [Closeness.SYNONYM], query
    assert _close("utvärderas", "Uppföljningen görs varje höst") == [Closeness.SYNONYM]


def test_an_ending_that_says_nothing_more_is_let_go() -> None:
    """ "Bygglovshandläggning" finds "bygglov", but a second part that says more is kept."""
    assert _close("bygglovshandläggning", "Öppet hus för bygglov") == [Closeness.PARTS]
    assert _close("projektstyrning", "Gemensam projektmodell") == [Closeness.NONE]
    assert _close("projektstyrning", "Styrning av projekt") == [Closeness.PARTS]


def test_a_known_phrase_never_hides_its_words() -> None:
    """A text where the words of a known phrase stand apart answers it, after one with them in a row."""
    apart = "En dialog om skolan med stadens medborgare"
    assert _close("dialog med medborgare", "Dialogen med medborgarna") == [Closeness.EXACT]
    assert _close("dialog med medborgare", apart) == [Closeness.PARTS]
    found = [apart[start:end] for start, end in marks(apart, THESAURUS.terms("dialog med medborgare"))]
    assert found == ["dialog", "medborgare"]


def test_words_of_asking_seek_nothing() -> None:
    """The words that make a question of what is sought count only where nothing else is sought."""
    assert _written("hur arbetar andra kommuner med bygglov") == ["bygglov"]
    assert _written("goda exempel på uppföljning") == ["uppföljning"]
    assert _written("andra kommuner") == ["andra kommuner"]
    assert _written("kommunen") == ["kommunen"]


def test_the_thesaurus_says_something_with_each_concept() -> None:
    """A concept joins words: it has at least two that differ, none written twice."""
    concepts = defaultdict(list)
    with (settings.data_folder() / "instrument" / "synonyms.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            concepts[row["concept"]].append(normal(row["word"]))
    assert not {concept: words for concept, words in concepts.items() if len(words) < 2}
    assert not {concept: words for concept, words in concepts.items() if len(words) != len(set(words))}
