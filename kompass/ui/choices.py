"""What is chosen, and nothing else knows where: the address holds it, as stable codes.

A widget shows what the address says and writes back to it when a person changes it, so that a link
reproduces the view in either language and Back returns to what was chosen before. `session_state`
is used only as the widgets' own mailbox.
"""

from collections.abc import Callable, Sequence

import streamlit as st

from kompass.model import TOTAL, Level
from kompass.peers import CHOICES, PICKED
from kompass.store import Store
from kompass.store.database import FACTS
from kompass.text import LANGUAGES, Words, words
from kompass.text.sentences import item_name

KEPT = ("lang", "data", "municipality", "year", "peers", "with")
"""What follows from page to page; all else belongs to one page."""


def language() -> str:
    """The language of the address; Swedish where it has none that exists."""
    wanted = st.query_params.get("lang", "")
    return wanted if wanted in LANGUAGES else LANGUAGES[0]


def speak() -> Words:
    """The words of the chosen language."""
    return words(language())


def data() -> str:
    """Which facts are shown: real ones unless the example is asked for."""
    wanted = st.query_params.get("data", "")
    return wanted if wanted in FACTS else FACTS[0]


def link(**changes: str | None) -> dict[str, str]:
    """The parameters of a link that keeps what follows along, with some changed or (None) dropped."""
    kept = {k: st.query_params[k] for k in KEPT if k in st.query_params}
    merged: dict[str, str | None] = {**kept, **changes}
    return {k: v for k, v in merged.items() if v}


def here(**changes: str | None) -> dict[str, str]:
    """The parameters of this very view, with some changed or (None) dropped."""
    merged: dict[str, str | None] = {**dict(st.query_params.items()), **changes}
    return {k: v for k, v in merged.items() if v}


def write(**changes: str | None) -> None:
    """Put choices in the address, or (None) take them out where they are the default.

    All at once: each change of the address is a step that Back undoes.
    """
    st.query_params.from_dict(here(**changes))


def read(name: str, allowed: Sequence[str] | None = None) -> str | None:
    """A choice from the address; None, with a sentence on the page, where it is nonsense."""
    value = st.query_params.get(name)
    if value is None or allowed is None or value in allowed:
        return value
    _tell(name, value)
    return None


def _tell(name: str, value: str) -> None:
    st.info(speak()("choice-unknown", name=name, value=value[:40]))


def tell_nonsense() -> None:
    """Say so where the address asks for a language or data that do not exist."""
    read("lang", LANGUAGES)
    read("data", FACTS)


def one_of(
    name: str,
    label: str,
    options: Sequence[str],
    default: str,
    shown: Callable[[str], str],
    *,
    horizontal: bool = False,
    help: str | None = None,
) -> str:
    """A list (or, `horizontal`, a row of buttons) that shows the address's choice and writes to it."""
    value = read(name, options) or default
    key = f"choice_{name}"
    st.session_state[key] = value

    def changed() -> None:
        chosen = st.session_state[key] or default
        write(**{name: None if chosen == default else chosen})

    if horizontal:
        return (
            st.segmented_control(label, options, format_func=shown, key=key, on_change=changed, help=help)
            or value
        )
    return st.selectbox(label, options, format_func=shown, key=key, on_change=changed, help=help)


def switch(name: str, label: str) -> bool:
    """A switch whose state is in the address; off is the default."""
    key = f"choice_{name}"
    st.session_state[key] = st.query_params.get(name) == "1"

    def changed() -> None:
        write(**{name: "1" if st.session_state[key] else None})

    return st.toggle(label, key=key, on_change=changed)


def several(
    name: str, label: str, options: Sequence[str], shown: Callable[[str], str], most: int
) -> list[str]:
    """A list to pick several from; the address holds them joined by commas."""
    asked = [one for one in (st.query_params.get(name) or "").split(",") if one]
    wanted = [one for one in asked if one in set(options)]
    if asked != wanted:
        _tell(name, next(one for one in asked if one not in wanted))
    key = f"choice_{name}"
    st.session_state[key] = wanted[:most]

    def changed() -> None:
        write(**{name: ",".join(st.session_state[key])})

    return st.multiselect(
        label,
        options,
        format_func=shown,
        key=key,
        on_change=changed,
        max_selections=most,
        placeholder=speak()("choose-several"),
    )


def municipality(found: Store, say: Words) -> str | None:
    """The chosen municipality's id: the picker at the top of every page that is about one."""
    frame = found.municipalities
    names = dict(zip(frame["municipality_id"], frame["name"], strict=True))
    value = read("municipality", list(names))
    st.session_state["choice_municipality"] = value

    def changed() -> None:
        chosen = st.session_state["choice_municipality"]
        others = [one for one in st.query_params.get("with", "").split(",") if one and one != chosen]
        # A selection of those nearest in size was made for the former municipality.
        among = st.query_params.get("within", "")
        kept = None if among.startswith("size:") else among
        write(municipality=chosen, year=None, within=kept, **{"with": ",".join(others)})

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
    return int(one_of("year", say("choose-year"), options, str(default), str, horizontal=True))


def peers(found: Store, say: Words, subject: str) -> str:
    """Whom to compare with, as a code for `kompass.peers`: a choice or ids joined by commas."""
    choice = one_of(
        "peers",
        say("choose-peers"),
        [*CHOICES, PICKED],
        "country",
        lambda one: say(f"peers-choice-{one}"),
    )
    if choice != PICKED:
        return choice
    evaluated = found.evaluations[["municipality_id", "municipality"]].drop_duplicates()
    names = dict(zip(evaluated["municipality_id"], evaluated["municipality"], strict=True))
    names.pop(subject, None)
    picked = several("with", say("choose-picked"), list(names), names.__getitem__, most=20)
    return ",".join(picked) or "country"


def level(available: Sequence[Level], default: Level, say: Words) -> Level:
    """How detailed: total, areas or questions; no widget where there is only one."""
    if len(available) < 2:
        return default
    return Level(
        one_of(
            "level",
            say("choose-level"),
            list(available),
            str(default),
            lambda one: say(f"level-{one}"),
            horizontal=True,
        )
    )


def radar_or_dots(say: Words) -> str:
    """Which of the two drawings of eight areas: `radar` or, read more exactly, `dots`."""
    return one_of(
        "view", say("choose-view"), ["radar", "dots"], "radar", lambda v: say(f"view-{v}"), horizontal=True
    )


def edition(found: Store, say: Words, default: str, known: Sequence[str]) -> str:
    """Which edition, among those with figures."""
    names = found.instrument.editions
    return one_of("edition", say("choose-edition"), known, default, lambda e: names[e].names[say.language])


def item(found: Store, say: Words, edition_code: str) -> str:
    """Which item of an edition: the total, an area or a question."""
    codes = [i.code for level in Level for i in found.instrument.items_at(edition_code, level)]
    items = {code: found.instrument.items[edition_code, code] for code in codes}
    return one_of("item", say("choose-item"), codes, TOTAL, lambda code: item_name(say, items[code]))
