"""Reads the figures of an edition at a level out of the store as a grid."""

import duckdb
import numpy as np

from kompass.grid import Array, Grid
from kompass.model import CONFIDENCE, Basis, Level, report_order
from kompass.store.statements import statement


def read_grid(connection: duckdb.DuckDBPyConnection, edition: str, level: Level) -> Grid | None:
    """The grid of an edition at a level; None where no evaluation of a known year has a figure there."""

    def asked(name: str, **parameters: object) -> duckdb.DuckDBPyConnection:
        return connection.cursor().execute(statement(name), {"edition": edition, **parameters})

    listed = sorted(asked("grid_items", level=str(level)).fetchall(), key=lambda item: report_order(item[1]))
    bases = [str(one) for one in Basis]
    found = asked("grid", level=str(level), basis=bases, confidence=list(CONFIDENCE)).fetchnumpy()
    rows = np.asarray(found["row"])
    if not len(rows):
        return None
    evaluations = asked("grid_evaluations").df()
    place = np.zeros(max(key for key, _, _ in listed) + 1, dtype=np.intp)
    place[[key for key, _, _ in listed]] = np.arange(len(listed))
    columns = place[np.asarray(found["item"])]
    shape = (len(evaluations), len(listed))
    sources = [source for (source,) in connection.cursor().execute(statement("grid_sources")).fetchall()]
    values = {"basis": bases, "confidence": list(CONFIDENCE), "source_id": sources}
    return Grid(
        items=tuple(code for _, code, _ in listed),
        evaluations=evaluations,
        points=_cells(shape, rows, columns, np.asarray(found["points"]), np.nan),
        max_points=np.broadcast_to([float(most) for _, _, most in listed], shape),
        marks={
            name: (_cells(shape, rows, columns, np.asarray(found[name]), -1), of)
            for name, of in values.items()
        },
    )


def _cells(shape: tuple[int, int], rows: Array, columns: Array, values: Array, missing: float) -> Array:
    """A grid with values in their cells, and `missing` in all others."""
    found = np.full(shape, missing, dtype=values.dtype)
    found[rows, columns] = values
    return found
