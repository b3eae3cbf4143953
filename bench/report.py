"""What was measured as Markdown: on the screen, and as the page `docs/reference/speed.md`."""

import inspect
import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from types import ModuleType

from bench.timing import Growth, Ratio
from kompass import settings

PAGE = settings.ROOT / "docs" / "reference" / "speed.md"

HEAD = """# How fast Kompass is

Written by `uv run python -m bench --write` on {day}; {machine}.

Everything is told as a **ratio**: how many times as long Kompass takes as something else that does the same,
measured in turns in one run on one machine, so that a busy moment meets both. A ratio is the median of
paired rounds and its spread is their middle half. Bars are aims that were set before anything was measured;
where one is not met it says so. Made-up data of three sizes is drawn anew for each run; `published` is the
bundled data.
"""


@dataclass(frozen=True)
class Part:
    """A part of the page: its title, the module that measured it and tells how, its tables."""

    title: str
    module: ModuleType
    tables: Sequence[str]

    def __str__(self) -> str:
        return "\n\n".join([f"## {self.title}", inspect.getdoc(self.module) or "", *self.tables])


def machine() -> str:
    """What it was measured on, without a name."""
    return f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def page(parts: Sequence[Part]) -> str:
    """The whole page."""
    head = HEAD.format(day=date.today().isoformat(), machine=machine())
    return "\n\n".join([head.rstrip(), *map(str, parts)]) + "\n"


def markdown(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table."""
    lines = [titles, ["---"] * len(titles), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def judged(is_met: bool | None) -> str:
    """A bar's word; none where there is no bar."""
    return {True: "met", False: "**not met**", None: ""}[is_met]


def ratios(found: Sequence[Ratio]) -> str:
    """Ratios with their bars."""
    titles = ("what", "evaluations", "ratio", "middle half", "bar", "", "Kompass takes")
    rows = [
        (
            one.what,
            one.size,
            f"{one.median:.2f}",
            f"{one.low:.2f}–{one.high:.2f}",
            "" if one.bar is None else f"{'≥' if one.least else '≤'} {one.bar:g}",
            judged(one.is_met),
            f"{1000 * one.seconds:.0f} ms",
        )
        for one in found
    ]
    return markdown(titles, rows)


def growths(found: Sequence[Growth]) -> str:
    """How the cost of ours grows; nothing where only one size was measured."""
    if not found:
        return ""
    rows = []
    for one in found:
        met = None if one.bar is None else one.exponent <= one.bar
        bar = "" if one.bar is None else f"≤ {one.bar:g}"
        rows.append((one.what, f"{one.exponent:.2f}", bar, judged(met)))
    return markdown(("what", "grows by (exponent of the evaluations)", "bar", ""), rows)
