"""Figures as reports write them: "9,5", "60 %", "9 p", "−3"."""

import re

from kompass.ingest.prose import squeezed

_NUMBER = re.compile(r"([−–-]?\d{1,4}(?:[.,]\d+)?)\s*(?:%|p\.?|poäng|poeng)?")
_UNIT = re.compile(r"%|p\.?|poäng|poeng", re.IGNORECASE)


def number(text: str) -> float | None:
    """A number, with or without its unit; None for anything else."""
    found = _NUMBER.fullmatch(squeezed(text))
    return float(re.sub("[−–]", "-", found[1]).replace(",", ".")) if found else None


def trailing(text: str) -> tuple[str, list[str]]:
    """A line's words, and the numbers at its end, their units with them."""
    words = text.split()
    numbers: list[str] = []
    while words:
        unit = " " + words[-1] if len(words) > 1 and _UNIT.fullmatch(words[-1]) else ""
        figure = words[-2] if unit else words[-1]
        if number(figure + unit) is None or (len(figure.lstrip("−–-")) > 3 and figure.isdigit()):
            break
        numbers.insert(0, figure + unit)
        del words[-2 if unit else -1 :]
    return " ".join(words), numbers
