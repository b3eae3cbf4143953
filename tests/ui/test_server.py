"""What the server adds to Streamlit's documents: their language and what they may load."""

import asyncio
import base64
import hashlib
import socket
from dataclasses import dataclass

import pytest
import uvicorn
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from websockets.asyncio.client import connect

from kompass.text import words
from kompass.ui import navigation
from kompass.ui.server import Addresses, Document, Prompt
from tests.ui.driver import told, visit

SCRIPT = 'console.log("å")'
PAGE = f'<!doctype html><html lang="en"><script>{SCRIPT}</script><p lang="en">åäö</p></html>'
STALE = [(b"etag", b'"1"'), (b"last-modified", b"Mon, 01 Jan 2024 00:00:00 GMT"), (b"content-length", b"1")]
ANSWERS = {
    "/": (200, b"text/html; charset=utf-8", [PAGE.encode()]),
    "/parts": (200, b"text/html", [PAGE.encode()[n : n + 7] for n in range(0, len(PAGE.encode()), 7)]),
    "/app.js": (200, b"text/javascript", [b'<html lang="en">']),
    "/nowhere": (404, b"text/plain", [b""]),
}


async def _app(scope: Scope, receive: Receive, send: Send) -> None:
    """A small application: a document whole and in parts, a file, and nothing."""
    status, kind, parts = ANSWERS[scope["path"]]
    headers = [(b"content-type", kind), *(STALE if kind.startswith(b"text/html") else [])]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    for n, part in enumerate(parts, 1):
        await send({"type": "http.response.body", "body": part, "more_body": n < len(parts)})


@dataclass(frozen=True)
class Answer:
    """What came out of the middleware."""

    headers: list[tuple[str, str]]
    body: bytes

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key == name]


class Client:
    """Asks the small application through the middleware."""

    def get(self, address: str) -> Answer:
        path, _, query = address.partition("?")
        scope = {"type": "http", "path": path, "query_string": query.encode(), "headers": []}
        sent: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request"}

        async def send(message: Message) -> None:
            sent.append(message)

        asyncio.run(Document(_app)(scope, receive, send))
        (start,) = (m for m in sent if m["type"] == "http.response.start")
        headers = [(key.decode(), value.decode()) for key, value in start["headers"]]
        return Answer(headers, b"".join(m.get("body", b"") for m in sent))


@pytest.fixture
def client() -> Client:
    return Client()


@pytest.mark.parametrize(
    ("query", "language"),
    [
        ("", "sv"),
        ("?lang=sv", "sv"),
        ("?lang=en", "en"),
        ("?municipality=se-1080&lang=en", "en"),
        ("?lang=xx", "sv"),
        ("?lang=", "sv"),
        ("?lang=EN", "sv"),
        ("?lang=en&lang=sv", "sv"),
        ("?lang=%22%3E%3Cscript%3E", "sv"),
        ("?%FF%FE=%FF", "sv"),
    ],
)
@pytest.mark.parametrize("path", ["/", "/parts"])
def test_the_document_says_its_language(client: Client, path: str, query: str, language: str) -> None:
    """`<html lang>` is the language of the address, Swedish where it asks for none that exists; the
    rest of the document is untouched, whole or in parts."""
    answer = client.get(path + query)
    assert answer.body.decode() == PAGE.replace('<html lang="en">', f'<html lang="{language}">', 1)


def test_the_language_is_the_one_the_page_speaks(client: Client) -> None:
    """Document and page read the address alike, also where it names the language twice."""
    app = visit("start")
    app.query_params["lang"] = ["en", "sv"]
    app.run()
    spoken = "sv" if any("Min kommun" in one.label for one in app.selectbox) else "en"
    assert f'<html lang="{spoken}">' in client.get("/?lang=en&lang=sv").body.decode()


def test_the_length_is_that_of_what_is_sent(client: Client) -> None:
    """A rewritten document has its own length, and no tag or date that belonged to the other one."""
    answer = client.get("/?lang=en")
    assert answer.all("content-length") == [str(len(answer.body))]
    assert answer.all("etag") == answer.all("last-modified") == []


@pytest.mark.parametrize("path", ["/", "/parts", "/app.js", "/nowhere"])
def test_every_answer_says_what_may_be_loaded(client: Client, path: str) -> None:
    """Every answer has one policy, which lets nothing in from other hosts and no script but our own."""
    answer = client.get(path)
    (policy,) = answer.all("content-security-policy")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'self'"
    assert rules["object-src"] == "'none'"
    assert rules["frame-ancestors"] == "'self'"
    assert "unsafe" not in rules["script-src"]
    assert "http" not in policy
    assert "*" not in policy
    assert answer.all("x-content-type-options") == ["nosniff"]
    assert answer.all("referrer-policy") == ["no-referrer"]


@pytest.mark.parametrize("path", ["/", "/app.js", "/nowhere"])
def test_named_hosts_may_show_a_page_in_a_frame(monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    """Beside our own pages those of the hosts that the setting names; nothing else of the policy changes."""
    (before,) = Client().get(path).all("content-security-policy")
    monkeypatch.setenv("KOMPASS_FRAME_HOSTS", "intranat.kommun.se, *.kommun.se:8443")
    (after,) = Client().get(path).all("content-security-policy")
    assert after == before.replace(
        "frame-ancestors 'self'", "frame-ancestors 'self' intranat.kommun.se *.kommun.se:8443"
    )


def test_nonsense_in_the_setting_lets_nobody_in(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A server that starts with it all the same lets no other page frame ours, and the log says why."""
    monkeypatch.setenv("KOMPASS_FRAME_HOSTS", "a.se; script-src *")
    (policy,) = Client().get("/").all("content-security-policy")
    assert policy.endswith("frame-ancestors 'self'")
    assert policy.count("script-src") == 1
    assert "KOMPASS_FRAME_HOSTS" in caplog.text


def test_the_documents_own_script_is_let_through(client: Client) -> None:
    """An inline script is allowed by its digest, and only in the document that has it."""
    digest = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in client.get("/").all("content-security-policy")[0]
    assert "sha256" not in client.get("/app.js").all("content-security-policy")[0]


def test_other_files_are_untouched(client: Client) -> None:
    """Only HTML is rewritten."""
    assert client.get("/app.js?lang=sv").body == b'<html lang="en">'


def test_documents_are_asked_for_as_they_are() -> None:
    """A document is asked for uncompressed and anew, since it is to be rewritten; files are not."""
    asked: dict[str, set[bytes]] = {}

    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        asked[scope["path"]] = {name for name, _ in scope["headers"]}
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        pass

    headers = [(b"accept-encoding", b"gzip"), (b"if-none-match", b'"1"'), (b"accept", b"*/*")]
    for path in ("/municipality", "/static/app.js"):
        scope = {"type": "http", "path": path, "query_string": b"", "headers": headers}
        asyncio.run(Document(inner)(scope, receive, send))
    assert asked["/municipality"] == {b"accept"}
    assert asked["/static/app.js"] == {b"accept", b"accept-encoding", b"if-none-match"}


@pytest.mark.parametrize("kind", ["websocket", "lifespan"])
def test_all_else_passes_untouched(kind: str) -> None:
    """The page's own channel and the server's start and stop go through as they are."""
    seen: list[object] = []

    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        seen.extend((scope, receive, send))

    async def receive() -> Message:
        return {"type": f"{kind}.receive"}

    async def send(message: Message) -> None:
        pass

    scope = {"type": kind, "path": "/_stcore/stream", "query_string": b"lang=en", "headers": []}
    asyncio.run(Document(inner)(scope, receive, send))
    assert seen[0] is scope
    assert seen[1:] == [receive, send]


def _led_to(path: str, query: str = "") -> str | None:
    """Where an address is led; None where it is answered as it stands."""
    passed: list[Scope] = []
    sent: list[Message] = []

    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        passed.append(scope)

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": "http", "path": path, "query_string": query.encode(), "headers": [], "method": "GET"}
    asyncio.run(Addresses(inner)(scope, receive, send))
    if passed:
        assert passed == [scope]
        return None
    headers = {key.decode(): value.decode() for key, value in sent[0]["headers"]}
    return headers["location"]


@pytest.mark.parametrize("path", sorted(navigation.addresses()))
def test_every_page_has_its_address(path: str) -> None:
    """A page's address is answered as it stands; one that ends with a stroke leads to it, choices kept."""
    assert _led_to(f"/{path}") is None
    if path:
        assert _led_to(f"/{path}/", "lang=en") == f"../{path}?lang=en"


@pytest.mark.parametrize(
    "path",
    [
        *("/static/js/index.js", "/favicon.png", "/_stcore/health", "/change/_stcore/health", "/media/x"),
        *("/api", "/api/v1/rank", "/api/v1/compare/Karlskrona", "/api/nonsense/"),
    ],
)
def test_what_is_no_page_is_left_to_others(path: str) -> None:
    """Files, Streamlit's own addresses and open data pass."""
    assert _led_to(path) is None


def test_an_unknown_address_leads_to_the_start_page() -> None:
    """With what was asked for, so that the page can say so, and with the choices."""
    assert _led_to("/nonsense", "lang=en") == "./?lang=en&page=nonsense"
    assert _led_to("/a/b") == "../?page=a%2Fb"
    assert len(_led_to("/" + "x" * 500) or "") < 60


def test_a_public_server_has_no_address_that_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    """There the pages that write are addresses like any unknown one."""
    monkeypatch.setenv("KOMPASS_MODE", "public")
    for path in navigation.LOCAL:
        assert _led_to(f"/{path}") == f"./?page={path}"


def test_the_start_page_says_which_page_there_is_not() -> None:
    """What was asked for is repeated as text, not as Markdown."""
    app = visit("start", page="[x](http://a)")
    assert any(r"\[x\]" in remark.value for remark in app.info)
    assert words("sv")("page-unknown", page="[x](http://a)") in told(app)


async def _tells_of_its_connection(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers with whether its connection sends at once what is written."""
    connection = receive.__self__.transport.get_extra_info("socket")  # type: ignore[attr-defined]
    told = str(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.accept"})
        await send({"type": "websocket.send", "text": told})
        await send({"type": "websocket.close"})
    else:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"connection", b"close")]})
        await send({"type": "http.response.body", "body": told.encode()})


@pytest.mark.parametrize(
    ("app", "told"), [(_tells_of_its_connection, "0"), (Prompt(_tells_of_its_connection), "1")]
)
def test_what_is_written_is_sent(app: ASGIApp, told: str) -> None:
    """A page does not wait for the receipt of its first message, as it would on a socket like Streamlit's."""

    async def ask() -> tuple[str, str]:
        listening = socket.socket()  # as Streamlit opens it: without a protocol
        listening.bind(("127.0.0.1", 0))
        port = listening.getsockname()[1]
        server = uvicorn.Server(
            uvicorn.Config(app, ws="websockets-sansio", lifespan="off", log_level="error")
        )
        serving = asyncio.create_task(server.serve(sockets=[listening]))
        while not server.started and not serving.done():
            await asyncio.sleep(0)
        async with connect(f"ws://127.0.0.1:{port}/") as line:
            pages = await line.recv()
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET / HTTP/1.1\r\nhost: here\r\n\r\n")
        files = (await reader.read()).decode()
        writer.close()
        server.should_exit = True
        await serving
        return str(pages), files

    pages, files = asyncio.run(ask())
    assert pages == told
    assert told in files.partition("\r\n\r\n")[2]
