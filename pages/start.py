"""Start: what this is, and where to begin."""

from kompass.ui import cache, choices, start_views

say, store = choices.speak(), cache.store(choices.data())
start_views.opening(say)
chosen = choices.municipality(store, say)
start_views.card(say, store, chosen)
start_views.tasks(say)
start_views.about(say, store)
