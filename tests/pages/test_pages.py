"""Every page, run as the server runs it: it is there, it says the right things, and it fails in words."""

import re
import shutil
from functools import cache
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kompass.model import TOTAL, Level
from kompass.store import Store
from kompass.text import LANGUAGES, words
from kompass.ui.views import shared
from tests.fixtures import DATA, Packages
from tests.ui.driver import (
    OF_DATA,
    PAGES,
    charts,
    headline,
    links,
    picture,
    rows,
    seen,
    tables,
    told,
    visit,
    whole,
)

LOCAL = ("plan", "read_report")
OWN = {"published": "se-1080", "example": "se-ex00053"}
OF_ALL_KINDS = {
    "se-1080": "areas, mean and an earlier evaluation",
    "se-0115": "areas in the newest version only",
    "se-1292": "questions, two versions",
    "se-1283": "total and mean",
    "se-0860": "one area, no total",
    "se-1401": "total of unknown year",
    "se-1440": "evaluated, no points",
    "se-1286": "nothing found",
    "no-roros": "another country, no mean",
    "no-lom": "another country, unknown year",
}


_visited = cache(visit)


def _visit(page: str, data: str = "published", language: str = "sv", **address: str) -> AppTest:
    return visit(page, **_chosen(data, language, address))


def _read(page: str, data: str = "published", language: str = "sv", **address: str) -> AppTest:
    """The same for those who only read it, of the data as they are: run once by each worker."""
    return _visited(page, **_chosen(data, language, address))


def _chosen(data: str, language: str, address: dict[str, str]) -> dict[str, str]:
    return address | ({} if data == "published" else {"data": data}) | {"lang": language}


def _reads_well(app: AppTest, store: Store) -> None:
    """No exception, a title, no codes (but in addresses), gaps or blanks in what is read, charts with alt
    and table."""
    whole(app)
    codes = "|".join(map(re.escape, store.instrument.editions))
    unread = re.compile(rf"(?<![=,])\b(?:{codes})\b|\bnan\b|\bNone\b(?! of)|\bNaT\b|<NA>|\{{ ?\$")
    assert [line for line in seen(app).splitlines() if unread.search(line)] == []
    for chart in charts(app):
        assert len(chart.alt) > 20
        assert not re.search(r"\{|\bnan\b|None\b", chart.alt)
    if charts(app):
        assert tables(app)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("data", ["published", "example"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_there(page: str, data: str, language: str, request: pytest.FixtureRequest) -> None:
    """Each page in each language with each choice of data, before and after a municipality is chosen:
    a title in that language, the frame, and the made-up banner exactly where all is made up."""
    store = request.getfixturevalue(data)
    say = words(language)
    for address in ({}, {"municipality": OWN[data]}):
        app = _read(page, data, language, **address)
        _reads_well(app, store)
        assert app.title[0].value == say("kompass" if page == "start" else f"page-{page}")
        assert len(links(app)) == len(OF_DATA)
        assert say("foot-not-skr") in seen(app)
        assert (say("made-up-banner") in told(app)) is (data == "example")


@pytest.mark.parametrize("page", ["municipality", "change", "compare"])
@pytest.mark.parametrize("municipality", OF_ALL_KINDS)
def test_every_rung_has_its_page(page: str, municipality: str, published: Store) -> None:
    """A municipality of any kind of knowledge gets a whole page that opens with its name."""
    name = published.municipalities.set_index("municipality_id").at[municipality, "name"]
    for language in LANGUAGES if page == "municipality" else LANGUAGES[:1]:
        app = _read(page, language=language, municipality=municipality)
        _reads_well(app, published)
        assert name in headline(app)


@pytest.mark.parametrize("municipality", ["se-1440", "se-1286", "se-1401"])
def test_where_knowledge_ends_there_is_a_task(municipality: str) -> None:
    """Without points the page offers what to do about it; with points it does not."""
    app = _read("municipality", municipality=municipality)
    task = words("sv")("rung-task-title")
    assert (task in seen(app)) is (municipality != "se-1401")
    assert not charts(app)


def test_karlskrona_stands() -> None:
    """Karlskrona 2014: 509, up 94 from 415, 54 above the mean 455; the table is in the report's order with
    the total last, and its figures are those of the headline."""
    app = _read("municipality", municipality="se-1080")
    for fact in ("509 av 800", "+94", "455", "54 över snittet"):
        assert fact in headline(app)
    table = rows(app, "Karlskrona: ")
    assert [row[0].split()[0] for row in table[1:]] == [*"12345678", "Totalt"]
    assert table[-1][1:4] == ["415", "509", "+94"]
    assert table[-1][4:6] == ["455", "+54"]
    assert table[1][1:4] == ["48", "69", "+21"]


def test_a_year_in_the_address_is_the_one_shown() -> None:
    """The earlier evaluation can be opened, and then it stands with nothing before it."""
    app = _read("municipality", municipality="se-1080", year="2011")
    assert "415 av 800" in headline(app)
    assert "+94" not in seen(app)


def test_more_columns_are_opened_by_the_address() -> None:
    """Median, highest and number of the compared are one switch away, and in the address."""
    few = rows(_read("municipality", municipality="se-1080"), "Karlskrona: ")
    more = rows(_read("municipality", municipality="se-1080", more="1"), "Karlskrona: ")
    assert len(more[0]) == len(few[0]) + 4
    assert [row[: len(few[0])] for row in more] == few


def test_questions_have_achieved_max_and_percent(published: Store) -> None:
    """Where questions are known each is there with its maximum and percent."""
    app = _read("municipality", municipality="se-1292")
    whole_table = [body for body in tables(app) if words("sv")("column-achieved") in body]
    shown = [row for body in whole_table for row in re.findall(r"<th scope=row><a [^>]*>(\d\.\d) ", body)]
    assert shown == [item.code for item in published.instrument.items_at("se-2015", Level.QUESTION)]
    area = rows(app, "5 Resultat och effektivitet")
    assert next(row for row in area if row[0].startswith("5.3"))[1:4] == ["6", "20", "30\u00a0%"]


def test_what_to_look_at_first_is_told_in_two_ways() -> None:
    """The lowest shares, and beside them the most points left, which disagree: Ängelholm 2016."""
    app = _read("municipality", municipality="se-1292")
    say = words("sv")
    lowest, left = (rows(app, say(f"{key}-title"))[1:] for key in ("lowest-share", "most-left"))
    assert [row[0].split()[0] for row in lowest] == ["5.3", "1.3", "5.5", "6.4", "8.7"]
    assert [row[0].split()[0] for row in left] == ["1.3", "5.3", "3.3", "6.3", "1.4"]
    assert [row[2] for row in left] == ["15", "14", "14", "13", "13"]


def test_only_a_full_ring_is_a_radar() -> None:
    """A radar is drawn only with all eight areas and something to hold them against."""
    assert any("Radar" in one.alt for one in charts(_read("municipality", municipality="se-1080")))
    for municipality in ("se-1283", "se-0486"):
        assert not any("Radar" in one.alt for one in charts(_read("municipality", municipality=municipality)))


def test_ranking_starts_with_the_denominator() -> None:
    """A ranking says of how many it knows the points first; Örebro with 650 heads the 2010 version."""
    app = _read("ranking", edition="se-2010")
    assert re.match(r"Vi känner poängen för \d+ av 290 kommuner i Sverige", headline(app))
    table = rows(app, words("sv")("ranking-table", item="totalen"))
    assert table[1][0] == "Örebro"
    assert table[1][3] == "650"
    assert table[1][1].startswith("1 av ")
    assert len({row[1].split("|")[0].split(" av ")[1].strip() for row in table[1:]}) == 1


def test_ranking_says_the_own_place_with_its_denominator() -> None:
    """The chosen municipality's place is told with of how many, or that it is not among them."""
    assert re.search(r"Karlskrona (har|delar) plats \d+ av de \d+", seen(_read("ranking", **_in_2010())))
    absent = seen(_read("ranking", edition="se-2020", municipality="se-1080"))
    assert "Det går inte att avgöra. Vi har inte hittat poäng för Karlskrona" in absent.replace("\\", "")


def _in_2010() -> dict[str, str]:
    return {"edition": "se-2010", "municipality": "se-1080"}


@pytest.mark.parametrize("item", [TOTAL, "1", "4.3"])
def test_ranking_by_any_item(item: str, published: Store) -> None:
    """Total, area and question can be ranked, and where nobody's figure is known that is said."""
    for edition in ("se-2010", "se-2015", "no-2010"):
        if (edition, item) in published.instrument.items:
            _reads_well(_read("ranking", edition=edition, item=item), published)


def test_a_step_between_versions_says_its_grade() -> None:
    """Ängelholm 2013 to 2016 crosses versions: the grade stands in words, with its reason, in the answer
    and at the step."""
    app = _read("change", municipality="se-1292")
    grade = words("sv")("grade-limited")
    assert grade in headline(app)
    assert "+70" in headline(app)
    assert seen(app).count(grade) >= 2


def test_areas_of_different_versions_are_no_step() -> None:
    """Vallentuna 2019 to 2021: the totals make a step, the areas, which are others, make none."""
    app = _read("change", municipality="se-0115")
    titles = [one.value for one in app.header]
    say = words("sv")
    assert any("2019" in title and "2021" in title for title in titles)
    assert not any("2019" in title and say("level-area") in title for title in titles)


def test_what_may_not_be_compared_has_no_change() -> None:
    """Røros 2017 to 2021 is not comparable: both figures, the reason, and no difference."""
    app = _read("change", municipality="no-roros")
    assert words("sv")("grade-not-comparable") in headline(app)
    (table,) = (rows(app, c) for c in ["2017 → 2021"])
    assert len(table[0]) == 3
    assert table[1][1:] == ["396", "593"]


def test_evaluations_never_show_missing_as_zero(published: Store) -> None:
    """Every evaluation is a row; what is not found is a dash."""
    app = _read("evaluations")
    table = rows(app, words("sv")("evaluations-table", n=len(published.evaluations)))
    assert len(table) == len(published.evaluations) + 1
    assert "0" not in {cell for row in table[1:] for cell in row[3:]}
    assert next(row for row in table if row[:2] == ["Ale", "2022"])[3:] == ["–"] * 9


@pytest.mark.parametrize("page", ["evaluations", "ranking"])
def test_a_long_table_shows_its_first_rows_and_says_so(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of thousands would hold everybody up; what is left out is counted, and one's own is not."""
    monkeypatch.setattr(shared, "MOST_ROWS", 3)
    app = _visit(page, data="example", edition="se-2015", item="total", municipality=OWN["example"])
    (table,) = (one for one in tables(app) if one.count("<tr") == 1 + 3 + (page == "ranking"))
    assert ('class="own"' in table) == (page == "ranking")
    assert any(line.startswith("Tabellen visar de 3 första av ") for line in seen(app).splitlines())


def test_evaluations_by_the_address(published: Store) -> None:
    """Version, years and "only with points" narrow the table as the address says."""
    app = _read("evaluations", edition="se-2015", years="2018-2019", points="1")
    frame = published.evaluations
    known = frame[["known_total", "known_area", "known_question"]].sum(axis=1) > 0
    n = int(((frame["edition"] == "se-2015") & frame["year"].between(2018, 2019) & known).sum())
    assert len(rows(app, words("sv")("evaluations-table", n=n))) == n + 1


def test_method_shows_every_version_and_grade(published: Store) -> None:
    """The reader can see each version, each declared grade with its reason, and each margin."""
    text = seen(_read("method"))
    for edition in published.instrument.editions.values():
        assert edition.names["sv"] in text
    held = {code for code, edition in published.instrument.editions.items() if edition.detail != "name"}
    for (one, other, _), found in published.instrument.grades.items():
        assert not {one, other} <= held or found.reasons["sv"] in text


def test_start_carries_the_choice_into_its_tasks() -> None:
    """The four tasks keep the chosen municipality."""
    app = _read("start", municipality="se-1292")
    tasks = [one.proto for one in app.main.get("page_link")]
    assert len(tasks) >= 4
    assert all("municipality=se-1292" in one.query_string for one in tasks)


@pytest.mark.parametrize("page", PAGES)
def test_links_inside_pages_lead_somewhere(page: str, published: Store) -> None:
    """A link inside a table is an address of a page that exists with a municipality that exists."""
    app = _read(page, "published", municipality="se-1286")
    found = re.findall(r'<a href="(?!http)([^"]*)"', "".join(tables(app)))
    known = set(published.municipalities["municipality_id"])
    for address in found:
        target, _, query = address.partition("?")
        assert target in PAGES
        assert re.search(r"municipality=([\w-]+)", query)[1] in known  # type: ignore[index]


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """Data with a score above its maximum, and the line it stands in."""
    packages = Packages(shutil.copytree(DATA, tmp_path_factory.mktemp("broken") / "data"))
    return packages.folder, packages.set("published/scores.csv", "se-1080-2014,total,", points="801")


@pytest.mark.parametrize(
    ("page", "language"), [(page, LANGUAGES[n % len(LANGUAGES)]) for n, page in enumerate(OF_DATA)]
)
def test_broken_data_is_told_with_file_and_line(
    page: str, language: str, broken: tuple[Path, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a score above its maximum every page says so in a sentence, with file and line; no traceback."""
    folder, line = broken
    monkeypatch.setenv("KOMPASS_DATA", str(folder))
    app = _visit(page, language=language, municipality="se-1080")
    assert [one.value for one in app.exception] == []
    assert len(app.error) == 1
    place = words(language)("fault-place", path="published/scores.csv", line=str(line))
    assert any(place in one.value for one in app.code)
    assert not re.search(r"Traceback|Error\b", seen(app))


@pytest.mark.parametrize("page", OF_DATA)
def test_a_missing_data_folder_is_told(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A data folder that is not there is a sentence too."""
    monkeypatch.setenv("KOMPASS_DATA", str(tmp_path / "nowhere"))
    app = _visit(page)
    assert [one.value for one in app.exception] == []
    assert len(app.error) == 1


@pytest.mark.parametrize("page", [page for page in PAGES if page not in LOCAL])
def test_a_public_server_shows_every_page(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read is the same on a public server, but for the promise that nothing leaves the computer and
    what leads to the pages that write: the start page has another task in the place of reading a report."""
    say = words("sv")
    promise = say("foot-local")
    at_home = seen(_read(page, municipality="se-1080"))
    assert promise in at_home
    monkeypatch.setenv("KOMPASS_MODE", "public")
    app = _visit(page, municipality="se-1080")
    whole(app)
    of_local = {say(f"page-{name}") for name in LOCAL}
    of_local |= {say("own-read-button"), say("page-read_report-answers")}
    of_ranking = {say("page-ranking"), say("page-ranking-answers")} if page == "start" else set()
    here, there = (
        set(text.splitlines()) - of_ranking for text in (at_home.replace(f" {promise}", ""), seen(app))
    )
    assert there == here - of_local


@pytest.mark.parametrize("data", ["published", "example"])
def test_made_up_is_marked_in_every_picture(data: str) -> None:
    """The mark stands in the pictures themselves exactly where municipalities are made up."""
    mark = words("sv")("made-up-mark")
    for page in ("municipality", "change", "compare", "ranking"):
        found = charts(_read(page, data, municipality=OWN[data]))
        assert found
        assert all((mark in picture(one)) is (data == "example") for one in found)


def test_no_page_says_better_or_worse(published: Store) -> None:
    """Higher and lower, never better and worse, in what Kompass itself says of a result."""
    for page in ("municipality", "change", "compare", "ranking"):
        for municipality in ("se-1080", "se-1292"):
            app = _read(page, municipality=municipality)
            own_words = headline(app) + " ".join(one.alt for one in charts(app))
            assert not re.search(r"\b(bättre|sämre|better|worse)\b", own_words.casefold())
