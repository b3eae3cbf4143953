"""What a page shows, recorded once and played again from constants: what Streamlit alone takes for it.

The tape holds every call of Streamlit in one run, with what it was given and in which container: texts as
they came out of the templates, figures ready drawn, options with their labels. When it is played there is
nothing left to ask, to compare, to draw or to word; the widgets, tables and figures are the very same.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.navigation.page import Page

COMMANDS = ("Page", "navigation", "set_page_config")
"""What a page calls besides the methods of containers."""


@dataclass(frozen=True)
class Made:
    """What an earlier call gave: its number, and which one where it gave several."""

    call: int
    one: int | None = None

    def of(self, given: list[Any]) -> Any:
        found = given[self.call]
        return found if self.one is None else found[self.one]


@dataclass(frozen=True)
class Call:
    """One call, with what, in which container (None: in none), and the state that its widget was given."""

    name: str
    place: Any
    arguments: tuple[Any, ...]
    named: Mapping[str, Any]
    state: Mapping[str, Any]


@dataclass
class Tape:
    """The calls of one run, in order."""

    calls: list[Call] = field(default_factory=list)
    _made: dict[int, tuple[Any, Made]] = field(default_factory=dict)
    _within: bool = False

    def note(self, name: str, make: Callable[..., Any], place: Any, arguments: Any, named: Any) -> Any:
        """Make a call and write it down; those that Streamlit makes within it are part of it."""
        if self._within:
            return make(*arguments, **named)
        key, state = named.get("key"), {}
        if isinstance(key, str) and key in st.session_state:
            state = {key: st.session_state[key]}
        given = {**named}
        if "format_func" in named:
            options = named["options"] if "options" in named else arguments[1]
            given["format_func"] = {one: named["format_func"](one) for one in options}.__getitem__
        self._within = True
        try:
            found = make(*arguments, **named)
        finally:
            self._within = False
        told = tuple(self._told(one) for one in arguments)
        self.calls.append(
            Call(name, self._told(place), told, {k: self._told(v) for k, v in given.items()}, state)
        )
        for number, one in enumerate(found if isinstance(found, list) else [found]):
            if isinstance(one, DeltaGenerator | Page) and id(one) not in self._made:
                which = number if isinstance(found, list) else None
                self._made[id(one)] = one, Made(len(self.calls) - 1, which)
        return found

    def _told(self, value: Any) -> Any:
        """What earlier calls gave as a mark, alone or in a list; anything else as it is."""
        if isinstance(value, list) and value and id(value[0]) in self._made:
            return [self._told(one) for one in value]
        return self._made[id(value)][1] if id(value) in self._made else value

    def play(self) -> None:
        """Make all the calls again, in whatever session this is."""
        given: list[Any] = []
        for call in self.calls:
            for key, value in call.state.items():
                st.session_state[key] = value
            place = st if call.place is None else _again(call.place, given)
            arguments = [_again(one, given) for one in call.arguments]
            named = {name: _again(one, given) for name, one in call.named.items()}
            given.append(getattr(place, call.name)(*arguments, **named))


def _again(value: Any, given: list[Any]) -> Any:
    """What this playing has given where the value is a mark, alone or in a list."""
    if isinstance(value, Made):
        return value.of(given)
    if isinstance(value, list) and value and isinstance(value[0], Made):
        return [one.of(given) for one in value]
    return value


def _is_method(name: str) -> bool:
    """Whether `st.<name>` is that method of the main container."""
    return not name.startswith("_") and getattr(vars(st).get(name), "__self__", None) is st._main


@contextmanager
def recording() -> Iterator[Tape]:
    """A tape of all that is called while this is open."""
    tape, main = Tape(), st._main
    methods = [name for name in dir(DeltaGenerator) if _is_method(name)]
    before = {name: getattr(DeltaGenerator, name) for name in methods}
    commands = {name: getattr(st, name) for name in (*COMMANDS, *methods)}

    def method(name: str) -> Callable[..., Any]:
        def noted(self: DeltaGenerator, *arguments: Any, **named: Any) -> Any:
            def make(*some: Any, **more: Any) -> Any:
                return before[name](self, *some, **more)

            return tape.note(name, make, self._active_dg, arguments, named)

        return noted

    def command(name: str) -> Callable[..., Any]:
        return lambda *arguments, **named: tape.note(name, commands[name], None, arguments, named)

    try:
        for name in methods:
            setattr(DeltaGenerator, name, method(name))
            setattr(st, name, getattr(main, name))
        for name in COMMANDS:
            setattr(st, name, command(name))
        yield tape
    finally:
        for name in methods:
            setattr(DeltaGenerator, name, before[name])
        for name, found in commands.items():
            setattr(st, name, found)
