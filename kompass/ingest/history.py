"""When an evaluation was, and which in order it is: from the cover, else from sentences that tell of it."""

import re
from collections.abc import Iterator, Sequence

from babel.dates import get_month_names

from kompass.ingest.documents import Evidence, Table
from kompass.ingest.prose import Paragraph, sentences
from kompass.ingest.vocabulary import Vocabulary

Part = Paragraph | Table

MONTHS = {
    name.casefold(): month
    for language in ("sv", "nb")
    for month, name in get_month_names("wide", locale=language).items()
} | {
    short: month
    for month, shorts in enumerate(
        ["jan", "feb,febr", "mar", "apr", "maj", "jun", "jul", "aug", "sep,sept", "okt", "nov", "dec,des"],
        1,
    )
    for short in shorts.split(",")
}
_FULL = r"(?:199|20[0-4])\d"
_NAMED = re.compile(rf"\b({'|'.join(MONTHS)})\.?,?\s+(?:år\s+)?({_FULL}|[-–’']\d\d)\b", re.IGNORECASE)
_FIGURES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![\d/.-])(?P<year>{_FULL})[ .-]?(?P<month>0[1-9]|1[0-2])(?:[ .-]?(?:[0-2]\d|3[01]))?(?![\d/-])",
        rf"(?<![\d/.-])(?:[0-2]?\d|3[01])[/.](?P<month>0?[1-9]|1[0-2])[\s/.-]+(?P<year>{_FULL})(?!\d)",
        r"(?<![\w/.-])(?P<year>[01]\d)(?P<month>0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?![\w/.-])",
    )
)
_YEAR = re.compile(rf"(?<![\w/.:-])({_FULL})(?![\d/]|-\d{{3}})")
_FILED = re.compile(r"\b(?:dnr|diarie\w*|ärende\w*|saks?nr|saksnummer|arkiv\w*|doknr)\b", re.IGNORECASE)


def _dated(text: str, figures: bool = False) -> tuple[int, int] | None:
    """Year and month of a text: "Maj 2014" or "maj -14"; with `figures` also "12/5 2014" and "2014-05-12"."""
    if found := _NAMED.search(text):
        return _century(found[2].lstrip("-–’'")), MONTHS[found[1].casefold()]
    for pattern in _FIGURES if figures else ():
        if found := pattern.search(text.strip()):
            return _century(found["year"]), int(found["month"])
    return None


def _century(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def date(
    cover: Sequence[Paragraph], parts: Sequence[Part], words: Vocabulary
) -> tuple[int | None, int | None, Evidence | None]:
    """Year and month of the evaluation: from the cover, the month else from the sentence that tells of it."""
    lines = [line for line in cover if not _FILED.search(line.text)]
    for line, after in zip(lines, [*(line.text for line in lines[1:]), ""], strict=True):
        whole = f"{line.text} {after}" if line.text.casefold() in MONTHS else line.text
        if found := _dated(whole, figures=True):
            return *found, line.at
    year, at = next(((int(f[1]), p.at) for p in lines if (f := _YEAR.search(p.text))), (None, None))
    told, earlier = words.pattern("instrument", "evaluated", "evaluation"), words.pattern("previous")
    for sentence, where in _told(parts):
        found = _dated(sentence)
        fits = found is not None and told.search(sentence) and (year is None or found[0] == year)
        if found is not None and fits and not earlier.search(sentence):
            return *found, at or where
    return year, None, at


def _told(parts: Sequence[Part]) -> Iterator[tuple[str, Evidence]]:
    for part in parts:
        if isinstance(part, Paragraph):
            yield from ((sentence, part.at) for sentence in sentences(part.text))


def evaluation_number(
    parts: Sequence[Part], name: str | None, words: Vocabulary
) -> tuple[int | None, Evidence | None]:
    """Which of the municipality's evaluations it is, where the report says so: "kommunens andra …", "har
    utvärderats en gång tidigare". Of several ordinals the highest is its own: the others tell of before."""
    found: list[tuple[int, Evidence]] = []
    for sentence, at in _told(parts):
        found += [(number, at) for number in (*_ordinals(sentence, words), *_before(sentence, name, words))]
    return max(found, key=lambda one: one[0], default=(None, None))


def _ordinals(sentence: str, words: Vocabulary) -> Iterator[int]:
    """The ordinals of a sentence that may be this evaluation's: "kommunens andra utvärdering", not "vid den
    första utvärderingen"."""
    what, then, this = (words.pattern(role).pattern for role in ("evaluation", "then", "this"))
    past = re.compile(rf"\b(?:{then})\s+(?:\w+\s+)?$", re.IGNORECASE)
    for count in range(1, 7):
        ordinal = words.pattern(f"ordinal-{count}").pattern
        turned = (
            rf"\b(?:(?:{what})[^.]{{0,40}}?\b(?:är|var|er)|(?:{this})\s+(?:är|var|er))"
            rf"\s+(?:(?:den|\w+s)\s+)?(?:{ordinal})\b"
        )
        if re.search(turned, sentence, re.IGNORECASE):
            yield count
        for found in re.finditer(rf"\b(?:{ordinal})\s+(?:\w+\s+)?(?:{what})", sentence, re.IGNORECASE):
            before = sentence[: found.start()].casefold()
            is_named = before.endswith("den ") and not re.search(rf"\b(?:{this})\b", before)
            if not past.search(before) and not is_named:
                yield count


def _before(sentence: str, name: str | None, words: Vocabulary) -> Iterator[int]:
    """One more than the evaluations that the municipality "has had before"."""
    who = "|".join(["kommunen", "staden", *([re.escape(name) + "s?"] if name else [])])
    had = words.pattern("had-before")
    if not re.match(rf"(?:[\w-]+\s+){{0,3}}?(?:{who})\b", sentence, re.IGNORECASE) or not had.search(
        sentence
    ):
        return
    if words.pattern("never").search(sentence):
        yield 1
        return
    counted = [
        count
        for count in range(1, 6)
        if re.search(
            rf"\b(?:{words.pattern(f'cardinal-{count}').pattern})\s+(?:\w+\s+)?"
            rf"(?:{words.pattern('times').pattern})",
            sentence,
            re.IGNORECASE,
        )
    ]
    years = {found[1] for found in _YEAR.finditer(sentence)}
    if counted or years:
        yield 1 + (counted[0] if counted else len(years))
