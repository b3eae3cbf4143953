"""Alla utvärderingar: everything known, as a table and a map, and what is missing."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from kompass.charts import municipality_map as draw_map
from kompass.compare import records
from kompass.model import TOTAL, Level, ReferenceValue
from kompass.store import Store
from kompass.text import Words, sentences
from kompass.ui import blocks, choices
from kompass.ui.blocks import Cell, Column, Row
from kompass.ui.views import shared

ALL = "all"
KNOWN = ["known_total", "known_area", "known_question"]


def headline(say: Words, store: Store) -> None:
    """How much is known, and of how much there is."""
    frame = store.evaluations
    with_points = int((frame[KNOWN].sum(axis=1) > 0).sum())
    lines = [
        say(
            "evaluations-headline",
            n=len(frame),
            municipalities=frame["municipality_id"].nunique(),
            with_points=with_points,
            own=int(frame["own"].sum()),
        )
    ]
    blocks.headline(lines if store.made_up else [*lines, say("evaluations-of-all")])


def municipality_map(say: Words, store: Store, chosen: str | None) -> None:
    """Sweden's municipalities by what is known of them."""
    if store.made_up:
        return
    swedish = store.municipalities[store.municipalities["code"].notna()]
    names = dict(zip(swedish["municipality_id"], swedish["name"], strict=True))
    frame = store.evaluations
    evaluated = set(frame["municipality_id"])
    points = set(frame[frame[KNOWN].sum(axis=1) > 0]["municipality_id"])
    status = {i: "points" if i in points else "evaluated" if i in evaluated else "none" for i in names}
    picture, counts = st.columns([3, 2])
    with picture:
        blocks.chart(draw_map(say, status, names, highlight=chosen), key="map")
    with counts:
        blocks.table(
            say("evaluations-map-table"),
            [Column(say("column-known")), Column(say("column-n"), True)],
            [
                Row(
                    [
                        Cell(say(f"known-{kind}")),
                        Cell(
                            str(list(status.values()).count(kind)), note=_of_which(say, frame, status, kind)
                        ),
                    ]
                )
                for kind in ("points", "evaluated", "none")
            ],
        )


def _of_which(say: Words, frame: pd.DataFrame, status: Mapping[str, str], kind: str) -> str:
    """How many of a kind are told of by the reader's own evaluations; empty for none."""
    own = frame[frame["own"]]["municipality_id"].unique()
    n = sum(status.get(one) == kind for one in own)
    return say("own-of-which", n=n) if n else ""


def filtered(say: Words, store: Store) -> pd.DataFrame:
    """The evaluations of the chosen country, version and period, and with points or not."""
    frame = store.evaluations
    left, middle, right = st.columns(3)
    with left:
        codes = [c for c in store.instrument.editions if c in set(frame["edition"].dropna())]
        names = {ALL: say("all-editions")} | {c: sentences.edition(say, store.instrument, c) for c in codes}
        edition = choices.one_of("edition", say("choose-edition"), list(names), ALL, names.__getitem__)
    with middle:
        years = sorted({int(y) for y in frame["year"].dropna()})
        starts = [ALL, *map(str, years)]
        since = choices.one_of(
            "since", say("choose-since"), starts, ALL, lambda y: say("all-years") if y == ALL else y
        )
    with right:
        only = choices.switch("points", say("only-with-points"))
    if edition != ALL:
        frame = frame[frame["edition"] == edition]
    if since != ALL:
        frame = frame[frame["year"] >= int(since)]
    return frame[frame[KNOWN].sum(axis=1) > 0] if only else frame


def table(say: Words, store: Store, shown: pd.DataFrame) -> None:
    """One row per evaluation: year, version, total and areas; a dash is "we have not found it"."""
    points = store.points_of(shown["evaluation_id"])
    columns = [Column(say("column-municipality")), Column(say("column-year"), True)]
    columns += [Column(say("column-edition"), short=True), Column(say("total"), True)]
    columns += [Column(str(n), True) for n in range(1, 9)]
    rows = []
    for row in records(shown):
        address = blocks.address(
            "municipality",
            choices.link(
                municipality=row["municipality_id"], year=str(int(row["year"])) if row["year"] else None
            ),
        )
        year = str(int(row["year"])) if row["year"] else "?"
        cells = [Cell(row["municipality"], href=address), Cell(year, mark=shared.mark(say, row))]
        cells.append(Cell(sentences.edition_short(say, store.instrument, row["edition"])))
        for code in [TOTAL, *map(str, range(1, 9))]:
            cells.append(Cell(_points(say, points, row["evaluation_id"], code)))
        rows.append(Row(cells))
    blocks.table(say("evaluations-table", n=len(rows)), columns, rows)
    st.caption(say("evaluations-table-note"))


def _points(say: Words, points: dict[tuple[str, str], tuple[float, str]], evaluation: str, code: str) -> str:
    found = points.get((evaluation, code))
    return shared.figure(say, *found) if found else say("unknown-figure")


def references(say: Words, store: Store) -> None:
    """The means and medians that others have published, with who, when and n."""
    st.subheader(say("references-title"))
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
            sentences.edition_short(say, store.instrument, one.edition),
            say(f"statistic-{one.statistic}"),
        ]
        cells += [one.who[say.language], say.moment(one.as_of), str(one.n or say("unknown-figure"))]
        cells += [say.number(values.get(code)) for code in [TOTAL, *map(str, range(1, 9))]]
        rows.append(Row([Cell(c) for c in cells]))
    blocks.table(say("references-table"), columns, rows)
    blocks.sources(say, [store.sources[one.source_id] for one in first.values()])


def missing(say: Words, store: Store) -> None:
    """What is missing, as a task: the reports that are known of and whose points are not found."""
    if store.made_up:
        return
    frame = store.evaluations
    bare = frame[(frame[KNOWN].sum(axis=1) == 0) & (frame["country"] == "SE")]
    st.subheader(say("missing-title"))
    st.markdown(say("missing-text", n=len(bare)))
    blocks.table(
        say("missing-table"),
        [Column(say("column-known")), Column(say("column-n"), True)],
        [Row([Cell(say(f"level-known-{level}")), _count(say, frame, level)]) for level in Level],
    )


def _count(say: Words, frame: pd.DataFrame, level: Level) -> Cell:
    known = frame[frame[f"known_{level}"] > 0]
    own = int(known["own"].sum())
    return Cell(str(len(known)), note=say("own-of-which", n=own) if own else "")


def sources(say: Words, store: Store, shown: pd.DataFrame) -> None:
    """Every source of the evaluations shown."""
    ids = dict.fromkeys(i for cell in shown["source_ids"] for i in cell.split())
    with st.expander(say("sources-n", n=len(ids))):
        blocks.sources(say, [store.sources[i] for i in ids])
