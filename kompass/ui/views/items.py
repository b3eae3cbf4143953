"""Items of one evaluation as tables: questions beside before and the compared, and what to look at first."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from kompass import ask
from kompass.compare import Comparison, Step, lowest_shares, most_points_left, records
from kompass.model import Difference, Evaluation, Item, Level
from kompass.pack.content import Kind
from kompass.store import Store
from kompass.text import Words, sentences
from kompass.ui import blocks, cache, choices, taking
from kompass.ui.blocks import Cell, Column, Row, Table, number
from kompass.ui.once import kept, once
from kompass.ui.views import findings, shared


def questions(
    say: Words, store: Store, about: ask.Profile, comparison: Comparison, step: Step | None
) -> None:
    """Every known question, area by area as in the report: before, now, the compared, and what was seen."""
    st.header(say("questions-title"))
    shared.own_questions(say, store, comparison.edition)
    first_looks(say, store, about, comparison.subject)
    areas, whole = once(_questions, say, store, about, comparison, step)
    for label, shown in areas:
        with st.expander(label):
            blocks.laid(shown, along=False)
            shared.derived_note(say, shown.rows)
    taking.table(whole.caption, whole.columns, lambda: whole.rows, say("take-questions"))
    shared.margin_note(say, store, Level.QUESTION)


def _questions(
    say: Words, store: Store, about: ask.Profile, comparison: Comparison, step: Step | None
) -> tuple[list[tuple[str, Table]], Table]:
    """The questions of each area under its label, and all of them as one table to take along."""
    evaluation = comparison.subject
    figures = {row["item"]: row for row in records(comparison.frame)}
    changes = {d.item: d for d in step.differences} if step is not None else {}
    seen = findings.of_evaluation(store, about, evaluation)
    columns = [Column(say("column-question"))]
    if step is not None:
        columns += [shared.year_column(say, step.before), Column(say("column-change"), True)]
    columns += [Column(say(f"column-{name}"), True) for name in ("achieved", "max", "percent")]
    columns += [Column(say("column-median"), True), Column(say("column-n"), True)]
    columns.append(Column(say("column-verdict")))
    areas, every = [], []
    for area in store.instrument.items_at(comparison.edition, Level.AREA):
        rows = [
            Row(
                [
                    findings.beneath(say, item_cell(say, item), findings.at(seen, item.code)),
                    *_before(say, step, changes.get(item.code)),
                    *_figures(say, item, figures[item.code]),
                ]
            )
            for item in store.instrument.items_at(comparison.edition, Level.QUESTION)
            if item.code.partition(".")[0] == area.code
        ]
        name = sentences.item_name(say, area)
        points = about.points(evaluation, area.code)
        known = "" if points is None else f" ({sentences.points_of(say, points, area.max_points)})"
        areas.append((name + known, Table(name, columns, rows, quiet=True)))
        every += [Row([Cell(name), *row.cells]) for row in rows]
    return areas, Table(say("questions-title"), [Column(say("column-area")), *columns], every)


def item_cell(say: Words, item: Item) -> Cell:
    """An item's name, leading to how everybody's figures for it lie; the total's leads nowhere."""
    name = sentences.item_name(say, item)
    if item.level == Level.TOTAL:
        return Cell(name, lang=sentences.item_language(say, item))
    level = None if item.level == Level.QUESTION else str(item.level)
    return Cell(
        name,
        href=blocks.address("questions", choices.link(edition=item.edition, item=item.code, level=level)),
        lang=sentences.item_language(say, item),
    )


def _before(say: Words, step: Step | None, found: Difference | None) -> list[Cell]:
    if step is None:
        return []
    return [shared.score_cell(say, found.before if found else None), shared.change_cell(say, found)]


def _figures(say: Words, item: Item, row: Mapping[str, object]) -> list[Cell]:
    points = None if row["points"] is None else float(str(row["points"]))
    median = None if row["peer_median"] is None else float(str(row["peer_median"]))
    return [
        shared.points(say, points, row["basis"]),
        shared.points(say, item.max_points),
        number(say, Kind.SHARE, None if points is None else points / item.max_points),
        number(say, Kind.SHARE, None if median is None else median / item.max_points),
        number(say, Kind.WHOLE, int(str(row["n"]))),
        Cell(sentences.verdict(say, str(row["verdict"])) if row["verdict"] else say("unknown-figure")),
    ]


def first_looks(say: Words, store: Store, about: ask.Profile, evaluation: Evaluation) -> None:
    """What to look at first: the lowest shares, and beside them the most points left, since they disagree."""
    if not kept(_first_looks, store, about.id, evaluation.id)[0]:
        return
    for place, name in zip(st.columns(2), ("lowest-share", "most-left"), strict=True):
        with place:
            blocks.laid(once(_look, say, store, evaluation, name))
            st.caption(say(f"{name}-text"))


_Rows = list[dict[str, Any]]


def _first_looks(store: Store, municipality_id: str, evaluation_id: str) -> tuple[_Rows, _Rows]:
    scores = cache.profile(store, municipality_id).scores
    mine = scores[(scores["evaluation_id"] == evaluation_id) & (scores["level"] == str(Level.QUESTION))]
    if mine.empty:
        return [], []
    order = [i.code for i in store.instrument.items_at(mine["edition"].iloc[0], Level.QUESTION)]
    mine = mine.sort_values("item", key=lambda codes: codes.map(order.index))
    return records(lowest_shares(mine)), records(most_points_left(mine))


def _look(say: Words, store: Store, evaluation: Evaluation, key: str) -> Table:
    lowest, most_left = kept(_first_looks, store, evaluation.municipality_id, evaluation.id)
    last = "column-percent" if key == "lowest-share" else "column-left"
    columns = [Column(say("column-question")), Column(say("column-points"), True), Column(say(last), True)]
    shown = []
    for row in lowest if key == "lowest-share" else most_left:
        item = store.instrument.items[evaluation.edition or "", row["item"]]
        points = float(row["points"])
        end = number(say, Kind.SHARE, points / item.max_points)
        end = end if key == "lowest-share" else shared.points(say, item.max_points - points)
        text = sentences.points_of(say, points, item.max_points)
        cells = [item_cell(say, item), replace(shared.points(say, points), text=text), end]
        shown.append(Row(cells))
    return Table(say(f"{key}-title"), columns, shown)
