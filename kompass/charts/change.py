"""The dumbbell: what changed from one evaluation to the next, item by item."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kompass.charts.alt import named
from kompass.charts.chart import AXIS, LOOKS, Chart, Role, finish
from kompass.charts.figure import Figure, Trace, trace
from kompass.charts.labels import (
    LEGEND,
    LINE,
    Rows,
    item_label,
    legend_height,
    points_and_percent,
    rows,
    wrapped,
)
from kompass.charts.ways import WAYS, Mark, circles, joined, printed
from kompass.compare import Step
from kompass.model import ROUNDING, Difference, Grade, Item, report_order
from kompass.text import Words
from kompass.text.sentences import grade_with_reason, item_name

_TICKS = [0, 25, 50, 75, 100]
_References = tuple[Mapping[str, float], Mapping[str, float]]


@dataclass(frozen=True)
class _Row:
    item: Item
    middle: float
    points: float
    before: float  # share of the maximum
    after: float
    before_points: float
    before_max: float


def dumbbell(
    words: Words,
    step: Step,
    items: Mapping[str, Item],
    made_up: bool = False,
    references: _References | None = None,
) -> Chart | None:
    """An open circle before, a filled one after and the signed difference in points, a row an item.

    `items` are those of the later edition by code; only those with both values have a row. Within an
    edition a line joins the two circles; across editions they stand in two panels with a gap and no line,
    and the grade is printed. None where the grade is `not comparable` or no item has both values.

    `references` are the published means of the earlier and of the later year, as shares of the maximum by the
    later edition's codes. Across editions each is a tick in its own panel: a year lies above or below its own
    mean, whatever the other year's version asks. Within an edition they are not drawn.
    """
    if step.comparability.grade == Grade.NOT_COMPARABLE or not step.known:
        return None
    known = sorted(step.known, key=lambda d: report_order(d.item))
    placed = rows([item_label(words, items[d.item]) for d in known])
    found = [_row(d, items[d.item], middle) for d, middle in zip(known, placed.middles, strict=True)]
    apart = step.before.edition != step.after.edition
    marks = [_mark(words, step, row) for row in found]
    figure = Figure()
    if not apart:
        before, after = (
            words(key, year=year)
            for key, year in zip(("chart-before-year", "chart-after-year"), _years(step), strict=True)
        )
        figure.add_traces(joined(words, marks, before, after))
    else:
        figure.add_traces([*_published(words, step, found, references or ({}, {})), *_panels(marks)])
    head = legend_height(figure) + (2 * LINE + 12 if apart else 0)
    note = wrapped(grade_with_reason(words, step), 44)
    foot = 52 + LINE * (1 + note.count("<br>")) if apart else 58
    finish(figure, words, made_up, height=placed.height + head + foot)
    figure.update_layout(yaxis=placed.axis())
    if apart:
        _lay_out_panels(figure, words, step, placed, head, foot, note)
    else:
        figure.update_layout(
            xaxis={
                **AXIS,
                "range": [-12, 112],
                "tickvals": _TICKS,
                "title": {"text": words("chart-change-axis")},
            }
        )
    return Chart(figure, _alt(words, step, found, references if apart else None))


def _row(difference: Difference, item: Item, middle: float) -> _Row:
    assert difference.before is not None
    assert difference.after is not None
    assert difference.points is not None
    assert difference.share is not None
    after = difference.after.points / item.max_points
    # the earlier edition's maximum may be another one; the difference has taken that into account
    before = after - difference.share
    points = difference.before.points
    before_max = points / before if before > 0 else item.max_points
    return _Row(item, middle, difference.points, before, after, points, round(before_max, 6))


def _years(step: Step) -> tuple[str, str]:
    # as text, since a number would be given a thousands separator
    return str(step.before.year), str(step.after.year)


def _hover(words: Words, step: Step, row: _Row) -> str:
    first, second = _years(step)
    return "<br>".join(
        (
            f"<b>{wrapped(item_name(words, row.item), 40)}</b>",
            f"{first}: {points_and_percent(words, row.before, row.before_max)}",
            f"{second}: {points_and_percent(words, row.after, row.item.max_points)}",
            words("chart-change-hover", change=words.difference(row.points)),
        )
    )


def _mark(words: Words, step: Step, row: _Row) -> Mark:
    return Mark(row.middle, 100 * row.before, 100 * row.after, row.points, _hover(words, step, row))


def _panels(marks: Sequence[Mark]) -> list[Trace]:
    """Before in the left panel and after in the right one; nothing is drawn between them."""
    traces = []
    for way in WAYS:
        mine = [mark for mark in marks if mark.way is way]
        if mine:
            traces.append(circles(mine, [m.before for m in mine], way, "circle-open", 12))
            after = circles(mine, [m.after for m in mine], way, "circle", 10)
            traces.append({**after, "xaxis": "x2"})
    return traces


def _published(words: Words, step: Step, found: Sequence[_Row], references: _References) -> list[Trace]:
    """Each year's own published mean as a tick in its own panel; one entry in the legend for both."""
    look = LOOKS[Role.REFERENCE]
    traces: list[Trace] = []
    for year, axis, means in zip(_years(step), ("x", "x2"), references, strict=True):
        mine = [(row, means[row.item.code]) for row in found if row.item.code in means]
        if not mine:
            continue
        traces.append(
            trace(
                "scatter",
                name=words("chart-mean-nearest"),
                xaxis=axis,
                x=[100 * mean for _, mean in mine],
                y=[row.middle for row, _ in mine],
                mode="markers",
                marker={
                    "symbol": "line-ns",
                    "size": 18,
                    "color": look.colour,
                    "line": {"width": 3, "color": look.colour},
                },
                hovertext=[
                    f"<b>{wrapped(item_name(words, row.item), LEGEND)}</b><br>"
                    + words("chart-mean-nearest-year", year=year, percent=words.percent(mean))
                    for row, mean in mine
                ],
                hoverinfo="text",
                showlegend=not traces,
                cliponaxis=False,
            )
        )
    return traces


def _lay_out_panels(
    figure: Figure, words: Words, step: Step, placed: Rows, head: int, foot: int, note: str
) -> None:
    first, second = _years(step)
    shared = {**AXIS, "range": [-4, 104], "tickvals": [0, 50, 100]}
    figure.update_layout(
        xaxis={**shared, "domain": [0, 0.38]},
        xaxis2={**shared, "domain": [0.48, 0.86], "anchor": "y"},
        margin={"t": head, "b": foot - 12},
        # plotly hides a legend of one entry by itself
        showlegend=figure.has_legend,
    )
    for x, text in (
        (0.19, f"<b>{first}</b>"),
        (0.67, f"<b>{second}</b><br>{words('chart-other-edition')}"),
        (1, f"<b>{words('chart-points')}</b>"),
    ):
        figure.add_annotation(
            text=text,
            font={"size": 11},
            xref="paper",
            yref="paper",
            x=x,
            y=1,
            xanchor="right" if x == 1 else "center",
            yanchor="bottom",
            showarrow=False,
        )
    for difference, middle in zip(
        sorted(step.known, key=lambda d: report_order(d.item)), placed.middles, strict=True
    ):
        figure.add_annotation(
            text=printed(words, difference.points),
            xref="paper",
            yref="y",
            x=1,
            y=middle,
            xanchor="right",
            showarrow=False,
        )
    figure.add_annotation(
        text=words("chart-percent-of-max") + "<br>" + note,
        xref="paper",
        yref="paper",
        x=0.43,
        y=0,
        yshift=-24,
        yanchor="top",
        showarrow=False,
        font={"size": 11},
    )


def _alt(words: Words, step: Step, found: Sequence[_Row], references: _References | None) -> str:
    first, second = _years(step)
    rises = [row for row in found if row.points > 0]
    falls = [row for row in found if row.points < 0]
    same = len(found) - len(rises) - len(falls)
    parts = [
        words(
            "chart-change-counts",
            name=step.after.municipality,
            first=first,
            second=second,
            rises=len(rises),
            falls=len(falls),
            same=same,
            of=len(found),
        )
    ]
    # by what is printed: points
    for rows_, key, pick in ((rises, "chart-change-most-up", max), (falls, "chart-change-most-down", min)):
        if rows_:
            most = pick(row.points for row in rows_)
            names = [item_name(words, row.item) for row in rows_ if row.points == most]
            parts.append(words(key, names=named(words, names), change=words.difference(most)))
    parts += _above_own_means(words, step, found, references or ({}, {}))
    if len(found) < len(step.differences):
        parts.append(words("chart-missing-one-side", n=len(step.differences) - len(found)))
    if step.before.edition != step.after.edition:
        parts.append(grade_with_reason(words, step))
    return words("chart-change", facts=" ".join(parts))


def _above_own_means(words: Words, step: Step, found: Sequence[_Row], references: _References) -> list[str]:
    """In how many items each year lies above its own mean; nothing of a year without any."""
    said = []
    for year, means, pick in zip(_years(step), references, ("before", "after"), strict=True):
        gaps = [getattr(row, pick) - means[row.item.code] for row in found if row.item.code in means]
        if gaps:
            # the share before is worked out from a difference, so it may be off in its last decimal
            above = sum(gap > ROUNDING for gap in gaps)
            said.append(words("chart-above-own-mean", year=year, above=above, of=len(gaps)))
    return ["; ".join(said) + "."] if said else []
