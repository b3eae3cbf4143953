"""The frame round every page: navigation, language, the error boundary. Run anew for each view."""

import logging

import streamlit as st

from kompass import settings
from kompass.errors import KompassError
from kompass.settings import ROOT
from kompass.text import Words
from kompass.ui import blocks, cache, choices, navigation, taking, turns
from kompass.ui.document import ASSETS
from kompass.ui.views import corrections

ICON = str(ASSETS / "icon.svg")
FOOT = "nav-foot"


def run() -> None:
    """Draw the frame and the chosen page in it."""
    cache.begin()
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
        for names in navigation.shown().values()
        for name in names
    }
    chosen = st.navigation(list(pages.values()), position="hidden")
    st.set_page_config(page_title=f"{chosen.title} – {say('kompass')}", page_icon=ICON, layout="wide")
    embedded = blocks.embedded()
    if not embedded:
        with st.sidebar:
            _sidebar(say, pages)
    choices.tell_nonsense()
    if choices.data() == "example":
        st.warning(say("made-up-banner"))
    taking.begin(say, chosen.title)
    try:
        corrections.since(say)
        chosen.run()
        if taking.waits():
            taking.rest(cache.store(choices.data(), choices.margin()))
    except KompassError as error:
        blocks.error(say, error)
    except Exception:  # the last boundary: logged whole, told as a sentence. Streamlit's own are no Exception
        logging.getLogger("kompass").exception("The page %s could not be shown", chosen.url_path)
        blocks.error(say, KompassError())
    if embedded:
        blocks.open_link(choices.here(), say("open-in-kompass"))
    else:
        _foot(say, chosen)


def _sidebar(say: Words, pages: dict[str, st.Page]) -> None:
    kept = choices.link()
    blocks.brand(say, blocks.address("./", kept))
    for task, names in navigation.shown().items():
        if task == FOOT:
            continue
        if task != "nav-start":
            blocks.task(say(task))
        for name in names:
            st.page_link(pages[name], label=say(f"page-{name}"), query_params=kept)
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


def _foot(say: Words, page: st.Page) -> None:
    # A public server says nothing of where it runs; one's own machine may be trusted to keep to itself.
    lines = [say("foot-not-skr")] if settings.is_public() else [say("foot-not-skr"), say("foot-local")]
    kept = choices.link()
    found = [(blocks.address(name, kept), say(f"page-{name}")) for name in navigation.PAGES[FOOT]]
    blocks.foot(" ".join(lines), found, *corrections.foot(say, page.url_path, page.title))


with turns.turn():
    run()
