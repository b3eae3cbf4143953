"""`kompass plan`: the plan as text, JSON and files; refused on a public server."""

from pathlib import Path

import pytest

from kompass.ingest import plan_table
from kompass.notes import plans
from kompass.notes.plans import Plan
from kompass.store import Store
from kompass.text import words
from tests.plans import decided_against, measure
from tests.test_cli import Kompass, has, kompass, raw

__all__ = ["kompass", "raw"]
PLACE = "se-1292"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, published: Store) -> Path:
    """A home with a measure and a decision for Ängelholm."""
    monkeypatch.setenv("KOMPASS_HOME", str(tmp_path / "home"))
    known = [one for one in plans.improvements(published, PLACE) if one.evaluation_id == f"{PLACE}-2016"]
    first = measure(known[0], "Gör så", responsible="kommunikationschef")
    plans.save(tmp_path / "home", Plan(PLACE, (first, decided_against(known[1]))))
    return tmp_path / "home"


def test_the_text_opens_with_the_numbers(kompass: Kompass, home: Path) -> None:
    """Whose plan, how far it has come, then each measure and decision with how it stands."""
    found = kompass("plan", "Ängelholm")
    assert found.code == 0
    lines = found.out.splitlines()
    assert lines[0] == "Ängelholm 2016"
    assert lines[1].startswith("1 av 39 förbättringsmöjligheter har åtgärd.")
    assert "  Planerad: Gör så (kommunikationschef)" in lines
    assert "  Ingen åtgärd – beslutat: Görs av regionen" in lines
    assert len(lines) == 6


def test_the_json_has_the_promised_keys(kompass: Kompass, home: Path) -> None:
    """Summary and rows as the reference promises."""
    found = kompass("plan", "Ängelholm", "--json").json
    assert has(found, "municipality year sentence summary rows")
    assert has(found["summary"], "improvements with_measure done overdue no_action undecided")
    keys = (
        "finding_id municipality evaluation area question text action responsible due status evidence reason"
    )
    assert has(found["rows"][0], f"{keys} state known")
    assert len(found["rows"]) == 39


def test_without_improvements_it_says_so(kompass: Kompass, home: Path) -> None:
    """A municipality of which none are known is told, and a year there is none of is an error."""
    found = kompass("plan", "Ystad", "--lang", "en")
    assert words("en")("plan-none-at-all", municipality="Ystad") in found.out
    assert kompass("plan", "Ängelholm", "--year", "1999").code == 2
    assert kompass("plan", "Ängelholm", "--year", "2013", "--json").json["rows"] == []


@pytest.mark.parametrize("ending", ["xlsx", "CSV"])
def test_a_file_is_written_that_can_be_brought_in(
    kompass: Kompass, home: Path, tmp_path: Path, ending: str
) -> None:
    """The file has all rows; one that is there already is not written over."""
    file = tmp_path / f"plan.{ending}"
    found = kompass("plan", "Ängelholm", "-o", str(file))
    assert found.code == 0
    assert words("sv")("plan-cli-written", file=str(file), n=39) in found.out
    content = file.read_bytes()
    table = plan_table.read(file.name, content)
    assert (len(table.rows), table.faults) == (39, ())
    again = kompass("plan", "Ängelholm", "-o", str(file))
    assert (again.code, file.read_bytes()) == (2, content)


def test_other_files_are_not_written(kompass: Kompass, home: Path, tmp_path: Path) -> None:
    """An ending that is no table, or a folder that is not there, is a sentence and exit code 2."""
    assert kompass("plan", "Ängelholm", "-o", str(tmp_path / "plan.pdf")).code == 2
    assert kompass("plan", "Ängelholm", "-o", str(tmp_path / "no" / "plan.csv")).code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_a_public_server_tells_no_plan(kompass: Kompass, home: Path) -> None:
    """In public mode the command is refused before anything is read."""
    found = kompass("plan", "Ängelholm", KOMPASS_MODE="public")
    assert (found.code, found.out) == (2, "")
    assert found.err.strip() == words("sv")("error-read-only")
