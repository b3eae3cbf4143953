"""Why there is no answer."""

from typing import Literal

from pydantic import Field

from kompass.api.shapes.common import Shape


class ParameterProblem(Shape):
    name: str
    detail: str


class Problem(Shape):
    """Why there is no answer (RFC 9457). `detail` is a sentence in the language asked for."""

    type: Literal["about:blank"]
    title: str
    status: int
    detail: str
    code: str
    """The kind of problem, for programs."""
    nearest: list[str] = Field(default_factory=list)
    """Names that look like the one that nobody has."""
    parameters: list[ParameterProblem] = Field(default_factory=list)
    """What is wrong with each parameter."""
