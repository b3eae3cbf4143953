"""What the server adds to Streamlit's own pages: the document's language and what it may load.

Streamlit writes `<html lang="en">` whatever the language; screen readers then read Swedish as English.
"""

import base64
import hashlib
import re
from urllib.parse import parse_qs

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kompass.text import LANGUAGES

POLICY = (
    "default-src 'self'; script-src 'self'{inline}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self' ws: wss:; worker-src 'self' blob:; object-src 'none'; "
    "base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
HEADERS = (
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
)


def policy(document: bytes = b"") -> tuple[bytes, bytes]:
    """The policy header; the document's own inline scripts are let through by their digests alone."""
    digests = [base64.b64encode(hashlib.sha256(s).digest()).decode() for s in _INLINE.findall(document)]
    inline = "".join(f" 'sha256-{digest}'" for digest in digests)
    return b"content-security-policy", POLICY.format(inline=inline).encode()


def language_of(query: str) -> str:
    """The language an address asks for; Swedish where it asks for none that exists."""
    wanted = parse_qs(query).get("lang", [LANGUAGES[0]])[-1]  # the last, as Streamlit reads it
    return wanted if wanted in LANGUAGES else LANGUAGES[0]


_INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)


class Document:
    """ASGI middleware over HTTP answers: rewrites the language of HTML and adds the headers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        language = language_of(scope.get("query_string", b"").decode("latin-1"))
        start: Message = {}
        body: list[bytes] = []

        async def rewrite(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                headers = [*message["headers"], *HEADERS]
                kind = dict(message["headers"]).get(b"content-type", b"")
                if not kind.startswith(b"text/html"):
                    await send({**message, "headers": [*headers, policy()]})
                    return
                start = {**message, "headers": headers}
                return
            if not start:
                await send(message)
                return
            body.append(message.get("body", b""))
            if not message.get("more_body", False):
                await _send_document(start, b"".join(body), language, send)

        await self.app(_uncompressed(scope), receive, rewrite)


def _uncompressed(scope: Scope) -> Scope:
    """Ask for documents as they are: a compressed one could not be rewritten."""
    headers = [(k, v) for k, v in scope["headers"] if k not in (b"accept-encoding", b"if-none-match")]
    return {**scope, "headers": headers} if scope.get("path", "/").count(".") == 0 else scope


async def _send_document(start: Message, body: bytes, language: str, send: Send) -> None:
    body = body.replace(b'<html lang="en">', f'<html lang="{language}">'.encode(), 1)
    drop = (b"content-length", b"etag", b"last-modified")
    headers = [(k, v) for k, v in start["headers"] if k.lower() not in drop]
    headers.append(policy(body))
    headers.append((b"content-length", str(len(body)).encode()))
    await send({**start, "headers": headers})
    await send({"type": "http.response.body", "body": body})
