"""The tables of points: which question got how many of how many, whatever the order of the columns.

A row is the same whether its cells are ruled, parted by tabs or only by spaces, wrapped over several lines
or torn apart by a page break: a code, a text, and as many numbers at the end as the heading has columns.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kompass.ingest.documents import Document, Evidence, Line, Table
from kompass.ingest.draft import Question, Title
from kompass.ingest.prose import joined, squeezed, unmarked
from kompass.ingest.vocabulary import Vocabulary

ACHIEVED, MAXIMUM, PERCENT = COLUMNS = ("achieved", "maximum", "percent")
_NUMBER = re.compile(r"^[−–-]?\d{1,4}(?:[.,]\d+)?\s*%?$")
_TRAILING = re.compile(r"^(.*?)((?:\s*(?<!\S)[−–-]?\d{1,3}(?:[.,]\d+)?\s?%?(?=\s|$))+)$")
_NUMBERS = re.compile(r"[−–-]?\d+(?:[.,]\d+)?(?:\s?%)?")
_QUESTION = re.compile(r"^(\d{1,2}\s?\.\s?\d{1,2})\.?(?:\s+|$)")
_AREA = re.compile(r"^(\d{1,2})\.?(?:\s+|$)(?!\d)")


@dataclass
class Scores:
    """What the tables of points say, per area code; `total` where a row sums up all the areas."""

    questions: dict[str, list[Question]] = field(default_factory=dict)
    titles: dict[str, list[Title]] = field(default_factory=dict)
    sums: dict[str, tuple[float | None, float | None, Evidence]] = field(default_factory=dict)
    total: tuple[float, Evidence] | None = None
    first: Evidence | None = None  # where the tables begin
    unread: list[tuple[str, Evidence]] = field(default_factory=list)


def number(text: str) -> float | None:
    """A number as reports write it: "9,5", "60 %", "−3"; None for anything else."""
    plain = squeezed(text).replace("−", "-").replace("–", "-")
    if not _NUMBER.match(plain):
        return None
    return float(plain.rstrip("% ").replace(",", "."))


@dataclass(frozen=True)
class _Row:
    """A row's text, cell by cell where cells are known, and where it stands."""

    cells: tuple[str, ...]
    at: Evidence

    @property
    def text(self) -> str:
        return squeezed(" ".join(self.cells))


def _rows(document: Document) -> Iterator[_Row]:
    for block in document.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                first = next((line.at for cell in row for line in cell.lines), None)
                if first is not None:
                    yield _Row(tuple(_cell(cell.lines) for cell in row), first)
        else:
            for line in unmarked(block):
                yield _Row((line.text,), line.at)


def _cell(lines: Sequence[Line]) -> str:
    text = ""
    for whole in lines:
        for line in unmarked(whole):
            text = joined(text, line.text)
    return text


class _Reader:
    """Walks the rows and remembers what a row alone does not say: the columns, the area, a text cut short."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.roles = {role: vocabulary.pattern(role) for role in COLUMNS}
        self.sum = vocabulary.pattern("sum")
        self.found = Scores()
        self.order: tuple[str, ...] = ()
        self.area = ""
        self.title: Title | None = None
        self.held: _Row | None = None  # a question whose numbers are still to come
        self.asked = ""  # the code of the question read last

    def read(self, document: Document) -> Scores:
        for row in _rows(document):
            if self._is_header(row):
                continue
            if self.order:
                self._body(row)
        self._let_go()
        return self.found

    def _role(self, text: str) -> str | None:
        return next((role for role, known in self.roles.items() if known.fullmatch(text.strip())), None)

    def _is_header(self, row: _Row) -> bool:
        """Whether a row names the columns: at its end, at least achieved and maximum, in whatever order."""
        parts = [c.strip() for c in row.cells if c.strip()] if len(row.cells) > 1 else row.text.split()
        roles: list[str] = []
        while parts and (role := self._role(parts[-1])) and role not in roles:
            roles.insert(0, role)
            parts.pop()
        if not {ACHIEVED, MAXIMUM} <= set(roles):
            return False
        self._let_go()
        self.order = tuple(roles)
        self.found.first = self.found.first or row.at
        self.title, self.asked = None, ""
        self._name_area(squeezed(" ".join(parts)), row.at)
        return True

    def _name_area(self, text: str, at: Evidence) -> None:
        """The area a header or a row of its own names: by its number, else by the question that follows."""
        code = _AREA.match(text)
        words = text[code.end() :] if code else text
        if words:
            self.title = Title(words, at)
        if code:
            self.area = code[1]
            self._put_title()

    def _put_title(self) -> None:
        if self.title is not None:
            titles = self.found.titles.setdefault(self.area, [])
            if self.title.text not in [one.text for one in titles]:  # a heading again, after a page break
                titles.append(self.title)
            self.title = None

    def _body(self, row: _Row) -> None:
        text = row.text
        if self.held is not None and not _QUESTION.match(text):
            row = _Row((joined(self.held.text, text),), self.held.at)
            text = row.text
            self.held = None
        elif self.held is not None:
            self._let_go()
        question = _QUESTION.match(text)
        label, values = self._values(row)
        if question and values is None:
            self.held = row
        elif question and values is not None:
            self._question(squeezed(question[1]).replace(" ", ""), label, values, row.at)
        elif values is not None:
            self._sum(label, values, row.at)
        elif self.asked and text and len(row.cells) > 1:
            self._go_on(text)
        elif len(text) > 120 or (len(row.cells) == 1 and not _AREA.match(text)):
            self.asked = ""
            if self.found.questions and len(text) > 120:
                self.order = ()  # prose again: the tables are over until the next heading of columns
        else:
            self._name_area(text, row.at)

    def _values(self, row: _Row) -> tuple[str, dict[str, float | None] | None]:
        """The words of a row, and its numbers by column; None for the numbers where it has none."""
        width = len(self.order)
        cells = [squeezed(c) for c in row.cells]
        if len(cells) > width and any(cells[-width:]):
            last = cells[-width:]
            read = [number(c) for c in last]
            if any(v is not None for v in read):
                for text, value in zip(last, read, strict=True):
                    if text and value is None:
                        self.found.unread.append((text, row.at))
                return squeezed(" ".join(cells[:-width])), dict(zip(self.order, read, strict=True))
        found = _TRAILING.match(row.text)
        tokens = _NUMBERS.findall(found[2]) if found else []
        if len(tokens) < 2 or found is None:
            return row.text, None
        used = tokens[-width:]
        head = squeezed(found[1] + " " + " ".join(tokens[: len(tokens) - len(used)]))
        order = self.order if len(used) == width else tuple(c for c in self.order if c != PERCENT)
        return head, dict(zip(order, (number(t) for t in used), strict=False))

    def _question(self, code: str, label: str, values: dict[str, float | None], at: Evidence) -> None:
        self.area = code.partition(".")[0]
        self._put_title()
        words = _QUESTION.sub("", label, count=1)
        self.found.questions.setdefault(self.area, []).append(
            Question(code, words, values.get(ACHIEVED), values.get(MAXIMUM), values.get(PERCENT), at)
        )
        self.asked = code

    def _go_on(self, text: str) -> None:
        """The rest of a question's text, carried over to another row or page."""
        questions = self.found.questions.get(self.area)
        if questions and not questions[-1].text.endswith("?"):
            questions[-1] = replace(questions[-1], text=joined(questions[-1].text, text))

    def _sum(self, label: str, values: dict[str, float | None], at: Evidence) -> None:
        code = _AREA.match(label)
        achieved, most = values.get(ACHIEVED), values.get(MAXIMUM)
        if most is not None and most > 100 and achieved is not None:
            self.found.total = self.found.total or (achieved, at)
        elif code:  # a table of areas alone: "1. Offentlighet och demokrati 59 100 59%"
            self.area = code[1]
            self._name_area(label, at)
            self.found.sums[self.area] = (achieved, most, at)
        elif self.area and (not label or self.sum.fullmatch(label)) and self.area in self.found.questions:
            self.found.sums[self.area] = (achieved, most, at)
            self.asked = ""

    def _let_go(self) -> None:
        """A question of which no numbers were found: it stands, its points unknown."""
        if self.held is not None:
            row, self.held = self.held, None
            code = _QUESTION.match(row.text)
            if code:
                self._question(squeezed(code[1]).replace(" ", ""), row.text, {}, row.at)


def read(document: Document, vocabulary: Vocabulary) -> Scores:
    """All questions, sums and titles in a document's tables of points."""
    return _Reader(vocabulary).read(document)
