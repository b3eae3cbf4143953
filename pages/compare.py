"""Jämför kommuner: one municipality beside a peer choice, or beside some picked by hand."""

from kompass.ui import cache, choices, compare_views, views

say, store = choices.speak(), cache.store(choices.data())
views.title(say, "compare")
chosen = choices.municipality(store, say)
if chosen is None:
    views.choose_first(say)
else:
    about = cache.profile(store, chosen)
    evaluation = views.pick_evaluation(say, about)
    if evaluation is None or not (evaluation.has_figures and evaluation.is_placed):
        views.headline(say, store, about, evaluation)
        views.gap_task(say, store, about, evaluation)
    else:
        peers = choices.peers(store, say, chosen)
        level = choices.level(views.levels(evaluation), views.default_level(evaluation), say)
        comparison = cache.comparison(store, chosen, evaluation.year, peers, level)
        compare_views.headline(say, store, comparison)
        compare_views.charts(say, store, comparison)
        compare_views.differences(say, store, comparison)
        compare_views.side_by_side(say, store, comparison)
        views.members(say, store, comparison)
        compare_views.sources(say, store, comparison)
