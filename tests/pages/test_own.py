"""Own figures show on every page, marked, and never on a public server."""

import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kompass.errors import UnknownItem
from kompass.store import Store
from kompass.text import LANGUAGES, words
from kompass.ui.views import start
from tests.ui.driver import PAGES, bodies, headline, rows, seen, tables, told, visit, whole

IN_2015 = {"municipality": "se-1292", "edition": "se-2015"}
pytestmark = pytest.mark.usefixtures("own_home")
each_language = pytest.mark.parametrize("language", LANGUAGES)


def _remark(page: str, **address: str) -> str:
    """The remark beneath the headline, as it is read."""
    return " ".join(
        re.sub(r"<[^>]+>", "", body) for body in bodies(visit(page, **address)) if "kompass-own" in body
    )


def _marked(table: list[list[str]], mark: str) -> list[list[str]]:
    return [row for row in table if any(mark in cell for cell in row)]


@each_language
@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_whole_with_own_data(page: str, language: str) -> None:
    """Each page runs to its end in each language over own evaluations, one with proposed questions."""
    for municipality in ("se-1292", "se-2280"):
        app = visit(page, municipality=municipality, lang=language)
        whole(app)
        assert not re.search(r"\bnan\b|\bNone\b|\{ ?\$", seen(app))


@each_language
@pytest.mark.parametrize("page", ["municipality", "change", "compare"])
def test_the_headline_is_followed_by_the_mark(page: str, language: str) -> None:
    """Beneath the headline: the mark, the published one's source as a link, and the figures that differ."""
    say = words(language)
    app = visit(page, municipality="se-1292", lang=language)
    (remark,) = (body for body in bodies(app) if "kompass-own" in body)
    assert say("own-mark") in remark
    assert "https://" in remark or "http://" in remark
    differs = say("own-differs-item", level="area", code="1", published="59", own="60")
    assert differs in remark
    assert differs.replace("1", "2", 1) not in remark  # area 2 is the same


def test_an_evaluation_that_replaces_none_says_only_that_it_is_own() -> None:
    """Where nothing is published of that year, nothing is said of it."""
    remark = _remark("municipality", municipality="se-2280")
    assert "Härnösand 2021" in remark
    assert words("sv")("own-instead") not in remark
    assert _remark("municipality", municipality="se-1080") == ""


@each_language
def test_tables_mark_own_rows_and_no_others(language: str) -> None:
    """In the tables of all evaluations and of a ranking exactly the own rows carry the mark."""
    mark = words(language)("own-mark")
    app = visit("evaluations", lang=language)
    (table,) = (body for body in tables(app) if "municipality=se-1080" in body)
    own = [row for row in re.findall(r"<tr[^>]*>.*?</tr>", table, re.DOTALL) if mark in row]
    assert [re.search(r"municipality=([\w-]+)", row)[1] for row in own] == ["se-2280", "se-1292"]  # type: ignore[index]
    item = words(language)("total-phrase")
    ranked = rows(visit("ranking", lang=language, **IN_2015), words(language)("ranking-table", item=item))
    assert [row[0] for row in _marked(ranked, mark)] == ["Ängelholm"]


def test_members_and_their_columns_are_marked() -> None:
    """A peer whose figures are own is marked among the members and in its own column."""
    app = visit("compare", municipality="se-0486")
    mark = words("sv")("own-mark")
    members = rows(app, "Jämförelsekommun")
    assert [row[0] for row in _marked(members, mark)] == ["Ängelholm"]
    side = rows(app, words("sv")("compare-side-by-side"))
    column = side[0].index("Ängelholm")
    assert all(mark in row[column] for row in side[1:] if row[column] != "–")


def test_a_change_marks_the_year() -> None:
    """In the table per year and at each step the own year is marked, the published one is not."""
    app = visit("change", municipality="se-1292")
    mark = words("sv")("own-mark")
    years = {row[0].split(" ")[0]: mark in row[0] for row in rows(app, "Varje år")[1:]}
    assert years == {"2013": False, "2016": True}
    step = rows(app, "2013 → 2016")[0]
    assert [mark in cell for cell in step[1:3]] == [False, True]


def test_a_place_to_quote_says_whose_the_figure_is() -> None:
    """What may be quoted says that the own figure is from a report, and so does a memo, as its source."""
    report = words("sv")("own-report", years="2016", n=1)
    quoted = [one.value for one in visit("ranking", **IN_2015).get("code")]
    assert report in quoted[0]
    memo = [one.value for one in visit("municipality", municipality="se-1292").get("code")]
    assert f"Källa: {report}." in memo[-1]
    assert "En rapport" not in memo[-1]  # the title under which it was brought in


def test_an_own_source_is_no_link() -> None:
    """The own source stands by its title, and nothing links to nowhere."""
    for page in ("municipality", "change", "compare"):
        shown = " ".join(bodies(visit(page, municipality="se-1292")))
        assert '<span lang="sv">En rapport</span>' in shown
        assert 'href=""' not in shown
        assert 'href="None"' not in shown


@each_language
def test_proposed_questions_say_where_they_are_from(language: str) -> None:
    """Question tables and a ranking by question say that the questions are a report's; others do not."""
    told = words(language)("own-questions")
    shown = {
        "own": visit("municipality", municipality="se-2280", lang=language),
        "compared": visit("compare", municipality="se-2280", level="question", lang=language),
        "ranked": visit("ranking", edition="se-2020", item="1.1", lang=language),
        "held": visit("municipality", municipality="se-0860", lang=language),
        "total": visit("ranking", edition="se-2020", lang=language),
    }
    assert [name for name, app in shown.items() if told in seen(app)] == ["own", "compared", "ranked"]
    assert "En fråga ur rapporten" in " ".join(tables(shown["own"]))


@each_language
def test_what_the_evaluators_say_changed_comes_first(language: str) -> None:
    """On Förändring the block stands before the timeline, in two groups, per area and with the year."""
    say = words(language)
    app = visit("change", municipality="se-1292", lang=language)
    titles = [one.value for one in app.header]
    assert titles.index(say("said-title")) < titles.index(say("change-timeline"))
    assert say("said-caption") in seen(app)
    (block,) = (body for body in bodies(app) if "<h4>" in body)
    improved, remains = block.split("</section>")[:2]
    assert say("findings-improved") in improved
    assert [part.split(" ")[0] for part in re.findall(r"<h4>(.*?)</h4>", improved)] == ["1", "3"]
    assert say("findings-remains") in remains
    assert re.findall(r"<h4>(2 .*, 2016)</h4>", remains)


def test_what_changed_is_no_strength_and_no_improvement() -> None:
    """One strength was brought in: the findings count one, and what changed is told of apart."""
    app = visit("municipality", municipality="se-1292")
    labels = [one.label for one in app.expander]
    say = words("sv")
    assert sum(say("findings-strength", n=1) in label for label in labels) == 1
    assert not any(label.startswith(("2 ", "3 ")) and "styrk" in label for label in labels)
    (said,) = (label for label in labels if label.startswith(say("said-title")))
    assert said.endswith("Har förbättrats (2), Kvarstår (1)")
    assert say("said-title") not in seen(visit("change", municipality="se-1080"))


def test_counts_say_how_many_are_own(own_store: Store) -> None:
    """Own evaluations are counted, and said to be."""
    n = len(own_store.evaluations)
    for language in LANGUAGES:
        part = words(language)("own-of-which", n=2)
        app = visit("evaluations", lang=language)
        assert str(n) in headline(app)
        assert part in headline(app)
        assert part in " ".join(tables(app))
        assert part in seen(visit("start", lang=language))


def test_the_way_in_is_offered_where_reports_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without points and on the start page a link leads to bringing the report in; not on a public server."""
    labels = {words("sv")(key) for key in ("own-read-task", "own-read-button")}

    def offered() -> Iterator[str]:
        for app in (visit("municipality", municipality="se-1440"), visit("start")):
            whole(app)
            yield from (one.proto.label for one in app.main.get("page_link") if one.proto.label in labels)

    assert set(offered()) == labels
    monkeypatch.setenv("KOMPASS_MODE", "public")
    assert set(offered()) == set()


def test_a_public_server_knows_nothing_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the same home a public server shows the published figures and no mark at all."""
    monkeypatch.setenv("KOMPASS_MODE", "public")
    for page in ("municipality", "change", "compare", "evaluations"):
        shown = seen(visit(page, municipality="se-1292"))
        assert words("sv")("own-mark").casefold() not in shown.casefold()
        assert words("sv")("said-title") not in shown
    assert "496 av 800" in headline(visit("municipality", municipality="se-1292"))


def test_an_unexpected_error_is_a_sentence_and_is_logged(
    own_home: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever goes wrong in a page, the reader gets our sentence and the log the whole of it."""

    def fail(*_: object) -> None:
        raise ZeroDivisionError("secret path")

    monkeypatch.setattr(start, "about", fail)
    with caplog.at_level(logging.ERROR, logger="kompass"):
        app = visit("start")
    assert [one.value for one in app.exception] == []
    assert told(app) == [words("sv")("error-unexpected")]
    assert "secret path" not in seen(app)
    assert words("sv")("foot-not-skr") in seen(app)
    (record,) = (one for one in caplog.records if one.name == "kompass")
    assert record.exc_info is not None
    assert record.exc_info[0] is ZeroDivisionError


def test_an_expected_error_is_not_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """An error of ours is its own sentence, and nothing for a log."""

    def fail(*_: object) -> None:
        raise UnknownItem(item="9", edition="x")

    monkeypatch.setattr(start, "about", fail)
    app = visit("start")
    assert told(app) == [words("sv")("error-unknown-item", item="9", edition="x")]
    assert [one for one in caplog.records if one.name == "kompass"] == []
