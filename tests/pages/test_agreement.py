"""What a page, its pictures, the terminal and the JSON say of one thing is the same, on random selections."""

import random
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from kompass import ask, pack, peers
from kompass.compare import latest_with_figures
from kompass.export import answers, many, teachers
from kompass.model import MARGINS, TOTAL, Level
from kompass.pack.content import Cell, Text
from kompass.store import Store
from kompass.text import LANGUAGES, Words, sentences, terminal, words
from tests.ui.driver import bodies, charts, headline, plain, rows, seen, visit, whole

KINDS = ("country", "county", "group", "size", "similar")
VERDICTS = {"clearly higher": "verdict-higher", "about the same": "verdict-same"} | {
    "clearly lower": "verdict-lower"
}


class Selection:
    """A random view: data, municipality, peers, level, margin and language, as address and as arguments."""

    def __init__(self, seed: int, stores: dict[str, Store]) -> None:
        pick = random.Random(seed)
        self.data = pick.choice(sorted(stores))
        self.margin = pick.choice(MARGINS)
        self.store = stores[self.data].judged_by(self.margin)
        frame = self.store.evaluations
        known = sorted(set(frame[frame["known_area"] > 0]["municipality_id"]))
        self.id = pick.choice(known)
        subject = latest_with_figures(self.store.evaluations_of(self.id))
        assert subject is not None
        self.edition = str(subject.edition)
        self.level = pick.choice([level for level in Level if subject.points[level]])
        self.choice = peers.Choice(pick.choice(KINDS))
        self.item = pick.choice(self.store.instrument.items_at(self.edition, self.level)).code
        self.language = pick.choice(LANGUAGES)
        self.say: Words = words(self.language)

    @property
    def address(self) -> dict[str, str]:
        return {
            "data": self.data,
            "municipality": self.id,
            "peers": self.choice.code,
            "margin": self.margin,
            "lang": self.language,
        }


@pytest.fixture
def selection(request: pytest.FixtureRequest, published: Store, example: Store) -> Selection:
    return Selection(request.param, {"published": published, "example": example})


some = pytest.mark.parametrize("selection", range(6), indirect=True)


def _figure(say: Words, row: dict[str, Any], key: str, percent: bool) -> str:
    value = row[key]
    return say.percent(None if value is None else value / row["max"]) if percent else say.number(value)


@some
def test_a_comparison_agrees(selection: Selection) -> None:
    """Figures, medians, n, verdicts and the sentence of Jämför are those of the JSON and of the terminal."""
    say, store = selection.say, selection.store
    app = visit("compare", level=str(selection.level), **selection.address)
    whole(app)
    found = ask.comparison(store, selection.id, None, selection.choice, selection.level)
    answer = answers.comparison(say, found, store)
    percent = selection.level == Level.QUESTION
    table = rows(app, say("compare-side-by-side-percent" if percent else "compare-side-by-side"))
    at = {cell.split(" | ")[0]: n for n, cell in enumerate(table[0])}
    median, n = at[say("column-peer-median")], at[say("column-n")]
    for row, shown in zip(answer["rows"], table[1:], strict=True):
        assert shown[1].rstrip("*") == _figure(say, row, "points", percent)
        assert shown[median] == _figure(say, row, "peer_median", percent)
        assert shown[n] == str(row["n"])
    assert answer["sentence"] in seen(app)
    assert answer["sentence"] in terminal.comparison(say, answer)
    assert sentences.difference_from_peers(say, found) in headline(app)
    told = terminal.comparison(say, answer)
    for row in answer["rows"]:
        if row["verdict"]:
            line = next(line for line in told.splitlines() if line.startswith(row["item"]))
            assert line.endswith(say(VERDICTS[row["verdict"]]))
    own = [row for row in answer["rows"] if row["points"] is not None and row["reference"]]
    higher = sum(row["gap_to_reference"] > 0 for row in own)
    if own and len(own) > 1:
        judged = [row["verdict"] for row in own]
        counts = [judged.count(verdict) for verdict in VERDICTS]
        higher_same_lower = r"\D+".join([str(higher), str(len(own)), r".*?", *map(str, counts)])
        assert any(re.search(rf"\b{higher_same_lower}\b", one.alt) for one in charts(app))


@some
def test_a_pack_agrees(selection: Selection) -> None:
    """What is handed out says what Så står vi oss does: headline, areas and questions, cell by cell."""
    say, store = selection.say, selection.store
    app = visit("municipality", more="1", **selection.address)
    whole(app)
    made = pack.about(say, store, selection.id, choice=selection.choice)
    assert " | ".join(made.headline) == headline(app)
    shown = rows(app, say("table-areas", municipality=made.name))
    assert made.areas is not None
    assert made.beside is not None
    for told, row, page in zip(made.areas.rows, made.beside.rows, shown[1:], strict=True):
        median, best, who, n, verdict = _cells(say, row.cells[2:])
        for cell, there in zip([*_cells(say, told.cells), median, best, n, verdict], page, strict=True):
            assert there.startswith(cell)
        assert who in page[-3] or who == say("unknown-figure")
    for table in made.questions:
        for told, page in zip(table.rows, rows(app, table.title)[1:], strict=False):
            for cell, there in zip(_cells(say, told.cells), page, strict=False):
                assert there.startswith(cell)


def _cells(say: Words, cells: Sequence[Cell]) -> list[str]:
    return [cell.text if isinstance(cell, Text) else cell.shown(say) for cell in cells]


@some
def test_a_claim_and_a_ranking_agree(selection: Selection) -> None:
    """The answer, what can be said and every place are word for word the same on the page and in the JSON."""
    say, store = selection.say, selection.store
    app = visit("ranking", item=selection.item, edition=selection.edition, **selection.address)
    whole(app)
    claim = ask.claim(store, selection.id, selection.choice, selection.item, selection.edition)
    answer = many.claim(say, claim, store)
    page = seen(app).replace("\\", "")
    assert answer["sentence"] in page
    for line in answer["can_say"]:
        assert line in page
        assert line in terminal.claim(say, answer)
    ranked = answers.ranking(
        say, ask.ranking(store, selection.item, selection.edition, selection.choice, selection.id), store
    )
    item = store.instrument.items[selection.edition, selection.item]
    table = rows(app, say("ranking-table", item=sentences.item_phrase(say, item)))[1:]
    for row, shown in zip(ranked["rows"], table, strict=True):
        assert shown[0] == row["municipality"]
        assert shown[1].startswith(say("place-of", place=row["place"], n=ranked["n"]))
        assert shown[3].rstrip("*") == say.number(row["points"])
        others = row["others"]
        assert sum(others.values()) == ranked["n"] - 1
        if row["band"]:
            for number in (*row["band"], *others.values()):
                assert str(number) in shown[5]
    mine = next((row for row in ranked["rows"] if row["id"] == selection.id), None)
    if mine is not None:
        assert any(say.number(mine["points"]) in one.alt for one in charts(app))


@some
def test_a_spread_agrees(selection: Selection) -> None:
    """Median, number and the own figure of Delfrågor are those of the JSON."""
    say, store = selection.say, selection.store
    level = Level.AREA if selection.level == Level.TOTAL else selection.level
    app = visit("questions", level=str(level), edition=selection.edition, **selection.address)
    whole(app)
    found = ask.spread(store, selection.edition, level, selection.choice, selection.id)
    answer = many.spread(say, found, store, selection.id)
    assert answer["sentence"] in headline(app)
    table = rows(app, say(f"spread-table-{level}"))
    own = int(any(row["own"] is not None for row in answer["rows"]))
    for row, shown in zip(answer["rows"], table[1:], strict=True):
        assert shown[0].startswith(row["item"])
        if own:
            assert shown[1] == _figure(say, row, "own", percent=True)
        assert shown[1 + own] == _figure(say, row, "median", percent=True)
        assert shown[-1] == str(row["n"])


@some
def test_teachers_agree(selection: Selection) -> None:
    """The sentence, each note and each reason of Vem kan vi ringa? are those of the JSON, card by card."""
    say, store = selection.say, selection.store
    app = visit("teachers", **selection.address)
    whole(app)
    found = ask.teachers(store, selection.id)
    answer = teachers.teachers(say, found, store, date.today().year)
    page, told = seen(app).replace("\\", ""), terminal.learn(say, answer)
    lines = [line for line in headline(app).split(" | ") if line != say("teachers-none-pick")]
    assert " ".join(lines) == answer["sentence"]
    assert answer["sentence"] in told
    cards = [body for body in bodies(app) if "kompass-cards" in body]
    shown = [one for body in cards for one in re.findall(r"<article>.*?</article>", body, re.DOTALL)]
    named = [one for row in answer["rows"] for one in (*row["teachers"], *row["also"])]
    for card, one in zip(map(plain, shown), named, strict=True):
        assert card.startswith(f"{one['municipality']} {one['year']}")
        for reason in one["reasons"]:
            assert reason[1:] in card
            assert reason[1:] in told
        assert not one["in_return"] or one["in_return"]["sentence"] in card
        assert all(finding["text"] in card for finding in one["findings"])
        assert not one["source"] or one["source"]["title"] in card
    for row in answer["rows"]:
        assert f"{row['own']}** {row['note']}" in page
        assert row["note"] in told
    if len(answer["rows"]) > 1:
        table = rows(app, say("teachers-overview"))[1:]
        for row, cells in zip(answer["rows"], table, strict=True):
            assert cells[0].startswith(row["item"])
            if row["points"] is not None:
                assert cells[1].startswith(sentences.points_of(say, row["points"], row["max"]))
            assert all(one["municipality"] in cells[2] for one in (*row["teachers"], *row["also"]))


@pytest.mark.parametrize("edition", ["se-2010", "se-2015"])
@pytest.mark.parametrize("data", ["published", "example"])
def test_re_evaluations_agree(data: str, edition: str, request: pytest.FixtureRequest) -> None:
    """Everyone evaluated again: counts, changes and verdicts on Förändring are those of the JSON."""
    store: Store = request.getfixturevalue(data)
    say = words("sv")
    app = visit("change", data=data, edition=edition)
    whole(app)
    answer = many.again(say, ask.again(store, edition, TOTAL), store)
    page = seen(app).replace("\\", "")
    for row in answer["rows"]:
        verdict = say(VERDICTS[row["verdict"]]).capitalize()
        table = rows(app, f"{verdict} ({answer['verdicts'][row['verdict']]})")
        shown = next(cells for cells in table if cells[0].startswith(row["municipality"]))
        assert shown[1].split(" | ")[0].split(" ")[0] == say.difference(row["change"])
    assert answer["sentence"].split(". ")[0] in page
    picture = next((one.alt for one in charts(app)), None)
    assert (picture is None) is not answer["rows"]
