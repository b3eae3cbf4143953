"""Tillgänglighet: how far Kompass can be used by everybody, and how that is known."""

from kompass.ui import choices
from kompass.ui.views import accessibility as view
from kompass.ui.views import shared

say = choices.speak()
shared.title(say, "accessibility")
view.statement(say)
view.left(say)
view.criteria(say)
view.how(say)
