"""Find a municipality by what a person writes: a name, a code or an id."""

from __future__ import annotations

import difflib
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from kompass.errors import UnknownMunicipality

if TYPE_CHECKING:  # those who only fold names need not wait for pandas
    import pandas as pd


@lru_cache(maxsize=50_000)
def folded(text: str) -> str:
    """Lower case without accents, rings and dots, so that "angelholm" finds Ängelholm."""
    plain = text.strip().casefold().translate(str.maketrans("øæđ", "oad"))
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


def find(name: str, municipalities: pd.DataFrame) -> str:
    """The id of the municipality that `name` stands for.

    Exact letters go before folded ones (Habo is not Håbo), and "Ängelholms kommun" is understood.
    Raises UnknownMunicipality with the nearest names when none, or more than one, fits.
    """
    wanted = unicodedata.normalize("NFC", name.strip())  # some systems write å as a and a ring
    ids = municipalities["municipality_id"].tolist()
    for column in (ids, municipalities["code"].tolist()):
        if wanted in column:
            return str(ids[column.index(wanted)])
    names = municipalities["name"].tolist()
    alone = [name.partition(" (")[0] for name in names]  # "Herøy" for "Herøy (Møre og Romsdal)"
    for written in dict.fromkeys(
        (wanted, _without_kommun(wanted), _without_kommun(wanted).removesuffix("s"))
    ):
        for known, form in ((names, str.casefold), (names, folded), (alone, folded)):
            like = form(written)
            found = [one for one, name in zip(ids, known, strict=True) if form(name) == like]
            if like and len(found) == 1:
                return str(found[0])
    raise UnknownMunicipality(wanted, nearest(wanted, municipalities))


def _without_kommun(name: str) -> str:
    head, _, tail = name.rpartition(" ")
    return head if tail.casefold() in ("kommun", "stad", "kommune") else name


def nearest(name: str, municipalities: pd.DataFrame, most: int = 3) -> list[str]:
    """Names that look like what was written, the likeliest first."""
    by_folded: dict[str, list[str]] = {}
    for known in municipalities["name"]:
        by_folded.setdefault(folded(known), []).append(known)
    close = difflib.get_close_matches(folded(name), by_folded, n=most, cutoff=0.5)
    return [known for key in close for known in by_folded[key]][:most]
