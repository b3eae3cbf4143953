"""Action plans: kept whole, read back as they were, never written over unread, only on one's own computer."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.errors import ReadOnly, UnreadablePlan
from kompass.measures import LONGEST, Measure, Status
from kompass.notes import plans
from kompass.notes.plans import Plan
from kompass.settings import ROOT
from kompass.store import Store, notes, open_store
from tests.plans import PLACE, decided_against, improvement, measure
from tests.store.brought import bring

ONE, TWO = improvement(1), improvement(2)
KNOWN = (ONE, TWO)


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    """Every field comes back, dates as dates and texts with their lines."""
    full = Measure(ONE, "Gör\nså", "kommunikationschef", date(2026, 12, 31), Status.DONE, "Protokoll", "")
    plan = Plan(PLACE, (full, decided_against(TWO)))
    plans.save(tmp_path, plan)
    assert plans.read(tmp_path, PLACE) == plan
    assert plans.read(tmp_path, "se-1283") == Plan("se-1283")


def test_municipalities_have_a_plan_each(tmp_path: Path) -> None:
    """A made-up municipality and a real one are kept apart by their ids; removing takes one alone."""
    for place in (PLACE, "se-ex00044"):
        plans.save(tmp_path, Plan(place, (measure(ONE, place),)))
    plans.remove(tmp_path, PLACE)
    assert not plans.read(tmp_path, PLACE)
    assert plans.read(tmp_path, "se-ex00044").measures[0].action == "se-ex00044"
    plans.remove(tmp_path, PLACE)  # twice is no error


def test_a_measure_is_put_in_place_of_the_one_before(tmp_path: Path) -> None:
    """Keeping one measure leaves the others, and a finding has one at a time."""
    plans.keep(tmp_path, PLACE, KNOWN, measure(ONE), measure(TWO))
    plans.keep(tmp_path, PLACE, KNOWN, measure(ONE, "Annat"))
    assert [one.action for one in plans.read(tmp_path, PLACE).measures] == ["Annat", "Gör något"]


def test_the_last_measure_takes_the_note_with_it(tmp_path: Path) -> None:
    """Dropping takes one measure; a plan without any is no file."""
    plans.keep(tmp_path, PLACE, KNOWN, measure(ONE), measure(TWO))
    plans.drop(tmp_path, PLACE, KNOWN, "f001")
    assert [one.about for one in plans.read(tmp_path, PLACE).measures] == [TWO]
    plans.drop(tmp_path, PLACE, KNOWN, "f002")
    assert notes.keys(tmp_path, plans.KIND) == []


@pytest.mark.parametrize(
    "wrong",
    [
        Measure(ONE),
        Measure(ONE, action=" \n\0"),
        replace(decided_against(ONE), reason=" "),
        *(replace(measure(ONE), **{name: "x" * (most + 1)}) for name, most in LONGEST.items()),
        replace(measure(ONE), due=date(1999, 12, 31)),
        replace(measure(ONE), due=date(2101, 1, 1)),
    ],
)
def test_a_measure_out_of_bounds_is_refused(tmp_path: Path, wrong: Measure) -> None:
    """No action without a reason, nothing without an action, no text or day out of bounds; the plan stays."""
    plans.keep(tmp_path, PLACE, KNOWN, measure(TWO))
    with pytest.raises(ValueError, match="validation error"):
        plans.keep(tmp_path, PLACE, KNOWN, wrong)
    assert [one.about for one in plans.read(tmp_path, PLACE).measures] == [TWO]


def test_the_bounds_themselves_are_allowed(tmp_path: Path) -> None:
    """The longest texts make a measure."""
    texts: dict[str, Any] = {name: "å" * most for name, most in LONGEST.items()}
    plans.save(tmp_path, Plan(PLACE, (Measure(ONE, **texts),)))
    assert plans.read(tmp_path, PLACE).measures == (Measure(ONE, **texts),)


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"measures": "x"},
        {"measures": [{}]},
        {"measures": [], "more": 1},
        {"measures": [{"about": {"finding_id": ""}}]},
    ],
)
def test_a_note_that_is_no_plan_is_never_written_over(tmp_path: Path, content: dict[str, object]) -> None:
    """What cannot be understood is told, and stays as it is on the disk."""
    notes.write(tmp_path, plans.KIND, PLACE, content)
    file = tmp_path / "notes" / plans.KIND / f"{PLACE}.json"
    before = file.read_bytes()
    for broken in (before, b'{"version": 1, "con', b'{"version": 2, "content": {"measures": []}}'):
        file.write_bytes(broken)
        with pytest.raises(UnreadablePlan):
            plans.read(tmp_path, PLACE)
        with pytest.raises(UnreadablePlan):
            plans.keep(tmp_path, PLACE, KNOWN, measure(ONE))
        assert file.read_bytes() == broken


def test_two_measures_of_one_finding_are_no_plan(tmp_path: Path) -> None:
    """A finding has one measure."""
    with pytest.raises(ValueError, match="two measures"):
        plans.save(tmp_path, Plan(PLACE, (measure(ONE), measure(ONE, "Annat"))))


def test_a_public_server_keeps_no_plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the mode is public nothing is saved, changed or taken away; without a home there is no plan."""
    plans.save(tmp_path, Plan(PLACE, (measure(ONE),)))
    monkeypatch.setenv("KOMPASS_MODE", "public")
    with pytest.raises(ReadOnly):
        plans.keep(tmp_path, PLACE, KNOWN, measure(TWO))
    with pytest.raises(ReadOnly):
        plans.drop(tmp_path, PLACE, KNOWN, "f001")
    with pytest.raises(ReadOnly):
        plans.remove(tmp_path, PLACE)
    assert plans.read(None, PLACE) == Plan(PLACE)
    monkeypatch.setenv("KOMPASS_MODE", "local")
    assert len(plans.read(tmp_path, PLACE).measures) == 1


def test_reading_writes_nothing(tmp_path: Path) -> None:
    """Asking for a plan that is not there makes no folder."""
    assert not plans.read(tmp_path, PLACE)
    assert list(tmp_path.iterdir()) == []


def test_improvements_are_those_of_the_evaluations(published: Store) -> None:
    """All improvement opportunities of an evaluation are there, in the report's order, and nothing else."""
    found = plans.improvements(published, PLACE)
    frame = published.findings_of(PLACE)
    mine = frame[(frame["kind"] == "improvement") & (frame["evaluation_id"] == f"{PLACE}-2016")]
    assert {one.finding_id for one in found} >= set(mine["finding_id"])
    of_2016 = [one for one in found if one.evaluation_id == f"{PLACE}-2016"]
    assert len(of_2016) == len(mine) == 39
    assert [one.area for one in of_2016] == sorted(one.area for one in of_2016)
    assert not any(one.own for one in found)


def test_every_municipality_has_a_name_for_its_plan(published: Store, example: Store) -> None:
    """Each id can be the key of a note."""
    for store in (published, example):
        assert all(notes.NAME.fullmatch(one) for one in store.municipalities["municipality_id"])


def test_the_findings_of_ones_own_report_are_known_as_such(tmp_path: Path) -> None:
    """Ids of a report that was brought in are numbers in that reading: they are marked as own."""
    bring(tmp_path, f"{PLACE}-2016", findings=(("improvement", "2"), ("strength", "1"), ("improvement", "1")))
    store = open_store(ROOT / "data", "published", tmp_path)
    found = plans.improvements(store, PLACE)
    mine = [one for one in found if one.evaluation_id == f"{PLACE}-2016"]
    assert [(one.area, one.own) for one in mine] == [("1", True), ("2", True)]


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(action=TEXTS.filter(lambda text: text.strip("\0 ")), others=st.tuples(TEXTS, TEXTS, TEXTS))
def test_any_text_is_kept(action: str, others: tuple[str, str, str]) -> None:
    """Whatever is written is read back, cleaned, and saving it again changes nothing."""
    one = Measure(ONE, f"x{action}", others[0], None, Status.PLANNED, *others[1:])
    with TemporaryDirectory() as folder:
        home = Path(folder)
        plans.save(home, Plan(PLACE, (one,)))
        once = plans.read(home, PLACE)
        plans.save(home, once)
        assert plans.read(home, PLACE) == once
