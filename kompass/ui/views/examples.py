"""Goda exempel: search, what narrows it, and the answers as cards by who says so."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from kompass import ask
from kompass.compare import records
from kompass.learn.search import KINDS, SPEAKERS, Findings, Found
from kompass.learn.words import Term, marks
from kompass.model import Level
from kompass.notes import calls
from kompass.notes.calls import Call
from kompass.peers import Choice
from kompass.store import Store
from kompass.text import Words, sentences
from kompass.text import examples as text
from kompass.ui import blocks, cache, choices
from kompass.ui.blocks import FindingCard
from kompass.ui.once import kept, once
from kompass.ui.views import shared

ANY = "any"
LONGEST = 100
"""As many letters as a search takes."""

FIRST = 6
"""As many answers of a group as are shown before one asks for more."""

TRIES = ("dialog", "bemötande", "styrmodell", "kontaktcenter", "heltid")
"""What there is something to find by, for one who found nothing."""


def sought(say: Words, store: Store) -> tuple[ask.Sought, str | None]:
    """What is asked for, and by whom: words, a theme, and what narrows the answers."""
    left, right = st.columns([2, 1])
    with left:
        query = choices.words_of(
            "q", say("examples-query"), say("examples-query-hint"), LONGEST, clears=("theme",)
        )
    titles = {ANY: say("examples-theme-any")} | {one.code: one.titles[say.language] for one in store.themes}
    with right:
        theme = choices.one_of(
            "theme", say("examples-theme"), list(titles), ANY, titles.__getitem__, clears=("q",)
        )
    names = ("kind", "says", "area", "peers", "years", "of")
    narrowed = sum(name in st.query_params for name in names)
    with st.popover(say("examples-narrow", n=narrowed)):
        kind = choices.one_of(
            "kind",
            say("examples-kind"),
            [ANY, *KINDS],
            ANY,
            lambda one: say("examples-kind-any") if one == ANY else say(f"kind-{one}"),
        )
        says = choices.one_of(
            "says",
            say("examples-says-who"),
            [ANY, *SPEAKERS],
            ANY,
            lambda one: say("examples-says-any") if one == ANY else say(f"speakers-{one}"),
        )
        area = _area(say, store)
        subject, only, among = _places(say, store)
    return ask.Sought(
        query=query,
        theme=None if theme == ANY else theme,
        area=area,
        kinds=() if kind == ANY else (kind,),
        says_who=() if says == ANY else SPEAKERS[says],
        municipality=only,
        among=among,
    ), subject


def _area(say: Words, store: Store) -> tuple[str, str] | None:
    """Which area, in the words of an edition; what it is called in others follows."""
    keys = {
        f"{edition}.{item.code}": (edition, item)
        for edition, about in store.instrument.editions.items()
        if about.country == "SE" and about.first_year is not None and about.first_year >= 2010
        for item in store.instrument.items_at(edition, Level.AREA)
    }
    names = {ANY: say("examples-area-any")} | {
        key: f"{sentences.item_name(say, item)} ({sentences.edition_short(say, store.instrument, edition)})"
        for key, (edition, item) in keys.items()
    }
    chosen = choices.one_of("area", say("examples-area"), list(names), ANY, names.__getitem__)
    return None if chosen == ANY else (keys[chosen][0], keys[chosen][1].code)


def _places(say: Words, store: Store) -> tuple[str | None, str | None, Choice]:
    """Who asks, whether only one municipality is asked about, and among whom and in which years."""
    subject = choices.municipality(store, say)
    with_findings, years, newest = kept(_known, store)
    names = {ANY: say("examples-of-any")} | with_findings
    only = choices.one_of("of", say("examples-of"), list(names), ANY, names.__getitem__)
    edition = store.instrument.editions[newest]
    among = choices.peers(store, say, subject, years, ranked=edition, everyone=say("examples-among-everyone"))
    return subject, None if only == ANY else only, among


def _known(store: Store) -> tuple[dict[str, str], list[int], str]:
    """Of whom there are findings, by name in Swedish order; from which years; the newest edition."""
    found = cache.findings(store).frame
    frame = store.municipalities
    frame = frame[frame["municipality_id"].isin(found["municipality_id"])]
    names = dict(zip(frame["municipality_id"], frame["name"], strict=True))
    return names, sorted({int(year) for year in found["year"].dropna()}), ask.newest_edition(store)


def answers(
    say: Words, store: Store, known: Findings, asked: ask.Sought, found: Found, listed: Sequence[Call]
) -> None:
    """How much there is, and the answers in groups by who says so; what to try where there is nothing.

    `listed` is whom one means to call already.
    """
    theme = ask.theme(store, asked.theme) if asked.theme is not None else None
    blocks.headline([text.summary(say, found, asked.query, theme, len(known.frame))])
    if not found.n:
        _nothing(say, known, found)
    elif not found.whole:
        _meant(say, known, found)
    for group, speakers in SPEAKERS.items():
        mine = kept(Found.said_by, found, speakers)
        if not mine.n:
            continue
        st.header(say(f"speakers-{group}"))
        st.caption(say("examples-group-count", n=mine.n))
        for finding_id, shown in once(_cards, say, store, mine, _shown(group)):
            _finding(say, finding_id, shown, listed)
        if mine.n > _shown(group):
            more = str(_shown(group) + 2 * FIRST)
            st.button(
                say("examples-more", n=mine.n - _shown(group)),
                key=f"more-{group}",
                on_click=choices.write,
                kwargs={f"show_{group}": more},
            )


def _shown(group: str) -> int:
    asked = st.query_params.get(f"show_{group}", "")
    return min(int(asked), 500) if asked.isascii() and asked.isdigit() else FIRST


def _nothing(say: Words, known: Findings, found: Found) -> None:
    """What to try: words that look like those sought, fewer limits, a theme."""
    near = known.suggestions(found.terms)
    st.info(say("examples-try-words" if near else "examples-try"))
    _offered(near or TRIES)
    wider = choices.link(q=st.query_params.get("q"), peers=None, years=None)
    blocks.plain_link(wider, say("examples-try-wider"))


def _meant(say: Words, known: Findings, found: Found) -> None:
    """Words that look like those sought, where what there is answers them in part."""
    if near := known.suggestions(found.terms):
        st.info(say("examples-try-meant"))
        _offered(near)


def _offered(words: Iterable[str]) -> None:
    blocks.links([(choices.here(q=word, theme=None), word) for word in words], lang="sv")


def _cards(say: Words, store: Store, found: Found, most: int) -> list[tuple[str, FindingCard]]:
    """The first of the answers, each with its id."""
    rows = records(found.first(most))
    return [(row["finding_id"], card(say, store, row, found.terms)) for row in rows]


def _finding(say: Words, finding_id: str, shown: FindingCard, listed: Sequence[Call]) -> None:
    with st.container(border=True):
        text_place, button_place = st.columns([4, 1])
        with text_place:
            blocks.finding_card(shown)
        with button_place:
            _call(say, finding_id, listed)


def _call(say: Words, finding_id: str, listed: Sequence[Call]) -> None:
    """The way to put a finding on the list of whom to call, or that it is there."""
    if any(one.finding_id == finding_id for one in listed):
        st.caption(say("calls-there"))
    elif len(listed) >= calls.MOST:
        st.caption(say("calls-full", n=calls.MOST))
    else:
        st.button(say("calls-add"), key=f"call-{finding_id}", on_click=_add, args=(finding_id,))


def _add(finding_id: str) -> None:
    choices.keep_calls(calls.with_call(choices.listed_calls(), finding_id))


def card(say: Words, store: Store, row: Mapping[str, Any], terms: Sequence[Term] = ()) -> FindingCard:
    """A finding as a card: whose, what, where it stands, how many points there, who says so, how old."""
    item = store.instrument.under(row)
    score = (row["points"], row["max_points"])
    year = None if row["year"] is None else str(int(row["year"]))
    return FindingCard(
        title=f"{row['municipality']} {year or ''}".strip(),
        href=blocks.address("municipality", choices.link(municipality=row["municipality_id"], year=year)),
        kind=text.kind(say, row["kind"]),
        text=_pieces(row["text"], terms),
        lang=row["language"],
        item=say("findings-no-area") if item is None else sentences.item_name(say, item),
        item_lang="" if item is None else sentences.item_language(say, item),
        points="" if item is None or row["points"] is None else sentences.points_of(say, *score),
        says=text.says(say, row),
        remark=text.age(say, row["year"], date.today().year),
        mark=shared.own_mark(say, bool(row["own"])),
        sources=[store.sources[one] for one in row["source_ids"].split()],
    )


def _pieces(whole: str, terms: Sequence[Term]) -> list[tuple[str, bool]]:
    """A text cut where what was sought begins and ends."""
    pieces, at = [], 0
    for start, end in marks(whole, terms):
        pieces += [(whole[at:start], False), (whole[start:end], True)]
        at = end
    return [piece for piece in [*pieces, (whole[at:], False)] if piece[0]]
