"""The pack on Så står vi oss: two buttons, and nothing made before one of them is pressed."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kompass import pack
from kompass.text import words
from tests.ui.driver import seen, visit

SV = words("sv")
LABELS = [SV("pack-download-pdf"), SV("pack-download-xlsx")]


def buttons(app: AppTest) -> list[str]:
    return [one.proto.label for one in app.get("download_button")]


def test_it_can_be_taken_along_where_there_are_points(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document and a workbook are offered, and made only when they are asked for."""

    def made(*arguments: object) -> bytes:
        raise AssertionError("a page makes no pack")

    monkeypatch.setattr(pack, "made", made)
    app = visit("municipality", municipality="se-1292")
    assert not app.exception
    assert buttons(app) == LABELS
    assert all(one.proto.deferred_file_id for one in app.get("download_button"))
    assert buttons(visit("municipality", municipality="se-1286")) == []


def test_a_plan_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page stands, and says what is wrong instead of leaving the plan out in silence."""
    notes = tmp_path / "notes" / "plans"
    notes.mkdir(parents=True)
    (notes / "se-1292.json").write_text('{"version": 1, "value": {"measures": "nonsense"}}')
    monkeypatch.setenv("KOMPASS_HOME", str(tmp_path))
    app = visit("municipality", municipality="se-1292")
    assert "se-1292.json" in " ".join(one.value for one in app.error)
    assert buttons(app) == []
    assert SV("questions-title") in seen(app)
