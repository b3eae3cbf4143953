"""What may be asked: the parameters, named as the terminal's options are. All else is refused."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from kompass import peers, versions
from kompass.export.tables import Decimal
from kompass.model import NORMAL, TOTAL

Short = Annotated[str, StringConstraints(max_length=100)]
Long = Annotated[str, StringConstraints(max_length=1000)]
Level = Literal["total", "area", "question"]


def _version(text: str) -> str:
    if versions.order(text) is None:
        raise ValueError(text)
    return text


Version = Annotated[Short, AfterValidator(_version)]

NAME = "Name, code or id of a municipality."
ITEM = "total, an area (1) or a question (1.1)."


class Asked(BaseModel):
    """What every address takes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    data: Literal["published", "example"] = Field("published", description="Which package answers.")
    lang: Literal["sv", "en"] | None = Field(
        None, description="Language of the words. Default: the server's, Swedish if nothing else is set."
    )


class AsTable(Asked):
    """What a table takes besides."""

    decimal: Decimal = Field("point", description="comma: semicolons and decimal commas, as a Swedish Excel.")


class Paged(Asked):
    """A part of a list."""

    limit: int = Field(1000, ge=1, le=10_000, description="How many rows at most.")
    offset: int = Field(0, ge=0, le=10**9, description="How many rows are passed over.")


class Dated(Paged):
    """Rows of some years."""

    municipality: Short | None = Field(None, description="Only of this municipality: its name, code or id.")
    edition: Short | None = Field(None, description="Only in this edition.", examples=["se-2010"])
    years: Short = Field("", description="Only of these years: 2016-2018, or 2017.")


class Municipalities(Paged):
    country: Literal["SE", "NO", "DK"] | None = Field(None, description="Only in this country.")
    county: Short | None = Field(None, description="Only in this county, by its code.", examples=["12"])
    group: Short | None = Field(None, description="Only of this group of SKR's from 2023.", examples=["B3"])


class Evaluations(Dated):
    pass


class Scores(Dated):
    level: Level | None = Field(None, description="Only figures at this level.")
    item: Short | None = Field(None, description=f"Only figures of this item: {ITEM}")


class Findings(Dated):
    area: Short | None = Field(None, description="Only under this area, by its number; best with an edition.")
    kind: Literal["strength", "improvement", "example", "improved", "remains"] | None = Field(
        None, description="Only this kind."
    )
    says: Literal["evaluator", "municipality", "prize_jury", "association", "other"] | None = Field(
        None, description="Only what these say."
    )


class Changes(Paged):
    municipality: Short | None = Field(
        None, description="Only about this municipality: its name, code or id."
    )
    since: Version | None = Field(
        None, description="Only what changed after this version of the data.", examples=["2026.10.0"]
    )


class Judged(Asked):
    """What is judged by a margin."""

    margin: Literal["cautious", "normal", "bold"] = Field(
        NORMAL, description="By which margin a difference is called clear."
    )


class Among(Judged):
    """What is asked among others."""

    weights: Short = Field(
        "",
        description="How much each factor of likeness counts, 0 to 3: "
        "population=2,density=1,group=1,distance=1.",
    )
    years: Short = Field("", description="Only evaluations of these years count: 2016-2018, or 2017.")


class Municipality(Asked):
    municipality: Short = Field(description=NAME, examples=["Karlskrona"])
    year: int | None = Field(
        None, ge=1000, le=9999, description="Year of the evaluation; default: the latest with figures."
    )


class Compare(Among):
    municipality: Short = Field(description=NAME, examples=["Karlskrona"])
    year: int | None = Field(
        None, ge=1000, le=9999, description="Year of the evaluation; default: the latest with figures."
    )
    peers: Long = Field(
        peers.DEFAULT.code,
        description="country, all, county, group, size, similar, county:12, group:B3, size:NAME, "
        "or names with commas.",
    )
    level: Level | None = Field(None, description="Default: area if known.")


class Rank(Among):
    item: Short = Field(TOTAL, description=ITEM, examples=["1"])
    edition: Short | None = Field(None, description="Default: the newest with figures.", examples=["se-2010"])
    within: Long = Field(
        peers.DEFAULT.code,
        description="county:12, group:B3, size:NAME, similar:NAME or names with commas; "
        "default: the country.",
    )


class Change(Judged):
    municipality: Short = Field(description=NAME, examples=["Karlskrona"])


class Claim(Among):
    municipality: Short = Field(description=NAME, examples=["Karlskrona"])
    best_in: Literal["county", "group", "country", "size", "similar"] = Field(
        alias="best-in", description="Among whom the municipality would be highest."
    )
    item: Short = Field(TOTAL, description=ITEM, examples=["1"])
    edition: Short | None = Field(
        None, description="Default: that of its latest figure for the item.", examples=["se-2010"]
    )


class Package(Asked):
    pass
