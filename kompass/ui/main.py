"""The frame round every page: navigation, language, the error boundary. Run anew for each view."""

import logging

import streamlit as st

from kompass import settings
from kompass.errors import KompassError
from kompass.settings import ROOT
from kompass.text import Words
from kompass.ui import blocks, choices

ICON = str(ROOT / "kompass" / "ui" / "icon.svg")

PAGES = {
    "nav-start": ("start",),
    "nav-own": ("municipality", "change", "plan"),
    "nav-compare": ("compare", "ranking", "questions"),
    "nav-learn": ("examples", "teachers"),
    "nav-data": ("read_report", "evaluations", "method"),
}
"""The pages by task, in the order of the navigation. A page is a file in `pages/` and `page-<name>`."""

LOCAL = ("plan", "read_report")
"""The pages that write. A public server has none of these addresses."""


def _shown(names: tuple[str, ...]) -> list[str]:
    return [name for name in names if not (settings.is_public() and name in LOCAL)]


def run() -> None:
    """Draw the frame and the chosen page in it."""
    # Before the navigation, or the browser fetches an icon font from another host.
    st.set_page_config(page_icon=ICON, layout="wide")
    say = choices.speak()
    pages = {
        name: st.Page(
            ROOT / "pages" / f"{name}.py",
            title=say(f"page-{name}"),
            url_path="" if name == "start" else name,
            default=name == "start",
        )
        for names in PAGES.values()
        for name in _shown(names)
    }
    chosen = st.navigation(list(pages.values()), position="hidden")
    st.set_page_config(page_title=f"{chosen.title} – {say('kompass')}", page_icon=ICON, layout="wide")
    blocks.style()
    with st.sidebar:
        _sidebar(say, pages)
    choices.tell_nonsense()
    if choices.data() == "example":
        st.warning(say("made-up-banner"))
    try:
        chosen.run()
    except KompassError as error:
        blocks.error(say, error)
    except Exception:  # the last boundary: logged whole, told as a sentence. Streamlit's own are no Exception
        logging.getLogger("kompass").exception("The page %s could not be shown", chosen.url_path)
        blocks.error(say, KompassError())
    _foot(say)


def _sidebar(say: Words, pages: dict[str, st.Page]) -> None:
    st.image(ICON, width=40)
    for section, names in PAGES.items():
        if section != "nav-start":
            st.caption(say(section))
        for name in _shown(names):
            st.page_link(pages[name], label=say(f"page-{name}"), query_params=choices.link())
    st.divider()
    # Another language is another document (<html lang>), so this is a link with a full load.
    other = say.other
    blocks.language_link(choices.here(lang=other), other, say(f"language-{other}"))
    example = choices.data() == "example"
    blocks.plain_link(
        choices.link(
            data=None if example else "example", municipality=None, year=None, peers=None, **{"with": None}
        ),
        say("data-to-published" if example else "data-to-example"),
    )


def _foot(say: Words) -> None:
    # A public server says nothing of where it runs; one's own machine may be trusted to keep to itself.
    where = "" if settings.is_public() else " " + say("foot-local")
    st.caption(say("foot-not-skr") + where)


run()
