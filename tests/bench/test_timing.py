"""Ratios and growth, from seconds that are made up: what the bench says of them."""

import pytest

from bench import report
from bench.timing import Growth, Ratio, exponent, growth, ratio


def test_a_ratio_is_of_rounds_and_not_of_all() -> None:
    """One slow round that met both changes nothing."""
    found = ratio("a", "290", [2.0, 20.0, 2.0], [1.0, 10.0, 1.0], bar=2.0)
    assert (found.median, found.low, found.high) == (2, 2, 2)
    assert found.is_met


def test_a_least_is_turned_round() -> None:
    """Where others are to take so many times as long, more is better."""
    found = ratio("a", "290", [1.0], [4.0], bar=5.0, least=True)
    assert found.median == 4
    assert not found.is_met


def test_the_exponent_of_a_square_is_two() -> None:
    """Twice as many in four times the time."""
    assert exponent([10, 20, 40], [1, 4, 16]) == pytest.approx(2)


def test_growth_is_of_what_was_measured_at_several_sizes() -> None:
    """Bundled data has no size that it could grow with, and one size is no growth."""
    found = [
        Ratio("page a against b", size, 1, 1, 1, seconds)
        for size, seconds in (("published", 9.0), ("100", 1.0), ("10,000", 10.0))
    ]
    found += [Ratio("page c against b", "100", 1, 1, 1, 1.0)]
    (one,) = growth(found, 0.3)
    assert one == Growth("page a", pytest.approx(0.5), 0.3)
    assert "0.50 | ≤ 0.3 | **not met**" in report.growths([one])


def test_a_ratio_without_a_bar_is_neither_met_nor_not() -> None:
    """It is only reported."""
    assert "met" not in report.ratios([Ratio("a", "290", 3, 2, 4, 0.1)])
