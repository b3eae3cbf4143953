"""The real report of 2016 on Ängelholm, where it is at hand. Every count was made by hand from the file."""

import pytest

from kompass import settings
from kompass.ingest import drafts
from kompass.ingest.check import check
from kompass.ingest.draft import Draft, Issue, Severity
from kompass.ingest.knowledge import Knowledge
from kompass.ingest.vocabulary import Vocabulary

SEED = settings.ROOT.parent / "shared" / "seeds" / "angelholm-2016.txt"

pytestmark = pytest.mark.skipif(not SEED.is_file(), reason="the seed report is not part of the repository")

POINTS = {"1": 59, "2": 79, "3": 58, "4": 73, "5": 54, "6": 50, "7": 59, "8": 64}
QUESTIONS = {"1": 5, "2": 5, "3": 5, "4": 6, "5": 6, "6": 6, "7": 5, "8": 7}
STRENGTHS = {"1": 6, "2": 6, "3": 5, "4": 4, "5": 3, "6": 6, "7": 3, "8": 8}
IMPROVEMENTS = {"1": 4, "2": 4, "3": 7, "4": 3, "5": 4, "6": 4, "7": 4, "8": 6}
SECTIONS = {"1": 5, "2": 6, "3": 6, "4": 7, "5": 7, "6": 7, "7": 6, "8": 8}  # "Allmänt" included

ENDORSED = [
    ("2", 171, "Kundtjänsten är fortsatt ett mycket gott exempel"),
    ("3", 230, "jämförelser med fyra liknande kommuner. Det är ett bra initiativ"),
    ("4", 275, "kartläggningen av processerna är gott exempel"),
    ("4", 287, "uppmärksammar goda ledaregenskaper"),
    ("4", 291, "ledarforum är ett mycket bra exempel"),
    ("7", 451, "Erfarenhetsbanken är ett spännande nytt grepp"),
]
"""What the evaluators hold up to others: area, line and words. "Goda exempel" elsewhere is none."""

SINCE = [
    ("improved", "1", 119, "infört en ny politisk organisation"),
    ("improved", "1", 141, "reviderats och förtydligats"),
    ("improved", "2", 159, "har strategin blivit ännu tydligare"),
    ("remains", "2", 159, "liksom då kanske det vore bra"),
    ("remains", "2", 177, "Något som påtalades redan i förra utvärderingen"),
    ("improved", "3", 210, "utvecklingsarbetet har fortsatt sedan förra utvärderingen"),
    ("improved", "3", 240, "Detta har utvecklats sedan förra utvärderingen"),
    ("improved", "4", 263, "att detta nu skett genom arbetet kring Agila Ängelholm"),
    ("improved", "4", 281, "tydliggörs alla chefers uppdrag nu"),
    ("improved", "4", 297, "som en brist vid förra utvärderingen"),
    ("remains", "5", 321, "redan nämntes i förra utvärdering"),
    ("remains", "5", 325, "fortfarande förbättringsmöjlighet, vilket ju också påtalades"),
    ("remains", "5", 337, "Intrycket från förra utvärdering kvarstår"),
    ("remains", "6", 365, "inte alla riktigt följer dessa riktlinjer"),
    ("remains", "6", 365, "inte heller att man gjort någon uppföljning kring detta sedan förra gången"),
    ("improved", "7", 423, "Detta har man nu gjort genom att bland annat anställa en kvalitetschef"),
    ("improved", "7", 447, "tagit flera steg framåt"),
]
"""What the areas say against the evaluation before. Not meant are line 100 (the summary, outside the areas),
171 ("sedan tidigare", "fortsatt"), 377 (the previous survey of employees) and 451 ("som tidigare nämnts")."""


@pytest.fixture(scope="module")
def seed(vocabulary: Vocabulary) -> Draft:
    (draft,) = drafts.read(SEED.name, SEED.read_bytes(), vocabulary)
    return draft


@pytest.fixture(scope="module")
def issues(seed: Draft, vocabulary: Vocabulary) -> tuple[Issue, ...]:
    return check(seed, Knowledge(vocabulary))


def test_whose_and_when(seed: Draft) -> None:
    """Ängelholm's second evaluation, of September 2016, known by its questions; marked as a draft."""
    assert (seed.municipality.id, seed.municipality.name) == ("se-1292", "Ängelholm")
    assert (seed.year, seed.month, seed.evaluation_number) == (2016, 9, 2)
    assert (seed.edition.id, seed.edition.basis) == ("se-2015", "questions")
    assert (seed.status, seed.language) == ("draft", "sv")


def test_every_figure(seed: Draft, vocabulary: Vocabulary) -> None:
    """Eight areas, 45 questions with the edition's maxima, and 496 as the sum: no total is given."""
    assert {area.code: area.points for area in seed.areas} == POINTS
    assert {area.code: area.stated["box"][0] for area in seed.areas} == POINTS
    assert {area.code: len(area.questions) for area in seed.areas} == QUESTIONS
    assert {area.code: sum(q.points or 0 for q in area.questions) for area in seed.areas} == POINTS
    edition = vocabulary.edition("se-2015")
    assert edition is not None
    assert {q.code: q.max for q in seed.questions} == {q.code: q.max for q in edition.questions}
    known = {q.code: q.text for q in edition.questions}
    slips = {q.code for q in seed.questions if q.text != known[q.code]}
    assert slips == {"4.3", "4.6"}  # slips of the report's pen, put right in the instrument
    assert (seed.total.points, seed.total.basis) == (496, "derived")


def test_every_finding(seed: Draft) -> None:
    """As many strengths and improvements as were counted, none of them with a sign or markup left."""
    assert {area.code: len(area.strengths) for area in seed.areas} == STRENGTHS
    assert {area.code: len(area.improvements) for area in seed.areas} == IMPROVEMENTS
    texts = [text.text for area in seed.areas for text in (*area.strengths, *area.improvements)]
    assert [text for text in texts if "<" in text or "•" in text or text != text.strip()] == []
    assert texts[0].startswith("Dagordningar, protokoll")
    assert texts[-1].endswith("brottsförebyggande och folkhälsa.")


def test_every_heading(seed: Draft) -> None:
    """Each area's headings, the general one included; nothing of the tables of points among them."""
    assert {area.code: len(area.sections) for area in seed.areas} == SECTIONS
    assert {area.sections[0].heading for area in seed.areas} == {"Allmänt"}
    assert not any("Vårgårda" in text.text for a in seed.areas for s in a.sections for text in s.paragraphs)


def test_endorsements(seed: Draft) -> None:
    """The six real endorsements are found, and nothing else: "goda exempel" stands eight times for none."""
    found = [(area.code, text.evidence.line, text.text) for area in seed.areas for text in area.examples]
    assert [one[:2] for one in found] == [one[:2] for one in ENDORSED]
    assert all(words in text for (*_, words), (*_, text) in zip(ENDORSED, found, strict=True))


def test_passages_about_the_previous_evaluation(seed: Draft, capsys: pytest.CaptureFixture[str]) -> None:
    """Of the passages listed by hand nine in ten are found, and as many of those found are listed."""
    found = [(one.kind, one.area, one.evidence.line, one.text) for one in seed.since_last]
    right = [
        wanted for wanted in SINCE if any(one[:3] == wanted[:3] and wanted[3] in one[3] for one in found)
    ]
    meant = [one for one in found if any(one[:3] == wanted[:3] and wanted[3] in one[3] for wanted in SINCE)]
    precision, recall = len(meant) / len(found), len(right) / len(SINCE)
    with capsys.disabled():
        print(f"\n  passages about the previous evaluation: {precision=:.2f} {recall=:.2f}")
    assert precision >= 0.9
    assert recall >= 0.9


@pytest.mark.parametrize(
    ("code", "about", "lines"),
    [
        ("municipality-name-conflict", "municipality", [28, 538]),
        ("draft-status", "status", [13]),
        ("area-title-variant", "2", [148, 548]),
        ("total-derived", "total", []),
        ("strength-doubtful", "6-strength-4", [404, 381]),
    ],
)
def test_what_is_wrong_with_it(issues: tuple[Issue, ...], code: str, about: str, lines: list[int]) -> None:
    """What the report gets wrong is told, at its lines, and nothing of it stands in the way."""
    (found,) = (issue for issue in issues if (issue.code, issue.about) == (code, about))
    assert [at.line for at in found.evidence] == lines
    assert found.severity == Severity.WARNING


def test_the_other_name_is_told(issues: tuple[Issue, ...]) -> None:
    """The name left over from a template is Vårgårda, at two places."""
    (found,) = (issue for issue in issues if issue.code == "municipality-name-conflict")
    assert (found.fields["name"], found.fields["other"], found.fields["n"]) == ("Ängelholm", "Vårgårda", 2)


def test_markup_is_told_line_by_line(issues: tuple[Issue, ...]) -> None:
    """Every line with `<ul` in it is told of, once."""
    (found,) = (issue for issue in issues if issue.code == "markup-in-text")
    lines = SEED.read_text(encoding="utf-8").splitlines()
    assert [at.line for at in found.evidence] == [n for n, line in enumerate(lines, 1) if "<ul" in line]


def test_nothing_stands_in_the_way(issues: tuple[Issue, ...]) -> None:
    """A complete report with its ordinary flaws can be saved once a person has looked; no false alarm of
    figures, areas or names is given."""
    assert {issue.severity for issue in issues} == {Severity.WARNING}
    assert {issue.code for issue in issues} == {
        "municipality-name-conflict",
        "draft-status",
        "total-derived",
        "area-title-variant",
        "markup-in-text",
        "strength-doubtful",
    }
