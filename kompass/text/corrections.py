"""How a view is cited, what was corrected since, and how an error is reported, in words."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from kompass.model import TOTAL, Evaluation, Source, level_of, report_order
from kompass.store import Store
from kompass.text import Words, sentences
from kompass.versions import LoggedChange, order, since

LONGEST = 300
"""As much as a line of a message tells: a mail that is too long does not open."""

_MAIL = re.compile(r"[^\s@<>(),;:?&\"\\\[\]]+@[^\s@<>(),;:?&\"\\\[\]]+")


def citation(words: Words, title: str, address: str, store: Store, on: date) -> str:
    """One line to cite a view by: what it is, of which version of the data, when it was read, and where."""
    own = bool(store.evaluations["own"].any())
    cited = words(
        "citation",
        title=_line(title),
        version=store.facts.version or words("unknown-figure"),
        date=words.day(on),
        data="example" if store.made_up else "own" if own else "published",
    )
    return f"{cited} {address}"


def changed(words: Words, store: Store, version: str, municipality_id: str | None) -> tuple[str, list[str]]:
    """What has changed since a version, if anything: in one sentence or a few, and change by change.

    What is about the municipality stands first, then what is about many.
    """
    now = store.facts.version
    found = since(store.changes, version)
    if version == now:
        return "", []
    if (order(version) or ()) > (order(now) or ()):
        return words("changed-since-newer", version=version, now=now), []
    if not found:
        return words("changed-since-unlogged", version=version, now=now), []
    told = [words("changed-since", version=version, now=now, n=len(found))]
    if municipality_id is not None:
        mine = sum(one.municipality_id == municipality_id for one in found)
        told.append(words("changed-since-about", n=mine, municipality=_name(store, municipality_id)))
    nearest = [municipality_id, None]
    found.sort(key=lambda one: nearest.index(one.municipality_id) if one.municipality_id in nearest else 2)
    return " ".join(told), [logged(words, store, one) for one in found]


def logged(words: Words, store: Store, found: LoggedChange) -> str:
    """A row of the log as one line: when, about what, from what to what, and why."""
    subject = about(words, store, found)
    named = words("change-logged", date=words.day(found.on), about=subject)
    told = [named if subject else words.day(found.on)]
    if found.before is not None or found.after is not None:
        none = words("unknown-figure")
        told.append(words("change-values", before=found.before or none, after=found.after or none))
    return f"{': '.join(told)}. {found.what[words.language]}"


def about(words: Words, store: Store, found: LoggedChange) -> str:
    """What a row of the log is about: "Karlskrona 2014, totalen"; nothing where it is about many."""
    if found.municipality_id is None:
        return ""
    year = (found.evaluation_id or "").removeprefix(f"{found.municipality_id}-")
    of = f"{_name(store, found.municipality_id)} {year if year.isdigit() else ''}".strip()
    return f"{of}, {item(words, found.item)}" if found.item else of


def item(words: Words, code: str) -> str:
    """An item without its title, which may be of another language: "totalen", "område 1"."""
    return words("total-phrase") if code == TOTAL else words(f"named-{level_of(code)}", code=code)


def _name(store: Store, municipality_id: str) -> str:
    names = store.municipalities.set_index("municipality_id")["name"]
    return str(names[municipality_id])


@dataclass(frozen=True)
class Message:
    """A message to be sent by a reader: one line of subject, and lines of text."""

    subject: str
    lines: Sequence[str]

    @property
    def text(self) -> str:
        """The whole message, to be copied."""
        return "\n".join([self.subject, "", *self.lines])

    def mailto(self, contact: str) -> str:
        """The link that opens it in a mail program; nothing where `contact` is no mail address.

        Every value is encoded whole, so that none adds a receiver or a header of its own.
        """
        if not _MAIL.fullmatch(contact):
            return ""
        subject, body = (quote(one, safe="") for one in (self.subject, "\r\n".join(self.lines)))
        return f"mailto:{quote(contact, safe='@')}?subject={subject}&body={body}"


def report(
    words: Words,
    store: Store,
    address: str,
    subject: str,
    evaluation: Evaluation | None = None,
    figures: Iterable[Mapping[Any, Any]] = (),
) -> Message:
    """A message that tells of an error: in what, which figures are shown, from where, and what to fill in.

    `figures` are rows of `Store.scores_of`.
    """
    rows = sorted(figures, key=lambda row: report_order(row["item"]))
    sources = dict.fromkeys(row["source_id"] for row in rows)
    told = {
        "evaluation": "" if evaluation is None else _evaluation(words, store, evaluation),
        "figures": ", ".join(f"{item(words, row['item'])}: {words.number(row['points'])}" for row in rows),
        "sources": "; ".join(_source(store.sources[one]) for one in sources),
        "version": store.facts.version,
        "data": words("report-made-up") if store.made_up else "",
    }
    fields = [f"{words(f'report-{name}')}: {_line(value)}" for name, value in told.items() if value]
    asked = [f"{words('report-address')}: {address}", "", words("report-what"), "", words("report-right"), ""]
    return Message(words("report-subject", about=_line(subject)), [*fields, *asked])


def _evaluation(words: Words, store: Store, found: Evaluation) -> str:
    year = str(found.year) if found.year else words("year-unknown")
    edition = sentences.edition_short(words, store.instrument, found.edition)
    return f"{found.municipality} {year}, {edition} ({found.id})"


def _source(found: Source) -> str:
    return " ".join([found.id, found.publisher, *filter(None, [found.url])])


def _line(text: str) -> str:
    """A text as one line that is not too long, without what no eye sees."""
    shown = "".join(one for one in " ".join(text.split()) if one.isprintable())
    return shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1]}…"
