"""The commands that take own data along: sentences, exit codes, the same answers on another machine."""

import zipfile
from pathlib import Path

import pytest

from kompass.text import LANGUAGES, words
from tests import test_cli
from tests.store.carried import everything, fill
from tests.test_cli import Kompass

raw = test_cli.raw


@pytest.fixture
def home(tmp_path: Path) -> Path:
    fill(tmp_path / "home")
    return tmp_path / "home"


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_and_back(raw: Kompass, home: Path, tmp_path: Path, language: str) -> None:
    """Both commands tell what came along, kind by kind, and the answers are the same there."""
    speak, file, other = words(language), str(tmp_path / "copy.zip"), tmp_path / "other"
    asked = [
        ("municipality", "Ängelholm", "--json"),
        ("plan", "Ängelholm", "--json"),
        ("imports", "--json"),
        ("rank", "--within", "Våra grannar", "--json"),
    ]
    here = [raw(*one, KOMPASS_HOME=str(home)).out for one in asked]
    made = raw("backup", file, "--lang", language)
    assert (made.code, made.err) == (0, "")
    counts = {"imports": 2, "removed": 1, "notes": 4, "drafts": 1}
    what = speak.listing([speak(f"backup-{kind}", n=n) for kind, n in counts.items()])
    assert made.out.strip() == speak("backup-made", file=file, what=what)
    back = raw("restore", file, "--lang", language, KOMPASS_HOME=str(other))
    assert (back.code, back.err) == (0, "")
    assert what in back.out
    assert str(other) in back.out
    assert everything(other) == everything(home)
    assert [raw(*one).out for one in asked] == here


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_refused_is_a_sentence(raw: Kompass, home: Path, tmp_path: Path, language: str) -> None:
    """A name that is taken, a home that holds something, no home, no file, no backup: one line, exit 2."""
    speak, file, mine = words(language), tmp_path / "copy.zip", str(home)
    nowhere = str(tmp_path / "nowhere")
    raw("backup", str(file), KOMPASS_HOME=mine)
    (tmp_path / "x.zip").write_bytes(b"x")
    cases = [
        (("backup", str(file)), mine, speak("error-file-taken", file=str(file))),
        (("backup", str(tmp_path / "y.zip")), nowhere, speak("error-nothing-own", folder=nowhere)),
        (("restore", nowhere), nowhere, speak("reading-no-such-file", file=nowhere)),
        (("restore", str(tmp_path / "x.zip")), nowhere, speak("backup-other", file="x.zip")),
        (
            ("restore", str(file)),
            mine,
            speak("error-home-taken", folder=mine, found="drafts, imports, notes, removed"),
        ),
    ]
    for arguments, where, sentence in cases:
        found = raw(*arguments, "--lang", language, KOMPASS_HOME=where)
        assert (found.code, found.out, found.err.strip()) == (2, "", sentence)
    assert raw("backup", str(file), "--force", KOMPASS_HOME=mine).code == 0


def test_a_public_server_has_none_of_it(raw: Kompass, home: Path, tmp_path: Path) -> None:
    """There both commands are turned off."""
    for command in ("backup", "restore"):
        found = raw(command, str(tmp_path / "copy.zip"), KOMPASS_HOME=str(home), KOMPASS_MODE="public")
        assert (found.code, found.out, found.err.strip()) == (2, "", words("sv")("error-read-only"))
    assert not (tmp_path / "copy.zip").exists()


# --- contribute ----------------------------------------------------------------------------------

GIVEN = ("--title", "KommunKompassen, rapport", "--publisher", "SKR", "--url", "https://a.example.se/x")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_contribution_is_a_new_file(raw: Kompass, home: Path, tmp_path: Path, language: str) -> None:
    """It says what it made and how many figures; a file that is there stays as it is."""
    file, speak = tmp_path / "bidrag.zip", words(language)
    asked = ("contribute", "se-0114-2018", "-o", str(file), "--lang", language)
    found = raw(*asked, *GIVEN, KOMPASS_HOME=str(home))
    assert (found.code, found.err) == (0, "")
    assert found.out.strip() == speak("contribute-made", file=str(file), n=1)
    with zipfile.ZipFile(file) as archive:
        assert "README.md" in archive.namelist()
    before = file.read_bytes()
    found = raw(*asked, *GIVEN)
    assert (found.code, found.out, file.read_bytes()) == (2, "", before)
    assert found.err.strip() == speak("reading-file-exists", file=str(file))
    found = raw("contribute", "se-0114-2018", "-o", str(tmp_path / "nowhere" / "x.zip"), *GIVEN)
    assert (found.code, found.out) == (2, "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_contribution_refused_is_no_file(raw: Kompass, home: Path, tmp_path: Path, language: str) -> None:
    """What stands in the way is one sentence on stderr, exit 2, and nothing is written."""
    speak, file = words(language), tmp_path / "bidrag.zip"
    cases = [
        (("se-0114-2018",), speak("contribute-source", lacking="--url")),
        (("nonsense", *GIVEN), speak("error-unknown-import", id="nonsense")),
        (
            ("se-1292-2016", *GIVEN),
            speak("contribute-differs", n=2, items="se-1292-2016 total: 496 / 500; se-1292-2016 1: 59 / 60"),
        ),
    ]
    for arguments, sentence in cases:
        found = raw("contribute", *arguments, "-o", str(file), "--lang", language, KOMPASS_HOME=str(home))
        assert (found.code, found.out, found.err.strip()) == (2, "", sentence)
    found = raw("contribute", "se-0114-2018", "-o", str(file), *GIVEN, KOMPASS_MODE="public")
    assert (found.code, found.out, found.err.strip()) == (2, "", words("sv")("error-read-only"))
    assert [p.name for p in tmp_path.iterdir()] == ["home"]
