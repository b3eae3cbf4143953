"""What every answer is made of: figures as JSON takes them, sources, published values, the margin."""

import math
from typing import Any

from kompass.model import ReferenceValue, Source
from kompass.store import Store
from kompass.text import Words

Answer = dict[str, Any]


def source(found: Source) -> Answer:
    """A source as title, publisher and address."""
    return {"title": found.title, "publisher": found.publisher, "url": found.url}


def reference_value(store: Store, words: Words, found: ReferenceValue | None) -> Answer | None:
    """A published mean or median with who says so and when."""
    if found is None:
        return None
    return {
        "statistic": found.statistic,
        "points": plain(found.points),
        "who": found.who[words.language],
        "as_of": found.as_of,
        "n": found.n,
        "basis": str(found.basis),
        "source": source(store.sources[found.source_id]),
    }


def share(points: float, maximum: float) -> float:
    """Points as share of the maximum."""
    return round(float(points) / float(maximum), 4)


def plain(value: float | None, decimals: int = 2) -> float | int | None:
    """A figure as JSON takes it: whole numbers without decimals, unknown as None."""
    if value is None or math.isnan(value):
        return None
    rounded = round(float(value), decimals)
    return int(rounded) if rounded.is_integer() else rounded


def judged(store: Store) -> Answer:
    """By which margin the verdicts are: its name, and its sizes as shares of the most points possible."""
    sizes = {str(level): size for level, size in store.instrument.margins.items()}
    return {"name": store.instrument.margin, **sizes}
