"""Parts that several pages show: title, headline, the task where knowledge ends, members, findings."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from kompass import ask, compare
from kompass.charts import Role, Series, dots, radar
from kompass.compare import Comparison
from kompass.model import Basis, Difference, Evaluation, Grade, Item, Level, Score, Source
from kompass.settings import ROOT
from kompass.store import Store
from kompass.text import Words, sentences
from kompass.text import headline as ladder
from kompass.ui import blocks, cache, choices
from kompass.ui.blocks import Cell, Column, FindingGroup, FindingLine, Row

KINDS = ("strength", "improvement", "example")


def title(say: Words, page: str) -> None:
    """The page's heading and the question it answers."""
    st.title(say(f"page-{page}"))
    st.caption(say(f"page-{page}-answers"))


def page_link(page: str, label: str, **changes: str | None) -> None:
    """A link to another page that keeps what follows along."""
    st.page_link(ROOT / "pages" / f"{page}.py", label=label, query_params=choices.link(**changes))


def subject(say: Words, store: Store) -> tuple[ask.Profile, Evaluation | None] | None:
    """The chosen municipality and the evaluation the page is about, picked side by side.

    None, with a sentence on the page, before a municipality is chosen.
    """
    left, right = st.columns([2, 1])
    with left:
        chosen = choices.municipality(store, say)
    if chosen is None:
        st.info(say("choose-municipality-first"))
        return None
    about = cache.profile(store, chosen)
    with right:
        return about, pick_evaluation(say, about)


def pick_evaluation(say: Words, about: ask.Profile) -> Evaluation | None:
    """The evaluation the page is about: the one whose year is chosen, else the latest with figures."""
    default = about.chosen()
    years = [e.year for e in about.evaluations if e.year is not None]
    if default is None or default.year is None:
        return default
    return about.chosen(choices.year(years, default.year, say))


def levels(evaluation: Evaluation) -> list[Level]:
    """The levels an evaluation has figures at."""
    return [level for level in Level if evaluation.points[level]]


def default_level(evaluation: Evaluation) -> Level:
    """Areas where known; else the level that is."""
    return compare.default_level(evaluation) if evaluation.points[Level.TOTAL] else levels(evaluation)[0]


def standing_of(store: Store, about: ask.Profile, evaluation: Evaluation | None) -> ladder.Standing:
    """What the headline needs to know."""
    changed = cache.change(store, about.id) if about.evaluations else None
    return ask.standing(about, evaluation, changed, store, date.today().year)


def headline(say: Words, store: Store, about: ask.Profile, evaluation: Evaluation | None) -> ladder.Standing:
    """The answer first: the rung of the ladder that the knowledge reaches."""
    standing = standing_of(store, about, evaluation)
    blocks.headline(ladder.headline(say, standing, store.instrument))
    return standing


def gap_task(say: Words, store: Store, about: ask.Profile, evaluation: Evaluation | None) -> None:
    """Where points are not found: what the reader can do, and whom to look at meanwhile."""
    if store.made_up:
        return
    st.subheader(say("rung-task-title"))
    st.write(say("rung-task-open"))
    if about.municipality["country"] != "SE":
        return  # the letter is to a Swedish registrar
    year = str(evaluation.year) if evaluation is not None and evaluation.year else "none"
    blocks.copy(say("rung-task-request"), say("rung-request", municipality=about.name, year=year))
    similar = ask.similar_in_size(store, about.id)
    if similar:
        st.subheader(say("rung-similar"))
        links = []
        for one in similar:
            address = blocks.address(
                "municipality", choices.link(municipality=one.municipality_id, year=None)
            )
            result = f"{say.number(one.points)} ({one.year})"
            links.append(
                Row(
                    [
                        Cell(one.municipality, href=address),
                        Cell(result),
                        Cell(sentences.edition_short(say, store.instrument, one.edition)),
                    ]
                )
            )
        columns = [Column(say("column-municipality")), Column(say("column-points"), True)]
        blocks.table(say("rung-similar"), [*columns, Column(say("column-edition"))], links, quiet=True)


def series(say: Words, found: Comparison) -> list[Series]:
    """The comparison as chart series: own, published mean, median of peers (where there are enough)."""
    frame = found.frame.set_index("item")

    def shares(column: str) -> Mapping[str, float | None]:
        values = pd.to_numeric(frame[column], errors="coerce") / frame["max_points"]
        return {str(code): None if pd.isna(v) else float(v) for code, v in values.items()}

    own = Series(f"{found.subject.municipality} {found.subject.year}", Role.OWN, shares("points"))
    made = [own]
    if found.references:
        some = next(iter(found.references.values()))
        name = f"{say('statistic-' + some.statistic)} ({say.moment(some.as_of)})"
        made.append(Series(name, Role.REFERENCE, shares("reference")))
    if frame["peer_median"].notna().any():
        made.append(Series(say("series-median"), Role.MEDIAN, shares("peer_median")))
    return made


def items_of(store: Store, found: Comparison) -> Sequence[Item]:
    """The items of a comparison, in the report's order."""
    return store.instrument.items_at(found.edition, found.level)


def standing_chart(
    say: Words, store: Store, items: Sequence[Item], series: Sequence[Series], view: str, key: str
) -> None:
    """The radar, with codes for labels where the screen is narrow, or the dots."""
    if view == "dots":
        blocks.chart(dots(say, items, series, made_up=store.made_up), key=key)
        return
    wide = radar(say, items, series, made_up=store.made_up)
    narrow = radar(say, items, series, made_up=store.made_up, labels="codes")
    blocks.wide_and_narrow(wide, narrow, key)


def score(say: Words, found: Score | None) -> str:
    """Points, with a star where they are derived; a dash for unknown."""
    if found is None:
        return say("unknown-figure")
    return say.number(found.points) + ("*" if found.basis == Basis.DERIVED else "")


def change_cell(say: Words, found: Difference | None) -> Cell:
    """A difference between evaluations, with its grade wherever the editions differ."""
    if found is None or found.points is None:
        return Cell(say("unknown-figure"))
    limited = found.comparability.grade == Grade.LIMITED
    return Cell(say.difference(found.points), note=say("grade-limited-short") if limited else "")


def members(say: Words, store: Store, found: Comparison) -> None:
    """Who was compared with, from which years, and who was left out and why."""
    st.markdown(sentences.comparison(say, found, store))
    rows = found.members.sort_values("municipality").to_dict("records")
    if rows:
        with st.expander(say("members-title", n=found.members["municipality_id"].nunique())):
            blocks.table(
                say("members-title", n=len(rows)),
                [Column(say("column-municipality")), Column(say("column-year"), True)],
                [Row([Cell(r["municipality"]), Cell(str(r["year"]))]) for r in rows],
            )
    if found.left_out:
        with st.expander(say("left-out-title", n=len(found.left_out))):
            blocks.table(
                say("left-out-title", n=len(found.left_out)),
                [
                    Column(say("column-municipality")),
                    Column(say("column-year"), True),
                    Column(say("column-why")),
                ],
                [
                    Row(
                        [
                            Cell(one.municipality),
                            Cell(str(one.year or say("unknown-figure"))),
                            Cell(sentences.left_out(say, one, store.instrument)),
                        ]
                    )
                    for one in found.left_out
                ],
            )


def finding_groups(say: Words, rows: pd.DataFrame) -> list[FindingGroup]:
    """Findings as one group per kind. Who says so stands with each that the evaluators do not say."""
    groups = []
    for kind in KINDS:
        lines = [
            FindingLine(row["text"], _said_by(say, row))
            for row in rows[rows["kind"] == kind].to_dict("records")
        ]
        groups.append(FindingGroup(say(f"findings-{kind}", n=len(lines)), lines))
    return groups


def _said_by(say: Words, row: Mapping[Any, Any]) -> str:
    if row["says_who"] == "evaluator" and row["from_evaluation"]:
        return ""
    who = say(f"says-{str(row['says_who']).replace('_', '-')}")
    year = row["year"]
    return who if year is None or pd.isna(year) else f"{who}, {int(year)}"


def findings(say: Words, store: Store, about: ask.Profile, evaluation: Evaluation) -> None:
    """Strengths, improvement opportunities and examples per area of one evaluation, then what others say."""
    found = store.findings_of(about.id)
    if found.empty:
        return
    own = found[found["evaluation_id"] == evaluation.id]
    if not own.empty:
        st.subheader(say("findings-title"))
        for area, rows in own.groupby("area", dropna=False, sort=True):
            with st.expander(_area_label(say, store, about, evaluation, area, rows)):
                blocks.findings(finding_groups(say, rows))
    others = found[found["evaluation_id"] != evaluation.id]
    if not others.empty:
        with st.expander(say("findings-others", n=len(others))):
            st.write(say("findings-others-note"))
            blocks.findings(finding_groups(say, others))
            blocks.sources(say, finding_sources(store, others))


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


def finding_sources(store: Store, rows: pd.DataFrame) -> list[Source]:
    ids = dict.fromkeys(i for cell in rows["source_ids"] for i in cell.split())
    return [store.sources[i] for i in ids]
