"""What there is, row by row, a page at a time: municipalities, evaluations, figures, findings, changes.

Where the terminal answers with the same things, the keys are its own. Unknown is None, never 0.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from kompass import versions
from kompass.compare import records
from kompass.compare.frames import in_years
from kompass.export.examples import finding
from kompass.export.figures import Answer, plain, share, source
from kompass.store import Store
from kompass.text import Words, sentences
from kompass.versions import LoggedChange

Years = tuple[int, int] | None


def municipalities(words: Words, store: Store, limit: int, offset: int, **asked: str | None) -> Answer:
    """Every municipality or part of one. `asked` are values of columns; None narrows nothing."""
    frame = _with(store.municipalities, asked)
    counts = store.evaluations["municipality_id"].value_counts()
    rows = records(frame.iloc[offset : offset + limit])
    return _page(store, len(frame), limit, offset, (_municipality(words, row, counts) for row in rows))


def evaluations(
    words: Words, store: Store, limit: int, offset: int, years: Years = None, **asked: str | None
) -> Answer:
    """Every evaluation known, those without a year or figures too."""
    frame = in_years(_with(store.evaluations, asked), years)
    rows = records(frame.iloc[offset : offset + limit])
    return _page(store, len(frame), limit, offset, (_evaluation(words, store, row) for row in rows))


def scores(
    words: Words, store: Store, limit: int, offset: int, years: Years = None, **asked: str | None
) -> Answer:
    """Every figure known, derived ones included: `basis` says which they are."""
    total, frame = store.all_scores(limit, offset, years=years, **asked)
    return _page(store, total, limit, offset, (_score(words, store, row) for row in records(frame)))


def findings(store: Store, limit: int, offset: int, years: Years = None, **asked: str | None) -> Answer:
    """Every finding of any kind, with who says so and where."""
    total, frame = store.all_findings(limit, offset, years=years, **asked)
    return _page(store, total, limit, offset, (finding(row, store) for row in records(frame)))


def changes(
    words: Words, store: Store, limit: int, offset: int, municipality: str | None, since: str | None
) -> Answer:
    """The log of what changed with each version of the data, the newest first."""
    found = list(store.changes) if since is None else versions.since(store.changes, since)
    if municipality is not None:
        found = [one for one in found if one.municipality_id == municipality]
    names = dict(zip(store.municipalities["municipality_id"], store.municipalities["name"], strict=True))
    rows = (_change(words, store, names, one) for one in found[offset : offset + limit])
    return _page(store, len(found), limit, offset, rows)


def _page(store: Store, total: int, limit: int, offset: int, rows: Iterable[Answer]) -> Answer:
    return {"total": total, "limit": limit, "offset": offset, "rows": list(rows), "made_up": store.made_up}


def _with(frame: pd.DataFrame, asked: dict[str, str | None]) -> pd.DataFrame:
    for column, value in asked.items():
        if value is not None:
            frame = frame[frame[column] == value]
    return frame


def _municipality(words: Words, row: dict[str, Any], counts: "pd.Series[int]") -> Answer:
    return {
        "id": row["municipality_id"],
        "municipality": row["name"],
        "country": row["country"],
        "kind": row["kind"],
        "code": row["code"],
        "part_of": row["part_of"],
        "county_code": row["county_code"],
        "county": row["county"],
        "group_2017": row["group_2017"],
        "group_2017_name": row[f"group_2017_{words.language}"],
        "group_2023": row["group_2023"],
        "group_2023_name": row[f"group_2023_{words.language}"],
        "population_2016": row["population_2016"],
        "population_latest": row["population_latest"],
        "population_latest_year": row["population_latest_year"],
        "land_area_km2": row["land_area_km2"],
        "lat": row["lat"],
        "lon": row["lon"],
        "evaluations": int(counts.get(row["municipality_id"], 0)),
    }


def _evaluation(words: Words, store: Store, row: dict[str, Any]) -> Answer:
    return {
        "id": row["evaluation_id"],
        "municipality": row["municipality"],
        "municipality_id": row["municipality_id"],
        "country": row["country"],
        "year": row["year"],
        "month": row["month"],
        "edition": row["edition"],
        "evaluation_number": row["number"],
        "own": bool(row["own"]),
        "confidence": row["confidence"],
        "figures": {level: int(row[f"known_{level}"]) for level in ("total", "area", "question")},
        "note": row[f"note_{words.language}"],
        "sources": [source(store.sources[one]) for one in row["source_ids"].split()],
    }


def _score(words: Words, store: Store, row: dict[str, Any]) -> Answer:
    item = store.instrument.items.get((row["edition"] or "", row["item"]))
    return {
        "evaluation_id": row["evaluation_id"],
        "municipality": row["municipality"],
        "municipality_id": row["municipality_id"],
        "year": None if row["year"] is None else int(row["year"]),
        "month": None if row["month"] is None else int(row["month"]),
        "edition": row["edition"],
        "level": row["level"],
        "item": row["item"],
        "title": sentences.item_title(words, item) if item else None,
        "points": plain(row["points"]),
        "max": plain(row["max_points"]),
        "share": share(row["points"], row["max_points"]),
        "basis": row["basis"],
        "confidence": row["confidence"],
        "note": row["note"],
        "own": bool(row["own"]),
        "source": source(store.sources[row["source_id"]]),
    }


def _change(words: Words, store: Store, names: Mapping[str, str], found: LoggedChange) -> Answer:
    return {
        "version": found.version,
        "date": found.on.isoformat(),
        "municipality": names.get(found.municipality_id or ""),
        "municipality_id": found.municipality_id,
        "evaluation_id": found.evaluation_id,
        "item": found.item,
        "what": found.what[words.language],
        "before": found.before,
        "after": found.after,
        "reported_by": str(found.reported_by),
        "source": source(store.sources[found.source_id]) if found.source_id else None,
    }
