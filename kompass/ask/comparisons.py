"""Comparisons: how a municipality stands, among whom, how the figures of many lie, what changed."""

from collections.abc import Collection

from kompass import compare, peers
from kompass.ask.profile import profile, require_year
from kompass.errors import NoFigures, UnknownEdition, UnknownItem
from kompass.model import TOTAL, Edition, Evaluation, Level, ReferenceValue, level_of, nearest_reference
from kompass.store import Store


def reference(store: Store, evaluation: Evaluation, item: str) -> ReferenceValue | None:
    """The published value nearest in time of the evaluation's edition, where year and edition are known."""
    if not evaluation.is_placed or evaluation.edition is None:
        return None
    return nearest_reference(store.references, evaluation.edition, item, evaluation.moment)


def comparison(
    store: Store,
    municipality_id: str,
    year: int | None = None,
    choice: peers.Choice = peers.DEFAULT,
    level: Level | None = None,
) -> compare.Comparison:
    """An evaluation beside its peers.

    Raises UnknownYear, NoFigures where the evaluation is unplaced or has no figure at the level, and
    UnknownPeerChoice for a choice that does not exist.
    """
    about = profile(store, municipality_id)
    require_year(about, year)
    subject = compare.latest_with_figures(about.evaluations, year)
    if subject is None:
        raise NoFigures(municipality=about.name, level=str(level or TOTAL))
    level = level or compare.default_level(subject)
    group = peers.choose(choice, subject, level, store.evaluations, store.municipalities, store.instrument)
    return compare.with_peers(
        subject,
        level,
        about.scores,
        group,
        store.grids(group.editions, level),
        store.references,
        store.instrument,
    )


def newest_edition(store: Store, item: str = TOTAL) -> str:
    """The edition with the newest figures for an item's level; the default of a ranking.

    The newest is the one whose use began last; between countries the store's first country.
    """
    frame = store.evaluations
    known = set(frame["edition"][frame[f"known_{level_of(item)}"] > 0].dropna())
    editions = [e for code, e in store.instrument.editions.items() if code in known]
    if not editions:
        raise NoFigures(municipality="?", level=str(level_of(item)))
    home = [e for e in editions if e.country == "SE"] or editions
    return max(home, key=lambda e: (e.first_year or 0, e.code)).code


def edition_of(store: Store, municipality_id: str | None, *items: str) -> str:
    """The edition of a municipality's latest figure for the first of the items that it has a figure for.

    Where it has none, or no municipality is named, the newest edition with figures for the first item.
    """
    if municipality_id is not None:
        about = profile(store, municipality_id)
        for item in items:
            with_item = [e for e in about.evaluations if e.is_placed and about.points(e, item) is not None]
            latest = max(with_item, key=lambda e: (e.moment, e.id), default=None)
            if latest is not None and latest.edition is not None:
                return latest.edition
    return newest_edition(store, items[0])


def known_edition(store: Store, code: str) -> Edition:
    """The edition of a code. Raises UnknownEdition."""
    if code not in store.instrument.editions:
        raise UnknownEdition(edition=code, editions=", ".join(store.instrument.editions))
    return store.instrument.editions[code]


def known_item(store: Store, code: str, item: str) -> Edition:
    """The edition of a code, which has such an item. Raises UnknownEdition and UnknownItem."""
    edition = known_edition(store, code)
    if (code, item) not in store.instrument.items:
        raise UnknownItem(item=item, edition=code)
    return edition


def members_of(
    store: Store, choice: peers.Choice, edition: Edition, level: Level, subject: str | None
) -> tuple[str, tuple[str, ...]]:
    """Whom a choice means in an edition: its code with its value, and all ids. Raises UnknownPeerChoice."""
    known: Collection[str] = ()
    if choice.kind in peers.NEAREST_BY:
        with_figures = peers.has_figures(store.evaluations, [edition.code], level, choice.years)
        known = store.evaluations["municipality_id"].to_numpy(dtype=object)[with_figures]
    return peers.within(choice, edition, known, store.municipalities, subject)


def ranking(
    store: Store,
    item: str = TOTAL,
    edition: str | None = None,
    choice: peers.Choice = peers.DEFAULT,
    subject: str | None = None,
) -> compare.Ranking:
    """Who stands where, among those whom the choice means for `subject` (or by itself, without one).

    Raises UnknownEdition, UnknownItem or UnknownPeerChoice.
    """
    code = edition or newest_edition(store, item)
    about = known_item(store, code, item)
    level = level_of(item)
    selection, members = members_of(store, choice, about, level, subject)
    return compare.ranking(
        code,
        item,
        members,
        store.grids([code], level),
        store.evaluations,
        store.instrument,
        selection,
        choice.years,
    )


def spread(
    store: Store,
    edition: str,
    level: Level,
    choice: peers.Choice = peers.DEFAULT,
    subject: str | None = None,
) -> compare.Spread:
    """How the figures of an edition lie, item by item, among those whom the choice means.

    They are the members of a ranking: all there are, so that n can be said of how many. Raises UnknownEdition
    and UnknownPeerChoice.
    """
    about = known_edition(store, edition)
    selection, members = members_of(store, choice, about, level, subject)
    figures = store.grids([edition], level)
    return compare.spread(edition, level, members, figures, store.instrument, selection, choice.years)


def again(
    store: Store, edition: str, item: str = TOTAL, years: tuple[int, int] | None = None
) -> compare.Again:
    """All who were evaluated again, the later time in this edition. Raises UnknownEdition and UnknownItem."""
    known_item(store, edition, item)
    figures = store.grids(store.instrument.editions, level_of(item))
    return compare.again(edition, item, figures, store.instrument, years)


def claim(
    store: Store, municipality_id: str, choice: peers.Choice, item: str = TOTAL, edition: str | None = None
) -> compare.Claim:
    """Whether a municipality has the highest figure for an item among those whom the choice means for it.

    The edition is that of its latest figure for the item, unless one is named. Raises UnknownEdition,
    UnknownItem or UnknownPeerChoice.
    """
    code = edition or edition_of(store, municipality_id, item)
    found = ranking(store, item, code, choice, municipality_id)
    return compare.highest(found, municipality_id)


def change(store: Store, municipality_id: str) -> compare.Change:
    """What changed between a municipality's evaluations; no steps where none is known."""
    about = profile(store, municipality_id)
    if not about.evaluations:
        return compare.Change(about.id, about.name, (), ())
    return compare.change(about.evaluations, about.scores, store.instrument)
