"""Rangordning: who stands where, and of how many."""

import streamlit as st

from kompass.ui import cache, choices
from kompass.ui.views import ranking as view
from kompass.ui.views import shared

say, store = choices.speak(), cache.store(choices.data())
shared.title(say, "ranking")
left, right = st.columns(2)
with left:
    chosen = choices.municipality(store, say)
    item_place = st.container()
with right:
    edition = view.edition(say, store)
    selection = view.selection(say, store, edition, chosen)
with item_place:
    item = choices.item(store, say, edition)
ranking = cache.ranking(store, item, edition, selection)
view.headline(say, store, ranking)
view.own_place(say, store, ranking, chosen)
view.chart(say, store, ranking, chosen)
view.table(say, store, ranking, chosen)
view.sources(say, store, ranking)
