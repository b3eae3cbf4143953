"""What keeps figures right: citing a view, what changed since, reporting an error, and the log."""

from datetime import date

import streamlit as st

from kompass import settings, versions
from kompass.errors import KompassError, NoHost
from kompass.model import Evaluation, Item, Level
from kompass.store import Store
from kompass.text import Words
from kompass.text import corrections as words
from kompass.ui import blocks, cache, choices, navigation
from kompass.ui.blocks import Cell, Column, Copy, Report, Row
from kompass.ui.once import once
from kompass.versions import LoggedChange

CITED = "data_version"
"""Where in the address the version of the data stands that a citation was made from. `data` says which data,
and a version on the screen is an edition of the instrument."""

CONTACT = "KOMPASS_CONTACT"

MOST = 10
"""As many changes as are told of beneath the remark; the log has all."""


def _store() -> Store | None:
    """What is known; None where it cannot be read, which the page tells of."""
    try:
        return cache.store(choices.data(), choices.margin())
    except KompassError:
        return None


def _chosen(store: Store) -> str | None:
    """The chosen municipality, where there is one of that id."""
    chosen = choices.read("municipality")
    return chosen if chosen in cache.names(store) else None


def since(say: Words) -> None:
    """Where the address was cited: what has changed in the data since then. Nothing, where nothing has."""
    version = choices.read(CITED)
    if version is None:
        return
    if versions.order(version) is None:
        choices.tell(CITED, version)
    elif (store := _store()) is not None:
        told, lines = words.changed(say, store, version, _chosen(store))
        more = len(lines) - MOST
        label = say("changed-since-more", n=more) if more > 0 else say("changed-since-log")
        if told:
            blocks.since(told, lines[:MOST], blocks.address("method", choices.link()), label)


def foot(say: Words, page: str, name: str) -> tuple[list[Copy], Report | None]:
    """What is taken along from the foot of a page so named: its address, a citation, a report of an error.

    Where the data cannot be read there is the address alone.
    """
    plain = [Copy(say("copy-link"), say("link-copied"), say("link-not-copied"))]
    if _may_be_framed():
        plain.append(Copy(say("embed"), say("embed-copied"), say("embed-not-copied"), framed=True))
    store = _store()
    if store is None:
        return plain, None
    chosen = _chosen(store) if navigation.shows_one(page) else None
    title = name if chosen is None else f"{name}: {cache.profile(store, chosen).name}"
    address = choices.whole(**{CITED: store.facts.version})
    report = once(_report_of, say, store, title, choices.whole(), settings.read(CONTACT))
    return [*plain, once(_citation, say, store, title, address)], report


def _citation(say: Words, store: Store, title: str, address: str) -> Copy:
    text = words.citation(say, title, address, store, date.today())
    return Copy(say("copy-citation"), say("citation-copied"), f"{say('citation-not-copied')} {text}", text)


def _report_of(say: Words, store: Store, title: str, address: str, contact: str) -> Report:
    return _report(say, say("report"), words.report(say, store, address, title), contact)


def _may_be_framed() -> bool:
    try:
        return bool(settings.frame_hosts())
    except NoHost:
        return False


def of_figures(say: Words, store: Store, evaluation: Evaluation | None, item: Item | None = None) -> None:
    """A report of an error in figures of an evaluation: in that of an item, else in its total and areas.

    Nothing of own figures, which the reader puts right, and nothing where none is known.
    """
    if evaluation is None or evaluation.own:
        return
    shown = once(_of_figures, say, store, evaluation, item, choices.whole(), settings.read(CONTACT))
    if shown is not None:
        blocks.report(shown)


def _of_figures(
    say: Words, store: Store, evaluation: Evaluation, item: Item | None, address: str, contact: str
) -> Report | None:
    scores = cache.profile(store, evaluation.municipality_id).scores
    wanted = scores["level"] != Level.QUESTION if item is None else scores["item"] == item.code
    figures = scores[wanted & (scores["evaluation_id"] == evaluation.id)]
    if figures.empty:
        return None
    subject = f"{evaluation.municipality} {evaluation.year or say('year-unknown')}"
    if item is not None:
        subject = f"{subject}, {words.item(say, item.code)}"
    message = words.report(say, store, address, subject, evaluation, figures.to_dict("records"))
    return _report(say, say("report-of", about=subject), message, contact)


def _report(say: Words, title: str, message: words.Message, contact: str) -> Report:
    how = say("report-to", contact=contact) if contact else say("report-to-nobody")
    copy = Copy(say("report-copy"), say("report-copied"), say("report-not-copied"), message.text)
    return Report(title, how, message.mailto(contact), say("report-write"), copy)


def log(say: Words, store: Store) -> None:
    """All that has changed in the published data, the latest first."""
    st.header(say("log-title"))
    if store.made_up:
        st.markdown(say("log-made-up"))
        return
    st.markdown(say("log-text"))
    if not store.changes:
        st.markdown(say("log-empty"))
        return
    names = ("when", "about", "what", "before", "after", "by", "source")
    columns = [Column(say(f"column-log-{name}")) for name in names]
    blocks.table(say("log-title"), columns, [_logged(say, store, one) for one in store.changes], quiet=True)
    asked = {"lang": say.language} | ({"decimal": "comma"} if say.language == "sv" else {})
    blocks.files([(blocks.address("api/v1/changes.csv", asked), say("log-csv"))], say.language)


def _logged(say: Words, store: Store, found: LoggedChange) -> Row:
    source = store.sources[found.source_id] if found.source_id else None
    none = say("unknown-figure")
    return Row(
        [
            Cell(say.day(found.on), note=say("log-version", version=found.version)),
            Cell(words.about(say, store, found) or say("log-all")),
            Cell(found.what[say.language]),
            Cell(found.before or none),
            Cell(found.after or none),
            Cell(say(f"log-by-{found.reported_by}")),
            Cell(source.title, href=source.url or "", lang="sv") if source else Cell(none),
        ]
    )
