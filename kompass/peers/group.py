"""From a choice to municipalities: whose evaluations are compared, who is ranked, who is left out and why."""

from collections.abc import Callable, Collection, Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd

from kompass import ids
from kompass.errors import UnknownPeerChoice
from kompass.model import NEAREST, Edition, Evaluation, Instrument, LeftOut, Level, Likeness, PeerGroup
from kompass.peers.choice import KINDS, PICKED, Choice
from kompass.peers.likeness import (
    MEASURED,
    Facts,
    Weights,
    group_column,
    likeness,
    population_column,
    steps_apart,
    unlikeness,
)

Match = Callable[[pd.DataFrame, str, Edition], "pd.Series[bool]"]
"""Which rows match the value of a choice; the rows are municipalities, or evaluations with their facts."""


def home_of(municipality_id: str, municipalities: pd.DataFrame) -> Facts:
    """The row of facts a municipality is matched by: country, county, groups, populations, place."""
    at = ids.place(municipality_id, municipalities["municipality_id"])
    return {str(k): v for k, v in municipalities.iloc[at].to_dict().items()}


def _country(frame: pd.DataFrame, value: str, edition: Edition) -> "pd.Series[bool]":
    return frame["country"].eq(value)


def _everyone(frame: pd.DataFrame, value: str, edition: Edition) -> "pd.Series[bool]":
    return pd.Series(True, index=frame.index)


def _county(frame: pd.DataFrame, value: str, edition: Edition) -> "pd.Series[bool]":
    return frame["county_code"].notna() & frame["county_code"].eq(value)


def _group(frame: pd.DataFrame, value: str, edition: Edition) -> "pd.Series[bool]":
    return frame[group_column(edition)].notna() & frame[group_column(edition)].eq(value)


MATCHES: Mapping[str, Match] = {"country": _country, "all": _everyone, "county": _county, "group": _group}
"""The kinds that a municipality matches or not; those of `NEAREST_BY` are the nearest of all."""


def _by_size(
    home: Facts, municipalities: pd.DataFrame, edition: Edition, weights: Weights
) -> "pd.Series[float]":
    column = population_column(edition)
    own = home[column]
    return (municipalities[column].astype(float) - (float("nan") if pd.isna(own) else float(own))).abs()


def _by_likeness(
    home: Facts, municipalities: pd.DataFrame, edition: Edition, weights: Weights
) -> "pd.Series[float]":
    return unlikeness(steps_apart(home, municipalities, edition), weights)


NEAREST_BY = {"size": _by_size, "similar": _by_likeness}
"""The kinds that take the nearest ten, and how far from a municipality the others then lie (nan: unknown)."""


def choose(
    choice: Choice,
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
    value = choice.value if choice.stands_alone else _value(choice.kind, home, edition)
    picked = _picked(choice.code, municipalities) if choice.kind == PICKED else None
    editions = (
        instrument.comparable_editions(edition.code, level)
        if choice.kind in ("all", PICKED)
        else (edition.code,)
    )
    number, every = pd.factorize(evaluations["municipality_id"])
    is_other = np.asarray(every != subject.municipality_id, dtype=bool)
    usable = has_figures(evaluations, editions, level, choice.years)
    if picked is not None:  # the municipality itself may be picked, as one of a group, but is no peer
        matching = (is_other & ids.among(every, picked))[number]
    else:
        _check(choice, edition, municipalities)
        if choice.kind in NEAREST_BY:
            near = _distances(choice, value, edition, municipalities)
            known = every[np.unique(number[is_other[number] & usable])]
            nearest = _nearest(near.drop(home["municipality_id"], errors="ignore"), known)
            matching = (is_other & ids.among(every, nearest))[number]
        else:
            matching = is_other[number] & MATCHES[choice.kind](evaluations, value, edition).to_numpy(
                dtype=bool
            )
    is_candidate = np.zeros(len(every), dtype=bool)
    is_candidate[number[matching & usable]] = True
    candidates = tuple(every[is_candidate].tolist())
    left_out = _left_out(evaluations[matching & ~is_candidate[number]], editions, level)
    if picked is not None:
        left_out += _never_evaluated(picked, evaluations, municipalities)
    return PeerGroup(
        choice=choice.kind,
        editions=editions,
        candidates=candidates,
        left_out=left_out,
        label=_label(choice.kind, value, edition, municipalities),
        years=choice.years,
        likeness=_likeness(choice, value, candidates, edition, municipalities),
    )


def within(
    choice: Choice,
    edition: Edition,
    known: Collection[str],
    municipalities: pd.DataFrame,
    subject: str | None = None,
) -> tuple[str, tuple[str, ...]]:
    """Whom a ranking is about: the code with its value, and the ids of all municipalities it names.

    They are all there are, evaluated or not, since a place is said with its denominator. `known` are the ids
    of those that there is something to show of; facts are those of the edition's time. `subject` is the
    municipality from which a kind without a value is read, and it is always among those of `size`, `similar`
    and hand-picked ones; `country` without a value is the edition's. Of those nearest, as many are taken as
    hold ten others of the known. Parts of municipalities are never ranked.

    Raises UnknownPeerChoice when the choice is not of a known form or matches nobody.
    """
    every = municipalities["municipality_id"].to_numpy(dtype=object)
    whole = municipalities["kind"].eq("municipality").to_numpy(dtype=bool)
    if choice.kind == PICKED:
        picked = [*_picked(choice.code, municipalities), *([subject] if subject else [])]
        return choice.code, tuple(every[whole & ids.among(every, picked)])
    kind = "country" if choice.kind == "all" else choice.kind
    if choice.stands_alone or (subject is None and kind != "country"):
        value = choice.value
    elif kind == "country" or subject is None:
        value = edition.country
    else:
        value = _value(kind, home_of(subject, municipalities), edition)
    if kind in NEAREST_BY:
        found = np.zeros(len(every), dtype=bool)
        if value in every[whole]:
            asking = value if subject is None else subject
            near = _distances(choice, value, edition, municipalities[whole]).drop(asking, errors="ignore")
            found = whole & ids.among(every, [asking, *_nearest(near, known)])
    else:
        found = whole & MATCHES[kind](municipalities, value, edition).to_numpy(dtype=bool)
    if not found.any():
        raise UnknownPeerChoice(choice=choice.code, choices=_forms())
    return f"{kind}:{value}", tuple(every[found])


def _forms() -> str:
    return ", ".join([*KINDS, "county:12", "group:B3", "size:NAMN"])


def _value(kind: str, home: Facts, edition: Edition) -> str:
    """What a kind without a value means for a municipality; empty where we do not know it."""
    if kind in ("all", PICKED):
        return ""
    columns = {"country": "country", "county": "county_code", "group": group_column(edition)}
    value = home[columns.get(kind, "municipality_id")]
    return "" if pd.isna(value) else str(value)


def _check(choice: Choice, edition: Edition, municipalities: pd.DataFrame) -> None:
    """A value that the reader has written must be one that exists."""
    if choice.kind in NEAREST_BY:
        exists = municipalities["municipality_id"].eq(choice.value).any()
    else:
        exists = MATCHES[choice.kind](municipalities, choice.value, edition).any()
    if choice.stands_alone and (choice.kind == "all" or not exists):
        raise UnknownPeerChoice(choice=choice.code, choices=_forms())


def _picked(code: str, municipalities: pd.DataFrame) -> list[str]:
    ids = [part.strip() for part in code.split(",") if part.strip()]
    known = set(municipalities["municipality_id"])
    if not ids or not set(ids) <= known:
        raise UnknownPeerChoice(choice=code, choices=_forms())
    return list(dict.fromkeys(ids))


def has_figures(
    evaluations: pd.DataFrame, editions: Collection[str], level: Level, years: tuple[int, int] | None
) -> ids.Mask:
    """Which evaluations are in some editions, of a known year within a window, with figures at a level."""
    found = ids.among(evaluations["edition"], editions) & (evaluations[f"known_{level}"].to_numpy() > 0)
    year = evaluations["year"].to_numpy(dtype=float, na_value=np.nan)
    return found & (~np.isnan(year) if years is None else (year >= years[0]) & (year <= years[1]))


def _distances(
    choice: Choice, value: str, edition: Edition, municipalities: pd.DataFrame
) -> "pd.Series[float]":
    """How far from the municipality of the choice each other of its country lies, by id; nan: not known."""
    home = home_of(value, municipalities)
    there = municipalities["country"].eq(home["country"]).to_numpy(dtype=bool)
    near = NEAREST_BY[choice.kind](home, municipalities, edition, choice.weights)
    return near.set_axis(municipalities["municipality_id"])[there]


def _nearest(near: "pd.Series[float]", known: Collection[str]) -> set[str]:
    """The ten nearest that are known, and those unknown that lie no further away than they do.

    Of equally near ones those with the lower ids are taken, so that ten are ten.
    """
    every, apart = near.index.to_numpy(dtype=object), near.to_numpy(dtype=float)
    is_known = ids.among(every, known) & ~np.isnan(apart)
    if not is_known.any():
        return set()
    within = np.sort(apart[is_known])[:NEAREST][-1]
    ten = sorted(zip(apart[is_known & (apart <= within)], every[is_known & (apart <= within)], strict=True))
    return {*(one for _, one in ten[:NEAREST]), *every[~is_known & (apart <= within)]}


def _left_out(frame: pd.DataFrame, editions: tuple[str, ...], level: Level) -> tuple[LeftOut, ...]:
    """One reason per municipality: the one nearest to being usable."""
    if frame.empty:
        return ()
    number, every = pd.factorize(frame["municipality_id"])
    years = frame["year"].to_numpy(dtype=float, na_value=np.nan)
    edition, codes = pd.factorize(frame["edition"])
    here = ids.among(frame["edition"], editions)
    known = {each: frame[f"known_{each}"].to_numpy() > 0 for each in Level}
    figures = np.logical_or.reduce([*known.values()])
    reason = _reasons(here, edition >= 0, ~np.isnan(years), figures, known[level])
    order = np.lexsort((-np.nan_to_num(years), np.isnan(years), reason, number))
    first = order[np.r_[True, np.diff(number[order]) > 0]]
    names_of, told = codes.tolist(), [dict[str, None]() for _ in range(len(every))]
    for of, one in zip(number[edition >= 0].tolist(), edition[edition >= 0].tolist(), strict=True):
        told[of][names_of[one]] = None
    names = frame["municipality"].to_numpy(dtype=object)[first]
    rows = zip(every.tolist(), names, years[first].tolist(), reason[first].tolist(), told, strict=True)
    return tuple(
        LeftOut(one, name, None if year != year else int(year), REASONS[why], tuple(of))
        for one, name, year, why, of in rows
    )


REASONS = (
    "outside_years",
    "year_unknown",
    "no_points_at_level",
    "no_points",
    "other_edition",
    "edition_unknown",
)
"""Why an evaluated municipality cannot be compared, the nearest to being usable first."""


def _reasons(
    here: ids.Mask, edition_known: ids.Mask, year_known: ids.Mask, has_figures: ids.Mask, at_level: ids.Mask
) -> npt.NDArray[np.int_]:
    """The reason of each evaluation, by its place in `REASONS`."""
    told = [
        (here & at_level & year_known, "outside_years"),  # usable, but for its time
        (here & at_level, "year_unknown"),
        (here & has_figures, "no_points_at_level"),
        (here, "no_points"),
        (edition_known, "other_edition"),
    ]
    which = [REASONS.index(name) for _, name in told]
    return np.select([mask for mask, _ in told], which, REASONS.index("edition_unknown"))


def _never_evaluated(
    picked: list[str], evaluations: pd.DataFrame, municipalities: pd.DataFrame
) -> tuple[LeftOut, ...]:
    evaluated = set(evaluations["municipality_id"])
    names = municipalities.set_index("municipality_id")["name"]
    return tuple(LeftOut(i, names[i], None, "not_evaluated") for i in picked if i not in evaluated)


def _label(kind: str, value: str, edition: Edition, municipalities: pd.DataFrame) -> str:
    """What a choice is called by: a county's name, a group's code, the municipality it is taken of."""
    if kind == "county":
        named = municipalities[_county(municipalities, value, edition)]["county"]
        return str(named.iloc[0]) if len(named) else ""
    if kind in NEAREST_BY:
        return str(home_of(value, municipalities)["name"])
    return value


def _likeness(
    choice: Choice, value: str, candidates: tuple[str, ...], edition: Edition, municipalities: pd.DataFrame
) -> dict[str, Likeness]:
    if choice.kind not in NEAREST_BY:
        return {}
    weights = choice.weights if choice.kind == "similar" else Weights(1, 0, 0, 0)
    at = np.flatnonzero(ids.among(municipalities["municipality_id"], [value, *candidates]))
    names = ("municipality_id", population_column(edition), group_column(edition), *MEASURED)
    columns = {name: municipalities[name].array.take(at).tolist() for name in names}
    rows = (dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True))
    facts: dict[str, Facts] = {row["municipality_id"]: row for row in rows}
    return {one: likeness(facts[value], facts[one], edition, weights) for one in candidates}
