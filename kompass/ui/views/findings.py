"""What was seen: strengths, improvement opportunities and examples, and what is said to have changed."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
import streamlit as st

from kompass import ask
from kompass.compare import records
from kompass.learn.ledger import OWN_WORDS
from kompass.learn.search import KINDS
from kompass.model import Evaluation, Level, Source, level_of
from kompass.store import Store
from kompass.text import Words, examples, sentences
from kompass.ui import blocks
from kompass.ui.blocks import Cell, FindingGroup, FindingLine, SaidGroup, SaidPart


def groups(
    say: Words, rows: pd.DataFrame, by_year: bool = False, kinds: Sequence[str] = KINDS
) -> list[FindingGroup]:
    """Findings as one group per kind. Who says so stands with each that the evaluators do not say."""
    lines: dict[str, list[FindingLine]] = {kind: [] for kind in kinds}
    for row in records(rows[["kind", "text", "language", "year", "says_who", "from_evaluation"]]):
        if row["kind"] in lines:
            beside = str(int(row["year"])) if by_year else examples.said_by(say, row)
            lines[row["kind"]].append(FindingLine(row["text"], row["language"], beside))
    return [FindingGroup(say(f"findings-{kind}", n=len(of)), of) for kind, of in lines.items()]


def of_evaluation(store: Store, about: ask.Profile, evaluation: Evaluation) -> pd.DataFrame:
    """The strengths, improvement opportunities and examples of one evaluation."""
    found = store.findings_of(about.id)
    return found[found["kind"].isin(KINDS) & (found["evaluation_id"] == evaluation.id)]


def at(found: pd.DataFrame, code: str) -> pd.DataFrame:
    """Those about an item: a question, or an area and all in it; for the total, none."""
    return found[found["question" if level_of(code) == Level.QUESTION else "area"] == code]


def beneath(say: Words, cell: Cell, rows: pd.DataFrame, by_year: bool = False) -> Cell:
    """A cell with how many findings there are of each kind beneath it, to be opened where they stand.

    `by_year` says of each from which year it is, where they are of more evaluations than one.
    """
    if rows.empty:
        return cell
    filled = [group for group in groups(say, rows, by_year) if group.findings]
    return replace(cell, summary=", ".join(group.title for group in filled), findings=filled)


def by_area(say: Words, store: Store, about: ask.Profile, evaluation: Evaluation) -> None:
    """Strengths, improvement opportunities and examples per area of one evaluation, then what others say."""
    found = store.findings_of(about.id)
    found = found[found["kind"].isin(KINDS)]
    mine = of_evaluation(store, about, evaluation)
    if not mine.empty:
        st.header(say("findings-title"))
        for area, rows in mine.groupby("area", dropna=False, sort=True):
            with st.expander(_area_label(say, store, about, evaluation, area, rows)):
                blocks.findings(groups(say, rows))
    others = found[found["evaluation_id"] != evaluation.id]
    if not others.empty:
        with st.expander(say("findings-others", n=len(others))):
            st.write(say("findings-others-note"))
            blocks.findings(groups(say, others))
            blocks.sources(say, sources(store, others))


def _area_label(
    say: Words, store: Store, about: ask.Profile, evaluation: Evaluation, area: object, rows: pd.DataFrame
) -> str:
    counts = {kind: int((rows["kind"] == kind).sum()) for kind in KINDS}
    known = ", ".join(say(f"findings-{kind}", n=n) for kind, n in counts.items() if n)
    item = store.instrument.items.get((evaluation.edition or "", str(area)))
    if item is None:
        return f"{say('findings-no-area')}: {known}"
    points = about.points(evaluation, item.code)
    shown = "" if points is None else f" ({sentences.points_of(say, points, item.max_points)})"
    return f"{sentences.item_name(say, item)}{shown}: {known}"


def sources(store: Store, rows: pd.DataFrame) -> list[Source]:
    """The sources of some findings, each once."""
    ids = dict.fromkeys(i for cell in rows["source_ids"] for i in cell.split())
    return [store.sources[i] for i in ids]


def since_last(say: Words, store: Store, about: ask.Profile) -> None:
    """What the evaluators themselves say changed, in all evaluations; nothing where they say nothing."""
    found = _said_since_last(store, about)
    if not found.empty:
        st.header(say("said-title"))
        _said(say, store, found)


def since_last_of(say: Words, store: Store, about: ask.Profile, evaluation: Evaluation) -> None:
    """The same for one evaluation, folded, with how many there are."""
    found = _said_since_last(store, about)
    found = found[found["evaluation_id"] == evaluation.id]
    if found.empty:
        return
    counts = {kind: int((found["kind"] == kind).sum()) for kind in OWN_WORDS}
    shown = [say("said-count", title=say(f"findings-{kind}", n=n), n=n) for kind, n in counts.items() if n]
    with st.expander(f"{say('said-title')}: {', '.join(shown)}"):
        _said(say, store, found)


def _said_since_last(store: Store, about: ask.Profile) -> pd.DataFrame:
    found = store.findings_of(about.id)
    return found[found["kind"].isin(OWN_WORDS)]


def _said(say: Words, store: Store, found: pd.DataFrame) -> None:
    st.caption(say("said-caption"))
    shown = []
    for kind in OWN_WORDS:
        mine = found[found["kind"] == kind]
        by_area = mine.groupby(["evaluation_id", "area"], sort=False)
        parts = [_part(say, store, rows) for _, rows in by_area]
        shown.append(SaidGroup(say(f"findings-{kind}", n=len(mine)), parts))
    blocks.said(shown)


def _part(say: Words, store: Store, rows: pd.DataFrame) -> SaidPart:
    first = rows.iloc[0]
    item = store.instrument.items.get((first["edition"], first["area"]))
    area = say("findings-no-area") if item is None else sentences.item_name(say, item)
    language = "" if item is None else sentences.item_language(say, item)
    return SaidPart(f"{area}, {int(first['year'])}", language, list(rows["text"]), first["language"])
