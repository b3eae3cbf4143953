"""The store: what is derived, what is missing, and many asking at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from kompass.model import TOTAL, Level
from kompass.store import Store
from tests.conftest import Packages

SCORES = "published/scores.csv"
SUBJECT = "se-1292-2016"


def figures(store: Store, evaluation: str = SUBJECT) -> dict[str, tuple[float, str]]:
    frame = store.scores_of(evaluation.rpartition("-")[0])
    mine = frame[frame["evaluation_id"] == evaluation]
    return dict(zip(mine["item"], zip(mine["points"], mine["basis"], strict=True), strict=True))


def only_questions(packages: Packages) -> None:
    """Take the areas and the total of Ängelholm 2016 away, and leave its 45 questions."""
    packages.delete(SCORES, f"{SUBJECT},total,")
    for area in range(1, 9):
        packages.delete(SCORES, f"{SUBJECT},{area},")


def test_areas_and_total_are_derived_from_complete_questions(packages: Packages) -> None:
    """Areas are summed from all their questions, the total from all areas, each marked as derived."""
    only_questions(packages)
    found = figures(packages.open())
    areas = [59, 79, 58, 73, 54, 50, 59, 64]
    assert [found[str(n)] for n in range(1, 9)] == [(points, "derived") for points in areas]
    assert found[TOTAL] == (496, "derived")
    assert found["1.1"] == (9, "stated")


def test_nothing_is_derived_from_incomplete_questions(packages: Packages) -> None:
    """With one question missing its area and the total are unknown, the other areas are not."""
    only_questions(packages)
    packages.delete(SCORES, f"{SUBJECT},3.1,")
    store = packages.open()
    found = figures(store)
    assert "3" not in found
    assert TOTAL not in found
    assert found["4"] == (73, "derived")
    (evaluation,) = (e for e in store.evaluations_of("se-1292") if e.id == SUBJECT)
    assert evaluation.points == {Level.TOTAL: 0, Level.AREA: 7, Level.QUESTION: 44}


def test_what_a_source_states_is_not_derived_anew(packages: Packages) -> None:
    """A stated area or total stands as stated, even a point off the sum of its parts."""
    packages.set(SCORES, f"{SUBJECT},total,", points="497")
    found = figures(packages.open())
    assert found[TOTAL] == (497, "stated")
    assert found["1"] == (59, "stated")


def test_a_derived_figure_is_no_surer_than_its_parts(packages: Packages) -> None:
    """One uncertain question makes its area and the total uncertain, and no other area."""
    only_questions(packages)
    packages.set(SCORES, f"{SUBJECT},2.1,", confidence="low")
    packages.set(SCORES, f"{SUBJECT},3.1,", confidence="medium")
    frame = packages.open().scores_of("se-1292")
    sure = frame[frame["evaluation_id"] == SUBJECT].set_index("item")["confidence"]
    assert (sure["1"], sure["2"], sure["3"], sure[TOTAL]) == ("high", "low", "medium", "low")


def test_a_total_is_derived_from_eight_stated_areas(packages: Packages) -> None:
    """A total nobody states is derived from the areas where all eight are known, and not from seven."""
    packages.delete(SCORES, f"{SUBJECT},total,")
    assert figures(packages.open())[TOTAL] == (496, "derived")
    packages.delete(SCORES, f"{SUBJECT},8")  # the area and its questions
    assert TOTAL not in figures(packages.open())


def test_missing_is_not_zero(packages: Packages) -> None:
    """A figure nobody published has no row; a published 0 has one."""
    score = {"basis": "stated", "confidence": "high", "source_id": "s002"}
    packages.append(SCORES, evaluation_id="se-1440-2020", item="1", points="0", **score)
    assert figures(packages.open(), "se-1440-2020") == {"1": (0, "stated")}


def test_an_evaluation_without_figures_is_listed(published: Store) -> None:
    """What is only known to have happened is listed, and counts no figures at any level."""
    silent = [e for e in published.evaluations_of("se-1440") if not e.has_figures]
    assert silent
    assert all(e.points == dict.fromkeys(Level, 0) for e in silent)


def test_an_unknown_year_is_listed_first_and_never_fetched_for_comparison(packages: Packages) -> None:
    """An evaluation of unknown year stands before the others and gives no rows to compare."""
    evaluation = {
        "municipality_id": "se-1292",
        "edition": "se-2015",
        "confidence": "low",
        "source_ids": "s001",
    }
    packages.append("published/evaluations.csv", evaluation_id="se-1292-year-unknown", **evaluation)
    score = {"item": TOTAL, "points": "799", "basis": "stated", "confidence": "low", "source_id": "s001"}
    packages.append(SCORES, evaluation_id="se-1292-year-unknown", **score)
    store = packages.open()
    first = store.evaluations_of("se-1292")[0]
    assert (first.id, first.year, first.is_placed) == ("se-1292-year-unknown", None, False)
    assert 799 not in set(store.scores(["se-2015"], Level.TOTAL)["points"])
    assert 799 in set(store.scores_of("se-1292")["points"])


def test_evaluations_are_oldest_first(published: Store) -> None:
    """The evaluations of a municipality are in order of time."""
    for place in published.evaluations["municipality_id"].drop_duplicates():
        years = [e.year for e in published.evaluations_of(place) if e.year is not None]
        assert years == sorted(years)


def test_names_are_sorted_as_swedes_sort(published: Store) -> None:
    """Å, Ä and Ö come last, in that order."""
    frame = published.municipalities
    names = list(frame[(frame["country"] == "SE") & (frame["kind"] == "municipality")]["name"])
    assert names[0] == "Ale"
    first = [name[0] for name in names]
    assert sorted(set(first), key=first.index)[-3:] == ["Å", "Ä", "Ö"]


def test_only_the_editions_asked_for_are_fetched(published: Store) -> None:
    """Scores are those of the editions and the level asked for, and nothing else."""
    frame = published.scores(["se-2010", "no-2010"], Level.AREA)
    assert set(frame["edition"]) == {"se-2010", "no-2010"}
    assert set(frame["item"]) <= set("12345678")
    assert published.scores([], Level.TOTAL).empty


@pytest.mark.parametrize("text", ["' OR 1=1 --", "se-1292'; DROP TABLE main.scores; --", "%", ""])
def test_values_are_never_run_as_sql(published: Store, text: str) -> None:
    """What a person writes reaches the database as a value: it finds nothing and harms nothing."""
    assert published.scores_of(text).empty
    assert published.findings_of(text).empty
    assert published.scores([text], Level.TOTAL).empty
    assert not published.scores_of("se-1292").empty


def test_the_two_choices_of_data_are_never_mixed(published: Store, example: Store) -> None:
    """Made-up municipalities never stand among real ones, nor the other way round."""
    assert not set(published.municipalities["municipality_id"]) & set(
        example.municipalities["municipality_id"]
    )
    assert not set(published.evaluations["evaluation_id"]) & set(example.evaluations["evaluation_id"])


def test_threads_that_ask_at_once_get_their_own_rows(published: Store) -> None:
    """Each thread gets the rows of the municipality it asked for, however many ask at the same time."""
    places = list(published.evaluations["municipality_id"].drop_duplicates())
    workers = 8
    start = Barrier(workers)

    def ask(offset: int) -> list[tuple[str, set[str], set[str]]]:
        start.wait()
        asked = places[offset::workers] * 3
        return [
            (
                one,
                set(published.scores_of(one)["municipality_id"]),
                set(published.findings_of(one)["municipality_id"]),
            )
            for one in asked
        ]

    with ThreadPoolExecutor(workers) as pool:
        answers = [answer for found in pool.map(ask, range(workers)) for answer in found]
    assert len(answers) == 3 * len(places)
    for one, scored, found in answers:
        assert scored <= {one}
        assert found <= {one}


def test_threads_that_ask_a_new_store_at_once_get_the_same(packages: Packages) -> None:
    """The tables a store reads once are the same for all who ask first at the same time."""
    store = packages.open()
    workers = 8
    start = Barrier(workers)

    def ask(_: int) -> tuple[int, int, int, int]:
        start.wait()
        return (
            len(store.municipalities),
            len(store.evaluations),
            len(store.sources),
            len(store.instrument.items),
        )

    with ThreadPoolExecutor(workers) as pool:
        assert len(set(pool.map(ask, range(workers)))) == 1
