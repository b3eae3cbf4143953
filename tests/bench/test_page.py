"""The page of constants: it shows the very same as the real one, or the comparison would be of two things."""

from contextlib import closing

import pytest

from bench import page
from bench.replay import recording
from kompass import settings


@pytest.mark.parametrize("name", ["change", "examples"])
def test_what_is_played_is_what_was_shown(name: str) -> None:
    """Every part of a page with figures, tables, columns and widgets is played again, in its place."""
    with page.data(settings.ROOT / "data"), closing(page.Server()) as server:
        with closing(server.visit(page.KOMPASS, name, page.PUBLISHED)) as real, recording() as tape:
            shown = real.run()
        with closing(server.visit(page.PLAYED, name, page.PUBLISHED)) as played:
            played.session.session_state["tape"] = tape
            page.same(name, shown, played.run())
            tape.calls.pop()
            with pytest.raises(AssertionError):
                page.same(name, shown, played.run())
