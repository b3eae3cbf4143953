"""The tables of areas and total in a pack: alone, beside the peers, and the peers with their figures."""

from collections.abc import Mapping, Sequence
from typing import Any

from kompass.compare import Comparison, first_reference
from kompass.compare import Step as Pair
from kompass.export.figures import Answer
from kompass.model import TOTAL, Basis, Grade, Level, ReferenceValue, name_order
from kompass.pack import cells
from kompass.pack.content import Cell, Column, Figure, Kind, Row, Table, Text
from kompass.pack.gather import Told
from kompass.text import Words, own, sentences


def areas(told: Told) -> Table | None:
    """The report's order with a total row: before, now, change, published value, gap."""
    words, asked = told.words, told.asked
    found = asked.upper()
    if not found:
        return None
    reference = first_reference(found.values())
    steps = asked.changed.before(asked.evaluation, found)
    before = next(iter(steps.values()), None)
    columns = [Column(words("column-area"), weight=cells.WIDE)]
    if before is not None:
        columns.append(cells.year(words, before.before))
    columns.append(cells.year(words, asked.evaluation))
    if before is not None:
        columns.append(Column(words("column-change"), Kind.DIFFERENCE))
    if reference is not None:
        columns.append(Column(sentences.reference_heading(words, reference), Kind.POINTS))
        gap = words("column-gap-to-reference", statistic=reference.statistic)
        columns.append(Column(gap, Kind.DIFFERENCE))
    rows = [
        row
        for level in _downwards(found)
        for row in _areas(told, found[level], steps.get(level), before is not None, reference)
    ]
    remarks = []
    if reference is not None:
        owner = sentences.reference_owner(words, reference)
        remarks.append(f"{words('statistic-' + reference.statistic)}: {owner}.")
    if before is not None and before.comparability.grade != Grade.COMPARABLE:
        years = f"{before.before.year} → {before.after.year}"
        remarks.append(f"{years}: {sentences.grade_with_reason(words, before)}")
    title = words("pack-areas" if Level.AREA in found else "total")
    return Table(title, columns, rows, [*remarks, *cells.star(words, rows)])


def _areas(
    told: Told, found: Comparison, step: Pair | None, with_before: bool, heading: ReferenceValue | None
) -> list[Row]:
    words, changes = told.words, cells.changes(told, step)
    rows = []
    for row in told.comparisons[found.level]["rows"]:
        item = told.store.instrument.items[found.edition, row["item"]]
        made: list[Cell] = [cells.name(words, item), cells.points(row)]
        if with_before:
            made.insert(1, cells.points(changes.get(item.code, {}), "before"))
            made.append(cells.change(words, changes.get(item.code), step))
        if heading is not None:
            made += _against(words, row, found.references.get(item.code), heading)
        rows.append(Row(made, item.code == TOTAL))
    return rows


def _against(words: Words, row: Answer, found: ReferenceValue | None, heading: ReferenceValue) -> list[Cell]:
    value = row["reference"]["points"] if row["reference"] else None
    is_derived = found is not None and found.basis == Basis.DERIVED
    moment = sentences.other_moment(words, found, heading)
    gap = Figure(Kind.DIFFERENCE, row["gap_to_reference"])
    return [Figure(Kind.POINTS, value, is_derived, moment), gap]


def beside(told: Told) -> Table | None:
    """The same items beside the peers: median, highest and whose, of how many, and the verdict."""
    words, store, asked = told.words, told.store, told.asked
    found = asked.upper()
    if not found:
        return None
    rows = []
    for level in _downwards(found):
        for row in told.comparisons[level]["rows"]:
            item = store.instrument.items[found[level].edition, row["item"]]
            made: list[Cell] = [
                cells.name(words, item),
                cells.points(row),
                Figure(Kind.POINTS, row["peer_median"]),
                Figure(Kind.POINTS, row["peer_best"]),
                Text(row["peer_best_municipality"] or words("unknown-figure")),
                Figure(Kind.WHOLE, row["n"]),
                Text(_verdict(words, found[level], row)),
            ]
            rows.append(Row(made, item.code == TOTAL))
    columns = [
        Column(words("column-area"), weight=cells.WIDE),
        cells.year(words, asked.evaluation),
        Column(words("column-median"), Kind.POINTS),
        Column(words("column-best"), Kind.POINTS),
        Column(words("column-municipality"), weight=1.8),
        Column(words("column-n"), Kind.WHOLE),
        Column(words("column-verdict"), weight=2.4),
    ]
    return Table(words("pack-beside"), columns, rows, [*compared(told), *cells.star(words, rows)])


def _verdict(words: Words, found: Comparison, row: Answer) -> str:
    if not row["verdict"]:
        return words("unknown-figure")
    return f"{sentences.verdict(words, row['verdict'])} ({words('line-' + sentences.line(found, row))})"


def compared(told: Told) -> list[str]:
    """With whom, of how many: of areas and total apart where the two are not known of the same ones."""
    levels = _downwards(told.asked.upper())
    lines = [told.comparisons[level]["sentence"] for level in levels]
    if len(set(lines)) < 2:
        return lines[:1]
    return [cells.of_level(told.words, level, line) for level, line in zip(levels, lines, strict=True)]


def peers(told: Told) -> Table | None:
    """Each evaluation that was compared with, and its figures; None where there are none."""
    words, main, found = told.words, told.asked.main, told.asked.upper()
    if main is None or all(one.members.empty for one in found.values()):
        return None
    levels = reversed(_downwards(found))
    items = [i for level in levels for i in told.store.instrument.items_at(main.edition, level)]
    columns = [Column(words("column-municipality")), Column(words("column-year"), Kind.WHOLE)]
    columns += [Column(sentences.item_name(words, item), Kind.POINTS) for item in items]
    figures = _figures([*found.values()])
    rows = []
    for member in _members([*found.values()]):
        known = figures.get(member["evaluation_id"], {})
        made: list[Cell] = [
            Text(member["municipality"], note=own.mark(words, member["own"])),
            Figure(Kind.WHOLE, int(member["year"])),
        ]
        made += [known.get(item.code, Figure(Kind.POINTS, None)) for item in items]
        rows.append(Row(made))
    n = len({row.cells[0] for row in rows})
    return Table(words("members-title", n=n), columns, rows, cells.star(words, rows))


def _members(found: Sequence[Comparison]) -> list[dict[Any, Any]]:
    """Every evaluation that some item was compared with, by the names of their municipalities."""
    by_id = {row["evaluation_id"]: row for one in found for row in one.members.to_dict("records")}
    return sorted(by_id.values(), key=lambda row: (name_order(row["municipality"]), row["year"]))


def _figures(found: Sequence[Comparison]) -> dict[str, dict[str, Figure]]:
    """The figures of those who are compared with, by evaluation and item."""
    figures: dict[str, dict[str, Figure]] = {}
    for one in found:
        columns = (one.peer_scores[name].tolist() for name in ("evaluation_id", "item", "points", "basis"))
        for evaluation_id, item, points, basis in zip(*columns, strict=True):
            figure = Figure(Kind.POINTS, points, basis == Basis.DERIVED)
            figures.setdefault(evaluation_id, {})[item] = figure
    return figures


def _downwards(found: Mapping[Level, Comparison]) -> list[Level]:
    """Areas before the total that sums them."""
    return [level for level in (Level.AREA, Level.TOTAL) if level in found]
