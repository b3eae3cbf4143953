"""The store's SQL, read from `sql/`: a file for each statement, or for a few that belong together."""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "sql"


@cache
def statement(name: str) -> str:
    """The text of `sql/{name}.sql`."""
    return (_FOLDER / f"{name}.sql").read_text(encoding="utf-8")


@cache
def named(start: str) -> tuple[str, ...]:
    """The names that start so, in alphabetical order."""
    return tuple(sorted(path.stem for path in _FOLDER.glob(f"{start}*.sql")))
