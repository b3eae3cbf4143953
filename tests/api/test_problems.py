"""Why there is no answer: the right status, as RFC 9457 says it, in the language asked for."""

from collections.abc import Callable

import pytest
from starlette.applications import Starlette

from kompass import api
from kompass.api.shapes import Problem
from kompass.text import LANGUAGES
from tests.api.client import Answer, Client
from tests.fixtures import Packages


def problem(found: Answer) -> Problem:
    """What is told, held against its shape."""
    assert found.headers["content-type"] == "application/problem+json"
    assert found.headers["cache-control"] == "no-store"
    assert "etag" not in found.headers
    told = Problem.model_validate_json(found.body)
    assert told.status == found.status
    assert told.title
    return told


@pytest.mark.parametrize(
    ("address", "status", "code", "named"),
    [
        ("compare/Nakka", 404, "unknown-municipality", "Nacka"),
        ("change/", 404, "address", "openapi.json"),
        ("compare/Arjeplog", 404, "no-figures", "Arjeplog"),
        ("municipality/Karlskrona?year=1999", 404, "unknown-year", "2011, 2014"),
        ("compare/Karlskrona?level=question", 404, "no-figures", "Karlskrona"),
        ("compare/Karlskrona?peers=Nakka", 422, "unknown-municipality", "Nacka"),
        ("compare/Karlskrona?peers=county:99", 422, "unknown-peer-choice", "county:99"),
        ("compare/Karlskrona?weights=beauty=3", 422, "unknown-peer-choice", "beauty"),
        ("rank?years=2018-2016", 422, "unknown-peer-choice", "2018-2016"),
        ("rank?edition=se-1999", 422, "unknown-edition", "se-1999"),
        ("rank?edition=se-2010&item=1.1", 422, "unknown-item", "1.1"),
        ("scores?municipality=Nakka", 422, "unknown-municipality", "Nacka"),
        ("scores?edition=se-1999", 422, "unknown-edition", "se-1999"),
        ("scores?limit=0", 422, "parameters", "limit"),
        ("scores?limit=10001", 422, "parameters", "10000"),
        ("scores?offset=-1", 422, "parameters", "offset"),
        ("scores?limit=many", 422, "parameters", "limit"),
        ("scores?limit=1&limit=2", 422, "parameters", "limit"),
        ("changes?since=lately", 422, "parameters", "since"),
        ("changes?municipality=Nakka", 422, "unknown-municipality", "Nacka"),
        ("scores?levl=area", 422, "parameters", "levl"),
        ("scores?decimal=comma", 422, "parameters", "decimal"),
        ("scores.csv?decimal=dot", 422, "parameters", "comma, point"),
        ("rank?data=own", 422, "parameters", "published, example"),
        (f"rank?item={'1' * 101}", 422, "parameters", "item"),
        ("claim/Karlskrona", 422, "parameters", "best-in"),
        ("claim/Karlskrona?best_in=county", 422, "parameters", "best-in"),
        ("package.zip?data=own", 422, "parameters", "data"),
        ("nonsense", 404, "address", "openapi.json"),
        ("rank/", 404, "address", "openapi.json"),
        ("../v2/rank", 404, "address", "openapi.json"),
        (f"rank?item={'1' * 2000}", 414, "too-long", "000"),
        (f"compare/{'å' * 1000}", 414, "too-long", "000"),
    ],
)
def test_a_problem_is_told_in_the_language(
    client: Client, address: str, status: int, code: str, named: str
) -> None:
    """The status is right, and a sentence in either language names what is wrong; as a table too."""
    told = {}
    for language in LANGUAGES:
        separator = "&" if "?" in address else "?"
        found = problem(client.get(f"/api/v1/{address}{separator}lang={language}"))
        assert (found.status, found.code) == (status, code)
        assert named in found.detail
        told[language] = found.detail
    assert told["sv"] != told["en"]


def test_whoever_misspells_is_told_what_looks_like_it(client: Client) -> None:
    """The nearest names are there for programs too, and so is each parameter that is wrong."""
    assert "Nacka" in problem(client.get("/api/v1/compare/Nakka")).nearest
    found = problem(client.get("/api/v1/scores?limit=0&levl=area"))
    assert {one.name for one in found.parameters} == {"limit", "levl"}
    assert all(one.detail in found.detail for one in found.parameters)


@pytest.mark.parametrize("address", ["/api", "/api/", "/api/v1", "/api/v1/", "/api/v2/rank", "/api/v1/a\nb"])
def test_what_is_not_there_is_a_problem_and_no_page(client: Client, address: str) -> None:
    """Every other address under /api is told of as such."""
    assert problem(client.get(address)).code == "address"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "NONSENSE"])
def test_open_data_are_only_read(client: Client, method: str) -> None:
    """Any method but GET, HEAD and what CORS asks is refused, with those that are not."""
    for address in ("/api/v1/rank", "/api/v1/change/Karlskrona.csv", "/api/v1/package.zip"):
        found = client.get(address, method)
        assert problem(found).status == 405
        assert found.headers["allow"] == "GET, HEAD"


@pytest.mark.parametrize(
    "hostile",
    [
        "%00",
        "%FF%FE",
        "'; DROP TABLE scores; --",
        "<script>alert(1)</script>",
        "../../../../etc/passwd",
        "{{7*7}}",
        "=1+1",
        "\u202e\U0001f4a5",
        "9" * 90,
        "$municipality",
        "1e309",
        "NaN",
        "\r\nX-Evil: 1",
    ],
)
def test_hostile_parameters_are_only_wrong_ones(client: Client, hostile: str) -> None:
    """Whatever is put into a parameter, the answer is a problem of the one who asks, or an empty list."""
    for address in (
        f"municipality/{hostile}",
        f"compare/{hostile}.csv",
        f"compare/Karlskrona?peers={hostile}",
        f"compare/Karlskrona?weights={hostile}",
        f"compare/Karlskrona?year={hostile}",
        f"rank?item={hostile}",
        f"rank?within=size:{hostile}",
        f"rank?years={hostile}",
        f"scores?item={hostile}",
        f"findings?area={hostile}",
        f"municipalities?county={hostile}",
        f"scores?{hostile}=1",
        f"scores?lang={hostile}",
    ):
        found = client.get(f"/api/v1/{address}")
        assert "x-evil" not in found.headers
        if found.status == 200:
            assert found.json["rows"] == []
        else:
            assert problem(found).status in (404, 422)


def test_a_broken_package_is_told(open_for: Callable[..., Client], packages: Packages) -> None:
    """Where the server's data cannot be read, it says so, but not in which files and lines."""
    packages.set("published/scores.csv", "se-1292-2016,1.1,", points="many")
    client = open_for(KOMPASS_DATA=str(packages.folder))
    for address in ("/api/v1/rank", "/api/v1/scores.csv", "/api/v1/package-parquet.zip"):
        found = problem(client.get(address))
        assert (found.status, found.code) == (503, "package-faults")
        assert str(packages.folder) not in found.detail


def test_what_should_not_happen_is_told_as_a_sentence() -> None:
    """A fault of ours is a problem with status 500 that says nothing of itself; the server logs it whole."""

    def broken(*_: object) -> None:
        raise RuntimeError("secret")

    client = Client(Starlette(routes=api.mounted(broken)))  # type: ignore[arg-type]
    sent: list[Answer] = []
    with pytest.raises(RuntimeError, match="secret"):
        client.get("/api/v1/rank", sent=sent)
    found = problem(sent[0])
    assert found.status == 500
    assert "secret" not in sent[0].body.decode()
