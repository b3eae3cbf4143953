"""What a reader chooses to compare with: a code, weights for likeness, a window of years."""

from dataclasses import dataclass

from kompass.errors import UnknownPeerChoice
from kompass.peers.likeness import DEFAULT_WEIGHTS, Weights

KINDS = ("country", "all", "county", "group", "size", "similar")
"""The kinds of choices that are made for a municipality."""

PICKED = "picked"
"""How a group of hand-picked municipalities is called; its code in the address is their ids."""


@dataclass(frozen=True)
class Choice:
    """Whom to compare with. `years` are the first and last year of evaluations that count; None: all."""

    code: str = KINDS[0]
    weights: Weights = DEFAULT_WEIGHTS
    years: tuple[int, int] | None = None

    @property
    def kind(self) -> str:
        """The kind of the code, or `picked`."""
        kind = self.code.partition(":")[0]
        return kind if kind in KINDS else PICKED

    @property
    def stands_alone(self) -> bool:
        """Whether the code itself says what its kind is taken of: `county:12` does, `county` does not."""
        return ":" in self.code

    @property
    def value(self) -> str:
        """What the kind is taken of, where it stands alone: "12" of `county:12`."""
        return self.code.partition(":")[2]


DEFAULT = Choice()


def parse_years(text: str) -> tuple[int, int]:
    """A window of years as address and terminal write it: `2016-2018`, or `2017` alone.

    Raises UnknownPeerChoice for anything else.
    """
    first, mark, last = text.partition("-")
    last = last if mark else first
    years = (first, last)
    if not all(y.isascii() and y.isdigit() and len(y) == 4 for y in years) or first > last:
        raise UnknownPeerChoice(choice=text, choices="2016-2018, 2017")
    return int(first), int(last)
