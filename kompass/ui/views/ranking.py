"""Rangordning: the denominator first, then the places."""

from datetime import date

import streamlit as st

from kompass import charts as draw
from kompass.compare import Ranking, highest, records
from kompass.model import NORMAL, Level, ReferenceValue, level_of, nearest_reference
from kompass.pack.content import Figure, Kind
from kompass.store import Store
from kompass.text import Words, claims, places, sentences
from kompass.text.peers import margin
from kompass.ui import blocks, cache
from kompass.ui.blocks import Cell, Column, Row, number
from kompass.ui.views import corrections, shared


def headline(say: Words, store: Store, found: Ranking) -> None:
    """Of how many we know the points, before any place."""
    blocks.headline([places.denominator(say, found, store), *places.ranking_details(say, found, store)])


def own_place(say: Words, store: Store, found: Ranking, chosen: str | None) -> None:
    """Whether the chosen municipality may be said to be best, and what can be said, ready to copy."""
    if chosen is None:
        return
    claim = highest(found, chosen)
    where = places.selection_name(say, found, store)
    st.header(say("claim-title", municipality=shared.name_of(store, chosen), where=where))
    st.markdown(f"**{blocks.plain(claims.sentence(say, claim, store))}**")
    said = claims.can_say(say, claim, store)
    made = say("copy-made", date=say.day(date.today()))
    if said:
        judged = [] if store.margin == NORMAL else [margin(say, store.instrument, level_of(found.item))]
        blocks.copy(say("ranking-say-title"), "\n".join([*said, *judged, made]))
    for row in records(found.frame[found.frame["municipality_id"] == chosen]):
        evaluation = cache.profile(store, chosen).chosen(row["year"])
        corrections.of_figures(say, store, evaluation, store.instrument.items[found.edition, found.item])
    shared.margin_note(say, store, level_of(found.item))


def chart(say: Words, store: Store, found: Ranking, chosen: str | None) -> None:
    """Everyone's points, the chosen one marked."""
    if not found.n:
        return
    reference = _reference(store, found)
    highlight = [chosen] if chosen else []
    margin = store.instrument.margins[level_of(found.item)]
    shown = draw.ranking(say, found, highlight, reference, store.made_up, margin)
    blocks.chart(shown, "ranking", _title(say, store, found))


def _reference(store: Store, found: Ranking) -> ReferenceValue | None:
    """The published value nearest in time to the middle of the figures."""
    years = found.years or (0, 0)
    return nearest_reference(store.references, found.edition, found.item, sum(years) / 2 + 0.5)


def _title(say: Words, store: Store, found: Ranking) -> str:
    item = store.instrument.items[found.edition, found.item]
    return say("ranking-table", item=sentences.item_phrase(say, item))


def table(say: Words, store: Store, found: Ranking, chosen: str | None) -> None:
    """Place of how many, with year; bands where there are enough to speak of them."""
    if not found.n:
        return
    columns = [Column(say("column-municipality")), Column(say("column-place"), True)]
    columns += [Column(say("column-year"), True), Column(say("column-points"), True)]
    columns.append(Column(say("column-percent"), True))
    frame = found.frame
    is_shown = (frame.index < shared.MOST_ROWS) | frame["municipality_id"].eq(chosen or "")
    rows = records(frame[is_shown])
    banded = any(row["band_first"] is not None for row in rows)
    if banded:
        columns.append(Column(say("column-band")))
    shown = [_row(say, found, row, chosen, banded) for row in rows]
    blocks.table(_title(say, store, found), columns, shown)
    shared.cut_note(say, found.n)
    if level_of(found.item) == Level.QUESTION:
        shared.own_questions(say, store, found.edition)
    shared.derived_note(say, shown)
    if banded:
        st.caption(say("ranking-band-note"))


def _row(say: Words, found: Ranking, row: dict[str, object], chosen: str | None, banded: bool) -> Row:
    place = say("place-of", place=str(row["place"]), n=str(found.n))
    points = float(str(row["points"]))
    cells = [
        Cell(str(row["municipality"]), href=shared.address_of(row)),
        Cell(
            place,
            note=say("tied") if row["tied"] else "",
            figures=[Figure(Kind.WHOLE, int(str(row["place"])))],
        ),
        shared.year(say, row),
        shared.points(say, points, row["basis"]),
        number(say, Kind.SHARE, float(str(row["share"]))),
    ]
    if banded:
        cells.append(Cell(places.band(say, found, row)))
    return Row(cells, "own" if row["municipality_id"] == chosen else "")


def sources(say: Words, store: Store, found: Ranking) -> None:
    """The source of every figure ranked."""
    reference = _reference(store, found)
    ids = dict.fromkeys(found.frame["source_id"].dropna())
    ids |= {reference.source_id: None} if reference is not None and found.n else {}
    where = places.selection_name(say, found, store)
    shared.rests_on(say, store, [store.sources[i] for i in ids], [found.edition], where)
