"""The commands that bring reports in: JSON of the promised shape, sentences, exit codes, what is stored."""

import io
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kompass.errors import UnreadableFile
from kompass.ingest import isolation
from kompass.text import LANGUAGES, words
from tests import once, test_cli
from tests.ingest.formats import files
from tests.ingest.made_reports import SAMPLES, WRITERS, as_text
from tests.test_cli import Kompass, Result

raw = test_cli.raw
pytestmark = pytest.mark.usefixtures("read_here")

PLAIN = as_text(SAMPLES["plain_2016"])  # one warning: its total is derived
CLEAN = as_text(SAMPLES["new_2021"])  # nothing to look at
DRAFT = as_text(SAMPLES["contradictory"])  # two blocking issues and several warnings


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def kompass(raw: Kompass, home: Path) -> Kompass:
    """The command over the bundled data, with own data in a folder of the test's."""
    return partial(raw, KOMPASS_HOME=str(home))


def put(tmp_path: Path, content: bytes, name: str = "rapport.txt") -> str:
    path = tmp_path / "in" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    return str(path)


def stored(home: Path) -> list[str]:
    """What lies in the home, locks aside."""
    return sorted(str(p.relative_to(home)) for p in home.rglob("*") if p.is_file() and p.suffix != ".lock")


def saved(kompass: Kompass) -> list[str]:
    return [evaluation for one in kompass("imports", "--json").json for evaluation in one["evaluation_ids"]]


# --- read ----------------------------------------------------------------------------------------

EVIDENCE = {"page": int, "line": int}
TEXT = {"text": str, "evidence": EVIDENCE}
SHAPE = {
    "source": str,
    "municipality": {"name": str, "id": str, "candidates": [str]},
    "year": int,
    "month": int,
    "evaluation_number": int,
    "edition": {"id": str, "basis": str},
    "status": str,
    "total": {"points": float, "basis": str},
    "areas": [
        {
            "code": str,
            "title": str,
            "points": float,
            "max": float,
            "questions": [
                {
                    "code": str,
                    "text": str,
                    "points": float,
                    "max": float,
                    "percent": float,
                    "evidence": EVIDENCE,
                }
            ],
            "strengths": [TEXT],
            "improvements": [TEXT],
            "examples": [TEXT],
        }
    ],
    "since_last": [{"kind": str, "area": str, "question": str, "text": str, "evidence": EVIDENCE}],
    "issues": [{"code": str, "severity": str, "message": str, "evidence": [EVIDENCE]}],
}
"""What `read --json` promises: exactly these keys, each of its type or null."""


def misshapen(found: Any, shape: Any, at: str = "") -> list[str]:
    """Where an answer is not of a shape."""
    if isinstance(shape, dict):
        if not isinstance(found, dict) or list(found) != list(shape):
            return [f"{at}: {found if not isinstance(found, dict) else list(found)}"]
        return [fault for key in shape for fault in misshapen(found[key], shape[key], f"{at}.{key}")]
    if isinstance(shape, list):
        if not isinstance(found, list):
            return [f"{at}: {found}"]
        return [fault for n, one in enumerate(found) for fault in misshapen(one, shape[0], f"{at}[{n}]")]
    return [] if found is None or isinstance(found, shape) else [f"{at}: {found!r}"]


@pytest.mark.parametrize("suffix", WRITERS)
def test_read_has_exactly_the_promised_shape(
    kompass: Kompass, tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`read --json` answers with a draft: every key, every type, each value with its page and line."""
    monkeypatch.setattr(isolation, "call", once.apart)
    path = put(tmp_path, WRITERS[suffix](SAMPLES["contradictory"]), f"rapport.{suffix}")
    found = kompass("read", path, "--json")
    assert (found.code, found.err) == (0, "")
    draft = found.json
    assert misshapen(draft, SHAPE) == []
    assert draft["source"] == f"rapport.{suffix}"
    assert (draft["municipality"]["name"], draft["municipality"]["id"]) == ("Vaxholm", "se-0187")
    assert draft["municipality"]["candidates"] == ["se-0187", "se-0767"]
    assert (draft["year"], draft["month"], draft["evaluation_number"]) == (2019, 3, 2)
    assert draft["edition"] == {"id": "se-2015", "basis": "questions"}
    assert (draft["status"], draft["total"]) == ("draft", {"points": 458.0, "basis": "stated"})
    area = draft["areas"][4]
    assert (area["code"], area["points"], area["max"], len(area["questions"])) == ("5", 56.0, 100.0, 6)
    assert all(draft["areas"][n][key] for n in range(8) for key in ("strengths", "improvements"))
    assert {one["kind"] for one in draft["since_last"]} == {"improved", "remains"}
    assert draft["issues"][0]["severity"] == "blocking"
    assert {"area-sum-mismatch", "total-mismatch", "draft-status"} <= {i["code"] for i in draft["issues"]}


def test_lines_of_evidence_are_those_of_the_file(kompass: Kompass, tmp_path: Path) -> None:
    """The line beside a question is the line of the text file, counted from 1."""
    lines = PLAIN.decode().split("\n")
    draft = kompass("read", put(tmp_path, PLAIN), "--json").json
    for question in (q for area in draft["areas"] for q in area["questions"]):
        assert question["evidence"]["page"] == 1
        assert lines[question["evidence"]["line"] - 1].startswith(question["code"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_read_tells_what_was_read(kompass: Kompass, tmp_path: Path, home: Path, language: str) -> None:
    """`read` tells whose, when, the total and what to look at, with severity and code; nothing is stored."""
    found = kompass("read", put(tmp_path, DRAFT), "--lang", language)
    assert (found.code, found.err) == (0, "")
    speak = words(language)
    assert found.out.startswith(f"Vaxholm, {speak.month(2019, 3)}\n")
    assert "458" in found.out
    assert speak("severity-blocking") in found.out
    assert "[area-sum-mismatch]" in found.out
    assert "Markaryd" in found.out
    assert stored(home) == []


def test_an_unknown_value_is_null(kompass: Kompass, tmp_path: Path) -> None:
    """What the report does not say is null in JSON, and said to be unknown in text."""
    nameless = DRAFT.replace(b"VAXHOLMS STAD", b"").replace(b"MARS 2019", b"")
    nameless = nameless.replace(b"Vaxholms stad", b"De").replace(b"i mars 2019", b"")
    path = put(tmp_path, nameless)
    draft = kompass("read", path, "--json").json
    assert (draft["year"], draft["month"]) == (None, None)
    assert {"date-missing"} <= {i["code"] for i in draft["issues"]}
    assert words("sv")("reading-unknown-date") in kompass("read", path).out


def test_several_files_are_a_list(kompass: Kompass, tmp_path: Path) -> None:
    """A folder gives a line per file, in JSON a list; one that cannot be read is told and exits with 2."""
    put(tmp_path, PLAIN, "a.txt")
    put(tmp_path, DRAFT, "b.txt")
    folder = str(tmp_path / "in")
    found = kompass("read", folder)
    assert (found.code, found.out.count("\n")) == (0, 2)
    assert "a.txt: Kinda" in found.out
    assert [one["municipality"]["name"] for one in kompass("read", folder, "--json").json] == [
        "Kinda",
        "Vaxholm",
    ]
    put(tmp_path, b"", "c.txt")
    found = kompass("read", folder)
    assert (found.code, found.out.count("\n")) == (2, 2)
    assert words("sv")("unreadable-empty", file="c.txt") in found.err


# --- import, imports, undo -----------------------------------------------------------------------


def test_import_saves_what_has_nothing_to_look_at(kompass: Kompass, tmp_path: Path) -> None:
    """A report without issues is saved, listed, and answers at once."""
    found = kompass("import", put(tmp_path, CLEAN))
    assert (found.code, found.err) == (0, "")
    assert "se-2280-2021" in found.out
    (one,) = kompass("imports", "--json").json
    assert set(one) == {"id", "file", "sha256", "saved_at", "evaluation_ids", "municipality_ids"}
    assert (one["file"], one["evaluation_ids"]) == ("rapport.txt", ["se-2280-2021"])
    assert one["id"] in found.out
    assert kompass("municipality", "Härnösand", "--json").json["total"]["points"] == 548


@pytest.mark.parametrize("language", LANGUAGES)
def test_warnings_must_be_accepted(kompass: Kompass, tmp_path: Path, home: Path, language: str) -> None:
    """A warning refuses an import, on stderr with the way on; --accept-warnings saves it."""
    path = put(tmp_path, PLAIN)
    found = kompass("import", path, "--lang", language)
    assert (found.code, found.out, stored(home)) == (2, "", [])
    assert "[total-derived]" in found.err
    assert "--accept-warnings" in found.err
    assert words(language)("error-not-accepted", file="rapport.txt", n=1) in found.err
    found = kompass("import", path, "--accept-warnings", "--lang", language)
    assert (found.code, found.err) == (0, "")
    assert saved(kompass) == ["se-0513-2016"]


def test_blocking_issues_cannot_be_waved_through(kompass: Kompass, tmp_path: Path, home: Path) -> None:
    """What must be put right is not saved by accepting warnings."""
    found = kompass("import", put(tmp_path, DRAFT), "--accept-warnings")
    assert (found.code, found.out, stored(home)) == (2, "", [])
    assert "[area-sum-mismatch]" in found.err


@pytest.mark.parametrize("written", ["Ale", "ale kommun", "1440", "se-1440"])
def test_a_municipality_the_report_does_not_tell(
    kompass: Kompass, tmp_path: Path, home: Path, written: str
) -> None:
    """--municipality says whose it is, by name, code or id; without it such a report is refused."""
    path = put(tmp_path, CLEAN.replace("Härnösands kommun".encode(), b"Sagodalens kommun"))
    found = kompass("import", path, "--accept-warnings")
    assert (found.code, stored(home)) == (2, [])
    assert "Sagodalen" in found.err
    found = kompass("import", path, "--municipality", written, "--accept-warnings")
    assert (found.code, saved(kompass)) == (0, ["se-1440-2021"])


def test_a_municipality_nobody_has(kompass: Kompass, tmp_path: Path, home: Path) -> None:
    """A name that nobody has is told with the nearest, and nothing is saved."""
    found = kompass("import", put(tmp_path, CLEAN), "--municipality", "Ängelhom")
    assert (found.code, found.out, stored(home)) == (2, "", [])
    assert "Ängelholm" in found.err


def test_one_municipality_for_several_evaluations(kompass: Kompass, tmp_path: Path, home: Path) -> None:
    """--municipality cannot be meant for a table with several evaluations."""
    table = "kommun,år,version,punkt,poäng\nAle,2017,se-2015,1,59\nVara,2018,se-2015,1,61\n"
    path = put(tmp_path, table.encode(), "tabell.csv")
    found = kompass("import", path, "--municipality", "Ale", "--accept-warnings")
    assert (found.code, found.out, stored(home)) == (2, "", [])
    assert "--municipality" in found.err
    assert kompass("import", path, "--accept-warnings").code == 0
    assert saved(kompass) == ["se-1440-2017", "se-1470-2018"]


def test_the_same_file_twice(kompass: Kompass, tmp_path: Path) -> None:
    """A file that is saved already is told as such, with the id to undo, and saved once."""
    kompass("import", put(tmp_path, CLEAN))
    (one,) = kompass("imports", "--json").json
    found = kompass("import", put(tmp_path, CLEAN, "kopia.txt"))
    assert (found.code, found.out) == (2, "")
    assert words("sv")("error-already-imported", file="kopia.txt", id=one["id"]) in found.err
    assert len(kompass("imports", "--json").json) == 1


def test_one_bad_file_does_not_stop_the_others(kompass: Kompass, tmp_path: Path) -> None:
    """Of a zip what can be saved is saved; the rest is told, and the exit code says that there was some."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in {"a.txt": CLEAN, "b.txt": DRAFT, "c.pdf": b"%PDF-1.4 x", "d.txt": PLAIN}.items():
            archive.writestr(name, content)
    found = kompass("import", put(tmp_path, made.getvalue(), "alla.zip"), "--accept-warnings")
    assert found.code == 2
    assert sorted(saved(kompass)) == ["se-0513-2016", "se-2280-2021"]
    assert words("sv")("unreadable-damaged", file="c.pdf") in found.err
    assert "b.txt" in found.err


@pytest.mark.parametrize("language", LANGUAGES)
def test_imports_and_undo(kompass: Kompass, tmp_path: Path, language: str) -> None:
    """What was brought in is listed, the newest first; an undo takes it back, and is told."""
    speak = words(language)
    assert kompass("imports", "--lang", language).out.strip() == speak("reading-no-imports")
    kompass("import", put(tmp_path, CLEAN))
    kompass("import", put(tmp_path, PLAIN, "plain.txt"), "--accept-warnings")
    listed = kompass("imports", "--lang", language).out.splitlines()
    assert ["se-0513-2016" in listed[0], "se-2280-2021" in listed[1]] == [True, True]
    newest, oldest = (one["id"] for one in kompass("imports", "--json").json)
    found = kompass("undo", newest, "--lang", language)
    assert (found.code, found.out.strip()) == (0, speak("reading-undone", id=newest))
    assert [one["id"] for one in kompass("imports", "--json").json] == [oldest]
    found = kompass("undo", newest, "--lang", language)
    assert (found.code, found.out) == (2, "")
    assert found.err.strip() == speak("error-unknown-import", id=newest)


# --- template ------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_template_makes_a_file_to_fill_in(kompass: Kompass, tmp_path: Path, language: str) -> None:
    """`template` makes an Excel file whose sheets have the language's names, and says where."""
    path = tmp_path / "mall.xlsx"
    found = kompass("template", str(path), "--lang", language)
    assert (found.code, found.err) == (0, "")
    assert str(path) in found.out
    names = [words(language)(f"template-sheet-{sheet}") for sheet in ("readme", "long", "wide")]
    assert openpyxl.load_workbook(path).sheetnames == names


def test_a_file_that_is_there_is_not_overwritten(kompass: Kompass, tmp_path: Path) -> None:
    """A template never takes the place of a file, filled in or not."""
    path = tmp_path / "mall.xlsx"
    path.write_bytes(b"my points")
    for language in LANGUAGES:
        found = kompass("template", str(path), "--lang", language)
        assert (found.code, found.out) == (2, "")
        assert found.err.strip() == words(language)("reading-file-exists", file=str(path))
    assert path.read_bytes() == b"my points"


def test_a_folder_that_is_not_there(kompass: Kompass, tmp_path: Path) -> None:
    """Neither a template nor a report is found where there is no folder: a sentence, no traceback."""
    for arguments in (("template", "mall.xlsx"), ("read", "rapport.pdf"), ("import", "rapport.pdf")):
        path = str(tmp_path / "nowhere" / arguments[1])
        found = kompass(arguments[0], path)
        assert (found.code, found.out) == (2, "")
        assert found.err.strip() == words("sv")("reading-no-such-file", file=path)


# --- files that cannot be read -------------------------------------------------------------------


def _table(*rows: str) -> bytes:
    return "\n".join(rows).encode()


BROKEN: dict[str, tuple[str, Callable[[], bytes]]] = {
    "empty": ("a.txt", lambda: b""),
    "damaged": ("a.pdf", lambda: b"%PDF-1.4\nnothing of a document"),
    "encrypted": ("a.pdf", files.encrypted_pdf),
    "scanned": ("a.pdf", files.scanned_pdf),
    "wrong-type": ("a.docx", files.scanned_pdf),
    "unknown-type": ("a.doc", lambda: files.OLE + bytes(100)),
    "too-large": ("a.pdf", lambda: b"%PDF-1.4" + bytes(isolation.LIMITS.file)),
    "too-many-pages": ("a.pdf", lambda: files.hand_made_pdf(pages=401)),
    "too-much-inside": (
        "a.docx",
        lambda: files.with_part(files.docx_file(), "word/x.bin", lambda _: bytes(30_000_000)),
    ),
    "too-slow": ("a.txt", lambda: CLEAN),
    "entities": (
        "a.docx",
        lambda: files.with_part(
            files.docx_file(), "word/x.xml", lambda _: b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
        ),
    ),
    "other-report": ("a.txt", lambda: "Ett brev om något annat.\n".encode()),
    "unknown-columns": ("a.csv", lambda: _table("kommun,år,blomma", "Ale,2017,ros")),
    "no-rows": ("a.csv", lambda: _table("kommun,år,version,punkt,poäng")),
}
"""One small broken file per reason."""


OF_PLANS = {"no-table", "no-plan"}
"""Why a file is no action plan: `tests/ingest/test_plan_table.py` has the files."""


def test_every_reason_has_a_file() -> None:
    """No reason is without a file that is refused for it."""
    assert set(BROKEN) | OF_PLANS == set(UnreadableFile.REASONS)


@pytest.mark.parametrize("reason", BROKEN)
def test_an_unreadable_file_is_a_sentence(
    kompass: Kompass, tmp_path: Path, home: Path, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each fault has its own sentence, which names the file, on stderr; exit code 2; nothing is stored."""
    name, made = BROKEN[reason]
    path = put(tmp_path, made(), name)
    if reason == "too-slow":
        hasty = partial(once.apart, limits=isolation.Limits(seconds=0.01))
        monkeypatch.setattr(isolation, "call", hasty)
    fields = {"file": name, "columns": "blomma", "known": ""}
    for command, language in (("read", "sv"), ("import", "en")):
        found = kompass(command, path, "--lang", language)
        assert (found.code, found.out) == (2, "")
        assert len(found.err.strip().splitlines()) == 1
        wanted = words(language)(f"unreadable-{reason}", **fields)
        assert found.err.strip().startswith(wanted.rstrip(". ")[:60])
        if reason != "unknown-columns":  # that one also lists what is understood
            assert found.err.strip() == wanted
    assert stored(home) == []


def test_every_unreadable_file_has_its_own_sentence() -> None:
    """No two reasons are told in the same words."""
    fields = {"file": "x", "columns": "y", "known": "z"}
    for language in LANGUAGES:
        told = {words(language)(f"unreadable-{reason}", **fields) for reason in UnreadableFile.REASONS}
        assert len(told) == len(UnreadableFile.REASONS)


# --- a public server -----------------------------------------------------------------------------


def test_a_public_server_refuses_every_command(
    kompass: Kompass, raw: Kompass, tmp_path: Path, home: Path
) -> None:
    """In public mode nothing is read, saved, listed or taken back: one sentence, exit code 2."""
    kompass("import", put(tmp_path, CLEAN))
    (one,) = kompass("imports", "--json").json
    before = stored(home)
    path = put(tmp_path, PLAIN, "plain.txt")
    commands = [
        ("read", path),
        ("read", path, "--json"),
        ("import", path, "--accept-warnings"),
        ("imports",),
        ("imports", "--json"),
        ("undo", one["id"]),
    ]
    for language in LANGUAGES:
        for command in commands:
            found: Result = kompass(*command, "--lang", language, KOMPASS_MODE="public")
            assert (found.code, found.out) == (2, "")
            assert found.err.strip() == words(language)("error-read-only")
    assert stored(home) == before
    assert (
        kompass("municipality", "Härnösand", "--json", KOMPASS_MODE="public").json["total"]["points"] is None
    )
