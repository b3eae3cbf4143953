"""Whom a municipality can call about what it is weak at."""

from collections.abc import Sequence

from kompass import peers
from kompass.ask.comparisons import known_item, newest_edition
from kompass.ask.profile import Profile, profile, require_year
from kompass.compare.spread import FEW
from kompass.errors import UnknownItem
from kompass.grid import NONE
from kompass.learn.figures import Asker
from kompass.learn.strengths import area_of
from kompass.learn.teachers import Around, Lessons, lessons
from kompass.learn.weak import Weak, picked, weak_items
from kompass.model import TOTAL, Evaluation, Level
from kompass.store import Store

DETAILED = (Level.AREA, Level.QUESTION)

LIKEST = peers.Choice("similar")
"""All others, by likeness with our weights."""


def teachers(
    store: Store,
    municipality_id: str,
    year: int | None = None,
    choice: peers.Choice = LIKEST,
    most: int = FEW,
    item: str | None = None,
) -> Lessons:
    """Whom to call about the `most` weakest items of an evaluation, or about one item of its edition.

    The evaluation is the latest with figures, or that of a year; the edition is its own, else the newest with
    figures. Of the choice, weights and years count. Raises UnknownYear and UnknownItem.
    """
    about = profile(store, municipality_id)
    require_year(about, year)
    subject = about.chosen(year)
    edition = (subject.edition if subject else None) or newest_edition(store)
    weak = _weak(store, about, subject, edition, most, item)
    placed = subject is not None and subject.is_placed
    levels = {Level.AREA, *(one.item.level for one in weak)} if weak and placed else set()
    around = Around(
        figures={level: store.grids([edition], level).get(edition, NONE) for level in levels},
        strengths=store.strengths(_areas(store, edition, weak)),
        municipalities=store.municipalities,
    )
    asker = Asker(about.id, edition, subject.id if subject else None)
    findings = store.findings_of(about.id)
    rows = lessons(asker, weak, about.scores, findings, around, store.instrument, choice)
    detailed = tuple(e.year for e in about.evaluations if e.year and any(e.points[one] for one in DETAILED))
    return Lessons(about.id, about.name, subject, edition, choice, item, rows, detailed)


def _weak(
    store: Store, about: Profile, subject: Evaluation | None, edition: str, most: int, item: str | None
) -> tuple[Weak, ...]:
    if item is not None:
        if item == TOTAL:  # nobody can be called about everything
            raise UnknownItem(item=item, edition=edition)
        known_item(store, edition, item)
        return (picked(store.instrument.items[edition, item], subject, about.scores),)
    if subject is None:
        return ()
    return weak_items(subject, about.scores, store.findings_of(about.id), store.instrument, most)


def _areas(store: Store, edition: str, weak: Sequence[Weak]) -> set[tuple[str, str]]:
    """The areas of the weak items, and those that the instrument pairs with them in other editions."""
    areas = {area_of(one.item) for one in weak}
    return {key for area in areas for key in store.instrument.counterparts(area, edition)}
