"""A server in a process of its own, and readers that speak with it as a browser does, without drawing."""

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from kompass import settings

KOMPASS = settings.ROOT / "app.py"
AS_IT_COMES = ("--server.headless", "true", "--browser.gatherUsageStats", "false")
"""What a server must be told that has none of our settings, so that it starts without asking or telling."""

SLOWEST_START = 120.0
"""Seconds after which a server that has not answered is taken to be broken."""

SLOWEST_HELLO = 300.0
"""The same of one that runs: hundreds who come to a server that is behind wait long for its first word."""


@dataclass(frozen=True)
class Server:
    """A server that runs a script on a port of this machine, in a folder whose settings it reads."""

    process: subprocess.Popen[bytes]
    port: int

    @classmethod
    def start(cls, script: Path, folder: Path, environment: Mapping[str, str], *options: str) -> "Server":
        """Start the process, and wait for nothing. A `folder` without settings leaves Streamlit its own."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [sys.executable, "-m", "streamlit", "run", str(script)]
        command += ["--server.port", str(port), "--server.address", "127.0.0.1", *options]
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **environment}, stdout=quiet, stderr=quiet
        )
        return cls(process, port)

    @property
    def megabytes(self) -> float:
        """The memory the process holds."""
        asked = ["ps", "-o", "rss=", "-p", str(self.process.pid)]
        return int(subprocess.run(asked, capture_output=True, check=True).stdout) / 1024

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:  # it still makes pages that nobody waits for
            self.process.kill()
            self.process.wait()

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    async def reader(self) -> "Reader":
        """A reader who has come; waits for a server that is only starting."""
        until = time.monotonic() + SLOWEST_START
        while True:
            try:
                address = f"ws://127.0.0.1:{self.port}/_stcore/stream"
                line = await connect(
                    address, compression=None, max_size=None, ping_interval=None, open_timeout=SLOWEST_HELLO
                )
            except OSError:
                if time.monotonic() > until or self.process.poll() is not None:
                    raise
                await asyncio.sleep(0.01)
            else:
                return Reader(line)


@dataclass(frozen=True)
class Reader:
    """One session, with its connection."""

    line: ClientConnection

    async def ask(self, page: str = "", query: str = "") -> float:
        """Ask for a page, the first one where none is named; the seconds until its last message has come."""
        begin = time.perf_counter()
        asked = BackMsg(rerun_script=ClientState(page_name=page, query_string=query))
        await self.line.send(asked.SerializeToString())
        while True:
            told = ForwardMsg.FromString(await self.line.recv(decode=False))
            kind = told.WhichOneof("type")
            if kind == "script_finished":
                return time.perf_counter() - begin
            element = told.delta.new_element
            failed = element.HasField("exception") or element.alert.format == Alert.ERROR
            if failed or kind == "page_not_found":  # a mistake would be measured as a very fast page
                raise LookupError(page)

    async def leave(self) -> None:
        await self.line.close()
