"""What pages make of answers is made once: texts, charts and tables of the same answers at the same address.

The caches of `kompass.ui.cache` give every reader the same answers, so that which objects a thing was made of
says what it is. What is made may lead on (links keep what the address chose) and may say the day, so both are
part of the key. Nothing that a reader has written is: notes and plans are made into pages anew each time.
"""

import itertools
import weakref
from collections import OrderedDict
from collections.abc import Callable, Hashable
from datetime import date
from enum import Enum
from threading import Lock
from typing import Any, TypeVar, cast

import streamlit as st

from kompass.ask import Sought
from kompass.peers import Choice
from kompass.ui import blocks

T = TypeVar("T")

MOST = 2000
"""As many made things are kept, those asked for last."""

_BY_VALUE = (str, int, float, Enum, Choice, Sought, type(None))

_made: OrderedDict[Hashable, Any] = OrderedDict()
_numbers: dict[int, int] = {}
_count = itertools.count()
_lock = Lock()


def once(make: Callable[..., T], *arguments: object) -> T:
    """What `make` gives for the arguments, made the first time it is asked for and never changed after.

    `make` draws nothing, and reads nothing but its arguments, the address and the day. Texts, numbers,
    choices and tuples of them are told by their value, all else by being the very same object.
    """
    address = tuple(sorted(st.query_params.to_dict().items())), blocks.embedded()
    return _kept(make, arguments, date.today(), address)


def kept(make: Callable[..., T], *arguments: object) -> T:
    """The same of what is made of the arguments alone, whatever the address and the day."""
    return _kept(make, arguments)


def _kept(make: Callable[..., T], arguments: tuple[object, ...], *more: Hashable) -> T:
    with _lock:
        key = (make, _told(arguments), *more)
        if key in _made:
            _made.move_to_end(key)
            return cast(T, _made[key])
    found = make(*arguments)
    with _lock:
        _made[key] = found
        while len(_made) > MOST:
            _made.popitem(last=False)
    return found


def _told(argument: object) -> Hashable:
    """What tells an argument from all others: its value, or a number that no other object has had."""
    if isinstance(argument, tuple):
        return tuple(map(_told, argument))
    if isinstance(argument, _BY_VALUE):
        return argument
    at = id(argument)
    if at not in _numbers:
        weakref.finalize(argument, _numbers.pop, at)
        _numbers[at] = next(_count)
    return (_numbers[at],)
