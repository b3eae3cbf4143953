"""Tables to take along, as spreadsheets open them."""

import csv
import io
from collections.abc import Iterable, Sequence

from kompass.ingest.plan_table import safe


def as_csv(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A table as CSV that a Swedish Excel opens as it is: UTF-8 with its mark, semicolons.

    A text that a program might take for a formula has an apostrophe before it.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return buffer.getvalue().encode("utf-8-sig")
