"""`kompass report`: a document or a workbook in a new file; errors are sentences."""

from pathlib import Path

import pytest

from kompass import settings
from kompass.notes import plans
from kompass.notes.plans import Plan
from kompass.store import Store
from kompass.text import words
from tests.pack.reading import pages, squeezed, workbook
from tests.plans import measure
from tests.test_cli import Kompass, kompass, raw

__all__ = ["kompass", "raw"]
SV = words("sv")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, published: Store) -> str:
    """A home with a measure for Ängelholm, and what is to be done."""
    monkeypatch.setenv("KOMPASS_HOME", str(tmp_path / "home"))
    known = [k for k in plans.improvements(published, "se-1292") if k.evaluation_id == "se-1292-2016"]
    plans.save(settings.home_folder(), Plan("se-1292", (measure(known[0], "Gör precis så"),)))
    return "Gör precis så"


def test_the_ending_decides_what_is_made(kompass: Kompass, tmp_path: Path) -> None:
    """A PDF or a workbook, about the year and beside the peers that were asked for, in either language."""
    document, book = tmp_path / "a.pdf", tmp_path / "a.XLSX"
    found = kompass("report", "Karlskrona", "--year", "2011", "--peers", "county:12", "-o", str(document))
    assert (found.code, found.out.strip()) == (0, SV("pack-cli-written", file=str(document)))
    assert "Karlskrona2011" in squeezed(pages(document.read_bytes())[0])
    assert squeezed("kommuner i Skåne") in squeezed(pages(document.read_bytes())[0])
    assert kompass("report", "Karlskrona", "-o", str(book), "--lang", "en", "--margin", "bold").code == 0
    assert "How we stand" in workbook(book.read_bytes())


def test_the_plan_is_the_readers_own(kompass: Kompass, plan: str, tmp_path: Path) -> None:
    """It is there on one's own machine, marked, and never on a public server."""
    for mode, is_there in (("local", True), ("public", False)):
        file = tmp_path / f"{mode}.pdf"
        assert kompass("report", "Ängelholm", "-o", str(file), KOMPASS_MODE=mode).code == 0
        text = squeezed("".join(pages(file.read_bytes())))
        assert (squeezed(plan) in text) is is_there
        assert (squeezed(SV("own-mark")) in text) is is_there


@pytest.mark.parametrize(
    ("name", "more", "key"),
    [
        ("Xyzxyz", (), "finns ingen kommun"),
        ("Ängelholm", ("--year", "1999"), "Kända år: 2013, 2016"),
        ("Ystad", (), "inte hittat poäng"),
        ("Ängelholm", ("--peers", "nonsense:1"), "nonsense:1"),
    ],
)
def test_what_cannot_be_made_is_a_sentence(
    kompass: Kompass, tmp_path: Path, name: str, more: tuple[str, ...], key: str
) -> None:
    """Exit code 2, one sentence, and no file."""
    file = tmp_path / "a.pdf"
    found = kompass("report", name, *more, "-o", str(file))
    assert (found.code, found.out) == (2, "")
    assert key in found.err
    assert not file.exists()


def test_nothing_is_written_over(kompass: Kompass, tmp_path: Path) -> None:
    """A file that is there stays as it is; another ending, or a folder that is not there, is refused."""
    file = tmp_path / "a.pdf"
    file.write_text("mine")
    for target in (file, tmp_path / "a.docx", tmp_path / "no" / "a.pdf"):
        assert kompass("report", "Motala", "-o", str(target)).code == 2
    assert [one.name for one in tmp_path.iterdir()] == ["a.pdf"]
    assert file.read_text() == "mine"
