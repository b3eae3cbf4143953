"""What every command shares: the application, the common options, and how an error is told."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Literal

import typer

from kompass import ask, peers, settings
from kompass.errors import Faults, KompassError
from kompass.model import NORMAL
from kompass.notes import groups
from kompass.store import Store, disk, open_store
from kompass.text import LANGUAGES, Words, faults, words

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    help="Compare how municipalities are run. Without a command: start the app.",
    pretty_exceptions_enable=False,
)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Data = Annotated[Literal["published", "example"], typer.Option("--data", help="Which package answers.")]
Language = Annotated[
    Literal["sv", "en"] | None, typer.Option("--lang", help="Language of the words; default KOMPASS_LANG.")
]


Margin = Annotated[
    Literal["cautious", "normal", "bold"],
    typer.Option("--margin", help="By which margin a difference is called clear."),
]
WeightsOption = Annotated[
    str,
    typer.Option(
        "--weights",
        help="How much each factor of likeness counts, 0 to 3: population=2,density=1,group=1,distance=1.",
    ),
]
YearsOption = Annotated[
    str, typer.Option("--years", help="Only evaluations of these years count: 2016-2018, or 2017.")
]


def chosen(found: Store, code: str, weights: str, years: str) -> peers.Choice:
    """Whom to compare with, as a person writes it, one's own groups by their names too.

    Raises UnknownPeerChoice and UnknownMunicipality.
    """
    named = {one.name: one.members for one in groups.saved(settings.own_folder())}
    return ask.whom(found, code, weights, years, named)


def speaker(language: str | None) -> Words:
    """The words of the language asked for, else of KOMPASS_LANG."""
    chosen = language or settings.read("KOMPASS_LANG")
    return words(chosen if chosen in LANGUAGES else LANGUAGES[0])


def store(data: str = "published", margin: str = NORMAL) -> Store:
    """The store a command answers from, own data included. Raises PackageFaults."""
    return open_store(settings.data_folder(), data, settings.own_folder()).judged_by(margin)


@contextmanager
def telling(speak: Words) -> Iterator[None]:
    """The terminal's error boundary: a sentence on stderr, a package's faults beneath it, exit code 2."""
    try:
        yield
    except KompassError as error:
        tell(speak, error)
        raise typer.Exit(2) from error


def tell(speak: Words, error: KompassError) -> None:
    """Print an error as a sentence on stderr, with all the faults of a table or a package."""
    print(faults.error(speak, error), file=sys.stderr)
    if isinstance(error, Faults):
        print("\n".join(faults.faults(speak, error)), file=sys.stderr)


def write_new(speak: Words, out: Path, content: bytes) -> None:
    """Write a new file, whole or not at all; a file of that name and a folder that is none are told of."""
    try:
        disk.new(out, content)
    except FileExistsError:
        print(speak("reading-file-exists", file=str(out)), file=sys.stderr)
        raise typer.Exit(2) from None
    except OSError:
        print(speak("reading-no-such-file", file=str(out)), file=sys.stderr)
        raise typer.Exit(2) from None
