"""Texts of unknown origin, as a typeface can draw them."""

import sys
import unicodedata

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st

from kompass.pack.document import HERE
from kompass.pack.drawn import UNKNOWN, drawn, visible


def test_every_sign_that_is_let_through_can_be_drawn() -> None:
    """A tagged document refuses a sign that the typefaces do not have: none of them gets there."""
    every = [sign for n in range(sys.maxunicode + 1) if (sign := chr(n)).strip()]
    _, *shown, _ = drawn("\n".join(("first", *every, "last"))).split("\n")
    kept = [sign for sign, seen in zip(every, shown, strict=True) if seen == sign != UNKNOWN]
    assert len(kept) > 600
    # Combining signs need something to stand on.
    shown = " ".join(f"o{sign}" if unicodedata.combining(sign) else sign for sign in kept)
    source = (
        b'#set document(title: "T")\n#set text(font: "Source Sans Pro", fallback: false)\n#sys.inputs.text'
    )
    fonts = {"font_paths": [HERE / "fonts"], "ignore_system_fonts": True}
    assert typst.compile(source, sys_inputs={"text": shown}, pdf_standards="ua-1", **fonts)


@given(st.text())
def test_what_is_drawn_has_only_signs_that_can_be(text: str) -> None:
    """Whatever comes in, what goes out stays as it is when it comes in again."""
    once = drawn(text)
    assert drawn(once.replace("\u200b", "")) == once


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Å i två delar: A\u030a", "Å i två delar: Å"),
        ("icke\u2011brytande", "icke-brytande"),
        ("mjukt\u00adbindestreck", "mjuktbindestreck"),
        ("vänd\u202eom\u200f\ufeff", "vändom"),
        ("en\x00 två\x07", "en två"),
        ("rad\r\nrad\u2028rad", "rad\nrad\nrad"),
        ("\u2003luft\u3000", "luft"),
        ("漢字 😀", f"{UNKNOWN}{UNKNOWN} {UNKNOWN}"),
        ("hård\u00a0luft", "hård\u00a0luft"),
    ],
)
def test_a_text_is_as_it_looks(text: str, shown: str) -> None:
    """What is seen stays; what only turns or joins goes; what cannot be drawn is told."""
    assert drawn(text) == shown


def test_a_long_word_may_end_anywhere() -> None:
    """A word that no column has room for gets places to break, and reads the same."""
    word = "x" * 10_000
    assert drawn(word).replace("\u200b", "") == word
    assert max(map(len, drawn(word).split("\u200b"))) < 20
    assert drawn("kommunstyrelseförvaltningens") == "kommunstyrelseförvaltningens"


def test_signs_that_a_workbook_can_show_stay() -> None:
    """A workbook has typefaces of its own: only what is not seen is left out."""
    assert visible("漢字 😀\u202e\x00") == "漢字 😀"
