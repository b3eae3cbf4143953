"""Evaluations: how many, when, and how much is known of each."""

import pandas as pd
import pytest

from kompass.example import evaluations as known
from kompass.example.package import MOST_MUNICIPALITIES
from tests.example.made import shares, tables


@pytest.fixture(scope="module")
def many() -> pd.DataFrame:
    return tables(3000)["evaluations"]


def test_one_to_three_evaluations_each(many: pd.DataFrame) -> None:
    """About 35, 40 and 25 % have one, two and three evaluations; the largest example has near 100,000."""
    for frame in (tables(60)["evaluations"], many):
        count = frame.groupby("municipality_id").size().value_counts(normalize=True)
        assert dict(count) == pytest.approx({1: 0.35, 2: 0.40, 3: 0.25}, abs=0.01)
    assert 90_000 < MOST_MUNICIPALITIES * len(many) / 3000 <= 100_000


def test_years_fit_their_editions(many: pd.DataFrame) -> None:
    """2011-2015 is the edition of 2010 and 2016-2019 that of 2015, one to four years apart and numbered."""
    dated = many[many["year"].notna()]
    early = dated["edition"] == "se-2010"
    assert dated[early]["year"].between(2011, 2015).all()
    assert dated[~early]["year"].between(2016, 2019).all()
    apart = dated.groupby("municipality_id")["year"].diff().dropna()
    assert set(apart) == {1, 2, 3, 4}
    assert (apart >= 2).mean() > 0.9
    assert dated["month"].isna().mean() == pytest.approx(0.4, abs=0.05)
    assert (dated["number"] == dated.groupby("municipality_id").cumcount() + 1).mean() > 0.95


def test_change_can_be_shown_by_question(many: pd.DataFrame) -> None:
    """Most municipalities have an evaluation in the edition of 2015, many have two, some three."""
    late = many[many["edition"] == "se-2015"].groupby("municipality_id").size()
    assert len(late) / 3000 > 0.85
    assert 0.35 < (late >= 2).sum() / 3000 < 0.6
    assert 0.03 < (late == 3).sum() / 3000 < 0.1


@pytest.mark.parametrize("municipalities", [60, 3000])
def test_every_kind_of_gap_is_there(municipalities: int) -> None:
    """Some have areas only, some a total only, some lack a few questions, points or the year; about 15 %."""
    frame = tables(municipalities)["evaluations"]
    late = frame[frame["edition"] == "se-2015"]
    assert set(late["known"]) == set(known.KNOWN["se-2015"])
    assert (late["known"] == known.QUESTIONS).mean() == pytest.approx(0.85, abs=0.01)
    assert set(frame[frame["edition"] == "se-2010"]["known"]) == set(known.KNOWN["se-2010"])
    silent = frame[frame["year"].isna()]
    assert 0 < len(silent) < len(frame) / 40
    assert set(silent["known"]) == {known.TOTAL}
    assert (silent["evaluation_id"] == silent["municipality_id"] + "-year-unknown").all()


def test_what_is_known_is_what_is_told(many: pd.DataFrame) -> None:
    """The figures of each evaluation are those its kind says, and its note says so in both languages."""
    told = many.set_index("evaluation_id")
    scores = tables(3000)["scores"]
    item = scores["item"].astype("str")
    level = item.where(item == "total", item.str.len().map({1: "area", 3: "question"}))
    count = pd.crosstab(scores["evaluation_id"].astype("str"), level).reindex(told.index, fill_value=0)
    wanted = {
        known.QUESTIONS: {(0, 45, 0)},
        known.SOME_QUESTIONS: {(0, 45 - few, 1) for few in (1, 2, 3, 4)},
        known.AREAS: {(8, 0, 1)},
        known.TOTAL: {(0, 0, 1)},
        known.NOTHING: {(0, 0, 0)},
    }
    for kind, mine in told.groupby("known"):
        assert set(count.loc[mine.index].itertuples(index=False, name=None)) == wanted[kind]
    for column in ("note_sv", "note_en"):
        notes = told.assign(known=told["known"].where(told["year"].notna(), "no-year"))
        assert notes.groupby("known")[column].nunique().eq(1).all()
        assert notes[column].nunique() == 6


def test_points_are_whole_or_half(many: pd.DataFrame) -> None:
    """Questions have whole points, some of them halves; areas and totals that are printed are whole."""
    made = tables(3000)
    of_questions = shares(made)["points"] * 2
    assert (of_questions == of_questions.round()).all()
    assert (of_questions % 2 == 1).mean() == pytest.approx(0.05, abs=0.01)
    whole = many[many["known"].isin((known.AREAS, known.TOTAL))]["evaluation_id"]
    printed = made["scores"][made["scores"]["evaluation_id"].isin(whole)]["points"]
    assert (printed == printed.round()).all()
