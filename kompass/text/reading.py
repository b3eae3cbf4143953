"""Drafts in words: what was read, what a person should look at, and where it stands."""

from collections.abc import Sequence

from kompass.ingest.documents import Evidence
from kompass.ingest.draft import Draft, Issue, Severity
from kompass.model import TOTAL, Instrument
from kompass.text import Words, sentences

_BLANK = "blank"  # the variant of a sentence for a value that is not known


def issue(words: Words, found: Issue, instrument: Instrument) -> str:
    """An issue as one sentence or two."""
    fields = {
        name: words.number(value) if isinstance(value, float) else value if value != "" else _BLANK
        for name, value in found.fields.items()
    }
    if fields.get("edition") in instrument.editions:
        fields["edition"] = sentences.edition(words, instrument, str(fields["edition"]))
    if fields.get("item") == TOTAL:
        fields["item"] = words("total")
    return words(f"issue-{found.code}", **fields)


def severity(words: Words, found: Issue) -> str:
    """ "Måste rättas" or "Bör kontrolleras"."""
    return words(f"severity-{found.severity}")


def where(words: Words, at: Evidence) -> str:
    """Where something stands: "sida 4, rad 12"; the line alone in a document without pages."""
    if at.page == 1:
        return words("reading-line", line=str(at.line))
    return words("reading-page-line", page=str(at.page), line=str(at.line))


def title(words: Words, draft: Draft) -> str:
    """Whose evaluation of when: "Ängelholm, september 2016"."""
    name = draft.municipality.name or words("reading-unknown-municipality")
    date = words("reading-unknown-date") if draft.year is None else words.month(draft.year, draft.month)
    return words("reading-report-of", name=name, date=date)


def summary(words: Words, draft: Draft, instrument: Instrument) -> list[str]:
    """What was read, in a few lines."""
    lines = [title(words, draft)]
    edition = sentences.edition(words, instrument, draft.edition.id)
    lines.append(words("reading-edition", edition=edition, basis=draft.edition.basis))
    if draft.evaluation_number is not None:
        lines.append(words("reading-number", n=draft.evaluation_number))
    total = draft.total
    if total.points is None or total.basis is None:
        lines.append(words("reading-no-total"))
    else:
        lines.append(words("reading-total", points=words.number(total.points), basis=total.basis))
    counted = {
        "areas": sum(area.points is not None or bool(area.questions) for area in draft.areas),
        "questions": len(draft.questions),
        "strengths": sum(len(area.strengths) for area in draft.areas),
        "improvements": sum(len(area.improvements) for area in draft.areas),
        "examples": sum(len(area.examples) for area in draft.areas),
        "since": len(draft.since_last),
    }
    lines.append(words.listing([words(f"reading-counts-{what}", n=n) for what, n in counted.items() if n]))
    return lines


def issues(words: Words, found: Sequence[Issue], instrument: Instrument) -> list[str]:
    """Every issue, a line each, with its severity and where it stands."""
    lines = [words("reading-issues", n=len(found))]
    for one in found:
        places = ", ".join(where(words, at) for at in one.evidence[:3])
        more = " …" if len(one.evidence) > 3 else ""
        stands = f" ({places}{more})" if places else ""
        lines.append(f"  {severity(words, one)}: {issue(words, one, instrument)}{stands} [{one.code}]")
    return lines


def status(words: Words, found: Sequence[Issue]) -> str:
    """How far a draft is from being saved, in a few words."""
    blocking = sum(one.severity == Severity.BLOCKING for one in found)
    if blocking:
        return words("reading-queue-blocking", n=blocking)
    return words("reading-queue-warnings", n=len(found)) if found else words("reading-queue-ready")
