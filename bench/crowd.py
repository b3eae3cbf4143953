"""Many readers at once, Kompass as it is started against the same pages under Streamlit's defaults.

Each reader has a session, opens a page about a municipality, thinks for a while and opens the next; pages
and municipalities are drawn by lot, the same for both. A time is from asking to the last message. The readers
are in a process of their own, on the same cores as the server. Under Streamlit's defaults means without the
settings in `.streamlit/` and without what `app.py` does before the first reader comes.
"""

import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench.report import judged, markdown
from bench.server import AS_IT_COMES, KOMPASS, Server
from kompass import settings
from kompass.store import open_store
from kompass.ui import navigation

MAIN = settings.ROOT / "kompass" / "ui" / "main.py"
PUBLIC = {"KOMPASS_MODE": "public"}
MEMORY = 700
"""Megabytes that Kompass is to keep to with as many readers as the last step has."""


@dataclass(frozen=True)
class Step:
    """So many readers who each think so long, for so many seconds.

    `bar` is how many times as long as the middle of one reader alone the slowest twentieth may take.
    """

    readers: int
    think: float
    seconds: float
    bar: float | None = None


STEPS = (Step(1, 0.3, 30), Step(50, 3, 45, 3.0), Step(100, 10, 45), Step(300, 10, 45, 5.0))
QUICK = (Step(1, 0.3, 3), Step(10, 2, 4))
SOAK = Step(50, 3, 1200)
PAGES_EACH = 10
"""As many pages a reader opens before leaving; another one comes then."""


@dataclass(frozen=True)
class Load:
    """What a step has come to: pages shown, the middle and the slowest twentieth's seconds, the memory."""

    server: str
    step: Step
    pages: int
    p50: float
    p95: float
    megabytes: float


def addresses() -> list[tuple[str, str]]:
    """Every page about every municipality that something is known of."""
    store = open_store(settings.ROOT / "data", "published")
    known = sorted(set(store.evaluations["municipality_id"]))
    pages = [name for names in navigation.PAGES.values() for name in names if name not in navigation.LOCAL]
    return [(page.removeprefix("start"), f"municipality={one}") for page in pages for one in known]


async def crowd(server: Server, step: Step, known: Sequence[tuple[str, str]]) -> list[float]:
    """The seconds of every page that the readers have opened, without those from while they were coming."""
    coming = min(step.think, step.seconds / 2)
    begin = time.monotonic() + coming
    until = begin + step.seconds
    found: list[float] = []

    async def read(ways: random.Random) -> None:
        await asyncio.sleep(ways.uniform(0, coming))
        while time.monotonic() < until:
            reader = await server.reader()
            for _ in range(PAGES_EACH):
                counts = time.monotonic() >= begin
                took = await reader.ask(*ways.choice(known))
                if counts:
                    found.append(took)
                think = step.think * ways.uniform(0.5, 1.5)
                await asyncio.sleep(max(0, min(think, until - time.monotonic())))
                if time.monotonic() >= until:
                    break
            await reader.leave()

    await asyncio.gather(*(read(random.Random(number)) for number in range(step.readers)))
    return found


async def opened(server: Server, known: Sequence[tuple[str, str]]) -> None:
    """Every page once: nobody measured is the very first."""
    reader = await server.reader()
    for page, query in dict(known).items():
        await reader.ask(page, query)
    await reader.leave()


def ours() -> Server:
    """Kompass as it is started."""
    return Server.start(KOMPASS, settings.ROOT, PUBLIC)


def plain(folder: Path) -> Server:
    """The same pages under Streamlit's defaults, from a folder without settings."""
    return Server.start(MAIN, folder, PUBLIC, *AS_IT_COMES)


def measured(steps: Sequence[Step]) -> list[Load]:
    """Each server through all steps, one after the other."""
    found, known = [], addresses()
    with tempfile.TemporaryDirectory() as folder:
        servers: Mapping[str, Callable[[], Server]] = {
            "Kompass": ours,
            "Streamlit's defaults": partial(plain, Path(folder)),
        }
        for name, start in servers.items():
            with start() as server:
                asyncio.run(opened(server, known))
                for step in steps:
                    took = asyncio.run(crowd(server, step, known))
                    slowest = statistics.quantiles(took, n=20)[-1]
                    middle = statistics.median(took)
                    found.append(Load(name, step, len(took), middle, slowest, server.megabytes))
    return found


def table(found: Sequence[Load]) -> str:
    """The loads as Markdown; a server's first step is what its others are held against."""
    alone = {one.server: one.p50 for one in reversed(found)}
    titles = ("server", "readers", "think", "pages", "middle", "slowest twentieth", "against one's middle")
    return markdown((*titles, "bar", "", "memory"), [_row(one, one.p95 / alone[one.server]) for one in found])


def _row(one: Load, against: float) -> Sequence[str]:
    bar = one.step.bar if one.server == "Kompass" else None
    most = MEMORY if one.step == STEPS[-1] else None
    met = None if bar is None else against <= bar and (most is None or one.megabytes < most)
    return (
        one.server,
        str(one.step.readers),
        f"{one.step.think:g} s",
        str(one.pages),
        f"{1000 * one.p50:.0f} ms",
        f"{1000 * one.p95:.0f} ms",
        f"{against:.1f}",
        "" if bar is None else f"≤ {bar:g}" + (f", < {most} MB" if most else ""),
        judged(met),
        f"{one.megabytes:.0f} MB",
    )


async def _soak(server: Server, step: Step, every: float) -> list[float]:
    reading = asyncio.create_task(crowd(server, step, addresses()))
    memory = []
    while not reading.done():
        await asyncio.wait([reading], timeout=every)
        memory.append(server.megabytes)
    await reading
    return memory


def soak(step: Step = SOAK, every: float = 30) -> str:
    """The memory while readers come and go, and whether it levels off.

    It does where the last third adds less than a twentieth to it.
    """
    with ours() as server:
        memory = asyncio.run(_soak(server, step, every))
    third = max(1, len(memory) // 3)
    before, after = (statistics.mean(some) for some in (memory[-2 * third : -third], memory[-third:]))
    added = after / before - 1
    said = "levels off" if added < 0.05 else "**still grows**"
    shown = ", ".join(f"{one:.0f}" for one in memory)
    lasted = f"every {every:g} s over {step.seconds / 60:g} minutes"
    return f"Memory {lasted} (MB): {shown}. It {said}: {added:+.1%} in the last third."
