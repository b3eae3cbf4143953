"""The command that makes what is handed to the board: report."""

from pathlib import Path
from typing import Annotated

import typer

from kompass import lookup, peers, settings
from kompass.cli.answers import Name, Year
from kompass.cli.frame import (
    Data,
    Language,
    Margin,
    WeightsOption,
    YearsOption,
    app,
    chosen,
    speaker,
    store,
    telling,
    write_new,
)
from kompass.model import NORMAL
from kompass.notes import plans


@app.command()
def report(
    name: Name,
    out: Annotated[Path, typer.Option("-o", "--out", help="The new file, .pdf or .xlsx.")],
    year: Year = None,
    peers_choice: Annotated[
        str, typer.Option("--peers", help="Whom to compare with, as for compare.")
    ] = peers.DEFAULT.code,
    weights: WeightsOption = "",
    years: YearsOption = "",
    margin: Margin = NORMAL,
    data: Data = "published",
    lang: Language = None,
) -> None:
    """All about one evaluation as a document to hand out, or as a workbook to compute with."""
    from kompass import pack  # what draws takes time to load, which no other command needs

    speak = speaker(lang)
    ending = out.suffix.lower()
    if ending not in pack.WRITERS:
        raise typer.BadParameter(speak("pack-cli-ending"))
    with telling(speak):
        known = store(data, margin)
        found = lookup.find(name, known.municipalities)
        choice = chosen(known, peers_choice, weights, years)
        held = plans.held_now(settings.own_folder(), found, plans.improvements(known, found))
        content = pack.made(ending, lambda: pack.about(speak, known, found, year, choice, held))
    write_new(speak, out, content)
    print(speak("pack-cli-written", file=str(out)))
