"""From the start of the process to the end of the first page, against a page of Streamlit's with one line.

The first start finds nothing compiled, as after installing; the later ones find what it has left. The files
themselves are in the machine's memory in both. The second reader finds everything as the first one left it.
"""

import asyncio
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from bench.server import AS_IT_COMES, KOMPASS, Server
from bench.timing import Ratio, ratio
from kompass import settings

BARE = 'import streamlit as st\n\nst.title("A page")\n'
QUERY = "municipality=se-1292"


async def first_page(
    script: Path, folder: Path, environment: Mapping[str, str], *options: str
) -> tuple[float, float]:
    """The seconds to the first page of a new process, and those of a second reader."""
    begin = time.perf_counter()
    with Server.start(script, folder, environment, *options) as server:
        reader = await server.reader()
        await reader.ask(query=QUERY)
        first = time.perf_counter() - begin
        second = await server.reader()
        took = await second.ask(query=QUERY)
        await reader.leave()
        await second.leave()
    return first, took


def measured(times: int) -> list[Ratio]:
    """Starts in turns."""
    found: dict[str, list[tuple[float, float]]] = {"first start": [], "start": [], "second reader": []}
    with tempfile.TemporaryDirectory() as under:
        bare = Path(under) / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        for turn in range(times):
            compiled = {"PYTHONPYCACHEPREFIX": f"{under}/{turn}", "PYTHONDONTWRITEBYTECODE": ""}
            ours = {**compiled, "KOMPASS_MODE": "public"}
            for what in ("first start", "start"):
                pair = [
                    asyncio.run(first_page(KOMPASS, settings.ROOT, ours)),
                    asyncio.run(first_page(bare, Path(under), compiled, *AS_IT_COMES)),
                ]
                found[what].append((pair[0][0], pair[1][0]))
            found["second reader"].append((pair[0][1], pair[1][1]))
    return [
        ratio(f"{what} against a bare page", "published", [a for a, _ in some], [b for _, b in some])
        for what, some in found.items()
    ]
