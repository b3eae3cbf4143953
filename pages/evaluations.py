"""Alla utvärderingar: everything that is known, and what is missing."""

from kompass.ui import cache, choices, evaluations_views, views

say, store = choices.speak(), cache.store(choices.data())
views.title(say, "evaluations")
evaluations_views.headline(say, store)
evaluations_views.municipality_map(say, store)
shown = evaluations_views.filtered(say, store)
evaluations_views.table(say, store, shown)
evaluations_views.references(say, store)
evaluations_views.missing(say, store)
evaluations_views.sources(say, store, shown)
