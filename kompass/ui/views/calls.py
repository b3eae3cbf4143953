"""Att ringa: the list of one's own, each with a field for one's question."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from kompass import settings
from kompass.compare import records
from kompass.export import calls as export
from kompass.learn.search import Findings
from kompass.notes import calls
from kompass.notes.calls import Call
from kompass.store import Store
from kompass.text import Words
from kompass.ui import blocks, choices
from kompass.ui.views import examples

ANCHOR = "calls"


def count(say: Words, found: Sequence[Call]) -> None:
    """How many there are to call, and the way down to them; nothing while there are none."""
    if found:
        st.markdown(f"[{say('calls-title')} ({len(found)})](#{ANCHOR})")


def listed(say: Words, store: Store, known: Findings, found: Sequence[Call]) -> None:
    """The list, and the way to take it along."""
    st.header(say("calls-title"), anchor=ANCHOR)
    if not found:
        st.caption(say("calls-none"))
        return
    st.caption(say("calls-where-public" if settings.is_public() else "calls-where", n=len(found)))
    mine = known.frame[known.frame["finding_id"].isin([one.finding_id for one in found])]
    rows = {row["finding_id"]: row for row in records(mine)}
    for one in found:
        _call(say, store, one, rows.get(one.finding_id))
    st.download_button(
        say("calls-csv"),
        export.as_table(say, store, found, rows),
        file_name=say("calls-file"),
        mime="text/csv",
        on_click="ignore",
    )


def _call(say: Words, store: Store, one: Call, row: dict[str, Any] | None) -> None:
    with st.container(border=True):
        if row is None:
            st.caption(say("calls-gone", id=one.finding_id))
        else:
            blocks.finding_card(examples.card(say, store, row))
        key = f"question-{one.finding_id}"
        st.text_input(
            say("calls-question"),
            value=one.question,
            key=key,
            max_chars=calls.LONGEST_QUESTION,
            on_change=_ask,
            args=(one.finding_id, key),
        )
        st.button(
            say("calls-remove"), key=f"remove-{one.finding_id}", on_click=_remove, args=(one.finding_id,)
        )


def _ask(finding_id: str, key: str) -> None:
    choices.keep_calls(calls.asking(choices.listed_calls(), finding_id, st.session_state[key]))


def _remove(finding_id: str) -> None:
    choices.keep_calls(calls.without(choices.listed_calls(), finding_id))
