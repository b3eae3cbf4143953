"""What an own import can give to the published data: figures, questions and a source, checked, as one zip.

The report, its texts, what was found in it and the names in it stay where they are.
"""

import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from kompass import intake, settings
from kompass.errors import AddedFaults, NotContributable, SeveralImports, UnknownImport
from kompass.ingest.check_texts import name_pattern
from kompass.model import report_order
from kompass.store import Store, csv_file
from kompass.store.added import PROPOSED, Row, faults_when_added, published_rows
from kompass.store.imports import Import, as_csv
from kompass.store.own import IMPORTS, declared_tables
from kompass.store.package import MANIFEST, read_manifest
from kompass.text import LANGUAGES, contribution, words

GIVEN = ("evaluations", "scores", "sources")
"""Tables of the published package that a contribution adds to; findings are never among them."""

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
"""That of the published data."""

OPTIONS = {"title": "--title", "publisher": "--publisher", "place": "--url"}
"""What is lacking of a source, as one writes it in the terminal."""

_MADE_UP = re.compile(r"\(påhitta[dt]\)|\bPÅHITTAT\b")
_MOMENT = (1980, 1, 1, 0, 0, 0)  # the same rows are the same file
Tables = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Cited:
    """Where everybody can see the figures: an address, or what a document without one is called by."""

    title: str = ""
    publisher: str = ""
    url: str = ""
    document: str = ""

    @property
    def lacking(self) -> list[str]:
        """What must be said of a source and is not."""
        pairs = {"title": self.title, "publisher": self.publisher, "place": self.url or self.document}
        return [name for name, value in pairs.items() if not value]


@dataclass(frozen=True)
class Contribution:
    """A contribution as a file, with the name to give it, its rows, and how many the published data had."""

    name: str
    content: bytes
    tables: Mapping[str, Sequence[Row]]
    known: int


def find(home: Path, name: str) -> Import:
    """The import of an id, of an evaluation's id or of a file's name.

    Raises UnknownImport and SeveralImports; ReadOnly on a public server.
    """
    found = [one for one in intake.saved(home) if name in (one.id, one.file, *one.evaluation_ids)]
    if not found:
        raise UnknownImport(id=name)
    if len(found) > 1:
        raise SeveralImports(name=name, ids=", ".join(one.id for one in found))
    return found[0]


def made(store: Store, home: Path, data: Path, one: Import, cited: Cited, today: date) -> Contribution:
    """A contribution of an import, held against the published package with its rows added.

    `store` is the published data with own data beside them: so no import has faults. Raises NotContributable
    and AddedFaults; ReadOnly on a public server.
    """
    settings.require_local()
    own = _own_rows(home, data, one)
    own[PROPOSED] = [row for row in own[PROPOSED] if row["edition"] in store.instrument.proposed]
    _require_real(store, one, own)
    source = _source(store, one, cited, own)
    tables, known = _new_rows(data, own, source)
    _require_nobody(store, [row["text"] for row in tables[PROPOSED]])
    if not tables[PROPOSED]:
        del tables[PROPOSED]
    if faults := faults_when_added(data, tables):
        raise AddedFaults(faults)
    content = _zipped(store, data, tables, own["readings"], source, today)
    return Contribution(f"kompass-{one.evaluation_ids[0]}.zip", content, tables, known)


def _own_rows(home: Path, data: Path, one: Import) -> Tables:
    folder = home / IMPORTS / one.id
    return {
        declared["name"]: csv_file.records(folder / declared["path"]) for declared in declared_tables(data)
    }


def _require_real(store: Store, one: Import, own: Tables) -> None:
    """Made-up municipalities say so in their names, and whatever is made of them in its texts."""
    places = store.municipalities.set_index("municipality_id")["name"]
    names = [str(places.get(place, "")) for place in one.municipality_ids]
    texts = [value for rows in own.values() for row in rows for value in row.values()]
    if store.made_up or not all(names) or any(map(_MADE_UP.search, [one.file, *names, *texts])):
        raise NotContributable("made-up", id=one.id)
    if not own["scores"]:
        raise NotContributable("no-figures", id=one.id)


def _source(store: Store, one: Import, cited: Cited, own: Tables) -> dict[str, Any]:
    """The row of the source, by what is said of it or, where nothing is, by what the import says itself."""
    said = Cited(*(" ".join(part.split()) for part in vars(cited).values()))
    kept = own["sources"][0] if own["sources"] else {}
    if kept.get("publisher") not in {words(language)("own-source-publisher") for language in LANGUAGES}:
        said = replace(
            said,
            title=said.title or kept.get("title", ""),
            publisher=said.publisher or kept.get("publisher", ""),
            url=said.url or kept.get("url", ""),
        )
    if said.lacking:
        raise NotContributable("source", lacking=", ".join(OPTIONS[name] for name in said.lacking))
    if said.url and not _is_public(said.url):
        raise NotContributable("address", url=said.url)
    _require_nobody(store, [said.title, said.publisher, said.document, _spelled(said.url)])
    title = f"{said.title} ({said.document})" if said.document else said.title
    # Of the import, not the next free number: two contributions never have the same.
    return {"source_id": f"c-{one.id}", "title": title, "publisher": said.publisher, "url": said.url}


def _is_public(url: str) -> bool:
    """Whether an address may be one that everybody can go to."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    plain = not re.search(r"[\s\x00-\x1f\x7f]", url) and parts.username is None
    named = re.fullmatch(r"(?:[^.]+\.)+[^.\d]{2,}", host) and not host.endswith((".local", ".internal"))
    return parts.scheme in ("http", "https") and plain and bool(named)


def _spelled(url: str) -> str:
    """The words of an address with capitals, so that a name in it is seen; short ones are none there."""
    return " ".join(part.capitalize() for part in re.split(r"[^\w]|_", url) if len(part) > 3)


def _require_nobody(store: Store, texts: Sequence[str]) -> None:
    pattern = name_pattern(intake.vocabulary(store))
    for text in texts:
        if found := pattern.search(text):
            raise NotContributable("person", name=found[0])


def _new_rows(data: Path, own: Tables, source: Row) -> tuple[Tables, int]:
    """The rows that the published data lack, and how many figures they have already.

    What they have is never changed by a contribution: raises NotContributable where they say otherwise.
    """
    evaluations, scores = published_rows(data, "evaluations", "scores")
    there = {row["evaluation_id"]: row for row in evaluations}
    points = {(row["evaluation_id"], row["item"]): float(row["points"]) for row in scores}
    differing = [
        f"{row['evaluation_id']}: {there[row['evaluation_id']]['edition'] or '–'} / {row['edition']}"
        for row in own["evaluations"]
        if row["evaluation_id"] in there and there[row["evaluation_id"]]["edition"] != row["edition"]
    ]
    keys = {(row["evaluation_id"], row["item"]): row for row in own["scores"]}
    differing += [
        f"{key[0]} {key[1]}: {points[key]:g} / {float(row['points']):g}"
        for key, row in keys.items()
        if key in points and points[key] != float(row["points"])
    ]
    if differing:
        raise NotContributable("differs", n=len(differing), items="; ".join(differing[:5]))
    new = [row for key, row in keys.items() if key not in points]
    if not new:
        raise NotContributable("nothing-new", n=len(keys))
    added = [row for row in own["evaluations"] if row["evaluation_id"] not in there]
    tables: Tables = {
        "evaluations": [_evaluation(row, source) for row in added],
        "scores": [_score(row, source) for row in sorted(new, key=_order)],
        "sources": [dict(source)],
        PROPOSED: own[PROPOSED],
    }
    return tables, len(keys) - len(new)


def _order(row: Row) -> tuple[str, Any]:
    return row["evaluation_id"], report_order(row["item"])


def _evaluation(row: Row, source: Row) -> dict[str, Any]:
    """The evaluation in our words: the import's own say that it is only with its reader."""
    note = "contributed-note" if row["confidence"] == "high" else "contributed-note-draft"
    notes = {f"note_{language}": words(language)(note) for language in LANGUAGES}
    return {**row, **notes, "source_ids": source["source_id"]}


def _score(row: Row, source: Row) -> dict[str, Any]:
    """A figure; what its reader wrote beside it is not sent, only that the report was found to say so."""
    note = words(LANGUAGES[0])("contributed-score-note") if row["note"] else ""
    return {**row, "note": note, "source_id": source["source_id"]}


def _zipped(
    store: Store, data: Path, tables: Tables, readings: Sequence[Row], source: Row, today: date
) -> bytes:
    declared = {one["name"]: one for one in declared_tables(data) if one["name"] in tables}
    published = read_manifest(data / "published", f"published/{MANIFEST}")
    manifest = {
        "name": f"kompass-contribution-{source['source_id'].removeprefix('c-')}",
        "title": "Rows for the published results of KommunKompassen",
        "version": "1.0.0",
        "created": today.isoformat(),
        "licenses": [LICENCE],
        "checkedWith": {key: published.get(key) for key in ("name", "version")},
        "resources": list(declared.values()),
    }
    sent = {(row["evaluation_id"], row["item"]) for row in tables["scores"]}
    told = contribution.Told(
        evaluations=tuple(_named(store, tables["scores"])),
        decisions=Counter(
            row["decision"] for row in readings if (row["evaluation_id"], row["about"]) in sent
        ),
        questions=len(tables.get(PROPOSED, ())),
        source=source,
        version=str(published.get("version", "")),
        licence=LICENCE,
        day=today,
    )
    files = {
        "README.md": contribution.readme(told),
        MANIFEST: json.dumps(manifest, ensure_ascii=False, indent=2) + "\n",
        **as_csv(list(declared.values()), tables),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, _MOMENT), text.encode(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _named(store: Store, scores: Sequence[Row]) -> Iterator[tuple[str, int]]:
    """Each evaluation by its municipality and year, with how many figures come of it."""
    frame = store.evaluations.set_index("evaluation_id")
    for one, n in Counter(row["evaluation_id"] for row in scores).items():
        yield f"{frame['municipality'][one]} {frame['year'][one]}", n
