"""What is chosen stands in the address: read with care, followed from page to page, written back."""

import pytest
from streamlit.testing.v1 import AppTest

from kompass.text import words
from tests.ui.driver import OF_DATA, PAGES, address, headline, links, seen, told, visit, whole

SAY = words("sv")


def _sentence(name: str, value: str) -> str:
    return SAY("choice-unknown", name=name, value=value)


NONSENSE = [
    ("municipality", "municipality", "zzz", {}),
    ("municipality", "year", "abc", {"municipality": "se-1080"}),
    ("municipality", "year", "1999", {"municipality": "se-1080"}),
    ("municipality", "peers", "nonsense", {"municipality": "se-1080"}),
    ("municipality", "view", "foo", {"municipality": "se-1080"}),
    ("compare", "peers", "nonsense", {"municipality": "se-1080"}),
    ("compare", "peers", "se-1494,se-1880", {"municipality": "se-1080"}),
    ("compare", "with", "nonsense", {"municipality": "se-1080", "peers": "picked"}),
    ("compare", "level", "foo", {"municipality": "se-1080"}),
    ("compare", "view", "foo", {"municipality": "se-1080"}),
    ("ranking", "item", "9.9", {}),
    ("ranking", "edition", "xx", {}),
    ("ranking", "peers", "county:99", {}),
    ("evaluations", "edition", "xx", {}),
    ("evaluations", "years", "abc", {}),
    ("evaluations", "years", "2018-2016", {}),
    ("compare", "years", "1816-1818", {"municipality": "se-1080"}),
    ("compare", "weigh_group", "9", {"municipality": "se-1080", "peers": "similar"}),
    ("method", "margin", "brave", {}),
    ("questions", "item", "9.9", {}),
    ("questions", "level", "total", {}),
    ("start", "lang", "xx", {}),
    ("start", "data", "yy", {}),
]


@pytest.mark.parametrize(("page", "name", "value", "others"), NONSENSE)
def test_nonsense_in_the_address_is_told(page: str, name: str, value: str, others: dict[str, str]) -> None:
    """A choice that does not exist is told in a sentence, and the page shows the usual instead."""
    app = visit(page, **others, **{name: value})
    whole(app)
    assert _sentence(name, value) in told(app)


@pytest.mark.parametrize("page", PAGES)
def test_an_address_of_nothing_but_nonsense(page: str) -> None:
    """However wrong the address, the page is there and no error."""
    wrong = ["<script>alert(1)</script>", "", "9" * 300, "se-1080,se-1080", "{ $name }"]
    names = ["municipality", "year", "peers", "item", "edition", "lang", "data", "level", "years", "view"]
    names += ["since", "points", "more", "with", "margin", "weigh_population", "data_version"]
    for value in wrong:
        whole(visit(page, **dict.fromkeys(names, value)))


@pytest.mark.parametrize("year", ["abc", "9" * 300])
@pytest.mark.parametrize("page", ["municipality", "compare", "change"])
def test_a_year_that_is_none(page: str, year: str) -> None:
    """A year without an evaluation gives the usual one, whatever it is written as."""
    app = visit(page, municipality="se-1080", year=year)
    whole(app)
    assert "Karlskrona 2014" in seen(app) or "2014" in headline(app)


def test_a_long_value_is_cut() -> None:
    """What the address says is repeated in short: a link cannot fill the page."""
    app = visit("municipality", municipality="x" * 1000)
    assert all(len(remark) < 300 for remark in told(app))


@pytest.mark.parametrize("page", PAGES)
def test_links_carry_what_follows_and_nothing_else(page: str) -> None:
    """From page to page go language, data, municipality, year and peers; what belongs to one page stays."""
    follows = {"lang": "en", "municipality": "se-1080", "year": "2011", "peers": "picked"}
    follows["with"] = "se-1494,se-1880"
    app = visit(page, **follows, item="1", edition="se-2010", view="dots", level="total", foo="bar")
    assert links(app) == [("" if name == "start" else name, follows) for name in OF_DATA]


def test_choosing_writes_the_address() -> None:
    """A choice in a widget is in the address, and the default is left out of it."""
    app = visit("municipality", municipality="se-1080")
    app.button_group(key="choice_year").set_value("2011").run()
    assert address(app)["year"] == "2011"
    assert "415" in headline(app)
    app.button_group(key="choice_year").set_value("2014").run()
    assert "year" not in address(app)
    assert "509" in headline(app)


def test_another_municipality_forgets_the_year() -> None:
    """The year belongs to the municipality: another one starts at its latest figures."""
    app = visit("municipality", municipality="se-1080", year="2011")
    app.selectbox(key="choice_municipality").set_value("se-1292").run()
    whole(app)
    assert address(app)["municipality"] == "se-1292"
    assert "year" not in address(app)
    assert "Ängelholm" in headline(app)
    assert told(app) == []


def test_the_address_wins_over_what_a_widget_held() -> None:
    """Back changes the address alone: the page follows it, not what the widget held before."""
    app = visit("municipality", municipality="se-1080")
    app.button_group(key="choice_year").set_value("2011").run()
    del app.query_params["year"]
    app.run()
    assert "509" in headline(app)
    assert app.button_group(key="choice_year").value == "2014"


def test_picking_peers_by_hand() -> None:
    """Hand-picked peers stand in the address as ids, and the page compares with just them."""
    app = _picked("se-1494,se-1880")
    whole(app)
    assert told(app) == []
    assert app.multiselect[0].value == ["se-1494", "se-1880"]
    assert "Lidköping" in seen(app)
    app.multiselect[0].set_value(["se-1880"]).run()
    whole(app)
    assert address(app)["with"] == "se-1880"


def test_wanting_to_pick_is_asked_whom() -> None:
    """Choosing to pick by hand shows the list to pick from, and the usual comparison meanwhile."""
    app = visit("compare", municipality="se-1080")
    before = headline(app)
    app.selectbox(key="choice_peers").set_value("picked").run()
    whole(app)
    assert told(app) == []
    assert app.multiselect[0].value == []
    assert headline(app) == before


def test_the_known_are_kept_of_those_picked() -> None:
    """Of a list with an unknown id the others are compared with; the municipality is not its own peer."""
    app = _picked("nonsense,se-1080,se-1880")
    whole(app)
    assert app.multiselect[0].value == ["se-1880"]


def _picked(ids: str) -> AppTest:
    return visit("compare", municipality="se-1080", peers="picked", **{"with": ids})


def test_the_same_link_gives_the_same_view_in_both_languages() -> None:
    """Codes, not words, stand in the address: a link means the same in either language."""
    chosen = {"edition": "se-2010", "item": "total", "peers": "county:10", "municipality": "se-1080"}
    swedish, english = (visit("ranking", lang=language, **chosen) for language in ("sv", "en"))
    for app in (swedish, english):
        whole(app)
        assert told(app) == []
        assert chosen.items() <= address(app).items()
    theirs = [[one.value for one in app.selectbox] for app in (swedish, english)]
    assert theirs[0] == theirs[1]
