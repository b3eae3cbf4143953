"""Answers as plain dictionaries, ready for JSON: the same keys whoever asks. Unknown is None, never 0."""

from kompass import ask
from kompass.compare import Change, Comparison, Ranking, Step, records
from kompass.export.figures import Answer, judged, plain, reference_value, share, source
from kompass.model import TOTAL, Evaluation, Item, LeftOut, Level, level_of
from kompass.store import Store
from kompass.text import Words, peers, places, sentences


def municipality(store: Store, words: Words, municipality_id: str, year: int | None = None) -> Answer:
    """What is known of one evaluation: the one of `year`, else the latest with figures.

    Where the municipality was never found evaluated, the keys are there and the values None or empty.
    Raises UnknownYear.
    """
    about = ask.profile(store, municipality_id)
    ask.require_year(about, year)
    chosen = about.chosen(year)
    facts = about.municipality
    answer: Answer = {
        "municipality": about.name,
        "id": about.id,
        "country": facts["country"],
        "year": chosen.year if chosen else None,
        "month": chosen.month if chosen else None,
        "edition": chosen.edition if chosen else None,
        "own": bool(chosen and chosen.own),
        "replaced": _replaced(store, about, chosen) if chosen else None,
        "evaluation_number": chosen.number if chosen else None,
        "total": {"points": None, "max": None, "share": None, "basis": None},
        "reference": None,
        "areas": [],
        "questions": [],
        "questions_proposed": bool(chosen and chosen.edition in store.instrument.proposed),
        "source": None,
        "sources": [],
        "confidence": chosen.confidence if chosen else None,
        "note": (chosen.notes[words.language] or None) if chosen else None,
        "evaluations": [_evaluation(e) for e in about.evaluations],
        "made_up": store.made_up,
    }
    if chosen is None:
        return answer
    total = about.score(chosen, TOTAL)
    maximum = store.instrument.items.get((chosen.edition or "", TOTAL))
    answer["total"] = {
        "points": plain(total["points"]) if total is not None else None,
        "max": plain(maximum.max_points) if maximum else None,
        "share": share(total["points"], total["max_points"]) if total is not None else None,
        "basis": total["basis"] if total is not None else None,
    }
    answer["reference"] = reference_value(store, words, ask.reference(store, chosen, TOTAL))
    if chosen.edition:
        items = store.instrument.items_at
        answer["areas"] = [_item(store, words, about, chosen, i) for i in items(chosen.edition, Level.AREA)]
        answer["questions"] = [
            _item(store, words, about, chosen, i) for i in items(chosen.edition, Level.QUESTION)
        ]
    figure_source = str(total["source_id"]) if total is not None else chosen.source_ids[0]
    answer["source"] = source(store.sources[figure_source])
    answer["sources"] = [source(store.sources[s]) for s in chosen.source_ids]
    return answer


def comparison(words: Words, found: Comparison, store: Store) -> Answer:
    """An evaluation beside its peers."""
    rows = []
    for row in records(found.frame):
        item = store.instrument.items[found.edition, row["item"]]
        rows.append(
            {
                "item": row["item"],
                "title": sentences.item_title(words, item),
                "points": plain(row["points"]),
                "max": plain(row["max_points"]),
                "share": plain(row["share"], 4),
                "basis": row["basis"],
                "reference": reference_value(store, words, found.references.get(row["item"])),
                "gap_to_reference": plain(row["gap_to_reference"]),
                "peer_median": plain(row["peer_median"]),
                "peer_best": plain(row["peer_best"]),
                "peer_best_municipality": row["peer_best_municipality"],
                "n": int(row["n"]),
                "gap_to_median": plain(row["gap_to_median"]),
                "gap_to_best": plain(row["gap_to_best"]),
                "verdict": row["verdict"],
                "verdict_line": row["verdict_line"],
            }
        )
    return {
        "subject": found.subject.municipality,
        "id": found.subject.municipality_id,
        "year": found.subject.year,
        "edition": found.edition,
        "own": found.subject.own,
        "level": str(found.level),
        "peers": {
            "choice": found.peers.choice,
            "years": list(found.peers.years) if found.peers.years else None,
            "other_editions": [
                {
                    "edition": other,
                    "grade": str(graded.grade),
                    "reason": graded.reasons.get(words.language),
                }
                for other in found.other_editions
                for graded in [store.instrument.comparability(found.edition, other, found.level)]
            ],
            "members": [
                {"municipality": m["municipality"], "year": int(m["year"])}
                | {"edition": m["edition"], "own": bool(m["own"])}
                | _why(words, found, m["municipality_id"])
                for m in found.members.to_dict("records")
            ],
            "left_out": [_left_out(words, store, one) for one in found.left_out],
        },
        "sentence": sentences.comparison(words, found, store),
        "margin": judged(store),
        "rows": rows,
        "questions_proposed": found.level == Level.QUESTION and found.edition in store.instrument.proposed,
        "made_up": store.made_up,
    }


def _why(words: Words, found: Comparison, municipality_id: str) -> Answer:
    """Why a member is one, where the nearest were chosen."""
    likeness = found.peers.likeness.get(municipality_id)
    return {"why": peers.likeness(words, likeness, found.peers.label)} if likeness else {}


def ranking(words: Words, found: Ranking, store: Store) -> Answer:
    """Who stands where, with the denominator."""
    return {
        "edition": found.edition,
        "item": found.item,
        "within": found.selection,
        "n": found.n,
        "known": {
            "with_points": found.known.with_points,
            "evaluated": found.known.evaluated,
            "all": found.known.all,
            "editions": list(found.known.editions),
        },
        "years": list(found.years) if found.years else [],
        "years_asked": list(found.window) if found.window else None,
        "sentence": places.ranking(words, found, store),
        "margin": judged(store),
        "rows": [
            {
                "place": int(row["place"]),
                "tied": bool(row["tied"]),
                "municipality": row["municipality"],
                "id": row["municipality_id"],
                "year": int(row["year"]),
                "points": plain(row["points"]),
                "share": plain(row["share"], 4),
                "basis": row["basis"],
                "own": bool(row["own"]),
                "band": None
                if row["band_first"] is None
                else [int(row["band_first"]), int(row["band_last"])],
                "of": found.n,
                "others": {name: int(row[name]) for name in ("clearly_above", "about_same", "clearly_below")},
            }
            for row in records(found.frame)
        ],
        "questions_proposed": level_of(found.item) == Level.QUESTION
        and found.edition in store.instrument.proposed,
        "made_up": store.made_up,
    }


def change(words: Words, found: Change, store: Store) -> Answer:
    """What changed, a step per consecutive pair of evaluations and level."""
    return {
        "municipality": found.municipality,
        "id": found.municipality_id,
        "margin": judged(store),
        "steps": [_step(words, step, store) for step in found.steps],
        "unplaced": [_evaluation(e) for e in found.unplaced],
        "made_up": store.made_up,
    }


def _step(words: Words, step: Step, store: Store) -> Answer:
    rows = []
    for difference in step.differences:
        item = store.instrument.items[step.after.edition or "", difference.item]
        before, after = difference.before, difference.after
        rows.append(
            {
                "item": difference.item,
                "title": sentences.item_title(words, item),
                "before": plain(before.points) if before else None,
                "after": plain(after.points) if after else None,
                "change": plain(difference.points),
                "max": plain(item.max_points),
                "basis": "derived" if "derived" in {s.basis for s in (before, after) if s} else "stated",
                "before_basis": before.basis if before else None,
                "after_basis": after.basis if after else None,
                "verdict": difference.verdict,
            }
        )
    return {
        "from": _side(step.before),
        "to": _side(step.after),
        "level": str(step.level),
        "grade": str(step.comparability.grade),
        "reason": step.comparability.reasons.get(words.language),
        "between": [e.year for e in step.between],
        "rows": rows,
        "questions_proposed": step.level == Level.QUESTION
        and bool(store.instrument.proposed & {step.before.edition, step.after.edition}),
        "higher": step.higher,
        "clearly_higher": step.clearly_higher,
        "of": step.of,
    }


def _side(found: Evaluation) -> Answer:
    return {"year": found.year, "edition": found.edition, "own": found.own}


def _replaced(store: Store, about: ask.Profile, chosen: Evaluation) -> Answer | None:
    """The published evaluation that an own one stands before, with the figures that differ."""
    published = store.replaced(chosen.id)
    if published is None:
        return None
    return {
        "sources": [source(store.sources[one]) for one in published.source_ids],
        "figures": len(published.points),
        "differing": [
            {"item": item, "published": plain(theirs), "own": plain(mine)}
            for item, theirs, mine in published.differing(about.figures(chosen))
        ],
    }


def _item(store: Store, words: Words, about: ask.Profile, evaluation: Evaluation, item: Item) -> Answer:
    row = about.score(evaluation, item.code)
    answer: Answer = {"code": item.code}
    answer["text" if item.level == Level.QUESTION else "title"] = sentences.item_title(words, item)
    answer |= {
        "points": plain(row["points"]) if row is not None else None,
        "max": plain(item.max_points),
        "share": share(row["points"], row["max_points"]) if row is not None else None,
        "basis": row["basis"] if row is not None else None,
    }
    if item.level == Level.AREA:
        answer["reference"] = reference_value(store, words, ask.reference(store, evaluation, item.code))
    return answer


def _evaluation(found: Evaluation) -> Answer:
    return {
        "id": found.id,
        "year": found.year,
        "edition": found.edition,
        "evaluation_number": found.number,
        "own": found.own,
        "confidence": found.confidence,
        "figures": {str(level): n for level, n in found.points.items()},
    }


def _left_out(words: Words, store: Store, one: LeftOut) -> Answer:
    return {
        "municipality": one.municipality,
        "year": one.year,
        "reason": sentences.left_out(words, one, store.instrument),
        "code": one.reason,
    }
