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


def course_sentence(words: Words, found: Course, codes: Sequence[str], instrument: Instrument) -> str:
    """From first to last: how many items are higher and lower, and how many of them clearly.

    Then how many first rose and then fell, the other way round, or turned more than once.
    """
    points = [[None if s is None else s.points for s in found.scores(code)] for code in codes]
    whole = [d for code in codes if (d := found.whole(code, instrument)) and d.points is not None]
    verdicts = [one.verdict for one in whole]
    higher = sum((one.points or 0) > 0 for one in whole)
    lower = sum((one.points or 0) < 0 for one in whole)
    years = years_of(found)
    name = found.evaluations[0].municipality
    parts = [words("chart-course-years", name=name, years=words.listing(years))]
    if whole:
        parts.append(
            words(
                "chart-course-ends",
                first=years[0],
                last=years[-1],
                higher=higher,
                of=len(whole),
                clearly=verdicts.count(Verdict.HIGHER),
                lower=lower,
                clearly_lower=verdicts.count(Verdict.LOWER),
                same=len(whole) - higher - lower,
            )
        )
    else:
        parts.append(words("chart-course-no-ends", first=years[0], last=years[-1]))
    if missing := len(codes) - len(whole):
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
