"""What is saved of an accepted draft: its figures and findings, where each was read, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.ingest import drafts, rows
from kompass.ingest.decisions import Decisions
from kompass.ingest.draft import Draft, Place, Section, Text, Total
from kompass.ingest.vocabulary import Vocabulary
from tests.ingest.conftest import ReadSample
from tests.ingest.made_drafts import at, complete, with_area, with_question
from tests.ingest.made_reports import SAMPLES, as_text

SAVED = rows.Saved(
    id="0123456789ab",
    title="Er egen rapport",
    publisher="Egen uppgift",
    notes={"sv": "Inläst.", "en": "Read in."},
    no_name="[namn borttaget]",
)
TABLES = {"evaluations", "scores", "findings", "readings", "sections", "sources", "proposed-questions"}


@pytest.fixture(scope="module")
def good(vocabulary: Vocabulary) -> Draft:
    return complete(vocabulary)


def made(draft: Draft, words: Vocabulary, **decided: Any) -> rows.Tables:
    return rows.tables([(draft, Decisions(**decided))], words, SAVED)


def by(table: list[rows.Row], column: str) -> dict[str, rows.Row]:
    found = {row[column]: row for row in table}
    assert len(found) == len(table)
    return found


def values(tables: rows.Tables) -> Iterator[str]:
    """Every text in every table."""
    return (
        value
        for table in tables.values()
        for row in table
        for value in row.values()
        if isinstance(value, str)
    )


def test_every_figure_is_a_row(good: Draft, vocabulary: Vocabulary) -> None:
    """Total, areas and questions are saved as stated, each with the source; what is not known has no row."""
    tables = made(with_question(good, "1.1", points=None, percent=None), vocabulary)
    assert set(tables) == TABLES
    scores = by(tables["scores"], "item")
    assert len(scores) == 1 + 8 + 44
    assert "1.1" not in scores
    assert {row["basis"] for row in scores.values()} == {"stated"}
    assert {row["source_id"] for row in scores.values()} == {"own-0123456789ab"}
    assert (scores["total"]["points"], scores["1"]["points"], scores["1.2"]["points"]) == ("800", "100", "20")
    (evaluation,) = tables["evaluations"]
    assert evaluation["evaluation_id"] == "se-1440-2017"
    assert (evaluation["year"], evaluation["month"], evaluation["number"]) == (2017, 5, 2)
    assert (evaluation["edition"], evaluation["confidence"]) == ("se-2015", "high")


def test_a_derived_total_is_left_to_the_store(good: Draft, vocabulary: Vocabulary) -> None:
    """Nothing that Kompass computed is saved as if the report said it."""
    tables = made(replace(good, total=Total(800.0, "derived")), vocabulary)
    assert "total" not in by(tables["scores"], "item")


def test_half_points_are_kept(good: Draft, vocabulary: Vocabulary) -> None:
    """A half point is saved as one."""
    tables = made(with_question(good, "1.1", points=9.5, percent=None), vocabulary)
    assert by(tables["scores"], "item")["1.1"]["points"] == "9.5"
    assert by(tables["readings"], "about")["1.1"]["as_read"] == "9.5"


def test_a_draft_report_is_less_sure(good: Draft, vocabulary: Vocabulary) -> None:
    """A report that is marked as a draft gives an evaluation of medium confidence."""
    (evaluation,) = made(replace(good, status="draft"), vocabulary)["evaluations"]
    assert evaluation["confidence"] == "medium"


def test_a_corrected_value_is_used_and_the_read_one_kept_beside(good: Draft, vocabulary: Vocabulary) -> None:
    """The right value is the score; what was read, where, and that it was corrected is a reading."""
    misread = with_question(good, "3.2", points=52.0)
    tables = made(misread, vocabulary, corrections={"3.2": 13.0})
    assert by(tables["scores"], "item")["3.2"]["points"] == "13"
    reading = by(tables["readings"], "about")["3.2"]
    assert (reading["as_read"], reading["decision"]) == ("52", "corrected")
    assert (reading["page"], reading["line"]) == (1, 302)
    assert by(tables["readings"], "about")["3.1"]["decision"] == "read"


def test_a_value_nobody_read_may_be_given(good: Draft, vocabulary: Vocabulary) -> None:
    """A value that was missing and a person filled in is a correction of nothing."""
    missing = with_question(good, "3.2", points=None, percent=None)
    tables = made(missing, vocabulary, corrections={"3.2": 13.0})
    assert by(tables["scores"], "item")["3.2"]["points"] == "13"
    reading = by(tables["readings"], "about")["3.2"]
    assert (reading["as_read"], reading["decision"]) == (None, "corrected")


def test_what_is_left_out_is_not_saved_but_told(good: Draft, vocabulary: Vocabulary) -> None:
    """An item left out has no score; that it was read, and as what, is still known."""
    tables = made(good, vocabulary, corrections={"3.2": None, "4": None, "total": None})
    items = set(by(tables["scores"], "item"))
    assert not {"3.2", "4", "total"} & items
    assert "4.1" in items
    readings = by(tables["readings"], "about")
    assert [(readings[i]["as_read"], readings[i]["decision"]) for i in ("3.2", "4", "total")] == [
        ("25", "corrected"),
        ("100", "corrected"),
        ("800", "corrected"),
    ]


@pytest.mark.parametrize(("code", "item"), [("area-sum-mismatch", "5"), ("total-mismatch", "total")])
def test_what_is_kept_carries_its_note(code: str, item: str, good: Draft, vocabulary: Vocabulary) -> None:
    """A contradiction that was kept has the person's note on its score and on its reading, and no other."""
    tables = made(good, vocabulary, kept={f"{code}:{item}": "Så står det i rapporten."})
    scores, readings = by(tables["scores"], "item"), by(tables["readings"], "about")
    assert [i for i, row in scores.items() if row["note"]] == [item]
    assert scores[item]["note"] == readings[item]["note"] == "Så står det i rapporten."
    assert [about for about, row in readings.items() if row["decision"] == "kept"] == [item]


def test_whose_and_when_have_readings(good: Draft, vocabulary: Vocabulary) -> None:
    """Municipality, year and edition tell what was read of them and whether a person put it right."""
    tables = made(
        replace(good, municipality=Place("Sagodalen", None)), vocabulary, municipality="se-1440", year=2018
    )
    readings = by(tables["readings"], "about")
    told = {
        about: (readings[about]["as_read"], readings[about]["decision"])
        for about in ("municipality", "year", "edition")
    }
    assert told == {
        "municipality": ("Sagodalen", "corrected"),
        "year": ("2017", "corrected"),
        "edition": ("se-2015", "read"),
    }
    assert readings["year"]["line"] == 2
    assert {row["evaluation_id"] for row in readings.values()} == {"se-1440-2018"}


def test_a_dropped_finding_is_not_saved(good: Draft, vocabulary: Vocabulary) -> None:
    """A finding a person drops leaves no finding and no reading; the others keep theirs, one each."""
    every = made(good, vocabulary)
    left = made(good, vocabulary, dropped=frozenset({"1-strength-1", "since-1"}))
    kinds = [(row["area"], row["kind"]) for row in left["findings"]]
    assert len(every["findings"]) == 17
    assert len(kinds) == 15
    assert ("1", "strength") not in kinds
    assert ("1", "improved") not in kinds
    assert ("1", "improvement") in kinds
    ids = set(by(left["findings"], "finding_id"))
    assert {row["about"] for row in left["readings"] if row["about"].startswith("own-")} == ids


def test_a_finding_says_whose_it_is(read_sample: ReadSample, vocabulary: Vocabulary) -> None:
    """Every finding of a report is the evaluators', of the evaluation, with its area, question and line."""
    draft = read_sample("plain_2016", "txt")
    tables = made(draft, vocabulary)
    readings = by(tables["readings"], "about")
    found = by(tables["findings"], "finding_id")
    assert {row["evaluation_id"] for row in found.values()} == {"se-0513-2016"}
    assert {(row["says_who"], row["from_evaluation"], row["area_basis"]) for row in found.values()} == {
        ("evaluator", "true", "stated")
    }
    assert {row["kind"] for row in found.values()} == {
        "strength",
        "improvement",
        "example",
        "improved",
        "remains",
    }
    (one,) = (row for row in found.values() if row["text"].startswith("Kontaktcentret är ett mycket gott"))
    (text,) = (text for text in draft.areas[1].examples if text.text == one["text"])
    assert (one["area"], one["question"]) == ("2", text.question)
    assert readings[one["finding_id"]]["line"] == text.evidence.line


# --- what must never be saved --------------------------------------------------------------------

name_parts = st.tuples(
    st.sampled_from(["Anna", "Erik", "Karin", "Åsa", "Lars-Erik", "Eva Maria"]),
    st.sampled_from(["", " K.", " von", " af"]),
    st.sampled_from(["Quisthström", "Öhrnzäter", "Zetterqvibb", "Wrangelhof-Quisth"]),
)


@given(
    parts=name_parts,
    around=st.sampled_from([("", ""), ("Enligt ", ", chef"), ("(", ")"), ("Det säger ", ".")]),
)
def test_no_text_that_is_saved_holds_a_name(
    good: Draft, vocabulary: Vocabulary, parts: tuple[str, str, str], around: tuple[str, str]
) -> None:
    """Wherever a name slipped in, it is in no table: findings, prose, headings, questions, notes."""
    name = f"{parts[0]}{parts[1]} {parts[2]}"
    said = f"{around[0]}{name}{around[1]}"
    named = Text(said, at(150))
    area = good.areas[0]
    draft = with_area(
        good,
        "1",
        strengths=(named,),
        improvements=(named,),
        examples=(named,),
        sections=(Section(said, (named, named), at(170)),),
        questions=tuple(replace(q, text=said) for q in area.questions),
    )
    draft = replace(draft, since_last=(replace(good.since_last[0], text=said),), source=f"{name}.pdf")
    draft = replace(draft, edition=replace(draft.edition, id="se-2010"))
    draft = replace(draft, municipality=replace(draft.municipality, name=said))
    tables = made(draft, vocabulary, kept={"total-mismatch:total": said})
    for word in parts[2].split("-"):
        assert [value for value in values(tables) if word in value] == []
    assert SAVED.no_name in tables["findings"][0]["text"]
    assert len(tables["findings"]) == len(made(good, vocabulary)["findings"]) + 1


def test_names_that_are_none_stay(good: Draft, vocabulary: Vocabulary) -> None:
    """A word that only looks like a name is not taken out of a text."""
    for text in ("Familjen Helsingborg samarbetar", "Agila Ängelholm", "Öppna Jämförelser", "Anna är med"):
        tables = made(with_area(good, "1", strengths=(Text(text, at(150)),)), vocabulary)
        assert tables["findings"][0]["text"] == text


def test_nothing_outside_the_areas_is_saved(vocabulary: Vocabulary) -> None:
    """Cover, contents, summary, chapters about the tool, lists of participants: nothing of them is kept."""
    plain = SAMPLES["plain_2016"]
    report = replace(
        plain,
        cover=(*plain.cover, "Xylofonen, SKL"),
        number_sentence=plain.number_sentence + " Vi mötte en xylofon i receptionen, och den spelade länge.",
        total_sentence="Xylofonen noteras särskilt.",
    )
    text = as_text(report).decode()
    text += "\n\nDeltagare\n\nXylofon Persson, kanslichef\n\nBilaga 1 Xylofoner\n\n• Xylofon i trä\n"
    assert text.lower().count("xylofon") == 6
    (draft,) = drafts.read("xylofon.txt", text.encode(), vocabulary)
    assert draft.municipality.id == "se-0513"
    saved = list(values(made(draft, vocabulary)))
    assert [value for value in saved if "xylofon" in value.lower()] == []
    outside = text[: text.index("Område 1 Offentlighet och demokrati\n")].split("\n")
    long = [line for line in outside if len(line) > 60]
    assert long
    assert [line for line in long if any(line in value for value in saved)] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_the_chapter_after_the_areas_is_not_saved(
    name: str, read_sample: ReadSample, vocabulary: Vocabulary
) -> None:
    """The chapter that holds the tables of points is no part of the last area."""
    headings = {
        (row["area"], row["heading"]) for row in made(read_sample(name, "txt"), vocabulary)["sections"]
    }
    assert headings == {(area.code, one.heading) for area in SAMPLES[name].areas for one in area.sections}


# --- several drafts, and editions without questions ----------------------------------------------


def test_two_drafts_of_one_file(good: Draft, vocabulary: Vocabulary) -> None:
    """A file with two evaluations is one source, two evaluations, and findings that no two share an id of."""
    earlier = replace(good, year=2013, edition=replace(good.edition, id="se-2010"))
    tables = rows.tables(
        [(good, Decisions()), (earlier, Decisions(corrections={"1": 90.0}))], vocabulary, SAVED
    )
    assert [row["evaluation_id"] for row in tables["evaluations"]] == ["se-1440-2017", "se-1440-2013"]
    assert len(tables["sources"]) == 1
    assert len(by(tables["findings"], "finding_id")) == 2 * 17
    first = {(r["evaluation_id"], r["points"]) for r in tables["scores"] if r["item"] == "1"}
    assert first == {("se-1440-2017", "100"), ("se-1440-2013", "90")}
    pairs = [(row["evaluation_id"], row["about"]) for row in tables["readings"]]
    assert len(pairs) == len(set(pairs))


def test_questions_are_proposed_only_where_nobody_holds_them(
    good: Draft, read_sample: ReadSample, vocabulary: Vocabulary
) -> None:
    """The questions of se-2015 are held; those of se-2010 are taken from the report, each once."""
    assert made(good, vocabulary)["proposed-questions"] == []
    draft = read_sample("areas_2012", "txt")
    tables = made(draft, vocabulary)
    proposed = by(tables["proposed-questions"], "question")
    assert {code: (row["text"], row["max_points"]) for code, row in proposed.items()} == {
        q.code: (q.text, f"{q.max:g}") for q in draft.questions
    }
    assert {row["edition"] for row in proposed.values()} == {"se-2010"}
    assert {row["question"] for row in tables["findings"]} == {None}  # of a proposed set nothing may hang
    other = replace(draft, year=2013)
    both = rows.tables([(draft, Decisions()), (other, Decisions())], vocabulary, SAVED)
    assert len(both["proposed-questions"]) == len(draft.questions)


def test_a_draft_that_nobody_could_place_is_never_saved(good: Draft, vocabulary: Vocabulary) -> None:
    """Without a municipality, a year or an edition there is nothing to save it as."""
    for unknown in (
        replace(good, municipality=Place(None, None)),
        replace(good, year=None),
        replace(good, edition=replace(good.edition, id=None)),
    ):
        with pytest.raises(ValueError, match="accepted"):
            made(unknown, vocabulary)
