"""Start: one line of what this is, a search box, a live card and four tasks."""

import streamlit as st

from kompass import settings
from kompass.store import Store
from kompass.text import Words
from kompass.text import headline as ladder
from kompass.ui import blocks, cache
from kompass.ui.once import kept, once
from kompass.ui.views import shared

SHOWN = ("se-1080", "se-ex00053")
"""The municipality of the live card until one is chosen: one with areas, a mean and two evaluations."""

TASKS = ("municipality", "change", "teachers")


def opening(say: Words) -> None:
    """What this is, in one line."""
    st.title(say("kompass"))
    blocks.headline([say("start-what"), say("start-not")])


def card(say: Words, store: Store, chosen: str | None) -> None:
    """A real result at once: the chosen municipality's, or one that shows what Kompass can tell."""
    shown = chosen or next(i for i in SHOWN if i in cache.names(store))
    about = cache.profile(store, shown)
    standing = shared.standing_of(store, about, about.chosen())
    with st.container(border=True):
        if chosen is None:
            st.caption(say("start-example-of"))
        blocks.headline(once(ladder.headline, say, standing, store.instrument)[:4])
        shared.own(say, store, about, [standing.evaluation], brief=True)
        shared.page_link("municipality", say("start-more", municipality=about.name), municipality=shown)


def tasks(say: Words, chosen: str | None) -> None:
    """Four buttons: three questions, and the way to bring in a report where that can be done."""
    st.header(say("start-tasks"))
    labels = {page: say(f"page-{page}") for page in TASKS}
    labels |= (
        {"ranking": say("page-ranking")} if settings.is_public() else {"read_report": say("own-read-button")}
    )
    for column, (page, label) in zip(st.columns(len(labels)), labels.items(), strict=True):
        with column, st.container(border=True):
            shared.page_link(page, label)
            st.caption(say(f"page-{page}-answers"))


def about(say: Words, store: Store) -> None:
    """How much is known, and from when."""
    st.caption(say("start-known", **kept(_known, store)))


def _known(store: Store) -> dict[str, int | str]:
    frame = store.evaluations
    years = frame["year"].dropna()
    return {
        "n": len(frame),
        "points": int((frame[["known_total", "known_area"]].sum(axis=1) > 0).sum()),
        "first": str(int(years.min())),
        "last": str(int(years.max())),
        "own": int(frame["own"].sum()),
    }
