"""Pages driven without a browser: what a reader sees of one, as text."""

import html
import json
import re
from collections.abc import Sequence
from functools import cache
from typing import Any
from urllib.parse import parse_qsl

from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest, app_test, local_script_runner

from kompass.settings import ROOT

# Streamlit reads the metadata of every installed package before each run: half its time; once is enough.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)
# And each run has its pages compiled anew, as if none had been run before.
local_script_runner.ScriptCache = app_test.ScriptCache = cache(local_script_runner.ScriptCache)

_look_for_the_end = local_script_runner.require_widgets_deltas


def _wait(runner: local_script_runner.LocalScriptRunner, timeout: float = 3) -> None:
    """Wait for a page without asking for its end a thousand times a second, which is a tenth of its time."""
    if runner._script_thread is not None:
        runner._script_thread.join(timeout)
    if not runner.script_stopped():
        _look_for_the_end(runner, 0)


local_script_runner.require_widgets_deltas = _wait

PAGES = (
    "start",
    "municipality",
    "change",
    "plan",
    "compare",
    "ranking",
    "questions",
    "examples",
    "teachers",
    "read_report",
    "evaluations",
    "method",
    "accessibility",
)
OF_DATA = PAGES[:-1]
"""The pages that show data; they are the ones in the navigation."""


def visit(page: str = "start", /, **address: str) -> AppTest:
    """A page, run once with an address."""
    app = AppTest.from_file(str(ROOT / "kompass" / "ui" / "main.py"), default_timeout=30)
    for name, value in address.items():
        app.query_params[name] = value
    app.switch_page(f"../../pages/{page}.py")
    return app.run()


def address(app: AppTest) -> dict[str, str]:
    """What stands in the address after the run."""
    found = {name: app.query_params[name] for name in app.query_params}
    return {name: value if isinstance(value, str) else value[-1] for name, value in found.items()}


def links(app: AppTest) -> list[tuple[str, dict[str, str]]]:
    """Every link of the navigation: its page's address and parameters."""
    found = [one.proto for one in app.sidebar.get("page_link")]
    return [(one.page, dict(parse_qsl(one.query_string))) for one in found]


def plain(markup: str) -> str:
    """What of some HTML is read: tags become bars, so that cells stay apart."""
    return html.unescape(re.sub(r"\s*\|[\s|]*", " | ", re.sub(r"<[^>]+>", "|", markup)).strip("| \n"))


def bodies(app: AppTest) -> list[str]:
    """Every block of our own HTML."""
    return [one.proto.body for one in app.get("html")]


def tables(app: AppTest) -> list[str]:
    """Every table as HTML."""
    return [body for body in bodies(app) if "<table>" in body]


def rows(app: AppTest, caption: str) -> list[list[str]]:
    """The cells of the table with such a caption, row by row, the headings first."""
    (table,) = (body for body in tables(app) if plain(body).startswith(caption))
    return [
        [plain(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)]
        for row in re.findall(r"<tr[^>]*>(.*?)</tr>", table, re.DOTALL)
    ]


def charts(app: AppTest) -> Sequence[Any]:
    """The charts' messages to the browser: `alt` and `spec`."""
    return [one.proto for one in app.get("plotly_chart")]


def picture(chart: Any) -> str:
    """Everything written in a picture."""
    return json.dumps(json.loads(chart.spec), ensure_ascii=False)


def headline(app: AppTest) -> str:
    """The answer the page opens with, all its sentences."""
    return next(plain(body) for body in bodies(app) if "kompass-headline" in body)


def seen(app: AppTest) -> str:
    """Everything a reader can see or hear of the page, one line a part."""
    parts = [plain(body) for body in bodies(app)]
    for kind in ("title", "header", "subheader", "caption", "markdown", "code"):
        parts += [str(one.value) for one in app.get(kind)]
    parts += told(app)
    for kind in ("success", "metric"):
        parts += [str(one.value) for one in getattr(app, kind)]
    parts += [one.label for one in app.expander]
    for kind in ("selectbox", "multiselect", "toggle"):
        parts += [one.label for one in getattr(app, kind)]
    parts += [one.proto.label for one in app.get("page_link")]
    parts += [one.alt for one in charts(app)]
    return "\n".join(parts)


def told(app: AppTest) -> list[str]:
    """The remarks on the page: information, warnings and errors, without the strokes that Markdown hides."""
    found = [str(one.value) for one in (*app.info, *app.warning, *app.error)]
    return [re.sub(r"\\([\W_])", r"\1", one) for one in found]


def whole(app: AppTest) -> AppTest:
    """The page, which ran to its end: no exception, no error, and its heading is there."""
    assert [one.value for one in app.exception] == []
    assert [one.value for one in app.error] == []
    assert len(app.title) == 1
    assert app.title[0].value
    return app
