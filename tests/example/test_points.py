"""The points are distributed as the published ones, and change as results do."""

import numpy as np
import pandas as pd
import pytest

from kompass.example import likeness, quality
from kompass.example.evaluations import evaluations
from kompass.model import TOTAL, Level
from kompass.store import Store
from tests.example.made import shares, tables

Sample = tuple[pd.DataFrame, pd.DataFrame]
EDITIONS = ("se-2010", "se-2015")


@pytest.fixture(scope="module")
def sample(published: Store) -> Sample:
    """Evaluations of 6,000 municipalities with every area's points, told or not."""
    questions = quality.questions_of(published.instrument.items_at("se-2015", Level.QUESTION))
    ids = pd.Series([f"se-ex{n:05}" for n in range(6000)])
    times, points = np.random.default_rng(7).spawn(2)
    held = evaluations(times, ids)
    areas = pd.DataFrame(
        questions.by_area(quality.points(points, held, questions)), columns=[*questions.areas]
    )
    return held, areas


def test_means_are_the_published(sample: Sample, published: Store) -> None:
    """Means lie within 6 points of the published for totals and within 1 for areas, in each edition."""
    held, areas = sample
    checked = set()
    for reference in published.references:
        if reference.edition not in EDITIONS:
            continue
        mine = areas[held["edition"] == reference.edition]
        points = mine.sum(axis=1) if reference.item == TOTAL else mine[reference.item]
        tolerance = 6 if reference.item == TOTAL else 1
        assert points.mean() == pytest.approx(reference.points, abs=tolerance), reference
        checked.add((reference.edition, reference.item))
    assert len(checked) == 11


def test_the_other_areas_of_2015_are_those_of_2010_scaled() -> None:
    """Areas whose mean nobody has published keep 2010's pattern, and sum to the published total."""
    means = likeness.AREA_MEANS["se-2015"]
    assert sum(means) == pytest.approx(475.5)
    scaled = [a / b for a, b in zip(means[1:], likeness.AREA_MEANS["se-2010"][1:], strict=True)]
    assert max(scaled) == pytest.approx(min(scaled))


def test_spreads_are_the_published(sample: Sample, published: Store) -> None:
    """Totals spread as the published within 15 %, areas by 10-14 points, questions as Ängelholm's."""
    held, areas = sample
    for edition in EDITIONS:
        mine = areas[held["edition"] == edition]
        wanted = published.scores([edition], Level.TOTAL)["points"].std()
        assert mine.sum(axis=1).std() == pytest.approx(wanted, rel=0.15)
        assert mine.sum(axis=1).std() == pytest.approx(likeness.TOTAL_SPREAD, rel=0.1)
        assert mine.std().between(*likeness.AREA_SPREAD).all()
    found = published.scores(["se-2015"], Level.QUESTION)
    real = (found["points"] / found["max_points"]).std()
    within = shares(tables(3000)).groupby("evaluation_id", observed=True)["share"].std().mean()
    assert within == pytest.approx(real, rel=0.15)


def test_quality_lasts(sample: Sample) -> None:
    """Who is well run is so next time, mostly: totals correlate over time, and areas with one another."""
    held, areas = sample
    total = areas.sum(axis=1)
    previous = total.groupby(held["place"]).shift()
    assert 0.7 < total.corr(previous) < 0.95
    between = areas[held["edition"] == "se-2015"].corr().to_numpy()
    assert between[np.triu_indices(8, 1)].min() > 0.4


def test_results_rise_and_fall(sample: Sample) -> None:
    """Within an edition rises are more common than falls, and falls are common; some of both are clear."""
    held, areas = sample
    late = held["edition"] == "se-2015"
    change = areas[late].sum(axis=1).groupby(held["place"][late]).diff().dropna()
    assert 0.3 < (change < 0).mean() < 0.4
    assert (change <= -48).mean() > 0.05
    assert (change >= 48).mean() > 0.15


@pytest.mark.parametrize("municipalities", [60, 3000])
def test_questions_rise_and_fall(municipalities: int) -> None:
    """By question, too: most municipalities with two evaluations have clear rises and clear falls."""
    made = tables(municipalities)
    of = made["evaluations"].set_index("evaluation_id")["municipality_id"]
    frame = shares(made)
    frame = frame.assign(place=frame["evaluation_id"].astype("str").map(of))
    frame["change"] = frame.groupby(["place", "item"], observed=True)["share"].diff()
    clear = frame.dropna(subset="change").groupby("place")["change"].agg(["min", "max"])
    assert len(clear) > municipalities / 4
    assert (clear["min"] <= -0.15).mean() > 0.8
    assert (clear["max"] >= 0.15).mean() > 0.8


def test_the_made_up_means_are_those_of_the_example(example: Store) -> None:
    """The reference values are the means of the evaluations whose areas are known, with their number."""
    found = {(r.edition, r.item): r for r in example.references}
    assert len(found) == 18
    for edition in EDITIONS:
        total = example.scores([edition], Level.TOTAL)
        areas = example.scores([edition], Level.AREA)
        whole = areas.groupby("evaluation_id").size().eq(8)
        ids = whole[whole].index
        for item in (TOTAL, *"12345678"):
            frame = total if item == TOTAL else areas[areas["item"] == item]
            points = frame[frame["evaluation_id"].isin(ids)]["points"]
            assert found[edition, item].points == pytest.approx(points.mean(), abs=0.5)
            assert found[edition, item].n == len(ids)
            assert "påhittat" in found[edition, item].who["sv"]
