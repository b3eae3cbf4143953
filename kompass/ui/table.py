"""What a table holds: columns, rows and cells, as they are shown and as they are taken along."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kompass.model import Basis
from kompass.pack import content
from kompass.pack.content import Figure, Kind
from kompass.text import Words
from kompass.ui.markup import filled


@dataclass(frozen=True)
class Column:
    """A column's heading with a small note and a mark, whether it holds numbers (set to the right) or words
    that never wrap."""

    title: str
    number: bool = False
    short: bool = False
    note: str = ""
    mark: str = ""

    @property
    def style(self) -> str:
        return "number" if self.number else "short" if self.short else ""


@dataclass(frozen=True)
class FindingLine:
    """One finding, in what language it is, and who says it, where that is not the evaluators."""

    text: str
    lang: str
    note: str = ""


@dataclass(frozen=True)
class FindingGroup:
    """Findings of one kind under a heading: (text, note) pairs."""

    title: str
    findings: Sequence[FindingLine]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; plain text, perhaps with words of ours before it (`lead`), a small note, a mark and a link.

    `lang` is the language of the text alone, where it is not the page's. `findings` open beneath the text
    where `summary` is clicked. `heat` shades the cell, from 0 (none) to 1 (full), in one hue; the text says
    the value all the same. `figures` are the number that the text shows, or the two ends of a range, for who
    takes the table along.
    """

    text: str
    note: str = ""
    href: str = ""
    lang: str = ""
    lead: str = ""
    mark: str = ""
    summary: str = ""
    findings: Sequence[FindingGroup] = ()
    heat: float | None = None
    figures: Sequence[Figure] = ()

    @property
    def shade(self) -> str:
        """The class of the shade: `heat-0` to `heat-10`; empty for none."""
        return "" if self.heat is None else f"heat-{round(10 * min(max(self.heat, 0), 1))}"

    @property
    def target(self) -> str:
        return "_blank" if self.href.startswith("http") else "_self"

    @property
    def bare(self) -> str:
        """The text, where there is nothing beside it; as nearly all are, the template looks no further."""
        more = self.lead or self.href or self.lang or self.note or self.mark or self.findings
        return "" if more else self.text


@dataclass(frozen=True)
class Row:
    """A table row. `kind` is `total` or `own` where it should stand out."""

    cells: Sequence[Cell]
    kind: str = ""


@dataclass(frozen=True)
class Table:
    """A table with a caption, which is only heard (`quiet`) where a heading above already says it.

    The first cell of each row is the row's heading.
    """

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    quiet: bool = False

    @cached_property
    def html(self) -> str:
        """The table as it is shown."""
        laid = [
            (
                row.kind,
                [
                    (f"{column.style} {cell.shade}".strip(), cell.bare, cell)
                    for column, cell in zip(self.columns, row.cells, strict=True)
                ],
            )
            for row in self.rows
        ]
        return filled("table.html", caption=self.caption, columns=self.columns, rows=laid, quiet=self.quiet)

    @cached_property
    def marks(self) -> frozenset[str]:
        """What its columns and cells are marked with."""
        cells = {cell.mark for row in self.rows for cell in row.cells}
        return frozenset({*cells, *(column.mark for column in self.columns)})


@lru_cache(maxsize=20_000, typed=True)  # a page has hundreds, and they are much the same
def number(
    say: Words,
    kind: Kind,
    value: float | None,
    basis: object = None,
    *,
    note: str = "",
    mark: str = "",
    heat: float | None = None,
) -> Cell:
    """A cell with a number; a star where it is derived, a dash where it is unknown."""
    figure = Figure(kind, value, basis == Basis.DERIVED and value is not None)
    return Cell(figure.shown(say), note=note, mark=mark, heat=heat, figures=(figure,))


def span(text: str, kind: Kind, low: float | None, high: float | None) -> Cell:
    """A cell with a range."""
    return Cell(text, figures=(Figure(kind, low), Figure(kind, high)))


def taken(say: Words, caption: str, columns: Sequence[Column], rows: Sequence[Row]) -> content.Table:
    """A table to take along: numbers as numbers, a range as two, and what stands beside in own columns.

    A column with small notes, marks or derived figures is followed by one that says them; findings beneath
    a text likewise.
    """
    made: list[tuple[content.Column, Sequence[content.Cell]]] = []
    for column, *cells in zip(columns, *(row.cells for row in rows), strict=True):
        made += _columns(say, column, cells)
    lines = zip(*(cells for _, cells in made), strict=True)
    shown = [content.Row(line, row.kind == "total") for line, row in zip(lines, rows, strict=True)]
    return content.Table(caption, [column for column, _ in made], shown)


def _columns(
    say: Words, column: Column, cells: Sequence[Cell]
) -> Iterator[tuple[content.Column, Sequence[content.Cell]]]:
    """A column as one or several, each with its cells."""
    title = f"{column.title} ({column.note})" if column.note else column.title
    if any(len(cell.figures) == 2 for cell in cells):
        for end, name in enumerate((say("taken-from", column=title), say("taken-to", column=title))):
            figures = [cell.figures[end] for cell in cells]
            yield content.Column(name, figures[0].kind, column.mark), figures
    else:
        kinds = [cell.figures[0].kind for cell in cells if cell.figures]
        plain = [_plain(say, cell) for cell in cells]
        kind, weight = (kinds[0], 1.0) if kinds else (Kind.TEXT, _weight(plain))
        yield content.Column(title, kind, column.mark, weight), plain
    for heading, texts in (
        (say("taken-note", column=column.title), [_beside(say, cell) for cell in cells]),
        (say("findings-title"), [_seen(cell) for cell in cells]),
    ):
        if any(one.text for one in texts):
            yield content.Column(heading, weight=_weight(texts)), texts


def _plain(say: Words, cell: Cell) -> content.Cell:
    """What the cell holds by itself; what is unknown is empty."""
    if cell.figures:
        return Figure(cell.figures[0].kind, cell.figures[0].value)
    text = "" if cell.text == say("unknown-figure") else cell.text
    return content.Text(f"{cell.lead} {text}".strip(), cell.lang)


def _beside(say: Words, cell: Cell) -> content.Text:
    derived = say("derived") if any(one.is_derived for one in cell.figures) else ""
    return content.Text("; ".join(filter(None, [cell.note, cell.mark, derived])))


def _seen(cell: Cell) -> content.Text:
    groups = []
    for group in cell.findings:
        texts = " | ".join(f"{one.text} ({one.note})" if one.note else one.text for one in group.findings)
        groups.append(f"{group.title}: {texts}" if group.title else texts)
    return content.Text("; ".join(groups))


def _weight(cells: Sequence[content.Cell]) -> float:
    """How wide a column of texts is, by the longest."""
    longest = max((len(cell.text) for cell in cells if isinstance(cell, content.Text)), default=0)
    return min(4, max(1, longest / 24))
