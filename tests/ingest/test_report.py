"""Reports become drafts: what they say and nothing else, whatever the format and the layout."""

import re
from collections.abc import Iterable
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.errors import UnreadableFile
from kompass.ingest import drafts
from kompass.ingest.draft import Draft
from kompass.ingest.vocabulary import Vocabulary
from tests.ingest.conftest import ReadSample, ReadText
from tests.ingest.made_reports import SAMPLES, WRITERS, as_text, expected
from tests.ingest.made_reports.report import Layout, Report
from tests.ingest.tables import bare

each_sample = pytest.mark.parametrize("name", SAMPLES)
each_format = pytest.mark.parametrize("suffix", WRITERS)


def content(draft: Draft) -> Any:
    """A draft as plain values without where they were read: no evidence, file name or markup."""
    return bare(replace(draft, markup=()))


def differences(one: Any, other: Any, at: str = "") -> list[str]:
    """Where two drafts differ, so that a failure tells it in a line."""
    if isinstance(one, dict) and isinstance(other, dict):
        keys = list(dict.fromkeys((*one, *other)))
        return [d for key in keys for d in differences(one.get(key), other.get(key), f"{at}.{key}")]
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        pairs = enumerate(zip(one, other, strict=True))
        return [d for n, (a, b) in pairs for d in differences(a, b, f"{at}[{n}]")]
    return [] if one == other else [f"{at}: {one!r} / {other!r}"]


# --- what the made-up reports say ----------------------------------------------------------------


@each_sample
@each_format
def test_a_report_is_read_as_it_is(read_sample: ReadSample, name: str, suffix: str) -> None:
    """Whose, when, which edition, status, total, every figure and every finding, as the report gives them."""
    draft, told = read_sample(name, suffix), expected(SAMPLES[name])
    assert (draft.kind, draft.language, draft.status) == ("report", told["language"], told["status"])
    assert draft.municipality.id == told["municipality"]
    assert (draft.year, draft.month) == (told["year"], told["month"])
    assert (draft.evaluation_number, draft.edition.id) == (told["evaluation_number"], told["edition"])
    assert {"points": draft.total.points, "basis": draft.total.basis} == told["total"]
    assert [area.code for area in draft.areas] == list(told["areas"])
    for area in draft.areas:
        wanted = told["areas"][area.code]
        assert area.points == wanted["points"]
        assert [title.text for title in area.titles] == wanted["titles"]
        box = area.stated.get("box")
        assert (box[0] if box else None) == wanted["box"]
        asked = [(q.code, q.text, q.points, q.max, q.percent) for q in area.questions]
        assert asked == [tuple(q.values()) for q in wanted["questions"]]
        assert [text.text for text in area.strengths] == wanted["strengths"]
        assert [text.text for text in area.improvements] == wanted["improvements"]
    assert draft.unread == ()


@each_sample
@each_format
def test_prose_is_searched_for_what_is_meant(read_sample: ReadSample, name: str, suffix: str) -> None:
    """Each passage meant is in exactly one that was read, of its kind and area, and no other passage is."""
    draft, told = read_sample(name, suffix), expected(SAMPLES[name])
    meant = [(one["kind"], one["area"], one["text"]) for one in told["since_last"]]
    read = [(one.kind, one.area, one.text) for one in draft.since_last]
    meant += [("example", code, text) for code, area in told["areas"].items() for text in area["examples"]]
    read += [("example", area.code, text.text) for area in draft.areas for text in area.examples]
    holding = {one: [other for other in read if other[:2] == one[:2] and one[2] in other[2]] for one in meant}
    assert {one: found for one, found in holding.items() if len(found) != 1} == {}
    assert [one for one in read if [one] not in holding.values()] == []


@each_sample
@each_format
def test_sections_hold_the_prose(read_sample: ReadSample, name: str, suffix: str) -> None:
    """Every heading of an area is read with its paragraphs, whole and in order."""
    told = {
        area.code: [
            (section.heading, [" ".join(s.text for s in part) for part in section.paragraphs])
            for section in area.sections
        ]
        for area in SAMPLES[name].areas
    }
    for area in read_sample(name, suffix).areas:
        read = [(one.heading, [text.text for text in one.paragraphs]) for one in area.sections]
        assert read == told[area.code]


@each_sample
def test_the_same_report_is_the_same_draft_in_every_format(read_sample: ReadSample, name: str) -> None:
    """Text, PDF and Word give one draft; only where things stand differs."""
    text, *others = (content(read_sample(name, suffix)) for suffix in WRITERS)
    for other in others:
        assert differences(text, other) == []


@each_sample
@each_format
def test_evidence_shows_what_was_read(read_sample: ReadSample, name: str, suffix: str) -> None:
    """The line that is shown beside a question holds its code or its points, never another's."""
    for question in read_sample(name, suffix).questions:
        shown = question.evidence.text
        assert question.code in shown or f"{question.points:g}" in shown.split()


@each_format
def test_another_name_left_in_a_template_is_only_a_mention(read_sample: ReadSample, suffix: str) -> None:
    """The name that stands in the contents and above the tables is told, once per place, and not chosen."""
    place = read_sample("contradictory", suffix).municipality
    assert (place.id, place.name) == ("se-0187", "Vaxholm")
    assert [(m.name, m.place) for m in place.mentions if m.id != "se-0187"] == [("Markaryd", "contents")]


# --- layout means nothing ------------------------------------------------------------------------


def _noisy(text: str, chance: Random) -> str:
    """The same text with blanks and blank lines where nobody sees them."""
    found = []
    for line in text.split("\n"):
        if not line.strip():
            found += [chance.choice(["", " ", "  "])] * chance.randint(1, 3)
            continue
        words = [word if word else " " for word in line.split(" ")]
        gaps = [" " * chance.choice([1, 1, 1, 1, 2, 3]) for _ in words[1:]]
        spaced = words[0] + "".join(gap + word for gap, word in zip(gaps, words[1:], strict=True))
        found.append(spaced + " " * chance.randint(0, 2))
    return "\n".join(found)


@given(
    bullet=st.sampled_from("•·▪●■*–-"),
    width=st.none() | st.integers(50, 120),
    loose=st.booleans(),
    hyphenate=st.booleans(),
    seed=st.integers(0, 10_000),
)
def test_white_space_wrapping_and_bullets_change_nothing(
    read_sample: ReadSample,
    read_text: ReadText,
    bullet: str,
    width: int | None,
    loose: bool,
    hyphenate: bool,
    seed: int,
) -> None:
    """However a text is wrapped, spaced and bulleted, it is the same report."""
    layout = Layout(bullet=bullet, width=width, loose=loose, hyphenate=hyphenate and width is not None)
    text = as_text(replace(SAMPLES["plain_2016"], layout=layout)).decode()
    read = read_text(_noisy(text, Random(seed)))
    assert differences(content(read_sample("plain_2016", "txt")), content(read)) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"columns": (("Max", "max"), ("Poäng", "points"), ("%", "percent"))},
        {"columns": (("Procent", "percent"), ("Resultat", "points"), ("Möjliga", "max"))},
        {"findings_as_table": False, "strengths": "Styrkor:", "improvements": "Att utveckla"},
        {"split_tables": ("1", "4", "8"), "repeat_header": True},
        {"split_prose": "5", "form_feeds": True, "width": 80},
        {"html": True},
        {"contents": False},
        {"sum_label": "Summa"},
        {"box_words": ("Delområden", "Poäng")},
        {"chapter": "Kriterium {code}. {title}"},
    ],
    ids=lambda changes: next(iter(changes)),
)
@pytest.mark.parametrize("suffix", ["txt", "docx"])
def test_another_layout_is_the_same_report(
    read_sample: ReadSample, vocabulary: Vocabulary, changes: dict[str, Any], suffix: str
) -> None:
    """Order of columns, words of headings, lists or tables, broken tables: the figures are the same."""
    report: Report = replace(SAMPLES["plain_2016"], layout=Layout(**changes))
    (draft,) = drafts.read(f"rapport.{suffix}", WRITERS[suffix](report), vocabulary)
    wanted = read_sample("plain_2016", suffix)
    no_mentions = [
        {**content(one), "municipality": one.municipality.id} for one in (wanted, draft)
    ]  # without contents there are fewer places that name it
    assert differences(*no_mentions) == []


# --- small reports, one peculiarity each ---------------------------------------------------------

TITLES = (
    "Offentlighet och demokrati",
    "Brukarfokus, tillgänglighet och bemötande",
    "Politisk styrning och kontroll",
    "Ledarskap, ansvar och delegation",
    "Resultat och effektivitet",
    "Kommunen som arbetsgivare - personalpolitik",
    "Ständiga förbättringar",
    "Kommunen som samhällsbyggare",
)
COVER = "KommunKompassen\n\nANALYS AV\n\nTINGSRYDS KOMMUN\n\nMARS 2018"
ABOUT = "Rapporten bygger på samtal med dem som arbetar i kommunen, och på det som står i dokumenten."
POINTS = (51, 62, 53, 64, 55, 66, 57, 68)  # 476 in all


def _area(code: int, box: str = "", table: str = "") -> str:
    points = POINTS[code - 1]
    return "\n\n".join(
        [
            f"Område {code} {TITLES[code - 1]}",
            box or f"Rubriker\t2018\n• Strategi\t{points}",
            f"Allmänt\n\nHär står något om område {code}, och det är allt som behöver sägas.",
            f"STYRKOR\tFÖRBÄTTRINGSMÖJLIGHETER\n• Starkt i {code}\t• Svagt i {code}",
            *filter(None, [table]),
        ]
    )


def _table(code: int) -> str:
    points = POINTS[code - 1]
    return (
        f"{code}.\t{TITLES[code - 1]}\tUppnått\tMax\tProcent\n"
        f"{code}.1\tFinns en strategi för område {code}?\t{points - 20}\t60\t{(points - 20) * 100 // 60}%\n"
        f"{code}.2\tFöljs strategin för område {code} upp?\t20\t40\t50%\n"
        f"\t\t{points}\t100\t{points}%"
    )


def small(
    cover: str = COVER,
    about: str = ABOUT,
    areas: Iterable[str] | None = None,
    tables: Iterable[str] | None = None,
) -> str:
    """A report of eight short areas, as text."""
    chapters = [_area(code) for code in range(1, 9)] if areas is None else areas
    last = [_table(code) for code in range(1, 9)] if tables is None else tables
    parts = [cover, "1 Om kommunen", about, "2 Genomgång", *chapters, "3 Översikt av poängen", *last]
    return "\n\n".join(parts) + "\n"


def test_a_small_report_is_read(read_text: ReadText) -> None:
    """The small report below is a report: the variations change one thing each."""
    draft = read_text(small())
    assert (draft.municipality.id, draft.year, draft.month) == ("se-0763", 2018, 3)
    assert [area.points for area in draft.areas] == list(POINTS)
    assert len(draft.questions) == 16
    assert (draft.total.points, draft.total.basis) == (476, "derived")
    assert [len(area.strengths) for area in draft.areas] == [1] * 8


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("ÖRNSKÖLDSVIKS KOMMUN", "se-2284"),
        ("Örnsköldsviks kommun", "se-2284"),
        ("HÅBO KOMMUN", "se-0305"),
        ("HABO KOMMUN", "se-0643"),
        ("VAXHOLMS STAD", "se-0187"),
        ("BORÅS STAD", "se-1490"),
        ("UPPLANDS VÄSBY KOMMUN", "se-0114"),
        ("MALÅ", "se-2418"),
    ],
)
def test_the_municipality_is_known_in_capitals(read_text: ReadText, written: str, wanted: str) -> None:
    """A name on the cover is known in capitals, with and without genitive, and å is not a."""
    cover = COVER.replace("TINGSRYDS KOMMUN", written)
    assert read_text(small(cover=cover)).municipality.id == wanted


def test_an_evaluators_employer_is_not_the_subject(read_text: ReadText) -> None:
    """ "Anna Ek, Orust kommun" on the cover says where an evaluator works."""
    draft = read_text(small(cover=COVER + "\n\nAnna Ek, Orust kommun"))
    assert draft.municipality.id == "se-0763"
    assert "se-1421" not in draft.municipality.candidates


def test_a_municipality_nobody_knows_is_named_not_guessed(read_text: ReadText) -> None:
    """An unknown name is told as it stands and no known one is put in its place."""
    place = read_text(small(cover=COVER.replace("TINGSRYDS", "SAGODALENS"))).municipality
    assert (place.id, place.name) == (None, "Sagodalen")


def test_a_date_only_in_a_sentence(read_text: ReadText) -> None:
    """Without a date on the cover, the sentence about the evaluation gives it; that of the one before not."""
    about = (
        "Vid den förra utvärderingen, i maj 2014, var mycket annorlunda. "
        "Utvärderingen av Tingsryds kommun genomfördes i november 2018."
    )
    draft = read_text(small(cover=COVER.replace("\n\nMARS 2018", ""), about=about))
    assert (draft.year, draft.month) == (2018, 11)


def test_no_date_is_no_date(read_text: ReadText) -> None:
    """Where no date is told of the evaluation, none is made of others."""
    about = "Kommunen antog en vision i mars 2012. Sedan 2013 finns en strategi."
    draft = read_text(small(cover=COVER.replace("\n\nMARS 2018", ""), about=about))
    assert (draft.year, draft.month) == (None, None)


@pytest.mark.parametrize("years", [("2014", "2018"), ("2018", "2014")], ids=["old-first", "new-first"])
def test_a_box_with_two_years(read_text: ReadText, years: tuple[str, str]) -> None:
    """Of a box with two evaluations, the column of this year holds the points."""
    areas = []
    for code in range(1, 9):
        figures = {"2014": "40", "2018": str(POINTS[code - 1])}
        row = "\t".join(figures[year] for year in years)
        areas.append(_area(code, box=f"Rubriker\t{years[0]}\t{years[1]}\n• Strategi\t{row}"))
    for tables in (None, []):
        draft = read_text(small(areas=areas, tables=tables))
        assert [area.stated["box"][0] for area in draft.areas] == list(POINTS)
        assert [area.points for area in draft.areas] == list(POINTS)


def test_a_chapter_is_known_by_its_title(read_text: ReadText) -> None:
    """A chapter that is only numbered is the area its title is nearest to, a slip of the pen or none."""
    slips = [("demokrati", "demokratti"), ("bemötande", "bemötende"), ("effektivitet", "efektivitet")]
    areas = []
    for code, title in enumerate(TITLES, 1):
        named = f"2.{code} {title}"
        for right, wrong in slips:
            named = named.replace(right, wrong)
        areas.append(_area(code).replace(f"Område {code} {title}", named))
    draft = read_text(small(areas=areas))
    assert [[text.text for text in area.strengths] for area in draft.areas] == [
        [f"Starkt i {code}"] for code in range(1, 9)
    ]
    assert draft.areas[1].titles[0].text == "Brukarfokus, tillgänglighet och bemötende"


def test_tables_within_the_chapters(read_text: ReadText) -> None:
    """The table of questions may stand in each area's chapter instead of at the end."""
    inside = [_area(code, table=_table(code)) for code in range(1, 9)]
    draft = read_text(small(areas=inside, tables=[]))
    wanted = read_text(small())
    assert bare(draft.questions) == bare(wanted.questions)
    assert [area.points for area in draft.areas] == list(POINTS)
    assert bare([area.strengths for area in draft.areas]) == bare([a.strengths for a in wanted.areas])
    assert bare([area.sections for area in draft.areas]) == bare([a.sections for a in wanted.areas])


def test_a_table_of_areas_only(read_text: ReadText) -> None:
    """A report without questions has its areas' points, from a table of areas."""
    rows = [f"{n}. {title}\t{POINTS[n - 1]}\t100\t{POINTS[n - 1]}%" for n, title in enumerate(TITLES, 1)]
    table = "\n".join(["Område\tUppnått\tMax\tProcent", *rows, "Totalt\t476\t800\t60%"])
    draft = read_text(small(tables=[table]))
    assert draft.questions == ()
    assert [(area.code, area.points) for area in draft.areas] == [
        (str(n), points) for n, points in enumerate(POINTS, 1)
    ]
    assert (draft.total.points, draft.total.basis) == (476, "stated")


@pytest.mark.parametrize(
    "sentence",
    [
        "Vid förra utvärderingen fick kommunen totalt 431 poäng av 800.",
        "I den förra utvärderingen var totalpoängen 431.",
        "Totalt 24 000 invånare bor i kommunen, och 300 av dem svarade.",
    ],
)
def test_a_total_of_before_is_not_taken(read_text: ReadText, sentence: str) -> None:
    """The total of the previous evaluation is not this one's, nor are other numbers."""
    total = read_text(small(about=f"{ABOUT} {sentence}")).total
    assert (total.points, total.basis) == (476, "derived")


@pytest.mark.parametrize(
    "sentence",
    [
        "Tingsryds kommun fick totalt 475 poäng av 800 möjliga.",
        "Totalpoängen är 475.",
        "Kommunen når 475 poäng av 800.",
        "Sammanlagt blev det 475 poäng.",
    ],
)
def test_a_total_in_a_sentence_is_taken(read_text: ReadText, sentence: str) -> None:
    """The total that a sentence gives is the stated one, even where the areas sum to another."""
    total = read_text(small(about=f"{ABOUT} {sentence}")).total
    assert (total.points, total.basis) == (475, "stated")
    assert total.evidence is not None
    assert "475" in total.evidence.text


def test_a_missing_area_gives_no_total(read_text: ReadText) -> None:
    """Seven areas are no total: what is missing is not zero."""
    codes = [n for n in range(1, 9) if n != 4]
    draft = read_text(small(areas=map(_area, codes), tables=map(_table, codes)))
    assert [area.code for area in draft.areas] == [str(code) for code in codes]
    assert (draft.total.points, draft.total.basis) == (None, None)


def test_half_points(read_text: ReadText) -> None:
    """Half points are read as they are, with a comma or a point."""
    tables = [_table(code) for code in range(1, 9)]
    tables[0] = tables[0].replace("\t31\t60", "\t30,5\t60").replace("\t51\t100", "\t50.5\t100")
    area = read_text(small(tables=tables)).areas[0]
    assert (area.questions[0].points, area.points) == (30.5, 50.5)


@pytest.mark.parametrize("unread", ["saknas", "-", "9 5"])
def test_a_figure_that_is_none_is_unknown(read_text: ReadText, unread: str) -> None:
    """A cell that should hold a number and does not is unknown, and told; no zero is made of it."""
    tables = [_table(code) for code in range(1, 9)]
    tables[0] = tables[0].replace("\t31\t60", f"\t{unread}\t60")
    draft = read_text(small(tables=tables))
    assert draft.areas[0].questions[0].points is None
    assert [text for text, _ in draft.unread] == [unread]


@pytest.mark.parametrize(
    "text",
    [
        "Ett brev\n\nHej! Här kommer protokollet från mötet i mars 2018. Vi ses i Tingsryds kommun.\n",
        "KommunKompassen\n\nÄr ett verktyg. Det har använts i flera kommuner sedan 2002.\n",
        "Årsredovisning 2018\n\nTINGSRYDS KOMMUN\n\n"
        + "\n".join(f"{n}.\tVerksamhet {n}\tUppnått\tMax\n{n}.1\tGick det bra?\t9\t15" for n in range(1, 9)),
        "1.1\t9\t15\n1.2\t8\t20\n",
    ],
    ids=["letter", "about-the-tool", "other-tables", "figures"],
)
def test_what_is_no_report_is_refused(read_text: ReadText, text: str) -> None:
    """Text that is no report of this instrument is refused as such, with the file's name."""
    with pytest.raises(UnreadableFile) as raised:
        read_text(text)
    assert (raised.value.reason, raised.value.fields["file"]) == ("other-report", "rapport.txt")


def test_an_abbreviation_ends_no_sentence(read_text: ReadText) -> None:
    """A passage goes on after "t.ex." and "bl.a.", whatever follows."""
    said = (
        "Sedan förra utvärderingen har kommunen infört nya kanaler, t.ex. Facebook, bl.a. Twitter och fler."
    )
    areas = [_area(code) for code in range(1, 9)]
    areas[0] = areas[0].replace("Här står något", f"{said} Här står något")
    (passage,) = read_text(small(areas=areas)).since_last
    assert passage.text == said


def test_a_line_with_markup_counts_once(read_text: ReadText) -> None:
    """A line is told of once, however many of its cells hold markup."""
    cell = f"<ul><li>{'Starkt ' * 40}</li></ul>"
    areas = [_area(code) for code in range(1, 9)]
    areas[0] = re.sub("• Starkt i 1\t• Svagt i 1", f"{cell}\t{cell.replace('Starkt', 'Svagt')}", areas[0])
    (where,) = read_text(small(areas=areas)).markup
    assert "<ul>" in where.text


def test_a_page_that_begins_with_a_title(read_text: ReadText) -> None:
    """A new page ends a title without a blank line, and parts no sentence, capital or not."""
    text = small(about=f"{ABOUT[:-1]}, liksom det som\fKommunen säger.")
    draft = read_text(text.replace("MARS 2018\n\n1 Om", "MARS 2018\n\f1 Om"))
    assert (draft.year, draft.month, draft.municipality.mentions[0].place) == (2018, 3, "cover")


def test_a_page_that_ends_with_an_abbreviation(read_text: ReadText) -> None:
    """A paragraph goes on over a page that ends with "bl.a.", as the full stop there ends nothing."""
    said = "Kommunen samlar alla förvaltningar till möten om demokratin, och där deltar bl.a.{}de som vill."
    areas = [_area(code) for code in range(1, 9)]
    areas[0] = areas[0].replace("Här står något", said.format("\n\n\f") + " Här står något")
    (section,) = read_text(small(areas=areas)).areas[0].sections
    (text,) = section.paragraphs
    assert text.text.startswith(said.format(" "))


@pytest.mark.parametrize("sign", ["•", "-", "▪"])
def test_a_bullet_alone_on_its_line(read_text: ReadText, sign: str) -> None:
    """A sign that a line ends with is that of the item on the next line."""
    areas = [_area(code) for code in range(1, 9)]
    listed = f"Styrkor\n\n{sign} Öppet\n{sign}\nNära\n{sign} Enkelt\n\nFörbättringsområden\n\n{sign}\nTydligt"
    areas[0] = areas[0].replace("STYRKOR\tFÖRBÄTTRINGSMÖJLIGHETER\n• Starkt i 1\t• Svagt i 1", listed)
    area = read_text(small(areas=areas)).areas[0]
    assert [text.text for text in area.strengths] == ["Öppet", "Nära", "Enkelt"]
    assert [text.text for text in area.improvements] == ["Tydligt"]
