"""Streamlit's HTML document as Kompass sends it: its language, its title, our style and our script.

Streamlit writes `<html lang="en">` whatever the language, and screen readers then read Swedish as English.
"""

import base64
import hashlib
import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs

from kompass.text import LANGUAGES, words

ASSETS = Path(__file__).parent / "assets"
ADDRESS = "/kompass-assets"
"""Where the server answers with the files of `ASSETS`. Links to it begin with a dot, as Streamlit's own do:
so they hold on every page, and where a proxy puts Kompass under a path."""

OWN = tuple(
    f"streamlit-{name}"
    for name in """
    add-files choose-date chosen-date clear-all clear-date clear-value close close-fullscreen collapse-sidebar
    copied copy date-keys date-year decrement dismiss expand-sidebar fullscreen heading increment
    keys-apply menu next-month no-options no-results open option options press-apply press-submit
    previous-month remove running selected sidebar skip stop upload upload-label
    """.split()  # noqa: SIM905
)
"""What Streamlit says in English of its own accord: the English text is the one that our script looks for."""

POLICY = (
    "default-src 'self'; script-src 'self'{inline}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self' ws: wss:; worker-src 'self' blob:; object-src 'none'; "
    "base-uri 'self'; form-action 'self'; frame-ancestors 'self'{hosts}"
)
_INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)


def policy(document: bytes = b"", hosts: Sequence[str] = ()) -> tuple[bytes, bytes]:
    """The policy header. The document's own inline scripts are let through by their digests alone; pages of
    these `hosts` may show ours in a frame, beside our own."""
    digests = [base64.b64encode(hashlib.sha256(s).digest()).decode() for s in _INLINE.findall(document)]
    inline = "".join(f" 'sha256-{digest}'" for digest in digests)
    framed_by = "".join(f" {host}" for host in hosts)
    return b"content-security-policy", POLICY.format(inline=inline, hosts=framed_by).encode()


def language_of(query: str) -> str:
    """The language an address asks for; Swedish where it asks for none that exists."""
    wanted = parse_qs(query).get("lang", [LANGUAGES[0]])[-1]  # the last, as Streamlit reads it
    return wanted if wanted in LANGUAGES else LANGUAGES[0]


def rewritten(document: bytes, language: str) -> bytes:
    """The document in a language, with our own parts; what is not there to be replaced stays as it is."""
    say = words(language)
    for old, new in (
        ('<html lang="en">', f'<html lang="{language}">'),
        ("<title>Streamlit</title>", f"<title>{say('kompass')}</title>"),
        ("You need to enable JavaScript to run this app.", say("needs-script")),
        ("<head>", "<head>" + _head()),
        ("<body>", "<body>" + _body(language)),
    ):
        document = document.replace(old.encode(), new.encode(), 1)
    return document


def _asset(name: str) -> str:
    """The address of one of our files, by what is in it: a browser keeps it until it changes."""
    return f".{ADDRESS}/{name}?{hashlib.sha256((ASSETS / name).read_bytes()).hexdigest()[:12]}"


@cache
def _head() -> str:
    """Our scripts, before any other: Streamlit is told where the server is before it looks for it."""
    return "".join(f'<script defer src="{_asset(name)}"></script>' for name in ("kompass.js", "picture.js"))


@cache
def _body(language: str) -> str:
    """Our style, after Streamlit's own; where our script tells what has changed; the script's words."""
    say, english = words(language), words("en")
    told = {
        "drawing": say("take-picture-making"),
        "drawn": say("take-picture-made"),
        "undrawn": say("take-picture-failed"),
        "streamlit": {english(key): say(key) for key in OWN if say.language != "en"},
    }
    text = json.dumps(told, ensure_ascii=False).replace("<", "\\u003c")
    return (
        f'<link rel="stylesheet" href="{_asset("kompass.css")}">'
        '<div id="kompass-status" role="status" class="kompass-heard"></div>'
        f'<script type="application/json" id="kompass-words">{text}</script>'
    )
