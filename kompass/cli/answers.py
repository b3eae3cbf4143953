"""The terminal: the same answers as the pages, for scripts and for checking.

Errors are one sentence on stderr and exit code 2.
"""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from typing import Annotated, Any, Literal

import typer

from kompass import ask, lookup, peers, settings
from kompass.errors import Fault, KompassError, PackageFaults
from kompass.export import answers
from kompass.model import Level
from kompass.store import Store, check_packages, open_store
from kompass.text import Words, faults, terminal, words

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    help="Compare how municipalities are run. Without a command: start the app.",
    pretty_exceptions_enable=False,
)

Name = Annotated[str, typer.Argument(help="Name, code or id of a municipality.")]
Year = Annotated[
    int | None, typer.Option("--year", help="Year of the evaluation; default: latest with figures.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Data = Annotated[Literal["published", "example"], typer.Option("--data", help="Which package answers.")]
Language = Annotated[
    Literal["sv", "en"] | None, typer.Option("--lang", help="Language of the words; default KOMPASS_LANG.")
]


@app.callback(invoke_without_command=True)
def start(context: typer.Context) -> None:
    """Start the app on this machine, where no command is given."""
    if context.invoked_subcommand is None:
        raise typer.Exit(_run_app())


def _run_app() -> int:
    port = settings.read("KOMPASS_PORT")
    if not _is_free(port):
        print(_words(None)("error-port", port=port), file=sys.stderr)
        return 2
    print(_words(None)("app-starts", address=f"http://localhost:{port}"), flush=True)
    command = [sys.executable, "-m", "streamlit", "run", str(settings.ROOT / "app.py")]
    command += ["--server.port", port, "--logger.level", "warning"]
    environment = os.environ | {"STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false"}
    try:
        return subprocess.run(command, cwd=settings.ROOT, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 0


def _is_free(port: str) -> bool:
    """Whether the app can answer on a port of this machine; False for what is no port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("localhost", int(port)))
        except (OSError, ValueError, OverflowError):
            return False
    return True


@app.command()
def check(as_json: AsJson = False, lang: Language = None) -> None:
    """Check every data package and list all faults with file and line."""
    speak = _words(lang)
    found: list[Fault] = check_packages(settings.data_folder())
    if as_json:
        print(json.dumps([vars(fault) for fault in found], ensure_ascii=False, indent=2))
    else:
        for fault in found:
            print(faults.fault(speak, fault))
        print(speak("check-result", n=len(found)))
    if found:
        raise typer.Exit(2)


@app.command()
def municipality(
    name: Name, year: Year = None, as_json: AsJson = False, data: Data = "published", lang: Language = None
) -> None:
    """What is known of a municipality's evaluation."""

    def answer(store: Store, speak: Words) -> answers.Answer:
        found = lookup.find(name, store.municipalities)
        return answers.municipality(store, speak, found, year)

    _print(answer, terminal.municipality, as_json, data, lang)


@app.command()
def compare(
    name: Name,
    year: Year = None,
    peers_choice: Annotated[
        str, typer.Option("--peers", help="country, all, county, group, size, or names joined by commas.")
    ] = "country",
    level: Annotated[
        Literal["total", "area", "question"] | None, typer.Option("--level", help="Default: area if known.")
    ] = None,
    as_json: AsJson = False,
    data: Data = "published",
    lang: Language = None,
) -> None:
    """Hold a municipality's evaluation beside its peers'."""

    def answer(store: Store, speak: Words) -> answers.Answer:
        found = lookup.find(name, store.municipalities)
        choice = peers_choice
        if choice not in peers.CHOICES:
            choice = ",".join(lookup.find(one, store.municipalities) for one in choice.split(","))
        compared = ask.comparison(store, found, year, choice, Level(level) if level else None)
        return answers.comparison(speak, compared, store)

    _print(answer, terminal.comparison, as_json, data, lang)


@app.command()
def rank(
    item: Annotated[str, typer.Option("--item", help="total, an area (1) or a question (1.1).")] = "total",
    edition: Annotated[
        str | None, typer.Option("--edition", help="Default: the newest with figures.")
    ] = None,
    within: Annotated[
        str | None, typer.Option("--within", help="county:12, group:B3 or size:NAME; default: the country.")
    ] = None,
    as_json: AsJson = False,
    data: Data = "published",
    lang: Language = None,
) -> None:
    """Who stands where, always with how many are known."""

    def answer(store: Store, speak: Words) -> answers.Answer:
        selection = within
        if within and within.startswith("size:"):
            selection = "size:" + lookup.find(within.removeprefix("size:"), store.municipalities)
        return answers.ranking(speak, ask.ranking(store, item, edition, selection), store)

    _print(answer, terminal.ranking, as_json, data, lang)


@app.command()
def change(name: Name, as_json: AsJson = False, data: Data = "published", lang: Language = None) -> None:
    """What changed between a municipality's evaluations."""

    def answer(store: Store, speak: Words) -> answers.Answer:
        found = lookup.find(name, store.municipalities)
        return answers.change(speak, ask.change(store, found), store)

    _print(answer, terminal.change, as_json, data, lang)


def _words(language: str | None) -> Words:
    chosen = language or settings.read("KOMPASS_LANG")
    return words(chosen if chosen in ("sv", "en") else "sv")


def _print(
    answer: Callable[[Store, Words], answers.Answer],
    shown: Callable[[Words, dict[str, Any]], str],
    as_json: bool,
    data: str,
    lang: str | None,
) -> None:
    speak = _words(lang)
    try:
        found = answer(open_store(settings.data_folder(), data), speak)
    except KompassError as error:
        print(faults.error(speak, error), file=sys.stderr)
        if isinstance(error, PackageFaults):
            print("\n".join(faults.faults(speak, error)), file=sys.stderr)
        raise typer.Exit(2) from error
    print(json.dumps(found, ensure_ascii=False, indent=2) if as_json else shown(speak, found))


def main() -> None:
    """The command."""
    app()
