"""Whom to call first: what decides it, and how much each thing weighs.

Texts come first. All else is counted in steps of unlikeness (twice the population is one of that factor), so
that it can be weighed together. The weights are our assumption, told in `docs/explanation/teachers.md`.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from kompass.learn.strengths import Where

OFTEN = 2
"""Who is named for as many items stands behind the others that have something to show."""

CLIMBED = 0.5
"""Who came from below knows the way: half a step. Worth more, the few who climbed would get every call."""

NAMED = 0.5
"""A step back for each item of the municipality that one is named for already."""

SOUGHT = 1.0
"""Who is clearly higher than everybody would be called by everybody: up to one step back."""

YEAR = 0.1
"""What is a year newer is as near as what is a tenth of a step more like."""


@dataclass(frozen=True)
class Candidate:
    """What of a municipality decides whether it stands before another: nothing else does."""

    municipality_id: str
    where: Where  # it has strengths or examples
    far: float  # steps of unlikeness, nan where unknown
    year: int  # of its figure or its newest text, 0 where unknown
    climbed: bool = False  # to its figure, from one that was clearly lower
    sought: float = 0  # of all others with a figure, the share that it is clearly higher than


GROUPS = {
    (Where.QUESTION, False): 0,
    (Where.AREA, False): 1,
    (Where.QUESTION, True): 2,
    (Where.AREA, True): 2,
    (Where.NOWHERE, False): 3,
    (Where.NOWHERE, True): 4,
}
"""By where there is something to show, and whether one is named `OFTEN` already: the lowest stand first."""


def order(one: Candidate, named: Mapping[str, int]) -> tuple[int, bool, float, str]:
    """What a candidate is ranked by, the lowest first: its group, whether likeness is unknown, steps, id.

    `named` says for how many items each is named already.
    """
    times = named.get(one.municipality_id, 0)
    unknown = math.isnan(one.far)
    steps = 0.0 if unknown else one.far
    steps += NAMED * times + SOUGHT * one.sought - CLIMBED * one.climbed - YEAR * one.year
    return GROUPS[one.where, times >= OFTEN], unknown, steps, one.municipality_id
