"""Förändring: each year against its own mean, then step by step, rises and falls alike."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from kompass import ask
from kompass import charts as draw
from kompass.compare import Change, Course, Step
from kompass.model import TOTAL, Difference, Grade, Level, Source
from kompass.pack.content import Kind
from kompass.store import Store
from kompass.text import Words, sentences
from kompass.ui import blocks
from kompass.ui.blocks import Cell, Column, Row, Table, number
from kompass.ui.once import kept, once
from kompass.ui.views import corrections, items, shared
from kompass.ui.views import findings as seen


def headline(say: Words, store: Store, about: ask.Profile, changed: Change) -> None:
    """The latest step between totals, or why there is none."""
    blocks.headline(once(_headline, say, store, about, changed))


def _headline(say: Words, store: Store, about: ask.Profile, changed: Change) -> list[str]:
    totals = [s for s in changed.steps if s.level == Level.TOTAL] or list(changed.steps)
    if not totals:
        lines = [say("change-none-of", municipality=about.name), _known_years(say, about)]
        return [line for line in lines if line]
    latest = totals[-1]
    fact, *grade = sentences.step(say, latest) or [sentences.grade_with_reason(say, latest)]
    lines = [f"{about.name}: {fact}", *grade]
    areas = [s for s in changed.steps if s.level == Level.AREA and s.after.id == latest.after.id]
    if latest.level == Level.TOTAL and areas and areas[-1].of:
        lines += sentences.step(say, areas[-1])[:1]
    if latest.level == Level.TOTAL and latest.differences[0].verdict:
        verdict = sentences.verdict(say, latest.differences[0].verdict)
        lines.append(say("change-verdict", verdict=verdict, margin=store.margin))
    return lines


def _known_years(say: Words, about: ask.Profile) -> str:
    years = [str(e.year) for e in about.evaluations if e.year is not None]
    return say("change-known-years", years=say.listing(years), n=len(years)) if years else ""


def timeline(say: Words, store: Store, about: ask.Profile) -> None:
    """Totals over the years, no line across a version break, and each year against its own mean."""
    if not any(e.is_placed for e in about.evaluations):
        return
    st.header(say("change-timeline"))
    chart, table = once(_timeline, say, store, about)
    blocks.chart(chart, "timeline", say("change-timeline"))
    blocks.laid(table)
    shared.derived_note(say, table.rows)


def _timeline(say: Words, store: Store, about: ask.Profile) -> tuple[draw.Chart, Table]:
    known = [e for e in about.evaluations if e.is_placed]
    chart = draw.timeline(
        say, about.evaluations, about.scores, store.references, store.instrument, made_up=store.made_up
    )
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
        shown = shared.points(say, points, None if row is None else row["basis"])
        shown = replace(shown, text=say("no-points-short")) if row is None else shown
        year = number(say, Kind.WHOLE, evaluation.year, mark=shared.mark(say, evaluation))
        rows.append(Row([year, Cell(edition), shown, Cell(mean), number(say, Kind.DIFFERENCE, gap)]))
    return chart, Table(say("change-each-year", statistic=kind), columns, rows)


def newest_first(changed: Change) -> list[Step]:
    """The steps with the newest first, totals before areas before questions."""
    order = list(Level)
    return sorted(changed.steps, key=lambda s: (-s.after.moment, order.index(s.level)))


def step(say: Words, store: Store, about: ask.Profile, found: Step) -> None:
    """One step: what it may be used for, the dumbbell, and the same numbers as a table."""
    st.header(_title(say, found))
    text, chart, table, beside = once(_step, say, store, about, found)
    st.markdown(text)
    if found.between:
        years = say.listing([str(e.year) for e in found.between])
        st.caption(say("change-between", years=years, n=len(found.between)))
    with _folded(say, found.level):
        if chart is not None:
            key = f"step-{found.before.id}-{found.after.id}-{found.level}"
            blocks.chart(chart, key, _title(say, found))
        blocks.laid(table)
        shared.derived_note(say, table.rows)
        if found.level == Level.QUESTION:
            shared.own_questions(say, store, found.before.edition, found.after.edition)
        if beside is not None:
            blocks.laid(beside)


def _step(
    say: Words, store: Store, about: ask.Profile, found: Step
) -> tuple[str, draw.Chart | None, Table, Table | None]:
    """What it may be used for; the picture; its table and, across editions, each side against its own."""
    text = " ".join(sentences.step(say, found)) or sentences.grade_with_reason(say, found)
    known = {i.code: i for i in store.instrument.items_at(found.after.edition or "", found.level)}
    chart = draw.dumbbell(say, found, known, references=_means(store, found), made_up=store.made_up)
    beside = _each_against_its_own(say, store, found) if apart(found) else None
    return text, chart, _table(say, store, about, found), beside


def _title(say: Words, found: Step) -> str:
    return f"{found.before.year} → {found.after.year}: {say(f'level-{found.level}')}"


def _folded(say: Words, level: Level) -> DeltaGenerator:
    """The place for a picture and a table: folded where there are as many rows as there are questions."""
    return st.expander(say("change-by-question")) if level == Level.QUESTION else st.container()


def _means(store: Store, found: Step) -> tuple[Mapping[str, float], Mapping[str, float]] | None:
    """Each side's own published means as shares, by the code of the later edition; None within an edition."""
    if not apart(found):
        return None
    sides: list[dict[str, float]] = []
    for one in (found.before, found.after):
        shares = {}
        for item in store.instrument.items_at(found.after.edition or "", found.level):
            code = store.instrument.counterpart(item.code, found.after.edition or "", one.edition or "")
            mean = ask.reference(store, one, code) if code is not None else None
            if mean is not None and code is not None:
                most = store.instrument.items[one.edition or "", code].max_points
                shares[item.code] = mean.points / most
        sides.append(shares)
    return sides[0], sides[1]


def apart(found: Step) -> bool:
    """Whether a step goes from one edition to another."""
    return found.before.edition != found.after.edition


def _each_against_its_own(say: Words, store: Store, found: Step) -> Table | None:
    """Across editions: each year beside its own mean, since the two were measured by different means."""
    rows = []
    for one in found.differences:
        item = store.instrument.items[found.after.edition or "", one.item]
        cells = [Cell(sentences.item_name(say, item), lang=sentences.item_language(say, item))]
        for evaluation, score in ((found.before, one.before), (found.after, one.after)):
            mean = ask.reference(store, evaluation, score.item) if score is not None else None
            known = score is not None and mean is not None
            gap = score.points - mean.points if score is not None and mean is not None else None
            note = sentences.reference(say, mean) if mean is not None and known else ""
            cells.append(number(say, Kind.DIFFERENCE, gap, note=note))
        if any(cell.note for cell in cells):
            rows.append(Row(cells, "total" if item.code == TOTAL else ""))
    columns = [Column(say("column-area"))]
    columns += [Column(say("column-gap-in", year=str(e.year)), True) for e in (found.before, found.after)]
    return Table(say("change-against-own"), columns, rows) if rows else None


def _table(say: Words, store: Store, about: ask.Profile, found: Step) -> Table:
    refused = found.comparability.grade == Grade.NOT_COMPARABLE
    columns = [Column(say("column-area" if found.level != Level.QUESTION else "column-question"))]
    columns += [shared.year_column(say, one) for one in (found.before, found.after)]
    if not refused:
        columns += [Column(say("column-change"), True), Column(say("column-verdict"))]
    said = _seen(store, about, found)
    rows = [_row(say, store, found, one, refused, said) for one in found.differences]
    return Table(_title(say, found), columns, rows, quiet=True)


def _seen(store: Store, about: ask.Profile, found: Step) -> list[seen.Finding] | None:
    """The findings of both evaluations, where there are any; across editions an item is not the same item."""
    if found.level == Level.TOTAL or apart(found):
        return None
    both = [one for of in (found.after, found.before) for one in seen.of_evaluation(store, about, of)]
    return both or None


def _row(
    say: Words,
    store: Store,
    found: Step,
    one: Difference,
    refused: bool,
    said: list[seen.Finding] | None,
) -> Row:
    item = store.instrument.items[found.after.edition or "", one.item]
    name = items.item_cell(say, item)
    cells = [
        name if said is None else seen.beneath(say, name, seen.at(said, item.code), by_year=True),
        shared.score_cell(say, one.before),
        shared.score_cell(say, one.after),
    ]
    if not refused:
        verdict = sentences.verdict(say, one.verdict) or say("unknown-figure")
        cells += [shared.change_cell(say, one), Cell(verdict)]
    return Row(cells, "total" if item.code == TOTAL else "")


def courses(say: Words, store: Store, changed: Change) -> None:
    """Three or more evaluations of one edition, from the first to the last, down to the question."""
    for found in kept(_courses, changed):
        _course(say, store, found)


def _courses(changed: Change) -> list[Course]:
    return [found for level in Level for found in changed.courses(level)]


def _course(say: Words, store: Store, found: Course) -> None:
    title, text, chart, table = once(_course_of, say, store, found)
    st.header(title)
    st.markdown(text)
    with _folded(say, found.level):
        if chart is not None:
            blocks.chart(chart, f"course-{found.evaluations[-1].edition}-{found.level}", title)
        blocks.laid(table)
        shared.derived_note(say, table.rows)


def _course_of(say: Words, store: Store, found: Course) -> tuple[str, str, draw.Chart | None, Table]:
    """Its title, how it went in words, the picture where there is more than the total, and the table."""
    years = [str(one.year) for one in found.evaluations]
    title = say("course-title", years=" → ".join(years), level=say(f"level-{found.level}"))
    order = store.instrument.items_at(found.evaluations[-1].edition or "", found.level)
    wholes = {i.code: whole for i in order if (whole := found.whole(i.code, store.instrument))}
    known = {item.code: item for item in order}
    columns = [Column(say("column-area" if found.level != Level.QUESTION else "column-question"))]
    columns += [shared.year_column(say, one) for one in found.evaluations]
    columns += [Column(say("column-whole-change", first=years[0], last=years[-1]), True)]
    columns += [Column(say("column-verdict"))]
    rows = [
        Row(
            [
                items.item_cell(say, known[code]),
                *(shared.score_cell(say, one) for one in found.scores(code)),
                shared.change_cell(say, whole),
                Cell(sentences.verdict(say, whole.verdict) or say("unknown-figure")),
            ],
            "total" if code == TOTAL else "",
        )
        for code, whole in wholes.items()
    ]
    chart = None
    if found.level != Level.TOTAL:
        chart = draw.course(say, found, known, made_up=store.made_up, instrument=store.instrument)
    text = sentences.course(say, found, store.instrument)
    return title, text, chart, Table(title, columns, rows, quiet=True)


def alone(say: Words, store: Store, about: ask.Profile, changed: Change) -> None:
    """Evaluations that can be no part of a change, because year or version is unknown."""
    for one in changed.unplaced:
        edition = sentences.edition(say, store.instrument, one.edition)
        year = str(one.year) if one.year else say("year-unknown")
        st.info(say("change-unplaced", year=year, edition=edition))


def sources(say: Words, store: Store, about: ask.Profile) -> None:
    """Every source of the municipality's evaluations."""
    found = once(_sources, store, about)
    shared.rests_on(say, store, found, [e.edition for e in about.evaluations], about.name)
    for one in about.evaluations:
        corrections.of_figures(say, store, one)


def _sources(store: Store, about: ask.Profile) -> list[Source]:
    ids = dict.fromkeys(s for e in about.evaluations for s in e.source_ids)
    references = [ask.reference(store, e, TOTAL) for e in about.evaluations if e.has_figures]
    published = [store.sources[r.source_id] for r in references if r is not None]
    return [*(store.sources[i] for i in ids), *published]
