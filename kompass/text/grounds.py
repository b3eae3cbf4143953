"""What figures rest on, in words: for pictures, tables and documents that leave Kompass."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kompass.model import Source
from kompass.store import Store
from kompass.text import Words, sentences

FINGERPRINT = 12
"""So many signs of a fingerprint tell data apart; all of it stands on Så räknar vi."""

_NAMED = 3
"""As many sources as are named in a line."""


@dataclass(frozen=True)
class Grounds:
    """What something rests on: the editions in words, the sources, and whose data of which day it is.

    `about` is whom it is about, where that is one. `marks` are what must be seen with it: that all is made
    up, that something is only the reader's own.
    """

    about: str
    marks: Sequence[str]
    editions: Sequence[str]
    sources: Sequence[Source]
    data: str

    def titled(self, title: str) -> str:
        """A title that says whom it is about."""
        whole = title if self.about in title else f"{self.about}: {title}"
        return whole[:1].upper() + whole[1:]


def grounds(
    words: Words,
    store: Store,
    sources: Iterable[Source],
    editions: Iterable[str | None],
    about: str,
    own: bool,
    today: date,
) -> Grounds:
    """The grounds of figures of a store; `own` tells whether something among them is the reader's own."""
    marks = [words("made-up-mark")] if store.made_up else []
    named = [sentences.edition(words, store.instrument, one) for one in dict.fromkeys(editions) if one]
    return Grounds(
        about=about,
        marks=[*marks, words("own-mark")] if own else marks,
        editions=named,
        sources=list({one.id: one for one in sources}.values()),
        data=data(words, store, today),
    )


def data(words: Words, store: Store, today: date) -> str:
    """Whose data, which, and when: "Kompass · data 2026.11.0 (127e019cbba3) · 23 november 2026"."""
    version = words("pack-data", version=store.facts.version, fingerprint=store.fingerprint[:FINGERPRINT])
    return " · ".join([words("kompass"), version, words.day(today)])


def source(found: Source) -> str:
    """A source with who published it."""
    return found.title if found.publisher in found.title else f"{found.title}, {found.publisher}"


def sources(words: Words, found: Sequence[Source]) -> str:
    """The sources in a line: the first by name, the others counted; empty for none."""
    named = "; ".join(source(one) for one in found[:_NAMED])
    return words("grounds-sources", n=len(found), named=named, more=len(found[_NAMED:])) if named else ""
