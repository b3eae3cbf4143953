"""Så står vi oss: charts, table, questions and sources of one evaluation."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from kompass import ask
from kompass.charts import Chart, Series, earlier, is_ring, standing
from kompass.compare import Comparison, Step, first_reference, records
from kompass.model import TOTAL, Evaluation, Grade, Level, ReferenceValue, Source
from kompass.pack.content import Kind
from kompass.peers import DEFAULT, Choice
from kompass.store import Store
from kompass.text import Words, sentences
from kompass.text import headline as ladder
from kompass.ui import blocks, cache, choices, taking
from kompass.ui.blocks import Cell, Column, Row, Table, number
from kompass.ui.once import once
from kompass.ui.views import corrections, findings, items, shared

Comparisons = Mapping[Level, Comparison]


def peers(say: Words, store: Store, about: ask.Profile, evaluation: Evaluation | None) -> Choice:
    """Whom to compare with; no picker where there is nothing to compare."""
    if evaluation is None or not (evaluation.has_figures and evaluation.is_placed):
        return DEFAULT
    return choices.peers(store, say, about.id, cache.years(store, evaluation.edition))


def comparisons(store: Store, about: ask.Profile, evaluation: Evaluation, peers: Choice) -> Comparisons:
    """The evaluation beside its peers at total and area level, as far as it has figures."""
    wanted = [level for level in (Level.TOTAL, Level.AREA) if evaluation.points[level]]
    return {level: cache.comparison(store, about.id, evaluation.year, peers, level) for level in wanted}


def charts(say: Words, store: Store, about: ask.Profile, found: Comparisons) -> None:
    """Radar or dots over the areas; a points scale where only the total is known."""
    comparison = found[Level.AREA if Level.AREA in found else Level.TOTAL]
    series = once(_series, say, store, about, comparison)
    view = choices.radar_or_dots(say) if is_ring(series) else "dots"
    drawn = once(_charts, say, store, about, comparison, view)
    shared.standing_chart(drawn, "standing", _title(say, about))


def _series(say: Words, store: Store, about: ask.Profile, found: Comparison) -> Sequence[Series]:
    step = cache.change(store, about.id).before(found.subject, [found.level]).get(found.level)
    return [*standing(say, found), *earlier(found, step, store.instrument)]


def _charts(say: Words, store: Store, about: ask.Profile, found: Comparison, view: str) -> Sequence[Chart]:
    series = once(_series, say, store, about, found)
    return shared.standing_charts(say, store, shared.items_of(store, found), series, view)


def _title(say: Words, about: ask.Profile) -> str:
    return say("table-areas", municipality=about.name)


def table(say: Words, store: Store, about: ask.Profile, found: Comparisons) -> None:
    """The report's order with a total row: before, now, change, published mean, gap; more on request."""
    more = choices.switch("more", say("more-columns"))
    shown, remarks = once(_table, say, store, about, tuple(found.values()), more)
    blocks.laid(shown)
    for bold, remark in remarks:
        if bold:
            st.markdown(f"**{bold}** {remark}")
        else:
            st.caption(remark)
        taking.remark(f"{bold} {remark}".strip())
    shared.derived_note(say, shown.rows)


def _table(
    say: Words, store: Store, about: ask.Profile, comparisons: Sequence[Comparison], more: bool
) -> tuple[Table, list[tuple[str, str]]]:
    """The table, and what is to be known of it: what stands out, and the rest."""
    found = {one.level: one for one in comparisons}
    first = next(iter(found.values()))
    steps = cache.change(store, about.id).before(first.subject, found)
    before = next(iter(steps.values()), None)
    reference = first_reference(found.values())
    columns = [Column(say("column-area"))]
    if before is not None:
        columns.append(shared.year_column(say, before.before))
    columns.append(shared.year_column(say, first.subject))
    if before is not None:
        columns.append(Column(say("column-change"), True))
    if reference is not None:
        columns.append(shared.reference_column(say, reference))
        columns.append(Column(say("column-gap-to-reference", statistic=reference.statistic), True))
    if more:
        columns += [
            Column(say("column-peer-median"), True),
            Column(say("column-peer-best"), True),
            Column(say("column-n"), True),
            Column(say("column-verdict")),
        ]
    rows = []
    for level in (Level.AREA, Level.TOTAL):
        if level in found:
            rows += _rows(say, store, found[level], steps.get(level), before is not None, reference, more)
    remarks = []
    if reference is not None:
        owner = sentences.reference_owner(say, reference)
        remarks.append(("", f"{say('statistic-' + reference.statistic)}: {owner}."))
    if before is not None and before.comparability.grade != Grade.COMPARABLE:
        years = f"{before.before.year} → {before.after.year}:"
        remarks.append((years, sentences.grade_with_reason(say, before)))
    return Table(_title(say, about), columns, rows), remarks


def _rows(
    say: Words,
    store: Store,
    found: Comparison,
    step: Step | None,
    has_before: bool,
    heading: ReferenceValue | None,
    more: bool,
) -> list[Row]:
    differences = {d.item: d for d in step.differences} if step else {}
    rows = []
    for row in records(found.frame):
        item = store.instrument.items[found.edition, row["item"]]
        difference = differences.get(item.code)
        cells = [Cell(sentences.item_name(say, item), lang=sentences.item_language(say, item))]
        if has_before:
            cells.append(shared.score_cell(say, difference.before if difference else None))
        cells.append(shared.points(say, row["points"], row["basis"]))
        if has_before:
            cells.append(shared.change_cell(say, difference))
        if heading is not None:
            nearest = found.references.get(item.code)
            other = sentences.other_moment(say, nearest, heading)
            cells.append(shared.points(say, row["reference"], nearest.basis if nearest else None, other))
            cells.append(number(say, Kind.DIFFERENCE, row["gap_to_reference"]))
        if more:
            cells += [
                shared.points(say, row["peer_median"]),
                shared.points(say, row["peer_best"], note=row["peer_best_municipality"] or ""),
                number(say, Kind.WHOLE, row["n"]),
                Cell(_verdict(say, found, row)),
            ]
        rows.append(Row(cells, "total" if item.code == TOTAL else ""))
    return rows


def _verdict(say: Words, found: Comparison, row: Mapping[str, Any]) -> str:
    if not row["verdict"]:
        return say("unknown-figure")
    return f"{sentences.verdict(say, row['verdict'])} ({say('line-' + sentences.line(found, row))})"


def questions(say: Words, store: Store, about: ask.Profile, evaluation: Evaluation, peers: Choice) -> None:
    """Every question, where questions are known."""
    if not evaluation.points[Level.QUESTION] or not evaluation.is_placed:
        return
    comparison = cache.comparison(store, about.id, evaluation.year, peers, Level.QUESTION)
    step = cache.change(store, about.id).before(evaluation, [Level.QUESTION]).get(Level.QUESTION)
    items.questions(say, store, about, comparison, step)


def sources(say: Words, store: Store, about: ask.Profile, evaluation: Evaluation, peers: Choice) -> None:
    """The note on the evaluation, a text to copy and every source of its figures.

    What is taken along also has the sources of those it is held against, and of the evaluation before.
    """
    note = evaluation.notes[say.language]
    confidence = say(f"confidence-{evaluation.confidence}")
    st.markdown(f"{note} ({confidence})" if note else confidence.capitalize())
    found = once(_sources, store, about, evaluation)
    if evaluation.has_figures:
        text = once(_memo, say, store, about, evaluation, found[0].title)
        blocks.copy(say("copy-text"), f"{text} {say('copy-made', date=say.day(date.today()))}")
    behind = once(_behind, store, about, evaluation, peers)
    taking.rest(store, [*found, *behind], [evaluation.edition], about.name)
    blocks.sources(say, found)
    corrections.of_figures(say, store, evaluation)
    st.caption(say("print-hint"))


def _memo(say: Words, store: Store, about: ask.Profile, evaluation: Evaluation, source: str) -> str:
    return ladder.memo(say, shared.standing_of(store, about, evaluation), store.instrument, source)


def _sources(store: Store, about: ask.Profile, evaluation: Evaluation) -> list[Source]:
    figures = about.scores[about.scores["evaluation_id"] == evaluation.id]["source_id"]
    found = [store.sources[s] for s in [*figures.dropna().unique(), *evaluation.source_ids]]
    reference = ask.reference(store, evaluation, TOTAL)
    if reference is not None:
        found.append(store.sources[reference.source_id])
    said = [one for one in cache.findings_of(store, about.id) if one["evaluation_id"] == evaluation.id]
    return [*found, *findings.sources(store, said)]


def _behind(store: Store, about: ask.Profile, evaluation: Evaluation, peers: Choice) -> list[Source]:
    if not (evaluation.has_figures and evaluation.is_placed):
        return []
    levels = [level for level in Level if evaluation.points[level]]
    before = cache.change(store, about.id).before(evaluation, levels).values()
    ids = [i for step in before for i in step.before.source_ids]
    for level in levels:
        ids += cache.comparison(store, about.id, evaluation.year, peers, level).source_ids
    return [store.sources[i] for i in dict.fromkeys(ids)]
