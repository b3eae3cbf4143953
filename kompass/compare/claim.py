""" "Are we best?", held against everybody it is said of: a claim stands only where all are known."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from kompass.compare.frames import records
from kompass.compare.ranking import Ranking


class Support(StrEnum):
    """Whether what is known carries a claim."""

    SUPPORTED = "supported"
    NOT_SUPPORTED = "not supported"
    UNDECIDED = "cannot be decided"


@dataclass(frozen=True)
class Claim:
    """Whether a municipality has the highest figure of all those a ranking is about.

    `own` is its row of the ranking, None where it has no figure there. `above` are the rows with an equal or
    a higher figure, `below` those with a lower one, both in the ranking's order.
    """

    municipality_id: str
    support: Support
    ranking: Ranking
    own: dict[str, Any] | None
    above: tuple[dict[str, Any], ...]
    below: tuple[dict[str, Any], ...]

    @property
    def unknown(self) -> int:
        """Of how many, that the claim is said of, we know no figure in this edition and these years."""
        return self.ranking.known.all - self.ranking.n


def highest(found: Ranking, municipality_id: str) -> Claim:
    """The claim that a municipality has the highest figure of all members of a ranking.

    One known figure that is equal or higher speaks against it, whatever is unknown. It is supported only
    where every member's figure is known, and there is another than its own.
    """
    rows = records(found.frame)
    own = next((row for row in rows if row["municipality_id"] == municipality_id), None)
    others = [row for row in rows if row["municipality_id"] != municipality_id]
    above = tuple(row for row in others if own is not None and row["points"] >= own["points"])
    below = tuple(row for row in others if own is not None and row["points"] < own["points"])
    if above:
        support = Support.NOT_SUPPORTED
    elif own is not None and others and found.n == found.known.all:
        support = Support.SUPPORTED
    else:
        support = Support.UNDECIDED
    return Claim(municipality_id, support, found, own, above, below)
