"""Every page can be cited and an error on it reported; a cited view tells what has changed since."""

import html
import re
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kompass.text import LANGUAGES, words
from kompass.ui import navigation
from kompass.ui.views.corrections import MOST
from tests.fixtures import DATA, Packages
from tests.store.test_changes import LOG, OF_A_FIGURE, ROW, raised
from tests.ui.driver import PAGES, bodies, plain, rows, seen, told, visit, whole

SV = words("sv")
KARLSKRONA = {"municipality": "se-1080"}
each_language = pytest.mark.parametrize("language", LANGUAGES)


def copied(app: AppTest) -> list[str]:
    """What the buttons at the foot copy."""
    (foot,) = (body for body in bodies(app) if "kompass-foot" in body)
    return [html.unescape(text) for text in re.findall(r'data-kompass-copy="([^"]*)"', foot)]


def reports(app: AppTest) -> list[str]:
    """The messages that report an error in figures, not that of the page as a whole."""
    found = [body for body in bodies(app) if "kompass-report" in body and "kompass-foot" not in body]
    return [plain(re.findall(r"<pre>(.*?)</pre>", body, re.DOTALL)[0]) for body in found]


def since(app: AppTest) -> str:
    return " ".join(plain(body) for body in bodies(app) if "kompass-since" in body)


@each_language
@pytest.mark.parametrize("page", PAGES)
def test_every_page_can_be_cited_and_reported(page: str, language: str) -> None:
    """At its foot: the address alone, one line to cite it by, and a message; whom it shows is named."""
    say = words(language)
    link, citation, message = copied(whole(visit(page, lang=language, **KARLSKRONA)))
    name = say(f"page-{page}") + (": Karlskrona" if navigation.shows_one(page) else "")
    assert link == ""
    assert citation.startswith(f"{name}. Kompass, ")
    assert citation.endswith(f"?lang={language}&municipality=se-1080&data_version=2026.11.0")
    assert message.startswith(say("report-subject", about=name))
    assert f"{say('report-version')}: 2026.11.0" in message


def test_a_citation_of_made_up_or_own_data_says_so(own_home: Path) -> None:
    """What others cannot look up is marked in the line that one takes along."""
    assert "påhittade uppgifter" in copied(visit("ranking", data="example"))[1]
    assert "inte är publicerade" in copied(visit("municipality", **KARLSKRONA))[1]


def test_an_address_that_is_cited_is_cited_anew() -> None:
    """Of two versions in an address the one that is shown is the one to cite."""
    app = visit("ranking", data_version="2026.10.0", item="total")
    assert copied(app)[1].endswith("?data_version=2026.11.0&item=total")


@pytest.mark.parametrize(
    ("page", "address", "subjects"),
    [
        ("municipality", KARLSKRONA, ["Karlskrona 2014"]),
        ("municipality", KARLSKRONA | {"year": "2011"}, ["Karlskrona 2011"]),
        ("compare", KARLSKRONA, ["Karlskrona 2014"]),
        ("change", KARLSKRONA, ["Karlskrona 2011", "Karlskrona 2014"]),
        ("ranking", KARLSKRONA | {"item": "3", "edition": "se-2010"}, ["Karlskrona 2014, område 3"]),
        ("ranking", {"municipality": "se-1440"}, []),
        ("questions", {"municipality": "se-1292", "item": "5.2"}, ["Ängelholm 2016, delfråga 5.2"]),
        ("municipality", {"municipality": "se-1286"}, []),
        ("municipality", {"municipality": "se-1440"}, []),
        ("municipality", {"municipality": "se-1401"}, ["Härryda okänt år"]),
    ],
)
def test_an_error_in_a_figure_is_reported_where_it_stands(
    page: str, address: dict[str, str], subjects: list[str]
) -> None:
    """Beside its source: of which evaluation, which figures are shown and where they were read."""
    found = reports(whole(visit(page, **address)))
    assert [text.splitlines()[0] for text in found] == [SV("report-subject", about=one) for one in subjects]
    for text in found:
        assert SV("report-figures") in text
        assert SV("report-sources") in text


def test_the_figure_that_is_shown_is_the_one_reported() -> None:
    """One figure where one is shown, with the points on the page."""
    (text,) = reports(visit("ranking", item="3", edition="se-2010", **KARLSKRONA))
    assert f"{SV('report-figures')}: område 3: 65\n" in text
    (text,) = reports(visit("questions", municipality="se-1292", item="5.2"))
    assert re.search(rf"{SV('report-figures')}: delfråga 5.2: \d+\n", text)


def test_own_figures_are_not_reported(own_home: Path) -> None:
    """What is read in is put right where it was read in: nothing of it is prepared to be sent."""
    for page in ("municipality", "compare", "ranking"):
        app = visit(page, municipality="se-1292", edition="se-2015")
        assert reports(app) == []
        assert "500" not in copied(app)[2]


@each_language
def test_whom_to_write_to(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With an address a mail is prepared; with another way it is shown; with none a sentence says so."""
    say = words(language)
    app = visit("municipality", lang=language, **KARLSKRONA)
    assert say("report-to-nobody") in seen(app)
    assert not any("mailto:" in body for body in bodies(app))
    monkeypatch.setenv("KOMPASS_CONTACT", "https://exempel.se/<b>kontakt")
    app = visit("municipality", lang=language, **KARLSKRONA)
    assert say("report-to", contact="https://exempel.se/<b>kontakt") in seen(app)
    assert not any("mailto:" in body or "<b>" in body for body in bodies(app))
    monkeypatch.setenv("KOMPASS_CONTACT", "registrator@exempel.se")
    app = visit("municipality", lang=language, **KARLSKRONA)
    links = [link for body in bodies(app) for link in re.findall(r'href="(mailto:[^"]*)"', body)]
    assert len(links) == 2
    assert all(link.startswith("mailto:registrator@exempel.se?subject=") for link in links)


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_said_where_nothing_has_changed(page: str) -> None:
    """Neither of an address without a version nor of one with the version that is shown."""
    plainly = visit(page, **KARLSKRONA)
    cited = whole(visit(page, data_version="2026.11.0", **KARLSKRONA))
    assert since(plainly) == since(cited) == ""
    assert told(cited) == told(plainly)


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of a later version, in which one figure was put right and one evaluation added."""
    packages = Packages(shutil.copytree(DATA, tmp_path_factory.mktemp("later") / "data"))
    raised(packages)
    packages.append(LOG, **ROW | {"municipality_id": "se-1292", "what_sv": "Ny <b>text</b>."})
    packages.append(LOG, **ROW | OF_A_FIGURE | {"before": "508", "after": "509", "source_id": "s033"})
    return packages.folder


@pytest.fixture
def corrected(later: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The later version, as the one that the pages load."""
    monkeypatch.setenv("KOMPASS_DATA", str(later))


@each_language
@pytest.mark.usefixtures("corrected")
def test_a_cited_view_tells_what_has_changed_since(language: str) -> None:
    """At the top, in the page's language: how much, and what, that of the chosen municipality first."""
    app = whole(visit("municipality", lang=language, data_version="2026.11.0", **KARLSKRONA))
    remark = since(app)
    assert "2026.11.0" in remark
    assert "2026.12.0" in remark
    assert remark.index("508 → 509") < remark.index("Ängelholm")
    assert "<b>" not in "".join(body for body in bodies(app) if "kompass-since" in body)
    order = [body for body in bodies(app) if "kompass-since" in body or "kompass-headline" in body]
    assert "kompass-since" in order[0]


@pytest.mark.parametrize("version", ["2027.1.0", "2026.12.1"])
@pytest.mark.usefixtures("corrected")
def test_a_newer_version_is_told_of(version: str) -> None:
    """A link from a newer Kompass shows older data here, and says so."""
    assert since(visit("method", data_version=version)) == SV(
        "changed-since-newer", version=version, now="2026.12.0"
    )


def test_made_up_data_of_another_version_are_told_of() -> None:
    """They have no log: only that they are others."""
    remark = since(visit("ranking", data="example", data_version="1.0.0"))
    assert "1.0.0" in remark
    assert "<li>" not in remark


@pytest.mark.parametrize("version", ["lately", "<script>alert(1)</script>", "9" * 3000, "2026.11"])
def test_nonsense_for_a_version(version: str) -> None:
    """What is no version is told of like any other nonsense; a short one is read as it is."""
    app = whole(visit("municipality", data_version=version, **KARLSKRONA))
    assert bool(since(app)) is (version == "2026.11")
    assert any("data_version" in one for one in told(app)) is (version != "2026.11")


def test_many_changes_are_told_in_part(later: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The nearest are listed, and the log is where the others are."""
    packages = Packages(shutil.copytree(later, tmp_path / "data"))
    for _ in range(MOST):
        packages.append(LOG, **ROW)
    monkeypatch.setenv("KOMPASS_DATA", str(packages.folder))
    app = visit("ranking", data_version="2026.11.0")
    (remark,) = (body for body in bodies(app) if "kompass-since" in body)
    assert remark.count("<li>") == MOST
    assert SV("changed-since-more", n=2) in remark
    assert 'href="method"' in remark


@each_language
@pytest.mark.usefixtures("corrected")
def test_the_log_stands_under_how_we_count(language: str) -> None:
    """The newest first: when, about what, what, before, now, who reported it, and the source as a link."""
    say = words(language)
    app = whole(visit("method", lang=language))
    assert any(f'href="api/v1/changes.csv?lang={language}' in body for body in bodies(app))
    _, newest, second, first = rows(app, say("log-title"))
    assert newest[1:6] == [
        f"Karlskrona 2014, {say('total-phrase')}",
        ROW[f"what_{language}"],
        "508",
        "509",
        say("log-by-municipality"),
    ]
    assert second[1] == "Ängelholm"
    assert (first[1], first[3:7]) == (say("log-all"), ["–", "–", say("log-by-kompass"), "–"])


def test_a_log_without_rows_is_a_sentence(packages: Packages, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing has changed, and that is said; made-up data say why they have no log."""
    packages.write(LOG, packages.lines(LOG)[:1])
    monkeypatch.setenv("KOMPASS_DATA", str(packages.folder))
    assert SV("log-empty") in seen(whole(visit("method")))
    assert SV("log-made-up") in seen(whole(visit("method", data="example")))


def test_a_page_over_broken_data_has_its_foot(packages: Packages, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the data cannot be read the page says so: there is nothing to cite, and the link remains."""
    packages.set("published/scores.csv", "se-1292-2016,1.1,", points="many")
    monkeypatch.setenv("KOMPASS_DATA", str(packages.folder))
    app = visit("municipality", data_version="2026.10.0", **KARLSKRONA)
    assert len(app.error) == 1
    assert copied(app) == [""]
