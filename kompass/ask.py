"""The questions people ask, answered: fetch from the store, choose peers, compare.

One function per question. Pages and terminal call these, so that both give the same answer.
"""

from dataclasses import dataclass

import pandas as pd

from kompass import compare, peers
from kompass.errors import NoFigures, UnknownEdition, UnknownItem, UnknownYear
from kompass.model import TOTAL, Edition, Evaluation, Level, ReferenceValue, level_of, nearest_reference
from kompass.store import Store
from kompass.text.headline import Standing


@dataclass(frozen=True)
class Profile:
    """What is known of a municipality: its row of facts, its evaluations (oldest first), every figure."""

    municipality: pd.Series
    evaluations: list[Evaluation]
    scores: pd.DataFrame

    @property
    def id(self) -> str:
        return str(self.municipality["municipality_id"])

    @property
    def name(self) -> str:
        return str(self.municipality["name"])

    @property
    def latest(self) -> Evaluation | None:
        """The latest evaluation with a known year, with or without figures."""
        dated = [e for e in self.evaluations if e.year is not None]
        return max(dated, key=lambda e: (e.moment, e.id), default=None)

    def chosen(self, year: int | None = None) -> Evaluation | None:
        """The evaluation a page is about: of the year asked for, else the latest with figures.

        Where nothing has figures, the latest known of; None where none of that year is known.
        """
        found = compare.latest_with_figures(self.evaluations, year)
        if found is None and year is None:
            found = compare.latest_with_figures(self.evaluations) or self.latest
            return found or (self.evaluations[-1] if self.evaluations else None)
        return found or next((e for e in self.evaluations if e.year == year), None)

    def points(self, evaluation: Evaluation, item: str) -> float | None:
        """The points of an item in an evaluation, None where unknown."""
        row = self.score(evaluation, item)
        return None if row is None else float(row["points"])

    def figures(self, evaluation: Evaluation) -> dict[str, float]:
        """Every figure of an evaluation, by item."""
        mine = self.scores[self.scores["evaluation_id"] == evaluation.id]
        return dict(zip(mine["item"], mine["points"].astype(float), strict=True))

    def score(self, evaluation: Evaluation, item: str) -> pd.Series | None:
        """The row of a figure, None where unknown."""
        found = self.scores[(self.scores["evaluation_id"] == evaluation.id) & (self.scores["item"] == item)]
        return None if found.empty else found.iloc[0]


def require_year(about: Profile, year: int | None) -> None:
    """Raise UnknownYear, with the years that are known, where no evaluation of `year` is."""
    years = [str(e.year) for e in about.evaluations if e.year is not None]
    if year is not None and str(year) not in years:
        raise UnknownYear(municipality=about.name, year=str(year), n=len(years), years=", ".join(years))


def profile(store: Store, municipality_id: str) -> Profile:
    """What is known of a municipality. `municipality_id` must exist."""
    frame = store.municipalities
    row = frame[frame["municipality_id"] == municipality_id].iloc[0]
    return Profile(row, store.evaluations_of(municipality_id), store.scores_of(municipality_id))


def reference(store: Store, evaluation: Evaluation, item: str) -> ReferenceValue | None:
    """The published value nearest in time of the evaluation's edition, where year and edition are known."""
    if not evaluation.is_placed or evaluation.edition is None:
        return None
    return nearest_reference(store.references, evaluation.edition, item, evaluation.moment)


def comparison(
    store: Store,
    municipality_id: str,
    year: int | None = None,
    choice: peers.Choice = peers.DEFAULT,
    level: Level | None = None,
) -> compare.Comparison:
    """An evaluation beside its peers.

    Raises UnknownYear, NoFigures where the evaluation is unplaced or has no figure at the level, and
    UnknownPeerChoice for a choice that does not exist.
    """
    about = profile(store, municipality_id)
    require_year(about, year)
    subject = compare.latest_with_figures(about.evaluations, year)
    if subject is None:
        raise NoFigures(municipality=about.name, level=str(level or TOTAL))
    level = level or compare.default_level(subject)
    group = peers.choose(choice, subject, level, store.evaluations, store.municipalities, store.instrument)
    return compare.with_peers(
        subject,
        level,
        about.scores,
        group,
        store.scores(group.editions, level),
        store.references,
        store.instrument,
    )


def newest_edition(store: Store, item: str = TOTAL) -> str:
    """The edition with the newest figures for an item's level; the default of a ranking.

    The newest is the one whose use began last; between countries the store's first country.
    """
    known = store.evaluations[store.evaluations[f"known_{level_of(item)}"] > 0]["edition"].dropna().unique()
    editions = [e for code, e in store.instrument.editions.items() if code in known]
    if not editions:
        raise NoFigures(municipality="?", level=str(level_of(item)))
    home = [e for e in editions if e.country == "SE"] or editions
    return max(home, key=lambda e: (e.first_year or 0, e.code)).code


def edition_of(store: Store, municipality_id: str | None, item: str = TOTAL) -> str:
    """The edition of a municipality's latest figure for an item; without one, the newest with figures."""
    if municipality_id is not None:
        about = profile(store, municipality_id)
        with_item = [e for e in about.evaluations if e.is_placed and about.points(e, item) is not None]
        latest = max(with_item, key=lambda e: (e.moment, e.id), default=None)
        if latest is not None and latest.edition is not None:
            return latest.edition
    return newest_edition(store, item)


def known_edition(store: Store, code: str) -> Edition:
    """The edition of a code. Raises UnknownEdition."""
    if code not in store.instrument.editions:
        raise UnknownEdition(edition=code, editions=", ".join(store.instrument.editions))
    return store.instrument.editions[code]


def known_item(store: Store, code: str, item: str) -> Edition:
    """The edition of a code, which has such an item. Raises UnknownEdition and UnknownItem."""
    edition = known_edition(store, code)
    if (code, item) not in store.instrument.items:
        raise UnknownItem(item=item, edition=code)
    return edition


def ranking(
    store: Store,
    item: str = TOTAL,
    edition: str | None = None,
    choice: peers.Choice = peers.DEFAULT,
    subject: str | None = None,
) -> compare.Ranking:
    """Who stands where, among those whom the choice means for `subject` (or by itself, without one).

    Raises UnknownEdition, UnknownItem or UnknownPeerChoice.
    """
    code = edition or newest_edition(store, item)
    about = known_item(store, code, item)
    level = level_of(item)
    selection, members = peers.within(choice, about, level, store.evaluations, store.municipalities, subject)
    return compare.ranking(
        code,
        item,
        members,
        store.scores([code], level),
        store.evaluations,
        store.instrument,
        selection,
        choice.years,
    )


def spread(
    store: Store,
    edition: str,
    level: Level,
    choice: peers.Choice = peers.DEFAULT,
    subject: str | None = None,
) -> compare.Spread:
    """How the figures of an edition lie, item by item, among those whom the choice means.

    They are the members of a ranking: all there are, so that n can be said of how many. Raises UnknownEdition
    and UnknownPeerChoice.
    """
    about = known_edition(store, edition)
    selection, members = peers.within(choice, about, level, store.evaluations, store.municipalities, subject)
    scores = store.scores([edition], level)
    return compare.spread(edition, level, members, scores, store.instrument, selection, choice.years)


def again(
    store: Store, edition: str, item: str = TOTAL, years: tuple[int, int] | None = None
) -> compare.Again:
    """All who were evaluated again, the later time in this edition. Raises UnknownEdition and UnknownItem."""
    known_item(store, edition, item)
    scores = store.scores(store.instrument.editions, level_of(item))
    return compare.again(edition, item, scores, store.instrument, years)


def claim(
    store: Store, municipality_id: str, choice: peers.Choice, item: str = TOTAL, edition: str | None = None
) -> compare.Claim:
    """Whether a municipality has the highest figure for an item among those whom the choice means for it.

    The edition is that of its latest figure for the item, unless one is named. Raises UnknownEdition,
    UnknownItem or UnknownPeerChoice.
    """
    code = edition or edition_of(store, municipality_id, item)
    found = ranking(store, item, code, choice, municipality_id)
    return compare.highest(found, municipality_id)


def change(store: Store, municipality_id: str) -> compare.Change:
    """What changed between a municipality's evaluations; no steps where none is known."""
    about = profile(store, municipality_id)
    if not about.evaluations:
        return compare.Change(about.id, about.name, (), ())
    return compare.change(about.evaluations, about.scores, store.instrument)


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
    column = "population_latest"
    own = peers.home_of(municipality_id, store.municipalities)[column]
    known = store.evaluations[(store.evaluations["known_total"] > 0) & store.evaluations["year"].notna()]
    latest = known.sort_values(["year", "month"]).drop_duplicates("municipality_id", keep="last")
    latest = latest[latest[column].notna() & (latest["municipality_id"] != municipality_id)]
    if pd.isna(own) or latest.empty:
        return []
    order = latest.assign(distance=(latest[column] - own).abs()).sort_values(["distance", "municipality_id"])
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
