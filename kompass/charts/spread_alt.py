"""What the spreads say: where figures are high and low, where they lie apart, and where the own ones lie."""

from collections.abc import Mapping, Sequence
from typing import Any

from kompass.charts.alt import named
from kompass.compare import Spread
from kompass.model import ROUNDING
from kompass.text import Words
from kompass.text.sentences import item_name, span

Row = Mapping[str, Any]


def spread_sentence(
    words: Words,
    spread: Spread,
    found: Sequence[Row],
    own: Mapping[str, float],
    own_name: str,
    made_up: bool,
) -> str:
    """How many, from which years, where the median is highest and lowest and the spread widest; then the own.

    `found` are the rows of the spread that have figures, as shares of the maximum, each with its item; `own`
    the shares of one evaluation by item code.
    """
    if not found:
        return words("chart-spreads", facts=words("chart-no-points"))
    codes = [row["item"].code for row in found]
    n = spread.values.loc[spread.values["item"].isin(codes), "municipality_id"].nunique()
    years = span((min(row["first_year"] for row in found), max(row["last_year"] for row in found)))
    parts = [words("chart-spread-counts", n=int(n), years=years) + "."]
    fewest, most = min(row["n"] for row in found), max(row["n"] for row in found)
    if fewest < most:
        parts.append(words("chart-spread-each", fewest=int(fewest), most=int(most)))
    medians = [row for row in found if row["median"] is not None]
    if len(medians) > 1:
        high = max(row["median"] for row in medians)
        low = min(row["median"] for row in medians)
        parts.append(
            words(
                "chart-spread-medians",
                kind=words("chart-median-key" if made_up else "chart-median-of-published-key"),
                best=_names(words, medians, "median", high),
                high=words.percent(high),
                worst=_names(words, medians, "median", low),
                low=words.percent(low),
            )
        )
    parts += _widest(words, found)
    pairs = [own[row["item"].code] - row["median"] for row in medians if row["item"].code in own]
    if pairs:
        parts.append(
            words(
                "chart-spread-own",
                name=own_name,
                above=sum(gap > ROUNDING for gap in pairs),
                below=sum(gap < -ROUNDING for gap in pairs),
                of=len(pairs),
            )
        )
    return words("chart-spreads", facts=" ".join(parts))


def _names(words: Words, found: Sequence[Row], key: str, value: float) -> str:
    return named(words, [item_name(words, row["item"]) for row in found if row[key] == value])


def _widest(words: Words, found: Sequence[Row]) -> list[str]:
    """Where the middle half is widest; where no row has one, where it is farthest from lowest to highest."""
    halves = [row for row in found if row["q1"] is not None]
    ends = ("q1", "q3") if halves else ("lowest", "highest")
    widths = [(row, round(row[ends[1]] - row[ends[0]], 9)) for row in halves or found]
    width = max(width for _, width in widths)
    if len(widths) < 2 or not width:
        return []
    names = [item_name(words, row["item"]) for row, one in widths if one == width]
    row = next(row for row, one in widths if one == width)
    return [
        words(
            "chart-spread-widest-half" if halves else "chart-spread-widest",
            names=named(words, names),
            first=words.percent(row[ends[0]]),
            last=words.percent(row[ends[1]]),
        )
    ]
