"""From a file to a saved evaluation: nothing unaccepted is stored, and nothing at all on a public server."""

import inspect
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kompass import intake, settings
from kompass.errors import AlreadyImported, NotAccepted, ReadOnly, UnknownImport, UnreadableFile
from kompass.ingest.decisions import Decisions, key
from kompass.ingest.documents import Evidence
from kompass.ingest.draft import Draft, Severity
from kompass.store import Store, check_packages, open_store
from tests.ingest.made_reports import SAMPLES, as_text
from tests.ingest.made_reports.report import Report

pytestmark = pytest.mark.usefixtures("read_here")

DATA = settings.ROOT / "data"
TODAY = date(2026, 11, 3)
PLAIN = as_text(SAMPLES["plain_2016"])  # one warning: its total is derived
CLEAN = as_text(SAMPLES["new_2021"])  # nothing to look at
DRAFT = as_text(SAMPLES["contradictory"])  # two blocking issues and several warnings
TABLE = (
    "kommun,år,version,punkt,poäng\nAle,2017,se-2015,1,59\nAle,2017,se-2015,2,60\nVara,2018,se-2015,1,61\n"
)


def everything(home: Path) -> dict[str, bytes | None]:
    """Every file and folder under a folder, by its path; locks aside."""
    found = {str(p.relative_to(home)): p.read_bytes() if p.is_file() else None for p in home.rglob("*")}
    return {path: content for path, content in found.items() if not path.endswith(".lock")}


def frames(store: Store) -> dict[str, list[Any]]:
    """Every row of every table of a store."""
    tables = [name for (name,) in store.connection.execute("SHOW TABLES").fetchall()]
    return {name: sorted(map(repr, store.connection.execute(f'FROM "{name}"').fetchall())) for name in tables}


def opened(home: Path) -> Store:
    return open_store(DATA, "published", home)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def read(store: Store, content: bytes, file: str = "rapport.txt") -> Draft:
    (draft,) = intake.read(store, file, content)
    return draft


def accept(
    store: Store, home: Path, content: bytes, *decided: tuple[Draft, Decisions], warnings: bool = True
) -> str:
    pairs = decided or ((read(store, content), Decisions()),)
    return intake.accept(store, home, DATA, "rapport.txt", content, pairs, warnings, TODAY)


# --- accepting -----------------------------------------------------------------------------------


def test_nothing_is_saved_while_something_stands_in_the_way(published: Store, home: Path) -> None:
    """Blocking issues refuse a save, warnings accepted or not; and nothing at all is written."""
    before = everything(home)
    draft = read(published, DRAFT)
    blocking = [i for i in intake.issues(published, home, draft) if i.severity == Severity.BLOCKING]
    for warnings in (True, False):
        with pytest.raises(NotAccepted) as raised:
            accept(published, home, DRAFT, (draft, Decisions()), warnings=warnings)
        assert (raised.value.fields["n"] == len(blocking)) is warnings
    assert {i.code for i in blocking} == {"area-sum-mismatch", "total-mismatch"}
    assert everything(home) == before


def test_warnings_must_be_accepted(published: Store, home: Path) -> None:
    """A warning refuses a save until it is accepted, all at once or that one alone."""
    draft = read(published, PLAIN)
    (warning,) = intake.issues(published, home, draft)
    before = everything(home)
    with pytest.raises(NotAccepted):
        accept(published, home, PLAIN, (draft, Decisions()), warnings=False)
    assert everything(home) == before
    one = accept(published, home, PLAIN, (draft, Decisions(kept={key(warning): ""})), warnings=False)
    assert [i.id for i in intake.saved(home)] == [one]


def test_a_report_with_nothing_to_look_at_is_saved_at_once(published: Store, home: Path) -> None:
    """Where there is no issue, nothing needs accepting."""
    assert accept(published, home, CLEAN, warnings=False)


def test_nothing_decided_is_nothing_accepted(published: Store, home: Path) -> None:
    """A file of which no draft was accepted is not saved as an empty import."""
    with pytest.raises(NotAccepted):
        intake.accept(published, home, DATA, "rapport.txt", CLEAN, [], True, TODAY)
    assert everything(home) == {}


def test_what_was_accepted_answers(published: Store, home: Path) -> None:
    """After it is accepted the store has its figures, findings and questions, marked as one's own."""
    assert not published.evaluations["own"].any()
    one = accept(published, home, PLAIN)
    store = opened(home)
    (row,) = store.evaluations[store.evaluations["own"]].itertuples()
    assert (row.evaluation_id, row.municipality, row.year, row.month) == ("se-0513-2016", "Kinda", 2016, 10)
    scores = store.scores_of("se-0513")
    points = dict(zip(scores["item"], scores["points"], strict=True))
    report = SAMPLES["plain_2016"]
    assert {code: points[code] for code in "12345678"} == {a.code: a.points for a in report.areas}
    assert points["total"] == sum(area.points for area in report.areas)
    assert {q.code: points[q.code] for a in report.areas for q in a.questions} == {
        q.code: q.points for a in report.areas for q in a.questions
    }
    assert check_packages(DATA, home) == []
    (saved,) = intake.saved(home)
    assert (saved.id, saved.evaluation_ids, saved.file) == (one, ("se-0513-2016",), "rapport.txt")


def test_a_correction_is_what_answers(published: Store, home: Path) -> None:
    """The contradictory report can be saved once a person has put it right or kept it with a note."""
    draft = read(published, DRAFT)
    decided = Decisions(
        corrections={"5": 49.0},
        kept={"total-mismatch:total": "Så står det på sidan 4."},
        dropped=frozenset({"6-strength-5"}),
    )
    accept(published, home, DRAFT, (draft, decided))
    scores = opened(home).scores_of("se-0187")
    mine = dict(zip(scores["item"], scores["points"], strict=True))
    assert (mine["5"], mine["total"]) == (49, 458)
    texts = "".join(p.read_text(encoding="utf-8") for p in (home / "imports").rglob("*.csv"))
    assert "Eva Sandell" not in texts
    assert "Gemensamt mentorsprogram för nya medarbetare\n" not in texts
    assert "Så står det på sidan 4." in texts


def test_the_same_file_is_saved_once(published: Store, home: Path) -> None:
    """The same bytes under another name, or the same evaluation in another file, are saved only once."""
    accept(published, home, PLAIN)
    before = everything(home)
    store = opened(home)
    with pytest.raises(AlreadyImported):
        accept(store, home, PLAIN)
    with pytest.raises(NotAccepted):  # another file, the same evaluation: a blocking issue says so
        accept(store, home, PLAIN + b"\n")
    with pytest.raises(AlreadyImported):  # even where the store does not know of it yet
        accept(published, home, PLAIN)
    assert everything(home) == before


def test_what_the_data_refuse_is_never_saved(published: Store, home: Path) -> None:
    """A draft that passed every check but breaks a rule of the data is refused before anything is written."""
    draft = read(published, CLEAN)
    broken = replace(draft, month=13)
    with pytest.raises(Exception, match="n="):
        accept(published, home, CLEAN, (broken, Decisions()))
    assert everything(home) == {}


def test_a_file_with_several_evaluations_is_one_import(published: Store, home: Path) -> None:
    """All evaluations of a table are saved together, or none of them."""
    content = TABLE.encode()
    drafts = intake.read(published, "tabell.csv", content)
    assert [d.municipality.id for d in drafts] == ["se-1440", "se-1470"]
    broken = replace(drafts[1], year=None)
    with pytest.raises(NotAccepted):
        accept(published, home, content, (drafts[0], Decisions()), (broken, Decisions()))
    assert everything(home) == {}
    accept(published, home, content, *((draft, Decisions()) for draft in drafts))
    (saved,) = intake.saved(home)
    assert saved.evaluation_ids == ("se-1440-2017", "se-1470-2018")


# --- undoing -------------------------------------------------------------------------------------


def test_undo_is_as_if_it_had_never_been(published: Store, home: Path) -> None:
    """After an undo every table is as before, other imports lie untouched, and the file may come again."""
    first = accept(published, home, CLEAN)
    kept = everything(home / "imports" / first)
    before = frames(opened(home))
    second = accept(opened(home), home, PLAIN)
    assert frames(opened(home)) != before
    undone = intake.undo(home, second)
    assert (undone.id, undone.evaluation_ids) == (second, ("se-0513-2016",))
    assert frames(opened(home)) == before
    assert everything(home / "imports" / first) == kept
    assert accept(opened(home), home, PLAIN) == second
    intake.undo(home, first)
    intake.undo(home, second)
    assert frames(opened(home)) == frames(published)
    with pytest.raises(UnknownImport):
        intake.undo(home, second)


# --- the drafts under work -----------------------------------------------------------------------


def test_work_survives_a_restart(published: Store, home: Path) -> None:
    """A file under work is found again with what was decided, by nothing but the folder."""
    work = intake.begin(published, home, "rapport.txt", PLAIN)
    assert [one.id for one in intake.under_work(home)] == [work.id]
    decided = Decisions(
        corrections={"1": 60.0, "2": None}, kept={"x:1": "Så."}, dropped=frozenset({"since-1"})
    )
    intake.decide(home, work, 0, decided)
    again = intake.resume(home, work.id)
    assert (again.drafts, again.decisions, again.file) == (work.drafts, (decided,), "rapport.txt")
    assert again.applied(0).areas[0].points == 60
    assert intake.saved(home) == []


def test_reading_a_file_again_keeps_what_was_decided(published: Store, home: Path) -> None:
    """The same file begun again goes on where it was left; another one begins anew."""
    work = intake.begin(published, home, "rapport.txt", PLAIN)
    intake.decide(home, work, 0, Decisions(year=2015))
    assert intake.begin(published, home, "kopia.txt", PLAIN).decisions == (Decisions(year=2015),)
    assert intake.begin(published, home, "annan.txt", CLEAN).decisions == (Decisions(),)
    assert len(intake.under_work(home)) == 2


def test_discarded_work_is_gone(published: Store, home: Path) -> None:
    """Of a discarded file neither bytes nor what was read is left; to discard again is no error."""
    work = intake.begin(published, home, "rapport.txt", PLAIN)
    assert everything(home)
    intake.discard(home, work.id)
    intake.discard(home, work.id)
    assert [path for path, content in everything(home).items() if content is not None] == []
    with pytest.raises(UnknownImport):
        intake.resume(home, work.id)


def test_accepted_work_is_let_go_of(published: Store, home: Path) -> None:
    """A file under work leaves it when it is saved, and stays under work when it is refused."""
    work = intake.begin(published, home, "rapport.txt", DRAFT)
    with pytest.raises(NotAccepted):
        intake.accept_waiting(published, home, DATA, work, TODAY)
    assert intake.resume(home, work.id) == work
    work = intake.decide(home, work, 0, Decisions(corrections={"5": 49.0, "total": None}))
    one = intake.accept_waiting(published, home, DATA, work, TODAY)
    assert intake.under_work(home) == []
    assert [i.id for i in intake.saved(home)] == [one]
    assert list((home / "drafts").iterdir()) == []


def test_one_evaluation_of_a_file_may_be_left_out(published: Store, home: Path) -> None:
    """What a person leaves out is not saved and stands in nobody's way; leaving out all saves nothing."""
    work = intake.begin(published, home, "tabell.csv", TABLE.replace("Vara", "Sagodalen").encode())
    with pytest.raises(NotAccepted):
        intake.accept_waiting(published, home, DATA, work, TODAY)
    work = intake.decide(home, work, 1, Decisions(left_out=True))
    nothing = intake.decide(home, work, 0, Decisions(left_out=True))
    with pytest.raises(NotAccepted):
        intake.accept_waiting(published, home, DATA, nothing, TODAY)
    intake.accept_waiting(published, home, DATA, work, TODAY)
    (saved,) = intake.saved(home)
    assert saved.evaluation_ids == ("se-1440-2017",)


@pytest.mark.parametrize(
    "broken", ["{", '{"version": 99, "content": {}}', '{"version": 1, "content": {}}', ""]
)
def test_work_of_another_kompass_is_passed_over(published: Store, home: Path, broken: str) -> None:
    """A note that cannot be understood is no work, and does not hide the others."""
    work = intake.begin(published, home, "rapport.txt", PLAIN)
    other = intake.begin(published, home, "annan.txt", CLEAN)
    (home / "notes" / "drafts" / f"{other.id}.json").write_text(broken, encoding="utf-8")
    assert [one.id for one in intake.under_work(home)] == [work.id]
    with pytest.raises(UnknownImport):
        intake.resume(home, other.id)


@pytest.mark.parametrize("one", ["0123456789ab", "../../etc/passwd", ""])
def test_work_that_is_not_there(home: Path, one: str) -> None:
    """An id that is none gives UnknownImport, whatever it looks like."""
    with pytest.raises(UnknownImport):
        intake.resume(home, one)


# --- several files -------------------------------------------------------------------------------


def _zip(**members: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


MEMBERS = {"a/plain.txt": PLAIN, "b/broken.pdf": b"%PDF-1.4 nothing", "b/tabell.csv": TABLE.encode()}
HIDDEN = {".dold.txt": PLAIN, "__MACOSX/x.txt": PLAIN, "a/~$plain.docx": b"x"}


@pytest.mark.parametrize("form", ["zip", "folder"])
def test_one_unreadable_file_does_not_stop_the_others(published: Store, tmp_path: Path, form: str) -> None:
    """Every file of a zip or a folder is read or told why not, in order; hidden ones are passed over."""
    if form == "zip":
        path = tmp_path / "alla.zip"
        path.write_bytes(_zip(**MEMBERS, **HIDDEN))
    else:
        path = tmp_path / "alla"
        for name, content in {**MEMBERS, **HIDDEN}.items():
            (path / name).parent.mkdir(parents=True, exist_ok=True)
            (path / name).write_bytes(content)
    found = list(intake.queue(published, intake.files_in(path)))
    assert [(file, content) for file, content, _ in found] == list(MEMBERS.items())
    plain, broken, table = (drafts for *_, drafts in found)
    assert isinstance(broken, UnreadableFile)
    assert (broken.reason, broken.fields["file"]) == ("damaged", "b/broken.pdf")
    assert [d.municipality.id for d in plain] == ["se-0513"]  # type: ignore[union-attr]
    assert len(table) == 2  # type: ignore[arg-type]


def test_a_single_file_is_a_queue_of_one(tmp_path: Path) -> None:
    """A file that is neither folder nor zip is itself; what is not there is an error of the system."""
    (tmp_path / "rapport.txt").write_bytes(PLAIN)
    assert intake.files_in(tmp_path / "rapport.txt") == [("rapport.txt", PLAIN)]
    with pytest.raises(OSError, match="nowhere"):
        intake.files_in(tmp_path / "nowhere.txt")


# --- public mode ---------------------------------------------------------------------------------


def test_a_public_server_does_none_of_it(
    published: Store, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every function that reads, keeps, saves or lists own data raises ReadOnly there, and writes nothing."""
    work = intake.begin(published, home, "rapport.txt", PLAIN)
    one = accept(published, home, CLEAN)
    (tmp_path / "rapport.txt").write_bytes(PLAIN)
    draft = work.drafts[0]
    calls: dict[str, Callable[[], Any]] = {
        "read": lambda: intake.read(published, "a.txt", PLAIN),
        "files_in": lambda: intake.files_in(tmp_path / "rapport.txt"),
        "unpacked": lambda: intake.unpacked("a.txt", PLAIN),
        "issues": lambda: intake.issues(published, home, draft),
        "begin": lambda: intake.begin(published, home, "a.txt", DRAFT),
        "resume": lambda: intake.resume(home, work.id),
        "under_work": lambda: intake.under_work(home),
        "decide": lambda: intake.decide(home, work, 0, Decisions(year=1999)),
        "discard": lambda: intake.discard(home, work.id),
        "picture": lambda: intake.picture(home, work.id, "a.pdf", Evidence(1, 1)),
        "accept": lambda: accept(published, home, PLAIN, (draft, Decisions())),
        "accept_waiting": lambda: intake.accept_waiting(published, home, DATA, work, TODAY),
        "saved": lambda: intake.saved(home),
        "undo": lambda: intake.undo(home, one),
        "queue": lambda: list(intake.queue(published, [("a.txt", PLAIN)])),
    }
    public = {
        name
        for name, made in inspect.getmembers(intake, inspect.isfunction)
        if made.__module__ == intake.__name__ and not name.startswith("_")
    }
    assert public - {"vocabulary"} == set(calls)  # the vocabulary is what everybody may see
    before = everything(home)
    monkeypatch.setenv("KOMPASS_MODE", "public")
    for name, call in calls.items():
        with pytest.raises(ReadOnly):
            call()
        assert everything(home) == before, name


# --- an edition whose questions were taken from a report -----------------------------------------


def _of_another(report: Report) -> bytes:
    """The same points in the report of another municipality and year."""
    other = replace(
        report,
        municipality="Ale kommun",
        cover=("Kommunkompassen", "Utvärdering av Ale kommun", "Maj 2013"),
        number_sentence="Detta är den första utvärderingen.",
    )
    return as_text(other)


def test_the_next_report_is_held_against_the_proposed_questions(published: Store, home: Path) -> None:
    """The first report of an edition without questions gives them; the next one must have the same."""
    report = SAMPLES["areas_2012"]
    accept(published, home, as_text(report))
    store = opened(home)
    assert "se-2010" in store.instrument.proposed
    edition = intake.vocabulary(store).edition("se-2010")
    assert edition is not None
    assert edition.proposed
    assert {q.code: (q.text, q.max) for q in edition.questions} == {
        q.code: (q.text, q.max) for a in report.areas for q in a.questions
    }
    same = read(store, _of_another(report))
    assert (same.municipality.id, same.year, same.edition.id) == ("se-1440", 2013, "se-2010")
    assert intake.issues(store, home, same) == ()
    first = report.areas[0]
    questions = (
        replace(first.questions[0], max=16),
        replace(first.questions[1], max=first.questions[1].max - 1),
        replace(first.questions[2], code="1.9"),
        *first.questions[3:],
    )
    changed = replace(report, areas=(replace(first, questions=questions), *report.areas[1:]))
    draft = read(store, _of_another(changed))
    blocking = [i for i in intake.issues(store, home, draft) if i.severity == Severity.BLOCKING]
    assert {(i.code, i.about) for i in blocking} == {
        ("maximum-differs-from-edition", "1.1"),
        ("maximum-differs-from-edition", "1.2"),
        ("unknown-question", "1.9"),
    }
    unheld = intake.issues(published, home, draft)  # without the import nobody knows
    assert {str(i.severity) for i in unheld} == {"warning"}
