"""Our own HTML: templates that escape every value."""

from collections.abc import Hashable
from functools import lru_cache
from pathlib import Path

import streamlit as st
from jinja2 import Environment, FileSystemLoader, select_autoescape
from streamlit.delta_generator import DeltaGenerator

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=select_autoescape(["html"]),
    trim_blocks=True,
    auto_reload=False,  # else it asks for each piece of a page when its file was changed
)


def render(name: str, place: DeltaGenerator | None = None, /, **values: object) -> None:
    """Show a template, filled in; where the page is, or at a place kept for it."""
    (place or st).html(filled(name, **values))


def render_once(name: str, /, **values: Hashable) -> None:
    """The same of values that are told by what they are; every page has much that was filled in before."""
    st.html(_known(name, **values))


def filled(name: str, /, **values: object) -> str:
    """A template, filled in."""
    return _TEMPLATES.get_template(name).render(**values)


_known = lru_cache(maxsize=2_000)(filled)
