"""Ids by the hundred thousand: which of them are among some others, and where one stands."""

from collections.abc import Collection
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

Mask = npt.NDArray[np.bool_]


def among(ids: Any, wanted: Collection[str]) -> Mask:
    """Which of some ids (a column, an index or an array of texts) are among those wanted; no unknown one is.

    By a set of Python, since frames hold texts as Python does: pandas and Arrow would look at them all first.
    """
    known, held = frozenset(wanted), ids.tolist()
    return np.fromiter(map(known.__contains__, held), dtype=bool, count=len(held))


def place(wanted: str, ids: "pd.Series[str]") -> int:
    """Where an id stands first in a column. Raises KeyError where it does not stand: nobody else is meant."""
    try:
        return ids.tolist().index(wanted)  # a tenth of the time of comparing a small column
    except ValueError:
        raise KeyError(wanted) from None
