"""`python -m bench [--quick] [--write]`, and apart from it `python -m bench --soak`."""

import tempfile
from pathlib import Path

import typer

from bench import asks, build, crowd, made, page, peers, report, start
from bench.report import Part
from bench.timing import Ratio, growth
from kompass import settings


def main(
    quick: bool = typer.Option(False, help="The two smaller sizes, fewer rounds and fewer readers."),
    write: bool = typer.Option(False, help="Write the page of the documentation, too."),
    soak: bool = typer.Option(False, help="Only this: twenty minutes of readers, and what memory does."),
) -> None:
    """Measure and print. Ratios above a bar are for the reader to judge: nothing fails here."""
    if soak:
        print(crowd.soak())
        return
    text = report.page(_parts(quick))
    print(text)
    if write:
        report.PAGE.write_text(text, encoding="utf-8")


def _parts(quick: bool) -> list[Part]:
    """Everything measured, the servers last."""
    built: list[Ratio] = []
    asked: list[Ratio] = []
    near: list[Ratio] = []
    pages, sent = page.measured(settings.ROOT / "data", None, 2 if quick else 25)
    with tempfile.TemporaryDirectory() as under:
        for size in list(made.SIZES)[:2] if quick else made.SIZES:
            folder = made.data(Path(under), size)
            times = 2 if quick else 3 if size >= 100_000 else 7
            built += build.measured(folder, size, times)
            asked += asks.measured(folder, size, times)
            near += peers.measured(folder, size, times)
            pages += page.measured(folder, size, times)[0]
    loads = crowd.measured(crowd.QUICK if quick else crowd.STEPS)
    return [
        Part("Building", build, [report.ratios(built), report.growths(growth(built))]),
        Part("Asking", asks, [report.ratios(asked), report.growths(growth(asked))]),
        Part("Peers and places", peers, [report.ratios(near), report.growths(growth(near))]),
        Part(
            "Pages",
            page,
            [report.ratios(pages), report.growths(growth(pages, page.GROWTH)), page.table(sent)],
        ),
        Part("Many readers", crowd, [crowd.table(loads)]),
        Part("Starting", start, [report.ratios(start.measured(1 if quick else 5))]),
    ]


if __name__ == "__main__":
    typer.run(main)
