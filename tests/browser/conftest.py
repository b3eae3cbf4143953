"""A real server and a real browser, for what only they show."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from kompass.settings import ROOT
from kompass.text import LANGUAGES, words

CHROMIUM = Path("/usr/bin/chromium")
expect.set_options(timeout=60_000)  # a cold server on a busy machine takes its time
NAVIGATION = '[data-testid="stSidebar"] a[data-testid="stPageLink-NavLink"]'
FOOT = re.compile("|".join(re.escape(words(language)("foot-not-skr")) for language in LANGUAGES))


def launched(driver: Playwright) -> Browser:
    """The system's chromium, started."""
    return driver.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The system's chromium. Where there is none the tests are skipped, but not where CI runs."""
    if not CHROMIUM.exists():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"no chromium at {CHROMIUM}")
    with sync_playwright() as driver:
        found = launched(driver)
        yield found
        found.close()


class Server:
    """The real server on a free port, started as an owner starts it."""

    def __init__(self, **environment: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://localhost:{port}"
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
        quiet = subprocess.DEVNULL
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=os.environ | environment, stdout=quiet, stderr=quiet
        )
        self._wait()

    def _wait(self) -> None:
        until = time.monotonic() + 60
        while True:
            try:
                urllib.request.urlopen(f"{self.address}/_stcore/health")
                return
            except (urllib.error.URLError, ConnectionError):
                if self.process.poll() is not None or time.monotonic() > until:
                    self.stop()
                    raise
                time.sleep(0.05)  # between two looks at whether it is up; nothing is timed by it

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)


@pytest.fixture(scope="module")
def server(browser: Browser) -> Iterator[Server]:
    """One server for the tests that do not need a cold one."""
    found = Server()
    yield found
    found.stop()


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that keeps the files it has fetched, as a visitor's does."""
    found = browser.new_context(locale="sv-SE")
    found.set_default_timeout(60_000)
    yield found
    found.close()


@pytest.fixture
def page(window: BrowserContext) -> Iterator[Page]:
    """A tab that no test has used before."""
    found = window.new_page()
    found.set_viewport_size({"width": 1280, "height": 900})
    yield found
    found.close()


def go(page: Page, server: Server, path: str) -> None:
    """Go to an address and wait until the page has been drawn to its end."""
    page.goto(f"{server.address}/{path}")
    drawn(page)


def drawn(page: Page) -> None:
    """Wait until a page has been drawn to its end."""
    expect(page.locator("h1")).to_have_count(1)
    expect(page.get_by_text(FOOT)).to_be_visible()
    expect(page.locator('[data-testid="stApp"]')).to_have_attribute("data-test-script-state", "notRunning")


def choose_year(page: Page, year: str) -> None:
    """Choose an evaluation by its year."""
    page.get_by_role("radio", name=year, exact=True).or_(
        page.locator('[data-testid="stButtonGroup"] button', has_text=year)
    ).first.click()
