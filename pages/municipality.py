"""Så står vi oss: how a municipality stands, by one of its evaluations."""

from kompass.model import Level
from kompass.ui import cache, choices, views

say, store = choices.speak(), cache.store(choices.data())
views.title(say, "municipality")
chosen = choices.municipality(store, say)
if chosen is None:
    views.choose_first(say)
else:
    about = cache.profile(store, chosen)
    evaluation = views.pick_evaluation(say, about)
    standing = views.headline(say, store, about, evaluation)
    if evaluation is None or not evaluation.has_figures:
        views.gap_task(say, store, about, evaluation)
    elif evaluation.is_placed:
        peers = choices.peers(store, say, chosen)
        comparisons = views.comparisons(store, about, evaluation, peers)
        views.standing_charts(say, store, about, evaluation, comparisons)
        views.standing_table(say, store, about, evaluation, comparisons)
        views.members(say, store, comparisons[Level.TOTAL if Level.TOTAL in comparisons else Level.AREA])
    if evaluation is not None:
        views.findings(say, store, about, evaluation)
        views.questions(say, store, about, evaluation)
        views.evaluation_sources(say, store, about, evaluation, standing)
