"""A pack says what the answers of the terminal say, figure by figure."""

from datetime import date
from typing import Any

import pytest

from kompass import ask, pack
from kompass.errors import NoFigures, UnknownPeerChoice, UnknownYear
from kompass.export import answers
from kompass.export.figures import Answer
from kompass.learn.teachers import Lessons
from kompass.measures import held
from kompass.model import Evaluation, Level
from kompass.notes import plans
from kompass.pack.content import Column, Figure, Kind, Pack, Row, Table, Text
from kompass.peers import Choice
from kompass.store import Store
from kompass.text import words
from tests.plans import decided_against, measure

SV = words("sv")
DAY = date(2026, 11, 23)
TWICE = "se-ex00044"


def about(store: Store, place: str, year: int | None = None, **more: Any) -> Pack:
    return pack.about(SV, store, place, year, today=DAY, **more)


@pytest.fixture(scope="module")
def whole(published: Store) -> Pack:
    """Ängelholm 2016: areas, questions, findings, another edition before it."""
    return about(published, "se-1292", 2016)


@pytest.fixture(scope="module")
def twice(example: Store) -> Pack:
    """A made-up municipality that was evaluated more than once in one edition."""
    return about(example, TWICE)


def values(table: Table | None, column: int) -> dict[str, float | None]:
    """The figures of a column by the codes of its rows."""
    assert table is not None
    found = {}
    for row in table.rows:
        name, cell = row.cells[0], row.cells[column]
        assert isinstance(name, Text)
        assert isinstance(cell, Figure)
        found[name.text.partition(" ")[0]] = cell.value
    return found


def at(table: Table | None, title: str) -> int:
    """Where a column stands."""
    assert table is not None
    return [column.title for column in table.columns].index(title)


def with_figures(store: Store) -> list[Evaluation]:
    ids = store.evaluations["municipality_id"].unique()
    return [one for place in ids for one in store.evaluations_of(place) if one.has_figures]


def test_every_published_evaluation_agrees_with_the_json(
    published: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Points, bases, changes, gaps, medians and numbers of every evaluation are those of the answers."""

    def nobody(store: Store, place: str, *rest: object) -> Lessons:
        return Lessons(place, "", None, "se-2015", Choice("similar"))

    monkeypatch.setattr(ask, "teachers", nobody)  # they take most of the time, and have no figures here
    checked = 0
    for evaluation in with_figures(published):
        if evaluation.is_placed:
            made = about(published, evaluation.municipality_id, evaluation.year)
            _agree(published, evaluation, made)
            checked += 1
    assert checked > 40


def _agree(store: Store, evaluation: Evaluation, made: Pack) -> None:
    place, year = evaluation.municipality_id, evaluation.year
    answer = answers.municipality(store, SV, place, year)
    shown = values(made.areas, at(made.areas, str(year)))
    assert shown.pop("Totalt", None) == answer["total"]["points"]
    assert shown == {row["code"]: row["points"] for row in answer["areas"] if row["code"] in shown}
    for level in (Level.AREA, Level.TOTAL):
        if evaluation.points[level]:
            compared = answers.comparison(SV, ask.comparison(store, place, year, level=level), store)
            for row in compared["rows"]:
                code = "Totalt" if row["item"] == "total" else row["item"]
                assert values(made.beside, at(made.beside, "Median"))[code] == row["peer_median"]
                assert values(made.beside, at(made.beside, "Högst"))[code] == row["peer_best"]
                assert values(made.beside, at(made.beside, "Antal"))[code] == row["n"]
            assert any(compared["sentence"] in line for line in made.made)
    changes = answers.change(SV, ask.change(store, place), store)["steps"]
    told = [row for step in changes for row in step["rows"] if step["level"] != "question"]
    figures = [row for step in made.steps if step.table for row in step.table.rows]
    assert sorted(_change(row) for row in figures) == sorted(
        (str(row["before"]), str(row["after"]), str(row["change"])) for row in told
    )
    for step in changes:
        (told_of,) = (one for one in made.steps if (one.first, one.last) == _years(step))
        grade = SV("grade-" + step["grade"].replace(" ", "-"))
        assert any(grade in line for line in told_of.told)


def _years(step: Answer) -> tuple[int, int]:
    return step["from"]["year"], step["to"]["year"]


def _change(row: Row) -> tuple[str, ...]:
    return tuple(str(cell.value) for cell in row.cells if isinstance(cell, Figure))


def test_questions_are_laid_out_as_in_a_report(whole: Pack) -> None:
    """Achieved, max and percent of each question, and a row that sums them, as the report prints them."""
    first = whole.questions[0]
    assert first.title == "1 Offentlighet och demokrati"
    assert [column.title for column in first.columns] == ["Delfråga", "Uppnått", "Max", "Procent"]
    shown = [
        [cell.shown(SV) if isinstance(cell, Figure) else cell.text for cell in row.cells]
        for row in first.rows
    ]
    assert [row[1:] for row in shown] == [
        ["9", "15", "60\u00a0%"],
        ["15", "20", "75\u00a0%"],
        ["10", "25", "40\u00a0%"],
        ["17", "30", "57\u00a0%"],
        ["8", "10", "80\u00a0%"],
        ["59", "100", "59\u00a0%"],
    ]
    assert first.rows[-1].is_total
    assert [len(table.rows) - 1 for table in whole.questions] == [5, 5, 5, 6, 6, 6, 5, 7]


def test_a_question_stands_beside_what_it_was(twice: Pack, example: Store) -> None:
    """Within an edition each question and each sum has the figure before and the change."""
    step = answers.change(SV, ask.change(example, TWICE), example)["steps"][-1]
    assert step["level"] == "question"
    told = {row["item"]: (row["before"], row["change"]) for row in step["rows"]}
    for table in twice.questions:
        before, change = at(table, str(step["from"]["year"])), at(table, "Förändring")
        shown = list(zip(values(table, before).items(), values(table, change).values(), strict=True))
        assert {code: (was, diff) for (code, was), diff in shown if code != "Summa"} == {
            code: told[code] for (code, _), _ in shown if code != "Summa"
        }
        assert values(table, before)["Summa"] == sum(
            v or 0 for k, v in values(table, before).items() if k != "Summa"
        )


def test_another_edition_is_never_without_its_grade(whole: Pack) -> None:
    """The step says what it may be used for, and so does each difference that is a reservation."""
    (step,) = whole.steps
    assert any("med försiktighet" in line for line in step.told)
    assert step.table is not None
    (total,) = step.table.rows
    difference = total.cells[3]
    assert isinstance(difference, Figure)
    assert (difference.value, difference.note) == (70, "med försiktighet")
    assert whole.areas is not None
    assert any("med försiktighet" in line for line in whole.areas.remarks)


def test_what_cannot_be_compared_has_no_difference(published: Store) -> None:
    """Between editions that are not comparable both sides stand, and nothing is computed."""
    made = about(published, "no-roros", 2021)
    (step,) = (one for one in made.steps if (one.first, one.last) == (2017, 2021))
    assert any("Kan inte jämföras." in line for line in step.told)
    assert step.table is not None
    (total,) = step.table.rows
    before, after, difference = (cell.value for cell in total.cells if isinstance(cell, Figure))
    assert None not in (before, after)
    assert difference is None


def test_a_total_alone_is_told_as_such(published: Store) -> None:
    """Without areas there is no ring, no questions and one row."""
    made = about(published, "se-0583", 2006)
    assert made.radar is None
    assert made.questions == []
    assert made.areas is not None
    assert [row.is_total for row in made.areas.rows] == [True]
    assert values(made.areas, 1) == {"Totalt": 426.5}
    assert made.dots is not None
    assert made.dots.codes == ["total"]


def test_the_foot_says_what_it_rests_on(whole: Pack, twice: Pack, published: Store) -> None:
    """Whose, edition, peers, version and fingerprint of the data, the day; marks where they belong."""
    assert whole.foot == [
        "Ängelholm 2016 · 2015 års version (2016–2019) · "
        "jämfört med alla i Sverige med kända poäng i samma version",
        f"Kompass · data {published.facts.version} ({published.fingerprint[:12]}) · 23 november 2026",
    ]
    assert (whole.marks, twice.marks) == ([], ["PÅHITTAT"])


def test_the_choice_of_peers_is_told(published: Store) -> None:
    """Another choice, with years and weights, is what is compared and what is told."""
    made = about(published, "se-1080", None, choice=Choice("county:12", years=(2010, 2015)))
    assert "Skåne" in made.foot[0]
    assert "2010–2015" in made.foot[0]
    assert any("Bara utvärderingar från 2010–2015 räknas." in line for line in made.made)


def test_a_plan_is_there_where_there_is_one(published: Store, whole: Pack) -> None:
    """Measures and decisions of this evaluation, marked as known here alone; no other evaluation's."""
    known = [one for one in plans.improvements(published, "se-1292") if one.evaluation_id == "se-1292-2016"]
    mine = measure(known[0], "Gör så", responsible="kommunikationschef", due=date(2026, 1, 31))
    made = about(published, "se-1292", 2016, held=held((mine, decided_against(known[1])), known))
    assert made.marks == ["Bara hos er"]
    assert made.plan is not None
    texts = [[cell.text for cell in row.cells if isinstance(cell, Text)] for row in made.plan.rows]
    assert texts[0][1:] == ["Gör så", "kommunikationschef", "Försenad, klart senast 31 januari 2026"]
    assert texts[1][1:] == ["Görs av regionen", "–", "Ingen åtgärd – beslutat"]
    assert made.plan.remarks[0].startswith("1 av 39 förbättringsmöjligheter har åtgärd, 1 försenad.")
    assert whole.plan is None
    assert about(published, "se-1292", 2013, held=held((mine,), known)).plan is None


def test_what_cannot_be_made_says_why(published: Store) -> None:
    """No points, an unknown year, an unknown choice."""
    with pytest.raises(NoFigures):
        about(published, "se-1286")
    with pytest.raises(UnknownYear):
        about(published, "se-1292", 1999)
    with pytest.raises(UnknownPeerChoice):
        about(published, "se-1292", choice=Choice("county:99x"))


def test_a_figure_is_shown_as_on_a_page() -> None:
    """Numbers, differences, shares and whole numbers, their stars, and a dash for unknown."""
    shown = [
        Figure(Kind.POINTS, 426.5, True),
        Figure(Kind.DIFFERENCE, -4),
        Figure(Kind.SHARE, 0.593),
        Figure(Kind.WHOLE, 2016),
        Figure(Kind.POINTS, None, True),
    ]
    assert [one.shown(SV) for one in shown] == ["426,5*", "−4", "59\u00a0%", "2016", "–"]
    assert Column("x").kind == Kind.TEXT
