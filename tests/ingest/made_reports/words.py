"""The words the made-up reports are put together from, one TOML file per language."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@cache
def words(language: str) -> dict[str, Any]:
    """All words of one language ("sv" or "nb")."""
    return tomllib.loads((HERE / f"words_{language}.toml").read_text(encoding="utf-8"))
