"""Vem kan vi ringa? driven without a browser: the answer first, the fallback in place, the empty states."""

import re

import pytest

from kompass.store import Store
from kompass.text import LANGUAGES, words
from tests.ui.driver import bodies, headline, plain, seen, tables, visit, whole

SAY = words("sv")


def cards(municipality: str, **address: str) -> list[str]:
    """Every card of the page, as text."""
    app = visit("teachers", municipality=municipality, **address)
    whole(app)
    found = [body for body in bodies(app) if "kompass-cards" in body]
    return [plain(one) for body in found for one in re.findall(r"<article>.*?</article>", body, re.DOTALL)]


@pytest.fixture(scope="module")
def subject(example: Store) -> str:
    """A made-up municipality with questions."""
    frame = example.evaluations
    return str(frame[frame["known_question"] > 0].iloc[0]["municipality_id"])


def test_the_weakest_come_first_each_with_whom_to_call(subject: str) -> None:
    """Five questions, each with a heading, a row in the table above and up to three cards."""
    app = visit("teachers", data="example", municipality=subject)
    whole(app)
    titles = [one.value for one in app.header]
    assert len(titles) == 5
    assert all(re.match(r"\d\.\d ", title) for title in titles)
    (table,) = tables(app)
    assert all(title in plain(table) for title in titles)
    assert 5 <= len(cards(subject, data="example")) <= 15


def test_where_the_answer_falls_back_it_is_said_in_place() -> None:
    """Ängelholm 2016: nobody else's questions are known; the page says so at each item, and says on what the
    answer rests instead."""
    app = visit("teachers", municipality="se-1292")
    whole(app)
    notes = [one.value for one in app.markdown if one.value.startswith("**Ni har")]
    assert len(notes) == 5
    assert all(SAY("teachers-tried-question", n=0) in note.replace("\\", "") for note in notes)
    assert sum(SAY("teachers-other-areas") in note.replace("\\", "") for note in notes) == 4


def test_a_municipality_with_nothing_known_can_pick(published: Store) -> None:
    """Of Ystad nothing is known: the page says what to try, and an area in the address gives cards."""
    app = visit("teachers", municipality="se-1286")
    whole(app)
    assert SAY("teachers-headline-none", municipality="Ystad", year="none") in headline(app)
    assert SAY("teachers-none-pick") in headline(app)
    assert SAY("rung-task-title") in seen(app)
    assert cards("se-1286") == []
    shown = cards("se-1286", item="3")
    assert len(shown) == 3
    assert not any("tydligt" in one or " av 100" in one for one in shown)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "municipality", ["se-0180", "se-1401", "se-1440", "se-1286", "no-lom", "se-0860", "no-roros"]
)
def test_any_knowledge_gives_a_page(municipality: str, language: str) -> None:
    """Whatever is known, the page is whole and opens with the municipality's name."""
    app = visit("teachers", municipality=municipality, lang=language)
    whole(app)
    assert headline(app)
    assert not re.search(r"\bnan\b|\bNone\b(?! of)|\{", seen(app))


def test_weights_and_years_are_in_the_address(subject: str) -> None:
    """A factor that does not count is not among the reasons; a window of years leaves out the rest."""
    assert all("km bort" in one for one in cards(subject, data="example"))
    assert not any("km bort" in one for one in cards(subject, data="example", weigh_distance="0"))
    years = [
        re.search(r"\(påhittad\) (\d{4})", one) for one in cards(subject, data="example", years="2016-2017")
    ]
    assert years
    assert {found[1] for found in years if found} <= {"2016", "2017"}


def test_a_text_to_send_names_both_and_no_person() -> None:
    """The e-mail says what was seen, with year and figures, and is signed by the municipality."""
    app = visit("teachers", municipality="se-1292")
    (mail,) = [one.value for one in app.code if "71 av 100" in one.value]
    for part in (
        "Hej!",
        "Ängelholm",
        "1.3 Informeras invånare om resultat?",
        "2018",
        "från 54 år 2016",
        "Vänliga",
    ):
        assert part in mail


def test_names_lead_to_their_municipality() -> None:
    """Each card's name is a link to the municipality's page, by the evaluation that gives the figure."""
    app = visit("teachers", municipality="se-1080")
    found = [body for body in bodies(app) if "kompass-cards" in body]
    links = re.findall(r'<h3><a href="([^"]*)"', "".join(found))
    assert links
    assert all(re.match(r"municipality\?.*municipality=se-\d{4}", link) for link in links)
    assert "year=2012" in next(link for link in links if "se-1880" in link)


def test_no_page_says_better_or_worse(subject: str) -> None:
    """Higher, never better, in what Kompass itself says."""
    for address in ({"municipality": "se-1080"}, {"municipality": subject, "data": "example"}):
        app = visit("teachers", **address)
        own = headline(app) + " ".join(one.value for one in (*app.markdown, *app.caption))
        assert not re.search(r"\b(bättre|sämre)\b", own.casefold())


def test_a_total_alone_points_at_the_year_that_has_areas(example: Store) -> None:
    """Where the latest evaluation is a total, and an earlier one has areas, the page names its year."""
    frame = example.evaluations.dropna(subset="year").sort_values(["municipality_id", "year"])
    with_figures = frame[frame["known_total"] + frame["known_area"] > 0]
    last = with_figures.drop_duplicates("municipality_id", keep="last")
    bare = last[last["known_area"] == 0]["municipality_id"]
    one = next(i for i in bare if (frame[frame["municipality_id"] == i]["known_area"] > 0).any())
    years = frame[(frame["municipality_id"] == one) & (frame["known_area"] > 0)]["year"]
    app = visit("teachers", data="example", municipality=one)
    whole(app)
    assert SAY("teachers-none-years", years=SAY.listing([str(year) for year in years])) in headline(app)
    assert cards(one, data="example", year=str(years.max()))
