"""The cells and columns that the tables of a pack share, made of the answers of the terminal."""

from collections.abc import Mapping, Sequence

from kompass.compare import Step as Pair
from kompass.export.figures import Answer
from kompass.model import Basis, Evaluation, Grade, Item, Level
from kompass.pack.content import Column, Figure, Kind, Row, Text
from kompass.pack.gather import Told
from kompass.text import Words, own, sentences

WIDE = 3.4
"""How wide the names of items are beside other texts."""

Rows = Mapping[str, Answer]
"""The rows of an answer by their item."""


def name(words: Words, item: Item) -> Text:
    """An item by code and title, in the language they are in."""
    return Text(sentences.item_name(words, item), sentences.item_language(words, item))


def year(words: Words, evaluation: Evaluation) -> Column:
    """The heading of an evaluation's figures: its year, marked where they are own."""
    return Column(str(evaluation.year), Kind.POINTS, own.mark(words, evaluation.own))


def points(row: Answer, key: str = "points") -> Figure:
    """Points of a row with whether they are derived; unknown where the row has none."""
    basis = row.get("basis" if key == "points" else f"{key}_basis")
    return Figure(Kind.POINTS, row.get(key), basis == Basis.DERIVED)


def change(words: Words, row: Answer | None, step: Pair | None) -> Figure:
    """A difference between evaluations, with its grade wherever that is a reservation."""
    value = row["change"] if row is not None else None
    limited = step is not None and step.comparability.grade == Grade.LIMITED and value is not None
    return Figure(Kind.DIFFERENCE, value, note=words("grade-limited-short") if limited else "")


def changes(told: Told, step: Pair | None) -> Rows:
    """The rows of a step by item; none for no step."""
    if step is None:
        return {}
    return {row["item"]: row for row in told.steps[told.asked.changed.steps.index(step)]["rows"]}


def star(words: Words, rows: Sequence[Row]) -> list[str]:
    """What a star means, where one stands."""
    starred = any(isinstance(cell, Figure) and cell.is_derived for row in rows for cell in row.cells)
    return [words("derived-star").lstrip("\\")] if starred else []


def of_level(words: Words, level: Level, sentence: str) -> str:
    """A sentence that is true of one level alone: "Områden: …"."""
    named = words(f"level-{level}")
    return f"{named[0].upper()}{named[1:]}: {sentence}"
