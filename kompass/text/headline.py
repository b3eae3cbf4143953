"""The ladder of headlines: the answer to "how do we stand?", as far as what is known carries it.

Rungs: 1 areas and a published mean; 2 total and mean; 3 total, or some areas, without mean; 4 evaluated,
no points found; 5 nothing found. One sentence large, the others beneath it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kompass.compare import Step
from kompass.model import Evaluation, Grade, Instrument, Level, ReferenceValue
from kompass.text import Words, own, sentences


@dataclass(frozen=True)
class Standing:
    """What the headline needs to know of one municipality."""

    municipality: str
    evaluation: Evaluation | None
    latest: Evaluation | None  # with a known year, with or without figures
    latest_known: Evaluation | None  # with figures
    total: float | None
    reference: ReferenceValue | None
    areas: Sequence[tuple[float, float | None]]  # points and published mean of each known area
    step: Step | None  # from the previous evaluation, at the level of totals
    area_step: Step | None
    this_year: int


def rung(standing: Standing) -> int:
    """Which rung of the ladder the knowledge reaches."""
    if standing.evaluation is None:
        return 5
    if not standing.evaluation.has_figures:
        return 4
    if standing.total is not None and standing.reference is not None and standing.evaluation.is_placed:
        return 1 if standing.areas else 2
    return 3


def headline(words: Words, standing: Standing, instrument: Instrument) -> list[str]:
    """The sentences of the rung, the fact first, the judgement after it."""
    step = rung(standing)
    if step == 5:
        return [
            words("headline-nothing", municipality=standing.municipality),
            words("headline-nothing-why"),
        ]
    evaluation = standing.evaluation
    assert evaluation is not None
    if step == 4:
        return _no_points(words, standing, evaluation)
    lines = [_result(words, standing, evaluation, instrument)]
    if not evaluation.is_placed:
        return lines
    if standing.reference is not None and standing.total is not None:
        gap = (standing.total - standing.reference.points) / 800
        verdict = instrument.verdict(Level.TOTAL, gap)
        lines.append(
            sentences.against_reference(words, standing.total, standing.reference)
            + " "
            + words(
                "headline-verdict-total",
                verdict=sentences.verdict(words, verdict),
                margin=instrument.margin,
            )
        )
    elif standing.total is not None:
        lines.append(words("headline-no-reference"))
    lines += _since_before(words, standing)
    known = [(points, mean) for points, mean in standing.areas if mean is not None]
    if known:
        above = sum(points > mean for points, mean in known)
        of = len(instrument.items_at(evaluation.edition or "", Level.AREA))
        key = "headline-areas-above" if len(known) == of else "headline-areas-above-some"
        lines.append(words(key, above=above, known=len(known), of=of))
    return [*lines, *_age(words, standing, evaluation)]


def _result(words: Words, standing: Standing, evaluation: Evaluation, instrument: Instrument) -> str:
    if standing.total is None:
        return words(
            "headline-partial",
            municipality=standing.municipality,
            year=str(evaluation.year or words("year-unknown")),
            n=len(standing.areas),
            of=len(instrument.items_at(evaluation.edition or "", Level.AREA)),
        )
    points = sentences.points_of(words, standing.total, 800)
    if not evaluation.is_placed:
        return words("headline-unplaced", municipality=standing.municipality, points=points)
    when = words.month(evaluation.year or 0, evaluation.month)
    return words("headline-points", municipality=standing.municipality, points=points, year=when)


def _no_points(words: Words, standing: Standing, evaluation: Evaluation) -> list[str]:
    if evaluation.year is None:
        return [words("headline-evaluated-no-year", municipality=standing.municipality)]
    lines = [words("headline-evaluated", municipality=standing.municipality, year=str(evaluation.year))]
    return [*lines, *_age(words, standing, evaluation)]


def _since_before(words: Words, standing: Standing) -> list[str]:
    lines = []
    if standing.step is not None and standing.step.differences:
        difference = standing.step.differences[0]
        if difference.before is not None:
            graded = standing.step.comparability.grade != Grade.COMPARABLE
            before = words.number(difference.before.points)
            year = str(difference.before.year)
            if graded:
                line = words("headline-before-grade", points=before, year=year)
                if difference.points is not None:
                    line += " " + words("headline-change-graded", change=words.difference(difference.points))
                lines.append(line + " " + sentences.grade_with_reason(words, standing.step))
            else:
                lines.append(
                    words(
                        "headline-before",
                        points=before,
                        year=year,
                        change=words.difference(difference.points),
                    )
                )
    step = standing.area_step
    if step is not None and step.of and step.comparability.grade == Grade.COMPARABLE:
        lines.append(
            words(
                "headline-areas-higher",
                higher=step.higher or 0,
                of=step.of,
            )
        )
    return lines


def _age(words: Words, standing: Standing, evaluation: Evaluation) -> list[str]:
    assert evaluation.year is not None
    lines = []
    told = [(standing.latest_known, "headline-newer")]
    if evaluation.has_figures:
        told.append((standing.latest, "headline-later"))
    for later, key in told:
        if later is not None and later.year is not None and later.year > evaluation.year:
            lines.append(words(key, year=str(later.year), known=str(evaluation.year)))
            break
    age = standing.this_year - evaluation.year
    if age > 0:
        lines.append(
            words("headline-age" if evaluation.has_figures else "headline-age-evaluation", years=age)
        )
    return lines


def memo(words: Words, standing: Standing, instrument: Instrument, source: str) -> str:
    """The headline as a text ready for a memo, its age and grade included, with the source.

    Where figures are from the municipality's own report, that is the source it names.
    """
    lines = headline(words, standing, instrument)
    steps = [s for s in (standing.step, standing.area_step) if s is not None]
    chosen = [standing.evaluation] if standing.evaluation else []
    reports = own.cited(words, [*chosen, *(s.before for s in steps)])
    named = [] if any(one.own for one in chosen) else [source]
    return " ".join([*lines, f"{words('source')}: {'; '.join([*named, *filter(None, [reports])])}."])
