"""The list of whom to call: kept as it was, bounded, and carried by an address without loss."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.errors import ReadOnly
from kompass.notes import calls
from kompass.notes.calls import Call
from kompass.store import notes

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
IDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
LISTS = st.lists(st.tuples(IDS, TEXT), max_size=8, unique_by=lambda one: one[0]).map(
    lambda pairs: tuple(Call(one, " ".join(text.split())) for one, text in pairs)
)


@given(LISTS)
def test_an_address_carries_a_list_without_loss(found: tuple[Call, ...]) -> None:
    """Whatever is asked, in whatever letters: the list read from an address is the one written to it."""
    assert calls.read(calls.written(found)) == found


@given(st.text(max_size=300))
def test_any_address_is_read(text: str) -> None:
    """Nonsense in an address is at worst a list of what does not exist: bounded, and each once."""
    found = calls.read(text)
    assert len(found) <= calls.MOST
    assert len({one.finding_id for one in found}) == len(found)
    assert all(len(one.question) <= calls.LONGEST_QUESTION for one in found)


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    """A list is kept apart for real and made-up data, in its order, with its questions."""
    found = (Call("f2", "Hur gjorde ni?"), Call("f1"))
    calls.save(tmp_path, "published", found)
    assert calls.saved(tmp_path, "published") == found
    assert calls.saved(tmp_path, "example") == ()


def test_a_broken_note_is_an_empty_list(tmp_path: Path) -> None:
    """What is no list is passed over, and can be written anew."""
    notes.write(tmp_path, calls.KIND, "published", {"calls": "nonsense"})
    assert calls.saved(tmp_path, "published") == ()


def test_a_list_is_changed_one_by_one() -> None:
    """One more at the end, each once, none above the bound; a question to one; one away."""
    found = calls.with_call(calls.with_call((), "a"), "b")
    assert calls.with_call(found, "a") == found == (Call("a"), Call("b"))
    assert calls.asking(found, "b", "  Vad \n kostade det? ") == (Call("a"), Call("b", "Vad kostade det?"))
    assert calls.without(found, "a") == (Call("b"),)
    full = calls.read("~".join(map(str, range(calls.MOST + 5))))
    assert len(full) == calls.MOST
    assert calls.with_call(full, "one more") == full


def test_a_public_server_keeps_no_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Writing is refused there, and nothing is written."""
    monkeypatch.setenv("KOMPASS_MODE", "public")
    with pytest.raises(ReadOnly):
        calls.save(tmp_path, "published", (Call("a"),))
    assert calls.saved(tmp_path, "published") == ()
