"""The package: clean whatever is asked for, the same for the same arguments, and what is bundled."""

import json
import shutil
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from kompass import settings
from kompass.errors import OutOfRange
from kompass.example import package
from kompass.model import Level
from kompass.store import Store, check_packages, open_store, write
from tests.example.made import tables

DATA = settings.ROOT / "data"
MADE_WITH = (60, 1)


@pytest.mark.parametrize(
    ("municipalities", "seed"), [(1, 0), (1, 5), (2, 2), (3, 3), (10, 4), (33, 2**32 - 1), (250, 6)]
)
def test_any_example_is_clean(tmp_path: Path, municipalities: int, seed: int, published: Store) -> None:
    """Whatever the size and the seed, the check finds nothing and the store opens on as many as asked for."""
    for name in ("instrument", "municipalities", "published"):
        shutil.copytree(DATA / name, tmp_path / name)
    manifest = package.manifest(DATA, municipalities, seed)
    rows = write.package(tmp_path / "example", manifest, package.tables(published, municipalities, seed))
    assert check_packages(tmp_path) == []
    store = open_store(tmp_path, "example")
    assert store.made_up
    assert len(store.municipalities) == rows["municipalities"] == municipalities
    assert municipalities <= len(store.evaluations) == rows["evaluations"] <= 3 * municipalities
    assert len(store.references) in (9, 18)


def contents(folder: Path, name: str) -> list[tuple[object, ...]]:
    path = folder / f"{name.replace('-', '_')}.parquet"
    return duckdb.read_parquet(str(path)).fetchall()


def test_the_bundled_example_is_what_the_command_makes(tmp_path: Path, published: Store) -> None:
    """`kompass example --municipalities 60 --seed 1` gives the bundled tables and their manifest."""
    manifest = package.manifest(DATA, *MADE_WITH)
    write.package(tmp_path / "example", manifest, package.tables(published, *MADE_WITH))
    bundled = DATA / "example"
    assert json.loads((bundled / "datapackage.json").read_text(encoding="utf-8")) == manifest
    files = [sorted(p.name for p in folder.iterdir()) for folder in (bundled, tmp_path / "example")]
    assert files[0] == files[1]
    for name in package.TABLES:
        assert contents(tmp_path / "example", name) == contents(bundled, name), name


def test_the_same_arguments_give_the_same(published: Store) -> None:
    """Made twice, an example is the same to the last figure; with another seed or number it is another."""
    again = dict(package.tables(published, 40, 3))
    for name, frame in tables(40, 3).items():
        pd.testing.assert_frame_equal(frame, again[name])
    assert not tables(40, 4)["scores"].equals(again["scores"])
    assert list(tables(40, 4)["municipalities"]["name"]) != list(again["municipalities"]["name"])


def test_every_table_is_there_in_order(published: Store) -> None:
    """The tables come in the order that is told, so that a bar knows how far it is."""
    assert [name for name, _ in package.tables(published, 1, 1)] == [*package.TABLES]


def test_ids_say_that_they_are_made_up(example: Store) -> None:
    """Ids are told from real ones at sight, and no official code is invented."""
    assert example.municipalities["municipality_id"].str.fullmatch(r"se-ex\d{5}").all()
    assert example.municipalities["code"].isna().all()


def test_all_that_peers_are_chosen_by_is_known(example: Store) -> None:
    """Population, area, groups, county and place are known of every made-up municipality."""
    chosen_by = ["population_2016", "population_latest", "land_area_km2", "group_2017", "group_2023"]
    assert example.municipalities[[*chosen_by, "county_code", "lat", "lon"]].notna().all(axis=None)


def test_areas_are_derived_from_the_questions(example: Store) -> None:
    """Where all questions are known, areas and total are worked out and not stored beside them."""
    complete = example.evaluations[example.evaluations["known_question"] == 45]["evaluation_id"]
    areas = example.scores(["se-2015"], Level.AREA)
    mine = areas[areas["evaluation_id"].isin(complete)]
    assert len(mine) == 8 * len(complete)
    assert set(mine["basis"]) == {"derived"}
    assert set(areas[~areas["evaluation_id"].isin(complete)]["basis"]) == {"stated", "derived"}


@pytest.mark.parametrize(
    ("municipalities", "seed", "option", "least", "most"),
    [
        (0, 1, "--municipalities", 1, 50_000),
        (-5, 1, "--municipalities", 1, 50_000),
        (50_001, 1, "--municipalities", 1, 50_000),
        (60, -1, "--seed", 0, 2**32 - 1),
        (60, 2**32, "--seed", 0, 2**32 - 1),
    ],
)
def test_numbers_out_of_range_are_refused(
    municipalities: int, seed: int, option: str, least: int, most: int
) -> None:
    """What cannot be made is refused with the option and its range; the ends of the range can be made."""
    with pytest.raises(OutOfRange) as caught:
        package.require_in_range(municipalities, seed)
    fields = caught.value.fields
    assert (fields["option"], fields["least"], fields["most"]) == (option, least, most)
    package.require_in_range(1, 0)
    package.require_in_range(50_000, 2**32 - 1)
