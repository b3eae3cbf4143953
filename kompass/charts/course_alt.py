"""What a course says: from the first evaluation to the last, and how many items turned on the way."""

from collections.abc import Sequence
from itertools import groupby, pairwise

from kompass.compare import Course
from kompass.model import Instrument, Verdict
from kompass.text import Words


def years_of(found: Course) -> list[str]:
    """The years of the evaluations, in order."""
    return [str(one.year) for one in found.evaluations]


def ways_taken(values: Sequence[float | None]) -> list[int]:
    """The directions that known values take one after another: 1 up, -1 down; level stretches are none."""
    known = [value for value in values if value is not None]
    steps = [(b > a) - (b < a) for a, b in pairwise(known) if a != b]
    return [way for way, _ in groupby(steps)]


def course_sentence(words: Words, found: Course, codes: Sequence[str], instrument: Instrument | None) -> str:
    """From first to last: how many items are higher and lower, and clearly so where the instrument is given.

    Then how many first rose and then fell, the other way round, or turned more than once.
    """
    points = [[None if s is None else s.points for s in found.scores(code)] for code in codes]
    changes = [v[-1] - v[0] for v in points if v[0] is not None and v[-1] is not None]
    years = years_of(found)
    higher, lower = sum(c > 0 for c in changes), sum(c < 0 for c in changes)
    parts = [
        words(
            "chart-course-years",
            name=found.evaluations[0].municipality,
            years=words.listing(years),
        )
    ]
    fields = {"first": years[0], "last": years[-1], "higher": higher, "lower": lower, "of": len(changes)}
    if not changes:
        parts.append(words("chart-course-no-ends", first=years[0], last=years[-1]))
    elif instrument is None:
        parts.append(words("chart-course-ends", same=len(changes) - higher - lower, **fields))
    else:
        whole = [found.whole(code, instrument) for code in codes]
        verdicts = [one.verdict for one in whole if one is not None]
        parts.append(
            words(
                "chart-course-ends-judged",
                same=len(changes) - higher - lower,
                clearly=verdicts.count(Verdict.HIGHER),
                clearly_lower=verdicts.count(Verdict.LOWER),
                **fields,
            )
        )
    if missing := len(codes) - len(changes):
        parts.append(words("chart-course-missing", n=missing))
    turns = [ways_taken(values) for values in points]
    parts.append(
        words(
            "chart-course-turns",
            up_down=turns.count([1, -1]),
            down_up=turns.count([-1, 1]),
            more=sum(len(ways) > 2 for ways in turns),
        )
    )
    return words("chart-course", facts=" ".join(parts))
