"""Data packages become tidy tables in an in-memory DuckDB, built once and never changed.

What is brought in is written by `imports`, what people write by `notes`.
"""

import pandas as pd

from kompass.store.build import check_packages, fingerprint_of, open_store
from kompass.store.database import Replaced, Store

__all__ = ["Replaced", "Store", "check_packages", "fingerprint_of", "open_store"]

# Texts in frames are Python's own strings, not Arrow's: frames here are small and looked at cell by cell, and
# pages and comparisons take a tenth to a fifth less (docs/decisions/0019-texts-are-pythons-own.md).
pd.set_option("mode.string_storage", "python")
