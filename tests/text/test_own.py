"""Sentences about what is only the reader's own, and headings that say what a figure is held against."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kompass import ask, peers
from kompass.export import answers
from kompass.model import Level
from kompass.settings import ROOT
from kompass.store import Store, open_store
from kompass.text import LANGUAGES, own, places, sentences, terminal, words
from kompass.text.headline import memo
from tests.store.brought import bring
from tests.text.standings import standing

AREAS = {"1": 60.0, "2": 79.0, "3": 58.0, "4": 73.0, "5": 54.0, "6": 50.0, "7": 59.0, "8": 64.0}
SAY = words("sv")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Ängelholm 2016 with area 1 at 60 (published: 59), and an edition's questions from a report."""
    home: Path = tmp_path_factory.mktemp("own")
    bring(home, "se-1292-2016", scores=AREAS)
    bring(home, "se-2280-2021", edition="se-2020", scores={"1.1": 9.0}, questions=[("1.1", "Frågan?", 20.0)])
    return open_store(ROOT / "data", "published", home)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_published_figures_that_differ_are_named(store: Store, language: str) -> None:
    """Each figure that the two give differently is named with both values; those that agree are not."""
    about = ask.profile(store, "se-1292")
    (one,) = (e for e in about.evaluations if e.own)
    published = store.replaced(one.id)
    assert published is not None
    assert published.differing(about.figures(one))[:2] == [("total", 496, 497), ("1", 59, 60)]
    told = " ".join(own.stands(words(language), one, published, about.figures(one)))
    pair = words(language)("own-differs-item", level="area", code="1", published="59", own="60")
    assert pair in told
    assert "79" not in told


def test_published_figures_that_agree_are_said_to(store: Store) -> None:
    """Where nothing differs, that is what is said; where nothing was published, nothing is."""
    assert own.instead(SAY, 3, []) == [SAY("own-instead"), SAY("own-same")]
    assert own.instead(SAY, 0, []) == [SAY("own-instead")]
    many = [(f"1.{n}", 1.0, None) for n in range(1, 12)]
    assert own.instead(SAY, 11, many)[1].endswith("och 2 till som skiljer sig.")


def test_a_memo_names_the_report_as_its_source(store: Store, published: Store) -> None:
    """A memo on own figures has the report for its source, one on published figures its own title."""
    report = SAY("own-report", years="2016", n=1)
    mine, theirs = (memo(SAY, standing(s, "se-1292"), s.instrument, "TITEL") for s in (store, published))
    assert mine.endswith(f"Källa: {report}.")
    assert theirs.endswith("Källa: TITEL.")
    assert report not in theirs


def test_a_quoted_place_says_which_figures_are_own(store: Store) -> None:
    """The own place says that its figure is from a report; another's, that one of the others is."""
    found = ask.ranking(store, "total", "se-2015")
    angelholm = places.own_place(SAY, found, store, "se-1292") or ""
    assert angelholm.endswith(SAY("own-say", report=SAY("own-report", years="2016", n=1)))
    assert (places.own_place(SAY, found, store, "se-1283") or "").endswith(SAY("own-among-others", n=1))
    first = ask.ranking(store, "7", "se-2015")
    assert "(2016, bara hos er)" in places.ranking(SAY, first, store)
    assert "hos er" not in places.ranking(SAY, ask.ranking(store, "total", "se-2010"), store)


def test_every_answer_says_what_is_own(store: Store, published: Store) -> None:
    """JSON: `own` at the evaluation, the members, the rows and both sides of a step; what was replaced."""
    found = answers.municipality(store, SAY, "se-1292")
    assert found["own"] is True
    assert found["replaced"]["differing"][1] == {"item": "1", "published": 59, "own": 60}
    assert found["replaced"]["sources"][0]["title"]
    assert [e["own"] for e in found["evaluations"]] == [False, True]
    assert found["source"]["url"] is None
    assert answers.municipality(store, SAY, "se-1080")["replaced"] is None
    compared = answers.comparison(SAY, ask.comparison(store, "se-0486"), store)
    assert {m["municipality"] for m in compared["peers"]["members"] if m["own"]} == {"Ängelholm"}
    ranked = answers.ranking(SAY, ask.ranking(store, "total", "se-2015"), store)
    assert [r["municipality"] for r in ranked["rows"] if r["own"]] == ["Ängelholm"]
    (step,) = answers.change(SAY, ask.change(store, "se-1292"), store)["steps"]
    assert (step["from"]["own"], step["to"]["own"]) == (False, True)
    assert (step["rows"][0]["before_basis"], step["rows"][0]["after_basis"]) == ("stated", "derived")
    assert answers.municipality(published, SAY, "se-1292")["own"] is False


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_terminal_marks_what_is_own(store: Store, published: Store, language: str) -> None:
    """Every command's text carries the mark where an own figure shows, and only there."""
    say = words(language)
    told: dict[str, Callable[[Store], str]] = {
        "municipality": lambda s: terminal.municipality(say, answers.municipality(s, say, "se-1292")),
        "compare": lambda s: terminal.comparison(
            say, answers.comparison(say, ask.comparison(s, "se-1292"), s)
        ),
        "rank": lambda s: terminal.ranking(say, answers.ranking(say, ask.ranking(s, "total", "se-2015"), s)),
        "change": lambda s: terminal.change(say, answers.change(say, ask.change(s, "se-1292"), s)),
    }
    for text in told.values():
        assert say("own-mark") in text(store)
        assert say("own-mark") not in text(published)
    assert "497*  +71" in told["change"](store)
    assert f"* {say('derived')}" in told["change"](store).splitlines()
    assert "http" in told["municipality"](store)


@pytest.mark.parametrize("language", LANGUAGES)
def test_proposed_questions_are_shown_and_said_to_be(store: Store, language: str) -> None:
    """Questions of a report are named in its own language where there is no other, with the remark."""
    say = words(language)
    answer = answers.municipality(store, say, "se-2280")
    assert answer["questions_proposed"] is True
    assert answer["questions"][0]["text"] == "Frågan?"
    assert say("own-questions") in terminal.municipality(say, answer)
    ranked = answers.ranking(say, ask.ranking(store, "1.1", "se-2020"), store)
    assert terminal.ranking(say, ranked).splitlines()[-1] == say("own-questions")


@pytest.mark.parametrize("choice", ["county", "group"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_county_or_group_that_is_not_known_is_said_to_be(
    published: Store, choice: str, language: str
) -> None:
    """Norwegian municipalities have no county or group with us: no gap stands where its name would."""
    told = sentences.comparison(
        words(language), ask.comparison(published, "no-roros", 2021, peers.Choice(choice)), published
    )
    assert words(language)(f"peers-{choice}", label="unknown") in told
    assert " ;" not in told


def test_a_comparison_says_whose_its_line_is(published: Store) -> None:
    """Beneath the headline: whose the mean is, from when and of how many; of our own median, how many."""
    found = ask.comparison(published, "se-1080")
    (line,) = sentences.lines(SAY, found)
    assert line == "Snitt: de 40 senaste utvärderingarna, enligt Karlskrona (n = 40), mars 2014."
    total = ask.comparison(published, "se-0115", 2021, level=Level.TOTAL)
    assert len(sentences.lines(SAY, total)) == 1


def test_headings_say_median_where_a_median_was_published(published: Store) -> None:
    """A published median is never called a mean in a heading."""
    median = [r for r in published.references if r.statistic == "median"]
    mean = [r for r in published.references if r.statistic == "mean"]
    assert [sentences.statistic(found) for found in (median, mean, [*median, *mean], [None])] == [
        *("median", "mean", "mixed", "mean")
    ]
    assert SAY("column-gap-to-reference", statistic="median") == "Mot medianen"
    assert SAY("column-gap-to-reference", statistic="mean") == "Mot snittet"
