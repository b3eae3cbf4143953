"""What pages make of answers is made once, and never shown where something else was asked."""

import pytest
import streamlit as st

from kompass.peers import Choice
from kompass.ui import blocks
from kompass.ui.once import kept, once


class Answer:
    """Something that is told by being itself."""


class Address(dict[str, str]):
    """The address of a page that nobody serves."""

    def to_dict(self) -> dict[str, str]:
        return dict(self)


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Address:
    """An address of the test's own, not embedded."""
    held = Address(municipality="se-1292")
    monkeypatch.setattr(st, "query_params", held)
    monkeypatch.setattr(blocks, "embedded", lambda: False)
    return held


def _made(*arguments: object) -> list[object]:
    return [*arguments]


def test_the_same_is_made_once(address: Address) -> None:
    """The same objects, and equal texts, numbers and choices, give the very same thing."""
    one = Answer()
    first = once(_made, one, "sv", 2016, (one, None), Choice("county:12"))
    assert once(_made, one, "s" + "v", 2016, (one, None), Choice("county:" + "12")) is first
    assert once(_made, Answer(), "sv", 2016, (one, None), Choice("county:12")) is not first
    assert once(_made, one, "en", 2016, (one, None), Choice("county:12")) is not first
    assert once(_made, one, "sv", 2016, (one, None), Choice("county:12", years=(2010, 2016))) is not first


def test_another_address_is_another_thing(address: Address, monkeypatch: pytest.MonkeyPatch) -> None:
    """Links keep what the address chose, and stay in a frame where there is one."""
    first = once(_made, "a")
    address["margin"] = "0"
    assert once(_made, "a") is not first
    del address["margin"]
    assert once(_made, "a") is first
    monkeypatch.setattr(blocks, "embedded", lambda: True)
    assert once(_made, "a") is not first


def test_what_has_no_links_is_kept_for_all_addresses(address: Address) -> None:
    """It is made of its arguments alone."""
    first = kept(_made, "b")
    address["margin"] = "0"
    assert kept(_made, "b") is first


def test_an_object_that_is_gone_is_nobody_else() -> None:
    """Python gives the place of an object that is gone to another one, which is another argument."""
    seen = set()
    for _ in range(50):
        answer = Answer()
        seen.add(id(kept(_told_of, answer)))
        del answer
    assert len(seen) == 50


_all: list[object] = []


def _told_of(answer: Answer) -> object:
    made = object()
    _all.append(made)  # kept, so that no two of them share a place
    return made


def test_a_list_is_refused() -> None:
    """It may be changed, and another list with the same in it is not told from it."""
    with pytest.raises(TypeError):
        kept(_made, ["a"])


def test_what_cannot_be_made_is_tried_again() -> None:
    """An error is no answer."""
    tried = []

    def broken() -> None:
        tried.append(1)
        raise ValueError

    for _ in range(2):
        with pytest.raises(ValueError, match=r"^$"):
            kept(broken)
    assert len(tried) == 2
