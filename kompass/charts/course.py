"""The course: three or more evaluations of one edition, item by item."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kompass.charts.chart import AXIS, QUIET, Chart, finish
from kompass.charts.course_alt import course_sentence, years_of
from kompass.charts.figure import Figure, Trace, trace
from kompass.charts.labels import (
    LEGEND,
    item_label,
    legend_height,
    points_and_percent,
    rows,
    wrapped,
)
from kompass.charts.ways import WAYS, Way, printed, shape_key, way_of
from kompass.compare import Course
from kompass.model import Instrument, Item, Score, report_order
from kompass.text import Words
from kompass.text.sentences import item_name

_REACH = 9  # pixels that the first and the last mark stand above and below the middle of their row
_UNKNOWN = Way("chart-course-unknown", QUIET, "dot")  # the first or the last value is not known
_PLOT = 0.86  # of the width; the printed changes stand beside it


@dataclass(frozen=True)
class _Row:
    item: Item
    middle: float
    scores: tuple[Score | None, ...]  # one an evaluation, in order of time

    @property
    def points(self) -> float | None:
        """What lies between the first and the last evaluation."""
        first, last = self.scores[0], self.scores[-1]
        return None if first is None or last is None else last.points - first.points

    @property
    def way(self) -> Way:
        return _UNKNOWN if self.points is None else way_of(self.points)


def course(
    words: Words,
    found: Course,
    items: Mapping[str, Item],
    instrument: Instrument,
    made_up: bool = False,
) -> Chart:
    """A mark a year on each row, open for the first, grey for those between, filled for the last.

    Within a row time runs downwards, and a dotted line joins the marks in that order: a line that goes to and
    fro is a value that did. `items` are those of the edition by code; those with any value have a row. The
    whole change is printed beside its row.
    """
    codes = {d.item for step in found.steps for d in step.differences}
    ordered = sorted((items[code] for code in codes), key=lambda item: report_order(item.code))
    placed = rows([item_label(words, item) for item in ordered])
    rows_ = [
        _Row(item, middle, tuple(found.scores(item.code)))
        for item, middle in zip(ordered, placed.middles, strict=True)
    ]
    years = years_of(found)
    figure = Figure(_keys(words, years))
    for way in (*WAYS, _UNKNOWN):
        mine = [row for row in rows_ if row.way is way]
        if mine:
            figure.add_traces(_traces(words, mine, way, years))
    finish(figure, words, made_up, height=placed.height + 80 + legend_height(figure))
    figure.update_layout(
        xaxis={
            **AXIS,
            "domain": [0, _PLOT],
            "range": [-3, 103],
            "tickvals": [0, 25, 50, 75, 100],
            "title": {"text": words("chart-percent-of-max")},
        },
        yaxis=placed.axis(),
        margin={"t": 12 + 16},
    )
    _print_changes(figure, words, rows_)
    return Chart(figure, course_sentence(words, found, [row.item.code for row in rows_], instrument))


def _keys(words: Words, years: Sequence[str]) -> list[Trace]:
    """What open, grey and filled mean, with their years."""
    between = shape_key(words("chart-course-between", years=words.listing(list(years[1:-1]))), "circle")
    between["marker"] |= {"size": 9, "color": "rgba(125,135,147,0.45)"}
    return [
        shape_key(words("chart-before-year", year=years[0]), "circle-open"),
        between,
        shape_key(words("chart-after-year", year=years[-1]), "circle"),
    ]


def _lanes(row: _Row) -> list[float]:
    """Where the marks of a row stand: the first above its middle, the last below it, in equal steps."""
    last = len(row.scores) - 1
    return [row.middle + _REACH * (2 * n / last - 1) for n in range(last + 1)]


def _traces(words: Words, mine: Sequence[_Row], way: Way, years: Sequence[str]) -> list[Trace]:
    """The dotted line of the rows that go one way, then their marks: first, between and last."""
    x: list[float | None] = []
    y: list[float | None] = []
    for row in mine:
        x += [None if s is None else 100 * s.points / row.item.max_points for s in row.scores]
        y += _lanes(row)
        x.append(None)  # an unknown value is a gap in the line, and so is the way to the next row
        y.append(None)
    line = trace(
        "scatter",
        name=words(way.key, n=len(mine)),
        x=x,
        y=y,
        mode="lines",
        connectgaps=False,
        line={"color": way.colour, "dash": "dot", "width": 2},
        hoverinfo="skip",
    )
    last = len(years) - 1
    looks = (
        ([0], "circle-open", way.colour, way.colour, 11),
        (list(range(1, last)), "circle", QUIET, QUIET, 8),
        ([last], "circle", way.colour, way.colour, 11),
    )
    marks = []
    for places, symbol, colour, edge, size in looks:
        known = [(row, n, score) for row in mine for n in places if (score := row.scores[n]) is not None]
        marks.append(
            trace(
                "scatter",
                x=[100 * score.points / row.item.max_points for row, _, score in known],
                y=[_lanes(row)[n] for row, n, _ in known],
                mode="markers",
                marker={
                    "symbol": symbol,
                    "size": size,
                    "color": colour,
                    "line": {"width": 2, "color": edge},
                },
                hovertext=[_hover(words, row, years) for row, _, _ in known],
                hoverinfo="text",
                showlegend=False,
                cliponaxis=False,
            )
        )
    return [line, *marks]


def _hover(words: Words, row: _Row, years: Sequence[str]) -> str:
    lines = [f"<b>{wrapped(item_name(words, row.item), LEGEND)}</b>"]
    for year, score in zip(years, row.scores, strict=True):
        share = None if score is None else score.points / row.item.max_points
        known = words("chart-points-not-found")
        if share is not None:
            known = points_and_percent(words, share, row.item.max_points)
        lines.append(f"{year}: {known}")
    if row.points is not None:
        lines.append(words("chart-change-hover", change=words.difference(row.points)))
    return "<br>".join(lines)


def _print_changes(figure: Figure, words: Words, found: Sequence[_Row]) -> None:
    """The change from first to last beside each row, in points; a dash where one of them is unknown."""
    figure.add_annotation(
        text=f"<b>{words('chart-points')}</b>",
        font={"size": 11},
        xref="paper",
        yref="paper",
        x=1,
        y=1,
        xanchor="right",
        yanchor="bottom",
        showarrow=False,
    )
    for row in found:
        figure.add_annotation(
            text=printed(words, row.points),
            xref="paper",
            yref="y",
            x=1,
            y=row.middle,
            xanchor="right",
            showarrow=False,
        )
