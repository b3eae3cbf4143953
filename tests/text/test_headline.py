"""The ladder of headlines: one test per rung, and what holds on every rung."""

import re
from dataclasses import replace

import pytest

from kompass.model import Grade, Level
from kompass.store import Store
from kompass.text import LANGUAGES, sentences, words
from kompass.text.headline import headline, memo, rung
from tests.text.standings import THIS_YEAR, every_headline, standing

SAY = words("sv")


def lines_of(store: Store, municipality_id: str, year: int | None = None) -> list[str]:
    return headline(SAY, standing(store, municipality_id, year), store.instrument)


def test_rung_1_areas_and_mean(published: Store) -> None:
    """With areas and a mean: the points, the gap to the mean with its owner and date, what came before,
    and in how many areas the municipality is above the mean; the fact first."""
    about = standing(published, "se-1080")
    lines = lines_of(published, "se-1080")
    assert rung(about) == 1
    assert about.reference is not None
    assert lines[0] == SAY("headline-points", municipality="Karlskrona", points="509 av 800", year="2014")
    assert lines[1].startswith("54 över snittet 455 (")
    assert "Karlskrona, mars 2014" in lines[1]
    assert SAY("headline-before", points="415", year="2011", change="+94") in lines
    assert SAY("headline-areas-above", above=5, known=8, of=8) in lines


def test_rung_1_a_mean_for_some_areas_only(published: Store) -> None:
    """Where a mean is known for some areas, "of 8" is never said of them."""
    lines = lines_of(published, "se-0486")
    assert SAY("headline-areas-above-some", above=1, known=1, of=8) in lines
    assert not any(re.search(r"av 8\b", line) for line in lines)


def test_rung_2_total_and_mean(published: Store) -> None:
    """With a total and a mean, but no areas: nothing is said of areas."""
    lines = lines_of(published, "se-1283")
    assert rung(standing(published, "se-1283")) == 2
    assert lines[0] == SAY("headline-points", municipality="Helsingborg", points="668 av 800", year="2017")
    assert lines[1].startswith("192 över snittet 476 (")
    assert not any("områden" in line for line in lines)


def test_rung_3_total_without_mean(published: Store) -> None:
    """Without a published mean that is said as our not having found one, and no verdict is given."""
    lines = lines_of(published, "no-roros", 2021)
    assert rung(standing(published, "no-roros", 2021)) == 3
    assert lines[0] == SAY("headline-points", municipality="Røros", points="593 av 800", year="2021")
    assert lines[1] == SAY("headline-no-reference")
    assert "tydligt" not in " ".join(lines)


def test_rung_3_areas_without_total(published: Store) -> None:
    """With an area but no total, whose areas and from which year is said first."""
    lines = lines_of(published, "se-0860")
    assert rung(standing(published, "se-0860")) == 3
    assert "Hultsfred" in lines[0]
    assert "2022" in lines[0]
    assert "1 av 8" in lines[0]


def test_rung_4_evaluated_without_points(published: Store) -> None:
    """Known to be evaluated, no points found: the latest year, and that the points are not found."""
    lines = lines_of(published, "se-1440")
    assert rung(standing(published, "se-1440")) == 4
    assert lines[0] == SAY("headline-evaluated", municipality="Ale", year="2022")
    assert not any("poäng (" in line or "av 800" in line for line in lines)


def test_rung_4_speaks_of_no_result(published: Store) -> None:
    """Where no points are found, nothing is said of how old a result is: there is none."""
    lines = lines_of(published, "se-1440")
    assert not any(line.startswith("Resultatet är") for line in lines)


def test_rung_5_nothing_found(published: Store) -> None:
    """Nothing found is our not having found it, never that none exists."""
    lines = lines_of(published, "se-1286")
    assert rung(standing(published, "se-1286")) == 5
    assert lines[0] == SAY("headline-nothing", municipality="Ystad")
    assert lines[0].startswith("Vi har inte hittat")
    assert lines[1] == SAY("headline-nothing-why")


def test_a_result_of_unknown_year_stands_alone(published: Store) -> None:
    """Points of an unknown year are told, with no comparison, change or age beside them."""
    lines = lines_of(published, "se-1401")
    assert lines == [SAY("headline-unplaced", municipality="Härryda", points="550 av 800")]


def test_later_evaluation_without_points_is_told(published: Store) -> None:
    """Points that are not the latest evaluation's say so, with both years."""
    assert SAY("headline-later", year="2021", known="2011") in lines_of(published, "se-0182")


def test_an_earlier_result_never_hides_a_later_one(published: Store) -> None:
    """Where the reader has chosen an earlier year and later points are known, those are never called
    not found, nor the earlier ones the latest known."""
    known = published.evaluations[published.evaluations["known_total"] > 0]
    earlier = 0
    for one, group in known[known["year"].notna()].groupby("municipality_id"):
        years = sorted(int(year) for year in group["year"])
        for year in years[:-1]:
            text = " ".join(lines_of(published, one, year))
            earlier += 1
            assert f"Senast kända poäng är från {year}" not in text
            assert f"Senast utvärderad {years[-1]} (poäng ej hittade)" not in text
    assert earlier > 5


@pytest.mark.parametrize(("years", "said"), [(0, False), (1, True), (10, True)])
def test_the_age_of_a_result_is_told(published: Store, years: int, said: bool) -> None:
    """A result says how many years old it is, from the first."""
    about = replace(standing(published, "se-1080"), this_year=2014 + years)
    assert (SAY("headline-age", years=years) in headline(SAY, about, published.instrument)) is said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_step_between_editions_has_its_grade(published: Store, language: str) -> None:
    """Wherever the earlier result is of another edition the grade and its reason are in the headline, and
    a change in points only where the grade allows one."""
    say, seen = words(language), set()
    for one in published.evaluations["municipality_id"].unique():
        about = standing(published, one)
        if about.step is None or about.step.before.edition == about.step.after.edition:
            continue
        text = " ".join(headline(say, about, published.instrument))
        grade = about.step.comparability.grade
        seen.add(grade)
        assert sentences.grade(say, grade) in text
        assert about.step.comparability.reasons[language] in text
        if grade == Grade.NOT_COMPARABLE:
            assert about.step.differences[0].points is None
            assert not re.search(r"[+\u2212±]\d", text)
    assert seen == {Grade.LIMITED, Grade.NOT_COMPARABLE}


def test_the_verdict_follows_the_fact(published: Store) -> None:
    """The judgement comes in the margin's own words after the figures, never before them."""
    for one in published.evaluations["municipality_id"].unique():
        about = standing(published, one)
        if rung(about) > 2 or about.reference is None or about.total is None:
            continue
        second = headline(SAY, about, published.instrument)[1]
        share = (about.total - about.reference.points) / 800
        verdict = sentences.verdict(SAY, published.instrument.verdict(Level.TOTAL, share))
        assert second.index(SAY.number(about.reference.points)) < second.index(verdict)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("data", ["published", "example"])
def test_every_municipality_has_a_headline(language: str, data: str, request: pytest.FixtureRequest) -> None:
    """All 290 and the others get a headline that names them, and none is called better or worse."""
    store = request.getfixturevalue(data)
    names = dict(zip(store.municipalities["municipality_id"], store.municipalities["name"], strict=True))
    found = every_headline(store, language)
    assert sum(one.startswith("se-") and one[3:].isdigit() for one, _ in found) == (
        290 if data == "published" else 0
    )
    for one, lines in found:
        assert lines
        assert names[one] in lines[0], (one, lines)
        assert all(line.strip() == line and line for line in lines)
        assert not re.search(r"\b(bättre|sämre|better|worse)\b", " ".join(lines).casefold()), lines


def test_a_memo_says_its_source(published: Store) -> None:
    """The text to copy has the result first and its source last."""
    text = memo(SAY, standing(published, "se-1080"), published.instrument, "Rapporten")
    assert text.startswith("Karlskrona fick 509 av 800 poäng (2014).")
    assert text.endswith("Källa: Rapporten.")
    assert THIS_YEAR > 2014
