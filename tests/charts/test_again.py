"""Evaluated again: everyone side by side, rises and falls told alike, and nothing hidden without a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.charts import again
from kompass.charts.again import MOST_ROWS, SECTIONS
from kompass.compare import Again, Pair
from kompass.model import TOTAL, Basis, Comparability, Difference, Grade, Instrument, Item, Level, Score
from kompass.text import words

ITEM = Item("new", TOTAL, "", "", 800)
INSTRUMENT = Instrument(
    {},
    {("new", TOTAL): ITEM},
    {("new", "new", Level.TOTAL): Comparability(Grade.COMPARABLE, {}, None)},
    {},
    {Level.TOTAL: 0.06},
)


def found(*changes, across=0):
    """Pairs with such changes from 400 points, the largest rise first as `compare.again` has them."""
    pairs = []
    for n, change in enumerate(sorted(changes, reverse=True)):
        before, after = (
            Score("new", year, TOTAL, points, Basis.STATED)
            for year, points in ((2011, 400), (2014, 400 + change))
        )
        difference: Difference = INSTRUMENT.difference(TOTAL, before, after)
        pairs.append(Pair(f"se-{n}", f"Kommun {n}", False, difference))
    return Again("new", TOTAL, tuple(pairs), tuple(pairs[:across]))


def headings(chart):
    texts = [a.text for a in chart.figure.layout.annotations]
    return [text for text in texts if text.startswith("<b>")]


def printed(chart):
    return [t.strip("\u2002") for trace in chart.figure.data if trace.text for t in trace.text]


def test_no_pairs_give_no_chart(sv):
    """Those from another version alone are no picture: nothing is drawn across a break."""
    assert again(sv, found(), ITEM) is None
    assert again(sv, Again("new", TOTAL, (), found(3).pairs), ITEM) is None


def test_three_sections_in_one_order_with_their_counts(sv):
    """Clearly higher, about the same, clearly lower, whatever there is most of."""
    chart = again(sv, found(60, 20, 0, -20, -90, -100), ITEM)
    assert headings(chart) == [
        "<b>Tydligt högre: 1 av 6</b>",
        "<b>Ungefär lika: 3 av 6</b>",
        "<b>Tydligt lägre: 2 av 6</b>",
    ]
    heads = [a.y for a in chart.figure.layout.annotations if a.text.startswith("<b>")]
    rows = chart.figure.layout.yaxis.tickvals
    assert heads[0] < rows[0] < heads[1] < rows[1] < rows[3] < heads[2] < rows[4]


def test_an_empty_section_keeps_its_room_and_says_so(sv):
    """Nobody that we know fell clearly: our not knowing, with as much room as a few who rose."""
    chart = again(sv, found(60, 70, 80), ITEM)
    texts = [a.text for a in chart.figure.layout.annotations]
    assert texts.count("Ingen av dem vi känner") == 2
    heads = [a.y for a in chart.figure.layout.annotations if a.text.startswith("<b>")]
    assert heads[1] - heads[0] == pytest.approx(heads[2] - heads[1])
    assert chart.figure.layout.yaxis.range[0] > heads[2]


def test_a_row_has_name_years_both_circles_and_the_difference(sv):
    """From the open circle to the filled one, with the signed difference printed."""
    chart = again(sv, found(66), ITEM)
    assert [label.replace("<br>", " ") for label in chart.figure.layout.yaxis.ticktext] == [
        "Kommun 0 2011→2014"
    ]
    marks = {t.marker.symbol: t.x for t in chart.figure.data if t.hovertext}
    assert marks == {"circle-open": (400,), "circle": (466,)}
    assert printed(chart) == ["<b>+66</b>"]


def test_ways_differ_in_colour_and_dash_and_are_counted(sv):
    """No red or green: the looks of the dumbbell."""
    chart = again(sv, found(60, 0, -60), ITEM)
    lines = [t for t in chart.figure.data if t.mode == "lines"]
    assert [t.name for t in lines] == ["Högre (1)", "Lägre (1)", "Oförändrat (1)"]
    assert len({t.line.color for t in lines}) == len({t.line.dash for t in lines}) == 3


@given(st.lists(st.integers(-300, 300), min_size=1, max_size=90), st.data())
def test_rows_are_few_and_the_outermost_and_the_highlighted_are_kept(changes, data):
    """At most sixty; the largest rise and the largest fall are there, and so is who is highlighted."""
    everyone = found(*changes)
    chosen = data.draw(st.sampled_from(everyone.pairs))
    chart = again(words("sv"), everyone, ITEM, chosen.municipality_id)
    labels = chart.figure.layout.yaxis.ticktext
    assert len(labels) == min(len(changes), MOST_ROWS)
    plain = [label.replace("<br>", " ") for label in labels]
    assert [label for label in plain if label.startswith("<b>")] == [
        f"<b>{chosen.municipality} 2011→2014</b>"
    ]
    values = [text.removeprefix("<b>").removesuffix("</b>") for text in printed(chart)]
    say = words("sv").difference
    assert {say(max(changes)), say(min(changes))} <= set(values)
    assert ("Bilden visar 60 av" in chart.alt) == (len(changes) > MOST_ROWS)
    middles = chart.figure.layout.yaxis.tickvals
    assert list(middles) == sorted(middles)
    rises, falls = sum(c > 0 for c in changes), sum(c < 0 for c in changes)
    n, same = len(changes), len(changes) - rises - falls
    assert f"Högre i {rises} av {n}, lägre i {falls}, oförändrat i {same}." in chart.alt
    counts = [len(everyone.judged(verdict)) for verdict in SECTIONS]
    assert f"{counts[0]} tydligt högre, {counts[1]} ungefär lika, {counts[2]} tydligt lägre." in chart.alt


def test_the_highlighted_is_kept_where_the_middle_is_cut(sv):
    """Of eighty the twenty in the middle are left out, but not the one that is asked about."""
    everyone = found(*range(-40, 40))
    middle = everyone.pairs[40]
    labels = [again(sv, everyone, ITEM, one).figure.layout.yaxis.ticktext for one in (None, "se-40")]
    assert [len(one) for one in labels] == [MOST_ROWS, MOST_ROWS]
    assert [any(middle.municipality + " " in label for label in one) for one in labels] == [False, True]


def test_a_cut_section_says_how_many_are_in_the_picture(sv):
    """The heading and the legend count all of them; the picture says when it has fewer."""
    chart = again(sv, found(*range(-40, 40)), ITEM)
    assert headings(chart)[1] == "<b>Ungefär lika: 80 av 80 (60 i bilden)</b>"
    assert "Högre (39)" in [t.name for t in chart.figure.data]


def test_alt_says_the_fact_then_the_verdicts_then_both_extremes(sv):
    """A fall is told as plainly as a rise, and the highlighted comes with its verdict."""
    alt = again(sv, found(60, 20, -90), ITEM, "se-1").alt
    order = [
        "totalen, 3 kommuner, 2011–2014. Högre i 2 av 3, lägre i 1, oförändrat i 0.",
        "Med marginalen: 1 tydligt högre, 1 ungefär lika, 1 tydligt lägre.",
        "Störst ökning: Kommun 0 2011→2014 (+60 poäng).",
        "Störst minskning: Kommun 2 2011→2014 (−90 poäng).",
        "Kommun 1 2011→2014: +20 poäng, ungefär lika.",
        sv("again-seldom"),
    ]
    assert [alt.index(part) for part in order] == sorted(alt.index(part) for part in order)


def test_those_from_another_version_are_counted_and_not_drawn(sv):
    """They are elsewhere on the page, with their grade."""
    chart = again(sv, found(60, 20, across=2), ITEM)
    assert "2 till visas inte, för utvärderingarna före gjordes i en annan version." in chart.alt
    assert len(chart.figure.layout.yaxis.ticktext) == 2


def test_made_up_is_marked_and_says_nothing_of_who_tells(sv, marked):
    """That those who fall seldom tell is so of what is published."""
    chart = again(sv, found(60), ITEM, made_up=True)
    assert "PÅHITTAT" in marked(chart.figure)
    assert sv("again-seldom") not in chart.alt


def test_own_figures_are_marked_when_touched(sv):
    """What only the reader has is said to be so."""
    (pair,) = found(60).pairs
    own = Pair(pair.municipality_id, pair.municipality, True, pair.difference)
    chart = again(sv, Again("new", TOTAL, (own,), ()), ITEM)
    assert all(sv("own-mark") in t.hovertext[0] for t in chart.figure.data if t.hovertext)
