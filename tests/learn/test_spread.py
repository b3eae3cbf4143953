"""The load is spread: no few stars are everyone's answer, as they would be if the figure alone decided."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from kompass import ask
from kompass.learn import teachers
from kompass.learn.figures import Figures
from kompass.learn.order import OFTEN, Candidate
from kompass.learn.strengths import Where
from kompass.learn.teachers import Lessons
from kompass.store import Store


@dataclass(frozen=True)
class Load:
    """Who gets how many of all calls, of all municipalities that ask."""

    pages: list[Lessons]

    @property
    def named(self) -> Counter[str]:
        """How often each is named, by figures, on all pages together."""
        return Counter(
            one.municipality_id for page in self.pages for row in page.rows for one in row.teachers
        )

    def share_of(self, most: int) -> float:
        """What share of all places those most often named have."""
        return sum(n for _, n in self.named.most_common(most)) / self.named.total()


def load(store: Store) -> Load:
    asking = store.evaluations.loc[store.evaluations["known_area"] > 0, "municipality_id"].drop_duplicates()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Figures, "gift", lambda *_: None)  # costs time and decides nothing
        return Load([ask.teachers(store, one) for one in asking])


@pytest.fixture(scope="module")
def spread(example: Store) -> Load:
    """What all made-up municipalities are answered."""
    return load(example)


def by_figure(one: Candidate, named: Mapping[str, int]) -> tuple[float, str]:
    """The highest first, whoever asks: who is clearly higher than most has the highest figure."""
    return -one.sought, one.municipality_id


def test_no_few_are_everyones_answer(spread: Load, example: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The most named has at most a tenth of all places, the five most named a third; by the figure alone they
    would have half as much again or more, and far fewer would be named at all."""
    monkeypatch.setattr(teachers, "order", by_figure)
    stars = load(example)
    print(f"most {spread.share_of(1):.3f}, by figure {stars.share_of(1):.3f}")
    print(f"five {spread.share_of(5):.3f}, by figure {stars.share_of(5):.3f}")
    print(f"named {len(spread.named)}, by figure {len(stars.named)}, of {len(spread.pages)}")
    assert spread.share_of(1) <= 0.1
    assert spread.share_of(5) <= 1 / 3
    assert stars.share_of(1) >= 1.5 * spread.share_of(1)
    assert stars.share_of(5) >= 1.5 * spread.share_of(5)
    assert len(spread.named) >= 1.5 * len(stars.named)


def test_nobody_fills_a_page(spread: Load) -> None:
    """Who is named for as many items as `OFTEN` stands behind all others with something to show; on five
    pages of six nobody is named for more."""
    crowded = 0
    for page in spread.pages:
        times: Counter[str] = Counter()
        for row in page.rows:
            often = [times[one.municipality_id] >= OFTEN for one in row.teachers]
            fresh = [one.where != Where.NOWHERE and not o for one, o in zip(row.teachers, often, strict=True)]
            assert not any(any(often[:n]) for n, shows in enumerate(fresh) if shows)
            times.update(one.municipality_id for one in row.teachers)
        crowded += max(times.values(), default=0) > OFTEN
    assert crowded <= len(spread.pages) / 6


def test_most_can_show_something(spread: Load) -> None:
    """Nine of ten that are named have a strength or an example to tell of."""
    shown = [one.where != Where.NOWHERE for page in spread.pages for row in page.rows for one in row.teachers]
    assert sum(shown) >= 0.9 * len(shown)
