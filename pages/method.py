"""Så räknar vi: the instrument, what may be compared, the margins, how numbers are made."""

from kompass.ui import cache, choices
from kompass.ui.views import corrections, shared
from kompass.ui.views import method as view

say, store = choices.speak(), cache.store(choices.data(), choices.margin())
shared.title(say, "method")
view.instrument(say, store)
view.comparability(say, store)
view.margins(say, store)
view.likeness(say)
view.numbers(say)
view.data(say, store)
corrections.log(say, store)
