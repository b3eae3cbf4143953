"""A small instrument and random figures in it, for the rules of comparisons, rankings and changes."""

from typing import Any

from hypothesis import strategies as st

from kompass import compare
from kompass.model import TOTAL, Comparability, Grade, Instrument, Item, Level, ReferenceValue
from tests import makers

AREAS = [str(n) for n in range(1, 9)]


def made_up() -> Instrument:
    """Three editions with a total and eight areas: old and new limited, new and late not comparable."""
    editions = ("old", "new", "late")
    items = [
        Item(e, code, code, code, 800.0 if code == TOTAL else 100.0)
        for e in editions
        for code in (TOTAL, *AREAS)
    ]
    grades = {(e, e, level): Comparability(Grade.COMPARABLE, {}, None) for e in editions for level in Level}
    grades |= {("old", "new", level): Comparability(Grade.LIMITED, {"sv": "!"}, "s") for level in Level}
    return Instrument(
        editions={e: makers.edition(e) for e in editions},
        items={(i.edition, i.code): i for i in items},
        grades=grades,
        pairs={("old", "new"): {code: code for code in AREAS}},
        margins={Level.TOTAL: 0.06, Level.AREA: 0.09, Level.QUESTION: 0.15},
    )


INSTRUMENT = made_up()
POINTS = st.integers(0, 200).map(lambda n: n / 2)
"""Points on an area: halves occur."""
_YEARS = st.lists(st.integers(2010, 2014), min_size=1, max_size=3, unique=True)
_SOME_AREAS = st.lists(st.sampled_from(AREAS[:3]), min_size=1, max_size=3, unique=True)
Figures = list[tuple[str, int | None, str | None, str, float]]


@st.composite
def figures(
    draw: st.DrawFn, fewest: int = 0, most: int = 20, editions: tuple[str, ...] = ("new",)
) -> Figures:
    """Figures of some municipalities: several years each, not every area in every year."""
    rows: Figures = []
    edition_of = st.sampled_from(editions)
    for number in range(draw(st.integers(fewest, most))):
        for year in draw(_YEARS):
            edition = draw(edition_of)
            for area in draw(_SOME_AREAS):
                rows.append((f"se-{number:02}", year, edition, area, draw(POINTS)))
    return rows


def beside(rows: Figures, own: float = 50, references: tuple[ReferenceValue, ...] = ()) -> compare.Comparison:
    """A municipality with the same points in every area, held beside these figures."""
    subject = makers.evaluation("se-me", 2014, "new", [Level.AREA])
    mine = makers.scores([("se-me", 2014, "new", area, own) for area in AREAS])
    peers = makers.group(dict.fromkeys(row[0] for row in rows), ("new",))
    return compare.with_peers(subject, Level.AREA, mine, peers, makers.grids(rows), references, INSTRUMENT)


def plain(found: compare.Comparison) -> list[dict[str, Any]]:
    return compare.records(found.frame)


def ranked(rows: Figures, item: str = "1", edition: str = "new") -> compare.Ranking:
    places = makers.municipalities({row[0]: {} for row in rows} | {"se-other": {}})
    made = {(place, year, of): Level.AREA for place, year, of, _, _ in rows}
    evaluations = makers.evaluations(places, [(*key, level) for key, level in made.items()])
    members = list(places["municipality_id"])
    return compare.ranking(edition, item, members, makers.grids(rows), evaluations, INSTRUMENT)
