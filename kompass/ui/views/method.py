"""Så räknar vi: what the instrument is, what may be compared, our margins, where the data come from."""

from functools import partial

import streamlit as st

from kompass import settings
from kompass.model import Level, Source
from kompass.pack.content import Kind
from kompass.peers import STEPS, Weights
from kompass.store import Store
from kompass.text import Words, peers, sentences
from kompass.ui import blocks, choices, taking
from kompass.ui.blocks import Cell, Column, Row, Table, number
from kompass.ui.once import kept, once
from kompass.ui.views import shared


def instrument(say: Words, store: Store) -> None:
    """The editions with their areas, and the questions we hold."""
    blocks.headline([say("method-headline"), say("method-headline-note")])
    st.header(say("method-editions"))
    blocks.laid(once(_editions, say, store))
    for edition in store.instrument.editions.values():
        areas = store.instrument.items_at(edition.code, Level.AREA)
        if areas:
            with st.expander(say("method-areas-of", edition=edition.names[say.language])):
                _items(say, store, edition.code)


def _editions(say: Words, store: Store) -> Table:
    columns = [
        Column(say("column-edition")),
        Column(say("column-questions"), True),
        Column(say("column-note")),
    ]
    rows = []
    for edition in store.instrument.editions.values():
        name, count = Cell(edition.names[say.language]), number(say, Kind.WHOLE, edition.question_count)
        rows.append(Row([name, count, Cell(edition.notes[say.language])]))
    return Table(say("method-editions"), columns, rows, quiet=True)


def _items(say: Words, store: Store, edition: str) -> None:
    name = sentences.edition(say, store.instrument, edition)
    for level in (Level.AREA, Level.QUESTION):
        if store.instrument.items_at(edition, level):
            shown = once(_items_at, say, store, edition, level)
            blocks.laid(shown, along=False)
            taking.table(f"{name}: {shown.caption}", shown.columns, partial(list, shown.rows))


def _items_at(say: Words, store: Store, edition: str, level: Level) -> Table:
    columns = [Column(say("column-item")), Column(say("column-title")), Column(say("column-max"), True)]
    rows = []
    for item in store.instrument.items_at(edition, level):
        title = Cell(sentences.item_title(say, item), lang=sentences.item_language(say, item))
        rows.append(Row([Cell(item.code), title, shared.points(say, item.max_points)]))
    return Table(say(f"method-{level}s"), columns, rows)


def comparability(say: Words, store: Store) -> None:
    """Every pair of editions: what may be held against what, and why."""
    st.header(say("method-comparability"))
    st.markdown(say("method-comparability-text"))
    shown = once(_comparability, say, store)
    with st.expander(say("method-comparability-all", n=len(shown.rows))):
        blocks.laid(shown)


def _comparability(say: Words, store: Store) -> Table:
    columns = [Column(say("column-versions")), Column(say("column-level")), Column(say("column-grade"))]
    columns.append(Column(say("column-why")))
    codes = [code for code, e in store.instrument.editions.items() if e.detail != "name"]
    rows = []
    for n, one in enumerate(codes):
        for other in codes[n:]:
            for level in Level:
                found = store.instrument.comparability(one, other, level)
                pair = " – ".join(dict.fromkeys(_short(say, store, c) for c in (one, other)))
                cells = [pair, say(f"level-{level}"), sentences.grade(say, found.grade)]
                rows.append(Row([Cell(c) for c in [*cells, found.reasons.get(say.language, "")]]))
    return Table(say("method-comparability"), columns, rows)


def _short(say: Words, store: Store, code: str) -> str:
    return sentences.edition(say, store.instrument, code)


def margins(say: Words, store: Store) -> None:
    """When a difference is called one: our assumption with its reason, and the reader's choice of it."""
    st.header(say("method-margins"))
    st.markdown(say("method-judgement"))
    chosen = choices.margin_of(say)
    blocks.laid(once(_margins, say, store, chosen))
    st.markdown(say("method-margins-coverage"))
    blocks.laid(once(_reasons, say, store, chosen))


def _margins(say: Words, store: Store, chosen: str) -> Table:
    columns = [Column(say("column-margin")), *(Column(say(f"level-{level}"), True) for level in Level)]
    rows = [
        Row(
            [
                Cell(say(f"margin-{name}")),
                *(Cell(peers.margin_short(say, sizes[level], level)) for level in (Level.TOTAL, Level.AREA)),
                number(say, Kind.SHARE, sizes[Level.QUESTION]),
            ],
            "own" if name == chosen else "",
        )
        for name, sizes in store.margins.items()
    ]
    return Table(say("method-margins"), columns, rows, quiet=True)


def _reasons(say: Words, store: Store, chosen: str) -> Table:
    columns = [Column(say("column-level")), Column(say("column-why"))]
    reasons = store.instrument.margin_reasons
    rows = [Row([Cell(say(f"level-{level}")), Cell(reasons[level][say.language])]) for level in Level]
    return Table(say("method-margins-why", margin=say(f"margin-{chosen}").lower()), columns, rows)


def likeness(say: Words) -> None:
    """What makes municipalities alike: the factors, what a step of each is, and what they weigh at first."""
    st.header(say("method-likeness"))
    st.markdown(say("method-likeness-text"))
    blocks.laid(once(_likeness, say))


def _likeness(say: Words) -> Table:
    columns = [Column(say("column-factor")), Column(say("column-step")), Column(say("column-weight"))]
    rows = [
        Row(
            [
                Cell(say(f"factor-{factor}")),
                Cell(say(f"step-of-{factor}", n=say.number(size))),
                Cell(say(f"weight-{Weights().of(factor)}")),
            ]
        )
        for factor, size in STEPS.items()
    ]
    return Table(say("method-likeness"), columns, rows, quiet=True)


def numbers(say: Words) -> None:
    """How each number is made."""
    st.header(say("method-numbers"))
    blocks.laid(once(_numbers, say))


def _numbers(say: Words) -> Table:
    keys = ["reference", "median", "place", "band", "derived", "missing", "change", "rises", "peers", "share"]
    keys.append("teachers")
    columns = [Column(say("column-what")), Column(say("column-how"))]
    rows = [Row([Cell(say(f"number-{key}")), Cell(say(f"number-{key}-how"))]) for key in keys]
    return Table(say("method-numbers"), columns, rows, quiet=True)


def data(say: Words, store: Store) -> None:
    """Where the data come from, and what is never stored."""
    st.header(say("method-data"))
    st.markdown(say("method-data-text"))
    _open_data(say)
    st.caption(say("method-version", version=store.facts.version, fingerprint=store.fingerprint))
    shared.rests_on(say, store, kept(_sources, store))


def _sources(store: Store) -> list[Source]:
    return [s for s in store.sources.values() if s.id[0] in "im" and s.publisher != "Kompass"]


def _open_data(say: Words) -> None:
    """Where the data lie for spreadsheets and programs."""
    own = settings.api_folder() and choices.data() == "published"
    st.markdown(say("method-open-data", what="own" if own else choices.data()))
    asked = {"data": choices.data(), "lang": say.language}
    table = asked | {"limit": "10000"} | ({"decimal": "comma"} if say.language == "sv" else {})
    found = [
        ("evaluations.csv", table, say("open-data-evaluations")),
        ("scores.csv", table, say("open-data-scores")),
        ("findings.csv", table, say("open-data-findings")),
        ("package.zip", asked, say("open-data-package")),
        ("openapi.json", {}, say("open-data-description")),
    ]
    shown = [(blocks.address(f"api/v1/{name}", parameters), label) for name, parameters, label in found]
    blocks.files(shown, say.language)
