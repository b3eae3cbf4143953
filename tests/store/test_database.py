"""The store: what is derived, what is missing, and many asking at once."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from kompass.model import MARGINS, TOTAL, Evaluation, Level, Verdict
from kompass.store import Replaced, Store, imports, open_store
from tests.fixtures import Packages
from tests.store.brought import DATA, bring

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


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The published data put otherwise in several places, each of which some test is about."""
    packages = Packages(shutil.copytree(DATA, tmp_path_factory.mktemp("edited") / "data"))
    only_questions(packages)
    packages.set(SCORES, f"{SUBJECT},2.1,", confidence="low")
    packages.set(SCORES, f"{SUBJECT},3.1,", confidence="medium")
    packages.set(SCORES, "se-0115-2021,total,", points="649")  # its areas sum to 648
    packages.delete(SCORES, "se-1080-2014,total,")
    packages.delete(SCORES, "se-1444-2014,total,")
    packages.delete(SCORES, "se-1444-2014,8,")
    score = {"basis": "stated", "confidence": "high", "source_id": "s002"}
    packages.append(SCORES, evaluation_id="se-1440-2020", item="1", points="0", **score)
    unknown = {"municipality_id": "se-1292", "edition": "se-2015", "confidence": "low", "source_ids": "s001"}
    packages.append("published/evaluations.csv", evaluation_id="se-1292-year-unknown", **unknown)
    packages.append(SCORES, evaluation_id="se-1292-year-unknown", item=TOTAL, points="799", **score)
    packages.set("published/findings.csv", "f001,", evaluation_id="")
    packages.set("published/findings.csv", "f002,", evaluation_id="", from_evaluation="false")
    return packages.open()


def test_texts_are_pythons_own(published: Store) -> None:
    """No frame keeps texts in Arrow's memory, nor as objects that could be anything."""
    texts = [published.municipalities["name"], published.evaluations["evaluation_id"]]
    assert [getattr(text.dtype, "storage", None) for text in texts] == ["python", "python"]


def test_areas_and_total_are_derived_from_complete_questions(edited: Store) -> None:
    """Areas are summed from all their questions, the total from all areas, each marked as derived."""
    found = figures(edited)
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


def test_what_a_source_states_is_not_derived_anew(edited: Store, published: Store) -> None:
    """A stated area or total stands as stated, even a point off the sum of its parts."""
    found = figures(edited, "se-0115-2021")
    assert found[TOTAL] == (649, "stated")
    assert found["1"] == (73, "stated")
    assert figures(published)["1"] == (59, "stated")  # of which all questions are known


def test_a_derived_figure_is_no_surer_than_its_parts(edited: Store) -> None:
    """One uncertain question makes its area and the total uncertain, and no other area."""
    frame = edited.scores_of("se-1292")
    sure = frame[frame["evaluation_id"] == SUBJECT].set_index("item")["confidence"]
    assert (sure["1"], sure["2"], sure["3"], sure[TOTAL]) == ("high", "low", "medium", "low")


def test_a_total_is_derived_from_eight_stated_areas(edited: Store) -> None:
    """A total nobody states is derived from the areas where all eight are known, and not from seven."""
    assert figures(edited, "se-1080-2014")[TOTAL] == (509, "derived")
    assert set(figures(edited, "se-1444-2014")) == set("1234567")


def test_missing_is_not_zero(edited: Store) -> None:
    """A figure nobody published has no row; a published 0 has one."""
    assert figures(edited, "se-1440-2020") == {"1": (0, "stated")}


def test_an_evaluation_without_figures_is_listed(published: Store) -> None:
    """What is only known to have happened is listed, and counts no figures at any level."""
    silent = [e for e in published.evaluations_of("se-1440") if not e.has_figures]
    assert silent
    assert all(e.points == dict.fromkeys(Level, 0) for e in silent)


def test_an_unknown_year_is_listed_first_and_never_fetched_for_comparison(edited: Store) -> None:
    """An evaluation of unknown year stands before the others and gives no rows to compare."""
    first = edited.evaluations_of("se-1292")[0]
    assert (first.id, first.year, first.is_placed) == ("se-1292-year-unknown", None, False)
    assert 799 not in set(edited.scores(["se-2015"], Level.TOTAL)["points"])
    assert 799 in set(edited.scores_of("se-1292")["points"])


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


def silent(published: Store) -> Evaluation:
    """A published evaluation of which no figure is known."""
    return next(e for e in published.evaluations_of("se-1440") if e.is_placed and not e.has_figures)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory, published: Store) -> Store:
    """Own evaluations beside the published and before them, each of which some test is about."""
    home, replaced = tmp_path_factory.mktemp("own"), silent(published)
    bring(home, SUBJECT, scores={TOTAL: 500}, findings=[("strength", "2"), ("improved", "3")])
    bring(home, replaced.id, edition=replaced.edition)
    questions = {q.code: q.max_points / 2 for q in published.instrument.items_at("se-2015", Level.QUESTION)}
    bring(home, "se-0114-2018", scores=questions)
    bring(home, "se-0115-2018", questions=[("1.1", "Annat", 20)])
    return open_store(DATA, "published", home)


def test_an_own_evaluation_stands_before_the_published(own: Store, published: Store) -> None:
    """An own evaluation of a published one's municipality and year is the one that answers, and is marked."""
    assert figures(own) == {TOTAL: (500, "stated")}
    brought = {SUBJECT, silent(published).id, "se-0114-2018", "se-0115-2018"}
    assert sorted(own.evaluations["evaluation_id"]) == sorted(
        {*published.evaluations["evaluation_id"], *brought}
    )
    assert set(own.evaluations.loc[own.evaluations["own"], "evaluation_id"]) == brought
    scores, findings = own.scores(["se-2015"], Level.TOTAL), own.findings_of("se-1292")
    assert set(scores.loc[scores["own"], "evaluation_id"]) == brought - {silent(published).id}
    assert set(findings.loc[findings["own"], "evaluation_id"]) == {SUBJECT}
    for found in (own.evaluations, scores, findings):
        assert SUBJECT not in set(found.loc[~found["own"], "evaluation_id"])
    assert [e.id for e in own.evaluations_of("se-1292") if e.own] == [SUBJECT]
    assert sorted(own.findings_of("se-1292").query("own")["kind"]) == ["improved", "strength"]
    assert f"own-{SUBJECT}" in own.sources
    others = published.findings_of("se-1292").query("evaluation_id != @SUBJECT")
    assert set(others["finding_id"]) < set(own.findings_of("se-1292")["finding_id"])


def test_what_is_replaced_is_kept_aside(own: Store, published: Store) -> None:
    """The published evaluation that an own one stands before can be named beside it, with what it said."""
    found = own.replaced(SUBJECT)
    assert found is not None
    (evaluation,) = (e for e in published.evaluations_of("se-1292") if e.id == SUBJECT)
    assert found.source_ids == evaluation.source_ids
    assert found.points == figures(published)
    for other in ("se-0114-2018", "se-1080-2014", "nothing"):
        assert own.replaced(other) is None
    assert published.replaced(SUBJECT) is None


def test_a_replaced_evaluation_without_figures_has_none(own: Store, published: Store) -> None:
    """A published evaluation of which no figure is known is replaced like any other."""
    replaced = silent(published)
    assert own.replaced(replaced.id) == Replaced(replaced.source_ids, {})


def test_nothing_published_is_own(published: Store, example: Store) -> None:
    """Without own data the mark is there and false everywhere."""
    for store in (published, example):
        assert store.evaluations["own"].dtype == bool
        assert not store.evaluations["own"].any()
        assert not store.scores(store.instrument.editions, Level.TOTAL)["own"].any()
        assert store.instrument.proposed == frozenset()


def test_own_areas_and_totals_are_derived(own: Store) -> None:
    """From complete own questions areas and total are derived as from published ones."""
    found = figures(own, "se-0114-2018")
    assert found[TOTAL] == (400, "derived")
    assert [found[str(n)] for n in range(1, 9)] == [(50, "derived")] * 8
    assert own.scores_of("se-0114")["own"].all()


WHOLE = [("1.1", "Finns en plan?", 60), ("1.2", "Följs den?", 40)]


def test_questions_of_an_edition_without_any_are_proposed(tmp_path: Path, published: Store) -> None:
    """The questions a report gives are used where the instrument holds none, and the edition says so."""
    scores = {"1.1": 30, "1.2": 20}
    findings = [("strength", "1")]
    bring(tmp_path, "se-0114-2021", edition="se-2020", scores=scores, questions=WHOLE, findings=findings)
    store = open_store(DATA, "published", tmp_path)
    assert store.instrument.proposed == {"se-2020"}
    items = store.instrument.items_at("se-2020", Level.QUESTION)
    assert [(i.code, i.title, i.title_en, i.max_points) for i in items] == [
        (code, text, "", most) for code, text, most in WHOLE
    ]
    assert figures(store, "se-0114-2021")["1"] == (50, "derived")
    assert published.instrument.items_at("se-2020", Level.QUESTION) == ()
    kept = store.instrument.items_at("se-2015", Level.QUESTION)
    assert kept == published.instrument.items_at("se-2015", Level.QUESTION)


def test_the_first_proposal_stands(tmp_path: Path) -> None:
    """Of several proposals for an edition the one saved first stands, until it is taken out."""
    more: dict[str, object] = {"edition": "se-2020", "scores": {"1.1": 5}}
    late = [("1.1", "Senare", 100)]
    bring(tmp_path, "se-0115-2021", questions=late, saved_at="2026-02-01", **more)
    first = bring(tmp_path, "se-0114-2021", questions=WHOLE, saved_at="2026-01-01", **more)
    bring(tmp_path, "se-0117-2021", questions=(), saved_at="2025-01-01", **more)
    instrument = open_store(DATA, "published", tmp_path).instrument
    assert [i.max_points for i in instrument.items_at("se-2020", Level.QUESTION)] == [60, 40]
    imports.undo(tmp_path, first)
    instrument = open_store(DATA, "published", tmp_path).instrument
    assert [i.title for i in instrument.items_at("se-2020", Level.QUESTION)] == ["Senare"]


def test_a_proposal_for_an_edition_with_questions_is_passed_over(own: Store, published: Store) -> None:
    """What the instrument holds is not changed by a report."""
    assert own.instrument == published.instrument


def test_nothing_is_derived_from_an_incomplete_proposal(tmp_path: Path) -> None:
    """No area is derived from proposed questions whose maxima do not make it up; they are shown."""
    more: dict[str, object] = {"scores": {"1.1": 30}, "questions": WHOLE[:1]}
    bring(tmp_path, "se-0114-2021", edition="se-2020", **more)
    assert figures(open_store(DATA, "published", tmp_path), "se-0114-2021") == {"1.1": (30, "stated")}


def test_three_margins_are_declared(published: Store) -> None:
    """At every level the cautious margin is wider than the normal, and the normal than the bold."""
    assert set(published.margins) == set(MARGINS) == {"cautious", "normal", "bold"}
    cautious, normal, bold = (published.margins[name] for name in ("cautious", "normal", "bold"))
    assert set(cautious) == set(normal) == set(bold) == set(Level)
    for level in Level:
        assert cautious[level] > normal[level] > bold[level] > 0


def test_another_margin_judges_the_same_data(published: Store) -> None:
    """A store under another margin has its own key and verdicts, and the very same data and fingerprint."""
    stores = {name: published.judged_by(name) for name in MARGINS}
    assert len({store.key for store in stores.values()}) == len(MARGINS)
    for name, store in stores.items():
        assert store.fingerprint == published.fingerprint
        assert store.connection is published.connection
        assert (store.margin, store.instrument.margin) == (name, name)
        assert store.instrument.margins == published.margins[name]
        assert all(reason["sv"] and reason["en"] for reason in store.instrument.margin_reasons.values())
        assert store.instrument.items == published.instrument.items
        assert store.scores(["se-2010"], Level.TOTAL).equals(published.scores(["se-2010"], Level.TOTAL))
    between = (published.margins["bold"][Level.TOTAL] + published.margins["normal"][Level.TOTAL]) / 2
    judged = {name: store.instrument.verdict(Level.TOTAL, between) for name, store in stores.items()}
    assert judged == {"cautious": Verdict.SAME, "normal": Verdict.SAME, "bold": Verdict.HIGHER}


def test_a_store_is_judged_by_the_normal_margin(published: Store) -> None:
    """Unless another margin is asked for, the normal one judges; asking leaves the store as it was."""
    published.judged_by("bold")
    assert published.key == published.judged_by("normal").key
    assert published.instrument.margins == published.margins["normal"]


def test_findings_of_an_edition_are_what_evaluators_found(published: Store) -> None:
    """Strengths, improvements and examples from evaluations of the edition: all of them, and nothing else."""
    everything = published.connection.cursor().execute("SELECT * FROM main.findings").df()
    kinds = {"strength", "improvement", "example"}
    for edition in published.instrument.editions:
        found = published.findings_in(edition)
        wanted = everything[
            everything["edition"].eq(edition)
            & everything["evaluation_id"].notna()
            & everything["from_evaluation"]
            & everything["kind"].isin(kinds)
        ]
        assert sorted(found["finding_id"]) == sorted(wanted["finding_id"])
    assert not published.findings_in("se-2015").empty
    assert published.findings_in("' OR 1=1 --").empty


def test_what_is_not_of_an_evaluation_is_no_finding_of_an_edition(edited: Store, published: Store) -> None:
    """A finding of no evaluation, or one that an evaluation did not make, is left out."""
    before = set(published.findings_in("se-2015")["finding_id"])
    assert {"f001", "f002"} <= before
    assert set(edited.findings_in("se-2015")["finding_id"]) == before - {"f001", "f002"}


def test_own_findings_stand_among_those_of_the_edition(own: Store) -> None:
    """Own findings are given with the municipality's name; those of what they replace are not."""
    found = own.findings_in("se-2015")
    (mine,) = found[found["evaluation_id"] == SUBJECT].to_dict("records")
    assert (mine["kind"], mine["area"], mine["municipality"]) == ("strength", "2", "Ängelholm")
