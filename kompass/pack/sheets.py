"""The tables of a pack as the sheets of a workbook: one each, a row a fact, ready to be sorted and summed."""

from collections.abc import Iterable, Sequence

from kompass.pack.content import Column, Figure, Kind, Origin, Pack, Row, Table, Text
from kompass.text import Words

Sheet = tuple[str, Table]
"""The name of a sheet and its table."""


def sheets(say: Words, pack: Pack) -> list[Sheet]:
    """Every table in its order; what the pack does not have has none."""
    made = [
        (pack.areas.title if pack.areas else "", pack.areas),
        (say("pack-beside"), pack.beside),
        (say("questions-title"), _questions(say, pack)),
        (say("page-change"), _changes(say, pack)),
        (say("findings-title"), _seen(say, pack)),
        (say("page-teachers"), _lessons(say, pack)),
        (say("page-plan"), pack.plan),
        (say("pack-peers"), pack.peers),
        (say("sources"), origins(say, pack.origins)),
    ]
    return [(title, table) for title, table in made if table is not None and table.rows]


def _questions(say: Words, pack: Pack) -> Table | None:
    """All questions in one table with their areas; sums are left to the sheet of the areas."""
    if not pack.questions:
        return None
    rows = [
        Row([Text(table.title), *row.cells])
        for table in pack.questions
        for row in table.rows
        if not row.is_total
    ]
    return Table("", [Column(say("column-area")), *pack.questions[0].columns], rows, _remarks(pack.questions))


def _changes(say: Words, pack: Pack) -> Table:
    """Each difference with the years between which it is; what it may be used for stands beneath."""
    columns = [
        Column(say("pack-from"), Kind.WHOLE),
        Column(say("pack-to"), Kind.WHOLE),
        Column(say("calls-column-item"), weight=3),
        Column(say("chart-before"), Kind.POINTS),
        Column(say("chart-after"), Kind.POINTS),
        Column(say("column-change"), Kind.DIFFERENCE),
        Column(say("column-verdict")),
    ]
    tables = [(step, one) for step in pack.steps for one in (step.table, step.questions) if one is not None]
    rows = [
        Row([Figure(Kind.WHOLE, step.first), Figure(Kind.WHOLE, step.last), *row.cells], row.is_total)
        for step, table in tables
        for row in table.rows
    ]
    told = [f"{step.title}: {' '.join(step.told)}" for step in pack.steps]
    return Table("", columns, rows, [*told, *_remarks(table for _, table in tables)])


def _seen(say: Words, pack: Pack) -> Table:
    columns = [Column(say("column-area")), Column(say("calls-column-finding"), weight=0.7)]
    columns += [Column(say("calls-column-text"), weight=3), Column(say("calls-column-says"))]
    rows = [
        Row([seen.area, Text(group.kind), Text(one.text), Text(one.note or say("says-evaluator"))])
        for seen in pack.seen
        for group in seen.groups
        for one in group.texts
    ]
    return Table("", columns, rows)


def _lessons(say: Words, pack: Pack) -> Table:
    columns = [Column(say("calls-column-item"), weight=2), Column(say("column-own"), weight=2)]
    columns += [Column(say("column-teachers")), Column(say("column-why"), weight=3)]
    rows = [
        Row([lesson.item, Text(" ".join(lesson.told)), Text(who), Text(why)])
        for lesson in pack.lessons
        for who, why in lesson.teachers
    ]
    return Table("", columns, rows, pack.lessons_told)


def origins(say: Words, found: Sequence[Origin]) -> Table:
    """Sources as a table: what each is, who published it, its address."""
    columns = [Column(say("source"), weight=3), Column(say("pack-publisher"))]
    columns.append(Column(say("pack-address"), weight=3))
    rows = [Row([Text(one.title), Text(one.publisher), Text(one.address)]) for one in found]
    return Table("", columns, rows)


def _remarks(tables: Iterable[Table]) -> list[str]:
    return list(dict.fromkeys(remark for table in tables for remark in table.remarks))
