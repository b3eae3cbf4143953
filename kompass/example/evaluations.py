"""When made-up municipalities were evaluated, and how much is known of each evaluation."""

import csv
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd

from kompass.example.likeness import SE_2010, SE_2015
from kompass.example.shares import dealt

QUESTIONS, SOME_QUESTIONS, AREAS, TOTAL, NOTHING = "questions", "some-questions", "areas", "total", "nothing"
"""How much is known: every question; all but a few, and the total; areas and total; the total; no points."""

KNOWN: Mapping[str, Mapping[str, float]] = {
    SE_2010: {AREAS: 75, TOTAL: 20, NOTHING: 5},
    SE_2015: {QUESTIONS: 85, SOME_QUESTIONS: 5, AREAS: 5, TOTAL: 3, NOTHING: 2},
}
NO_YEAR = 0.08
"""Share of the first evaluations in the 2010 edition whose year nobody tells; the total alone is known."""

MONTH_TOLD = 0.6
_MONTHS = (1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12)

HOW_MANY = {1: 35, 2: 40, 3: 25}
"""How many evaluations municipalities have, in percent."""

YEARS: Mapping[int, Mapping[tuple[int, ...], float]] = {
    1: {(2012,): 1, (2014,): 1, (2016,): 3, (2017,): 4, (2018,): 4, (2019,): 4},
    2: {
        (2011, 2014): 1,
        (2013, 2016): 1,
        (2014, 2017): 2,
        (2015, 2018): 2,
        (2015, 2019): 1,
        (2016, 2018): 5,
        (2017, 2019): 5,
        (2016, 2019): 4,
    },
    3: {
        (2011, 2014, 2017): 1,
        (2012, 2015, 2018): 1,
        (2012, 2016, 2018): 3,
        (2013, 2016, 2019): 3,
        (2014, 2017, 2019): 3,
        (2015, 2017, 2019): 2,
        (2016, 2017, 2019): 2,
        (2016, 2018, 2019): 2,
    },
}
"""In which years, by how many, with weights: two to four years apart, but where three lie in one edition."""

LAST_OF_2010 = 2015


def evaluations(rng: np.random.Generator, municipality_ids: "pd.Series[str]") -> pd.DataFrame:
    """The table of evaluations in order, with three columns more, which the other tables are made from:

    `place` is the municipality's row, `held` the year even where nobody tells it, `known` one of the above.
    """
    years = _years(rng, len(municipality_ids))
    frame = pd.DataFrame(
        [(place, number, year) for place, held in enumerate(years) for number, year in enumerate(held, 1)],
        columns=["place", "number", "held"],
    )
    frame["edition"] = np.where(frame["held"] <= LAST_OF_2010, SE_2010, SE_2015)
    frame["known"] = ""
    for edition, shares in KNOWN.items():
        mine = frame["edition"] == edition
        frame.loc[mine, "known"] = dealt(rng, int(mine.sum()), shares)
    early = np.flatnonzero((frame["edition"] == SE_2010) & (frame["number"] == 1))
    silent = frame.index.isin(rng.permutation(early)[: round(NO_YEAR * len(early))])
    frame.loc[silent, "known"] = TOTAL
    told = rng.random(len(frame)) < MONTH_TOLD
    month = pd.Series(rng.choice(_MONTHS, len(frame)), dtype="Int64")
    year = frame["held"].astype("Int64").mask(silent)
    municipality = municipality_ids.iloc[frame["place"]].reset_index(drop=True)
    return frame.assign(
        evaluation_id=municipality + "-" + year.astype("str").where(~silent, "year-unknown"),
        municipality_id=municipality,
        year=year,
        month=month.mask(~told | silent),
        number=frame["number"].astype("Int64").mask(silent),
        confidence=np.where(silent, "medium", "high"),
        **_notes(frame["known"].where(~silent, "no-year")),
    )


def _years(rng: np.random.Generator, places: int) -> list[tuple[int, ...]]:
    how_many = np.array(dealt(rng, places, HOW_MANY))
    waiting = {n: iter(dealt(rng, int((how_many == n).sum()), weights)) for n, weights in YEARS.items()}
    return [next(waiting[n]) for n in how_many]


def _notes(kinds: "pd.Series[str]") -> dict[str, "pd.Series[str]"]:
    """What a reader should know of each, in both languages."""
    with (Path(__file__).parent / "notes.csv").open(encoding="utf-8", newline="") as handle:
        rows = {row["known"]: row for row in csv.DictReader(handle)}
    return {
        column: kinds.map({kind: row[column] for kind, row in rows.items()})
        for column in ("note_sv", "note_en")
    }
