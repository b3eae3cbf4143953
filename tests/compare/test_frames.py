"""Small moves on frames."""

import pandas as pd

from kompass import compare
from kompass.model import name_order
from kompass.store import Store


def test_those_with_the_same_points_stand_in_swedish_order() -> None:
    """The points come first, either way; then the names, with å, ä and ö last and in that order."""
    names = ["Östersund", "Ängelholm", "Zorn", "Åre", "Øyer", "Alvesta"]
    frame = pd.DataFrame({"municipality": [*names, "Åmål"], "points": [50.0] * len(names) + [60.0]})
    tied = ["Alvesta", "Zorn", "Åre", "Ängelholm", "Östersund", "Øyer"]
    assert list(compare.by_points(frame)["municipality"]) == ["Åmål", *tied]
    assert list(compare.by_points(frame, ascending=True)["municipality"]) == [*tied, "Åmål"]
    assert list(compare.by_points(frame).columns) == ["municipality", "points"]


def test_one_order_of_names_for_all_lists(published: Store) -> None:
    """The order of the comparisons is that of the store, whose lists stand beside them on a page."""
    places = published.municipalities
    names = list(places.loc[(places["country"] == "SE") & (places["kind"] == "municipality"), "name"])
    assert sorted(names, key=name_order) == names
