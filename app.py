"""The server: `streamlit run app.py`, or `uv run kompass`.

The heavy libraries are imported and frozen out of garbage collection before the first visitor comes, and full
collections are rare: each holds everybody up, the longer the more is kept.
"""

import gc

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
from kompass.ui.server import Addresses, Document, Prompt, open_store

WARM = (duckdb, pandas, plotly.graph_objects)
gc.collect()
gc.freeze()
gc.set_threshold(2_000, 10, 50)

app = st.App(
    ROOT / "kompass" / "ui" / "main.py",
    routes=[Mount(document.ADDRESS, StaticFiles(directory=document.ASSETS)), *api.mounted(open_store)],
    middleware=[Middleware(Prompt), Middleware(Document), Middleware(Addresses)],
)
