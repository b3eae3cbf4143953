"""A view in a frame of somebody else's page: let in by name alone, without our frame, with all its marks."""

import threading
from collections.abc import Callable, Iterator
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page, expect

from kompass.text import LANGUAGES, words
from tests.browser.conftest import Server, go
from tests.store.brought import bring

RANKING = "ranking?edition=se-2010&municipality=se-1080"
MADE_UP = "municipality?data=example&municipality=se-ex00044"
OWN = "municipality?municipality=se-0114"


class Intranet:
    """Another site, on another port, whose only page shows what it is told to in a frame."""

    def __init__(self) -> None:
        site = self
        self.body = b""

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(site.body)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("localhost", 0), Handler)
        self.host = f"localhost:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def show(self, page: Page, frame: str) -> FrameLocator:
        """Open the page with some code for a frame in it."""
        self.body = f"<!doctype html><html lang=sv><title>Intranät</title><h2>Intranät</h2>{frame}".encode()
        page.goto(f"http://{self.host}/")
        return page.frame_locator("iframe")

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()


def framed(address: str) -> str:
    return f'<iframe src="{escape(address)}" title="Kompass" width="100%" height="900"></iframe>'


@pytest.fixture(scope="module")
def intranet() -> Iterator[Intranet]:
    found = Intranet()
    yield found
    found.stop()


@pytest.fixture(scope="module")
def open_server(
    browser: Browser, intranet: Intranet, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """A server that the intranet may frame, of somebody who has brought a report in."""
    home = tmp_path_factory.mktemp("own")
    bring(Path(home), "se-0114-2018")
    found = Server(KOMPASS_FRAME_HOSTS=f"intranat.example.se, {intranet.host}", KOMPASS_HOME=str(home))
    yield found
    found.stop()


Embed = Callable[[str], FrameLocator]


@pytest.fixture
def embed(page: Page, intranet: Intranet, open_server: Server) -> Embed:
    """Show a view in the intranet's frame, drawn to its end."""

    def shown(path: str) -> FrameLocator:
        frame = intranet.show(page, framed(f"{open_server.address}/{path}&embed=true"))
        expect(frame.locator(".kompass-open")).to_be_visible()
        return frame

    return shown


def test_another_site_is_refused_unless_it_is_named(page: Page, intranet: Intranet, server: Server) -> None:
    """By default the browser shows nothing of ours in the frame of another origin, a port apart."""
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    with page.expect_event("console"):
        frame = intranet.show(page, framed(f"{server.address}/{RANKING}&embed=true"))
    assert "frame-ancestors" in refused[0]
    expect(frame.locator("#root")).to_have_count(0)
    assert next(one for one in page.frames if one.parent_frame).url.startswith("chrome-error:")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_view_alone_is_shown(embed: Embed, open_server: Server, language: str) -> None:
    """Named, the site shows the view in its language with its answer and sources, and a way to Kompass; no
    menu, mark or foot."""
    say = words(language)
    frame = embed(f"{RANKING}&lang={language}")
    expect(frame.locator("html")).to_have_attribute("lang", language)
    expect(frame.locator("h1")).to_have_text(say("page-ranking"))
    expect(frame.locator(".kompass-headline")).to_be_visible()
    expect(frame.locator(".kompass-sources").first).to_be_visible()
    for ours in ('[data-testid="stSidebar"]', ".kompass-brand", ".kompass-foot"):
        expect(frame.locator(ours)).to_have_count(0)
    link = frame.get_by_role("link", name=say("open-in-kompass"), exact=True)
    expect(link).to_have_attribute("target", "_blank")
    address = urlsplit(link.evaluate("link => link.href"))
    assert f"{address.scheme}://{address.netloc}" == open_server.address
    chosen = {name: values[-1] for name, values in parse_qs(address.query).items()}
    assert (address.path, chosen) == (
        "/ranking",
        {"edition": "se-2010", "municipality": "se-1080", "lang": language},
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_marks_come_along(embed: Embed, language: str) -> None:
    """What is made up, and what is only the reader's own, says so in the frame too."""
    say = words(language)
    expect(embed(f"{MADE_UP}&lang={language}").get_by_text(say("made-up-banner"))).to_be_visible()
    expect(embed(f"{OWN}&lang={language}").locator(".kompass-own")).to_contain_text(say("own-mark"))


def test_it_stays_in_the_frame(embed: Embed, page: Page) -> None:
    """Choosing, following a link in a table or to another page: the view stays one without our frame."""
    frame = embed(RANKING)
    frame.get_by_role("link", name="Nacka", exact=True).first.click()
    expect(frame.locator("h1")).to_have_text(words("sv")("page-municipality"))
    expect(frame.locator(".kompass-open")).to_be_visible()
    frame = embed("?municipality=se-1080")
    frame.get_by_test_id("stMain").get_by_test_id("stPageLink-NavLink").first.click()
    expect(frame.locator("h1")).not_to_have_text(words("sv")("kompass"))
    expect(frame.locator(".kompass-open")).to_be_visible()
    for ours in ('[data-testid="stSidebar"]', ".kompass-foot"):
        expect(frame.locator(ours)).to_have_count(0)
    inner = next(one for one in page.frames if one.parent_frame)
    assert parse_qs(urlsplit(inner.url).query)["embed"] == ["true"]


def test_the_code_to_embed_is_copied(
    window: BrowserContext, page: Page, intranet: Intranet, open_server: Server, server: Server
) -> None:
    """Where a site is named the foot has a button whose code shows the view there; else none."""
    say = words("sv")
    window.grant_permissions(["clipboard-read", "clipboard-write"])
    go(page, server, RANKING)
    expect(page.get_by_role("button", name=say("embed"))).to_have_count(0)
    go(page, open_server, RANKING)
    page.get_by_role("button", name=say("embed")).press("Enter")
    expect(page.get_by_role("status")).to_have_text(say("embed-copied"))
    code = page.evaluate("() => navigator.clipboard.readText()")
    assert 'title="Rangordning – Kompass"' in code
    frame = intranet.show(page, code)
    expect(frame.locator(".kompass-open")).to_be_visible()
    expect(frame.locator("h1")).to_have_text(say("page-ranking"))
