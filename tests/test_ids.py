"""Ids are among others as Python says, however they are held, and what is unknown is among none."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.ids import among, place

IDS = st.sampled_from(["se-1292", "se-1080", "se-ex00044", "", "Å"])


@given(st.lists(st.none() | IDS), st.sets(IDS))
def test_as_python_says(ids: list[str | None], wanted: set[str]) -> None:
    """Whether a column, an index or an array holds them."""
    said = [one is not None and one in wanted for one in ids]
    column = pd.Series(ids, dtype="str")
    for held in (column, pd.Index(column), column.to_numpy(dtype=object)):
        assert among(held, wanted).tolist() == said


def test_none_are_among_none() -> None:
    """Nobody to look for is nobody found."""
    assert not among(pd.Series(["se-1292", None], dtype="str"), []).any()


def test_an_id_that_is_not_there_is_nobody_else() -> None:
    """The first place of an id, and an error rather than anybody's."""
    held = pd.Series(["se-1080", None, "se-1292", "se-1292"], dtype="str")
    assert place("se-1292", held) == 2
    with pytest.raises(KeyError):
        place("se-0001", held)
