"""A page without a mouse, for one who listens, or who wants less motion; and the link to take along."""

from playwright.sync_api import BrowserContext, Page, expect

from kompass.text import words
from tests.browser.conftest import Server, choose_year, drawn, go
from tests.browser.views import MADE_UP

SAY = words("sv")
KARLSKRONA = "municipality=se-1080"
STATUS = "#kompass-status"


def test_the_first_stop_skips_the_menu(page: Page, server: Server) -> None:
    """The first Tab gives a link in the page's language that takes one past the navigation."""
    go(page, server, f"municipality?{KARLSKRONA}")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name=SAY("streamlit-skip"))
    expect(skip).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => Boolean(document.activeElement.closest('[data-testid=stMain]'))")


def test_choosing_by_the_keys(page: Page, server: Server) -> None:
    """A municipality is chosen, a year changed, a box opened and a link followed by keys alone."""
    go(page, server, "municipality")
    page.get_by_role("combobox", name=SAY("choose-municipality")).focus()
    page.keyboard.type("karlskr")
    page.keyboard.press("Enter")
    answer = page.locator(".kompass-headline").first
    expect(answer).to_contain_text("509")
    page.get_by_role("radio", name="2014").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    expect(answer).to_contain_text("415")
    box = page.locator("details", has_text=SAY("choose-peers-more")).first
    box.locator("summary").press("Enter")
    expect(box).to_have_attribute("open", "")
    link = page.locator('[data-testid="stSidebar"]').get_by_role("link", name=SAY("page-change"), exact=True)
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(SAY("page-change"))


def test_what_changed_is_told(page: Page, server: Server) -> None:
    """One who listens hears the new answer when a choice or another page brought it, and nothing before."""
    go(page, server, f"municipality?{KARLSKRONA}&year=2011")
    status = page.locator(STATUS)
    expect(status).to_have_attribute("role", "status")
    expect(status).to_be_empty()
    choose_year(page, "2014")
    expect(status).to_contain_text("509")
    page.locator('[data-testid="stSidebar"]').get_by_role("link", name=SAY("page-method"), exact=True).click()
    expect(status).to_contain_text(SAY("page-method"))
    current = page.locator('[data-testid="stSidebar"] [aria-current="page"]')
    expect(current).to_have_text(SAY("page-method"))


def test_escape_takes_the_hover_away(page: Page, server: Server) -> None:
    """What the pointer brings up over a chart goes by Escape without moving the pointer."""
    go(page, server, f"ranking?{MADE_UP}")
    chart = page.locator(".js-plotly-plot:visible").first
    bar = chart.locator(".point path").first
    bar.hover(force=True)
    label = chart.locator(".hoverlayer .hovertext").first
    expect(label).to_be_visible()
    page.keyboard.press("Escape")
    expect(label).not_to_be_visible()


def test_reduced_motion(page: Page, server: Server) -> None:
    """Where the device asks for less motion nothing on the page moves on its own or takes its time."""
    page.emulate_media(reduced_motion="reduce")
    go(page, server, f"municipality?{KARLSKRONA}")
    longest = page.evaluate(
        """() => Math.max(...[...document.querySelectorAll('*')].flatMap(e => {
            const style = getComputedStyle(e);
            return [style.animationDuration, style.transitionDuration].flatMap(
                times => times.split(',').map(time => parseFloat(time) * (time.includes('ms') ? .001 : 1)));
        }))"""
    )
    assert longest <= 0.01


def test_the_link_is_copied(window: BrowserContext, page: Page, server: Server) -> None:
    """The button at the foot copies the address of this very view, and says so until one moves on."""
    window.grant_permissions(["clipboard-read", "clipboard-write"])
    go(page, server, f"compare?{KARLSKRONA}&view=dots")
    page.get_by_role("button", name=SAY("copy-link")).press("Enter")
    expect(page.locator(STATUS)).to_have_text(SAY("link-copied"))
    assert page.evaluate("() => navigator.clipboard.readText()") == page.url
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name=SAY("copy-link"))).to_be_visible()


def test_the_citation_is_copied(window: BrowserContext, page: Page, server: Server) -> None:
    """Beside it the line to cite this very view by: its whole address with the version of the data. Whoever
    follows it sees the same, and can cite it again."""
    window.grant_permissions(["clipboard-read", "clipboard-write"])
    for path in (f"compare?{KARLSKRONA}&view=dots", "?lang=en"):
        go(page, server, path)
        say = words(page.locator("html").get_attribute("lang") or "")
        page.get_by_role("button", name=say("copy-citation")).press("Enter")
        expect(page.locator(STATUS)).to_have_text(say("citation-copied"))
        citation = page.evaluate("() => navigator.clipboard.readText()")
        cited, _, address = citation.rpartition(" ")
        assert address == f"{page.url}&data_version=2026.11.0"
        assert cited.startswith(say("page-compare") if "compare" in path else say("page-start"))
        page.goto(address)
        drawn(page)
        page.get_by_role("button", name=say("copy-citation")).press("Enter")
        expect(page.locator(STATUS)).to_have_text(say("citation-copied"))
        assert page.evaluate("() => navigator.clipboard.readText()") == citation


def test_a_report_is_copied(window: BrowserContext, page: Page, server: Server) -> None:
    """By keyboard alone: the message opens where it stands, and what is read is what is copied."""
    window.grant_permissions(["clipboard-read", "clipboard-write"])
    go(page, server, f"municipality?{KARLSKRONA}")
    box = page.locator(".kompass-report").first
    box.locator("summary").press("Enter")
    read = box.locator("pre").inner_text()
    assert page.url in read
    box.get_by_role("button", name=SAY("report-copy")).press("Enter")
    expect(page.locator(STATUS)).to_have_text(SAY("report-copied"))
    assert page.evaluate("() => navigator.clipboard.readText()").split() == read.split()


def test_an_address_without_a_page_says_so(page: Page, server: Server) -> None:
    """It shows the start page with a sentence, in the language that was asked for."""
    go(page, server, "no-such-page?lang=en")
    expect(page.get_by_text(words("en")("page-unknown", page="no-such-page"))).to_be_visible()
    expect(page.locator("h1")).to_have_text(words("en")("kompass"))
    expect(page.get_by_text("Page not found")).to_have_count(0)
