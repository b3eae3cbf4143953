"""What the tests of reading share: what a reader knows beforehand, and the made-up reports, read once."""

from collections.abc import Callable
from functools import cache

import pytest

from kompass import intake
from kompass.ingest import drafts
from kompass.ingest.draft import Draft
from kompass.ingest.vocabulary import Vocabulary
from kompass.store import Store
from tests.ingest.made_reports import SAMPLES, WRITERS

ReadSample = Callable[[str, str], Draft]
ReadText = Callable[[str], Draft]


@pytest.fixture(scope="session")
def vocabulary(published: Store) -> Vocabulary:
    """What the bundled data tell a reader."""
    return intake.vocabulary(published)


@pytest.fixture(scope="session")
def read_sample(vocabulary: Vocabulary) -> ReadSample:
    """Reads a made-up report, by its name and the suffix of its format, once for all tests."""

    @cache
    def read(name: str, suffix: str) -> Draft:
        (draft,) = drafts.read(f"rapport.{suffix}", WRITERS[suffix](SAMPLES[name]), vocabulary)
        return draft

    return read


@pytest.fixture(scope="session")
def read_text(vocabulary: Vocabulary) -> ReadText:
    """Reads a report that is given as text."""

    def read(text: str) -> Draft:
        (draft,) = drafts.read("rapport.txt", text.encode(), vocabulary)
        return draft

    return read
