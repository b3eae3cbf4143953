"""The pack on Så står vi oss: two buttons, and nothing made before one of them is pressed."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kompass import pack
from kompass.pack.content import Text
from kompass.store import Store
from kompass.text import words
from tests.pack.reading import pages, squeezed
from tests.ui.driver import seen, visit

SV = words("sv")
LABELS = [SV("pack-download-pdf"), SV("pack-download-xlsx")]


def buttons(app: AppTest) -> list[str]:
    """Those for a pack; tables have their own."""
    return [one.proto.label for one in app.get("download_button") if one.proto.label in LABELS]


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


def test_own_figures_are_marked(own_store: Store) -> None:
    """On every page, at the column of their year, and with what was published beside them."""
    told = pack.about(SV, own_store, "se-1292", 2016)
    assert told.marks == [SV("own-mark")]
    assert told.areas is not None
    assert [column.mark for column in told.areas.columns if column.title == "2016"] == [SV("own-mark")]
    assert any(SV("own-instead") in line for line in told.made)
    for page in pages(pack.as_pdf(told)):
        assert squeezed(SV("own-mark")) in squeezed(page)


def test_proposed_questions_are_told(own_store: Store) -> None:
    """Questions that a report of one's own brought in are said to be its own."""
    told = pack.about(SV, own_store, "se-2280", 2021)
    assert [row.cells[0] for table in told.questions for row in table.rows if not row.is_total] == [
        Text("1.1 En fråga ur rapporten"),
        Text("1.2 En till"),
    ]
    assert SV("own-questions") in told.made
    assert pack.as_pdf(told)
    assert pack.as_xlsx(told)
