"""Alla utvärderingar: everything known, as a table and a map, and what is missing."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from kompass import charts as draw
from kompass.compare import records
from kompass.model import TOTAL, Level, ReferenceValue, Source
from kompass.pack.content import Figure, Kind
from kompass.peers import Choice
from kompass.store import Store
from kompass.text import Words, sentences, spreads
from kompass.ui import blocks, cache, choices, taking
from kompass.ui.blocks import Cell, Column, FindingGroup, FindingLine, Row, Table, number, span
from kompass.ui.once import kept, once
from kompass.ui.views import items, shared

ALL = "all"
MOST_IMPROVEMENTS = 10
MOST_TEXTS = 4
KNOWN = ["known_total", "known_area", "known_question"]


def headline(say: Words, store: Store) -> None:
    """How much is known, and of how much there is."""
    lines = [say("evaluations-headline", **kept(_counts, store))]
    blocks.headline(lines if store.made_up else [*lines, say("evaluations-of-all")])


def _counts(store: Store) -> dict[str, int]:
    frame = store.evaluations
    return {
        "n": len(frame),
        "municipalities": frame["municipality_id"].nunique(),
        "with_points": int((frame[KNOWN].sum(axis=1) > 0).sum()),
        "own": int(frame["own"].sum()),
    }


def municipality_map(say: Words, store: Store, chosen: str | None) -> None:
    """Sweden's municipalities by what is known of them."""
    if store.made_up:
        return
    picture, counts = st.columns([3, 2])
    with picture:
        blocks.chart(once(_map, say, store, chosen), "map", say("evaluations-map-table"))
    with counts:
        blocks.laid(once(_known, say, store))
    taking.rest(store, kept(_all_sources, store))


def _map(say: Words, store: Store, chosen: str | None) -> draw.Chart:
    names, status, _ = kept(_swedish, store)
    return draw.municipality_map(say, status, names, highlight=chosen)


def _known(say: Words, store: Store) -> Table:
    _, status, own = kept(_swedish, store)
    rows = []
    for kind in ("points", "evaluated", "none"):
        note = _of_which(say, sum(status.get(one) == kind for one in own))
        n = list(status.values()).count(kind)
        rows.append(Row([Cell(say(f"known-{kind}")), number(say, Kind.WHOLE, n, note=note)]))
    columns = [Column(say("column-known")), Column(say("column-n"), True)]
    return Table(say("evaluations-map-table"), columns, rows)


def _swedish(store: Store) -> tuple[dict[str, str], dict[str, str], set[str]]:
    """Names and what is known, by the ids of Sweden's municipalities, and who has own evaluations."""
    swedish = store.municipalities[store.municipalities["code"].notna()]
    names = dict(zip(swedish["municipality_id"], swedish["name"], strict=True))
    frame = store.evaluations
    evaluated = set(frame["municipality_id"])
    points = set(frame[frame[KNOWN].sum(axis=1) > 0]["municipality_id"])
    status = {i: "points" if i in points else "evaluated" if i in evaluated else "none" for i in names}
    return names, status, set(frame[frame["own"]]["municipality_id"])


def _of_which(say: Words, n: int) -> str:
    """How many are told of by the reader's own evaluations; empty for none."""
    return say("own-of-which", n=n) if n else ""


def filtered(say: Words, store: Store) -> tuple[pd.DataFrame, str | None, tuple[int, int] | None]:
    """The evaluations of the chosen version and period, with points or not; and the version and period."""
    left, right = st.columns([1, 2])
    with left:
        used = kept(_editions, store)
        codes = [c for c in store.instrument.editions if c in used]
        names = {ALL: say("all-editions")} | {c: sentences.edition(say, store.instrument, c) for c in codes}
        edition = choices.one_of("edition", say("choose-edition"), list(names), ALL, names.__getitem__)
    with right:
        years = choices.window(say, cache.years(store, None))
    only = choices.switch("points", say("only-with-points"))
    wanted = None if edition == ALL else edition
    return kept(_shown, store, wanted, years, only), wanted, years


def _shown(store: Store, edition: str | None, years: tuple[int, int] | None, only: bool) -> pd.DataFrame:
    frame = store.evaluations
    if edition is not None:
        frame = frame[frame["edition"] == edition]
    if years is not None:
        frame = frame[frame["year"].between(*years)]
    return frame[frame[KNOWN].sum(axis=1) > 0] if only else frame


def _editions(store: Store) -> set[str]:
    return set(store.evaluations["edition"].dropna())


def spread(say: Words, store: Store, edition: str | None, years: tuple[int, int] | None) -> None:
    """Mean, spread and number per area of a version and a period, and where improvement is wanted most."""
    if edition is None:
        st.info(say("evaluations-choose-edition"))
        return
    title = say("evaluations-spread-title", edition=sentences.edition(say, store.instrument, edition))
    st.header(title)
    text, shown, lying = once(_spread, say, store, edition, years)
    st.markdown(text)
    blocks.laid(shown)
    note = "evaluations-spread-made-up" if store.made_up else "evaluations-spread-note"
    st.caption(say(note))
    if lying is not None:
        blocks.chart(lying, "spread", title)
    _improvements(say, store, edition, years)


def _spread(
    say: Words, store: Store, edition: str, years: tuple[int, int] | None
) -> tuple[str, Table, draw.Chart | None]:
    """Of how many, the figures as a table, and as a chart where there are any."""
    everyone = Choice(years=years)
    levels = {
        level: cache.spread(store, edition, level, everyone, None) for level in (Level.AREA, Level.TOTAL)
    }
    columns = [Column(say("column-area"))]
    columns += [Column(say(f"column-{key}"), True) for key in ("mean", "median", "half", "ends", "n")]
    columns.append(Column(say("column-year"), True))
    rows = [
        _spread_row(say, store, edition, row) for found in levels.values() for row in records(found.frame)
    ]
    areas = levels[Level.AREA]
    order = store.instrument.items_at(edition, Level.AREA)
    chart = draw.spreads(say, areas, order, made_up=store.made_up) if areas.n else None
    return spreads.known(say, areas, store), Table(say("evaluations-spread-table"), columns, rows), chart


def _spread_row(say: Words, store: Store, edition: str, row: Mapping[str, Any]) -> Row:
    item = store.instrument.items[edition, row["item"]]
    half, ends = ((row[low], row[high]) for low, high in (("q1", "q3"), ("lowest", "highest")))
    years = None if row["first_year"] is None else (int(row["first_year"]), int(row["last_year"]))
    cells = [items.item_cell(say, item), shared.points(say, row["mean"]), shared.points(say, row["median"])]
    cells += [span(sentences.between(say, *two), Kind.POINTS, *two) for two in (half, ends)]
    cells += [number(say, Kind.WHOLE, row["n"]), Cell(sentences.span(years) or say("unknown-figure"))]
    return Row(cells, "total" if item.code == TOTAL else "")


def _improvements(say: Words, store: Store, edition: str, years: tuple[int, int] | None) -> None:
    """In how many evaluations the evaluators want to see improvement, question by question or by area."""
    n, shown = once(_wanted, say, store, edition, years)
    st.header(say("common-improvements-title"))
    if not n:
        st.markdown(say("common-improvements-none"))
        return
    st.markdown(say("common-improvements-text", n=n))
    blocks.laid(shown)


def _wanted(say: Words, store: Store, edition: str, years: tuple[int, int] | None) -> tuple[int, Table]:
    """Of how many evaluations improvement opportunities are known, and where the most are."""
    found = store.findings_in(edition)
    found = found[(found["kind"] == "improvement") & found["area"].notna()]
    found = found if years is None else found[found["year"].between(*years)]
    n = found["evaluation_id"].nunique()
    where = found["question"].fillna(found["area"])
    counts = found.groupby(where)["evaluation_id"].nunique().sort_values(ascending=False, kind="stable")
    rows = []
    for code, count in counts.head(MOST_IMPROVEMENTS).items():
        item = store.instrument.items[edition, str(code)]
        lines = [
            FindingLine(row["text"], row["language"], f"{row['municipality']} {int(row['year'])}")
            for row in records(found[where == code].drop_duplicates("text").head(MOST_TEXTS))
        ]
        share = say.percent(count / n)
        some = say("common-some")
        name = replace(items.item_cell(say, item), summary=some, findings=[FindingGroup("", lines)])
        rows.append(Row([name, Cell(f"{count} ({share})", figures=[Figure(Kind.WHOLE, count)])]))
    columns = [Column(say("column-where")), Column(say("column-evaluations-n"), True)]
    return n, Table(say("common-improvements-table"), columns, rows, quiet=True)


def table(say: Words, store: Store, shown: pd.DataFrame) -> None:
    """One row per evaluation: year, version, total and areas; a dash is "we have not found it"."""
    blocks.laid(once(_table, say, store, shown))
    shared.cut_note(say, len(shown))
    st.caption(say("evaluations-table-note"))
    taking.rest(store, kept(_sources, store, shown))


def _table(say: Words, store: Store, shown: pd.DataFrame) -> Table:
    first = shown.head(shared.MOST_ROWS)
    points = kept(_points, store, shown)
    columns = [Column(say("column-municipality")), Column(say("column-year"), True)]
    columns += [Column(say("column-edition"), short=True), Column(say("total"), True)]
    columns += [Column(str(n), True) for n in range(1, 9)]
    rows = []
    for row in records(first):
        address = blocks.address(
            "municipality",
            choices.link(
                municipality=row["municipality_id"], year=str(int(row["year"])) if row["year"] else None
            ),
        )
        year = shared.year(say, row)
        cells = [Cell(row["municipality"], href=address), year if row["year"] else replace(year, text="?")]
        cells.append(Cell(sentences.edition_short(say, store.instrument, row["edition"])))
        for code in [TOTAL, *map(str, range(1, 9))]:
            cells.append(shared.points(say, *points.get((row["evaluation_id"], code), (None,))))
        rows.append(Row(cells))
    return Table(say("evaluations-table", n=len(shown)), columns, rows)


def _points(store: Store, shown: pd.DataFrame) -> Mapping[tuple[str, str], tuple[float, str]]:
    return store.points_of(shown["evaluation_id"].head(shared.MOST_ROWS))


def references(say: Words, store: Store) -> None:
    """The means and medians that others have published, with who, when and n."""
    st.header(say("references-title"))
    blocks.laid(once(_references, say, store))
    shared.rests_on(
        say, store, [store.sources[i] for i in dict.fromkeys(r.source_id for r in store.references)]
    )


def _references(say: Words, store: Store) -> Table:
    columns = [
        Column(say("column-edition"), short=True),
        Column(say("column-statistic")),
        Column(say("column-who")),
    ]
    columns += [Column(say("column-when")), Column(say("column-n"), True), Column(say("total"), True)]
    columns += [Column(str(n), True) for n in range(1, 9)]
    by_set: dict[str, dict[str, float]] = {}
    first: dict[str, ReferenceValue] = {}
    for one in store.references:
        by_set.setdefault(one.id, {})[one.item] = one.points
        first.setdefault(one.id, one)
    rows = []
    for key, values in by_set.items():
        one = first[key]
        cells = [
            Cell(sentences.edition_short(say, store.instrument, one.edition)),
            Cell(say(f"statistic-{one.statistic}")),
        ]
        cells += [Cell(one.who[say.language]), Cell(say.moment(one.as_of)), number(say, Kind.WHOLE, one.n)]
        cells += [shared.points(say, values.get(code)) for code in [TOTAL, *map(str, range(1, 9))]]
        rows.append(Row(cells))
    return Table(say("references-table"), columns, rows)


def missing(say: Words, store: Store) -> None:
    """What is missing, as a task: the reports that are known of and whose points are not found."""
    if store.made_up:
        return
    bare, known = kept(_missing, store)
    st.header(say("missing-title"))
    st.markdown(say("missing-text", n=bare))
    blocks.table(
        say("missing-table"),
        [Column(say("column-known")), Column(say("column-n"), True)],
        [
            Row([Cell(say(f"level-known-{level}")), number(say, Kind.WHOLE, n, note=_of_which(say, own))])
            for level, (n, own) in known.items()
        ],
    )
    taking.rest(store, kept(_all_sources, store))


def _missing(store: Store) -> tuple[int, dict[Level, tuple[int, int]]]:
    """How many are known to have happened and no more, and how many are known at each level, own ones too."""
    frame = store.evaluations
    bare = frame[(frame[KNOWN].sum(axis=1) == 0) & (frame["country"] == "SE")]
    at = {level: frame[frame[f"known_{level}"] > 0]["own"] for level in Level}
    return len(bare), {level: (len(own), int(own.sum())) for level, own in at.items()}


def sources(say: Words, store: Store, shown: pd.DataFrame) -> None:
    """Every source of the evaluations shown."""
    found = kept(_sources, store, shown)
    with st.expander(say("sources-n", n=len(found))):
        blocks.sources(say, found)


def _sources(store: Store, shown: pd.DataFrame) -> list[Source]:
    ids = dict.fromkeys(i for cell in shown["source_ids"].unique() for i in cell.split())
    return [store.sources[i] for i in ids]


def _all_sources(store: Store) -> list[Source]:
    return _sources(store, store.evaluations)
