"""What became of the improvement opportunities, from each evaluation to the next; a person may confirm it."""

import streamlit as st

from kompass import settings
from kompass.learn.ledger import Entry, LedgerStep, Status
from kompass.notes import rulings
from kompass.store import Store
from kompass.text import Words, sentences
from kompass.text import ledger as text
from kompass.ui import blocks, cache, choices
from kompass.ui.blocks import Cell, Column, Row, Table
from kompass.ui.once import once

ALL = "all"


def steps(say: Words, store: Store, municipality_id: str) -> None:
    """Each step, the newest first; nothing where there are no two evaluations to hold against each other."""
    found = _ledger(store, municipality_id)
    if not found:
        return
    st.header(say("ledger-title"))
    st.caption(say("ledger-how"))
    keys = [ALL, *(text.key(status) for status in Status)]
    shown = choices.one_of(
        "ledger",
        say("ledger-show"),
        keys,
        ALL,
        lambda key: say("ledger-all") if key == ALL else say(f"ledger-{key}"),
        horizontal=True,
    )
    for step in reversed(found):
        _step(say, store, step, shown)
        _rule(say, municipality_id, step)


def followed(say: Words, store: Store, municipality_id: str) -> dict[str, Cell]:
    """What became of each improvement opportunity by the next evaluation, by its id."""
    return {
        one.id: _told(say, one)
        for step in _ledger(store, municipality_id)
        for one in step.entries
        if one.status != Status.NEW
    }


def _ledger(store: Store, municipality_id: str) -> list[LedgerStep]:
    ruled = rulings.saved(settings.own_folder(), municipality_id)
    return cache.ledger(store, municipality_id, ruled)


def _step(say: Words, store: Store, step: LedgerStep, shown: str) -> None:
    st.markdown(text.summary(say, step))
    if step.before.edition != step.after.edition:
        st.caption(say("ledger-how-across"))
    table = once(_table, say, store, step, shown)
    if table.rows:
        blocks.laid(table)


def _table(say: Words, store: Store, step: LedgerStep, shown: str) -> Table:
    columns = [
        Column(say("ledger-column-opportunity", year=str(step.before.year))),
        Column(say("ledger-column-said", year=str(step.after.year))),
    ]
    entries = [one for one in step.entries if shown in (ALL, text.key(one.status))]
    rows = [_row(say, store, step, one) for one in entries]
    return Table(f"{step.before.year} → {step.after.year}", columns, rows, quiet=True)


def _row(say: Words, store: Store, step: LedgerStep, entry: Entry) -> Row:
    """A row; what is new stands under what is said now, since nobody wanted it before."""
    finding = entry.finding
    new = entry.status == Status.NEW
    item = store.instrument.under(finding)
    where = say("findings-no-area") if item is None else sentences.item_name(say, item)
    if new:
        return Row([Cell(""), _told(say, entry, note=where)])
    wanted = Cell(finding["text"], note=where, lang=finding["language"])
    return Row([wanted, _told(say, entry, note=text.confidence(say, entry))])


def _told(say: Words, entry: Entry, note: str = "") -> Cell:
    """The status, and what is said now: "kvarstår: Tjänstegarantier saknas ännu."."""
    status = text.status(say, entry.status)
    said = [entry.finding] if entry.status == Status.NEW else [one.finding for one in entry.answers]
    if not said:
        return Cell(status, note=note)
    told = " / ".join(one["text"] for one in said)
    return Cell(told, lead=f"{status}:", note=note, lang=said[0]["language"])


def _rule(say: Words, municipality_id: str, step: LedgerStep) -> None:
    """Where a person says what became of an opportunity; on one's own machine."""
    home = settings.own_folder()
    entries = {one.id: one for one in step.entries if one.status != Status.NEW}
    if home is None or not entries:
        return
    key = f"{step.before.id}-{step.after.id}"
    with st.expander(say("ledger-rule")), st.form(f"rule-{key}", border=False):
        which = st.selectbox(
            say("ledger-rule-which"),
            list(entries),
            format_func=lambda one: entries[one].finding["text"],
            key=f"rule-which-{key}",
        )
        what = st.selectbox(
            say("ledger-rule-what"),
            [*rulings.STATUSES, None],
            format_func=lambda one: say("ledger-rule-proposed") if one is None else text.status(say, one),
            key=f"rule-what-{key}",
        )
        st.caption(say("ledger-rule-where"))
        if st.form_submit_button(say("ledger-rule-save")):
            rulings.rule(home, municipality_id, which, what)
            st.rerun()
