"""An accepted draft as the rows of data tables: what is saved, and nothing else of the report.

Covers, lists of participants and whatever lies outside the areas never come this far, and a person's name
that slipped into a text is taken out of it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kompass.ingest.check_texts import name_pattern
from kompass.ingest.decisions import Decisions, applied
from kompass.ingest.documents import Evidence
from kompass.ingest.draft import Draft, Text
from kompass.ingest.knowledge import evaluation_id
from kompass.ingest.vocabulary import Vocabulary
from kompass.model import TOTAL

Row = Mapping[str, Any]
Tables = dict[str, list[Row]]


@dataclass(frozen=True)
class Saved:
    """What an import says of itself: the source's id and title, notes by language, what a taken-out name
    leaves behind."""

    id: str
    title: str
    publisher: str
    notes: Mapping[str, str]
    no_name: str

    @property
    def source_id(self) -> str:
        return f"own-{self.id}"


def tables(drafts: list[tuple[Draft, Decisions]], words: Vocabulary, saved: Saved) -> Tables:
    """The rows of every table of an import, for one or several accepted drafts of one file.

    Each draft must have its municipality, year and edition: the checks see to it.
    """
    made: Tables = {name: [] for name in ("evaluations", "scores", "findings", "readings", "sections")}
    made["sources"] = [
        {"source_id": saved.source_id, "title": saved.title, "publisher": saved.publisher, "url": None}
    ]
    made["proposed-questions"] = []
    for draft, decisions in drafts:
        one = _Rows(draft, decisions, words, saved, first_finding=len(made["findings"]) + 1)
        made["evaluations"].append(one.evaluation())
        made["scores"] += one.scores()
        made["findings"] += one.findings()
        made["readings"] += one.readings()
        made["sections"] += one.sections()
        known = {(q["edition"], q["question"]) for q in made["proposed-questions"]}
        made["proposed-questions"] += [
            q for q in one.proposed_questions() if (q["edition"], q["question"]) not in known
        ]
    return made


class _Rows:
    def __init__(
        self, draft: Draft, decisions: Decisions, words: Vocabulary, saved: Saved, first_finding: int
    ) -> None:
        self.read = draft
        self.draft = applied(draft, decisions)
        self.decisions = decisions
        self.words = words
        self.saved = saved
        self.first_finding = first_finding
        self.names = name_pattern(words)
        self.id = evaluation_id(self.draft)
        if self.id is None or self.draft.edition.id is None:
            raise ValueError("a draft without municipality, year or edition was accepted")

    def _without_names(self, text: str) -> str:
        return self.names.sub(self.saved.no_name, text)

    def evaluation(self) -> Row:
        draft = self.draft
        return {
            "evaluation_id": self.id,
            "municipality_id": draft.municipality.id,
            "year": draft.year,
            "month": draft.month,
            "number": draft.evaluation_number,
            "edition": draft.edition.id,
            "confidence": "medium" if draft.status == "draft" else "high",
            "note_sv": self.saved.notes["sv"],
            "note_en": self.saved.notes["en"],
            "source_ids": self.saved.source_id,
        }

    def scores(self) -> Iterator[Row]:
        """Every figure that is stated; what can be derived is left for the store to derive."""
        if self.draft.total.points is not None and self.draft.total.basis == "stated":
            yield self._score(TOTAL, self.draft.total.points)
        for area in self.draft.areas:
            if area.points is not None:
                yield self._score(area.code, area.points)
            for question in area.questions:
                if question.points is not None:
                    yield self._score(question.code, question.points)

    def _score(self, item: str, points: float) -> Row:
        kept = [note for key, note in self.decisions.kept.items() if key.endswith(f"-mismatch:{item}")]
        return {
            "evaluation_id": self.id,
            "item": item,
            "points": f"{points:g}",
            "basis": "stated",
            "confidence": "high",
            "source_id": self.saved.source_id,
            "note": self._without_names(" ".join(kept)) or None,
        }

    def _taken(self) -> Iterator[tuple[str, str, str | None, Text]]:
        """Every finding that was not left out: (area, kind, question, text)."""
        for area in self.draft.areas:
            kinds = (
                ("strength", area.strengths),
                ("improvement", area.improvements),
                ("example", area.examples),
            )
            for kind, texts in kinds:
                for number, one in enumerate(texts, 1):
                    if f"{area.code}-{kind}-{number}" not in self.decisions.dropped:
                        yield area.code, kind, one.question, one
        for number, passage in enumerate(self.draft.since_last, 1):
            if f"since-{number}" not in self.decisions.dropped:
                yield passage.area, passage.kind, passage.question, Text(passage.text, passage.evidence)

    def _finding_id(self, number: int) -> str:
        return f"{self.saved.source_id}-{number:03d}"

    def findings(self) -> Iterator[Row]:
        edition = self.words.edition(self.draft.edition.id)
        held = edition is not None and edition.questions and not edition.proposed
        for number, (area, kind, question, one) in enumerate(self._taken(), self.first_finding):
            yield {
                "finding_id": self._finding_id(number),
                "municipality_id": self.draft.municipality.id,
                "evaluation_id": self.id,
                "year": self.draft.year,
                "edition": self.draft.edition.id,
                "area": area,
                "question": question if held else None,  # of a proposed set nothing may hang
                "kind": kind,
                "text": self._without_names(one.text),
                "says_who": "evaluator",
                "from_evaluation": "true",
                "area_basis": "stated",
                "confidence": "high",
                "source_ids": self.saved.source_id,
            }

    def readings(self) -> Iterator[Row]:
        """Where each value was read, and what a person decided of it."""
        read = {TOTAL: (self.read.total.points, self.read.total.evidence)}
        for area in self.read.areas:
            read[area.code] = (area.points, next((at for _, at in area.stated.values()), None))
            read |= {q.code: (q.points, q.evidence) for q in area.questions}
        for about, (points, at) in read.items():
            corrected = about in self.decisions.corrections
            note = " ".join(n for k, n in self.decisions.kept.items() if k.partition(":")[2] == about)
            if points is None and at is None and not corrected:
                continue
            decision = "corrected" if corrected else "kept" if note else "read"
            as_read = None if points is None else f"{points:g}"
            yield self._reading(about, at, as_read, decision, note or None)
        for about in ("municipality", "year", "edition"):
            yield self._decided(about)
        for number, (_, _, _, one) in enumerate(self._taken(), self.first_finding):
            yield self._reading(self._finding_id(number), one.evidence, None, "read", None)

    def _decided(self, about: str) -> Row:
        before, after = (
            {
                "municipality": draft.municipality.id or draft.municipality.name,
                "year": str(draft.year or ""),
                "edition": draft.edition.id,
            }[about]
            for draft in (self.read, self.draft)
        )
        at = self.read.evidence.get(about)
        if about == "municipality" and self.read.municipality.mentions:
            at = self.read.municipality.mentions[0].evidence
        return self._reading(about, at, before, "read" if before == after else "corrected", None)

    def _reading(
        self, about: str, at: Evidence | None, as_read: str | None, decision: str, note: str | None
    ) -> Row:
        return {
            "evaluation_id": self.id,
            "about": about,
            "page": at.page if at else None,
            "line": at.line if at else None,
            "as_read": None if as_read is None else self._without_names(as_read),
            "decision": decision,
            "note": None if note is None else self._without_names(note),
        }

    def sections(self) -> Iterator[Row]:
        for area in self.draft.areas:
            for position, section in enumerate(area.sections, 1):
                yield {
                    "evaluation_id": self.id,
                    "area": area.code,
                    "heading": self._without_names(section.heading),
                    "position": position,
                    "text": self._without_names("\n\n".join(one.text for one in section.paragraphs)),
                }

    def proposed_questions(self) -> list[Row]:
        """The questions as the report gives them, where nobody else has given the edition's."""
        edition = self.words.edition(self.draft.edition.id)
        if edition is None or (edition.questions and not edition.proposed):
            return []
        return [
            {
                "edition": edition.code,
                "question": q.code,
                "area": area.code,
                "text": self._without_names(q.text),
                "max_points": f"{q.max:g}",
            }
            for area in self.draft.areas
            for q in area.questions
            if q.max is not None
        ]
