"""The commands about what was said: examples of others, and what became of one's own."""

from typing import Annotated, Literal

import typer

from kompass import ask, lookup, peers, settings
from kompass.cli.answers import Name, answered
from kompass.cli.frame import AsJson, Data, Language, WeightsOption, YearsOption, app, chosen
from kompass.export import examples as export
from kompass.export import ledger as ledger_export
from kompass.export.figures import Answer
from kompass.notes import rulings
from kompass.store import Store
from kompass.text import Words
from kompass.text import examples as text
from kompass.text import ledger as ledger_text


@app.command()
def examples(
    words: Annotated[str, typer.Argument(help="What is sought, in words; nothing for all.")] = "",
    area: Annotated[str, typer.Option("--area", help="Number of an area, in --edition.")] = "",
    edition: Annotated[
        str | None,
        typer.Option("--edition", help="The edition of --area. Default: the newest with known questions."),
    ] = None,
    theme: Annotated[str, typer.Option("--theme", help="A theme instead of words: Medborgardialog.")] = "",
    kind: Annotated[
        Literal["strength", "improvement", "example"] | None, typer.Option("--kind", help="Only this kind.")
    ] = None,
    says: Annotated[
        Literal["evaluator", "municipality", "prize_jury", "association", "other"] | None,
        typer.Option("--says", help="Only what these say."),
    ] = None,
    municipality: Annotated[str, typer.Option("--municipality", help="Only of this municipality.")] = "",
    within: Annotated[
        str, typer.Option("--within", help="Among whom: county:12, group:B3, size:NAME, similar:NAME, names.")
    ] = peers.DEFAULT.code,
    weights: WeightsOption = "",
    years: YearsOption = "",
    top: Annotated[int, typer.Option("--top", min=1, help="How many answers are shown.")] = 20,
    as_json: AsJson = False,
    data: Data = "published",
    lang: Language = None,
) -> None:
    """What do others do? Strengths, improvement opportunities and examples, by words or by theme."""

    def answer(store: Store, speak: Words) -> Answer:
        known = ask.findings(store)
        about = ask.theme(store, theme) if theme else None
        sought = ask.Sought(
            query=words,
            theme=about.code if about is not None else None,
            area=ask.area(store, area, edition) if area else None,
            kinds=[kind] if kind else (),
            says_who=[says] if says else (),
            municipality=lookup.find(municipality, store.municipalities) if municipality else None,
            among=chosen(store, within, weights, years),
        )
        found = ask.examples(store, known, sought)
        return export.examples(speak, found, store, words, about, len(known.frame), top)

    answered(answer, text.terminal, as_json, data, lang)


@app.command()
def ledger(name: Name, as_json: AsJson = False, data: Data = "published", lang: Language = None) -> None:
    """What became of the improvement opportunities of an evaluation by the next one: a proposal."""

    def answer(store: Store, speak: Words) -> Answer:
        found = lookup.find(name, store.municipalities)
        rulings_of = rulings.saved(settings.own_folder(), found)
        steps = ask.ledger(store, ask.findings(store), found, rulings_of)
        return ledger_export.ledger(speak, store, found, steps)

    answered(answer, ledger_text.terminal, as_json, data, lang)
