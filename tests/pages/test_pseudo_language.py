"""Both languages complete: in a pseudo-language no word stands outside the brackets that is not data.

Every translated text comes out as ⟦…⟧, with the values filled into it as ⟨…⟩. What then stands outside any
⟦…⟧, or inside a ⟨…⟩, is no word of ours: it has to be a number or something that the data say, in the
language of the element it stands in.
"""

import json
import re
import shutil
from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

from kompass import conformity, intake
from kompass.notes import plans
from kompass.notes.plans import Plan
from kompass.store import Store
from kompass.text import LANGUAGES, Words, words
from kompass.ui.views.examples import TRIES
from tests.ingest.made_reports import SAMPLES, WRITERS
from tests.plans import PLACE, TODAY, decided_against, measure
from tests.ui.driver import PAGES, visit, whole

PUBLISHED = {"municipality": "se-1292"}
EXAMPLE = {"data": "example", "municipality": "se-ex00044"}
NORWEGIAN = {"municipality": "no-hareid"}

VIEWS = [
    *((page, PUBLISHED) for page in PAGES),
    *((page, EXAMPLE) for page in PAGES),
    ("municipality", PUBLISHED | {"more": "1", "peers": "similar"}),
    ("compare", PUBLISHED | {"view": "dots", "level": "question"}),
    ("ranking", PUBLISHED | {"item": "5"}),
    ("questions", PUBLISHED | {"item": "5.2"}),
    ("examples", PUBLISHED | {"q": "dialog"}),
    ("examples", PUBLISHED | {"q": "qqq"}),
    ("examples", PUBLISHED | {"theme": "dialogue"}),
    ("evaluations", PUBLISHED | {"edition": "se-2015"}),
    ("municipality", NORWEGIAN),
    ("change", NORWEGIAN),
    ("compare", NORWEGIAN),
]
TYPED = {"dialog", "qqq", "Gör något", "Görs av regionen"}

TECHNICAL = {
    *("anchor", "config", "deferred_file_id", "form_id", "format", "icon", "id", "language", "page"),
    *("page_script_hash", "query_string", "tag", "theme", "type", "url"),
}
"""What of a message to the browser nobody reads."""

READ = {"hovertext", "name", "text", "ticktext", "title"}
"""Where in a figure the words stand."""

UNMARKED = {
    *("ButtonGroup", "Checkbox", "Code", "Expandable", "MultiSelect", "PlotlyChart", "Radio", "Selectbox"),
}
"""Where no language can be marked: labels, what there is to choose from, texts to copy, pictures."""


ADDRESS = re.compile(r"(?:https?://|/\?\w+=)\S+")
"""An address, which is of no language."""

_WORD = re.compile(r"\w+")


class Filled(str):
    """A value inside a text: it shows as ⟨…⟩, and chooses between variants as what it is."""

    plain: str

    def __new__(cls, plain: str) -> "Filled":
        made = super().__new__(cls, f"⟨{plain}⟩")
        made.plain = plain
        return made

    def __eq__(self, other: object) -> bool:
        return self.plain == other

    __hash__ = str.__hash__


@pytest.fixture(scope="module", autouse=True)
def pseudo() -> Iterator[None]:
    """All that makes words gives them in brackets."""
    said = Words.__call__

    def bracketed(self: Words, key: str, /, **values: object) -> str:
        filled = {name: Filled(str(v)) if isinstance(v, str) else v for name, v in values.items()}
        text = said(self, key, **filled)
        return text if key.startswith("language-") else f"⟦{text}⟧"  # each language names itself

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Words, "__call__", bracketed)
        for name in ("month", "month_name", "day"):
            made = getattr(Words, name)
            patch.setattr(Words, name, lambda self, *of, made=made: f"⟦{made(self, *of)}⟧")
        patch.setattr("kompass.ui.once._made", OrderedDict())  # nothing that was worded otherwise
        yield


class Piece(NamedTuple):
    """A text that a reader meets, and the language it is read in; empty where none can be marked."""

    text: str
    language: str


class _Html(HTMLParser):
    """The pieces of some HTML: what stands between two tags, and what is said of an element."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.languages = [language]
        self.pieces = [Piece("", language)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "mark":  # marks what was sought, in the middle of words
            return
        given = dict(attrs)
        self.languages.append(given.get("lang") or self.languages[-1])
        labels = [given.get(name) or "" for name in ("aria-label", "title", "alt")]
        self.pieces += [Piece(text, self.languages[-1]) for text in [*labels, ""]]

    def handle_endtag(self, tag: str) -> None:
        if tag != "mark":
            self.languages.pop()
            self.pieces.append(Piece("", self.languages[-1]))

    def handle_data(self, data: str) -> None:
        text, language = self.pieces.pop()
        self.pieces.append(Piece(text + data, language))


def pieces(app: AppTest, language: str) -> Iterator[Piece]:
    """All that a page says, in texts, tables, pictures and widgets."""
    for message in _messages(app._tree):
        kind = type(message).__name__
        for name, text in _strings(message):
            if kind == "Html" and not text.startswith("<style>"):
                parser = _Html(language)
                parser.feed(text)
                yield from parser.pieces
            elif name == "spec":
                yield from (Piece(one, "") for one in _pictured(json.loads(text)))
            elif kind != "Html" and name not in TECHNICAL:
                yield Piece(re.sub(r"\]\(#\w+\)", "]", text), "" if kind in UNMARKED else language)


def _messages(block: Any) -> Iterator[Message]:
    if isinstance(proto := getattr(block, "proto", None), Message):
        yield proto
    for child in getattr(block, "children", {}).values():
        yield from _messages(child)


def _strings(message: Message) -> Iterator[tuple[str, str]]:
    for field, value in message.ListFields():
        for one in value if field.is_repeated else [value]:
            if isinstance(one, str):
                yield field.name, one
            elif isinstance(one, Message):
                yield from _strings(one)


def _pictured(part: Any, key: str = "") -> Iterator[str]:
    if isinstance(part, Mapping):
        for name, value in part.items():
            yield from _pictured(value, name)
    elif isinstance(part, list):
        for value in part:
            yield from _pictured(value, key)
    elif isinstance(part, str) and key in READ:
        yield unescape(re.sub(r"<[^>]+>", " ", part))


def untranslated(text: str) -> list[str]:
    """What of a text no translation holds: outside of every ⟦…⟧, or a value in one."""
    parts, around = [""], [""]
    for letter in text:
        if letter in "⟦⟨":
            around.append(letter)
            parts.append("")
        elif letter in "⟧⟩":
            around.pop()
            parts.append("")
        elif around[-1] != "⟦":
            parts[-1] += letter
    return [part for part in parts if _has_letters(part)]


def _has_letters(text: str) -> bool:
    return re.search(r"[^\W\d_]", text) is not None


class Data:
    """What the data say: names, which are of no language, and texts, which are of one."""

    def __init__(self, store: Store, **more: Iterable[str]) -> None:
        places = store.municipalities
        names = {*places["name"], *places["county"].dropna(), store.fingerprint, *TYPED}
        names |= {source.publisher for source in store.sources.values()}
        names |= {one.level for one in conformity.criteria()}
        names |= {*store.evaluations["evaluation_id"], *store.sources}  # ids
        texts = defaultdict(set, {language: set(some) for language, some in more.items()})
        for language, some in _texts(store):
            texts[language].add(some)
        self._known = {language: _AnyOf(names | some) for language, some in texts.items()}
        self._known[""] = _AnyOf(names.union(*texts.values()))
        self._met: dict[tuple[str, str], str] = {}

    def left(self, text: str, language: str) -> str:
        """What of a text is no data in a language (or, empty, in any); nothing where that has no letters."""
        if (text, language) not in self._met:
            plain = " ".join(ADDRESS.sub("", re.sub(r"\\(?=[^\w\s])", "", text)).split())
            rest = self._known[language].taken_out(plain)
            self._met[text, language] = rest if _has_letters(rest) else ""
        return self._met[text, language]


def _texts(store: Store) -> Iterator[tuple[str, str]]:
    """Every text of the data with its language."""
    instrument, places = store.instrument, store.municipalities
    for both in (
        *(text for e in instrument.editions.values() for text in (e.names, e.notes)),
        *({k: v.partition(" (")[0] for k, v in e.names.items()} for e in instrument.editions.values()),
        *(grade.reasons for grade in instrument.grades.values()),
        *instrument.margin_reasons.values(),
        *(theme.titles for theme in store.themes),
        *(reference.who for reference in store.references),
        *(change.what for change in store.changes),
    ):
        yield from both.items()
    for language in LANGUAGES:
        yield language, words(language)(f"language-{language}")
        for column in (f"group_2017_{language}", f"group_2023_{language}"):
            yield from ((language, name) for name in places[column].dropna().unique())
        yield from ((language, note) for note in store.evaluations[f"note_{language}"].dropna().unique())
    for item in instrument.items.values():
        yield item.language, item.title
        yield "en", item.title_en
    found = store.connection.cursor().execute("SELECT DISTINCT language, text FROM main.findings").fetchall()
    yield from found
    yield from (("sv", text) for text in (*TRIES, *(source.title for source in store.sources.values())))


def _said(part: Any) -> Iterator[str]:
    """Every text in what was read of a report, whole, and as it is where it is cut."""
    if isinstance(part, str):
        yield from (part, part[:400])
    elif isinstance(part, Mapping | list | tuple):
        for one in part.values() if isinstance(part, Mapping) else part:
            yield from _said(one)


class _AnyOf:
    """Texts to be found in others, kept by their first words: few of thousands begin with one of a text."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._begun: dict[str, set[str]] = defaultdict(set)
        for text in filter(None, (" ".join(text.split()) for text in texts)):
            first = _WORD.search(text)
            self._begun[first[0] if first else ""].add(text)

    def taken_out(self, plain: str) -> str:
        """A text without any of these, the longest first, where they stand as whole words."""
        words = {"", *_WORD.findall(plain)}
        there = {text for word in words for text in self._begun.get(word, ()) if text in plain}
        any_of = "|".join(re.escape(text) for text in sorted(there, key=len, reverse=True))
        return re.sub(rf"(?<!\w)(?:{any_of})(?!\w)", "", plain) if there else plain


def faults(app: AppTest, language: str, data: Data) -> list[str]:
    """What on a page is neither translated nor data, or is in another language than is said of it."""
    assert [one.value for one in app.exception] == []
    found = []
    for text, read_in in dict.fromkeys(pieces(app, language)):
        if read_in not in ("", language) and "⟦" in text:
            found.append(f"ours, read as {read_in}: {text}")
        for part in untranslated(text):
            if left := data.left(part, read_in):
                found.append(f"neither ours nor {read_in or 'data'}: {left}")
    return list(dict.fromkeys(found))


@pytest.fixture(scope="module")
def known(published: Store, example: Store) -> dict[str, Data]:
    """The data of either choice."""
    return {"published": Data(published), "example": Data(example)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("page", "address"), VIEWS)
def test_every_word_is_translated_or_data(
    page: str, address: dict[str, str], language: str, known: dict[str, Data]
) -> None:
    """On every page all that is read is ours, in the page's language, or data, in the language it is said to
    be in."""
    app = whole(visit(page, lang=language, **address))
    assert faults(app, language, known[address.get("data", "published")]) == []


@pytest.fixture(scope="module")
def begun(published: Store, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, Data]:
    """A home with a report under work, the id of the work, and the data with the words of the report."""
    home = tmp_path_factory.mktemp("begun")
    report = WRITERS["txt"](SAMPLES["contradictory"])
    work = intake.begin(published, home, "rapport.txt", report)
    issues = intake.issues(published, home, work.drafts[0])
    quoted = {work.file, *(_said([issue.fields for issue in issues]))}  # inside a sentence, with no mark
    said = quoted.union(_said([asdict(one) for one in (*work.drafts, *issues)]))
    return home, work.id, Data(published, sv=said, en=quoted)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_draft_too(
    language: str, begun: tuple[Path, str, Data], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While a report is read in, the words of the report are data, in Swedish."""
    home, draft, data = begun
    monkeypatch.setenv("KOMPASS_HOME", str(shutil.copytree(home, tmp_path / "home")))
    app = visit("read_report", draft=draft, lang=language)
    assert faults(app, language, data) == []
    confirm = words(language)("draft-confirm")
    next(button for button in app.button if button.label == confirm).click().run()
    assert faults(app, language, data) == []
    assert len(app.header) == 5
    assert faults(visit("read_report", lang=language), language, data) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_under_work_too(
    language: str, published: Store, known: dict[str, Data], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The form of a measure, the table of all of them, and what became of what was wanted."""
    monkeypatch.setenv("KOMPASS_HOME", str(tmp_path))
    first, second, *_ = plans.improvements(published, PLACE)
    plans.save(tmp_path, Plan(PLACE, (measure(first, due=TODAY), decided_against(second))))
    app = visit("plan", lang=language, municipality=PLACE)
    app.session_state[f"box_plan-{first.finding_id}"] = True
    assert faults(whole(app.run()), language, known["published"]) == []
    assert app.text_area


@pytest.fixture(scope="module")
def brought(own_store: Store) -> Data:
    """The data with what a reader has brought in."""
    return Data(own_store)


@pytest.mark.usefixtures("own_home")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("page", "place"), [("municipality", "se-2280"), ("change", "se-1292")])
def test_own_data_too(page: str, place: str, language: str, brought: Data) -> None:
    """What a reader has brought in, with its marks and the questions of its report."""
    app = whole(visit(page, lang=language, municipality=place))
    assert faults(app, language, brought) == []
