"""Ids by the hundred thousand: which of them are among some others, and where one stands."""

from collections.abc import Collection
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

Mask = npt.NDArray[np.bool_]


def among(ids: Any, wanted: Collection[str]) -> Mask:
    """Which of some ids (a column, an index or an array of texts) are among those wanted; no unknown one is.

    By Arrow, in which frames hold their texts: pandas' own way and Python's sets take many times as long.
    """
    values = pa.array(list(wanted), type=pa.large_string())
    found = pc.is_in(pa.array(ids, type=pa.large_string(), from_pandas=True), value_set=values)
    return np.asarray(found.to_numpy(zero_copy_only=False), dtype=bool)


def place(wanted: str, ids: "pd.Series[str]") -> int:
    """Where an id stands first in a column. Raises KeyError where it does not stand: nobody else is meant."""
    try:
        return ids.tolist().index(wanted)  # a tenth of the time of comparing a small column
    except ValueError:
        raise KeyError(wanted) from None
