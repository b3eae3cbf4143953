"""Every cache of the app. New data or another margin is another key, so nothing is cleared.

Answers are frozen and nobody changes their frames, so that all readers share one: a copy for each run would
cost more than the answer.
"""

from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pandas as pd
import streamlit as st

from kompass import ask, intake, settings
from kompass.compare import Again, Change, Comparison, Ranking, Spread, records
from kompass.errors import KompassError
from kompass.ingest.documents import Evidence
from kompass.ingest.draft import Issue
from kompass.ingest.plan_table import PlanTable
from kompass.intake import Waiting
from kompass.learn.ledger import LedgerStep, Status
from kompass.learn.search import Findings, Found
from kompass.learn.teachers import Lessons
from kompass.model import NORMAL, Level
from kompass.notes import plan_changes
from kompass.peers import Choice
from kompass.store import Store, fingerprint_of, open_store
from kompass.ui.once import kept

T = TypeVar("T")


def store(data: str, margin: str = NORMAL) -> Store:
    """The store for `published` or `example`, judged by a margin, own data included. Raises PackageFaults."""
    return store_with(data, margin, settings.own_folder())


_opened: ContextVar[dict[tuple[str, str, Path | None], Store] | None] = ContextVar("opened", default=None)


def begin() -> None:
    """A page begins: all that it shows is of one state of the data, which is looked up once."""
    _opened.set({})


def store_with(data: str, margin: str, home: Path | None) -> Store:
    """The store with own data of a folder or with none; the same one wherever the data are the same."""
    asked, seen = (data, margin, home), _opened.get()
    if seen is not None and asked in seen:
        return seen[asked]
    found = _store(data, fingerprint_of(settings.data_folder(), data, home), home)
    if isinstance(found, KompassError):
        raise found
    judged = _judged(found, found.fingerprint, margin)
    if seen is not None:
        seen[asked] = judged
    return judged


@st.cache_resource(show_spinner=False, max_entries=12)
def _judged(_store: Store, fingerprint: str, margin: str) -> Store:
    return _store.judged_by(margin)


@st.cache_resource(show_spinner=False, max_entries=4)
def _store(data: str, fingerprint: str, _home: Path | None) -> Store | KompassError:
    # A broken package is an answer too: kept, so that it is not read again until a file changes.
    try:
        return open_store(settings.data_folder(), data, _home)
    except KompassError as error:
        return error


def names(found: Store) -> Mapping[str, str]:
    """What every municipality is called, by its id."""
    return kept(_names, found)


def _names(found: Store) -> Mapping[str, str]:
    frame = found.municipalities
    return dict(zip(frame["municipality_id"], frame["name"], strict=True))


def in_order(found: Store, members: pd.DataFrame) -> pd.DataFrame:
    """Rows about municipalities in the Swedish order of their names."""
    order = kept(_places, found)
    places = np.array([order[one] for one in members["municipality_id"].tolist()], dtype=int)
    return members.iloc[places.argsort(kind="stable")]


def _places(found: Store) -> Mapping[str, int]:
    return {one: place for place, one in enumerate(found.municipalities["municipality_id"])}


def years(found: Store, edition: str | None) -> Sequence[int]:
    """The years in which there are evaluations in an edition, or in any where none is named."""
    return kept(_years, found, edition)


def _years(found: Store, edition: str | None) -> Sequence[int]:
    frame = found.evaluations
    mine = frame if edition is None else frame[frame["edition"] == edition]
    return sorted({int(y) for y in mine["year"].dropna()})


def profile(found: Store, municipality_id: str) -> ask.Profile:
    """What is known of a municipality."""
    return _profile(found, found.key, municipality_id)


@st.cache_resource(show_spinner=False, max_entries=500)
def _profile(_store: Store, key: str, municipality_id: str) -> ask.Profile:
    return ask.profile(_store, municipality_id)


def comparison(
    found: Store, municipality_id: str, year: int | None, choice: Choice, level: Level
) -> Comparison:
    """An evaluation beside its peers. Raises NoFigures or UnknownPeerChoice."""
    return _comparison(found, found.key, municipality_id, year, choice, level)


@st.cache_resource(show_spinner=False, max_entries=500)
def _comparison(
    _store: Store, key: str, municipality_id: str, year: int | None, choice: Choice, level: Level
) -> Comparison:
    return ask.comparison(_store, municipality_id, year, choice, level)


def ranking(found: Store, item: str, edition: str, choice: Choice, subject: str | None) -> Ranking:
    """Who stands where. Raises UnknownEdition, UnknownItem or UnknownPeerChoice."""
    return _ranking(found, found.key, item, edition, choice, subject)


@st.cache_resource(show_spinner=False, max_entries=500)
def _ranking(
    _store: Store, key: str, item: str, edition: str, choice: Choice, subject: str | None
) -> Ranking:
    return ask.ranking(_store, item, edition, choice, subject)


def spread(found: Store, edition: str, level: Level, choice: Choice, subject: str | None) -> Spread:
    """How the figures of an edition lie. Raises UnknownEdition or UnknownPeerChoice."""
    return _spread(found, found.fingerprint, edition, level, choice, subject)


@st.cache_resource(show_spinner=False, max_entries=200)
def _spread(
    _store: Store, fingerprint: str, edition: str, level: Level, choice: Choice, subject: str | None
) -> Spread:
    return ask.spread(_store, edition, level, choice, subject)


def again(found: Store, edition: str, item: str, years: tuple[int, int] | None) -> Again:
    """All who were evaluated again. Raises UnknownEdition or UnknownItem."""
    return _again(found, found.key, edition, item, years)


@st.cache_resource(show_spinner=False, max_entries=200)
def _again(_store: Store, key: str, edition: str, item: str, years: tuple[int, int] | None) -> Again:
    return ask.again(_store, edition, item, years)


def findings(found: Store) -> Findings:
    """All findings, ready to be searched."""
    return _findings(found, found.fingerprint)


@st.cache_resource(show_spinner=False, max_entries=4)
def _findings(_store: Store, fingerprint: str) -> Findings:
    return ask.findings(_store)


def examples(found: Store, sought: ask.Sought, subject: str | None) -> Found:
    """What answers a search. Raises UnknownTheme, UnknownItem and UnknownPeerChoice."""
    return kept(_examples, found, sought, subject)


def _examples(found: Store, sought: ask.Sought, subject: str | None) -> Found:
    return ask.examples(found, findings(found), sought, subject)


def findings_of(found: Store, municipality_id: str) -> list[dict[str, Any]]:
    """The findings of a municipality, a row each."""
    return _findings_of(found, found.fingerprint, municipality_id)


@st.cache_resource(show_spinner=False, max_entries=500)
def _findings_of(_store: Store, fingerprint: str, municipality_id: str) -> list[dict[str, Any]]:
    return records(_store.findings_of(municipality_id))


def edition_of(found: Store, municipality_id: str | None, *items: str) -> str:
    """The edition that a ranking or a spread begins with. Raises NoFigures."""
    return _edition_of(found, found.fingerprint, municipality_id, items)


@st.cache_resource(show_spinner=False, max_entries=500)
def _edition_of(_store: Store, fingerprint: str, municipality_id: str | None, items: tuple[str, ...]) -> str:
    return ask.edition_of(_store, municipality_id, *items)


def ledger(found: Store, municipality_id: str, rulings: Mapping[str, Status]) -> list[LedgerStep]:
    """What became of the improvement opportunities, as a person has ruled."""
    return _ledger(found, found.fingerprint, municipality_id, tuple(sorted(rulings.items())))


@st.cache_resource(show_spinner=False, max_entries=200)
def _ledger(
    _store: Store, fingerprint: str, municipality_id: str, ruled: tuple[tuple[str, Status], ...]
) -> list[LedgerStep]:
    return ask.ledger(_store, findings(_store), municipality_id, dict(ruled))


def teachers(
    found: Store, municipality_id: str, year: int | None, choice: Choice, item: str | None
) -> Lessons:
    """Whom to call. Raises UnknownYear or UnknownItem."""
    return _teachers(found, found.key, municipality_id, year, choice, item)


@st.cache_resource(show_spinner=False, max_entries=500)
def _teachers(
    _store: Store, key: str, municipality_id: str, year: int | None, choice: Choice, item: str | None
) -> Lessons:
    return ask.teachers(_store, municipality_id, year, choice, item=item)


def change(found: Store, municipality_id: str) -> Change:
    """What changed. Raises NoFigures where no evaluation is known."""
    return _change(found, found.key, municipality_id)


@st.cache_resource(show_spinner=False, max_entries=500)
def _change(_store: Store, key: str, municipality_id: str) -> Change:
    return ask.change(_store, municipality_id)


def issues(found: Store, work: Waiting, number: int) -> tuple[Issue, ...]:
    """What a person should look at in a draft under work, with what has been decided so far."""
    return _issues(found, found.key, work, work.id, number, repr(work.decisions[number]))


@st.cache_data(show_spinner=False, max_entries=200)
def _issues(_store: Store, key: str, _work: Waiting, id: str, number: int, decided: str) -> tuple[Issue, ...]:
    return intake.issues(_store, settings.home_folder(), _work.applied(number))


@st.cache_data(show_spinner=False, max_entries=20)
def plan_table(file: str, content: bytes) -> PlanTable:
    """A table brought back as an action plan: the same bytes are read once. Raises UnreadableFile."""
    return plan_changes.read(file, content)


@st.cache_data(show_spinner=False, max_entries=100)
def page_picture(id: str, file: str, page: int, line: int) -> bytes | None:
    """The part of a report's page where a value was read; None where there is no page to show."""
    return intake.picture(settings.home_folder(), id, file, Evidence(page, line))
