"""Handlingsplan: whose and about which evaluation, how far it has come, and the whole as a table."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import streamlit as st

from kompass import ask, settings
from kompass.measures import (
    Held,
    Improvement,
    Measure,
    State,
    Status,
    state,
    summary,
)
from kompass.model import Evaluation
from kompass.notes import plans
from kompass.store import Store
from kompass.text import Words, sentences
from kompass.text import plans as plan_words
from kompass.ui import blocks, cache, choices
from kompass.ui.blocks import Cell, Column, PlanRow, Row
from kompass.ui.once import kept
from kompass.ui.views import findings, shared

SAVED, REMOVED = "plan-saved", "plan-removed"
"""What the run before has left: the finding whose measure was saved, or taken away."""

_ORDER = [State.DONE, State.UNDER_WAY, State.PLANNED, State.OVERDUE, State.NO_ACTION, State.UNDECIDED]


@dataclass(frozen=True)
class Open:
    """A plan while a page shows it: whose it is, the evaluation it is about, what is `known` of all of them.

    `saved` and `removed` are the findings whose measures the run before has written or taken away.
    """

    about: ask.Profile
    evaluation: Evaluation | None
    known: tuple[Improvement, ...]
    held: Held
    today: date
    saved: str | None = None
    removed: str | None = None

    @property
    def shown(self) -> list[Improvement]:
        """The improvement opportunities of the evaluation."""
        return [k for k in self.known if self.evaluation and k.evaluation_id == self.evaluation.id]

    def measure(self, one: Improvement) -> Measure | None:
        return self.held.measures.get(one.finding_id)

    def state(self, one: Improvement) -> State:
        return state(self.measure(one), self.today)


def opened(say: Words, store: Store) -> Open | None:
    """The chosen municipality's plan; unless another is chosen, of the latest evaluation to plan for.

    None, with a sentence on the page, before a municipality is chosen. Raises UnreadablePlan; ReadOnly on a
    public server.
    """
    settings.require_local()
    left, right = st.columns([2, 1])
    with left:
        chosen = choices.municipality(store, say)
    if chosen is None:
        st.info(say("choose-municipality-first"))
        return None
    about = cache.profile(store, chosen)
    known = kept(plans.improvements, store, chosen)
    evaluation = plans.latest(about.evaluations, known) or about.chosen()
    years = [e.year for e in about.evaluations if e.year is not None]
    if evaluation is not None and evaluation.year is not None:
        with right:
            year = choices.year(years, evaluation.year, say)
        evaluation = next(e for e in about.evaluations if e.year == year)
    held = plans.held_now(settings.own_folder(), chosen, known)
    left_behind = choices.collect(SAVED), choices.collect(REMOVED)
    return Open(about, evaluation, known, held, date.today(), *left_behind)


def headline(say: Words, store: Store, book: Open) -> None:
    """How far the plan has come; where there is nothing to plan for, what to do about that."""
    if not book.shown:
        _nothing(say, store, book)
        return
    found = summary(book.shown, book.held.measures, book.today)
    blocks.headline(plan_words.headline(say, found))
    shared.own(say, store, book.about, [book.evaluation], brief=True)
    st.caption(say("plan-local"))
    renamed = [one for one in book.shown if one.finding_id in book.held.renamed]
    if renamed:
        st.info(say("plan-renamed", n=len(renamed)))


def _nothing(say: Words, store: Store, book: Open) -> None:
    name, year = book.about.name, book.evaluation.year if book.evaluation else None
    if year is None:
        first = say("plan-none-at-all", municipality=name)
    else:
        first = say("plan-none", municipality=name, year=str(year))
    with_some = {one.evaluation_id for one in book.known}
    years = [str(e.year) for e in book.about.evaluations if e.id in with_some and e.year is not None]
    if years:
        blocks.headline([first, say("plan-none-other", n=len(years), years=say.listing(years))])
    elif store.made_up:
        blocks.headline([first, say("plan-none-made-up")])
    else:
        blocks.headline([first, say("plan-none-task")])
        shared.page_link("read_report", say("own-read-button"))


def progress(say: Words, store: Store, book: Open) -> None:
    """A square for each improvement opportunity, area by area."""
    rows = []
    for area, ones in by_area(book.shown):
        states = sorted((book.state(one) for one in ones), key=_ORDER.index)
        counts = [f"{say(f'plan-status-{s}')} {states.count(s)}" for s in _ORDER if s in states]
        rows.append(
            PlanRow(item_name(say, store, book, area) or say("findings-no-area"), states, ", ".join(counts))
        )
    if rows:
        legend = [(s, say(f"plan-status-{s}")) for s in _ORDER if any(s in row.states for row in rows)]
        columns = (say("column-area"), say("plan-column-progress"))
        blocks.plan_progress(say("plan-progress"), columns, rows, legend)


def by_area(ones: Iterable[Improvement]) -> Iterable[tuple[str, list[Improvement]]]:
    """Improvement opportunities area by area, as they come."""
    return ((area, list(some)) for area, some in groupby(ones, key=lambda one: one.area))


def item_name(say: Words, store: Store, book: Open, code: str, points: bool = False) -> str:
    """An area or question of the evaluation, perhaps with its points; empty where the edition has none."""
    edition = (book.evaluation.edition if book.evaluation else None) or ""
    item = store.instrument.items.get((edition, code))
    if item is None or book.evaluation is None:
        return ""
    name = sentences.item_name(say, item)
    known = book.about.points(book.evaluation, code) if points else None
    return name if known is None else f"{name} ({sentences.points_of(say, known, item.max_points)})"


def table(say: Words, book: Open, followed: Mapping[str, Cell]) -> None:
    """Every measure and decision in one table.

    `followed` says by finding what became of it in the next evaluation; without any there is no such column.
    """
    measures = [m for m in (book.measure(one) for one in book.shown) if m is not None]
    measures += book.held.gone
    if not measures:
        return
    columns = [Column(say(f"plan-column-{name}")) for name in ("text", "action", "responsible", "status")]
    if followed:
        columns.append(Column(say("plan-column-followed")))
    rows = [_row(say, book, measure, followed) for measure in measures]
    with st.expander(say("plan-table-title", n=len(rows))):
        blocks.table(say("plan-table"), columns, rows, quiet=True, along=False)


def _row(say: Words, book: Open, measure: Measure, followed: Mapping[str, Cell]) -> Row:
    told = measure.action if measure.status != Status.NO_ACTION else measure.reason
    cells = [
        Cell(measure.about.text, lang="sv"),
        Cell(told),
        Cell(measure.responsible or say("unknown-figure")),
        Cell(plan_words.status(say, measure, book.today)),
    ]
    if followed:
        cells.append(followed.get(measure.about.finding_id, Cell(say("unknown-figure"))))
    return Row(cells)


def sources(say: Words, store: Store, book: Open) -> None:
    """Where the improvement opportunities were read."""
    ids = {one.finding_id for one in book.shown}
    mine = [one for one in cache.findings_of(store, book.about.id) if one["finding_id"] in ids]
    blocks.sources(say, findings.sources(store, mine))
