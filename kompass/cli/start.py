"""`kompass` without a command: start the app on this machine."""

import os
import socket
import subprocess
import sys

import typer

from kompass import settings
from kompass.cli.frame import app, speaker, telling


@app.callback(invoke_without_command=True)
def start(context: typer.Context) -> None:
    """Start the app on this machine, where no command is given."""
    if context.invoked_subcommand is None:
        raise typer.Exit(_run_app())


def _run_app() -> int:
    port = settings.read("KOMPASS_PORT")
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 2**16):
        print(speaker(None)("error-port-nonsense", port=port), file=sys.stderr)
        return 2
    if not _is_free(port):
        print(speaker(None)("error-port", port=port), file=sys.stderr)
        return 2
    with telling(speaker(None)):
        settings.frame_hosts()
    print(speaker(None)("app-starts", address=f"http://localhost:{port}"), flush=True)
    command = [sys.executable, "-m", "streamlit", "run", str(settings.ROOT / "app.py")]
    command += ["--server.port", port, "--logger.level", "warning"]
    environment = os.environ | {"STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false"}
    try:
        return subprocess.run(command, cwd=settings.ROOT, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 0


def _is_free(port: str) -> bool:
    """Whether the app can answer on a port of this machine."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("localhost", int(port)))
        except OSError:
            return False
    return True
