"""A home with own data, for the pages of a person who has brought reports in."""

from pathlib import Path

import pytest

from kompass.settings import ROOT
from kompass.store import Store, open_store
from tests.store.brought import bring

AREAS = {"1": 60.0, "2": 79.0, "3": 58.0, "4": 73.0, "5": 54.0, "6": 50.0, "7": 59.0, "8": 64.0}
"""Ängelholm 2016 as it is published, but for area 1: 59 there, 60 here."""

SAID = (("strength", "1"), ("improved", "1"), ("improved", "3"), ("remains", "2"))


@pytest.fixture(scope="session")
def saved_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ängelholm 2016 before the published one, and Härnösand 2021 with the questions of its report."""
    home = tmp_path_factory.mktemp("own")
    bring(home, "se-1292-2016", scores=AREAS, findings=SAID)
    questions = [("1.1", "En fråga ur rapporten", 25.0), ("1.2", "En till", 75.0)]
    figures = {"total": 548.0, "1.1": 20.0, "1.2": 50.0}
    bring(home, "se-2280-2021", edition="se-2020", scores=figures, findings=(), questions=questions)
    return home


@pytest.fixture
def own_home(saved_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home, as the one that the pages load."""
    monkeypatch.setenv("KOMPASS_HOME", str(saved_home))
    return saved_home


@pytest.fixture(scope="session")
def own_store(saved_home: Path) -> Store:
    """The published data with the home's own before them."""
    return open_store(ROOT / "data", "published", saved_home)
