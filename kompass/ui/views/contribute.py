"""Läs in rapport: what is brought in, as rows for the published data, in a file to send."""

from datetime import date

import streamlit as st

from kompass import contribution, settings
from kompass.contribution import Cited
from kompass.errors import KompassError
from kompass.store import Store
from kompass.store.imports import Import
from kompass.text import Words
from kompass.ui import blocks

_FIELDS = ("title", "publisher", "url", "document")


def contribute(say: Words, store: Store, one: Import) -> None:
    """A box that asks for the source everybody can go to, and then gives the file."""
    with st.expander(say("contribute-title")):
        st.markdown(say("contribute-text"))
        with st.form(f"contribute-{one.id}", border=False):
            for name in _FIELDS:
                label, help = say(f"contribute-field-{name}"), say(f"contribute-help-{name}")
                st.text_input(label, key=f"contribute-{name}-{one.id}", placeholder=help, max_chars=300)
            asked = st.form_submit_button(say("contribute-make"))
        if asked:
            _make(say, store, one)


def _make(say: Words, store: Store, one: Import) -> None:
    cited = Cited(*(str(st.session_state[f"contribute-{name}-{one.id}"]).strip() for name in _FIELDS))
    if cited.lacking:
        st.warning(say("contribute-fill-in"))
        return
    home, data = settings.home_folder(), settings.data_folder()
    try:
        made = contribution.made(store, home, data, one, cited, date.today())
    except KompassError as error:
        blocks.error(say, error)
        return
    st.success(say("contribute-ready", n=len(made.tables["scores"])))
    if made.known:
        st.caption(say("contribute-known", n=made.known))
    label = say("contribute-download")
    st.download_button(label, made.content, made.name, "application/zip", on_click="ignore")
