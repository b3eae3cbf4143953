"""A process of its own for each file: it answers, or it is ended and the reason is told; nothing survives."""

import json
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kompass.errors import UnreadableFile
from kompass.ingest import isolation
from kompass.ingest.isolation import Limits
from tests.ingest import tasks
from tests.ingest.formats import files

unix_only = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no bound on memory, and no signals"
)


@pytest.fixture(autouse=True)
def more_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every function in `tests.ingest.tasks` is a task."""
    for name in dir(tasks):
        monkeypatch.setitem(isolation.TASKS, name, f"tests.ingest.tasks:{name}")


@pytest.fixture(autouse=True)
def no_thread_survives() -> Iterator[None]:
    """After each call there are the threads there were before."""
    before = set(threading.enumerate())
    yield
    assert set(threading.enumerate()) == before


def refused(task: str, argument: str = "", limits: Limits = isolation.LIMITS) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as raised:
        isolation.call(task, "a.pdf", b"content", argument, limits=limits)
    assert raised.value.fields["file"] == "a.pdf"
    return raised.value


def alive(process: int) -> bool:
    """Whether a process runs; one that has ended and waits for its parent does not."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False


def test_a_task_answers() -> None:
    """Name, argument and bytes come across whole, and so does the answer; progress is told on the way."""
    told: list[tuple[int, int]] = []
    content = bytes(range(256)) * 10_000
    answer = isolation.call("echo", "å.pdf", content, "ö", lambda *step: told.append(step))
    assert answer == "å.pdf|ö|".encode() + content
    assert told == [(1, 2), (2, 2)]


def test_a_refusal_crosses_with_its_fields() -> None:
    """An UnreadableFile of the child is raised anew, with its reason and fields."""
    error = refused("refuse")
    assert error.reason == "unknown-columns"
    assert error.fields == {"file": "a.pdf", "columns": "a, b", "n": 2}
    assert error.key == "unreadable-unknown-columns"


def test_a_made_up_refusal_is_damaged() -> None:
    """What the child says is not believed: a reason there is not becomes "damaged"."""
    assert refused("lie").reason == "damaged"


def test_a_large_file_is_not_even_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Over 20 MB a file is refused before any process is started."""
    monkeypatch.setattr(isolation.subprocess, "Popen", None)
    with pytest.raises(UnreadableFile) as raised:
        isolation.call("echo", "a.pdf", bytes(20_000_001))
    assert raised.value.reason == "too-large"


def test_over_time_all_are_killed(tmp_path: Path) -> None:
    """A task that takes too long is ended, with what it started, in little more than its time."""
    pids = tmp_path / "pids"
    for seconds in (0.5, 5):  # on a busy machine the first may be over before the task has begun
        began = time.monotonic()
        assert refused("sleep", str(pids), Limits(seconds=seconds)).reason == "too-slow"
        assert time.monotonic() - began < seconds + 2
        if pids.exists():
            break
    time.sleep(0.1)
    assert not any(alive(int(pid)) for pid in pids.read_text(encoding="utf-8").split())


def test_a_listener_that_fails_leaves_nothing(tmp_path: Path) -> None:
    """If whoever is told of progress raises, the child is ended as well."""

    def fail(done: int, pages: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        isolation.call("flood_progress", "a.pdf", b"", progress=fail)


@unix_only
def test_over_memory_is_too_much() -> None:
    """A task that takes more memory than it may is told so."""
    assert refused("allocate", limits=Limits(memory=300_000_000)).reason == "too-much-inside"


def test_over_output_is_too_much() -> None:
    """An answer longer than allowed is not taken."""
    assert refused("flood", "3000", Limits(output=2000)).reason == "too-much-inside"
    assert len(isolation.call("flood", "a.pdf", b"", "1900", limits=Limits(output=2000))) == 1900


def test_endless_progress_is_too_much() -> None:
    """Progress counts as output, too."""
    assert refused("flood_progress", limits=Limits(output=20_000)).reason == "too-much-inside"


@pytest.mark.parametrize("task", ["crash", "leave"])
def test_an_unexpected_end_is_damaged(task: str) -> None:
    """An error nobody foresaw, or an end without a word, is a damaged file."""
    assert refused(task).reason == "damaged"


@unix_only
@pytest.mark.parametrize(
    ("sign", "reason"), [("SIGSEGV", "damaged"), ("SIGABRT", "damaged"), ("SIGKILL", "too-much-inside")]
)
def test_an_end_by_signal(sign: str, reason: str) -> None:
    """A crash is a damaged file; killed by the system is for want of memory."""
    assert refused("vanish", sign).reason == reason


def test_what_libraries_print_is_not_an_answer(capfd: pytest.CaptureFixture[str]) -> None:
    """What is printed in the child goes nowhere."""
    assert isolation.call("prattle", "a.pdf", b"") == b"answer"
    assert capfd.readouterr() == ("", "")


def test_the_child_inherits_little(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys in the environment do not reach the child; it loads no library its task does not need."""
    monkeypatch.setenv("SECRET_KEY", "hidden")
    told = json.loads(isolation.call("about", "a.pdf", b""))
    allowed = {"PATH", "PYTHONPATH", "OPENBLAS_NUM_THREADS", "SYSTEMROOT", "LC_CTYPE"}
    assert set(told["environment"]) <= allowed
    assert not {"pdfplumber", "docx", "openpyxl", "pandas", "streamlit"} & set(told["modules"])


def test_a_real_picture() -> None:
    """The task "picture" of the product gives a PNG."""
    assert isolation.call("picture", "a.pdf", files.pdf(), "1:2").startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (files.encrypted_pdf(), "encrypted"),
        (files.scanned_pdf(), "scanned"),
        (files.hand_made_pdf(pages=401), "too-many-pages"),
        (b"%PDF-1.7", "damaged"),
    ],
)
def test_reasons_of_the_readers_cross(content: bytes, reason: str) -> None:
    """What the readers of formats find wrong is told across the processes."""
    with pytest.raises(UnreadableFile) as raised:
        isolation.call("read", "a.pdf", content)
    assert raised.value.reason == reason


@unix_only
def test_a_normal_report_fits_the_bounds() -> None:
    """A long report, sixty pages full of text, is read well within the bounds on time and memory."""
    source = '#set page(numbering: "1")\n' + "#lorem(450)#pagebreak()\n" * 60 + "slut"
    began = time.monotonic()
    limits = Limits(memory=isolation.LIMITS.memory // 2)
    assert int(isolation.call("read", "a.pdf", files.pdf(source), limits=limits)) > 1000
    assert time.monotonic() - began < isolation.LIMITS.seconds


def test_own_process_is_left_alone() -> None:
    """The child has a session of its own: ending its group does not end ours."""
    assert refused("flood", "3000", Limits(output=2000)).reason == "too-much-inside"
    assert alive(os.getpid())
