"""The labelled cases of improvement opportunities are well formed and as many as promised."""

import csv
from collections import Counter, defaultdict
from pathlib import Path

import pytest

HERE = Path(__file__).parent
AREAS = HERE.parents[1] / "data" / "instrument" / "areas.csv"
QUESTIONS = AREAS.with_name("questions.csv")
COLUMNS = [
    "case",
    "origin",
    "split",
    "evaluation",
    "finding",
    "edition",
    "area",
    "question",
    "kind",
    "text",
    "answers",
]
MET = {"strength", "example", "improved"}
REMAINING = {"improvement", "remains"}

Row = dict[str, str]


def read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return read(HERE / "ledger_cases.csv")


@pytest.fixture(scope="module")
def cases(rows: list[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["case"]].append(row)
    return found


def improvements(rows: list[Row]) -> set[tuple[str, str]]:
    """The improvement opportunities of the earlier evaluations."""
    return {
        (r["case"], r["finding"]) for r in rows if r["evaluation"] == "earlier" and r["kind"] == "improvement"
    }


def answered(rows: list[Row], kinds: set[str]) -> set[tuple[str, str]]:
    """The opportunities that later rows of these kinds answer."""
    return {(r["case"], a) for r in rows if r["kind"] in kinds for a in r["answers"].split()}


def test_each_row_is_filled_in(rows: list[Row]) -> None:
    """The columns are those declared, and only the question and the answers may be empty."""
    assert list(rows[0]) == COLUMNS
    wrong = [
        r for r in rows if not all(r[c] and r[c] == r[c].strip() for c in COLUMNS[:-1] if c != "question")
    ]
    assert not wrong


def test_each_value_is_a_known_one(rows: list[Row]) -> None:
    """Earlier rows are strengths or improvements; later rows are any of the five kinds."""
    kinds = {"earlier": {"strength", "improvement"}, "later": MET | REMAINING}
    assert {r["evaluation"] for r in rows} == set(kinds)
    assert not [r for r in rows if r["kind"] not in kinds[r["evaluation"]]]
    assert {(r["origin"], r["split"]) for r in rows} == {
        ("hand", "tune"),
        ("hand", "test"),
        ("example", "tune"),
    }


def test_a_finding_has_an_id_of_its_own_in_its_case(cases: dict[str, list[Row]]) -> None:
    """No id occurs twice in a case, and its letter tells the evaluation."""
    for case, rows in cases.items():
        twice = [i for i, n in Counter(r["finding"] for r in rows).items() if n > 1]
        assert not twice, case
        assert all(r["finding"][0] == r["evaluation"][0] for r in rows), case


def test_a_case_is_two_evaluations_of_one_kind(cases: dict[str, list[Row]]) -> None:
    """A case has one origin and split, and each of its two evaluations one edition."""
    for case, rows in cases.items():
        assert len({(r["origin"], r["split"]) for r in rows}) == 1, case
        assert len({(r["evaluation"], r["edition"]) for r in rows}) == 2, case


def test_answers_name_earlier_improvements_of_the_same_case(rows: list[Row]) -> None:
    """Only later rows answer, and they answer earlier improvements of their own case, each named once."""
    known = improvements(rows)
    for row in rows:
        named = row["answers"].split()
        assert row["evaluation"] == "later" or not named, row
        assert len(named) == len(set(named)), row
        assert all((row["case"], a) in known for a in named), row


def test_no_improvement_is_both_met_and_remaining(rows: list[Row]) -> None:
    """Each improvement opportunity has one outcome."""
    assert not answered(rows, MET) & answered(rows, REMAINING)


def test_areas_and_questions_exist_in_their_edition(rows: list[Row]) -> None:
    """An area is one of its edition, and a question, where given, one of that edition and area."""
    areas = {(a["edition"], a["area"]) for a in read(AREAS)}
    questions = {(q["edition"], q["question"], q["area"]) for q in read(QUESTIONS)}
    assert not [r for r in rows if (r["edition"], r["area"]) not in areas]
    assert not [
        r for r in rows if r["question"] and (r["edition"], r["question"], r["area"]) not in questions
    ]


def test_the_hand_written_cases_are_as_many_as_promised(rows: list[Row]) -> None:
    """At least 12 cases, 60 improvements, 45 of them answered in both ways, 25 rows that answer nothing."""
    hand = [r for r in rows if r["origin"] == "hand"]
    tune, test = ({r["case"] for r in hand if r["split"] == s} for s in ("tune", "test"))
    met, remaining = answered(hand, MET), answered(hand, REMAINING)
    nothing = [
        r
        for r in hand
        if r["evaluation"] == "later" and not r["answers"] and r["kind"] in ("strength", "improvement")
    ]
    assert len(tune | test) >= 12
    assert 2 * len(tune) == len(test)
    assert len(improvements(hand)) >= 60
    assert len(met | remaining) >= 45
    assert min(len(met), len(remaining)) >= 20
    assert len(improvements(hand) - met - remaining) >= 12
    assert len(nothing) >= 25


def test_half_of_the_hand_written_cases_know_no_questions(cases: dict[str, list[Row]]) -> None:
    """Real reports often place a finding in an area alone, and so do at least half of these cases."""
    hand = [rows for rows in cases.values() if rows[0]["origin"] == "hand"]
    assert 2 * len([rows for rows in hand if not any(r["question"] for r in rows)]) >= len(hand)


def test_some_hand_written_cases_cross_editions(cases: dict[str, list[Row]]) -> None:
    """Both crossings are there, 2010 to 2015 and 2015 to 2020, for tuning as for measuring."""
    steps = {
        (rows[0]["split"], *sorted({r["edition"] for r in rows}))
        for rows in cases.values()
        if rows[0]["origin"] == "hand"
    }
    crossings = [("se-2010", "se-2015"), ("se-2015", "se-2020")]
    assert {(s, *c) for s in ("tune", "test") for c in crossings} <= steps


def test_the_example_cases_are_as_many_as_promised(rows: list[Row]) -> None:
    """At least 35 improvements of the example package are answered, some of them as met."""
    example = [r for r in rows if r["origin"] == "example"]
    met, remaining = answered(example, MET), answered(example, REMAINING)
    assert len(met | remaining) >= 35
    assert len(met) >= 10
