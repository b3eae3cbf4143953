"""Dots that lie too near each other are stacked, each at its own place on the scale."""

from collections.abc import Sequence
from itertools import pairwise


def levels(values: Sequence[float], width: float) -> list[int]:
    """For each value the lowest level where no dot before it is nearer than `width`; 0 stands lowest.

    `values` are in ascending order. Equal ones always stand above each other.
    """
    last: list[float] = []  # the rightmost dot on each level
    found = []
    for value in values:
        level = next((n for n, other in enumerate(last) if value - other >= width), len(last))
        if level == len(last):
            last.append(value)
        else:
            last[level] = value
        found.append(level)
    return found


def bins(values: Sequence[float], maximum: float, most: int) -> tuple[float, list[float]]:
    """How wide the bars are, and for each value the middle of the bar it falls in.

    A bar a value, standing at it, where the values lie far enough apart to be told from each other: half of a
    `most`:th of the scale. Else bars of a `most`:th each, from their lower edge up to the next one's.
    """
    apart = sorted(set(values))
    nearest = min((after - before for before, after in pairwise(apart)), default=maximum / most)
    if nearest >= maximum / (2 * most):
        return min(nearest, maximum / most), list(values)
    width = maximum / most
    return width, [(min(value // width, most - 1) + 0.5) * width for value in values]
