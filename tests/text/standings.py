"""What a page knows of a municipality when it writes its headline, made as the pages make it."""

from kompass import ask
from kompass.store import Store
from kompass.text import words
from kompass.text.headline import Standing, headline

THIS_YEAR = 2026
_MADE: dict[tuple[str, str, int | None], Standing] = {}


def standing(store: Store, municipality_id: str, year: int | None = None) -> Standing:
    """The standing of a municipality in its chosen evaluation, worked out once a run."""
    key = (store.fingerprint, municipality_id, year)
    if key not in _MADE:
        _MADE[key] = _standing(store, municipality_id, year)
    return _MADE[key]


def _standing(store: Store, municipality_id: str, year: int | None) -> Standing:
    about = ask.profile(store, municipality_id)
    changed = ask.change(store, municipality_id) if about.evaluations else None
    return ask.standing(about, about.chosen(year), changed, store, THIS_YEAR)


def every_headline(store: Store, language: str) -> list[tuple[str, list[str]]]:
    """The headline of every municipality known by name."""
    say = words(language)
    return [
        (one, headline(say, standing(store, one), store.instrument))
        for one in store.municipalities["municipality_id"]
    ]
