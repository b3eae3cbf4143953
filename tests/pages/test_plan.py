"""Handlingsplan, run as the server runs it: how far, one by one, out and in, and nothing of it in public."""

import io
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from kompass import settings
from kompass.export import plan as export
from kompass.export.plan_workbook import as_xlsx
from kompass.measures import Improvement, Measure, Status
from kompass.notes import plans
from kompass.notes.plans import Plan
from kompass.settings import ROOT
from kompass.store import Store, imports, open_store
from kompass.text import LANGUAGES, words
from kompass.ui.blocks import Cell
from kompass.ui.views import plan as view
from tests.plans import decided_against, improvement, measure
from tests.store.brought import bring
from tests.ui.driver import address, headline, links, rows, seen, tables, told, visit, whole

SAY = words("sv")
pytestmark = pytest.mark.usefixtures("read_here")
PLACE = "se-1292"
YESTERDAY = date.today() - timedelta(1)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KOMPASS_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def known(published: Store) -> list[Improvement]:
    return [one for one in plans.improvements(published, PLACE) if one.evaluation_id == f"{PLACE}-2016"]


def _open(*ones: Improvement, app: AppTest | None = None, **more: str) -> AppTest:
    """The page with the forms of some improvement opportunities open."""
    app = visit("plan", municipality=PLACE, **more) if app is None else app
    for one in ones:
        app.session_state[f"box_plan-{one.finding_id}"] = True
    return app.run()


def _field(app: AppTest, kind: str, name: str, one: Improvement) -> object:
    (found,) = (w for w in app.get(kind) if w.key and w.key.startswith(f"plan-{name}-{one.finding_id}-"))
    return found


def _write(app: AppTest, one: Improvement, action: str = "", reason: str = "", **more: object) -> AppTest:
    _field(app, "text_area", "action", one).set_value(action)  # type: ignore[attr-defined]
    _field(app, "text_area", "reason", one).set_value(reason)  # type: ignore[attr-defined]
    for name, kind in (("responsible", "text_input"), ("due", "date_input"), ("status", "radio")):
        if name in more:
            _field(app, kind, name, one).set_value(more[name])  # type: ignore[attr-defined]
    return _field(app, "button", "save", one).click().run()  # type: ignore[attr-defined,no-any-return]


def _saved(home: Path, place: str = PLACE) -> dict[str, Measure]:
    return {one.about.finding_id: one for one in plans.read(home, place).measures}


def _plain(text: str) -> str:
    """Markdown as it is read."""
    return text.replace("\\", "")


def _labels(app: AppTest) -> Iterable[str]:
    return [one.label for one in app.expander]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_opens_with_how_far_the_plan_has_come(
    language: str, home: Path, known: list[Improvement]
) -> None:
    """The numbers come first: with a measure, done, overdue; then what is decided against, what is left."""
    late = measure(known[0], due=YESTERDAY)
    done = measure(known[1], status=Status.DONE, due=YESTERDAY)
    plans.save(home, Plan(PLACE, (late, done, decided_against(known[2]), measure(known[3]))))
    app = visit("plan", municipality=PLACE, lang=language)
    whole(app)
    expected = {
        "sv": "3 av 39 förbättringsmöjligheter har åtgärd, 1 klar, 1 försenad.",
        "en": "3 of 39 improvement opportunities have a measure, 1 done, 1 overdue.",
    }
    assert headline(app).startswith(expected[language])
    say = words(language)
    assert say("plan-top-no-action", n=1) in headline(app)
    assert say("plan-top-undecided", n=35) in headline(app)


def test_every_improvement_is_there_in_the_reports_order(home: Path, known: list[Improvement]) -> None:
    """All improvement opportunities of the evaluation, area by area, each with how it stands; no form is
    drawn before one is opened."""
    app = visit("plan", municipality=PLACE)
    items = [label for label in _labels(app) if SAY("plan-status-undecided") in label]
    assert len(items) == len(known) == 39
    assert len(rows(app, SAY("plan-progress"))) == 9  # a head and eight areas
    assert [row[1].count(" ") > 0 for row in rows(app, SAY("plan-progress"))[1:]] == [True] * 8
    assert len(app.text_area) == 0
    assert len(_open(known[0]).text_area) == 3


def test_a_measure_is_written_and_kept(home: Path, known: list[Improvement]) -> None:
    """What is saved is on the disk with the words of its finding, confirmed in place, and counted by the
    headline; the box stays open, and a page opened anew shows the same."""
    app = _write(_open(known[0]), known[0], "Gör så", responsible="kommunikationschef", due=date(2100, 1, 31))
    whole(app)
    assert _saved(home) == {
        known[0].finding_id: Measure(known[0], "Gör så", "kommunikationschef", date(2100, 1, 31))
    }
    assert [one.value for one in app.success] == [SAY("plan-saved")]
    assert headline(app).startswith("1 av 39 förbättringsmöjligheter har åtgärd.")
    assert len(app.text_area) == 3
    assert [one.value for one in app.run().success] == []
    anew = _open(known[0])
    assert _field(anew, "text_area", "action", known[0]).value == "Gör så"  # type: ignore[attr-defined]
    assert any("Planerad, klart senast 31 januari 2100" in label for label in _labels(anew))


def test_no_action_needs_a_reason(home: Path, known: list[Improvement]) -> None:
    """Without an action, or without the reason for none, nothing is saved and it is said what is missing;
    what was written stands."""
    app = _write(_open(known[0]), known[0], status=Status.PLANNED, reason="Bara skäl")
    assert [one.value for one in app.error] == [SAY("plan-needs-action")]
    app = _write(app, known[0], action="Åtgärd", status=Status.NO_ACTION)
    assert [one.value for one in app.error] == [SAY("plan-needs-reason")]
    assert _field(app, "text_area", "action", known[0]).value == "Åtgärd"  # type: ignore[attr-defined]
    assert _saved(home) == {}
    app = _write(app, known[0], reason="Görs av regionen", status=Status.NO_ACTION)
    whole(app)
    assert _saved(home)[known[0].finding_id] == decided_against(known[0])


def test_a_function_is_asked_for_beside_the_field(home: Path, known: list[Improvement]) -> None:
    """Beside the field it says that names of persons are not written; what looks like one is pointed out."""
    app = _open(known[0])
    assert SAY("plan-responsible-help") in [one.value for one in app.caption]
    app = _write(app, known[0], "Gör", responsible="Anna Andersson")
    assert SAY("plan-responsible-name", text="Anna Andersson") in _plain("\n".join(told(app)))
    app = _write(app, known[0], "Gör", responsible="kvalitetschef")
    assert told(app) == []


def test_a_measure_is_taken_away(home: Path, known: list[Improvement]) -> None:
    """One measure goes, the others stay, and the note goes with the last."""
    plans.save(home, Plan(PLACE, (measure(known[0]), measure(known[1]))))
    app = _open(known[0], known[1])
    for left, one in ((1, known[0]), (0, known[1])):
        app = next(b for b in app.button if b.key == f"plan-remove-{one.finding_id}").click().run()
        whole(app)
        assert SAY("plan-removed") in [s.value for s in app.success]
        assert len(_saved(home)) == left


@pytest.mark.parametrize(
    ("show", "expected"),
    [("undecided", 35), ("open", 2), ("overdue", 1), ("done", 1), ("no_action", 1), ("all", 39)],
)
def test_the_filter_stands_in_the_address(
    show: str, expected: int, home: Path, known: list[Improvement]
) -> None:
    """Each choice shows those in that state, with their number; what is overdue is under way too."""
    late, done = measure(known[0], due=YESTERDAY), measure(known[1], status=Status.DONE)
    plans.save(home, Plan(PLACE, (late, done, decided_against(known[2]), measure(known[3]))))
    app = visit("plan", municipality=PLACE, show=show)
    whole(app)
    texts = {one.text for one in known}
    assert len([label for label in _labels(app) if _plain(label).partition(" **")[0] in texts]) == expected


def test_what_is_written_under_a_filter_stays_in_sight(home: Path, known: list[Improvement]) -> None:
    """A measure saved among those without stays where it is, until another filter is chosen."""
    app = _write(_open(known[0], show="undecided"), known[0], "Gör")
    assert any(SAY("plan-status-planned") in label for label in _labels(app))
    assert any(SAY("plan-status-planned") in label for label in _labels(app.run()))
    app.query_params["show"] = "done"
    app.run()
    assert not any(SAY("plan-status-planned") in label for label in _labels(app))
    app.query_params["show"] = "undecided"
    assert not any(SAY("plan-status-planned") in label for label in _labels(app.run()))


def test_nonsense_in_the_filter_is_told(home: Path) -> None:
    """A filter that does not exist is told, and all is shown."""
    app = visit("plan", municipality=PLACE, show="zzz")
    whole(app)
    assert SAY("choice-unknown", name="show", value="zzz") in told(app)


def test_the_latest_evaluation_with_improvements_is_the_one(home: Path) -> None:
    """Another year can be chosen; one that has none says so and names those that have."""
    app = visit("plan", municipality=PLACE, year="2013")
    whole(app)
    assert SAY("plan-none", municipality="Ängelholm", year="2013") in headline(app)
    assert SAY("plan-none-other", n=1, years="2016") in headline(app)
    assert "39" in headline(visit("plan", municipality=PLACE))


def test_where_nothing_is_known_there_is_a_task(home: Path, example: Store) -> None:
    """Without improvement opportunities a link leads to bringing the report in; among the made-up there is
    none to bring in."""
    app = visit("plan", municipality="se-1286")
    whole(app)
    assert SAY("plan-none-at-all", municipality="Ystad") in headline(app)
    assert any(one.proto.label == SAY("own-read-button") for one in app.main.get("page_link"))
    ids = example.municipalities["municipality_id"]
    empty = next(one for one in ids if not plans.improvements(example, one))
    app = visit("plan", municipality=empty, data="example")
    whole(app)
    assert SAY("plan-none-made-up") in headline(app)
    assert not app.main.get("page_link")


def test_the_made_up_have_plans_of_their_own(home: Path, example: Store) -> None:
    """A plan of a made-up municipality is its own, and carries the mark in its file."""
    place = "se-ex00044"
    one = plans.improvements(example, place)[-1]
    app = visit("plan", municipality=place, data="example")
    app = _write(_open(one, app=app), one, "Gör")
    assert list(_saved(home, place)) == [one.finding_id]
    assert _saved(home) == {}
    held = plans.held_now(home, place, [one])
    (line,) = export.lines(SAY, example, place, [one], held)
    assert "(påhittad)" in line.municipality


def test_a_plan_whose_evaluation_is_gone_says_so(home: Path, known: list[Improvement]) -> None:
    """A measure without its improvement opportunity is shown with the words it was about, can be written on,
    and can be taken away."""
    lost = improvement(1, text="Borttagen text", evaluation_id=f"{PLACE}-2010", own=True)
    plans.save(home, Plan(PLACE, (measure(lost),)))
    app = _open(lost)
    whole(app)
    assert SAY("plan-gone-title") in seen(app)
    assert SAY("plan-gone-from", year="2010", area="1") in _plain(seen(app))
    assert any("Borttagen text" in label for label in _labels(app))
    app = _write(app, lost, "Annat")
    assert [one.action for one in _saved(home).values()] == ["Annat"]
    app = next(b for b in app.button if b.key == f"plan-remove-{lost.finding_id}").click().run()
    assert SAY("plan-gone-title") not in seen(app)
    assert _saved(home) == {}


def test_an_import_taken_back_and_read_anew_keeps_its_plan(home: Path) -> None:
    """While the report is gone the measure says what it was about; when it is back, so is the measure."""
    found = (("improvement", "1"),)
    one = bring(home, f"{PLACE}-2016", findings=found)
    store = open_store(ROOT / "data", "published", home)
    mine = next(i for i in plans.improvements(store, PLACE) if i.own)
    _write(_open(mine), mine, "Gör")
    imports.undo(home, one)
    app = visit("plan", municipality=PLACE)
    assert SAY("plan-gone-title") in seen(app)
    assert headline(app).startswith("Ingen av 39")
    bring(home, f"{PLACE}-2016", findings=found)
    app = visit("plan", municipality=PLACE)
    assert SAY("plan-gone-title") not in seen(app)
    assert headline(app).startswith("1 av 1 ")


def test_a_broken_note_is_told_and_not_written_over(home: Path) -> None:
    """A plan that cannot be read is a sentence with the file's name."""
    file = home / "notes" / plans.KIND / f"{PLACE}.json"
    file.parent.mkdir(parents=True)
    file.write_text("{")
    app = visit("plan", municipality=PLACE)
    assert [one.value for one in app.exception] == []
    assert told(app) == [SAY("error-plan-unreadable", file=f"notes/{plans.KIND}/{PLACE}.json")]
    assert file.read_text() == "{"


def _upload(app: AppTest, name: str, content: bytes) -> AppTest:
    kind = "text/csv" if name.endswith("csv") else "application/octet-stream"
    return app.file_uploader[0].upload(name, content, kind).run()


def _filled_in(published: Store, known: list[Improvement], home: Path, **cells: object) -> bytes:
    held = plans.held_now(home, PLACE, known)
    book = load_workbook(io.BytesIO(as_xlsx(SAY, export.lines(SAY, published, PLACE, known, held))))
    for cell, value in cells.items():
        book.active[cell] = value  # type: ignore[index]
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_a_file_changes_nothing_before_it_is_accepted(
    home: Path, published: Store, known: list[Improvement]
) -> None:
    """The file is shown as what would be new and what would change; accepted, exactly that is saved."""
    plans.save(home, Plan(PLACE, (measure(known[1]), measure(known[2]))))
    content = _filled_in(published, known, home, G2="Ny åtgärd", G3="Ändrad", I3=date(2030, 5, 1))
    app = _upload(visit("plan", municipality=PLACE), "plan.xlsx", content)
    whole(app)
    counts = "1 ny, 1 ändrad och 1 som är lika"
    assert SAY("plan-in-would", counts=counts) in _plain(seen(app))
    shown = rows(app, SAY("plan-in-table"))[1:]
    assert [row[1:] for row in shown] == [
        [SAY("plan-in-new"), "–", "Ny åtgärd"],
        [SAY("plan-column-action"), "Gör något", "Ändrad"],
        [SAY("plan-column-due"), "–", "1 maj 2030"],
    ]
    assert len(_saved(home)) == 2
    app = next(b for b in app.button if b.label == SAY("plan-in-accept")).click().run()
    whole(app)
    assert [one.value for one in app.success] == [SAY("plan-in-accepted", counts="1 ny och 1 ändrad")]
    assert {key: one.action for key, one in _saved(home).items()} == {
        known[0].finding_id: "Ny åtgärd",
        known[1].finding_id: "Ändrad",
        known[2].finding_id: "Gör något",
    }
    assert SAY("plan-in-nothing") in _plain(seen(app.run()))


def test_a_file_with_faults_saves_nothing_and_tells_all(
    home: Path, published: Store, known: list[Improvement]
) -> None:
    """One fault in a file is enough: nothing can be accepted, and every fault stands with row and column."""
    content = _filled_in(published, known, home, G2="Ny åtgärd", I3="snart", J4="Försenad")
    app = _upload(visit("plan", municipality=PLACE), "plan.xlsx", content)
    assert [one.value for one in app.exception] == []
    assert [one.value for one in app.error] == [SAY("error-plan-faults", n=4)]
    lines = app.code[0].value.split("\n")
    assert [line.partition(":")[0] for line in lines] == [
        "plan.xlsx, rad 3, Klart senast",
        "plan.xlsx, rad 3, Åtgärd",
        "plan.xlsx, rad 4, Status",
        "plan.xlsx, rad 4, Åtgärd",
    ]
    assert not any(b.label == SAY("plan-in-accept") for b in app.button)
    assert _saved(home) == {}


def test_another_kind_of_file_is_refused_in_words(home: Path) -> None:
    """A table that is no plan is told so."""
    app = _upload(visit("plan", municipality=PLACE), "annat.csv", b"a;b\n1;2\n")
    assert [one.value for one in app.exception] == []
    assert "annat.csv" in app.error[0].value


def test_both_files_are_offered(home: Path) -> None:
    """The plan can be taken along as Excel and as CSV, where there is something to plan for."""
    labels = [one.proto.label for one in visit("plan", municipality=PLACE).get("download_button")]
    assert labels == [SAY("plan-out-xlsx"), SAY("plan-out-csv")]
    assert len(visit("plan", municipality="se-1286").get("download_button")) == 0


@pytest.mark.parametrize("followed", [{}, {"f004": Cell("Kvarstår")}])
def test_what_became_of_it_has_a_column_where_it_is_known(
    followed: dict[str, Cell], home: Path, known: list[Improvement], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The table has a column for the next evaluation only where something is known of it."""
    plans.save(home, Plan(PLACE, (measure(known[0]), measure(known[1]))))
    shown = view.table
    monkeypatch.setattr(view, "table", lambda say, book, followed: shown(say, book, FOLLOWED))
    monkeypatch.setitem(globals(), "FOLLOWED", followed)
    app = visit("plan", municipality=PLACE)
    whole(app)
    table = rows(app, SAY("plan-table"))
    assert len(table) == 3
    assert (SAY("plan-column-followed") in table[0]) is bool(followed)
    if followed:
        assert [row[-1] for row in table[1:]] == ["Kvarstår", "–"]


FOLLOWED: dict[str, Cell] = {}


def test_hostile_words_are_shown_as_they_stand(home: Path, known: list[Improvement]) -> None:
    """What is written is text, in the table and in the form, never markup."""
    plans.save(home, Plan(PLACE, (measure(known[0], "<script>alert(1)</script>", responsible="**x**"),)))
    app = _open(known[0])
    whole(app)
    assert "&lt;script&gt;" in " ".join(tables(app))
    assert "<script>" not in " ".join(tables(app))


def test_a_public_server_has_no_plan(
    home: Path, known: list[Improvement], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In public mode the page is in no navigation, and its code neither shows nor writes if it is run."""
    plans.save(home, Plan(PLACE, (measure(known[0], "Hemligt"),)))
    assert any(page == "plan" for page, _ in links(visit("start")))
    monkeypatch.setenv("KOMPASS_MODE", "public")
    app = visit("start", municipality=PLACE)
    assert all(page != "plan" for page, _ in links(app))
    for page in ("municipality", "change"):
        assert "Hemligt" not in seen(visit(page, municipality=PLACE))
    with pytest.raises(settings.ReadOnly):
        view.opened(SAY, None)  # type: ignore[arg-type]


def test_the_choice_of_evaluation_stands_in_the_address(home: Path) -> None:
    """The year is the one of the other pages, and follows along."""
    app = visit("plan", municipality=PLACE, year="2013")
    assert address(app)["year"] == "2013"
    assert all(parameters.get("year") == "2013" for _, parameters in links(app))
