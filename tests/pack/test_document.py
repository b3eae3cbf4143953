"""A pack as a PDF: tagged, complete, the same each time, and nothing in it is ever read as Typst."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest

from kompass import pack
from kompass.pack.content import Figure, Group, Pack, Seen, Table, Text
from kompass.store import Store
from kompass.text import words
from tests.pack.reading import elements, pages, squeezed

SV = words("sv")
DAY = date(2026, 11, 23)

HOSTILE = [
    '#import "@preview/x:0.1.0": * #panic("x") #sys.inputs',
    "*fet* _kursiv_ $x^2$ @etikett <etikett> `kod` \\u{41} // bort /* bort */",
    "= Rubrik\n- punkt\n+ punkt",
    "=1+1",
    "+cmd|' /C calc'!A0",
    "<b>fet</b><script>alert(1)</script><r>",
    "#" * 500,
    "x" * 10_000,
    "ord " * 2_500,
]


@pytest.fixture(scope="module")
def whole(published: Store) -> Pack:
    return pack.about(SV, published, "se-1292", 2016, today=DAY)


@pytest.fixture(scope="module")
def made(whole: Pack) -> bytes:
    return pack.as_pdf(whole)


def tables(told: Pack) -> list[Table]:
    """The tables that a document shows."""
    found = [told.areas, told.beside, *(step.table for step in told.steps), *told.questions, told.plan]
    return [one for one in found if one is not None]


def test_it_is_tagged_for_those_who_listen(made: bytes, whole: Pack) -> None:
    """PDF/UA-1 by its own word; title, language, headings in order, headed tables, pictures told in words."""
    with pikepdf.open(BytesIO(made)) as file:
        assert file.Root.MarkInfo.Marked
        assert str(file.Root.Lang) == "sv"
        assert file.Root.ViewerPreferences.DisplayDocTitle
        assert "/Outlines" in file.Root
        with file.open_metadata() as meta:
            assert meta["dc:title"] == "Ängelholm 2016: Så står vi oss"
            assert meta["pdfuaid:part"] == "1"
    kinds = [str(one.S) for one in elements(made)]
    assert kinds.count("/Title") == 1
    assert kinds.count("/Table") == kinds.count("/THead") >= 11
    alts = [str(one.Alt) for one in elements(made) if str(one.S) == "/Figure"]
    assert whole.radar is not None
    assert whole.dots is not None
    assert alts == [whole.radar.alt, whole.dots.alt]
    headings = [int(kind[2:]) for kind in kinds if kind in ("/H1", "/H2", "/H3")]
    assert headings[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(headings))


def test_a_text_in_another_language_is_marked(published: Store) -> None:
    """In an English pack what the evaluators wrote is Swedish, and says so."""
    content = pack.as_pdf(pack.about(words("en"), published, "se-1292", 2016, today=DAY))
    assert "sv" in {str(one.Lang) for one in elements(content) if "/Lang" in one}


@pytest.mark.parametrize(
    ("data", "place"), [("published", "se-1292"), ("published", "se-0583"), ("example", "se-ex00044")]
)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_figure_and_sentence_is_in_it(
    data: str, place: str, language: str, request: pytest.FixtureRequest
) -> None:
    """Each row of each table stands there with its figures in their order, and every sentence."""
    say = words(language)
    told = pack.about(say, request.getfixturevalue(data), place, today=DAY)
    foot = squeezed("".join(told.foot))
    text = "".join(squeezed(page).partition(foot)[0] for page in pages(pack.as_pdf(told)))
    for table in tables(told):
        for row in table.rows:
            figures = [cell for cell in row.cells if isinstance(cell, Figure)]
            texts = [cell.text for cell in row.cells if isinstance(cell, Text)]
            shown = squeezed("".join(one.shown(say) + one.note for one in figures))
            assert len(texts) > 1 or squeezed(texts[0]) + shown in text
            assert all(squeezed(one) in text for one in texts)
    lines = [*told.headline, *told.made, *told.lessons_told]
    lines += [line for one in told.steps for line in one.told]
    lines += [line for table in tables(told) for line in table.remarks]
    lines += [why for lesson in told.lessons for _, why in lesson.teachers]
    lines += [one.text for seen in told.seen for group in seen.groups for one in group.texts]
    lines += [one.title for one in told.origins]
    assert [line for line in lines if squeezed(line) not in text] == []


def test_the_foot_and_the_marks_are_on_every_page(example: Store) -> None:
    """Each page says whose it is, what it rests on, that it is made up, and which of how many it is."""
    told = pack.about(SV, example, "se-ex00044", today=DAY)
    found = pages(pack.as_pdf(told))
    assert len(found) > 3
    for number, page in enumerate(found, 1):
        text = squeezed(page)
        assert all(squeezed(line) in text for line in told.foot)
        assert f"PÅHITTATsida{number}av{len(found)}" in text


def test_the_same_pack_is_the_same_file(whole: Pack, made: bytes) -> None:
    """Nothing but the pack decides what is in the file."""
    assert pack.as_pdf(whole) == made


def test_what_others_wrote_is_text(whole: Pack) -> None:
    """Markup, formulas, signs that turn the order and texts without end stand as they were written."""
    texts = [Text(one) for one in HOSTILE] + [Text("vänd\u202eom"), Text("漢字"), Text("null\x00tecken")]
    evil = replace(
        whole,
        name=HOSTILE[0],
        title=HOSTILE[1],
        headline=HOSTILE[:6],
        seen=[Seen(Text(HOSTILE[1]), HOSTILE[3], [Group("x", HOSTILE[0], texts)])],
        origins=[replace(whole.origins[0], title=HOSTILE[0], address='javascript:alert("x")')],
    )
    content = pack.as_pdf(evil)
    text = squeezed("".join(pages(content)))
    for one in HOSTILE[:7]:
        assert squeezed(one) in text
    assert text.count("x") > 10_000
    assert text.count("ord") >= 2_500
    assert "vändom" in text
    assert "nulltecken" in text
    assert b"javascript" not in content


def test_no_other_host_is_needed(made: bytes) -> None:
    """The typefaces are in the file, and only addresses of sources lead out of it."""
    with pikepdf.open(BytesIO(made)) as file:
        fonts = {str(font.BaseFont) for page in file.pages for font in page.Resources.Font.values()}
        assert fonts
        assert all("SourceSansPro" in font for font in fonts)
