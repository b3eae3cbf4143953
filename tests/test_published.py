"""The facts at hand, as the bundled data must answer them."""

from datetime import date

import pandas as pd
import pytest

from kompass import ask, lookup, peers
from kompass.compare import Step
from kompass.export import answers
from kompass.model import TOTAL, Grade, Level, Verdict
from kompass.store import Store
from kompass.text import Words, words

SV = words("sv")


def steps(store: Store, name: str, first: int, last: int) -> dict[Level, Step]:
    """The steps of a municipality between two years, by level."""
    found = ask.change(store, lookup.find(name, store.municipalities))
    return {s.level: s for s in found.steps if (s.before.year, s.after.year) == (first, last)}


def test_karlskrona_rose_by_94_and_fell_in_one_area(published: Store) -> None:
    """Karlskrona 2011 to 2014: +94 in total, higher in 7 of 8 areas, clearly in 4; a fall is shown as one."""
    found = steps(published, "Karlskrona", 2011, 2014)
    assert [d.points for d in found[Level.TOTAL].differences] == [94]
    areas = found[Level.AREA]
    assert [d.points for d in areas.differences] == [21, 18, 3, 17, 7, 8, 24, -4]
    assert (areas.higher, areas.of, areas.clearly_higher, areas.lower, areas.clearly_lower) == (7, 8, 4, 1, 0)
    assert areas.comparability.grade == Grade.COMPARABLE


def test_angelholm_rose_across_editions_with_reservation(published: Store) -> None:
    """Ängelholm 426 to 496 crosses editions: limited, with a reason in both languages and a source."""
    total = steps(published, "Ängelholm", 2013, 2016)[Level.TOTAL]
    (difference,) = total.differences
    assert difference.before is not None
    assert difference.after is not None
    assert (difference.before.points, difference.after.points, difference.points) == (426, 496, 70)
    assert total.comparability.grade == difference.comparability.grade == Grade.LIMITED
    assert all(total.comparability.reasons[lang] for lang in ("sv", "en"))
    assert total.comparability.source_id in published.sources


def test_no_area_difference_of_vallentuna_crosses_2020(published: Store) -> None:
    """The areas of 2020 are others than before: between 2019 and 2021 no area has a difference at all."""
    found = steps(published, "Vallentuna", 2019, 2021)
    assert found[Level.TOTAL].comparability.grade == Grade.LIMITED
    for level in (Level.AREA, Level.QUESTION):
        if level in found:
            assert found[level].of is None
            assert all(d.points is None for d in found[level].differences)
    vallentuna = lookup.find("Vallentuna", published.municipalities)
    for step in ask.change(published, vallentuna).steps:
        if step.level == Level.AREA and step.before.edition != step.after.edition:
            assert step.known == []


def test_roros_2021_is_not_comparable_with_2017(published: Store) -> None:
    """Røros 2017 to 2021 goes from no-2010 to no-2020: both totals stand, no difference does."""
    total = steps(published, "Röros", 2017, 2021)[Level.TOTAL]
    assert total.comparability.grade == Grade.NOT_COMPARABLE
    (difference,) = total.differences
    assert difference.before is not None
    assert difference.after is not None
    assert (difference.points, difference.verdict, total.higher, total.of) == (None, None, None, None)


def test_the_ranking_of_2010_begins_with_orebro_and_nacka(published: Store) -> None:
    """The ranking of se-2010 begins Örebro 650 (2015), Nacka 644 (2011), and names each once."""
    frame = ask.ranking(published, TOTAL, "se-2010").frame
    first = frame.head(2)[["municipality", "points", "year"]].to_dict("split")["data"]
    assert first == [["Örebro", 650, 2015], ["Nacka", 644, 2011]]
    assert frame["municipality_id"].is_unique


def test_angelholm_2016_is_complete_beside_the_mean_of_2017(published: Store) -> None:
    """Ängelholm 2016 has 496 points, 8 areas, 45 questions, and beside it the 476 of April 2017."""
    answer = answers.municipality(published, SV, "se-1292")
    assert (answer["year"], answer["total"]["points"], answer["total"]["basis"]) == (2016, 496, "stated")
    assert (answer["reference"]["points"], answer["reference"]["as_of"]) == (476, "2017-04")
    assert [a["points"] for a in answer["areas"]] == [59, 79, 58, 73, 54, 50, 59, 64]
    assert len(answer["questions"]) == 45
    assert all(q["share"] == pytest.approx(q["points"] / q["max"], abs=1e-4) for q in answer["questions"])
    assert sum(q["points"] for q in answer["questions"]) == 496


def test_scania_has_33_municipalities_and_points_for_four(published: Store) -> None:
    """A ranking of county 12 says that points are known for 4 of its 33 municipalities."""
    known = ask.ranking(published, choice=peers.Choice("county:12")).known
    assert (known.all, known.with_points) == (33, 4)
    assert known.with_points <= known.evaluated <= known.all


def test_what_we_hold_is_counted(published: Store) -> None:
    """We hold 155 evaluations of 95 municipalities, 48 with a total, and Sweden's 290 municipalities."""
    frame = published.evaluations
    assert len(frame) == 155
    assert frame["municipality_id"].nunique() == 95
    assert (frame["known_total"] > 0).sum() == 48
    places = published.municipalities
    assert ((places["country"] == "SE") & (places["kind"] == "municipality")).sum() == 290


def every_score(store: Store) -> pd.DataFrame:
    ids = store.evaluations["municipality_id"].drop_duplicates()
    return pd.concat([store.scores_of(one) for one in ids], ignore_index=True)


@pytest.mark.parametrize("facts", ["published", "example"])
def test_every_figure_has_a_source(facts: str, request: pytest.FixtureRequest) -> None:
    """Each score, reference value, evaluation and finding names sources that we hold."""
    store: Store = request.getfixturevalue(facts)
    known = set(store.sources)
    assert set(every_score(store)["source_id"]) <= known
    assert {r.source_id for r in store.references} <= known
    for place in store.municipalities["municipality_id"]:
        for evaluation in store.evaluations_of(place):
            assert evaluation.source_ids
            assert set(evaluation.source_ids) <= known
        for ids in store.findings_of(place)["source_ids"]:
            assert set(ids.split()) <= known


@pytest.mark.parametrize("facts", ["published", "example"])
def test_figures_keep_within_their_maximum(facts: str, request: pytest.FixtureRequest) -> None:
    """No figure is below 0 or above its edition's maximum, and areas sum to the total within a point."""
    store: Store = request.getfixturevalue(facts)
    frame = every_score(store)
    assert frame["points"].between(0, frame["max_points"]).all()
    areas = frame[frame["level"] == "area"].groupby("evaluation_id")["points"].agg(["sum", "count"])
    total = frame[frame["item"] == TOTAL].set_index("evaluation_id")["points"]
    whole = areas[areas["count"] == 8]
    assert len(whole) >= 9
    assert (whole["sum"] - total[whole.index]).abs().max() <= 1


def test_half_points_survive(published: Store) -> None:
    """Half points occur and are not rounded: Motala 2006 has 426.5."""
    motala = ask.profile(published, lookup.find("Motala", published.municipalities))
    evaluation = motala.chosen(2006)
    assert evaluation is not None
    assert motala.points(evaluation, TOTAL) == 426.5


def test_six_examples_are_what_the_evaluators_endorsed(published: Store) -> None:
    """The evaluators of Ängelholm 2016 endorse six examples: one in area 2, 3 and 7 each, three in area 4."""
    found = published.findings_of("se-1292")
    mine = found[(found["kind"] == "example") & found["from_evaluation"] & (found["says_who"] == "evaluator")]
    assert sorted(mine["area"]) == ["2", "3", "4", "4", "4", "7"]
    assert set(mine["evaluation_id"]) == {"se-1292-2016"}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_municipality_has_an_answer(published: Store, language: str) -> None:
    """All 290 municipalities answer, the never evaluated with empty values instead of an error."""
    speak: Words = words(language)
    frame = published.municipalities
    for place in frame[(frame["country"] == "SE") & (frame["kind"] == "municipality")]["municipality_id"]:
        answer = answers.municipality(published, speak, place)
        assert answer["id"] == place
        if not answer["evaluations"]:
            assert (answer["year"], answer["total"]["points"], answer["areas"]) == (None, None, [])


@pytest.mark.parametrize("facts", ["published", "example"])
def test_every_evaluated_municipality_compares_and_changes(
    facts: str, request: pytest.FixtureRequest
) -> None:
    """Whoever has figures can be compared and followed over time, in words."""
    store: Store = request.getfixturevalue(facts)
    places = store.evaluations["municipality_id"].drop_duplicates()
    for place in places[::4] if store.made_up else places:  # the example has every question of everybody
        answers.change(SV, ask.change(store, place), store)
        profile = ask.profile(store, place)
        ask.standing(profile, profile.chosen(), None, store, date(2026, 1, 1).year)
        if not any(e.is_placed and e.has_figures for e in profile.evaluations):
            continue
        found = ask.comparison(store, place, choice=peers.Choice("all"))
        assert not found.peer_scores.duplicated(["municipality_id", "item"]).any()
        answers.comparison(SV, found, store)


def test_an_unknown_year_or_edition_is_shown_and_nothing_more(published: Store) -> None:
    """Evaluations of unknown year or edition are listed, but in no ranking, comparison or step."""
    frame = published.evaluations
    unplaced = frame[frame["year"].isna() | frame["edition"].isna()]
    assert len(unplaced) >= 5
    ids = set(unplaced["evaluation_id"])
    for edition in published.instrument.editions:
        for level in Level:
            assert not ids & set(published.scores([edition], level)["evaluation_id"])
    for place in unplaced["municipality_id"]:
        change = ask.change(published, place)
        assert {e.id for e in change.unplaced} == ids & {e.id for e in published.evaluations_of(place)}
        assert not ids & {e.id for s in change.steps for e in (s.before, s.after)}


def test_the_margins_are_48_9_and_15_percent(published: Store) -> None:
    """The margins are data: 48 of 800, 9 of 100 and 15 % of a question, each with its reason."""
    margins = published.instrument.margins
    assert (margins[Level.TOTAL] * 800, margins[Level.AREA] * 100) == (pytest.approx(48), pytest.approx(9))
    assert margins[Level.QUESTION] == 0.15
    assert all(reasons["sv"] and reasons["en"] for reasons in published.instrument.margin_reasons.values())


def test_editions_are_comparable_as_the_domain_says(published: Store) -> None:
    """The grades of the pairs of editions are those the domain names."""
    grade = published.instrument.comparability
    total, area, question = Level
    wanted = {
        ("se-2010", "no-2010"): ("comparable", "comparable", None),
        ("se-2020", "no-2020"): ("comparable", "comparable", None),
        ("se-2010", "se-2015"): ("limited", "limited", "not comparable"),
        ("se-2015", "se-2020"): ("limited", "not comparable", "not comparable"),
    }
    for (one, other), grades in wanted.items():
        for level, named in zip((total, area, question), grades, strict=True):
            if named:
                assert grade(one, other, level).grade == named
    for other in published.instrument.editions:
        if other != "se-2002":
            assert {grade("se-2002", other, level).grade for level in Level} == {Grade.NOT_COMPARABLE}
        for level in Level:
            assert grade("no-2002", other, level).grade == Grade.NOT_COMPARABLE
            assert grade("dk-2002", other, level).grade == Grade.NOT_COMPARABLE


def test_the_example_is_made_up_and_says_so(example: Store, published: Store) -> None:
    """Made-up municipalities carry the mark in their names, and no real one does."""
    assert example.made_up
    assert not published.made_up
    assert example.municipalities["name"].str.contains("(påhittad)", regex=False).all()
    assert not published.municipalities["name"].str.contains("påhitta").any()


def test_the_example_has_rankings_with_bands(example: Store) -> None:
    """The example has enough municipalities with every question for bands of places."""
    ranking = ask.ranking(example, "1.1")
    assert ranking.n >= 15
    assert ranking.frame["band_first"].notna().all()


def test_verdicts_never_go_against_the_fact(published: Store) -> None:
    """Clearly higher is higher and clearly lower is lower, in every step of everybody."""
    for place in published.evaluations["municipality_id"].drop_duplicates():
        for step in ask.change(published, place).steps:
            for difference in step.known:
                assert difference.points is not None
                if difference.verdict == Verdict.HIGHER:
                    assert difference.points > 0
                if difference.verdict == Verdict.LOWER:
                    assert difference.points < 0


def test_peers_of_another_edition_are_named_with_their_grade(published: Store) -> None:
    """Where peers of a comparable edition take part, the sentence names it with its grade and reason."""
    found = ask.comparison(published, "se-1080", choice=peers.Choice("all"), level=Level.TOTAL)
    told = answers.comparison(SV, found, published)
    assert [e["edition"] for e in told["peers"]["other_editions"]] == ["no-2010"]
    assert SV("grade-comparable") in told["sentence"]
    alone = ask.comparison(published, "se-1080", level=Level.TOTAL)
    assert alone.other_editions == ()
