"""The tables of points: which question got how many of how many, whatever the order of the columns.

A row is the same whether its cells are ruled, parted by tabs or only by spaces, wrapped over several lines
or torn apart by a page break: a code, a text, and as many numbers at the end as the heading has columns.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kompass.ingest.documents import Document, Evidence, Line, Table
from kompass.ingest.draft import Question, Title
from kompass.ingest.figures import number, trailing
from kompass.ingest.prose import joined, squeezed, unmarked
from kompass.ingest.score_columns import ACHIEVED, MAXIMUM, PERCENT, Columns, named, role_of
from kompass.ingest.vocabulary import Vocabulary

_QUESTION = re.compile(r"^(\d{1,2}\s?\.\s?\d{1,2})\.?(?:\s+|$)")
_AREA = re.compile(r"^(\d{1,2})\.?(?:\s+|$)(?!\d)")
_LONG = 120  # signs: more of them are prose, not the rest of a question
_LONGEST_QUESTION = 500


@dataclass
class Scores:
    """What the tables of points say, per area code; `total` where a row sums up all the areas."""

    questions: dict[str, list[Question]] = field(default_factory=dict)
    titles: dict[str, list[Title]] = field(default_factory=dict)
    sums: dict[str, tuple[float | None, float | None, Evidence]] = field(default_factory=dict)
    total: tuple[float, Evidence] | None = None
    first: Evidence | None = None  # where the tables begin
    unread: list[tuple[str, Evidence]] = field(default_factory=list)


@dataclass(frozen=True)
class _Row:
    """A row's text, cell by cell where cells are known, and where it stands."""

    cells: tuple[str, ...]
    at: Evidence
    starts: bool = True  # after a blank line, or in a row of its own

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
                yield _Row((line.text,), line.at, line.starts)


def _cell(lines: Sequence[Line]) -> str:
    text = ""
    for whole in lines:
        for line in unmarked(whole):
            text = joined(text, line.text)
    return text


class _Reader:
    """Walks the rows and remembers what a row alone does not say: the columns, the area, a text cut short."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.words = vocabulary
        self.sum = vocabulary.pattern("sum")
        self.found = Scores()
        self.columns: Columns | None = None
        self.area = ""
        self.title: Title | None = None
        self.held: _Row | None = None  # a question whose numbers are still to come
        self.lead = ""  # a line that may begin the text of the question after it
        self.asked = ""  # the code of the question read last
        self.alone: list[_Row] = []  # lines on end that hold a column's title or a figure alone

    def read(self, document: Document) -> Scores:
        before: _Row | None = None
        for row in _rows(document):
            if self._is_alone(row):
                self.alone.append(row)
                continue
            for made in (*self._together(before), row):
                if not self._is_header(made) and self.columns:
                    self._body(made)
            before = row
        for made in self._together(before):
            if not self._is_header(made) and self.columns:
                self._body(made)
        self._let_go()
        return self.found

    def _is_alone(self, row: _Row) -> bool:
        """Whether a line is a cell by itself: text copied out of a table often has one cell on each line."""
        if len(row.cells) > 1:
            return False
        is_figure = self.columns is not None and number(row.text) is not None
        return is_figure or role_of(row.text, self.words) is not None

    def _together(self, before: _Row | None) -> Iterator[_Row]:
        """The rows that cells on lines of their own make: headings as one, figures as many as columns."""
        cells, self.alone = self.alone, []
        titles = [one for one in cells if number(one.text) is None]
        if titles and before is not None:
            title = before.text if len(before.text) <= _LONG and not before.text.endswith((".", "?")) else ""
            yield _Row((title, *(one.text for one in titles)), titles[0].at)
        figures = [one for one in cells if number(one.text) is not None]
        width = len(self.columns.roles) if self.columns else 1
        for at in range(0, len(figures), width):
            row = figures[at : at + width]
            yield _Row((" ".join(one.text for one in row),), row[0].at, row[0].starts)

    def _is_header(self, row: _Row) -> bool:
        """Whether a row names the columns: at least achieved and maximum, in whatever order."""
        made = named(row.cells, self.words)
        if made is None:
            return False
        self._let_go()
        self.columns, title = made
        self.found.first = self.found.first or row.at
        self.title, self.asked, self.lead = None, "", ""
        self._name_area(title, row.at)
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
        if (
            self.held is not None
            and not _QUESTION.match(row.text)
            and len(self.held.text) < _LONGEST_QUESTION
        ):
            row = _Row((joined(self.held.text, row.text),), self.held.at)
            self.held = None
        elif self.held is not None:
            self._let_go()
        text = row.text
        label, values = self._values(row)
        question = _QUESTION.match(text if values is None else label)  # "50.5 100" is a sum, no question
        if question and values is None:
            self.held = row
        elif question and values is not None:
            self._question(squeezed(question[1]).replace(" ", ""), label, values, row.at)
        elif values is not None:
            self._sum(label, values, row.at)
        elif self.asked and text and self._goes_on(row):
            self._go_on(text)
        elif len(text) > _LONG:
            self.asked = self.lead = ""
            if self.found.questions:
                self.columns = None  # prose again: the tables are over until the next heading of columns
        elif len(row.cells) == 1 and not _AREA.match(text):
            self.lead = text
        else:
            self._name_area(text, row.at)

    def _goes_on(self, row: _Row) -> bool:
        """Whether a row without code and figures is the rest of the question above it."""
        if len(row.cells) > 1:
            return True
        questions = self.found.questions.get(self.area)
        ended = not questions or questions[-1].text.endswith(("?", ".", "!", "”"))
        return not ended and len(row.text) <= _LONG and (row.text[0].islower() or not row.text[0].isalnum())

    def _values(self, row: _Row) -> tuple[str, dict[str, float | None] | None]:
        """The words of a row, and its numbers by column; None for the numbers where it has none."""
        if self.columns is None:
            return row.text, None
        roles, cells = self.columns.roles, [squeezed(c) for c in row.cells]
        if len(cells) > 1 and (found := self.columns.figures(cells)):
            label, figures = found
            values = dict(zip(roles, map(number, figures), strict=True))
            self.found.unread += [
                (text, row.at)
                for role, text in zip(roles, figures, strict=True)
                if role and text and values[role] is None
            ]
            return label, values
        head, numbers = trailing(row.text)
        if len(numbers) < 2:
            return row.text, None
        used = numbers[-len(roles) :]
        head = squeezed(" ".join([head, *numbers[: len(numbers) - len(used)]]))
        order = (
            roles if len(used) == len(roles) else tuple(role for role in roles if role not in ("", PERCENT))
        )
        return head, dict(zip(order, map(number, used), strict=False))

    def _question(self, code: str, label: str, values: dict[str, float | None], at: Evidence) -> None:
        self.area = code.partition(".")[0]
        self._put_title()
        words = _QUESTION.sub("", label, count=1)
        if self.lead and words[:1].islower():  # the code stands beside the middle of its text
            words = joined(self.lead, words)
        self.lead = ""
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
