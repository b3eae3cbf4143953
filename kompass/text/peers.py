"""Peers in words: why a municipality is among them, what was weighed, which years count, by which margin."""

import math
from collections.abc import Mapping

from kompass.model import Instrument, Level, Likeness
from kompass.peers import FACTORS, Choice, Weights
from kompass.text import Words

_SIZES = {Level.TOTAL: 800, Level.AREA: 100}


def likeness(words: Words, found: Likeness, name: str) -> str:
    """Why a municipality is like the one called `name`: "32 000 invånare (Habo: 30 400), …"."""
    parts = []
    for factor, (own, theirs) in found.facts.items():
        if factor == "group":
            parts.append(words("likeness-group-same" if own == theirs else "likeness-group-other"))
        elif factor == "distance":
            parts.append(words("likeness-distance", km=_round(words, theirs)))
        else:
            parts.append(
                words(f"likeness-{factor}", theirs=_round(words, theirs), own=_round(words, own), name=name)
            )
    return ", ".join(parts)


def _round(words: Words, value: float) -> str:
    """A figure to be read, not computed with: two or three figures of it."""
    if math.isnan(value):
        return words("likeness-unknown")
    if value >= 1000:
        return words.number(round(value, -2), decimals=0)
    return words.number(value, decimals=0 if value >= 10 else 1)


def weights(words: Words, found: Weights) -> str:
    """What was weighed, where a choice weighs anything."""
    if not any(found.of(factor) for factor in FACTORS):
        return words("weights-none")
    told = [
        f"{words(f'factor-{factor}').lower() if factor != 'group' else words('factor-group')} "
        f"{words(f'weight-{found.of(factor)}').lower()}"
        for factor in FACTORS
    ]
    return words("weights-told", weights=", ".join(told))


def choice(words: Words, found: Choice) -> list[str]:
    """What of a choice is not told by its name: its weights, and the years that count."""
    told = [weights(words, found.weights)] if found.kind == "similar" else []
    if found.years is not None:
        first, last = found.years
        told.append(words("peers-years", years=str(first) if first == last else f"{first}–{last}"))
    return told


def margin(words: Words, instrument: Instrument, *levels: Level) -> str:
    """By which margin differences are judged, at the levels shown."""
    return margins(words, instrument.margin, {level: instrument.margins[level] for level in levels})


def margins(words: Words, name: str, sizes: Mapping[Level, float]) -> str:
    """A margin by its name, with its size at some levels."""
    told = [margin_size(words, share, level) for level, share in sizes.items()]
    return words("margin-told", margin=name, size=words.listing(told))


def margin_size(words: Words, share: float, level: Level) -> str:
    """A margin in the measure of its level: points, or percent of a question's maximum."""
    if level not in _SIZES:
        return words("margin-told-question", share=words.percent(share))
    points = words.number(share * _SIZES[level])
    return words(f"margin-told-{level}", n=points, max=words.number(_SIZES[level]))


def margin_short(words: Words, share: float, level: Level) -> str:
    """A margin for a cell under its level's heading: "48 poäng", "15 %"."""
    if level not in _SIZES:
        return words.percent(share)
    return words("margin-points", n=words.number(share * _SIZES[level]))
