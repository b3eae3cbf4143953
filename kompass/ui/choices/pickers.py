"""The pickers of a page: the municipality and its evaluation, level, edition, item, drawing, margin."""

from collections.abc import Sequence

import streamlit as st

from kompass.model import MARGINS, NORMAL, TOTAL, Level, level_of
from kompass.store import Store
from kompass.text import Words
from kompass.text.sentences import item_name
from kompass.ui import cache
from kompass.ui.choices import address
from kompass.ui.once import kept

_WEAKEST = "weakest"


def municipality(found: Store, say: Words) -> str | None:
    """The chosen municipality's id: the picker at the top of every page that is about one."""
    names = cache.names(found)
    value = address.read("municipality", list(names))
    st.session_state["choice_municipality"] = value

    def changed() -> None:
        chosen = st.session_state["choice_municipality"]
        others = [one for one in st.query_params.get("with", "").split(",") if one and one != chosen]
        address.write(municipality=chosen, year=None, **{"with": ",".join(others)})

    chosen: str | None = st.selectbox(
        say("choose-municipality"),
        list(names),
        index=None,
        format_func=names.__getitem__,
        key="choice_municipality",
        on_change=changed,
        placeholder=say("choose-municipality-hint"),
    )
    return chosen


def year(years: Sequence[int], default: int, say: Words) -> int:
    """Which evaluation of the municipality, by its year; no widget where there is only one."""
    if len(years) < 2:
        return default
    options = [str(y) for y in sorted(years, reverse=True)]
    return int(address.one_of("year", say("choose-year"), options, str(default), str, horizontal=True))


def level(available: Sequence[Level], default: Level, say: Words) -> Level:
    """How detailed: total, areas or questions; no widget where there is only one."""
    if len(available) < 2:
        return default
    return Level(
        address.one_of(
            "level",
            say("choose-level"),
            list(available),
            str(default),
            lambda one: say(f"level-{one}"),
            horizontal=True,
            clears=("item",),
        )
    )


def radar_or_dots(say: Words) -> str:
    """Which of the two drawings of eight areas: `radar` or, read more exactly, `dots`."""
    options = ["radar", "dots"]
    return address.one_of(
        "view", say("choose-view"), options, "radar", lambda v: say(f"view-{v}"), horizontal=True
    )


def edition(found: Store, say: Words, chosen: str | None, *items: str) -> str:
    """Which edition, among those with figures at the level of any of the items.

    Unless another is picked it is that of the municipality's own latest figure for the first item it has one
    for, else the newest with figures.
    """
    known = kept(_with_figures, found, *(str(level_of(item)) for item in items))
    names = {code: e.names[say.language] for code, e in found.instrument.editions.items() if code in known}
    return address.one_of(
        "edition",
        say("choose-edition"),
        list(names),
        cache.edition_of(found, chosen, *items),
        names.__getitem__,
        clears=("item",),  # an item is one of its edition
    )


def _with_figures(found: Store, *levels: str) -> set[str]:
    """The editions with figures at any of the levels."""
    frame = found.evaluations
    figures = frame[[f"known_{level}" for level in levels]].sum(axis=1) > 0
    return set(frame[figures]["edition"].dropna())


def item(found: Store, say: Words, edition_code: str, label: str) -> str:
    """Which item of an edition: the total, an area or a question."""
    items = found.instrument.items
    codes = [i.code for level in Level for i in found.instrument.items_at(edition_code, level)]
    return address.one_of(
        "item", say(label), codes, TOTAL, lambda code: item_name(say, items[edition_code, code])
    )


def about(found: Store, say: Words, edition_code: str) -> str | None:
    """An area or a question of an edition to ask about; None for what is weakest."""
    items = found.instrument.items
    levels = (Level.AREA, Level.QUESTION)
    codes = [i.code for level in levels for i in found.instrument.items_at(edition_code, level)]

    def shown(code: str) -> str:
        return say("about-weakest") if code == _WEAKEST else item_name(say, items[edition_code, code])

    chosen = address.one_of("item", say("choose-about"), [_WEAKEST, *codes], _WEAKEST, shown)
    return None if chosen == _WEAKEST else chosen


def margin_of(say: Words) -> str:
    """By which margin differences are judged; it follows from page to page."""
    return address.one_of(
        "margin",
        say("choose-margin"),
        MARGINS,
        NORMAL,
        lambda one: say(f"margin-{one}"),
        horizontal=True,
    )
