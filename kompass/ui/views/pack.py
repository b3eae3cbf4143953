"""Så står vi oss, to take along: the document and the workbook, made when somebody asks for them."""

import re
from functools import partial

import streamlit as st

from kompass import ask, pack, settings
from kompass.errors import KompassError
from kompass.model import Evaluation
from kompass.notes import plans
from kompass.peers import Choice
from kompass.store import Store
from kompass.text import Words
from kompass.ui import blocks
from kompass.ui.once import kept

_KINDS = {
    ".pdf": "application/pdf",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def take_along(say: Words, store: Store, about: ask.Profile, evaluation: Evaluation, peers: Choice) -> None:
    """A button for the document and one for the workbook, about this evaluation beside these peers."""
    if not evaluation.has_figures:
        return
    st.header(say("pack-title"))
    st.markdown(say("pack-text"))
    try:
        known = kept(plans.improvements, store, about.id)
        held = plans.held_now(settings.own_folder(), about.id, known)
    except KompassError as error:  # a plan that cannot be read is no reason to show nothing of the page
        blocks.error(say, error)
        return
    place = re.sub(r"\W+", "-", about.name).strip("-")
    name = say("pack-name", municipality=place, year=str(evaluation.year or "")).strip("-")
    with st.container(horizontal=True):
        for ending, kind in _KINDS.items():
            make = partial(pack.about, say, store, about.id, evaluation.year, peers, held)
            content = partial(pack.made, ending, make)
            label = say(f"pack-download-{ending.removeprefix('.')}")
            st.download_button(label, content, f"{name}{ending}", kind, on_click="ignore")
