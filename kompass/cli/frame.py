"""What every command shares: the application, the common options, and how an error is told."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Literal

import typer

from kompass import settings
from kompass.errors import KompassError, PackageFaults
from kompass.store import Store, open_store
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


def speaker(language: str | None) -> Words:
    """The words of the language asked for, else of KOMPASS_LANG."""
    chosen = language or settings.read("KOMPASS_LANG")
    return words(chosen if chosen in LANGUAGES else LANGUAGES[0])


def store(data: str = "published") -> Store:
    """The store a command answers from, own data included. Raises PackageFaults."""
    return open_store(settings.data_folder(), data, settings.own_folder())


@contextmanager
def telling(speak: Words) -> Iterator[None]:
    """The terminal's error boundary: a sentence on stderr, a package's faults beneath it, exit code 2."""
    try:
        yield
    except KompassError as error:
        tell(speak, error)
        raise typer.Exit(2) from error


def tell(speak: Words, error: KompassError) -> None:
    """Print an error as a sentence on stderr, with all the faults of a package."""
    print(faults.error(speak, error), file=sys.stderr)
    if isinstance(error, PackageFaults):
        print("\n".join(faults.faults(speak, error)), file=sys.stderr)
