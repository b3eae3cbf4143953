"""The dot chart: the same values as the radar, read more exactly."""

from collections.abc import Sequence

from kompass.charts.alt import shares_sentence
from kompass.charts.chart import AXIS, QUIET, Chart, Look, Role, Series, finish, looks
from kompass.charts.figure import Figure, Trace, trace
from kompass.charts.labels import LEGEND, Rows, hover, item_label, legend_height, rows, wrapped
from kompass.charts.margin import zone
from kompass.model import Item
from kompass.text import Words

_NAMED_PEERS = 3  # more peers than these share one look and one place in the legend
_SYMBOLS = {
    Role.REFERENCE: "line-ns",
    Role.MEDIAN: "line-ns",
    Role.EARLIER: "circle-open",
    Role.OWN: "circle",
}
_SIZES = {Role.REFERENCE: 18, Role.MEDIAN: 14, Role.EARLIER: 11, Role.OWN: 14, Role.PEER: 8}
_ZONE = 11  # pixels above and below the middle of a row
_ORDER = (Role.PEER, Role.MEDIAN, Role.REFERENCE, Role.EARLIER, Role.OWN)  # the own dot on top


def dots(
    words: Words,
    items: Sequence[Item],
    series: Sequence[Series],
    made_up: bool = False,
    margin: float | None = None,
) -> Chart:
    """One row an item, in their order from the top, with every series as a mark on 0 to 100 percent.

    The published value is a vertical tick, joined with the own dot by a thin line. Unknown has no mark.
    Works for one row (the total), eight areas and 45 questions; the height follows the rows.

    `margin`, as share of the maximum, draws what counts as about the same: a quiet zone around the published
    value of a row, or around the median where there is none. The alt sentence then counts verdicts too.
    """
    placed = rows([item_label(words, item) for item in items])
    figure = Figure()
    boxes = [] if margin is None else _zones(items, series, placed, margin)
    if boxes:
        figure.add_trace(zone(words, boxes))
    figure.add_traces(_joins(items, series, placed))
    own_looks = {id(s): look for s, look in zip(series, looks(series), strict=True)}
    peers = [s for s in series if s.role == Role.PEER]
    crowded = len(peers) > _NAMED_PEERS
    # drawn from the back to the front, listed in the legend as the caller ordered them
    for rank, one in sorted(enumerate(series), key=lambda pair: _ORDER.index(pair[1].role)):
        look = looks(peers[:1])[0] if crowded and one.role == Role.PEER else own_looks[id(one)]
        marks = {**_marks(words, items, one, look, placed), "legendrank": rank}
        if crowded and one.role == Role.PEER:
            name = words("chart-peers", n=len(peers))
            marks |= {"name": name, "legendgroup": "peers", "showlegend": one is peers[0]}
        figure.add_trace(marks)
    finish(figure, words, made_up, height=placed.height + 68 + legend_height(figure))
    figure.update_layout(
        xaxis={
            **AXIS,
            "range": [-2, 102],
            "tickvals": [0, 25, 50, 75, 100],
            "title": {"text": words("chart-percent-of-max")},
        },
        yaxis=placed.axis(),
    )
    return Chart(figure, words("chart-dots", facts=shares_sentence(words, items, series, margin)))


def _marks(words: Words, items: Sequence[Item], one: Series, look: Look, placed: Rows) -> Trace:
    known = [
        (share, middle, hover(words, one.name, item, share))
        for item, middle in zip(items, placed.middles, strict=True)
        if (share := one.share(item.code)) is not None
    ]
    tick = one.role in (Role.REFERENCE, Role.MEDIAN)
    return trace(
        "scatter",
        name=wrapped(one.name, LEGEND),
        x=[100 * share for share, _, _ in known],
        y=[middle for _, middle, _ in known],
        mode="markers",
        marker={
            "color": look.colour,
            "symbol": _SYMBOLS.get(one.role, look.symbol),
            "size": _SIZES[one.role],
            "line": {"color": look.colour, "width": 3 if tick else 1 if one.role == Role.OWN else 2},
        },
        hovertext=[text for _, _, text in known],
        hoverinfo="text",
        cliponaxis=False,
    )


def _zones(
    items: Sequence[Item], series: Sequence[Series], placed: Rows, margin: float
) -> list[tuple[float, float, float, float]]:
    """What is about the same as the line of each row, within the scale; nothing where a row has no line."""
    lines = [s for role in (Role.REFERENCE, Role.MEDIAN) for s in series if s.role == role]
    boxes = []
    for item, middle in zip(items, placed.middles, strict=True):
        line = next((share for s in lines if (share := s.share(item.code)) is not None), None)
        if line is not None:
            left, right = max(0.0, line - margin), min(1.0, line + margin)
            boxes.append((100 * left, 100 * right, middle - _ZONE, middle + _ZONE))
    return boxes


def _joins(items: Sequence[Item], series: Sequence[Series], placed: Rows) -> list[Trace]:
    """The thin lines from the own dot to the published value; none where either is missing."""
    own = next((s for s in series if s.role == Role.OWN), None)
    line = next((s for s in series if s.role == Role.REFERENCE), None)
    if own is None or line is None:
        return []
    x: list[float | None] = []
    y: list[float | None] = []
    for item, middle in zip(items, placed.middles, strict=True):
        mine, theirs = own.share(item.code), line.share(item.code)
        if mine is not None and theirs is not None:
            x += [100 * mine, 100 * theirs, None]
            y += [middle, middle, None]
    return [
        trace(
            "scatter",
            x=x,
            y=y,
            mode="lines",
            line={"color": QUIET, "width": 1.5},
            hoverinfo="skip",
            showlegend=False,
        )
    ]
