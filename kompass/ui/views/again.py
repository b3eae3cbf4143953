"""All who were evaluated again, side by side; rises, falls and those about the same get equal room."""

import streamlit as st

from kompass import charts as draw
from kompass.compare import Again, Pair
from kompass.model import TOTAL, Verdict, level_of
from kompass.pack.content import Kind
from kompass.store import Store
from kompass.text import Words, sentences
from kompass.text import again as told
from kompass.ui import blocks, cache, choices, taking
from kompass.ui.blocks import Cell, Column, Row, number
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
    fact, *others = told.headline(say, found, store)
    taking.answer([fact, *others])
    st.markdown(f"**{blocks.plain(fact)}**")
    for line in others:
        st.markdown(blocks.plain(line))
    shown = store.instrument.items[edition, item]
    chart = draw.again(say, found, shown, chosen, made_up=store.made_up)
    if chart is not None:
        blocks.chart(chart, "again", f"{say('again-title')}: {sentences.item_name(say, shown)}")
        _three(say, store, found, chosen)
        _take_along(say, found)
    ids = dict.fromkeys(i for pair in found.pairs for i in pair.source_ids)
    taking.rest(store, [store.sources[i] for i in ids], [edition])
    shared.margin_note(say, store, level_of(item))
    _across(say, store, found, chosen)
    ids |= dict.fromkeys(i for pair in found.across for i in pair.source_ids)
    with st.expander(say("sources-n", n=len(ids))):
        editions = {score.edition for pair in found.across for score in (pair.difference.before,) if score}
        shared.rests_on(say, store, [store.sources[i] for i in ids], [edition, *sorted(editions)])


def _three(say: Words, store: Store, found: Again, chosen: str | None) -> None:
    """A column each, with a heading also where nobody is in it."""
    columns = [Column(say("column-municipality")), Column(say("column-change"), True)]
    for verdict, place in zip((Verdict.HIGHER, Verdict.SAME, Verdict.LOWER), st.columns(3), strict=True):
        pairs = found.judged(verdict)
        title = f"{sentences.verdict(say, verdict).capitalize()} ({len(pairs)})"
        with place:
            if pairs:
                shown = pairs[: shared.MOST_ROWS]
                blocks.table(title, columns, [_short(say, pair, chosen) for pair in shown], along=False)
                shared.cut_note(say, len(pairs))
            else:
                st.markdown(f"**{title}**")
                st.markdown(say("again-nobody"))


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
    title = say("again-across", n=len(found.across))
    with st.expander(title):
        st.markdown(say("again-across-text"))
        blocks.table(title, columns, rows, quiet=True)
        shared.cut_note(say, len(found.across))
