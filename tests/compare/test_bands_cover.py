"""How often a band of places holds the place that a municipality's quality would give it."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from kompass import compare
from kompass.model import TOTAL, Level
from tests import makers
from tests.compare.figures import INSTRUMENT

MUNICIPALITIES, DRAWS = 60, 30
MEAN, SPREAD, MOST = 475, 80, 800
IDS = [f"se-{n:02}" for n in range(MUNICIPALITIES)]


def coverage(margin: float, reliability: float) -> float:
    """The share of municipalities whose true place lies in their band, over many made-up rankings."""
    random = np.random.default_rng(2016)
    judge = replace(INSTRUMENT, margins={**INSTRUMENT.margins, Level.TOTAL: margin / MOST})
    places = makers.municipalities({one: {} for one in IDS})
    evaluations = makers.evaluations(places, [(one, 2014, "new", Level.TOTAL) for one in IDS])
    scores = makers.scores([(one, 2014, "new", TOTAL, 0) for one in IDS])
    held = []
    for _ in range(DRAWS):
        true = random.normal(MEAN, SPREAD * np.sqrt(reliability), MUNICIPALITIES)
        error = random.normal(0, SPREAD * np.sqrt(1 - reliability), MUNICIPALITIES)
        seen = scores.assign(points=np.clip(true + error, 0, MOST))
        frame = compare.ranking("new", TOTAL, IDS, makers.grids_of(seen), evaluations, judge).frame
        place = pd.Series(np.clip(true, 0, MOST), index=IDS).rank(method="min", ascending=False)
        theirs = place.loc[frame["municipality_id"]].to_numpy()
        held.append(((frame["band_first"] <= theirs) & (theirs <= frame["band_last"])).mean())
    return float(np.mean(held))


@pytest.mark.parametrize(("margin", "reliability"), [(48, 0.90), (68, 0.80), (34, 0.95)])
def test_a_band_holds_the_true_place_nine_times_in_ten(margin: float, reliability: float) -> None:
    """With the reliability a margin stands for, at least 90 of 100 bands hold the true place.

    Made with the normal, the cautious and the bold margin of the total.
    """
    assert coverage(margin, reliability) >= 0.90


def test_without_a_margin_a_band_seldom_holds_the_true_place() -> None:
    """With next to no margin a band is a single place, and fewer than 20 of 100 hold the true one."""
    assert coverage(0.001, 0.90) < 0.20


def test_a_margin_too_narrow_for_the_reliability_holds_less_often() -> None:
    """If evaluators agree less than the normal margin assumes (0.80), fewer than 85 of 100 bands hold."""
    assert coverage(48, 0.80) < 0.85
