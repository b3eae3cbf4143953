"""What can be taken along, in a real browser: charts as pictures, tables as files, by the keys alone."""

import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from kompass.text import LANGUAGES, words
from tests.browser.conformity import show
from tests.browser.conftest import Server, go
from tests.browser.views import MADE_UP

WIDE, WHITE = 2000, (255, 255, 255)
"""A picture's pixels across, and its ground."""


def _button(page: Page, name: str) -> Locator:
    """The first button for a picture, once its chart is drawn."""
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_attached()
    return page.get_by_role("button", name=name).first


def _fetched(page: Page, button: Locator) -> tuple[str, bytes]:
    """The file that a button gives, pressed by the keys, with its name."""
    with page.expect_download() as coming:
        button.press("Enter")
    return coming.value.suggested_filename, Path(coming.value.path()).read_bytes()


def _picture(page: Page, name: str) -> tuple[str, Image.Image, dict[str, Any]]:
    button = _button(page, name)
    told = json.loads(button.get_attribute("data-kompass-picture") or "")
    file, content = _fetched(page, button)
    assert content.startswith(b"\x89PNG")
    return file, Image.open(io.BytesIO(content)).convert("RGB"), told


def _inked(picture: Image.Image, top: int, bottom: int) -> int:
    """How many pixels between two heights are not white."""
    part = picture.crop((0, top, picture.width, bottom))
    return sum(n for n, colour in part.getcolors(part.width * part.height) or [] if colour != WHITE)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chart_is_a_picture(page: Page, server: Server, language: str, theme: str) -> None:
    """The button gives a PNG on white whatever the theme: the chart between its title and what it rests on,
    named after what it shows; and it says so to those who listen."""
    say = words(language)
    go(page, server, f"municipality?municipality=se-1080&lang={language}")
    show(page, theme)
    file, picture, told = _picture(page, say("take-picture"))
    assert file == told["file"]
    assert file.startswith("Kompass-Karlskrona")
    drawn = page.locator(f".st-key-{told['chart']} .js-plotly-plot").evaluate("gd => gd.layout.height")
    assert picture.width == WIDE
    assert 2 * drawn < picture.height < 2 * drawn + 600
    edges = [(0, 0), (WIDE - 1, 0), (0, picture.height - 1), (WIDE - 1, picture.height - 1)]
    assert {picture.getpixel(edge) for edge in edges} == {WHITE}
    assert _inked(picture, 40, 120) > 500  # the title
    assert _inked(picture, 200, picture.height - 200) > 20_000  # the chart
    assert _inked(picture, picture.height - 110, picture.height - 40) > 500  # what it rests on
    expect(page.locator("#kompass-status")).to_have_text(say("take-picture-made"))


def test_a_made_up_picture_has_the_mark(page: Page, server: Server) -> None:
    """Above the chart, in the colour of marks; a picture of real results has nothing of that colour."""
    mark = (163, 67, 10)
    for address, is_made_up in ((f"ranking?{MADE_UP}", True), ("ranking?municipality=se-1080", False)):
        go(page, server, address)
        _, picture, _ = _picture(page, words("sv")("take-picture"))
        head = picture.crop((0, 0, WIDE, 250))
        assert any(colour == mark for _, colour in head.getcolors(WIDE * 250) or []) == is_made_up


def test_on_a_phone_the_picture_is_the_whole_one(page: Page, server: Server) -> None:
    """Where the screen shows codes alone the picture has the names, and is as wide as any other."""
    page.set_viewport_size({"width": 360, "height": 700})
    go(page, server, "municipality?municipality=se-1080")
    _, picture, _ = _picture(page, words("sv")("take-picture"))
    assert picture.width == WIDE
    assert _inked(picture, 200, picture.height - 200) > 20_000


def test_the_button_can_be_hit_and_is_told_apart(page: Page, server: Server) -> None:
    """At least 24 pixels each way without being hovered, and each with a name that says which chart it is."""
    go(page, server, f"change?{MADE_UP}")
    buttons = page.get_by_role("button", name=words("sv")("take-picture"))
    expect(buttons.first).to_be_visible()
    boxes = buttons.evaluate_all(
        "all => all.map(e => e.getBoundingClientRect()).map(b => [b.width, b.height])"
    )
    assert all(min(box) >= 24 for box in boxes if max(box))
    names = buttons.evaluate_all("all => all.map(e => e.ariaLabel)")
    assert len(set(names)) == len(names) > 3


def test_a_picture_that_cannot_be_made_is_told(page: Page, server: Server) -> None:
    """On the button and to those who listen, and nothing is fetched."""
    go(page, server, "ranking?municipality=se-1080")
    button = _button(page, words("sv")("take-picture"))
    page.evaluate("() => { window.Plotly.toImage = () => Promise.reject(new Error('no')); }")
    button.press("Enter")
    failed = words("sv")("take-picture-failed")
    expect(page.get_by_text(failed).and_(page.locator("button"))).to_be_visible()
    expect(page.locator("#kompass-status")).to_have_text(failed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_is_a_file_in_two_steps(page: Page, server: Server, language: str) -> None:
    """One button beneath the table, then one for the kind of file: Excel, or CSV in either way of writing."""
    say = words(language)
    go(page, server, f"municipality?municipality=se-1080&lang={language}")
    page.get_by_role("button", name=say("take-table")).first.press("Enter")
    menu = page.get_by_test_id("stPopoverBody")
    name, excel = _fetched(page, menu.get_by_role("button", name=say("take-xlsx"), exact=True))
    assert name.endswith(".xlsx")
    cells = [
        cell.value
        for row in openpyxl.load_workbook(io.BytesIO(excel)).worksheets[0].iter_rows()
        for cell in row
    ]
    assert 509 in cells
    for key, parted in (("take-csv-comma", ";"), ("take-csv-point", ",")):
        name, content = _fetched(page, menu.get_by_role("button", name=say(key)))
        assert name.endswith(".csv")
        assert content.decode("utf-8-sig").splitlines()[9].split(parted)[2] == "509"
    page.keyboard.press("Escape")
    expect(menu).to_have_count(0)
