"""Handlingsplan, one by one: every improvement opportunity opens to the form of its measure."""

import hashlib
from collections.abc import Mapping, Sequence

import streamlit as st

from kompass import intake, settings
from kompass.ingest.check_texts import name_pattern
from kompass.measures import FIRST_DAY, LAST_DAY, LONGEST, Improvement, Measure, State, Status, clean, lacking
from kompass.notes import plans
from kompass.store import Store
from kompass.text import Words
from kompass.text import plans as plan_words
from kompass.ui import blocks, choices
from kompass.ui.views.plan import REMOVED, SAVED, Open, by_area, item_name

FILTERS: Mapping[str, tuple[State, ...]] = {
    "all": tuple(State),
    "undecided": (State.UNDECIDED,),
    "open": (State.PLANNED, State.UNDER_WAY, State.OVERDUE),
    "overdue": (State.OVERDUE,),
    "done": (State.DONE,),
    "no_action": (State.NO_ACTION,),
}
"""What can be shown alone. What is overdue is under way too."""

SHOW, WRITTEN = "show", "plan-written"


def improvements(say: Words, store: Store, book: Open) -> None:
    """Every improvement opportunity in the report's order; each opens to the form of its measure."""
    if not book.shown:
        return
    st.header(say("plan-list-title"))
    wanted = FILTERS[_filter(say, book)]
    written = _written()
    shown = [one for one in book.shown if book.state(one) in wanted or one.finding_id in written]
    if not shown:
        st.caption(say("plan-show-none"))
    for area, ones in by_area(shown):
        title = item_name(say, store, book, area, points=True) or say("findings-no-area")
        st.markdown(f"### {blocks.plain(title)}")
        for one in ones:
            then = book.held.reworded.get(one.finding_id)
            remarks = [item_name(say, store, book, one.question, points=True) if one.question else ""]
            remarks.append(say("plan-reworded", text=then) if then else "")
            _item(say, store, book, one, book.measure(one), remarks)


def _written() -> list[str]:
    """The findings written to under this very filter: they stay in sight until another is chosen."""
    kept = choices.collect(WRITTEN) or ""
    under, _, ids = kept.partition(" ")
    if under != (choices.read(SHOW) or "all"):
        return []
    choices.leave(WRITTEN, kept)
    return ids.split()


def _filter(say: Words, book: Open) -> str:
    states = [book.state(one) for one in book.shown]
    counts = {name: sum(s in wanted for s in states) for name, wanted in FILTERS.items()}
    return choices.one_of(
        SHOW,
        say("plan-show"),
        list(FILTERS),
        "all",
        lambda one: say(f"plan-show-{one}", n=counts[one]),
        horizontal=True,
    )


def _item(
    say: Words, store: Store, book: Open, one: Improvement, measure: Measure | None, remarks: Sequence[str]
) -> None:
    """One improvement opportunity. Its form is drawn where it is open alone: forty take their time."""
    told = plan_words.status(say, measure, book.today)
    label = f"{blocks.plain(one.text)} **{blocks.plain(told)}**"
    box = choices.box(f"plan-{one.finding_id}", label)
    with box:
        if not box.open:
            return
        for remark in filter(None, remarks):
            st.caption(blocks.plain(remark))
        _form(say, book, measure or Measure(one))
        if one.finding_id in (book.saved, book.removed):
            st.success(say("plan-saved" if one.finding_id == book.saved else "plan-removed"))
        if measure is not None:
            _person(say, store, measure)
            _remove(say, book, one)


def gone(say: Words, store: Store, book: Open) -> None:
    """The measures whose improvement opportunity is known no more, with its text as it was."""
    if book.removed and book.removed not in {one.finding_id for one in book.shown}:
        st.success(say("plan-removed"))
    if not book.held.gone:
        return
    st.header(say("plan-gone-title"))
    st.markdown(say("plan-gone-text"))
    for measure in book.held.gone:
        one = measure.about
        key = "plan-gone-from" if one.area else "plan-gone-from-nowhere"
        remark = say(key, year=one.year or say("year-unknown"), area=one.area)
        _item(say, store, book, one, measure, [remark])


def _form(say: Words, book: Open, before: Measure) -> None:
    """The fields of one measure, named after what is saved: when that changes the form is a new one."""
    one = before.about
    named = f"{one.finding_id}-{hashlib.sha256(repr(before).encode()).hexdigest()[:12]}"
    with st.form(f"plan-form-{named}", border=False):
        action = st.text_area(
            say("plan-action"), before.action, max_chars=LONGEST["action"], key=f"plan-action-{named}"
        )
        left, right = st.columns(2)
        with left:
            responsible = st.text_input(
                say("plan-responsible"),
                before.responsible,
                max_chars=LONGEST["responsible"],
                key=f"plan-responsible-{named}",
            )
            st.caption(say("plan-responsible-help"))
        due = right.date_input(
            say("plan-due"),
            before.due,
            FIRST_DAY,
            LAST_DAY,
            format="YYYY-MM-DD",
            key=f"plan-due-{named}",
        )
        status = st.radio(
            say("plan-status"),
            list(Status),
            index=list(Status).index(before.status),
            format_func=lambda s: say(f"plan-status-{s}"),
            horizontal=True,
            key=f"plan-status-{named}",
        )
        evidence = st.text_area(
            say("plan-evidence"),
            before.evidence,
            height=80,
            max_chars=LONGEST["evidence"],
            key=f"plan-evidence-{named}",
        )
        reason = st.text_area(
            say("plan-reason"),
            before.reason,
            height=80,
            max_chars=LONGEST["reason"],
            key=f"plan-reason-{named}",
        )
        asked = st.form_submit_button(say("plan-save"), type="primary", key=f"plan-save-{named}")
    if asked:
        after = Measure(
            one,
            clean(action),
            clean(responsible),
            due,
            status or before.status,
            clean(evidence),
            clean(reason),
        )
        if what := lacking(after):
            st.error(say(f"plan-needs-{what}"))
        else:
            plans.keep(settings.home_folder(), book.about.id, book.known, after)
            _again(SAVED, one)


def _person(say: Words, store: Store, measure: Measure) -> None:
    """Ask for a function where a person's name seems to stand."""
    if found := name_pattern(intake.vocabulary(store)).search(measure.responsible):
        st.warning(blocks.plain(say("plan-responsible-name", text=found.group())))


def _remove(say: Words, book: Open, one: Improvement) -> None:
    with st.popover(say("plan-remove")):
        st.markdown(say("plan-remove-sure"))
        if st.button(say("plan-remove-yes"), key=f"plan-remove-{one.finding_id}"):
            plans.drop(settings.home_folder(), book.about.id, book.known, one.finding_id)
            _again(REMOVED, one)


def _again(what: str, one: Improvement) -> None:
    choices.leave(what, one.finding_id)
    choices.leave(WRITTEN, " ".join([choices.read(SHOW) or "all", *_written(), one.finding_id]))
    st.rerun()
