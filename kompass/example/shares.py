"""Dealing things out by shares, so that a small example has some of each kind."""

from collections.abc import Mapping
from typing import TypeVar

import numpy as np

Kind = TypeVar("Kind")


def dealt(rng: np.random.Generator, number: int, shares: Mapping[Kind, float]) -> list[Kind]:
    """`number` things in random order, of each kind as many as its share says (largest remainders first)."""
    kinds = list(shares)
    exact = number * np.array([shares[kind] for kind in kinds]) / sum(shares.values())
    counts = np.floor(exact).astype(int)
    counts[np.argsort(counts - exact, kind="stable")[: number - counts.sum()]] += 1
    order = rng.permutation(np.repeat(np.arange(len(kinds)), counts))
    return [kinds[i] for i in order]
