"""The total as the report tells it: this evaluation's own, not one of before, of others, or the maximum."""

import re
from collections.abc import Iterator, Sequence

from kompass.ingest.documents import Evidence, Table
from kompass.ingest.figures import number
from kompass.ingest.prose import Paragraph, sentences
from kompass.ingest.vocabulary import Vocabulary

Part = Paragraph | Table
_LEAST, _MOST = 100, 800  # an area has at most 100, the total at most 800: neither is anybody's total
_POINTS = r"(?P<points>\d{3}(?:[.,]\d)?)"
_UNIT = r"\s*(?:poäng|poeng|p)\b"
_ALL = r"(?:total|sammanlag|sammantag|samle|sammenlag|sammenlagt)"
_TOLD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_POINTS}(?:{_UNIT})?\s*(?:av|/)\s*(?:\w+\s){{0,3}}800\b",
        rf"\b{_ALL}\w*[^.\d]{{0,40}}?\b{_POINTS}{_UNIT}",
        rf"\btotal(?:poäng|resultat|poeng|sum)\w*[^.\d]{{0,40}}?\b{_POINTS}\b",
        rf"\b{_POINTS}{_UNIT}\s+{_ALL}\w*",
        rf"\b(?:når|får|fick|fått|uppnå\w*|erhåll\w*|oppnå\w*|fikk)\b[^.\d]{{0,25}}\b{_POINTS}{_UNIT}",
    )
)
_FROM = re.compile(
    r"\b(?:från|fra)\s+\d{3}(?:[.,]\d)?\b[^.\d]{0,25}(?:\b\d{4}\b[^.\d]{0,25})?\btill?\s+", re.I
)
_CLAUSE = re.compile(r"[,;:(–]|\b(?:och|og|men|medan|mens)\b|\b\d{3}\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:199|20[0-4])\d\b")
_OF_YEAR = re.compile(rf"(?:{_UNIT})?\s*\(?(?:år\s+|i\s+)?((?:199|20[0-4])\d)\b", re.IGNORECASE)
_NAME = re.compile(r"[A-ZÅÄÖÆØ][\w-]+")


def stated(
    parts: Sequence[Part], year: int | None, place: str | None, words: Vocabulary
) -> tuple[float, Evidence] | None:
    """The total that a sentence gives, or a line or a row that is named for it."""
    return next((one for one in _candidates(parts, year, place, words) if _LEAST < one[0] < _MOST), None)


def _candidates(
    parts: Sequence[Part], year: int | None, place: str | None, words: Vocabulary
) -> Iterator[tuple[float, Evidence]]:
    label = words.pattern("sum")
    named = False
    for part in parts:
        if isinstance(part, Table):
            for row in part.rows:
                if row and label.fullmatch(row[0].text):
                    figures = [n for cell in row[1:] if (n := number(cell.text)) and _LEAST < n < _MOST]
                    if len(figures) == 1:
                        yield figures[0], row[0].lines[0].at
            continue
        if named and (alone := number(part.text)):
            yield alone, part.at
        named = label.fullmatch(part.text) is not None
        for sentence in sentences(part.text):
            yield from ((points, part.at) for points in _told(sentence, year, place, words))


def _told(sentence: str, year: int | None, place: str | None, words: Vocabulary) -> Iterator[float]:
    text = _FROM.sub("", sentence)
    earlier, now = words.pattern("previous"), words.pattern("now")
    for pattern in _TOLD:
        for found in pattern.finditer(text):
            before, after = text[: found.start("points")], text[found.end("points") :]
            clause = _CLAUSE.split(before)[-1]
            if earlier.search(before) and not now.search(clause):
                continue
            years = [int(y) for y in _YEAR.findall(clause)] + [
                int(f[1]) for f in [_OF_YEAR.match(after)] if f
            ]
            others = year is not None and any(y != year for y in years)
            if others or words.pattern("other-total").search(clause) or _names_another(clause, place, words):
                continue
            if (points := number(found["points"])) is not None:
                yield points


def _names_another(clause: str, place: str | None, words: Vocabulary) -> bool:
    """Whether another municipality is named."""
    return any((known := words.place(name)) and known != place for name in _NAME.findall(clause))
