"""Förändring: what changed between a municipality's evaluations."""

from kompass.ui import cache, change_views, choices, views

say, store = choices.speak(), cache.store(choices.data())
views.title(say, "change")
chosen = choices.municipality(store, say)
if chosen is None:
    views.choose_first(say)
else:
    about = cache.profile(store, chosen)
    if not about.evaluations:
        views.headline(say, store, about, None)
        views.gap_task(say, store, about, None)
    else:
        changed = cache.change(store, chosen)
        change_views.headline(say, store, about, changed)
        change_views.timeline(say, store, about)
        for step in change_views.newest_first(changed):
            change_views.step(say, store, step)
        change_views.alone(say, store, about, changed)
        change_views.sources(say, store, about)
