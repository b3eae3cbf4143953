"""Why there is no answer, as RFC 9457 says it: a status, and a sentence in the language asked for."""

import json
import logging
import re
from http import HTTPStatus

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kompass import settings
from kompass.errors import (
    KompassError,
    NoFigures,
    PackageFaults,
    UnknownEdition,
    UnknownItem,
    UnknownMunicipality,
    UnknownPeerChoice,
    UnknownYear,
)
from kompass.text import LANGUAGES, Words, faults, words

STATUS: dict[type[KompassError], int] = {
    UnknownMunicipality: 422,
    UnknownEdition: 422,
    UnknownItem: 422,
    UnknownPeerChoice: 422,
    UnknownYear: 404,
    NoFigures: 404,
    PackageFaults: 503,
}
"""What an error is to one who asked over HTTP; any other is our own."""


def speaker(request: Request) -> Words:
    """The words of the language asked for, else of the server's."""
    for wanted in (request.query_params.get("lang"), settings.read("KOMPASS_LANG")):
        if wanted in LANGUAGES:
            return words(wanted)
    return words(LANGUAGES[0])


def problem(
    status: int, code: str, detail: str, headers: dict[str, str] | None = None, **more: object
) -> Response:
    """A problem. `code` is its kind, for programs."""
    content = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status}
    return Response(
        json.dumps({**content, "detail": detail, "code": code, **more}, ensure_ascii=False),
        status,
        {"Cache-Control": "no-store", **(headers or {})},
        "application/problem+json",
    )


_QUOTED = re.compile("'([^']*)'")


class NotFound(Exception):
    """The municipality that a path names does not exist."""

    def __init__(self, error: UnknownMunicipality) -> None:
        self.error = error


def not_found(request: Request, found: Exception) -> Response:
    """A path that names a municipality that does not exist."""
    assert isinstance(found, NotFound)
    return _told(request, found.error, 404)


def error(request: Request, found: Exception) -> Response:
    """What Kompass cannot answer."""
    assert isinstance(found, KompassError)
    return _told(request, found, STATUS.get(type(found), 500))


def _told(request: Request, found: KompassError, status: int) -> Response:
    code, told = found.key.removeprefix("error-"), faults.error(speaker(request), found)
    if isinstance(found, UnknownMunicipality):
        return problem(status, code, told, nearest=list(found.nearest))
    return problem(status, code, told)


def unexpected(request: Request, found: Exception) -> Response:
    """What should not happen: logged whole by the server, told as a sentence."""
    logging.getLogger("kompass").error("%s could not be answered", request.scope["path"], exc_info=found)
    return _told(request, KompassError(), 500)


def refused(request: Request, found: Exception) -> Response:
    """No such address, or another method than GET and HEAD."""
    assert isinstance(found, HTTPException)
    say = speaker(request)
    if found.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        return problem(405, "method", say("problem-method"), {"Allow": "GET, HEAD"})
    return problem(404, "address", say("problem-address"))


def wrong_parameters(request: Request, found: Exception) -> Response:
    """Parameters that do not exist, are missing, or have a value they do not take."""
    assert isinstance(found, ValidationError)
    say = speaker(request)
    told = [{"name": _name(one), "detail": _sentence(say, one)} for one in found.errors()]
    return problem(422, "parameters", " ".join(one["detail"] for one in told), parameters=told)


def _name(found: ErrorDetails) -> str:
    return ".".join(map(str, found["loc"]))[:100]


def _sentence(say: Words, found: ErrorDetails) -> str:
    """What is wrong with a parameter."""
    name, bounds = _name(found), found.get("ctx", {})
    match found["type"]:
        case "extra_forbidden":
            return say("problem-parameter-unknown", name=name)
        case _ if isinstance(found["input"], list):
            return say("problem-parameter-once", name=name)
        case "missing":
            return say("problem-parameter-missing", name=name)
        case "literal_error":
            return say(
                "problem-parameter-choice", name=name, choices=", ".join(_QUOTED.findall(bounds["expected"]))
            )
        case "string_too_long":
            return say("problem-parameter-long", name=name, most=say.number(bounds["max_length"]))
        case "value_error":
            return say("problem-parameter-version", name=name)
        case "greater_than_equal":
            return say("problem-parameter-least", name=name, least=str(bounds["ge"]))
        case "less_than_equal":
            return say("problem-parameter-most", name=name, most=str(bounds["le"]))
        case _:
            return say("problem-parameter-number", name=name)
