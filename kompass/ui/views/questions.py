"""Delfrågor: first all with middle, spread and number, then one: how everybody's figures for it lie."""

import streamlit as st

from kompass import ask
from kompass import charts as draw
from kompass.compare import Spread, records
from kompass.model import Evaluation, Item, Level, ReferenceValue, nearest_reference
from kompass.pack.content import Kind
from kompass.store import Store
from kompass.text import Words, places, sentences, spreads
from kompass.ui import blocks, cache, choices
from kompass.ui.blocks import Cell, Column, Row, number, span
from kompass.ui.views import anatomy, findings, items, shared

ALL = "all"
HIGHEST = 10
"""As many of the highest as are listed by name."""

FINDINGS = 5
"""As many of the highest as have their findings shown."""


def level(say: Words, store: Store, edition: str) -> Level:
    """Questions where the edition has any, else its areas, said to be."""
    if not store.instrument.items_at(edition, Level.QUESTION):
        name = sentences.edition(say, store.instrument, edition)
        st.info(say("questions-missing", edition=name))
        return Level.AREA
    return choices.level([Level.QUESTION, Level.AREA], Level.QUESTION, say)


def item(say: Words, store: Store, found: Spread) -> Item | None:
    """Which item, or None for all of them."""
    known = {i.code: i for i in store.instrument.items_at(found.edition, found.level)}
    names = {ALL: say(f"all-items-{found.level}")} | {
        c: sentences.item_name(say, i) for c, i in known.items()
    }
    code = choices.one_of("item", say("choose-question"), list(names), ALL, names.__getitem__)
    return known.get(code)


def overview(say: Words, store: Store, found: Spread, chosen: str | None) -> None:
    """All items: of how many they are known, how they lie, and where the own ones do."""
    blocks.headline([spreads.known(say, found, store), *spreads.remarks(say, found, store)])
    own = spreads.own(found, chosen)
    if chosen is not None and found.n and not own:
        st.info(say("spread-own-missing", municipality=shared.name_of(store, chosen)))
    if not found.n:
        _nothing(say, store, found)
        return
    about = cache.profile(store, chosen) if own and chosen is not None else None
    mine = _evaluation(about, found) if about is not None else None
    name = "" if mine is None else f"{mine.municipality} {mine.year}"
    if about is not None and mine is not None and found.level == Level.QUESTION:
        items.first_looks(say, store, about, mine)
    order = store.instrument.items_at(found.edition, found.level)
    chart = draw.spreads(say, found, order, own, name, made_up=store.made_up)
    blocks.chart(chart, "spreads", say(f"spread-table-{found.level}"))
    _table(say, store, found, own, name)


def _evaluation(about: ask.Profile, found: Spread, item: str | None = None) -> Evaluation:
    """The latest evaluation of a municipality that a spread has figures of, or has one of an item."""
    values = found.values if item is None else found.of(item)
    ids = set(values[values["municipality_id"] == about.id]["evaluation_id"])
    return max((e for e in about.evaluations if e.id in ids), key=lambda e: (e.moment, e.id))


def _nothing(say: Words, store: Store, found: Spread) -> None:
    if found.level == Level.QUESTION:
        st.info(say("questions-missing-points"))
    else:
        name = sentences.edition(say, store.instrument, found.edition)
        st.info(say("questions-nothing", edition=name))


def _table(say: Words, store: Store, found: Spread, own: dict[str, float], name: str) -> None:
    columns = [Column(say(f"column-{found.level}"))]
    if own:
        columns.append(Column(name, True))
    columns += [Column(say(f"column-{key}"), True, note="%") for key in ("median", "half", "ends")]
    columns += [Column(say("column-max"), True), Column(say("column-n"), True)]
    rows = []
    for row in records(found.frame):
        one = store.instrument.items[found.edition, row["item"]]
        most = one.max_points
        cells = [items.item_cell(say, one)]
        if own:
            points = own.get(one.code)
            cells.append(number(say, Kind.SHARE, None if points is None else points / most))
        cells.append(number(say, Kind.SHARE, None if row["median"] is None else row["median"] / most))
        cells.append(_percent(say, row["q1"], row["q3"], most))
        cells.append(_percent(say, row["lowest"], row["highest"], most))
        cells += [shared.points(say, most), number(say, Kind.WHOLE, row["n"])]
        rows.append(Row(cells))
    blocks.table(say(f"spread-table-{found.level}"), columns, rows)
    if found.level == Level.QUESTION:
        st.caption(say("spread-percent-note"))
        shared.own_questions(say, store, found.edition)


def _percent(say: Words, low: float | None, high: float | None, most: float) -> Cell:
    first, last = (None if value is None else 100 * value / most for value in (low, high))
    shares = (None if value is None else value / most for value in (low, high))
    return span(sentences.between(say, first, last, decimals=0), Kind.SHARE, *shares)


def one(say: Words, store: Store, found: Spread, item: Item, chosen: str | None) -> None:
    """One item: its middle and spread, the picture of all figures, the highest, the own, what was seen."""
    lines = spreads.middle(say, found, item.code, store)
    place = None
    if chosen is not None:
        place = spreads.place(say, found, item.code, chosen, store.instrument)
    if place is None:
        blocks.headline([*lines, spreads.known(say, found, store)])
        if chosen is not None:
            st.info(say("spread-own-missing", municipality=shared.name_of(store, chosen)))
    else:
        blocks.headline([place, *lines, spreads.known(say, found, store)])
    shared.margin_note(say, store, found.level)
    for remark in spreads.remarks(say, found, store):
        st.markdown(remark)
    if found.row(item.code)["n"]:
        reference = reference_of(store, found, item)
        chart = draw.distribution(
            say, found, item, store.instrument, chosen, reference, made_up=store.made_up
        )
        blocks.chart(chart, "distribution", sentences.item_name(say, item))
        if place is not None and chosen is not None:
            about = cache.profile(store, chosen)
            anatomy.behind(say, store, about, _evaluation(about, found, item.code), item)
        _highest(say, store, found, item, chosen)
        _seen(say, store, found, item, chosen)
    shared.page_link("questions", say("to-all-items"), edition=found.edition, item=None)


def reference_of(store: Store, found: Spread, item: Item) -> ReferenceValue | None:
    """The published value nearest in time to the middle of the figures."""
    years = found.years
    if years is None:
        return None
    return nearest_reference(store.references, found.edition, item.code, sum(years) / 2 + 0.5)


def _highest(say: Words, store: Store, found: Spread, item: Item, chosen: str | None) -> None:
    values = found.of(item.code)
    shown = (values["points"].rank(method="min", ascending=False) <= HIGHEST) | (
        values["municipality_id"] == chosen
    )
    rows = [
        Row(
            [
                Cell(row["municipality"], href=shared.address_of(row)),
                shared.year(say, row),
                shared.points(say, row["points"], row["basis"]),
                number(say, Kind.SHARE, row["points"] / row["max_points"]),
            ],
            "own" if row["municipality_id"] == chosen else "",
        )
        for row in records(values[shown])
    ]
    columns = [Column(say("column-municipality")), Column(say("column-year"), True)]
    columns += [Column(say("column-points"), True), Column(say("column-percent"), True)]
    st.header(say("highest-title"))
    blocks.table(say("highest-table"), columns, rows, quiet=True)
    shared.derived_note(say, rows)


def _seen(say: Words, store: Store, found: Spread, item: Item, chosen: str | None) -> None:
    """What the evaluators saw about the item at the highest that we hold findings of."""
    every = store.findings_in(found.edition)
    seen = every[every[findings.column_of(item.code)] == item.code]
    values = found.of(item.code)
    with_findings = values[values["evaluation_id"].isin(seen["evaluation_id"])]
    others = with_findings[with_findings["municipality_id"] != chosen].head(FINDINGS)
    st.header(say("item-findings-title"))
    if others.empty:
        st.markdown(say("item-findings-none"))
    for row in records(others):
        points = sentences.points_of(say, row["points"], row["max_points"])
        title = say(
            "item-findings-of", municipality=row["municipality"], year=str(int(row["year"])), points=points
        )
        with st.expander(title):
            mine = records(seen[seen["evaluation_id"] == row["evaluation_id"]])
            blocks.findings(findings.groups(say, mine))
            blocks.sources(say, findings.sources(store, mine))


def sources(say: Words, store: Store, found: Spread, item: Item | None) -> None:
    """The source of every figure shown."""
    values = found.values if item is None else found.of(item.code)
    reference = reference_of(store, found, item) if item is not None else None
    ids = dict.fromkeys(values["source_id"].dropna())
    ids |= {reference.source_id: None} if reference is not None else {}
    with st.expander(say("sources-n", n=len(ids))):
        where = places.where(say, found.selection, found.edition, store)
        shared.rests_on(say, store, [store.sources[i] for i in ids], [found.edition], where)
