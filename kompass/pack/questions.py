"""The tables of questions in a pack, one an area, as in a report's overview of points."""

from kompass.compare import Step as Pair
from kompass.export.figures import Answer
from kompass.model import Item, Level
from kompass.pack import cells
from kompass.pack.content import Cell, Column, Figure, Kind, Row, Table, Text
from kompass.pack.gather import Told
from kompass.text import Words, sentences


def questions(told: Told) -> list[Table]:
    """Achieved, max and percent of each question, and a row that sums; before and median where known."""
    words, instrument = told.words, told.store.instrument
    found = told.asked.comparisons.get(Level.QUESTION)
    if found is None:
        return []
    rows = {
        row["item"]: row
        for level in (Level.QUESTION, Level.AREA)
        if level in told.comparisons
        for row in told.comparisons[level]["rows"]
    }
    shape = _Shape(told, with_median=any(row["peer_median"] is not None for row in rows.values()))
    made = []
    for area in instrument.items_at(found.edition, Level.AREA):
        items = [i for i in instrument.items_at(found.edition, Level.QUESTION) if _is_in(i, area)]
        shown = [shape.row(cells.name(words, item), rows[item.code]) for item in items]
        if area.code in rows:
            shown.append(shape.row(Text(words("pack-sum")), rows[area.code], is_total=True))
        if items:
            title = sentences.item_name(words, area)
            made.append(Table(title, shape.columns(), shown, cells.star(words, shown)))
    return made


def _is_in(item: Item, area: Item) -> bool:
    return item.code.partition(".")[0] == area.code


class _Shape:
    """Which columns there are, the same in every table; a sum has its change as the questions have theirs."""

    def __init__(self, told: Told, with_median: bool) -> None:
        steps = told.asked.changed.before(told.asked.evaluation, [Level.QUESTION, Level.AREA])
        self._words: Words = told.words
        self._step: Pair | None = steps.get(Level.QUESTION)
        self._with_median = with_median
        self._changes = {**cells.changes(told, self._step), **cells.changes(told, steps.get(Level.AREA))}

    def columns(self) -> list[Column]:
        words = self._words
        made = [Column(words("column-question"), weight=cells.WIDE)]
        if self._step is not None:
            made.append(cells.year(words, self._step.before))
            made.append(Column(words("column-change"), Kind.DIFFERENCE))
        made.append(Column(words("column-achieved"), Kind.POINTS))
        made.append(Column(words("column-max"), Kind.POINTS))
        made.append(Column(words("column-percent"), Kind.SHARE))
        if self._with_median:
            made.append(Column(words("column-median"), Kind.SHARE))
        return made

    def row(self, name: Cell, row: Answer, is_total: bool = False) -> Row:
        made = [name]
        if self._step is not None:
            change = self._changes.get(row["item"])
            made += [cells.points(change or {}, "before"), cells.change(self._words, change, self._step)]
        made += [cells.points(row), Figure(Kind.POINTS, row["max"])]
        made.append(Figure(Kind.SHARE, _share(row["points"], row["max"])))
        if self._with_median:
            made.append(Figure(Kind.SHARE, _share(row["peer_median"], row["max"])))
        return Row(made, is_total)


def _share(points: float | None, most: float) -> float | None:
    return None if points is None else points / most
