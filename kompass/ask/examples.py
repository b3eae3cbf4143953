"""What others do: findings by words, by theme and by whom they are about."""

from collections.abc import Collection
from dataclasses import dataclass

from kompass import peers
from kompass.ask.comparisons import known_item, newest_edition
from kompass.errors import UnknownItem, UnknownTheme
from kompass.learn.search import Findings, Found, select
from kompass.learn.words import Thesaurus
from kompass.lookup import folded
from kompass.model import Level, Theme
from kompass.store import Store


@dataclass(frozen=True)
class Sought:
    """What is asked for. Words, a theme or neither; the rest narrows it, and what is empty does not.

    `area` is (edition, code); its counterparts in other editions are sought with it. `among` is about the
    municipalities as they are now, its default is everybody in every country.
    """

    query: str = ""
    theme: str | None = None
    area: tuple[str, str] | None = None
    kinds: Collection[str] = ()
    says_who: Collection[str] = ()
    municipality: str | None = None
    among: peers.Choice = peers.DEFAULT


def findings(store: Store) -> Findings:
    """All findings, ready to be searched."""
    titles = {key: item.title for key, item in store.instrument.items.items()}
    areas = {
        (edition, item.code): min(store.instrument.counterparts(item.code, edition))
        for edition in store.instrument.editions
        for item in store.instrument.items_at(edition, Level.AREA)
    }
    return Findings(store.findings(), titles, Thesaurus(**store.search_words), areas)


def examples(store: Store, known: Findings, sought: Sought, subject: str | None = None) -> Found:
    """What answers, the closest first. `subject` is the municipality that asks: `among` may be those like it.

    Raises UnknownTheme, UnknownItem and UnknownPeerChoice.
    """
    mask = select(
        known.frame,
        sought.kinds,
        sought.says_who,
        _areas(store, sought.area),
        _municipalities(store, known, sought, subject),
        sought.among.years,
    )
    if sought.theme is not None:
        return known.by_theme(theme(store, sought.theme), mask)
    return known.search(sought.query, mask)


def theme(store: Store, name: str) -> Theme:
    """A theme by its code or its title in any language. Raises UnknownTheme."""
    for one in store.themes:
        if folded(name) in {folded(one.code), *(folded(title) for title in one.titles.values())}:
            return one
    raise UnknownTheme(theme=name, themes=", ".join(one.titles["sv"] for one in store.themes))


def area(store: Store, code: str, edition: str | None = None) -> tuple[str, str]:
    """An area's key; without an edition, in the newest one whose questions are known.

    Raises UnknownEdition and UnknownItem.
    """
    key = (edition or newest_edition(store, "1.1"), code)
    known_item(store, *key)
    return key


def _areas(store: Store, key: tuple[str, str] | None) -> list[tuple[str, str]]:
    """An area and what it is in every edition that has a counterpart."""
    if key is None:
        return []
    edition, code = key
    if code not in {item.code for item in store.instrument.items_at(edition, Level.AREA)}:
        raise UnknownItem(item=code, edition=edition)
    return store.instrument.counterparts(code, edition)


def _municipalities(
    store: Store, known: Findings, sought: Sought, subject: str | None
) -> Collection[str] | None:
    if sought.municipality is not None:
        return [sought.municipality]
    if sought.among.code == peers.DEFAULT.code:
        return None
    edition = store.instrument.editions[newest_edition(store)]
    with_findings = set(known.frame["municipality_id"])
    _, found = peers.within(sought.among, edition, with_findings, store.municipalities, subject)
    return found
