"""What the server takes for each page, against a page that shows the very same from constants.

Both are run in this process as Streamlit's server runs them, a script in a thread of a session, without the
socket. What is kept between runs is there, as for the second reader of a page. The page of constants is the
real one's calls of Streamlit, recorded and played (`bench/replay.py`): it sends as many messages and bytes,
and that is checked.
"""

import asyncio
import gc
import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime, RuntimeConfig
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.script_data import ScriptData
from streamlit.runtime.scriptrunner.script_cache import ScriptCache

from bench.replay import recording
from bench.report import markdown
from bench.timing import Ratio, ratio, rounds
from kompass import settings
from kompass.store import open_store
from kompass.ui import navigation
from kompass.ui.server import keep_clear

KOMPASS = str(settings.ROOT / "kompass" / "ui" / "main.py")
PLAYED = str(Path(__file__).parent / "played.py")

BAR = 1.5
"""How many times as long as Streamlit alone a page of published data may take."""

PUBLISHED = "municipality=se-1292"
EVALUATED = 3
"""Of the made-up municipalities the first with so many evaluations: its pages have every part there is."""

GROWTH = 0.3
"""The exponent by which a page may grow with the number of evaluations."""

PAGES = tuple(name for names in navigation.PAGES.values() for name in names)


@dataclass(frozen=True)
class Sent:
    """What a page sends: messages, bytes, and the bytes of a run whose large parts the browser holds."""

    page: str
    messages: int
    size: int
    again: int


class Server:
    """Streamlit's server without its sockets: sessions of a script, each run in a thread as always."""

    def __init__(self) -> None:
        # it warns of a script that nobody shows, which is what we are about
        logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context").setLevel(
            logging.CRITICAL
        )
        self._files = MemoryUploadedFileManager("/upload")
        self._scripts = ScriptCache()
        self.loop = asyncio.Runner()
        Runtime(RuntimeConfig(KOMPASS, MemoryMediaFileStorage("/media"), self._files))  # there is only one

    def visit(self, script: str, page: str, query: str) -> "Visit":
        """A session that is about to ask for a page."""
        return self.loop.run(self._visit(script, page, query))

    async def _visit(self, script: str, page: str, query: str) -> "Visit":
        told = asyncio.Event()
        session = AppSession(ScriptData(script), self._files, self._scripts, told.set, {})
        asked = ClientState(query_string=query, page_name=page.removeprefix("start"))
        return Visit(self.loop, session, told, asked)

    def close(self) -> None:
        self.loop.close()
        Runtime._instance = None


@dataclass(frozen=True)
class Visit:
    """One reader at one page."""

    loop: asyncio.Runner
    session: AppSession
    told: asyncio.Event
    asked: ClientState

    def run(self) -> list[ForwardMsg]:
        """Ask for the page, and wait for its last message."""
        return self.loop.run(self._run())

    async def _run(self) -> list[ForwardMsg]:
        self.session.request_rerun(self.asked)
        found: list[ForwardMsg] = []
        while not any(one.WhichOneof("type") == "script_finished" for one in found):
            await self.told.wait()
            self.told.clear()
            found += self.session.flush_browser_queue()
        return found

    def close(self) -> None:
        self.session.shutdown()


@contextmanager
def data(folder: Path) -> Iterator[None]:
    """The pages read this data, and nobody's own."""
    read = {"KOMPASS_DATA": str(folder), "KOMPASS_HOME": str(folder / "nobody"), "KOMPASS_MODE": "local"}
    before = {name: os.environ.get(name) for name in read}
    os.environ |= read
    thresholds = gc.get_threshold()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.set_threshold(*thresholds)
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.__setitem__(name, value)


def measured(folder: Path, size: int | None, times: int) -> tuple[list[Ratio], list[Sent]]:
    """Every page about one municipality: published, or the made-up data of a size in a folder."""
    ratios, sent = [], []
    query = PUBLISHED if size is None else f"data=example&municipality={_municipality(folder)}"
    with data(folder), closing(Server()) as server:
        for page in PAGES:
            with closing(server.visit(KOMPASS, page, query)) as real:
                real.run()
                with recording() as tape:
                    first = whole(page, real.run())
                with closing(server.visit(PLAYED, page, query)) as played:
                    played.session.session_state["tape"] = tape
                    same(page, first, played.run())
                    keep_clear()  # as `app.py` does before the first reader comes
                    seconds = rounds({"Kompass": real.run, "Streamlit": played.run}, times)
                sent.append(_sent(page, real, first))
            name, bar = ("published", BAR) if size is None else (f"{size:,}", None)
            ours, theirs = seconds["Kompass"], seconds["Streamlit"]
            ratios.append(ratio(f"page {page} against Streamlit", name, ours, theirs, bar))
    return ratios, sent


def _municipality(folder: Path) -> str:
    held = open_store(folder, "example").evaluations
    often = held[held["known_question"] > 0]["municipality_id"].value_counts()
    return str(min(often[often >= EVALUATED].index))


def whole(page: str, shown: list[ForwardMsg]) -> list[ForwardMsg]:
    """A page that was shown to its end: a mistake would be measured as a very fast one."""
    parts = [one.delta.new_element for one in shown if one.HasField("delta")]
    if any(one.HasField("exception") or one.alert.format == Alert.ERROR for one in parts):
        raise AssertionError(f"the page {page} could not be shown")
    return shown


def same(page: str, real: Sequence[ForwardMsg], played: Sequence[ForwardMsg]) -> None:
    """The two pages have the same parts, of the same size; what differs is which script sent them.

    What takes the place of another part is the part: whether both were sent says only how fast it came.
    """
    parts = [
        {
            tuple(one.metadata.delta_path): (one.delta.WhichOneof("type"), one.delta.ByteSize())
            for one in some
            if one.HasField("delta")
        }
        for some in (real, played)
    ]
    if parts[0] != parts[1]:
        raise AssertionError(f"the page {page} is not what was recorded")


def _sent(page: str, visit: Visit, first: Sequence[ForwardMsg]) -> Sent:
    """What a first run sends, and what one sends to a browser that says which large parts it holds."""
    held = [one.hash for one in first if one.metadata.cacheable]
    visit.asked.cached_message_hashes[:] = held
    again = visit.run()
    return Sent(page, len(first), *(sum(one.ByteSize() for one in some) for some in (first, again)))


def table(sent: Sequence[Sent]) -> str:
    """What is sent, as Markdown."""
    rows = [
        (one.page, str(one.messages), f"{one.size / 1024:.0f} kB", f"{one.again / 1024:.0f} kB")
        for one in sent
    ]
    return markdown(("page", "messages", "sent at first", "sent again"), rows)
