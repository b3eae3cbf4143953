"""Vem kan vi ringa?: whom to call about what is weakest, and why just them."""

from kompass.ui import cache, choices
from kompass.ui.views import shared
from kompass.ui.views import teachers as view

say, store = choices.speak(), cache.store(choices.data(), choices.margin())
shared.title(say, "teachers")
subject = shared.subject(say, store)
if subject is not None:
    about, evaluation = subject
    item = choices.about(store, say, view.edition(store, evaluation))
    choice = choices.likeness(say, cache.years(store, None))
    year = evaluation.year if evaluation is not None else None
    found = cache.teachers(store, about.id, year, choice, item)
    view.headline(say, store, found)
    shared.own(say, store, about, [evaluation])
    shared.choice_note(say, choice)
    view.overview(say, store, found)
    for lesson in found.rows:
        view.lesson(say, store, found, lesson)
    if not found.rows:
        shared.gap_task(say, store, about, evaluation)
    view.sources(say, store, found)
