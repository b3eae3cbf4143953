"""A page that is shown in a frame of another page: without our frame, and its links stay there."""

import re

import pytest

from kompass.text import LANGUAGES, words
from kompass.ui import blocks
from tests.ui.driver import OF_DATA, bodies, links, visit, whole


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", OF_DATA)
def test_an_embedded_page_has_no_frame_of_ours(
    page: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No menu and no foot, but the way to the same view in Kompass, which is not embedded; each other link
    of ours is."""
    address = {"municipality": "se-ex00044", "data": "example", "lang": language}
    monkeypatch.setattr(blocks, "embedded", lambda: True)
    app = whole(visit(page, **address))
    assert links(app) == []
    markup = bodies(app)
    assert not [body for body in markup if "kompass-foot" in body or "kompass-brand" in body]
    (way,) = (body for body in markup if "kompass-open" in body)
    assert words(language)("open-in-kompass") in way
    assert "municipality=se-ex00044" in way
    assert "embed" not in way
    others = [href for body in markup if body != way for href in re.findall(r'href="([^"]*)"', body)]
    ours = [href for href in others if not href.startswith(("http", "api/"))]
    assert [href for href in ours if "embed=true" not in href] == []
    assert words(language)("made-up-banner") in [one.value for one in app.warning]


def test_a_page_of_its_own_says_nothing_of_frames() -> None:
    """Without a frame no address carries the word, and there is no such way out."""
    markup = " ".join(bodies(visit("ranking", municipality="se-1080")))
    assert "embed" not in markup
    assert "kompass-open" not in markup
    assert "kompass-foot" in markup
