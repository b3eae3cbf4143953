"""The server: `streamlit run app.py`, or `uv run kompass`.

The heavy libraries are imported, and kept out of garbage collection, before the first visitor comes.
"""

import duckdb
import pandas
import plotly.graph_objects
import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from kompass import api
from kompass.settings import ROOT
from kompass.ui import document
from kompass.ui.server import Addresses, Document, Prompt, keep_clear, open_store

WARM = (duckdb, pandas, plotly.graph_objects)
keep_clear()

app = st.App(
    ROOT / "kompass" / "ui" / "main.py",
    routes=[Mount(document.ADDRESS, StaticFiles(directory=document.ASSETS)), *api.mounted(open_store)],
    middleware=[Middleware(Prompt), Middleware(Document), Middleware(Addresses)],
)
