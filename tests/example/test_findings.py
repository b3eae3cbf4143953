"""What made-up evaluators found fits the points they gave."""

import csv
from collections import Counter

import pandas as pd
import pytest

from kompass.example import findings, package
from kompass.settings import ROOT
from kompass.store import Store
from tests.example.made import shares, tables

BANK = findings.sentences()


def with_shares(municipalities: int) -> pd.DataFrame:
    """Findings with the share of their question, now and in the municipality's previous evaluation."""
    made = tables(municipalities)
    told = shares(made).rename(columns={"item": "question"}).astype({"evaluation_id": str, "question": str})
    held = made["evaluations"]
    previous = held["evaluation_id"].groupby(held["place"]).shift()
    told = told[["evaluation_id", "question", "share"]]
    before = told.rename(columns={"evaluation_id": "previous", "share": "before"})
    found = made["findings"].merge(told, on=["evaluation_id", "question"], how="left")
    earlier = dict(zip(held["evaluation_id"], previous, strict=True))
    found = found.assign(previous=found["evaluation_id"].map(earlier))
    return found.merge(before, on=["previous", "question"], how="left")


@pytest.mark.parametrize("municipalities", [60, 3000])
def test_findings_fit_the_points(municipalities: int) -> None:
    """A strength is of a question above a share, an improvement below one, and so on; each kind is there."""
    found = with_shares(municipalities)
    share = {kind: mine["share"] for kind, mine in found.groupby("kind")}
    before = {kind: mine["before"] for kind, mine in found.groupby("kind")}
    assert share["strength"].min() >= findings.STRENGTH_FROM
    assert share["improvement"].max() <= findings.IMPROVEMENT_TO
    assert share["example"].min() >= findings.EXAMPLE_FROM
    assert (share["improved"] - before["improved"]).min() >= findings.ROSE_BY
    assert share["remains"].max() <= findings.REMAINS_TO
    assert before["remains"].max() <= findings.REMAINS_TO
    assert not found["share"].isna().any()


def test_strengths_are_mostly_of_high_questions() -> None:
    """Evaluators do not list by points, but nearly: strengths lie well above improvement opportunities."""
    mean = with_shares(3000).groupby("kind")["share"].mean()
    assert mean["strength"] - mean["improvement"] > 0.25


def test_an_evaluation_has_as_many_as_can_be_read() -> None:
    """8-20 strengths and as many improvement opportunities where so many questions fit, no text twice."""
    found = tables(3000)["findings"]
    count = found.groupby(["evaluation_id", "kind"]).size().unstack(fill_value=0)
    for kind in ("strength", "improvement"):
        assert count[kind].max() == 20
        assert (count[kind] >= 8).mean() > 0.9
    for kind in ("example", "improved", "remains"):
        assert count[kind].max() == 3
    assert not found.duplicated(["evaluation_id", "text"]).any()


def test_large_examples_have_fewer(monkeypatch: pytest.MonkeyPatch, published: Store) -> None:
    """Beyond a number of evaluations every second, third … has findings, so that memory lasts."""
    all_of_them = tables(200)["findings"]["evaluation_id"].nunique()
    monkeypatch.setattr(findings, "EVALUATIONS_AT_MOST", all_of_them // 3)
    thinned = dict(package.tables(published, 200, 1))["findings"]
    assert 0 < thinned["evaluation_id"].nunique() <= all_of_them // 3
    assert thinned["finding_id"].is_unique


def test_every_question_has_sentences(published: Store) -> None:
    """At least two strengths and two improvement opportunities for each of the 45, none of them twice."""
    codes = {code for edition, code in published.instrument.items if edition == "se-2015" and "." in code}
    for kind in ("strength", "improvement"):
        assert {code for code in codes if len(BANK.get((code, kind), ())) < 2} == set()
    texts = Counter(text for of in BANK.values() for text in of)
    assert max(texts.values()) == 1
    assert len(texts) > 230
    assert {kind for _, kind in BANK} == {"strength", "improvement", "example", "improved", "remains"}
    assert {code for code, _ in BANK} <= codes


def test_sentences_are_our_own() -> None:
    """None is a published finding, all end as sentences do, and none is long."""
    with (ROOT / "data/published/findings.csv").open(encoding="utf-8", newline="") as handle:
        published = {row["text"].casefold() for row in csv.DictReader(handle)}
    for text in (text for of in BANK.values() for text in of):
        assert text.casefold() not in published
        assert text[0].isupper()
        assert text.endswith(".")
        assert len(text) < 125
