"""The commands that bring reports in: read, import, imports, undo, template."""

import json
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from kompass import intake, lookup, settings
from kompass.cli.frame import AsJson, Language, app, speaker, store, tell, telling, write_new
from kompass.errors import KompassError, NotAccepted, UnreadableFile
from kompass.export.drafts import draft as as_answer
from kompass.ingest import template as templates
from kompass.ingest.decisions import Decisions, applied
from kompass.ingest.draft import Draft
from kompass.store import Store
from kompass.text import Words, reading

Where = Annotated[
    Path, typer.Argument(help="A report (PDF, DOCX, text), a table (CSV, XLSX), a folder or a zip.")
]
Found = tuple[str, bytes, tuple[Draft, ...]]


@app.command()
def read(file: Where, as_json: AsJson = False, lang: Language = None) -> None:
    """Read a report and show what is in it and what to check; nothing is saved."""
    speak = speaker(lang)
    with telling(speak):
        known = store()
        found, unread = _read_all(speak, known, file)
        answers: list[dict[str, Any]] = []
        for name, _, drafts in found:
            if not as_json and len(found) + len(unread) > 1:
                print(speak("reading-queue", file=name, status=_status(speak, known, drafts)))
            for draft in drafts:
                issues = intake.issues(known, settings.home_folder(), draft)
                answers.append(as_answer(speak, draft, issues, known.instrument))
                if not as_json and len(found) + len(unread) == 1:
                    print(
                        "\n".join(
                            [
                                *reading.summary(speak, draft, known.instrument),
                                *reading.issues(speak, issues, known.instrument),
                                "",
                            ]
                        )
                    )
    if as_json:
        print(json.dumps(answers[0] if len(answers) == 1 else answers, ensure_ascii=False, indent=2))
    if unread:
        raise typer.Exit(2)


@app.command("import")
def bring_in(
    file: Where,
    municipality: Annotated[
        str | None, typer.Option("--municipality", help="Name, code or id, where the report does not tell.")
    ] = None,
    accept_warnings: Annotated[
        bool, typer.Option("--accept-warnings", help="Save although something should be checked.")
    ] = False,
    lang: Language = None,
) -> None:
    """Read a report and save it among your own data, once nothing stands in the way."""
    speak = speaker(lang)
    with telling(speak):
        found, unread = _read_all(speak, store(), file)
        refused = bool(unread)
        for name, content, drafts in found:
            try:
                _save(speak, name, content, drafts, municipality, accept_warnings)
            except KompassError as error:
                tell(speak, error)
                refused = True
    if refused:
        raise typer.Exit(2)


def _save(
    speak: Words,
    name: str,
    content: bytes,
    drafts: Sequence[Draft],
    municipality: str | None,
    accept_warnings: bool,
) -> None:
    known = store()  # anew for each file: the one before may have been saved
    chosen = lookup.find(municipality, known.municipalities) if municipality else None
    if chosen and len(drafts) > 1:
        raise typer.BadParameter(speak("reading-several", n=len(drafts)))
    decided = [(draft, Decisions(municipality=chosen)) for draft in drafts]
    home, data = settings.home_folder(), settings.data_folder()
    try:
        one = intake.accept(known, home, data, name, content, decided, accept_warnings, date.today())
    except NotAccepted:
        for draft, decisions in decided:
            shown = applied(draft, decisions)
            issues = intake.issues(known, home, shown)
            lines = [
                reading.title(speak, shown),
                *reading.issues(speak, issues, known.instrument),
                speak("reading-hint"),
            ]
            print("\n".join(lines), file=sys.stderr)
        raise
    saved = next(i for i in intake.saved(home) if i.id == one)
    print(speak("reading-saved", id=one, evaluations=", ".join(saved.evaluation_ids)))


def _read_all(speak: Words, known: Store, path: Path) -> tuple[list[Found], list[UnreadableFile]]:
    """Every file of a path that can be read; what cannot is told, and does not stop the others."""
    try:
        files = intake.files_in(path)
    except OSError:
        print(speak("reading-no-such-file", file=str(path)), file=sys.stderr)
        raise typer.Exit(2) from None
    found: list[Found] = []
    unread: list[UnreadableFile] = []
    with typer.progressbar(length=len(files), file=sys.stderr, hidden=len(files) < 2) as bar:
        for name, content, drafts in intake.queue(known, files):
            bar.update(1)
            if isinstance(drafts, UnreadableFile):
                unread.append(drafts)
            else:
                found.append((name, content, drafts))
    for error in unread:
        tell(speak, error)
    return found, unread


def _status(speak: Words, known: Store, drafts: Sequence[Draft]) -> str:
    issues = [i for draft in drafts for i in intake.issues(known, settings.home_folder(), draft)]
    titles = "; ".join(reading.title(speak, draft) for draft in drafts)
    return f"{titles}: {reading.status(speak, issues)}"


@app.command()
def imports(as_json: AsJson = False, lang: Language = None) -> None:
    """List what has been brought in, the newest first."""
    speak = speaker(lang)
    with telling(speak):
        saved = intake.saved(settings.home_folder())
    if as_json:
        print(json.dumps([vars(one) for one in saved], ensure_ascii=False, indent=2))
        return
    for one in saved:
        when = speak.day(datetime.fromisoformat(one.saved_at).date())
        evaluations = ", ".join(one.evaluation_ids)
        print(speak("reading-import", id=one.id, saved=when, evaluations=evaluations, file=one.file))
    if not saved:
        print(speak("reading-no-imports"))


@app.command()
def undo(
    one: Annotated[str, typer.Argument(metavar="ID", help="The import's id, from `kompass imports`.")],
    lang: Language = None,
) -> None:
    """Take an import back: the data are as if it had never been."""
    speak = speaker(lang)
    with telling(speak):
        intake.undo(settings.home_folder(), one)
    print(speak("reading-undone", id=one))


@app.command()
def template(
    file: Annotated[Path, typer.Argument(help="The Excel file to make, ending in .xlsx.")],
    lang: Language = None,
) -> None:
    """Make an Excel file to fill in with points, for evaluations that are not in a report."""
    speak = speaker(lang)
    with telling(speak):
        words = {key: speak(key) for key in templates.TEMPLATE_WORDS}
        content = templates.template(intake.vocabulary(store()), words)
    write_new(speak, file, content)
    print(speak("reading-template-saved", file=str(file)))
