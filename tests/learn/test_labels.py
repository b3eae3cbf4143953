"""The labelled queries are whole: every label points at a text, and the halves are halves."""

from collections import Counter
from pathlib import Path

import pandas as pd
import pytest

from kompass import settings
from kompass.learn.forms import normal
from kompass.learn.words import _key

HERE = Path(__file__).parent
CORPORA = {
    "published": (settings.ROOT / "data" / "published" / "findings.csv", "finding_id"),
    "example": (settings.ROOT / "kompass" / "example" / "sentences.csv", "text"),
}
KINDS = ["strength", "improvement", "example"]


def read(path: Path) -> pd.DataFrame:
    """A table as it is written, with every cell a text."""
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def findings(corpus: str) -> pd.DataFrame:
    """The rows of a corpus that a query may find."""
    rows = read(CORPORA[corpus][0])
    return rows[rows["kind"].isin(KINDS)]


QUERIES = read(HERE / "queries.csv")
RELEVANT = read(HERE / "relevant.csv")
READ = read(HERE / "read.csv")


def labels(corpus: str) -> pd.DataFrame:
    """The labels of the queries over a corpus."""
    of = QUERIES.loc[QUERIES["corpus"] == corpus, "query_id"]
    return RELEVANT[RELEVANT["query_id"].isin(of)]


def test_there_are_enough_queries_each_asked_once() -> None:
    """At least 40 queries, each with an id of its own, and no query twice over the same corpus."""
    assert len(QUERIES) >= 40
    assert QUERIES["query_id"].is_unique
    assert not QUERIES.duplicated(["corpus", "query"]).any()
    assert set(QUERIES["corpus"]) == set(CORPORA)


def test_every_query_has_labels_and_every_label_a_query() -> None:
    """No query is left without a relevant text, no label belongs to an unknown query, none stands twice."""
    assert set(QUERIES["query_id"]) == set(RELEVANT["query_id"])
    assert not RELEVANT.duplicated().any()


@pytest.mark.parametrize("corpus", CORPORA)
def test_every_labelled_finding_exists(corpus: str) -> None:
    """A label points at a strength, an improvement or an example of its query's corpus."""
    known = set(findings(corpus)[CORPORA[corpus][1]])
    assert set(labels(corpus)["finding"]) - known == set()


@pytest.mark.parametrize("corpus", CORPORA)
def test_the_halves_are_halves(corpus: str) -> None:
    """As many queries to tune on as to test on, within each corpus."""
    splits = Counter(QUERIES.loc[QUERIES["corpus"] == corpus, "split"])
    assert set(splits) == {"tune", "test"}
    assert splits["tune"] == splits["test"]


def test_the_same_text_is_labelled_alike() -> None:
    """A text that stands under several municipalities is relevant under all of them or under none."""
    rows = findings("published").set_index("finding_id")["text"]
    same = {text: set(ids.index) for text, ids in rows.groupby(rows)}
    for _, ids in labels("published").groupby("query_id")["finding"]:
        for one in ids:
            assert same[rows[one]] <= set(ids), one


@pytest.mark.parametrize("corpus", CORPORA)
def test_every_reading_quotes_its_finding(corpus: str) -> None:
    """The words that make a text relevant to a subject stand in the text, and no text twice for a subject."""
    name = CORPORA[corpus][1]
    rows = findings(corpus).drop_duplicates(name).set_index(name, drop=False)["text"]
    of = READ[READ["corpus"] == corpus]
    assert not of.duplicated(["query", "finding"]).any()
    for finding, words in zip(of["finding"], of["words"], strict=True):
        assert words.casefold() in " ".join(rows[finding].casefold().split()), finding


def test_no_reading_is_of_a_query_held_out() -> None:
    """Who takes words from the readings sees no query of the untouched half, in any form of its words."""
    held = {_key(normal(query)) for query in QUERIES.loc[QUERIES["split"] == "test", "query"]}
    assert held.isdisjoint(_key(normal(query)) for query in READ["query"])
