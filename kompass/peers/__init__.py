"""Whom a municipality is compared with. Frames in, a PeerGroup or ids out; nothing is fetched.

A choice is a code, with weights for likeness and perhaps a window of years. The code is a kind, `country`,
`all`, `county`, `group`, `size` or `similar`, read from the municipality asked about; or a kind with a value
of its own (`county:12`, `group:B3`, `size:se-1292`); or municipality ids joined by commas. Adding a kind is
a function that tells which municipalities match, and a line in `KINDS`.
"""

from kompass.peers.choice import DEFAULT, KINDS, PICKED, Choice, parse_years
from kompass.peers.group import NEAREST_BY, choose, has_figures, home_of, within
from kompass.peers.likeness import (
    FACTORS,
    HEAVIEST,
    STEPS,
    Weights,
    group_column,
    parse_weights,
    population_column,
)

__all__ = [
    "DEFAULT",
    "FACTORS",
    "HEAVIEST",
    "KINDS",
    "NEAREST_BY",
    "PICKED",
    "STEPS",
    "Choice",
    "Weights",
    "choose",
    "group_column",
    "has_figures",
    "home_of",
    "parse_weights",
    "parse_years",
    "population_column",
    "within",
]
