"""Words by their letters: what is common to the forms of one, and how closely one answers another.

A Swedish text says "medborgardialogen" where a reader types "dialog": so a word is found by its exact
letters, by any form of it, and as a part of a longer word. What comes closer counts more (`Closeness`).
"""

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache

import snowballstemmer

_WORD = re.compile(r"\w+(?:[-\u2010-\u2013]\w+)*")
_STEMMER = snowballstemmer.stemmer("swedish")
_ENDS = re.compile(r"(?:arna|orna|erna|an|en|ar|or|er|et)s?$")
_NOUN = re.compile(r"\w{2,}(?:n|st)ads?|transparens")  # no ends of theirs to Snowball's "kostn", "transp"
_PERSON = re.compile(r"(\w*(?:polit|tekn|krit|akadem|mus)iker)n?a?s?")  # not forms of "politik"
_CENTRE = re.compile(r"cent(?:er|r|ret|ren|rum|ra)$")
# "utvärdering" is "utvärdera" as a noun; fewer letters tell too little: "handling" is not "handla".
_DOING = re.compile(r"(?<=\w{6})n?ing$")
_ELIDED = re.compile(r"(\w{3,})[-\u2010-\u2013] (?:och|eller|samt|and|or|og) (\w+)")
SHORTEST_PART = 4
"""A stem with fewer letters is no part of a longer word: "mål" is none of "måltid" …"""

LONG_REST = 6
"""… but it may begin one that goes on for so many letters: "målstyrning"."""

_WHOLE = ("en", "et", "er", "ar", "or", "erna", "arna", "orna")
"""Ends that tell enough beside three letters ("lönerna"); fewer do not ("kant", the "dem" of "demens")."""

ENDS = (
    "",
    *_WHOLE,
    *"a are as e ena ens ernas arnas ornas ers ars ors es ets n na nas ns r rna rnas s t".split(),  # noqa: SIM905
)
"""What nouns and adjectives end in. Snowball takes one end for another where a word itself looks inflected:
"plats" and "platser", "strategi" and "strategin", "budget" and "budgeten" come out as different words."""

EMPTY = frozenset(
    """
    alla att av blir de den det dem ett en er era för från får genom göra gör ha har hur i in inte kan med men
    mer och om oss på samt sig sin sina ska som så till under upp ut vad var vi vid vår våra vårt är åt över
    and for of og the to with
    """.split()  # noqa: SIM905
)
"""Words that say nothing of what is sought."""

_NO_PARTS = EMPTY | {"kont"}


class Closeness(IntEnum):
    """How closely a word answers one that is sought; whatever is higher counts more."""

    NONE = 0
    PARTLY = 1  # only a part of it ("jämförelse" for "enhetsjämförelse"), or something near it
    HEADING = 2  # only the question that a finding stands under has the word
    FOLDED = 3  # as below, but for rings and dots
    KIND = 4  # a word for a kind of it: "teater" for "kultur"
    SYNONYM = 5  # another word for the same
    PARTS = 6  # its parts stand apart ("dialog med medborgare"), or synonyms of them together
    PART = 7  # it is a part of a longer word
    STEM = 8  # another form of it
    EXACT = 9


def spans(text: str) -> list[tuple[int, int, str]]:
    """The words of a text, each with where it begins and ends, hyphens left out ("e-tjänst": "etjänst")."""
    return [
        (found.start(), found.end(), re.sub(r"\W", "", found.group()).casefold())
        for found in _WORD.finditer(text)
    ]


@lru_cache(maxsize=20_000)
def normal(text: str) -> str:
    """A text as it is compared: its words in lower case, parted by a space."""
    return " ".join(word for _, _, word in spans(text))


def elided(text: str) -> Iterator[str]:
    """What a part that stands for a whole word may be whole: "brukar- och invånarundersökningar".

    Where the other word's last part begins is not told, so with each end of it; the wrong ones are no words.
    """
    for first, other in _ELIDED.findall(text.casefold()):
        yield from (first + other[at:] for at in range(1, len(other) - SHORTEST_PART + 1))


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """What is common to the forms of a word: Snowball's stem, where that leaves enough of it to tell it by.

    Snowball leaves the ends of short words ("skolan"), and takes "demens" for a form of "dem". Where it has
    taken an end away, another look would take too much: "utvärderas" leaves "utvärder", not "utvärd".
    """
    if person := _PERSON.fullmatch(word):
        return person[1]
    found = str(_STEMMER.stemWord(word))
    if len(found) < SHORTEST_PART <= len(word) - 2:
        return word
    if _NOUN.fullmatch(word):
        return word.removesuffix("s")
    short = _ENDS.sub("", found) if found in (word, word.removesuffix("s")) else found
    return _CENTRE.sub("cent", short if len(short) >= SHORTEST_PART else found)


@lru_cache(maxsize=100_000)
def base(word: str) -> str:
    """What a verb and the noun of what it does have in common."""
    return _DOING.sub("", stem(word))


@lru_cache(maxsize=100_000)
def bare(word: str) -> frozenset[str]:
    """All that may be left of a word without an end; two forms of one word have something of it in common."""
    if person := _PERSON.fullmatch(word):
        return frozenset({person[1]})
    left = {end: word[: len(word) - len(end)] for end in ENDS if word.endswith(end)}
    return frozenset(
        one for end, one in left.items() if len(one) > 3 or (len(one) == 3 and end in ("", *_WHOLE))
    )


def closeness(sought: str, word: str) -> Closeness:
    """How closely one word answers another by its letters; both as `normal` gives them."""
    if word == sought:
        return Closeness.EXACT
    root, found = stem(sought), stem(word)
    if found == root or base(word) == base(sought) or not bare(word).isdisjoint(bare(sought)):
        return Closeness.STEM
    if word.startswith(root):
        rest = len(word) - len(root)
        if len(root) > SHORTEST_PART or (
            len(root) == SHORTEST_PART and (root == sought or rest >= SHORTEST_PART)
        ):
            return Closeness.PART
        return Closeness.PART if len(root) > 2 and rest >= LONG_REST else Closeness.NONE
    # A part within a word begins where another ends: "för" of "föräldrar" is none, nor "kont" of "kontroll".
    at = found.find(root) if len(root) >= SHORTEST_PART else -1
    return Closeness.PART if at > 2 and word[:at] not in _NO_PARTS else Closeness.NONE
