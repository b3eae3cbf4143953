"""The rules that hold a draft against itself and against what is known: each fires where it should, alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.ingest import check_origin, check_points, check_texts
from kompass.ingest.check import RULES, check
from kompass.ingest.documents import Evidence
from kompass.ingest.draft import (
    Draft,
    EditionRead,
    Issue,
    Mention,
    Place,
    Question,
    Section,
    Text,
    Title,
    Total,
)
from kompass.ingest.knowledge import Knowledge
from kompass.ingest.vocabulary import KnownQuestion, Vocabulary
from kompass.model import Instrument
from kompass.text import LANGUAGES, reading, words
from tests.ingest.made_drafts import at, complete, with_area, with_question

CODES = [rule.__name__.replace("_", "-") for rule in RULES]


@pytest.fixture(scope="module")
def good(vocabulary: Vocabulary) -> Draft:
    return complete(vocabulary)


@dataclass(frozen=True)
class Case:
    """One thing wrong: the issue it must give, what it is about, and the lines it must point at."""

    code: str
    severity: str
    about: str
    lines: tuple[int, ...]
    change: Callable[[Draft], Draft]
    own: Mapping[str, str] | None = None
    published: Mapping[str, Mapping[str, float]] | None = None
    says: str = ""  # what the sentence must tell, in both languages
    also: tuple[str, ...] = ()  # what the same fault breaks besides

    def issues(self, good: Draft, words: Vocabulary) -> tuple[Issue, ...]:
        knowledge = Knowledge(words, self.own or {}, self.published or {})
        return check(self.change(good), knowledge)


def _another_name(draft: Draft) -> Draft:
    left = [Mention("Vara", "se-1470", "contents", at(8)), Mention("Vara", "se-1470", "text", at(850))]
    place = draft.municipality
    return replace(draft, municipality=replace(place, mentions=(*place.mentions, *left)))


def _unknown_name(draft: Draft) -> Draft:
    place = Place("Sagodalen", None, (), (Mention("Sagodalen", None, "cover", at(3)),))
    return replace(draft, municipality=place)


def _titles(*texts: str) -> tuple[Title, ...]:
    return tuple(Title(text, at(700 + n)) for n, text in enumerate(texts))


def _without(draft: Draft, code: str) -> Draft:
    return replace(draft, areas=tuple(a for a in draft.areas if a.code != code), total=Total(None, None))


def _strength(text: str, said: str) -> Callable[[Draft], Draft]:
    prose = (Section("Personalstrategi", (Text(said, at(620)),), at(619)),)
    return lambda d: with_area(d, "6", strengths=(Text(text, at(650)),), sections=prose)


CASES = [
    Case("municipality-name-conflict", "warning", "municipality", (8, 850), _another_name, says="Vara"),
    Case("municipality-unknown", "blocking", "municipality", (3,), _unknown_name, says="Sagodalen"),
    Case(
        "municipality-unknown",
        "blocking",
        "municipality",
        (),
        lambda d: replace(d, municipality=Place(None, None)),
    ),
    Case("date-missing", "blocking", "year", (), lambda d: replace(d, year=None)),
    Case(
        "edition-guessed",
        "warning",
        "edition",
        (90,),
        lambda d: replace(d, edition=EditionRead("se-2015", "date")),
        says="2015",
    ),
    Case(
        "edition-guessed",
        "blocking",
        "edition",
        (90,),
        lambda d: replace(d, edition=EditionRead(None, "unknown")),
    ),
    Case(
        "draft-status",
        "warning",
        "status",
        (4,),
        lambda d: replace(d, status="draft", evidence={"status": at(4)}),
    ),
    Case(
        "duplicate-evaluation",
        "blocking",
        "year",
        (),
        lambda d: d,
        own={"se-1440-2017": "abc123"},
        says="abc123",
    ),
    Case(
        "duplicate-evaluation",
        "warning",
        "year",
        (),
        lambda d: d,
        published={"se-1440-2017": {"total": 700.0, "1": 100.0}},
        says="total: 700 / 800",
    ),
    Case(
        "duplicate-evaluation",
        "warning",
        "year",
        (),
        lambda d: d,
        published={"se-1440-2017": {"total": 800.0}},
    ),
    Case(
        "unknown-question",
        "blocking",
        "1.9",
        (133,),
        lambda d: with_area(
            d, "1", questions=(*d.areas[0].questions, Question("1.9", "Vad?", 0.0, None, None, at(133)))
        ),
        says="1.9",
    ),
    Case(
        "unknown-question",
        "blocking",
        "9",
        (900,),
        lambda d: replace(
            d,
            areas=(*d.areas, replace(d.areas[0], code="9", questions=(), titles=(Title("Mer", at(900)),))),
            total=Total(None, None),
        ),
        says="9",
    ),
    Case(
        "maximum-differs-from-edition",
        "blocking",
        "3.2",
        (302,),
        lambda d: with_question(d, "3.2", max=30.0, percent=None),
        says="30",
    ),
    Case(
        "points-above-maximum",
        "blocking",
        "3.2",
        (302,),
        lambda d: with_area(
            with_question(d, "3.2", points=26.0, max=None, percent=None), "3", stated={}, points=100.0
        ),
        says="26",
    ),
    Case(
        "points-above-maximum",
        "blocking",
        "total",
        (20,),
        lambda d: replace(d, total=Total(801.0, "stated", at(20))),
        says="801",
        also=("total-mismatch",),
    ),
    Case(
        "negative-points",
        "blocking",
        "2.1",
        (201,),
        lambda d: with_area(with_question(d, "2.1", points=-1.0, percent=None), "2", stated={}),
        says="1",
    ),
    Case(
        "area-sum-mismatch",
        "blocking",
        "5",
        (540,),
        lambda d: with_area(d, "5", stated={"table": (98.0, at(540))}),
        says="98",
    ),
    Case(
        "area-sum-mismatch",
        "blocking",
        "5",
        (541,),
        lambda d: with_area(d, "5", questions=(), stated={"table": (100.0, at(540)), "box": (97.0, at(541))}),
        says="97",
    ),
    Case(
        "total-mismatch",
        "blocking",
        "total",
        (20,),
        lambda d: replace(d, total=Total(797.0, "stated", at(20))),
        says="797",
    ),
    Case(
        "total-derived",
        "warning",
        "total",
        (),
        lambda d: replace(d, total=Total(800.0, "derived")),
        says="800",
    ),
    Case(
        "percent-mismatch",
        "warning",
        "4.1",
        (401,),
        lambda d: with_question(d, "4.1", percent=90.0),
        says="90",
    ),
    Case(
        "unread-value",
        "warning",
        "1:333",
        (333,),
        lambda d: replace(d, unread=(("saknas", at(333)),)),
        says="saknas",
    ),
    Case("missing-area", "warning", "areas", (), lambda d: _without(d, "7"), says="7"),
    Case(
        "missing-question",
        "warning",
        "8",
        (807,),
        lambda d: with_question(d, "8.7", points=None, percent=None),
        says="8.7",
    ),
    Case(
        "missing-question",
        "warning",
        "8",
        (),
        lambda d: with_area(d, "8", questions=d.areas[7].questions[:-1]),
        says="8.7",
    ),
    Case(
        "missing-question",
        "warning",
        "questions",
        (),
        lambda d: replace(d, areas=tuple(replace(a, questions=()) for a in d.areas)),
    ),
    Case(
        "area-title-variant",
        "warning",
        "2",
        (700, 701),
        lambda d: with_area(
            d,
            "2",
            titles=_titles(
                "Brukarfokus, tillgänglighet och bemötande", "Tillgänglighet och brukarorientering"
            ),
        ),
        says="Tillgänglighet och brukarorientering",
    ),
    Case(
        "area-title-variant",
        "warning",
        "7",
        (700,),
        lambda d: with_area(d, "7", titles=_titles("Verksamhetsutveckling")),
        says="Verksamhetsutveckling",
    ),
    Case("markup-in-text", "warning", "texts", (5, 9), lambda d: replace(d, markup=(at(5), at(9))), says="2"),
    Case(
        "person-name",
        "warning",
        "1-strength-1",
        (150,),
        lambda d: with_area(d, "1", strengths=(Text("Anna Granlid är öppen", at(150)),)),
        says="Anna Granlid",
    ),
    Case(
        "person-name",
        "warning",
        "1-Allmänt-1",
        (171,),
        lambda d: with_area(
            d, "1", sections=(Section("Allmänt", (Text("Det säger Erik von Berg.", at(171)),), at(170)),)
        ),
        says="Erik von Berg",
    ),
    Case(
        "no-findings",
        "warning",
        "3",
        (),
        lambda d: with_area(d, "3", strengths=(), improvements=()),
        says="3",
    ),
    Case(
        "strength-doubtful",
        "warning",
        "6-strength-1",
        (650, 620),
        _strength(
            "Utvecklingsprogram som stödjer medarbetarna", "Ett utvecklingsprogram för medarbetarna saknas."
        ),
        says="saknas",
    ),
    Case(
        "strength-doubtful",
        "warning",
        "6-strength-1",
        (650, 604),
        lambda d: with_area(
            with_question(d, "6.4", points=6.0, percent=40.0),
            "6",
            strengths=(Text("Individuell lönesättning", at(650)),),
            stated={},
        ),
        says="6.4",
    ),
]
NAMES = [f"{case.code}-{n}" for n, case in enumerate(CASES)]


def test_a_draft_with_nothing_wrong_has_no_issues(good: Draft, vocabulary: Vocabulary) -> None:
    """Every rule is silent about a draft that breaks none."""
    assert check(good, Knowledge(vocabulary)) == ()


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_a_rule_fires_where_it_is_broken_and_alone(case: Case, good: Draft, vocabulary: Vocabulary) -> None:
    """One thing wrong gives its one issue: severity, what it is about and the lines to look at."""
    issues = case.issues(good, vocabulary)
    assert {issue.code for issue in issues} == {case.code, *case.also}
    (issue,) = (issue for issue in issues if issue.code == case.code)
    assert (issue.severity, issue.about) == (case.severity, case.about)
    assert tuple(place.line for place in issue.evidence) == case.lines


def test_every_rule_has_a_case() -> None:
    """No rule is without a draft that breaks it, and none is left out of RULES."""
    assert {case.code for case in CASES} == set(CODES)
    written = {
        name
        for room in (check_origin, check_points, check_texts)
        for name, made in vars(room).items()
        if getattr(made, "__annotations__", {}).get("knowledge") is Knowledge
        and getattr(made, "__module__", "") == room.__name__
        and not name.startswith("_")
    }
    assert written == {rule.__name__ for rule in RULES}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_every_issue_is_a_sentence(
    case: Case, language: str, good: Draft, vocabulary: Vocabulary, instrument: Instrument
) -> None:
    """Each issue is told in both languages, without a gap, with what it found."""
    (issue,) = (one for one in case.issues(good, vocabulary) if one.code == case.code)
    told = reading.issue(words(language), issue, instrument)
    assert case.says in told
    assert told[:1].isupper() or told[:1].isdigit() or told[0] in '”“"'
    assert not any(gap in told for gap in ("{", "}", "None", "nan", "blank", "  ", ".0 "))
    assert reading.severity(words(language), issue) == words(language)(f"severity-{case.severity}")


def test_sentences_differ_by_language(good: Draft, vocabulary: Vocabulary, instrument: Instrument) -> None:
    """An issue is not told in the other language's words."""
    for case in CASES:
        (issue, *_) = case.issues(good, vocabulary)
        assert reading.issue(words("sv"), issue, instrument) != reading.issue(words("en"), issue, instrument)


def test_all_issues_are_collected_at_once(good: Draft, vocabulary: Vocabulary) -> None:
    """A draft with many faults tells them all, the blocking ones first."""
    broken = good
    wanted = set()
    for case in CASES:
        if case.about in (
            "municipality",
            "year",
            "status",
            "texts",
            "1:333",
            "4.1",
            "5",
            "3",
            "1-strength-1",
        ):
            if case.own or case.published or case.code == "municipality-unknown":
                continue
            broken, wanted = case.change(broken), wanted | {case.code}
    found = check(broken, Knowledge(vocabulary))
    assert wanted <= {issue.code for issue in found}
    assert len(wanted) >= 9
    severities = [str(issue.severity) for issue in found]
    assert severities == sorted(severities)  # "blocking" before "warning"


# --- tolerance, and what is missing --------------------------------------------------------------


@pytest.mark.parametrize(
    ("off", "severity"),
    [(0.0, None), (0.5, "warning"), (1.0, "warning"), (1.5, "blocking"), (2.0, "blocking")],
)
@pytest.mark.parametrize("up", [1, -1])
def test_a_point_is_rounding(
    off: float, severity: str | None, up: int, good: Draft, vocabulary: Vocabulary
) -> None:
    """A sum may be a point off without standing in the way: it is told, and more than a point blocks."""
    stated = 99.0 + up * off
    first = good.areas[0]
    area = with_area(
        good,
        "1",
        points=99.0,
        questions=(replace(first.questions[0], points=14.0, percent=None), *first.questions[1:]),
        stated={"table": (stated, at(140))},
    )
    area = replace(area, total=Total(799.0, "stated", at(20)))
    found = [(i.code, str(i.severity)) for i in check(area, Knowledge(vocabulary))]
    assert found == ([("area-sum-mismatch", severity)] if severity else [])
    total = replace(area, total=Total(799.0 + up * off, "stated", at(20)))
    total = with_area(total, "1", stated={})
    found = [(i.code, str(i.severity)) for i in check(total, Knowledge(vocabulary))]
    if total.total.points is not None and total.total.points <= 800:
        assert found == ([("total-mismatch", severity)] if severity else [])


@pytest.mark.parametrize(("percent", "told"), [(67.0, False), (66.0, False), (68.0, True), (65.0, True)])
def test_a_percent_may_be_rounded_either_way(
    percent: float, told: bool, good: Draft, vocabulary: Vocabulary
) -> None:
    """10 of 15 are 66.7 percent: 66 and 67 are no contradiction, 65 and 68 are."""
    draft = with_area(with_question(good, "1.1", points=10.0, percent=percent), "1", stated={})
    found = {issue.code for issue in check(draft, Knowledge(vocabulary))}
    assert ("percent-mismatch" in found) is told


def test_missing_is_not_zero(good: Draft, vocabulary: Vocabulary) -> None:
    """A question without points is told as missing; no sum is made of the others, nor a zero of it."""
    blank = with_question(good, "1.1", points=None, percent=None)
    assert [(i.code, i.about) for i in check(blank, Knowledge(vocabulary))] == [("missing-question", "1")]
    gone = with_area(good, "1", questions=good.areas[0].questions[1:])
    assert [(i.code, i.about) for i in check(gone, Knowledge(vocabulary))] == [("missing-question", "1")]
    area = with_area(good, "1", questions=(), points=None, stated={})
    assert [(i.code, i.about) for i in check(area, Knowledge(vocabulary))] == [("missing-area", "areas")]
    zero = with_area(
        with_question(good, "1.1", points=0.0, percent=0.0), "1", points=85.0, stated={"table": (85.0, at(1))}
    )
    zero = replace(zero, total=Total(785.0, "stated", at(20)))
    assert check(zero, Knowledge(vocabulary)) == ()


def test_a_percent_without_points_is_no_contradiction(good: Draft, vocabulary: Vocabulary) -> None:
    """Where points, maximum or percent are not given, nothing is computed from the others."""
    for lacking in ("max", "percent"):
        draft = with_question(good, "1.1", **{lacking: None})
        assert check(draft, Knowledge(vocabulary)) == ()


def test_a_table_of_scores_needs_no_findings(good: Draft, vocabulary: Vocabulary) -> None:
    """What only a report should hold is not missed in a table of scores."""
    bare = replace(
        good,
        kind="table",
        areas=tuple(
            replace(a, questions=(), strengths=(), improvements=(), sections=(), titles=())
            for a in good.areas
        ),
    )
    assert check(bare, Knowledge(vocabulary)) == ()


def test_a_file_name_is_no_conflict(good: Draft, vocabulary: Vocabulary) -> None:
    """Another municipality in the file's name alone says nothing about the report."""
    named = Mention("Vara", "se-1470", "file", Evidence(1, 1, "vara.pdf"))
    place = good.municipality
    draft = replace(good, municipality=replace(place, mentions=(*place.mentions, named)))
    assert check(draft, Knowledge(vocabulary)) == ()


# --- editions whose questions were taken from a report -------------------------------------------


def _own_questions(vocabulary: Vocabulary) -> tuple[KnownQuestion, ...]:
    return tuple(
        KnownQuestion(f"{area}.{n}", f"Hur är {area}.{n}?", most)
        for area in range(1, 9)
        for n, most in enumerate((40.0, 60.0), 1)
    )


@pytest.fixture(scope="module")
def proposed(vocabulary: Vocabulary) -> Vocabulary:
    """The vocabulary after a report of 2012 gave its edition a set of questions."""
    editions = (
        replace(e, questions=_own_questions(vocabulary), proposed=True) if e.code == "se-2010" else e
        for e in vocabulary.editions
    )
    return replace(vocabulary, editions=tuple(editions))


def test_a_report_is_held_against_a_proposed_set(proposed: Vocabulary) -> None:
    """The next report of the edition must have the same questions and maxima, or say why not."""
    draft = complete(proposed, "se-2010")
    assert check(draft, Knowledge(proposed)) == ()
    other = with_question(with_question(draft, "1.1", max=50.0, percent=None), "1.2", max=50.0, percent=None)
    found = check(other, Knowledge(proposed))
    assert {i.code for i in found if i.severity == "blocking"} >= {"maximum-differs-from-edition"}
    more = (*draft.areas[1].questions, Question("2.3", "Mer?", None, None, None, at(203)))
    found = check(with_area(draft, "2", questions=more), Knowledge(proposed))
    assert ("unknown-question", "2.3") in {(i.code, i.about) for i in found}


def test_an_edition_without_questions_must_sum_to_a_hundred(
    vocabulary: Vocabulary, proposed: Vocabulary
) -> None:
    """Where nobody holds the questions, those of the report must give each area its hundred points."""
    draft = complete(proposed, "se-2010")
    assert check(draft, Knowledge(vocabulary)) == ()
    (issue,) = check(with_question(draft, "4.1", max=41.0, percent=None), Knowledge(vocabulary))
    assert (issue.code, issue.about, issue.fields["max"]) == ("maximum-differs-from-edition", "4", 101)


names = st.builds(
    lambda first, middle, last: f"{first} {middle}{last}",
    st.sampled_from(["Anna", "Erik", "Karin", "Lars", "Anders"]),
    st.sampled_from(["", "K. ", "von "]),
    st.sampled_from(["Granlid", "Öhrnsäter", "Quisth", "Åhs-Berg"]),
)


@given(
    name=names, before=st.sampled_from(["", "Det säger ", "("]), after=st.sampled_from(["", ".", ", chef"])
)
def test_a_name_is_told_wherever_it_stands(
    good: Draft, vocabulary: Vocabulary, name: str, before: str, after: str
) -> None:
    """A common first name with a surname is told, whole; a text without one is not."""
    draft = with_area(good, "1", improvements=(Text(f"{before}{name}{after}", at(160)),))
    (issue,) = check(draft, Knowledge(vocabulary))
    fields: Mapping[str, Any] = issue.fields
    assert (issue.code, issue.about, fields["name"]) == ("person-name", "1-improvement-1", name)


def test_a_name_in_a_heading_or_a_question_is_told(good: Draft, vocabulary: Vocabulary) -> None:
    """Headings and questions may be kept as well: a name in them is told, with its place."""
    heading = with_area(good, "1", sections=(Section("Anna Granlid berättar", (), at(180)),))
    question = with_question(good, "1.1", text="Är Anna Granlid kvar?")
    for draft, line in ((heading, 180), (question, 101)):
        (issue,) = check(draft, Knowledge(vocabulary))
        assert (issue.code, [place.line for place in issue.evidence]) == ("person-name", [line])
