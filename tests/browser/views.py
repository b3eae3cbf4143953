"""The views that the checks of accessibility look at: every page, and states of pages that look otherwise."""

from itertools import cycle, product

from kompass.text import LANGUAGES
from kompass.ui import navigation

MADE_UP = "data=example&municipality=se-ex00044"
PAGES = [name for names in navigation.PAGES.values() for name in names]
VIEWS = {
    **{name: f"{'' if name == 'start' else name}?{MADE_UP}" for name in PAGES},
    "no-municipality": "municipality",
    "cited": "municipality?municipality=se-1080&data_version=2026.10.0",
    "no-figures": "municipality?municipality=se-1286",
    "total-alone": "change?municipality=se-1292",
    "dots": "compare?municipality=se-1080&peers=similar&view=dots",
    "one-question": f"questions?{MADE_UP}&item=5.2",
    "found": "examples?q=medborgardialog",
    "found-nothing": "examples?q=xyzzyxyzzy",
    "no-page": "nonsense",
    "map": "evaluations",
}
"""Addresses by name; the pages' own names show a made-up municipality, about which all is known."""

_languages = cycle(LANGUAGES)
ALL = [f"{name}-{language}" for name, language in product(PAGES, LANGUAGES)]
ALL += [f"{name}-{next(_languages)}" for name in VIEWS if name not in PAGES]
"""Every page in both languages, and the other states in one or the other."""


def address(view: str) -> str:
    """The address of a view in its language."""
    name, _, language = view.rpartition("-")
    path = VIEWS[name]
    return f"{path}{'&' if '?' in path else '?'}lang={language}"
