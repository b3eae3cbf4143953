"""What comes before the areas: whose report it is, when, which evaluation in order, whether it is a draft.

People are named on covers and in lists; nothing but what is asked for here is taken from them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from babel.dates import get_month_names

from kompass.ingest.documents import Evidence, Table
from kompass.ingest.draft import Mention, Place
from kompass.ingest.prose import Paragraph, sentences
from kompass.ingest.score_tables import number
from kompass.ingest.vocabulary import Vocabulary

Part = Paragraph | Table
_MUNICIPALITY = re.compile(r"\b(kommun|stad|kommune)(s|er?s)?\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:199\d|20[0-4]\d)\b")
_WORD = re.compile(r"[\wÀ-ÿ][\wÀ-ÿ\-:’']*", re.UNICODE)
_POINTS = r"(\d{3}(?:[.,]\d)?)"
_TOTAL = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_POINTS}\s*(?:poäng|poeng)?\s*(?:av|/)\s*(?:\w+\s){{0,2}}800\b",
        rf"\b(?:total|sammanlag|sammantag|samle|sammenlag)\w*[^.\d]{{0,40}}?\b{_POINTS}\s*(?:poäng|poeng)",
        rf"\btotal(?:poäng|resultat|poeng|sum)\w*[^.\d]{{0,40}}?\b{_POINTS}\b",
    )
)
_COVER_LINES = 40
_WEIGHT = {"cover": 8, "heading": 4, "text": 1, "contents": 1, "cell": 8, "file": 1}
_MONTHS = {
    name.casefold(): month
    for language in ("sv", "nb")
    for month, name in get_month_names("wide", locale=language).items()
}
_DATED = re.compile(rf"\b({'|'.join(_MONTHS)})\s+((?:199|20[0-4])\d)\b", re.IGNORECASE)


def cover(parts: Sequence[Part], vocabulary: Vocabulary) -> list[Paragraph]:
    """The paragraphs of the cover: up to the list of contents or the first long text."""
    contents, found = vocabulary.pattern("contents"), []
    for part in parts[:_COVER_LINES]:
        if isinstance(part, Table) or contents.match(part.text) or len(part.text) > 200:
            break
        found.append(part)
    return found


def contents(parts: Sequence[Part]) -> Iterator[tuple[str, Evidence]]:
    """The entries of a list of contents: a title, dots or a tab, and the number of a page."""
    for part in parts:
        if isinstance(part, Table):
            for row in part.rows:
                lines = [line for cell in row for line in cell.lines]
                if lines and len(lines) > 1 and number(lines[-1].text) is not None:
                    yield " ".join(line.text for line in lines[:-1]), lines[0].at
                elif lines and re.search(r"\.{3,}\s*\d+$", lines[-1].text):
                    yield " ".join(line.text for line in lines), lines[0].at
        elif re.search(r"(\.{2,}|…|\s)\s*\d{1,3}$", part.text):
            yield part.text, part.at


def place(
    source: str,
    parts: Sequence[Part],
    headings: Iterable[Paragraph],
    tail: Iterable[Paragraph],
    words: Vocabulary,
) -> Place:
    """Whose report it is, proposed from the cover, chapter titles and contents, never from running text.

    `parts` are all parts before the areas, `headings` the titles of chapters, `tail` the paragraphs that
    introduce the tables of points.
    """
    found: list[Mention] = []
    for line in cover(parts, words):
        found += _on_cover(line, words)
    for heading in headings:
        found += _mentions(heading.text, "heading", heading.at, words)
    for text, at in contents(parts):
        found += _mentions(text, "contents", at, words)
    introduces = words.pattern("evaluated")
    for paragraph in [*(p for p in parts if isinstance(p, Paragraph)), *tail]:
        for sentence in sentences(paragraph.text):
            told = introduces.search(sentence)
            if told and not paragraph.heading:
                found += list(_mentions(sentence[told.end() :], "text", paragraph.at, words))[:1]
    if named := words.place(re.sub(r"[\d_\-.]+", " ", source.rpartition(".")[0]).strip()):
        found.append(Mention(words.name_of(named) or named, named, "file", Evidence(1, 1, source)))
    return chosen(found)


def chosen(mentions: Sequence[Mention]) -> Place:
    """The municipality that the mentions speak for, with every other as a candidate."""
    votes: Counter[str] = Counter()
    for one in mentions:
        if one.id is not None:
            votes[one.id] += _WEIGHT[one.place]
    prominent = {m.id for m in mentions if m.id and m.place in ("cover", "heading", "contents", "cell")}
    ranked = [one for one, _ in votes.most_common()]
    best = next((one for one in ranked if one in prominent), None)
    unknown = next(
        (m.name for m in mentions if m.id is None and m.place in ("cover", "heading", "cell")), None
    )
    if best is None or (unknown and not any(m.id == best and m.place in ("cover", "cell") for m in mentions)):
        return Place(unknown, None, tuple(ranked), tuple(mentions))
    name = next(m.name for m in mentions if m.id == best)
    return Place(name, best, tuple(ranked), tuple(mentions))


def _on_cover(line: Paragraph, words: Vocabulary) -> Iterator[Mention]:
    """A name that has a line of the cover to itself, among words such as "analys av" and a date.

    "Lena Lund, Orust kommun" says where an evaluator works: such a line names no subject.
    """
    bare = words.pattern("instrument", "filler").sub
    rest = [
        w for w in _WORD.findall(line.text) if not re.fullmatch(r"\d+", w) and w.casefold() not in _MONTHS
    ]
    drop = words.pattern("instrument", "filler", "draft")
    while rest and drop.fullmatch(rest[0]):
        rest.pop(0)
    while rest and drop.fullmatch(rest[-1]):
        rest.pop()
    name = " ".join(rest)
    if not name or "," in line.text or not bare("", name).strip():
        return
    known = words.place(name)
    if known:
        yield Mention(words.name_of(known) or name, known, "cover", line.at)
    elif _MUNICIPALITY.search(rest[-1]) and 2 <= len(rest) <= 4:
        yield Mention(_plain(" ".join(rest[:-1])), None, "cover", line.at)


def _mentions(text: str, place: str, at: Evidence, words: Vocabulary) -> Iterator[Mention]:
    """Every "… kommun" of a text, by the longest name that is known before the word."""
    for found in _MUNICIPALITY.finditer(text):
        before = _WORD.findall(text[: found.start()])[-4:]
        for start in range(len(before)):
            name = " ".join(before[start:])
            if known := words.place(name):
                yield Mention(words.name_of(known) or name, known, place, at)  # type: ignore[arg-type]
                break
        else:
            if before and before[-1][:1].isupper() and len(before[-1]) > 2 and len(before) < len(text):
                name = before[-1]
                if name.casefold() not in ("en", "er", "svensk", "norsk", "vår", "denna", "varje", "ingen"):
                    yield Mention(_plain(name), None, place, at)  # type: ignore[arg-type]


def _plain(name: str) -> str:
    """A name out of capitals and genitive, as well as that can be told of a name nobody knows."""
    name = name.title() if name.isupper() else name
    return name[:-1] if name.endswith("s") and len(name) > 4 else name


def date(parts: Sequence[Part], words: Vocabulary) -> tuple[int | None, int | None, Evidence | None]:
    """Year and month of the evaluation: from the cover, the month else from the sentence that tells of it."""
    lines = cover(parts, words)
    for line in lines:
        if found := _DATED.search(line.text):
            return int(found[2]), _MONTHS[found[1].casefold()], line.at
    year, at = next(((int(f[0]), p.at) for p in lines if (f := _YEAR.search(p.text))), (None, None))
    told = words.pattern("instrument", "evaluated", "evaluation")
    for part in parts:
        if isinstance(part, Table):
            continue
        for sentence in sentences(part.text):
            found = _DATED.search(sentence)
            if found and told.search(sentence) and (year is None or int(found[2]) == year):
                if words.pattern("previous").search(sentence):
                    continue
                return int(found[2]), _MONTHS[found[1].casefold()], at or part.at
    return year, None, at


def evaluation_number(parts: Sequence[Part], words: Vocabulary) -> tuple[int | None, Evidence | None]:
    """Which of the municipality's evaluations it is, where the report says so ("kommunens andra …")."""
    what = words.pattern("evaluation").pattern
    for part in parts:
        if isinstance(part, Table):
            continue
        for count in range(1, 7):
            ordinal = words.pattern(f"ordinal-{count}").pattern
            direct = rf"\b(?:{ordinal})\s+(?:\w+\s+)?(?:{what})"
            turned = rf"(?:{what})[^.]{{0,40}}\b(?:är|var|er)\s+(?:den|det)\s+(?:{ordinal})\b"
            if re.search(f"{direct}|{turned}", part.text, re.IGNORECASE):
                return count, part.at
    return None, None


def status(parts: Sequence[Part], words: Vocabulary) -> Evidence | None:
    """Where the report says that it is a draft; None where it does not."""
    marked = words.pattern("draft")
    return next((line.at for line in cover(parts, words) if marked.search(line.text)), None)


def total(paragraphs: Iterable[Paragraph], words: Vocabulary) -> tuple[float, Evidence] | None:
    """The total as a sentence gives it, not that of an evaluation before."""
    earlier = words.pattern("previous")
    for paragraph in paragraphs:
        for sentence in sentences(paragraph.text):
            for pattern in _TOTAL:
                found = pattern.search(sentence)
                if found and not earlier.search(sentence[: found.start()]):
                    value = number(found[1])
                    if value is not None and value <= 800:
                        return value, paragraph.at
    return None
