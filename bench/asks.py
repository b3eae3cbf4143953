"""The questions people ask, each the whole call, against bare SQL, naive pandas and SQLite.

A search finds all, and makes a table of the first hundred, as a page may show.
"""

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from bench import build
from bench.timing import Ratio, geometric, ratio, rounds
from kompass import ask, peers
from kompass.model import Level
from kompass.store import Store

MANY = 100_000
"""From as many evaluations the bars are said."""

EDITION, QUESTION = "se-2015", "5.2"

LATEST = """
    CREATE VIEW latest AS
    SELECT municipality_id, evaluation_id FROM (
        SELECT municipality_id, evaluation_id,
               row_number() OVER (PARTITION BY municipality_id ORDER BY year DESC) AS back
        FROM evaluations WHERE edition = 'se-2015') WHERE back = 1
"""
SQL = {
    "comparison": """
        WITH theirs AS (
            SELECT s.item, s.points, l.municipality_id FROM scores s JOIN latest l USING (evaluation_id)
            WHERE s.item LIKE '_.%'),
        own AS (SELECT item, points FROM theirs WHERE municipality_id = ?)
        SELECT t.item, max(o.points), median(t.points), max(t.points), count(*),
               sum(CASE WHEN t.points > o.points THEN 1 ELSE 0 END)
        FROM theirs t JOIN own o USING (item) WHERE t.municipality_id <> ? GROUP BY t.item ORDER BY t.item""",
    "ranking": """
        SELECT l.municipality_id, s.points, rank() OVER (ORDER BY s.points DESC) AS place
        FROM scores s JOIN latest l USING (evaluation_id) WHERE s.item = '5.2' ORDER BY place""",
    "again": """
        WITH held AS (
            SELECT e.municipality_id, e.year, s.points FROM scores s JOIN evaluations e USING (evaluation_id)
            WHERE s.item = '5.2' AND e.edition = 'se-2015'),
        steps AS (SELECT municipality_id, points, lag(points) OVER (
            PARTITION BY municipality_id ORDER BY year) AS former FROM held)
        SELECT municipality_id, former, points, points - former AS change FROM steps
        WHERE former IS NOT NULL ORDER BY change DESC""",
    "search": """
        SELECT finding_id, municipality_id, text FROM findings
        WHERE text LIKE '%dialog%' OR text LIKE '%samråd%' ORDER BY year DESC""",
}
"""Bare SQL on the long tables, the same for DuckDB and, with a mean for the median, SQLite."""


@dataclass(frozen=True)
class Frames:
    """The long tables as an analyst holds them."""

    evaluations: pd.DataFrame
    scores: pd.DataFrame
    findings: pd.DataFrame

    def latest(self) -> pd.DataFrame:
        held = self.evaluations[self.evaluations["edition"] == EDITION].sort_values("year")
        return held.groupby("municipality_id").tail(1)[["municipality_id", "evaluation_id"]]

    def comparison(self, subject: str) -> object:
        rows = self.scores[self.scores["item"].str.contains(".", regex=False)].merge(self.latest())
        own = rows[rows["municipality_id"] == subject].set_index("item")["points"]
        theirs = rows[rows["municipality_id"] != subject]
        found = theirs.groupby("item")["points"].agg(["median", "max", "count"])
        higher = theirs[theirs["points"] > theirs["item"].map(own)].groupby("item").size()
        return found.assign(own=own, higher=higher)

    def ranking(self) -> object:
        rows = self.scores[self.scores["item"] == QUESTION].merge(self.latest())
        return rows.assign(place=rows["points"].rank(method="min", ascending=False)).sort_values("place")

    def again(self) -> object:
        rows = self.scores[self.scores["item"] == QUESTION].merge(
            self.evaluations[self.evaluations["edition"] == EDITION][
                ["evaluation_id", "municipality_id", "year"]
            ]
        )
        rows = rows.sort_values(["municipality_id", "year"])
        rows["former"] = rows.groupby("municipality_id")["points"].shift()
        rows["change"] = rows["points"] - rows["former"]
        return rows.dropna(subset="former").sort_values("change", ascending=False)

    def search(self) -> object:
        found = self.findings["text"].str.contains("dialog|samråd", case=False)
        return self.findings[found].sort_values("year", ascending=False)


def read(folder: Path) -> Frames:
    """The files as frames."""
    held = build.pandas_alone(folder)
    return Frames(held["evaluations"], held["scores"], held["findings"])


def kompass(store: Store, subject: str) -> dict[str, Callable[[], object]]:
    """Each ask as a page makes it."""
    known = ask.findings(store)
    return {
        "comparison": lambda: ask.comparison(store, subject, level=Level.QUESTION),
        "ranking": lambda: ask.ranking(store, QUESTION, EDITION, peers.DEFAULT, subject),
        "again": lambda: ask.again(store, EDITION, QUESTION),
        "search": lambda: ask.examples(store, known, ask.Sought("dialog")).first(100),
    }


def measured(folder: Path, size: int, times: int) -> list[Ratio]:
    """Each ask against the three others, and the geometric means."""
    store = build.kompass(folder)
    every = store.evaluations
    with_questions = every[(every["edition"] == EDITION) & (every["known_question"] > 0)]
    subject = str(with_questions.sort_values("year")["municipality_id"].iloc[-1])
    bare = build.duckdb_alone(folder)
    bare.execute(LATEST)
    frames = read(folder)
    naive: Mapping[str, Callable[[], object]] = {
        "comparison": lambda: frames.comparison(subject),
        "ranking": frames.ranking,
        "again": frames.again,
        "search": frames.search,
    }
    lite = build.sqlite(folder)
    lite.execute(LATEST)
    found: dict[str, list[Ratio]] = {"SQL": [], "pandas": [], "SQLite": []}
    for name, ours in kompass(store, subject).items():
        values = [subject] * SQL[name].count("?")
        works = {
            "Kompass": ours,
            "SQL": lambda name=name, values=values: bare.cursor().execute(SQL[name], values).df(),
            "pandas": naive[name],
            "SQLite": lambda name=name, values=values: _lite(lite, name, values),
        }
        seconds = rounds(works, times)
        for other in list(works)[1:]:
            bar, least = {"SQL": (1.5, False), "pandas": (1.0, True), "SQLite": (None, True)}[other]
            bar = bar if size >= MANY else None
            found[other].append(
                ratio(f"{name} against {other}", f"{size:,}", seconds["Kompass"], seconds[other], bar, least)
            )
    for other, bar, least in (("SQL", 1.0, False), ("pandas", 5.0, True)):
        bar = bar if size >= MANY else None
        found[other].append(geometric(f"all asks against {other}", f"{size:,}", found[other], bar, least))
    return [*(one for part in found.values() for one in part), first(folder, subject, size, times)]


def first(folder: Path, subject: str, size: int, times: int) -> Ratio:
    """From files to the first answer, a comparison of every question."""
    seconds = rounds(
        {
            "Kompass": lambda: ask.comparison(build.kompass(folder), subject, level=Level.QUESTION),
            "pandas": lambda: read(folder).comparison(subject),
        },
        times,
    )
    what = "from files to the first answer against pandas"
    bar = 3.0 if size >= MANY else None
    return ratio(what, f"{size:,}", seconds["Kompass"], seconds["pandas"], bar, least=True)


def _lite(connection: sqlite3.Connection, name: str, values: list[str]) -> object:
    return pd.read_sql_query(SQL[name].replace("median(", "avg("), connection, params=values)
