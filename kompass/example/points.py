"""What is told of the points: the tables of scores and of reference values."""

import numpy as np
import pandas as pd

from kompass.example.evaluations import AREAS, QUESTIONS, SOME_QUESTIONS, TOTAL
from kompass.example.likeness import AREA_MEANS
from kompass.example.quality import Questions
from kompass.model import TOTAL as TOTAL_ITEM

FEW = (1, 4)
"""How many questions are missing where a few are, from and to."""


def told(
    rng: np.random.Generator, evaluations: pd.DataFrame, given: np.ndarray, questions: Questions
) -> np.ndarray:
    """The points that are known: a column each for the total, the areas and the questions, nan for unknown.

    Areas and total are not told where they follow from complete questions: the store derives them. Where no
    questions are known they are whole, as reports print them.
    """
    known = evaluations["known"].to_numpy()
    areas = questions.by_area(given)
    areas = np.where((known == SOME_QUESTIONS)[:, None], areas, np.rint(areas))
    total = np.where(np.isin(known, (SOME_QUESTIONS, AREAS, TOTAL)), areas.sum(axis=1), np.nan)
    areas[known != AREAS] = np.nan
    by_question = given.copy()
    by_question[~np.isin(known, (QUESTIONS, SOME_QUESTIONS))] = np.nan
    for row in np.flatnonzero(known == SOME_QUESTIONS):
        few = rng.integers(*FEW, endpoint=True)
        by_question[row, rng.choice(len(questions.codes), few, replace=False)] = np.nan
    return np.hstack([total[:, None], areas, by_question])


def scores(evaluations: pd.DataFrame, known_points: np.ndarray, questions: Questions) -> pd.DataFrame:
    """A row per figure that is told, in the order of the evaluations and of the report."""
    row, item = np.nonzero(~np.isnan(known_points))
    items = [TOTAL_ITEM, *questions.areas, *questions.codes]
    return pd.DataFrame(
        {
            "evaluation_id": pd.Categorical.from_codes(row, pd.Index(evaluations["evaluation_id"])),
            "item": pd.Categorical.from_codes(item, pd.Index(items)),
            "points": known_points[row, item],
            "basis": "stated",
            "confidence": evaluations["confidence"].astype("category").iloc[row].array,
            "note": None,
        }
    )


def reference_values(
    evaluations: pd.DataFrame, known_points: np.ndarray, questions: Questions
) -> pd.DataFrame:
    """The mean per edition of all evaluations whose areas are known, stated or to be derived."""
    printed = known_points[:, 1 : 1 + len(questions.areas)]
    derived = questions.by_area(known_points[:, -len(questions.codes) :])
    areas = np.where(np.isnan(printed), derived, printed)
    whole = ~np.isnan(areas).any(axis=1)
    rows = []
    for edition in AREA_MEANS:
        mine = whole & (evaluations["edition"] == edition).to_numpy()
        if not mine.any():
            continue
        means = areas[mine].mean(axis=0)
        for item, mean in zip((TOTAL_ITEM, *questions.areas), (means.sum(), *means), strict=True):
            rows.append(
                {
                    "reference_id": f"{edition}-example",
                    "edition": edition,
                    "item": item,
                    "points": round(mean),
                    "statistic": "mean",
                    "who_sv": "påhittat snitt för exemplet",
                    "who_en": "made-up mean for the example",
                    "n": int(mine.sum()),
                    "as_of": f"{evaluations['held'][mine].max()}-12",
                    "basis": "stated",
                }
            )
    return pd.DataFrame(rows)
