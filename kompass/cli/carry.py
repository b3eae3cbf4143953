"""The commands that take own data along: backup, restore and contribute."""

import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from kompass import contribution, settings
from kompass.cli.frame import Language, app, speaker, store, telling, write_new
from kompass.contribution import Cited
from kompass.store import backup as backups
from kompass.store.backup import Carried
from kompass.text import Words


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="The zip file to make.")],
    force: Annotated[bool, typer.Option("--force", help="Put it in place of a file of that name.")] = False,
    lang: Language = None,
) -> None:
    """Save all own data as one file: reports with originals, plans, groups, what is under work."""
    speak = speaker(lang)
    with telling(speak):
        made = backups.backup(settings.home_folder(), file, force)
    print(speak("backup-made", file=str(file), what=_what(speak, made)))


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A zip file that `kompass backup` has made.")],
    lang: Language = None,
) -> None:
    """Bring all own data back from a backup, where there are none."""
    speak = speaker(lang)
    home = settings.home_folder()
    with telling(speak):
        try:
            found = backups.restore(home, file)
        except OSError:
            print(speak("reading-no-such-file", file=str(file)), file=sys.stderr)
            raise typer.Exit(2) from None
    day = speak.day(found.made.astimezone().date())
    print(speak("backup-restored", folder=str(home), what=_what(speak, found), day=day))


def _what(speak: Words, carried: Carried) -> str:
    """What a backup holds, in words; kinds of which there is nothing are left out."""
    counts = {kind: n for kind, n in asdict(carried).items() if kind != "made" and n}
    return speak.listing([speak(f"backup-{kind}", n=n) for kind, n in counts.items()])


@app.command()
def contribute(
    one: Annotated[
        str,
        typer.Argument(metavar="IMPORT", help="Id, evaluation or file, as in `kompass imports`."),
    ],
    out: Annotated[Path, typer.Option("-o", "--out", help="The new zip file.")],
    title: Annotated[str, typer.Option("--title", help="What the source is called.")] = "",
    publisher: Annotated[str, typer.Option("--publisher", help="Who has published it.")] = "",
    url: Annotated[str, typer.Option("--url", help="Where everybody can see it.")] = "",
    document: Annotated[
        str,
        typer.Option("--document", help="Where it is not on the web: its record number."),
    ] = "",
    lang: Language = None,
) -> None:
    """Make checked rows for the published data of an own import: figures and questions, no texts."""
    speak = speaker(lang)
    home, cited = settings.home_folder(), Cited(title, publisher, url, document)
    with telling(speak):
        found = contribution.find(home, one)
        made = contribution.made(store(), home, settings.data_folder(), found, cited, date.today())
    write_new(speak, out, made.content)
    print(speak("contribute-made", file=str(out), n=len(made.tables["scores"])))
    if made.known:
        print(speak("contribute-known", n=made.known))
