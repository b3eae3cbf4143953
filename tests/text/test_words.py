"""The words: complete in both languages, all of them used, and numbers as each language writes them."""

import ast
import dataclasses
import json
import re
import typing
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from kompass import ask, conformity, errors, pack
from kompass.compare import Comparison
from kompass.export import calls
from kompass.export.plan import COLUMNS
from kompass.ingest.check import RULES
from kompass.ingest.draft import EditionRead, Severity, Total
from kompass.ingest.template import TEMPLATE_WORDS
from kompass.learn import search
from kompass.learn.ledger import Confidence, Status
from kompass.measures import State
from kompass.model import MARGINS, Grade, Level
from kompass.peers import FACTORS, HEAVIEST, KINDS
from kompass.peers.group import REASONS
from kompass.settings import ROOT
from kompass.store import Store
from kompass.store.backup import Carried
from kompass.text import LANGUAGES, Words, contribution, places, sentences, words
from kompass.text import ledger as text_ledger
from kompass.ui.document import OWN
from kompass.ui.views.plan_items import FILTERS
from kompass.versions import Reporter
from tests.text.standings import every_headline

NO_BREAK = "\u00a0"
MINUS = "\u2212"
SPEAKERS = {"say", "words", "speak", "_words", "self"}
"""What an instance of Words is called in the code: the first argument of such a call is a key."""


def _enum(package: str, table: str, column: str) -> list[str]:
    manifest = json.loads((ROOT / "data" / package / "datapackage.json").read_text(encoding="utf-8"))
    (fields,) = (r["schema"]["fields"] for r in manifest["resources"] if r["name"] == table)
    (field,) = (f for f in fields if f["name"] == column)
    return [str(value).replace("_", "-") for value in field["constraints"]["enum"]]


STATISTICS = _enum("published", "reference-values", "statistic")
LINES = ["reference", "median", "published-median"]
SIDES = ["above", "below", "equal"]
PAGE_NAMES = [path.stem for path in (ROOT / "pages").glob("[a-z]*.py")]
KNOWN = ["points", "evaluated", "none"]
FORM_RULES = [
    "no-manifest",
    "manifest-json",
    "manifest-shape",
    "no-file",
    "header",
    "cells",
    "encoding",
    "csv",
    "parquet",
    "columns",
    "column-type",
]
FORM_RULES += [
    "required",
    "type",
    "not-allowed",
    "pattern",
    "minimum",
    "maximum",
    "unknown-key",
    "duplicate-key",
]
CONTENT_RULES = [
    path.stem.removeprefix("check_").replace("_", "-")
    for path in (ROOT / "kompass" / "store" / "sql").glob("check_*.sql")
]
PLAN_RULES = [
    *["no-id", "duplicate", "unknown-finding", "no-action", "no-reason", "date", "status"],
    *["too-long", "too-many-rows", "column-twice"],
]
FINDINGS = _enum("published", "findings", "kind")
ISSUES = [rule.__name__.replace("_", "-") for rule in RULES]
UNREADABLE = [f"unreadable-{reason}" for reason in errors.UnreadableFile.REASONS]
UNREADABLE += [f"contribute-{reason}" for reason in errors.NotContributable.REASONS]
UNREADABLE += [f"backup-{reason}" for reason in errors.UnreadableBackup.REASONS]

PREFIXED = {
    "accessibility-{}": [result.value.replace("_", "-") for result in conformity.Result],
    "accessibility-by-{}": ["test", "hand", "both"],
    "backup-{}": [one.name for one in dataclasses.fields(Carried) if one.name != "made"],
    "against-{}-{}": [f"{a}-{b}" for a, b in product(STATISTICS, SIDES)],
    "calls-column-{}": list(calls.COLUMNS),
    "chart-{}-value": STATISTICS,
    "chart-map-{}": KNOWN,
    "chart-map-hover-{}": KNOWN,
    "chart-published-{}": STATISTICS,
    "compare-most-{}": ["above", "below"],
    "compare-{}s": ["area", "question"],
    "confidence-{}": _enum("published", "evaluations", "confidence"),
    "column-log-{}": ["when", "about", "what", "before", "after", "by", "source"],
    "contribute-field-{}": ["title", "publisher", "url", "document"],
    "contribute-help-{}": ["title", "publisher", "url", "document"],
    "contribution-{}": list(contribution.DECISIONS),
    "contribution-{}-title": ["what", "source", "checked", "licence", "send"],
    "country-{}": ["SE", "NO", "DK"],
    "draft-{}": ["misread", "says-so", "left-out"],
    "draft-text-{}": FINDINGS,
    "fault-{}": [*FORM_RULES, *CONTENT_RULES, *(f"plan-{rule}" for rule in PLAN_RULES)],
    "findings-{}": FINDINGS,
    "grade-{}": [str(grade).replace(" ", "-") for grade in Grade],
    "issue-{}": ISSUES,
    "kind-{}": list(search.KINDS),
    "known-{}": KNOWN,
    "language-{}": list(LANGUAGES),
    "ledger-{}": [text_ledger.key(status) for status in Status],
    "ledger-by-{}": [text_ledger.key(one) for one in Confidence],
    "left-out-{}": [reason.replace("_", "-") for reason in (*REASONS, "not_evaluated")],
    "level-known-{}": list(Level),
    "level-{}": list(Level),
    "line-name-{}": [*LINES, "mixed"],
    "line-{}": LINES,
    "method-{}s": ["area", "question"],
    "number-{}": [
        *["reference", "median", "place", "band", "derived", "missing", "change", "rises", "peers", "share"],
        "teachers",
    ],
    "page-{}": PAGE_NAMES,
    "wcag-{}": [one.key for one in conformity.criteria()],
    "wcag-why-{}": [one.key for one in conformity.criteria() if one.result is conformity.Result.NOT_MET],
    "page-{}-answers": [name for name in PAGE_NAMES if name != "start"],
    "plan-column-{}": [*COLUMNS],
    "plan-in-counts-{}": ["added", "changed", "same", "left"],
    "plan-in-{}": ["column", "before", "after"],
    "plan-needs-{}": ["action", "reason"],
    "plan-show-{}": list(FILTERS),
    "plan-status-{}": list(State),
    "pack-download-{}": [ending.removeprefix(".") for ending in pack.WRITERS],
    "peers-choice-{}": [*KINDS, "picked"],
    "peers-{}": [*KINDS, "picked"],
    "reading-counts-{}": ["areas", "questions", "strengths", "improvements", "examples", "since"],
    "says-{}": _enum("published", "findings", "says_who"),
    "severity-{}": list(Severity),
    "speakers-{}": list(search.SPEAKERS),
    "statistic-{}": STATISTICS,
    "step-{}s": ["area", "question"],
    "teachers-found-by-{}": ["question", "area", "texts"],
    "teachers-tried-{}": ["question", "area"],
    "verdict-{}": ["higher", "same", "lower"],
    "view-{}": ["radar", "dots"],
    "within-{}": ["size", "similar"],
    "weight-{}": list(map(str, range(HEAVIEST + 1))),
    "factor-{}": list(FACTORS),
    "likeness-{}": ["population", "density"],
    "log-by-{}": list(Reporter),
    "named-{}": ["area", "question"],
    "report-{}": ["evaluation", "figures", "sources", "version", "data"],
    "margin-{}": list(MARGINS),
    "margin-told-{}": ["total", "area"],
    "choose-{}-year": ["first", "last"],
    "column-{}": [
        *["achieved", "max", "percent", "area", "question", "mean", "median", "half", "ends", "n"],
    ],
    "all-items-{}": ["area", "question"],
    "spread-table-{}": ["area", "question"],
    "step-of-{}": list(FACTORS),
    "{}-title": ["lowest-share", "most-left"],
    "{}-text": ["lowest-share", "most-left"],
}
PREFIXED["number-{}-how"] = PREFIXED["number-{}"]
"""Keys put together in the code, by their pattern: every value that can stand in the gap."""

ELSEWHERE = {
    "task": ["nav-own", "nav-compare", "nav-learn", "nav-data"],
    "found.key": [
        *[one.key for one in vars(errors).values() if isinstance(one, type) and hasattr(one, "key")],
        *UNREADABLE,
    ],
    "key": [*TEMPLATE_WORDS, *OWN, "plan-out-xlsx", "plan-out-csv"],
}
"""Keys that come from another place than the call, by how they are called there."""


def _variables(message: ftl.Message) -> set[str]:
    found: set[str] = set()

    class Collect(Visitor):  # type: ignore[misc]
        def visit_VariableReference(self, node: ftl.VariableReference) -> None:
            found.add(node.id.name)

    Collect().visit(message)
    return found


@cache
def entries(language: str) -> list[tuple[str, Any]]:
    """Everything that the files of a language hold, each with the name of its file."""
    paths = sorted((ROOT / "kompass" / "text").glob(f"{language}*.ftl"))
    parser = FluentParser(with_spans=False)
    return [(p.name, entry) for p in paths for entry in parser.parse(p.read_text(encoding="utf-8")).body]


@cache
def messages(language: str) -> dict[str, set[str]]:
    """Every key of a language with the variables its sentence needs."""
    found: dict[str, set[str]] = {}
    for file, entry in entries(language):
        assert not isinstance(entry, ftl.Junk), f"{file}: {entry.content[:80]}"
        if isinstance(entry, ftl.Message):
            assert entry.id.name not in found, f"{file}: {entry.id.name} twice"
            found[entry.id.name] = _variables(entry)
    return found


@cache
def trees() -> dict[Path, ast.Module]:
    """Every module that may speak, parsed."""
    paths = [*(ROOT / "kompass").rglob("*.py"), *(ROOT / "pages").glob("*.py")]
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in paths}


@cache
def choices(language: str) -> dict[str, dict[str, set[str]]]:
    """The variants of every select expression of a language: by key, then by the variable that selects."""
    found: dict[str, dict[str, set[str]]] = {}

    class Collect(Visitor):  # type: ignore[misc]
        key = ""

        def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:
            if isinstance(node.selector, ftl.VariableReference):
                named = {getattr(v.key, "name", None) or v.key.value for v in node.variants}
                found.setdefault(self.key, {}).setdefault(node.selector.id.name, set()).update(named)
            self.generic_visit(node)

    collect = Collect()
    for _, entry in entries(language):
        if isinstance(entry, ftl.Message):
            collect.key = entry.id.name
            collect.visit(entry)
    return found


NUMBERS = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 7}
"""A number for each category of plurals that a variant may be named by."""


def _value(variant: str) -> str | int:
    return int(variant) if variant.isdigit() else NUMBERS.get(variant, variant)


def _speaks(call: ast.Call) -> bool:
    if isinstance(call.func, ast.Name):
        return call.func.id in SPEAKERS
    inner = call.func.func if isinstance(call.func, ast.Call) else None  # speak()("key")
    return isinstance(inner, ast.Name) and inner.id in SPEAKERS


@cache
def _calls() -> list[tuple[str, ast.Call, ast.AST]]:
    """Every call of a Words: where it is, the call, and the function around it."""
    return [
        (f"{path.relative_to(ROOT)}:{node.lineno}", node, around)
        for path, tree in trees().items()
        for around in ast.walk(tree)
        if isinstance(around, ast.FunctionDef | ast.Lambda | ast.Module)
        for node in _own(around)
        if isinstance(node, ast.Call) and node.args and _speaks(node)
    ]


def _own(around: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a function without those of functions inside it."""
    for child in ast.iter_child_nodes(around):
        if not isinstance(child, ast.FunctionDef):
            yield child
            yield from _own(child)


def _patterns(node: ast.AST, around: ast.AST) -> Iterator[str]:
    """The keys, or patterns of keys with {} for each gap, that an expression can stand for."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _patterns(node.body, around)
        yield from _patterns(node.orelse, around)
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)
    elif isinstance(node, ast.BinOp):
        yield f"{next(_patterns(node.left, around))}{{}}"
    else:
        assigned = [
            one.value
            for one in ast.walk(around)
            if isinstance(one, ast.Assign) and ast.unparse(one.targets[0]) == ast.unparse(node)
        ]
        for value in assigned:
            yield from _patterns(value, around)
        if not assigned:
            yield f"?{ast.unparse(node)}"


def _expanded(pattern: str) -> list[str]:
    if pattern.startswith("?"):
        return ELSEWHERE.get(pattern[1:], [])
    if "{}" not in pattern:
        return [pattern]
    gap = "{}-{}" if pattern.count("{}") == 2 else "{}"
    return [pattern.replace(gap, str(value)) for value in PREFIXED[pattern]]


@cache
def asked_for() -> dict[str, str]:
    """Every key that a call can ask for, and one place that does."""
    found: dict[str, str] = {}
    for place, call, around in _calls():
        for pattern in _patterns(call.args[0], around):
            if "{}" in pattern:
                assert pattern in PREFIXED, f"{place}: list the values of {pattern} in PREFIXED"
            for key in _expanded(pattern):
                found.setdefault(key, place)
    return {key: place for key, place in found.items() if key not in LANGUAGES}


def test_both_languages_have_the_same_keys() -> None:
    """A sentence exists in both languages or in none."""
    assert set(messages("sv")) == set(messages("en"))


def test_both_languages_need_the_same_variables() -> None:
    """A sentence tells the same facts in both languages: the same variables stand in it."""
    both = set(messages("sv")) & set(messages("en"))
    assert {k: messages("en")[k] for k in both} == {k: messages("sv")[k] for k in both}


def test_every_key_in_the_code_exists() -> None:
    """No page can ask for a sentence that is not written, put-together keys included."""
    assert {k: place for k, place in asked_for().items() if k not in messages("sv")} == {}


def test_no_key_is_unused() -> None:
    """Every sentence is asked for somewhere: what nobody shows is taken out."""
    constants = {
        node.value
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert set(messages("sv")) - set(asked_for()) - constants == set()


def test_every_gap_is_filled_where_the_key_is_written_out() -> None:
    """A call names every variable that its sentence needs."""
    missing = {}
    for place, call, around in _calls():
        given = {keyword.arg for keyword in call.keywords}
        if None in given:  # **fields: not to be seen from here
            continue
        for pattern in _patterns(call.args[0], around):
            for key in _expanded(pattern):
                if lacking := messages("sv").get(key, set()) - given:
                    missing[place, key] = lacking
    assert missing == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_makes_a_sentence(language: str) -> None:
    """Each variant of each select expression, each with each, gives words without a gap."""
    say = words(language)
    for key, selectors in choices(language).items():
        others = dict.fromkeys(messages(language)[key], "etwas")
        for chosen in product(*(sorted(variants) for variants in selectors.values())):
            values = dict(zip(selectors, map(_value, chosen), strict=True))
            told = say(key, **{**others, **values})
            assert told.strip(), (key, values)
            assert not set("{}") & set(told), (key, told)


def test_both_languages_tell_the_same_cases_apart() -> None:
    """What is told in its own words in one language is so in the other; plurals are each language's own."""
    told = [
        {
            (key, selector): variants - set(NUMBERS)
            for key, selectors in choices(language).items()
            for selector, variants in selectors.items()
            if variants - set(NUMBERS)
        }
        for language in LANGUAGES
    ]
    assert told[0] == told[1]


def _literals(made: type, field: str) -> set[str]:
    """The strings that a field may hold, by its type."""
    kind = typing.get_type_hints(made)[field]
    kinds = [kind, *typing.get_args(kind)]
    return {
        value for one in kinds if typing.get_origin(one) is typing.Literal for value in typing.get_args(one)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_a_draft_can_have_has_its_words(language: str) -> None:
    """How edition and total are known, where a sum stands, whose a duplicate is: all are told apart."""
    found = choices(language)
    assert found["reading-edition"]["basis"] == _literals(EditionRead, "basis")
    assert found["reading-total"]["basis"] == _literals(Total, "basis")
    assert found["draft-total"]["basis"] - {"none"} <= _literals(Total, "basis") | set(NUMBERS)
    assert found["issue-area-sum-mismatch"]["where"] == {"box", "table"}
    assert found["issue-duplicate-evaluation"] == {
        "where": {"own", "published"},
        "differs": {"blank", "other"},
    }
    assert found["issue-municipality-unknown"]["name"] == {"blank", "other"}
    assert found["issue-edition-guessed"]["edition"] == {"blank", "other"}


def test_every_word_of_the_template_needs_nothing() -> None:
    """The words of the template have no gap to fill, and the template has no other words."""
    assert {key for key in messages("sv") if key.startswith("template-")} == set(TEMPLATE_WORDS)
    for language in LANGUAGES:
        assert {key for key in TEMPLATE_WORDS if messages(language)[key]} == set()


def test_every_rule_of_the_packages_is_known_here() -> None:
    """The listed rules of form are those that the store can raise."""
    written = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "kompass/store").glob("*.py"))
    assert [rule for rule in FORM_RULES if f'"{rule}"' not in written] == []


def test_a_missing_key_or_a_gap_is_an_error() -> None:
    """A page never shows a key or an unfilled gap instead of a word."""
    with pytest.raises(LookupError):
        words("sv")("no-such-key")
    with pytest.raises(ValueError, match="points-of"):
        words("sv")("points-of", points="1")
    with pytest.raises(ValueError, match="fi"):
        Words("fi")


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        (426.5, "426,5", "426.5"),
        (426.0, "426", "426"),
        (0.0, "0", "0"),
        (-4.0, f"{MINUS}4", f"{MINUS}4"),
        (1234.0, f"1{NO_BREAK}234", "1,234"),
        (None, "–", "–"),
        (float("nan"), "–", "–"),
    ],
)
def test_numbers(value: float | None, swedish: str, english: str) -> None:
    """Numbers have the language's own decimal mark and no needless decimals; missing is a dash, never 0."""
    assert words("sv").number(value) == swedish
    assert words("en").number(value) == english


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        (66, "+66", "+66"),
        (-4, f"{MINUS}4", f"{MINUS}4"),
        (2.5, "+2,5", "+2.5"),
        (0, "±0", "±0"),
        (-0.0, "±0", "±0"),
        (0.04, "±0", "±0"),
        (None, "–", "–"),
        (float("nan"), "–", "–"),
    ],
)
def test_differences(value: float | None, swedish: str, english: str) -> None:
    """A difference always has its sign, a true minus, and ±0 for none; missing is a dash."""
    assert words("sv").difference(value) == swedish
    assert words("en").difference(value) == english


@pytest.mark.parametrize(
    ("share", "swedish", "english"),
    [
        (0.79, f"79{NO_BREAK}%", "79%"),
        (1, f"100{NO_BREAK}%", "100%"),
        (0, f"0{NO_BREAK}%", "0%"),
        (None, "–", "–"),
        (float("nan"), "–", "–"),
    ],
)
def test_percent(share: float | None, swedish: str, english: str) -> None:
    """A share is whole percent, kept together with its sign in Swedish; missing is a dash."""
    assert words("sv").percent(share) == swedish
    assert words("en").percent(share) == english


def test_months_and_days() -> None:
    """Dates are words of the language; a year without a month stays a year."""
    assert [words(language).moment("2017-04") for language in LANGUAGES] == ["april 2017", "April 2017"]
    assert [words(language).moment("2017") for language in LANGUAGES] == ["2017", "2017"]
    assert [words(language).month(2016, 9) for language in LANGUAGES] == ["september 2016", "September 2016"]
    assert words("sv").day(date(2026, 11, 3)) == "3 november 2026"


def test_listing() -> None:
    """Several things become one phrase, with the language's own "and"."""
    assert words("sv").listing(["a", "b", "c"]) == "a, b och c"
    assert words("en").listing(["a", "b"]) == "a and b"
    assert words("sv").listing(["a"]) == "a"
    assert words("sv").listing([]) == ""


def _blank_or_code(text: str, store: Store) -> bool:
    codes = "|".join(map(re.escape, store.instrument.editions))
    return bool(re.search(rf"\b({codes})\b|[{{}}]|\bnan\b|\bNone\b(?! of)|\bNaT\b|<NA>", text))


def test_sentences_show_no_codes_and_no_blanks(published: Store) -> None:
    """No sentence about any municipality shows an edition's code, a gap, "nan" or "None"."""
    texts = [
        line for language in LANGUAGES for _, lines in every_headline(published, language) for line in lines
    ]
    for municipality_id in published.evaluations["municipality_id"].unique():
        for step in ask.change(published, municipality_id).steps:
            for language in LANGUAGES:
                texts += sentences.step(words(language), step)
        chosen = ask.profile(published, municipality_id).chosen()
        for level in Level:
            if chosen is not None and chosen.is_placed and chosen.points[level]:
                found = ask.comparison(published, municipality_id, chosen.year, level=level)
                texts += _of_comparison(found, published)
    for edition in published.instrument.editions:
        if published.instrument.items_at(edition, Level.TOTAL):
            ranking = ask.ranking(published, edition=edition)
            for say in map(words, LANGUAGES):
                texts.append(places.ranking(say, ranking, published))
                ranked = ranking.frame["municipality_id"]
                texts += [places.own_place(say, ranking, published, one) or "" for one in ranked]
    texts += [sentences.reference(words(language), r) for language in LANGUAGES for r in published.references]
    assert len(texts) > 1000
    assert [text for text in texts if _blank_or_code(text, published)] == []


def _of_comparison(found: Comparison, store: Store) -> list[str]:
    texts = []
    for say in map(words, LANGUAGES):
        texts += [sentences.comparison(say, found, store), sentences.difference_from_peers(say, found)]
        texts += [sentences.left_out(say, one, store.instrument) for one in found.left_out]
    return texts
