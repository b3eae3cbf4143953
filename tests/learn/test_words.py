"""How words answer one that is sought."""

import csv
from collections import defaultdict
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass import settings
from kompass.learn.forms import EMPTY, Closeness, closeness, normal, spans
from kompass.learn.texts import Texts
from kompass.learn.words import Term, Thesaurus, marks
from kompass.store import Store

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
    "forms",
    [
        "plats platsen platser platserna",
        "strategi strategin strategier strategierna",
        "budget budgeten budgetar",
        "prognos prognosen prognoserna",
        "resurs resurser",
        "lön lönen lönerna",
        "digital digitalt digitala",
        "hållbar hållbart hållbara",
        "område områden områdena",
    ],
)
def test_the_forms_of_a_word_are_one_word(forms: str) -> None:
    """Where the stemmer takes a part of the word for an end, too."""
    for one, other in permutations(forms.split(), 2):
        assert closeness(one, other) == Closeness.STEM
        assert Term(one).closeness(other) == Closeness.STEM
        assert set(Thesaurus([("c", one), ("c", "annat")]).terms(other)[0].synonyms) >= {"annat"}


def test_a_part_that_stands_for_a_whole_word() -> None:
    """ "Brukar- och invånarundersökningar" are about both; the words in it need not be written out."""
    texts = Texts(["Resultat från brukar- och invånarundersökningar", "Brukar och invånarundersökningar"])
    assert list(texts.closeness(Term("brukarundersökning"))) == [Closeness.STEM, Closeness.NONE]


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
    """ "Bygglovshandläggning" finds "bygglov"; a second part that says more is missed."""
    assert _close("bygglovshandläggning", "Öppet hus för bygglov") == [Closeness.PARTS]
    assert _close("projektstyrning", "Gemensam projektmodell") == [Closeness.PARTLY]
    assert _close("projektstyrning", "Styrning av projekt") == [Closeness.PARTS]


def test_a_part_that_is_a_known_word_is_answered() -> None:
    """Of an unknown compound the part that is a word is sought, the last one rather than the first."""
    assert _close("skoluppföljning", "Utvärdering görs varje höst") == [Closeness.PARTLY]
    assert _close("bygglovskö", "Öppet hus för bygglov") == [Closeness.PARTLY]
    assert _close("skolkö", "Öppet hus för bygglov") == [Closeness.NONE]


def test_the_part_that_is_answered_is_marked() -> None:
    """Whoever is given an answer to a part of what was sought sees which part."""
    text = "Öppet hus för bygglov"
    assert [text[start:end] for start, end in marks(text, THESAURUS.terms("bygglovskö"))] == ["bygglov"]


def test_what_a_word_is_a_kind_of_answers_it_in_part() -> None:
    """Who seeks theatre did not ask for all of culture, which answers only a part of what is sought."""
    same, kinds = [("kultur", "kultur"), ("kultur", "konst")], [("kultur", "teater")]
    (theatre,) = Thesaurus(same, kinds).terms("teater")
    texts = Texts(["Teatern växer", "Kulturen växer", "Konsten växer", "Skolan växer"])
    whole, partly, none = Closeness.STEM, Closeness.PARTLY, Closeness.NONE
    assert list(texts.closeness(theatre)) == [whole, partly, partly, none]


def test_what_is_related_answers_in_part_and_finds_nothing() -> None:
    """What is near culture is found where little else is; who seeks it did not ask for culture."""
    thesaurus = Thesaurus([("kultur", "kultur")], related=[("kultur", "fritid")])
    (culture,), (leisure,) = thesaurus.terms("kultur"), thesaurus.terms("fritid")
    texts = Texts(["Fritiden växer", "Kulturen växer", "Skolan växer"])
    assert list(texts.closeness(culture)) == [Closeness.PARTLY, Closeness.STEM, Closeness.NONE]
    assert list(texts.closeness(leisure)) == [Closeness.STEM, Closeness.NONE, Closeness.NONE]


def test_what_only_looks_alike_is_no_answer() -> None:
    """A word of the same letters that means something else does not answer, nor a phrase with it."""
    same = [("vision", "vision"), ("vision", "målbild"), ("äldre", "äldre"), ("äldre", "senior")]
    others = [("vision", "revision"), ("äldre", "äldre än")]
    (vision,), (old,) = (Thesaurus(same, unlike=others).terms(word) for word in ("vision", "äldre"))
    texts = ["Förvaltningsrevisionen läses", "Visionen läses", "Målbilden och revisionen läses"]
    assert list(Texts(texts).closeness(vision)) == [Closeness.NONE, Closeness.STEM, Closeness.SYNONYM]
    texts = ["Planen är äldre än tio år", "De äldre frågas", "Planen är äldre än seniorerna"]
    assert [close > Closeness.NONE for close in Texts(texts).closeness(old)] == [False, True, True]


def test_what_looks_alike_takes_no_form_of_the_word_itself() -> None:
    """Of words with one stem only that which is named is no answer: "utmärkande" is no prize."""
    same = [("pris", "utmärkelse"), ("pris", "pris")]
    (prize,) = Thesaurus(same, unlike=[("pris", "utmärkande")]).terms("pris")
    assert prize.closeness("utmärkande") == Closeness.NONE
    assert prize.closeness("utmärkelsen") == Closeness.SYNONYM


def test_a_short_word_of_a_phrase_goes_no_further_than_its_end() -> None:
    """Few letters tell little: "hållbara resor" finds "hållbar resa" and not "hållbara resultat"."""
    (travel,) = Thesaurus([("resor", "resor"), ("resor", "hållbara resor")]).terms("hållbara resor")
    assert travel.in_a_row("en hållbar resa") == Closeness.EXACT
    assert travel.in_a_row("goda och hållbara resultat") == Closeness.NONE


def test_a_narrower_word_is_found_and_finds_nothing_wider() -> None:
    """Theatre means the same as no other word of culture, and is a kind of it."""
    thesaurus = Thesaurus([("kultur", "kultur"), ("kultur", "kulturliv")], [("kultur", "teater")])
    (culture,), (theatre,) = thesaurus.terms("kulturen"), thesaurus.terms("teater")
    assert (culture.synonyms, culture.kinds) == (("kultur", "kulturliv"), ("teater",))
    assert (theatre.synonyms, theatre.kinds) == ((), ())


def test_a_kind_comes_after_the_same_and_before_what_is_only_near() -> None:
    """A word or a phrase for a kind of what is sought answers, less closely than one for the same."""
    same = [("kultur", "kultur"), ("kultur", "kulturliv")]
    kinds = [("kultur", "teater"), ("kultur", "en scen")]
    (culture,) = Thesaurus(same, kinds).terms("kultur")
    answers = ["Kulturlivet växer", "Teatern växer", "Det finns en scen", "Skolan växer"]
    assert list(Texts(answers).closeness(culture)) == [
        Closeness.PART,
        Closeness.KIND,
        Closeness.KIND,
        Closeness.NONE,
    ]
    assert Closeness.FOLDED < Closeness.KIND < Closeness.SYNONYM


def test_what_means_the_same_is_no_kind() -> None:
    """A word that is a kind in one concept and the same in another counts as the same."""
    both = Thesaurus([("a", "lag"), ("b", "lag"), ("b", "grupp")], [("a", "grupp")])
    (team,) = both.terms("lag")
    assert (team.synonyms, team.kinds) == (("grupp",), ())


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
    """A concept joins words: it has at least two that differ, none twice, and one that may be sought."""
    concepts = defaultdict(list)
    sought = set()
    with (settings.data_folder() / "instrument" / "synonyms.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            concepts[row["concept"]].append(normal(row["word"]))
            sought |= set() if row["relation"] else {row["concept"]}
    assert set(concepts) == sought
    assert not {concept: words for concept, words in concepts.items() if len(words) < 2}
    assert not {concept: words for concept, words in concepts.items() if len(words) != len(set(words))}


WORDS = st.text("abdeiklmnorstuåäö", min_size=2, max_size=14)
KNOWN = Thesaurus(
    [
        *[("invånare", word) for word in ("medborgare", "invånare")],
        *[("dialog", word) for word in ("dialog", "samtal")],
        *[("kundtjänst", word) for word in ("kontaktcenter", "kundtjänst", "en väg in")],
        *[("IOP", word) for word in ("IOP", "idéburet offentligt partnerskap")],
        *[("enkät", word) for word in ("enkät", "undersökning")],
        *[("personal", word) for word in ("personal", "medarbetare")],
    ]
)


@given(WORDS, WORDS)
def test_without_rings_and_dots_comes_after(sought: str, word: str) -> None:
    """What answers only without rings and dots is told apart, and is worth less than any exact letters."""
    found = Term(sought).closeness(word)
    assert (found == Closeness.FOLDED) <= (closeness(sought, word) == Closeness.NONE)
    exact = (Closeness.KIND, Closeness.SYNONYM, Closeness.PART, Closeness.STEM, Closeness.EXACT)
    assert min(exact) > Closeness.FOLDED


def test_plain_letters_find_swedish_ones() -> None:
    """One who writes "aldreomsorg" means äldreomsorg; one who writes å means å."""
    (plain,) = KNOWN.terms("aldreomsorg")
    assert plain.closeness("äldreomsorgen") == Closeness.FOLDED
    assert Term("håbo").closeness("habo") == Closeness.NONE


def test_synonyms_answer_in_any_form() -> None:
    """A word finds what means the same, single words and phrases, from any of its own forms."""
    (centre,) = KNOWN.terms("kontaktcentret")
    assert centre.closeness("kundtjänsten") == Closeness.SYNONYM
    assert centre.in_a_row("en väg in till kommunen") == Closeness.SYNONYM
    (iop,) = KNOWN.terms("idéburet offentligt partnerskap")
    assert iop.closeness("iop") == Closeness.SYNONYM


def test_a_compound_is_sought_by_its_parts() -> None:
    """A compound of known words is answered by both parts apart, or by synonyms of both in one word."""
    (survey,) = KNOWN.terms("personalenkät")
    assert [part.written for part in survey.parts] == ["personal", "enkät"]
    assert survey.closeness("medarbetarundersökningen") == Closeness.PARTS
    assert survey.closeness("medarbetarna") == Closeness.NONE


def test_empty_words_are_left_out() -> None:
    """ "och" is not sought beside a word that says something, but alone it is."""
    assert [term.written for term in KNOWN.terms("hur för dialog och samtal")] == ["dialog", "samtal"]
    assert [term.written for term in KNOWN.terms("och")] == ["och"]
    assert KNOWN.terms("  …  ") == ()


@given(st.text(max_size=60))
def test_any_query_is_understood(query: str) -> None:
    """No text breaks a query; each term is there once, and is of the words that were written."""
    terms = [term.written for term in KNOWN.terms(query)]
    assert len(set(terms)) == len(terms)
    assert all(word in normal(query).split() for term in terms for word in term.split())


@given(st.text(max_size=80), st.text(max_size=20))
def test_marks_are_words_of_the_text(text: str, query: str) -> None:
    """Marks lie within the text in order, never overlap, and each is a whole word."""
    found = marks(text, KNOWN.terms(query))
    assert found == sorted(found)
    assert all(end <= start for (_, end), (start, _) in pairwise(found))
    assert set(found) <= {(start, end) for start, end, _ in spans(text)}


def test_what_answers_is_marked() -> None:
    """The word that answers is marked whole, each word of a phrase too."""
    text = "Medborgardialogen har en väg in."
    terms = KNOWN.terms("dialog kundtjänst")
    assert [text[start:end] for start, end in marks(text, terms)] == ["Medborgardialogen", "en", "väg", "in"]


def test_no_empty_word_is_a_synonym(published: Store) -> None:
    """A synonym that says nothing would find everything."""
    words = {normal(word) for _, word in published.search_words["same"]}
    assert words & EMPTY == set()
