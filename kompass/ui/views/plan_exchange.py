"""Handlingsplan, out and in: files to take along, and what a file brought back would change."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

import streamlit as st

from kompass import settings
from kompass.errors import KompassError
from kompass.export import plan as export
from kompass.export.plan_workbook import as_xlsx
from kompass.measures import Measure, Status
from kompass.notes import plan_changes
from kompass.notes.plan_changes import Changes
from kompass.store import Store
from kompass.text import Words
from kompass.text import plans as plan_words
from kompass.ui import blocks, cache, choices
from kompass.ui.blocks import Cell, Column, Row
from kompass.ui.views.plan import Open

MEGABYTES = 5
MOST_SHOWN = 50
"""As many changes as are listed; all are made."""

ACCEPTED = "plan-accepted"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def take_out(say: Words, store: Store, book: Open) -> None:
    """The plan of the evaluation as Excel and as CSV, with what has no improvement opportunity any more."""
    if not (book.shown or book.held.gone):
        return
    st.header(say("plan-out-title"))
    st.markdown(say("plan-out-text"))
    year = str(book.evaluation.year or "") if book.evaluation else ""
    place = re.sub(r"\W+", "-", book.about.name).strip("-")
    name = say("plan-out-name", municipality=place, year=year).strip("-")
    ways = (
        ("plan-out-xlsx", as_xlsx, "xlsx", _XLSX),
        ("plan-out-csv", export.as_csv, "csv", "text/csv"),
    )
    with st.container(horizontal=True):
        for key, write, ending, kind in ways:
            content = partial(_written, write, say, store, book)
            st.download_button(say(key), content, f"{name}.{ending}", kind, on_click="ignore")


def _written(
    write: Callable[[Words, Sequence[export.Line]], bytes], say: Words, store: Store, book: Open
) -> bytes:
    return write(say, export.lines(say, store, book.about.id, book.shown, book.held))


def bring_in(say: Words, book: Open) -> None:
    """A file is read, what it would change is shown, and only what is accepted is written."""
    if not (book.shown or book.held.gone):
        return
    with st.expander(say("plan-in-title")):
        st.markdown(say("plan-in-text"))
        file = st.file_uploader(
            say("plan-in-file"),
            type=["xlsx", "csv"],
            max_upload_size=MEGABYTES,
            key=f"plan-in-{book.about.id}",  # a file of another municipality is no file of this one
        )
        if accepted := choices.collect(ACCEPTED):
            st.success(say("plan-in-accepted", counts=accepted))
        elif file is not None:
            _show(say, book, file.name, file.getvalue())


def _show(say: Words, book: Open, name: str, content: bytes) -> None:
    try:
        found = plan_changes.changes(book.held, book.known, cache.plan_table(name, content))
    except KompassError as error:
        blocks.error(say, error)
        return
    left = len(found.blank) + len(found.absent)
    counts = plan_words.counts(
        say, added=len(found.added), changed=len(found.changed), same=found.same, left=left
    )
    st.markdown(blocks.plain(say("plan-in-would", counts=counts) if found else say("plan-in-nothing")))
    for line in plan_words.remarks(say, found.recognised, found.unknown):
        st.caption(blocks.plain(line))
    if not found:
        return
    rows = list(_rows(say, found))
    columns = [say("plan-column-text"), *(say(f"plan-in-{key}") for key in ("column", "before", "after"))]
    blocks.table(say("plan-in-table"), [Column(title) for title in columns], rows[:MOST_SHOWN], along=False)
    if len(rows) > MOST_SHOWN:
        st.caption(say("plan-in-more", n=len(rows) - MOST_SHOWN))
    if st.button(say("plan-in-accept"), type="primary"):
        plan_changes.accept(settings.home_folder(), book.about.id, book.known, found)
        done = plan_words.counts(say, added=len(found.added), changed=len(found.changed))
        choices.leave(ACCEPTED, done)
        st.rerun()


def _rows(say: Words, found: Changes) -> Iterator[Row]:
    nothing = Cell(say("unknown-figure"))
    for measure in found.added:
        decided = measure.status == Status.NO_ACTION
        what = say("plan-in-new-decision" if decided else "plan-in-new")
        told = measure.reason if decided else measure.action
        yield Row([Cell(measure.about.text, lang="sv"), Cell(what), nothing, Cell(told)])
    for one in found.changed:
        for name in one.fields:
            before, after = (_field(say, measure, name) for measure in (one.before, one.after))
            heading = Cell(say(f"plan-column-{name}"))
            yield Row([Cell(one.after.about.text, lang="sv"), heading, Cell(before), Cell(after)])


def _field(say: Words, measure: Measure, name: str) -> str:
    if name == "status":
        return say(f"plan-status-{measure.status}")
    if name == "due":
        return say.day(measure.due) if measure.due else say("unknown-figure")
    return str(getattr(measure, name)) or say("unknown-figure")
