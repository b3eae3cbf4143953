"""Puts areas together from words, points and the passages a sample is about."""

import csv
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random

from tests.ingest.made_reports.report import Area, Paragraph, Question, Section, Sentence
from tests.ingest.made_reports.words import HERE, words

INSTRUMENT = Path(__file__).parents[3] / "data" / "instrument"

OLD = ("democracy", "users", "governance", "leadership", "results", "employer", "improvement", "community")
NEW = ("democracy", "community", "governance", "results", "users", "improvement", "employer", "leadership")
"""What areas 1 to 8 are about, before 2020 and since."""

SIZES = (5, 5, 6, 5, 5, 6, 5, 6)
"""How many questions of our own an area has: 43 in all."""
MAXIMA = {5: (15, 20, 25, 20, 20), 6: (15, 20, 20, 15, 20, 10)}


def passages(sample: str) -> dict[str, list[Paragraph]]:
    """What a sample is about, by area: see `passages.toml`."""
    return {
        area: [tuple(_sentences(each)) for each in said]
        for area, said in tomllib.loads((HERE / "passages.toml").read_text(encoding="utf-8"))[sample].items()
    }


def _sentences(passage: Mapping[str, str]) -> Iterator[Sentence]:
    for role, text in passage.items():
        yield Sentence(text, None if role in ("plain", "then") else role)


@cache
def instrument(table: str, edition: str) -> tuple[dict[str, str], ...]:
    """An edition's rows in a table of the instrument ("areas" or "questions")."""
    with (INSTRUMENT / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(row for row in csv.DictReader(file) if row["edition"] == edition)


def areas(edition: str, place: str, sums: Sequence[int], sample: str, boxes: bool) -> tuple[Area, ...]:
    """The eight areas of a report: every call with the same arguments gives the same."""
    language = "nb" if edition.startswith("no-") else "sv"
    chance = Random(f"{edition} {place}")
    said = passages(sample)
    return tuple(
        _area(edition, language, row, theme, points, _Prose(language, place, chance), said, boxes)
        for row, theme, points in zip(instrument("areas", edition), _themes(edition), sums, strict=True)
    )


def _themes(edition: str) -> tuple[str, ...]:
    return NEW if edition.endswith("2020") else OLD


class _Prose:
    """Prose about topics, in which no pattern comes twice before all have been used."""

    def __init__(self, language: str, place: str, chance: Random) -> None:
        self.words, self.place, self.chance = words(language), place, chance
        self.patterns: list[str] = []

    def about(self, subject: str) -> Paragraph:
        return tuple(self._sentence(subject) for _ in range(self.chance.randint(2, 4)))

    def _sentence(self, subject: str) -> Sentence:
        if not self.patterns:
            self.patterns = self.chance.sample(known := self.words["prose"]["patterns"], len(known))
        return Sentence(self.patterns.pop().format(x=subject, place=self.place))

    def sections(self, theme: str, passages: Iterable[Paragraph]) -> tuple[Section, ...]:
        """The introduction and one section per topic, with the passages spread over the topics."""
        known = self.words["themes"][theme]
        found = [Section(self.words["general"], (tuple(map(Sentence, known["general"])),))]
        left = list(passages)
        topics = known["topics"][: self.chance.randint(2, 3)]
        for n, (heading, subject) in enumerate(topics):
            parts = [self.about(subject) for _ in range(self.chance.randint(1, 3))]
            mine = left if n == len(topics) - 1 else left[:1]
            for at, passage in enumerate(mine):
                whole = parts[at % len(parts)]
                parts[at % len(parts)] = (*whole[:1], *passage, *whole[1:])
            left = left[1:]
            found.append(Section(heading, tuple(parts)))
        return tuple(found)


def _area(
    edition: str,
    language: str,
    row: Mapping[str, str],
    theme: str,
    points: int,
    prose: _Prose,
    said: Mapping[str, Sequence[Paragraph]],
    boxes: bool,
) -> Area:
    known = words(language)["themes"][theme]
    sections = prose.sections(theme, said.get(row["area"], ()))
    return Area(
        code=row["area"],
        title=row["title"],
        points=points,
        questions=_questions(edition, row["area"], known, points, prose.chance, language),
        sections=sections,
        strengths=_some(known["strengths"], prose.chance),
        improvements=_some(known["improvements"], prose.chance),
        box=points if boxes else None,
        box_headings=tuple(section.heading for section in sections[1:]) if boxes else (),
    )


def _some(texts: Sequence[str], chance: Random) -> tuple[str, ...]:
    kept = sorted(chance.sample(range(len(texts)), chance.randint(2, len(texts))))
    return tuple(texts[n] for n in kept)


def _questions(
    edition: str, area: str, known: Mapping[str, list], points: int, chance: Random, language: str
) -> tuple[Question, ...]:
    held = [row for row in instrument("questions", edition) if row["area"] == area]
    asked = [(row["question"], row["text"], int(row["max_points"])) for row in held] or _own(
        area, known, words(language)["questions"][edition]
    )
    given = _shared(points, [most for *_, most in asked], chance)
    return tuple(
        Question(code, text, got, most, percent=int(100 * got / most + 0.5))
        for (code, text, most), got in zip(asked, given, strict=True)
    )


def _own(area: str, known: Mapping[str, list], patterns: Sequence[str]) -> list[tuple[str, str, int]]:
    """Questions of our own, for an edition whose questions Kompass does not hold."""
    texts = [pattern.format(x=subject) for pattern in patterns for _, subject in known["topics"]]
    maxima = MAXIMA[SIZES[int(area) - 1]]
    return [(f"{area}.{n}", text, most) for n, (text, most) in enumerate(zip(texts, maxima, strict=False), 1)]


def _shared(points: int, maxima: Sequence[int], chance: Random) -> list[int]:
    """An area's points, shared out over its questions in an uneven way."""
    given = [points * most // 100 for most in maxima]
    given[maxima.index(max(maxima))] += points - sum(given)
    for _ in range(20):
        one, other = chance.sample(range(len(given)), 2)
        if given[one] > 2 and given[other] < maxima[other]:
            given[one] -= 1
            given[other] += 1
    return given
