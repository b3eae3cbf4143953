"""A report as a row of blocks, the same for every format, so that the formats cannot differ in content."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.ingest.made_reports.report import Area, Layout, Report
from tests.ingest.made_reports.words import words


@dataclass(frozen=True)
class Cover:
    """The lines of the first page."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Contents:
    """The contents page: (level, text) of every chapter and area. The page numbers are the writer's."""

    title: str
    entries: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Heading:
    """level 1: a chapter, on a new page; 2: an area; 3: a section; 4: strengths or improvements."""

    level: int
    text: str


@dataclass(frozen=True)
class Prose:
    """A paragraph; `split` where it begins on one page and ends on the next."""

    text: str
    split: bool = False


@dataclass(frozen=True)
class Items:
    """A bulleted list."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Cell:
    """A cell of a table. `listed`: its lines are the items of a list."""

    lines: tuple[str, ...]
    listed: bool = False


@dataclass(frozen=True)
class Grid:
    """A ruled table of one kind ("box", "findings", "questions") whose first row is its header.

    `split` where a page ends within it, `repeat` where the next page has the header again.
    """

    kind: str
    rows: tuple[tuple[Cell, ...], ...]
    split: bool = False
    repeat: bool = False


Block = Cover | Contents | Heading | Prose | Items | Grid


def blocks(report: Report) -> tuple[Block, ...]:
    """The whole report in order."""
    return tuple(_all(report))


def _all(report: Report) -> Iterator[Block]:
    known = words(report.language)["report"]
    one, two, three, four = _chapters(report, report.municipality)
    yield Cover((*report.cover, *filter(None, [report.status_line])))
    if report.layout.contents:
        yield Contents(words(report.language)["contents"], tuple(_contents(report)))
    yield Heading(1, one)
    yield from map(Prose, known["about"])
    yield Items(tuple(area.title for area in report.areas))
    yield Heading(1, two)
    yield Prose(f"{report.number_sentence} {known['summary']}")
    best = max(report.areas, key=lambda area: area.points)
    said = [report.total_sentence, known["best"].format(title=best.title, points=best.points)]
    yield Prose(" ".join(filter(None, said)))
    yield Heading(1, three)
    for area in report.areas:
        yield from _area(report, area)
    yield Heading(1, four)
    yield Prose(known["tables"].format(kommun=report.tables_municipality or report.municipality))
    yield from (_questions(report, area) for area in report.areas)


def _chapters(report: Report, municipality: str) -> list[str]:
    titles = words(report.language)["report"]["chapters"]
    return [f"{n} {title.format(kommun=municipality)}" for n, title in enumerate(titles, 1)]


def _contents(report: Report) -> Iterator[tuple[int, str]]:
    for n, chapter in enumerate(_chapters(report, report.contents_municipality or report.municipality), 1):
        yield 1, chapter
        if n == 3:
            yield from ((2, _title(report, area)) for area in report.areas)


def _title(report: Report, area: Area) -> str:
    return report.layout.chapter.format(code=area.code, title=area.title)


def _area(report: Report, area: Area) -> Iterator[Block]:
    layout = report.layout
    yield Heading(2, _title(report, area))
    if area.box is not None:
        names, figure = layout.box_words
        head = (_cell(names), _cell(figure or report.year))
        yield Grid("box", (head, (Cell(area.box_headings, listed=True), _cell(area.box))))
    texts = [" ".join(s.text for s in part) for section in area.sections for part in section.paragraphs]
    longest = max(texts, key=len) if area.code == layout.split_prose else None
    for section in area.sections:
        yield Heading(3, section.heading)
        for part in section.paragraphs:
            text = " ".join(s.text for s in part)
            yield Prose(text, split=text == longest)
    found = ((layout.strengths, area.strengths), (layout.improvements, area.improvements))
    if layout.findings_as_table:
        heads, lists = zip(*found, strict=True)
        yield Grid("findings", (tuple(map(_cell, heads)), tuple(Cell(each, listed=True) for each in lists)))
    else:
        for head, items in found:
            yield Heading(4, head)
            yield Items(items)


def _questions(report: Report, area: Area) -> Grid:
    layout = report.layout
    words_of = (word for word, _ in layout.columns)
    most = sum(q.max for q in area.questions)
    rows = (
        _row(f"{area.code}.", area.table_title or area.title, *words_of),
        *(_row(q.code, q.text, *_figures(layout, q.points, q.max, q.percent)) for q in area.questions),
        _row("", layout.sum_label, *_figures(layout, area.points, most, area.points)),
    )
    return Grid("questions", rows, area.code in layout.split_tables, layout.repeat_header)


def _figures(layout: Layout, points: int, most: int, percent: int) -> Iterable[object]:
    given = {"points": points, "max": most, "percent": f"{percent}%"}
    return (given[column] for _, column in layout.columns)


def _row(*texts: object) -> tuple[Cell, ...]:
    return tuple(map(_cell, texts))


def _cell(text: object) -> Cell:
    return Cell((str(text),)) if text != "" else Cell(())
