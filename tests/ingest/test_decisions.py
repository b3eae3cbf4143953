"""What a person decides about a draft: corrections, confirmations, what is left out, what still stands."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.ingest.check import check
from kompass.ingest.decisions import KEEPABLE, Decisions, applied, finding_keys, key, open_issues
from kompass.ingest.draft import Draft, EditionRead, Issue, Place, Severity, Total
from kompass.ingest.knowledge import Knowledge
from kompass.ingest.vocabulary import Vocabulary
from tests.ingest.made_drafts import at, complete, with_area, with_question


@pytest.fixture(scope="module")
def good(vocabulary: Vocabulary) -> Draft:
    return complete(vocabulary)


def test_nothing_decided_changes_nothing(good: Draft) -> None:
    """A draft of which nothing was decided is the draft as it was read."""
    assert applied(good, Decisions()) == good


def test_what_was_read_is_never_changed(good: Draft) -> None:
    """A correction gives another draft; the one that was read stays beside it."""
    corrected = applied(good, Decisions(corrections={"1.1": 3.0, "1": 88.0}, year=2018))
    assert (good.areas[0].questions[0].points, good.areas[0].points, good.year) == (15, 100, 2017)
    assert (corrected.areas[0].questions[0].points, corrected.areas[0].points, corrected.year) == (
        3,
        88,
        2018,
    )


def test_whose_when_and_which_are_confirmed(good: Draft) -> None:
    """Municipality, year, month and edition that a person gives go before those that were read."""
    unknown = replace(good, municipality=Place("Sagodalen", None), year=None, month=None)
    unknown = replace(unknown, edition=EditionRead(None, "unknown"))
    made = applied(unknown, Decisions(municipality="se-1440", year=2016, month=9, edition="se-2015"))
    assert (made.municipality.id, made.municipality.name) == ("se-1440", "Sagodalen")
    assert (made.year, made.month) == (2016, 9)
    assert (made.edition.id, made.edition.basis) == ("se-2015", "stated")


def test_an_edition_guessed_by_the_date_is_confirmed_by_choosing_it(
    good: Draft, vocabulary: Vocabulary
) -> None:
    """Choosing the edition that was guessed settles it; one that was known stays known by its questions."""
    guessed = replace(good, edition=EditionRead("se-2015", "date"))
    made = applied(guessed, Decisions(edition="se-2015"))
    assert made.edition.basis == "stated"
    assert check(made, Knowledge(vocabulary)) == ()
    assert applied(good, Decisions(edition="se-2015")).edition.basis == "questions"


def test_a_corrected_question_is_used(good: Draft, vocabulary: Vocabulary) -> None:
    """A misread question gets its right points, its misread percent is let go of, and no issue is left."""
    misread = with_question(good, "2.3", points=200.0)
    assert "points-above-maximum" in {i.code for i in check(misread, Knowledge(vocabulary))}
    made = applied(misread, Decisions(corrections={"2.3": 20.0}))
    question = next(q for q in made.questions if q.code == "2.3")
    assert (question.points, question.max, question.percent) == (20, 20, None)
    assert check(made, Knowledge(vocabulary)) == ()


def test_a_corrected_area_is_held_against_its_questions(good: Draft, vocabulary: Vocabulary) -> None:
    """A misread sum is put right for good: neither box nor table contradicts it any more."""
    misread = with_area(good, "5", points=10.0, stated={"table": (10.0, at(540)), "box": (10.0, at(541))})
    misread = replace(misread, total=Total(710.0, "derived"))
    made = applied(misread, Decisions(corrections={"5": 100.0}))
    assert made.areas[4].points == 100
    assert (made.total.points, made.total.basis) == (800, "derived")
    assert {i.code for i in check(made, Knowledge(vocabulary))} == {"total-derived"}


def test_a_corrected_total_is_stated(good: Draft) -> None:
    """A total that a person gives is the stated one; a derived one is computed anew from the areas."""
    assert applied(good, Decisions(corrections={"total": 799.0})).total == Total(799.0, "stated", at(20))
    derived = replace(good, total=Total(800.0, "derived"))
    assert applied(derived, Decisions(corrections={"3": 60.0})).total == Total(760.0, "derived")
    assert applied(good, Decisions(corrections={"3": 60.0})).total == good.total


def test_what_is_left_out_is_gone(good: Draft) -> None:
    """None takes a question, an area's figure or the total out; it is unknown then, never zero."""
    made = applied(good, Decisions(corrections={"1.1": None, "2": None, "total": None}))
    assert "1.1" not in {q.code for q in made.questions}
    assert (made.areas[1].code, made.areas[1].points, len(made.areas[1].questions)) == ("2", None, 5)
    assert made.total == Total(None, None)
    bare = with_area(good, "2", questions=())
    assert "2" not in {a.code for a in applied(bare, Decisions(corrections={"2": None})).areas}


def test_an_area_left_out_leaves_no_derived_total(good: Draft) -> None:
    """The sum of seven areas is not passed off as a total."""
    derived = replace(good, total=Total(800.0, "derived"))
    made = applied(derived, Decisions(corrections={"2": None}))
    assert made.total == Total(None, None)
    whole = replace(derived, areas=tuple(replace(a, questions=()) for a in derived.areas))
    made = applied(whole, Decisions(corrections={"2": None}))
    assert len(made.areas) == 7
    assert made.total == Total(None, None)


def test_every_finding_has_a_key(good: Draft) -> None:
    """Each strength, improvement, example and passage can be named, and no two have one name."""
    keys = finding_keys(good)
    assert len(keys) == 8 + 8 + 1
    assert keys["3-strength-1"] == ("strength", "Öppenhet mot invånarna")
    assert keys["since-1"] == ("improved", "Dialogen är bättre än sist.")


# --- what still stands in the way ----------------------------------------------------------------

BLOCKING = Issue("area-sum-mismatch", Severity.BLOCKING, "5")
HOPELESS = Issue("points-above-maximum", Severity.BLOCKING, "3.2")
WARNING = Issue("draft-status", Severity.WARNING, "status")
ALL = (BLOCKING, HOPELESS, WARNING)


def test_warnings_stand_until_they_are_accepted() -> None:
    """Blocking issues stand whatever is accepted; warnings until they are, all at once or one by one."""
    assert open_issues(ALL, Decisions(), accept_warnings=False) == [BLOCKING, HOPELESS, WARNING]
    assert open_issues(ALL, Decisions(), accept_warnings=True) == [BLOCKING, HOPELESS]
    seen = Decisions(kept={key(WARNING): ""})
    assert open_issues(ALL, seen, accept_warnings=False) == [BLOCKING, HOPELESS]


def test_what_the_report_says_may_be_kept_with_a_note() -> None:
    """A contradiction within a report can be kept, but only with a note that says why."""
    noted = Decisions(kept={key(BLOCKING): "Så står det i rapporten."})
    assert open_issues(ALL, noted, accept_warnings=True) == [HOPELESS]
    silent = Decisions(kept={key(BLOCKING): ""})
    assert open_issues(ALL, silent, accept_warnings=True) == [BLOCKING, HOPELESS]


@given(code=st.sampled_from(["points-above-maximum", "negative-points", "unknown-question", "date-missing",
                             "municipality-unknown", "edition-guessed", "duplicate-evaluation"]))  # fmt: skip
def test_what_no_note_can_excuse(code: str) -> None:
    """More than there is, less than nothing, nobody's, of no year: no note makes such data."""
    issue = Issue(code, Severity.BLOCKING, "x")
    assert code not in KEEPABLE
    assert open_issues((issue,), Decisions(kept={key(issue): "Så är det."}), accept_warnings=True) == [issue]


def test_a_decision_is_tied_to_its_issue() -> None:
    """Keeping area 5's sum keeps nothing of area 6's."""
    other = Issue("area-sum-mismatch", Severity.BLOCKING, "6")
    noted = Decisions(kept={key(BLOCKING): "Så står det."})
    assert open_issues((BLOCKING, other), noted, accept_warnings=True) == [other]
