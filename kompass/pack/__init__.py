"""The pack: what a municipality's director hands to the board, as a PDF and as an Excel workbook.

Asked once, described once as plain data, written by either writer: so the figures and words of both are those
of the pages and the terminal.
"""

from collections.abc import Callable, Mapping
from datetime import date
from threading import Lock

from kompass.measures import Held
from kompass.pack.content import Pack
from kompass.pack.document import as_pdf
from kompass.pack.gather import NO_PLAN, gather, told
from kompass.pack.whole import pack
from kompass.pack.workbook import as_xlsx
from kompass.peers import DEFAULT, Choice
from kompass.store import Store
from kompass.text import Words

__all__ = ["NO_PLAN", "WRITERS", "Pack", "about", "as_pdf", "as_xlsx", "made"]

WRITERS: Mapping[str, Callable[[Pack], bytes]] = {".pdf": as_pdf, ".xlsx": as_xlsx}
"""By the ending of a file."""

_ONE_AT_A_TIME = Lock()
"""Several packs at once would keep everybody waiting who only looks at a page."""


def about(
    words: Words,
    store: Store,
    municipality_id: str,
    year: int | None = None,
    choice: Choice = DEFAULT,
    held: Held = NO_PLAN,
    today: date | None = None,
) -> Pack:
    """The pack about an evaluation: of a year, or the latest with figures.

    `held` is the municipality's action plan, where it may be shown. Raises UnknownYear, NoFigures where no
    points are known, and UnknownPeerChoice.
    """
    return pack(told(words, store, gather(store, municipality_id, year, choice, held, today)))


def made(ending: str, make: Callable[[], Pack]) -> bytes:
    """A pack as a file of an ending of `WRITERS`; one at a time."""
    with _ONE_AT_A_TIME:
        return WRITERS[ending](make())
