"""The command about action plans: what is planned, as text, JSON or a file to take along."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from kompass import ask, lookup, settings
from kompass.ask.profile import require_year
from kompass.cli.answers import Name
from kompass.cli.frame import AsJson, Data, Language, app, speaker, store, telling, write_new
from kompass.export import plan as export
from kompass.export.plan_workbook import as_xlsx
from kompass.notes import plans
from kompass.text import Words, terminal

WRITERS: dict[str, Callable[[Words, Sequence[export.Line]], bytes]] = {
    ".xlsx": as_xlsx,
    ".csv": export.as_csv,
}


@app.command()
def plan(
    name: Name,
    year: Annotated[
        int | None,
        typer.Option("--year", help="Of which evaluation; default: latest with improvement opportunities."),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="Write the table to a new file, .xlsx or .csv.")
    ] = None,
    as_json: AsJson = False,
    data: Data = "published",
    lang: Language = None,
) -> None:
    """What is done about a municipality's improvement opportunities: its action plan."""
    speak = speaker(lang)
    with telling(speak):
        settings.require_local()
        found = store(data)
        about = ask.profile(found, lookup.find(name, found.municipalities))
        require_year(about, year)
        known = plans.improvements(found, about.id)
        evaluation = plans.latest(about.evaluations, known) if year is None else about.chosen(year)
        held = plans.held_now(settings.home_folder(), about.id, known)
        shown = [one for one in known if evaluation and one.evaluation_id == evaluation.id]
        lines = export.lines(speak, found, about.id, shown, held)
        of_year = evaluation.year if evaluation else None
        answer = export.answer(speak, about.name, of_year, lines, held, date.today())
    if out is not None:
        _write(speak, out, lines)
    elif as_json:
        print(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        print(terminal.plan(speak, answer))


def _write(speak: Words, out: Path, lines: Sequence[export.Line]) -> None:
    writer = WRITERS.get(out.suffix.lower())
    if writer is None:
        raise typer.BadParameter(speak("plan-cli-ending"))
    content = writer(speak, lines)
    write_new(speak, out, content)
    print(speak("plan-cli-written", file=str(out), n=len(lines)))
