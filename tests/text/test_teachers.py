"""Whom to call in words: reasons in order, nothing unknown claimed, whose words they are, what is old."""

import math
import re
from dataclasses import replace

import pytest

from kompass import ask
from kompass.learn.strengths import Finding, Where
from kompass.learn.teachers import Lesson, Lessons, Teacher
from kompass.model import OLD, Likeness
from kompass.store import Store
from kompass.text import LANGUAGES, teachers, words

SV, EN = words("sv"), words("en")
GAP = re.compile(r"[{}]|\bNone\b(?! of)|\bnan\b|\b(?:se|no)-20")


@pytest.fixture(scope="module")
def found(published: Store) -> Lessons:
    """Ängelholm 2016: an answer on an area, and answers on texts."""
    return ask.teachers(published, "se-1292")


@pytest.fixture(scope="module")
def area(found: Lessons) -> Lesson:
    """1.3, at which the area is asked: Enköping rose from 54 to 71."""
    return found.rows[1]


def finding(kind: str = "strength", who: str = "evaluator", told: bool = True) -> Finding:
    return Finding("f", "se-1", kind, "text", "sv", 2018, "se-2015", "1", None, who, told, None, ("s",))


def plain(parts: list[str]) -> list[str]:
    return [part.replace("\u00a0", " ") for part in parts]


def test_the_fact_comes_first_then_the_judgement(found: Lessons, area: Lesson) -> None:
    """Figure, verdict, climb, what there is to show, likeness, age: in that order."""
    told = plain(teachers.reasons(SV, found, area, area.teachers[0], 2026))
    assert told == [
        "71 av 100, ni har 59: tydligt högre",
        "steg från 54 till 71 mellan 2016 och 2018",
        "2 goda exempel i området, enligt kommunen själv",
        "43 000 invånare (Ängelholm: 41 300), 36 invånare per km² (98), annan SKR-grupp, 452 km bort",
        "det är från 2018, så fråga om det finns kvar",
    ]
    english = plain(teachers.reasons(EN, found, area, area.teachers[0], 2026))
    assert english[0] == "71 of 100, you have 59: clearly higher"
    assert english[1] == "rose from 54 to 71 between 2016 and 2018"
    assert len(english) == len(told)


def test_on_texts_alone_no_difference_is_said(found: Lessons) -> None:
    """No figure and no verdict in the reasons, and the note says that none is claimed."""
    row = found.rows[0]
    for one in row.teachers:
        told = " ".join(teachers.reasons(SV, found, row, one, 2026))
        assert "tydligt" not in told
        assert " av " not in told
    assert "Ingen skillnad i poäng påstås." in teachers.basis(SV, row)


@pytest.mark.parametrize(("later", "asked"), [(OLD, False), (OLD + 1, True)])
def test_an_old_result_is_asked_about(found: Lessons, area: Lesson, later: int, asked: bool) -> None:
    """Results older than five years come with the question whether it is still there."""
    one = area.teachers[0]
    told = teachers.reasons(SV, found, area, one, (one.year or 0) + later)
    assert any("finns kvar" in part for part in told) is asked


def test_who_says_so_is_told_where_it_is_not_the_evaluators(found: Lessons, area: Lesson) -> None:
    """What only others say is told as theirs; where evaluators say some of it, each line tells its own."""
    one = area.teachers[0]

    def told(*findings: Finding) -> str:
        return teachers.reasons(SV, found, area, replace(one, findings=findings), 2018)[2]

    jury, seen = finding("example", "prize_jury", told=False), finding()
    assert told(seen) == "1 styrka i området"
    assert told(jury) == "1 gott exempel i området, enligt jury"
    assert told(seen, jury) == "1 styrka och 1 gott exempel i området"
    at = replace(one, findings=(seen, seen), where=Where.QUESTION)
    assert teachers.reasons(SV, found, area, at, 2018)[2] == "2 styrkor i delfrågan"
    assert teachers.says(SV, replace(seen, from_evaluation=False)) == "utvärderarna"


def test_unknown_likeness_is_our_not_knowing(found: Lessons, area: Lesson) -> None:
    """Where nothing is known that likeness is made of, that is said; where nothing counts, nothing is."""
    stranger = replace(area.teachers[0], likeness=Likeness({}))
    unknown = SV("reason-likeness-unknown")
    assert unknown in teachers.reasons(SV, found, area, stranger, 2018)
    weights = replace(found.choice.weights, population=0, density=0, group=0, distance=0)
    nothing = replace(found, choice=replace(found.choice, weights=weights))
    assert unknown not in teachers.reasons(SV, nothing, area, stranger, 2018)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_e_mail_is_whole(found: Lessons, language: str) -> None:
    """Greeting, the item, both figures where there are any, the question, the municipality; never a gap."""
    say = words(language)
    for row in found.rows:
        for one in (*row.teachers, *row.also):
            mail = teachers.mail(say, found, row, one)
            assert mail.startswith(say("teachers-mail-hello"))
            assert mail.endswith("Ängelholm")
            assert row.weak.item.code in mail
            assert one.findings[0].text in mail
            assert ("71" in mail) is (one.score is not None)
            assert not GAP.search(mail)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_reads_well(published: Store, language: str) -> None:
    """Headline, notes and reasons of every municipality that was evaluated, without a gap or a code."""
    say = words(language)
    for municipality_id in published.evaluations["municipality_id"].unique()[::4]:
        found = ask.teachers(published, municipality_id)
        texts = teachers.headline(say, found, published)
        for row in found.rows:
            texts += [teachers.starts(say, found, row), teachers.basis(say, row)]
            called: list[Teacher] = [*row.teachers, *row.also]
            texts += [teachers.sentence(teachers.reasons(say, found, row, one, 2026)) for one in called]
            texts += [teachers.gift(say, one.gift) for one in called if one.gift]
        assert found.municipality in texts[0]
        for text in texts:
            assert text[-1] in ".", text
            assert not GAP.search(text)


def test_the_distance_of_a_stranger_is_no_number(found: Lessons, area: Lesson) -> None:
    """What is unknown of either is left out of the likeness before it is told."""
    facts = area.teachers[0].likeness.facts
    assert not any(isinstance(v, float) and math.isnan(v) for pair in facts.values() for v in pair)
