"""Alla utvärderingar: everything that is known, and what is missing."""

from kompass.ui import cache, choices
from kompass.ui.views import evaluations as view
from kompass.ui.views import shared

say, store = choices.speak(), cache.store(choices.data(), choices.margin())
shared.title(say, "evaluations")
view.headline(say, store)
view.municipality_map(say, store, choices.read("municipality"))
shown, edition, years = view.filtered(say, store)
view.spread(say, store, edition, years)
view.table(say, store, shown)
view.references(say, store)
view.missing(say, store)
view.sources(say, store, shown)
