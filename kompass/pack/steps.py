"""What changed from one evaluation to the next, in a pack."""

from kompass.compare import Step as Pair
from kompass.export.figures import Answer
from kompass.model import TOTAL, Level
from kompass.pack import cells
from kompass.pack.content import Cell, Column, Kind, Row, Step, Table, Text
from kompass.pack.gather import Told
from kompass.text import Words, sentences

Found = list[tuple[Pair, Answer]]
"""The levels of one step, each with its answer."""


def steps(told: Told) -> list[Step]:
    """From each evaluation to the next, the newest first, with what that may be used for."""
    pairs: dict[tuple[str, str], Found] = {}
    for pair, answer in zip(told.asked.changed.steps, told.steps, strict=True):
        pairs.setdefault((pair.before.id, pair.after.id), []).append((pair, answer))
    return [_step(told, found) for found in reversed(pairs.values())]


def _step(told: Told, found: Found) -> Step:
    upper = [one for level in (Level.AREA, Level.TOTAL) for one in found if one[0].level == level]
    below = [one for one in found if one[0].level == Level.QUESTION]
    first = found[0][0]
    return Step(
        first=first.before.year or 0,
        last=first.after.year or 0,
        told=_told(told.words, [pair for pair, _ in found]),
        table=_table(told, upper) if upper else None,
        questions=_table(told, below) if below else None,
    )


def _told(words: Words, pairs: list[Pair]) -> list[str]:
    """The facts, then what they may be used for: the grade, once where it is the same at every level."""
    grades = [sentences.grade_with_reason(words, pair) for pair in pairs]
    facts = [one for pair in pairs for one in sentences.step(words, pair) if one not in grades]
    lines = [" ".join(facts), grades[0]]
    for pair, grade in zip(pairs, grades, strict=True):
        if pair.comparability.grade != pairs[0].comparability.grade:
            lines.append(cells.of_level(words, pair.level, grade))
    for between in {tuple(one.id for one in pair.between): pair.between for pair in pairs}.values():
        if between:
            years = words.listing([str(one.year) for one in between])
            lines.append(words("change-between", years=years, n=len(between)))
    return [line for line in lines if line]


def _table(told: Told, found: Found) -> Table:
    words, first = told.words, found[0][0]
    heading = "column-question" if first.level == Level.QUESTION else "column-area"
    columns = [
        Column(words(heading), weight=cells.WIDE),
        cells.year(words, first.before),
        cells.year(words, first.after),
        Column(words("column-change"), Kind.DIFFERENCE),
        Column(words("column-verdict"), weight=1.6),
    ]
    rows = []
    for pair, answer in found:
        for row in answer["rows"]:
            item = told.store.instrument.items[pair.after.edition or "", row["item"]]
            made: list[Cell] = [
                cells.name(words, item),
                cells.points(row, "before"),
                cells.points(row, "after"),
                cells.change(words, row, pair),
                Text(sentences.verdict(words, row["verdict"]) or words("unknown-figure")),
            ]
            rows.append(Row(made, item.code == TOTAL))
    return Table(f"{first.before.year} → {first.after.year}", columns, rows, cells.star(words, rows))
