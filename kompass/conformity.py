"""How far Kompass meets WCAG 2.1 A and AA: each criterion with how it was checked, and what the checks found.

The facts lie in `data/accessibility/`: `criteria.csv` is held by the tests it names, `measured.json` is
written by `python -m tests.browser.conformity` and held by the browser tests.
"""

import csv
import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from kompass.settings import ROOT

FOLDER = ROOT / "data" / "accessibility"


class Result(StrEnum):
    """How a criterion stands."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True)
class Criterion:
    """One criterion of WCAG 2.1: its number and level, how it stands, how that is known (`test`, `hand` or
    `both`), and by which tests."""

    number: str
    level: str
    result: Result
    how: str
    tests: tuple[str, ...]

    @property
    def key(self) -> str:
        """Its number as a part of a key of words: 1-4-13."""
        return self.number.replace(".", "-")


@dataclass(frozen=True)
class Measured:
    """What the automatic check found, and when: the version of axe-core, and how much was looked at."""

    axe: str
    pages: int
    views: int
    violations: int
    on: date


@cache
def criteria() -> tuple[Criterion, ...]:
    """Every criterion of level A and AA, in the standard's order."""
    with (FOLDER / "criteria.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Criterion(
                row["criterion"],
                row["level"],
                Result(row["result"]),
                row["how"],
                tuple(row["tests"].split()),
            )
            for row in csv.DictReader(file)
        )


@cache
def measured() -> Measured:
    """What the automatic check found the last time it was recorded."""
    found = json.loads((FOLDER / "measured.json").read_text(encoding="utf-8"))
    return Measured(**{**found, "on": date.fromisoformat(found["on"])})
