"""The whole of a pack: the sections in their order, what stands on every page, and how it was made."""

from kompass import ask
from kompass.export import teachers as export
from kompass.model import TOTAL, Basis
from kompass.pack import questions, sections, steps, tables
from kompass.pack.content import Origin, Pack
from kompass.pack.gather import Told
from kompass.text import grounds, headline, own, sentences
from kompass.text import peers as peer_words


def pack(told: Told) -> Pack:
    """Everything that is handed out about one evaluation."""
    words, store, asked = told.words, told.store, told.asked
    evaluation = asked.evaluation
    year = str(evaluation.year or words("year-unknown"))
    standing = ask.standing(asked.about, evaluation, asked.changed, store, asked.today.year)
    lessons = export.teachers(words, asked.lessons, store, asked.today.year)
    radar, dots = sections.charts(told)
    return Pack(
        language=words.language,
        name=asked.about.name,
        year=year,
        title=f"{asked.about.name} {year}: {words('page-municipality')}",
        edition=_edition(told),
        day=asked.today,
        marks=_marks(told),
        foot=_foot(told),
        headline=headline.headline(words, standing, store.instrument),
        radar=radar,
        dots=dots,
        areas=tables.areas(told),
        beside=tables.beside(told),
        steps=steps.steps(told),
        questions=questions.questions(told),
        seen=sections.seen(told),
        lessons=sections.lessons(told, lessons),
        lessons_told=[lessons["sentence"]],
        plan=sections.plan(told),
        made=_made(told),
        peers=tables.peers(told),
        origins=_origins(told),
    )


def _edition(told: Told) -> str:
    return sentences.edition(told.words, told.store.instrument, told.asked.evaluation.edition)


def _marks(told: Told) -> list[str]:
    made_up = [told.words("made-up-mark")] if told.store.made_up else []
    return [*made_up, told.words("own-mark")] if told.is_own else made_up


def _foot(told: Told) -> list[str]:
    """Two lines: whose, edition and peers; data and day."""
    words, asked = told.words, told.asked
    first = [f"{asked.about.name} {asked.evaluation.year or words('year-unknown')}", _edition(told)]
    if asked.main is not None:
        chosen = sentences.peer_choice(words, asked.main, told.store)
        years = f", {sentences.span(asked.choice.years)}" if asked.choice.years else ""
        first.append(words("pack-compared", peers=chosen + years))
    return [" · ".join(first), grounds.data(words, told.store, asked.today)]


def _made(told: Told) -> list[str]:
    """How it was made, in short: edition, basis, peers, margin."""
    words, store, asked = told.words, told.store, told.asked
    evaluation = asked.evaluation
    lines = [f"{words('method-headline')} {words('method-headline-note')}"]
    lines.append(words("pack-made-edition", edition=_edition(told)))
    lines.append(" ".join([_basis(told), *filter(None, [evaluation.notes[words.language]])]))
    if evaluation.own:
        lines.append(" ".join(own.stands(words, evaluation, store.replaced(evaluation.id), _figures(told))))
    if asked.main is not None:
        lines.append(" ".join([*tables.compared(told), *peer_words.choice(words, asked.choice)]))
        lines.append(" ".join(sentences.lines(words, asked.main)))
        lines.append(peer_words.margin(words, store.instrument, *asked.comparisons))
    if evaluation.edition in store.instrument.proposed:
        lines.append(words("own-questions"))
    fingerprint = store.fingerprint[: grounds.FINGERPRINT]
    data = words("method-version", version=store.facts.version, fingerprint=fingerprint)
    lines.append(f"{words('foot-not-skr')} {data}")
    return [line for line in lines if line]


def _figures(told: Told) -> dict[str, float]:
    return told.asked.about.figures(told.asked.evaluation)


def _basis(told: Told) -> str:
    """How many figures a source states and how many are derived, and how sure we are."""
    words, asked = told.words, told.asked
    scores = asked.about.scores
    bases = scores[scores["evaluation_id"] == asked.evaluation.id]["basis"]
    derived = int((bases == Basis.DERIVED).sum())
    confidence = words(f"confidence-{asked.evaluation.confidence}")
    return words("pack-made-basis", stated=len(bases) - derived, derived=derived, confidence=confidence)


def _origins(told: Told) -> list[Origin]:
    """Every source of what is told of the evaluation, each once, those of the figures first."""
    store, asked = told.store, told.asked
    scores = asked.about.scores
    ids = [*scores[scores["evaluation_id"] == asked.evaluation.id]["source_id"].dropna()]
    ids += asked.evaluation.source_ids
    for one in asked.upper().values():
        ids += [value.source_id for value in one.references.values()]
    reference = ask.reference(store, asked.evaluation, TOTAL)
    ids += [reference.source_id] if reference is not None else []
    ids += [one for step in asked.changed.steps for one in (*step.before.source_ids, *step.after.source_ids)]
    ids += [one for cell in asked.findings["source_ids"] for one in cell.split()]
    return [Origin.of(store.sources[one]) for one in dict.fromkeys(ids)]
