"""The questions people ask: the same choice means the same municipalities, whichever question it is."""

from collections.abc import Iterable
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompass import ask, compare
from kompass.errors import UnknownPeerChoice
from kompass.model import TOTAL, Evaluation, Level, level_of
from kompass.peers import KINDS, PICKED, Choice, Weights
from kompass.store import Store
from tests.packages import Package, packages, windows

CODES = (*KINDS, PICKED, "county:01", "group:B3", "size:se-00", "similar:se-01")
WEIGHTS = st.builds(Weights, *[st.integers(0, 3)] * 4)
ITEMS = {Level.TOTAL: TOTAL, Level.AREA: "1"}
"""An item of each level that everyone with figures there has."""


@settings(max_examples=30)
@given(
    code=st.sampled_from(CODES),
    package=packages(fewest=4, most=30),
    weights=WEIGHTS,
    years=st.none() | windows(),
    level=st.sampled_from(tuple(ITEMS)),
)
def test_the_same_choice_is_the_same_municipalities(
    code: str, package: Package, weights: Weights, years: tuple[int, int] | None, level: Level
) -> None:
    """Who stands beside a municipality in a comparison stands with it in the ranking, by the same figure, and
    the other way about; the spread is of the same. Nobody's county has nobody in it, and cannot be ranked."""
    item, store = ITEMS[level], cast(Store, package)
    choice = Choice(",".join([*package.facts][::2]) if code == PICKED else code, weights, years)
    for subject in asked(store, package.facts, level):
        me, edition = subject.municipality_id, str(subject.edition)
        try:
            ranked = ask.ranking(store, item, edition, choice, me).frame
        except UnknownPeerChoice:
            with pytest.raises(UnknownPeerChoice):
                ask.spread(store, edition, level, choice, me)
            assert beside(store, me, item, choice) == set()
            continue
        rows = ranked[ranked["municipality_id"] != me]
        assert beside(store, me, item, choice) == set(rows["evaluation_id"])
        values = ask.spread(store, edition, level, choice, me).of(item)
        assert list(values["evaluation_id"]) == list(ranked["evaluation_id"])


def asked(store: Store, places: Iterable[str], level: Level) -> list[Evaluation]:
    """Whom to ask about: the latest evaluations of two that have figures at the level then."""
    latest = [compare.latest_with_figures(store.evaluations_of(place)) for place in places]
    return [one for one in latest if one is not None and one.points[level]][-2:]


def beside(store: Store, me: str, item: str, choice: Choice) -> set[str]:
    """The evaluations that a municipality's latest figure for an item is compared with."""
    try:
        scores = ask.comparison(store, me, choice=choice, level=level_of(item)).peer_scores
    except UnknownPeerChoice:
        assert choice.stands_alone
        return set()
    return set(scores[scores["item"] == item]["evaluation_id"])


@pytest.mark.parametrize("level", [Level.TOTAL, Level.AREA])
def test_every_figure_compared_has_its_source(published: Store, level: Level) -> None:
    """The evaluation's, those of the published values, and of each peer's figures, once each."""
    found = ask.comparison(published, "se-1080", None, Choice("country"), level)
    theirs = set(found.peer_scores["source_id"].dropna())
    means = {one.source_id for one in found.references.values()}
    assert theirs
    assert set(found.source_ids) == {*found.subject.source_ids, *means, *theirs}
    assert len(found.source_ids) == len(set(found.source_ids))


@pytest.mark.parametrize("code", [*KINDS, "se-1880,se-1494,se-0180", "county:10", "size:se-1292"])
def test_the_published_peers_are_those_ranked(published: Store, code: str) -> None:
    """The same in the published data, for the latest figures of a municipality of each later edition."""
    for me in ("se-1080", "se-1292", "se-0115"):
        about = compare.latest_with_figures(published.evaluations_of(me))
        assert about is not None
        ranked = ask.ranking(published, TOTAL, about.edition, Choice(code), me).frame
        rows = ranked[ranked["municipality_id"] != me]
        found = beside(published, me, TOTAL, Choice(code))
        others = {"all": {one for one in found if one.startswith("no-")}}.get(code, set())
        assert found - others == set(rows["evaluation_id"])
