"""Så står vi oss: how a municipality stands, by one of its evaluations."""

from kompass.ui import cache, choices
from kompass.ui.views import findings, pack, shared
from kompass.ui.views import municipality as view

say, store = choices.speak(), cache.store(choices.data(), choices.margin())
shared.title(say, "municipality")
subject = shared.subject(say, store)
if subject is not None:
    about, evaluation = subject
    shared.headline(say, store, about, evaluation)
    shared.own(say, store, about, [evaluation])
    peers = view.peers(say, store, about, evaluation)
    if evaluation is None or not evaluation.has_figures:
        shared.gap_task(say, store, about, evaluation)
    elif evaluation.is_placed:
        comparisons = view.comparisons(store, about, evaluation, peers)
        if comparisons:
            view.charts(say, store, about, comparisons)
            view.table(say, store, about, comparisons)
            shared.members(say, store, list(comparisons.values())[-1], peers)
    if evaluation is not None:
        findings.by_area(say, store, about, evaluation)
        findings.since_last_of(say, store, about, evaluation)
        view.questions(say, store, about, evaluation, peers)
        view.sources(say, store, about, evaluation, peers)
        pack.take_along(say, store, about, evaluation, peers)
