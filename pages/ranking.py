"""Rangordning: who stands where, and of how many."""

from kompass.ui import cache, choices, ranking_views, views

say, store = choices.speak(), cache.store(choices.data())
views.title(say, "ranking")
edition = ranking_views.edition(say, store)
item = choices.item(store, say, edition)
selection = ranking_views.selection(say, store, edition)
ranking = cache.ranking(store, item, edition, selection)
ranking_views.headline(say, store, ranking)
chosen = choices.municipality(store, say)
ranking_views.own_place(say, store, ranking, chosen)
ranking_views.chart(say, store, ranking, chosen)
ranking_views.table(say, store, ranking, chosen)
ranking_views.sources(say, store, ranking)
