"""Delfrågor: how the figures of many lie, all questions or one."""

import streamlit as st

from kompass.ui import cache, choices
from kompass.ui.views import questions as view
from kompass.ui.views import shared

say, store = choices.speak(), cache.store(choices.data(), choices.margin())
shared.title(say, "questions")
left, right = st.columns(2)
with left:
    chosen = choices.municipality(store, say)
    level_place = st.container()
with right:
    edition = choices.edition(store, say, chosen, "1.1", "1")
    years = cache.years(store, edition)
    among = choices.peers(store, say, chosen, years, ranked=store.instrument.editions[edition])
with level_place:
    level = view.level(say, store, edition)
    spread = cache.spread(store, edition, level, among, chosen)
    item = view.item(say, store, spread)
if item is None:
    view.overview(say, store, spread, chosen)
else:
    view.one(say, store, spread, item, chosen)
shared.choice_note(say, among)
view.sources(say, store, spread, item)
