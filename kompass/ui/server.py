"""What the server adds to Streamlit's: which addresses there are, what it says of documents, and no delay.

The classes are ASGI middleware. What is said over the connection that pages run over is left to Streamlit.
"""

import gc
import logging
import socket
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlencode

from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kompass import settings
from kompass.errors import NoHost
from kompass.store import Store
from kompass.ui import navigation
from kompass.ui.document import language_of, policy, rewritten

HEADERS = (
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
)


def open_store(data: str, margin: str, home: Path | None) -> Store:
    """The store as the pages hold it, for open data. Raises PackageFaults."""
    from kompass.ui import cache  # not before Streamlit runs: it would warn of every cache

    return cache.store_with(data, margin, home)


def keep_clear() -> None:
    """Keep garbage collection out of the readers' way: it leaves alone what is there by now.

    Full collections are rare then: each holds everybody up, the longer the more is kept.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(2_000, 10, 50)


class Prompt:
    """Sends what is written when it is written.

    The socket that Streamlit opens names no protocol, so asyncio does not take it for TCP and leaves Nagle's
    algorithm on: the second small message of a page waits until the browser has told that the first has come,
    which browsers put off for 40 ms.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        # ASGI does not show the connection: uvicorn's `receive` is a method of what holds it.
        transport = getattr(getattr(receive, "__self__", None), "transport", None)
        connection = transport and transport.get_extra_info("socket")
        if connection and connection.family in (socket.AF_INET, socket.AF_INET6):
            with suppress(OSError):  # who asked has left already
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        await self.app(scope, receive, send)


class Addresses:
    """Leads an address without a page to the start page, which says so; Streamlit would say it in English."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _is_page(scope["path"]):
            path, query = scope["path"], scope.get("query_string", b"").decode("latin-1")
            asked = path.strip("/")
            is_known = asked in navigation.addresses()
            if not is_known:
                query = f"{query}&{urlencode({'page': asked[:40]})}".removeprefix("&")
            wanted = asked if is_known else ""
            if f"/{wanted}" != path:  # a known one too where it ends with a stroke
                up = "../" * (path.count("/") - 1) or "./"  # relative: a proxy may have put us under a path
                await RedirectResponse(f"{up}{wanted}?{query}".removesuffix("?"))(scope, receive, send)
                return
        await self.app(scope, receive, send)


def _is_page(path: str) -> bool:
    """Whether an address would be a page, and no file, no part of Streamlit's and no open data."""
    first = path.strip("/").partition("/")[0]
    others = ("_stcore", "static", "media", "component", "app", "oauth2callback", "api")
    return "." not in path and "/_stcore/" not in path and first not in others


class Document:
    """Rewrites HTML documents and puts the headers on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        try:
            self.hosts = settings.frame_hosts()
        except NoHost as error:  # `kompass` does not start with it; started otherwise, the cautious reading
            logging.getLogger("kompass").error("No page of others may show ours in a frame: %s", error)
            self.hosts = ()

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
                    await send({**message, "headers": [*headers, policy(hosts=self.hosts)]})
                    return
                start = {**message, "headers": headers}
                return
            if not start:
                await send(message)
                return
            body.append(message.get("body", b""))
            if not message.get("more_body", False):
                await _send_document(start, rewritten(b"".join(body), language), self.hosts, send)

        await self.app(_uncompressed(scope) if _is_page(scope["path"]) else scope, receive, rewrite)


def _uncompressed(scope: Scope) -> Scope:
    """Ask for documents as they are: a compressed one could not be rewritten."""
    headers = [(k, v) for k, v in scope["headers"] if k not in (b"accept-encoding", b"if-none-match")]
    return {**scope, "headers": headers}


async def _send_document(start: Message, body: bytes, hosts: Sequence[str], send: Send) -> None:
    drop = (b"content-length", b"etag", b"last-modified")
    headers = [(k, v) for k, v in start["headers"] if k.lower() not in drop]
    headers.append(policy(body, hosts))
    headers.append((b"content-length", str(len(body)).encode()))
    await send({**start, "headers": headers})
    await send({"type": "http.response.body", "body": body})
