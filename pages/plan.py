"""Handlingsplan: what is done about the improvement opportunities, by whom, by when, and how it is known."""

from kompass.ui import cache, choices
from kompass.ui.views import ledger, shared
from kompass.ui.views import plan as view
from kompass.ui.views import plan_exchange as exchange
from kompass.ui.views import plan_items as items

say, store = choices.speak(), cache.store(choices.data(), choices.margin())
shared.title(say, "plan")
book = view.opened(say, store)
if book is not None:
    view.headline(say, store, book)
    view.progress(say, store, book)
    items.improvements(say, store, book)
    items.gone(say, store, book)
    exchange.take_out(say, store, book)
    view.table(say, book, ledger.followed(say, store, book.about.id))
    exchange.bring_in(say, book)
    view.sources(say, store, book)
