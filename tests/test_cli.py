"""The terminal: JSON with the promised keys, sentences for errors, exit codes."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from typer.testing import CliRunner

from kompass import cli, settings
from kompass.cli import frame
from kompass.store import Store
from kompass.text import words
from tests.fixtures import Packages


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Kompass = Callable[..., Result]


@pytest.fixture
def raw(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Kompass:
    """The command as `main` runs it, over the data folder of the environment."""
    for setting in settings.SETTINGS:
        if setting.variable != "KOMPASS_HOME":  # an empty folder already: never the developer's own
            monkeypatch.delenv(setting.variable, raising=False)

    def run(*arguments: str, **environment: str) -> Result:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "argv", ["kompass", *arguments])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            cli.main()
        captured = capsys.readouterr()
        code = ended.value.code
        return Result(code if isinstance(code, int) else 0, captured.out, captured.err)

    return run


@pytest.fixture
def kompass(raw: Kompass, monkeypatch: pytest.MonkeyPatch, published: Store, example: Store) -> Kompass:
    """The command over the bundled data, which is opened once for all tests."""
    stores = {"published": published, "example": example}
    monkeypatch.setattr(frame, "open_store", lambda folder, facts, home: stores[facts])
    return raw


def has(found: Any, keys: str) -> bool:
    """Whether a JSON object has these keys, each with some value or null."""
    return set(keys.split()) <= set(found)


REFERENCE = "statistic points who as_of n source"


def test_municipality_has_the_promised_keys(kompass: Kompass) -> None:
    """`municipality --json` answers with its evaluation, total, reference, areas, questions and source."""
    found = kompass("municipality", "Ängelholm", "--json").json
    promised = "municipality id country year edition evaluation_number total reference areas questions source"
    assert has(found, f"{promised} confidence")
    assert has(found["total"], "points max basis")
    assert has(found["reference"], REFERENCE)
    assert has(found["areas"][0], "code title points max share basis reference")
    assert has(found["areas"][0]["reference"], REFERENCE)
    assert has(found["questions"][0], "code text points max share")
    assert has(found["source"], "title url")
    assert (found["municipality"], found["year"], found["edition"]) == ("Ängelholm", 2016, "se-2015")
    assert (found["total"]["points"], found["total"]["max"]) == (496, 800)
    assert (found["areas"][0]["points"], found["areas"][0]["share"]) == (59, 0.59)
    assert (len(found["areas"]), len(found["questions"]), found["confidence"]) == (8, 45, "high")


def test_municipality_of_a_year_or_without_an_evaluation(kompass: Kompass) -> None:
    """A year asked for is answered; whoever was never evaluated answers with the same keys, empty."""
    assert kompass("municipality", "se-1292", "--year", "2013", "--json").json["total"]["points"] == 426
    found = kompass("municipality", "Arjeplog", "--json").json
    assert (found["year"], found["total"]["points"], found["areas"], found["source"]) == (
        None,
        None,
        [],
        None,
    )


def test_compare_has_the_promised_keys(kompass: Kompass) -> None:
    """`compare --json` answers with subject, peers and who was left out, a sentence, and a row per item."""
    found = kompass("compare", "Karlskrona", "--json").json
    assert has(found, "subject year edition level peers sentence rows")
    assert has(found["peers"], "choice members left_out")
    assert has(found["peers"]["members"][0], "municipality year")
    assert has(found["peers"]["left_out"][0], "municipality year reason")
    promised = "item title points max share reference gap_to_reference peer_median peer_best n gap_to_median"
    for row in found["rows"]:
        assert has(row, f"{promised} gap_to_best verdict")
    assert (found["subject"], found["year"], found["edition"], found["level"]) == (
        "Karlskrona",
        2014,
        "se-2010",
        "area",
    )
    assert [row["item"] for row in found["rows"]] == list("12345678")
    assert has(found["rows"][0]["reference"], REFERENCE)
    assert found["peers"]["choice"] == "country"


def test_compare_by_level_and_with_named_peers(kompass: Kompass) -> None:
    """Peers may be named as people write them, and the level chosen."""
    found = kompass("compare", "karlskrona", "--peers", "Nacka,orebro", "--level", "total", "--json").json
    assert found["peers"]["choice"] == "picked"
    assert {m["municipality"] for m in found["peers"]["members"]} == {"Nacka", "Örebro"}
    (row,) = found["rows"]
    assert (row["item"], row["points"], row["peer_best"], row["gap_to_best"]) == ("total", 509, 650, -141)
    assert (row["peer_median"], row["n"]) == (None, 2)


def test_rank_has_the_promised_keys(kompass: Kompass) -> None:
    """`rank --json` answers with how many are known, the years, a sentence, and a row per municipality."""
    found = kompass("rank", "--edition", "se-2010", "--json").json
    assert has(found, "edition item n known years sentence rows")
    assert has(found["known"], "with_points evaluated all")
    for row in found["rows"]:
        assert has(row, "place tied municipality year points share band")
        assert row["band"] is None  # fewer than 15
    assert [(r["place"], r["municipality"], r["points"]) for r in found["rows"][:2]] == [
        (1, "Örebro", 650),
        (2, "Nacka", 644),
    ]
    assert (found["n"], len(found["rows"]), found["known"]["all"]) == (10, 10, 290)
    assert found["years"] == [2011, 2015]


def test_rank_within_a_county_and_by_size(kompass: Kompass) -> None:
    """A ranking within a county says how many of its municipalities are known; size takes a name."""
    known = kompass("rank", "--within", "county:12", "--json").json["known"]
    assert (known["all"], known["with_points"]) == (33, 4)
    found = kompass("rank", "--edition", "se-2010", "--within", "size:Ängelholm", "--json").json
    assert found["n"] <= 11


def test_bands_of_places_are_two_numbers(kompass: Kompass) -> None:
    """From 15 known on, each row has a band of places that holds its own."""
    found = kompass("rank", "--item", "1", "--data", "example", "--json").json
    assert found["n"] >= 15
    for row in found["rows"]:
        first, last = row["band"]
        assert 1 <= first <= row["place"] <= last <= found["n"]


def test_change_has_the_promised_keys(kompass: Kompass) -> None:
    """`change --json` answers with steps: from, to, level, grade and reason, rows and counts."""
    found = kompass("change", "Karlskrona", "--json").json
    assert has(found, "municipality steps")
    for step in found["steps"]:
        assert has(step, "from to level grade reason rows higher clearly_higher of")
        assert has(step["from"], "year edition")
        assert has(step["to"], "year edition")
        for row in step["rows"]:
            assert has(row, "item title before after change max verdict")
    areas = next(s for s in found["steps"] if s["level"] == "area")
    assert [row["change"] for row in areas["rows"]] == [21, 18, 3, 17, 7, 8, 24, -4]
    assert (areas["grade"], areas["higher"], areas["clearly_higher"], areas["of"]) == ("comparable", 7, 4, 8)


def test_a_step_that_is_not_comparable_says_so_and_computes_nothing(kompass: Kompass) -> None:
    """Where the grade is `not comparable`, change and counts are null and the reason is given."""
    step = kompass("change", "Røros", "--json").json["steps"][-1]
    assert (step["grade"], step["higher"], step["clearly_higher"], step["of"]) == (
        "not comparable",
        None,
        None,
        None,
    )
    assert step["reason"]
    (row,) = step["rows"]
    assert row["before"] > 0
    assert row["after"] > 0
    assert (row["change"], row["verdict"]) == (None, None)


def test_a_change_of_nobody_evaluated_has_no_steps(kompass: Kompass) -> None:
    """Whoever was never found evaluated has no steps: that is an answer and not an error."""
    found = kompass("change", "Arjeplog", "--json")
    assert (found.code, found.json["municipality"], found.json["steps"]) == (0, "Arjeplog", [])


def test_a_limited_step_is_never_told_without_its_grade(kompass: Kompass) -> None:
    """The text of a change across editions carries the reason of its grade, in either language."""
    for language in ("sv", "en"):
        (step,) = kompass("change", "Ängelholm", "--json", "--lang", language).json["steps"]
        assert step["grade"] == "limited"
        assert step["reason"] in kompass("change", "Ängelholm", "--lang", language).out


@pytest.mark.parametrize(
    "arguments",
    [
        ("municipality", "Ängelholm"),
        ("municipality", "Arjeplog"),
        ("compare", "Karlskrona"),
        ("rank", "--edition", "se-2010"),
        ("change", "Røros"),
        ("rank", "--data", "example"),
    ],
)
def test_every_answer_is_told_in_both_languages(kompass: Kompass, arguments: tuple[str, ...]) -> None:
    """Every command answers in Swedish and in English, with the same figures."""
    swedish, english = (kompass(*arguments, "--lang", language) for language in ("sv", "en"))
    assert (swedish.code, english.code, swedish.err, english.err) == (0, 0, "", "")
    assert swedish.out != english.out
    same = [
        {
            k: v
            for k, v in kompass(*arguments, "--json", "--lang", language).json.items()
            if k in ("year", "n")
        }
        for language in ("sv", "en")
    ]
    assert same[0] == same[1]


def test_the_language_is_a_setting(kompass: Kompass) -> None:
    """KOMPASS_LANG chooses the language where no option does."""
    wanted = kompass("change", "Karlskrona", "--lang", "en").out
    assert kompass("change", "Karlskrona", KOMPASS_LANG="en").out == wanted


def test_made_up_answers_say_so(kompass: Kompass) -> None:
    """An answer from the example is marked as made up, in text and in JSON."""
    assert kompass("rank", "--data", "example", "--json").json["made_up"] is True
    assert kompass("rank", "--json").json["made_up"] is False
    real, example = kompass("rank").out, kompass("rank", "--data", "example").out
    assert "påhitta" not in real.lower()
    assert "påhitta" in example.splitlines()[0].lower()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("municipality", "Ängelhom"), "Ängelholm"),
        (("compare", "Karlskrona", "--peers", "Nakka"), "Nacka"),
        (("compare", "Karlskrona", "--peers", "Nacka,"), ""),
        (("compare", "Karlskrona", "--year", "1999"), "Karlskrona"),
        (("compare", "Karlskrona", "--level", "question"), "Karlskrona"),
        (("compare", "Arjeplog"), "Arjeplog"),
        (("rank", "--edition", "se-1999"), "se-1999"),
        (("rank", "--edition", "se-2010", "--item", "1.1"), "1.1"),
        (("rank", "--within", "county:99"), "county:99"),
        (("municipality", "Karlskrona", "--year", "1999"), "2011, 2014"),
        (("municipality", "Arjeplog", "--year", "1999"), "Arjeplog"),
    ],
)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_an_error_is_a_sentence_and_exit_code_2(
    kompass: Kompass, arguments: tuple[str, ...], told: str, language: str
) -> None:
    """What cannot be answered is one line on stderr that names it, nothing on stdout, and exit code 2."""
    found = kompass(*arguments, KOMPASS_LANG=language)
    assert (found.code, found.out) == (2, "")
    assert told in found.err
    assert "Traceback" not in found.err
    assert len(found.err.strip().splitlines()) == 1


def test_an_error_is_in_the_language_asked_for(kompass: Kompass) -> None:
    """An error is told in the language of --lang, as an answer would be."""
    wanted = kompass("municipality", "Ängelhom", KOMPASS_LANG="en").err
    assert kompass("municipality", "Ängelhom", "--lang", "en", KOMPASS_LANG="sv").err == wanted


def test_check_lists_the_faults_with_file_and_line(raw: Kompass, packages: Packages) -> None:
    """`check` lists every fault with file and line and exits with 2; without faults it says so with 0."""
    folder = str(packages.folder)
    assert raw("check", KOMPASS_DATA=folder).code == 0
    line = packages.set("published/scores.csv", "se-1292-2016,1.1,", points="many")
    for language in ("sv", "en"):
        found = raw("check", "--lang", language, KOMPASS_DATA=folder)
        assert found.code == 2
        assert f"published/scores.csv, {'rad' if language == 'sv' else 'line'} {line}, points" in found.out
        assert "many" in found.out
    (fault,) = raw("check", "--json", KOMPASS_DATA=folder).json
    assert (fault["path"], fault["line"], fault["rule"]) == ("published/scores.csv", line, "type")


def test_a_broken_package_is_told_with_file_and_line(raw: Kompass, packages: Packages) -> None:
    """No command answers over a broken package: every fault with file and line on stderr, exit code 2."""
    line = packages.set("published/scores.csv", "se-1292-2016,1.1,", points="many")
    (packages.folder / "municipalities/groups.csv").unlink()
    found = raw("municipality", "Ängelholm", KOMPASS_DATA=str(packages.folder))
    assert (found.code, found.out) == (2, "")
    assert f"published/scores.csv, rad {line}, points" in found.err
    assert "municipalities/groups.csv" in found.err
    assert "Traceback" not in found.err


def test_a_data_folder_that_is_not_there_is_told(raw: Kompass, packages: Packages) -> None:
    """A data folder without packages is told of as such, not by a traceback."""
    found = raw("rank", KOMPASS_DATA=str(packages.folder / "nowhere"))
    assert (found.code, found.out) == (2, "")
    assert "datapackage.json" in found.err


def test_wrong_use_is_told_with_exit_code_2(kompass: Kompass) -> None:
    """An option or a value that does not exist is told of on stderr with exit code 2."""
    for arguments in (("rank", "--nonsense"), ("compare", "Karlskrona", "--level", "deep"), ("sing",)):
        found = kompass(*arguments)
        assert (found.code, found.out) == (2, "")
        assert found.err


def test_the_command_runs_as_a_process() -> None:
    """`python -m kompass` answers, and an error there is exit code 2 and one line on stderr."""
    mine = {k: v for k, v in os.environ.items() if not k.startswith("KOMPASS_")}
    environment = mine | {"KOMPASS_HOME": os.environ["KOMPASS_HOME"]}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "kompass", *arguments]
        return subprocess.run(
            command,
            cwd=settings.ROOT,
            env=environment | {"PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    done = run("municipality", "Ängelholm", "--json")
    assert (done.returncode, json.loads(done.stdout)["total"]["points"]) == (0, 496)
    failed = run("municipality", "Ängelhom")
    assert (failed.returncode, failed.stdout) == (2, "")
    assert len(failed.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("port", ["taken", "no port", "99999", "0", "-1"])
def test_a_port_that_cannot_be_had_is_a_sentence(port: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A port that is taken, or is none, gives a sentence with the way out and exit code 2."""
    with socket.socket() as holder:
        holder.bind(("localhost", 0))
        holder.listen()
        wanted = str(holder.getsockname()[1]) if port == "taken" else port
        monkeypatch.setenv("KOMPASS_PORT", wanted)
        found = CliRunner().invoke(cli.app, [])
    assert found.exit_code == 2
    assert wanted in found.stderr
    assert "KOMPASS_PORT" in found.stderr
    key = "error-port" if port == "taken" else "error-port-nonsense"
    assert found.stderr.strip() == words("sv")(key, port=wanted)


def test_hosts_that_are_none_are_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """The app does not start with nonsense for the hosts that may frame it: told, exit code 2."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        monkeypatch.setenv("KOMPASS_PORT", str(free.getsockname()[1]))
    monkeypatch.setenv("KOMPASS_FRAME_HOSTS", "https://intranat.kommun.se")
    found = CliRunner().invoke(cli.app, [])
    assert (found.exit_code, found.stdout) == (2, "")
    told = words("sv")("error-no-host", variable="KOMPASS_FRAME_HOSTS", value="https://intranat.kommun.se")
    assert found.stderr.strip() == told
