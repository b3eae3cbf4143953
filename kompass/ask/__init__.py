"""The questions people ask, answered: fetch from the store, choose peers, compare.

One function per question. Pages and terminal call these, so that both give the same answer.
"""

from kompass.ask.anatomy import behind
from kompass.ask.comparisons import (
    again,
    change,
    claim,
    comparison,
    edition_of,
    known_edition,
    known_item,
    newest_edition,
    ranking,
    reference,
    spread,
)
from kompass.ask.examples import Sought, area, examples, findings, theme
from kompass.ask.ledger import ledger
from kompass.ask.profile import Profile, profile, require_year
from kompass.ask.standing import SizeNeighbour, similar_in_size, standing
from kompass.ask.teachers import LIKEST, teachers
from kompass.ask.whom import whom

__all__ = [
    "LIKEST",
    "Profile",
    "SizeNeighbour",
    "Sought",
    "again",
    "area",
    "behind",
    "change",
    "claim",
    "comparison",
    "edition_of",
    "examples",
    "findings",
    "known_edition",
    "known_item",
    "ledger",
    "newest_edition",
    "profile",
    "ranking",
    "reference",
    "require_year",
    "similar_in_size",
    "spread",
    "standing",
    "teachers",
    "theme",
    "whom",
]
