"""What was seen: strengths, improvement opportunities and examples, and what is said to have changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

import streamlit as st

from kompass import ask
from kompass.learn.ledger import OWN_WORDS
from kompass.learn.search import KINDS
from kompass.model import Evaluation, Level, Source, level_of
from kompass.store import Store
from kompass.text import Words, examples, sentences
from kompass.ui import blocks, cache
from kompass.ui.blocks import Cell, FindingGroup, FindingLine, SaidGroup, SaidPart
from kompass.ui.once import once

Finding = Mapping[str, Any]
"""A row of findings, with None for what is unknown."""


def groups(
    say: Words, rows: Iterable[Finding], by_year: bool = False, kinds: Sequence[str] = KINDS
) -> list[FindingGroup]:
    """Findings as one group per kind. Who says so stands with each that the evaluators do not say."""
    lines: dict[str, list[FindingLine]] = {kind: [] for kind in kinds}
    for row in rows:
        if row["kind"] in lines:
            beside = str(int(row["year"])) if by_year else examples.said_by(say, row)
            lines[row["kind"]].append(FindingLine(row["text"], row["language"], beside))
    return [FindingGroup(say(f"findings-{kind}", n=len(of)), of) for kind, of in lines.items()]


def of_evaluation(store: Store, about: ask.Profile, evaluation: Evaluation) -> list[Finding]:
    """The strengths, improvement opportunities and examples of one evaluation."""
    return [one for one in _seen(store, about) if one["evaluation_id"] == evaluation.id]


def _seen(store: Store, about: ask.Profile) -> list[Finding]:
    return [one for one in cache.findings_of(store, about.id) if one["kind"] in KINDS]


def column_of(code: str) -> str:
    """Where the item stands that a finding is about: a question, or an area and all in it."""
    return "question" if level_of(code) == Level.QUESTION else "area"


def at(found: Iterable[Finding], code: str) -> list[Finding]:
    """Those about an item; for the total, none."""
    column = column_of(code)
    return [one for one in found if one[column] == code]


def beneath(say: Words, cell: Cell, rows: Sequence[Finding], by_year: bool = False) -> Cell:
    """A cell with how many findings there are of each kind beneath it, to be opened where they stand.

    `by_year` says of each from which year it is, where they are of more evaluations than one.
    """
    if not rows:
        return cell
    filled = [group for group in groups(say, rows, by_year) if group.findings]
    return replace(cell, summary=", ".join(group.title for group in filled), findings=filled)


def by_area(say: Words, store: Store, about: ask.Profile, evaluation: Evaluation) -> None:
    """Strengths, improvement opportunities and examples per area of one evaluation, then what others say."""
    areas, others = once(_by_area, say, store, about, evaluation)
    if areas:
        st.header(say("findings-title"))
        for label, shown in areas:
            with st.expander(label):
                blocks.findings(shown)
    if others:
        with st.expander(say("findings-others", n=len(others))):
            st.write(say("findings-others-note"))
            blocks.findings(groups(say, others))
            blocks.sources(say, sources(store, others))


def _by_area(
    say: Words, store: Store, about: ask.Profile, evaluation: Evaluation
) -> tuple[list[tuple[str, list[FindingGroup]]], list[Finding]]:
    """The findings of each area under its label, and those that are not of this evaluation."""
    mine = of_evaluation(store, about, evaluation)
    mine.sort(key=lambda one: (one["area"] is None, one["area"]))
    areas = []
    for area, some in groupby(mine, key=lambda one: one["area"]):
        rows = list(some)
        areas.append((_area_label(say, store, about, evaluation, area, rows), groups(say, rows)))
    return areas, [one for one in _seen(store, about) if one["evaluation_id"] != evaluation.id]


def _area_label(
    say: Words,
    store: Store,
    about: ask.Profile,
    evaluation: Evaluation,
    area: str | None,
    rows: Sequence[Finding],
) -> str:
    counts = {kind: sum(one["kind"] == kind for one in rows) for kind in KINDS}
    known = ", ".join(say(f"findings-{kind}", n=n) for kind, n in counts.items() if n)
    item = store.instrument.items.get((evaluation.edition or "", area or ""))
    if item is None:
        return f"{say('findings-no-area')}: {known}"
    points = about.points(evaluation, item.code)
    shown = "" if points is None else f" ({sentences.points_of(say, points, item.max_points)})"
    return f"{sentences.item_name(say, item)}{shown}: {known}"


def sources(store: Store, rows: Iterable[Finding]) -> list[Source]:
    """The sources of some findings, each once."""
    ids = dict.fromkeys(i for one in rows for i in one["source_ids"].split())
    return [store.sources[i] for i in ids]


def since_last(say: Words, store: Store, about: ask.Profile) -> None:
    """What the evaluators themselves say changed, in all evaluations; nothing where they say nothing."""
    found = _said_since_last(store, about)
    if found:
        st.header(say("said-title"))
        _said(say, store, found)


def since_last_of(say: Words, store: Store, about: ask.Profile, evaluation: Evaluation) -> None:
    """The same for one evaluation, folded, with how many there are."""
    found = [one for one in _said_since_last(store, about) if one["evaluation_id"] == evaluation.id]
    if not found:
        return
    counts = {kind: sum(one["kind"] == kind for one in found) for kind in OWN_WORDS}
    shown = [say("said-count", title=say(f"findings-{kind}", n=n), n=n) for kind, n in counts.items() if n]
    with st.expander(f"{say('said-title')}: {', '.join(shown)}"):
        _said(say, store, found)


def _said_since_last(store: Store, about: ask.Profile) -> list[Finding]:
    return [one for one in cache.findings_of(store, about.id) if one["kind"] in OWN_WORDS]


def _said(say: Words, store: Store, found: Sequence[Finding]) -> None:
    st.caption(say("said-caption"))
    shown = []
    for kind in OWN_WORDS:
        mine = [one for one in found if one["kind"] == kind]
        areas: dict[object, list[Finding]] = {}
        for one in mine:
            areas.setdefault((one["evaluation_id"], one["area"]), []).append(one)
        parts = [_part(say, store, rows) for rows in areas.values()]
        shown.append(SaidGroup(say(f"findings-{kind}", n=len(mine)), parts))
    blocks.said(shown)


def _part(say: Words, store: Store, rows: Sequence[Finding]) -> SaidPart:
    first = rows[0]
    item = store.instrument.items.get((first["edition"], first["area"]))
    area = say("findings-no-area") if item is None else sentences.item_name(say, item)
    language = "" if item is None else sentences.item_language(say, item)
    texts = [one["text"] for one in rows]
    return SaidPart(f"{area}, {int(first['year'])}", language, texts, first["language"])
