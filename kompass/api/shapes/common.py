"""What the shapes are made of."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from kompass.model import Basis

Country = Literal["SE", "NO", "DK"]
Confidence = Literal["high", "medium", "low"]
Years = Annotated[list[int], Field(max_length=2)]


class Shape(BaseModel):
    """An object of an answer: these keys and no other. Unknown is null, never 0."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)


class Source(Shape):
    """Where it was read."""

    title: str
    publisher: str | None
    url: str | None


class Reference(Shape):
    """A published mean or median: of whom, from when."""

    statistic: Literal["mean", "median"]
    points: float
    who: str
    as_of: str
    n: int | None
    basis: Basis
    source: Source


class Margin(Shape):
    """By which margin a difference is called clear: name, and size as share of the most points possible."""

    name: str
    total: float
    area: float
    question: float


class Figures(Shape):
    """How many figures are known at each level."""

    total: int
    area: int
    question: int
