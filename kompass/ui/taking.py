"""What of a page can be taken along: each chart as a picture, each table as a file, with what they rest on.

A page says what its figures rest on where it lists their sources, beneath them (`rest`). What it has shown
until then waits for that. A page is run from above to below in a thread of its own, which keeps its waiting.
"""

import json
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from kompass.model import Source
from kompass.pack.taken import Taken, as_csv, as_xlsx, file_name
from kompass.store import Store
from kompass.text import Words
from kompass.text import grounds as told
from kompass.text.grounds import Grounds
from kompass.ui import markup
from kompass.ui.table import Column, Row, taken

_Rows = Callable[[], Sequence[Row]]

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass
class _Page:
    """A page under way: its words, title and answer, and what waits to be told what it rests on."""

    say: Words
    title: str
    answer: Sequence[str] = ()
    own: bool = False
    remarks: list[str] = field(default_factory=list)
    waiting: list[Callable[[Grounds], None]] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)

    def key(self, name: str) -> str:
        """A key that nothing else on the page has, the same one in every run."""
        plain = re.sub(r"\W+", "-", name)
        key = next(k for n in range(1, 1000) if (k := f"take-{plain}-{n}") not in self.keys)
        self.keys.add(key)
        return key


@dataclass(frozen=True)
class _Offered:
    """A table that can be taken along, with what is to be known of it."""

    caption: str
    columns: Sequence[Column]
    rows: _Rows
    remarks: Sequence[str]


_page: ContextVar[_Page | None] = ContextVar("page", default=None)


def begin(say: Words, title: str) -> None:
    """A page begins; nothing of an earlier one is left."""
    _page.set(_Page(say, title))


def answer(sentences: Sequence[str]) -> None:
    """What the page answers, which goes along with its tables."""
    page = _page.get()
    if page is not None:
        page.answer = sentences


def shown(marks: Collection[str]) -> None:
    """A table that the page shows: whether something in it is the reader's own goes for what it is beside."""
    page = _page.get()
    if page is not None:
        page.own = page.own or page.say("own-mark") in marks
        page.remarks = []


def remark(text: str) -> None:
    """Something to be known of the table that was shown last."""
    page = _page.get()
    if page is not None:
        page.remarks.append(text)


def table(caption: str, columns: Sequence[Column], rows: _Rows, label: str = "") -> None:
    """A button beneath a table, or beneath several that are one when taken along.

    The rows are asked for, and a file is made of them, when somebody wants it, in a thread that is no page's.
    """
    page = _page.get()
    if page is None:
        return
    key, page.remarks = page.key(caption), []
    place = st.popover(label or page.say("take-table"), type="tertiary", key=key)
    page.waiting.append(partial(_files, page, place, key, _Offered(caption, columns, rows, page.remarks)))


def _files(page: _Page, place: DeltaGenerator, key: str, offered: _Offered, grounds: Grounds) -> None:
    say, title, answered = page.say, page.title, page.answer

    def one() -> Taken:
        whole = taken(say, offered.caption, offered.columns, offered.rows())
        return Taken(replace(whole, remarks=offered.remarks), title, answered, grounds)

    name = file_name(say("kompass"), *grounds.marks, title, grounds.titled(offered.caption))
    kinds = (
        (say("take-xlsx"), ".xlsx", EXCEL, lambda: as_xlsx(say, one())),
        (say("take-csv-comma"), ".csv", "text/csv", lambda: as_csv(say, one(), "comma")),
        (say("take-csv-point"), ".csv", "text/csv", lambda: as_csv(say, one(), "point")),
    )
    with place:
        for n, (label, ending, mime, made) in enumerate(kinds):
            st.download_button(
                label, made, name + ending, mime, key=f"{key}-{n}", on_click="ignore", width="stretch"
            )


def picture(chart_key: str, title: str) -> None:
    """A button beneath a chart that makes a picture of it in the browser."""
    page = _page.get()
    if page is not None:
        page.waiting.append(partial(_button, page, st.empty(), chart_key, title))


def _button(page: _Page, place: DeltaGenerator, chart_key: str, title: str, grounds: Grounds) -> None:
    say, titled = page.say, grounds.titled(title)
    shown = {
        "chart": chart_key,
        "title": titled,
        "editions": say.listing([*grounds.editions]),
        "marks": " · ".join(grounds.marks),
        "foot": [*filter(None, [told.sources(say, grounds.sources)]), grounds.data],
        "file": f"{file_name(say('kompass'), *grounds.marks, titled)}.png",
    }
    text = json.dumps(shown, ensure_ascii=False)
    markup.render("picture.html", place, told=text, label=say("take-picture"), title=titled)


def waits() -> bool:
    """Whether something shown has not been told yet what it rests on."""
    page = _page.get()
    return page is not None and bool(page.waiting)


def rest(
    store: Store, sources: Iterable[Source] = (), editions: Iterable[str | None] = (), about: str = ""
) -> None:
    """What everything shown since the last time rests on."""
    page = _page.get()
    if page is None:
        return
    grounds = told.grounds(page.say, store, sources, editions, about, page.own, date.today())
    waiting, page.waiting, page.own, page.answer = page.waiting, [], False, ()
    for one in waiting:
        one(grounds)
