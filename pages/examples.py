"""Goda exempel: who does this, and what did they do? And the list of whom to call."""

from kompass.ui import cache, choices
from kompass.ui.views import calls, shared
from kompass.ui.views import examples as view

say, store = choices.speak(), cache.store(choices.data(), choices.margin())
shared.title(say, "examples")
listed = choices.listed_calls()
calls.count(say, listed)
known = cache.findings(store)
asked, subject = view.sought(say, store)
view.answers(say, store, known, asked, cache.examples(store, asked, subject), listed)
calls.listed(say, store, known, listed)
