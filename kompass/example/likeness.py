"""What the made-up points are to be like: the published means and spreads, and what follows from them.

Means are those of `data/published/reference_values.csv`, spreads those of the totals and areas in
`data/published/scores.csv`. No study tells how results last and change; those figures are ours, chosen
so that the spread is the published one.
"""

from collections.abc import Mapping

SE_2010, SE_2015 = "se-2010", "se-2015"

TOTAL_MEANS: Mapping[str, float] = {SE_2010: 455, SE_2015: 475.5}
"""The 40 latest by March 2014, according to Karlskrona; 476 in April 2017 and 475 in August 2018."""

_KNOWN_AREAS = (50, 54, 67, 55, 56, 55, 51, 66)
"""Means of the eight areas of 2010, of the same 40 evaluations."""

_AREA_1 = 55
"""Mean of area 1 of 2015 (April 2017, Strängnäs). The other seven are published nowhere."""


def _scaled_areas() -> tuple[float, ...]:
    """Areas of 2015: the one that is known, and those of 2010 scaled to the total that is known."""
    rest = _KNOWN_AREAS[1:]
    factor = (TOTAL_MEANS[SE_2015] - _AREA_1) / sum(rest)
    return (_AREA_1, *(factor * mean for mean in rest))


AREA_MEANS: Mapping[str, tuple[float, ...]] = {SE_2010: _KNOWN_AREAS, SE_2015: _scaled_areas()}

TOTAL_SPREAD = 80
"""Standard deviation of published totals within an edition: 81 in 2010 (n 16), 83 in 2015 (n 8)."""

AREA_SPREAD = (10, 14)
"""Within what that of an area lies: 9-15 in 2010 (n 5-6)."""

ANGELHOLM: Mapping[str, tuple[float, ...]] = {
    "1": (9, 15, 10, 17, 8),
    "2": (14, 23, 18, 10, 14),
    "3": (11, 13, 11, 14, 9),
    "4": (14, 5, 12, 10, 14, 18),
    "5": (9, 10, 6, 12, 8, 9),
    "6": (8, 9, 12, 6, 9, 6),
    "7": (8, 16, 10, 12, 13),
    "8": (11, 8, 14, 11, 5, 9, 6),
}
"""The 45 points of Ängelholm 2016, the only real ones: which questions of an area are hard, and how much
they differ."""

LEANING = 0.5
"""How much of Ängelholm's pattern is everybody's: the rest is its own."""

# The parts of a result, as shares of the maximum.
ABILITY = 0.083  # how well a municipality is run, over the years
AREA = 0.045  # how an area of it lies above or below the rest
QUESTION = 0.095  # how a question of it lies above or below its area, over the years
RISE = 0.011  # what a year gives on average: rises are more common than falls
RISE_SPREAD = 0.017  # and how differently it goes
PASSING = 0.09  # what is another next time: the error of evaluators and documents, per question
SEVERITY = 0.028  # and the error they make on the whole: with PASSING about a tenth of the variance of totals

HALF_POINTS = 0.1  # share of the questions given with a half; the rest are whole
