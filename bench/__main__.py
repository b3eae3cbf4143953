"""`python -m bench [--quick]`: one table of ratios, and how the cost grows."""

import os
import platform
import tempfile
from collections.abc import Iterable
from pathlib import Path

import typer

from bench import asks, build, made
from bench.timing import Ratio, exponent


def table(found: Iterable[Ratio]) -> str:
    """The ratios as Markdown."""
    lines = [
        "| what | evaluations | ratio | middle half | bar | | Kompass takes |",
        "|---|---|---|---|---|---|---|",
    ]
    for one in found:
        bar = "" if one.bar is None else f"{'≥' if one.least else '≤'} {one.bar:g}"
        met = {True: "met", False: "**not met**", None: ""}[one.is_met]
        spread = f"{one.low:.2f}–{one.high:.2f}"
        cells = (one.what, one.size, f"{one.median:.2f}", spread, bar, met, f"{1000 * one.seconds:.0f} ms")
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main(quick: bool = typer.Option(False, help="The two smaller sizes, and fewer rounds.")) -> None:
    """Measure and print. Ratios above a bar are for the reader to judge: nothing fails here."""
    sizes = list(made.SIZES)[:2] if quick else list(made.SIZES)
    found: list[Ratio] = []
    with tempfile.TemporaryDirectory() as under:
        for size in sizes:
            folder = made.data(Path(under), size)
            times = 3 if size >= 100_000 or quick else 7
            found += build.measured(folder, size, times)
            found += asks.measured(folder, size, times)
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print(table(found))
    print("\nHow the cost of ours grows with the number of evaluations (exponent):\n")
    for what in dict.fromkeys(one.what for one in found if one.what.endswith("SQL") or "DuckDB" in one.what):
        seconds = [one.seconds for one in found if one.what == what]
        print(f"* {what.partition(' against')[0]}: {exponent(sizes, seconds):.2f}")


if __name__ == "__main__":
    typer.run(main)
