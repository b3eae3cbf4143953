"""Förändring: each year against its own mean, then step by step, rises and falls alike."""

import pandas as pd
import streamlit as st

from kompass import ask
from kompass import charts as draw
from kompass.compare import Change, Step
from kompass.model import TOTAL, Difference, Grade, Level
from kompass.store import Store
from kompass.text import Words, sentences
from kompass.ui import blocks
from kompass.ui.blocks import Cell, Column, Row
from kompass.ui.views import findings as seen
from kompass.ui.views import shared


def headline(say: Words, store: Store, about: ask.Profile, changed: Change) -> None:
    """The latest step between totals, or why there is none."""
    totals = [s for s in changed.steps if s.level == Level.TOTAL] or list(changed.steps)
    if not totals:
        lines = [say("change-none-of", municipality=about.name), _known_years(say, about)]
        blocks.headline([line for line in lines if line])
        return
    latest = totals[-1]
    fact, *grade = sentences.step(say, latest) or [sentences.grade_with_reason(say, latest)]
    lines = [f"{about.name}: {fact}", *grade]
    areas = [s for s in changed.steps if s.level == Level.AREA and s.after.id == latest.after.id]
    if latest.level == Level.TOTAL and areas and areas[-1].of:
        lines += sentences.step(say, areas[-1])[:1]
    if latest.level == Level.TOTAL and latest.differences[0].verdict:
        verdict = sentences.verdict(say, latest.differences[0].verdict)
        lines.append(say("change-verdict", verdict=verdict))
    blocks.headline(lines)


def _known_years(say: Words, about: ask.Profile) -> str:
    years = [str(e.year) for e in about.evaluations if e.year is not None]
    return say("change-known-years", years=say.listing(years), n=len(years)) if years else ""


def timeline(say: Words, store: Store, about: ask.Profile) -> None:
    """Totals over the years, no line across a version break, and each year against its own mean."""
    known = [e for e in about.evaluations if e.is_placed]
    if not known:
        return
    st.subheader(say("change-timeline"))
    chart = draw.timeline(
        say, about.evaluations, about.scores, store.references, store.instrument, made_up=store.made_up
    )
    blocks.chart(chart, key="timeline")
    columns = [
        Column(say("column-year")),
        Column(say("column-edition"), short=True),
        Column(say("column-points"), True),
    ]
    references = [ask.reference(store, one, TOTAL) for one in known]
    kind = sentences.statistic(references)
    columns.append(Column(say("column-reference-then", statistic=kind)))
    columns.append(Column(say("column-gap-to-reference", statistic=kind), True))
    rows = []
    for evaluation, reference in zip(known, references, strict=True):
        row = about.score(evaluation, TOTAL)
        points = None if row is None else float(row["points"])
        gap = None if points is None or reference is None else points - reference.points
        mean = sentences.reference(say, reference) if reference else say("unknown-figure")
        edition = sentences.edition_short(say, store.instrument, evaluation.edition)
        shown = say("no-points-short") if row is None else shared.figure(say, points, row["basis"])
        year = Cell(str(evaluation.year), mark=shared.mark(say, evaluation))
        rows.append(Row([year, Cell(edition), Cell(shown), Cell(mean), Cell(say.difference(gap))]))
    blocks.table(say("change-each-year", statistic=kind), columns, rows)
    shared.derived_note(say, rows)


def newest_first(changed: Change) -> list[Step]:
    """The steps with the newest first, totals before areas before questions."""
    order = list(Level)
    return sorted(changed.steps, key=lambda s: (-s.after.moment, order.index(s.level)))


def step(say: Words, store: Store, found: Step) -> None:
    """One step: what it may be used for, the dumbbell, and the same numbers as a table."""
    level = say(f"level-{found.level}")
    st.subheader(f"{found.before.year} → {found.after.year}: {level}")
    st.markdown(" ".join(sentences.step(say, found)) or sentences.grade_with_reason(say, found))
    if found.between:
        years = say.listing([str(e.year) for e in found.between])
        st.caption(say("change-between", years=years, n=len(found.between)))
    items = {i.code: i for i in store.instrument.items_at(found.after.edition or "", found.level)}
    chart = draw.dumbbell(say, found, items, made_up=store.made_up)
    if chart is not None:
        blocks.chart(chart, key=f"step-{found.before.id}-{found.after.id}-{found.level}")
    _table(say, store, found)


def _table(say: Words, store: Store, found: Step) -> None:
    apart = found.comparability.grade == Grade.NOT_COMPARABLE
    columns = [Column(say("column-area" if found.level != Level.QUESTION else "column-question"))]
    columns += [shared.year_column(say, one) for one in (found.before, found.after)]
    if not apart:
        columns += [Column(say("column-change"), True), Column(say("column-verdict"))]
    rows = [_row(say, store, found, one, apart) for one in found.differences]
    blocks.table(f"{found.before.year} → {found.after.year}", columns, rows, quiet=True)
    shared.derived_note(say, rows)
    if found.level == Level.QUESTION:
        shared.own_questions(say, store, found.before.edition, found.after.edition)


def _row(say: Words, store: Store, found: Step, one: Difference, apart: bool) -> Row:
    item = store.instrument.items[found.after.edition or "", one.item]
    cells = [
        Cell(sentences.item_name(say, item)),
        Cell(shared.score(say, one.before)),
        Cell(shared.score(say, one.after)),
    ]
    if not apart:
        verdict = sentences.verdict(say, one.verdict) or say("unknown-figure")
        cells += [shared.change_cell(say, one), Cell(verdict)]
    return Row(cells, "total" if item.code == TOTAL else "")


def alone(say: Words, store: Store, about: ask.Profile, changed: Change) -> None:
    """Evaluations that can be no part of a change, because year or version is unknown."""
    for one in changed.unplaced:
        edition = sentences.edition(say, store.instrument, one.edition)
        year = str(one.year) if one.year else say("year-unknown")
        st.info(say("change-unplaced", year=year, edition=edition))


def findings(say: Words, store: Store, about: ask.Profile) -> None:
    """What was said in each evaluation, the newest first, so that a reader can follow it."""
    found = store.findings_of(about.id)
    mine = found[found["evaluation_id"].notna() & (found["kind"] == "improvement")]
    if mine["evaluation_id"].nunique() < 2:
        return
    st.subheader(say("change-findings"))
    for _, rows in mine.sort_values("year", ascending=False).groupby("year", sort=False):
        year = rows.iloc[0]["year"]
        with st.expander(say("findings-of-year", year=str(int(year)) if pd.notna(year) else "")):
            blocks.findings(seen.groups(say, rows))


def sources(say: Words, store: Store, about: ask.Profile) -> None:
    """Every source of the municipality's evaluations."""
    ids = dict.fromkeys(s for e in about.evaluations for s in e.source_ids)
    references = [ask.reference(store, e, TOTAL) for e in about.evaluations if e.has_figures]
    found = [store.sources[i] for i in ids]
    found += [store.sources[r.source_id] for r in references if r is not None]
    blocks.sources(say, found)
