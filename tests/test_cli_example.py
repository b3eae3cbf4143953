"""The command that makes municipalities up: what it writes, what it says, what it refuses."""

from pathlib import Path

import pytest

from kompass import settings
from kompass.text import LANGUAGES
from tests import test_cli
from tests.test_cli import Kompass

raw, kompass = test_cli.raw, test_cli.kompass


def listed(folder: Path) -> list[str]:
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*"))


def test_it_makes_a_package(raw: Kompass, tmp_path: Path) -> None:
    """It writes the very files that are bundled and nothing else, and says how many there are of what."""
    result = raw("example", "--municipalities", "12", "--seed", "3", "--out", str(tmp_path / "a" / "example"))
    assert (result.code, result.err) == (0, "")
    assert "12 påhittade kommuner" in result.out
    assert listed(tmp_path / "a" / "example") == listed(settings.ROOT / "data" / "example")
    assert listed(tmp_path / "a")[0] == "example"


def test_long_work_is_seen(raw: Kompass, tmp_path: Path) -> None:
    """Where it takes a while there is a bar on stderr, so that stdout stays for the answer."""
    result = raw("example", "--municipalities", "1000", "--out", str(tmp_path / "example"), "--lang", "en")
    assert result.code == 0
    assert "Making up municipalities" in result.err
    assert result.out.count("\n") == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "arguments",
    [("--municipalities", "0"), ("--municipalities", "50001"), ("--seed", "-1"), ("--out", "{taken}")],
)
def test_a_refusal_is_one_sentence_and_writes_nothing(
    raw: Kompass, tmp_path: Path, arguments: tuple[str, str], language: str
) -> None:
    """What is out of range and a folder that holds something end with a sentence and exit code 2."""
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "file").write_text("mine")
    filled = [argument.replace("{taken}", str(taken)) for argument in arguments]
    out = [] if "--out" in filled else ["--out", str(tmp_path / "example")]
    result = raw("example", *filled, *out, "--lang", language)
    assert (result.code, result.out) == (2, "")
    assert len(result.err.splitlines()) == 1
    assert "Traceback" not in result.err
    assert listed(tmp_path) == ["taken", "taken/file"]


def test_kompass_answers_from_it(raw: Kompass, tmp_path: Path) -> None:
    """A data folder with another example in it answers from that one."""
    for name in ("instrument", "municipalities", "published"):
        (tmp_path / name).symlink_to(settings.ROOT / "data" / name)
    raw("example", "--municipalities", "20", "--seed", "9", "--out", str(tmp_path / "example"))
    found = raw("rank", "--data", "example", "--json", KOMPASS_DATA=str(tmp_path)).json
    assert found["made_up"] is True
    assert found["known"]["all"] == 20
