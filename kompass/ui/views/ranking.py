"""Rangordning: the denominator first, then the places."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from kompass import charts as draw
from kompass.compare import Ranking, highest, records
from kompass.model import BAND_NEEDS, NORMAL, Level, ReferenceValue, Source, level_of, nearest_reference
from kompass.pack.content import Figure, Kind
from kompass.store import Store
from kompass.text import Words, claims, places, sentences
from kompass.text.peers import margin
from kompass.ui import blocks, cache
from kompass.ui.blocks import Cell, Column, Row, Table, number
from kompass.ui.once import once
from kompass.ui.views import corrections, shared


def headline(say: Words, store: Store, found: Ranking) -> None:
    """Of how many we know the points, before any place."""
    blocks.headline(once(_headline, say, store, found))


def _headline(say: Words, store: Store, found: Ranking) -> list[str]:
    return [places.denominator(say, found, store), *places.ranking_details(say, found, store)]


def own_place(say: Words, store: Store, found: Ranking, chosen: str | None) -> None:
    """Whether the chosen municipality may be said to be best, and what can be said, ready to copy."""
    if chosen is None:
        return
    where, answer, said, year = once(_claim, say, store, found, chosen)
    st.header(say("claim-title", municipality=shared.name_of(store, chosen), where=where))
    st.markdown(f"**{blocks.plain(answer)}**")
    made = say("copy-made", date=say.day(date.today()))
    if said:
        judged = [] if store.margin == NORMAL else [margin(say, store.instrument, level_of(found.item))]
        blocks.copy(say("ranking-say-title"), "\n".join([*said, *judged, made]))
    if year is not None:
        evaluation = cache.profile(store, chosen).chosen(year)
        corrections.of_figures(say, store, evaluation, store.instrument.items[found.edition, found.item])
    shared.margin_note(say, store, level_of(found.item))


def _claim(
    say: Words, store: Store, found: Ranking, chosen: str
) -> tuple[str, str, Sequence[str], int | None]:
    """Among whom, the answer, what can be said, and of which year the own figure is."""
    claim = highest(found, chosen)
    year = None if claim.own is None else int(claim.own["year"])
    where = places.selection_name(say, found, store)
    return where, claims.sentence(say, claim, store), claims.can_say(say, claim, store), year


def chart(say: Words, store: Store, found: Ranking, chosen: str | None) -> None:
    """Everyone's points, the chosen one marked."""
    if not found.n:
        return
    blocks.chart(once(_chart, say, store, found, chosen), "ranking", _title(say, store, found))


def _chart(say: Words, store: Store, found: Ranking, chosen: str | None) -> draw.Chart:
    highlight = [chosen] if chosen else []
    margin = store.instrument.margins[level_of(found.item)]
    return draw.ranking(say, found, highlight, _reference(store, found), store.made_up, margin)


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
    shown = once(_table, say, store, found, chosen)
    blocks.laid(shown)
    shared.cut_note(say, found.n)
    if level_of(found.item) == Level.QUESTION:
        shared.own_questions(say, store, found.edition)
    shared.derived_note(say, shown.rows)
    if _is_banded(found):
        st.caption(say("ranking-band-note"))


def _is_banded(found: Ranking) -> bool:
    return found.n >= BAND_NEEDS


def _table(say: Words, store: Store, found: Ranking, chosen: str | None) -> Table:
    columns = [Column(say("column-municipality")), Column(say("column-place"), True)]
    columns += [Column(say("column-year"), True), Column(say("column-points"), True)]
    columns.append(Column(say("column-percent"), True))
    if _is_banded(found):
        columns.append(Column(say("column-band")))
    frame = found.frame
    is_shown = (frame.index < shared.MOST_ROWS) | frame["municipality_id"].eq(chosen or "")
    rows = [_row(say, found, row, chosen) for row in records(frame[is_shown])]
    return Table(_title(say, store, found), columns, rows)


def _row(say: Words, found: Ranking, row: dict[str, object], chosen: str | None) -> Row:
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
    if _is_banded(found):
        cells.append(Cell(places.band(say, found, row)))
    return Row(cells, "own" if row["municipality_id"] == chosen else "")


def sources(say: Words, store: Store, found: Ranking) -> None:
    """The source of every figure ranked."""
    where = places.selection_name(say, found, store)
    shared.rests_on(say, store, once(_sources, store, found), [found.edition], where)


def _sources(store: Store, found: Ranking) -> list[Source]:
    reference = _reference(store, found)
    ids = dict.fromkeys(found.frame["source_id"].dropna())
    ids |= {reference.source_id: None} if reference is not None and found.n else {}
    return [store.sources[i] for i in ids]
