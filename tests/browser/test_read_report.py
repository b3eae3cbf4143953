"""A report from upload to Förändring and back again, as a person does it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from kompass.text import words
from tests.browser.conftest import Server, drawn, go
from tests.ingest.made_reports import SAMPLES, WRITERS

SAY = words("sv")
KINDA = SAMPLES["plain_2016"]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("own")


@pytest.fixture(scope="module")
def own(browser: Browser, home: Path) -> Iterator[Server]:
    """A server with a folder of own data that is empty from the start."""
    found = Server(KOMPASS_HOME=str(home))
    yield found
    found.stop()


def _press(page: Page, key: str) -> None:
    page.get_by_role("button", name=SAY(key)).first.click()


def test_a_report_is_read_accepted_shown_and_undone(page: Page, own: Server, home: Path) -> None:
    """Upload, confirm, save: one lands on the municipality's Förändring with the new figures; a reload on the
    way loses nothing; undone, the municipality has none again."""
    go(page, own, "read_report")
    expect(page.get_by_text(SAY("upload-promise"))).to_be_visible()
    page.set_input_files(
        "input[type=file]",
        {"name": "kinda.docx", "mimeType": "application/octet-stream", "buffer": WRITERS["docx"](KINDA)},
    )
    expect(page.get_by_text("kinda.docx")).to_be_visible()
    _press(page, "upload-read")
    expect(page.get_by_text(SAY("draft-who-ask"))).to_be_visible(timeout=60_000)
    assert list((home / "imports").glob("*")) == [] if (home / "imports").exists() else True
    expect(page.get_by_text(SAY("draft-step-sums"))).to_have_count(0)
    _press(page, "draft-confirm")
    expect(page.get_by_text(SAY("draft-sums-agree", n=8, of=8))).to_be_visible()
    page.reload()
    drawn(page)
    expect(page.get_by_text(SAY("draft-sums-agree", n=8, of=8))).to_be_visible()
    _press(page, "draft-save")
    page.wait_for_url("**/change?*municipality=se-0513*")
    drawn(page)
    total = sum(area.points for area in KINDA.areas)
    expect(page.get_by_text(str(total)).first).to_be_visible()
    go(page, own, "read_report")
    _press(page, "saved-undo")
    expect(page.get_by_text(SAY("saved-none"))).to_be_visible()
    go(page, own, "municipality?municipality=se-0513")
    expect(page.get_by_text(SAY("own-mark"))).to_have_count(0)


def test_a_public_server_has_no_such_page(browser: Browser, tmp_path: Path) -> None:
    """The address leads to the start page, the navigation names no such page, nothing is written."""
    server = Server(KOMPASS_MODE="public", KOMPASS_HOME=str(tmp_path))
    try:
        page = browser.new_page()
        go(page, server, "read_report?draft=0123456789ab")
        expect(page.locator("h1")).to_have_text(SAY("kompass"))
        expect(page.get_by_text(SAY("upload-promise"))).to_have_count(0)
        expect(page.get_by_role("link", name=SAY("page-read_report"))).to_have_count(0)
        page.close()
    finally:
        server.stop()
    assert list(tmp_path.iterdir()) == []
