"""The command that makes a data package of made-up municipalities."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kompass import settings
from kompass.cli.frame import Language, app, speaker, telling
from kompass.example import package
from kompass.store import open_store, write

SEEN_FROM = 1000
"""From how many municipalities on there is time to look at a bar."""


@app.command()
def example(
    out: Annotated[Path, typer.Option("--out", help="Folder to make; it must be empty or not exist.")],
    municipalities: Annotated[
        int, typer.Option("--municipalities", help=f"How many, 1 to {package.MOST_MUNICIPALITIES}.")
    ] = 60,
    seed: Annotated[int, typer.Option("--seed", help="Another number gives other municipalities.")] = 1,
    lang: Language = None,
) -> None:
    """Make up municipalities, evaluations, points and findings, as a data package to try Kompass with."""
    speak = speaker(lang)
    data = settings.data_folder()
    with telling(speak):
        package.require_in_range(municipalities, seed)
        known = open_store(data, "published")
        manifest = package.manifest(data, municipalities, seed)
        with typer.progressbar(
            package.tables(known, municipalities, seed),
            length=len(package.TABLES),
            label=speak("example-making"),
            file=sys.stderr,
            hidden=municipalities < SEEN_FROM,
        ) as tables:
            rows = write.package(out, manifest, tables)
    counts = {name: speak.number(rows[name]) for name in ("municipalities", "evaluations")}
    print(speak("example-written", folder=str(out), **counts))
