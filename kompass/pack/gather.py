"""Everything that a pack is made of, asked once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from kompass import ask
from kompass.compare import Change, Comparison
from kompass.errors import NoFigures
from kompass.export import answers
from kompass.export.figures import Answer
from kompass.export.plan import Line
from kompass.export.plan import lines as plan_lines
from kompass.learn.search import KINDS
from kompass.learn.teachers import Lessons
from kompass.measures import Held
from kompass.model import TOTAL, Evaluation, Level
from kompass.notes import plans
from kompass.peers import DEFAULT, Choice
from kompass.store import Store
from kompass.text import Words

NO_PLAN = Held({}, frozenset(), {}, ())
"""Where nothing is planned, or where no plan may be shown."""


@dataclass(frozen=True)
class Asked:
    """The answers about one evaluation. `findings` are what its evaluators saw, in the report's order."""

    about: ask.Profile
    evaluation: Evaluation
    choice: Choice
    comparisons: Mapping[Level, Comparison]
    changed: Change
    lessons: Lessons
    findings: pd.DataFrame
    held: Held
    today: date

    @property
    def main(self) -> Comparison | None:
        """The most detailed comparison of areas or the total; None where year or edition is unknown."""
        return self.comparisons.get(Level.AREA) or self.comparisons.get(Level.TOTAL)

    def upper(self) -> dict[Level, Comparison]:
        """The comparisons of total and areas."""
        return {level: one for level, one in self.comparisons.items() if level != Level.QUESTION}


@dataclass(frozen=True)
class Told:
    """The same in the words of a language: the answers of the terminal, and the lines of the action plan."""

    words: Words
    store: Store
    asked: Asked
    comparisons: Mapping[Level, Answer]
    steps: Sequence[Answer]
    plan: Sequence[Line]

    @property
    def lines(self) -> list[Line]:
        """What is planned or decided, of the improvement opportunities of the evaluation."""
        return [line for line in self.plan if line.measure is not None]

    @property
    def is_own(self) -> bool:
        """Whether anything that is told is known to the reader alone."""
        steps = [one.before.own or one.after.own for one in self.asked.changed.steps]
        among = [bool(one.members["own"].any()) for one in self.asked.comparisons.values()]
        return self.asked.evaluation.own or any([*steps, *among, *self.lines])


def gather(
    store: Store,
    municipality_id: str,
    year: int | None = None,
    choice: Choice = DEFAULT,
    held: Held = NO_PLAN,
    today: date | None = None,
) -> Asked:
    """Ask all that a pack needs about the evaluation of a year, or the latest with figures.

    `held` is the municipality's action plan, where it may be shown. Raises UnknownYear, NoFigures where no
    points are known, and UnknownPeerChoice.
    """
    about = ask.profile(store, municipality_id)
    ask.require_year(about, year)
    evaluation = about.chosen(year)
    if evaluation is None or not evaluation.has_figures:
        raise NoFigures(municipality=about.name, level=TOTAL)
    levels = [level for level in Level if evaluation.is_placed and evaluation.points[level]]
    findings = store.findings_of(municipality_id)
    mine = findings[findings["kind"].isin(KINDS) & (findings["evaluation_id"] == evaluation.id)]
    likest = Choice(ask.LIKEST.code, choice.weights, choice.years)
    return Asked(
        about=about,
        evaluation=evaluation,
        choice=choice,
        comparisons={
            level: ask.comparison(store, municipality_id, evaluation.year, choice, level) for level in levels
        },
        changed=ask.change(store, municipality_id),
        lessons=ask.teachers(store, municipality_id, evaluation.year, likest),
        findings=mine,
        held=held,
        today=today or date.today(),
    )


def told(words: Words, store: Store, asked: Asked) -> Told:
    """The answers in words."""
    known = [k for k in plans.improvements(store, asked.about.id) if k.evaluation_id == asked.evaluation.id]
    held = Held(asked.held.measures, frozenset(), {}, ())
    return Told(
        words=words,
        store=store,
        asked=asked,
        comparisons={
            level: answers.comparison(words, one, store) for level, one in asked.comparisons.items()
        },
        steps=answers.change(words, asked.changed, store)["steps"],
        plan=plan_lines(words, store, asked.about.id, known, held),
    )
