"""What is chosen, and nothing else knows where: the address holds it, pickers show it and change it."""

from kompass.ui.choices.address import (
    KEPT,
    data,
    here,
    language,
    link,
    margin,
    one_of,
    read,
    several,
    speak,
    switch,
    tell,
    tell_nonsense,
    whole,
    words_of,
    write,
)
from kompass.ui.choices.calls import keep as keep_calls
from kompass.ui.choices.calls import listed as listed_calls
from kompass.ui.choices.peers import likeness, peers, window
from kompass.ui.choices.pickers import (
    about,
    edition,
    item,
    level,
    margin_of,
    municipality,
    radar_or_dots,
    year,
)
from kompass.ui.choices.session import box, collect, leave

__all__ = [
    "KEPT",
    "about",
    "box",
    "collect",
    "data",
    "edition",
    "here",
    "item",
    "keep_calls",
    "language",
    "leave",
    "level",
    "likeness",
    "link",
    "listed_calls",
    "margin",
    "margin_of",
    "municipality",
    "one_of",
    "peers",
    "radar_or_dots",
    "read",
    "several",
    "speak",
    "switch",
    "tell",
    "tell_nonsense",
    "whole",
    "window",
    "words_of",
    "write",
    "year",
]
