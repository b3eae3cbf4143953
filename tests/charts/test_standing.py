"""How a municipality stands, as series: what may stand beside it, and when a ring is fair."""

import pytest

from kompass import ask
from kompass.charts import Role, Series, earlier, is_ring, standing
from kompass.model import Level
from kompass.store import Store
from kompass.text import words

SV = words("sv")
WHOLE = {str(n): 0.5 for n in range(1, 9)}


def test_the_series_are_the_comparison(published: Store) -> None:
    """Own figures, the published mean and the median, as shares of the maximum; unknown is None."""
    found = ask.comparison(published, "se-1292", 2016, level=Level.TOTAL)
    own, mean, median = standing(SV, found)
    assert (own.role, own.share("total")) == (Role.OWN, 496 / 800)
    assert (mean.role, mean.share("total")) == (Role.REFERENCE, 476 / 800)
    assert (median.role, median.share("total")) == (Role.MEDIAN, 519 / 800)
    by_area = standing(SV, ask.comparison(published, "se-1292", 2016, level=Level.AREA))
    assert by_area[1].share("2") is None


def test_only_what_is_comparable_stands_beside(published: Store, example: Store) -> None:
    """An evaluation before is drawn within an edition, and never where there is a reservation."""
    for store, place, level, there in (
        (example, "se-ex00044", Level.AREA, True),
        (published, "se-1292", Level.TOTAL, False),
    ):
        found = ask.comparison(store, place, level=level)
        step = ask.change(store, place).before(found.subject, [level])[level]
        assert bool(earlier(found, step, store.instrument)) is there
        assert earlier(found, None, store.instrument) == []


@pytest.mark.parametrize(
    ("own", "other", "fair"),
    [
        (WHOLE, WHOLE, True),
        (WHOLE | {"3": None}, WHOLE, False),
        (WHOLE, dict.fromkeys(WHOLE), False),
        ({"total": 0.5}, {"total": 0.5}, False),
    ],
)
def test_a_ring_needs_all_areas_and_something_to_be_held_against(
    own: dict[str, float | None], other: dict[str, float | None], fair: bool
) -> None:
    """All eight of the subject, and some figure of another."""
    assert is_ring([Series("a", Role.OWN, own), Series("b", Role.REFERENCE, other)]) is fair
    assert not is_ring([Series("a", Role.OWN, own)])
