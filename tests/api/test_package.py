"""The data as one file: whole, described, and as valid as the bundled ones."""

import io
import json
import zipfile
from pathlib import Path

import duckdb
import pytest

from kompass.settings import data_folder
from kompass.store import bundle, check_packages, open_store
from kompass.store.package import MANIFEST
from tests.api.client import Client

ASKED = [(name, data) for name in ("package", "package-parquet") for data in ("published", "example")]


@pytest.mark.parametrize(("name", "data"), ASKED)
def test_the_file_holds_what_answers(client: Client, tmp_path: Path, name: str, data: str) -> None:
    """The three packages with all their tables in one form; unpacked they pass the check and answer alike."""
    found = client.get(f"/api/v1/{name}.zip?data={data}")
    ending = "parquet" if name.endswith("parquet") else "csv"
    assert (found.status, found.headers["content-type"]) == (200, "application/zip")
    assert f'filename="kompass-{data}-{ending}.zip"' in found.headers["content-disposition"]
    with zipfile.ZipFile(io.BytesIO(found.body)) as archive:
        archive.extractall(tmp_path)
        names = set(archive.namelist())
    expected = set()
    for package in ("instrument", "municipalities", data):
        manifest = json.loads((tmp_path / package / MANIFEST).read_text(encoding="utf-8"))
        original = json.loads((data_folder() / package / MANIFEST).read_text(encoding="utf-8"))
        assert manifest["licenses"] == original["licenses"]
        assert manifest.get("madeUp") == original.get("madeUp")
        assert [r["schema"] for r in manifest["resources"]] == [r["schema"] for r in original["resources"]]
        for resource in manifest["resources"]:
            assert resource["format"] == ending
            assert resource["path"].endswith(f".{ending}")
            expected.add(f"{package}/{resource['path']}")
        expected.add(f"{package}/{MANIFEST}")
    assert names == expected
    assert check_packages(tmp_path, facts=[data]) == []
    theirs, ours = open_store(tmp_path, data), open_store(data_folder(), data)
    for frame in ("evaluations", "municipalities"):
        assert getattr(theirs, frame).equals(getattr(ours, frame))
    assert theirs.all_scores(10**6)[1].equals(ours.all_scores(10**6)[1])


def test_what_lies_in_the_form_is_taken_as_it_lies(client: Client) -> None:
    """The CSV of the published package are the very bytes of the bundled ones."""
    with zipfile.ZipFile(io.BytesIO(client.get("/api/v1/package.zip").body)) as archive:
        for table in (data_folder() / "published").glob("*.csv"):
            assert archive.read(f"published/{table.name}") == table.read_bytes()


def test_parquet_has_the_declared_types(client: Client, tmp_path: Path) -> None:
    """A code stays a text and points are numbers."""
    with zipfile.ZipFile(io.BytesIO(client.get("/api/v1/package-parquet.zip").body)) as archive:
        archive.extractall(tmp_path)
    found = duckdb.read_parquet(str(tmp_path / "municipalities" / "municipalities.parquet"))
    assert dict(zip(found.columns, map(str, found.types), strict=True))["code"] == "VARCHAR"
    found = duckdb.read_parquet(str(tmp_path / "published" / "scores.parquet"))
    assert dict(zip(found.columns, map(str, found.types), strict=True))["points"] == "DOUBLE"


def test_the_same_data_are_the_same_file(client: Client) -> None:
    """Nothing in it hangs on when it was made."""
    once = client.get("/api/v1/package.zip").body
    bundle.zipped.cache_clear()
    assert client.get("/api/v1/package.zip").body == once
