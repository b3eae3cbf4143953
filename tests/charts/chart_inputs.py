"""What the chart tests are made of: titles, shares, an edition, an evaluation."""

from collections.abc import Mapping, Sequence

import pandas as pd

from kompass.grid import Grid
from kompass.model import Edition, Evaluation, Level
from tests import makers

AREAS = (
    "Offentlighet och demokrati",
    "Brukarfokus, tillgänglighet och bemötande",
    "Politisk styrning och kontroll",
    "Ledarskap, ansvar och delegation",
    "Resultat och effektivitet",
    "Kommunen som arbetsgivare – personalpolitik",
    "Ständiga förbättringar",
    "Kommunen som samhällsbyggare",
)
OWN = {"1": 0.59, "2": 0.79, "3": 0.58, "4": 0.64, "5": 0.55, "6": 0.5, "7": 0.63, "8": 0.68}
MEAN = {"1": 0.55, "2": 0.6, "3": 0.7, "4": 0.58, "5": 0.57, "6": 0.57, "7": 0.51, "8": 0.66}


def edition(code: str, first: int, last: int) -> Edition:
    return Edition(
        code=code,
        country="SE",
        language="sv",
        first_year=first,
        last_year=last,
        names={
            "sv": f"{first} års version ({first}–{last})",
            "en": f"the {first} version ({first}–{last})",
        },
        notes={},
        detail="area",
        question_count=None,
        group_year=2017,
        population="population_2016",
        source_id="s",
    )


def evaluation(year: int | None, code: str | None, total: int = 1, area: int = 8) -> Evaluation:
    return Evaluation(
        id=f"se-1292-{year}",
        municipality_id="se-1292",
        municipality="Ängelholm",
        country="SE",
        year=year,
        month=None,
        number=None,
        edition=code,
        confidence="high",
        notes={},
        source_ids=("s",),
        points={Level.TOTAL: total, Level.AREA: area, Level.QUESTION: 0},
    )


def figures(points: Mapping[str, Sequence[float | None]], max_points: float = 100) -> dict[str, Grid]:
    """Figures of edition `new` as the store gives them: by item code, the points of se-0, se-1 and so on."""
    columns = ["evaluation_id", "municipality_id", "municipality", "edition", "year", "month", "item"]
    rows = [
        (f"se-{n}-{2016 + n % 3}", f"se-{n}", f"Kommun {n}", "new", 2016 + n % 3, None, item, value)
        for item, values in points.items()
        for n, value in enumerate(values)
        if value is not None
    ]
    frame = pd.DataFrame(rows, columns=[*columns, "points"])
    told = {"basis": "stated", "confidence": "high", "source_id": "s"}
    return makers.grids_of(frame.assign(max_points=max_points, own=False, **told))


def everyone(most: int = 400) -> list[str]:
    """The ids of all municipalities that `figures` can make."""
    return [f"se-{n}" for n in range(most)]
