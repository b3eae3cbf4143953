"""The description (OpenAPI 3.1) is true: schemathesis asks by it, and holds every answer against it."""

import re
from functools import cache
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance
from starlette.applications import Starlette

from kompass import api
from kompass.api.description import description
from kompass.api.resources import RESOURCES
from kompass.api.tables import within
from kompass.settings import ROOT
from tests.api.client import Client
from tests.api.conftest import opened

MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
EXAMPLES = 6


@cache
def schema() -> Any:
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", Starlette(routes=api.mounted(opened)))


PATHS = list(description("0")["paths"])


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("path", PATHS)
def test_answers_are_as_described(client: Client, path: str, mode: GenerationMode) -> None:
    """What fits the description is answered as it says, and what does not is refused: status, type and shape.

    A value may fit and yet be nobody's name, so that a problem is right too.
    """

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    @given(case=schema()[path]["GET"].as_strategy(generation_mode=mode))
    def ask(case: Any) -> None:
        found = case.call()
        if found.status_code != 414:  # what is too long is refused before it is looked at
            case.validate_response(found, excluded_checks=[positive_data_acceptance])

    ask()


@pytest.mark.parametrize("path", PATHS)
def test_the_examples_of_the_description_are_answered(client: Client, path: str) -> None:
    """Asked by the examples it gives, each address answers, and as it says."""
    operation = schema()[path]["GET"]
    given: dict[str, dict[str, str]] = {"path": {}, "query": {}}
    for parameter in description("0")["paths"][path]["get"]["parameters"]:
        if "examples" in parameter["schema"]:
            given[parameter["in"]][parameter["name"]] = parameter["schema"]["examples"][0]
        elif parameter["required"]:
            given[parameter["in"]][parameter["name"]] = parameter["schema"]["enum"][0]
    case = operation.Case(path_parameters=given["path"], query=given["query"])
    found = case.call()
    assert found.status_code == 200
    case.validate_response(found)


def test_the_description_is_served_and_names_licence_and_version(client: Client) -> None:
    """It says by which rules it is written, under which licence data are, and where addresses begin."""
    found = client.get("/api/v1/openapi.json")
    assert found.headers["content-type"] == "application/json"
    assert (found.json["openapi"], found.json["info"]["license"]["name"]) == ("3.1.0", "CC BY 4.0")
    assert found.json["servers"] == [{"url": "/api/v1"}]
    for path in found.json["paths"].values():
        assert all(parameter["description"] for parameter in path["get"]["parameters"])


def test_tables_keep_what_they_name() -> None:
    """Each thing that a table says of its rows from around them is a column, and none stands twice."""
    for resource in RESOURCES:
        if resource.table is not None:
            headings = resource.table.headings
            assert set(resource.table.kept) <= set(headings)
            assert len(set(headings)) == len(headings)


def test_the_reference_tells_every_address_parameter_and_key() -> None:
    """`docs/reference/api.md` names each address with its parameters, and the keys of a list's rows."""
    text = (ROOT / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("| `/")]
    everywhere = {"data", "lang", "limit", "offset", "municipality"}
    for path, operation in description("0")["paths"].items():
        if not path.endswith(".csv"):
            line, *keys = (line for line in lines if line.startswith(f"| `{path}`"))
            named = {parameter["name"] for parameter in operation["get"]["parameters"]} - everywhere
            assert all(f"`{name}`" in line for name in named), (path, named)
            if keys and "as a row of" not in keys[0]:
                told = re.sub(r"\[?\{.*?\}\]?", "", keys[0].split("`")[3]).split(", ")
                shape = next(one.shape for one in RESOURCES if one.path == path)
                assert told == list(within(shape.model_fields["rows"].annotation).model_fields)
