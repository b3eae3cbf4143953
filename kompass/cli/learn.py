"""The command that tells from whom to learn: learn."""

from datetime import date
from typing import Annotated

import typer

from kompass import ask, lookup
from kompass.cli.answers import Name, Year, answered
from kompass.cli.frame import AsJson, Data, Language, Margin, WeightsOption, YearsOption, app, chosen
from kompass.compare.spread import FEW
from kompass.export import teachers as export
from kompass.export.figures import Answer
from kompass.model import NORMAL
from kompass.store import Store
from kompass.text import Words, terminal


@app.command()
def learn(
    name: Name,
    year: Year = None,
    top: Annotated[int, typer.Option("--top", min=1, help="For how many of the weakest items.")] = FEW,
    item: Annotated[
        str | None, typer.Option("--item", help="An area (1) or a question (1.1), instead of the weakest.")
    ] = None,
    weights: WeightsOption = "",
    years: YearsOption = "",
    margin: Margin = NORMAL,
    as_json: AsJson = False,
    data: Data = "published",
    lang: Language = None,
) -> None:
    """Whom a municipality can call about what it is weakest at, and why just them."""

    def answer(store: Store, speak: Words) -> Answer:
        found = lookup.find(name, store.municipalities)
        choice = chosen(store, ask.LIKEST.code, weights, years)
        lessons = ask.teachers(store, found, year, choice, top, item)
        return export.teachers(speak, lessons, store, date.today().year)

    answered(answer, terminal.learn, as_json, data, lang, margin)
