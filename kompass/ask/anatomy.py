"""From a score to what stands behind it."""

from kompass.ask.profile import Profile
from kompass.learn.anatomy import Anatomy, anatomy
from kompass.learn.search import Findings
from kompass.model import Evaluation, Item
from kompass.store import Store


def behind(
    store: Store, known: Findings, about: Profile, evaluation: Evaluation, item: Item
) -> Anatomy | None:
    """What stands behind a municipality's points for an area or a question; None where they are not known."""
    points = about.points(evaluation, item.code)
    if points is None:
        return None
    findings = store.findings_of(about.id)
    mine = findings[findings["evaluation_id"] == evaluation.id]
    return anatomy(item, points, mine, store.sections_of(evaluation.id), known.thesaurus)
