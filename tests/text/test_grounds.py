"""What figures rest on, in words."""

from datetime import date

import pytest

from kompass.model import Source
from kompass.store import Store
from kompass.text import LANGUAGES, grounds, words

DAY = date(2026, 11, 23)


def _sources(n: int) -> list[Source]:
    return [Source(f"s{i}", f"Källan {i}", "Utgivaren", None) for i in range(n)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sources_are_named_while_they_are_few(language: str) -> None:
    """The first three by name and publisher, the others by number; none is nothing."""
    say = words(language)
    assert grounds.sources(say, []) == ""
    one = grounds.sources(say, _sources(1))
    assert one == f"{say('source')}: Källan 0, Utgivaren"
    many = grounds.sources(say, _sources(12))
    assert "Källan 2" in many
    assert "Källan 3" not in many
    assert " 9 " in many


def test_a_publisher_that_the_title_names_is_not_said_twice() -> None:
    """ "Vallentuna kommuns sida" needs no "Vallentuna kommun" behind it."""
    found = Source("s", "Vallentuna kommuns sida", "Vallentuna kommun", None)
    assert grounds.source(found) == found.title


def test_grounds_are_marked(published: Store, example: Store) -> None:
    """Made-up data and the reader's own are marked; a source stands once, an unknown edition not at all."""
    say = words("sv")
    twice = [*_sources(1), *_sources(1)]
    own = grounds.grounds(say, published, twice, ["se-2010", None, "se-2010"], "Karlskrona", True, DAY)
    assert (own.marks, len(own.sources), len(own.editions)) == ([say("own-mark")], 1, 1)
    assert "23 november 2026" in own.data
    assert published.facts.version in own.data
    made_up = grounds.grounds(say, example, [], [], "", False, DAY)
    assert made_up.marks == [say("made-up-mark")]


def test_a_title_says_whom_it_is_about() -> None:
    """Unless it does so already; it begins with a capital."""
    about = grounds.Grounds("exemplet", [], [], [], "")
    assert about.titled("poäng") == "Exemplet: poäng"
    assert about.titled("poäng i exemplet") == "Poäng i exemplet"
    assert grounds.Grounds("", [], [], [], "").titled("poäng") == "Poäng"
