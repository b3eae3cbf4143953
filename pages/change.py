"""Förändring: what changed between a municipality's evaluations, and how it went for all others."""

import streamlit as st

from kompass.ui import cache, choices
from kompass.ui.views import again, findings, ledger, shared
from kompass.ui.views import change as view

say, store = choices.speak(), cache.store(choices.data(), choices.margin())
shared.title(say, "change")
chosen = choices.municipality(store, say)
if chosen is None:
    st.info(say("choose-municipality-first"))
else:
    about = cache.profile(store, chosen)
    if not about.evaluations:
        shared.headline(say, store, about, None)
        shared.gap_task(say, store, about, None)
    else:
        changed = cache.change(store, chosen)
        view.headline(say, store, about, changed)
        shared.own(say, store, about, about.evaluations)
        findings.since_last(say, store, about)
        ledger.steps(say, store, about.id)
        view.timeline(say, store, about)
        view.courses(say, store, changed)
        for step in view.newest_first(changed):
            view.step(say, store, about, step)
        view.alone(say, store, about, changed)
        view.sources(say, store, about)
again.everyone(say, store, chosen)
