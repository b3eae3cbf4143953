"""Errors and faults in words: what is wrong, where, and what to do next."""

from kompass.errors import Fault, Faults, KompassError
from kompass.text import Words


def error(words: Words, found: KompassError) -> str:
    """An error as one sentence or a few. Collected faults follow as a list of their own."""
    fields = dict(found.fields)
    if "level" in fields:
        fields["level"] = words(f"level-{fields['level']}")
    return words(found.key, **fields)


def fault(words: Words, found: Fault) -> str:
    """One fault with its place: "published/scores.csv, rad 12, points: …"."""
    place = found.path if found.line is None else words("fault-place", path=found.path, line=str(found.line))
    if found.column:
        place = f"{place}, {found.column}"
    text = words("fault-" + found.rule, value=found.value, expected=found.expected)
    return f"{place}: {text}"


def faults(words: Words, found: Faults) -> list[str]:
    """Every fault of a table or a package, one line each."""
    return [fault(words, one) for one in found.faults]
