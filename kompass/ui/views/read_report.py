"""Läs in rapport, the way in: files are read and wait under work; what is saved can be undone."""

from datetime import datetime
from functools import partial
from typing import NoReturn

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from kompass import intake, settings
from kompass.errors import KompassError, UnknownImport
from kompass.ingest import template
from kompass.intake import Waiting
from kompass.store import Store
from kompass.text import Words, faults, reading
from kompass.ui import blocks, cache, choices, turns
from kompass.ui.views import contribute

TYPES = ["pdf", "docx", "txt", "md", "xlsx", "csv", "zip"]
MEGABYTES = 20
DRAFT = "draft"
"""The parameter of the address that names the file under work."""


def promise(say: Words) -> None:
    """First of all: where the report goes."""
    st.info(say("upload-promise"))


def chosen(say: Words) -> Waiting | None:
    """The file under work that the address names; None, with a sentence, where there is none any more."""
    one = choices.read(DRAFT)
    if one is None:
        return None
    try:
        return intake.resume(settings.home_folder(), one)
    except UnknownImport:
        choices.read(DRAFT, [])  # says that the address holds a choice that does not exist
        return None


def open_draft(one: str | None) -> NoReturn:
    """Show a file under work, or (None) the list."""
    choices.write(**{DRAFT: one, "nr": None})
    st.rerun()


def bring_in(say: Words, store: Store) -> None:
    """Choose files and have them read, with a bar that tells how far it has come."""
    with st.form("upload", clear_on_submit=True):
        files = st.file_uploader(
            say("upload-file"),
            type=TYPES,
            accept_multiple_files=True,
            max_upload_size=MEGABYTES,
        )
        st.caption(say("upload-help"))
        asked = st.form_submit_button(say("upload-read"), type="primary")
    if asked and not files:
        st.warning(say("upload-none"))
    elif asked:
        begun = _read(say, store, [(file.name, file.getvalue()) for file in files])
        if len(begun) == 1 and len(files) == 1:
            open_draft(begun[0].id)
    # The words of a template take a moment to lay out: only when someone asks for it.
    st.download_button(
        say("upload-template"),
        data=partial(_template, say, store),
        file_name=say("upload-template-name"),
        on_click="ignore",
    )


def _template(say: Words, store: Store) -> bytes:
    return template.template(intake.vocabulary(store), {key: say(key) for key in template.TEMPLATE_WORDS})


def _read(say: Words, store: Store, files: list[tuple[str, bytes]]) -> list[Waiting]:
    """Read every file, zips unpacked; what cannot be read is told and does not stop the others."""
    home, begun = settings.home_folder(), []
    bar = st.progress(0.0)
    unpacked: list[tuple[str, bytes]] = []
    for name, content in files:
        try:
            unpacked += intake.unpacked(name, content)
        except KompassError as error:
            st.error(faults.error(say, error))
    for number, (name, content) in enumerate(unpacked):
        bar.progress(number / len(unpacked), say("upload-progress", file=name))
        told = partial(_tell, say, bar, name, number, len(unpacked))
        try:
            with turns.aside():  # it is read in another process
                begun.append(intake.begin(store, home, name, content, told))
        except KompassError as error:
            st.error(faults.error(say, error))
    bar.empty()
    return begun


def _tell(say: Words, bar: DeltaGenerator, name: str, number: int, files: int, done: int, of: int) -> None:
    text = say("upload-progress-page", file=name, done=done, of=of)
    bar.progress(min(1.0, (number + done / max(of, 1)) / files), text)


def under_work(say: Words, store: Store) -> None:
    """The queue: every file that waits, and how far it is from being saved."""
    home = settings.home_folder()
    waiting = intake.under_work(home)
    if not waiting:
        return
    st.header(say("work-title"))
    for work in waiting:
        with st.container(border=True):
            issues = [
                issue for number in range(len(work.drafts)) for issue in cache.issues(store, work, number)
            ]
            titles = "; ".join(reading.title(say, work.applied(n)) for n in range(len(work.drafts)))
            st.markdown(f"**{blocks.plain(say('work-what', title=titles, file=work.file))}**")
            st.caption(reading.status(say, issues))
            left, right = st.columns(2)
            if left.button(say("work-open"), key=f"open-{work.id}", type="primary"):
                open_draft(work.id)
            if right.button(say("work-discard"), key=f"discard-{work.id}"):
                intake.discard(home, work.id)
                st.rerun()


def saved(say: Words, store: Store) -> None:
    """What has been brought in, the newest first, each with its undo."""
    home = settings.home_folder()
    st.header(say("saved-title"))
    found = intake.saved(home)
    if not found:
        st.caption(say("saved-none"))
    for one in found:
        names = say.listing([_name(store, evaluation) for evaluation in one.evaluation_ids])
        when = say.day(datetime.fromisoformat(one.saved_at).date())
        with st.container(border=True):
            st.markdown(blocks.plain(say("saved-what", names=names, when=when, file=one.file)))
            if st.button(say("saved-undo"), key=f"undo-{one.id}"):
                intake.undo(home, one.id)
                st.rerun()
            contribute.contribute(say, store, one)


def _name(store: Store, evaluation_id: str) -> str:
    """A municipality and a year, as an evaluation's id says them."""
    place, _, year = evaluation_id.rpartition("-")
    frame = store.municipalities
    names = frame.loc[frame["municipality_id"] == place, "name"]
    return f"{names.iloc[0] if len(names) else place} {year}"
