"""Files that people bring are read in a process of their own, within bounds.

A broken or hostile file can make a library crash, loop or eat all memory; here it can only end that process.
The parent sends a header (JSON) and the file's bytes, and gets frames back: progress as often as the child
likes, then one answer or one reason why the file cannot be read. A frame is a letter, a length and its bytes.
"""

import contextlib
import gc
import importlib
import json
import os
import queue
import signal
import struct
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from typing import IO

from kompass.errors import UnreadableFile
from kompass.ingest.documents import Progress

try:
    import resource
except ImportError:  # Windows: there time, output and the file's size are bounded, memory is not
    resource = None  # type: ignore[assignment]

TASKS = {
    "drafts": "kompass.ingest.drafts:answer",
    "picture": "kompass.ingest.formats.pdf:answer_picture",
    "plan": "kompass.ingest.plan_table:answer",
}
"""What the child can do: functions (name, content, argument, progress) -> bytes, imported only there."""


@dataclass(frozen=True)
class Limits:
    """What reading one file may cost."""

    seconds: float = 30
    memory: int = 2 << 30  # bytes of address space; reading a PDF of 400 full pages takes a tenth of it
    output: int = 20_000_000  # bytes answered, progress included
    file: int = 20_000_000  # bytes of the file itself


LIMITS = Limits()

_PROGRESS, _ANSWER, _REFUSAL = b"P", b"A", b"E"
_ENDED, _FLOODED = b"", b"!"  # never sent: what the parent sees of a child that ends or says too much
_HEAD = struct.Struct(">cI")
_LENGTH = struct.Struct(">I")
_NO_MEMORY = 77  # the exit code of a child whose memory ran out
_CPU_MARGIN = 5  # seconds; a child whose parent is gone ends itself
_WAITING = 64  # frames kept for a slow listener


def call(
    task: str,
    name: str,
    content: bytes,
    argument: str = "",
    progress: Progress | None = None,
    limits: Limits = LIMITS,
) -> bytes:
    """Do one of TASKS to a file in a child process, and return what it answers.

    Raises UnreadableFile: what the task raises itself, and "too-large", "too-slow", "too-much-inside" (memory
    or output), or "damaged" where the child ends in any other way. No process or thread is left behind.
    """
    if len(content) > limits.file:
        raise UnreadableFile("too-large", file=name, most=limits.file)
    header = {"target": TASKS[task], "name": name, "argument": argument}
    bounds = {"memory": limits.memory, "seconds": limits.seconds}
    sent = json.dumps(header | bounds).encode()
    message = _LENGTH.pack(len(sent)) + sent + content
    deadline = time.monotonic() + limits.seconds
    child = subprocess.Popen(
        [sys.executable, "-m", "kompass.ingest.isolation"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    frames: queue.Queue[tuple[bytes, bytes]] = queue.Queue(_WAITING)
    talk = threading.Thread(target=_talk, args=(child, message, frames, limits.output), daemon=True)
    talk.start()
    try:
        return _listen(name, child, frames, deadline, progress)
    finally:
        _end(child, talk, frames)


def _talk(
    child: subprocess.Popen[bytes], message: bytes, frames: queue.Queue[tuple[bytes, bytes]], most: int
) -> None:
    """Send the message, then queue what comes back until the child ends or says too much."""
    assert child.stdin
    assert child.stdout
    with contextlib.suppress(OSError), child.stdin:  # a child that ends early is told by its exit code
        child.stdin.write(message)
    said = 0
    while len(head := child.stdout.read(_HEAD.size)) == _HEAD.size:
        kind, length = _HEAD.unpack(head)
        said += _HEAD.size + length
        if said > most:
            frames.put((_FLOODED, b""))
            return
        body = child.stdout.read(length)
        if len(body) < length:
            break
        frames.put((kind, body))
    frames.put((_ENDED, b""))


def _listen(
    name: str,
    child: subprocess.Popen[bytes],
    frames: queue.Queue[tuple[bytes, bytes]],
    deadline: float,
    progress: Progress | None,
) -> bytes:
    try:
        while True:
            kind, body = frames.get(timeout=max(0.0, deadline - time.monotonic()))
            if kind == _ANSWER:
                return body
            if kind == _FLOODED:
                raise UnreadableFile("too-much-inside", file=name)
            if kind == _ENDED:
                code = child.wait(timeout=max(0.1, deadline - time.monotonic()))
                raise UnreadableFile("too-much-inside" if _was_memory(code) else "damaged", file=name)
            if kind == _REFUSAL:
                raise _refusal(name, body)
            done, pages = _progress_of(name, body)
            if progress:
                progress(done, pages)
    except (queue.Empty, subprocess.TimeoutExpired):
        raise UnreadableFile("too-slow", file=name) from None


def _was_memory(code: int) -> bool:
    """Whether a child ended for want of memory: by its own word, or killed by the system."""
    return code == _NO_MEMORY or (os.name == "posix" and code == -signal.SIGKILL)


def _refusal(name: str, body: bytes) -> UnreadableFile:
    """The child's UnreadableFile anew; "damaged" where what it says is no such thing."""
    try:
        reason, fields = json.loads(body)
        return UnreadableFile(str(reason), **{**{str(k): v for k, v in fields.items()}, "file": name})
    except (ValueError, TypeError, AttributeError):
        return UnreadableFile("damaged", file=name)


def _progress_of(name: str, body: bytes) -> tuple[int, int]:
    try:
        done, pages = json.loads(body)
        return int(done), int(pages)
    except (ValueError, TypeError, OverflowError):
        raise UnreadableFile("damaged", file=name) from None


def _end(
    child: subprocess.Popen[bytes], talk: threading.Thread, frames: queue.Queue[tuple[bytes, bytes]]
) -> None:
    """Kill the child with all it started, and wait until it and the thread are gone."""
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, signal.SIGKILL)
    else:
        child.kill()
    child.wait()
    while talk.is_alive():  # it may be waiting to queue a frame nobody wants any more
        with contextlib.suppress(queue.Empty):
            frames.get_nowait()
        talk.join(0.01)
    if child.stdout:
        child.stdout.close()


def _environment() -> dict[str, str]:
    """No more than the child needs: no keys, no settings, and one thread for libraries that count cores."""
    kept = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT") if key in os.environ}
    return kept | {
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        "OPENBLAS_NUM_THREADS": "1",
    }


def _serve() -> None:
    """The child's life: read everything, do the task, answer, end."""
    (length,) = _LENGTH.unpack(sys.stdin.buffer.read(_LENGTH.size))
    header = json.loads(sys.stdin.buffer.read(length))
    content = sys.stdin.buffer.read()
    _bound(header["memory"], header["seconds"])
    gc.set_threshold(100_000)  # a short life full of small objects: an eighth of the time is saved
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints must not mix with the frames

    def progress(done: int, pages: int) -> None:
        _send(answers, _PROGRESS, json.dumps([done, pages]).encode())

    name = header["name"]
    try:
        module, _, function = header["target"].partition(":")
        task = getattr(importlib.import_module(module), function)
        _send(answers, _ANSWER, task(name, content, header["argument"], progress))
    except UnreadableFile as error:
        _send(answers, _REFUSAL, json.dumps([error.reason, error.fields]).encode())
    except MemoryError:
        os._exit(_NO_MEMORY)


def _bound(memory: int, seconds: float) -> None:
    if resource:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        cpu = int(seconds) + _CPU_MARGIN
        resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _send(answers: IO[bytes], kind: bytes, body: bytes) -> None:
    answers.write(_HEAD.pack(kind, len(body)) + body)
    answers.flush()


if __name__ == "__main__":
    _serve()
