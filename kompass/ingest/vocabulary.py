"""What a reader must know to understand a report: names, editions, the words reports use. Plain data.

It is made from the store, and travels as JSON to the process that reads.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from kompass.lookup import folded


@dataclass(frozen=True)
class KnownPlace:
    """A municipality, or a part of one."""

    id: str
    name: str
    code: str | None
    country: str


@dataclass(frozen=True)
class KnownQuestion:
    """A question of an edition."""

    code: str
    text: str
    max: float


@dataclass(frozen=True)
class KnownEdition:
    """An edition with its areas and, where they are held, its questions.

    `proposed` says that the questions were taken from an imported report, not from the instrument.
    """

    code: str
    country: str
    language: str
    first_year: int | None
    last_year: int | None
    areas: Mapping[str, str]  # code to title
    questions: tuple[KnownQuestion, ...] = ()
    proposed: bool = False

    def spans(self, year: int) -> bool:
        """Whether the edition was in use that year."""
        return (self.first_year or year) <= year <= (self.last_year or year)


@dataclass(frozen=True)
class Vocabulary:
    """Everything a reader knows beforehand. `words` are (role, language, pattern), patterns being regular
    expressions for folded case; `first_names` are what a person's name is known by."""

    places: tuple[KnownPlace, ...]
    editions: tuple[KnownEdition, ...]
    words: tuple[tuple[str, str, str], ...]
    first_names: tuple[str, ...] = ()
    _patterns: dict[tuple[str, ...], re.Pattern[str]] = field(default_factory=dict, compare=False, repr=False)

    def pattern(self, *roles: str) -> re.Pattern[str]:
        """One expression that finds any word of the roles, in any language."""
        if roles not in self._patterns:
            found = [pattern for role, _, pattern in self.words if role in roles]
            self._patterns[roles] = re.compile("|".join(f"(?:{p})" for p in found) or r"(?!)", re.IGNORECASE)
        return self._patterns[roles]

    def in_language(self, language: str) -> "Vocabulary":
        """The same, with the words of one language alone: "fortsatt" says other things in the other."""
        return replace(self, words=tuple(w for w in self.words if w[1] == language), _patterns={})

    @cached_property
    def _names(self) -> dict[str, str | None]:
        """Every way a municipality is written, folded or not, to its id; None where several share it."""
        forms: dict[str, str | None] = {}
        for exact in (True, False):
            for place in self.places:
                for name in dict.fromkeys((place.name, place.name.partition(" (")[0])):
                    for form in _forms(name.casefold() if exact else folded(name)):
                        if not exact and f"={form}" in forms:
                            continue  # Håbo is also written Habo only by those who have no å
                        key = f"={form}" if exact else form
                        forms[key] = None if forms.get(key, place.id) != place.id else place.id
        return forms

    @cached_property
    def _by_code(self) -> dict[str, str]:
        return {key: p.id for p in self.places for key in (p.id, p.code) if key}

    def place(self, written: str) -> str | None:
        """The id of the municipality that `written` is: a name, with or without a genitive s and "kommun",
        a code or an id; None where nobody, or more than one, is called so."""
        plain = " ".join(written.split())
        if plain in self._by_code:
            return self._by_code[plain]
        name = re.sub(r"\s+(kommun|stad|kommune)s?$", "", plain, flags=re.IGNORECASE)
        if (exact := f"={name.casefold()}") in self._names:
            return self._names[exact]
        return self._names.get(folded(name))

    def name_of(self, place_id: str) -> str | None:
        """What a municipality is called."""
        return next((p.name for p in self.places if p.id == place_id), None)

    def edition(self, code: str | None) -> KnownEdition | None:
        """An edition by its code."""
        return next((e for e in self.editions if e.code == code), None)


def _forms(name: str) -> Iterable[str]:
    return (name, name + "s") if not name.endswith(("s", "x", "z")) else (name,)
