"""What an own import can give to everybody: the declared rows and nothing else, checked, or a clear no."""

import csv
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kompass import contribution
from kompass.contribution import LICENCE, Cited, Contribution
from kompass.errors import (
    AddedFaults,
    KompassError,
    NotContributable,
    PackageFaults,
    ReadOnly,
    SeveralImports,
    UnknownImport,
)
from kompass.store import check_packages, imports, open_store
from kompass.text import LANGUAGES, words
from tests.fixtures import Packages
from tests.store.brought import DATA, bring, tables

SOURCE = Cited("KommunKompassen, rapport för kommunen", "SKR", "https://kommun.example.se/rapport.pdf")
TODAY = date(2026, 11, 26)
AREAS = {str(n): 50.0 for n in range(1, 9)}
WHOLE = {"total": 400.0, **AREAS}


def give(home: Path, name: str, cited: Cited = SOURCE, data: Path = DATA) -> Contribution:
    store = open_store(data, "published", home)
    return contribution.made(store, home, data, contribution.find(home, name), cited, TODAY)


def refused(home: Path, name: str, cited: Cited = SOURCE, data: Path = DATA) -> KompassError:
    with pytest.raises(KompassError) as caught:
        give(home, name, cited, data)
    return caught.value


def files(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def add(packages: Packages, found: Mapping[str, str]) -> None:
    """Add the rows of a contribution to a data folder, as a person does."""
    for name in ("evaluations", "scores", "sources"):
        for row in rows(found[f"{name}.csv"]):
            packages.append(f"published/{name}.csv", **row)
    for row in rows(found.get("proposed_questions.csv", "")):
        packages.append("instrument/questions.csv", **row, text_en="A question")


def test_the_tables_are_as_the_published_package_declares_them(tmp_path: Path) -> None:
    """Each table has exactly the declared columns, in their order, with the declaration itself beside it."""
    bring(tmp_path, "se-0114-2018", scores=WHOLE)
    found = files(give(tmp_path, "se-0114-2018").content)
    assert set(found) == {"README.md", "datapackage.json", "evaluations.csv", "scores.csv", "sources.csv"}
    manifest = json.loads(found["datapackage.json"])
    declared = json.loads((DATA / "published" / "datapackage.json").read_text(encoding="utf-8"))
    resources = {one["name"]: one for one in declared["resources"]}
    assert [one["name"] for one in manifest["resources"]] == ["evaluations", "scores", "sources"]
    for one in manifest["resources"]:
        assert one == resources[one["name"]]
        header = found[one["path"]].split("\n")[0].split(",")
        assert header == [field["name"] for field in one["schema"]["fields"]]
    assert manifest["licenses"] == declared["licenses"] == [LICENCE]


def test_added_to_the_published_data_it_shows_for_everybody(tmp_path: Path, packages: Packages) -> None:
    """Once its rows are appended the package keeps every rule, and the figures and their source are there."""
    home = tmp_path / "home"
    bring(home, "se-0114-2018", scores=WHOLE)
    add(packages, files(give(home, "se-0114-2018").content))
    assert check_packages(packages.folder) == []
    store = packages.open()
    figures = store.scores_of("se-0114")
    mine = figures[figures["evaluation_id"] == "se-0114-2018"]
    assert dict(zip(mine["item"], mine["points"], strict=True)) == WHOLE
    assert not mine["own"].any()
    (source,) = {store.sources[one] for one in mine["source_id"]}
    assert (source.title, source.publisher, source.url) == (SOURCE.title, SOURCE.publisher, SOURCE.url)
    assert check_packages(packages.folder, home) == []  # also beside the import it was made of


def test_questions_come_along_where_the_edition_has_none(tmp_path: Path, packages: Packages) -> None:
    """A report of an edition without questions gives them too; one of an edition with questions does not."""
    home = tmp_path / "home"
    questions = [(f"{a}.1", f"Fråga {a}", 100.0) for a in AREAS]
    figures = {"total": 400.0, **{code: 50.0 for code, _, _ in questions}}
    bring(home, "se-2280-2021", edition="se-2020", scores=figures, questions=questions)
    bring(home, "se-0114-2018", scores=WHOLE, questions=[("1.1", "En annan fråga", 15.0)])
    found = files(give(home, "se-2280-2021").content)
    assert [row["question"] for row in rows(found["proposed_questions.csv"])] == [q[0] for q in questions]
    declared = json.loads(found["datapackage.json"])["resources"][-1]
    assert (declared["name"], declared["path"]) == ("proposed-questions", "proposed_questions.csv")
    assert "proposed_questions.csv" not in files(give(home, "se-0114-2018").content)
    add(packages, found)
    assert check_packages(packages.folder) == []


def test_nothing_of_the_report_is_sent(tmp_path: Path) -> None:
    """No finding, prose, note of the reader's, file name, place in the report or name leaves the machine."""
    found = tables(
        "se-0114-2018", scores=WHOLE | {"1": 58.0}, notes={"total": "Anna Svensson sa det i telefon"}
    )
    found["evaluations"][0] |= {"note_sv": "Läst av Karin Berg", "note_en": "Read by Karin Berg"}
    found["readings"][0] |= {"note": "enligt Bengt Alm", "as_read": "Eva Lind"}
    imports.save(tmp_path, "Rapport av Lena Holm.pdf", b"the report itself", found, DATA)
    content = " ".join(files(give(tmp_path, "se-0114-2018").content).values())
    secret = [
        "Anna",
        "Karin",
        "Bengt",
        "Eva Lind",
        "Lena",
        ".pdf,",
        'Så, ""här""',
        "Rubrik",
        "the report itself",
    ]
    assert [one for one in secret if one in content] == []
    sent = rows(files(give(tmp_path, "se-0114-2018").content)["scores.csv"])
    assert {row["item"]: row["note"] for row in sent if row["note"]} == {
        "total": words("sv")("contributed-score-note")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_it_is(tmp_path: Path, language: str) -> None:
    """In both languages: of whom and how much, the source, how it was checked, licence, how to send it."""
    bring(tmp_path, "se-0114-2018", scores=WHOLE)
    readme, say = files(give(tmp_path, "se-0114-2018").content)["README.md"], words(language)
    version = json.loads((DATA / "published" / "datapackage.json").read_text(encoding="utf-8"))["version"]
    for sentence in (
        say("contribution-figures", n=9),
        say("contribution-held", version=version, day=say.day(TODAY)),
        say("contribution-licence", licence=LICENCE["title"], path=LICENCE["path"]),
        say("contribution-read", n=9),
        say("contribution-send"),
        say("contribution-without"),
    ):
        assert sentence in readme
    assert "Upplands Väsby 2018" in readme
    assert f"{SOURCE.title} ({SOURCE.publisher}). {SOURCE.url}" in readme
    assert "docs/how-to/contribute-data.md" in readme
    assert (Path(__file__).parent.parent / "docs/how-to/contribute-data.md").exists()


def test_the_same_import_is_the_same_file(tmp_path: Path) -> None:
    """The bytes depend on the rows and the day alone; ids never clash with another contribution's."""
    bring(tmp_path, "se-0114-2018", scores=WHOLE)
    bring(tmp_path, "se-0115-2018", scores=WHOLE)
    first, again, other = (give(tmp_path, one) for one in ("se-0114-2018", "se-0114-2018", "se-0115-2018"))
    assert first.content == again.content
    ids = [rows(files(one.content)["sources.csv"])[0]["source_id"] for one in (first, other)]
    assert ids[0] != ids[1]
    assert not set(ids) & set(open_store(DATA, "published").sources)


def test_an_import_is_found_by_what_the_list_says(tmp_path: Path) -> None:
    """By its id, its evaluation or its file's name; a name that two have is asked about."""
    one = bring(tmp_path, "se-0114-2018")
    assert {contribution.find(tmp_path, name).id for name in (one, "se-0114-2018", "se-0114-2018.pdf")} == {
        one
    }
    with pytest.raises(UnknownImport):
        contribution.find(tmp_path, "se-0114")
    other = imports.save(tmp_path, "se-0114-2018.pdf", b"other", tables("se-0115-2018"), DATA)
    with pytest.raises(SeveralImports) as caught:
        contribution.find(tmp_path, "se-0114-2018.pdf")
    assert {one, other} == set(str(caught.value.fields["ids"]).split(", "))


@pytest.mark.parametrize(
    ("cited", "lacking"),
    [
        (Cited(), "--url"),
        (Cited(title=" ", url="https://a.se/x", publisher="SKR"), ""),
        (Cited(title="Rapport"), "--url"),
    ],
)
def test_a_source_must_be_one_to_go_to(tmp_path: Path, cited: Cited, lacking: str) -> None:
    """Title and publisher may be the import's own where they say something; a place must be named."""
    bring(tmp_path, "se-0114-2018")
    if not lacking:
        (row,) = rows(files(give(tmp_path, "se-0114-2018", cited).content)["sources.csv"])
        assert row["title"] == "En rapport"
        return
    found = refused(tmp_path, "se-0114-2018", cited)
    assert (found.key, found.fields) == ("contribute-source", {"lacking": lacking})


def test_what_an_import_calls_its_source_is_none(tmp_path: Path) -> None:
    """ "Own report, brought in on…" tells nobody anything: title, publisher and place are all asked for."""
    found = tables("se-0114-2018")
    found["sources"][0] |= {"publisher": words("sv")("own-source-publisher")}
    imports.save(tmp_path, "a.pdf", b"a", found, DATA)
    assert refused(tmp_path, "a.pdf", Cited()).fields == {"lacking": "--title, --publisher, --url"}


def test_a_document_will_do(tmp_path: Path) -> None:
    """A report that is not on the web is named by what to ask the registrar for."""
    bring(tmp_path, "se-0114-2018")
    cited = Cited("Rapport  2018", "SKR", document="dnr KS 2018/1")
    (row,) = rows(files(give(tmp_path, "se-0114-2018", cited).content)["sources.csv"])
    assert (row["title"], row["url"]) == ("Rapport 2018 (dnr KS 2018/1)", "")


@pytest.mark.parametrize(
    "url",
    [
        *("ftp://a.se/x", "rapport.pdf", "javascript:alert(1)", "http://localhost/x", "http://intranat/x"),
        *(
            "http://10.0.0.1/x",
            "http://[::1]/x",
            "http://[",
            "https://user:secret@a.se/x",
            "https://a.local/",
        ),
        *("https://a.se/ x", "https://a.se/\nx", "file:///etc/passwd", "https:///x", "https://.se/x"),
    ],
)
def test_an_address_leads_out_on_the_web(tmp_path: Path, url: str) -> None:
    """Addresses of one's own machine or network, with a password, or of another kind are refused."""
    bring(tmp_path, "se-0114-2018")
    found = refused(tmp_path, "se-0114-2018", Cited("Rapport", "SKR", url.replace("\n", "\x0b")))
    assert found.key == "contribute-address"


@pytest.mark.parametrize(
    "cited",
    [
        Cited("Rapport av Anna Svensson", "SKR", "https://a.se/x"),
        Cited("Rapport", "Karin Berg", "https://a.se/x"),
        Cited("Rapport", "SKR", document="fråga Bengt Alm"),
        Cited("Rapport", "SKR", "https://a.se/rapport-anna_svensson.pdf"),
    ],
)
def test_no_name_of_a_person_is_sent(tmp_path: Path, cited: Cited) -> None:
    """A person's name in what is said of the source is refused, in an address too, and told which."""
    bring(tmp_path, "se-0114-2018")
    found = refused(tmp_path, "se-0114-2018", cited)
    assert found.key == "contribute-person"
    assert str(found.fields["name"]).split()[0] in ("Anna", "Karin", "Bengt")


def test_a_name_in_a_question_is_not_sent(tmp_path: Path) -> None:
    """Nor where it stands in a question that would come along."""
    questions = [(f"{a}.1", "Vad säger Anna Svensson om det?", 100.0) for a in AREAS]
    bring(tmp_path, "se-2280-2021", edition="se-2020", scores={"1.1": 50.0}, questions=questions)
    assert refused(tmp_path, "se-2280-2021").key == "contribute-person"


@pytest.mark.parametrize("where", ["file", "finding", "municipality"])
def test_what_is_made_up_is_not_given(tmp_path: Path, packages: Packages, where: str) -> None:
    """A made-up municipality, or a file made of one, is refused: nothing invented becomes published."""
    home, found, name = tmp_path / "home", tables("se-0114-2018"), "a.pdf"
    if where == "finding":
        found["findings"][0]["text"] = "Fjällhags kommun (påhittad) gör så"
    if where == "file":
        name = "Fjällhag (påhittad).pdf"
    imports.save(home, name, b"a", found, DATA)
    store = open_store(DATA, "published", home)
    if where == "municipality":
        store = replace(store)  # the tests share the other one
        vars(store)["municipalities"] = store.municipalities.replace("Upplands Väsby", "Väsby (påhittad)")
    with pytest.raises(NotContributable) as caught:
        contribution.made(store, home, DATA, contribution.find(home, "se-0114-2018"), SOURCE, TODAY)
    assert caught.value.key == "contribute-made-up"


def test_an_import_with_faults_is_not_given(tmp_path: Path) -> None:
    """What breaks a rule, however it came there, is told with its line, and nothing is made of it."""
    one = bring(tmp_path, "se-0114-2018", scores=WHOLE)
    path = tmp_path / "imports" / one / "scores.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",50,", ",500,", 1), encoding="utf-8")
    found = refused(tmp_path, "se-0114-2018")
    assert isinstance(found, PackageFaults)
    assert any(fault.path.endswith(f"{one}/scores.csv") for fault in found.faults)


def test_rows_that_do_not_fit_are_not_given(tmp_path: Path, packages: Packages) -> None:
    """Areas that contradict a total that is published keep no rule together: told, and no file."""
    home = tmp_path / "home"
    bring(home, "se-0114-2018", scores=AREAS)
    sure = {"evaluation_id": "se-0114-2018", "confidence": "high"}
    packages.append(
        "published/evaluations.csv", municipality_id="se-0114", year="2018", edition="se-2015",
        source_ids="s001", **sure,
    )  # fmt: skip
    packages.append(
        "published/scores.csv", item="total", points="600", basis="stated", source_id="s001", **sure
    )
    found = refused(home, "se-0114-2018", data=packages.folder)
    assert isinstance(found, AddedFaults)
    assert {fault.rule for fault in found.faults} == {"area-sum"}


def test_half_a_set_of_questions_is_not_given(tmp_path: Path) -> None:
    """Questions whose maxima are not their area's are no set that everybody should go by."""
    bring(
        tmp_path,
        "se-2280-2021",
        edition="se-2020",
        scores={"1.1": 5.0},
        questions=[("1.1", "En fråga", 15.0)],
    )
    found = refused(tmp_path, "se-2280-2021")
    assert isinstance(found, AddedFaults)
    assert {fault.rule for fault in found.faults} == {"question-maxima"}


def test_what_is_published_is_not_given_again(tmp_path: Path) -> None:
    """Ängelholm 2016 is published: the same figures are nothing new, others are told of."""
    one = bring(tmp_path, "se-1292-2016", scores={"total": 496.0, "1": 59.0})
    found = refused(tmp_path, "se-1292-2016")
    assert (found.key, found.fields) == ("contribute-nothing-new", {"n": 2})
    imports.undo(tmp_path, one)
    one = bring(tmp_path, "se-1292-2016", scores={"total": 500.0, "1": 59.0})
    found = refused(tmp_path, "se-1292-2016")
    assert (found.key, found.fields) == (
        "contribute-differs",
        {"n": 1, "items": "se-1292-2016 total: 496 / 500"},
    )


def test_more_of_what_is_published_comes_alone(tmp_path: Path, packages: Packages) -> None:
    """Of a published evaluation only the figures that are missing come, and its own row is not repeated."""
    home = tmp_path / "home"
    packages.delete("published/scores.csv", "se-1292-2016,1.")
    table = rows((DATA / "published/scores.csv").read_text(encoding="utf-8"))
    published = {row["item"]: float(row["points"]) for row in table if row["evaluation_id"] == "se-1292-2016"}
    figures = {item: published[item] for item in ("total", "1", "1.1", "1.2")}
    bring(home, "se-1292-2016", scores=figures)
    made = give(home, "se-1292-2016", data=packages.folder)
    found = files(made.content)
    assert rows(found["evaluations.csv"]) == []
    assert [row["item"] for row in rows(found["scores.csv"])] == ["1.1", "1.2"]
    assert made.known == 2
    add(packages, found)
    assert check_packages(packages.folder) == []


def test_another_edition_than_the_published_is_told(tmp_path: Path) -> None:
    """A report of another edition than the published evaluation of the year contradicts it."""
    bring(tmp_path, "se-1292-2016", edition="se-2010", scores={"total": 496.0})
    found = refused(tmp_path, "se-1292-2016")
    assert found.key == "contribute-differs"
    assert "se-2015 / se-2010" in str(found.fields["items"])


def test_an_evaluation_without_figures_gives_nothing(tmp_path: Path) -> None:
    """That it took place is no row to send."""
    bring(tmp_path, "se-0114-2018", scores={})
    assert refused(tmp_path, "se-0114-2018").key == "contribute-no-figures"


def test_a_draft_says_so(tmp_path: Path) -> None:
    """A report marked as a draft is given as less sure, with a note that says why."""
    found = tables("se-0114-2018")
    found["evaluations"][0]["confidence"] = "medium"
    imports.save(tmp_path, "a.pdf", b"a", found, DATA)
    (row,) = rows(files(give(tmp_path, "a.pdf").content)["evaluations.csv"])
    assert row["confidence"] == "medium"
    assert [row[f"note_{one}"] for one in LANGUAGES] == [
        words(one)("contributed-note-draft") for one in LANGUAGES
    ]


def test_a_public_server_gives_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There own data are neither looked up nor sent."""
    bring(tmp_path, "se-0114-2018")
    one = contribution.find(tmp_path, "se-0114-2018")
    store = open_store(DATA, "published", tmp_path)
    monkeypatch.setenv("KOMPASS_MODE", "public")
    with pytest.raises(ReadOnly):
        contribution.find(tmp_path, "se-0114-2018")
    with pytest.raises(ReadOnly):
        contribution.made(store, tmp_path, DATA, one, SOURCE, TODAY)
