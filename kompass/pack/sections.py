"""What a pack shows beside its tables of figures: pictures, what was seen, whom to call, the action plan."""

from collections.abc import Sequence
from typing import Any

from kompass.charts import Series, earlier, is_ring, standing
from kompass.charts.alt import shares_sentence
from kompass.compare import records
from kompass.export.figures import Answer
from kompass.learn.search import KINDS
from kompass.measures import Status, summary
from kompass.model import Item, Level
from kompass.pack import cells
from kompass.pack.content import Chart, Column, Group, Lesson, Row, Seen, Table, Text
from kompass.pack.gather import Told
from kompass.text import Words, examples, own, plans, sentences


def charts(told: Told) -> tuple[Chart | None, Chart | None]:
    """The radar, where a ring is fair, and the dots; neither where nothing can be compared."""
    words, store, asked = told.words, told.store, told.asked
    found = asked.main
    if found is None:
        return None, None
    items = store.instrument.items_at(found.edition, found.level)
    step = asked.changed.before(asked.evaluation, [found.level]).get(found.level)
    series = [*standing(words, found), *earlier(found, step, store.instrument)]
    margin = store.instrument.margins[found.level]
    facts = shares_sentence(words, items, series, margin)
    dots = _chart(words, items, series, words("chart-dots", facts=facts), margin)
    return _chart(words, items, series, words("chart-radar", facts=facts)) if is_ring(series) else None, dots


def _chart(
    words: Words, items: Sequence[Item], series: Sequence[Series], alt: str, margin: float | None = None
) -> Chart:
    return Chart(
        [item.code for item in items], [cells.name(words, item) for item in items], series, alt, margin
    )


def seen(told: Told) -> list[Seen]:
    """What the evaluators saw, area by area in the report's order; what is under none of them comes last."""
    words, asked = told.words, told.asked
    items = told.store.instrument.items_at(asked.evaluation.edition or "", Level.AREA)
    rows = records(asked.findings)
    made = []
    for item in [*items, None]:
        mine = [row for row in rows if (item.code if item else None) == _area(row, items)]
        groups = [
            Group(examples.kind(words, kind), words(f"findings-{kind}", n=len(texts)), texts)
            for kind in KINDS
            if (texts := [_text(words, row) for row in mine if row["kind"] == kind])
        ]
        points = asked.about.points(asked.evaluation, item.code) if item else None
        if groups and item and points is not None:
            made.append(
                Seen(cells.name(words, item), sentences.points_of(words, points, item.max_points), groups)
            )
        elif groups:
            made.append(
                Seen(cells.name(words, item) if item else Text(words("findings-no-area")), "", groups)
            )
    return made


def _area(row: dict[str, Any], items: Sequence[Item]) -> str | None:
    return row["area"] if row["area"] in {item.code for item in items} else None


def _text(words: Words, row: dict[str, Any]) -> Text:
    """A finding in the language it is in, with who says so, where that is not the evaluators."""
    lang = "" if row["language"] == words.language else row["language"]
    return Text(row["text"], lang, examples.said_by(words, row))


def lessons(told: Told, found: Answer) -> list[Lesson]:
    """Whom to call about each weak item of an answer, and why just them."""
    words, instrument = told.words, told.store.instrument
    made = []
    for row in found["rows"]:
        item = instrument.items[found["edition"], row["item"]]
        calls = [(_who(words, one), one["sentence"]) for one in (*row["teachers"], *row["also"])]
        made.append(Lesson(cells.name(words, item), [row["own"], row["note"]], calls))
    return made


def _who(words: Words, one: Answer) -> str:
    mark = f" ({own.mark(words, one['own'])})" if one["own"] else ""
    return f"{one['municipality']} {one['year'] or words('year-unknown')}{mark}"


def plan(told: Told) -> Table | None:
    """Measures and decisions with who and when; None where there are none."""
    words, today = told.words, told.asked.today
    columns = [
        Column(words("plan-column-text"), weight=3),
        Column(words("plan-column-action"), weight=3),
        Column(words("plan-column-responsible"), weight=1.7),
        Column(words("plan-column-status"), weight=1.7),
    ]
    rows = []
    for line in told.lines:
        measure = line.measure
        assert measure is not None
        said = measure.reason if measure.status == Status.NO_ACTION else measure.action
        about = Text(line.about.text, "" if words.language == "sv" else "sv", line.area)
        who = Text(measure.responsible or words("unknown-figure"))
        rows.append(Row([about, Text(said), who, Text(plans.status(words, measure, today))]))
    if not rows:
        return None
    found = summary((line.about for line in told.plan), told.asked.held.measures, today)
    return Table(words("page-plan"), columns, rows, plans.headline(words, found))
