"""The commands about many at once: claim, questions, again."""

from typing import Annotated, Literal

import typer

from kompass import ask, lookup, peers
from kompass.cli.answers import Name, answered
from kompass.cli.frame import AsJson, Data, Language, Margin, WeightsOption, YearsOption, app, chosen
from kompass.export import many
from kompass.export.figures import Answer
from kompass.model import NORMAL, TOTAL, Level
from kompass.store import Store
from kompass.text import Words, terminal

Item = Annotated[str, typer.Option("--item", help="total, an area (1) or a question (1.1).")]
EditionOption = Annotated[
    str | None,
    typer.Option("--edition", help="Default: that of the municipality's figures, else the newest with some."),
]


@app.command()
def claim(
    name: Name,
    best_in: Annotated[
        Literal["county", "group", "country", "size", "similar"],
        typer.Option("--best-in", help="Among whom the municipality would be best."),
    ],
    item: Item = TOTAL,
    edition: Annotated[
        str | None, typer.Option("--edition", help="Default: that of its latest figure for the item.")
    ] = None,
    weights: WeightsOption = "",
    years: YearsOption = "",
    margin: Margin = NORMAL,
    as_json: AsJson = False,
    data: Data = "published",
    lang: Language = None,
) -> None:
    """Can it be said that a municipality is best? And if not, what can be said."""

    def answer(store: Store, speak: Words) -> Answer:
        found = lookup.find(name, store.municipalities)
        among = chosen(store, best_in, weights, years)
        return many.claim(speak, ask.claim(store, found, among, item, edition), store)

    answered(answer, terminal.claim, as_json, data, lang, margin)


@app.command()
def questions(
    name: Annotated[str, typer.Argument(help="A municipality whose own figures are shown beside.")] = "",
    level: Annotated[
        Literal["area", "question"], typer.Option("--level", help="Questions, or areas.")
    ] = "question",
    edition: EditionOption = None,
    within: Annotated[
        str, typer.Option("--within", help="As --peers of compare; a kind alone is read from NAME.")
    ] = peers.DEFAULT.code,
    weights: WeightsOption = "",
    years: YearsOption = "",
    as_json: AsJson = False,
    data: Data = "published",
    lang: Language = None,
) -> None:
    """How the figures of many lie, question by question: median, middle half, lowest, highest, number."""

    def answer(store: Store, speak: Words) -> Answer:
        subject = lookup.find(name, store.municipalities) if name else None
        code = edition or ask.edition_of(store, subject, "1.1" if level == "question" else "1")
        among = chosen(store, within, weights, years)
        found = ask.spread(store, code, Level(level), among, subject)
        return many.spread(speak, found, store, subject)

    answered(answer, terminal.spread, as_json, data, lang)


@app.command()
def again(
    item: Item = TOTAL,
    edition: EditionOption = None,
    years: YearsOption = "",
    margin: Margin = NORMAL,
    as_json: AsJson = False,
    data: Data = "published",
    lang: Language = None,
) -> None:
    """All who were evaluated again, side by side: who rose, who fell, who is where they were."""

    def answer(store: Store, speak: Words) -> Answer:
        code = edition or ask.newest_edition(store, item)
        window = peers.parse_years(years) if years else None
        return many.again(speak, ask.again(store, code, item, window), store)

    answered(answer, terminal.again, as_json, data, lang, margin)
