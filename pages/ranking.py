"""Rangordning: who stands where, and of how many."""

import streamlit as st

from kompass.model import TOTAL
from kompass.ui import cache, choices
from kompass.ui.views import ranking as view
from kompass.ui.views import shared

say, store = choices.speak(), cache.store(choices.data(), choices.margin())
shared.title(say, "ranking")
left, right = st.columns(2)
with left:
    chosen = choices.municipality(store, say)
    item_place = st.container()
with right:
    edition = choices.edition(store, say, chosen, TOTAL)
    years = cache.years(store, edition)
    among = choices.peers(store, say, chosen, years, ranked=store.instrument.editions[edition])
with item_place:
    item = choices.item(store, say, edition, "choose-item")
ranking = cache.ranking(store, item, edition, among, chosen)
view.headline(say, store, ranking)
shared.choice_note(say, among)
view.own_place(say, store, ranking, chosen)
view.chart(say, store, ranking, chosen)
view.table(say, store, ranking, chosen)
view.sources(say, store, ranking)
