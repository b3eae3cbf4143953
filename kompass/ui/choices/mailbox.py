"""What one run of a page leaves for the next: a word of confirmation, and nothing that lasts."""

import streamlit as st

_PREFIX = "left_"


def leave(name: str, value: str) -> None:
    """Leave a word for the run that follows."""
    st.session_state[_PREFIX + name] = value


def collect(name: str) -> str | None:
    """What the run before has left, once."""
    found: str | None = st.session_state.pop(_PREFIX + name, None)
    return found
