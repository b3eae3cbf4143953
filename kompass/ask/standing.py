"""What a headline needs to know of a municipality, and who is of about its size."""

from dataclasses import dataclass

import pandas as pd

from kompass import compare, peers
from kompass.ask.comparisons import reference
from kompass.ask.profile import Profile
from kompass.model import TOTAL, Evaluation, Level
from kompass.store import Store
from kompass.text.headline import Standing


def standing(
    found: Profile, chosen: Evaluation | None, changed: compare.Change | None, store: Store, this_year: int
) -> Standing:
    """What the ladder of headlines needs to know of a municipality and one of its evaluations."""
    total = found.points(chosen, TOTAL) if chosen else None
    areas = []
    if chosen and chosen.edition:
        for item in store.instrument.items_at(chosen.edition, Level.AREA):
            points = found.points(chosen, item.code)
            mean = reference(store, chosen, item.code)
            if points is not None:
                areas.append((points, mean.points if mean else None))
    steps = [s for s in changed.steps if chosen and s.after.id == chosen.id] if changed else []
    return Standing(
        municipality=found.name,
        evaluation=chosen,
        latest=found.latest,
        latest_known=compare.latest_with_figures(found.evaluations),
        total=total,
        reference=reference(store, chosen, TOTAL) if chosen else None,
        areas=areas,
        step=next((s for s in steps if s.level == Level.TOTAL), None),
        area_step=next((s for s in steps if s.level == Level.AREA), None),
        this_year=this_year,
    )


@dataclass(frozen=True)
class SizeNeighbour:
    """A municipality of about the same size with a known total."""

    municipality_id: str
    municipality: str
    year: int
    points: float
    edition: str
    own: bool


def similar_in_size(store: Store, municipality_id: str, most: int = 5) -> list[SizeNeighbour]:
    """The evaluated municipalities nearest in population with their latest known total, in any edition.

    They are shown as whom to look at, never compared: their editions may differ.
    """
    own = peers.home_of(municipality_id, store.municipalities)["population_latest"]
    if pd.isna(own):
        return []
    latest = store.latest_totals
    others = latest[latest["municipality_id"] != municipality_id]
    order = others.assign(distance=(others["population"] - own).abs()).sort_values(
        ["distance", "municipality_id"]
    )
    nearest = order.head(most)
    points = store.points_of(nearest["evaluation_id"])
    return [
        SizeNeighbour(
            municipality_id=row["municipality_id"],
            municipality=row["municipality"],
            year=int(row["year"]),
            points=points[row["evaluation_id"], TOTAL][0],
            edition=row["edition"],
            own=bool(row["own"]),
        )
        for row in nearest.to_dict("records")
    ]
