"""Läs in rapport, step by step, run as the server runs it."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kompass import intake, settings
from kompass.intake import Waiting
from kompass.store import Store
from kompass.text import LANGUAGES, words
from tests.ingest.made_reports import SAMPLES, WRITERS
from tests.ui.driver import seen, visit, whole

SAY = words("sv")
pytestmark = pytest.mark.usefixtures("read_here")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KOMPASS_HOME", str(tmp_path))
    return tmp_path


def _begin(published: Store, home: Path, sample: str, kind: str = "txt") -> Waiting:
    return intake.begin(published, home, f"rapport.{kind}", WRITERS[kind](SAMPLES[sample]))


def _button(app: AppTest, key: str, language: str = "sv") -> AppTest:
    label = words(language)(key)
    return next(b for b in app.button if b.label == label).click().run()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_else_is_asked_before_it_is_confirmed_whose_it_is(
    language: str, published: Store, home: Path
) -> None:
    """First municipality, date and version, with what was read filled in; the other steps come after."""
    say = words(language)
    work = _begin(published, home, "contradictory")
    app = visit("read_report", draft=work.id, lang=language)
    whole(app)
    steps = [one.value for one in app.header]
    assert steps == [say("draft-step-who")]
    assert [box.value for box in app.selectbox] == ["se-0187", 3, "se-2015"]
    app = _button(app, "draft-confirm", language)
    assert [one.value for one in app.exception] == []
    order = ["draft-step-who", "draft-step-sums", "draft-step-doubts", "draft-step-texts", "draft-step-save"]
    assert [one.value for one in app.header] == [say(key) for key in order]
    assert say("draft-sums-agree", n=7, of=8) in seen(app)


def test_what_must_be_put_right_stands_in_the_way_until_it_is(published: Store, home: Path) -> None:
    """The button stays shut while a value contradicts another; a correction opens it, and is written down."""
    work = _begin(published, home, "contradictory")
    app = _button(visit("read_report", draft=work.id), "draft-confirm")
    save = next(b for b in app.button if b.label == SAY("draft-save"))
    assert save.disabled
    act = next(r for r in app.radio if "area-sum-mismatch:5" in r.key)
    act.set_value("misread").run()
    right = next(n for n in app.number_input if "right-" in n.key)
    right.set_value(49.0).run()
    assert intake.resume(home, work.id).decisions[0].corrections == {"5": 49.0}
    save = next(b for b in app.button if b.label == SAY("draft-save"))
    assert not save.disabled  # 458 is then also the sum of the areas


def test_a_value_is_kept_only_with_a_note(published: Store, home: Path) -> None:
    """ "It says so in the report" counts once a person has written why."""
    work = _begin(published, home, "contradictory")
    app = _button(visit("read_report", draft=work.id), "draft-confirm")
    next(r for r in app.radio if "area-sum-mismatch:5" in r.key).set_value("says-so").run()
    assert intake.resume(home, work.id).decisions[0].kept == {}
    next(t for t in app.text_input if "area-sum-mismatch:5" in t.key).set_value("tryckfel").run()
    assert intake.resume(home, work.id).decisions[0].kept == {"area-sum-mismatch:5": "tryckfel"}


def test_a_text_that_is_unticked_is_left_out_and_stays_so(published: Store, home: Path) -> None:
    """What is unticked is written down at once, and unticked when the page is opened anew."""
    work = _begin(published, home, "plain_2016")
    app = _button(visit("read_report", draft=work.id), "draft-confirm")
    next(c for c in app.checkbox if c.key.endswith("-1-strength-1")).uncheck().run()
    assert intake.resume(home, work.id).decisions[0].dropped == {"1-strength-1"}
    anew = visit("read_report", draft=work.id)
    assert not next(c for c in anew.checkbox if c.key.endswith("-1-strength-1")).value


def test_the_queue_tells_how_far_each_file_is(published: Store, home: Path) -> None:
    """Every file under work stands in the list with its status; one that is thrown away is gone."""
    _begin(published, home, "contradictory")
    work = _begin(published, home, "plain_2016")
    app = visit("read_report")
    whole(app)
    read = seen(app)
    assert "Vaxholm" in read
    assert "Kinda" in read
    assert SAY("reading-queue-blocking", n=2) in read
    app = next(b for b in app.button if b.key == f"discard-{work.id}").click().run()
    assert "Kinda" not in seen(app)
    assert [one.file for one in intake.under_work(home)] == ["rapport.txt"]


def test_one_evaluation_of_a_table_can_be_left_out(published: Store, home: Path) -> None:
    """A row that names no municipality stands in the way of the whole file, until it is left out."""
    table = "kommun;år;version;totalt\nMalmö;2018;2015;512\nFjollträsk;2016;2015;400\n".encode()
    work = intake.begin(published, home, "poäng.csv", table)
    app = visit("read_report", draft=work.id, nr="2")
    assert any("Fjollträsk" in one.value for one in app.error)
    app.checkbox[0].check().run()
    assert [d.left_out for d in intake.resume(home, work.id).decisions] == [False, True]
    assert not next(b for b in app.button if b.label == SAY("draft-save")).disabled
    intake.accept_waiting(published, home, settings.data_folder(), intake.resume(home, work.id), date.today())
    assert [one.evaluation_ids for one in intake.saved(home)] == [("se-1280-2018",)]


def test_a_draft_that_is_gone_is_told(home: Path) -> None:
    """An old link gives the list and a sentence, not an error."""
    app = visit("read_report", draft="0123456789ab")
    whole(app)
    assert SAY("choice-unknown", name="draft", value="0123456789ab") in seen(app)
    assert SAY("saved-none") in seen(app)


def test_a_public_server_has_no_such_page(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In public mode the page is in no navigation, and its code refuses if it is run all the same."""
    monkeypatch.setenv("KOMPASS_MODE", "public")
    app = visit("start")
    assert all(one.proto.page != "read_report" for one in app.sidebar.get("page_link"))
    assert list(home.iterdir()) == []
