"""Jämför kommuner: one municipality beside a peer choice, or beside some picked by hand."""

import streamlit as st

from kompass.ui import cache, choices
from kompass.ui.views import compare as view
from kompass.ui.views import shared

say, store = choices.speak(), cache.store(choices.data(), choices.margin())
shared.title(say, "compare")
subject = shared.subject(say, store)
if subject is not None:
    about, evaluation = subject
    if evaluation is None or not (evaluation.has_figures and evaluation.is_placed):
        shared.headline(say, store, about, evaluation)
        shared.own(say, store, about, [evaluation])
        shared.gap_task(say, store, about, evaluation)
    else:
        left, right = st.columns(2)
        with left:
            peers = choices.peers(store, say, about.id, cache.years(store, evaluation.edition))
        with right:
            level = choices.level(shared.levels(evaluation), shared.default_level(evaluation), say)
        comparison = cache.comparison(store, about.id, evaluation.year, peers, level)
        view.headline(say, store, comparison)
        shared.own(say, store, about, [evaluation])
        view.charts(say, store, comparison)
        view.differences(say, store, comparison)
        view.side_by_side(say, store, comparison)
        shared.members(say, store, comparison, peers)
        view.sources(say, store, comparison)
