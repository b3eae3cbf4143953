"""The statement of accessibility rests on checks that exist and on a record that is not out of date."""

import ast
from pathlib import Path

import axe_playwright_python

from kompass import conformity
from kompass.conformity import Result
from kompass.ui import navigation

BROWSER = Path(__file__).parent / "browser"


def _tests() -> set[str]:
    """The names of all browser tests."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in BROWSER.glob("test_*.py")]
    return {node.name for tree in trees for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_criterion_of_a_and_aa_is_there() -> None:
    """WCAG 2.1 has 30 criteria of level A and 20 of AA, in the order of the standard."""
    found = conformity.criteria()
    levels = [one.level for one in found]
    assert (levels.count("A"), levels.count("AA"), len(levels)) == (30, 20, 50)
    numbers = [tuple(map(int, one.number.split("."))) for one in found]
    assert numbers == sorted(set(numbers))


def test_a_test_that_is_named_exists() -> None:
    """What is said to be held by a test is; what is said to be looked at by hand alone names none."""
    known = _tests()
    for one in conformity.criteria():
        assert set(one.tests) <= known, one
        assert bool(one.tests) is (one.how != "hand"), one
        assert one.result is not Result.NOT_APPLICABLE or one.how == "hand"


def test_the_record_is_of_these_pages() -> None:
    """The record counts every page there is, with the check that the tests run, and no faults."""
    measured = conformity.measured()
    assert measured.pages == sum(map(len, navigation.PAGES.values()))
    assert measured.views >= 4 * measured.pages  # two languages, two themes
    assert measured.violations == 0
    script = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
    assert script.startswith(f"/*! axe v{measured.axe}\n")
