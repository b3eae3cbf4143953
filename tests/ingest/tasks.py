"""Tasks for the tests of `isolation`: each does one thing that a reader of hostile files might.

Readers are imported where they are used, so that a child shows what it loads for itself.
"""

import json
import os
import signal
import subprocess
import sys
import time
import traceback
from pathlib import Path

from kompass.errors import UnreadableFile
from kompass.ingest.documents import Progress


def echo(name: str, content: bytes, argument: str, progress: Progress) -> bytes:
    """Answers what it was given, telling progress."""
    progress(1, 2)
    progress(2, 2)
    return f"{name}|{argument}|".encode() + content


def about(name: str, content: bytes, argument: str, progress: Progress) -> bytes:
    """What the process sees: its environment, and which modules it has loaded."""
    return json.dumps({"environment": dict(os.environ), "modules": sorted(sys.modules)}).encode()


def refuse(name: str, content: bytes, argument: str, progress: Progress) -> bytes:
    """Cannot read the file."""
    raise UnreadableFile("unknown-columns", file=name, columns="a, b", n=2)


def sleep(name: str, content: bytes, argument: str, progress: Progress) -> bytes:
    """Never answers; writes its process's number, and that of one it started, into the file `argument`."""
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    Path(argument).write_text(f"{os.getpid()} {child.pid}", encoding="utf-8")
    time.sleep(600)
    return b""


def allocate(name: str, content: bytes, argument: str, progress: Progress) -> bytes:
    """Takes all the memory there is."""
    kept = []
    while True:
        kept.append(bytearray(50_000_000))


def flood(name: str, content: bytes, argument: str, progress: Progress) -> bytes:
    """Answers too much."""
    return bytes(int(argument))


def flood_progress(name: str, content: bytes, argument: str, progress: Progress) -> bytes:
    """Tells progress without end."""
    while True:
        progress(1, 2)


def crash(name: str, content: bytes, argument: str, progress: Progress) -> bytes:
    """Ends in an error nobody foresaw."""
    raise ZeroDivisionError


def vanish(name: str, content: bytes, argument: str, progress: Progress) -> bytes:
    """Ends by the signal `argument`."""
    os.kill(os.getpid(), getattr(signal, argument))
    return b""


def leave(name: str, content: bytes, argument: str, progress: Progress) -> bytes:
    """Ends well and says nothing."""
    os._exit(0)


def prattle(name: str, content: bytes, argument: str, progress: Progress) -> bytes:
    """Prints beside its answer, as libraries do."""
    print("warning: crooked font" * 100)
    os.system("echo and so do other programs; echo errors >&2")
    return b"answer"


def lie(name: str, content: bytes, argument: str, progress: Progress) -> bytes:
    """Refuses with a reason there is not, as a reader that was taken over might."""
    error = UnreadableFile("damaged", file=name)
    error.reason = "<script>"
    raise error


def read(name: str, content: bytes, argument: str, progress: Progress) -> bytes:
    """Reads a document and tells how many blocks it has."""
    from kompass.ingest import formats

    return str(len(formats.read(name, content, progress).blocks)).encode()


def draft_many(name: str, content: bytes, argument: str, progress: Progress) -> bytes:
    """Makes drafts of the files joined in `content`, one after the other, as the task "drafts" does of one.

    The argument is JSON: the files' lengths, and the vocabulary. Answers for each file how it ended, which is
    "read", a reason, or "!" with an error that must not be; and its seconds.
    """
    from kompass.ingest import drafts

    lengths, words = json.loads(argument)
    told: list[tuple[str, float]] = []
    at = 0
    for length in lengths:
        one, at = content[at : at + length], at + length
        began = time.monotonic()
        try:
            drafts.answer(name, one, words, progress)
            end = "read"
        except UnreadableFile as error:
            end = error.reason
        except Exception as error:  # noqa: BLE001 - whatever it is, the test names it
            end = f"!{type(error).__name__}: {traceback.format_exc()[-2000:]}"
        told.append((end, time.monotonic() - began))
    return json.dumps(told).encode()
