"""Versions of the data: how they are ordered, and what has changed since one."""

from datetime import date

import pytest

from kompass.versions import LoggedChange, Reporter, order, since


def logged(version: str) -> LoggedChange:
    nothing = dict.fromkeys(("municipality_id", "evaluation_id", "item", "before", "after", "source_id"))
    return LoggedChange(
        version=version, on=date(2026, 11, 23), what={}, reported_by=Reporter.KOMPASS, **nothing
    )


def test_versions_are_ordered_as_numbers() -> None:
    """The tenth of a month is after the ninth, and October after September."""
    written = ["2026.9.0", "2026.10.0", "2026.10.9", "2026.10.10", "2027.1.0"]
    assert sorted(written, key=lambda one: order(one) or ()) == written


@pytest.mark.parametrize(
    "text", ["", "2026", "2026.", "2026.11.x", "2026.11.0\n", "٢٠٢٦.11.0", "1.1.1.1.1", "-1.0"]
)
def test_what_is_no_version_is_not_ordered(text: str) -> None:
    """A text that is no version has no place among them, and nothing is known to have changed since."""
    assert order(text) is None
    assert since([logged("2026.11.0")], text) == []


def test_only_what_is_later_has_changed_since() -> None:
    """The version's own changes were there already; the order of the log is kept."""
    log = [logged(one) for one in ("2027.1.0", "2026.12.10", "2026.12.9", "2026.11.0")]
    assert since(log, "2026.12.9") == log[:2]
    assert since(log, "2025.1.0") == log
    assert since(log, "2027.1.0") == []
