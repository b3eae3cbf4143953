"""How well made-up municipalities are run: what lasts, what changes, and what evaluators err."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from kompass.example import likeness
from kompass.model import Item


@dataclass(frozen=True)
class Questions:
    """The questions that points are given for, as the columns of a matrix with a row per evaluation."""

    codes: tuple[str, ...]
    most: np.ndarray  # points
    areas: tuple[str, ...]
    area_of: np.ndarray  # of each question, the place of its area in `areas`

    def by_area(self, points: np.ndarray) -> np.ndarray:
        """The points of the areas: a column per area."""
        return np.asarray(points @ (self.area_of[:, None] == np.arange(len(self.areas))))


def questions_of(items: Sequence[Item]) -> Questions:
    """The columns for an edition's questions, in the report's order."""
    of = [item.code.partition(".")[0] for item in items]
    areas = tuple(dict.fromkeys(of))
    return Questions(
        codes=tuple(item.code for item in items),
        most=np.array([item.max_points for item in items]),
        areas=areas,
        area_of=np.array([areas.index(area) for area in of]),
    )


def points(rng: np.random.Generator, evaluations: pd.DataFrame, questions: Questions) -> np.ndarray:
    """The points of every question in every evaluation, whether anybody tells them or not.

    They are whole or half, within the maximum. The questions of 2015 stand for all editions: only the
    means differ.
    """
    given = _shares(rng, evaluations, questions) * questions.most
    halves = rng.random(given.shape) < likeness.HALF_POINTS
    rounded = np.where(halves, np.rint(2 * given) / 2, np.rint(given))
    return np.asarray(rounded.clip(0, questions.most))


def _shares(rng: np.random.Generator, evaluations: pd.DataFrame, questions: Questions) -> np.ndarray:
    """How well it goes, as shares of the maximum; not yet held within it."""
    place = evaluations["place"].to_numpy()
    places, n = place.max() + 1, len(evaluations)
    whole = rng.normal(0, likeness.ABILITY, places)[place] + rng.normal(0, likeness.SEVERITY, n)
    whole += _development(rng, evaluations)
    areas = rng.normal(0, likeness.AREA, (places, len(questions.areas)))
    lasting = rng.normal(0, likeness.QUESTION, (places, len(questions.codes))) + areas[:, questions.area_of]
    shares = whole[:, None] + lasting[place]
    shares += rng.normal(0, likeness.PASSING, shares.shape)
    for edition in likeness.AREA_MEANS:
        shares[evaluations["edition"] == edition] += _means(edition, questions)
    return np.asarray(shares)


def _means(edition: str, questions: Questions) -> np.ndarray:
    """The mean of each question: its area's, leaning as Ängelholm's does; an area's mean stays its own."""
    seen = np.concatenate([likeness.ANGELHOLM[area] for area in questions.areas])
    areas = questions.by_area(seen) / questions.by_area(questions.most)
    leaning = seen / questions.most - areas[questions.area_of]
    mean = np.array(likeness.AREA_MEANS[edition]) / 100
    return np.asarray(mean[questions.area_of] + likeness.LEANING * leaning)


def _development(rng: np.random.Generator, evaluations: pd.DataFrame) -> np.ndarray:
    """How far each has come since its municipality's first, less what is expected in its edition.

    The published means are of all evaluations of an edition, later ones included.
    """
    since = evaluations["held"] - evaluations.groupby("place")["held"].transform("min")
    rate = rng.normal(likeness.RISE, likeness.RISE_SPREAD, evaluations["place"].max() + 1)
    expected = likeness.RISE * since.groupby(evaluations["edition"]).transform("mean")
    return np.asarray(rate[evaluations["place"]] * since - expected)
