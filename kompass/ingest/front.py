"""What comes before the areas: whose report it is, when, which evaluation in order, whether it is a draft.

People are named on covers and in lists; nothing but what is asked for here is taken from them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kompass.ingest.documents import Evidence, Table
from kompass.ingest.draft import Mention, Place
from kompass.ingest.figures import number
from kompass.ingest.history import MONTHS
from kompass.ingest.prose import Paragraph, joined, sentences
from kompass.ingest.vocabulary import Vocabulary

Part = Paragraph | Table
_MUNICIPALITY = re.compile(r"\b(kommun|stad|kommune)(s|er?s)?\b", re.IGNORECASE)
_WORD = re.compile(r"[\wÀ-ÿ][\wÀ-ÿ\-:’']*", re.UNICODE)
_COVER_LINES = 40
_SHORT = 8  # words: more of them with a full stop are running text
_CHAPTER = re.compile(rf"\d{{1,2}}\.?\s+(?!(?:{'|'.join(MONTHS)})\b)[^\W\d_]", re.IGNORECASE)
_PIECES = re.compile(r"\s*[,;:|()]\s*|\s+[–—-]\s+")
_DISTRICT = re.compile(r"\bstadsdel|\bbydel", re.IGNORECASE)
_WEIGHT = {"cover": 8, "heading": 4, "text": 1, "contents": 1, "cell": 8, "file": 1}


def cover(parts: Sequence[Part], vocabulary: Vocabulary) -> list[Paragraph]:
    """The paragraphs of the cover: up to the list of contents, the first chapter or the first text."""
    contents, found = vocabulary.pattern("contents"), []
    for part in parts[:_COVER_LINES]:
        if isinstance(part, Table) or contents.match(part.text) or _is_told(part):
            break
        found.append(part)
    return found


def _is_told(part: Paragraph) -> bool:
    """Whether a paragraph is running text or opens the first chapter: no cover has such."""
    text = part.text
    is_prose = len(text) > 200 or (text.endswith(".") and len(text.split()) > _SHORT)
    return is_prose or (part.heading and _CHAPTER.match(text) is not None)


def contents(parts: Sequence[Part]) -> Iterator[tuple[str, Evidence]]:
    """The entries of a list of contents: a title, dots or a tab, and the number of a page."""
    for before, part in zip([None, *parts], parts, strict=False):
        if isinstance(part, Table):
            for place, row in enumerate(part.rows):
                lines = [line for cell in row for line in cell.lines]
                if lines and len(lines) > 1 and number(lines[-1].text) is not None:
                    text, at = " ".join(line.text for line in lines[:-1]), lines[0].at
                elif lines and re.search(r"\.{3,}\s*\d+$", lines[-1].text):
                    text, at = " ".join(line.text for line in lines), lines[0].at
                else:
                    continue
                if place == 0 and text[:1].islower() and isinstance(before, Paragraph):  # a wrapped title
                    text, at = joined(before.text, text), before.at
                yield text, at
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
    found = list(_on_cover(cover(parts, words), words))
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


def _on_cover(lines: Sequence[Paragraph], words: Vocabulary) -> Iterator[Mention]:
    """The names that have a line of the cover to themselves, among words such as "analys av" and a date.

    "Lena Lund, Orust kommun" says where an evaluator works, and so does the line after a person's name: such
    lines name no subject. A district's report is not its city's.
    """
    after_person = False
    for line in lines:
        told = words.pattern("evaluators").split(line.text, 1)[0]
        names = [name for piece in _PIECES.split(told) if (name := _bare(piece, words))]
        person = bool(names) and names[0].split()[0].title() in words.first_names
        district = next((name for name in names if _DISTRICT.search(name)), None)
        if not names or person or after_person:
            after_person = person
        elif district:
            name = _DISTRICT.split(district)[0].strip() or district
            yield Mention(name, words.place(name), "cover", line.at)
        elif len(names) == 1:
            yield from _named(names[0], line.at, words)


def _named(name: str, at: Evidence, words: Vocabulary) -> Iterator[Mention]:
    rest = name.split()
    known = words.place(name) or words.place(re.sub(r"^(?:region|kommun|stad)\s+", "", name, flags=re.I))
    if known:
        yield Mention(words.name_of(known) or name, known, "cover", at)
    elif _MUNICIPALITY.search(rest[-1]) and 2 <= len(rest) <= 4:
        yield Mention(_plain(" ".join(rest[:-1])), None, "cover", at)


def _bare(text: str, words: Vocabulary) -> str:
    """A piece of a cover's line without dates, the instrument's name and words such as "analys av"."""
    drop = words.pattern("instrument", "filler", "draft")
    rest = [w for w in _WORD.findall(text) if not re.fullmatch(r"[\d\-:]+", w) and w.casefold() not in MONTHS]
    while rest and drop.fullmatch(rest[0]):
        rest.pop(0)
    while rest and drop.fullmatch(rest[-1]):
        rest.pop()
    return " ".join(rest)


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


def status(parts: Sequence[Part], words: Vocabulary) -> Evidence | None:
    """Where the report says that it is a draft; None where it does not."""
    marked = words.pattern("draft")
    return next((line.at for line in cover(parts, words) if marked.search(line.text)), None)
