"""The content of a package: what its manifest declares, and what the instrument demands."""

from pathlib import Path

import pytest

from kompass.errors import Fault
from kompass.model import Level
from kompass.store.statements import named
from kompass.text import faults, words
from tests.conftest import Packages
from tests.store.brought import bring

SCORES, EVALUATIONS, FINDINGS = "published/scores.csv", "published/evaluations.csv", "published/findings.csv"
SCORE = {"item": "total", "points": "400", "basis": "stated", "confidence": "high", "source_id": "s002"}


def place(fault: Fault) -> tuple[str, int | None, str | None, str]:
    return fault.path, fault.line, fault.column, fault.rule


BROKEN = {
    "instrument": [
        ("instrument/comparability.csv", "se-2002,no-2002,area", "grade", "perhaps", "not-allowed"),
        ("instrument/margins.csv", "normal,area,", "share", "9", "maximum"),
        ("instrument/area_pairs.csv", "se-2010,1,se-2015", "area_b", "9", "unknown-key"),
    ],
    "municipalities": [
        ("municipalities/municipalities.csv", "se-0114,", "code", "114", "pattern"),
        ("municipalities/municipalities.csv", "se-0115,", "lat", "5.9", "minimum"),
        ("municipalities/municipalities.csv", "se-0117,", "group_2023", "Z9", "unknown-key"),
    ],
    "published": [
        (SCORES, "se-1292-2016,1.1,", "points", "", "required"),
        (SCORES, "se-1292-2016,1.2,", "source_id", "", "required"),
        (SCORES, "se-1292-2016,1.3,", "points", "nine", "type"),
        (SCORES, "se-1292-2016,1.4,", "points", "nan", "type"),
        (SCORES, "se-1292-2016,1.5,", "points", "NaN", "type"),
        (SCORES, "se-1292-2016,3.1,", "points", "9,5", "type"),
        (SCORES, "se-1292-2016,3.2,", "points", "-", "type"),
        (SCORES, "se-1292-2016,2.1,", "basis", "guessed", "not-allowed"),
        (SCORES, "se-1292-2016,2.2,", "basis", "Stated", "not-allowed"),
        (SCORES, "se-1292-2016,2.3,", "points", "-0.5", "minimum"),
        (SCORES, "se-1292-2016,total,", "points", "800.5", "maximum"),
        (SCORES, "se-1292-2016,2.4,", "source_id", "s9999", "unknown-key"),
        (EVALUATIONS, "se-1440-2006,", "confidence", "", "required"),
        (EVALUATIONS, "se-1440-2009,", "month", "september", "type"),
        (EVALUATIONS, "se-1440-2020,", "month", "9.5", "type"),
        (EVALUATIONS, "se-1440-2022,", "number", "0x2", "type"),
        (EVALUATIONS, "se-1784-2022,", "year", "2016-09", "type"),
        (EVALUATIONS, "se-2084-2014,", "month", "13", "maximum"),
        (EVALUATIONS, "se-2081-2010,", "month", "0", "minimum"),
        (EVALUATIONS, "se-1490-2013,", "municipality_id", "se-9999", "unknown-key"),
        (EVALUATIONS, "se-1490-2015,", "edition", "se-2016", "unknown-key"),
        (EVALUATIONS, "se-0381-2016,", "source_ids", "s001 s9999 s002", "unknown-key"),
        (EVALUATIONS, "se-0381-2018,", "source_ids", "s001  s002", "unknown-key"),
        ("published/sources.csv", "s002,", "url", "javascript:alert(1)", "pattern"),
        ("published/reference_values.csv", "se-2010-2014-03,se-2010,total", "as_of", "March 2014", "pattern"),
        (FINDINGS, "f001,", "from_evaluation", "perhaps", "type"),
        (FINDINGS, "f002,", "evaluation_id", "se-1292-2011", "unknown-key"),
        (FINDINGS, "f003,", "source_ids", "s001 s9999", "unknown-key"),
    ],
}
"""Cells put otherwise in each package: (file, start of the line, column, value, the rule it breaks)."""


@pytest.mark.parametrize("package", BROKEN)
def test_values_that_break_their_declaration(packages: Packages, package: str) -> None:
    """A value that breaks what the manifest declares of its column is one fault, with its place and rule.

    None hides another.
    """
    broken = BROKEN[package]
    lines = [packages.set(path, start, **{column: value}) for path, start, column, value, _ in broken]
    wanted = [
        (path, line, column, rule) for (path, _, column, _, rule), line in zip(broken, lines, strict=True)
    ]
    assert sorted(place(f) for f in packages.faults()) == sorted(wanted)


def test_what_points_nowhere_is_named(packages: Packages) -> None:
    """Of several references in one cell the fault names the one that is unknown, and where it was sought."""
    packages.set(EVALUATIONS, "se-1292-2016,", source_ids="s001 s9999 s002")
    (fault,) = packages.faults()
    assert (fault.value, fault.expected) == ("s9999", "published/sources")


def test_a_figure_of_an_unknown_evaluation(packages: Packages) -> None:
    """A score belongs to an evaluation that is there."""
    line = packages.append(SCORES, evaluation_id="se-1292-1066", **SCORE)
    assert [place(f) for f in packages.faults()] == [(SCORES, line, "evaluation_id", "unknown-key")]


def test_an_area_that_its_edition_does_not_have_in_a_finding(packages: Packages) -> None:
    """The area of a finding is an area of the finding's own edition."""
    line = packages.set(FINDINGS, "f001,", evaluation_id="", edition="dk-2002", question="")
    found = [place(f) for f in packages.faults()]
    assert found == [(FINDINGS, line, "area", "unknown-key")]


def test_a_key_that_stands_twice(packages: Packages) -> None:
    """The second row with the same key is the fault, the first is not."""
    line = packages.append(SCORES, evaluation_id="se-1292-2016", **SCORE)
    (fault,) = packages.faults()
    assert place(fault) == (SCORES, line, "evaluation_id", "duplicate-key")
    assert fault.value == "se-1292-2016 total"


def test_points_above_the_maximum(packages: Packages) -> None:
    """Nobody gets more points than the edition gives for the item."""
    score = SCORE | {"item": "1", "points": "100.5"}
    line = packages.append(SCORES, evaluation_id="se-1440-2020", **score)
    (fault,) = packages.faults()
    assert place(fault) == (SCORES, line, "points", "points-above-maximum")
    assert float(fault.expected) == 100


def test_all_points_there_are_can_be_got(packages: Packages) -> None:
    """The maximum itself is not above the maximum, and nothing is not below nothing."""
    packages.append(SCORES, evaluation_id="se-1440-2020", **SCORE | {"item": "1", "points": "100"})
    packages.append(SCORES, evaluation_id="se-1440-2020", **SCORE | {"item": "2", "points": "0"})
    assert packages.faults() == []


def test_an_item_that_the_edition_does_not_have(packages: Packages) -> None:
    """The key of an item is (edition, code): a code that the edition lacks means nothing."""
    lines = [
        packages.append(SCORES, evaluation_id=start, **SCORE | {"item": item, "points": "5"})
        for start, item in (("se-1440-2020", "1.1"), ("no-heroy-more-og-romsdal-2020", "1"))
    ]
    assert [place(f) for f in packages.faults()] == [(SCORES, line, "item", "unknown-item") for line in lines]


def test_a_municipality_is_evaluated_once_a_year(packages: Packages) -> None:
    """Two evaluations of the same municipality and year are a fault, whatever their ids."""
    evaluation = {"municipality_id": "se-1292", "year": "2016", "confidence": "high", "source_ids": "s001"}
    line = packages.append(EVALUATIONS, evaluation_id="se-1292-2016b", **evaluation)
    assert {place(f) for f in packages.faults()} == {
        (EVALUATIONS, line, "year", "duplicate-evaluation"),
        (EVALUATIONS, line, "evaluation_id", "evaluation-id"),
    }


def test_an_id_says_what_it_stands_for(packages: Packages) -> None:
    """The id of an evaluation is its municipality and year, or says that the year is unknown."""
    evaluation = {"municipality_id": "se-0114", "confidence": "high", "source_ids": "s001"}
    line = packages.append(EVALUATIONS, evaluation_id="se-0114-1999", **evaluation)
    packages.append(
        EVALUATIONS, evaluation_id="se-0117-year-unknown", **evaluation | {"municipality_id": "se-0117"}
    )
    (fault,) = packages.faults()
    assert place(fault) == (EVALUATIONS, line, "evaluation_id", "evaluation-id")
    assert fault.expected == "se-0114-year-unknown"


@pytest.mark.parametrize(
    ("total", "tolerated"), [("495", True), ("497", True), ("498", False), ("494", False)]
)
def test_areas_sum_to_the_total_within_a_point(packages: Packages, total: str, tolerated: bool) -> None:
    """Areas may sum to one point off the published total (rounding), not to two."""
    line = packages.set(SCORES, "se-1292-2016,total,", points=total)
    wanted = [] if tolerated else [(SCORES, line, "points", "area-sum")]
    assert [place(f) for f in packages.faults()] == wanted


@pytest.mark.parametrize(("points", "tolerated"), [("10", True), ("8", True), ("11", False), ("7", False)])
def test_questions_sum_to_their_area_within_a_point(packages: Packages, points: str, tolerated: bool) -> None:
    """All questions of an area sum to the area within a point; the fault is on the area's line."""
    packages.set(SCORES, "se-1292-2016,1.1,", points=points)
    line = packages.line(SCORES, "se-1292-2016,1,")
    wanted = [] if tolerated else [(SCORES, line, "points", "question-sum")]
    assert [place(f) for f in packages.faults()] == wanted


def test_incomplete_parts_sum_to_nothing(packages: Packages) -> None:
    """Where a question or an area is missing, nothing is said of the sum."""
    packages.delete(SCORES, "se-1292-2016,1.1,")
    packages.delete(SCORES, "se-1292-2016,2,")
    assert packages.faults() == []


def test_what_is_made_up_says_so_in_its_name(packages: Packages) -> None:
    """A made-up municipality carries the mark, and a real one does not."""
    packages.as_csv("example")
    made = packages.set("example/municipalities.csv", "se-ex00053,", name="Åkerbrinksvik")
    real = packages.set("municipalities/municipalities.csv", "se-0114,", name="Upplands Väsby (påhittad)")
    assert [place(f) for f in packages.faults()] == [
        ("example/municipalities.csv", made, "name", "made-up"),
        ("municipalities/municipalities.csv", real, "name", "made-up"),
    ]


def test_every_pair_of_editions_has_a_grade(packages: Packages) -> None:
    """A pair of editions without a grade at a level is a fault: nothing is compared by accident."""
    for level in Level:
        packages.delete("instrument/comparability.csv", f"se-2010,se-2015,{level},")
    line = packages.line("instrument/editions.csv", "se-2010,")
    wanted = ("instrument/editions.csv", line, "edition", "undeclared-comparability")
    found = packages.faults()
    assert [place(fault) for fault in found] == [wanted] * len(Level)
    assert sorted(fault.value for fault in found) == sorted(f"se-2010 se-2015 {level}" for level in Level)


def test_a_pair_of_editions_has_one_grade(packages: Packages) -> None:
    """A pair graded twice, once in each order, is a fault: which of the two would hold?"""
    reason = {"reason_sv": "x", "reason_en": "x", "source_id": "i01"}
    grade = {"edition_a": "se-2015", "edition_b": "se-2010", "level": "total", "grade": "comparable"}
    packages.append("instrument/comparability.csv", **grade, **reason)
    assert [f.rule for f in packages.faults()] == ["undeclared-comparability"]


def test_comparable_areas_are_paired(packages: Packages) -> None:
    """Where areas of two editions may be compared, the table must say which with which."""
    packages.delete("instrument/area_pairs.csv", "se-2020,")
    line = packages.line("instrument/comparability.csv", "se-2020,no-2020,area,")
    path = "instrument/comparability.csv"
    assert [place(f) for f in packages.faults()] == [(path, line, "grade", "unpaired-areas")]


def test_maxima_of_questions_sum_to_the_areas(packages: Packages) -> None:
    """The maxima of an area's questions sum to the area's own maximum."""
    packages.set("instrument/questions.csv", "se-2015,1.1,", max_points="20")
    line = packages.line("instrument/areas.csv", "se-2015,1,")
    assert place(packages.faults()[0]) == ("instrument/areas.csv", line, "max_points", "question-maxima")


@pytest.mark.parametrize(("item", "points"), [("1", "101"), ("1.1", "5")])
def test_a_reference_is_of_an_item_and_within_its_maximum(packages: Packages, item: str, points: str) -> None:
    """A published mean is of an item that the edition has, and not above its maximum."""
    path = "published/reference_values.csv"
    row = {"edition": "se-2010", "statistic": "mean", "who_sv": "x", "who_en": "x", "as_of": "2014"}
    row |= {"basis": "stated", "source_id": "s001", "item": item, "points": points}
    line = packages.append(path, reference_id="r", **row)
    assert [place(f) for f in packages.faults()] == [(path, line, "points", "reference-above-maximum")]


def test_a_finding_agrees_with_its_evaluation(packages: Packages) -> None:
    """A finding's evaluation is of the same municipality, year and edition, and the finding tells of it."""
    lines = [
        packages.set(FINDINGS, "f001,", municipality_id="se-0114"),
        packages.set(FINDINGS, "f002,", year="2015"),
        packages.set(FINDINGS, "f003,", edition="se-2010", question=""),
        packages.set(FINDINGS, "f004,", from_evaluation="false"),
    ]
    wanted = [(FINDINGS, line, "evaluation_id", "finding-evaluation") for line in lines]
    assert [place(f) for f in packages.faults()] == wanted


def test_a_finding_s_area_needs_edition_basis_and_its_own_question(packages: Packages) -> None:
    """An area means nothing without its edition and basis, and a question lies in its own area."""
    lines = [
        packages.set(FINDINGS, "f001,", question="2.1"),
        packages.set(FINDINGS, "f002,", area_basis=""),
        packages.set(FINDINGS, "f003,", edition="", question=""),
        packages.set(FINDINGS, "f004,", area=""),
    ]
    assert [place(f) for f in packages.faults()] == [
        (FINDINGS, line, "area", "finding-area") for line in lines
    ]


def test_the_made_up_package_is_checked_alike(packages: Packages) -> None:
    """The rules hold for every package with evaluations, the made-up one too."""
    packages.as_csv("example")
    path = "example/scores.csv"
    line = packages.set(path, "se-ex00053-2016,1.1,", points="15.5")
    assert (path, line, "points", "points-above-maximum") in [place(f) for f in packages.faults()]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_rule_has_a_sentence(language: str) -> None:
    """Whatever a check finds can be told in both languages, with its place."""
    rules = [p.removeprefix("check_").replace("_", "-") for p in named("check_")]
    rules += [
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
    rules += [
        "required",
        "type",
        "not-allowed",
        "pattern",
        "minimum",
        "maximum",
        "unknown-key",
        "duplicate-key",
    ]
    speak = words(language)
    for rule in rules:
        told = faults.fault(speak, Fault("published/scores.csv", 12, "points", rule, "a", "b"))
        assert told.startswith("published/scores.csv, ")
        assert "12" in told


def test_faults_of_every_kind_are_told_at_once(packages: Packages) -> None:
    """A ragged row, a word for a number and points above the maximum are told in one go, each once."""
    path = "published/scores.csv"
    word = packages.set(path, "se-1080-2014,3,", points="many")
    high = packages.set(path, "se-1080-2014,1,", points="169")
    ragged = packages.line(path, "se-1080-2014,2,")
    packages.delete(path, "se-1080-2014,2,")
    packages.put(path, ragged, "se-1080-2014,2,67")
    found = {(f.line, f.rule) for f in packages.faults()}
    assert found == {(ragged, "cells"), (word, "type"), (high, "points-above-maximum")}


@pytest.mark.parametrize(("start", "rule"), [("total", "area-sum"), ("1", "question-sum")])
def test_a_note_says_that_the_source_is_so(packages: Packages, start: str, rule: str) -> None:
    """A sum that is off is no fault where the stated row carries a note, and is one where another does."""
    line = packages.set(SCORES, f"se-1292-2016,{start},", points={"total": "500", "1": "65"}[start])
    at = {place(f) for f in packages.faults()}
    assert (SCORES, line, "points", rule) in at
    packages.set(SCORES, "se-1292-2016,1.1,", note="Rapporten säger så.")
    assert {place(f) for f in packages.faults()} == at
    for item in ("total", start):
        packages.set(SCORES, f"se-1292-2016,{item},", note="Rapporten säger så.")
    assert packages.faults() == []


@pytest.mark.parametrize("kind", ["improved", "remains"])
def test_what_changed_since_last_time_is_a_finding(packages: Packages, kind: str) -> None:
    """Evaluators say what improved and what remains since the previous evaluation."""
    packages.set(FINDINGS, "f001,", kind=kind)
    assert packages.faults() == []


def test_an_own_sum_is_checked_and_may_be_noted(packages: Packages, tmp_path: Path) -> None:
    """The rules of the instrument hold for own figures, and a note of a person is heard there too."""
    scores = {"total": 410.0} | {str(n): 50.0 for n in range(1, 9)}
    one = bring(tmp_path / "a", scores=scores)
    path = f"imports/{one}/scores.csv"
    assert [place(f) for f in packages.faults(tmp_path / "a")] == [(path, 2, "points", "area-sum")]
    bring(tmp_path / "b", scores=scores, notes={"total": "Så står det."})
    assert packages.faults(tmp_path / "b") == []
    found = packages.open(home=tmp_path / "b").scores_of("se-0114").set_index("item")
    assert (found.loc["total", "note"], found.loc["total", "points"]) == ("Så står det.", 410)


def test_an_own_source_does_not_take_a_bundled_id(packages: Packages, tmp_path: Path) -> None:
    """All sources stand in one list: an own one under an id that is taken is a fault."""
    one = bring(tmp_path)
    folder = tmp_path / "imports" / one
    for table in folder.glob("*.csv"):
        text = table.read_text(encoding="utf-8")
        table.write_text(text.replace("own-se-0114-2018", "s001"), encoding="utf-8")
    (fault,) = packages.faults(tmp_path)
    assert place(fault) == (f"imports/{one}/sources.csv", 2, "source_id", "duplicate-key")
    assert (fault.value, fault.expected) == ("s001", "published/sources")


def test_own_keys_are_sought_in_own_tables(packages: Packages, tmp_path: Path) -> None:
    """An own figure belongs to an own evaluation; a published one of that id does not answer for it."""
    one = bring(tmp_path, "se-0114-2018")
    folder = tmp_path / "imports" / one
    text = (folder / "scores.csv").read_text(encoding="utf-8")
    (folder / "scores.csv").write_text(text.replace("\nse-0114-2018", "\nse-1292-2016"), encoding="utf-8")
    found = [place(f) for f in packages.faults(tmp_path)]
    assert found == [(f"imports/{one}/scores.csv", 2, "evaluation_id", "unknown-key")]
