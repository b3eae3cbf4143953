"""The automatic check of WCAG 2.1 A and AA; `python -m tests.browser.conformity` records what it finds."""

import json
from datetime import date
from typing import Any, cast

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect, sync_playwright

from kompass import conformity
from tests.browser.conftest import Server, go, launched
from tests.browser.views import ALL, PAGES, address

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
GROUNDS = {"light": "rgb(255, 255, 255)", "dark": "rgb(14, 17, 23)"}
"""The two themes, and the background by which one tells that it is drawn."""

_AXE = Axe()


def show(page: Page, theme: str) -> None:
    """Draw a page as a device does that asks for this theme."""
    page.emulate_media(color_scheme=cast(Any, theme))
    expect(page.locator('[data-testid="stApp"]')).to_have_css("background-color", GROUNDS[theme])


def check(page: Page) -> dict[str, Any]:
    """What axe-core says of a page as it stands: `violations`, `testEngine` and more."""
    return dict(_AXE.run(page, options=RULES).response)


def faults(page: Page) -> list[str]:
    """The rules a page breaks, each with where."""
    return [
        f"{fault['id']}: {node['target']} {node['failureSummary']}"
        for fault in check(page)["violations"]
        for node in fault["nodes"]
    ]


def main() -> None:
    """Look at every view in both themes and write what was found to `data/accessibility/measured.json`."""
    found, engine = [], ""
    server = Server()
    try:
        with sync_playwright() as driver:
            browser = launched(driver)
            page = browser.new_page()
            for view in ALL:
                go(page, server, address(view))
                for theme in GROUNDS:
                    show(page, theme)
                    said = check(page)
                    engine = said["testEngine"]["version"]
                    found += [f"{view} {theme} {fault['id']}" for fault in said["violations"]]
            browser.close()
    finally:
        server.stop()
    measured = {
        "axe": engine,
        "pages": len(PAGES),
        "views": len(ALL) * len(GROUNDS),
        "violations": len(found),
        "on": date.today().isoformat(),
    }
    (conformity.FOLDER / "measured.json").write_text(json.dumps(measured, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(measured), *found, sep="\n")


if __name__ == "__main__":
    main()
