"""The answers: those of the terminal, in the shapes that are promised, and the same in CSV."""

import csv
import io
import json
from collections.abc import Callable
from functools import cache
from typing import Any
from urllib.parse import urlencode

import pytest

from kompass.api.resources import RESOURCES, Resource
from kompass.export.tables import as_csv
from kompass.ingest.plan_table import safe
from kompass.model import MARGINS
from kompass.store import Store
from tests import test_cli
from tests.api.client import Client
from tests.fixtures import Packages
from tests.store.test_changes import LOG, ROW, raised
from tests.test_cli import Kompass

raw, kompass = test_cli.raw, test_cli.kompass

ASKED: list[tuple[str, str, dict[str, str]]] = [
    ("municipality", "Ängelholm", {}),
    ("municipality", "1292", {"year": "2013", "lang": "en"}),
    ("municipality", "Arjeplog", {}),
    ("compare", "Karlskrona", {}),
    ("compare", "karlskrona", {"peers": "Nacka,orebro", "level": "total", "margin": "bold"}),
    ("compare", "Karlskrona", {"peers": "similar", "weights": "population=3,distance=0", "lang": "en"}),
    ("compare", "se-ex00007", {"data": "example", "peers": "county", "years": "2016-2019"}),
    ("compare", "Ängelholm", {"peers": "size:Nacka", "year": "2016"}),
    ("rank", "", {}),
    ("rank", "", {"edition": "se-2010", "item": "3", "within": "county:12"}),
    ("rank", "", {"data": "example", "item": "1.1", "margin": "cautious", "lang": "en"}),
    ("change", "Karlskrona", {}),
    ("change", "Røros", {"lang": "en"}),
    ("change", "se-ex00033", {"data": "example", "margin": "bold"}),
    ("change", "Arjeplog", {}),
    ("claim", "Ängelholm", {"best-in": "county"}),
    ("claim", "Örebro", {"best-in": "country", "item": "2", "lang": "en", "years": "2010-2015"}),
    ("claim", "se-ex00001", {"best-in": "similar", "data": "example"}),
]
"""Command, municipality and options, as a person would ask."""

got = cache(Client.get)
"""What is answered of the data as they are, asked for once by each worker."""

LISTS = ("municipalities", "evaluations", "scores", "findings", "changes")


def address(command: str, municipality: str, options: dict[str, str], ending: str = "") -> str:
    of = f"/{municipality}" if municipality else ""
    return f"/api/v1/{command}{of}{ending}?{urlencode(options)}"


def resource(name: str) -> Resource:
    return next(one for one in RESOURCES if one.name == name)


@pytest.mark.parametrize(("command", "municipality", "options"), ASKED)
def test_the_answer_is_the_terminals(
    client: Client, kompass: Kompass, command: str, municipality: str, options: dict[str, str]
) -> None:
    """What `kompass … --json` prints for the same options is what comes over HTTP, key by key."""
    written = [part for name, value in options.items() for part in (f"--{name}", value)]
    found = got(client, address(command, municipality, options))
    assert (found.status, found.headers["content-type"]) == (200, "application/json")
    assert found.json == kompass(command, *filter(None, [municipality]), *written, "--json").json


@pytest.mark.parametrize(
    "asked", [*ASKED, *((name, "", {"data": data}) for name in LISTS for data in ("published", "example"))]
)
def test_the_answer_has_its_shape(client: Client, asked: tuple[str, str, dict[str, str]]) -> None:
    """An answer has the keys that its description promises, no other, and the types."""
    resource(asked[0]).shape.model_validate_json(got(client, address(*asked)).body)


def cells(answer: dict[str, Any]) -> dict[str, str]:
    """An object as its CSV cells should be, worked out from the object itself."""
    found: dict[str, str] = {}
    for key, value in answer.items():
        many = value if isinstance(value, list) else [value]
        if any(isinstance(one, dict) for one in many):
            inner: dict[str, list[str]] = {}
            for one in many:
                for name, cell in cells(one).items():
                    inner.setdefault(name, []).append(cell)
            found |= {f"{key}_{name}": safe(" | ".join(values)) for name, values in inner.items()}
        else:
            texts = [
                str(one).lower() if isinstance(one, bool) else "" if one is None else str(one) for one in many
            ]
            found[key] = safe(" | ".join(texts)) if isinstance(value, str | list) else texts[0]
    return found


def rows_of(answer: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of an answer, those of all its steps one after the other."""
    if "steps" in answer:
        return [row for step in answer["steps"] for row in step["rows"]]
    return answer.get("rows", [answer])  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    "asked",
    [
        *(one for one in ASKED if one[0] != "municipality"),
        *((name, "", {"data": data}) for name in LISTS for data in ("published", "example")),
    ],
)
def test_csv_says_what_json_says(client: Client, asked: tuple[str, str, dict[str, str]]) -> None:
    """Every row of the JSON is a row of the CSV, in its order, with the same values; unknown is empty."""
    answer = got(client, address(*asked)).json
    found = client.get(address(*asked, ".csv"))
    assert (found.status, found.headers["content-type"]) == (200, "text/csv; charset=utf-8")
    assert f'filename="kompass-{asked[0]}.csv"' in found.headers["content-disposition"]
    expected = [cells(row) for row in rows_of(answer)]
    assert len(found.rows) == len(expected)
    for row, wanted in zip(found.rows, expected, strict=True):
        assert row["made_up"] == str(answer["made_up"]).lower()
        for name, value in wanted.items():
            if name in row:
                assert row[name] == value, name
            else:
                assert not value, name  # an object that is null has a column for each of its keys instead


def test_a_step_is_never_told_without_its_grade(client: Client) -> None:
    """Each row of a change says between which editions it is, and how far they may be compared."""
    steps = client.get("/api/v1/change/Røros").json["steps"]
    rows = client.get("/api/v1/change/Røros.csv").rows
    told = [(row["from_edition"], row["to_edition"], row["level"], row["grade"]) for row in rows]
    assert told == [
        (s["from"]["edition"], s["to"]["edition"], s["level"], s["grade"]) for s in steps for _ in s["rows"]
    ]
    assert "not comparable" in {row["grade"] for row in rows}
    assert {row["change"] for row in rows if row["grade"] == "not comparable"} == {""}


def test_columns_are_the_same_whatever_is_known(client: Client) -> None:
    """The header of a table does not hang on what is in it: nothing known is a header alone."""
    for name, one, other in (("change", "Karlskrona", "Arjeplog"), ("compare", "Karlskrona", "Ängelholm")):
        first, second = (client.get(f"/api/v1/{name}/{who}.csv").body for who in (one, other))
        assert first.split(b"\r\n")[0] == second.split(b"\r\n")[0]
    assert client.get("/api/v1/change/Arjeplog.csv").rows == []


def test_a_swedish_excel_can_open_it(client: Client) -> None:
    """With `decimal=comma` the file has its mark, semicolons and decimal commas; the values are the same."""
    query = "data=example&edition=se-2015&item=total"
    plain = client.get(f"/api/v1/scores.csv?{query}")
    found = client.get(f"/api/v1/scores.csv?{query}&decimal=comma").body
    assert not plain.body.startswith(b"\xef\xbb\xbf")
    assert found.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(found.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [row["share"].replace(",", ".") for row in rows] == [row["share"] for row in plain.rows]
    assert [row["municipality"] for row in rows] == [row["municipality"] for row in plain.rows]
    assert any("," in row["points"] for row in rows)


def test_a_text_is_no_formula_and_a_number_is_one(
    open_for: Callable[..., Client], packages: Packages
) -> None:
    """A text that begins like a formula has an apostrophe before it in CSV; a negative number has none.

    JSON, which no spreadsheet runs, has the text as it is.
    """
    packages.set("published/findings.csv", "f044,", text="=1+1")
    client = open_for(KOMPASS_DATA=str(packages.folder))
    (row,) = (row for row in client.get("/api/v1/findings.csv").rows if row["id"] == "f044")
    assert row["text"] == "'=1+1"
    assert "=1+1" in {row["text"] for row in client.get("/api/v1/findings").json["rows"]}
    assert "-4" in {row["change"] for row in client.get("/api/v1/change/Karlskrona.csv").rows}
    assert as_csv(["text", "n"], [["=1+1", -4]], "point") == b"text,n\r\n'=1+1,-4\r\n"
    assert as_csv(["text", "n"], [["-x", -4.5]]) == "text;n\r\n'-x;-4,5\r\n".encode("utf-8-sig")


def test_made_up_data_say_so(client: Client) -> None:
    """Only what is asked of the example is made up, and every answer and every row of it says so."""
    for name in (*LISTS, "rank"):
        for data, made_up in (("published", False), ("example", True)):
            assert client.get(f"/api/v1/{name}?data={data}").json["made_up"] is made_up
    rows = client.get("/api/v1/scores.csv?data=example").rows
    assert all("påhittad" in row["municipality"] and row["made_up"] == "true" for row in rows)


def test_lists_hold_all_there_is(client: Client, published: Store) -> None:
    """The lists leave nothing out: evaluations without a year, derived figures, every kind of finding."""
    evaluations = client.get("/api/v1/evaluations").json
    assert evaluations["total"] == len(published.evaluations) == len(evaluations["rows"])
    assert any(row["year"] is None for row in evaluations["rows"])
    for row in evaluations["rows"]:
        assert row["sources"]
    count = published.connection.cursor().execute
    scores = client.get("/api/v1/scores").json
    assert [(len(scores["rows"]),)] == count("SELECT count(*) FROM main.scores").fetchall()
    assert {row["basis"] for row in scores["rows"]} == {"stated", "derived"}
    assert all(row["source"]["title"] for row in scores["rows"])
    findings = client.get("/api/v1/findings?limit=10000").json
    assert [(len(findings["rows"]),)] == count("SELECT count(*) FROM main.findings").fetchall()


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ("municipalities?county=12", {"county_code": "12"}),
        ("municipalities?country=NO", {"country": "NO"}),
        ("municipalities?group=A1", {"group_2023": "A1"}),
        ("evaluations?municipality=Ängelholm", {"municipality_id": "se-1292"}),
        ("evaluations?edition=se-2015&years=2017", {"edition": "se-2015", "year": 2017}),
        ("scores?municipality=1080&level=area", {"municipality": "Karlskrona", "level": "area"}),
        ("scores?item=total&years=2014", {"item": "total", "year": 2014}),
        ("scores?edition=se-2020", {"edition": "se-2020"}),
        ("findings?kind=example&says=other", {"kind": "example", "says_who": "other"}),
        ("findings?area=1&edition=se-2015", {"area": "1", "edition": "se-2015"}),
    ],
)
def test_lists_can_be_narrowed(client: Client, query: str, holds: dict[str, Any]) -> None:
    """What is asked for is what comes, all of it and in the order of the whole."""
    everything = got(client, f"/api/v1/{query.partition('?')[0]}?limit=10000").json["rows"]
    wanted = [row for row in everything if holds.items() <= row.items()]
    assert wanted
    assert client.get(f"/api/v1/{query}").json["rows"] == wanted


def test_years_are_a_window(client: Client) -> None:
    """Both its ends count, and nothing outside it."""
    for name in ("evaluations", "scores", "findings"):
        rows = client.get(f"/api/v1/{name}?years=2014-2016").json["rows"]
        assert {row["year"] for row in rows} == {2014, 2015, 2016}


def test_lists_come_in_parts(client: Client) -> None:
    """Following `next` gives every row once, in the order of the whole; the last part has none."""
    whole = client.get("/api/v1/scores?limit=10000").json
    rows, query = [], "?limit=50&lang=sv"
    while query:
        found = client.get(f"/api/v1/scores{query}")
        assert (found.json["total"], found.headers["x-total-count"]) == (whole["total"], str(whole["total"]))
        assert len(found.json["rows"]) <= 50
        rows += found.json["rows"]
        query = found.json["next"]
        assert ('rel="next"' in found.headers["link"]) == bool(query)
        assert f"<{query}>" in found.headers["link"] or not query
    assert rows == whole["rows"]
    table = client.get("/api/v1/scores.csv?limit=50&offset=100")
    assert [row["item"] for row in table.rows] == [row["item"] for row in whole["rows"][100:150]]
    assert "<?limit=50&offset=150>" in table.headers["link"]
    assert client.get("/api/v1/scores?offset=100000").json["rows"] == []


def test_a_list_is_at_most_a_thousand_rows_unasked(client: Client) -> None:
    """Without `limit` a part has 1000 rows."""
    found = client.get("/api/v1/scores?data=example").json
    assert (len(found["rows"]), found["limit"], found["next"]) == (1000, 1000, "?data=example&offset=1000")


def test_a_margin_judges(client: Client) -> None:
    """The margin asked for is the one that answers."""
    for margin in MARGINS:
        assert client.get(f"/api/v1/rank?margin={margin}").json["margin"]["name"] == margin


def test_every_figure_is_a_number_or_null(client: Client) -> None:
    """JSON holds no NaN and no infinity, which JSON does not know."""
    for name in LISTS:
        body = client.get(f"/api/v1/{name}?data=example").body

        def refuse(constant: str) -> None:
            raise AssertionError(constant)

        json.loads(body, parse_constant=refuse)


def test_the_log_of_changes(open_for: Callable[..., Client], packages: Packages) -> None:
    """What changed since a version, or about a municipality, the newest first; what stands empty is null."""
    raised(packages)
    figure = {"municipality_id": "se-1080", "evaluation_id": "se-1080-2014", "item": "total"}
    packages.append(LOG, **ROW | figure | {"before": "508", "after": "509", "source_id": "s033"})
    packages.append(LOG, **ROW | {"what_en": "=1+1"})
    client = open_for(KOMPASS_DATA=str(packages.folder))
    answer = client.get("/api/v1/changes?since=2026.11.0&lang=en").json
    assert answer["total"] == 2
    words, number = answer["rows"]
    assert (words["what"], words["municipality"], words["source"], words["before"]) == (
        "=1+1",
        None,
        None,
        None,
    )
    assert (number["municipality"], number["item"], number["before"], number["after"]) == (
        "Karlskrona",
        "total",
        "508",
        "509",
    )
    assert (number["version"], number["reported_by"]) == ("2026.12.0", "municipality")
    assert number["source"]["url"].startswith("http")
    assert client.get("/api/v1/changes?lang=en&municipality=Karlskrona").json["rows"] == [number]
    assert client.get("/api/v1/changes?since=2026.12.0").json["rows"] == []
    assert client.get("/api/v1/changes").json["total"] == 3
    row, _ = client.get("/api/v1/changes.csv?since=2026.11.0&lang=en").rows
    assert (row["version"], row["what"]) == ("2026.12.0", "'=1+1")
