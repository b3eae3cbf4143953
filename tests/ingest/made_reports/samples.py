"""The made-up reports by name. What is in them is invented; only the municipalities' names are real."""

from collections.abc import Iterator
from dataclasses import replace

from tests.ingest.made_reports.making import areas
from tests.ingest.made_reports.report import Area, Layout, Report


def _plain_2016() -> Report:
    """As the seed is laid out, with nothing wrong; no total is given."""
    return Report(
        name="plain_2016",
        municipality_id="se-0513",
        edition="se-2015",
        municipality="Kinda kommun",
        place="Kinda",
        cover=("KommunKompassen", "ANALYS AV", "KINDA KOMMUN", "OKTOBER 2016", "Anna Granlid, SKL"),
        year=2016,
        month=10,
        number=2,
        number_sentence="I oktober 2016 besökte vi Kinda kommun, och det var kommunens andra utvärdering med "
        "KommunKompassen.",
        areas=areas("se-2015", "Kinda", (61, 77, 59, 70, 52, 54, 63, 66), "plain_2016", boxes=True),
    )


def _no_boxes_2017() -> Report:
    """No boxes, the total in a sentence, other columns in another order, the year alone on the cover."""
    return Report(
        name="no_boxes_2017",
        municipality_id="se-0486",
        edition="se-2015",
        municipality="Strängnäs kommun",
        place="Strängnäs",
        cover=("KommunKompassen STRÄNGNÄS KOMMUN 2017",),
        year=2017,
        month=None,
        number=2,
        number_sentence="Det är andra gången som Strängnäs kommun utvärderas.",
        areas=areas("se-2015", "Strängnäs", (62, 71, 66, 58, 55, 69, 60, 71), "no_boxes_2017", boxes=False),
        total_sentence="Strängnäs kommun fick totalt 512 poäng av 800.",
        total=512,
        layout=Layout(
            bullet="–",
            chapter="Område {code}: {title}",
            columns=(("Max", "max"), ("Poäng", "points"), ("Andel", "percent")),
            sum_label="Summa",
            strengths="Styrkor",
            improvements="Förbättringsområden",
            split_tables=("2",),
            repeat_header=True,
        ),
    )


def _areas_2012() -> Report:
    """An edition whose questions nobody holds; strengths as lists. A first evaluation: nothing to compare
    with, so whatever sounds like it is not meant."""
    return Report(
        name="areas_2012",
        municipality_id="se-0305",
        edition="se-2010",
        municipality="Håbo kommun",
        place="Håbo",
        cover=("Kommunkompassen", "Utvärdering av Håbo kommun", "Maj 2012"),
        year=2012,
        month=5,
        number=1,
        number_sentence="Håbo kommun har inte prövats mot KommunKompassen tidigare; detta är den första "
        "utvärderingen.",
        areas=areas("se-2010", "Håbo", (48, 63, 55, 51, 46, 57, 42, 60), "areas_2012", boxes=True),
        total_sentence="Sammanlagt når kommunen 422 poäng.",
        total=422,
        layout=Layout(
            bullet="-",
            strengths="Styrkor",
            improvements="Möjligheter till förbättring",
            findings_as_table=False,
            box_words=("Rubriker", "Poäng"),
            columns=(("Poäng", "points"), ("Maxpoäng", "max"), ("%", "percent")),
            contents=False,
        ),
    )


def _split_tables() -> Report:
    """Tables over two pages, words broken at line ends, areas numbered as the questions are."""
    return Report(
        name="split_tables",
        municipality_id="se-2284",
        edition="se-2015",
        municipality="Örnsköldsviks kommun",
        place="Örnsköldsvik",
        cover=("KommunKompassen 2018", "Analys av Örnsköldsviks kommun", "november 2018"),
        year=2018,
        month=11,
        number=3,
        number_sentence="Örnsköldsviks kommun har nu utvärderats för tredje gången.",
        areas=areas("se-2015", "Örnsköldsvik", (70, 68, 74, 65, 58, 72, 69, 80), "split_tables", boxes=True),
        layout=Layout(
            bullet="*",
            chapter="3.{code} {title}",
            split_tables=("3", "6", "8"),
            hyphenate=True,
            width=80,
            form_feeds=True,
        ),
    )


def _contradictory() -> Report:
    """A draft with another's name in it (contents, chapter 4), area 5's table 7 points too high, the percent
    of 3.2 ten too high, area 2 titled in two ways, a strength of area 6 that the prose says is missing, and
    the name of a person who was interviewed."""
    missing = "Gemensamt mentorsprogram för nya medarbetare"
    made = areas("se-2015", "Vaxholm", (50, 64, 57, 61, 49, 58, 53, 66), "contradictory", boxes=True)
    return Report(
        name="contradictory",
        municipality_id="se-0187",
        edition="se-2015",
        municipality="Vaxholms stad",
        place="Vaxholm",
        cover=("KommunKompassen", "ANALYS AV", "VAXHOLMS STAD", "MARS 2019"),
        year=2019,
        month=3,
        number=2,
        number_sentence="Vaxholms stad utvärderades i mars 2019, vilket var andra gången.",
        areas=tuple(_contradicted(made, missing)),
        total_sentence="Totalpoängen är 458 av 800 möjliga.",
        total=458,
        status_line="Arbetsmaterial",
        layout=Layout(html=True),
        contents_municipality="Markaryds kommun",
        tables_municipality="Markaryds kommun",
    )


def _contradicted(made: tuple[Area, ...], missing: str) -> Iterator[Area]:
    for area in made:
        match area.code:
            case "2":
                yield replace(area, table_title="Tillgänglighet och brukarorientering")
            case "3":
                yield replace(
                    area,
                    questions=tuple(
                        replace(q, percent=q.percent + 10) if q.code == "3.2" else q for q in area.questions
                    ),
                )
            case "5":
                yield replace(area, points=area.points + 7)
            case "6":
                yield replace(area, strengths=(*area.strengths, missing))
            case _:
                yield area


def _norwegian_2017() -> Report:
    """A Norwegian report with questions of its own."""
    return Report(
        name="norwegian_2017",
        municipality_id="no-roros",
        edition="no-2010",
        municipality="Røros kommune",
        place="Røros",
        cover=("Kommunekompasset", "Evaluering av forvaltningspraksisen i Røros kommune", "Mars 2017"),
        year=2017,
        month=3,
        number=2,
        number_sentence="Røros kommune er evaluert for andre gang.",
        areas=areas("no-2010", "Røros", (55, 61, 58, 52, 47, 60, 44, 54), "norwegian_2017", boxes=True),
        total_sentence="Røros kommune oppnådde 431 av 800 poeng.",
        total=431,
        language="nb",
        layout=Layout(
            chapter="Område {code} {title}",
            columns=(("Oppnådd", "points"), ("Maks", "max"), ("Prosent", "percent")),
            sum_label="Sum",
            strengths="Styrker",
            improvements="Forbedringsområder",
            box_words=("Temaer", ""),
        ),
    )


def _new_2021() -> Report:
    """The edition of 2020, whose 43 questions nobody holds."""
    return Report(
        name="new_2021",
        municipality_id="se-2280",
        edition="se-2020",
        municipality="Härnösands kommun",
        place="Härnösand",
        cover=("Kommunkompassen", "Utvärdering 2021", "Härnösands kommun"),
        year=2021,
        month=None,
        number=4,
        number_sentence="Utvärderingen 2021 är den fjärde i Härnösands kommun.",
        areas=areas("se-2020", "Härnösand", (72, 65, 70, 61, 74, 66, 71, 69), "new_2021", boxes=True),
        total_sentence="Det sammanlagda resultatet blev 548 poäng.",
        total=548,
        layout=Layout(
            chapter="Område {code} – {title}",
            columns=(("Procent", "percent"), ("Poäng", "points"), ("Max", "max")),
            sum_label="Totalt",
            strengths="Styrkor",
            improvements="Utvecklingsområden",
            contents=False,
        ),
    )


def _wrapped() -> Report:
    """The content of `plain_2016` as text with lines of 70 characters and white space everywhere."""
    return replace(_plain_2016(), name="wrapped", layout=Layout(width=70, loose=True))


SAMPLES: dict[str, Report] = {
    report.name: report
    for report in (
        _plain_2016(),
        _no_boxes_2017(),
        _areas_2012(),
        _split_tables(),
        _contradictory(),
        _norwegian_2017(),
        _new_2021(),
        _wrapped(),
    )
}
"""Every sample by its name."""
