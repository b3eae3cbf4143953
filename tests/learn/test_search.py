"""Search among findings: who answers, in which order, and how the answers are narrowed."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.learn.search import FEW, SPEAKERS, Findings, select
from kompass.learn.words import Thesaurus
from kompass.model import Theme
from tests.learn import retrieval

TITLES = {("se-2015", "1.4"): "Främjas invånardialog och deltagande?", ("se-2015", "6.4"): "Lön"}
THESAURUS = Thesaurus([("invånare", "medborgare"), ("invånare", "invånare")])
TEXTS = st.sampled_from(
    [
        "Dialog med unga",
        "Medborgardialog",
        "Lönekriterier är kända",
        "Invånare frågas",
        "Chefer möts",
        "Mål följs",
    ]
)


def findings(*rows: dict[str, object]) -> Findings:
    """Findings with these cells, the rest as usual."""
    usual = {"municipality_id": "se-1", "municipality": "A", "year": 2016, "edition": "se-2015", "area": "1"}
    usual |= {"question": None, "kind": "strength", "says_who": "evaluator", "text": ""}
    frame = pd.DataFrame([usual | {"finding_id": f"f{n}"} | row for n, row in enumerate(rows)])
    return Findings(frame, TITLES, THESAURUS)


def texts(found: Findings, query: str) -> list[str]:
    return list(found.search(query).frame["text"])


def test_exact_letters_go_before_folded_ones() -> None:
    """Habo and Håbo are two places: the one that was written comes first, the other follows."""
    known = findings({"text": "I Håbo finns den"}, {"text": "I Habo finns den"})
    assert texts(known, "habo") == ["I Habo finns den", "I Håbo finns den"]
    assert texts(known, "håbo") == ["I Håbo finns den"]


def test_a_text_goes_before_the_heading_it_stands_under() -> None:
    """What stands under a question about dialogue answers, after all that say so themselves."""
    known = findings(
        {"text": "Unga bjuds in", "question": "1.4"}, {"text": "Medborgardialog hålls"}, {"text": "Ett annat"}
    )
    assert texts(known, "dialog") == ["Medborgardialog hålls", "Unga bjuds in"]


def test_who_answers_all_words_goes_first() -> None:
    """Findings that answer every word stand first, and where they are few others follow, counted apart."""
    known = findings({"text": "Dialog förs"}, {"text": "Dialog med unga"}, {"text": "Unga bjuds in"})
    found = known.search("dialog unga")
    assert next(iter(found.frame["text"])) == "Dialog med unga"
    assert (found.whole, len(found.frame)) == (1, 3)
    many = findings(*[{"text": "Dialog med unga"}] * FEW, {"text": "Dialog förs"})
    assert len(many.search("dialog unga").frame) == FEW


def test_who_says_more_of_it_goes_first() -> None:
    """Of two that answer as closely, the one with more words of what is sought, however old it is."""
    known = findings(
        {"text": "Invånare frågas"}, {"text": "Invånare frågas och medborgare bjuds in", "year": 2010}
    )
    assert texts(known, "invånare")[0] == "Invånare frågas och medborgare bjuds in"


def test_among_equals_the_newest_of_the_nearest_speaker() -> None:
    """As close: the evaluators before the municipality before juries, then the newest, unknown years last."""
    said = [
        ("prize_jury", 2024),
        ("evaluator", None),
        ("municipality", 2020),
        ("evaluator", 2010),
        ("evaluator", 2016),
    ]
    known = findings(*[{"text": "Dialog", "says_who": who, "year": year} for who, year in said])
    order = known.search("dialog").frame[["says_who", "year"]]
    assert [(who, None if pd.isna(year) else year) for who, year in order.itertuples(index=False)] == [
        ("evaluator", 2016),
        ("evaluator", 2010),
        ("evaluator", None),
        ("municipality", 2020),
        ("prize_jury", 2024),
    ]


@given(st.lists(TEXTS, max_size=12), st.text(max_size=12) | TEXTS, st.integers(0, 2**12))
def test_narrowing_only_takes_away(texts: list[str], query: str, bits: int) -> None:
    """A mask adds no answer to all that is sought, holds for every answer, and none comes twice."""
    known = findings(*[{"text": text} for text in texts]) if texts else findings({"text": "x"})
    mask = pd.Series([bool(bits >> n & 1) for n in range(len(known.frame))])
    whole, narrowed = known.search(query), known.search(query, mask)
    ids = list(narrowed.frame["finding_id"])
    assert len(set(ids)) == len(ids)
    assert set(ids) <= set(known.frame[mask]["finding_id"])
    assert narrowed.whole <= whole.whole
    assert narrowed.whole <= len(ids)


def test_an_empty_query_is_answered_by_all() -> None:
    """One who has only narrowed sees all that is left."""
    known = findings({"text": "a"}, {"text": "b"})
    assert len(known.search("").frame) == known.search(" ").whole == 2


def test_a_theme_is_words_and_questions() -> None:
    """A theme finds by its words in any edition, and what stands under its questions after them."""
    theme = Theme("pay", {"sv": "Lön"}, ("lön", "belöning"), frozenset({("se-2015", "6.4")}))
    known = findings(
        {"text": "Bra satt", "question": "6.4"},
        {"text": "Lönekriterier är kända", "edition": "se-2020"},
        {"text": "Dialog"},
    )
    assert list(known.by_theme(theme).frame["text"]) == ["Lönekriterier är kända", "Bra satt"]


def test_who_finds_nothing_is_told_what_looks_alike() -> None:
    """A slip of the pen is answered by words that do occur, beside what answers a part of it."""
    known = findings({"text": "Medborgardialog hålls"}, {"text": "Medborgarna frågas"}, {"text": "Lön"})
    found = known.search("medborgardialgo")
    assert (found.whole, found.n) == (0, 2)
    assert known.suggestions(found.terms) == ["medborgardialog", "medborgarna"]
    assert known.suggestions(known.search("medborgare").terms) == []  # as it should be spelled


def test_who_answers_one_word_and_is_near_the_other_goes_first() -> None:
    """Where none answers both words: one and something near the other, before one alone."""
    words = Thesaurus([("fritid", "fritid"), ("unga", "unga")], related=[("fritid", "idrott")])
    said = [("Unga bjuds in", "1"), ("Unga frågas", "1"), ("Unga och idrott", "2")]
    frame = findings(*[{"text": text, "area": area} for text, area in said]).frame
    assert next(iter(Findings(frame, TITLES, words).search("unga fritid").frame["text"])) == "Unga och idrott"


def test_among_no_findings_nothing_is_found() -> None:
    """Data without findings may be searched, and nothing answers."""
    known = Findings(findings({"text": "Dialog"}).frame.iloc[:0], TITLES, THESAURUS)
    assert [(known.search(query).n, known.search(query).whole) for query in ("dialog", "")] == [(0, 0)] * 2


def test_what_is_only_near_is_no_answer_by_its_heading() -> None:
    """Under a question about dialogue stands what answers a dialogue, not what answers something near it."""
    near = Thesaurus([("samtal", "samtal")], related=[("samtal", "dialog")])
    frame = findings({"text": "Unga bjuds in", "question": "1.4"}, {"text": "Dialog förs"}).frame
    assert list(Findings(frame, TITLES, near).search("samtal").frame["text"]) == ["Dialog förs"]


def test_every_limit_is_held() -> None:
    """Kind, speaker, area of an edition, municipality and years each leave out what is not theirs."""
    frame = findings(
        {
            "kind": "example",
            "says_who": "other",
            "edition": "se-2020",
            "municipality_id": "se-2",
            "year": 2021,
        },
        {},
    ).frame
    for limit in (
        {"kinds": ["example"]},
        {"says_who": SPEAKERS["others"]},
        {"areas": [("se-2020", "1")]},
        {"municipality_ids": ["se-2"]},
        {"years": (2020, 2022)},
    ):
        assert list(select(frame, **limit)) == [True, False], limit  # type: ignore[arg-type]
    assert list(select(frame)) == [True, True]
    assert list(select(frame, municipality_ids=[])) == [False, False]


@pytest.mark.parametrize("split", ["tune", "test"])
@pytest.mark.parametrize("corpus", ["published", "example"])
def test_search_finds_more_than_substrings(split: str, corpus: str) -> None:
    """In both halves of the labelled queries, over both corpora, both measures are above substrings'."""
    ours, plain = (retrieval.measured(one, split, corpus) for one in (retrieval.kompass, retrieval.substring))
    assert ours[0] > plain[0] + 0.25
    assert ours[1] > plain[1] + 0.25


def test_search_is_as_good_as_it_was() -> None:
    """Measured over the half that was never tuned on; a change that makes it worse is seen here."""
    recall, precision, n = retrieval.measured(retrieval.kompass, "test")
    assert n == 32
    assert recall > 0.75
    assert precision > 0.75


def test_an_answer_is_looked_at_in_part() -> None:
    """The first rows, and those of some speakers, are those of the whole table in the same order."""
    said = ["municipality", "evaluator", "prize_jury", "evaluator"]
    known = findings(
        *[{"text": "Dialog", "says_who": who, "municipality_id": f"se-{n % 3}"} for n, who in enumerate(said)]
    )
    found = known.search("dialog")
    assert (found.n, found.municipalities) == (4, 3)
    assert list(found.first(2)["finding_id"]) == list(found.frame["finding_id"])[:2]
    mine = found.said_by(SPEAKERS["evaluators"])
    assert list(mine.frame["says_who"]) == ["evaluator"] * 2
    assert (mine.n, mine.whole) == (2, 2)
    assert list(found.said_by(SPEAKERS["others"]).frame["finding_id"]) == ["f2"]
