"""The commands that answer questions: the same answers as the pages."""

import json
from collections.abc import Callable
from typing import Annotated, Any, Literal

import typer

from kompass import ask, lookup, peers, settings
from kompass.cli.frame import (
    AsJson,
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
)
from kompass.errors import Fault
from kompass.export import answers
from kompass.export.figures import Answer
from kompass.model import NORMAL, Level
from kompass.store import Store, check_packages
from kompass.text import Words, faults, terminal

Name = Annotated[str, typer.Argument(help="Name, code or id of a municipality.")]
Year = Annotated[
    int | None, typer.Option("--year", help="Year of the evaluation; default: latest with figures.")
]


@app.command()
def check(as_json: AsJson = False, lang: Language = None) -> None:
    """Check every data package and list all faults with file and line."""
    speak = speaker(lang)
    found: list[Fault] = check_packages(settings.data_folder(), settings.own_folder())
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

    def answer(store: Store, speak: Words) -> Answer:
        found = lookup.find(name, store.municipalities)
        return answers.municipality(store, speak, found, year)

    answered(answer, terminal.municipality, as_json, data, lang)


@app.command()
def compare(
    name: Name,
    year: Year = None,
    peers_choice: Annotated[
        str,
        typer.Option(
            "--peers",
            help="country, all, county, group, size, similar, county:12, group:B3, or names with commas.",
        ),
    ] = peers.DEFAULT.code,
    weights: WeightsOption = "",
    years: YearsOption = "",
    level: Annotated[
        Literal["total", "area", "question"] | None, typer.Option("--level", help="Default: area if known.")
    ] = None,
    margin: Margin = NORMAL,
    as_json: AsJson = False,
    data: Data = "published",
    lang: Language = None,
) -> None:
    """Hold a municipality's evaluation beside its peers'."""

    def answer(store: Store, speak: Words) -> Answer:
        found = lookup.find(name, store.municipalities)
        choice = chosen(store, peers_choice, weights, years)
        compared = ask.comparison(store, found, year, choice, Level(level) if level else None)
        return answers.comparison(speak, compared, store)

    answered(answer, terminal.comparison, as_json, data, lang, margin)


@app.command()
def rank(
    item: Annotated[str, typer.Option("--item", help="total, an area (1) or a question (1.1).")] = "total",
    edition: Annotated[
        str | None, typer.Option("--edition", help="Default: the newest with figures.")
    ] = None,
    within: Annotated[
        str,
        typer.Option(
            "--within",
            help="county:12, group:B3, size:NAME, similar:NAME or names with commas; default: the country.",
        ),
    ] = peers.DEFAULT.code,
    weights: WeightsOption = "",
    years: YearsOption = "",
    margin: Margin = NORMAL,
    as_json: AsJson = False,
    data: Data = "published",
    lang: Language = None,
) -> None:
    """Who stands where, always with how many are known."""

    def answer(store: Store, speak: Words) -> Answer:
        among = chosen(store, within, weights, years)
        return answers.ranking(speak, ask.ranking(store, item, edition, among), store)

    answered(answer, terminal.ranking, as_json, data, lang, margin)


@app.command()
def change(
    name: Name,
    margin: Margin = NORMAL,
    as_json: AsJson = False,
    data: Data = "published",
    lang: Language = None,
) -> None:
    """What changed between a municipality's evaluations."""

    def answer(store: Store, speak: Words) -> Answer:
        found = lookup.find(name, store.municipalities)
        return answers.change(speak, ask.change(store, found), store)

    answered(answer, terminal.change, as_json, data, lang, margin)


def answered(
    answer: Callable[[Store, Words], Answer],
    shown: Callable[[Words, dict[str, Any]], str],
    as_json: bool,
    data: str,
    lang: str | None,
    margin: str = NORMAL,
) -> None:
    """Ask the store, and print the answer as text or as JSON; an error is a sentence and exit code 2."""
    speak = speaker(lang)
    with telling(speak):
        found = answer(store(data, margin), speak)
    print(json.dumps(found, ensure_ascii=False, indent=2) if as_json else shown(speak, found))
