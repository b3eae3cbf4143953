"""Answers as rows of a table, with the columns that their shapes promise: the same whatever the answer holds.

An object within a row gives a column for each of its keys (`source_title`); a list is one cell.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import UnionType
from typing import Any, Union, get_args, get_origin

from kompass.api.shapes import Shape
from kompass.export.figures import Answer
from kompass.export.tables import Cell

Path = tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Which part of an answer is a table: its rows lie at `rows`; `kept` is said of each from around it."""

    shape: type[Shape]
    rows: Path = ()
    kept: Path = ()

    @cached_property
    def _steps(self) -> list[dict[str, Path]]:
        """The columns of each step on the way to the rows, and where they lie; last those of the rows."""
        steps: list[dict[str, Path]] = []
        shape = self.shape
        for key in self.rows:
            found = columns(shape)
            steps.append({name: found[name] for name in self.kept if name in found})
            shape = within(_fields(shape)[key])
        return [*steps, columns(shape)]

    @property
    def headings(self) -> list[str]:
        """The names of the columns."""
        return [name for step in self._steps for name in step]

    def cells(self, answer: Answer) -> Iterator[list[Cell]]:
        """The rows of an answer."""
        yield from self._cells(answer, self._steps, self.rows)

    def _cells(self, answer: Answer, steps: Sequence[Mapping[str, Path]], rows: Path) -> Iterator[list[Cell]]:
        own = [_at(answer, path) for path in steps[0].values()]
        if not rows:
            yield own
            return
        for one in answer[rows[0]]:
            for more in self._cells(one, steps[1:], rows[1:]):
                yield own + more


def columns(shape: type[Shape]) -> dict[str, Path]:
    """Every column of a shape, and where in the object it lies."""
    found: dict[str, Path] = {}
    for key, annotation in _fields(shape).items():
        inner = within(annotation)
        if inner is None:
            found[key] = (key,)
        else:
            found |= {f"{key}_{name}": (key, *path) for name, path in columns(inner).items()}
    return found


def within(annotation: Any) -> Any:
    """The shape that a key holds, or holds several of; None where it holds plain values."""
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return annotation
    if get_origin(annotation) in (list, Union, UnionType):
        return next(filter(None, map(within, get_args(annotation))), None)
    return None


def _fields(shape: type[Shape]) -> dict[str, Any]:
    return {field.alias or name: field.annotation for name, field in shape.model_fields.items()}


def _at(value: Any, path: Path) -> Any:
    if isinstance(value, list):
        return [_at(one, path) for one in value] if path else value
    if value is None or not path:
        return value
    return _at(value.get(path[0]), path[1:])
