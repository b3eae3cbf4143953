"""All who were evaluated again, side by side; rises, falls and those about the same get equal room."""

import streamlit as st

from kompass import charts as draw
from kompass.compare import Again, Pair
from kompass.model import TOTAL, Source, Verdict, level_of
from kompass.pack.content import Kind
from kompass.store import Store
from kompass.text import Words, sentences
from kompass.text import again as told
from kompass.ui import blocks, cache, choices, taking
from kompass.ui.blocks import Cell, Column, Row, Table, number
from kompass.ui.once import kept, once
from kompass.ui.views import shared


def everyone(say: Words, store: Store, chosen: str | None) -> None:
    """Everyone with two figures for an item: within an edition in picture and tables, the others apart."""
    st.header(say("again-title"))
    left, right = st.columns(2)
    with left:
        edition = choices.edition(store, say, chosen, TOTAL)
    with right:
        item = choices.item(store, say, edition, "choose-what")
    found = cache.again(store, edition, item, None)
    fact, *others = once(told.headline, say, found, store)
    taking.answer([fact, *others])
    st.markdown(f"**{blocks.plain(fact)}**")
    for line in others:
        st.markdown(blocks.plain(line))
    chart = once(_chart, say, store, found, chosen)
    if chart is not None:
        shown = store.instrument.items[edition, item]
        blocks.chart(chart, "again", f"{say('again-title')}: {sentences.item_name(say, shown)}")
        _three(say, store, found, chosen)
        _take_along(say, found)
    within, every, editions = kept(_sources, store, found)
    taking.rest(store, within, [edition])
    shared.margin_note(say, store, level_of(item))
    _across(say, store, found, chosen)
    with st.expander(say("sources-n", n=len(every))):
        shared.rests_on(say, store, every, [edition, *editions])


def _chart(say: Words, store: Store, found: Again, chosen: str | None) -> draw.Chart | None:
    item = store.instrument.items[found.edition, found.item]
    return draw.again(say, found, item, chosen, made_up=store.made_up)


def _sources(store: Store, found: Again) -> tuple[list[Source], list[Source], list[str]]:
    """The sources of the pairs within the edition, those of all, and which editions the others begin in."""
    ids = dict.fromkeys(i for pair in found.pairs for i in pair.source_ids)
    every = ids | dict.fromkeys(i for pair in found.across for i in pair.source_ids)
    editions = {score.edition for pair in found.across for score in (pair.difference.before,) if score}
    return [store.sources[i] for i in ids], [store.sources[i] for i in every], sorted(editions)


def _three(say: Words, store: Store, found: Again, chosen: str | None) -> None:
    """A column each, with a heading also where nobody is in it."""
    tables = once(_judged, say, found, chosen)
    for (n, table), place in zip(tables, st.columns(3), strict=True):
        with place:
            if n:
                blocks.laid(table, along=False)
                shared.cut_note(say, n)
            else:
                st.markdown(f"**{table.caption}**")
                st.markdown(say("again-nobody"))


def _judged(say: Words, found: Again, chosen: str | None) -> list[tuple[int, Table]]:
    """How many rose, stayed and fell, and the first of them."""
    columns = [Column(say("column-municipality")), Column(say("column-change"), True)]
    tables = []
    for verdict in (Verdict.HIGHER, Verdict.SAME, Verdict.LOWER):
        pairs = found.judged(verdict)
        title = f"{sentences.verdict(say, verdict).capitalize()} ({len(pairs)})"
        rows = [_short(say, pair, chosen) for pair in pairs[: shared.MOST_ROWS]]
        tables.append((len(pairs), Table(title, columns, rows)))
    return tables


def _take_along(say: Words, found: Again) -> None:
    """The three as one table, every row of it, with both figures and years as numbers."""
    columns = [Column(say("column-municipality"))]
    columns += [Column(say(key), True) for key in ("pack-from", "pack-to", "chart-before", "chart-after")]
    columns += [Column(say("column-change"), True), Column(say("column-verdict"))]
    verdicts = (Verdict.HIGHER, Verdict.SAME, Verdict.LOWER)

    def rows() -> list[Row]:
        return [_whole(say, pair, verdict) for verdict in verdicts for pair in found.judged(verdict)]

    taking.table(say("again-title"), columns, rows, say("take-again"))


def _whole(say: Words, pair: Pair, verdict: Verdict) -> Row:
    both = (pair.difference.before, pair.difference.after)
    cells = [Cell(pair.municipality, mark=shared.own_mark(say, pair.own))]
    cells += [number(say, Kind.WHOLE, one.year if one else None) for one in both]
    cells += [shared.score_cell(say, one) for one in both]
    cells.append(number(say, Kind.DIFFERENCE, pair.points))
    return Row([*cells, Cell(sentences.verdict(say, verdict))])


def _short(say: Words, pair: Pair, chosen: str | None) -> Row:
    before, after = pair.difference.before, pair.difference.after
    assert before is not None
    assert after is not None
    figures = f"{shared.score(say, before)} → {shared.score(say, after)}"
    name = Cell(pair.municipality, note=f"{before.year} → {after.year}", mark=shared.own_mark(say, pair.own))
    cells = [name, number(say, Kind.DIFFERENCE, pair.points, note=figures)]
    return Row(cells, "own" if pair.municipality_id == chosen else "")


def _across(say: Words, store: Store, found: Again, chosen: str | None) -> None:
    if not found.across:
        return
    shown = once(_others, say, store, found, chosen)
    with st.expander(shown.caption):
        st.markdown(say("again-across-text"))
        blocks.laid(shown)
        shared.cut_note(say, len(found.across))


def _others(say: Words, store: Store, found: Again, chosen: str | None) -> Table:
    columns = [Column(say("column-municipality")), Column(say("column-versions"))]
    columns += [Column(say("column-change"), True), Column(say("column-grade"))]
    rows = []
    for pair in found.across[: shared.MOST_ROWS]:
        short = _short(say, pair, chosen)
        before = pair.difference.before
        name = sentences.edition_short(say, store.instrument, before.edition if before else None)
        grade = pair.difference.comparability
        worth = f"{sentences.grade(say, grade.grade)} {grade.reasons.get(say.language, '')}".strip()
        rows.append(Row([short.cells[0], Cell(name), short.cells[1], Cell(worth)], short.kind))
    return Table(say("again-across", n=len(found.across)), columns, rows, quiet=True)
