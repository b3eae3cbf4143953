"""Random small worlds for the rules of teachers: questions and areas in two editions, texts, gaps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from random import Random
from typing import Any

import pandas as pd
from hypothesis import strategies as st

from kompass import peers
from kompass.grid import NONE
from kompass.learn.figures import Asker
from kompass.learn.teachers import Around, Lesson, lessons
from kompass.learn.weak import weak_items
from kompass.model import Instrument, Item, Level
from tests import makers
from tests.compare.figures import INSTRUMENT
from tests.packages import some_facts

QUESTIONS = ("1.1", "1.2", "2.1")
AREAS = ("1", "2", "3")
ME = "se-00"

Figure = tuple[str, int | None, str | None, str, float]
Text = tuple[str, int | None, str, str, str | None, str]
"""(municipality, year, edition, area, question, kind); of an evaluation where the year is even."""


def with_questions(instrument: Instrument = INSTRUMENT) -> Instrument:
    """The made-up instrument with some questions of 20 points in its editions old and new."""
    items = {(e, q): Item(e, q, q, q, 20.0) for e in ("old", "new") for q in QUESTIONS}
    return replace(instrument, items={**instrument.items, **items})


QUESTIONED = with_questions()
LIKEST = peers.Choice("similar")


def findings(texts: Sequence[Text]) -> pd.DataFrame:
    """Findings in the shape of the store."""
    rows = [
        {
            "finding_id": f"f{n:03}",
            "municipality_id": place,
            "evaluation_id": f"{place}-{year}" if year and year % 2 == 0 else None,
            "year": year,
            "edition": edition,
            "area": area,
            "question": question,
            "kind": kind,
            "text": f"{place} {kind} {n}",
            "says_who": "evaluator" if year and year % 2 == 0 else "municipality",
            "from_evaluation": bool(year and year % 2 == 0),
            "source_ids": "s",
            "own": False,
            "language": "sv",
        }
        for n, (place, year, edition, area, question, kind) in enumerate(texts)
    ]
    names = "finding_id municipality_id evaluation_id year edition area question kind text says_who"
    columns = [*names.split(), "from_evaluation", "source_ids", "own", "language"]
    return pd.DataFrame(rows, columns=columns).astype({"year": "Int64"})


@dataclass(frozen=True)
class World:
    """Municipalities with facts, figures and texts, and what is asked of them."""

    facts: Mapping[str, Mapping[str, Any]]
    figures: Sequence[Figure]
    texts: Sequence[Text] = ()
    instrument: Instrument = QUESTIONED
    choice: peers.Choice = LIKEST
    year: int = 2014

    @cached_property
    def rows(self) -> tuple[Lesson, ...]:
        """What is answered about everything weak."""
        return self.lessons()

    def lessons(self, most: int = 5) -> tuple[Lesson, ...]:
        """Whom the first municipality can call, by its evaluation of the year in the new edition."""
        known = self.own_levels
        subject = makers.evaluation(ME, self.year, "new", known)
        scores, texts = makers.scores(self.figures), findings(self.texts)
        mine = scores[scores["municipality_id"] == ME]
        own_texts = texts[texts["municipality_id"] == ME]
        weak = weak_items(subject, mine, own_texts, self.instrument, most)
        by_level = {
            level: makers.grids_of(scores[scores["level"] == str(level)]).get("new", NONE)
            for level in (Level.QUESTION, Level.AREA)
        }
        around = Around(by_level, texts, makers.municipalities(self.facts))
        asker = Asker(ME, "new", subject.id)
        return lessons(asker, weak, mine, own_texts, around, self.instrument, self.choice)

    @property
    def own_levels(self) -> set[Level]:
        mine = [item for place, year, edition, item, _ in self.figures if (place, year, edition) == self.asks]
        return {Level.QUESTION if "." in item else Level.AREA for item in mine}

    @property
    def asks(self) -> tuple[str, int, str]:
        return ME, self.year, "new"

    def points(self, place: str, year: int, item: str) -> float:
        """The one figure of a municipality for an item in a year of the new edition."""
        (found,) = (f[4] for f in self.figures if f[:4] == (place, year, "new", item))
        return found


@cache
def world(seed: int) -> World:
    """The world of a seed: the asker with questions or areas, others with one to three evaluations."""
    random = Random(seed)
    size = 2 + seed % 8
    places = [f"se-{n:02}" for n in range(size)]
    level = random.choice((QUESTIONS, AREAS))
    figures: list[Figure] = [(ME, 2014, "new", item, _points(random, item)) for item in (*AREAS, *level)]
    figures = list(dict.fromkeys(figures))
    figures = [f for n, f in enumerate(figures) if f[3] not in {g[3] for g in figures[:n]}]
    for place in places[1:]:
        for year in random.sample([2010, 2012, 2013, 2014, 2015, None], random.randint(1, 3)):
            edition = random.choice(("new", "new", "new", "old", "late"))
            items = [i for i in (*AREAS, *QUESTIONS) if random.random() < 0.7]
            items = [i for i in items if edition != "late" or "." not in i]
            figures += [(place, year, edition, item, _points(random, item)) for item in items]
    texts = [_text(random, random.choice(places)) for _ in range(random.randint(0, 3 * size))]
    return World({one: some_facts(random) for one in places}, figures, texts)


def _points(random: Random, item: str) -> float:
    return random.randint(0, 40) / 2 if "." in item else random.randint(20, 160) / 2


def _text(random: Random, place: str) -> Text:
    question = random.choice((*QUESTIONS, None))
    area = question[0] if question else random.choice(AREAS)
    edition = "late" if question is None and random.random() < 0.2 else random.choice(("new", "new", "old"))
    kind = random.choice(("strength", "strength", "example", "improvement"))
    return place, random.choice((2010, 2012, 2013, 2014, None)), edition, area, question, kind


def worlds() -> st.SearchStrategy[World]:
    """Small worlds of two to nine municipalities. They are few, since all rules are tried on the same."""
    return st.builds(world, st.integers(0, 63))
