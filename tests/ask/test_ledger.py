"""The ledger of whole municipalities: every step in time, rulings before proposals."""

import pytest

from kompass import ask
from kompass.learn.ledger import Status
from kompass.learn.search import Findings
from kompass.store import Store

THREE = "se-ex00044"
"""A made-up municipality with three evaluations, findings in each."""


@pytest.fixture(scope="module")
def known(example: Store) -> Findings:
    return ask.findings(example)


def test_each_step_follows_the_one_before(example: Store, known: Findings) -> None:
    """The steps lie in time, each from where the one before ended, of that municipality alone."""
    steps = ask.ledger(example, known, THREE)
    assert [(step.before.year, step.after.year) for step in steps] == [(2016, 2017), (2017, 2019)]
    mine = set(example.findings_of(THREE)["finding_id"])
    assert {one.id for step in steps for one in step.entries} <= mine
    assert any(one.survived == 3 for one in steps[1].entries)


def test_all_improvements_are_accounted_for(example: Store, known: Findings) -> None:
    """No opportunity of an evaluation that has a next one is left out."""
    for step in ask.ledger(example, known, THREE):
        found = example.findings_of(THREE)
        wanted = found[(found["evaluation_id"] == step.before.id) & (found["kind"] == "improvement")]
        assert {one.id for one in step.entries if one.status != Status.NEW} == set(wanted["finding_id"])


def test_rulings_stand_before_proposals(example: Store, known: Findings) -> None:
    """What a person has said is what the ledger says, there and nowhere else."""
    (first, *_) = ask.ledger(example, known, THREE)
    entry = first.of(Status.NOT_MENTIONED)[0]
    (again, *_) = ask.ledger(example, known, THREE, {entry.id: Status.MET})
    changed = [one.id for one, other in zip(first.entries, again.entries, strict=True) if one != other]
    assert changed == [entry.id]


def test_one_evaluation_has_no_ledger(published: Store) -> None:
    """Where findings of one evaluation are all that is known there is nothing to hold them against."""
    assert ask.ledger(published, ask.findings(published), "se-1292") == []


def test_every_made_up_municipality_has_a_whole_ledger(example: Store, known: Findings) -> None:
    """Whatever is missing in an evaluation, also across editions, the ledger is made without an error."""
    everyone = example.municipalities["municipality_id"]
    assert sum(len(ask.ledger(example, known, one)) for one in everyone) > 20
