"""What became of what was wanted, in words: the fact, how surely it is told, how long it has stood."""

from kompass.learn.ledger import Confidence, Entry, LedgerStep, Status
from kompass.text import Words
from kompass.text.terminal import Answer, marked


def summary(words: Words, step: LedgerStep) -> str:
    """How many of the opportunities of the first evaluation became what, and how many are new."""
    counts = {status: len(step.of(status)) for status in Status}
    return words(
        "ledger-summary",
        year=str(step.before.year),
        n=len(step.entries) - counts[Status.NEW],
        met=counts[Status.MET],
        remaining=counts[Status.REMAINING],
        gone=counts[Status.NOT_MENTIONED],
        new=counts[Status.NEW],
        later=str(step.after.year),
    )


def status(words: Words, found: Status) -> str:
    """A status in the words of the screen."""
    return words(f"ledger-{key(found)}")


def key(found: Status | Confidence) -> str:
    """A status or a confidence as a part of a word's key."""
    return str(found).replace(" ", "-")


def confidence(words: Words, entry: Entry) -> str:
    """How surely it is told, and since how many evaluations it stands where that is more than two."""
    told = "" if entry.status == Status.NEW else words(f"ledger-by-{key(entry.confidence)}")
    if entry.survived > 2:
        return " ".join(filter(None, [told, words("ledger-survived", n=entry.survived)]))
    return told


def terminal(words: Words, answer: Answer) -> str:
    """The ledger as text."""
    lines = []
    for step in answer["steps"]:
        lines.append(step["sentence"])
        for row in step["rows"]:
            lines.append(f"  {status(words, Status(row['status']))}: {row['text']}")
            lines += [f"      {one['year']}: {one['text']}" for one in row["answers"]]
    return marked(words, answer, lines or [words("ledger-none")])
