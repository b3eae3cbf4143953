"""The open data: the answers of pages and terminal over HTTP, read-only, as JSON and CSV.

The room stands beside `ui` and `cli` and knows Starlette, not Streamlit: the server hands in how a store is
opened.
"""

from kompass.api.server import OpenStore, application, mounted

__all__ = ["OpenStore", "application", "mounted"]
