"""A made-up municipality cannot be taken for a real one: wherever its name stands, so does the mark."""

import json
import re

import pytest

from kompass import ask, peers
from kompass.compare import latest_with_figures
from kompass.export import answers, many, teachers
from kompass.model import TOTAL, Level
from kompass.store import Store
from kompass.text import LANGUAGES, terminal, words
from tests.ui.driver import PAGES, charts, picture, seen, visit, whole

MARK = "(påhittad)"
SHOWING = [page for page in PAGES if page not in ("read_report", "method", "accessibility")]


@pytest.fixture(scope="module")
def subject(example: Store) -> str:
    """One with three evaluations and every question: the one there is most to say of."""
    frame = example.evaluations
    full = frame[frame["known_question"] == 45].groupby("municipality_id").size()
    return str(full.idxmax())


def _bare(text: str, names: re.Pattern[str]) -> list[str]:
    """The names that stand somewhere without the mark right behind them."""
    return names.findall(re.sub(r"(?:<br>|\s)+", " ", text.replace("\\", "")))


@pytest.fixture(scope="module")
def names(example: Store) -> re.Pattern[str]:
    """Any of the names, and of those of the counties, where the mark is not right behind it."""
    names = [re.escape(name.removesuffix(f" {MARK}")) for name in example.municipalities["name"]]
    initials = "".join(sorted({name[0] for name in names}))  # most words begin with none of these
    return re.compile(rf"\b(?=[{initials}])(?:{'|'.join(names)})\b(?! ?{re.escape(MARK)})")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", SHOWING)
def test_on_every_page(page: str, language: str, subject: str, names: re.Pattern[str]) -> None:
    """On every page, in texts, tables, alt sentences, lists to choose from and pictures, in both tongues."""
    for more in ({}, {"peers": "similar", "item": "5.3", "level": "question"}):
        app = visit(page, data="example", municipality=subject, lang=language, **more)
        assert [one.value for one in app.exception] == []
        shown = seen(app) + "\n".join(
            option for box in (*app.selectbox, *app.multiselect) for option in box.options
        )
        assert _bare(shown, names) == []
        for one in charts(app):
            shown = picture(one)
            assert _bare(shown, names) == []
            assert words(language)("made-up-mark") in shown
        assert words(language)("made-up-banner") in [str(one.value) for one in app.warning]


def test_nobody_is_said_to_lie_in_sweden(subject: str) -> None:
    """A sentence to copy does not place a made-up municipality among Sweden's."""
    for page in ("ranking", "questions", "compare"):
        app = visit(page, data="example", municipality=subject)
        whole(app)
        assert not re.search(r"kommuner i Sverige|alla i Sverige", seen(app))


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_terminal_and_json(language: str, example: Store, subject: str, names: re.Pattern[str]) -> None:
    """Every answer says so, in text and as JSON, and no name in it is bare."""
    say = words(language)
    similar = peers.Choice("similar")
    evaluation = latest_with_figures(example.evaluations_of(subject))
    assert evaluation is not None
    edition = str(evaluation.edition)
    told = {
        terminal.municipality: answers.municipality(example, say, subject),
        terminal.comparison: answers.comparison(
            say, ask.comparison(example, subject, None, similar, Level.QUESTION), example
        ),
        terminal.ranking: answers.ranking(say, ask.ranking(example, TOTAL, edition), example),
        terminal.change: answers.change(say, ask.change(example, subject), example),
        terminal.claim: many.claim(say, ask.claim(example, subject, similar), example),
        terminal.spread: many.spread(say, ask.spread(example, edition, Level.QUESTION), example, subject),
        terminal.learn: teachers.teachers(say, ask.teachers(example, subject), example, 2026),
        terminal.again: many.again(say, ask.again(example, edition), example),
    }
    for as_text, answer in told.items():
        assert answer["made_up"] is True
        assert _bare(json.dumps(answer, ensure_ascii=False), names) == []
        text = as_text(say, answer)
        assert text.startswith(say("made-up-banner"))
        assert _bare(text, names) == []
