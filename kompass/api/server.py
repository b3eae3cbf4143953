"""The open data over HTTP: addresses to answers, read-only.

An answer is known by its ETag: the version of the data and of Kompass, and the question. Answers are worked
out in threads, never on the event loop.
"""

import hashlib
import json
import re
from collections.abc import Callable, Collection, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlencode

from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from kompass import lookup, settings
from kompass.api import asked, problems
from kompass.api.description import CSV, LICENCE, ZIP, description
from kompass.api.resources import RESOURCES, Resource, margin_of
from kompass.errors import KompassError, UnknownMunicipality
from kompass.export.figures import Answer
from kompass.export.tables import as_csv
from kompass.store import Store, bundle, fingerprint_of
from kompass.text import Words

OpenStore = Callable[[str, str, Path | None], Store]
"""Gives the store of `published` or `example`, judged by a margin, with the own data of a folder or none."""

LONGEST = 2000
"""How many bytes path and query may be together."""

LICENSED = f'<{LICENCE["url"]}>; rel="license"'
HERE = ("localhost", "127.0.0.1")


def application(open_store: OpenStore) -> ASGIApp:
    """The application under /api.

    Where own data are told of, only programs of this machine are answered: no page of another host may read
    them, by CORS or by a name of its own that it has made lead here.
    """
    home = settings.api_folder()
    version = metadata.version("kompass")

    def open_data(request: Request) -> Response:
        return JSONResponse(description(version))

    routes = [Route("/v1/openapi.json", open_data)]
    for one in RESOURCES:
        if one.table is not None:  # first: a municipality's name would take in the ending
            routes.append(Route(f"/v1{one.path}.csv", _endpoint(one, open_store, home, version, True)))
        routes.append(Route(f"/v1{one.path}", _endpoint(one, open_store, home, version, False)))
    routes.append(Route("/v1/package.zip", _package("csv", version)))
    routes.append(Route("/v1/package-parquet.zip", _package("parquet", version)))
    exposed = ["ETag", "Link", "X-Total-Count"]
    everybody = Middleware(
        CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "HEAD"], expose_headers=exposed
    )
    found = Starlette(
        routes=routes,
        middleware=[*([] if home else [everybody]), Middleware(Bounds, hosts=HERE if home else ())],
        exception_handlers={
            problems.NotFound: problems.not_found,
            KompassError: problems.error,
            ValidationError: problems.wrong_parameters,
            HTTPException: problems.refused,
            Exception: problems.unexpected,
        },
    )
    found.router.redirect_slashes = False
    return found


def mounted(open_store: OpenStore) -> list[Mount | Route]:
    """The routes for the server that shows the pages."""
    found = application(open_store)
    below = Mount("/api", found)
    below.path_regex = re.compile(f"(?s){below.path_regex.pattern}")  # even an address with a line break
    return [Route("/api", found), below]


class Bounds:
    """Refuses what is asked of another host than those named, and addresses that are too long."""

    def __init__(self, app: ASGIApp, hosts: Collection[str]) -> None:
        self.app = app
        self.hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        found = self._refusal(Request(scope)) if scope["type"] == "http" else None
        await (found or self.app)(scope, receive, send)

    def _refusal(self, request: Request) -> Response | None:
        if len(request.scope["path"].encode()) + len(request.scope["query_string"]) > LONGEST:
            say = problems.speaker(request)
            return problems.problem(414, "too-long", say("problem-too-long", most=say.number(LONGEST)))
        if self.hosts and request.headers.get("host", "").partition(":")[0] not in self.hosts:
            return problems.problem(421, "host", problems.speaker(request)("problem-host"))
        return None


def _endpoint(
    resource: Resource, open_store: OpenStore, home: Path | None, version: str, as_table: bool
) -> Callable[[Request], Response]:
    takes = resource.takes_as_table if as_table else resource.takes

    def endpoint(request: Request) -> Response:
        wanted = takes.model_validate(_query(request) | request.path_params)
        say = problems.speaker(request)
        store = open_store(wanted.data, margin_of(wanted), home)
        if resource.is_of_one:
            wanted = _with_id(wanted, store)
        headers = _headers(request, version, store.key, say, home is not None)
        if _holds(request.headers, headers["ETag"]):
            return Response(status_code=304, headers=headers)
        answer = resource.answer(store, say, wanted)
        if isinstance(wanted, asked.Paged):
            headers |= _about_list(answer, request)
        if isinstance(wanted, asked.AsTable):
            return _table(resource, answer, wanted, headers)
        return Response(_json(answer), headers=headers, media_type="application/json")

    return endpoint


def _package(form: Literal["csv", "parquet"], version: str) -> Callable[[Request], Response]:
    def endpoint(request: Request) -> Response:
        wanted = asked.Package.model_validate(_query(request))
        folder = settings.data_folder()
        key = fingerprint_of(folder, wanted.data)
        headers = _headers(request, version, key, problems.speaker(request), False)
        if _holds(request.headers, headers["ETag"]):
            return Response(status_code=304, headers=headers)
        headers["Content-Disposition"] = f'attachment; filename="kompass-{wanted.data}-{form}.zip"'
        return Response(bundle.zipped(folder, wanted.data, form, key), headers=headers, media_type=ZIP)

    return endpoint


def _query(request: Request) -> dict[str, str | list[str]]:
    """The parameters as they are asked for; one that stands twice has two values, which none takes."""
    given = {name: request.query_params.getlist(name) for name in request.query_params}
    return {name: values if len(values) > 1 else values[0] for name, values in given.items()}


def _with_id(wanted: asked.Asked, store: Store) -> asked.Asked:
    """The question with the id of the municipality that its path names. Raises NotFound."""
    try:
        found = lookup.find(getattr(wanted, "municipality"), store.municipalities)  # noqa: B009
    except UnknownMunicipality as error:
        raise problems.NotFound(error) from error
    return wanted.model_copy(update={"municipality": found})


def _headers(request: Request, version: str, key: str, say: Words, own: bool) -> dict[str, str]:
    """What is said of every answer. It may be kept, but is asked about anew: data may change at any time."""
    question = f"{version}\n{key}\n{say.language}\n{request.scope['path']}?{request.scope['query_string']}"
    digest = hashlib.sha256(question.encode()).hexdigest()
    return {
        "ETag": f'W/"{digest[:32]}"',  # weak: the server may compress the answer
        "Cache-Control": "private, no-cache" if own else "public, no-cache",
        "Content-Language": say.language,
        "Link": LICENSED,
    }


def _holds(headers: Headers, tag: str) -> bool:
    """Whether the one who asks has this very answer already."""
    held = [one.strip().removeprefix("W/") for one in headers.get("if-none-match", "").split(",")]
    return tag.removeprefix("W/") in held


def _about_list(answer: Answer, request: Request) -> dict[str, str]:
    """What the headers say of a list. Its next part is put into the answer too."""
    after = answer["offset"] + answer["limit"]
    more = after < answer["total"]
    answer["next"] = f"?{urlencode({**request.query_params, 'offset': after})}" if more else None
    links = [LICENSED, *([f'<{answer["next"]}>; rel="next"'] if more else [])]
    return {"X-Total-Count": str(answer["total"]), "Link": ", ".join(links)}


def _table(resource: Resource, answer: Answer, wanted: asked.AsTable, headers: dict[str, str]) -> Response:
    assert resource.table is not None
    content = as_csv(resource.table.headings, resource.table.cells(answer), wanted.decimal)
    name = f"kompass-{resource.name}.csv"
    return Response(
        content, headers={**headers, "Content-Disposition": f'attachment; filename="{name}"'}, media_type=CSV
    )


def _json(answer: Mapping[str, Any]) -> bytes:
    return json.dumps(answer, ensure_ascii=False, allow_nan=False).encode()
