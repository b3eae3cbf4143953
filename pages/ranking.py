"""Rangordning: who stands where, and of how many."""

from kompass.ui import cache, choices
from kompass.ui.views import ranking as view
from kompass.ui.views import shared

say, store = choices.speak(), cache.store(choices.data())
shared.title(say, "ranking")
chosen = choices.municipality(store, say)
edition = view.edition(say, store)
item = choices.item(store, say, edition)
selection = view.selection(say, store, edition, chosen)
ranking = cache.ranking(store, item, edition, selection)
view.headline(say, store, ranking)
view.own_place(say, store, ranking, chosen)
view.chart(say, store, ranking, chosen)
view.table(say, store, ranking, chosen)
view.sources(say, store, ranking)
