"""What a contribution to the published data says of itself, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kompass.text import LANGUAGES, Words, words

DECISIONS = ("read", "corrected", "kept")
_RULE = "\n---\n\n"


@dataclass(frozen=True)
class Told:
    """What is told: each evaluation with its number of figures, how they came to be, and against what they
    were checked. `decisions` counts figures by what a person decided of them."""

    evaluations: tuple[tuple[str, int], ...]
    decisions: Mapping[str, int]
    questions: int
    source: Mapping[str, str]
    version: str
    licence: Mapping[str, str]
    day: date


def readme(told: Told) -> str:
    """The text that lies in the zip: Swedish, then English."""
    return _RULE.join(_in(words(language), told) for language in LANGUAGES)


def _in(say: Words, told: Told) -> str:
    decided = [say(f"contribution-{one}", n=n) for one in DECISIONS if (n := told.decisions.get(one, 0))]
    source = told.source
    where = f" {source['url']}" if source["url"] else ""
    licence = {"licence": told.licence["title"], "path": told.licence["path"]}
    parts = {
        "what": [
            say("contribution-about") + "\n",
            *(f"* {name}: {say('contribution-figures', n=n)}" for name, n in told.evaluations),
            *([f"* {say('contribution-proposed', n=told.questions)}"] if told.questions else []),
        ],
        "source": [
            f"{source['title']} ({source['publisher']}).{where}\n",
            say("contribution-without"),
        ],
        "checked": [
            *([say("contribution-decided", what=say.listing(decided))] if decided else []),
            say("contribution-held", version=told.version, day=say.day(told.day)),
        ],
        "licence": [say("contribution-licence", **licence)],
        "send": [say("contribution-send")],
    }
    blocks = [f"# {say('contribution-title')}"]
    for name, lines in parts.items():
        blocks.append(f"## {say(f'contribution-{name}-title')}\n\n" + "\n".join(lines))
    return "\n\n".join(blocks) + "\n"
