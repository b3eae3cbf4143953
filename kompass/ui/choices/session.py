"""What a session alone knows: words that one run leaves for the next, and which boxes are open."""

import streamlit as st
from streamlit.elements.lib.mutable_expander_container import ExpanderContainer

_LEFT = "left_"


def leave(name: str, value: str) -> None:
    """Leave a word for the run that follows."""
    st.session_state[_LEFT + name] = value


def collect(name: str) -> str | None:
    """What the run before has left, once."""
    found: str | None = st.session_state.pop(_LEFT + name, None)
    return found


def box(name: str, label: str) -> ExpanderContainer:
    """A box that knows whether it is open, and stays so when its label changes."""
    key = f"box_{name}"
    st.session_state[key] = bool(st.session_state.get(key))  # else another label is another box, shut
    return st.expander(label, key=key, on_change="rerun")
