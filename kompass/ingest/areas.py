"""The chapters of the areas: their box, their headings with prose, their strengths and improvements."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from kompass.ingest.documents import Cell, Evidence, Table
from kompass.ingest.draft import Section, Text, Title
from kompass.ingest.prose import Paragraph, items, joined
from kompass.ingest.score_tables import number
from kompass.ingest.vocabulary import Vocabulary

Part = Paragraph | Table
_ALIKE = 0.82
_QUESTION = re.compile(r"\d{1,2}\.\d{1,2}\b")
_YEAR = re.compile(r"(?:199|20[0-4])\d")
_NUMBERED = re.compile(r"^(?:\d{1,2}\.)?(\d{1,2})\.?\s+(?=\D)")
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


def alike(one: str, other: str) -> float:
    """How alike two titles are, 0 to 1, whatever their case, dashes and slips of the pen."""
    return SequenceMatcher(None, _plain(one), _plain(other)).ratio()


def _plain(title: str) -> str:
    return re.sub(r"[\s\-–—/,.:]+", " ", title.casefold()).strip()


def nearest(title: str, titles: Iterable[tuple[str, str]]) -> tuple[str | None, float]:
    """The code of the title most like this one, and how alike they are."""
    scored = [(alike(title, known), code) for code, known in titles]
    best = max(scored, default=(0.0, ""))
    return (best[1], best[0]) if best[0] > 0 else (None, 0.0)


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
    for part in parts:
        if isinstance(part, Paragraph):
            opened = area_of(part, titles, words)
            if opened and not over:
                code, title = opened
                current = chapters.setdefault(code, Chapter(Title(title, part.at)))
                continue
            if current is not None and _ends(part, words):
                current, over = None, True
        if chapters and current is None:
            after.append(part)
        elif current is not None:
            current.parts.append(part)
        else:
            front.append(part)
    return front, chapters, after


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
    code, likeness = nearest(title, titles)
    return (code, title) if code and likeness >= (_ALIKE if numbered else 0.93) else None


def _ends(part: Paragraph, words: Vocabulary) -> bool:
    """Whether a paragraph opens a chapter that is no area's."""
    if not part.heading or len(part.text) > 100:
        return False
    title = re.sub(r"^(?:\d{1,2}(?:\.\d{1,2})?\.?|bilaga|vedlegg)\s+", "", part.text, flags=re.IGNORECASE)
    return words.pattern("end-of-areas").fullmatch(title) is not None or (
        words.pattern("end-of-areas").fullmatch(part.text) is not None
    )


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
        self.heading: Paragraph | None = None
        self.prose: list[Text] = []
        self.column = -1  # which of the box's columns holds the points of this evaluation
        self.scores = words.pattern("achieved", "maximum", "percent")

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
            self.list, self.columns = kind, []
        elif self.list and (
            part.bullet or (self.heading is None and not part.heading and not part.text.endswith("."))
        ):
            self._add(self.list, [part])
        elif not self.sections_begun and (part.bullet or self._is_box_line(part)):
            if part.bullet:
                self.chapter.box_headings.append(part.text)
        elif part.heading and not part.bullet:
            self._close()
            self.heading, self.list = part, None
        else:
            self.list = None
            self.prose.append(Text(part.text, part.at))
            self.heading = self.heading or Paragraph("", part.at)

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

    def _close(self) -> None:
        """End the section that is open."""
        if self.heading is not None:
            self.chapter.sections.append(Section(self.heading.text, tuple(self.prose), self.heading.at))
        self.heading, self.prose = None, []

    def _table(self, table: Table) -> None:
        if any(self._is_scores(row) for row in table.rows):
            return
        for row in table.rows:
            kinds = [self._kind(cell.lines[0].text) if cell.lines else None for cell in row]
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
        """Whether a row belongs to a table of questions, which is read elsewhere."""
        titles = sum(self.scores.fullmatch(cell.text) is not None for cell in row)
        return titles > 1 or (bool(row) and _QUESTION.match(row[0].text) is not None)

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
            else:
                into.append(Text(one.text, one.at))
