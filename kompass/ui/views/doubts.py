"""The third step of a draft: only what is doubtful, each value beside the place it was read at.

"We misread it" and "it says so in the report" are two acts, and what was read stays in sight after both.
"""

from dataclasses import replace

import streamlit as st

from kompass.ingest.decisions import KEEPABLE, key, open_issues
from kompass.ingest.draft import Draft, Issue, Severity
from kompass.intake import Waiting
from kompass.store import Store
from kompass.text import Words, reading
from kompass.ui import blocks, cache
from kompass.ui.views.draft import WHO, decide, quotes

VALUES = (
    "area-sum-mismatch",
    "total-mismatch",
    "percent-mismatch",
    "points-above-maximum",
    "negative-points",
    "maximum-differs-from-edition",
    "unknown-question",
)
"""Issues about a value, which a person can put right; the others are there to be known."""

SUMS = {"area-sum-mismatch": 1, "total-mismatch": 2}
"""Issues that can lie in any of several values, asked about after those that lie in one."""

MISREAD, SAYS_SO, LEFT_OUT = "misread", "says-so", "left-out"
_PICTURES = 5  # pages drawn at once; a page takes about a second


def doubts(say: Words, store: Store, work: Waiting, number: int) -> None:
    """The third step: only what is doubtful, each beside the place it was read at."""
    draft, decisions = work.drafts[number], work.decisions[number]
    st.header(say("draft-step-doubts"))
    # As read, so that what has been decided stays in sight and can be decided anew.
    as_read = replace(work, decisions=tuple(replace(d, corrections={}, kept={}) for d in work.decisions))
    now = [i for i in cache.issues(store, work, number) if i.about not in WHO]
    before = [i for i in cache.issues(store, as_read, number) if i.about not in WHO]
    found = {key(issue): issue for issue in [*before, *now]}
    left = [i for i in open_issues(tuple(now), decisions, accept_warnings=True) if i.about not in WHO]
    # One value alone first: what it settles need not be asked of the sums it is part of.
    values = sorted((i for i in found.values() if i.code in VALUES), key=lambda i: SUMS.get(i.code, 0))
    others = [issue for issue in found.values() if issue.code not in VALUES]
    if not found:
        st.success(say("draft-no-doubts"))
        return
    show = st.error if left else st.success
    show(say("draft-doubts-left", n=len(left)))
    asked: set[str] = set()
    for place, issue in enumerate(values):
        concerned = [code for code in _concerned(draft, issue) if code not in asked]
        asked |= set(concerned)
        with st.container(border=True):
            words, stands = st.columns(2)
            with words:
                told = blocks.plain(reading.issue(say, issue, store.instrument))
                st.markdown(f"**{reading.severity(say, issue)}.** {told}")
                _put_right(say, work, number, draft, issue, concerned)
            with stands:
                quotes(say, issue.evidence[:2], draft.language)
                _picture(say, work, issue, drawn=place < _PICTURES)
    if others:
        with st.expander(say("draft-notices", n=len(others)), expanded=True):
            for issue in others:
                st.markdown(f"- {blocks.plain(reading.issue(say, issue, store.instrument))}")
                if issue.code in ("person-name", "unread-value", "strength-doubtful"):
                    quotes(say, issue.evidence[-1:], draft.language)


def _picture(say: Words, work: Waiting, issue: Issue, drawn: bool) -> None:
    """The page of a PDF where the value stands."""
    if not issue.evidence or not work.file.lower().endswith(".pdf"):
        return
    at = issue.evidence[0]
    if drawn or st.toggle(say("draft-page-picture"), key=f"page-{work.id}-{key(issue)}"):
        drawing = cache.page_picture(work.id, work.file, at.page, at.line)
        if drawing is not None:
            st.image(drawing, caption=f"{say('draft-page-picture-alt')}: {reading.where(say, at)}")


def _put_right(
    say: Words, work: Waiting, number: int, draft: Draft, issue: Issue, concerned: list[str]
) -> None:
    """The two acts, and the third of leaving a value out: what a person says of a doubtful value.

    `concerned` are the values the issue can lie in and that no issue above has asked about: each value is
    decided in one place.
    """
    if not concerned:
        st.caption(say("draft-asked-above"))
        return
    decisions = work.decisions[number]
    name = f"{work.id}-{number}-{key(issue)}"
    decided = next((code for code in concerned if code in decisions.corrections), None)
    acts = [MISREAD, *([SAYS_SO] if issue.code in KEEPABLE or _is_soft(issue) else []), LEFT_OUT]
    now = SAYS_SO if key(issue) in decisions.kept else None
    if decided is not None:
        now = LEFT_OUT if decisions.corrections[decided] is None else MISREAD
    act = st.radio(
        say("draft-decide"),
        acts,
        index=acts.index(now) if now in acts else None,
        format_func=lambda one: say(f"draft-{one}"),
        key=f"act-{name}",
    )
    kept = {k: v for k, v in decisions.kept.items() if k != key(issue)}
    corrections = {c: p for c, p in decisions.corrections.items() if c not in concerned}
    if act == SAYS_SO:
        note = st.text_input(
            say("draft-note"), value=decisions.kept.get(key(issue), ""), key=f"note-{name}", max_chars=200
        )
        if not note.strip():
            st.caption(say("draft-note-missing"))
        else:
            kept[key(issue)] = note.strip()
    elif act is not None:
        code = _which(say, draft, concerned, decided, name) if act == MISREAD else concerned[0]
        if act == LEFT_OUT:
            corrections[code] = None
        else:
            right = st.number_input(
                say("draft-right-value"),
                min_value=0.0,
                max_value=800.0,
                value=decisions.corrections.get(code),
                step=1.0,
                format="%g",
                key=f"right-{name}-{code}",
            )
            st.caption(say("draft-as-read", value=say.number(_points(draft, code))))
            if right is not None:
                corrections[code] = right
    if (kept, corrections) != (dict(decisions.kept), dict(decisions.corrections)):
        decide(work, number, kept=kept, corrections=corrections)


def _is_soft(issue: Issue) -> bool:
    return issue.severity == Severity.WARNING


def _concerned(draft: Draft, issue: Issue) -> list[str]:
    """The codes of the values an issue can lie in: an area's sum in any of its questions."""
    if issue.code == "area-sum-mismatch":
        area = next((a for a in draft.areas if a.code == issue.about), None)
        return [issue.about, *(q.code for q in area.questions)] if area else [issue.about]
    if issue.code == "total-mismatch":
        return ["total", *(area.code for area in draft.areas)]
    return [issue.about]


def _which(say: Words, draft: Draft, concerned: list[str], decided: str | None, name: str) -> str:
    if len(concerned) == 1:
        return concerned[0]
    known = {q.code: q for q in draft.questions}

    def shown(code: str) -> str:
        if code in known:
            q = known[code]
            values = {"points": say.number(q.points), "max": say.number(q.max)}
            return say("draft-value-of", item=f"{code} {q.text}", **values)
        item = say("total") if code == "total" else code
        return say("draft-value-area", item=item, points=say.number(_points(draft, code)))

    place = concerned.index(decided) if decided in concerned else 0
    return st.selectbox(say("draft-which"), concerned, index=place, format_func=shown, key=f"which-{name}")


def _points(draft: Draft, code: str) -> float | None:
    if code == "total":
        return draft.total.points
    found = {q.code: q.points for q in draft.questions} | {a.code: a.points for a in draft.areas}
    return found.get(code)
