"""What the tests of the example share: the tables of an example, made once for each pair of arguments."""

from functools import cache

import pandas as pd

from kompass import settings
from kompass.example import package
from kompass.store import Store, open_store

Tables = dict[str, pd.DataFrame]


@cache
def _known() -> Store:
    return open_store(settings.ROOT / "data", "published")


@cache
def tables(municipalities: int, seed: int = 1) -> Tables:
    """The tables of an example by their names; not to be changed."""
    return dict(package.tables(_known(), municipalities, seed))


def shares(made: Tables) -> pd.DataFrame:
    """Every question that is told, with its share of the maximum."""
    scores = made["scores"][made["scores"]["item"].astype("str").str.contains(".", regex=False)]
    items = _known().instrument.items
    most = {code: item.max_points for (edition, code), item in items.items() if edition == "se-2015"}
    return scores.assign(share=scores["points"] / scores["item"].astype("str").map(most))
