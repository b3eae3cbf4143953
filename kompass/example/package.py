"""The package of an example: its manifest, and its tables one after the other."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from kompass.errors import OutOfRange
from kompass.example import findings, places, points, quality
from kompass.example.evaluations import evaluations
from kompass.example.likeness import SE_2015
from kompass.model import Level
from kompass.store import Store
from kompass.store.package import MANIFEST, read_manifest

MOST_MUNICIPALITIES = 50_000
"""They have nearly a hundred thousand evaluations."""

MOST_SEEDS = 2**32 - 1

SOURCE = "x01"

_HOMES = {
    "municipalities": ("municipalities",),
    "published": ("evaluations", "scores", "findings", "reference-values", "sources"),
}
"""Which package declares each table, so that a declaration has one home."""

TABLES = tuple(name for names in _HOMES.values() for name in names)


def require_in_range(municipalities: int, seed: int) -> None:
    """Raise OutOfRange for more or fewer municipalities, or another seed, than there can be."""
    for option, value, least, most in (
        ("--municipalities", municipalities, 1, MOST_MUNICIPALITIES),
        ("--seed", seed, 0, MOST_SEEDS),
    ):
        if not least <= value <= most:
            raise OutOfRange(option=option, value=value, least=least, most=most)


def tables(known: Store, municipalities: int, seed: int) -> Iterator[tuple[str, pd.DataFrame]]:
    """The tables of an example, each made when it is asked for, in the order of TABLES.

    `known` is the store of the published data: the real municipalities and the instrument.
    """
    of_places, of_evaluations, of_points, of_telling, of_findings = np.random.default_rng(seed).spawn(5)
    made_up = places.municipalities(of_places, municipalities, known.municipalities)
    yield "municipalities", made_up
    held = evaluations(of_evaluations, made_up["municipality_id"])
    yield "evaluations", held.assign(source_ids=SOURCE)
    questions = quality.questions_of(known.instrument.items_at(SE_2015, Level.QUESTION))
    given = quality.points(of_points, held, questions)
    told = points.told(of_telling, held, given, questions)
    yield "scores", points.scores(held, told, questions).assign(source_id=SOURCE)
    shares = told[:, -len(questions.codes) :] / questions.most
    yield "findings", findings.findings(of_findings, held, shares, questions).assign(source_ids=SOURCE)
    yield "reference-values", points.reference_values(held, told, questions).assign(source_id=SOURCE)
    yield "sources", _sources()


def _sources() -> pd.DataFrame:
    title = "Påhittade uppgifter, gjorda för att prova Kompass"
    return pd.DataFrame([{"source_id": SOURCE, "title": title, "publisher": "Kompass", "url": None}])


def manifest(data: Path, municipalities: int, seed: int) -> dict[str, Any]:
    """The manifest of an example whose tables are declared as in the packages of a data folder."""
    declared = {
        resource["name"]: (home, resource)
        for home, names in _HOMES.items()
        for resource in read_manifest(data / home, f"{home}/{MANIFEST}")["resources"]
        if resource["name"] in names
    }
    published = read_manifest(data / "published", f"published/{MANIFEST}")
    return {
        "name": "kompass-example",
        "title": "Made-up municipalities (påhittade), to try Kompass with",
        "version": published["version"],
        "licenses": published["licenses"],
        "madeUp": True,
        "madeBy": f"kompass example --municipalities {municipalities} --seed {seed}",
        "resources": [_resource(*declared[name]) for name in TABLES],
    }


def _resource(home: str, declared: Mapping[str, Any]) -> dict[str, Any]:
    """A table as its home declares it, but here, in Parquet, with keys that find the tables from here."""
    resource = {key: value for key, value in declared.items() if key != "encoding"}
    keys = [_key(home, key) for key in declared["schema"].get("foreignKeys", ())]
    schema = declared["schema"] | ({"foreignKeys": keys} if keys else {})
    path = declared["name"].replace("-", "_") + ".parquet"
    as_parquet = {"path": path, "format": "parquet", "mediatype": "application/vnd.apache.parquet"}
    return resource | as_parquet | {"schema": schema}


def _key(home: str, key: Mapping[str, Any]) -> dict[str, Any]:
    reference = {name: value for name, value in key["reference"].items() if name != "package"}
    if reference["resource"] not in TABLES:
        reference["package"] = key["reference"].get("package", f"../{home}")
    return {**key, "reference": reference}
