"""The description of the open data: OpenAPI 3.1, made of the same table that answers."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from kompass.api.asked import Asked, Package
from kompass.api.resources import RESOURCES
from kompass.api.shapes import Problem

JSON, CSV, ZIP, PROBLEM = "application/json", "text/csv", "application/zip", "application/problem+json"
Schema = dict[str, Any]

LICENCE = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
ABOUT = """Results of KommunKompassen as Kompass holds them, read-only: the same answers as its pages and
its terminal. Every figure has its source and its basis. Unknown is null, never 0. Kompass is not a service
of SKR; the points are the evaluators', the comparisons ours. With `data=example` everything is made up.

Name the source with the data: "Kompass, with the sources named there (CC BY 4.0)"."""


@cache
def description(version: str) -> Schema:
    """The whole description. The addresses are relative to where it lies."""
    shapes = sorted({one.shape for one in RESOURCES} | {Problem}, key=lambda one: one.__name__)
    places, defined = models_json_schema(
        [(shape, "validation") for shape in shapes], ref_template="#/components/schemas/{model}"
    )
    of = {shape: places[shape, "validation"] for shape in shapes}
    paths: dict[str, Schema] = {}
    for one in RESOURCES:
        content = {JSON: {"schema": of[one.shape]}}
        paths[one.path] = _operation(one.name, one.about, one.path, one.takes, content, one.is_of_one)
        if one.table is not None:
            headings = ", ".join(one.table.headings)
            content = {CSV: {"schema": {"type": "string", "description": f"Columns: {headings}."}}}
            path = f"{one.path}.csv"
            paths[path] = _operation(
                f"{one.name}-csv",
                f"{one.about} As CSV.",
                path,
                one.takes_as_table,
                content,
                one.is_of_one,
            )
    for form, name in (("csv", "package"), ("parquet", "package-parquet")):
        about = f"The bundled data packages with their datapackage.json, tables as {form}. Never own data."
        binary = {ZIP: {"schema": {"type": "string", "contentMediaType": ZIP}}}
        paths[f"/{name}.zip"] = _operation(name, about, f"/{name}.zip", Package, binary)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Kompass", "version": version, "description": ABOUT, "license": LICENCE},
        "servers": [{"url": "/api/v1"}],
        "paths": paths,
        "components": {
            "schemas": defined["$defs"],
            "responses": {code: _problem(of[Problem], about) for code, about in PROBLEMS.items()},
            "headers": HEADERS,
        },
    }


PROBLEMS = {
    "NotFound": "No such municipality, or nothing is known to answer from.",
    "TooLong": "The address is too long.",
    "WrongParameters": "A parameter does not exist, is missing, or has a value that it does not take.",
    "Broken": "The server's data cannot be read.",
}
HEADERS: Schema = {
    "ETag": {"description": "Of data, version and question.", "schema": {"type": "string"}},
    "Link": {"description": "The licence; of a list also its next part.", "schema": {"type": "string"}},
    "X-Total-Count": {"description": "Of a list: its rows in all.", "schema": {"type": "integer"}},
}


def _problem(schema: Any, about: str) -> Schema:
    return {"description": about, "content": {PROBLEM: {"schema": schema}}}


def _operation(
    name: str, about: str, path: str, asked: type[Asked], content: Schema, is_of_one: bool = False
) -> Schema:
    """The methods of an address: what they take, and what they answer."""
    headers = {one: {"$ref": f"#/components/headers/{one}"} for one in HEADERS}
    problems = {"414": "TooLong", "422": "WrongParameters", "503": "Broken"} | (
        {"404": "NotFound"} if path != "/municipalities" else {}
    )
    answered = {code: {"$ref": f"#/components/responses/{one}"} for code, one in problems.items()}
    return {
        "get": {
            "operationId": name,
            "summary": about,
            "parameters": list(_parameters(path, asked)),
            "responses": {
                "200": {"description": "The answer.", "headers": headers, "content": content},
                "304": {"description": "Nothing has changed since the ETag that was sent."},
                **answered,
            },
        }
    }


def _parameters(path: str, asked: type[BaseModel]) -> Iterable[Schema]:
    """Each parameter as it is asked for: a part of the path, else of the query."""
    schema = asked.model_json_schema()
    for name, declared in schema["properties"].items():
        in_path = f"{{{name}}}" in path
        plain = {k: v for k, v in declared.items() if k not in ("description", "title")}
        if "anyOf" in plain:  # what may be left out is not null, it is left out
            (only,) = (one for one in plain.pop("anyOf") if one != {"type": "null"})
            plain = {**only, **{k: v for k, v in plain.items() if v is not None}}
        yield {
            "name": name,
            "in": "path" if in_path else "query",
            "required": name in schema.get("required", ()),
            "description": declared["description"],
            "schema": plain,
        }
