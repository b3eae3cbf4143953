"""Delfrågor: first all with middle, spread and number, then one: how everybody's figures for it lie."""

import streamlit as st

from kompass import ask
from kompass import charts as draw
from kompass.compare import Spread, records
from kompass.model import Evaluation, Item, Level, ReferenceValue, Source, nearest_reference
from kompass.pack.content import Kind
from kompass.store import Store
from kompass.text import Words, places, sentences, spreads
from kompass.ui import blocks, cache, choices
from kompass.ui.blocks import Cell, Column, FindingGroup, Row, Table, number, span
from kompass.ui.once import once
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
    blocks.headline(once(_headline, say, store, found))
    mine = once(_own, store, found, chosen)
    if chosen is not None and found.n and mine is None:
        st.info(say("spread-own-missing", municipality=shared.name_of(store, chosen)))
    if not found.n:
        _nothing(say, store, found)
        return
    if mine is not None and found.level == Level.QUESTION:
        items.first_looks(say, store, cache.profile(store, mine.municipality_id), mine)
    chart, table = once(_overview, say, store, found, mine)
    blocks.chart(chart, "spreads", say(f"spread-table-{found.level}"))
    blocks.laid(table)
    if found.level == Level.QUESTION:
        st.caption(say("spread-percent-note"))
        shared.own_questions(say, store, found.edition)


def _headline(say: Words, store: Store, found: Spread) -> list[str]:
    return [spreads.known(say, found, store), *spreads.remarks(say, found, store)]


def _own(store: Store, found: Spread, chosen: str | None) -> Evaluation | None:
    """The evaluation of the chosen municipality that has figures among these."""
    if chosen is None or not spreads.own(found, chosen):
        return None
    return _evaluation(cache.profile(store, chosen), found)


def _overview(say: Words, store: Store, found: Spread, mine: Evaluation | None) -> tuple[draw.Chart, Table]:
    own = spreads.own(found, None if mine is None else mine.municipality_id)
    name = "" if mine is None else f"{mine.municipality} {mine.year}"
    order = store.instrument.items_at(found.edition, found.level)
    chart = draw.spreads(say, found, order, own, name, made_up=store.made_up)
    return chart, _table(say, store, found, own, name)


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


def _table(say: Words, store: Store, found: Spread, own: dict[str, float], name: str) -> Table:
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
    return Table(say(f"spread-table-{found.level}"), columns, rows)


def _percent(say: Words, low: float | None, high: float | None, most: float) -> Cell:
    first, last = (None if value is None else 100 * value / most for value in (low, high))
    shares = (None if value is None else value / most for value in (low, high))
    return span(sentences.between(say, first, last, decimals=0), Kind.SHARE, *shares)


def one(say: Words, store: Store, found: Spread, item: Item, chosen: str | None) -> None:
    """One item: its middle and spread, the picture of all figures, the highest, the own, what was seen."""
    place, lines, remarks = once(_told, say, store, found, item, chosen)
    blocks.headline(lines)
    if place is None and chosen is not None:
        st.info(say("spread-own-missing", municipality=shared.name_of(store, chosen)))
    shared.margin_note(say, store, found.level)
    for remark in remarks:
        st.markdown(remark)
    if found.row(item.code)["n"]:
        chart = once(_distribution, say, store, found, item, chosen)
        blocks.chart(chart, "distribution", sentences.item_name(say, item))
        if place is not None and chosen is not None:
            about = cache.profile(store, chosen)
            anatomy.behind(say, store, about, _evaluation(about, found, item.code), item)
        st.header(say("highest-title"))
        highest = once(_highest, say, store, found, item, chosen)
        blocks.laid(highest)
        shared.derived_note(say, highest.rows)
        _seen(say, store, found, item, chosen)
    shared.page_link("questions", say("to-all-items"), edition=found.edition, item=None)


def _told(
    say: Words, store: Store, found: Spread, item: Item, chosen: str | None
) -> tuple[str | None, list[str], list[str]]:
    """The own place, where there is one; the headline with it; and what is to be known besides."""
    lines = [*spreads.middle(say, found, item.code, store), spreads.known(say, found, store)]
    place = None
    if chosen is not None:
        place = spreads.place(say, found, item.code, chosen, store.instrument)
    remarks = list(spreads.remarks(say, found, store))
    return place, lines if place is None else [place, *lines], remarks


def _distribution(say: Words, store: Store, found: Spread, item: Item, chosen: str | None) -> draw.Chart:
    reference = reference_of(store, found, item)
    return draw.distribution(say, found, item, store.instrument, chosen, reference, made_up=store.made_up)


def reference_of(store: Store, found: Spread, item: Item) -> ReferenceValue | None:
    """The published value nearest in time to the middle of the figures."""
    years = found.years
    if years is None:
        return None
    return nearest_reference(store.references, found.edition, item.code, sum(years) / 2 + 0.5)


def _highest(say: Words, store: Store, found: Spread, item: Item, chosen: str | None) -> Table:
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
    return Table(say("highest-table"), columns, rows, quiet=True)


def _seen(say: Words, store: Store, found: Spread, item: Item, chosen: str | None) -> None:
    """What the evaluators saw about the item at the highest that we hold findings of."""
    st.header(say("item-findings-title"))
    told = once(_findings, say, store, found, item, chosen)
    if not told:
        st.markdown(say("item-findings-none"))
    for title, groups, read in told:
        with st.expander(title):
            blocks.findings(groups)
            blocks.sources(say, read)


def _findings(
    say: Words, store: Store, found: Spread, item: Item, chosen: str | None
) -> list[tuple[str, list[FindingGroup], list[Source]]]:
    """Of each of the highest: whose they are, the findings and where they were read."""
    every = store.findings_in(found.edition)
    seen = every[every[findings.column_of(item.code)] == item.code]
    values = found.of(item.code)
    with_findings = values[values["evaluation_id"].isin(seen["evaluation_id"])]
    told = []
    for row in records(with_findings[with_findings["municipality_id"] != chosen].head(FINDINGS)):
        points = sentences.points_of(say, row["points"], row["max_points"])
        title = say(
            "item-findings-of", municipality=row["municipality"], year=str(int(row["year"])), points=points
        )
        mine = records(seen[seen["evaluation_id"] == row["evaluation_id"]])
        told.append((title, findings.groups(say, mine), findings.sources(store, mine)))
    return told


def sources(say: Words, store: Store, found: Spread, item: Item | None) -> None:
    """The source of every figure shown."""
    read = once(_sources, store, found, item)
    with st.expander(say("sources-n", n=len(read))):
        where = places.where(say, found.selection, found.edition, store)
        shared.rests_on(say, store, read, [found.edition], where)


def _sources(store: Store, found: Spread, item: Item | None) -> list[Source]:
    values = found.values if item is None else found.of(item.code)
    reference = reference_of(store, found, item) if item is not None else None
    ids = dict.fromkeys(values["source_id"].dropna())
    ids |= {reference.source_id: None} if reference is not None else {}
    return [store.sources[i] for i in ids]
