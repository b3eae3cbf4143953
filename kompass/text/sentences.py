"""Results in words: the sentences that a page, a terminal or a copied memo shows.

The fact comes first, the judgement after it; every mean says whose and when; what we do not know
is said as our not knowing.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from kompass.compare import Against, Comparison, Course, Step, records
from kompass.model import (
    MEDIAN_NEEDS,
    TOTAL,
    Grade,
    Instrument,
    Item,
    LeftOut,
    Level,
    ReferenceValue,
    Verdict,
)
from kompass.store import Store
from kompass.text import Words, own


def item_title(words: Words, item: Item) -> str:
    """An item's title: the edition's own on a Swedish page, English on an English one where there is one."""
    if item.code == TOTAL:
        return words("total")
    return item.title if words.language == "sv" else item.title_en or item.title


def item_language(words: Words, item: Item) -> str:
    """The language an item's title is shown in, where that is not the page's; else nothing."""
    shown = "en" if words.language == "en" and item.title_en else item.language
    return "" if item.code == TOTAL or shown == words.language else shown


def item_name(words: Words, item: Item) -> str:
    """Code and title together: "2 Brukarfokus, tillgänglighet och bemötande"."""
    title = item_title(words, item)
    return title if item.code == TOTAL else f"{item.code} {title}"


def item_phrase(words: Words, item: Item) -> str:
    """An item inside a sentence: "totalen", or its code and title."""
    return words("total-phrase") if item.code == TOTAL else item_name(words, item)


def edition(words: Words, instrument: Instrument, code: str | None) -> str:
    """What an edition is called: "2015 års version (2016–2019)", never its code."""
    if code is None:
        return words("edition-unknown")
    return instrument.editions[code].names[words.language]


def edition_short(words: Words, instrument: Instrument, code: str | None) -> str:
    """An edition's name without its years, for narrow columns: "2015 års version"."""
    return edition(words, instrument, code).partition(" (")[0]


def verdict(words: Words, found: Verdict | str | None) -> str:
    """A verdict in the words of the screen; empty for none."""
    keys = {Verdict.HIGHER: "verdict-higher", Verdict.SAME: "verdict-same", Verdict.LOWER: "verdict-lower"}
    return words(keys[Verdict(found)]) if found else ""


def grade(words: Words, found: Grade) -> str:
    """A grade in the words of the screen."""
    return words("grade-" + str(found).replace(" ", "-"))


def reference(words: Words, found: ReferenceValue) -> str:
    """A published value with whose it is and when: "476 (riket enligt Strängnäs, april 2017)"."""
    return words(
        "reference-value",
        points=words.number(found.points),
        who=found.who[words.language],
        when=words.moment(found.as_of),
    )


def reference_owner(words: Words, found: ReferenceValue) -> str:
    """Whose a published value is, when and of how many: "de 40 senaste …, mars 2014"."""
    return f"{reference_of(words, found)}, {words.moment(found.as_of)}"


def reference_of(words: Words, found: ReferenceValue) -> str:
    """Whose a published value is and of how many: "de 40 senaste utvärderingarna … (n = 40)"."""
    who = found.who[words.language]
    return who if found.n is None else f"{who} ({words('compare-of', n=found.n)})"


def reference_heading(words: Words, found: ReferenceValue) -> str:
    """The heading of a column of published values: "Snitt (april 2017)"."""
    return f"{words('statistic-' + found.statistic)} ({words.moment(found.as_of)})"


def other_moment(words: Words, found: ReferenceValue | None, heading: ReferenceValue | None) -> str:
    """Each item has the published value nearest in time: where that is not the heading's, from when."""
    apart = found is not None and heading is not None and found.id != heading.id
    return words.moment(found.as_of) if found is not None and apart else ""


def against_reference(words: Words, points: float, found: ReferenceValue) -> str:
    """ "20 över snittet 476 (…)", "lika med snittet …" or "… under"."""
    gap = points - found.points
    side = "above" if gap > 0 else "below" if gap < 0 else "equal"
    return words(
        f"against-{found.statistic}-{side}", gap=words.number(abs(gap)), reference=reference(words, found)
    )


def points_of(words: Words, points: float, maximum: float) -> str:
    """ "496 av 800"."""
    return words("points-of", points=words.number(points), max=words.number(maximum))


def left_out(words: Words, one: LeftOut, instrument: Instrument) -> str:
    """Why a municipality that matches is not among the compared."""
    names = [edition(words, instrument, code) for code in one.editions]
    return words("left-out-" + one.reason.replace("_", "-"), editions=words.listing(names))


def peer_choice(words: Words, found: Comparison, store: Store) -> str:
    """Whom the comparison is with, in words that fit after "Jämfört med"."""
    group = found.peers
    label = group.label or "unknown"
    if group.choice == "group":
        column = f"group_{store.instrument.editions[found.edition].group_year}"
        rows = store.municipalities[store.municipalities[column] == label]
        label = rows.iloc[0][f"{column}_{words.language}"] if len(rows) else label
    if group.choice == "country":
        label = words("country-made-up") if store.made_up else words(f"country-{label}")
    return words("peers-" + group.choice, label=label, n=len(found.members["municipality_id"].unique()))


def comparison(words: Words, found: Comparison, store: Store) -> str:
    """What was compared with what, from which years, and how many were left out."""
    n = found.members["municipality_id"].nunique()
    years = found.years
    parts = [
        words(
            "comparison-sentence",
            municipality=found.subject.municipality,
            year=str(found.subject.year),
            peers=peer_choice(words, found, store),
            edition=edition(words, store.instrument, found.edition),
            n=n,
            years=span(years),
        )
    ]
    for other in found.other_editions:
        graded = store.instrument.comparability(found.edition, other, found.level)
        name = edition(words, store.instrument, other)
        judged = f"{grade(words, graded.grade)} {graded.reasons.get(words.language, '')}".strip()
        parts.append(words("comparison-other-edition", edition=name, grade=judged))
    if found.left_out:
        parts.append(words("comparison-left-out", n=len(found.left_out)))
    if n >= MEDIAN_NEEDS and not store.made_up:
        parts.append(words("median-of-published"))
    return " ".join([*parts, *own.among(words, found.members)])


def span(years: tuple[int, int] | None) -> str:
    """First and last year as one phrase; empty for none."""
    if years is None:
        return ""
    return str(years[0]) if years[0] == years[1] else f"{years[0]}–{years[1]}"


def between(words: Words, low: float | None, high: float | None, decimals: int = 1) -> str:
    """A range as one phrase: "52–68"; a dash where it is unknown."""
    if low is None or high is None:
        return words("unknown-figure")
    return words("range", low=words.number(low, decimals), high=words.number(high, decimals))


def statistic(references: Iterable[ReferenceValue | None]) -> str:
    """What published values are, for a heading: `mean`, `median`, or `mixed`."""
    kinds = {r.statistic for r in references if r is not None} or {"mean"}
    return kinds.pop() if len(kinds) == 1 else "mixed"


def against(words: Words, found: Against) -> str:
    """The subject beside one other municipality, the fact first."""
    if found.gap is not None:
        side = "higher" if found.clearly_higher else "lower" if found.clearly_lower else "same"
        return words(
            "compare-against-one",
            municipality=found.municipality,
            gap=words.difference(found.gap),
            verdict=words(f"verdict-{side}"),
        )
    return words(
        "compare-against",
        municipality=found.municipality,
        higher=found.higher,
        of=found.of,
        clearly=found.clearly_higher,
        lower=found.lower,
        clearly_lower=found.clearly_lower,
    )


def line(found: Comparison, row: Mapping[str, Any]) -> str:
    """What a row's verdict is measured against: `reference`, `published-median` or `median`."""
    reference = found.references.get(row["item"])
    published = row["verdict_line"] == "reference" and reference is not None
    if published and reference is not None and reference.statistic == "median":
        return "published-median"
    return str(row["verdict_line"])


def lines(words: Words, found: Comparison) -> list[str]:
    """Whose the lines are that the figures are held against, from when, and of how many."""
    rows = [r for r in records(found.frame) if r["verdict_line"] and r["points"] is not None]
    published = {r.id: r for r in (found.references.get(row["item"]) for row in rows) if r is not None}
    parts = [
        words(
            "compare-line-published",
            statistic=words(f"statistic-{one.statistic}"),
            owner=reference_owner(words, one),
        )
        for one in published.values()
    ]
    counts = [int(row["n"]) for row in rows if row["verdict_line"] == "median"]
    if counts:
        of = span((min(counts), max(counts)))
        parts.append(words("compare-line-median", n=of, years=span(found.years)))
    return parts


def difference_from_peers(words: Words, found: Comparison) -> str:
    """In how many items the subject lies above, at or below its line of comparison, the fact first."""
    rows = [r for r in records(found.frame) if r["verdict_line"] and r["points"] is not None]
    if not rows:
        return words("compare-no-line", municipality=found.subject.municipality)
    if found.level == Level.TOTAL:
        row = rows[0]
        gap = row["gap_to_reference"] if row["verdict_line"] == "reference" else row["gap_to_median"]
        value = row["reference"] if row["verdict_line"] == "reference" else row["peer_median"]
        return words(
            "compare-total",
            municipality=found.subject.municipality,
            points=words.number(row["points"]),
            gap=words.difference(gap),
            line=words(f"line-{line(found, row)}"),
            value=words.number(value),
            verdict=verdict(words, row["verdict"]),
        )
    gaps = [r["gap_to_reference"] if r["verdict_line"] == "reference" else r["gap_to_median"] for r in rows]
    verdicts = [r["verdict"] for r in rows]
    against_what = {line(found, r) for r in rows}
    return words(
        f"compare-{found.level}s",
        municipality=found.subject.municipality,
        line=words("line-name-" + (against_what.pop() if len(against_what) == 1 else "mixed")),
        above=sum(g > 0 for g in gaps),
        of=len(rows),
        clearly=verdicts.count(Verdict.HIGHER),
        below=sum(g < 0 for g in gaps),
        clearly_below=verdicts.count(Verdict.LOWER),
    )


def step(words: Words, found: Step) -> list[str]:
    """One step in words: from, to, how many higher; then the grade, wherever editions differ."""
    parts = []
    if found.level == Level.TOTAL and found.differences:
        difference = found.differences[0]
        before, after = difference.before, difference.after
        if before and after:
            key = "step-total" if difference.points is not None else "step-total-apart"
            parts.append(
                words(
                    key,
                    before=words.number(before.points),
                    after=words.number(after.points),
                    first=str(found.before.year),
                    second=str(found.after.year),
                    change=words.difference(difference.points),
                )
            )
    elif found.of:
        parts.append(
            words(
                f"step-{found.level}s",
                higher=found.higher or 0,
                of=found.of,
                clearly=found.clearly_higher or 0,
                lower=found.lower or 0,
                clearly_lower=found.clearly_lower or 0,
                first=str(found.before.year),
                second=str(found.after.year),
            )
        )
    if found.before.edition != found.after.edition:
        parts.append(grade_with_reason(words, found))
    return parts


def course(words: Words, found: Course, instrument: Instrument) -> str:
    """From the first of three or more evaluations to the last: the fact, then how much of it is clear."""
    items = [item.code for item in instrument.items_at(found.evaluations[-1].edition or "", found.level)]
    wholes = [
        whole for code in items if (whole := found.whole(code, instrument)) and whole.points is not None
    ]
    first, last = str(found.evaluations[0].year), str(found.evaluations[-1].year)
    if found.level == Level.TOTAL and wholes:
        change = words.difference(wholes[0].points)
        judged = verdict(words, wholes[0].verdict)
        return words("course-total", first=first, last=last, change=change, verdict=judged)
    verdicts = [whole.verdict for whole in wholes]
    return words(
        "course-fact",
        first=first,
        last=last,
        higher=sum((whole.points or 0) > 0 for whole in wholes),
        of=len(wholes),
        clearly=verdicts.count(Verdict.HIGHER),
        lower=sum((whole.points or 0) < 0 for whole in wholes),
        clearly_lower=verdicts.count(Verdict.LOWER),
    )


def grade_with_reason(words: Words, found: Step) -> str:
    """The grade and why, as one or two sentences."""
    reason = found.comparability.reasons.get(words.language, "")
    return f"{grade(words, found.comparability.grade)} {reason}".strip()
