"""Data packages become tidy tables in an in-memory DuckDB, built once and never changed.

What is brought in is written by `imports`, what people write by `notes`.
"""

from kompass.store.build import check_packages, fingerprint_of, open_store
from kompass.store.database import Replaced, Store

__all__ = ["Replaced", "Store", "check_packages", "fingerprint_of", "open_store"]
