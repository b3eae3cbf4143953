"""Whom one is like, and between which places one lies, against the numpy that an analyst would write.

Kompass has its frames and gives ids, names and sources; numpy has arrays of numbers and gives numbers.
"""

from collections.abc import Callable
from pathlib import Path

import numpy as np

from bench import build
from bench.asks import EDITION, QUESTION
from bench.timing import Ratio, ratio, rounds
from kompass import ask, peers
from kompass.model import BAND_NEEDS, NEAREST, ROUNDING, level_of
from kompass.store import Store

WEIGHTS = peers.Weights()


def similar(store: Store, subject: str) -> tuple[Callable[[], object], Callable[[], object]]:
    """The ten that are most like one of all there are, weighed by size, density, group and distance."""
    edition, frame = store.instrument.editions[EDITION], store.municipalities
    home = int(np.flatnonzero(frame["municipality_id"] == subject)[0])
    known = set(store.evaluations["municipality_id"])
    people, area, lat, lon = (
        frame[name].astype(float).to_numpy(dtype=float)
        for name in (peers.population_column(edition), "land_area_km2", "lat", "lon")
    )
    groups = frame[peers.group_column(edition)].astype(str).to_numpy(dtype=str)

    def numpy() -> object:
        density = people / area
        apart = WEIGHTS.population * np.abs(np.log2(people / people[home]))
        apart += WEIGHTS.density * np.abs(np.log2(density / density[home])) / 2
        main = np.where(groups.astype("U1") == groups[home][:1], 0.5, 1)
        apart += WEIGHTS.group * np.where(groups == groups[home], 0, main)
        here, there = np.radians([lat[home], lon[home]]), np.radians([lat, lon])
        half = np.sin((there[0] - here[0]) / 2) ** 2
        half += np.cos(there[0]) * np.cos(here[0]) * np.sin((there[1] - here[1]) / 2) ** 2
        apart += WEIGHTS.distance * 2 * 6371 * np.arcsin(np.sqrt(half)) / 100
        return np.argsort(np.nan_to_num(apart, nan=np.inf), kind="stable")[1 : NEAREST + 1]

    def ours() -> object:
        return peers.within(peers.Choice("similar"), edition, known, frame, subject)

    return ours, numpy


def bands(store: Store) -> tuple[Callable[[], object], Callable[[], object]]:
    """The place of everyone by a question, and the band of places that the margin leaves open."""
    level = level_of(QUESTION)
    scores = store.scores([EDITION], level)
    scores = scores[(scores["item"] == QUESTION) & scores["year"].notna()]
    who = scores["municipality_id"].astype("category").cat.codes.to_numpy()
    when = scores["year"].to_numpy(dtype=float)
    share = (scores["points"] / scores["max_points"]).to_numpy(dtype=float)
    reach = store.instrument.margins[level] - ROUNDING

    def numpy() -> object:
        order = np.lexsort((when, who))
        last = np.append(np.flatnonzero(np.diff(who[order])), len(order) - 1)
        latest = share[order[last]]
        ordered, n = np.sort(latest), len(latest)
        place = 1 + n - np.searchsorted(ordered, latest, side="right")
        first = 1 + n - np.searchsorted(ordered, latest + reach, side="left")
        least = np.searchsorted(ordered, latest - reach, side="right")
        best = np.argsort(-latest, kind="stable")
        return place[best], first[best], (n - least)[best], n >= BAND_NEEDS

    return lambda: ask.ranking(store, QUESTION, EDITION), numpy


def measured(folder: Path, size: int, times: int) -> list[Ratio]:
    """Both, with everything loaded."""
    store = build.kompass(folder)
    subject = str(store.evaluations["municipality_id"].iloc[0])
    found = []
    for what, (ours, numpy) in (
        ("similar peers against numpy", similar(store, subject)),
        ("bands of places against numpy", bands(store)),
    ):
        seconds = rounds({"Kompass": ours, "numpy": numpy}, times)
        found.append(ratio(what, f"{size:,}", seconds["Kompass"], seconds["numpy"]))
    return found
