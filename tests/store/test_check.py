"""The content of a package: what its manifest declares, and what the instrument demands."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from kompass.errors import Fault
from kompass.model import Level
from kompass.store import check_packages, open_store
from kompass.store.statements import named
from kompass.text import faults, words
from tests.fixtures import Packages
from tests.store.brought import DATA, bring

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


def what_points_nowhere(packages: Packages) -> Iterable[Fault]:
    """Of several references in one cell the fault names the one that is unknown, and where it was sought."""
    line = packages.set(EVALUATIONS, "se-1284-2018,", source_ids="s001 s9999 s002")
    yield Fault(EVALUATIONS, line, "source_ids", "unknown-key", "s9999", "published/sources")


def a_figure_of_an_unknown_evaluation(packages: Packages) -> Iterable[Fault]:
    """A score belongs to an evaluation that is there."""
    line = packages.append(SCORES, evaluation_id="se-1292-1066", **SCORE)
    yield Fault(SCORES, line, "evaluation_id", "unknown-key", "se-1292-1066", "published/evaluations")


def an_area_that_its_edition_does_not_have_in_a_finding(packages: Packages) -> Iterable[Fault]:
    """The area of a finding is an area of the finding's own edition."""
    line = packages.set(FINDINGS, "f001,", evaluation_id="", edition="dk-2002", question="")
    yield Fault(FINDINGS, line, "area", "unknown-key", "dk-2002 1", "instrument/areas")


def a_key_that_stands_twice(packages: Packages) -> Iterable[Fault]:
    """The second row with the same key is the fault, the first is not."""
    line = packages.append(SCORES, evaluation_id="se-1292-2016", **SCORE)
    key = "evaluation_id, item"
    yield Fault(SCORES, line, "evaluation_id", "duplicate-key", "se-1292-2016 total", key)
    line = packages.append("published/sources.csv", source_id="s001", title="x", publisher="y")
    yield Fault("published/sources.csv", line, "source_id", "duplicate-key", "s001", "source_id")


def points_above_the_maximum(packages: Packages) -> Iterable[Fault]:
    """Nobody gets more points than the edition gives for the item."""
    line = packages.append(SCORES, evaluation_id="se-1440-2020", **SCORE | {"item": "1", "points": "100.5"})
    yield Fault(SCORES, line, "points", "points-above-maximum", "100.5", "100.0")


def all_points_there_are_can_be_got(packages: Packages) -> Iterable[Fault]:
    """The maximum itself is not above the maximum, and nothing is not below nothing."""
    packages.append(SCORES, evaluation_id="se-1440-2020", **SCORE | {"item": "2", "points": "100"})
    packages.append(SCORES, evaluation_id="se-1440-2020", **SCORE | {"item": "3", "points": "0"})
    return []


def an_item_that_the_edition_does_not_have(packages: Packages) -> Iterable[Fault]:
    """The key of an item is (edition, code): a code that the edition lacks means nothing."""
    unknown = (("se-1440-2020", "1.1", "se-2020"), ("no-heroy-more-og-romsdal-2020", "1", "?"))
    for evaluation, item, edition in unknown:
        line = packages.append(SCORES, evaluation_id=evaluation, **SCORE | {"item": item, "points": "5"})
        yield Fault(SCORES, line, "item", "unknown-item", item, edition)


def a_municipality_evaluated_twice_a_year(packages: Packages) -> Iterable[Fault]:
    """Two evaluations of the same municipality and year are a fault, whatever their ids."""
    evaluation = {"municipality_id": "se-1292", "year": "2016", "confidence": "high", "source_ids": "s001"}
    line = packages.append(EVALUATIONS, evaluation_id="se-1292-2016b", **evaluation)
    yield Fault(EVALUATIONS, line, "year", "duplicate-evaluation", "se-1292-2016b", "se-1292-2016")
    yield Fault(EVALUATIONS, line, "evaluation_id", "evaluation-id", "se-1292-2016b", "se-1292-2016")


def an_id_that_says_something_else(packages: Packages) -> Iterable[Fault]:
    """The id of an evaluation is its municipality and year, or says that the year is unknown."""
    evaluation = {"confidence": "high", "source_ids": "s001"}
    for place, id in (("se-0114", "se-0114-1999"), ("se-0117", "se-0117-year-unknown")):
        line = packages.append(EVALUATIONS, evaluation_id=id, municipality_id=place, **evaluation)
        if id == "se-0114-1999":
            yield Fault(EVALUATIONS, line, "evaluation_id", "evaluation-id", id, "se-0114-year-unknown")


def areas_that_do_not_sum_to_the_total(packages: Packages) -> Iterable[Fault]:
    """Areas may sum to one point off the published total (rounding), not to two."""
    packages.set(SCORES, "se-1444-2014,total,", points="505")
    packages.set(SCORES, "se-1080-2011,total,", points="416")
    line = packages.set(SCORES, "se-0115-2021,total,", points="650")
    yield Fault(SCORES, line, "points", "area-sum", "650.0", "648.0")
    line = packages.set(SCORES, "se-1880-2012,total,", points="613")
    yield Fault(SCORES, line, "points", "area-sum", "613.0", "615.0")


def questions_that_do_not_sum_to_their_area(packages: Packages) -> Iterable[Fault]:
    """All questions of an area sum to the area within a point; the fault is on the area's line."""
    packages.set(SCORES, "se-1292-2016,1.1,", points="10")
    packages.set(SCORES, "se-1292-2016,2.1,", points="13")
    packages.set(SCORES, "se-1292-2016,3.1,", points="13")
    line = packages.line(SCORES, "se-1292-2016,3,")
    yield Fault(SCORES, line, "points", "question-sum", "58.0", "60.0")
    packages.set(SCORES, "se-1292-2016,4.1,", points="12")
    line = packages.line(SCORES, "se-1292-2016,4,")
    yield Fault(SCORES, line, "points", "question-sum", "73.0", "71.0")


def sums_that_are_noted(packages: Packages) -> Iterable[Fault]:
    """A sum that is off is no fault where the stated row carries a note, and is one where another does."""
    noted = {"note": "Rapporten säger så."}
    packages.set(SCORES, "no-hareid-2019,total,", points="300", **noted)
    line = packages.set(SCORES, "no-hareid-2017,total,", points="300")
    packages.set(SCORES, "no-hareid-2017,1,", **noted)
    yield Fault(SCORES, line, "points", "area-sum", "300.0", "248.0")
    packages.set(SCORES, "se-1292-2016,7.1,", points="12")
    packages.set(SCORES, "se-1292-2016,7,", **noted)
    packages.set(SCORES, "se-1292-2016,8.1,", points="7", **noted)
    line = packages.line(SCORES, "se-1292-2016,8,")
    yield Fault(SCORES, line, "points", "question-sum", "64.0", "60.0")


def incomplete_parts(packages: Packages) -> Iterable[Fault]:
    """Where a question or an area is missing, nothing is said of the sum."""
    packages.delete(SCORES, "se-1292-2016,5.1,")
    packages.delete(SCORES, "se-1080-2014,2,")
    return []


def a_reference_of_no_item_or_above_its_maximum(packages: Packages) -> Iterable[Fault]:
    """A published mean is of an item that the edition has, and not above its maximum."""
    path = "published/reference_values.csv"
    row = {"edition": "se-2010", "statistic": "mean", "who_sv": "x", "who_en": "x", "as_of": "2014"}
    row |= {"basis": "stated", "source_id": "s001", "reference_id": "r"}
    line = packages.append(path, item="1", points="101", **row)
    yield Fault(path, line, "points", "reference-above-maximum", "101.0", "100.0")
    line = packages.append(path, item="1.1", points="5", **row)
    yield Fault(path, line, "points", "reference-above-maximum", "5.0", "0.0")


def a_finding_that_disagrees_with_its_evaluation(packages: Packages) -> Iterable[Fault]:
    """A finding's evaluation is of the same municipality, year and edition, and the finding tells of it."""
    for id, cells in (
        ("f002", {"municipality_id": "se-0114"}),
        ("f003", {"year": "2015"}),
        ("f004", {"edition": "se-2010", "question": ""}),
        ("f005", {"from_evaluation": "false"}),
    ):
        line, about = packages.set(FINDINGS, f"{id},", **cells), "se-1292 2016 se-2015"
        yield Fault(FINDINGS, line, "evaluation_id", "finding-evaluation", "se-1292-2016", about)


def a_finding_s_area_that_means_nothing(packages: Packages) -> Iterable[Fault]:
    """An area means nothing without its edition and basis, and a question lies in its own area."""
    for id, cells, area, expected in (
        ("f006", {"question": "2.1"}, "1", "2.1"),
        ("f007", {"area_basis": ""}, "2", "2.3"),
        ("f008", {"edition": "", "question": ""}, "2", "?"),
        ("f009", {"area": ""}, "", "2.5"),
    ):
        line = packages.set(FINDINGS, f"{id},", **cells)
        yield Fault(FINDINGS, line, "area", "finding-area", area, expected)


def what_changed_since_last_time(packages: Packages) -> Iterable[Fault]:
    """Evaluators say what improved and what remains since the previous evaluation."""
    packages.set(FINDINGS, "f010,", kind="improved")
    packages.set(FINDINGS, "f011,", kind="remains")
    return []


def a_pair_of_editions_without_a_grade(packages: Packages) -> Iterable[Fault]:
    """A pair of editions without a grade at a level is a fault: nothing is compared by accident."""
    line = packages.line("instrument/editions.csv", "se-2010,")
    for level in Level:
        packages.delete("instrument/comparability.csv", f"se-2010,se-2015,{level},")
        pair = f"se-2010 se-2015 {level}"
        yield Fault("instrument/editions.csv", line, "edition", "undeclared-comparability", pair, "0")


def a_pair_of_editions_with_two_grades(packages: Packages) -> Iterable[Fault]:
    """A pair graded twice, once in each order, is a fault: which of the two would hold?"""
    line = packages.line("instrument/editions.csv", "se-2015,")
    grade = {"edition_a": "se-2020", "edition_b": "se-2015", "level": "total", "grade": "comparable"}
    reason = {"reason_sv": "x", "reason_en": "x", "source_id": "i01"}
    packages.append("instrument/comparability.csv", **grade, **reason)
    pair = "se-2015 se-2020 total"
    yield Fault("instrument/editions.csv", line, "edition", "undeclared-comparability", pair, "2")


def comparable_areas_that_are_not_paired(packages: Packages) -> Iterable[Fault]:
    """Where areas of two editions may be compared, the table must say which with which."""
    packages.delete("instrument/area_pairs.csv", "se-2020,")
    path = "instrument/comparability.csv"
    line = packages.line(path, "se-2020,no-2020,area,")
    yield Fault(path, line, "grade", "unpaired-areas", "se-2020 no-2020", "comparable")


def maxima_of_questions_that_do_not_sum_to_the_area(packages: Packages) -> Iterable[Fault]:
    """The maxima of an area's questions sum to the area's own maximum."""
    packages.set("instrument/questions.csv", "se-2015,1.1,", max_points="20")
    line = packages.line("instrument/areas.csv", "se-2015,1,")
    yield Fault("instrument/areas.csv", line, "max_points", "question-maxima", "100.0", "105.0")


def names_that_mislead(packages: Packages) -> Iterable[Fault]:
    """A made-up municipality carries the mark, and a real one does not."""
    packages.as_csv("example")
    path, name = "example/municipalities.csv", "Åkerbrinksvik"
    yield Fault(path, packages.set(path, "se-ex00053,", name=name), "name", "made-up", name, "(påhittad)")
    path, name = "municipalities/municipalities.csv", "Upplands Väsby (påhittad)"
    yield Fault(path, packages.set(path, "se-0114,", name=name), "name", "made-up", name, "")


def a_figure_of_the_made_up(packages: Packages) -> Iterable[Fault]:
    """The rules hold for every package with evaluations, the made-up one too."""
    path = "example/scores.csv"
    line = packages.set(path, "se-ex00053-2016,1.1,", points="15.5")
    yield Fault(path, line, "points", "points-above-maximum", "15.5", "15.0")


CONTRADICTIONS = {
    "published": [
        incomplete_parts,  # first: it takes lines out
        what_points_nowhere,
        a_figure_of_an_unknown_evaluation,
        an_area_that_its_edition_does_not_have_in_a_finding,
        a_key_that_stands_twice,
        points_above_the_maximum,
        all_points_there_are_can_be_got,
        an_item_that_the_edition_does_not_have,
        a_municipality_evaluated_twice_a_year,
        an_id_that_says_something_else,
        areas_that_do_not_sum_to_the_total,
        questions_that_do_not_sum_to_their_area,
        sums_that_are_noted,
        a_reference_of_no_item_or_above_its_maximum,
        a_finding_that_disagrees_with_its_evaluation,
        a_finding_s_area_that_means_nothing,
        what_changed_since_last_time,
    ],
    "instrument": [
        a_pair_of_editions_without_a_grade,
        a_pair_of_editions_with_two_grades,
        comparable_areas_that_are_not_paired,
        maxima_of_questions_that_do_not_sum_to_the_area,
    ],
    "example": [names_that_mislead, a_figure_of_the_made_up],
}
"""What is put otherwise in one copy of the data, each apart from the others, and the faults it makes."""


@pytest.mark.parametrize("package", CONTRADICTIONS)
def test_what_contradicts_the_instrument(packages: Packages, package: str) -> None:
    """Every contradiction is told with its place and what was expected, none hides another, and what only
    looks like one is none."""
    wanted = [fault for contradict in CONTRADICTIONS[package] for fault in contradict(packages)]
    assert sorted(map(str, packages.faults())) == sorted(map(str, wanted))


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


def test_own_data_are_checked_alike(tmp_path: Path) -> None:
    """The rules of the instrument hold for own figures; an own source does not take the id of a bundled one,
    as all stand in one list; and a published evaluation does not answer for an own one of its id."""
    scores = {"total": 410.0} | {str(n): 50.0 for n in range(1, 9)}
    off = bring(tmp_path, "se-0114-2018", scores=scores)
    taken = bring(tmp_path, "se-0115-2018")
    astray = bring(tmp_path, "se-0117-2018")
    for one, table, old, new in (
        (taken, "*", "own-se-0115-2018", "s001"),
        (astray, "scores", "\nse-0117-2018", "\nse-1292-2016"),
    ):
        for path in (tmp_path / "imports" / one).glob(f"{table}.csv"):
            path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    found = check_packages(DATA, tmp_path, ["published"])
    assert {replace(fault, path=fault.path.removeprefix("imports/")) for fault in found} == {
        Fault(f"{off}/scores.csv", 2, "points", "area-sum", "410.0", "400.0"),
        Fault(f"{taken}/sources.csv", 2, "source_id", "duplicate-key", "s001", "published/sources"),
        Fault(f"{astray}/scores.csv", 2, "evaluation_id", "unknown-key", "se-1292-2016", "own/evaluations"),
    }


def test_an_own_sum_may_be_noted(tmp_path: Path) -> None:
    """A note of a person, that the source is so, is heard of own figures too."""
    scores = {"total": 410.0} | {str(n): 50.0 for n in range(1, 9)}
    bring(tmp_path, scores=scores, notes={"total": "Så står det."})
    assert check_packages(DATA, tmp_path, ["published"]) == []
    found = open_store(DATA, "published", tmp_path).scores_of("se-0114").set_index("item")
    assert (found.loc["total", "note"], found.loc["total", "points"]) == ("Så står det.", 410)
