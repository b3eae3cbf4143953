"""Ratios of times measured in turns, so that a busy moment of the machine meets all alike."""

import gc
import math
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Work = Callable[[], object]


@dataclass(frozen=True)
class Ratio:
    """How many times as long the first took as the other: the median of paired rounds and their quartiles.

    `seconds` is the median of the first alone, `bar` what it is to keep to (None: only reported) and `least`
    whether the bar is a least (others take so many times as long) and not a most.
    """

    what: str
    size: str
    median: float
    low: float
    high: float
    seconds: float
    bar: float | None = None
    least: bool = False

    @property
    def is_met(self) -> bool | None:
        """Whether the bar is kept; None where there is none."""
        if self.bar is None:
            return None
        return self.median >= self.bar if self.least else self.median <= self.bar


@dataclass(frozen=True)
class Growth:
    """By which exponent the cost of something grows with the number of evaluations, and the most it may."""

    what: str
    exponent: float
    bar: float | None = None


def clocked(work: Work) -> float:
    """The seconds one call takes, with nothing left to collect from before it."""
    gc.collect()
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def rounds(works: Mapping[str, Work], times: int) -> dict[str, list[float]]:
    """The seconds of each, turn by turn, after one turn that does not count."""
    seconds: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(times + 1):
        for name, work in works.items():
            took = clocked(work)
            if turn:
                seconds[name].append(took)
    return seconds


def ratio(
    what: str,
    size: str,
    ours: Sequence[float],
    theirs: Sequence[float],
    bar: float | None = None,
    least: bool = False,
) -> Ratio:
    """Ours against theirs, round by round; with `least`, theirs against ours."""
    pairs = list(zip(ours, theirs, strict=True))
    found = sorted(other / own if least else own / other for own, other in pairs)
    quarters = statistics.quantiles(found, n=4) if len(found) > 1 else [found[0]] * 3
    return Ratio(what, size, quarters[1], quarters[0], quarters[2], statistics.median(ours), bar, least)


def geometric(what: str, size: str, parts: Sequence[Ratio], bar: float | None, least: bool = False) -> Ratio:
    """The geometric mean of several ratios, and of their spreads."""
    low, middle, high = (
        statistics.geometric_mean(getattr(part, name) for part in parts) for name in ("low", "median", "high")
    )
    return Ratio(what, size, middle, low, high, sum(part.seconds for part in parts), bar, least)


def exponent(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """How cost grows: the slope of the logarithm of time over that of size."""
    return statistics.linear_regression(
        [math.log(size) for size in sizes], [math.log(took) for took in seconds]
    ).slope


def growth(found: Sequence[Ratio], bar: float | None = None) -> list[Growth]:
    """How our side of each ratio grows, where it was measured at several sizes."""
    grown = {}
    for one in found:
        ours = one.what.partition(" against ")[0]
        if one.size[0].isdigit() and ours not in grown:
            same = [other for other in found if other.what == one.what and other.size[0].isdigit()]
            if len(same) > 1:
                sizes = [float(other.size.replace(",", "")) for other in same]
                grown[ours] = Growth(ours, exponent(sizes, [other.seconds for other in same]), bar)
    return list(grown.values())
