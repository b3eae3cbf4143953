"""The blocks that pages are laid with: headline, table, chart, findings, sources. They decide nothing.

Tables are real HTML, written by a template that escapes every value: a screen reader then hears the
formatted numbers, which Streamlit's canvas table does not give it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

import streamlit as st

from kompass.charts import Chart
from kompass.errors import Faults, KompassError
from kompass.model import Source
from kompass.text import Words, faults
from kompass.ui import taking
from kompass.ui.document import ADDRESS
from kompass.ui.markup import render, render_once
from kompass.ui.table import Cell, Column, FindingGroup, FindingLine, Row, Table, number, span

__all__ = ["Cell", "Column", "FindingGroup", "FindingLine", "Row", "Table", "number", "span"]


@dataclass(frozen=True)
class PlanRow:
    """A row of a plan's progress: a title, a state for each square, and what they say in words."""

    title: str
    states: Sequence[str]
    text: str


@dataclass(frozen=True)
class FindingCard:
    """A finding to be read: whose it is, what was said (with what was sought marked), and what to know of it.

    `text` is in pieces, each with whether it is marked. Beneath it stand what it is about (`item`) with its
    `points`, and who `says` so; `remark` stands out. `lang` and `item_lang` are the languages of the two.
    """

    title: str
    href: str
    kind: str
    text: Sequence[tuple[str, bool]]
    lang: str
    item: str
    item_lang: str
    points: str
    says: str
    remark: str = ""
    mark: str = ""
    sources: Sequence[Source] = ()


@dataclass(frozen=True)
class Card:
    """A municipality on a card: its name as a link, why it is here, and more to open.

    The first of the reasons is the one that counts. `others` are lines that stand out; `summary` opens the
    findings and the sources.
    """

    title: str
    href: str
    reasons: Sequence[str]
    others: Sequence[str]
    summary: str
    findings: Sequence[FindingGroup]
    sources: Sequence[Source]
    mark: str = ""


@dataclass(frozen=True)
class SaidPart:
    """What was said about one area, in the language it was said in."""

    title: str
    title_lang: str
    texts: Sequence[str]
    lang: str


@dataclass(frozen=True)
class SaidGroup:
    """What was said of one kind, area by area."""

    title: str
    parts: Sequence[SaidPart]


@dataclass(frozen=True)
class Copy:
    """A button that copies a text, and what it says of it then.

    Where it has no text, it copies the page's address, or what shows the page `framed` in another page.
    """

    label: str
    copied: str
    failed: str
    text: str = ""
    framed: bool = False


@dataclass(frozen=True)
class Report:
    """A prepared message to open and to send: how, as a link to a mail program (or none), and to copy."""

    title: str
    how: str
    mailto: str
    write: str
    copy: Copy


def brand(say: Words, href: str) -> None:
    """The mark and the name, which lead to the start page."""
    render_once("brand.html", href=href, name=say("kompass"), icon=f".{ADDRESS}/icon.svg")


def task(title: str) -> None:
    """The heading of a task in the navigation."""
    render_once("task.html", title=title)


def foot(text: str, links: Sequence[tuple[str, str]], copies: Sequence[Copy], report: Report | None) -> None:
    """What stands at the foot of every page, with what can be copied and sent from it."""
    render_once("foot.html", text=text, links=tuple(links), copies=tuple(copies), report=report)


def report(shown: Report) -> None:
    """A prepared message, beneath what it is about."""
    render_once("report.html", report=shown)


def since(told: str, lines: Sequence[str], href: str, label: str) -> None:
    """A quiet remark on what has changed since a view was cited; the changes open beneath it."""
    render("since.html", told=told, lines=lines, href=href, label=label)


def embedded() -> bool:
    """Whether the page is shown in a frame of somebody else's page: its address then says `embed=true`."""
    return bool(st.context.is_embedded)


def open_link(parameters: dict[str, str], label: str) -> None:
    """What stands at the foot of an embedded page: the way to the same view in a window of its own."""
    render("open.html", href="?" + urlencode(parameters), label=label)


def headline(sentences: Sequence[str]) -> None:
    """The answer: the first sentence large, the others beneath it."""
    taking.answer(sentences)
    if sentences:
        render_once("headline.html", first=sentences[0], others=tuple(sentences[1:]))


def table(
    caption: str, columns: Sequence[Column], rows: Iterable[Row], quiet: bool = False, along: bool = True
) -> None:
    """A table, as it is made for this run."""
    laid(Table(caption, columns, list(rows), quiet), along)


def laid(shown: Table, along: bool = True) -> None:
    """A table that is made already. Beneath it is a button to take it `along`."""
    st.html(shown.html)
    taking.shown(shown.marks)
    if along and shown.rows:
        taking.table(shown.caption, shown.columns, lambda: shown.rows)


def plan_progress(
    caption: str, columns: tuple[str, str], rows: Sequence[PlanRow], legend: Sequence[tuple[str, str]]
) -> None:
    """A square for each improvement opportunity, row by row, with the same in words."""
    signs = {"done": "✓", "under_way": "→", "overdue": "!", "no_action": "–"}
    render("plan_progress.html", caption=caption, columns=columns, rows=rows, legend=legend, signs=signs)


def chart(shown: Chart, key: str, title: str) -> None:
    """A chart with its alt sentence, and beneath it a button for a picture of it with its `title`."""
    _chart(shown, key)
    taking.picture(key, title)


def _chart(shown: Chart, key: str) -> None:
    # The tool bar is off: it would add a dozen tab stops.
    st.plotly_chart(
        shown.ready, key=key, alt=shown.alt, config={"displayModeBar": False, "scrollZoom": False}
    )


def wide_and_narrow(wide: Chart, narrow: Chart, key: str, title: str) -> None:
    """Two drawings of one chart: the style shows the one that fits the screen, never both. The picture is
    of the wide one."""
    with st.container(key=f"wide-{key}"):
        _chart(wide, f"{key}-wide")
    with st.container(key=f"narrow-{key}"):
        _chart(narrow, f"{key}-narrow")
    taking.picture(f"{key}-wide", title)


def findings(groups: Sequence[FindingGroup]) -> None:
    """Findings side by side, a column per kind; kinds with none are left out."""
    filled = [g for g in groups if g.findings]
    if filled:
        render("findings.html", groups=filled)


def finding_card(shown: FindingCard) -> None:
    """A finding as a card."""
    render("finding_card.html", card=shown)


def cards(say: Words, shown: Sequence[Card]) -> None:
    """Cards side by side, as many as there is room for."""
    if shown:
        render("cards.html", cards=shown, label=say("sources"))


def said(groups: Sequence[SaidGroup]) -> None:
    """What was said, in its own words, a column per kind; kinds with none are left out."""
    render("said.html", groups=[g for g in groups if g.parts])


def own(mark: str, sentences: Sequence[str], label: str, published: Sequence[Source]) -> None:
    """A remark that figures are the reader's own, with the sources of the published ones beside them."""
    render("own.html", mark=mark, text=" ".join(sentences), label=label, sources=published)


def sources(say: Words, found: Iterable[Source]) -> None:
    """Where it was read, each one click away."""
    unique = tuple({s.id: s for s in found}.values())
    if unique:
        render_once("sources.html", label=say("source" if len(unique) == 1 else "sources"), sources=unique)


def copy(title: str, text: str) -> None:
    """A text to take along, with a button that copies it."""
    with st.expander(title):
        st.code(text, language=None, wrap_lines=True)


def copies(title: str, texts: Iterable[tuple[str, str]]) -> None:
    """Texts to take along, each under its name, with a button that copies it."""
    with st.expander(title):
        for name, text in texts:
            st.caption(name)
            st.code(text, language=None, wrap_lines=True)


def error(say: Words, found: KompassError) -> None:
    """An error as a sentence, with all the faults of a table or a package beneath it."""
    st.error(faults.error(say, found))
    if isinstance(found, Faults):
        st.code("\n".join(faults.faults(say, found)), language=None, wrap_lines=True)


def address(page: str, parameters: dict[str, str]) -> str:
    """A relative address of another page, for links inside tables."""
    query = _query(parameters)
    return f"{page}?{query}" if query else page


def _query(parameters: dict[str, str]) -> str:
    """The parameters of a link of our own; it stays in the frame where there is one."""
    return urlencode(parameters | ({"embed": "true"} if embedded() else {}))


def language_link(parameters: dict[str, str], language: str, label: str) -> None:
    """A link to this view in another language, written in that language."""
    render_once("link.html", href="?" + _query(parameters), label=label, language=language)


def point(title: str, text: str) -> None:
    """A sentence or two under a word of its own."""
    render_once("point.html", title=title, text=text)


def plain_link(parameters: dict[str, str], label: str) -> None:
    """A link to this page with other parameters, with a full load."""
    render_once("link.html", href="?" + _query(parameters), label=label, language="")


def links(found: Sequence[tuple[dict[str, str], str]], lang: str) -> None:
    """Links to this page with other parameters, side by side, their labels in a language of their own."""
    shown = [("?" + _query(parameters), label) for parameters, label in found]
    render("links.html", links=shown, lang=lang)


def files(found: Sequence[tuple[str, str]], lang: str) -> None:
    """Links to files, side by side: address and label."""
    render("links.html", links=found, lang=lang)


def link_to(page: str, parameters: dict[str, str], label: str) -> None:
    """A quiet link to another page, with a full load."""
    render_once("link.html", href=address(page, parameters), label=label, language="")


def plain(text: str) -> str:
    """A text of unknown origin as Markdown that shows it as it stands."""
    return re.sub(r"([\\`*_{}\[\]()#+\-.!|<>~$:])", r"\\\1", text)


def quote(text: str, lang: str, where: str = "", heading: str = "") -> None:
    """What stands in a report, in its language, and where, or under which of the report's own headings."""
    render_once("quote.html", text=text, lang=lang, where=where, heading=heading)
