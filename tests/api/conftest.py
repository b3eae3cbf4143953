"""The open data over the bundled stores, which are opened once for all tests."""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from starlette.applications import Starlette

from kompass import api, settings
from kompass.store import Store
from tests.api.client import Client
from tests.fixtures import open_store


@pytest.fixture
def open_for(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Client]:
    """The open data of a server with these settings."""
    for setting in settings.SETTINGS:
        if setting.variable != "KOMPASS_HOME":  # an empty folder already
            monkeypatch.delenv(setting.variable, raising=False)

    def start(**environment: str) -> Client:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        return Client(_application(*(os.environ.get(setting.variable) for setting in settings.SETTINGS)))

    return start


@cache
def _application(*_settings: str | None) -> Starlette:
    """What answers is made once by each worker for the same settings, of which it is made."""
    return Starlette(routes=api.mounted(opened))


def opened(data: str, margin: str, home: Path | None) -> Store:
    return open_store(settings.data_folder(), data, home).judged_by(margin)


@pytest.fixture
def client(open_for: Callable[..., Client]) -> Client:
    return open_for()
