"""How well the search finds what readers want: `uv run python -m tests.learn.retrieval` prints it.

A distinct text counts once, however many municipalities it stands under. recall@10 is of min(10, relevant),
and precision@5 of min(5, relevant); both are means over the queries. Beside them stands plain substring
search: texts that hold every word of the query as it is written, the newest first.
"""

import csv
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pandas as pd

from kompass import ask, settings
from kompass.learn.search import Findings
from kompass.learn.words import Thesaurus
from kompass.store import Store, open_store

HERE = Path(__file__).parent
SENTENCES = HERE.parents[1] / "kompass" / "example" / "sentences.csv"
Search = Callable[[str, str], list[str]]  # corpus and query to texts, the best first


@cache
def store() -> Store:
    """The published package."""
    return open_store(settings.data_folder(), "published")


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def corpus(name: str) -> Findings:
    """The findings of a corpus: the published ones, or each made-up sentence once."""
    if name == "published":
        return ask.findings(store())
    frame = pd.DataFrame(
        row for row in _rows(SENTENCES) if row["kind"] in ("strength", "improvement", "example")
    )
    frame = frame.assign(
        finding_id=[f"x{n:04}" for n in range(len(frame))],
        municipality_id="se-ex00001",
        municipality="Påhitt (påhittad)",
        edition="se-2015",
        area=frame["question"].str[:1],
        year=2016,
        says_who="evaluator",
    )
    titles = {key: item.title for key, item in store().instrument.items.items()}
    return Findings(frame, titles, Thesaurus(**store().search_words))


@cache
def queries(split: str) -> list[tuple[str, str, frozenset[str]]]:
    """The labelled queries of a half: (corpus, query, relevant texts)."""
    published = dict(zip(*(corpus("published").frame[c] for c in ("finding_id", "text")), strict=True))
    relevant: dict[str, set[str]] = {}
    for row in _rows(HERE / "relevant.csv"):
        found = relevant.setdefault(row["query_id"], set())
        found.add(published.get(row["finding"], row["finding"]))
    return [
        (row["corpus"], row["query"], frozenset(relevant[row["query_id"]]))
        for row in _rows(HERE / "queries.csv")
        if row["split"] == split
    ]


def kompass(name: str, query: str) -> list[str]:
    """The texts that Kompass finds."""
    return list(dict.fromkeys(corpus(name).search(query).frame["text"]))


def substring(name: str, query: str) -> list[str]:
    """The texts that hold every word of the query, as it is written."""
    frame = corpus(name).frame.sort_values("year", ascending=False, na_position="last", kind="stable")
    words = query.casefold().split()
    return [text for text in dict.fromkeys(frame["text"]) if all(word in text.casefold() for word in words)]


def measured(search: Search, split: str, name: str | None = None) -> tuple[float, float, int]:
    """(recall@10, precision@5, number of queries) over a half, of one corpus or both."""
    asked = [one for one in queries(split) if name in (None, one[0])]
    recalls, precisions = [], []
    for where, query, relevant in asked:
        found = search(where, query)
        recalls.append(len(relevant & set(found[:10])) / min(10, len(relevant)))
        precisions.append(len(relevant & set(found[:5])) / min(5, len(relevant)))
    return sum(recalls) / len(asked), sum(precisions) / len(asked), len(asked)


def main() -> None:
    """Print the table, and what is missed in the half that may be tuned on."""
    for split in ("tune", "test"):
        for name in ("published", "example", None):
            for search in (substring, kompass):
                recall, precision, n = measured(search, split, name)
                which = f"{split} {name or 'both':<9} {search.__name__:<9}"
                print(f"{which} n={n:2} recall@10 {recall:.3f} precision@5 {precision:.3f}")
    for where, query, relevant in queries("tune"):
        found = kompass(where, query)
        missed, wrong = relevant - set(found[:10]), [text for text in found[:5] if text not in relevant]
        if (missed and len(relevant & set(found[:10])) < min(10, len(relevant))) or wrong:
            print(f"\n{where} {query!r}: {len(relevant)} relevant, {len(found)} found")
            print("".join(f"   missed: {text}\n" for text in missed), end="")
            print("".join(f"   wrong:  {text}\n" for text in wrong), end="")


if __name__ == "__main__":
    main()
