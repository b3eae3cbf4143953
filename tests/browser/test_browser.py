"""What only a browser shows: a cold server, the address, Back and Forward, links that show the same."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from kompass.text import words
from tests.browser.conftest import NAVIGATION, Server, choose_year, drawn, go
from tests.browser.views import PAGES

SAY = words("sv")
KARLSKRONA = "municipality=se-1080"


def _title(page: str) -> str:
    return SAY(f"page-{page}")


def _address(page: Page) -> tuple[str, dict[str, str]]:
    parts = urlsplit(page.url)
    return parts.path.strip("/"), {name: values[-1] for name, values in parse_qs(parts.query).items()}


def _answer(page: Page):
    return page.locator(".kompass-headline").first


def test_a_deep_link_may_be_the_first_request(page: Page) -> None:
    """On a cold server a link straight to a page shows the frame, the page and its title."""
    cold = Server()
    try:
        go(page, cold, f"municipality?{KARLSKRONA}")
        expect(page.locator("h1")).to_have_text(_title("municipality"))
        expect(page.locator(NAVIGATION)).to_have_count(len(PAGES) - 1)
        expect(_answer(page)).to_contain_text("509")
        expect(page).to_have_title(f"{_title('municipality')} – Kompass")
    finally:
        cold.stop()


def test_the_language_link_keeps_the_view(page: Page, server: Server) -> None:
    """Another language is the same view: same page, same choices, and the document says so."""
    go(page, server, f"municipality?{KARLSKRONA}&year=2011&more=1")
    headings = page.locator("table").first.locator("th[scope=col]").count()
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    drawn(page)
    expect(page.locator("h1")).to_have_text(words("en")("page-municipality"))
    expect(_answer(page)).to_contain_text("415")
    expect(page.locator("table").first.locator("th[scope=col]")).to_have_count(headings)
    chosen = {"municipality": "se-1080", "year": "2011", "more": "1", "lang": "en"}
    assert _address(page) == ("municipality", chosen)


def test_back_returns_to_the_former_choice(page: Page, server: Server) -> None:
    """A choice in a widget is in the address; Back takes it back, address, answer and widget; Forward
    makes it again."""
    go(page, server, f"municipality?{KARLSKRONA}")
    choose_year(page, "2011")
    expect(_answer(page)).to_contain_text("415")
    assert _address(page)[1] == {"municipality": "se-1080", "year": "2011"}
    page.go_back()
    expect(_answer(page)).to_contain_text("509")
    assert _address(page)[1] == {"municipality": "se-1080"}
    expect(page.locator('[data-testid="stButtonGroup"]').first.locator("[aria-checked=true]")).to_have_text(
        "2014"
    )
    page.go_forward()
    expect(_answer(page)).to_contain_text("415")
    assert _address(page)[1]["year"] == "2011"


def test_one_choice_is_one_step_back(page: Page, server: Server) -> None:
    """Choosing another municipality also forgets the year, and one Back undoes both."""
    go(page, server, f"municipality?{KARLSKRONA}&year=2011")
    page.get_by_role("combobox", name=re.compile(SAY("choose-municipality"))).fill("Ängelholm")
    page.keyboard.press("Enter")
    expect(_answer(page)).to_contain_text("Ängelholm")
    page.wait_for_url(lambda url: "se-1292" in url and "year" not in url)
    page.go_back()
    expect(_answer(page)).to_contain_text("415")
    assert _address(page)[1] == {"municipality": "se-1080", "year": "2011"}


def test_navigation_keeps_the_municipality(page: Page, server: Server) -> None:
    """Every link of the navigation takes the municipality along, and Back returns to the page before."""
    go(page, server, f"municipality?{KARLSKRONA}")
    for path in ("change", "ranking"):
        page.locator('[data-testid="stSidebar"]').get_by_role("link", name=_title(path), exact=True).click()
        expect(page.locator("h1")).to_have_text(_title(path))
        assert _address(page) == (path, {"municipality": "se-1080"})
        expect(page.locator('[data-testid="stMain"]')).to_contain_text("Karlskrona")
    page.go_back()
    expect(page.locator("h1")).to_have_text(_title("change"))
    assert _address(page) == ("change", {"municipality": "se-1080"})


def test_a_link_reproduces_the_view(page: Page, server: Server) -> None:
    """All that is chosen is in the address: the same link shows the same to somebody else."""
    go(page, server, "ranking?edition=se-2010&item=total&municipality=se-1080&peers=country")
    expect(page.locator("tr.own")).to_contain_text("Karlskrona")
    shown = page.locator("table").first.inner_text()
    assert shown.split("Örebro")[0].count("1 av") == 0
    go(page, server, f"compare?{KARLSKRONA}&peers=picked&with=se-1494,se-1880&view=dots")
    assert "Lidköping" in page.locator('[data-testid="stMultiSelect"]').inner_text()
    expect(page.locator('[data-testid="stMain"]')).to_contain_text("Örebro")
    expect(page.locator('[data-testid="stException"]')).to_have_count(0)


def test_findings_open_beneath_their_question(page: Page, server: Server) -> None:
    """From the row of a question its findings open where they stand, by a click or by the keyboard."""
    go(page, server, "change?data=example&municipality=se-ex00044")
    page.get_by_text(SAY("change-by-question")).first.click()
    row = page.locator("details", has=page.locator("li")).first
    expect(row.locator("li").first).not_to_be_visible()
    row.locator("summary").press("Enter")
    expect(row.locator("li").first).to_be_visible()


def test_weights_stand_in_the_address(page: Page, server: Server) -> None:
    """The likest municipalities follow the weights, which a link carries to the other pages."""
    go(page, server, f"compare?{KARLSKRONA}&peers=similar")
    page.get_by_text(SAY("choose-peers-more")).click()
    group = page.locator(".st-key-choice_weigh_distance")
    expect(group).to_be_visible()
    # By the keyboard: what is opened still moves, and a click may fall beside.
    group.get_by_role("radio", name=SAY("weight-0"), exact=True).press("Enter")
    expect(page).to_have_url(re.compile("weigh_distance=0"))
    page.locator('[data-testid="stSidebar"]').get_by_role("link", name=_title("ranking"), exact=True).click()
    expect(page.locator("h1")).to_have_text(_title("ranking"))
    assert _address(page)[1]["weigh_distance"] == "0"


def test_a_search_is_typed_linked_and_undone(page: Page, server: Server) -> None:
    """What is typed and entered stands in the address, is marked where it answers, and Back takes it away."""
    go(page, server, "examples")
    field = page.get_by_label(SAY("examples-query"))
    field.fill("medborgardialog")
    field.press("Enter")
    expect(_answer(page)).to_contain_text("medborgardialog")
    expect(page.locator(".kompass-card mark").first).to_contain_text("dialog", ignore_case=True)
    assert _address(page)[1] == {"q": "medborgardialog"}
    page.go_back()
    expect(_answer(page)).not_to_contain_text("medborgardialog")
    expect(page.get_by_label(SAY("examples-query"))).to_have_value("")
    go(page, server, "examples?q=medborgardialog&kind=example&theme=")
    expect(page.get_by_label(SAY("examples-query"))).to_have_value("medborgardialog")
    page.get_by_test_id("stPopover").get_by_role("button").click()
    expect(page.get_by_label(SAY("examples-kind")).first).to_be_visible()


def test_a_link_in_a_table_opens_that_evaluation(page: Page, server: Server) -> None:
    """From a row of the ranking one click leads to the very evaluation the row is about."""
    go(page, server, "ranking?edition=se-2010")
    row = page.locator("tr", has=page.get_by_role("cell", name="650", exact=True))
    row.get_by_role("link", name="Örebro", exact=True).click()
    expect(page.locator("h1")).to_have_text(_title("municipality"))
    expect(_answer(page)).to_contain_text("Örebro fick 650")


def test_a_made_up_picture_is_never_without_its_banner(page: Page, server: Server) -> None:
    """The link to made-up municipalities forgets the real one, and says at once that all is made up."""
    go(page, server, f"municipality?{KARLSKRONA}")
    page.get_by_role("link", name=SAY("data-to-example")).click()
    expect(page.get_by_text(SAY("made-up-banner"))).to_be_visible()
    assert _address(page)[1] == {"data": "example"}
