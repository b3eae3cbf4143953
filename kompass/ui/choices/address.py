"""The address holds what is chosen, as stable codes: reading it, writing it, widgets that show it.

A widget shows what the address says and writes back to it when a person changes it, so that a link
reproduces the view in either language and Back returns to what was chosen before. `session_state`
is used only as the widgets' own mailbox.
"""

from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

import streamlit as st

from kompass.model import MARGINS, NORMAL
from kompass.peers import FACTORS
from kompass.store.build import FACTS
from kompass.text import LANGUAGES, Words, words
from kompass.ui import blocks

WEIGHTS = {factor: f"weigh_{factor}" for factor in FACTORS}
"""Where in the address the weight of each factor of likeness stands."""

KEPT = (
    "lang",
    "data",
    "municipality",
    "year",
    "peers",
    "with",
    "years",
    *WEIGHTS.values(),
    "margin",
    "calls",
)
"""What follows from page to page; all else belongs to one page."""


def language() -> str:
    """The language of the address; Swedish where it has none that exists."""
    wanted = st.query_params.get("lang", "")
    return wanted if wanted in LANGUAGES else LANGUAGES[0]


def speak() -> Words:
    """The words of the chosen language."""
    return words(language())


def data() -> str:
    """Which facts are shown: real ones unless the example is asked for."""
    wanted = st.query_params.get("data", "")
    return wanted if wanted in FACTS else FACTS[0]


def margin() -> str:
    """By which margin differences are judged: the normal one unless the address names another."""
    wanted = st.query_params.get("margin", "")
    return wanted if wanted in MARGINS else NORMAL


def link(**changes: str | None) -> dict[str, str]:
    """The parameters of a link that keeps what follows along, with some changed or (None) dropped."""
    held = st.query_params.to_dict()  # once: pages have many links, and each look takes a lock
    kept = {k: held[k] for k in KEPT if k in held}
    merged: dict[str, str | None] = {**kept, **changes}
    return {k: v for k, v in merged.items() if v}


def here(**changes: str | None) -> dict[str, str]:
    """The parameters of this very view, with some changed or (None) dropped."""
    merged: dict[str, str | None] = {**st.query_params.to_dict(), **changes}
    return {k: v for k, v in merged.items() if v}


def whole(**changes: str | None) -> str:
    """The whole address of this very view, as somebody else may be given it, with some changed."""
    base = st.context.url or ""
    return blocks.address(base if urlsplit(base).path else f"{base}/", here(**changes))


def write(**changes: str | None) -> None:
    """Put choices in the address, or (None) take them out where they are the default.

    All at once: each change of the address is a step that Back undoes.
    """
    st.query_params.from_dict(here(**changes))


def read(name: str, allowed: Sequence[str] | None = None) -> str | None:
    """A choice from the address; None, with a sentence on the page, where it is nonsense."""
    value = st.query_params.get(name)
    if value is None or allowed is None or value in allowed:
        return value
    tell(name, value)
    return None


def tell(name: str, value: str) -> None:
    st.info(blocks.plain(speak()("choice-unknown", name=name, value=value[:40])))


def tell_nonsense() -> None:
    """Say so where the address asks for a page, a language, data or a margin that do not exist."""
    if "page" in st.query_params:  # from the server, which leads an unknown address to the start page
        st.info(blocks.plain(speak()("page-unknown", page=st.query_params["page"][:40])))
    read("lang", LANGUAGES)
    read("data", FACTS)
    read("margin", MARGINS)


def one_of(
    name: str,
    label: str,
    options: Sequence[str],
    default: str,
    shown: Callable[[str], str],
    *,
    horizontal: bool = False,
    clears: Sequence[str] = (),
) -> str:
    """A list (or, `horizontal`, a row of buttons) that shows the address's choice and writes to it.

    `clears` are other choices that mean nothing beside another one of this.
    """
    value = read(name, options) or default
    key = f"choice_{name}"
    st.session_state[key] = value

    def changed() -> None:
        chosen = st.session_state[key] or default
        write(**dict.fromkeys(clears), **{name: None if chosen == default else chosen})

    if horizontal:
        return st.segmented_control(label, options, format_func=shown, key=key, on_change=changed) or value
    return st.selectbox(label, options, format_func=shown, key=key, on_change=changed)


def words_of(name: str, label: str, hint: str, longest: int, *, clears: Sequence[str] = ()) -> str:
    """A field to write words in, kept in the address when they are entered."""
    key = f"choice_{name}"
    st.session_state[key] = st.query_params.get(name, "")[:longest]

    def changed() -> None:
        text = " ".join(st.session_state[key].split())
        write(**dict.fromkeys(clears), **{name: text or None})

    return st.text_input(label, key=key, on_change=changed, max_chars=longest, placeholder=hint)


def switch(name: str, label: str) -> bool:
    """A switch whose state is in the address; off is the default."""
    key = f"choice_{name}"
    st.session_state[key] = st.query_params.get(name) == "1"

    def changed() -> None:
        write(**{name: "1" if st.session_state[key] else None})

    return st.toggle(label, key=key, on_change=changed)


def several(
    name: str, label: str, options: Sequence[str], shown: Callable[[str], str], most: int
) -> list[str]:
    """A list to pick several from; the address holds them joined by commas."""
    asked = [one for one in (st.query_params.get(name) or "").split(",") if one]
    wanted = [one for one in asked if one in set(options)]
    if asked != wanted:
        tell(name, next(one for one in asked if one not in wanted))
    key = f"choice_{name}"
    st.session_state[key] = wanted[:most]

    def changed() -> None:
        write(**{name: ",".join(st.session_state[key])})

    return st.multiselect(
        label,
        options,
        format_func=shown,
        key=key,
        on_change=changed,
        max_selections=most,
        placeholder=speak()("choose-several"),
    )
