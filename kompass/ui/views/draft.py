"""One draft, step by step: who and when, sums, what is doubtful, texts, save.

Each step writes down what is decided at once, so that a reload loses nothing. What a widget shows comes from
what has been decided, never from the session.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from kompass import intake, settings
from kompass.ingest.decisions import Decisions, applied, finding_keys, open_issues
from kompass.ingest.documents import Evidence
from kompass.ingest.draft import Draft, Issue, Severity
from kompass.ingest.knowledge import ROUNDING
from kompass.intake import Waiting
from kompass.settings import ROOT
from kompass.store import Store
from kompass.text import Words, reading, sentences
from kompass.ui import blocks, cache, choices
from kompass.ui.blocks import Cell, Column, Row
from kompass.ui.views.read_report import open_draft

WHO = ("municipality", "year", "edition", "status")
"""What the first step is about; its issues are told there."""


def pick(say: Words, work: Waiting) -> int:
    """Which evaluation of the file, where it holds several; and the way back to the list."""
    if st.button(say("draft-back")):
        open_draft(None)
    if len(work.drafts) == 1:
        return 0
    numbers = [str(n) for n in range(1, len(work.drafts) + 1)]

    def shown(number: str) -> str:
        return reading.title(say, work.applied(int(number) - 1))

    number = int(choices.one_of("nr", say("draft-pick"), numbers, "1", shown)) - 1
    before = work.decisions[number].left_out
    left_out = st.checkbox(say("draft-leave-out"), value=before, key=f"left-out-{work.id}-{number}")
    if left_out != before:
        decide(work, number, left_out=left_out)
    return number


def decide(work: Waiting, number: int, **changes: Any) -> None:
    """Write down a decision and show the page anew."""
    intake.decide(settings.home_folder(), work, number, replace(work.decisions[number], **changes))
    st.rerun()


def is_confirmed(draft: Draft, decisions: Decisions) -> bool:
    """Whether a person has said whose it is and when. A table says it itself, row by row."""
    if draft.kind == "table" and draft.municipality.id and draft.year and draft.edition.id:
        return True
    return None not in (decisions.municipality, decisions.year, decisions.edition)


def confirm(say: Words, store: Store, work: Waiting, number: int) -> bool:
    """The first step; True once municipality, time and version are confirmed."""
    draft, decisions = work.drafts[number], work.decisions[number]
    shown = applied(draft, decisions)
    st.header(say("draft-step-who"))
    issues = [i for i in cache.issues(store, work, number) if i.about in WHO]
    if is_confirmed(draft, decisions):
        names = dict(store.municipalities[["municipality_id", "name"]].itertuples(index=False, name=None))
        edition = sentences.edition(say, store.instrument, shown.edition.id)
        when = say.month(shown.year or 0, shown.month)
        name = names.get(shown.municipality.id, "")
        st.markdown(blocks.plain(say("draft-confirmed", name=name, date=when, edition=edition)))
        # What was shown before the confirmation has been seen; a duplicate is known only after it.
        _notices(
            say,
            store,
            [i for i in issues if i.severity == Severity.BLOCKING or i.code == "duplicate-evaluation"],
            shown.language,
        )
        if decisions.municipality is not None and st.button(say("draft-change")):
            decide(work, number, municipality=None, year=None, month=None, edition=None)
        return True
    st.write(say("draft-who-ask"))
    quotes(say, [mention.evidence for mention in shown.municipality.mentions[:1]], shown.language)
    _notices(say, store, issues, shown.language)
    _who_form(say, store, work, number, shown)
    return False


def _who_form(say: Words, store: Store, work: Waiting, number: int, shown: Draft) -> None:
    frame = store.municipalities
    names = dict(frame[["municipality_id", "name"]].itertuples(index=False, name=None))
    editions = list(store.instrument.editions)
    months = [None, *range(1, 13)]
    with st.form(f"who-{work.id}-{number}"):
        place = st.selectbox(
            say("draft-municipality"),
            list(names),
            index=_index(list(names), shown.municipality.id),
            format_func=names.__getitem__,
            placeholder=say("draft-municipality-hint"),
        )
        left, right = st.columns(2)
        year = left.number_input(say("draft-year"), 1995, date.today().year, value=shown.year, step=1)
        month = right.selectbox(
            say("draft-month"),
            months,
            index=months.index(shown.month),
            format_func=lambda m: say("draft-month-unknown") if m is None else say.month_name(m),
        )
        edition = st.selectbox(
            say("draft-edition"),
            editions,
            index=_index(editions, shown.edition.id),
            format_func=lambda e: sentences.edition(say, store.instrument, e),
            placeholder=say("draft-edition-hint"),
        )
        if st.form_submit_button(say("draft-confirm"), type="primary"):
            if place is None or year is None or edition is None:
                st.warning(say("draft-confirm-missing"))
            else:
                decide(work, number, municipality=place, year=int(year), month=month, edition=edition)


def _index(options: list[str], wanted: str | None) -> int | None:
    return options.index(wanted) if wanted in options else None


def _notices(say: Words, store: Store, issues: Iterable[Issue], language: str) -> None:
    for issue in issues:
        show = st.error if issue.severity == Severity.BLOCKING else st.warning
        show(blocks.plain(reading.issue(say, issue, store.instrument)))
        quotes(say, issue.evidence[:2], language)


def quotes(say: Words, evidence: Iterable[Evidence], language: str) -> None:
    """Lines of the report as they stand, in its language, each with where."""
    for at in evidence:
        if at.text.strip():
            blocks.quote(" ".join(at.text.split())[:400], language, reading.where(say, at))


def sums(say: Words, store: Store, work: Waiting, number: int) -> None:
    """The second step: whether the questions make the areas and the areas the total."""
    shown = work.applied(number)
    st.header(say("draft-step-sums"))
    rows, agreeing, checked = [], 0, 0
    for area in shown.areas:
        points = [q.points for q in area.questions if q.points is not None]
        made = float(sum(points)) if points and len(points) == len(area.questions) else None
        agrees = None if made is None or area.points is None else abs(made - area.points) <= ROUNDING
        checked += agrees is not None
        agreeing += agrees is True
        verdict = {True: "draft-sum-yes", False: "draft-sum-no", None: "draft-sum-cannot"}[agrees]
        title = Cell(area.title, lead=say("draft-area", code=area.code), lang=shown.language)
        cells = [say.number(made), say.number(area.points), say(verdict)]
        rows.append(Row([title, *map(Cell, cells)]))
    if checked:
        st.markdown(f"**{say('draft-sums-agree', n=agreeing, of=len(shown.areas))}**")
    else:
        st.write(say("draft-sums-none"))
    if shown.total.points is not None and shown.total.basis is not None:
        st.write(say("draft-total", points=say.number(shown.total.points), basis=shown.total.basis))
    edition = shown.edition.id or ""
    if shown.questions and edition in store.instrument.editions and _is_proposed(store, edition):
        st.info(say("draft-proposed"))
    with st.expander(say("draft-sums-table"), expanded=agreeing < checked):
        columns = [Column(say("column-area")), Column(say("draft-sum-questions"), True)]
        columns += [Column(say("draft-sum-stated"), True), Column(say("draft-sum-verdict"))]
        blocks.table(say("draft-sums-table"), columns, rows, quiet=True, along=False)


def _is_proposed(store: Store, edition: str) -> bool:
    held = any(code == edition and "." in item for code, item in store.instrument.items)
    return not held or edition in store.instrument.proposed


def texts(say: Words, work: Waiting, number: int) -> None:
    """The fourth step: every text that would be saved, to take or leave."""
    draft, decisions = work.drafts[number], work.decisions[number]
    every = finding_keys(draft)
    st.header(say("draft-step-texts"))
    if not every:
        st.caption(say("draft-texts-none"))
        return
    st.caption(say("draft-texts-help"))
    dropped = set(decisions.dropped)
    since = {f"since-{n}": one.area for n, one in enumerate(draft.since_last, 1)}
    for area in draft.areas:
        mine = {k: v for k, v in every.items() if since.get(k, k.partition("-")[0]) == area.code}
        if not mine:
            continue
        title = f"{say('draft-area', code=area.code)} {area.title}"
        taken_here = sum(one not in dropped for one in mine)
        with st.expander(say("draft-area-texts", area=title, taken=taken_here, of=len(mine))):
            for kind in dict.fromkeys(kind for kind, _ in mine.values()):
                st.markdown(f"**{say(f'draft-text-{kind}')}**")
                for one, (of_kind, text) in mine.items():
                    if of_kind == kind:
                        taken = st.checkbox(
                            blocks.plain(text), value=one not in dropped, key=f"{work.id}-{number}-{one}"
                        )
                        dropped = dropped - {one} if taken else dropped | {one}
    st.caption(say("draft-texts-count", taken=len(every) - len(dropped), of=len(every)))
    if dropped != set(decisions.dropped):
        decide(work, number, dropped=frozenset(dropped))


def save(say: Words, store: Store, work: Waiting) -> None:
    """The last step. What is saved shows at once: one lands on the municipality's Förändring."""
    st.header(say("draft-step-save"))
    if len(work.drafts) > 1:
        st.write(say("draft-save-several", n=len(work.drafts)))
    taken = [n for n, decisions in enumerate(work.decisions) if not decisions.left_out]
    unconfirmed = sum(not is_confirmed(work.drafts[n], work.decisions[n]) for n in taken)
    left = sum(
        len(open_issues(cache.issues(store, work, n), work.decisions[n], accept_warnings=True)) for n in taken
    )
    if unconfirmed:
        st.warning(say("draft-unconfirmed", n=unconfirmed))
    elif left:
        st.warning(say("draft-doubts-left", n=left))
    st.caption(say("draft-save-what"))
    if st.button(say("draft-save"), type="primary", disabled=bool(unconfirmed or left or not taken)):
        place = work.applied(taken[0]).municipality.id
        intake.accept_waiting(store, settings.home_folder(), settings.data_folder(), work, date.today())
        parameters = choices.link(municipality=place, year=None, data=None)
        st.switch_page(ROOT / "pages" / "change.py", query_params=parameters)
