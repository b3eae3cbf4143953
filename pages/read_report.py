"""Läs in rapport: from a file to a saved evaluation, step by step."""

from kompass.ui import cache, choices
from kompass.ui.views import doubts, shared
from kompass.ui.views import draft as steps
from kompass.ui.views import read_report as view

say, store = choices.speak(), cache.store("published")
shared.title(say, "read_report")
view.promise(say)
work = view.chosen(say)
if work is None:
    view.bring_in(say, store)
    view.under_work(say, store)
    view.saved(say, store)
else:
    number = steps.pick(say, work)
    if work.decisions[number].left_out:
        steps.save(say, store, work)
    elif steps.confirm(say, store, work, number):
        steps.sums(say, store, work, number)
        doubts.doubts(say, store, work, number)
        steps.texts(say, work, number)
        steps.save(say, store, work)
