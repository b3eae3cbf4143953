"""The HTML document: its language, our own parts, and our words for what Streamlit says."""

import json
import re
from pathlib import Path

import pytest
import streamlit

from kompass.text import LANGUAGES, words
from kompass.ui import document

STATIC = Path(streamlit.__file__).parent / "static"


@pytest.fixture(scope="module")
def index() -> bytes:
    """Streamlit's own document."""
    return (STATIC / "index.html").read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_streamlits_own_is_left(index: bytes, language: str) -> None:
    """Language, title and the sentence for those without a script are ours; all else is there still."""
    found = document.rewritten(index, language).decode()
    say = words(language)
    assert f'<html lang="{language}">' in found
    assert f"<title>{say('kompass')}</title>" in found
    assert say("needs-script") in found
    assert "Streamlit</title>" not in found
    kept = re.findall(rb'(?:src|href)="[^"]*"', index)
    assert kept
    assert all(part.decode() in found for part in kept)


def test_our_script_comes_before_streamlits(index: bytes) -> None:
    """It says where the server is, before Streamlit asks."""
    found = document.rewritten(index, "sv").decode()
    assert found.index("kompass.js") < found.index('<script type="module"')


def test_the_style_comes_after_the_head(index: bytes) -> None:
    """Streamlit adds its own to the head: what stands in the body is stronger."""
    found = document.rewritten(index, "sv").decode()
    assert found.index("</head>") < found.index("kompass.css") < found.index('id="root"')


def test_what_is_kept_by_a_browser_is_told_by_its_content(index: bytes) -> None:
    """The address of a file changes with the file."""
    assert re.findall(r"kompass\.(?:js|css)\?[0-9a-f]{12}", document.rewritten(index, "sv").decode())


def test_the_scripts_words_are_whole(index: bytes) -> None:
    """Each of Streamlit's own words has one of ours on a Swedish page; an English one needs none."""
    for language in LANGUAGES:
        text = document.rewritten(index, language).decode()
        (found,) = re.findall(r'id="kompass-words">(.*?)</script>', text)
        assert len(json.loads(found)["streamlit"]) == (0 if language == "en" else len(document.OWN))


def test_streamlit_still_says_what_we_look_for() -> None:
    """Every English text we replace stands in Streamlit's scripts: else a new version says something else."""
    scripts = "".join(path.read_text(encoding="utf-8") for path in (STATIC / "static" / "js").glob("*.js"))
    built = {
        "streamlit-press-apply",
        "streamlit-press-submit",
        "streamlit-keys-apply",
        "streamlit-chosen-date",
    }  # put together of parts
    english = words("en")
    missing = [key for key in document.OWN if key not in built and english(key) not in scripts]
    assert missing == []
    assert all(part in scripts for part in ("Press Enter to ", "submit form", "apply"))
