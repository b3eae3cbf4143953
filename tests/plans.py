"""Small made-up plans: improvement opportunities, measures, and a day to hold them against."""

from datetime import date
from typing import Any

from kompass.measures import Improvement, Measure, Status

TODAY = date(2026, 11, 23)
PLACE = "se-1292"


def improvement(n: int, text: str | None = None, **more: Any) -> Improvement:
    """The n:th improvement opportunity of an evaluation; ids are permanent unless `own`."""
    given = {"evaluation_id": f"{PLACE}-2016", "area": "1", "question": f"1.{n}"} | more
    return Improvement(finding_id=f"f{n:03}", text=f"Text {n}" if text is None else text, **given)


def measure(about: Improvement, action: str = "Gör något", **more: Any) -> Measure:
    """A planned measure."""
    return Measure(about, action=action, **more)


def decided_against(about: Improvement, reason: str = "Görs av regionen") -> Measure:
    """A decision that nothing is done."""
    return Measure(about, status=Status.NO_ACTION, reason=reason)
