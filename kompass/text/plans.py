"""Action plans in words: how far they have come, how one thing stands, what a file would change."""

from datetime import date

from kompass.measures import Measure, State, Summary, state
from kompass.text import Words


def headline(words: Words, found: Summary) -> list[str]:
    """How far a plan has come, the numbers first: "8 av 33 … har åtgärd, 3 klara, 2 försenade."."""
    parts = [words("plan-top-measures", measures=found.measures, n=found.n)]
    if found.done:
        parts.append(words("plan-top-done", n=found.done))
    if found.overdue:
        parts.append(words("plan-top-overdue", n=found.overdue))
    rest = []
    if found.no_action:
        rest.append(words("plan-top-no-action", n=found.no_action))
    if 0 < found.undecided < found.n:
        rest.append(words("plan-top-undecided", n=found.undecided))
    return [f"{', '.join(parts)}.", *rest]


def status(words: Words, measure: Measure | None, today: date) -> str:
    """How an improvement opportunity stands, with its day: "Planerad, klart senast 31 december 2026"."""
    found = state(measure, today)
    name = words(f"plan-status-{found}")
    if measure is None or measure.due is None or found in (State.DONE, State.NO_ACTION):
        return name
    return words("plan-status-by", status=name, day=words.day(measure.due))


def counts(words: Words, **numbers: int) -> str:
    """What a file would do, or has done, in numbers: "3 nya, 1 ändrad och 8 som är lika"."""
    return words.listing([words(f"plan-in-counts-{what}", n=n) for what, n in numbers.items() if n])


def remarks(words: Words, recognised: int, unknown: tuple[str, ...]) -> list[str]:
    """What should be known of a file beside its rows: ids that no longer hold, columns that are not read."""
    lines = [words("plan-in-recognised", n=recognised)] if recognised else []
    return lines + ([words("plan-in-unknown", columns=", ".join(unknown))] if unknown else [])
