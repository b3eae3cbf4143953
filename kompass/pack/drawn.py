"""Texts of unknown origin as a typeface can draw them: in a tagged document every sign must be drawn."""

import re
import unicodedata

UNKNOWN = "\ufffd"
"""Stands for a sign that the typeface does not have."""

_MISSING = re.compile(
    "[^\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017e\u0192\u0218-\u021b\u0300-\u030c\u0384-\u038a\u038c\u038e-\u03a1"
    "\u03a3-\u03ce\u0400-\u045f\u1e80-\u1e85\u1ea0-\u1ef9\u2012-\u2016\u2018-\u201a\u201c-\u201e\u2020-\u2022"
    "\u2026\u202f-\u2030\u2032-\u2033\u2039-\u203a\u2044\u2070\u2074-\u2079\u2080-\u2089\u20ac\u2113\u2116\u2122"
    "\u2190-\u2193\u2212\u2248\u2260\u2264-\u2265\u25a0\u25b2\u25b6\u25bc\u25c6\u2610-\u2611\u2713\ufb00-\ufb04]"
)
_HYPHENS = str.maketrans("\u2010\u2011", "--")
_KEPT_SPACES = "\u00a0\u202f"
_LONG = re.compile(r"\S{36,}")
_BREAK = "\u200b"  # seen by nobody; a line may end there
_PART = 18


def drawn(text: str) -> str:
    """A text to be drawn: what is not visible left out, signs without a picture as `UNKNOWN`.

    Words that are too long for a column get places where a line may end.
    """
    text = unicodedata.normalize("NFC", visible(text)).translate(_HYPHENS)
    return _LONG.sub(lambda word: _parts(word[0]), _MISSING.sub(UNKNOWN, text))


def visible(text: str) -> str:
    """A text without what is not seen itself but turns or joins what is; spaces of all kinds as spaces."""
    return "".join(map(_seen, text.replace("\r\n", "\n"))).strip()


def _seen(sign: str) -> str:
    if sign in "\n\u2028\u2029":
        return "\n"
    kind = unicodedata.category(sign)
    if kind == "Zs":
        return sign if sign in _KEPT_SPACES else " "
    if kind == "Cc":
        return " " if sign.isspace() else ""
    is_selector, is_nothing = "\ufe00" <= sign <= "\ufe0f", ord(sign) & 0xFFFE == 0xFFFE
    return "" if kind in ("Cf", "Cs") or is_selector or is_nothing else sign


def _parts(word: str) -> str:
    return _BREAK.join(word[n : n + _PART] for n in range(0, len(word), _PART))
