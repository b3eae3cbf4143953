"""Whom a municipality is compared with. Frames in, a PeerGroup out; nothing is fetched.

A choice is `country`, `all`, `county`, `group`, `size`, or municipality ids joined by commas. Adding
one is a function that tells which evaluations match, and a line in `CHOICES`.
"""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from kompass.errors import UnknownPeerChoice
from kompass.model import SIZE_PEERS, Edition, Evaluation, Instrument, LeftOut, Level, PeerGroup

Facts = Mapping[str, Any]
"""A municipality's row: what it is matched by."""

PICKED = "picked"
"""How a group of hand-picked municipalities is called; its code in the address is their ids."""


def home_of(municipality_id: str, municipalities: pd.DataFrame) -> Facts:
    """The row of facts a municipality is matched by: country, county, groups, populations."""
    found = municipalities[municipalities["municipality_id"] == municipality_id]
    return {str(k): v for k, v in found.iloc[0].to_dict().items()}


def group_column(edition: Edition) -> str:
    """The SKR grouping that was in force for an edition."""
    return f"group_{edition.group_year}"


def population_column(edition: Edition) -> str:
    """The population that peers in an edition are chosen by."""
    return f"population_{edition.population}"


Match = Callable[[pd.DataFrame, Facts, Edition], "pd.Series[bool]"]


def _country(frame: pd.DataFrame, home: Facts, edition: Edition) -> "pd.Series[bool]":
    return frame["country"].eq(home["country"])


def _everyone(frame: pd.DataFrame, home: Facts, edition: Edition) -> "pd.Series[bool]":
    return pd.Series(True, index=frame.index)


def _county(frame: pd.DataFrame, home: Facts, edition: Edition) -> "pd.Series[bool]":
    return frame["county_code"].notna() & frame["county_code"].eq(home["county_code"])


def _group(frame: pd.DataFrame, home: Facts, edition: Edition) -> "pd.Series[bool]":
    column = group_column(edition)
    return frame[column].notna() & frame[column].eq(home[column])


def _size(frame: pd.DataFrame, home: Facts, edition: Edition) -> "pd.Series[bool]":
    known = bool(pd.notna(home[population_column(edition)]))
    return frame[population_column(edition)].notna() & known


CHOICES: Mapping[str, Match] = {
    "country": _country,
    "all": _everyone,
    "county": _county,
    "group": _group,
    "size": _size,
}


def choose(
    choice: str,
    subject: Evaluation,
    level: Level,
    evaluations: pd.DataFrame,
    municipalities: pd.DataFrame,
    instrument: Instrument,
) -> PeerGroup:
    """The peers of an evaluation at a level, and the evaluated municipalities left out, with reasons.

    `evaluations` and `municipalities` are the store's frames. `subject` must be placed (year and
    edition known). Raises UnknownPeerChoice for a code that is neither a choice nor known ids.
    """
    assert subject.edition is not None
    edition = instrument.editions[subject.edition]
    home = home_of(subject.municipality_id, municipalities)
    picked = None if choice in CHOICES else _picked(choice, municipalities)
    if picked is None:
        matching = evaluations[CHOICES[choice](evaluations, home, edition)]
        matching = matching[matching["municipality_id"] != subject.municipality_id]
    else:
        matching = evaluations[evaluations["municipality_id"].isin(picked)]
    wide = choice == "all" or picked is not None
    editions = instrument.comparable_editions(edition.code, level) if wide else (edition.code,)
    usable = _usable(matching, editions, level)
    if choice == "size":
        usable, matching = _nearest_in_size(usable, matching, home, population_column(edition))
    candidates = tuple(usable["municipality_id"].drop_duplicates())
    left_out = _left_out(matching[~matching["municipality_id"].isin(candidates)], editions, level)
    if picked is not None:
        left_out += _never_evaluated(picked, evaluations, municipalities)
    return PeerGroup(
        choice=PICKED if picked is not None else choice,
        editions=editions,
        candidates=candidates,
        left_out=left_out,
        label=_label(choice, home, edition),
    )


def _picked(choice: str, municipalities: pd.DataFrame) -> list[str]:
    ids = [part.strip() for part in choice.split(",") if part.strip()]
    known = set(municipalities["municipality_id"])
    if not ids or not set(ids) <= known:
        raise UnknownPeerChoice(choice=choice, choices=", ".join(CHOICES))
    return list(dict.fromkeys(ids))


def _usable(matching: pd.DataFrame, editions: tuple[str, ...], level: Level) -> pd.DataFrame:
    return matching[
        matching["edition"].isin(editions) & matching["year"].notna() & (matching[f"known_{level}"] > 0)
    ]


def _nearest_in_size(
    usable: pd.DataFrame, matching: pd.DataFrame, home: Facts, column: str
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The ten nearest by population, and the evaluated ones that lie no further away than they do."""
    distances = (matching[column] - home[column]).abs().astype(float)
    order = matching.assign(distance=distances).sort_values(["distance", "municipality_id"])
    nearest = order[order.index.isin(usable.index)].drop_duplicates("municipality_id").head(SIZE_PEERS)
    reach = nearest["distance"].max() if len(nearest) else -1.0
    chosen = usable[usable["municipality_id"].isin(nearest["municipality_id"])]
    within = order[order["distance"] <= reach]
    has_points = within["municipality_id"].isin(usable["municipality_id"])
    beyond_ten = has_points & ~within["municipality_id"].isin(nearest["municipality_id"])
    return chosen, within[~beyond_ten]


def _left_out(frame: pd.DataFrame, editions: tuple[str, ...], level: Level) -> tuple[LeftOut, ...]:
    """One reason per municipality: the one nearest to being usable."""
    if frame.empty:
        return ()
    year_known = frame["year"].notna()
    has_figures = frame[["known_total", "known_area", "known_question"]].sum(axis=1) > 0
    here = frame["edition"].isin(editions)
    ranked = frame.assign(
        rank=[
            _reason(*row)
            for row in zip(
                here,
                frame["edition"].notna(),
                year_known,
                has_figures,
                frame[f"known_{level}"] > 0,
                strict=True,
            )
        ]
    )
    left = []
    for municipality_id, rows in ranked.groupby("municipality_id", sort=False):
        best = rows.sort_values(["rank", "year"], ascending=[True, False], na_position="last").iloc[0]
        left.append(
            LeftOut(
                municipality_id=str(municipality_id),
                municipality=best["municipality"],
                year=None if pd.isna(best["year"]) else int(best["year"]),
                reason=REASONS[best["rank"]],
                editions=tuple(rows["edition"].dropna().drop_duplicates()),
            )
        )
    return tuple(left)


REASONS = ("year_unknown", "no_points_at_level", "no_points", "other_edition", "edition_unknown")
"""Why an evaluated municipality cannot be compared, the nearest to being usable first."""


def _reason(here: bool, edition_known: bool, year_known: bool, has_figures: bool, at_level: bool) -> int:
    if here and at_level and not year_known:
        return REASONS.index("year_unknown")
    if here and has_figures:
        return REASONS.index("no_points_at_level")
    if here:
        return REASONS.index("no_points")
    return REASONS.index("other_edition" if edition_known else "edition_unknown")


def _never_evaluated(
    picked: list[str], evaluations: pd.DataFrame, municipalities: pd.DataFrame
) -> tuple[LeftOut, ...]:
    evaluated = set(evaluations["municipality_id"])
    names = municipalities.set_index("municipality_id")["name"]
    return tuple(LeftOut(i, names[i], None, "not_evaluated") for i in picked if i not in evaluated)


def _label(choice: str, home: Facts, edition: Edition) -> str:
    if choice == "county":
        found = home["county"]
    elif choice == "group":
        found = home[group_column(edition)]
    else:
        found = home["name"] if choice == "size" else home["country"]
    return str(found) if pd.notna(found) else ""


def within(
    selection: str | None, edition: Edition, evaluations: pd.DataFrame, municipalities: pd.DataFrame
) -> tuple[str, ...]:
    """The ids of all municipalities a ranking is about: `None` or `country:SE`, `county:12`, `group:B3`,
    `size:<municipality id>`. Parts of municipalities are never among them.

    Raises UnknownPeerChoice when the selection is not of that form or matches nobody.
    """
    whole = municipalities[municipalities["kind"] == "municipality"]
    kind, _, value = (selection or f"country:{edition.country}").partition(":")
    if kind == "country":
        found = whole[whole["country"] == value]
    elif kind == "county":
        found = whole[whole["county_code"] == value]
    elif kind == "group":
        found = whole[whole[group_column(edition)] == value]
    elif kind == "size" and (whole["municipality_id"] == value).any():
        column = population_column(edition)
        home = whole[whole["municipality_id"] == value].iloc[0]
        usable = _usable(evaluations, (edition.code,), Level.TOTAL)
        pool = whole[whole["municipality_id"].isin(usable["municipality_id"]) & whole[column].notna()]
        distances = (pool[column] - home[column]).abs().astype(float)
        order = pool.assign(distance=distances).sort_values(["distance", "municipality_id"])
        others = order[order["distance"].notna() & (order["municipality_id"] != value)].head(SIZE_PEERS)
        found = whole[whole["municipality_id"].isin([value, *others["municipality_id"]])]
    else:
        found = whole.iloc[:0]
    if found.empty:
        raise UnknownPeerChoice(choice=selection or "", choices="country, county:12, group:B3, size:NAMN")
    return tuple(found["municipality_id"])
