"""Lines become paragraphs, bullets and headings: the same whatever format, wrapping or bullet sign.

Markup that was left in the text (lists and breaks of HTML) is read for what it means and cleaned away; where
it stood is remembered.
"""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kompass.ingest.documents import Cell, Document, Evidence, Line, Table
from kompass.ingest.formats.lines import BULLET, BULLETS

_ANYWHERE = "•▪■●‣➢➤►▶▸✓✔❖\uf0b7\uf0a7\uf0d8\uf0fc"  # signs that mean nothing else within a line
_HANGING = re.compile(rf"[{_ANYWHERE}]\s*$|^\s*[{BULLETS}–—-]\s*$")
_INLINE = re.compile(rf"\s*[{_ANYWHERE}]\s*")
_BLANK = re.compile(rf"[{BULLETS}\s]*")
_ITEM_TAG = re.compile(r"<\s*(?:li|br|p)\b[^<>]*>|</\s*(?:li|ul|ol|p)\s*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][a-z0-9]*\b[^<>]*>", re.IGNORECASE)
_ABBREVIATION = re.compile(
    r"(?:\b[^\W\d_]{1,2}\.[^\W\d_]{1,2}|\b(?:bl|ca|dvs|osv|mm|nr|kap|resp|inkl|exkl|max|min|f|s|jfr|tex))\.$",
    re.I,
)
_SENTENCE = re.compile(r"(?<=[.!?])(?:[”\"’)]+)?\s+(?=[”\"“(]?[A-ZÅÄÖÆØÉ0-9])")
_HEADING_WORDS = 12
_CUT_COMPOUNDS = ("och", "eller", "samt", "respektive", "og", "eller", "samt")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, a list item (`bullet`) or a heading, on one line, and where it begins."""

    text: str
    at: Evidence
    heading: bool = False
    bullet: bool = False


def squeezed(text: str) -> str:
    """Text with every run of white space as one space."""
    return " ".join(text.split())


def has_markup(text: str) -> bool:
    """Whether tags of HTML were left in a text."""
    return _TAG.search(text) is not None


def joined(before: str, after: str) -> str:
    """Two lines of one paragraph as one; a word parted by a hyphen at the line's end is whole again.

    The hyphen stays where it belongs to the word: after a capital or a digit (KS-möte), in a compound that
    is cut short ("mål- och resultatstyrning") and after a single letter (e-tjänst).
    """
    if before.endswith("/") and re.fullmatch(r"[^\W_]|-", before[-2:-1]) and after[:1].isalnum():
        return before + after
    if not (before.endswith("-") and len(before) > 1 and before[-2].isalnum() and after[:1].isalpha()):
        return f"{before} {after}".strip()
    word = re.split(r"[\s/]", before)[-1][:-1]
    if after.split(" ", 1)[0].rstrip(",") in _CUT_COMPOUNDS:
        return f"{before} {after}"
    if len(word) < 2 or not word[-1].islower() or not after[0].islower():
        return before + after
    return before[:-1] + after


def sentences(text: str) -> list[str]:
    """A paragraph's sentences; an abbreviation such as "t.ex." ends none."""
    found: list[str] = []
    for part in _SENTENCE.split(text):
        if found and _ABBREVIATION.search(found[-1]):
            found[-1] += " " + part
        else:
            found.append(part)
    return [s for s in found if s]


def unmarked(line: Line) -> list[Line]:
    """A line as the lines its markup and its inline bullets make of it; itself where it has none."""
    text = line.text
    if has_markup(text):
        text = html.unescape(_TAG.sub(" ", _ITEM_TAG.sub("\n• ", text)))
    parts = [
        part for piece in text.split("\n") for part in _pieces(squeezed(piece)) if not _BLANK.fullmatch(part)
    ]
    if len(parts) == 1 and parts[0] == squeezed(line.text):
        return [replace(line, text=parts[0])]
    return [
        replace(
            line, text=BULLET.sub("", part), bullet=line.bullet or BULLET.match(part) is not None, starts=True
        )
        for part in parts
    ]


def _pieces(text: str) -> list[str]:
    """A text parted before each of its bullet signs."""
    first, *others = _INLINE.split(text)
    return [first, *("• " + other for other in others)]


def _begins(line: Line, previous: Paragraph | None, gap: bool) -> bool:
    return previous is None or gap or line.bullet or line.heading != previous.heading


def _is_done(before: Paragraph, after: Line) -> bool:
    """Whether a page ended with its paragraph, where no blank line tells: a title, or a full stop."""
    ended = before.text.endswith((".", "!", "?", ":")) or len(before.text.split()) <= _HEADING_WORDS
    return ended and not after.text[0].islower()


def paragraphs(lines: Iterable[Line]) -> list[Paragraph]:
    """The paragraphs of some lines that follow on each other; see `assembled` for a whole document."""
    found: list[Paragraph] = []
    page = 0
    hanging = False  # a sign at the end of a line: what it is the sign of stands on the next
    for whole in lines:
        turned, page = whole.at.page != page, whole.at.page
        pieces = [] if _HANGING.match(whole.text) else unmarked(whole)
        for number, line in enumerate(pieces):
            sign = BULLET.match(line.text)
            if sign or hanging:
                line = replace(line, text=line.text[sign.end() if sign else 0 :], bullet=True)
            if not line.text:
                continue
            hanging = False
            last = found[-1] if found else None
            gap = line.starts or number > 0 or (turned and last is not None and _is_done(last, line))
            if last is None or _begins(line, last, gap):
                found.append(Paragraph(line.text, line.at, line.heading, line.bullet))
            else:
                found[-1] = replace(last, text=joined(last.text, line.text))
        hanging = hanging or _HANGING.search(whole.text) is not None
    return found


def assembled(document: Document) -> list[Paragraph | Table]:
    """A document's paragraphs and tables in reading order; a paragraph parted by a page break is whole."""
    found: list[Paragraph | Table] = []
    run: list[Line] = []
    for block in [*document.blocks, None]:
        if isinstance(block, Line):
            run.append(block)
            continue
        found += paragraphs(run)
        run = []
        if block is not None:
            found.append(block)
    return list(_whole([_as_heading(one) for one in found]))


def _as_heading(one: Paragraph | Table) -> Paragraph | Table:
    if isinstance(one, Table) or one.bullet or one.heading:
        return one
    return replace(one, heading=looks_like_heading(one.text))


def looks_like_heading(text: str) -> bool:
    """Whether a paragraph by itself reads like a heading: short, begun with a capital, not a sentence."""
    return (
        len(text.split()) <= _HEADING_WORDS
        and not text.endswith((".", ",", ";", ":", "!", "”", '"', "-"))
        and (text[:1].isupper() or text[:1].isdigit())
    )


def _whole(parts: Sequence[Paragraph | Table]) -> Iterator[Paragraph | Table]:
    """Join a paragraph that stops in the middle of a sentence with the one that goes on in lower case."""
    held: Paragraph | None = None
    for part in parts:
        if (
            held is not None
            and isinstance(part, Paragraph)
            and not part.bullet
            and part.text[:1].islower()
            and (not held.text.endswith((".", "!", "?", ":")) or _ABBREVIATION.search(held.text))
        ):
            held = replace(held, text=joined(held.text, part.text), heading=False)
            continue
        if held is not None:
            yield held
            held = None
        if isinstance(part, Paragraph):
            held = part
        else:
            yield part
    if held is not None:
        yield held


def items(cell: Cell) -> list[Paragraph]:
    """The list items of a cell: one per bullet; without any, one per line that begins with a capital."""
    found = paragraphs(cell.lines)
    if any(one.bullet for one in found):
        made: list[Paragraph] = []
        for one in found:
            if made and not one.bullet and not made[-1].heading:
                made[-1] = replace(made[-1], text=joined(made[-1].text, one.text))
            else:
                made.append(one)
        return made
    made = []
    for line in (part for whole in cell.lines for part in unmarked(whole)):
        if made and (line.text[:1].islower() or made[-1].text.endswith("-")):
            made[-1] = replace(made[-1], text=joined(made[-1].text, line.text))
        else:
            made.append(Paragraph(line.text, line.at, line.heading))
    return made


def markup(document: Document) -> tuple[Evidence, ...]:
    """Every line in which markup was left, once, however many cells of a table it holds."""
    lines = [
        line
        for block in document.blocks
        for line in (
            [block] if isinstance(block, Line) else [n for r in block.rows for c in r for n in c.lines]
        )
    ]
    found = {(line.at.page, line.at.line): line.at for line in reversed(lines) if has_markup(line.text)}
    return tuple(found[place] for place in sorted(found))
