"""What the rules share: what a draft is held against, and how an issue is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kompass.ingest.documents import Evidence
from kompass.ingest.draft import Draft, Issue, Severity
from kompass.ingest.vocabulary import KnownEdition, Vocabulary

ROUNDING = 1.0
"""Published figures may be a point off their sum."""


@dataclass(frozen=True)
class Knowledge:
    """What a draft is held against: the vocabulary, and the evaluations that are known already.

    `own` maps the ids of evaluations in own data to their import, `published` those of the published
    package to their figures.
    """

    words: Vocabulary
    own: Mapping[str, str] = field(default_factory=dict)
    published: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    def edition(self, draft: Draft) -> KnownEdition | None:
        """The draft's edition, where one is known."""
        return self.words.edition(draft.edition.id)


def evaluation_id(draft: Draft) -> str | None:
    """The id the evaluation will have; None before municipality and year are known."""
    if draft.municipality.id is None or draft.year is None:
        return None
    return f"{draft.municipality.id}-{draft.year}"


def warning(code: str, about: str, *at: Evidence | None, **fields: str | float) -> Issue:
    """An issue that a person should look at."""
    return Issue(code, Severity.WARNING, about, tuple(e for e in at if e is not None), fields)


def blocking(code: str, about: str, *at: Evidence | None, **fields: str | float) -> Issue:
    """An issue that must be put right before anything is saved."""
    return Issue(code, Severity.BLOCKING, about, tuple(e for e in at if e is not None), fields)
