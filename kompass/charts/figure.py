"""A figure as the JSON that plotly draws, put together without plotly's objects.

Those check each value that is set, and all that stands beside it again: on a page with ten figures that took
more time than everything else. So values are set as plotly wants them; the tests have plotly check every one
(`Chart.figure`).
"""

from collections.abc import Iterable, Mapping
from typing import Any

import plotly.graph_objects as go

Trace = dict[str, Any]


class Figure:
    """Traces and a layout, to be added to; the names are plotly's."""

    def __init__(self, traces: Iterable[Trace] = ()) -> None:
        self.data = list(traces)
        self.layout: dict[str, Any] = {}

    def add_trace(self, trace: Trace) -> None:
        self.data.append(trace)

    def add_traces(self, traces: Iterable[Trace]) -> None:
        self.data.extend(traces)

    def add_annotation(self, **annotation: Any) -> None:
        self.layout.setdefault("annotations", []).append(annotation)

    def add_shape(self, **shape: Any) -> None:
        self.layout.setdefault("shapes", []).append(shape)

    def update_layout(self, **layout: Any) -> None:
        """Set what is named, and leave what stands beside it."""
        _merge(self.layout, layout)

    @property
    def has_legend(self) -> bool:
        """Whether any trace has a place in the legend; plotly hides a legend of one entry by itself."""
        return any(one.get("showlegend") is not False for one in self.data)

    @property
    def spec(self) -> dict[str, Any]:
        """The JSON."""
        return {"data": self.data, "layout": self.layout}


def trace(kind: str, /, **properties: Any) -> Trace:
    """A trace of a kind: `scatter`, `bar`, `scatterpolar` … What is None is left unset."""
    return {"type": kind, **{name: value for name, value in properties.items() if value is not None}}


def _merge(into: dict[str, Any], new: Mapping[str, Any]) -> None:
    for name, value in new.items():
        if isinstance(value, Mapping) and isinstance(into.get(name), dict):
            _merge(into[name], value)
        else:
            into[name] = value


class Ready(go.Figure):  # type: ignore[misc]
    """A figure for Streamlit, which takes JSON too, but would have plotly check it anew."""

    def __init__(self, figure: Figure) -> None:
        self._spec = figure.spec  # and nothing of plotly's: it is asked for its JSON alone

    def to_dict(self) -> dict[str, Any]:
        return self._spec
