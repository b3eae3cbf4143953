"""Pages are made one at a time, and none waits for ever."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from streamlit import config

from kompass.ui import turns
from kompass.ui.turns import aside, turn


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits: whether it was one's turn is told at once."""
    monkeypatch.setattr(turns, "PATIENCE", 0)


def elsewhere(asked: Callable[[], bool | None]) -> bool | None:
    """What another reader's thread says."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asked).result()


def whether() -> bool:
    """Whether it is one's turn now."""
    with turn() as mine:
        return mine


def test_one_has_the_turn() -> None:
    """While a page is made nobody else has the turn; then the next one does."""
    with turn() as mine:
        assert mine
        assert not elsewhere(whether)
    assert elsewhere(whether)


def test_who_waits_for_something_else_lets_others_go_ahead() -> None:
    """The turn is free meanwhile, and taken again afterwards."""
    with turn():
        with aside():
            assert elsewhere(whether)
        assert not elsewhere(whether)
    assert elsewhere(whether)


def test_who_went_ahead_without_the_turn_leaves_none() -> None:
    """A page that lost its patience does not give away what another has."""

    def late() -> None:
        with turn(), aside():
            pass

    with turn():
        elsewhere(late)
        assert not elsewhere(whether)


def test_a_page_that_breaks_leaves_the_turn() -> None:
    """As one that Streamlit stops does: both are exceptions."""
    with pytest.raises(ValueError, match="broken"), turn():
        raise ValueError("broken")
    assert elsewhere(whether)


def test_no_run_begins_before_the_last_has_ended() -> None:
    """Else a run that just ends forgets the press that the next has begun with, and the button seems dead."""
    assert config.get_option("runner.fastReruns") is False
