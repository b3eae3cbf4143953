"""Distinct texts, each word of which is looked at once."""

import re

from hypothesis import given
from hypothesis import strategies as st

from kompass.learn.texts import Lines, Texts
from kompass.learn.words import Thesaurus

WORDS = [
    "dialog",
    "medborgardialog",
    "äldre",
    "aldre",
    "en",
    "väg",
    "vägar",
    "in",
    "skolor",
    "kultur",
    "teater",
]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), max_size=5)
THESAURUS = Thesaurus(
    [("kundtjänst", "kundtjänst"), ("kundtjänst", "en väg in"), ("kultur", "kultur")],
    narrower=[("kultur", "teater")],
)


@given(TEXTS, st.sampled_from(["a", "dialog", r"\bväg\w*", "en väg"]))
def test_a_pattern_is_found_in_its_lines(lines: list[str], pattern: str) -> None:
    """Sought in all lines at once, a pattern is found as often in each as when it is sought in that alone."""
    found = list(Lines(lines).of(re.compile(pattern)))
    assert found == [at for at, line in enumerate(lines) for _ in re.findall(pattern, line)]


@given(TEXTS, st.sampled_from([*WORDS, "kundtjänst", "skolan"]))
def test_a_text_answers_as_its_closest_word(texts: list[str], query: str) -> None:
    """However a text is looked up, it answers as closely as the closest of its words and phrases."""
    (term,) = THESAURUS.terms(query)
    close, words = Texts(texts).answers(term)
    for at, text in enumerate(texts):
        each = [term.closeness(word) for word in set(text.split())]
        alone = max([*each, term.in_a_row(text)])
        assert close[at] == alone or (close[at] == 1 and alone == 0)
        assert words[at] >= sum(one > 0 for one in each)
