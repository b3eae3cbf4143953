"""Så räknar vi: the instrument, what may be compared, the margins, how numbers are made."""

from kompass.ui import cache, choices, method_views, views

say, store = choices.speak(), cache.store(choices.data())
views.title(say, "method")
method_views.instrument(say, store)
method_views.comparability(say, store)
method_views.margins(say, store)
method_views.numbers(say)
method_views.data(say, store)
