"""Why so many points, and where the others are: what was seen, what was missed, what the report says."""

import pandas as pd
import streamlit as st

from kompass import ask
from kompass.compare import records
from kompass.learn.anatomy import Anatomy
from kompass.model import Evaluation, Item, Level
from kompass.store import Store
from kompass.text import Words
from kompass.ui import blocks, cache
from kompass.ui.views import findings, shared


def behind(say: Words, store: Store, about: ask.Profile, evaluation: Evaluation, item: Item) -> None:
    """What stands behind the points of one evaluation for an item; nothing where they are not known."""
    found = ask.behind(store, cache.findings(store), about, evaluation, item)
    if found is None:
        return
    figures = {
        "points": say.number(found.points),
        "max": say.number(item.max_points),
        "left": say.number(found.left),
    }
    st.header(say("anatomy-title" if found.left else "anatomy-title-full", **figures))
    shared.own(say, store, about, [evaluation], brief=True)
    if found.seen.empty and found.missed.empty:
        st.markdown(say("item-findings-own-none", municipality=about.name))
    else:
        across = item.level == Level.QUESTION and found.level == Level.AREA
        st.caption(say("anatomy-how-area" if across else "anatomy-how"))
        seen, missed = st.columns(2)
        with seen:
            _part(say, say("anatomy-seen", **figures), found.seen, say("anatomy-seen-none"))
        with missed:
            _part(say, say("anatomy-missed", **figures), found.missed, say("anatomy-missed-none"))
        blocks.sources(say, findings.sources(store, [*records(found.seen), *records(found.missed)]))
    _prose(say, store, evaluation, found)


def _part(say: Words, title: str, rows: pd.DataFrame, none: str) -> None:
    st.markdown(f"**{title}**")
    if rows.empty:
        st.caption(none)
    else:
        blocks.findings(findings.groups(say, records(rows), kinds=tuple(dict.fromkeys(rows["kind"]))))


def _prose(say: Words, store: Store, evaluation: Evaluation, found: Anatomy) -> None:
    if not found.sections:
        if not evaluation.own:
            st.caption(say("anatomy-prose-none"))
        return
    language = store.instrument.editions[evaluation.edition or ""].language
    with st.expander(say("anatomy-prose")):
        for one in found.sections:
            blocks.quote(one.text, language, heading=one.heading)
