"""Jämför kommuner: one beside others, the largest differences, and every figure side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from kompass import charts as draw
from kompass.charts import Role, Series
from kompass.compare import Comparison, against, first_reference, records
from kompass.model import TOTAL, Level, Source
from kompass.pack.content import Kind
from kompass.peers import PICKED
from kompass.store import Store
from kompass.text import Words, sentences
from kompass.ui import blocks, cache, choices
from kompass.ui.blocks import Cell, Column, Row, Table, number
from kompass.ui.once import once
from kompass.ui.views import corrections, findings, items, shared

RADAR_PEERS = 3
"""A radar with more rings than four cannot be read: the own and three others."""

TABLE_PEERS = 12
"""More columns than this are a list to search, not a table to read."""


def headline(say: Words, store: Store, found: Comparison) -> None:
    """How the two or the many differ, the fact first."""
    blocks.headline(once(_headline, say, store, found))
    shared.margin_note(say, store, found.level)


def _headline(say: Words, store: Store, found: Comparison) -> list[str]:
    lines = [sentences.difference_from_peers(say, found), *sentences.lines(say, found)]
    if found.peers.choice != PICKED:
        return lines
    picked = found.peer_scores["municipality_id"].drop_duplicates()[:RADAR_PEERS]
    pairs = [against(found, one, store.instrument) for one in picked]
    return [*(sentences.against(say, pair) for pair in pairs if pair.of), *lines]


def charts(say: Words, store: Store, found: Comparison) -> None:
    """The own ring with the mean and up to three of the others; dots for anything but eight areas."""
    full = found.level == Level.AREA and found.frame["points"].notna().all()
    view = choices.radar_or_dots(say) if full else "dots"
    title = f"{own_name(found)}: {say('pack-compared', peers=sentences.peer_choice(say, found, store))}"
    drawn, others = once(_charts, say, store, found, view)
    shared.standing_chart(drawn, "compare", title)
    if found.members["municipality_id"].nunique() > others:
        st.caption(say("compare-radar-limit", n=RADAR_PEERS))


def _charts(say: Words, store: Store, found: Comparison, view: str) -> tuple[Sequence[draw.Chart], int]:
    """The chart, wide and narrow where it is a radar, and how many of the others are in it."""
    others = _peers_of_chart(store, found)
    series = [*draw.standing(say, found), *others]
    shown = [s for s in series if s.role != Role.MEDIAN] if len(others) > 1 else series
    return shared.standing_charts(say, store, shared.items_of(store, found), shown, view), len(others)


def own_name(found: Comparison) -> str:
    """The municipality and the year of its evaluation."""
    return f"{found.subject.municipality} {found.subject.year}"


def _peers_of_chart(store: Store, found: Comparison) -> list[Series]:
    ids = list(cache.in_order(store, found.members)["municipality_id"].unique())
    if found.peers.choice != PICKED and len(ids) > RADAR_PEERS:
        return []
    return [_peer(found, one) for one in ids[:RADAR_PEERS]]


def _peer(found: Comparison, municipality_id: str) -> Series:
    rows = found.peer_scores[found.peer_scores["municipality_id"] == municipality_id]
    years = sorted({int(y) for y in rows["year"]})
    name = f"{rows.iloc[0]['municipality']} {sentences.span((years[0], years[-1]))}"
    return Series(name, Role.PEER, dict(zip(rows["item"], rows["points"] / rows["max_points"], strict=True)))


def differences(say: Words, store: Store, found: Comparison) -> None:
    """The largest differences from the line of comparison, upwards and downwards alike."""
    tables = once(_differences, say, store, found)
    for one in tables:
        blocks.laid(one)
    shared.derived_note(say, [row for one in tables for row in one.rows])


def _differences(say: Words, store: Store, found: Comparison) -> list[Table]:
    rows = [r for r in records(found.frame) if r["verdict_line"] and r["points"] is not None]
    if len(rows) < 2:
        return []
    by_gap = sorted(rows, key=lambda r: _gap(r) / r["max_points"], reverse=True)
    columns = [Column(say("column-area")), Column(say("column-points"), True), Column(say("column-line"))]
    columns += [Column(say("column-difference"), True), Column(say("column-verdict"))]
    tables = []
    for name, few in (("above", by_gap[:3]), ("below", by_gap[::-1][:3])):
        wanted = [r for r in few if (_gap(r) > 0) == (name == "above") and _gap(r) != 0]
        if wanted:
            shown = [_difference(say, store, found, r) for r in wanted]
            tables.append(Table(say(f"compare-most-{name}"), columns, shown))
    return tables


def _gap(row: dict[str, Any]) -> float:
    gap: float = row["gap_to_reference"] if row["verdict_line"] == "reference" else row["gap_to_median"]
    return gap


def _difference(say: Words, store: Store, found: Comparison, row: dict[str, Any]) -> Row:
    item = store.instrument.items[found.edition, str(row["item"])]
    published = found.references.get(item.code)
    if row["verdict_line"] == "reference" and published is not None:
        value, note = shared.figure(say, row["reference"], published.basis), say.moment(published.as_of)
    else:
        value, note = say.number(row["peer_median"]), say("compare-of", n=int(row["n"]))
    return Row(
        [
            items.item_cell(say, item),
            shared.points(say, row["points"], row["basis"]),
            Cell(f"{say('line-name-' + sentences.line(found, row))}: {value}", note=note),
            number(say, Kind.DIFFERENCE, _gap(row)),
            Cell(sentences.verdict(say, str(row["verdict"]))),
        ]
    )


def side_by_side(say: Words, store: Store, found: Comparison) -> None:
    """Every item with the own figure, the line of comparison and each of the others, in percent of max."""
    shown, beside, n = once(_side_by_side, say, store, found)
    blocks.laid(shown)
    if n > beside:
        st.caption(say("compare-table-limit", shown=beside, n=n))
    st.caption(say("compare-heat-note"))
    shared.derived_note(say, shown.rows)
    if found.level == Level.QUESTION:
        shared.own_questions(say, store, found.edition)


def _side_by_side(say: Words, store: Store, found: Comparison) -> tuple[Table, int, int]:
    """The table, and how many of how many others have a column in it."""
    names = cache.in_order(store, found.members).drop_duplicates("municipality_id")
    first = names[["municipality_id", "municipality"]].head(TABLE_PEERS)
    shown = list(first.itertuples(index=False, name=None))
    percent = found.level == Level.QUESTION
    columns = [Column(say("column-question" if percent else "column-area"))]
    columns.append(Column(own_name(found), True, mark=shared.mark(say, found.subject)))
    heading = first_reference([found])
    if heading is not None:
        columns.append(shared.reference_column(say, heading, sentences.reference_of(say, heading)))
    columns.append(Column(say("column-peer-median"), True, note=sentences.span(found.years)))
    columns += [Column(say("column-n"), True), *(Column(str(name), True) for _, name in shown)]
    seen = _seen(store, found)
    in_table = found.peer_scores[found.peer_scores["municipality_id"].isin([i for i, _ in shown])]
    figures = {(one["item"], one["municipality_id"]): one for one in records(in_table)}
    rows = []
    for row in records(found.frame):
        item = store.instrument.items[found.edition, row["item"]]
        name = items.item_cell(say, item)
        cells = [name if seen is None else findings.beneath(say, name, findings.at(seen, item.code))]
        own_figure = _figure(say, row["points"], item.max_points, percent, row["basis"])
        cells.append(replace(own_figure, heat=row["share"]))
        if heading is not None:
            mean = found.references.get(item.code)
            value = _figure(say, row["reference"], item.max_points, percent, mean.basis if mean else None)
            cells.append(replace(value, note=sentences.other_moment(say, mean, heading)))
        cells.append(_figure(say, row["peer_median"], item.max_points, percent))
        cells.append(number(say, Kind.WHOLE, row["n"]))
        cells += [_their_cell(say, figures.get((item.code, i)), item.max_points, percent) for i, _ in shown]
        rows.append(Row(cells, "total" if item.code == TOTAL else ""))
    title = say("compare-side-by-side-percent" if percent else "compare-side-by-side")
    return Table(title, columns, rows), len(shown), len(names)


def _seen(store: Store, found: Comparison) -> list[findings.Finding] | None:
    """The findings of the evaluation compared, where there are any and its items can have some."""
    about = cache.profile(store, found.subject.municipality_id)
    seen = findings.of_evaluation(store, about, found.subject)
    return None if not seen or found.level == Level.TOTAL else seen


def _figure(say: Words, value: float | None, maximum: float, percent: bool, basis: str | None = None) -> Cell:
    if not percent:
        return shared.points(say, value, basis)
    return number(say, Kind.SHARE, None if value is None else value / maximum, basis)


def _their_cell(say: Words, row: Mapping[str, Any] | None, maximum: float, percent: bool) -> Cell:
    if row is None:
        return _figure(say, None, maximum, percent)
    shown = _figure(say, row["points"], maximum, percent, row["basis"])
    year = str(int(row["year"]))
    return replace(shown, note=year, mark=shared.mark(say, row), heat=row["points"] / maximum)


def sources(say: Words, store: Store, found: Comparison) -> None:
    """The sources of every figure compared, and of the published means."""
    editions = (found.edition, *found.other_editions)
    listed = once(_sources, store, found)
    shared.rests_on(say, store, listed, editions, found.subject.municipality)
    corrections.of_figures(say, store, found.subject)


def _sources(store: Store, found: Comparison) -> list[Source]:
    return [store.sources[i] for i in found.source_ids]
