"""Start: what this is, and where to begin."""

from kompass.ui import cache, choices
from kompass.ui.views import start as view

say, store = choices.speak(), cache.store(choices.data(), choices.margin())
view.opening(say)
chosen = choices.municipality(store, say)
view.card(say, store, chosen)
view.tasks(say, chosen)
view.about(say, store)
