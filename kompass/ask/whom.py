"""Whom to compare with, as a person writes it."""

from collections.abc import Mapping, Sequence

from kompass import lookup, peers
from kompass.errors import UnknownPeerChoice
from kompass.store import Store


def whom(
    store: Store,
    code: str,
    weights: str = "",
    years: str = "",
    named: Mapping[str, Sequence[str]] | None = None,
) -> peers.Choice:
    """A choice of peers: names for ids, and the reader's own groups (`named`) by their names.

    Raises UnknownPeerChoice and UnknownMunicipality.
    """
    kind, mark, value = code.partition(":")
    groups = {name.casefold(): members for name, members in (named or {}).items()}
    written = " ".join(code.split()).casefold()
    if kind in peers.KINDS:  # first: no name that a reader gives changes what a kind means
        if kind in ("size", "similar") and mark:
            code = f"{kind}:{lookup.find(value, store.municipalities)}"
    elif written in groups:
        code = ",".join(groups[written])
    else:
        if mark:
            raise UnknownPeerChoice(choice=code, choices=", ".join(peers.KINDS))
        code = ",".join(lookup.find(one, store.municipalities) for one in code.split(","))
    return peers.Choice(code, peers.parse_weights(weights), peers.parse_years(years) if years else None)
