"""Every page is usable by everybody: WCAG 2.1 A and AA, in both languages, light and dark."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from kompass.text import words
from kompass.ui.document import OWN
from tests.browser.conformity import GROUNDS, faults, show
from tests.browser.conftest import NAVIGATION, Server, drawn
from tests.browser.views import ALL, PAGES, VIEWS, address

WIDE = {"width": 1280, "height": 900}
CHARTED = ("municipality", "change", "compare", "ranking", "questions", "dots", "map")
WRITTEN = ":is(.xtick,.ytick,.angularaxistick,.radialaxis,.legend,.g-xtitle,.g-ytitle) text"

FOCUSED = """() => {
    const e = document.activeElement;
    if (e === document.body) return { out: true };
    const rings = (one) => { const style = getComputedStyle(one);
        return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
            || style.boxShadow !== 'none' };
    const box = e.getBoundingClientRect(), around = [e, e.parentElement, e.parentElement?.parentElement];
    window.stops ??= new Map();
    if (!window.stops.has(e)) window.stops.set(e, window.stops.size);
    const last = window.last;
    window.last = e;
    return {
        out: false, stop: window.stops.get(e), what: e.outerHTML.slice(0, 160),
        seen: around.some(one => one && rings(one)),
        there: box.width > 0 && box.height > 0 && getComputedStyle(e).visibility === 'visible',
        follows: !last?.isConnected || Boolean(last.compareDocumentPosition(e) & 4),
    };
}"""
"""What has the focus: which stop it is, whether that is seen, and whether it comes after the one before."""


@dataclass
class View:
    """A view that has been opened, and what the browser did for it."""

    page: Page
    name: str
    language: str
    hosts: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)


@pytest.fixture(scope="module", params=ALL)
def view(request: pytest.FixtureRequest, window: BrowserContext, server: Server) -> Iterator[View]:
    """Each view in each language, opened once for all that is asked of it."""
    name, _, language = request.param.rpartition("-")
    page = window.new_page()
    page.set_viewport_size(WIDE)
    found = View(page, name, language)
    page.on("request", lambda request: found.hosts.add(urlsplit(request.url).netloc))
    page.on("pageerror", lambda error: found.wrong.append(str(error)))
    page.on("console", lambda said: said.type == "error" and found.wrong.append(said.text))
    page.goto(f"{server.address}/{address(request.param)}")
    drawn(page)
    if name in CHARTED:
        expect(page.locator(".js-plotly-plot:visible").first).to_be_visible()
    yield found
    page.close()


def test_it_opens_by_its_link(view: View, server: Server) -> None:
    """By its address alone: frame, heading, title, language; nothing comes from other hosts, the page's own
    policy is kept, and the console is free of errors."""
    name = view.name if view.name in PAGES else VIEWS[view.name].partition("?")[0]
    say, name = words(view.language), name if name in PAGES else "start"
    title = say(f"page-{name}")
    expect(view.page.locator("h1")).to_have_text(say("kompass") if name == "start" else title)
    expect(view.page).to_have_title(f"{title} – Kompass")
    expect(view.page.locator(NAVIGATION)).to_have_count(len(PAGES) - 1)
    expect(view.page.locator("html")).to_have_attribute("lang", view.language)
    assert view.hosts - {""} == {urlsplit(server.address).netloc}
    assert view.wrong == []


def test_keyboard_alone(view: View) -> None:
    """By Tab alone one comes through the whole page and out of it, in the order of reading, never stuck, and
    always sees where one is; what nobody sees is no stop. The order is the same in both languages."""
    if view.language == "en":
        return
    stops = _stops(view.page)
    assert len(stops) > len(PAGES)
    assert len({stop["stop"] for stop in stops}) == len(stops)
    assert [stop["what"] for stop in stops if not stop["there"]] == []
    assert [stop["what"] for stop in stops if not stop["seen"]] == []
    assert [stop["what"] for stop in stops if not stop["follows"]] == []


@pytest.mark.parametrize("theme", GROUNDS)
def test_no_violations(view: View, theme: str) -> None:
    """axe-core finds nothing against WCAG 2.1 A and AA, light and dark; nor do we in charts, where it does
    not look: what is written beside their marks keeps 4.5:1 against the page."""
    show(view.page, theme)
    assert faults(view.page) == []
    fills = view.page.locator(f".js-plotly-plot {WRITTEN}").evaluate_all(
        "all => [...new Set(all.map(e => getComputedStyle(e).fill))].filter(fill => fill)"
    )
    assert [fill for fill in fills if _contrast(fill, GROUNDS[theme]) < 4.5] == []


def test_headings_in_order(view: View) -> None:
    """One heading of the first rank, and none that skips a rank within the page."""
    ranks = view.page.locator('[data-testid="stMain"] :is(h1,h2,h3,h4,h5,h6):visible').evaluate_all(
        "all => all.map(e => Number(e.tagName[1]))"
    )
    assert ranks[0] == 1
    assert ranks.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(ranks)), ranks


def test_every_chart_has_its_table(view: View) -> None:
    """A chart says in a sentence what it shows, and a table on the page has its numbers."""
    said = view.page.locator('[data-testid="stPlotlyChart"]').evaluate_all(
        "all => all.map(e => (e.closest('[aria-label]') ?? e.querySelector('[aria-label]'))?.ariaLabel ?? '')"
    )
    assert all(len(alt) > 20 for alt in said), said
    if said:
        assert view.page.locator(".kompass-table table").count() > 0


def test_streamlits_own_words(view: View) -> None:
    """On a Swedish page nothing that Streamlit says of its own accord is left in English."""
    if view.language == "en":
        return
    english = [words("en")(key).strip() for key in OWN]
    said = view.page.evaluate(
        """() => [...document.querySelectorAll('#root *:not(.js-plotly-plot *)')].flatMap(e => [
            ...['aria-label', 'title', 'placeholder'].map(name => e.getAttribute(name)),
            ...[...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data),
        ])"""
    )
    assert set(english) & set(said) == set()


def test_reflow(view: View) -> None:
    """At 320 pixels (1280 at 400 %) no page is wider than the screen; what is wide scrolls within itself."""
    view.page.set_viewport_size({"width": 320, "height": 800})
    try:
        _fits(view.page)
    finally:
        view.page.set_viewport_size(WIDE)


def test_text_spacing(view: View) -> None:
    """With the line, word and letter spacing of WCAG 1.4.12 nothing is cut off or runs out of the page."""
    style = view.page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: .12em !important;"
        " word-spacing: .16em !important } p { margin-bottom: 2em !important }"
    )
    try:
        _fits(view.page)
        cut = view.page.locator(":is(button, h1, h2, h3, h4, [class^=kompass-]):visible").evaluate_all(
            """all => all.filter(e => e.scrollWidth > e.clientWidth + 2 && e.clientWidth > 2
                && ['hidden', 'clip'].includes(getComputedStyle(e).overflowX))
                .map(e => e.outerHTML.slice(0, 200))"""
        )
        assert cut == []
    finally:
        style.evaluate("e => e.remove()")


def _stops(page: Page, most: int = 400) -> list[dict[str, Any]]:
    """Every stop from the beginning of a page until the browser's own is reached."""
    stops: list[dict[str, Any]] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["out"] or (stops and stop["stop"] == 0):
            return stops
        stops.append(stop)
    raise AssertionError(f"no end after {most} stops; the last: {stops[-1]}")


def _fits(page: Page) -> None:
    wide = "e => e.scrollWidth <= e.clientWidth"
    for part in ("html", '[data-testid="stMain"]'):
        page.wait_for_function(wide, arg=page.locator(part).element_handle())


def _contrast(one: str, other: str) -> float:
    """The contrast of two CSS colours as WCAG counts it, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(number) / 255 for number in re.findall(r"\d+", colour)[:3]]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
