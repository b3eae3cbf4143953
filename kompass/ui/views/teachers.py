"""Vem kan vi ringa?: the weak items at a glance, then each with the municipalities to call on cards."""

from dataclasses import replace
from datetime import date

import streamlit as st

from kompass import ask
from kompass.learn.strengths import KINDS, Finding
from kompass.learn.teachers import Basis, Lesson, Lessons, Teacher
from kompass.model import Evaluation, Level
from kompass.store import Store
from kompass.text import Words, sentences, teachers
from kompass.ui import blocks, choices
from kompass.ui.blocks import Card, Cell, Column, FindingGroup, FindingLine, Row, Table
from kompass.ui.once import once
from kompass.ui.views import items, shared


def edition(store: Store, evaluation: Evaluation | None) -> str:
    """The edition whose items can be asked about: the evaluation's, else the newest with figures."""
    return (evaluation.edition if evaluation is not None else None) or ask.newest_edition(store)


def headline(say: Words, store: Store, found: Lessons) -> None:
    """How many there are to call, and what they were found by."""
    lines = once(teachers.headline, say, found, store)
    blocks.headline(lines if found.rows else [*lines, say("teachers-none-pick")])
    shared.margin_note(say, store, *dict.fromkeys(row.item.level for row in found.rows if row.score))


def overview(say: Words, store: Store, found: Lessons) -> None:
    """The weak items with the own figure and whom to call, a row each."""
    if len(found.rows) < 2:
        return
    question = found.rows[0].weak.item.level == Level.QUESTION
    shown = once(_overview, say, found, question)
    blocks.laid(shown)
    shared.derived_note(say, shown.rows)
    shared.own_questions(say, store, found.edition if question else None)


def _overview(say: Words, found: Lessons, question: bool) -> Table:
    columns = [Column(say("column-question" if question else "column-area"))]
    columns += [Column(say("column-own"), True), Column(say("column-teachers"))]
    rows = []
    for row in found.rows:
        score, maximum = row.weak.score, row.weak.item.max_points
        points = sentences.points_of(say, score.points, maximum) if score else say("unknown-figure")
        named = ", ".join(_named(say, row, one) for one in row.teachers) or say("teachers-nobody")
        cells = [
            items.item_cell(say, row.weak.item),
            replace(
                shared.points(say, score.points if score else None, score.basis if score else None),
                text=points + (shared.star(score.basis) if score else ""),
                note=say.percent(score.points / maximum) if score else "",
            ),
            Cell(named, note=_rests_on(say, row)),
        ]
        rows.append(Row(cells))
    return Table(say("teachers-overview"), columns, rows)


def _rests_on(say: Words, row: Lesson) -> str:
    """What the names rest on, where it is not the item's figures, and who else there is on texts alone."""
    told = []
    if row.teachers and (row.basis == Basis.TEXTS or row.item != row.weak.item):
        told.append(say("teachers-rest-texts" if row.basis == Basis.TEXTS else "teachers-rest-area"))
    if row.also:
        told.append(say("teachers-also-named", names=", ".join(one.municipality for one in row.also)))
    return "; ".join(told)


def _named(say: Words, row: Lesson, one: Teacher) -> str:
    if one.score is None:
        return one.municipality
    return f"{one.municipality} ({sentences.points_of(say, one.score.points, row.item.max_points)})"


def lesson(say: Words, store: Store, found: Lessons, row: Lesson) -> None:
    """A weak item: the own figure, what the answer rests on, whom to call, and texts to send them."""
    st.header(sentences.item_name(say, row.weak.item))
    text, cards, also, mails = once(_lesson, say, store, found, row)
    st.markdown(text)
    blocks.cards(say, cards)
    if also:
        st.caption(say("teachers-also"))
        blocks.cards(say, also)
    if mails:
        blocks.copies(say("teachers-mail"), mails)


def _lesson(
    say: Words, store: Store, found: Lessons, row: Lesson
) -> tuple[str, list[Card], list[Card], list[tuple[str, str]]]:
    """The own figure with what the answer rests on; whom to call, and who else; texts to send them."""
    own, basis = teachers.starts(say, found, row), teachers.basis(say, row)
    cards, also = ([_card(say, store, found, row, one) for one in some] for some in (row.teachers, row.also))
    called = [*row.teachers, *row.also]
    mails = [(one.municipality, teachers.mail(say, found, row, one)) for one in called]
    return f"**{blocks.plain(own)}** {blocks.plain(basis)}", cards, also, mails


def _card(say: Words, store: Store, found: Lessons, row: Lesson, one: Teacher) -> Card:
    why = teachers.reasons(say, found, row, one, date.today().year)
    source_ids = dict.fromkeys(i for finding in one.findings for i in finding.source_ids)
    if one.source_id is not None:
        source_ids = {one.source_id: None, **source_ids}
    there = choices.link(municipality=one.municipality_id, year=str(one.score.year) if one.score else None)
    return Card(
        title=f"{one.municipality} {one.year or say('year-unknown')}",
        href=blocks.address("municipality", there),
        reasons=[f"{line[:1].upper()}{line[1:]}" for line in why],
        others=[teachers.gift(say, one.gift)] if one.gift else [],
        summary=teachers.counted(say, one.findings) or say("teachers-source"),
        findings=_groups(say, one),
        sources=[store.sources[i] for i in source_ids],
        mark=shared.own_mark(say, one.own),
    )


def _groups(say: Words, one: Teacher) -> list[FindingGroup]:
    groups = []
    for kind in KINDS:
        found = [finding for finding in one.findings if finding.kind == kind]
        lines = [FindingLine(finding.text, finding.language, _said(say, one, finding)) for finding in found]
        groups.append(FindingGroup(say(f"findings-{kind}", n=len(lines)), lines))
    return groups


def _said(say: Words, one: Teacher, finding: Finding) -> str:
    """Who says so, where it is not the evaluators, and when, where it is another year than the card's."""
    year = "" if finding.year in (None, one.year) else str(finding.year)
    return ", ".join(filter(None, [teachers.says(say, finding), year]))


def sources(say: Words, store: Store, found: Lessons) -> None:
    """The sources of the municipality's own figures; those of the others stand on their cards."""
    if found.subject is not None:
        listed = [store.sources[i] for i in found.subject.source_ids]
        shared.rests_on(say, store, listed, [found.edition], found.subject.municipality)
