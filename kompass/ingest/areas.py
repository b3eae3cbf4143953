"""The chapters of the areas: their box, their headings with prose, their strengths and improvements."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from functools import lru_cache

from kompass.ingest.documents import Cell, Evidence, Table
from kompass.ingest.draft import Section, Text, Title
from kompass.ingest.figures import number
from kompass.ingest.prose import Paragraph, items, joined
from kompass.ingest.vocabulary import Vocabulary

Part = Paragraph | Table
_ALIKE = 0.82
_QUESTION = re.compile(r"\d{1,2}\.\d{1,2}\b")
_YEAR = re.compile(r"(?:199|20[0-4])\d")
_CHAPTER = re.compile(r"^(\d{1,2})\.?\s+(?=\D)")
_NUMBERED = re.compile(r"^(?:\d{1,2}\.)?(\d{1,2})\.?\s+(?=\D)")
_TITLE_NUMBER = re.compile(r"(?:[^\W\d]+\s+)?(?:\d{1,2}\.){0,2}\d{1,2}[.:]?")
_ITEM_NUMBER = re.compile(r"\(?(\d{1,2})[.)]\s+(?=\S)")
_OF_HUNDRED = re.compile(
    r"\b(\d{1,3}(?:[.,]\d)?)\s*(?:poäng|poeng|p)?\s*(?:av|/|\()\s*(?:(?:ma[xk]\w*\.?|totalt|möjliga|mulige)\s*)?100\b",
    re.IGNORECASE,
)
_NAMED_POINTS = re.compile(
    r"(\D{2,30}(?:(?:199|20[0-4])\d)?)\s*[:=–]?\s*(\d{1,3}(?:[.,]\d)?)(?:\s*(?:poäng|poeng|p))?\.?"
)
_LINE = 100  # signs: more are running text
_SHORT = 10  # words of a line that is a box by itself
STRENGTHS, IMPROVEMENTS = KINDS = ("strengths", "improvements")


@dataclass
class Chapter:
    """One area's chapter as it is read."""

    title: Title
    parts: list[Part] = field(default_factory=list)
    box: tuple[float, Evidence] | None = None
    box_headings: list[str] = field(default_factory=list)
    strengths: list[Text] = field(default_factory=list)
    improvements: list[Text] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)


@lru_cache(maxsize=10_000)
def alike(one: str, other: str, least: float = 0) -> float:
    """How alike two titles are, 0 to 1, whatever their case, dashes and slips of the pen.

    0 for those less alike than `least`, which is mostly seen from their lengths and letters.
    """
    one, other = _plain(one), _plain(other)
    if 2 * min(len(one), len(other)) < least * (len(one) + len(other)):
        return 0.0
    found = SequenceMatcher(None, one, other)
    if least and found.quick_ratio() < least:
        return 0.0
    likeness = found.ratio()
    return likeness if likeness >= least else 0.0


@lru_cache(maxsize=10_000)
def _plain(title: str) -> str:
    return re.sub(r"[\s\-–—/,.:]+", " ", title.casefold()).strip()


def nearest(title: str, titles: Iterable[tuple[str, str]], least: float) -> str | None:
    """The code of the title most like this one; None where none is as alike as `least`."""
    likeness, code = max(((alike(title, known, least), code) for code, known in titles), default=(0.0, ""))
    return code if likeness > 0 else None


def split(
    parts: Sequence[Part], titles: Sequence[tuple[str, str]], words: Vocabulary
) -> tuple[list[Part], dict[str, Chapter], list[Part]]:
    """The parts before the areas, the chapters by area code, and what comes after.

    `titles` are (code, title): those of the report's own tables first, then those of every edition.
    """
    front: list[Part] = []
    after: list[Part] = []
    chapters: dict[str, Chapter] = {}
    current: Chapter | None = None
    over = False
    for part in _with_titles(parts, titles, words):
        if isinstance(part, Paragraph):
            opened = area_of(part, titles, words)
            if opened and not over:
                code, title = opened
                is_back = any(int(one) >= int(code) for one in chapters if chapters[one] is not current)
                if is_back and not any(_is_told(one) for one in chapters.values() if one is not current):
                    # these were the entries of the contents
                    front += [kept for one in chapters.values() for kept in one.parts]
                    chapters.clear()
                current = chapters.setdefault(code, Chapter(Title(title, part.at)))
                continue
            if current is not None and _ends(part, words):
                current, over = None, True
            elif current is not None and _is_next_chapter(part, front):
                current = None
        if chapters and current is None:
            after.append(part)
        elif current is not None:
            current.parts.append(part)
        else:
            front.append(part)
    return front, chapters, after


def _is_told(chapter: Chapter) -> bool:
    """Whether a chapter has text or tables, not only lines such as page numbers."""
    return any(isinstance(part, Table) or part.bullet or len(part.text) > _LINE for part in chapter.parts)


def _with_titles(
    parts: Sequence[Part], titles: Sequence[tuple[str, str]], words: Vocabulary
) -> Iterator[Part]:
    """The parts, with an area's title as a paragraph where a tab made a table's row of it, or where its
    number has a paragraph of its own."""
    alone = re.compile(rf"(?:{words.pattern('area-chapter').pattern})\s*\d{{1,2}}\s*[.:]?", re.IGNORECASE)
    number: Paragraph | None = None
    for part in parts:
        if isinstance(part, Table):
            if number:
                yield number
                number = None
            yield from _rows_with_titles(part, titles, words)
            continue
        if number and part.heading:
            part = Paragraph(f"{number.text.rstrip('.: ')} {part.text}", number.at, heading=True)
        elif number:
            yield number
        number = part if alone.fullmatch(part.text) else None
        if number is None:
            yield part
    if number:
        yield number


def _rows_with_titles(table: Table, titles: Sequence[tuple[str, str]], words: Vocabulary) -> Iterator[Part]:
    rows: list[tuple[Cell, ...]] = []
    for row, after in zip(table.rows, [*table.rows[1:], ()], strict=True):
        cells = [cell for cell in row if cell.lines]
        if (
            len(cells) == 2
            and _TITLE_NUMBER.fullmatch(cells[0].text)
            and not (after and _QUESTION.match(after[0].text))
            and area_of(
                title := Paragraph(f"{cells[0].text} {cells[1].text}", cells[0].lines[0].at, True),
                titles,
                words,
            )
        ):
            if rows:
                yield Table(tuple(rows))
            rows = []
            yield title
        else:
            rows.append(row)
    if rows:
        yield Table(tuple(rows))


def area_of(part: Paragraph, titles: Sequence[tuple[str, str]], words: Vocabulary) -> tuple[str, str] | None:
    """(code, title) where a paragraph is the title of an area's chapter; a line of contents is none."""
    text = part.text
    if re.search(r"\d$", text) or len(text) > 120:
        return None
    named = re.match(
        rf"^(?:{words.pattern('area-chapter').pattern})\s*(\d{{1,2}})\s*[.:–-]?\s+(?=\S)", text, re.I
    )
    if named:
        return named[named.lastindex or 0], text[named.end() :]
    numbered = _NUMBERED.match(text)
    title = text[numbered.end() :] if numbered else text
    if not (part.heading or numbered):
        return None
    code = nearest(title, titles, _ALIKE if numbered else 0.93)
    return (code, title) if code else None


def _ends(part: Paragraph, words: Vocabulary) -> bool:
    """Whether a paragraph opens a chapter that is no area's."""
    if not part.heading or len(part.text) > 100:
        return False
    title = re.sub(r"^(?:\d{1,2}(?:\.\d{1,2})?\.?|bilaga|vedlegg)\s+", "", part.text, flags=re.IGNORECASE)
    return words.pattern("end-of-areas").fullmatch(title) is not None or (
        words.pattern("end-of-areas").fullmatch(part.text) is not None
    )


def _is_next_chapter(part: Paragraph, front: Sequence[Part]) -> bool:
    """Whether a heading has the number that follows on that of the chapter which holds the areas."""
    found = _CHAPTER.match(part.text) if part.heading else None
    if found is None or len(part.text) > 100:
        return False
    numbers = (_CHAPTER.match(p.text) for p in reversed(front) if isinstance(p, Paragraph) and p.heading)
    last = next((int(number[1]) for number in numbers if number), None)
    return last is not None and int(found[1]) == last + 1


def read(chapter: Chapter, year: int | None, words: Vocabulary) -> None:
    """Fill in what a chapter holds."""
    _Reader(chapter, year, words).read()


class _Reader:
    """Walks a chapter's parts: the box comes before the prose, the findings after it."""

    def __init__(self, chapter: Chapter, year: int | None, words: Vocabulary) -> None:
        self.chapter = chapter
        self.year = year
        self.roles = {kind: words.pattern(kind) for kind in KINDS}
        self.box = words.pattern("box")
        self.columns: list[str | None] = []  # what the columns of the findings' table hold
        self.list: str | None = None  # the kind of findings that a heading has announced
        self.announced: str | None = None  # the same, as long as nothing stands below it
        self.heading: Paragraph | None = None
        self.prose: list[Text] = []
        self.column = -1  # which of the box's columns holds the points of this evaluation
        self.achieved = words.pattern("achieved")
        self.scores = words.pattern("achieved", "maximum", "percent")
        self.others = words.pattern("previous", "other-total")

    def read(self) -> None:
        for part in self.chapter.parts:
            if isinstance(part, Table):
                self._table(part)
            else:
                self._paragraph(part)
        self._close()

    def _kind(self, text: str) -> str | None:
        plain = text.strip().rstrip(":").strip()
        return next((kind for kind, known in self.roles.items() if known.fullmatch(plain)), None)

    def _paragraph(self, part: Paragraph) -> None:
        kind = self._kind(part.text)
        if kind:
            self._close()
            beside = (
                self.announced is not None and self.announced != kind
            )  # two titles, then both columns' text
            self.list, self.columns = None if beside else kind, []
            self.announced = kind
            return
        self.announced = None
        if self._is_next_finding(part) and self.list:
            self._add(self.list, [part])
        elif not self.sections_begun and (part.bullet or self._is_box_line(part)):
            if part.bullet:
                self.chapter.box_headings.append(part.text)
        elif self._tells_points(part) and len(part.text.split()) <= _SHORT:
            self.list = None
        elif part.heading and not part.bullet:
            self._close()
            self.heading, self.list = part, None
        else:
            self.list = None
            self.prose.append(Text(part.text, part.at))
            self.heading = self.heading or Paragraph("", part.at)

    def _is_next_finding(self, part: Paragraph) -> bool:
        return part.bullet or (self.heading is None and not part.heading and not part.text.endswith("."))

    @property
    def sections_begun(self) -> bool:
        return self.heading is not None or bool(self.chapter.sections)

    def _is_box_line(self, part: Paragraph) -> bool:
        """The box without rules: its title, a year, the points alone on a line."""
        if self.box.match(part.text) and len(part.text.split()) <= 3:
            return True
        value = number(part.text)
        if value is not None and value <= 100 and not _YEAR.fullmatch(part.text):
            self.chapter.box = self.chapter.box or (value, part.at)
        return value is not None

    def _tells_points(self, part: Paragraph) -> bool:
        """Whether a line tells the area's points instead of a box: "Poäng: 59 av 100"; a sentence may do so
        before the first heading's prose is over."""
        found, named = _OF_HUNDRED.search(part.text), _NAMED_POINTS.fullmatch(part.text)
        if found is None and named and self.achieved.fullmatch(named[1].strip(" :=–")):
            value = number(named[2])
        else:
            value = number(found[1]) if found and not self.others.search(part.text[: found.start()]) else None
        if value is None or value > 100:
            return False
        if not self.chapter.sections:
            self.chapter.box = self.chapter.box or (value, part.at)
        return True

    def _close(self) -> None:
        """End the section that is open."""
        if self.heading is not None:
            self.chapter.sections.append(Section(self.heading.text, tuple(self.prose), self.heading.at))
        self.heading, self.prose = None, []

    def _table(self, table: Table) -> None:
        scores = False  # rows of a table of questions are read elsewhere
        for row, after in zip(table.rows, [*table.rows[1:], ()], strict=True):
            kinds = [self._kind(cell.lines[0].text) if cell.lines else None for cell in row]
            scores = not any(kinds) and (scores or self._is_scores(row) or self._titles_scores(row, after))
            if scores:
                continue
            if any(kinds):
                self._close()
                self.columns, self.list = kinds, None
                for kind, cell in zip(kinds, row, strict=True):
                    if kind and len(cell.lines) > 1:
                        self._add(kind, items(Cell(cell.lines[1:])))
            elif self.columns:
                for kind, cell in zip(self.columns, row, strict=False):
                    if kind:
                        self._add(kind, items(cell), goes_on=True)
            elif not self.sections_begun:
                self._box_row(row)

    def _is_scores(self, row: Sequence[Cell]) -> bool:
        """Whether a row belongs to a table of questions."""
        titles = sum(self.scores.fullmatch(cell.text) is not None for cell in row)
        return titles > 1 or (bool(row) and _QUESTION.match(row[0].text) is not None)

    def _titles_scores(self, row: Sequence[Cell], after: Sequence[Cell]) -> bool:
        """Whether a row holds an area's number and title above a table of questions."""
        return re.fullmatch(r"\d{1,2}\.?", row[0].text) is not None and self._is_scores(after)

    def _box_row(self, row: Sequence[Cell]) -> None:
        """A row of the box: the years of its columns, or headings and, in the newest column, the points."""
        texts = [cell.text for cell in row]
        years = [i for i, text in enumerate(texts) if _YEAR.fullmatch(text)]
        if years:
            newest = max(years, key=lambda i: (texts[i] == str(self.year), texts[i]))
            self.column = newest - len(texts)
            return
        numbers = [number(text) for text in texts]
        value = numbers[self.column] if -self.column <= len(numbers) else None
        if value is not None and 0 <= value <= 100:
            at = row[self.column].lines[0].at
            self.chapter.box = self.chapter.box or (value, at)
        for cell, value in zip(row, numbers, strict=True):
            if value is None:
                found = [i.text for i in items(cell) if not self.box.fullmatch(i.text)]
                self.chapter.box_headings += found

    def _add(self, kind: str, found: Iterable[Paragraph], goes_on: bool = False) -> None:
        """Add findings; where a table `goes_on`, a row may begin with the rest of the finding above it."""
        into = self.chapter.strengths if kind == STRENGTHS else self.chapter.improvements
        for place, one in enumerate(found):
            if goes_on and place == 0 and into and not one.bullet and one.text[:1].islower():
                into[-1] = replace(into[-1], text=joined(into[-1].text, one.text))
                continue
            listed = _ITEM_NUMBER.match(one.text)  # "2. " before the second
            start = listed.end() if listed and int(listed[1]) == len(into) + 1 else 0
            into.append(Text(one.text[start:], one.at))
