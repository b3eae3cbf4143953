"""Asks an ASGI application in this process, as a browser or a script would over HTTP."""

import asyncio
import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, unquote

from starlette.types import ASGIApp, Message


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def rows(self) -> list[dict[str, str]]:
        """The rows of CSV as programs read it."""
        return list(csv.DictReader(io.StringIO(self.body.decode("utf-8"), newline="")))


@dataclass(frozen=True)
class Client:
    """Asks an application; paths are those under /api."""

    app: ASGIApp

    def get(
        self, address: str, method: str = "GET", *, sent: list[Answer] | None = None, **headers: str
    ) -> Answer:
        """The answer; it is put into `sent` too, where the application fails after it has answered."""
        path, _, query = address.partition("?")
        names = {"host": "localhost:8501", **headers}
        scope = {
            "type": "http",
            "method": method,
            "scheme": "http",
            "path": unquote(path),
            "root_path": "",
            "query_string": quote(query, safe="%=&+:;,/?@!*'()~").encode(),
            "headers": [(k.replace("_", "-").encode(), v.encode()) for k, v in names.items()],
        }
        messages: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: Message) -> None:
            messages.append(message)

        async def ask() -> None:
            await self.app(scope, receive, send)

        try:
            asyncio.run(ask())
        finally:
            (start,) = (m for m in messages if m["type"] == "http.response.start")
            found = {key.decode().lower(): value.decode() for key, value in start["headers"]}
            answer = Answer(start["status"], found, b"".join(m.get("body", b"") for m in messages))
            if sent is not None:
                sent.append(answer)
        return answer
