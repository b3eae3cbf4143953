"""What made-up evaluators found: sentences of ours that fit the points."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

from kompass.example.quality import Questions

STRENGTH_FROM = 0.55
IMPROVEMENT_TO = 0.65
EXAMPLE_FROM = 0.85
ROSE_BY = 0.15
REMAINS_TO = 0.5
"""What the points of a question must be, as shares of its maximum, for a sentence of each kind."""

STRENGTHS = IMPROVEMENTS = (8, 20)
"""How many of each an evaluation has, from and to; fewer where too few questions fit."""

FEW = (0, 3)
"""How many examples it has, how many things improved and how many remain."""

TASTE = 0.1
"""How much the choice departs from the order of points, as a share: evaluators do not list by points."""

EVALUATIONS_AT_MOST = 20_000
"""How many evaluations have findings at all: in larger examples every second, third … does."""


def findings(
    rng: np.random.Generator, evaluations: pd.DataFrame, shares: np.ndarray, questions: Questions
) -> pd.DataFrame:
    """The table of findings. `shares` are those known of each question, nan where unknown."""
    tell = np.flatnonzero(~np.isnan(shares).all(axis=1))
    tell = tell[:: 1 + len(tell) // EVALUATIONS_AT_MOST]
    now, before = shares[tell], _before(evaluations, shares)[tell]
    taste = now + rng.normal(0, TASTE, now.shape)
    found = [
        _chosen(rng, questions, "strength", now >= STRENGTH_FROM, -taste, STRENGTHS),
        _chosen(rng, questions, "improvement", now <= IMPROVEMENT_TO, taste, IMPROVEMENTS),
        _chosen(rng, questions, "example", now >= EXAMPLE_FROM, -taste, FEW),
        _chosen(rng, questions, "improved", now - before >= ROSE_BY, before - taste, FEW),
        _chosen(rng, questions, "remains", np.maximum(now, before) <= REMAINS_TO, taste, FEW),
    ]
    frame = pd.concat(found).sort_values(["row", "question", "kind"], ignore_index=True)
    of = evaluations.iloc[tell[frame["row"]]].reset_index(drop=True)
    return pd.DataFrame(
        {
            "finding_id": "x" + pd.Series(frame.index + 1).astype("str").str.zfill(6),
            "municipality_id": of["municipality_id"],
            "evaluation_id": of["evaluation_id"],
            "year": of["year"],
            "edition": of["edition"],
            "area": np.array(questions.areas)[questions.area_of[frame["question"]]],
            "question": np.array(questions.codes)[frame["question"]],
            "kind": frame["kind"],
            "text": frame["text"],
            "says_who": "evaluator",
            "from_evaluation": True,
            "area_basis": "stated",
            "confidence": "high",
        }
    )


def _before(evaluations: pd.DataFrame, shares: np.ndarray) -> np.ndarray:
    """The shares of the municipality's previous evaluation, nan where there is none."""
    before = np.full_like(shares, np.nan)
    follows = np.flatnonzero(evaluations["place"].diff() == 0)
    before[follows] = shares[follows - 1]
    return before


def _chosen(
    rng: np.random.Generator,
    questions: Questions,
    kind: str,
    fits: np.ndarray,
    order: np.ndarray,
    number: tuple[int, int],
) -> pd.DataFrame:
    """Sentences of one kind: of questions that fit and that there are sentences for, the smallest first."""
    bank = sentences()
    texts = [bank.get((code, kind), ()) for code in questions.codes]
    many = np.array([len(of_question) for of_question in texts])
    fits = fits & (many > 0)
    rank = np.where(fits, order, np.inf).argsort(axis=1).argsort(axis=1)
    row, question = np.nonzero(fits & (rank < rng.integers(*number, size=(len(fits), 1), endpoint=True)))
    which = rng.integers(many[question])
    text = pd.Series([texts[q][w] for q, w in zip(question, which, strict=True)], dtype="str")
    return pd.DataFrame({"row": row, "question": question, "kind": kind, "text": text})


@cache
def sentences() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The sentences there are, by question and kind."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    with (Path(__file__).parent / "sentences.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            key = (row["question"], row["kind"])
            found[key] = (*found.get(key, ()), row["text"])
    return found
