"""Names of places that do not exist: three Swedish-sounding parts, joined and marked."""

import csv
from collections.abc import Iterable
from functools import cache
from itertools import product
from pathlib import Path

import numpy as np

from kompass.lookup import folded

MARK = "(påhittad)"
_PLACES = ("first", "middle", "last")


def names(rng: np.random.Generator, number: int, real: Iterable[str]) -> list[str]:
    """`number` different names, each with its mark; none is a real one or begins with one as a word.

    They differ by more than dots and rings, so that each is found by what a person writes.
    """
    taken = {folded(name) for name in real}  # a made-up name is one word, so that equality says both
    every = _every()
    chosen: list[str] = []
    for i in rng.permutation(len(every)):
        if len(chosen) == number:
            break
        if (plain := folded(every[i])) not in taken:
            taken.add(plain)
            chosen.append(f"{every[i]} {MARK}")
    return chosen


@cache
def _every() -> tuple[str, ...]:
    """All names there can be, in the order of their parts."""
    first, middle, last = _parts()
    return tuple(a + b + c for a, b, c in product(first, middle, last) if _sounds_right(a.lower(), b, c))


def _parts() -> tuple[list[str], ...]:
    """What names are made of: names of three parts are rarely real, and the commonest parts are left out."""
    with (Path(__file__).parent / "name_parts.csv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    return tuple([row["part"] for row in rows if row["place"] == place] for place in _PLACES)


def _sounds_right(first: str, middle: str, last: str) -> bool:
    """Whether no part repeats the one before it, or begins with the letter that one ends with."""
    again = middle.startswith(first[:4]) or last.startswith(middle.removesuffix("s")[:4])
    return not again and first[-1] != middle[0] and middle[-1] != last[0]
