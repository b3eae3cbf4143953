"""The list of whom to call: a note on one's own machine, a part of the address on a public server."""

from collections.abc import Sequence

import streamlit as st

from kompass import settings
from kompass.notes import calls
from kompass.notes.calls import Call
from kompass.ui.choices import address

CALLS = "calls"


def listed() -> tuple[Call, ...]:
    """The list about the data that are shown."""
    home = settings.own_folder()
    if home is None:
        return calls.read(st.query_params.get(CALLS, ""))
    return calls.saved(home, address.data())


def keep(found: Sequence[Call]) -> None:
    """Keep a list in place of the one before."""
    home = settings.own_folder()
    if home is None:
        address.write(**{CALLS: calls.written(found) or None})
    else:
        calls.save(home, address.data(), found)
