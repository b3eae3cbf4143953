"""Läs in rapport: what is brought in can be given to everybody, from the list where it stands."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kompass.text import LANGUAGES, words
from tests.store.brought import bring
from tests.ui.driver import seen, visit, whole

FILLED = {"title": "Rapport 2018", "publisher": "SKR", "url": "https://a.example.se/x"}


@pytest.fixture
def one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("KOMPASS_HOME", str(tmp_path))
    return bring(tmp_path, "se-0114-2018")


def _asked(one: str, language: str, filled: dict[str, str]) -> AppTest:
    app = visit("read_report", lang=language)
    for name, text in filled.items():
        app.text_input(key=f"contribute-{name}-{one}").set_value(text)
    label = words(language)("contribute-make")
    return next(button for button in app.button if button.label == label).click().run()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_comes_once_the_source_is_told(one: str, language: str) -> None:
    """With a source that others can go to there is a file to download, and it says what it holds."""
    say = words(language)
    app = whole(_asked(one, language, FILLED))
    assert say("contribute-ready", n=1) in seen(app)
    (button,) = (b for b in app.get("download_button") if b.proto.label == say("contribute-download"))
    assert button.proto.url.endswith(".zip")


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_source_it_asks(one: str, language: str) -> None:
    """Nothing is made while title, publisher or place is missing; a refusal is a sentence on the page."""
    say = words(language)
    for lacking in FILLED:
        app = whole(_asked(one, language, FILLED | {lacking: " "}))
        assert say("contribute-fill-in") in seen(app)
        assert say("contribute-download") not in [b.proto.label for b in app.get("download_button")]
    app = _asked(one, language, FILLED | {"url": "http://localhost/x"})
    assert say("contribute-address", url="http://localhost/x") in [error.value for error in app.error]
