"""How a test run goes; what the tests share is in `tests/fixtures.py`."""

import gc
import os
import sys

import pytest

# Whatever the shell says: what is compiled once need not be compiled by every worker and process of the run.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
os.environ["OPENBLAS_NUM_THREADS"] = "1"  # each process would begin with a thread that spins and has no work

pytest.register_assert_rewrite("tests.fixtures")  # whoever imports it first
gc.disable()  # until all is imported and collected: hardly any of it ever goes


def pytest_addoption(parser: pytest.Parser) -> None:
    """How long the endurance tests go on; the defaults are for every day."""
    parser.addoption("--kills", type=int, default=5, help="how many importers are killed")
    parser.addoption("--cases", type=int, default=60, help="how many made reports are read")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One worker more than there are cores: those that drive a browser mostly wait for it."""
    return (os.cpu_count() or 1) + 1


def pytest_configure(config: pytest.Config) -> None:
    """Who runs tests has what they share; the process that only deals them out starts its workers sooner."""
    if hasattr(config, "workerinput") or config.getoption("dist", "no") == "no":
        config.pluginmanager.import_plugin("tests.fixtures")


def pytest_collection_finish() -> None:
    """What was imported and collected stays: the garbage collector need not go through it with every test."""
    gc.freeze()
    gc.enable()
    gc.set_threshold(50_000, 20, 100)


def pytest_sessionfinish() -> None:
    """Nor need it go through all that is left, five times, when everything is over."""
    gc.freeze()
