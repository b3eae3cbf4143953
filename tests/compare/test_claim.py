""" "Are we best?": a claim stands only where everybody's figure is known."""

from hypothesis import example, given
from hypothesis import strategies as st

from kompass import compare
from kompass.compare import Support
from kompass.model import Level
from tests import makers
from tests.compare.figures import INSTRUMENT, POINTS, Figures

ME = "se-me"


def claim(own: float | None, others: list[float | None]) -> compare.Claim:
    """The claim of one municipality among others, of whom those with None have no known figure."""
    points = {ME: own} | {f"se-{i:02}": p for i, p in enumerate(others)}
    rows: Figures = [(place, 2014, "new", "1", p) for place, p in points.items() if p is not None]
    places = makers.municipalities({place: {} for place in points})
    evaluations = makers.evaluations(places, [(*row[:3], Level.AREA) for row in rows])
    found = compare.ranking("new", "1", list(points), makers.grids(rows), evaluations, INSTRUMENT)
    return compare.highest(found, ME)


OTHERS = st.lists(st.none() | POINTS, max_size=8)
KNOWN = st.lists(POINTS, min_size=1, max_size=8)


@given(POINTS, OTHERS)
@example(50.0, [])
@example(50.0, [None])
@example(50.0, [50.0, 40.0])
@example(50.0, [40.0, None])
@example(50.0, [40.0, 30.0])
def test_a_claim_stands_exactly_where_all_are_known_and_lower(own: float, others: list[float | None]) -> None:
    """Supported needs another than oneself, all of them known and all lower."""
    wanted = bool(others) and all(p is not None and p < own for p in others)
    assert (claim(own, others).support == Support.SUPPORTED) == wanted


@given(POINTS, OTHERS, st.data())
def test_one_known_figure_that_is_equal_or_higher_speaks_against(
    own: float, others: list[float | None], data: st.DataObject
) -> None:
    """With one known figure that is equal or higher a claim is not supported, whatever is unknown."""
    higher = data.draw(POINTS.filter(lambda p: p >= own))
    for unknown in ([], [None], [None] * 5):
        assert claim(own, [*others, higher, *unknown]).support == Support.NOT_SUPPORTED


@given(KNOWN, st.integers(1, 5))
def test_an_unknown_member_leaves_a_claim_undecided(others: list[float], unknown: int) -> None:
    """A claim that is supported cannot be decided once a member's figure is unknown."""
    own = max(others) + 0.5
    assert claim(own, list(others)).support == Support.SUPPORTED
    found = claim(own, [*others, *[None] * unknown])
    assert (found.support, found.unknown) == (Support.UNDECIDED, unknown)


@given(OTHERS)
def test_nothing_can_be_decided_of_an_unknown_figure(others: list[float | None]) -> None:
    """Missing is not zero: without a figure of one's own nobody is above or below."""
    found = claim(None, others)
    assert (found.support, found.own) == (Support.UNDECIDED, None)
    assert (found.above, found.below) == ((), ())
    assert found.unknown == 1 + others.count(None)


@given(POINTS)
def test_alone_nobody_is_highest(own: float) -> None:
    """With no other member there is nobody to be higher than, and the claim cannot be decided."""
    assert claim(own, []).support == Support.UNDECIDED


@given(POINTS, OTHERS)
def test_all_known_others_stand_above_or_below(own: float, others: list[float | None]) -> None:
    """Those equal or higher and those lower are told apart, and with the unknown they are all the others."""
    found = claim(own, others)
    assert found.own is not None
    assert found.own["municipality_id"] == ME
    known = [p for p in others if p is not None]
    assert [r["points"] for r in found.above] == sorted((p for p in known if p >= own), reverse=True)
    assert [r["points"] for r in found.below] == sorted((p for p in known if p < own), reverse=True)
    assert len(found.above) + len(found.below) + found.unknown == len(others)
