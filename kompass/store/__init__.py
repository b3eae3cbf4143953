"""Data packages become tidy tables in an in-memory DuckDB, built once and never changed."""

from kompass.store.database import Store, check_packages, fingerprint_of, open_store

__all__ = ["Store", "check_packages", "fingerprint_of", "open_store"]
