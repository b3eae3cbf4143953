"""Tables of scores become drafts, one for each evaluation in the table.

`formats` makes the file into cells of text, `columns` says what they mean; here the rows of an evaluation are
gathered and its values read. Nothing is guessed and nothing is lost: what is not understood, or is said a
second time, is told of in `Draft.unread` with the place it stands at.
"""

import re
from dataclasses import dataclass, field
from typing import Literal

from kompass.ingest import formats
from kompass.ingest.columns import (
    EDITION,
    MONTH,
    MUNICIPALITY,
    NUMBER,
    TOTAL,
    YEAR,
    Cell,
    Record,
    Scored,
    code_of,
    records,
)
from kompass.ingest.documents import Evidence
from kompass.ingest.draft import Area, Draft, EditionRead, Mention, Place, Question, Title, Total
from kompass.ingest.vocabulary import KnownEdition, Vocabulary
from kompass.lookup import folded

_FIGURE = re.compile(r"-?[0-9]{1,6}(?:[.,][0-9]{1,12})?")
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_IN_BRACKETS = re.compile(r"\([^()]*\)")


def read(name: str, content: bytes, kind: Literal["csv", "xlsx"], vocabulary: Vocabulary) -> list[Draft]:
    """The evaluations in a table of scores, in the order they first appear.

    Rows belong together when they name the same municipality and year, and no other edition. A blank cell is
    missing, never zero: an item of which nothing is said is left out. Codes that the edition does not have
    are kept. Where two rows give the same item the first holds. Codes that are numbers in Excel are read
    as text: 1.10 and 1.1 cannot be told apart there (see `columns.code_of`).

    Raises UnreadableFile: "damaged", "unknown-columns" (`columns` and `known`) or "no-rows".
    """
    held = formats.sheets(name, content, kind)
    evaluations: list[_Evaluation] = []
    of_whom: dict[tuple[str, str], list[_Evaluation]] = {}
    for record in records(name, held):
        same = of_whom.setdefault(_whose(record, vocabulary), [])
        own = next((e for e in reversed(same) if e.holds(record)), None)
        if own is None:
            own = _Evaluation(dict(record.about), vocabulary)
            same.append(own)
            evaluations.append(own)
        own.add(record)
    return [evaluation.draft(name) for evaluation in evaluations]


def _whose(record: Record, vocabulary: Vocabulary) -> tuple[str, str]:
    written = record.about[MUNICIPALITY].text
    return _place(written, vocabulary) or _same(written), _same(record.about[YEAR].text)


def _place(written: str, vocabulary: Vocabulary) -> str | None:
    """A code that Excel made a number of has lost its leading zero: 114 is 0114."""
    plain = written.strip()
    return vocabulary.place(plain) or (vocabulary.place(plain.zfill(4)) if plain.isdecimal() else None)


def _same(text: str) -> str:
    """What two cells have in common that say the same."""
    return " ".join(folded(text).split())


def _figure(cell: Cell) -> float | None:
    plain = cell.text.strip()
    return float(plain.replace(",", ".")) if _FIGURE.fullmatch(plain) else None


def _order(code: str) -> tuple[int, ...]:
    return tuple(int(part) for part in code.split("."))


@dataclass
class _Evaluation:
    """One evaluation while its rows are gathered: the first word on anything holds, the next is unread."""

    about: dict[str, Cell]
    vocabulary: Vocabulary
    scores: dict[str, Scored] = field(default_factory=dict)
    unread: list[tuple[str, Evidence]] = field(default_factory=list)

    def holds(self, record: Record) -> bool:
        """Whether a row of its municipality and year tells of it: a score of another edition never does."""
        editions = {_same(cell.text) for cell in (self.about[EDITION], record.about[EDITION]) if cell}
        return len(editions) < 2

    def add(self, record: Record) -> None:
        for role, cell in record.about.items():
            if cell and not self.about[role]:
                self.about[role] = cell
            elif cell and role in (MONTH, NUMBER) and _same(cell.text) != _same(self.about[role].text):
                self.unread.append(cell.unread)
        for score in record.scores:
            self._add_score(score)

    def _add_score(self, score: Scored) -> None:
        code = code_of(score.item.text)
        told = score.cells
        if code is None:
            self.unread += [cell.unread for cell in (score.item, *told) if cell][:1]
        elif told and code in self.scores:
            self.unread.append(told[0].unread)
        elif told:
            self.scores[code] = score

    def draft(self, source: str) -> Draft:
        """The draft of what was gathered."""
        year = self._whole(self.about[YEAR], 1900, 2100)
        place = self._place()
        country = next((p.country for p in self.vocabulary.places if p.id == place.id), None)
        edition = self._edition(country, year)
        known = self.vocabulary.edition(edition.id)
        areas = self._areas(known)
        return Draft(
            source=source,
            kind="table",
            language="nb" if country == "NO" else "sv",
            municipality=place,
            year=year,
            month=self._whole(self.about[MONTH], 1, 12),
            evaluation_number=self._whole(self.about[NUMBER], 1, 99),
            edition=edition,
            status="final",
            total=self._total(known, areas),
            areas=areas,
            evidence={
                role: self.about[role].at for role in (YEAR, MONTH, NUMBER, EDITION) if self.about[role]
            },
            unread=tuple(self.unread),
        )

    def _number(self, cell: Cell) -> float | None:
        value = _figure(cell)
        if cell and value is None:
            self.unread.append(cell.unread)
        return value

    def _whole(self, cell: Cell, least: int, most: int) -> int | None:
        value = _figure(cell)
        if value is not None and value.is_integer() and least <= value <= most:
            return int(value)
        if cell:
            self.unread.append(cell.unread)
        return None

    def _place(self) -> Place:
        cell = self.about[MUNICIPALITY]
        if not cell:
            return Place(None, None)
        written = " ".join(cell.text.split())
        found = _place(written, self.vocabulary)
        name = self.vocabulary.name_of(found) if found else None
        return Place(
            name or written, found, (found,) if found else (), (Mention(written, found, "cell", cell.at),)
        )

    def _edition(self, country: str | None, year: int | None) -> EditionRead:
        cell = self.about[EDITION]
        editions = [e for e in self.vocabulary.editions if country in (None, e.country)]
        if cell:
            if stated := _named(cell.text, editions, self.vocabulary):
                return EditionRead(stated, "stated")
            self.unread.append(cell.unread)  # it says something, and the year must not speak against it
            return EditionRead(None, "unknown")
        in_use = [e for e in editions if year is None or e.spans(year)]
        asked = {code for code in self.scores if "." in code}
        same = [e.code for e in in_use if asked and asked == {q.code for q in e.questions}]
        if len(same) == 1:
            return EditionRead(same[0], "questions")
        if country and year and len(in_use) == 1:
            return EditionRead(in_use[0].code, "date")
        return EditionRead(None, "unknown")

    def _areas(self, known: KnownEdition | None) -> tuple[Area, ...]:
        codes = {code.partition(".")[0] for code in self.scores if code != TOTAL}
        return tuple(self._area(code, known) for code in sorted(codes, key=_order))

    def _area(self, code: str, known: KnownEdition | None) -> Area:
        asked = [c for c in self.scores if c.startswith(f"{code}.")]
        questions = tuple(self._question(c, known) for c in sorted(asked, key=_order))
        title = known.areas.get(code, "") if known else ""
        score = self.scores.get(code)
        if score is None:
            return Area(code, title, None, questions=questions)
        points = self._number(score.points)
        return Area(
            code,
            score.text.text if score.text else title,
            points,
            self._number(score.max),
            questions,
            titles=(Title(score.text.text, score.text.at),) if score.text else (),
            stated={"table": (points, score.points.at)} if points is not None else {},
        )

    def _question(self, code: str, known: KnownEdition | None) -> Question:
        score = self.scores[code]
        held = next((q for q in known.questions if q.code == code), None) if known else None
        points, most = self._number(score.points), self._number(score.max)
        return Question(
            code,
            score.text.text if score.text else held.text if held else "",
            points,
            held.max if held and not score.max else most,
            None,
            score.points.at,
        )

    def _total(self, known: KnownEdition | None, areas: tuple[Area, ...]) -> Total:
        if score := self.scores.get(TOTAL):
            points = self._number(score.points)
            return Total(points, None if points is None else "stated", score.points.at)
        points_of = {area.code: area.points for area in areas}
        figures = [points_of.get(code) for code in known.areas] if known else []
        complete = [points for points in figures if points is not None]
        if not figures or len(complete) < len(figures):
            return Total(None, None)
        return Total(sum(complete), "derived")


def _named(text: str, editions: list[KnownEdition], vocabulary: Vocabulary) -> str | None:
    """The edition a cell names: by its code, or by the one year it is called after ("2015 års version").

    Years in brackets say when it was in use, and do not name it.
    """
    if known := vocabulary.edition(text.strip().casefold()):
        return known.code
    years = set(_YEAR.findall(_IN_BRACKETS.sub("", text)))
    called = [e.code for e in editions if {e.code.rpartition("-")[2]} == years]
    return called[0] if len(called) == 1 else None
