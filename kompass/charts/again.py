"""Evaluated again: before and after of all municipalities we know two figures of, side by side."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kompass.charts.again_alt import again_sentence, pair_name
from kompass.charts.chart import AXIS, GRID, Chart, finish
from kompass.charts.figure import Figure
from kompass.charts.labels import AIR, LINE, Rows, legend_height, plain, points_and_percent, wrapped
from kompass.charts.ways import Mark, joined, way_of
from kompass.compare import Again, Pair
from kompass.model import Item, Verdict
from kompass.text import Words, own
from kompass.text.sentences import verdict

MOST_ROWS = 60  # longer is a table's work
SECTIONS = (Verdict.HIGHER, Verdict.SAME, Verdict.LOWER)
_WIDTH = 22
_HEADING = 38  # pixels
_ROOM = 4  # rows that every section has room for, unless none has as many
_ROW = LINE + AIR


@dataclass(frozen=True)
class _Section:
    """What has one verdict: how many there are, those in the picture, and where it begins and ends."""

    verdict: Verdict
    n: int
    shown: tuple[Pair, ...]
    top: float
    middles: tuple[float, ...]
    bottom: float


def again(
    words: Words, found: Again, item: Item, highlight: str | None = None, made_up: bool = False
) -> Chart | None:
    """A row a municipality, an open circle before and a filled one after, in a section a verdict.

    Only pairs within the edition. Sections stand in one order with the same heading and rows of the same
    height, and one that is empty keeps its place and says so. At most 60 rows: the largest rises and the
    largest falls, and `highlight` (a municipality id, its label bold) wherever it stands; the alt sentence
    says how many are left out. None where there is no pair.
    """
    if not found.pairs:
        return None
    shown = _shown(found.pairs, highlight)
    sections = _sections(found, shown)
    pairs = [pair for section in sections for pair in section.shown]
    middles = [middle for section in sections for middle in section.middles]
    labels = tuple(_label(pair, pair.municipality_id == highlight) for pair in pairs)
    placed = Rows(labels, tuple(middles), round(sections[-1].bottom))
    marks = [_mark(words, pair, item, middle) for pair, middle in zip(pairs, middles, strict=True)]
    counts = Counter(way_of(pair.points) for pair in found.pairs)
    figure = Figure(joined(words, marks, words("chart-before"), words("chart-after"), counts))
    finish(figure, words, made_up, height=placed.height + legend_height(figure) + 74)
    figure.update_layout(
        xaxis={
            **AXIS,
            # room for the printed difference at either end
            "range": [-0.12 * item.max_points, 1.12 * item.max_points],
            "tickvals": [item.max_points * n / 4 for n in range(5)],
            "title": {"text": words("chart-again-axis", max=words.number(item.max_points))},
        },
        yaxis=placed.axis(),
    )
    for section in sections:
        _head(figure, words, section, len(found.pairs))
    return Chart(
        figure, again_sentence(words, found, item, len(found.pairs) - len(pairs), highlight, made_up)
    )


def _shown(pairs: Sequence[Pair], highlight: str | None) -> list[Pair]:
    """The outermost of the pairs, which are in order; the innermost of them give way to the highlighted."""
    if len(pairs) <= MOST_ROWS:
        return list(pairs)
    half = MOST_ROWS // 2
    kept = [*pairs[:half], *pairs[-half:]]
    mine = [pair for pair in pairs if pair.municipality_id == highlight]
    if mine and mine[0] not in kept:
        return [*pairs[:half], *mine, *pairs[-(half - 1) :]]
    return kept


def _sections(found: Again, shown: Sequence[Pair]) -> list[_Section]:
    by_verdict = {v: tuple(pair for pair in shown if pair.difference.verdict == v) for v in SECTIONS}
    room = min(_ROOM, max(len(pairs) for pairs in by_verdict.values()))
    sections = []
    top = 0.0
    for one, pairs in by_verdict.items():
        heights = [_ROW + LINE * _label(pair, False).count("<br>") for pair in pairs]
        start = top + _HEADING
        middles = tuple(start + sum(heights[:n]) + height / 2 for n, height in enumerate(heights))
        bottom = max(start + sum(heights), start + room * _ROW)
        sections.append(_Section(one, len(found.judged(one)), pairs, top, middles, bottom))
        top = bottom
    return sections


def _label(pair: Pair, bold: bool) -> str:
    text = wrapped(pair_name(pair), _WIDTH)
    return f"<b>{text}</b>" if bold else text


def _mark(words: Words, pair: Pair, item: Item, middle: float) -> Mark:
    before, after = pair.difference.before, pair.difference.after
    assert before is not None
    assert after is not None
    hover = [
        f"<b>{plain(pair.municipality)}</b>",
        *(
            f"{score.year}: {points_and_percent(words, score.points / item.max_points, item.max_points)}"
            for score in (before, after)
        ),
        words("chart-change-hover", change=words.difference(pair.points)),
        verdict(words, pair.difference.verdict).capitalize(),
    ]
    if pair.own:
        hover.append(own.mark(words, pair.own))
    return Mark(middle, before.points, after.points, pair.points, "<br>".join(hover))


def _head(figure: Figure, words: Words, section: _Section, of: int) -> None:
    """The heading above a section's rows, and a line that parts it from the one before."""
    name = verdict(words, section.verdict).capitalize()
    cut = len(section.shown) < section.n
    heading = words(
        "chart-again-heading-cut" if cut else "chart-again-heading",
        verdict=name,
        n=section.n,
        of=of,
        shown=len(section.shown),
    )
    figure.add_annotation(
        text=f"<b>{plain(heading)}</b>",
        xref="paper",
        yref="y",
        x=0,
        y=section.top + _HEADING / 2,
        xanchor="left",
        showarrow=False,
    )
    if not section.n:
        figure.add_annotation(
            text=words("chart-again-nobody"),
            xref="paper",
            yref="y",
            x=0,
            y=section.top + _HEADING + _ROW / 2,
            xanchor="left",
            showarrow=False,
        )
    if section.top:
        figure.add_shape(
            type="line",
            xref="paper",
            yref="y",
            x0=0,
            x1=1,
            y0=section.top,
            y1=section.top,
            line={"color": GRID, "width": 1},
        )
