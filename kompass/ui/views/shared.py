"""Parts that several pages show: title, headline, what is own, the task where knowledge ends, members."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from kompass import ask, compare, settings
from kompass.charts import Chart, Series, dots, radar
from kompass.compare import Comparison
from kompass.model import (
    NORMAL,
    Basis,
    Difference,
    Evaluation,
    Grade,
    Item,
    LeftOut,
    Level,
    ReferenceValue,
    Score,
    Source,
)
from kompass.pack.content import Kind
from kompass.peers import Choice
from kompass.settings import ROOT
from kompass.store import Store
from kompass.text import Words, sentences
from kompass.text import headline as ladder
from kompass.text import own as own_words
from kompass.text import peers as peer_words
from kompass.ui import blocks, cache, choices, taking
from kompass.ui.blocks import Cell, Column, Row, Table, number
from kompass.ui.once import once

MOST_ROWS = 300
"""As many rows as a table shows, all of Sweden's municipalities among them; more is to be narrowed down."""


def cut_note(say: Words, n: int) -> None:
    """That a table shows but the first of so many rows; nothing where it shows them all."""
    if n > MOST_ROWS:
        cut = say("table-cut", shown=MOST_ROWS, n=n)
        st.caption(cut)
        taking.remark(cut)


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


def name_of(store: Store, municipality_id: str) -> str:
    """What a municipality is called."""
    return cache.names(store)[municipality_id]


def address_of(row: Mapping[str, Any]) -> str:
    """The address of the very evaluation that a row of figures is from."""
    return blocks.address(
        "municipality", choices.link(municipality=row["municipality_id"], year=str(int(row["year"])))
    )


def levels(evaluation: Evaluation) -> list[Level]:
    """The levels an evaluation has figures at."""
    return [level for level in Level if evaluation.points[level]]


def default_level(evaluation: Evaluation) -> Level:
    """Areas where known; else the level that is."""
    return compare.default_level(evaluation) if evaluation.points[Level.TOTAL] else levels(evaluation)[0]


def standing_of(store: Store, about: ask.Profile, evaluation: Evaluation | None) -> ladder.Standing:
    """What the headline needs to know."""
    return once(_standing, store, about, evaluation)


def _standing(store: Store, about: ask.Profile, evaluation: Evaluation | None) -> ladder.Standing:
    changed = cache.change(store, about.id) if about.evaluations else None
    return ask.standing(about, evaluation, changed, store, date.today().year)


def headline(say: Words, store: Store, about: ask.Profile, evaluation: Evaluation | None) -> ladder.Standing:
    """The answer first: the rung of the ladder that the knowledge reaches."""
    standing = standing_of(store, about, evaluation)
    blocks.headline(once(ladder.headline, say, standing, store.instrument))
    return standing


def mark(say: Words, found: Evaluation | Mapping[Any, Any]) -> str:
    """The mark of a cell or a column whose figures are only the reader's own; else nothing."""
    return own_words.mark(say, found.own if isinstance(found, Evaluation) else found["own"])


def own_mark(say: Words, own: bool) -> str:
    """The mark where a figure is only the reader's own; else nothing."""
    return own_words.mark(say, own)


def own(
    say: Words,
    store: Store,
    about: ask.Profile,
    evaluations: Iterable[Evaluation | None],
    brief: bool = False,
) -> None:
    """Beneath a headline: which evaluations are own, and (not `brief`) the published ones they replace."""
    for one in evaluations:
        if one is not None and one.own:
            published = None if brief else store.replaced(one.id)
            lines = own_words.stands(say, one, published, about.figures(one))
            sources = [store.sources[i] for i in published.source_ids] if published else []
            blocks.own(say("own-mark"), lines, say("own-published"), sources)


def own_questions(say: Words, store: Store, *editions: str | None) -> None:
    """A line where the questions shown are those a report brought in, not the instrument's."""
    if store.instrument.proposed.intersection(editions):
        st.caption(say("own-questions"))


def gap_task(say: Words, store: Store, about: ask.Profile, evaluation: Evaluation | None) -> None:
    """Where points are not found: what the reader can do, and whom to look at meanwhile."""
    if store.made_up:
        return
    st.header(say("rung-task-title"))
    if not settings.is_public():
        page_link("read_report", say("own-read-task"))
    st.write(say("rung-task-open"))
    if about.municipality["country"] != "SE":
        return  # the letter is to a Swedish registrar
    year = str(evaluation.year) if evaluation is not None and evaluation.year else "none"
    blocks.copy(say("rung-task-request"), say("rung-request", municipality=about.name, year=year))
    similar = once(_similar_in_size, say, store, about.id)
    if similar.rows:
        st.header(similar.caption)
        blocks.laid(similar)


def _similar_in_size(say: Words, store: Store, municipality_id: str) -> Table:
    rows = []
    for one in ask.similar_in_size(store, municipality_id):
        address = blocks.address("municipality", choices.link(municipality=one.municipality_id, year=None))
        result = f"{say.number(one.points)} ({one.year})"
        edition = Cell(sentences.edition_short(say, store.instrument, one.edition))
        mark = own_words.mark(say, one.own)
        rows.append(Row([Cell(one.municipality, href=address), Cell(result, mark=mark), edition]))
    columns = [Column(say("column-municipality")), Column(say("column-points"), True)]
    return Table(say("rung-similar"), [*columns, Column(say("column-edition"))], rows, quiet=True)


def items_of(store: Store, found: Comparison) -> Sequence[Item]:
    """The items of a comparison, in the report's order."""
    return store.instrument.items_at(found.edition, found.level)


def standing_charts(
    say: Words, store: Store, items: Sequence[Item], series: Sequence[Series], view: str
) -> Sequence[Chart]:
    """The radar, wide and, with codes for labels, narrow; or the dots alone."""
    margin = store.instrument.margins[items[0].level]
    if view == "dots":
        return [dots(say, items, series, made_up=store.made_up, margin=margin)]
    wide = radar(say, items, series, made_up=store.made_up, margin=margin)
    return [wide, radar(say, items, series, made_up=store.made_up, labels="codes", margin=margin)]


def standing_chart(drawn: Sequence[Chart], key: str, title: str) -> None:
    """What `standing_charts` gives; of two the one that fits the screen."""
    wide, *narrow = drawn
    if narrow:
        blocks.wide_and_narrow(wide, narrow[0], key, title)
    else:
        blocks.chart(wide, key, title)


def figure(say: Words, points: float | None, basis: object = None) -> str:
    """Points, with a star where they are derived; a dash for unknown."""
    if points is None:
        return say("unknown-figure")
    return say.number(points) + star(basis)


def star(basis: object) -> str:
    """The mark of a derived figure; `derived_note` tells what it means."""
    return "*" if basis == Basis.DERIVED else ""


def derived_note(say: Words, rows: Iterable[Row]) -> None:
    """What the star means, beneath a table in which one stands."""
    if any(cell.text.endswith("*") for row in rows for cell in row.cells):
        st.caption(say("derived-star"))


def points(say: Words, value: float | None, basis: object = None, note: str = "") -> Cell:
    """Points, with a star where they are derived; a dash for unknown."""
    return number(say, Kind.POINTS, value, basis, note=note)


def year(say: Words, row: Mapping[str, Any]) -> Cell:
    """The year of a row of figures, marked where they are own."""
    return number(say, Kind.WHOLE, row["year"], mark=mark(say, row))


def score_cell(say: Words, found: Score | None) -> Cell:
    """The points of a score; a dash for none."""
    return points(say, found.points, found.basis) if found else points(say, None)


def score(say: Words, found: Score | None) -> str:
    """The points of a score; a dash for none."""
    return figure(say, found.points, found.basis) if found else say("unknown-figure")


def year_column(say: Words, evaluation: Evaluation) -> Column:
    """The heading of an evaluation's figures: its year, marked where they are own."""
    return Column(str(evaluation.year), True, mark=mark(say, evaluation))


def reference_column(say: Words, reference: ReferenceValue, note: str = "") -> Column:
    """The heading of published values: "Snitt (april 2017)"."""
    return Column(sentences.reference_heading(say, reference), True, note=note)


def margin_note(say: Words, store: Store, *levels: Level) -> None:
    """By which margin, where the reader has chosen another than the normal one, with the way to change it."""
    if store.margin != NORMAL:
        st.caption(peer_words.margin(say, store.instrument, *levels))
        blocks.link_to("method", choices.link(), say("margin-change"))


def choice_note(say: Words, choice: Choice) -> None:
    """What of a choice its name does not tell: weights, and the years that count."""
    for line in peer_words.choice(say, choice):
        st.caption(line)


def change_cell(say: Words, found: Difference | None) -> Cell:
    """A difference between evaluations, with its grade wherever the editions differ."""
    if found is None or found.points is None:
        return number(say, Kind.DIFFERENCE, None)
    limited = found.comparability.grade == Grade.LIMITED
    note = say("grade-limited-short") if limited else ""
    return number(say, Kind.DIFFERENCE, found.points, note=note)


def rests_on(
    say: Words, store: Store, found: Iterable[Source], editions: Iterable[str | None] = (), about: str = ""
) -> None:
    """The sources of what stands above them, which is taken along with them and its editions."""
    listed = list(found)
    taking.rest(store, listed, editions, about)
    blocks.sources(say, listed)


def members(say: Words, store: Store, found: Comparison, choice: Choice) -> None:
    """Who was compared with, from which years and why just they, and who was left out and why."""
    text, beside, left_out = once(_members, say, store, found, choice)
    st.markdown(text)
    if beside is not None:
        with st.expander(say("members-title", n=found.members["municipality_id"].nunique())):
            blocks.laid(beside)
            cut_note(say, len(found.members))
    if left_out is not None:
        with st.expander(say("left-out-title", n=len(found.left_out))):
            blocks.laid(left_out)
            cut_note(say, len(found.left_out))


def _members(
    say: Words, store: Store, found: Comparison, choice: Choice
) -> tuple[str, Table | None, Table | None]:
    """Who was compared with, in words; they as a table, and those left out, where there are any."""
    text = " ".join([sentences.comparison(say, found, store), *peer_words.choice(say, choice)])
    beside, left_out = None, None
    name, year = Column(say("column-municipality")), Column(say("column-year"), True)
    if n := len(found.members):
        rows = compare.records(cache.in_order(store, found.members).head(MOST_ROWS))
        columns = [name, year, *([Column(say("column-likeness"))] if found.peers.likeness else [])]
        beside = Table(say("members-title", n=n), columns, [_member(say, found, row) for row in rows])
    if found.left_out:
        title = say("left-out-title", n=len(found.left_out))
        shown = [_left_out(say, store, one) for one in found.left_out[:MOST_ROWS]]
        left_out = Table(title, [name, year, Column(say("column-why"))], shown)
    return text, beside, left_out


def _left_out(say: Words, store: Store, one: LeftOut) -> Row:
    why = sentences.left_out(say, one, store.instrument)
    return Row([Cell(one.municipality), number(say, Kind.WHOLE, one.year), Cell(why)])


def _member(say: Words, found: Comparison, row: Mapping[Any, Any]) -> Row:
    cells = [
        Cell(row["municipality"], href=address_of(row)),
        year(say, row),
    ]
    if likeness := found.peers.likeness.get(row["municipality_id"]):
        cells.append(Cell(peer_words.likeness(say, likeness, found.peers.label)))
    return Row(cells)
